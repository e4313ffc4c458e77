//! Names that the gazetteer is sure of, whatever the labels say.
//!
//! "**US** forces left" – a country that no label covers is a country; "**Berlin** denied it" – a capital alone is no person.

use std::ops::Range;

use super::{Name, NameInput};
use crate::EntityKind;
use crate::gazetteer::{capital_of, is_given_name, is_place, is_surname, office};

/// As [`known_classes`](super::known_classes) numbers a name's sort: countries, peoples, bodies.
const SORTS: [(u32, EntityKind); 3] =
    [(1, EntityKind::Country), (2, EntityKind::People), (3, EntityKind::Organization)];

/// Mends the names of one sentence, which are those from the `from`th on; `known` holds the class of each of its words.
pub(super) fn settle(sentence: &NameInput, first: u32, known: &[u32], names: &mut Vec<Name>, from: usize) {
    for name in &mut names[from..] {
        let at = (name.tokens.start - first) as usize;
        let after_of = at.checked_sub(1).is_some_and(|before| sentence.tokens[before].of(sentence.text) == "of");
        // "Secretary of *State* Rudolf Rassendyll": the office's last word is no first name.
        if name.kind == EntityKind::Person && after_of && name.tokens.len() > 2 {
            name.tokens.start += 1;
        }
        if name.kind == EntityKind::Person && name.tokens.len() == 1 {
            let word = sentence.tokens[(name.tokens.start - first) as usize].of(sentence.text);
            let known_place = is_place(word) && !is_given_name(word) && !is_surname(word);
            if capital_of(word).is_some() || known_place {
                name.kind = EntityKind::Place;
            }
        }
    }
    let labelled = names.len();
    let mut next = from;
    for (range, kind) in runs(known) {
        let tokens = first + range.start as u32..first + range.end as u32;
        while next < labelled && names[next].tokens.end <= tokens.start {
            next += 1;
        }
        // "*NATO* Secretary-General": the body, and an office that is no part of its name.
        if let Some(name) = names[from..labelled].iter_mut().find(|name| name.tokens.start == tokens.start)
            && tokens.len() < name.tokens.len()
            && ends_in_office(sentence, first, name)
        {
            (name.tokens, name.kind) = (tokens, kind);
            continue;
        }
        let covered = next < labelled && names[next].tokens.start < tokens.end;
        // "North *Korean*": a label on a part of it is stretched to the whole.
        if let Some(part) = names.get_mut(next).filter(|_| covered) {
            let inside = tokens.start <= part.tokens.start && part.tokens.end <= tokens.end;
            if inside && part.tokens.len() < tokens.len() && part.kind != EntityKind::Person {
                (part.tokens, part.kind) = (tokens, kind);
                continue;
            }
        }
        if !covered && !is_part_of_person(sentence, &range) {
            names.push(Name { tokens, kind });
        }
    }
    names[from..].sort_by_key(|name| name.tokens.start);
    let mut at = from + 1;
    while at < names.len() {
        if names[at].tokens.start < names[at - 1].tokens.end {
            names.remove(at);
        } else {
            at += 1;
        }
    }
}

/// The known names of a sentence, each whole.
fn runs(known: &[u32]) -> impl Iterator<Item = (Range<usize>, EntityKind)> + '_ {
    known.iter().enumerate().filter_map(|(start, &class)| {
        let kind = SORTS.iter().find(|(sort, _)| *sort == class / 4)?.1;
        let length = match class % 4 {
            0 => 1,
            1 => 2 + known[start + 1..].iter().take_while(|&&next| next == class + 1).count(),
            _ => return None,
        };
        Some((start..(start + length).min(known.len()), kind))
    })
}

/// "Michael *Jordan*", "*Chad* Smith": a first or last name beside it makes it a person's.
fn is_part_of_person(sentence: &NameInput, range: &Range<usize>) -> bool {
    let word = |at: usize| sentence.tokens.get(at).map(|t| t.of(sentence.text));
    let before = range.start.checked_sub(1).and_then(word).is_some_and(is_given_name);
    let after = word(range.end).is_some_and(|w| is_surname(w) && sentence.words[range.end].capital);
    range.len() == 1 && (before || (after && word(range.start).is_some_and(is_given_name)))
}

/// Whether a name's last word is an office: "General" of "Secretary-General", "Minister".
fn ends_in_office(sentence: &NameInput, first: u32, name: &Name) -> bool {
    let word = sentence.tokens[(name.tokens.end - 1 - first) as usize].of(sentence.text);
    office(&word.to_lowercase()).is_some()
}
