//! The arguments of each tool. Their doc comments are what a model reads.

use octuple::many::Asked;
use octuple::store::{Postures, Query};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::answer::Refusal;

/// How many reports or events one answer may hold.
const MOST: usize = 100;

/// What a page is.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ReadAs {
    /// Look and see.
    #[default]
    Auto,
    /// HTML.
    Html,
    /// A whole page as plain text, with its menus and notices.
    Text,
    /// Only the article's own text.
    Body,
}

impl From<ReadAs> for octuple::page::As {
    fn from(read_as: ReadAs) -> Self {
        match read_as {
            ReadAs::Auto => Self::Auto,
            ReadAs::Html => Self::Html,
            ReadAs::Text => Self::Text,
            ReadAs::Body => Self::Body,
        }
    }
}

/// The arguments of `read`.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Read {
    /// The page itself: its HTML, or its text. An address is not fetched.
    pub page: String,
    /// What `page` is.
    #[serde(default)]
    pub r#as: ReadAs,
    /// Where the page was fetched.
    pub url: Option<String>,
    /// The day of publication, as 2021-02-19. Give it where the page does not say it: relative times such as "on Monday" are
    /// reckoned from it.
    pub date: Option<String>,
    /// How many reports at most, 1 to 100; 50 when left out.
    pub limit: Option<usize>,
}

/// What is asked of a store: each that is given must hold.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Filters {
    /// Words that must all stand in the report's sentence; those in double quotes side by side.
    pub words: Option<String>,
    /// Who did it: words of the actor's name, country code (DNK) or role (military).
    pub who: Option<String>,
    /// What was done: a PLOVER type in capitals (AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE,
    /// REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT), STATE for standing states such as "has 200 troops in", or a
    /// verb in its plain form (withdraw).
    pub what: Option<String>,
    /// To whom: words of the recipient's name, code or role.
    pub whom: Option<String>,
    /// Where: a country (Iraq), a place (Erbil), or a circle ("Erbil,50km" or "36.2,44.0,50km").
    pub r#where: Option<String>,
    /// When it happened: 2021-02-19, 2021-02, 2021, or from..to with either left out (2021-02..).
    pub when: Option<String>,
    /// Words of the name or role of whoever says so.
    pub said_by: Option<String>,
    /// How certain the article is of it.
    pub status: Option<Status>,
    /// The reader's confidence that it read the report right, at least: 0 to 1.
    pub min_confidence: Option<f64>,
    /// How many independent voices tell of the event, at least. Copies of one text are one voice.
    pub voices: Option<u32>,
    /// How many at most, 1 to 100; 20 when left out.
    pub limit: Option<usize>,
}

/// How certain an article is of what it reports.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Status {
    Happened,
    Ongoing,
    Stated,
    Planned,
    Conditional,
    Possible,
    Undecided,
    Undisclosed,
    Denied,
    Alleged,
    Disputed,
}

impl Status {
    fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }
}

impl Filters {
    /// The store's query.
    pub fn query(&self) -> Result<Query, Refusal> {
        let asked = Asked {
            words: self.words.clone(),
            who: self.who.clone(),
            what: self.what.clone(),
            whom: self.whom.clone(),
            place: self.r#where.clone(),
            when: self.when.clone(),
            said_by: self.said_by.clone(),
            status: self.status.map(Status::name),
            min_confidence: self.min_confidence,
            voices: self.voices,
        };
        Ok(asked.query(limit(self.limit, 20)?)?)
    }
}

/// The arguments of `find`.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Find {
    /// Filters.
    #[serde(flatten)]
    pub filters: Filters,
    /// Only reports before this one: what the answer before gave as `next`.
    pub before: Option<i64>,
}

/// The arguments of `events`.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Events {
    /// One event by its number, with all its reports and where they differ; the other arguments are then left out.
    pub event: Option<i64>,
    /// Those first that most independent voices tell of; else those told of last.
    #[serde(default)]
    pub by_voices: bool,
    /// Filters: an event is listed when one of its reports fits.
    #[serde(flatten)]
    pub filters: Filters,
}

/// The arguments of `posture`.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Posture {
    /// Who has them: words of the actor's name or country code.
    pub who: Option<String>,
    /// Where: a country (Iraq), a place (Erbil), or a circle ("Erbil,50km").
    pub r#where: Option<String>,
    /// Levels of these days: 2021-02-19, 2021-02, 2021, or from..to with either left out (2021-02..).
    pub when: Option<String>,
}

impl Posture {
    /// The store's query.
    pub fn query(&self) -> Result<Postures, Refusal> {
        let asked =
            Asked { who: self.who.clone(), place: self.r#where.clone(), when: self.when.clone(), ..Asked::default() };
        Ok(asked.postures()?)
    }
}

/// The arguments of `explain`: either `report`, or `page` and `number`.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Explain {
    /// A report of the store, by its id as `find` gives it.
    pub report: Option<String>,
    /// A page that is in no store: its HTML or its text.
    pub page: Option<String>,
    /// What `page` is.
    #[serde(default)]
    pub r#as: ReadAs,
    /// Where the page was fetched.
    pub url: Option<String>,
    /// The page's day of publication, as 2021-02-19.
    pub date: Option<String>,
    /// Which report of the page, as `read` numbers them, from 1; 1 when left out.
    pub number: Option<usize>,
}

/// How many are asked for.
pub fn limit(asked: Option<usize>, otherwise: usize) -> Result<usize, Refusal> {
    match asked.unwrap_or(otherwise) {
        limit @ 1..=MOST => Ok(limit),
        other => Err(Refusal::new(format_args!("limit: {other} is not between 1 and {MOST}"), "ask for more in turns")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_those_of_every_face() {
        for status in octuple::many::STATUSES {
            let read: Status = serde_json::from_value(status.into()).unwrap_or_else(|e| panic!("{status}: {e}"));
            assert_eq!(read.name(), status);
        }
    }

    #[test]
    fn filters_become_a_query_or_say_what_is_wrong() {
        let asked = |json: serde_json::Value| serde_json::from_value::<Filters>(json).expect("filters").query();
        let query =
            asked(serde_json::json!({"where": "Mali", "when": "2023-06", "status": "planned"})).expect("a query");
        assert_eq!((query.country.as_deref(), query.status.as_deref(), query.limit), (Some("ML"), Some("planned"), 20));
        assert_eq!((query.from, query.to), (Some(19509), Some(19538)));
        for wrong in [
            serde_json::json!({"where": "Nowhereatall,5km"}),
            serde_json::json!({"when": "soon"}),
            serde_json::json!({"limit": 0}),
            serde_json::json!({"limit": 101}),
        ] {
            let (name, _) = wrong.as_object().and_then(|w| w.iter().next()).map(|(k, v)| (k.clone(), v)).expect("one");
            let refused = format!("{:?}", asked(wrong.clone()).expect_err("refused"));
            assert!(refused.contains(&format!("{name}: ")), "{refused}");
        }
    }
}
