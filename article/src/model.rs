//! What the article reader gives: the boundary that everything above it reads.

use jiff::civil::Date;
use span::Span;

/// What a page publishes: metadata, and its blocks, each with its role.
///
/// "Text" below is [`Article::text`], "page text" the page's bytes decoded to UTF-8; spans are bytes of one or the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The title and the article's body, blocks joined by a blank line; nothing else. The title opens it, wherever the page prints it.
    pub text: String,
    /// Every block of the page, in reading order, whatever its role.
    pub blocks: Vec<Block>,
    /// Without the site's name.
    pub title: Option<Value<String>>,
    /// The standfirst, where the page sets it apart from the body.
    pub subtitle: Option<Value<String>>,
    /// None where the page names none.
    pub authors: Vec<Value<String>>,
    /// Day of first publication.
    pub published: Option<Value<Date>>,
    /// Day of the last change, where the page says one that differs in kind from publication.
    pub modified: Option<Value<Date>>,
    /// The outlet whose page this is.
    pub publisher: Option<Value<String>>,
    /// Where it first appeared, when that is elsewhere.
    pub provenance: Option<Provenance>,
    /// ISO 639-1.
    pub language: Option<String>,
    /// Canonical address, as the page or the caller says.
    pub url: Option<String>,
    /// The outlet's section ("World").
    pub section: Option<String>,
    /// Address of the leading picture.
    pub image: Option<String>,
    /// Teasers of other articles.
    pub related: Vec<Related>,
    /// What could not be read, or was read with doubt.
    pub problems: Vec<Problem>,
}

/// A value of the article's head, with the words that say it.
#[derive(Clone, Debug, PartialEq)]
pub struct Value<T> {
    /// The value.
    pub value: T,
    /// Never empty, unless `inferred` says which rule inferred it.
    pub evidence: Vec<Evidence>,
    /// The rule that inferred it, when no words say it.
    pub inferred: Option<&'static str>,
}

/// Words of the page that say something about the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The words.
    pub text: String,
    /// Where they lie in the page text.
    pub page: Span,
    /// The block they stand in and where in [`Block::text`]; `None` for what only the markup says (meta, JSON-LD).
    pub block: Option<(usize, Span)>,
}

/// One paragraph, heading, quote, list item or caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is for.
    pub role: Role,
    /// What it looks like.
    pub form: Form,
    /// Its words, white space folded.
    pub text: String,
    /// Where it lies in the article's text; `None` when it is no part of it.
    pub span: Option<Span>,
    /// Where it lies in the page text, from its first word to its last.
    pub page: Span,
}

/// What a block looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Form {
    Paragraph,
    Heading,
    Item,
    Quote,
    Caption,
    Cell,
}

/// What a block is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Role {
    Title,
    Subtitle,
    Byline,
    Dateline,
    Lead,
    Body,
    /// A heading inside the body.
    Heading,
    Quotation,
    Caption,
    /// "This story first ran in …".
    Republication,
    AuthorBio,
    Related,
    Promotion,
    Share,
    Comment,
    Navigation,
    Legal,
}

impl Role {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Title,
        Self::Subtitle,
        Self::Byline,
        Self::Dateline,
        Self::Lead,
        Self::Body,
        Self::Heading,
        Self::Quotation,
        Self::Caption,
        Self::Republication,
        Self::AuthorBio,
        Self::Related,
        Self::Promotion,
        Self::Share,
        Self::Comment,
        Self::Navigation,
        Self::Legal,
    ];

    /// Its published name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Lead => "lead",
            Self::Body => "body",
            Self::Heading => "heading",
            Self::Quotation => "quotation",
            Self::Caption => "caption",
            Self::Republication => "republication-notice",
            Self::AuthorBio => "author-bio",
            Self::Related => "related-teaser",
            Self::Promotion => "promotion",
            Self::Share => "share",
            Self::Comment => "comment",
            Self::Navigation => "navigation",
            Self::Legal => "legal",
        }
    }

    /// Whether its words are the article's own, and so part of [`Article::text`].
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Title | Self::Subtitle | Self::Lead | Self::Body | Self::Heading | Self::Quotation)
    }
}

/// Where an article first appeared.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// The original outlet or agency.
    pub original: String,
    /// How this page stands to it.
    pub relation: ProvenanceRelation,
    /// Whether the page says that it has permission; `None` when it says nothing.
    pub permission: Option<bool>,
    /// The notice, credit or link that says so.
    pub evidence: Vec<Evidence>,
}

/// How a page stands to the original of its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum ProvenanceRelation {
    Republished,
    Syndicated,
    /// Written by a news agency.
    Agency,
}

impl ProvenanceRelation {
    /// Its published name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Republished => "republished",
            Self::Syndicated => "syndicated",
            Self::Agency => "agency",
        }
    }
}

/// A teaser of another article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// Its title.
    pub title: Option<String>,
    /// Its cut-off first words.
    pub teaser: Option<String>,
    /// Its address, as the page gives it.
    pub url: Option<String>,
}

/// Something that could not be read, or was read with doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Stable name, in kebab-case ("no-byline", "consent-wall", "not-english").
    pub kind: &'static str,
    /// For a person.
    pub message: String,
}

/// What the caller knows that the page cannot say. It is trusted before the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Where the page was fetched.
    pub url: Option<String>,
    /// Day of publication.
    pub date: Option<Date>,
}
