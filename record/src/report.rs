use serde::{Deserialize, Serialize};

use crate::word::{self, Word};

/// A range of `article.text` in code points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Range {
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The words there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The words that a value came from. Without `block` and `page_start`, offsets are code points of `article.text`;
/// with `block`, of that block's own text; with `page_start`, there are only bytes of the decoded page (markup says it).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Evidence {
    /// Index into `article.blocks`, for words that are no part of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<usize>,
    /// First code point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// One past the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// First byte of the decoded page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_start: Option<u32>,
    /// One past the last byte.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_end: Option<u32>,
    /// The words there.
    pub text: String,
}

impl Evidence {
    /// Where in `article.text` the words are, in code points, half-open; `None` for words that stand elsewhere on the page.
    pub fn in_text(&self) -> Option<(u32, u32)> {
        if self.block.is_some() { None } else { self.start.zip(self.end) }
    }
}

/// One article's claim of one happening, state or plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Report {
    /// The same for the same claim of the same article.
    pub id: String,
    /// The sentence that says it first in full.
    pub sentence: Range,
    /// Who.
    pub actor: Vec<Party>,
    /// Did what.
    pub event: Occurrence,
    /// To whom.
    pub recipient: Vec<Party>,
    /// How many.
    pub quantity: Vec<Quantified>,
    /// Where.
    pub location: Vec<Location>,
    /// When.
    pub time: Vec<Timed>,
    /// On whose word, outermost last.
    pub attribution: Vec<Attributed>,
    /// How certain.
    pub factuality: Factuality,
}

/// An actor or a recipient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Party {
    /// Its id in `entities`.
    pub entity: Option<String>,
    /// Its fullest name in the article.
    pub name: String,
    /// As an entity's kind.
    #[serde(deserialize_with = "word::read")]
    pub kind: Word,
    /// ISO 3166-1 alpha-3, or CAMEO's code of a well-known organization.
    pub code: Option<String>,
    /// Its sector or office in the role it acts in here.
    pub role: Option<String>,
    /// The words.
    pub evidence: Vec<Evidence>,
    /// The rule that inferred it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "word::read_some")]
    pub inferred: Option<Word>,
}

/// Did what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Occurrence {
    /// PLOVER type, `STATE` or `OTHER`.
    #[serde(rename = "type", deserialize_with = "word::read")]
    pub plover: Word,
    /// PLOVER mode.
    #[serde(default, deserialize_with = "word::read_some")]
    pub mode: Option<Word>,
    /// CAMEO root code.
    #[serde(default, deserialize_with = "word::read_some")]
    pub cameo: Option<Word>,
    /// Lemma of the trigger.
    pub lemma: String,
    /// Whether the words negate it.
    pub negated: bool,
    /// The trigger words.
    pub evidence: Vec<Evidence>,
}

/// How many.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Quantified {
    /// The number; `None` for a range, or when only the change is said.
    pub value: Option<f64>,
    /// Lower end.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Whether it is said not to be exact.
    pub approximate: bool,
    /// Unit in singular.
    pub unit: Option<String>,
    /// What is counted, in the article's words.
    pub of: Option<String>,
    /// How it changed.
    pub change: Option<Change>,
    /// "dead" or "injured", where the toll of an attack is counted.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "word::read_some")]
    pub casualty: Option<Word>,
    /// The words.
    pub evidence: Vec<Evidence>,
}

/// How a quantity changed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Change {
    /// Level before.
    pub from: Option<f64>,
    /// Level after.
    pub to: Option<f64>,
    /// Difference.
    pub by: Option<f64>,
    /// After divided by before.
    pub ratio: Option<f64>,
}

/// Where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Location {
    /// The gazetteer's name, or the article's where it is not there.
    pub name: String,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Latitude in degrees (WGS 84).
    pub lat: Option<f64>,
    /// Longitude in degrees (WGS 84).
    pub lon: Option<f64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// First-level division.
    pub admin1: Option<String>,
    /// site, city, region or country.
    #[serde(deserialize_with = "word::read")]
    pub precision: Word,
    /// The words.
    pub evidence: Vec<Evidence>,
    /// The rule that inferred it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "word::read_some")]
    pub inferred: Option<Word>,
}

/// When.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Timed {
    /// event, statement or deadline.
    #[serde(deserialize_with = "word::read")]
    pub of: Word,
    /// point, span, deadline or repeated.
    #[serde(deserialize_with = "word::read")]
    pub kind: Word,
    /// EDTF (ISO 8601-2).
    pub edtf: Option<String>,
    /// First day, ISO 8601.
    pub start: Option<String>,
    /// Last day, ISO 8601.
    pub end: Option<String>,
    /// The words.
    pub evidence: Vec<Evidence>,
    /// The rule that inferred it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "word::read_some")]
    pub inferred: Option<Word>,
}

/// One voice of the chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Attributed {
    /// Its name, or its own words where it is anonymous.
    pub source: String,
    /// Its office; "outlet" and "original outlet" for those.
    pub role: Option<String>,
    /// Whether it is named.
    pub named: bool,
    /// direct, indirect, mixed, relayed or article.
    #[serde(deserialize_with = "word::read")]
    pub mode: Word,
    /// The words that attribute.
    pub cue: Option<String>,
    /// Source and cue.
    pub evidence: Vec<Evidence>,
    /// The rule that inferred it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "word::read_some")]
    pub inferred: Option<Word>,
}

/// How certain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Factuality {
    /// happened, ongoing, stated, planned, conditional, possible, undecided, undisclosed, denied, alleged, disputed.
    #[serde(deserialize_with = "word::read")]
    pub status: Word,
    /// positive or negative.
    #[serde(deserialize_with = "word::read")]
    pub polarity: Word,
    /// Words that weaken or condition it.
    pub hedges: Vec<String>,
    /// How sure the reader is of this report, 0 to 1.
    pub confidence: f64,
    /// The words that decide, hedges included.
    pub evidence: Vec<Evidence>,
    /// The rule that inferred it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "word::read_some")]
    pub inferred: Option<Word>,
}
