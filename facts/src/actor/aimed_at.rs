//! "*China* tariffs": a country's bare name before such a noun is whom it is aimed at; "*Chinese* tariffs" are its own.

use language::{TokenId, Upos, gazetteer};

use super::{Parties, phrase};
use crate::grammar::Grammar;
use crate::{Event, Party, Plover};

const RULE: &str = "actor/aimed_at";

/// Nouns of what is laid upon a country or given to it.
const AIMED: &[&str] = &["aid", "bailout", "embargo", "levy", "sanction", "sanctions", "tariff"];

/// Countries that have their bare name for an adjective in such phrases, too: "US tariffs".
const ADJECTIVES: &[&str] = &["USA", "GBR"];

/// Moves such a country from the actors to the recipients, where nothing else is one.
pub(super) fn turn(grammar: &Grammar<'_>, event: &Event, parties: Parties) -> Parties {
    if !matches!(event.plover, Plover::Coerce | Plover::Aid) || !parties.recipients.is_empty() {
        return parties;
    }
    let is_aimed = |&t: &TokenId| AIMED.contains(&grammar.lemma(t));
    let Some(noun) = std::iter::once(event.head).chain(grammar.object(event.head)).find(is_aimed) else {
        return parties;
    };
    let recipients: Vec<Party> = grammar.modifiers(noun).filter_map(|t| target(grammar, t)).collect();
    let other = |p: &Party| recipients.iter().all(|r| r.evidence != p.evidence);
    Parties { actors: parties.actors.into_iter().filter(other).collect(), recipients }
}

fn target(grammar: &Grammar<'_>, modifier: TokenId) -> Option<Party> {
    let bare = grammar.upos(modifier) == Upos::Propn && grammar.cases(modifier).next().is_none();
    let party = phrase::party(grammar, modifier, RULE).filter(|_| bare)?;
    let words = party.evidence.last()?.of(grammar.analysis.text);
    let country = gazetteer::country_by_name(words)?;
    let own = party.code.as_deref() == Some(country.iso3) && !ADJECTIVES.contains(&country.iso3);
    own.then_some(party)
}
