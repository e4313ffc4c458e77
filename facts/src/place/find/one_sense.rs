//! One name has one sense in one article.
//!
//! > Police in **Tarrow**, Ohio, … **Tarrow** has 900 people. But: **Kent Tarrow** … **Tarrow** denied it.

use language::EntityKind;
use language::gazetteer::{OfficeRank, is_given_name, office};

use super::super::words::Words;
use super::{Candidate, Kind, Known};

/// A name as it is compared.
pub(super) fn key(name: &str) -> String {
    name.to_lowercase()
}

/// The last names of the persons whom the article names in full.
pub(super) fn persons(words: &Words<'_>) -> Known {
    let mut known = Known::default();
    for at in 1..words.len() {
        if !words.is_capital(at) || !words.same_sentence(at, at - 1) {
            continue;
        }
        let before = words.text(at - 1);
        let address = matches!(office(before), Some(o) if o.rank == OfficeRank::Address) && before != "St.";
        let middle =
            at >= 2 && before.len() <= 2 && before.starts_with(char::is_uppercase) && is_given_name(words.text(at - 2));
        let by_reader =
            words.named(at).is_some_and(|n| n.kind == EntityKind::Person && n.words.end == at + 1 && n.words.len() > 1)
                && !is_place_like(words.text(at));
        let first = is_given_name(before) && !is_place_like(before);
        if address || middle || by_reader || first {
            known.persons.insert(key(words.text(at)));
        }
    }
    known
}

/// Whether a first name is a well-known place too ("Paris", "Jordan").
pub(super) fn is_place_like(name: &str) -> bool {
    super::worth::worth(name).is_some_and(|points| points >= super::ENOUGH)
}

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, known: &Known) -> i32 {
    let name = key(words.phrase(&candidate.words));
    let mut points = 0;
    if candidate.words.len() == 1 && known.persons.contains(&name) && candidate.kind != Kind::Division {
        points -= if candidate.worth >= 18 { 14 } else { 25 };
    }
    if known.places.contains(&name) {
        points += 14;
    }
    points
}
