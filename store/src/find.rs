use rusqlite::types::Value;
use serde::Serialize;

use crate::{Error, Store};

/// What reports are asked for: each filter that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Words of the sentence; several all, those in double quotes as a phrase.
    pub text: Option<String>,
    /// Words of an actor's name, code or role.
    pub who: Option<String>,
    /// A PLOVER type in capitals, or a lemma.
    pub what: Option<String>,
    /// Words of a recipient's name, code or role.
    pub whom: Option<String>,
    /// Words of a place's name.
    pub place: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Round a point.
    pub near: Option<Near>,
    /// The event's first day at the earliest: days since 1970-01-01.
    pub from: Option<i32>,
    /// Its last at the latest.
    pub to: Option<i32>,
    /// Words of the name or role of whoever says so.
    pub said_by: Option<String>,
    /// A status as published.
    pub status: Option<String>,
    /// The reader's confidence at least.
    pub min_confidence: Option<f64>,
    /// Told by so many independent voices at least.
    pub voices: Option<u32>,
    /// Of articles published on one day, ISO 8601; `Some(None)`: of those without one.
    pub published: Option<Option<String>>,
    /// Of one event.
    pub event: Option<i64>,
    /// Only reports before this row: where the page before ended.
    pub before: Option<i64>,
    /// How many at most; 0 for all.
    pub limit: usize,
}

/// A circle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// Degrees, WGS 84.
    pub lat: f64,
    /// Degrees, WGS 84.
    pub lon: f64,
    /// Its radius in kilometres.
    pub km: f64,
}

/// A report as it was found: its eight fields in words, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[allow(missing_docs)]
pub struct Found {
    pub id: String,
    pub who: Option<String>,
    pub did_what: String,
    pub to_whom: Option<String>,
    pub how_many: Option<String>,
    pub r#where: Option<String>,
    pub when: Option<String>,
    pub on_whose_word: Option<String>,
    pub status: String,
    pub confidence: f64,
    pub sentence: String,
    pub title: Option<String>,
    pub published: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    /// Row of the report: newer ones are higher.
    pub row: i64,
    pub event: i64,
    pub story: i64,
    pub family: i64,
    /// Whose word it is, copies of one text and texts of one outlet being one.
    pub voice: String,
    /// How many independent voices tell of its event.
    pub voices: u32,
}

impl Store {
    /// The reports that a query asks for, those that came last first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn find(&self, query: &Query) -> Result<Vec<Found>, Error> {
        let Filter { from, row, conditions, values } = Filter::of(query);
        let limit = if query.limit == 0 { String::new() } else { format!(" LIMIT {}", query.limit) };
        let sql = format!("SELECT report.id FROM {from}{conditions} ORDER BY {row} DESC{limit}");
        let mut find = self.db.prepare_cached(&sql)?;
        let ids = find.query_map(rusqlite::params_from_iter(values), |row| row.get(0))?;
        ids.map(|id| self.found(id?)).collect()
    }

    /// How many reports a query asks for, `limit` and `before` left aside.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn count(&self, query: &Query) -> Result<u64, Error> {
        let Filter { from, conditions, values, .. } = Filter::of(&Query { before: None, ..query.clone() });
        let mut count = self.db.prepare_cached(&format!("SELECT count(*) FROM {from}{conditions}"))?;
        Ok(count.query_row(rusqlite::params_from_iter(values), |row| row.get(0))?)
    }

    /// One report by its row.
    pub(crate) fn found(&self, row: i64) -> Result<Found, Error> {
        // By their numbers: names would be looked for in every row again.
        let mut find = self.db.prepare_cached(
            "SELECT octuple.id, who, did_what, to_whom, how_many, \"where\", \"when\", on_whose_word, how_certain, confidence, sentence,
                 title, published, publisher, url, report, octuple.event, octuple.story, family, voice, event.voices
             FROM octuple JOIN event ON event.id = octuple.event WHERE octuple.report = ?1",
        )?;
        Ok(find.query_row([row], |row| {
            Ok(Found {
                id: row.get(0)?,
                who: row.get(1)?,
                did_what: row.get(2)?,
                to_whom: row.get(3)?,
                how_many: row.get(4)?,
                r#where: row.get(5)?,
                when: row.get(6)?,
                on_whose_word: row.get(7)?,
                status: row.get(8)?,
                confidence: row.get(9)?,
                sentence: row.get(10)?,
                title: row.get(11)?,
                published: row.get(12)?,
                publisher: row.get(13)?,
                url: row.get(14)?,
                row: row.get(15)?,
                event: row.get(16)?,
                story: row.get(17)?,
                family: row.get(18)?,
                voice: row.get(19)?,
                voices: row.get(20)?,
            })
        })?)
    }
}

/// A query as SQL.
pub(crate) struct Filter {
    pub from: &'static str,
    /// The report's row, in the words of whatever is walked first: the full-text index then hands rows on in their order, and
    /// the first of a million are found without the others.
    pub row: &'static str,
    pub conditions: String,
    pub values: Vec<Value>,
}

impl Filter {
    pub(crate) fn of(query: &Query) -> Self {
        let words = full_text(query);
        let from = match (&words, query.voices) {
            (None, None) => "report",
            (None, Some(_)) => "report JOIN event ON event.id = report.event",
            (Some(_), None) => "report_text CROSS JOIN report ON report.id = report_text.rowid",
            (Some(_), Some(_)) => {
                "report_text CROSS JOIN report ON report.id = report_text.rowid JOIN event ON event.id = report.event"
            }
        };
        let row = if words.is_some() { "report_text.rowid" } else { "report.id" };
        let mut filter = Self { from, row, conditions: String::new(), values: Vec::new() };
        filter.add("report_text MATCH ?", words.clone());
        filter.what(query.what.as_deref());
        filter.add("report.first_day <= ?", query.to);
        filter.add("report.last_day >= ?", query.from);
        filter.status(query.status.as_deref(), words.is_some());
        filter.add("report.confidence >= ?", query.min_confidence);
        let published = query.published.as_ref().map(|day| day.clone().map_or(Value::Null, Value::from));
        filter.add("report.article IN (SELECT id FROM article WHERE published IS ?)", published);
        filter.add("report.event = ?", query.event);
        filter.add("event.voices >= ?", query.voices);
        filter.add(if words.is_some() { "report_text.rowid < ?" } else { "report.id < ?" }, query.before);
        let country = query.country.as_ref().map(|code| code.to_uppercase());
        // Its reports are few beside all, and their index has them in their order.
        // Where words are looked for, these are walked and held against the list, which the plus sign says: the other way round, the
        // words would be looked up for each report of the country. And no row of a report is read for it.
        let of_country = if words.is_some() {
            "+report_text.rowid IN (SELECT report FROM location WHERE country = ?)"
        } else {
            "report.id IN (SELECT report FROM location WHERE country = ?)"
        };
        filter.add(of_country, country);
        filter.near(query.near);
        filter
    }

    fn add(&mut self, condition: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.conditions += if self.conditions.is_empty() { " WHERE " } else { " AND " };
            self.conditions += condition;
            self.values.push(value.into());
        }
    }

    /// Beside words, a certainty that few reports have is held against the index alone: of a thousand reports that hold the words, none but
    /// those few is opened. The plus keeps the full text from being asked anew for each of them.
    fn status(&mut self, status: Option<&str>, beside_words: bool) {
        let Some(status) = status else { return };
        let few = !matches!(status, "happened" | "stated");
        let condition = if few && beside_words {
            "+report_text.rowid IN (SELECT id FROM report WHERE status = ?)"
        } else {
            "report.status = ?"
        };
        self.add(condition, Some(status.to_owned()));
    }

    fn what(&mut self, what: Option<&str>) {
        let Some(what) = what else { return };
        if what.chars().all(|c| c.is_uppercase() || c == '-') {
            self.add("report.type = ?", Some(what.to_owned()));
        } else {
            self.add("report.lemma = ?", Some(what.to_lowercase()));
        }
    }

    /// A box that an index can answer, then the circle in it.
    fn near(&mut self, near: Option<Near>) {
        let Some(Near { lat, lon, km }) = near else { return };
        let up = km / 111.0;
        let across = up / lat.to_radians().cos().abs().max(0.01);
        self.add(
            "EXISTS (SELECT 1 FROM location WHERE report = report.id AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?
                AND kilometres(lat, lon, ?, ?) <= ?)",
            Some(lat - up),
        );
        self.values.extend([lat + up, lon - across, lon + across, lat, lon, km].map(Value::from));
    }
}

/// The query of the full-text index: words of a person, never its syntax.
fn full_text(query: &Query) -> Option<String> {
    let lemma = query.what.as_ref().filter(|what| what.chars().any(char::is_lowercase));
    let columns = [
        ("words", &query.text),
        ("words", &lemma.cloned()),
        ("who", &query.who),
        ("whom", &query.whom),
        ("place", &query.place),
        ("source", &query.said_by),
    ]
    .map(|(column, asked)| asked.as_deref().and_then(|asked| Some(format!("{column} : ({})", phrases(asked)?))));
    let all: Vec<String> = columns.into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(" AND "))
}

/// "rocket attack" as two words that must both stand there, and with its quotes as a phrase. `None` when there are no
/// words in it.
fn phrases(asked: &str) -> Option<String> {
    let mut phrases = Vec::new();
    for (index, part) in asked.split('"').enumerate() {
        if index % 2 == 1 {
            phrases.push(part.to_owned());
        } else {
            phrases.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    phrases.retain(|phrase| phrase.chars().any(char::is_alphanumeric));
    let quoted: Vec<String> = phrases.iter().map(|phrase| format!("\"{}\"", phrase.replace('\0', " "))).collect();
    (!quoted.is_empty()).then(|| quoted.join(" AND "))
}
