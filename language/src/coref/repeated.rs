//! "He joined *Zarnow*. … *Zarnow* makes pumps": proper nouns that no label covers, but that come again, name one thing.
//!
//! A label that only some mentions of the words got goes to the others: "in *Zenda* … *Zenda's* mayor".

use std::collections::HashMap;
use std::ops::Range;

use super::same_name::{fold, words};
use crate::gazetteer::{MONTHS, WEEKDAYS, office};
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
    let runs = runs(analysis, &inside);
    let mut counts: HashMap<String, usize> = HashMap::new();
    let folded: Vec<String> = runs.iter().map(|(run, _)| fold(words(analysis, run))).collect();
    folded.iter().for_each(|f| *counts.entry(f.clone()).or_default() += 1);
    let added = runs.into_iter().zip(&folded).filter_map(|((run, whole), folded)| match kinds.get(folded) {
        Some(&kind) => Some(Name { kind, ..run }),
        None => (whole && counts[folded] > 1).then_some(run),
    });
    let mut all: Vec<Name> = names.iter().cloned().chain(added).collect();
    all.sort_by_key(|name| name.tokens.start);
    all
}

/// Runs of proper nouns outside names; whether each stands for something itself, rather than before another noun.
fn runs(analysis: &Analysis, inside: &[bool]) -> Vec<(Name, bool)> {
    let mut runs = Vec::new();
    for sentence in &analysis.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let start = at;
            let proper = |t: TokenId| t < sentence.tokens.end && !inside[t as usize] && is_proper(analysis, t);
            // "the University *of* Zenda" is one name.
            while proper(at) || (at > start && proper(at + 1) && analysis.word(at) == "of") {
                at += 1;
            }
            if at > start {
                runs.extend(run(analysis, start..at));
            }
            at += 1;
        }
    }
    runs
}

fn is_proper(analysis: &Analysis, id: TokenId) -> bool {
    let word = analysis.word(id);
    analysis.token(id).upos == Upos::Propn && word.starts_with(char::is_uppercase) && word.len() > 1
}

/// A run that can name something: no title ("President", "Mr."), and no part of a name beside it.
fn run(analysis: &Analysis, tokens: Range<TokenId>) -> Option<(Name, bool)> {
    let name = Name { tokens: tokens.clone(), kind: EntityKind::Other };
    let head = super::head(analysis, &name);
    let token = analysis.token(head);
    let part = matches!(token.relation, Relation::Compound | Relation::Flat | Relation::NmodDesc | Relation::Nummod);
    let title = tokens.clone().any(|t| {
        let word = analysis.word(t);
        word.ends_with('.') && word.len() <= 5 || office(&word.to_lowercase()).is_some()
    });
    let of_date = tokens.clone().any(|t| {
        let word = analysis.word(t).to_lowercase();
        MONTHS.contains(&word.as_str())
            || WEEKDAYS.contains(&word.as_str())
            || analysis.children(t).any(|c| analysis.token(c).relation == Relation::Nummod)
    });
    (!title && !of_date).then_some((name, !part))
}
