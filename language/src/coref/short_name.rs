//! "Rupert Hentzau … Hentzau", "the Black Elphberg movement … Black Elphberg": a short form of a name that stands whole elsewhere.

use std::collections::HashMap;

use super::draft::Drafts;
use super::same_name::{fold, whole_words};
use crate::names::Name;
use crate::{Analysis, EntityKind};

/// First words that many bodies share, so that alone they name none of them.
const COMMON: &[&str] = &[
    "american",
    "bank",
    "british",
    "central",
    "chinese",
    "city",
    "east",
    "federal",
    "first",
    "foreign",
    "free",
    "french",
    "general",
    "german",
    "international",
    "ministry",
    "national",
    "new",
    "north",
    "northern",
    "party",
    "people",
    "royal",
    "russian",
    "saint",
    "south",
    "southern",
    "state",
    "supreme",
    "the",
    "union",
    "united",
    "university",
    "west",
    "western",
    "world",
    "house",
    "senate",
    "department",
    "council",
    "islamic",
    "democratic",
    "republican",
    "christian",
    "social",
    "justice",
    "air",
];

/// How many long names back are counted.
const REACH: usize = 16;

/// Gives short names the entity of the long name that they shorten: the last one before, else the first one after.
pub(super) fn join(analysis: &Analysis, names: &[Name], named: &mut [usize], drafts: &mut Drafts) {
    let long = long_names(analysis, names, named, drafts);
    let mut moves: HashMap<usize, usize> = HashMap::new();
    for (at, name) in names.iter().enumerate() {
        let short = named[at];
        let key = fold(whole_words(analysis, name));
        let Some(candidates) = long.get(&key) else { continue };
        let Some(entity) = meant(candidates, at) else { continue };
        if entity != short && drafts.get(short).code.is_none() && agree(drafts, short, entity, name.tokens.len()) {
            moves.entry(short).or_insert(entity);
            named[at] = entity;
        }
    }
    let mut moves: Vec<_> = moves.into_iter().collect();
    moves.sort_unstable();
    for (short, entity) in moves {
        // Other mentions under the short name may be of another bearer; they keep the entity if any is left.
        if !named.contains(&short) {
            let root = root(drafts, entity);
            if root != short {
                drafts.join(root, short);
            }
        }
    }
    for entity in named.iter_mut() {
        *entity = root(drafts, *entity);
    }
}

/// The entity that most of the long names before are of, the latest one of several; else that of the first long name after.
///
/// "Anna Rassendyll … her cousin Tom Rassendyll … Anna Rassendyll … *Rassendyll's* car": hers whom the text is about.
fn meant(candidates: &[(usize, usize)], at: usize) -> Option<usize> {
    let before = &candidates[..candidates.partition_point(|&(n, _)| n < at)];
    let near = &before[before.len().saturating_sub(REACH)..];
    let count = |entity: usize| near.iter().filter(|c| c.1 == entity).count();
    let most = near.iter().map(|c| c.1).max_by_key(|&entity| count(entity));
    most.or_else(|| candidates.first().map(|c| c.1))
}

/// The entity that an entity was joined into.
fn root(drafts: &Drafts, mut entity: usize) -> usize {
    while let Some(other) = drafts.get(entity).same_as {
        entity = other;
    }
    entity
}

/// Long names by each of their short forms: where they stand, and their entity.
fn long_names(
    analysis: &Analysis,
    names: &[Name],
    named: &[usize],
    drafts: &Drafts,
) -> HashMap<String, Vec<(usize, usize)>> {
    let mut long: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    for (at, name) in names.iter().enumerate() {
        let folded = fold(whole_words(analysis, name));
        let parts: Vec<&str> = folded.split(' ').collect();
        if parts.len() < 2 || parts.len() > 8 {
            continue;
        }
        let kind = drafts.get(named[at]).kind;
        let mut add = |short: String| long.entry(short).or_default().push((at, named[at]));
        if name.tokens.len() == 1 {
            // "the University of Zenda … the *University*"
            add(fold(analysis.word(name.tokens.start)));
            continue;
        }
        match kind {
            Some(EntityKind::Person) => {
                // Surnames of several words too: "van der Berg", "bin Salman".
                (1..parts.len()).for_each(|from| add(parts[from..].join(" ")));
                if parts.len() > 2 {
                    add(format!("{} {}", parts[0], parts[parts.len() - 1]));
                }
                // "Rupert", as families and friends are told apart.
                add(parts[0].to_owned());
            }
            Some(EntityKind::Organization | EntityKind::Other | EntityKind::Facility | EntityKind::Group) => {
                (1..parts.len())
                    .filter(|&to| to > 1 || !COMMON.contains(&parts[0]))
                    .for_each(|to| add(parts[..to].join(" ")));
                // What nobody knows may be a person.
                if kind == Some(EntityKind::Other) {
                    add(parts[parts.len() - 1].to_owned());
                }
            }
            // "Zenda Island … Zenda"; but "Zenda City" and "Zenda County" are not the town or state of that name.
            Some(EntityKind::Place)
                if matches!(parts[parts.len() - 1], "island" | "islands" | "river" | "mountains") =>
            {
                add(parts[..parts.len() - 1].join(" "));
            }
            _ => {}
        }
    }
    long
}

/// Whether a short name's kind lets it stand for the long one. Alone, a surname is often taken for a place or body.
fn agree(drafts: &Drafts, short: usize, long: usize, words: usize) -> bool {
    let (a, b) = (drafts.get(short).kind, drafts.get(long).kind);
    a == b
        || (b == Some(EntityKind::Person) && words == 1 && a != Some(EntityKind::People))
        || (b == Some(EntityKind::Organization) && a == Some(EntityKind::Other))
}
