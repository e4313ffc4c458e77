//! From the word that governs a phrase to the party it names.

use language::gazetteer::Role;
use language::{Entity, EntityKind, Relation, TokenId, Upos};
use span::Span;

use super::country::{self, Belonging};
use super::sector;
use crate::grammar::Grammar;
use crate::{Party, Rule};

/// The party that the phrase governed by `token` names; `None` for a thing.
pub(super) fn party(grammar: &Grammar<'_>, token: TokenId, rule: Rule) -> Option<Party> {
    let lemma = grammar.lemma(token).to_lowercase();
    if grammar.upos(token) == Upos::Pron {
        return pronoun(grammar, token, rule);
    }
    if let Some(measured) = grammar.measured(token)
        && let Some(party) = party(grammar, measured, rule)
    {
        return Some(party);
    }
    if let Some(owner) = people(grammar, token) {
        return Some(state(grammar, token, owner, None, rule));
    }
    if let Some(owner) = country::by_capital(grammar, token) {
        return Some(state(grammar, token, owner, None, rule));
    }
    let named = grammar.entity(token).map(|id| &grammar.analysis.entities[id as usize]);
    let proper = grammar.upos(token) == Upos::Propn || sector::of(&lemma).is_none();
    // "our mission": whose thing it is acts, not the thing.
    let thing = named.is_some_and(|e| !is_named(e)) && !sector::is_somebody(&lemma);
    if thing
        && (grammar.child(token, &[Relation::NmodPoss]).is_some() || named.is_some_and(|e| e.kind == EntityKind::Place))
    {
        return None;
    }
    if let Some(entity) = named.filter(|e| can_act(e) && (proper || e.code.is_some() || is_named(e))) {
        return Some(of_entity(grammar, token, entity, rule));
    }
    if grammar.upos(token) == Upos::Propn
        && let Some(owner) = country::by_word(grammar, token)
    {
        return Some(state(grammar, token, owner, None, rule));
    }
    if let Some(party) = titled(grammar, token, rule) {
        return Some(party);
    }
    // "*major* attacks", "a *general* strike": ranks only as nouns.
    if grammar.upos(token) == Upos::Adj && sector::of(&lemma) == Some(Role::Military) && lemma != "military" {
        return None;
    }
    if let Some(role) = sector::of(&lemma).or_else(|| sector::is_somebody(&lemma).then_some(Role::Civilian)) {
        return Some(of_role(grammar, token, role, rule));
    }
    if let Some(owner) = country::by_word(grammar, token) {
        return Some(state(grammar, token, owner, None, rule));
    }
    by_apposition(grammar, token, rule)
}

/// A place or thing as the recipient of harm: "the Ruritanian *base*", with the country that it belongs to.
pub(super) fn facility(grammar: &Grammar<'_>, token: TokenId, rule: Rule) -> Option<Party> {
    if !sector::is_facility(grammar.lemma(token)) || grammar.upos(token) != Upos::Noun {
        return None;
    }
    let owner = country::of(grammar, token);
    Some(Party {
        entity: grammar.entity(token),
        name: bare_words(grammar, token).of(grammar.analysis.text).to_owned(),
        kind: EntityKind::Facility,
        code: owner.as_ref().and_then(|o| o.code.clone()),
        role: None,
        evidence: vec![words(grammar, token)],
        inferred: None,
        rule,
    })
}

/// "the *Ruritanian* offer": an adjective of nationality stands for the state.
fn people(grammar: &Grammar<'_>, token: TokenId) -> Option<Belonging> {
    let modifies = matches!(grammar.relation(token), Relation::Amod | Relation::Compound | Relation::NmodPoss);
    let country = || language::gazetteer::country_by_name(grammar.analysis.word(token)).is_some();
    let adjective = modifies && matches!(grammar.upos(token), Upos::Adj | Upos::Propn);
    if !adjective && !country() {
        return None;
    }
    country::by_word(grammar, token).filter(|b| b.kind == EntityKind::Country)
}

/// "his", "they": the entity behind it. The first person stays as it is, for the speaker to be put in its place.
fn pronoun(grammar: &Grammar<'_>, token: TokenId, rule: Rule) -> Option<Party> {
    if let Some(id) = grammar.entity(token) {
        let entity = &grammar.analysis.entities[id as usize];
        return can_act(entity).then(|| of_entity(grammar, token, entity, rule));
    }
    let word = grammar.lower(token);
    matches!(word.as_str(), "we" | "us" | "our" | "i" | "me" | "my" | "ours" | "mine").then(|| Party {
        entity: None,
        name: grammar.analysis.word(token).to_owned(),
        kind: EntityKind::Person,
        code: None,
        role: None,
        evidence: vec![grammar.span(token)],
        inferred: None,
        rule,
    })
}

/// Kinds of entity that take part in events.
fn can_act(entity: &Entity) -> bool {
    !matches!(entity.kind, EntityKind::Event | EntityKind::Equipment | EntityKind::Other)
}

fn is_named(entity: &Entity) -> bool {
    entity.mentions.iter().any(|m| m.sort == language::MentionSort::Name)
}

fn of_entity(grammar: &Grammar<'_>, token: TokenId, entity: &Entity, rule: Rule) -> Party {
    let id = grammar.entity(token);
    let belonging =
        country::by_word(grammar, token).filter(|b| b.kind == EntityKind::Country && entity.kind != EntityKind::Person);
    let owner = || match entity.kind {
        EntityKind::Person | EntityKind::Organization | EntityKind::Group => owner_of_entity(grammar, token, entity),
        _ => None,
    };
    let known = language::gazetteer::organization(&entity.name);
    let (code, role) = match (&entity.code, belonging) {
        (Some(code), own) => (Some(code.clone()), own.and_then(|b| b.role)),
        (None, Some(own)) => (own.code, own.role),
        (None, None) => (known.map(|o| o.code.to_owned()).or_else(|| owner().and_then(|b| b.code)), None),
    };
    let role = role.or_else(|| known.map(|o| o.role)).or_else(|| role_of_entity(grammar, entity));
    Party {
        entity: id,
        name: entity.name.clone(),
        kind: entity.kind,
        code,
        role: role.map(|r| sector::word(r).to_owned()),
        evidence: vec![words(grammar, token)],
        inferred: None,
        rule,
    }
}

/// The country that any mention of an entity says it belongs to ("*Ruritanian* President Rupert Hentzau").
fn owner_of_entity(grammar: &Grammar<'_>, token: TokenId, entity: &Entity) -> Option<Belonging> {
    let heads = std::iter::once(token).chain(entity.mentions.iter().take(8).map(|m| m.head));
    heads
        .filter_map(|head| country::of(grammar, head).or_else(|| by_title(grammar, head)))
        .find(|b| b.kind == EntityKind::Country)
}

/// "Rupert Hentzau, the *Ruritanian* president".
fn by_title(grammar: &Grammar<'_>, head: TokenId) -> Option<Belonging> {
    let title = grammar.child(head, &[Relation::Appos])?;
    country::of(grammar, title)
}

/// The sector of a person's office, by the titles at any mention.
fn role_of_entity(grammar: &Grammar<'_>, entity: &Entity) -> Option<Role> {
    if entity.kind != EntityKind::Person {
        return None;
    }
    entity.mentions.iter().take(8).find_map(|mention| {
        let titles = grammar.children(mention.head).filter(|&t| {
            matches!(
                grammar.relation(t),
                Relation::Compound
                    | Relation::Appos
                    | Relation::Flat
                    | Relation::NmodDesc
                    | Relation::Amod
                    | Relation::Nmod
            )
        });
        // "the prime minister, *Rupert Hentzau*"
        let above = grammar.head(mention.head).filter(|_| grammar.relation(mention.head) == Relation::Appos);
        let mut titles = titles.filter(|&t| grammar.cases(t).next().is_none()).chain(above);
        titles.find_map(|t| language::gazetteer::office(&grammar.analysis.word(t).to_lowercase()).and_then(|o| o.role))
    })
}

/// A phrase whose noun says a role: a government is its state, anybody else is called by the words.
fn of_role(grammar: &Grammar<'_>, token: TokenId, role: Role, rule: Rule) -> Party {
    let owner = country::of(grammar, token);
    let body = |o: &Belonging| matches!(o.kind, EntityKind::Country | EntityKind::Organization);
    if let Some(owner) = owner.clone().filter(|o| sector::is_state(grammar.lemma(token)) && body(o)) {
        return state(grammar, token, owner, Some(role), rule);
    }
    Party {
        entity: grammar.entity(token),
        name: bare_words(grammar, token).of(grammar.analysis.text).to_owned(),
        kind: if role == Role::Business || role == Role::NonGovernmental {
            EntityKind::Organization
        } else {
            EntityKind::Group
        },
        code: owner.and_then(|o| o.code),
        role: Some(sector::word(role).to_owned()),
        evidence: vec![words(grammar, token)],
        inferred: None,
        rule,
    }
}

/// A state or body in one of its roles. The role that the phrase says is closer than the one of the name
/// ("Pentagon": military).
fn state(grammar: &Grammar<'_>, token: TokenId, owner: Belonging, role: Option<Role>, rule: Rule) -> Party {
    let role = match (role, owner.role) {
        (Some(Role::Government), Some(own)) => Some(own),
        (Some(role), _) => Some(role),
        (None, own) => own,
    };
    Party {
        entity: owner.entity,
        name: owner.name,
        kind: owner.kind,
        code: owner.code,
        role: role.map(|r| sector::word(r).to_owned()),
        evidence: vec![words(grammar, token)],
        inferred: None,
        rule,
    }
}

/// "Defence Minister *Rupert Hentzau*", where the parse hangs the name on the title.
fn titled(grammar: &Grammar<'_>, token: TokenId, rule: Rule) -> Option<Party> {
    let wanted = [Relation::Flat, Relation::Appos, Relation::NmodDesc, Relation::Compound, Relation::Nmod];
    let behind =
        |t: &TokenId| *t > token && wanted.contains(&grammar.relation(*t)) && grammar.cases(*t).next().is_none();
    grammar.children(token).filter(behind).find_map(|t| {
        let entity = &grammar.analysis.entities[grammar.entity(t)? as usize];
        let named = is_named(entity)
            && matches!(entity.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Group);
        named.then(|| of_entity(grammar, t, entity, rule))
    })
}

/// "his neighbour, *Ruritania*".
fn by_apposition(grammar: &Grammar<'_>, token: TokenId, rule: Rule) -> Option<Party> {
    let other = grammar.child(token, &[Relation::Appos])?;
    let entity = &grammar.analysis.entities[grammar.entity(other)? as usize];
    can_act(entity).then(|| of_entity(grammar, other, entity, rule))
}

/// The words of a phrase: its head and what stands before it, with the rest of its name.
fn words(grammar: &Grammar<'_>, token: TokenId) -> Span {
    if let Some(id) = grammar.entity(token) {
        let entity = &grammar.analysis.entities[id as usize];
        if let Some(mention) = entity.mentions.iter().find(|m| m.head == token) {
            return mention.span.cover(bare_words(grammar, token));
        }
    }
    bare_words(grammar, token)
}

/// Attributes that only count.
const COUNTING: &[&str] =
    &["more", "many", "several", "other", "some", "few", "most", "further", "additional", "numerous", "such"];

/// The head with its modifiers, without article or number.
fn bare_words(grammar: &Grammar<'_>, token: TokenId) -> Span {
    let wanted = [Relation::Amod, Relation::Compound, Relation::Flat, Relation::NmodPoss, Relation::NmodDesc];
    let counts = |t: TokenId| COUNTING.contains(&grammar.lower(t).as_str());
    let parts = grammar.children(token).filter(|&t| wanted.contains(&grammar.relation(t)) && !counts(t));
    // A modifier may have its own ("*United Nations* base"); what stands behind the head belongs to no modifier.
    let whole = |t| Some(grammar.analysis.subtree(t)).filter(|s| s.end() <= grammar.span(token).start());
    parts.fold(grammar.span(token), |span, t| span.cover(whole(t).unwrap_or(grammar.span(t))))
}
