//! "Ruritania … Ruritania", "the U.S. … the United States", "Iraqi … Iraqis": one thing under one name.

use std::collections::HashMap;
use std::ops::Range;

use span::Span;

use super::draft::{Draft, Drafts, words_of};
use super::gender::{self, Gender};
use super::metonym;
use super::nouns::{NounClass, noun_class};
use crate::gazetteer::{OrganizationSort, country_by_name, demonym, organization, seat_of_power};
use crate::names::Name;
use crate::{Analysis, EntityKind, Relation, TokenId, Upos};

/// What a name is known to stand for.
pub(super) struct Known {
    /// The same for all names of one thing.
    pub key: String,
    pub kind: EntityKind,
    pub code: Option<String>,
}

/// An entity for each name of `names`.
pub(super) fn group(analysis: &Analysis, names: &[Name], drafts: &mut Drafts) -> Vec<usize> {
    let votes = votes(analysis, names);
    let mut entities: HashMap<String, usize> = HashMap::new();
    let mut named = Vec::with_capacity(names.len());
    for name in names {
        let words = words(analysis, name);
        let kind = votes.get(&fold(words)).copied().unwrap_or(name.kind);
        let mut known = known(analysis, name, words, kind);
        let whole = whole_words(analysis, name);
        if whole != words {
            known.key = format!("={}", fold(whole));
        }
        let entity = *entities.entry(known.key.clone()).or_insert_with(|| drafts.add(Draft::default()));
        describe(analysis, name, whole, known, drafts.get_mut(entity));
        named.push(entity);
    }
    named
}

/// The words of a name, as they stand.
pub(super) fn words<'t>(analysis: &Analysis<'t>, name: &Name) -> &'t str {
    span_of(analysis, name.tokens.clone()).of(analysis.text)
}

/// The words of a name with those beside it that tell it apart.
pub(super) fn whole_words<'t>(analysis: &Analysis<'t>, name: &Name) -> &'t str {
    span_of(analysis, whole(analysis, name)).of(analysis.text)
}

fn span_of(analysis: &Analysis, tokens: Range<TokenId>) -> Span {
    analysis.token(tokens.start).span.cover(analysis.token(tokens.end - 1).span)
}

/// "the *University* of Zenda", "the Blue *Party*": a word that many bodies share names one of them only with the words beside it.
fn whole(analysis: &Analysis, name: &Name) -> Range<TokenId> {
    let Range { mut start, mut end } = name.tokens.clone();
    let class = noun_class(&analysis.word(start).to_lowercase(), false);
    if end - start > 1 || class.is_none_or(|class| class == NounClass::Person) {
        return start..end;
    }
    let sentence = &analysis.sentence_of(start).tokens;
    let capital = |t: TokenId| analysis.word(t).starts_with(char::is_uppercase);
    let head = start;
    let before = |t: TokenId| {
        let part = analysis.token(t);
        matches!(part.relation, Relation::Amod | Relation::Compound) && part.head == Some(head)
    };
    while start > sentence.start && before(start - 1) && capital(start - 1) {
        start -= 1;
    }
    if end + 1 < sentence.end && analysis.word(end) == "of" && capital(end + 1) {
        end += 2;
        while end < sentence.end && analysis.token(end).upos == Upos::Propn && capital(end) {
            end += 1;
        }
    }
    start..end
}

/// The kind that most mentions of the same words were read as.
fn votes(analysis: &Analysis, names: &[Name]) -> HashMap<String, EntityKind> {
    let mut counts: HashMap<String, Vec<(EntityKind, usize)>> = HashMap::new();
    for name in names {
        let kinds = counts.entry(fold(words(analysis, name))).or_default();
        match kinds.iter_mut().find(|k| k.0 == name.kind) {
            Some(kind) => kind.1 += 1,
            None => kinds.push((name.kind, 1)),
        }
    }
    // The first one read wins a tie: the list is in order of reading.
    let most = |kinds: &[(EntityKind, usize)]| kinds.iter().rev().max_by_key(|k| k.1).map(|k| k.0);
    counts.iter().filter_map(|(words, kinds)| Some((words.clone(), most(kinds)?))).collect()
}

/// Case, spacing and marks do not tell names apart.
pub(super) fn fold(words: &str) -> String {
    let letters = words.chars().filter(|c| !matches!(c, '.' | '\'' | '’' | '\u{ad}'));
    let spaced = letters.map(|c| if c.is_whitespace() || c == '-' || c == '‑' { ' ' } else { c });
    spaced.flat_map(char::to_lowercase).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn known(analysis: &Analysis, name: &Name, words: &str, kind: EntityKind) -> Known {
    let head = super::head(analysis, name);
    let known = (kind != EntityKind::Person).then(|| gazetteer(analysis, head, words)).flatten();
    if let Some(known) = known {
        return known;
    }
    let kind = if kind == EntityKind::Place && is_facility(words) { EntityKind::Facility } else { kind };
    Known { key: format!("={}", fold(words)), kind, code: None }
}

fn gazetteer(analysis: &Analysis, head: TokenId, words: &str) -> Option<Known> {
    let country = |code: &str| Known { key: code.to_owned(), kind: EntityKind::Country, code: Some(code.to_owned()) };
    if let Some(found) = country_by_name(words) {
        return Some(country(found.iso3));
    }
    if let Some(found) = metonym::country_of(analysis, head, words) {
        return Some(country(found.iso3));
    }
    if let Some(body) = organization(words) {
        let code = match body.sort {
            OrganizationSort::International | OrganizationSort::ArmedGroup => Some(body.code),
            OrganizationSort::State => body.country.map(|c| c.iso3),
            _ => None,
        };
        // The list's rows of outlets and companies hold several bodies of one sort.
        let one = !matches!(body.sort, OrganizationSort::Outlet | OrganizationSort::Other);
        let key = if one { format!("@{}", body.name) } else { format!("={}", fold(words)) };
        return Some(Known { key, kind: EntityKind::Organization, code: code.map(str::to_owned) });
    }
    if let Some(people) = demonym(words) {
        let code = people.country.iso3;
        return Some(Known { key: format!("~{code}"), kind: EntityKind::People, code: Some(code.to_owned()) });
    }
    let seat = seat_of_power(words).filter(|s| s.country.is_some() && crate::gazetteer::capital_of(words).is_none())?;
    Some(Known {
        key: format!("!{}", seat.name),
        kind: EntityKind::Organization,
        code: seat.country.map(|c| c.iso3.to_owned()),
    })
}

/// "Zenda Air Base", "Strelsau International Airport".
fn is_facility(words: &str) -> bool {
    const NOUNS: &[&str] = &[
        "airport",
        "base",
        "hospital",
        "bridge",
        "palace",
        "prison",
        "stadium",
        "tower",
        "square",
        "mosque",
        "cathedral",
        "church",
        "station",
        "plant",
        "dam",
        "port",
        "camp",
        "barracks",
        "airfield",
        "embassy",
        "museum",
        "theatre",
        "theater",
        "hotel",
        "temple",
        "hall",
        "jail",
        "refinery",
        "shrine",
        "center",
        "centre",
        "building",
        "university",
        "school",
        "park",
    ];
    let last = words.rsplit(' ').next().unwrap_or(words).to_lowercase();
    words.contains(' ') && NOUNS.contains(&last.as_str())
}

/// Adds what one name tells to its entity.
fn describe(analysis: &Analysis, name: &Name, words: &str, known: Known, draft: &mut Draft) {
    let first = analysis.token(name.tokens.start).span;
    let span = first.cover(analysis.token(name.tokens.end - 1).span);
    draft.named = true;
    draft.kind = Some(draft.kind.unwrap_or(known.kind));
    draft.code = draft.code.take().or(known.code);
    // A country goes by its own name before its capital's.
    let own = |s: &str| known.kind != EntityKind::Country || country_by_name(s).is_some();
    let full = |s: &str| (own(s), s.contains(' '), s.chars().count());
    if draft.name.is_empty() || full(words) > full(&draft.name) {
        words.split_whitespace().collect::<Vec<_>>().join(" ").clone_into(&mut draft.name);
    }
    let parts = words_of(analysis.text, span);
    if known.kind == EntityKind::Person {
        let address =
            name.tokens.start.checked_sub(1).map_or(Gender::Unknown, |t| gender::of_word(&fold(analysis.word(t))));
        let given = if parts.len() > 1 { gender::of_given_name(&parts[0]) } else { Gender::Unknown };
        draft.gender = draft.gender.or(address).or(given);
    } else {
        draft.nouns.extend(parts.iter().take(1).chain(parts.last()).cloned());
    }
    draft.plural |= known.kind == EntityKind::People && words.ends_with('s');
    for part in parts {
        if !draft.words.contains(&part) {
            draft.words.push(part);
        }
    }
}
