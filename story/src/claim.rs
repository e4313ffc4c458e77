use jiff::civil::Date;
use record::Report;
use serde::{Deserialize, Serialize};

use crate::words;

/// A report as it is held against others: names folded to keys, days to numbers, evidence left behind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// PLOVER type, `STATE` or `OTHER`.
    pub kind: String,
    /// PLOVER mode.
    pub mode: Option<String>,
    /// Lemma of the trigger.
    pub lemma: String,
    /// As published: happened, planned, denied, …
    pub status: String,
    /// Whether the words negate it.
    pub negated: bool,
    /// Who.
    pub actors: Vec<Party>,
    /// To whom.
    pub recipients: Vec<Party>,
    /// Where.
    pub sites: Vec<Site>,
    /// How many.
    pub amounts: Vec<Amount>,
    /// First day it may have happened on, days since 1970-01-01.
    pub first: Option<i32>,
    /// The last.
    pub last: Option<i32>,
    /// Whether those days were said of the event itself; else they are reckoned from the day of publication.
    pub dated: bool,
}

/// An actor or recipient, by a key that is the same in every article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Party {
    /// The code of a country or organization with its sector, where there is one, else the name in lower case.
    pub key: String,
    /// The name, for a person.
    pub name: String,
    /// Whether the key is of somebody: of "gunmen" or "a man", two articles may mean two.
    pub named: bool,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Its name.
    pub name: String,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Degrees, WGS 84.
    pub lat: Option<f64>,
    /// Degrees, WGS 84.
    pub lon: Option<f64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Whether it is a city or a site, and no region or country.
    pub narrow: bool,
}

/// How many of what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// What is counted: "dead", "injured", else the last word of it, folded; or the unit.
    pub of: String,
    /// The number, or the ends of a range.
    pub low: f64,
    /// As `low` where it is no range.
    pub high: f64,
}

impl Claim {
    /// A report of an article published on a day.
    pub fn of(report: &Report, published: Option<Date>) -> Self {
        let days = days(report, published);
        Self {
            kind: report.event.plover.to_owned(),
            mode: report.event.mode.map(str::to_owned),
            lemma: report.event.lemma.clone(),
            status: report.factuality.status.to_owned(),
            negated: report.event.negated,
            actors: report.actor.iter().map(Party::of).collect(),
            recipients: report.recipient.iter().map(Party::of).collect(),
            sites: report.location.iter().map(Site::of).collect(),
            amounts: report.quantity.iter().filter_map(Amount::of).collect(),
            first: days.map(|d| d.0),
            last: days.map(|d| d.1),
            dated: said_days(report).is_some(),
        }
    }
}

impl Party {
    /// A published party.
    pub fn of(party: &record::Party) -> Self {
        let role = party.role.as_deref().map(|role| format!("/{}", role.to_lowercase())).unwrap_or_default();
        let named = party.code.is_some() || party.entity.is_some();
        let key = match &party.code {
            Some(code) => format!("{code}{role}"),
            None => party.name.to_lowercase(),
        };
        Self { key, name: party.name.clone(), named }
    }

    /// Whether the two are one: by key, by the code of their country, or by the last name of a person.
    pub fn is(&self, other: &Self) -> bool {
        let bare = |key: &str| key.split('/').next().unwrap_or(key).to_owned();
        let last = |key: &str| key.rsplit(' ').next().unwrap_or(key).to_owned();
        bare(&self.key) == bare(&other.key)
            || self.named && other.named && last(&self.key).len() > 3 && last(&self.key) == last(&other.key)
    }
}

impl Site {
    /// A published place.
    pub fn of(place: &record::Location) -> Self {
        Self {
            name: place.name.clone(),
            geonames: place.geonames,
            lat: place.lat,
            lon: place.lon,
            country: place.country.clone(),
            narrow: matches!(place.precision, "city" | "site"),
        }
    }

    /// Whether both may be where one happening was: one place, places not far apart, or one inside the other's country.
    pub fn fits(&self, other: &Self) -> bool {
        let countries_differ = self.country.is_some() && other.country.is_some() && self.country != other.country;
        self.is(other) || !(countries_differ || self.narrow && other.narrow)
    }

    /// Whether the two are one place, or as good as one.
    pub fn is(&self, other: &Self) -> bool {
        let one = self.geonames.is_some() && self.geonames == other.geonames || self.name == other.name;
        one || self.narrow && other.narrow && self.kilometres_to(other).is_some_and(|km| km < 30.0)
    }

    fn kilometres_to(&self, other: &Self) -> Option<f64> {
        Some(kilometres((self.lat?, self.lon?), (other.lat?, other.lon?)))
    }
}

/// The way between two points of the Earth, each latitude and longitude in degrees (haversine).
pub fn kilometres(from: (f64, f64), to: (f64, f64)) -> f64 {
    const RADIUS: f64 = 6371.0;
    let (up, across) = ((to.0 - from.0).to_radians() / 2.0, (to.1 - from.1).to_radians() / 2.0);
    let chord = up.sin().powi(2) + from.0.to_radians().cos() * to.0.to_radians().cos() * across.sin().powi(2);
    2.0 * RADIUS * chord.sqrt().min(1.0).asin()
}

impl Amount {
    /// A published quantity, if it has a number of its own or the number after its change.
    pub fn of(quantity: &record::Quantified) -> Option<Self> {
        let one = quantity.value.or(quantity.change.and_then(|change| change.to));
        let (low, high) = (one.or(quantity.low).or(quantity.high)?, one.or(quantity.high).or(quantity.low)?);
        Some(Self { of: counted(quantity), low, high })
    }

    /// Whether both count one thing.
    pub fn same_thing(&self, other: &Self) -> bool {
        self.of == other.of
    }

    /// Whether the numbers agree: ranges that overlap.
    pub fn agrees(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// What a quantity counts, in a word.
fn counted(quantity: &record::Quantified) -> String {
    if let Some(casualty) = quantity.casualty {
        return casualty.to_owned();
    }
    let last = quantity.of.as_deref().and_then(|of| words::of(of).last());
    last.map(|word| word.form).or(quantity.unit.clone()).unwrap_or_default()
}

/// The days that a claim may be of: as said of the event; else up to the day of publication for what has happened, as
/// news is new.
fn days(report: &Report, published: Option<Date>) -> Option<(i32, i32)> {
    const NEW: i32 = 3;
    said_days(report).or_else(|| {
        let day = day_number(published?);
        matches!(report.factuality.status, "happened" | "alleged" | "denied" | "disputed" | "ongoing" | "stated")
            .then_some((day - NEW, day))
    })
}

fn said_days(report: &Report) -> Option<(i32, i32)> {
    let of_event = report.time.iter().find(|time| time.of == "event")?;
    let day = |text: &Option<String>| text.as_deref().and_then(|t| t.parse::<Date>().ok()).map(day_number);
    let (first, last) = (day(&of_event.start), day(&of_event.end));
    Some((first.or(last)?, last.or(first)?))
}

/// A day as a number: days since 1970-01-01, before it negative.
pub fn day_number(day: Date) -> i32 {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.until(day).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(key: &str) -> Party {
        Party { key: key.into(), name: key.into(), named: true }
    }

    #[test]
    fn a_person_is_known_by_the_last_name_and_a_state_by_its_code() {
        assert!(party("rupert hentzau").is(&party("hentzau")));
        assert!(party("RUR/military").is(&party("RUR")));
        assert!(!party("RUR").is(&party("GRA")));
    }

    #[test]
    fn a_country_fits_its_city_and_no_other_city_does() {
        let site = |name: &str, country: &str, lat, narrow| Site {
            name: name.into(),
            geonames: None,
            lat: Some(lat),
            lon: Some(20.0),
            country: Some(country.into()),
            narrow,
        };
        let (city, near, far) = (site("A", "RS", 44.0, true), site("B", "RS", 44.1, true), site("C", "RS", 46.0, true));
        let (country, abroad) = (site("Serbia", "RS", 44.0, false), site("Italy", "IT", 42.0, false));
        assert!(city.is(&near) && !city.fits(&far));
        assert!(city.fits(&country) && !city.fits(&abroad));
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(day_number(jiff::civil::date(1970, 1, 2)), 1);
        assert_eq!(day_number(jiff::civil::date(2021, 2, 19)), 18677);
    }
}
