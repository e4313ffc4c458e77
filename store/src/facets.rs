use rusqlite::params_from_iter;
use serde::Serialize;

use crate::find::Filter;
use crate::{Error, Query, Store};

/// How many reports are counted at most, those that came last: a list is narrowed down from its top.
const COUNTED: u64 = 5000;

/// How many values of a facet are kept.
const KEPT: usize = 50;

/// How many places are kept: a map has room for more.
const PLACES: usize = 300;

/// What the reports that a query finds add up to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Facets {
    /// How many reports were counted: all, or the 5,000 that came last.
    pub counted: u64,
    /// Whether these are all.
    pub all: bool,
    /// By PLOVER type, most first.
    pub types: Vec<(String, u64)>,
    /// By status, most first.
    pub statuses: Vec<(String, u64)>,
    /// By country, ISO 3166-1 alpha-2, most first. A report that names two counts for both.
    pub countries: Vec<(String, u64)>,
    /// By who, most first.
    pub actors: Vec<(String, u64)>,
    /// By the event's first day, earliest first; that of publication where none is said.
    pub days: Vec<(String, u64)>,
    /// Places with coordinates, most first.
    pub places: Vec<Spot>,
}

/// A place and how many reports name it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Degrees, WGS 84.
    pub lat: f64,
    /// Degrees, WGS 84.
    pub lon: f64,
    /// Reports.
    pub count: u64,
}

impl Store {
    /// Counts what a query finds, wherever its list is read from.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn facets(&self, query: &Query) -> Result<Facets, Error> {
        let counted = self.take_found(query)?;
        // CROSS JOIN: SQLite walks what was found and looks the rest up, never the other way round.
        let top = |what: &str| {
            format!(
                "SELECT {what}, count(*) FROM temp.found CROSS JOIN report USING (id) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {KEPT}"
            )
        };
        let day = "SELECT date(first_day * 86400, 'unixepoch'), count(*) FROM temp.found CROSS JOIN report USING (id)
             WHERE first_day IS NOT NULL GROUP BY 1 ORDER BY 1";
        let country = format!(
            "SELECT country, count(DISTINCT report) FROM temp.found CROSS JOIN location ON report = id WHERE country IS NOT NULL
             GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {KEPT}"
        );
        let actor = format!(
            "SELECT name, count(DISTINCT report) FROM temp.found CROSS JOIN party ON report = id AND field = 'actor'
             WHERE named GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {KEPT}"
        );
        Ok(Facets {
            counted: counted.min(COUNTED),
            all: counted <= COUNTED,
            types: self.counts(&top("type"))?,
            statuses: self.counts(&top("status"))?,
            countries: self.counts(&country)?,
            actors: self.counts(&actor)?,
            days: self.counts(day)?,
            places: self.places()?,
        })
    }

    /// Puts the rows that a query finds into a table of this connection's; how many there are, or one more than are counted.
    fn take_found(&self, query: &Query) -> Result<u64, Error> {
        let Filter { from, row, conditions, values } = Filter::of(&Query { before: None, ..query.clone() });
        self.db
            .execute_batch("CREATE TEMP TABLE IF NOT EXISTS found (id INTEGER PRIMARY KEY); DELETE FROM temp.found")?;
        let most = COUNTED + 1;
        let take =
            format!("INSERT INTO temp.found SELECT report.id FROM {from}{conditions} ORDER BY {row} DESC LIMIT {most}");
        let taken = self.db.prepare_cached(&take)?.execute(params_from_iter(values))? as u64;
        if taken > COUNTED {
            self.db.execute("DELETE FROM temp.found WHERE id = (SELECT min(id) FROM temp.found)", [])?;
        }
        Ok(taken)
    }

    fn places(&self) -> Result<Vec<Spot>, Error> {
        let mut find = self.db.prepare_cached(&format!(
            "SELECT name, country, lat, lon, count(DISTINCT report) FROM temp.found CROSS JOIN location ON report = id
             WHERE lat IS NOT NULL AND lon IS NOT NULL AND precision <> 'country'
             GROUP BY lat, lon ORDER BY 5 DESC, 1 LIMIT {PLACES}"
        ))?;
        let rows = find.query_map([], |row| {
            let (name, country, lat, lon, count) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
            Ok(Spot { name, country, lat, lon, count })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
