use serde::{Deserialize, Serialize};

use crate::word::{self, Word};
use crate::{Change, Range};

/// What the reports were read from, mention by mention.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Mentions {
    /// Every sentence.
    pub sentences: Vec<Range>,
    /// Every attribution.
    pub attributions: Vec<Attribution>,
    /// Every quantity.
    pub quantities: Vec<Quantity>,
    /// Every time expression.
    pub times: Vec<Time>,
    /// Every toponym.
    pub places: Vec<Place>,
    /// Every verb and noun that tells of an event.
    pub events: Vec<Event>,
}

/// Source, cue and content, each in one or more pieces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Attribution {
    /// direct, indirect or mixed.
    #[serde(deserialize_with = "word::read")]
    pub mode: Word,
    /// The entity behind the source.
    pub entity: Option<String>,
    /// Whose word.
    pub source: Vec<Range>,
    /// The words that attribute.
    pub cue: Vec<Range>,
    /// What is attributed.
    pub content: Vec<Range>,
}

/// A quantity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Quantity {
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The words.
    pub text: String,
    /// The number.
    pub value: Option<f64>,
    /// Lower end.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Whether it is said not to be exact.
    pub approximate: bool,
    /// Unit in singular.
    pub unit: Option<String>,
    /// What is counted.
    pub of: Option<String>,
    /// How it changed.
    pub change: Option<Change>,
}

/// A time expression (TIMEX3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Time {
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The words.
    pub text: String,
    /// DATE, TIME, DURATION or SET.
    #[serde(rename = "type", deserialize_with = "word::read")]
    pub timex: Word,
    /// TIMEX3 value.
    pub value: String,
}

/// A toponym.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Place {
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The words.
    pub text: String,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Latitude in degrees.
    pub lat: Option<f64>,
    /// Longitude in degrees.
    pub lon: Option<f64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
}

/// A verb or noun that tells of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Event {
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The words.
    pub text: String,
    /// PLOVER type, `STATE` or `OTHER`.
    #[serde(rename = "type", deserialize_with = "word::read")]
    pub plover: Word,
    /// FactBank's scale as the UW set has it, −3 to +3.
    pub factuality: f64,
}
