use std::collections::HashMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use serde::Serialize;
use story::posture::{Figure, Level, Series, Told, ledger, levels};

use crate::find::Filter;
use crate::{Error, Query, Store, claims};

/// What postures are asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Postures {
    /// The reports that they are added up from: `who`, and one of `place`, `country` and `near`.
    pub reports: Query,
    /// Levels of days from here on: days since 1970-01-01.
    pub from: Option<i32>,
    /// Levels of days up to here.
    pub to: Option<i32>,
}

/// Who has how many of what where, as of when.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Posture {
    /// Who.
    pub actor: String,
    /// Where.
    pub place: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Of what: "personnel" for all who serve.
    pub what: String,
    /// The levels that reports tell of, by day.
    pub points: Vec<Point>,
}

/// One report's word on a level.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Point {
    /// The day it is of, ISO 8601; for a plan that by which it is to be.
    pub day: String,
    /// "in place", "change", "planned" or "planned change": [`story::posture::Kind`].
    pub kind: &'static str,
    /// The number, or the lower end of a range.
    pub low: f64,
    /// As `low` where it is no range.
    pub high: f64,
    /// Whether it is said not to be exact.
    pub approximate: bool,
    /// Whether another voice says otherwise of about the same day.
    pub contradicted: bool,
    /// Whether a newer figure had been published when this one was.
    pub stale: bool,
    /// The report's id.
    pub report: String,
    /// The sentence that says it.
    pub sentence: String,
    /// When its article was published.
    pub published: Option<String>,
    /// By whom.
    pub publisher: Option<String>,
}

impl Store {
    /// The posture ledger: who has how many of what where, as of when.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn posture(&self, asked: &Postures) -> Result<Vec<Posture>, Error> {
        let Filter { from, conditions, values, .. } = Filter::of(&asked.reports);
        // A level is somebody's, somewhere.
        let also = if conditions.is_empty() { " WHERE" } else { " AND" };
        let sql = format!(
            "SELECT report.id FROM {from}{conditions}{also} report.type IN ('STATE', 'MOBILIZE', 'RETREAT')
                 AND EXISTS (SELECT 1 FROM quantity WHERE report = report.id)
                 AND EXISTS (SELECT 1 FROM location WHERE report = report.id)
                 AND EXISTS (SELECT 1 FROM party WHERE report = report.id AND field = 'actor' AND named) ORDER BY report.id"
        );
        let mut find = self.db.prepare_cached(&sql)?;
        let rows = find.query_map(rusqlite::params_from_iter(values), |row| row.get(0))?;
        let (mut all, mut published) = (Vec::new(), HashMap::new());
        for report in rows {
            let report: i64 = report?;
            let (day, told) = self.levels(report)?;
            published.insert(report, day);
            all.extend(told);
        }
        let within = |level: &Level| {
            asked.from.is_none_or(|from| level.day >= from) && asked.to.is_none_or(|to| level.day <= to)
        };
        // Marks are set before the days are cut, so that a figure is as stale as it is.
        let mut series = ledger(all, |report| published.get(&report).copied().flatten());
        series.iter_mut().for_each(|one| one.levels.retain(within));
        series.retain(|one| !one.levels.is_empty());
        series.into_iter().map(|one| self.told(one)).collect()
    }

    /// A series with the sentences that say it.
    fn told(&self, series: Series) -> Result<Posture, Error> {
        let point = |level: Level| {
            let (report, sentence, published, publisher) = self.said(level.report)?;
            Ok(Point {
                day: day(level.day).map(|day| day.to_string()).unwrap_or_default(),
                kind: level.kind.name(),
                low: level.low,
                high: level.high,
                approximate: level.approximate,
                contradicted: level.contradicted,
                stale: level.stale,
                report,
                sentence,
                published,
                publisher,
            })
        };
        Ok(Posture {
            actor: series.actor.name,
            place: series.site.name,
            country: series.site.country,
            what: series.what,
            points: series.levels.into_iter().map(point).collect::<Result<_, Error>>()?,
        })
    }

    /// A report's id, its sentence, and when and by whom it was published.
    fn said(&self, report: i64) -> Result<Said, Error> {
        let mut find = self.db.prepare_cached(
            "SELECT report.key, substr(text, sentence_start + 1, sentence_end - sentence_start), published, publisher
             FROM report JOIN article ON article.id = report.article JOIN body ON body.article = article.id WHERE report.id = ?1",
        )?;
        Ok(find.query_row([report], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?)
    }

    /// The day of publication of a report's article, and the levels that the report tells of.
    fn levels(&self, report: i64) -> Result<(Option<i32>, Vec<Level>), Error> {
        let mut find = self.db.prepare_cached(
            "SELECT day, family, (SELECT CAST(julianday(coalesce(\"end\", start)) - 2440587.5 AS INTEGER) FROM time
                 WHERE time.report = report.id AND time.of IN ('deadline', 'event') ORDER BY of = 'event' LIMIT 1)
             FROM report JOIN article ON article.id = report.article WHERE report.id = ?1",
        )?;
        let (published, voice, until): (Option<i32>, i64, Option<i32>) =
            find.query_row([report], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let claim = claims::of_level(&self.db, report)?;
        let figures: Vec<Figure> = claims::figures(&self.db, report)?.into_iter().map(|(figure, _)| figure).collect();
        let told = Told { claim: &claim, figures: &figures, published, until, report, voice };
        Ok((published, levels(&told)))
    }
}

type Said = (String, String, Option<String>, Option<String>);

/// The day with a number, if there is one.
fn day(number: i32) -> Option<Date> {
    date(1970, 1, 1).checked_add(number.days()).ok()
}
