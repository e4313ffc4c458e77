//! What can be asked of a store, by the eight questions.

use clap::Args as Group;
use octuple::many::{self, Misasked, STATUSES};
use octuple::store::Query;

/// Filters; each that is given must hold.
#[derive(Clone, Debug, Default, Group)]
pub struct Asked {
    /// Words of the sentence; all must stand in it, those in double quotes side by side
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,
    /// Words of an actor's name, code or role: "Denmark", DNK, "defence minister"
    #[arg(long, value_name = "WORDS")]
    pub who: Option<String>,
    /// A PLOVER type in capitals (MOBILIZE), or a verb (withdraw)
    #[arg(long, value_name = "TYPE|VERB")]
    pub what: Option<String>,
    /// Words of a recipient's name, code or role
    #[arg(long, value_name = "WORDS")]
    pub whom: Option<String>,
    /// A country, a place, or a circle: Iraq, Erbil, "Erbil,50km", "36.2,44.0,50km"
    #[arg(long = "where", value_name = "PLACE", value_parser = place)]
    pub place: Option<String>,
    /// Days of the event: 2021-02-19, 2021-02, 2021, or from..to with either left out
    #[arg(long, value_name = "DAYS", value_parser = days)]
    pub when: Option<String>,
    /// Words of the name or role of whoever says so
    #[arg(long, value_name = "WORDS")]
    pub said_by: Option<String>,
    /// happened, ongoing, stated, planned, conditional, possible, undecided, undisclosed, denied, alleged, disputed
    #[arg(long, value_name = "STATUS", value_parser = STATUSES)]
    pub status: Option<String>,
    /// The reader's confidence at least, 0 to 1
    #[arg(long, value_name = "NUMBER")]
    pub min_confidence: Option<f64>,
    /// Only what so many independent voices tell of; copies of one text are one voice
    #[arg(long, value_name = "N")]
    pub voices: Option<u32>,
}

impl Asked {
    /// The query of a store.
    pub fn query(&self, limit: usize) -> Result<Query, Misasked> {
        let asked = many::Asked {
            words: (!self.words.is_empty()).then(|| self.words.join(" ")),
            who: self.who.clone(),
            what: self.what.clone(),
            whom: self.whom.clone(),
            place: self.place.clone(),
            when: self.when.clone(),
            said_by: self.said_by.clone(),
            status: self.status.clone(),
            min_confidence: self.min_confidence,
            voices: self.voices,
        };
        asked.query(limit)
    }
}

/// A place that can be made sense of, as it was written.
pub fn place(text: &str) -> Result<String, String> {
    many::Place::parse(text).map(|_| text.to_owned())
}

/// Days that can be made sense of, as they were written.
pub fn days(text: &str) -> Result<String, String> {
    many::days(text).map(|_| text.to_owned())
}
