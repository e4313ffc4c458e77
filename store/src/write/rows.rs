//! From a record to the rows of the tables.

use record::{Evidence, Report};
use rusqlite::{Connection, OptionalExtension as _, params};
use story::{Claim, Party};

use crate::{Entry, Error};

/// Whether the page is there: the same bytes of the same address.
pub fn is_known(db: &Connection, entry: &Entry) -> Result<bool, Error> {
    let page = &entry.record.page;
    let mut find = db.prepare_cached("SELECT 1 FROM page WHERE sha256 = unhex(?1) AND url = ?2")?;
    Ok(find.exists(params![page.sha256, page.url.as_deref().unwrap_or_default()])?)
}

/// The article, where another page gave the same.
pub fn known_article(db: &Connection, entry: &Entry) -> Result<Option<i64>, Error> {
    let mut find = db.prepare_cached("SELECT id FROM article WHERE key = ?1")?;
    Ok(find.query_row([&entry.record.article.id], |row| row.get(0)).optional()?)
}

/// The row of a page.
pub fn page(db: &Connection, entry: &Entry, article: i64) -> Result<(), Error> {
    let (page, fetched) = (&entry.record.page, &entry.fetched);
    db.prepare_cached(
        "INSERT INTO page (sha256, url, source, media, encoding, bytes, captured, etag, last_modified, article)
         VALUES (unhex(?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        page.sha256,
        page.url.as_deref().unwrap_or_default(),
        page.source,
        page.media,
        page.encoding,
        page.bytes,
        fetched.captured,
        fetched.etag,
        fetched.last_modified,
        article,
    ])?;
    Ok(())
}

/// Where an article was put.
pub struct Gathered {
    pub family: i64,
    pub story: i64,
    pub voice: String,
}

/// The rows of an article: itself, its body, its authors and problems, and its full text.
pub fn article(db: &Connection, entry: &Entry, id: i64, gathered: &Gathered) -> Result<(), Error> {
    let article = &entry.record.article;
    db.prepare_cached(
        "INSERT INTO article (id, key, day, family, story, voice, title, subtitle, published, modified, publisher, original,
             language, url, section)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute(params![
        id,
        article.id,
        entry.day,
        gathered.family,
        gathered.story,
        gathered.voice,
        article.title,
        article.subtitle,
        article.published,
        article.modified,
        article.publisher,
        article.provenance.as_ref().map(|p| &p.original),
        article.language,
        article.url,
        article.section,
    ])?;
    db.prepare_cached("INSERT INTO body (article, text, record) VALUES (?1, ?2, ?3)")?.execute(params![
        id,
        article.text,
        entry.packed
    ])?;
    let mut put = db.prepare_cached("INSERT INTO author (article, ord, name) VALUES (?1, ?2, ?3)")?;
    for (ord, author) in article.authors.iter().enumerate() {
        put.execute(params![id, ord, author.name])?;
    }
    let mut put =
        db.prepare_cached("INSERT INTO problem (article, ord, stage, kind, message) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (ord, problem) in entry.record.problems.iter().enumerate() {
        put.execute(params![id, ord, problem.stage, problem.kind, problem.message])?;
    }
    db.prepare_cached("INSERT INTO article_text (rowid, title, text) VALUES (?1, ?2, ?3)")?.execute(params![
        id,
        article.title.as_deref().unwrap_or_default(),
        article.text
    ])?;
    Ok(())
}

/// The rows of a report; its id.
pub fn report(
    db: &Connection,
    entry: &Entry,
    index: usize,
    article: i64,
    event: i64,
    voice: &str,
) -> Result<i64, Error> {
    let (report, claim) = (&entry.record.reports[index], &entry.claims[index]);
    db.prepare_cached(
        "INSERT INTO report (key, article, event, voice, sentence_start, sentence_end, type, mode, cameo, lemma, negated, trigger,
             status, polarity, confidence, hedges, first_day, last_day)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
    )?
    .execute(params![
        report.id,
        article,
        event,
        voice,
        report.sentence.start,
        report.sentence.end,
        report.event.plover,
        report.event.mode,
        report.event.cameo,
        report.event.lemma,
        report.event.negated,
        spans(&report.event.evidence),
        report.factuality.status,
        report.factuality.polarity,
        report.factuality.confidence,
        serde_json::to_string(&report.factuality.hedges).unwrap_or_default(),
        claim.first,
        claim.last,
    ])?;
    let id = db.last_insert_rowid();
    parties(db, id, report)?;
    quantities(db, id, report)?;
    locations(db, id, report)?;
    times(db, id, report)?;
    attributions(db, id, report)?;
    full_text(db, id, entry, report, claim)?;
    Ok(id)
}

fn parties(db: &Connection, id: i64, report: &Report) -> Result<(), Error> {
    let mut put = db.prepare_cached(
        "INSERT INTO party (report, field, ord, name, kind, code, role, key, named, inferred, spans)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    for (field, parties) in [("actor", &report.actor), ("recipient", &report.recipient)] {
        for (ord, party) in parties.iter().enumerate() {
            let Party { key, named, .. } = Party::of(party);
            put.execute(params![
                id,
                field,
                ord,
                party.name,
                party.kind,
                party.code,
                party.role,
                key,
                named,
                party.inferred,
                spans(&party.evidence),
            ])?;
        }
    }
    Ok(())
}

fn quantities(db: &Connection, id: i64, report: &Report) -> Result<(), Error> {
    let mut put = db.prepare_cached(
        "INSERT INTO quantity (report, ord, value, low, high, approximate, unit, of, change_from, change_to, change_by,
             change_ratio, casualty, spans)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    for (ord, quantity) in report.quantity.iter().enumerate() {
        let change = quantity.change;
        put.execute(params![
            id,
            ord,
            quantity.value,
            quantity.low,
            quantity.high,
            quantity.approximate,
            quantity.unit,
            quantity.of,
            change.and_then(|c| c.from),
            change.and_then(|c| c.to),
            change.and_then(|c| c.by),
            change.and_then(|c| c.ratio),
            quantity.casualty,
            spans(&quantity.evidence),
        ])?;
    }
    Ok(())
}

fn locations(db: &Connection, id: i64, report: &Report) -> Result<(), Error> {
    let mut put = db.prepare_cached(
        "INSERT INTO location (report, ord, name, geonames, lat, lon, country, admin1, precision, inferred, spans)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    for (ord, place) in report.location.iter().enumerate() {
        put.execute(params![
            id,
            ord,
            place.name,
            place.geonames,
            place.lat,
            place.lon,
            place.country,
            place.admin1,
            place.precision,
            place.inferred,
            spans(&place.evidence),
        ])?;
    }
    Ok(())
}

fn times(db: &Connection, id: i64, report: &Report) -> Result<(), Error> {
    let mut put = db.prepare_cached(
        "INSERT INTO time (report, ord, of, kind, edtf, start, \"end\", inferred, spans)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for (ord, time) in report.time.iter().enumerate() {
        put.execute(params![
            id,
            ord,
            time.of,
            time.kind,
            time.edtf,
            time.start,
            time.end,
            time.inferred,
            spans(&time.evidence),
        ])?;
    }
    Ok(())
}

fn attributions(db: &Connection, id: i64, report: &Report) -> Result<(), Error> {
    let mut put = db.prepare_cached(
        "INSERT INTO attribution (report, ord, source, role, named, mode, cue, inferred, spans)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for (ord, voice) in report.attribution.iter().enumerate() {
        put.execute(params![
            id,
            ord,
            voice.source,
            voice.role,
            voice.named,
            voice.mode,
            voice.cue,
            voice.inferred,
            spans(&voice.evidence),
        ])?;
    }
    Ok(())
}

/// A report's words, in a column for each question: codes and roles stand beside the names, so that "USA" finds Washington's
/// doings.
fn full_text(db: &Connection, id: i64, entry: &Entry, report: &Report, claim: &Claim) -> Result<(), Error> {
    let parties = |parties: &[record::Party]| {
        let words = parties.iter().flat_map(|p| [Some(p.name.as_str()), p.code.as_deref(), p.role.as_deref()]);
        words.flatten().collect::<Vec<_>>().join(" ")
    };
    let places =
        report.location.iter().flat_map(|p| [Some(p.name.as_str()), p.admin1.as_deref(), p.country.as_deref()]);
    let voices = report.attribution.iter().flat_map(|v| [Some(v.source.as_str()), v.role.as_deref()]);
    let words = report.sentence.text.clone().unwrap_or_else(|| {
        let (start, length) = (report.sentence.start as usize, (report.sentence.end - report.sentence.start) as usize);
        entry.record.article.text.chars().skip(start).take(length).collect()
    });
    db.prepare_cached(
        "INSERT INTO report_text (rowid, words, who, whom, place, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        id,
        format!("{words} {}", claim.lemma),
        parties(&report.actor),
        parties(&report.recipient),
        places.flatten().collect::<Vec<_>>().join(" "),
        voices.flatten().collect::<Vec<_>>().join(" "),
    ])?;
    Ok(())
}

/// Spans of the text as JSON; evidence that is not of the text (of a byline, of markup) is in the record alone.
fn spans(evidence: &[Evidence]) -> String {
    let spans: Vec<(u32, u32)> = evidence.iter().filter_map(Evidence::in_text).collect();
    serde_json::to_string(&spans).unwrap_or_default()
}
