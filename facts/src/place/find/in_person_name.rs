//! The name is part of a person's.
//!
//! > **Jordan** Hale thanked Dr. **Lincoln** and Anna **Paris**.

use language::gazetteer::{OfficeRank, is_given_name, is_surname, office};

use super::super::words::Words;
use super::one_sense::is_place_like;
use super::{Candidate, Kind, Known};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    let range = &candidate.words;
    if matches!(candidate.kind, Kind::Noun(_)) {
        return 0;
    }
    let mut points = 0;
    let before = words.before(range.start, 1);
    let capital_before = before.starts_with(char::is_uppercase);
    if capital_before {
        points -= match office(before) {
            Some(o) if o.rank == OfficeRank::Address => 40,
            Some(_) if !words.is_initial(range.start) => 12,
            _ if is_given_name(before) && !is_place_like(before) => 35,
            _ if before.len() <= 2 && before.ends_with('.') => 30,
            // Another name stands right before it: "Emma Tarrow", "Hyde Strelsau".
            _ if before == "Far" => 0,
            _ if !words.is_initial(range.start - 1)
                && language::gazetteer::demonym(before).is_none()
                && !is_place_like(before) =>
            {
                14
            }
            _ => 0,
        };
    }
    let after = words.after(range.end, 0);
    if range.len() == 1
        && after.starts_with(char::is_uppercase)
        && after.len() > 1
        && is_given_name(words.text(range.start))
    {
        points -= if is_surname(after) && !is_given_name(after) {
            30
        } else if office(after).is_some() {
            0
        } else {
            12
        };
    }
    points
}
