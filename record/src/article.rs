use serde::{Deserialize, Serialize};

use crate::Evidence;
use crate::word::{self, Word};

/// What the page publishes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Article {
    /// The same for the same address and text.
    pub id: String,
    /// Without the site's name.
    pub title: Option<String>,
    /// The standfirst.
    pub subtitle: Option<String>,
    /// None where the page names none.
    pub authors: Vec<Author>,
    /// ISO 8601 day of first publication.
    pub published: Option<String>,
    /// ISO 8601 day of the last change.
    pub modified: Option<String>,
    /// The outlet whose page this is.
    pub publisher: Option<String>,
    /// Where it first appeared, when that is elsewhere.
    pub provenance: Option<Provenance>,
    /// ISO 639-1.
    pub language: Option<String>,
    /// Canonical address.
    pub url: Option<String>,
    /// The outlet's section.
    pub section: Option<String>,
    /// Address of the leading picture.
    pub image: Option<String>,
    /// The title and the body, blocks joined by a blank line; nothing else.
    pub text: String,
    /// Every block of the page, in reading order.
    pub blocks: Vec<Block>,
    /// Teasers of other articles.
    pub related: Vec<Related>,
    /// The words that say title, subtitle, dates and publisher.
    #[serde(default)]
    pub evidence: ArticleEvidence,
}

/// The words that say the article's own data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[allow(missing_docs)]
pub struct ArticleEvidence {
    pub title: Vec<Evidence>,
    pub subtitle: Vec<Evidence>,
    pub published: Vec<Evidence>,
    pub modified: Vec<Evidence>,
    pub publisher: Vec<Evidence>,
}

/// One author.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Author {
    /// Without "By", offices and outlets.
    pub name: String,
    /// The byline, bio or markup that names them.
    pub evidence: Vec<Evidence>,
    /// The rule that inferred it, when no words say it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "word::read_some")]
    pub inferred: Option<Word>,
}

/// Where an article first appeared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Provenance {
    /// The original outlet or agency.
    pub original: String,
    /// republished, syndicated or agency.
    #[serde(deserialize_with = "word::read")]
    pub relation: Word,
    /// Whether the page says that it has permission.
    pub permission: Option<bool>,
    /// The notice, credit or link that says so.
    pub evidence: Vec<Evidence>,
}

/// One block of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Block {
    /// What it is for.
    #[serde(deserialize_with = "word::read")]
    pub role: Word,
    /// First code point in the article's text; `None` when the block is no part of it.
    pub start: Option<u32>,
    /// One past the last code point.
    pub end: Option<u32>,
    /// First byte in the page decoded to UTF-8.
    pub page_start: u32,
    /// One past the last byte.
    pub page_end: u32,
    /// The words of a block that is no part of the text: evidence with a `block` counts in these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A teaser of another article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Related {
    /// Its title.
    pub title: Option<String>,
    /// Its cut-off first words.
    pub teaser: Option<String>,
    /// Its address.
    pub url: Option<String>,
}
