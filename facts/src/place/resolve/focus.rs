//! Where an article looks: the countries and divisions that it names most.
//!
//! > A paper that tells of Ottawa, Windsor and Hamilton means the **London** of Ontario.
//!
//! A name says nothing of itself: what it adds to the focus is left out when it is weighed.

use std::collections::BTreeMap;

use language::gazetteer::{Feature, Place, demonym};

use super::super::words::Words;
use super::Question;

/// What an article names, by country and by first-order division.
#[derive(Debug, Default)]
pub(super) struct Focus {
    all: Weights,
    /// What each name adds.
    own: BTreeMap<String, Weights>,
}

#[derive(Debug, Default)]
struct Weights {
    total: f64,
    countries: BTreeMap<&'static str, f64>,
    divisions: BTreeMap<(&'static str, &'static str), f64>,
}

/// Points for a place in the country, and in the division, that the article names alone.
const COUNTRY: f64 = 40.0;
const DIVISION: f64 = 22.0;

impl Weights {
    fn add(&mut self, place: &Place, weight: f64) {
        let Some(country) = place.country else { return };
        self.total += weight;
        *self.countries.entry(country.iso2).or_default() += weight;
        if let Some(division) = place.admin1_name().filter(|_| place.feature != Feature::Country) {
            *self.divisions.entry((country.iso2, division)).or_default() += weight;
        }
    }
}

impl Focus {
    /// What an article looks at, by the answers so far.
    pub(super) fn of(words: &Words<'_>, questions: &[Question], answers: &[Option<Place>]) -> Self {
        let mut focus = Self::default();
        for (question, place) in questions.iter().zip(answers).filter_map(|(q, place)| Some((q, (*place)?))) {
            let weight = weight(&place);
            focus.all.add(&place, weight);
            focus.own.entry(question.name.clone()).or_default().add(&place, weight);
        }
        for at in 0..words.len() {
            if words.is_capital(at)
                && let Some(people) = demonym(words.text(at))
            {
                focus.all.total += 0.7;
                *focus.all.countries.entry(people.country.iso2).or_default() += 0.7;
            }
        }
        focus
    }

    /// Points for a place under a name.
    pub(super) fn points(&self, place: &Place, name: &str) -> f64 {
        let Some(country) = place.country else { return 0.0 };
        if place.feature == Feature::Country {
            return 0.0;
        }
        let own = self.own.get(name);
        let rest = (self.all.total - own.map_or(0.0, |o| o.total)).max(1.0);
        let share = |all: Option<&f64>, own: Option<&f64>| {
            ((all.copied().unwrap_or(0.0) - own.copied().unwrap_or(0.0)).max(0.0) / rest).min(1.0).sqrt()
        };
        let in_country = share(self.all.countries.get(country.iso2), own.and_then(|o| o.countries.get(country.iso2)));
        let key = place.admin1_name().map(|division| (country.iso2, division));
        let in_division =
            key.map_or(0.0, |key| share(self.all.divisions.get(&key), own.and_then(|o| o.divisions.get(&key))));
        let division = if place.feature == Feature::Admin2 { DIVISION * 2.0 } else { DIVISION };
        in_country * COUNTRY + in_division * division
    }
}

/// How much a place says of where the article looks.
fn weight(place: &Place) -> f64 {
    match place.feature {
        Feature::Country => 1.5,
        Feature::Admin1 | Feature::Capital | Feature::Region => 1.2,
        _ if place.population >= 300_000 => 1.0,
        _ => 0.5,
    }
}
