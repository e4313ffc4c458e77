use octuple::many::{Asked, Misasked};
use octuple::store::Query;
use serde::Deserialize;
use utoipa::IntoParams;

/// Filters of a question; each that is given must hold.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[into_params(parameter_in = Query, rename_all = "kebab-case")]
pub struct Asking {
    /// Words of the sentence; all must stand in it, those in double quotes side by side.
    pub words: Option<String>,
    /// Words of an actor's name, code or role.
    pub who: Option<String>,
    /// A PLOVER type in capitals (MOBILIZE), or a verb (withdraw).
    pub what: Option<String>,
    /// Words of a recipient's name, code or role.
    pub whom: Option<String>,
    /// A country, a place, or a circle: Iraq, Erbil, "Erbil,50km", "36.2,44.0,50km".
    #[serde(rename = "where")]
    #[param(rename = "where")]
    pub place: Option<String>,
    /// Days of the event: 2021-02-19, 2021-02, 2021, or from..to with either left out.
    pub when: Option<String>,
    /// Words of the name or role of whoever says so.
    pub said_by: Option<String>,
    /// happened, ongoing, stated, planned, conditional, possible, undecided, undisclosed, denied, alleged or disputed.
    pub status: Option<String>,
    /// The reader's confidence at least, 0 to 1.
    pub min_confidence: Option<f64>,
    /// Told by so many independent voices at least.
    pub voices: Option<u32>,
    /// How many at most, 1 to 1,000; 20 where nothing is said.
    #[param(minimum = 1, maximum = 1000)]
    pub limit: Option<usize>,
    /// Where to go on: `next` of the list before.
    pub cursor: Option<String>,
    /// Whether to count all that is found, which takes longer.
    pub count: Option<bool>,
    /// Of events: those first that most voices tell of; else those told of last.
    pub by_voices: Option<bool>,
}

impl Asking {
    /// The question, as the store is asked.
    ///
    /// # Errors
    /// When a filter makes no sense.
    pub fn query(&self, limit: usize) -> Result<Query, Misasked> {
        let asked = Asked {
            words: self.words.clone(),
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
