//! What a person asks of a store, by the eight questions, in words: the command line, the web, Python and assistants all
//! take it so.

use jiff::civil::Date;
use language::gazetteer;
use store::story::day_number;
use store::{Near, Postures, Query};

/// The statuses that a report can have, as published.
pub const STATUSES: [&str; 11] = [
    "happened",
    "ongoing",
    "stated",
    "planned",
    "conditional",
    "possible",
    "undecided",
    "undisclosed",
    "denied",
    "alleged",
    "disputed",
];

/// Filters in words; each that is given must hold. One that is empty is not given.
///
/// ```
/// use octuple::many::Asked;
///
/// let asked = Asked { place: Some("Erbil,50km".into()), when: Some("2021-02..".into()), ..Asked::default() };
/// assert!(asked.query(20).is_ok());
/// let wrong = Asked { when: Some("soon".into()), ..Asked::default() };
/// assert_eq!(wrong.query(20).map_err(|e| e.field), Err("when"));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Words of the sentence; all must stand in it, those in double quotes side by side.
    pub words: Option<String>,
    /// Words of an actor's name, code or role: "Denmark", DNK, "defence minister".
    pub who: Option<String>,
    /// A PLOVER type in capitals (MOBILIZE), or a verb (withdraw).
    pub what: Option<String>,
    /// Words of a recipient's name, code or role.
    pub whom: Option<String>,
    /// A country, a place, or a circle: Iraq, Erbil, "Erbil,50km", "36.2,44.0,50km".
    pub place: Option<String>,
    /// Days of the event: 2021-02-19, 2021-02, 2021, or from..to with either left out.
    pub when: Option<String>,
    /// Words of the name or role of whoever says so.
    pub said_by: Option<String>,
    /// One of [`STATUSES`].
    pub status: Option<String>,
    /// The reader's confidence at least, 0 to 1.
    pub min_confidence: Option<f64>,
    /// Told by so many independent voices at least.
    pub voices: Option<u32>,
}

/// A filter that makes no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misasked {
    /// The filter, by its name on the command line without the dashes.
    pub field: &'static str,
    /// What is wrong with it, and how to write it.
    pub message: String,
}

impl std::fmt::Display for Misasked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.field, self.message)
    }
}

impl std::error::Error for Misasked {}

impl Asked {
    /// The query of a store.
    ///
    /// # Errors
    /// When a place, days, a status or a confidence cannot be made sense of.
    pub fn query(&self, limit: usize) -> Result<Query, Misasked> {
        let wrong = |field| move |message| Misasked { field, message };
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let (from, to) = given(&self.when).map_or(Ok((None, None)), |when| days(&when)).map_err(wrong("when"))?;
        let mut query = Query {
            text: given(&self.words),
            who: given(&self.who),
            what: given(&self.what),
            whom: given(&self.whom),
            from,
            to,
            said_by: given(&self.said_by),
            status: given(&self.status).map(|status| known_status(&status)).transpose().map_err(wrong("status"))?,
            min_confidence: self.min_confidence.map(confidence).transpose().map_err(wrong("min-confidence"))?,
            voices: self.voices,
            limit,
            ..Query::default()
        };
        match given(&self.place).map(|place| Place::parse(&place)).transpose().map_err(wrong("where"))? {
            None => {}
            Some(Place::Country(code)) => query.country = Some(code),
            Some(Place::Named(name)) => query.place = Some(name),
            Some(Place::Circle(near)) => query.near = Some(near),
        }
        Ok(query)
    }

    /// The postures of `who` at `place`, their levels of the days of `when`; nothing else is looked at.
    ///
    /// # Errors
    /// When the place or the days cannot be made sense of.
    pub fn postures(&self) -> Result<Postures, Misasked> {
        let Query { from, to, .. } = Self { when: self.when.clone(), ..Self::default() }.query(0)?;
        let reports = Self { who: self.who.clone(), place: self.place.clone(), ..Self::default() }.query(0)?;
        Ok(Postures { reports, from, to })
    }
}

/// A status, in any case of letters.
fn known_status(text: &str) -> Result<String, String> {
    let status = STATUSES.iter().find(|status| status.eq_ignore_ascii_case(text.trim()));
    status.map(|status| (*status).to_owned()).ok_or_else(|| format!("{text:?} is none of {}", STATUSES.join(", ")))
}

fn confidence(number: f64) -> Result<f64, String> {
    if (0.0..=1.0).contains(&number) { Ok(number) } else { Err(format!("{number} is not from 0 to 1")) }
}

/// Where.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// By ISO 3166-1 alpha-2.
    Country(String),
    /// By the words of its name.
    Named(String),
    /// Round a point.
    Circle(Near),
}

impl Place {
    /// Reads "Iraq", "Erbil", "Erbil,50km" and "36.2,44.0,50km".
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        let radius = parts.last().and_then(|last| last.strip_suffix("km")).and_then(|km| km.trim().parse::<f64>().ok());
        let number = |part: &str| part.parse::<f64>().map_err(|_| format!("{part:?} is no number of degrees"));
        match (parts.as_slice(), radius) {
            ([lat, lon, _], Some(km)) => Ok(Self::Circle(Near { lat: number(lat)?, lon: number(lon)?, km })),
            ([name, _], Some(km)) => Self::around(name, km),
            ([_], Some(_)) => Err("name the middle of the circle: \"Erbil,50km\"".to_owned()),
            _ => Ok(Self::named(text)),
        }
    }

    fn named(text: &str) -> Self {
        let code = text.chars().all(|c| c.is_ascii_uppercase()).then(|| gazetteer::country(text)).flatten();
        match code.or_else(|| gazetteer::country_by_name(text)) {
            Some(country) => Self::Country(country.iso2.to_owned()),
            None => Self::Named(text.to_owned()),
        }
    }

    /// Round the most populous town of a name, or where there is none the most populous region.
    fn around(name: &str, km: f64) -> Result<Self, String> {
        let place = gazetteer::places(name).max_by_key(|place| (place.feature.is_town(), place.population));
        let place = place.ok_or_else(|| format!("no place {name:?} is known; give degrees: \"36.2,44.0,50km\""))?;
        Ok(Self::Circle(Near { lat: place.lat, lon: place.lon, km }))
    }
}

/// Reads a day, a month, a year, or from..to: days since 1970-01-01, both in it.
pub fn days(text: &str) -> Result<(Option<i32>, Option<i32>), String> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let end = |text: &str, last: bool| match text {
        "" => Ok(None),
        _ => day(text, last).map(Some).ok_or_else(|| format!("{text:?} is no day; write 2021-02-19, 2021-02 or 2021")),
    };
    Ok((end(from, false)?, end(to, true)?))
}

fn day(text: &str, last: bool) -> Option<i32> {
    let date = |text: String| text.parse::<Date>().ok();
    let date = match text.len() {
        4 => date(format!("{text}-{}", if last { "12-31" } else { "01-01" })),
        7 => date(format!("{text}-01")).map(|first| if last { first.last_of_month() } else { first }),
        _ => date(text.to_owned()),
    };
    date.map(day_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_country_a_name_or_a_circle() {
        assert_eq!(Place::parse("Iraq"), Ok(Place::Country("IQ".into())));
        assert_eq!(Place::parse("Al Asad air base"), Ok(Place::Named("Al Asad air base".into())));
        assert_eq!(Place::parse("1.5,-2,10km"), Ok(Place::Circle(Near { lat: 1.5, lon: -2.0, km: 10.0 })));
        let Ok(Place::Circle(erbil)) = Place::parse("Erbil,50km") else { panic!("no circle") };
        assert!((erbil.lat - 36.19).abs() < 0.1 && (erbil.lon - 44.01).abs() < 0.1, "{erbil:?}");
        assert!(Place::parse("north,2,10km").is_err() && Place::parse("Nowhereatall,5km").is_err());
    }

    #[test]
    fn days_may_be_a_month_or_open() {
        let number = |text: &str| text.parse::<Date>().map(day_number).ok();
        assert_eq!(days("2020-02"), Ok((number("2020-02-01"), number("2020-02-29"))));
        assert_eq!(days("..2021"), Ok((None, number("2021-12-31"))));
        assert_eq!(days("2021-02-19"), Ok((number("2021-02-19"), number("2021-02-19"))));
        assert!(days("soon").is_err() && days("2021-13").is_err());
    }
}
