use std::collections::HashMap;

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

impl Store {
    /// The posture ledger: who has how many of what where, as of when.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn posture(&self, asked: &Postures) -> Result<Vec<Series>, Error> {
        let Filter { from, conditions, values } = Filter::of(&asked.reports);
        let also = if conditions.is_empty() { " WHERE" } else { " AND" };
        let sql = format!(
            "SELECT report.id FROM {from}{conditions}{also} report.type IN ('STATE', 'MOBILIZE', 'RETREAT')
                 AND EXISTS (SELECT 1 FROM quantity WHERE report = report.id) ORDER BY report.id"
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
        Ok(series)
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
        let claim = claims::claim(&self.db, report)?;
        let figures: Vec<Figure> = claims::figures(&self.db, report)?.into_iter().map(|(figure, _)| figure).collect();
        let told = Told { claim: &claim, figures: &figures, published, until, report, voice };
        Ok((published, levels(&told)))
    }
}
