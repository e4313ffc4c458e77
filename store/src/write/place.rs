//! Which event a report tells of.

use std::collections::HashSet;

use rusqlite::{Connection, Rows, params};
use story::{Claim, ENOUGH, Happening, Nearness};

use super::rows;
use crate::{Entry, Error};

/// How many events are looked at, the latest first: of the story, and of the same type, country and days elsewhere.
const OF_STORY: usize = 48;
const ELSEWHERE: usize = 32;

/// An event that a report may be of.
struct Candidate {
    id: i64,
    happening: Happening,
    likeness: f32,
}

/// Days by which events may be apart from what a report says; standing states last.
const SLACK: i32 = 30;

/// How many copies of a text are looked at for the events that they tell of.
const COPIES: usize = 16;

/// Where an article stands.
struct Standing {
    story: i64,
    voice: String,
    /// Events that copies of its text tell of.
    copied: HashSet<i64>,
    /// Events that it tells of itself: what its reader kept apart stays apart.
    told: HashSet<i64>,
}

/// Writes the reports of an article, each into its event.
pub fn reports(db: &Connection, entry: &Entry, article: i64) -> Result<(), Error> {
    let mut find = db.prepare_cached("SELECT story, voice, family FROM article WHERE id = ?1")?;
    let (story, voice, family): (i64, String, i64) =
        find.query_row([article], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let copied = copied(db, article, family)?;
    let mut standing = Standing { story, voice, copied, told: HashSet::new() };
    for (index, claim) in entry.claims.iter().enumerate() {
        let voice = relayed(entry, index).unwrap_or_else(|| standing.voice.clone());
        let event = event(db, entry, claim, &standing)?;
        standing.told.insert(event);
        rows::report(db, entry, index, article, event, &voice)?;
        count(db, event, &voice)?;
    }
    Ok(())
}

/// The events that copies of an article's text tell of.
fn copied(db: &Connection, article: i64, family: i64) -> Result<HashSet<i64>, Error> {
    let mut find = db.prepare_cached(
        "SELECT event FROM report WHERE article IN
             (SELECT id FROM article WHERE family = ?1 AND id <> ?2 ORDER BY id DESC LIMIT ?3)",
    )?;
    let events = find.query_map(params![family, article, COPIES], |row| row.get(0))?;
    Ok(events.collect::<Result<_, _>>()?)
}

/// The outlet whose word a report is, where the article relays it: "the Gazette reported that …".
fn relayed(entry: &Entry, index: usize) -> Option<String> {
    let chain = &entry.record.reports[index].attribution;
    let outlet = chain
        .iter()
        .rev()
        .find(|voice| voice.mode == "relayed" && voice.named && voice.role.as_deref() == Some("outlet"));
    // The article's own outlet stands at the end of every chain.
    outlet.map(|voice| voice.source.to_lowercase()).filter(|source| {
        entry.record.article.publisher.as_ref().is_none_or(|publisher| publisher.to_lowercase() != *source)
    })
}

/// The event that a report is of; a new one where none is like it.
fn event(db: &Connection, entry: &Entry, claim: &Claim, standing: &Standing) -> Result<i64, Error> {
    let best = candidate(db, claim, standing)?;
    let Some(Candidate { id, mut happening, .. }) = best else {
        let happening = Happening::of(claim);
        db.prepare_cached(
            "INSERT INTO event (type, story, country, first_day, last_day, first_seen, last_seen, reports, voices, profile)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0, 0, ?7)",
        )?
        .execute(params![
            claim.kind,
            standing.story,
            country(&happening),
            happening.first,
            happening.last,
            entry.record.article.published,
            profile(&happening)?,
        ])?;
        return Ok(db.last_insert_rowid());
    };
    happening.absorb(claim);
    db.prepare_cached(
        "UPDATE event SET country = coalesce(country, ?2), first_day = ?3, last_day = ?4, profile = ?5,
             first_seen = min(coalesce(first_seen, ?6), coalesce(?6, first_seen)),
             last_seen = max(coalesce(last_seen, ?6), coalesce(?6, last_seen))
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        country(&happening),
        happening.first,
        happening.last,
        profile(&happening)?,
        entry.record.article.published,
    ])?;
    Ok(id)
}

/// The event most like a report, of those that are like enough.
fn candidate(db: &Connection, claim: &Claim, standing: &Standing) -> Result<Option<Candidate>, Error> {
    // Days far apart speak against it in any case; such events need not even be looked at.
    let of_story = format!(
        "SELECT id, profile FROM event WHERE story = ?1 AND type = ?2 AND coalesce(last_day >= ?3 - {SLACK}, 1)
             AND coalesce(first_day <= ?4 + {SLACK}, 1) ORDER BY id DESC LIMIT {OF_STORY}"
    );
    let mut find = db.prepare_cached(&of_story)?;
    let rows = find.query(params![standing.story, claim.kind, claim.first, claim.last])?;
    let best = best(rows, None, claim, standing, Nearness::Story)?;
    let country = claim.sites.iter().find_map(|site| site.country.as_deref());
    let (Some(first), Some(last), Some(country)) = (claim.first, claim.last, country) else { return Ok(best) };
    let elsewhere = format!(
        "SELECT id, profile FROM event WHERE story <> ?1 AND type = ?2 AND country = ?3 AND last_day >= ?4 AND first_day <= ?5
             ORDER BY last_day DESC, id DESC LIMIT {ELSEWHERE}"
    );
    let mut find = db.prepare_cached(&elsewhere)?;
    let rows =
        find.query(params![standing.story, claim.kind, country, first.saturating_sub(1), last.saturating_add(1)])?;
    self::best(rows, best, claim, standing, Nearness::Apart)
}

/// The likelier of `best` and the events in `rows`.
fn best(
    mut rows: Rows<'_>,
    mut best: Option<Candidate>,
    claim: &Claim,
    standing: &Standing,
    near: Nearness,
) -> Result<Option<Candidate>, Error> {
    while let Some(row) = rows.next()? {
        let (id, profile): (i64, String) = (row.get(0)?, row.get(1)?);
        let happening: Happening =
            serde_json::from_str(&profile).map_err(|e| Error::damaged(format!("event {id}: {e}")))?;
        if standing.told.contains(&id) && !happening.again(claim) {
            continue;
        }
        let near = if standing.copied.contains(&id) { Nearness::Copy } else { near };
        let Some(likeness) = happening.likeness(claim, near) else { continue };
        if likeness >= ENOUGH && best.as_ref().is_none_or(|b| likeness > b.likeness) {
            best = Some(Candidate { id, happening, likeness });
        }
    }
    Ok(best)
}

/// One more report of an event, and perhaps one more voice.
fn count(db: &Connection, event: i64, voice: &str) -> Result<(), Error> {
    let new = db
        .prepare_cached("INSERT OR IGNORE INTO event_voice (event, voice) VALUES (?1, ?2)")?
        .execute(params![event, voice])?;
    db.prepare_cached("UPDATE event SET reports = reports + 1, voices = voices + ?2 WHERE id = ?1")?
        .execute(params![event, new])?;
    Ok(())
}

fn country(happening: &Happening) -> Option<&str> {
    happening.sites.iter().find_map(|site| site.country.as_deref())
}

fn profile(happening: &Happening) -> Result<String, Error> {
    serde_json::to_string(happening).map_err(Error::damaged)
}
