//! Names that the gazetteer does not have, but that stand where only a place's name does.
//!
//! > The villages of **Tarrow** and Lesser Zenda were cut off.

use super::super::words::{Words, is_listed};
use super::{Candidate, Kind};

/// A capitalized word or two that the gazetteer does not have: only what stands around them can make them a place.
pub(super) fn unknown_at(words: &Words<'_>, at: usize) -> Option<Candidate> {
    if words.is_initial(at) || words.before(at, 1).starts_with(char::is_uppercase) {
        return None;
    }
    let end = words.sentence(at).end.min(at + 4);
    let run_end = (at..end).find(|&n| !words.is_capital(n)).unwrap_or(end);
    let other = (at..run_end).any(|n| is_other_name(words.text(n)));
    let short = run_end - at <= 3 && words.text(at).chars().count() > 3;
    (short && !other).then_some(Candidate { words: at..run_end, kind: Kind::Entity, worth: -14 })
}

/// Days, months, peoples, offices: capitalized, and no place.
pub(super) fn is_other_name(word: &str) -> bool {
    const CALENDAR: &str = "\
        January February March April May June July August September October November December Monday Tuesday \
        Wednesday Thursday Friday Saturday Sunday Ramadan Christmas Easter English God Parliament Congress Internet \
        Islam Christianity Facebook Twitter European African Asian Arab Kurdish Latin Nordic \
        North South East West Northern Southern Eastern Western Central National State North-Western North-Eastern \
        South-Western South-Eastern Far New Old Greater Earth Mars Heaven";
    is_listed(CALENDAR, word)
        || language::gazetteer::demonym(word).is_some()
        || language::gazetteer::office(word).is_some()
        || language::gazetteer::organization(word).is_some()
        || word.chars().all(|c| !c.is_lowercase())
}
