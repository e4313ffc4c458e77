//! Claims, as they were when their reports came in, from the rows.

use rusqlite::{Connection, params};
use story::{Amount, Claim, Party, Site, posture::Figure, words};

use crate::Error;

/// A report's claim.
pub fn claim(db: &Connection, report: i64) -> Result<Claim, Error> {
    let mut claim = of_level(db, report)?;
    claim.recipients = parties(db, report, "recipient")?;
    claim.amounts =
        figures(db, report)?.into_iter().filter_map(|(figure, casualty)| amount(&figure, casualty)).collect();
    Ok(claim)
}

/// A report's claim as far as levels are read from it: neither to whom, nor amounts.
pub fn of_level(db: &Connection, report: i64) -> Result<Claim, Error> {
    let mut find = db.prepare_cached(
        "SELECT type, mode, lemma, status, negated, first_day, last_day,
             EXISTS (SELECT 1 FROM time WHERE time.report = report.id AND time.of = 'event') FROM report WHERE id = ?1",
    )?;
    let mut claim = find.query_row([report], |row| {
        Ok(Claim {
            kind: row.get(0)?,
            mode: row.get(1)?,
            lemma: row.get(2)?,
            status: row.get(3)?,
            negated: row.get(4)?,
            first: row.get(5)?,
            last: row.get(6)?,
            dated: row.get(7)?,
            ..Claim::default()
        })
    })?;
    claim.actors = parties(db, report, "actor")?;
    claim.sites = sites(db, report)?;
    Ok(claim)
}

/// A report's figures, with "dead" or "injured" where they count those.
pub fn figures(db: &Connection, report: i64) -> Result<Vec<(Figure, Option<String>)>, Error> {
    let mut find = db.prepare_cached(
        "SELECT of, unit, value, low, high, approximate, change_from, change_to, change_by, casualty
         FROM quantity WHERE report = ?1 ORDER BY ord",
    )?;
    let rows = find.query_map([report], |row| {
        let (value, low, high): (Option<f64>, Option<f64>, Option<f64>) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let casualty: Option<String> = row.get(9)?;
        let figure = Figure {
            of: row.get(0)?,
            unit: row.get(1)?,
            low: value.or(low),
            high: value.or(high),
            approximate: row.get(5)?,
            from: row.get(6)?,
            to: row.get(7)?,
            by: row.get(8)?,
            casualty: casualty.is_some(),
        };
        Ok((figure, casualty))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn amount(figure: &Figure, casualty: Option<String>) -> Option<Amount> {
    let last = figure.of.as_deref().and_then(|of| words::of(of).last()).map(|word| word.form);
    let of = casualty.or(last).or_else(|| figure.unit.clone()).unwrap_or_default();
    let low = figure.low.or(figure.to).or(figure.high)?;
    let high = figure.high.or(figure.to).unwrap_or(low);
    Some(Amount { of, low, high })
}

fn parties(db: &Connection, report: i64, field: &str) -> Result<Vec<Party>, Error> {
    let mut find =
        db.prepare_cached("SELECT key, name, named FROM party WHERE report = ?1 AND field = ?2 ORDER BY ord")?;
    let rows = find.query_map(params![report, field], |row| {
        Ok(Party { key: row.get(0)?, name: row.get(1)?, named: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn sites(db: &Connection, report: i64) -> Result<Vec<Site>, Error> {
    let mut find = db.prepare_cached(
        "SELECT name, geonames, lat, lon, country, precision IN ('city', 'site') FROM location WHERE report = ?1 ORDER BY ord",
    )?;
    let rows = find.query_map([report], |row| {
        Ok(Site {
            name: row.get(0)?,
            geonames: row.get(1)?,
            lat: row.get(2)?,
            lon: row.get(3)?,
            country: row.get(4)?,
            narrow: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
