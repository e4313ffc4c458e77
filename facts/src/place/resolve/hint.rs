//! What the words around a toponym say it is, and whose.
//!
//! > The **Ruritanian city of** Strelsau; Tarrow **province**; the **state of** Zenda.

use language::gazetteer::{Country, Extent, Feature, Place, demonym};

use super::super::find::Toponym;
use super::super::words::{Words, is_listed};

/// What is said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hint {
    sort: Option<Sort>,
    country: Option<&'static Country>,
    /// It follows a town and a comma, as a division or country does.
    after_town: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Town,
    Division,
    County,
}

impl Hint {
    pub(super) fn points(self, place: &Place) -> f64 {
        let sort = match self.sort {
            None => 0.0,
            Some(Sort::Town) if place.feature.is_town() => 20.0,
            Some(Sort::Division) if place.feature == Feature::Admin1 => 30.0,
            Some(Sort::County | Sort::Division) if place.feature == Feature::Admin2 => 25.0,
            Some(_) => -10.0,
        };
        let country = match (self.country, place.country) {
            (Some(said), Some(own)) if said.iso2 == own.iso2 => 40.0,
            _ => 0.0,
        };
        let wide = matches!(place.feature.extent(), Extent::Country) || place.feature == Feature::Admin1;
        sort + country + if self.after_town && wide { 25.0 } else { 0.0 }
    }
}

pub(super) fn hint(words: &Words<'_>, toponym: &Toponym) -> Hint {
    let range = &toponym.words;
    let of = matches!(words.before(range.start, 1), "of");
    let noun_before = if of { words.before(range.start, 2) } else { words.before(range.start, 1) };
    let sort = sort_of(words.after(range.end, 0))
        .or_else(|| sort_of(noun_before).filter(|_| of || noun_before.chars().all(char::is_lowercase)));
    let after_town = words.before(range.start, 1) == "," && range.start >= 2 && words.is_capital(range.start - 2);
    Hint { sort, country: country_before(words, range.start), after_town }
}

fn sort_of(noun: &str) -> Option<Sort> {
    Some(match noun.to_lowercase().as_str() {
        "city" | "town" | "village" | "port" | "suburb" | "hamlet" | "capital" => Sort::Town,
        "province" | "state" | "states" | "governorate" | "region" | "prefecture" | "oblast" | "governor" | "gov."
        | "legislature" | "senator" => Sort::Division,
        "county" | "district" | "parish" => Sort::County,
        _ => return None,
    })
}

/// "the Iraqi city of", "Syria's northern province of", "Turkish-held": the nearest people or possessing country before.
fn country_before(words: &Words<'_>, at: usize) -> Option<&'static Country> {
    const BETWEEN: &str = "\
        city town village province region port capital of northern southern eastern western central coastal border \
        largest second state the district 's ’s island main northeastern northwestern southeastern southwestern in \
        cities towns - biggest";
    for back in 1..=7 {
        let word = words.before(at, back);
        if let Some(found) = demonym(word) {
            return Some(found.country);
        }
        if back > 1 && matches!(words.before(at, back - 1), "'s" | "’s") {
            return language::gazetteer::country_by_name(word);
        }
        if !is_listed(BETWEEN, word) {
            return None;
        }
    }
    None
}
