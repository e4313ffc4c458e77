use serde::Serialize;
use story::Difference;

use crate::find::Filter;
use crate::{Error, Found, Query, Store, claims};

/// What events are asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Events {
    /// One of their reports must be found by this.
    pub reports: Query,
    /// Those that most voices tell of first; else those told of last.
    pub by_voices: bool,
}

/// An event in a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[allow(missing_docs)]
pub struct EventRow {
    pub id: i64,
    /// PLOVER type.
    #[serde(rename = "type")]
    pub kind: String,
    pub reports: u32,
    /// Independent ones.
    pub voices: u32,
    /// Days of publication.
    pub first_seen: Option<String>,
    pub last_seen: Option<String>,
    /// Days on which it may have been.
    pub first_day: Option<String>,
    pub last_day: Option<String>,
    pub country: Option<String>,
    pub story: i64,
    /// Its first report.
    pub told_first: Found,
}

/// A report of an event, and the articles of its text family.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Told {
    /// The report.
    #[serde(flatten)]
    pub report: Found,
    /// Outlets that carry the text.
    pub outlets: Vec<String>,
}

/// An event whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct WholeEvent {
    /// As in a list.
    pub event: EventRow,
    /// Its reports, by voice and in the order in which they came.
    pub reports: Vec<Told>,
    /// Where they differ; indices are those of `reports`.
    #[cfg_attr(feature = "schema", schema(value_type = Vec<Object>))]
    pub differences: Vec<Difference>,
}

impl Store {
    /// The events that a query asks for.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn events(&self, events: &Events) -> Result<Vec<EventRow>, Error> {
        let Filter { from, row, conditions, values } = Filter::of(&events.reports);
        // The latest reports are looked at, as far as they go; a list is read from its top.
        const LOOKED_AT: usize = 5000;
        let order = if events.by_voices {
            "event.voices DESC, event.last_seen DESC"
        } else {
            "event.last_seen DESC, event.id DESC"
        };
        let limit = if events.reports.limit == 0 { String::new() } else { format!(" LIMIT {}", events.reports.limit) };
        let sql = format!(
            "SELECT id FROM event WHERE id IN
                 (SELECT event FROM (SELECT report.event FROM {from}{conditions} ORDER BY {row} DESC LIMIT {LOOKED_AT}))
             ORDER BY {order}{limit}"
        );
        let mut find = self.db.prepare_cached(&sql)?;
        let ids = find.query_map(rusqlite::params_from_iter(values), |row| row.get(0))?;
        ids.map(|id| self.event_row(id?)?.ok_or_else(|| Error::damaged("an event that was found is not there")))
            .collect()
    }

    /// An event with its reports, and where they differ.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn event(&self, id: i64) -> Result<Option<WholeEvent>, Error> {
        let Some(event) = self.event_row(id)? else { return Ok(None) };
        let mut find = self.db.prepare_cached("SELECT id FROM report WHERE event = ?1 ORDER BY voice, id")?;
        let rows = find.query_map([id], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        let (mut reports, mut told) = (Vec::new(), Vec::new());
        for row in rows {
            let report = self.found(row)?;
            let outlets = self.outlets(report.family)?;
            told.push(claims::claim(&self.db, row)?);
            reports.push(Told { report, outlets });
        }
        Ok(Some(WholeEvent { event, reports, differences: story::differences(&told) }))
    }

    /// The outlets that carry a text family, the original's first.
    fn outlets(&self, family: i64) -> Result<Vec<String>, Error> {
        let mut find = self.db.prepare_cached(
            "SELECT publisher FROM article JOIN family ON family.id = article.family WHERE family.id = ?1 AND publisher IS NOT NULL
             GROUP BY publisher ORDER BY max(article.id = family.original) DESC, min(article.id)",
        )?;
        let outlets = find.query_map([family], |row| row.get(0))?;
        Ok(outlets.collect::<Result<_, _>>()?)
    }

    fn event_row(&self, id: i64) -> Result<Option<EventRow>, Error> {
        let mut find = self.db.prepare_cached(
            "SELECT type, reports, voices, first_seen, last_seen, date(first_day * 86400, 'unixepoch'),
                 date(last_day * 86400, 'unixepoch'), country, story,
                 (SELECT min(id) FROM report WHERE event = event.id) FROM event WHERE id = ?1",
        )?;
        let mut rows = find.query([id])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let told_first = self.found(row.get(9)?)?;
        Ok(Some(EventRow {
            id,
            kind: row.get(0)?,
            reports: row.get(1)?,
            voices: row.get(2)?,
            first_seen: row.get(3)?,
            last_seen: row.get(4)?,
            first_day: row.get(5)?,
            last_day: row.get(6)?,
            country: row.get(7)?,
            story: row.get(8)?,
            told_first,
        }))
    }
}
