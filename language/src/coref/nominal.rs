//! "a Pentagon official … *the official*", "Ruritania … *the country*": descriptions, new or of what was mentioned before.

use span::Span;

use super::apposition::describe;
use super::draft::{Draft, Drafts, Seen, words_of};
use super::gender;
use super::nouns::{NounClass, is_thing, noun_class};
use super::salience;
use crate::gazetteer::{Extent, OrganizationSort, capital_of, organization, places};
use crate::{Analysis, EntityKind, Mention, MentionSort, Number, PassageKind, Relation, TokenId, Upos};

/// How a description is determined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Definite {
    /// "the", "this": something known.
    Known,
    /// "its", "Ruritania's": new to the text, mostly.
    Owned,
    /// "a", "some", a number, nothing: new.
    New,
}

/// A description as it is read.
struct Phrase {
    head: TokenId,
    span: Span,
    lemma: String,
    class: NounClass,
    plural: bool,
    definite: Definite,
    /// Lower-case words before the head that tell it apart from others.
    modifiers: Vec<String>,
    /// Whether a phrase with "of" or the like follows, which tells it apart too.
    extended: bool,
}

/// Reads a common noun: gives it an entity if it describes something.
pub(super) fn read(analysis: &Analysis, id: TokenId, drafts: &mut Drafts) {
    let token = analysis.token(id);
    if matches!(
        token.relation,
        Relation::Compound | Relation::NmodDesc | Relation::Fixed | Relation::Flat | Relation::Goeswith
    ) {
        return;
    }
    let Some(phrase) = phrase(analysis, id) else { return };
    if is_no_thing(analysis, &phrase) {
        return;
    }
    let entity = beside(analysis, &phrase, drafts).or_else(|| antecedent(analysis, &phrase, drafts));
    let entity = entity.unwrap_or_else(|| drafts.add(fresh(analysis, &phrase)));
    if predicate(analysis, id) {
        if let Some(subject) = analysis.child(id, &[Relation::Nsubj]).and_then(|s| drafts.at(s)) {
            describe(analysis, subject, &phrase.lemma, phrase.span, drafts);
        }
        return;
    }
    describe(analysis, entity, &phrase.lemma, phrase.span, drafts);
    drafts.mention(entity, Mention { span: phrase.span, head: id, sort: MentionSort::Nominal });
    drafts.see(Seen { entity, head: id, salience: salience(analysis, id), named: false });
}

/// "took *office*", "*no group* has claimed it": nothing in particular is meant.
fn is_no_thing(analysis: &Analysis, phrase: &Phrase) -> bool {
    let first = analysis.word(start(analysis, phrase.head)).to_lowercase();
    let heading = analysis.sentence_of(phrase.head).kind == PassageKind::Heading;
    let bare = phrase.definite == Definite::New && phrase.modifiers.is_empty() && !phrase.plural && !heading;
    let alone = bare && first == analysis.word(phrase.head).to_lowercase();
    let unique = matches!(
        phrase.lemma.as_str(),
        "parliament" | "congress" | "cabinet" | "government" | "court" | "opposition" | "army"
    );
    is_preposition(analysis, phrase)
        || matches!(first.as_str(), "no" | "any" | "neither" | "every" | "each")
        || (alone && !unique && !matches!(phrase.class, NounClass::Person | NounClass::Group))
}

/// "in *terms* of", "on *behalf* of": a noun between two prepositions, with nothing of its own.
fn is_preposition(analysis: &Analysis, phrase: &Phrase) -> bool {
    let head = phrase.head;
    let is = |t: Option<TokenId>, words: &[&str]| {
        t.is_some_and(|t| words.contains(&analysis.word(t).to_lowercase().as_str()))
    };
    phrase.span == analysis.token(head).span
        && phrase.class == NounClass::Thing
        && is(head.checked_sub(1), &["in", "on", "by", "with", "at", "for"])
        && is(Some(head + 1).filter(|&t| (t as usize) < analysis.tokens.len()), &["of", "to", "with"])
}

/// "Hentzau is *the minister*": it says what something is, and names nothing else.
fn predicate(analysis: &Analysis, id: TokenId) -> bool {
    analysis.child(id, &[Relation::Cop]).is_some()
}

fn phrase(analysis: &Analysis, id: TokenId) -> Option<Phrase> {
    let token = analysis.token(id);
    let mut lemma = analysis.lemma(id).to_lowercase();
    if matches!(lemma.as_str(), "troops" | "forces") {
        // The treebanks keep some plurals as lemmas.
        lemma.pop();
    }
    let several = token.features.number == Some(Number::Plur);
    if several && lemma == "person" {
        // A crowd is no number of persons: "The *people* fled."
        "people".clone_into(&mut lemma);
    }
    let plural = several || matches!(lemma.as_str(), "people" | "police" | "personnel" | "staff" | "media");
    let common = || (token.upos == Upos::Noun && is_thing(&lemma)).then_some(NounClass::Thing);
    let class = noun_class(&lemma, plural).or_else(common)?;
    let start = start(analysis, id);
    let span = analysis.token(start).span.cover(token.span);
    let mut definite = Definite::New;
    let mut modifiers = Vec::new();
    for child in start..id {
        let part = analysis.token(child);
        let word = analysis.word(child).to_lowercase();
        match part.relation {
            Relation::Det if matches!(word.as_str(), "the" | "this" | "that" | "these" | "those") => {
                definite = Definite::Known
            }
            Relation::Det | Relation::Case | Relation::Punct => {}
            Relation::NmodPoss if definite == Definite::New => definite = Definite::Owned,
            _ => {}
        }
        if matches!(part.upos, Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Verb) {
            modifiers.push(word);
        }
    }
    let extended = analysis.children(id).filter(|&c| c > id).any(|c| match analysis.token(c).relation {
        // After a comma a clause only adds to what is known: "the official, who asked not to be named".
        Relation::AclRelcl | Relation::Acl => analysis.word(id + 1) != ",",
        relation => relation == Relation::Nmod,
    });
    Some(Phrase { head: id, span, lemma, class, plural, definite, modifiers, extended })
}

/// The first token of the words before the head that belong to it.
fn start(analysis: &Analysis, id: TokenId) -> TokenId {
    let first = analysis.sentence_of(id).tokens.start;
    let mut start = id;
    while start > first && id - start < 24 && belongs(analysis, start - 1, id) {
        start -= 1;
    }
    // "to the ministry" starts with "the", but "at least 30 people" with "at".
    let outside = |t: TokenId| {
        let token = analysis.token(t);
        let loose = matches!(
            token.relation,
            Relation::Case
                | Relation::Cc
                | Relation::Punct
                | Relation::Mark
                | Relation::Cop
                | Relation::Nsubj
                | Relation::Advmod
        );
        let of_case = token.relation == Relation::Fixed
            && token
                .head
                .is_some_and(|h| analysis.token(h).relation == Relation::Case || h == id && token.upos == Upos::Adp);
        (loose && token.head == Some(id) && token.upos != Upos::Adj) || of_case || token.xpos == "TO"
    };
    while start < id && outside(start) {
        start += 1;
    }
    start
}

/// Whether `token`, before the noun `id`, depends on it by links that stay inside its phrase.
fn belongs(analysis: &Analysis, token: TokenId, id: TokenId) -> bool {
    let mut at = token;
    for _ in 0..8 {
        let here = analysis.token(at);
        match here.head {
            Some(head) if head == id => {
                return !matches!(
                    here.relation,
                    Relation::Nsubj
                        | Relation::Aux
                        | Relation::Mark
                        | Relation::Cop
                        | Relation::Cc
                        | Relation::Parataxis
                        | Relation::Advcl
                        | Relation::Ccomp
                        | Relation::Case
                );
            }
            Some(head) => at = head,
            None => return false,
        }
    }
    false
}

/// "the minister, Rupert Hentzau": the name beside a description, on either side.
fn beside(analysis: &Analysis, phrase: &Phrase, drafts: &Drafts) -> Option<usize> {
    let fits = |entity: &usize| {
        let kind = drafts.get(*entity).kind;
        kind == Some(phrase.class.kind(phrase.plural))
            || (phrase.class == NounClass::Movement && kind == Some(EntityKind::Organization))
    };
    let token = analysis.token(phrase.head);
    if token.relation == Relation::Appos {
        // "Ruritania, Graustark's ally": an ally may be anything.
        let fits = |entity: &usize| fits(entity) || phrase.lemma == "ally";
        if let Some(entity) = token.head.and_then(|h| drafts.at(h)).filter(fits) {
            return Some(entity);
        }
    }
    analysis
        .children(phrase.head)
        .filter(|&c| analysis.token(c).relation == Relation::Appos)
        .find_map(|c| drafts.named_at(c))
        .filter(fits)
}

/// What a description stands for among the things mentioned lately.
fn antecedent(analysis: &Analysis, phrase: &Phrase, drafts: &Drafts) -> Option<usize> {
    if phrase.definite == Definite::New && !(phrase.class == NounClass::Group && phrase.plural) {
        return None;
    }
    let described = drafts.recent().map(|s| s.entity).find(|&e| same_noun(analysis, phrase, drafts.get(e)));
    if described.is_some() || phrase.definite != Definite::Known || phrase.extended || !phrase.modifiers.is_empty() {
        return described;
    }
    let here = analysis.token(phrase.head).sentence;
    let score = |s: &Seen| s.salience - 30 * (here - analysis.token(s.head).sentence).min(100) as i32;
    let fitting = drafts.recent().filter(|s| s.named && stands_for(phrase, drafts.get(s.entity)));
    // The latest of those that stand out most.
    fitting.reduce(|best, seen| if score(&seen) > score(&best) { seen } else { best }).map(|s| s.entity)
}

/// Whether an entity was described by the same noun before, and by every word that the phrase has.
fn same_noun(analysis: &Analysis, phrase: &Phrase, draft: &Draft) -> bool {
    let exact = phrase.definite != Definite::Known || phrase.extended;
    draft.nouns.contains(&phrase.lemma)
        // "The ministers" are not the one minister who has a name.
        && (draft.plural == phrase.plural || (draft.named && draft.kind != Some(EntityKind::Person)))
        && !phrase.modifiers.iter().any(|m| m == "other" || m == "another")
        && phrase.modifiers.iter().all(|m| words_of_word(m).all(|w| draft.words.iter().any(|d| d == w)))
        && (!exact || draft.name.eq_ignore_ascii_case(&bare(analysis, phrase)))
}

fn words_of_word(word: &str) -> impl Iterator<Item = &str> {
    word.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

/// Whether a bare definite noun ("the country") can stand for a thing with a name.
fn stands_for(phrase: &Phrase, draft: &Draft) -> bool {
    let body = || organization(&draft.name);
    let sort = |sorts: &[OrganizationSort]| body().is_some_and(|b| sorts.contains(&b.sort));
    let says = |nouns: &[&str]| nouns.iter().any(|n| draft.words.iter().any(|w| w == n));
    if phrase.plural {
        return false;
    }
    match (phrase.class, draft.kind) {
        (NounClass::Country, Some(EntityKind::Country)) => true,
        (NounClass::Bloc, Some(EntityKind::Organization)) => {
            sort(&[OrganizationSort::International])
                || says(&["alliance", "union", "organization", "organisation", "treaty", "league", "bloc", "pact"])
        }
        (NounClass::Company, Some(EntityKind::Organization)) => {
            !sort(&[
                OrganizationSort::International,
                OrganizationSort::State,
                OrganizationSort::ArmedGroup,
                OrganizationSort::Party,
            ]) && !says(&[
                "ministry",
                "party",
                "union",
                "army",
                "council",
                "court",
                "university",
                "police",
                "department",
                "alliance",
            ])
        }
        (NounClass::Movement, Some(EntityKind::Organization | EntityKind::Group)) => {
            sort(&[OrganizationSort::ArmedGroup, OrganizationSort::Party]) || body().is_none()
        }
        (NounClass::Town, Some(EntityKind::Place)) if phrase.lemma == "capital" => capital_of(&draft.name).is_some(),
        (NounClass::Town, Some(EntityKind::Place)) => {
            places(&draft.name).next().is_none_or(|p| p.feature.extent() <= Extent::City)
        }
        _ => false,
    }
}

/// An entity that is only described.
fn fresh(analysis: &Analysis, phrase: &Phrase) -> Draft {
    Draft {
        kind: Some(phrase.class.kind(phrase.plural)),
        name: bare(analysis, phrase),
        words: words_of(analysis.text, phrase.span),
        gender: gender::of_word(&phrase.lemma),
        plural: phrase.plural,
        lone: phrase.class == NounClass::Thing,
        ..Draft::default()
    }
}

/// The phrase without articles, numbers and owners: "Pentagon official".
fn bare(analysis: &Analysis, phrase: &Phrase) -> String {
    let tokens = analysis.tokens_in(phrase.span);
    let owner =
        tokens.clone().rfind(|&t| analysis.token(t).relation == Relation::NmodPoss || analysis.token(t).xpos == "POS");
    let number = tokens
        .clone()
        .rfind(|&t| analysis.token(t).relation == Relation::Nummod && analysis.token(t).head == Some(phrase.head));
    let from = owner.max(number).map_or(tokens.start, |o| o + 1);
    let kept = (from..tokens.end).skip_while(|&t| {
        let token = analysis.token(t);
        // A count goes, but not the number of "34-year-old".
        let counts = token.relation == Relation::Nummod && token.head == Some(phrase.head);
        (token.upos == Upos::Num && counts)
            || matches!(
                token.upos,
                Upos::Det | Upos::Part | Upos::Adv | Upos::Adp | Upos::Punct | Upos::Sym | Upos::Pron
            )
    });
    let first = kept.into_iter().next().unwrap_or(phrase.head).min(phrase.head);
    let words = analysis.token(first).span.cover(analysis.token(phrase.head).span).of(analysis.text);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
