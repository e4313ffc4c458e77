//! "He joined *Zarnow*. … *Zarnow* makes pumps": proper nouns that no label covers, but that come again, name one thing.
//!
//! A label that only some mentions of the words got goes to the others: "in *Zenda* … *Zenda's* mayor". A country's name needs no second mention.

use std::collections::HashMap;

use super::same_name::{fold, words};
use crate::gazetteer::{MONTHS, WEEKDAYS, country_by_name, office};
use crate::names::Name;
use crate::{Analysis, EntityKind, Relation, TokenId, Upos};

/// The names of a text with those that this adds, in order.
pub(super) fn with_repeated(analysis: &Analysis, names: &[Name]) -> Vec<Name> {
    let mut kinds: HashMap<String, EntityKind> = HashMap::new();
    let mut inside = vec![false; analysis.tokens.len()];
    for name in names {
        kinds.entry(fold(words(analysis, name))).or_insert(name.kind);
        inside[name.tokens.start as usize..name.tokens.end as usize].fill(true);
    }
    let runs: Vec<(String, Name)> = runs(analysis, &inside).map(|run| (fold(words(analysis, &run)), run)).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    runs.iter().for_each(|(folded, _)| *counts.entry(folded).or_default() += 1);
    let kind = |run: &Name, folded: &str| {
        let labelled = kinds.get(folded).copied();
        let country = || country_by_name(words(analysis, run)).map(|_| EntityKind::Country);
        labelled.or_else(country).or((counts[folded] > 1).then_some(run.kind))
    };
    let added = runs.iter().filter_map(|(folded, run)| Some(Name { kind: kind(run, folded)?, ..run.clone() }));
    let mut all: Vec<Name> = names.iter().cloned().chain(added.filter(|run| !is_title(analysis, run))).collect();
    all.sort_by_key(|name| name.tokens.start);
    all
}

/// Runs of proper nouns outside names.
fn runs<'a>(analysis: &'a Analysis, inside: &'a [bool]) -> impl Iterator<Item = Name> + 'a {
    analysis.sentences.iter().flat_map(move |sentence| {
        let mut at = sentence.tokens.start;
        let end = sentence.tokens.end;
        let proper = move |t: TokenId| t < end && !inside[t as usize] && is_proper(analysis, t);
        std::iter::from_fn(move || {
            while at < end && !proper(at) {
                at += 1;
            }
            let start = at;
            // "the University *of* Zenda" is one name.
            while proper(at) || (at > start && proper(at + 1) && analysis.word(at) == "of") {
                at += 1;
            }
            (at > start).then_some(Name { tokens: start..at, kind: EntityKind::Other })
        })
    })
}

fn is_proper(analysis: &Analysis, id: TokenId) -> bool {
    let word = analysis.word(id);
    analysis.token(id).upos == Upos::Propn && word.contains(char::is_uppercase) && word.len() > 1
}

/// Whether a run names nothing by itself: a title ("President", "Mr."), a date, or a part of the name beside it.
fn is_title(analysis: &Analysis, run: &Name) -> bool {
    let relation = analysis.token(super::head(analysis, run)).relation;
    let part = matches!(relation, Relation::Flat | Relation::NmodDesc | Relation::Nummod);
    let dated = |t| analysis.children(t).any(|c| analysis.token(c).relation == Relation::Nummod);
    part || run.tokens.clone().any(|t| {
        let word = analysis.word(t).to_lowercase();
        let calendar = MONTHS.contains(&word.as_str()) || WEEKDAYS.contains(&word.as_str());
        calendar || (word.ends_with('.') && word.len() <= 5) || dated(t) || office(&word).is_some()
    })
}
