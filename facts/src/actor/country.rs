//! Whose: the country or body that a phrase belongs to ("*Ruritanian* troops", "the army *of Ruritania*", "a *Pentagon* official").

use language::gazetteer::{self, Role};
use language::{EntityId, EntityKind, Relation, TokenId, Upos};

use crate::grammar::Grammar;

/// A country, government or body that a word stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Belonging {
    /// The word.
    pub token: TokenId,
    /// Its entity, when the analysis has one.
    pub entity: Option<EntityId>,
    /// Its name in English.
    pub name: String,
    /// Its code, where it has one.
    pub code: Option<String>,
    /// Country or organization.
    pub kind: EntityKind,
    /// The arm of government that the word itself says ("Pentagon": military).
    pub role: Option<Role>,
}

/// Whose the phrase of `noun` is, by its modifiers and its "of".
pub(super) fn of(grammar: &Grammar<'_>, noun: TokenId) -> Option<Belonging> {
    let before = grammar.modifiers(noun).find_map(|t| by_word(grammar, t));
    let behind = || ["of", "from"].iter().find_map(|p| grammar.complement(noun, p)).and_then(|t| by_word(grammar, t));
    before.or_else(behind).or_else(|| deeper(grammar, noun))
}

/// "*Ruritanian* foreign ministry officials": a modifier's own modifier.
fn deeper(grammar: &Grammar<'_>, noun: TokenId) -> Option<Belonging> {
    grammar.modifiers(noun).find_map(|t| grammar.modifiers(t).find_map(|below| by_word(grammar, below)))
}

/// What one word stands for, if that is a country, its government, or a known body.
pub(super) fn by_word(grammar: &Grammar<'_>, token: TokenId) -> Option<Belonging> {
    let entity = grammar.entity(token);
    let text = name_of(grammar, token);
    if let Some(seat) = gazetteer::seat_of_power(&text) {
        let country = seat.country?;
        return Some(Belonging {
            token,
            entity: entity_of_country(grammar, country.iso3).or(entity),
            name: country.name.to_owned(),
            code: Some(country.iso3.to_owned()),
            kind: EntityKind::Country,
            role: Some(seat.role),
        });
    }
    if let Some(country) = country(grammar, token, &text) {
        return Some(Belonging {
            token,
            entity: entity_of_country(grammar, country.iso3).or(entity),
            name: country.name.to_owned(),
            code: Some(country.iso3.to_owned()),
            kind: EntityKind::Country,
            role: None,
        });
    }
    let one = &grammar.analysis.entities[entity? as usize];
    let body = matches!(
        one.kind,
        EntityKind::Country | EntityKind::Organization | EntityKind::Group | EntityKind::Person | EntityKind::People
    );
    let role = gazetteer::organization(&one.name).map(|o| o.role);
    body.then(|| Belonging { token, entity, name: one.name.clone(), code: one.code.clone(), kind: one.kind, role })
}

/// "*Tehran* condemned it", "talks with *Tehran*": a capital that acts or is dealt with is its government.
pub(super) fn by_capital(grammar: &Grammar<'_>, token: TokenId) -> Option<Belonging> {
    let first = grammar.upwards(token).take(4).find(|&t| grammar.relation(t) != Relation::Conj)?;
    let acts = matches!(
        grammar.relation(first),
        Relation::Nsubj
            | Relation::NsubjPass
            | Relation::Obj
            | Relation::Iobj
            | Relation::OblAgent
            | Relation::NmodPoss
    );
    let dealt_with = || grammar.cases(first).any(|c| matches!(c.as_str(), "by" | "with" | "against" | "between"));
    if grammar.upos(token) != Upos::Propn || !(acts || dealt_with()) {
        return None;
    }
    let country = gazetteer::capital_of(&name_of(grammar, token))?;
    Some(Belonging {
        token,
        entity: entity_of_country(grammar, country.iso3).or_else(|| grammar.entity(token)),
        name: country.name.to_owned(),
        code: Some(country.iso3.to_owned()),
        kind: EntityKind::Country,
        role: Some(Role::Government),
    })
}

/// The country that a word names, or whose people it names.
fn country(grammar: &Grammar<'_>, token: TokenId, text: &str) -> Option<&'static gazetteer::Country> {
    let word = grammar.analysis.word(token);
    let by_entity = || {
        let one = &grammar.analysis.entities[grammar.entity(token)? as usize];
        let of_a_country = matches!(one.kind, EntityKind::Country | EntityKind::People);
        one.code.as_deref().filter(|_| of_a_country).and_then(gazetteer::country)
    };
    // "North *Korean*", "South *Sudanese*"
    let of_two = || {
        let before = grammar.analysis.word(token.checked_sub(1)?);
        before.starts_with(char::is_uppercase).then(|| gazetteer::demonym(&format!("{before} {word}")))?
    };
    gazetteer::demonym(text)
        .filter(|_| text.contains(' '))
        .or_else(of_two)
        .or_else(|| gazetteer::demonym(text))
        .or_else(|| gazetteer::demonym(word))
        .map(|d| d.country)
        .or_else(|| gazetteer::country_by_name(text))
        .or_else(|| gazetteer::country_by_name(word))
        .or_else(by_entity)
}

/// The whole name that a token heads: the mention of its entity, or the token with its flat parts.
fn name_of(grammar: &Grammar<'_>, token: TokenId) -> String {
    if let Some(id) = grammar.entity(token) {
        let entity = &grammar.analysis.entities[id as usize];
        if let Some(mention) = entity.mentions.iter().find(|m| m.head == token) {
            return mention
                .span
                .of(grammar.analysis.text)
                .trim_start_matches("the ")
                .trim_start_matches("The ")
                .to_owned();
        }
    }
    let parts = grammar.children(token).filter(|&t| matches!(grammar.relation(t), Relation::Flat | Relation::Compound));
    let span = parts.fold(grammar.span(token), |span, t| span.cover(grammar.span(t)));
    span.of(grammar.analysis.text).to_owned()
}

/// The article's entity of a country, by its code.
fn entity_of_country(grammar: &Grammar<'_>, iso3: &str) -> Option<EntityId> {
    grammar.country_entity(iso3)
}
