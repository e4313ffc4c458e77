use serde::{Deserialize, Serialize};

use crate::word::{self, Word};
use crate::{Article, Mentions, Range, Report};

/// The version of the shape: a field may be added to it; a change of meaning raises it.
pub const SCHEMA: &str = "octuple/1";

/// One page's reading, as published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Record {
    /// [`SCHEMA`].
    #[serde(deserialize_with = "word::read")]
    pub schema: Word,
    /// The page that was read.
    pub page: Page,
    /// What it publishes.
    pub article: Article,
    /// What the article names.
    pub entities: Vec<Entity>,
    /// What it reports.
    pub reports: Vec<Report>,
    /// What the reports were read from, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentions: Option<Mentions>,
    /// What could not be read, or was read with doubt.
    pub problems: Vec<Problem>,
}

/// The page that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = RecordPage))]
pub struct Page {
    /// The file or address it was taken from, as the caller named it.
    pub source: String,
    /// Where it was fetched, when the caller said.
    pub url: Option<String>,
    /// "text/html" or "text/plain".
    pub media: String,
    /// The encoding it was decoded from, by its WHATWG name in lower case.
    pub encoding: String,
    /// Its length in bytes, before decoding.
    pub bytes: u64,
    /// SHA-256 of those bytes, in hexadecimal.
    pub sha256: String,
}

/// Something the article names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Entity {
    /// Unique in this record ("e1").
    pub id: String,
    /// The fullest name it goes by here.
    pub name: String,
    /// person, organization, country, place, facility, group, people, event, equipment, other.
    #[serde(deserialize_with = "word::read")]
    pub kind: Word,
    /// ISO 3166-1 alpha-3, or CAMEO's code of a well-known organization.
    pub code: Option<String>,
    /// Every mention, in order.
    pub mentions: Vec<Range>,
}

/// Something that could not be read, or was read with doubt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ReadingProblem))]
pub struct Problem {
    /// page, article, language or facts.
    #[serde(deserialize_with = "word::read")]
    pub stage: Word,
    /// Stable name, in kebab-case.
    #[serde(deserialize_with = "word::read")]
    pub kind: Word,
    /// For a person.
    pub message: String,
}
