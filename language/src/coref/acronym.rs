//! "the Carpathian Union (CU)", "Free Citizens Party … FCP": an acronym and what it is short for.

use std::collections::HashMap;

use super::draft::Drafts;
use super::same_name::words;
use crate::names::Name;
use crate::{Analysis, EntityKind};

/// Gives acronyms the entity of the name that they shorten.
pub(super) fn join(analysis: &Analysis, names: &[Name], named: &mut [usize], drafts: &mut Drafts) {
    let mut initials: HashMap<String, usize> = HashMap::new();
    for (at, name) in names.iter().enumerate() {
        let kind = drafts.get(named[at]).kind;
        if name.tokens.len() > 1
            && matches!(
                kind,
                Some(EntityKind::Organization | EntityKind::Other | EntityKind::Group | EntityKind::Facility)
            )
        {
            for short in shortened(words(analysis, name)) {
                initials.entry(short).or_insert(named[at]);
            }
        }
    }
    for at in 0..names.len() {
        let short = words(analysis, &names[at]).replace('.', "");
        if !is_acronym(&short) || drafts.get(named[at]).kind == Some(EntityKind::Country) {
            continue;
        }
        let beside = at.checked_sub(1).filter(|&b| in_brackets(analysis, &names[b], &names[at])).map(|b| named[b]);
        let Some(entity) = initials.get(&short).copied().or(beside) else { continue };
        let gone = named[at];
        if gone == entity || drafts.get(entity).same_as.is_some() || drafts.get(gone).same_as.is_some() {
            continue;
        }
        drafts.join(entity, gone);
        named.iter_mut().filter(|e| **e == gone).for_each(|e| *e = entity);
        initials.values_mut().filter(|e| **e == gone).for_each(|e| *e = entity);
    }
}

/// The acronyms that a name can have: of its capitalised words, and of all.
fn shortened(name: &str) -> Vec<String> {
    let parts = || name.split(|c: char| c.is_whitespace() || c == '-').filter(|w| !w.is_empty());
    let first = |w: &str| w.chars().next().into_iter().flat_map(char::to_uppercase).next();
    let capitals: String = parts().filter(|w| w.starts_with(char::is_uppercase)).filter_map(first).collect();
    let all: String = parts().filter_map(first).collect();
    let mut out = vec![capitals, all];
    out.dedup();
    out.retain(|s| s.chars().count() >= 2);
    out
}

fn is_acronym(word: &str) -> bool {
    (2..=8).contains(&word.len()) && word.chars().all(char::is_uppercase)
}

/// Whether `short` stands in brackets right after `long`.
fn in_brackets(analysis: &Analysis, long: &Name, short: &Name) -> bool {
    let (open, close) = (long.tokens.end, short.tokens.end);
    open + 1 == short.tokens.start
        && matches!(analysis.word(open), "(" | "[")
        && analysis.tokens.get(close as usize).is_some_and(|t| matches!(t.span.of(analysis.text), ")" | "]"))
}
