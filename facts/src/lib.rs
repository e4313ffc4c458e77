//! What an article reports, read from its language: mentions of each field, and the reports they add up to.
//!
//! The order is the order of [`read`]: times, quantities, attributions, places, events and how certain each is; then
//! who does what to whom; then one report for each happening. Every value names the words it came from and the rule
//! that read it.
//!
//! - [`actor`]: who, and to whom. [`event`]: what. [`quantity`]: how many. [`place`]: where. [`time`]: when.
//! - [`attribution`]: on whose word. [`factuality`]: how certain.
//! - [`report`]: ties the mentions of each field to their event; [`Report`] is what comes of it.
//!
//! ```
//! use article::Article;
//! use facts::{Input, Plover, Status};
//! use language::{Passage, PassageKind, Reader};
//! use span::Span;
//!
//! let text = "Ruritania will withdraw 300 troops from Kosovo by May 1, Defence Minister Rupert Hentzau said.";
//! let passage = Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph };
//! let reader = Reader::small();
//! let analysis = reader.read(text, &[passage]);
//! let article = Article { text: text.to_owned(), ..Article::default() };
//! let facts = facts::read(&Input { article: &article, analysis: &analysis, published: None });
//! let report = &facts.reports[0];
//! assert_eq!((report.event.plover, report.factuality.status), (Plover::Retreat, Status::Planned));
//! assert_eq!(report.quantity[0].value, Some(300.0));
//! assert_eq!(facts.mentions.quantities[0].rule, "quantity/scan");
//! ```

pub mod actor;
pub mod attribution;
pub mod event;
pub mod factuality;
pub mod place;
pub mod quantity;
pub mod report;
pub mod time;

mod grammar;
mod mention;
#[cfg(test)]
mod numbers_properties;
mod numeral;
mod octuple;
mod pieces;

pub use mention::{
    Attribution, AttributionMode, Certainty, Change, Event, EventKind, Mentions, Place, Polarity, Precision, Quantity,
    Rule, Status, Time, TimeKind, TimexType,
};
pub use octuple::{
    Casualty, EventClaim, Fact, FactualityClaim, Party, Plover, QuantityClaim, Report, TimeClaim, TimeOf, Voice,
    VoiceMode,
};

pub use attribution::cues::Stance;

use article::Article;
use jiff::civil::Date;
use language::Analysis;

/// What the rules read.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The article: its metadata, and which block each piece of text stands in.
    pub article: &'a Article,
    /// The language of [`Article::text`].
    pub analysis: &'a Analysis<'a>,
    /// The day that relative times run from: publication. Without one they stay unresolved.
    pub published: Option<Date>,
}

/// All that was read from one article.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Mention by mention.
    pub mentions: Mentions,
    /// What they add up to, in the order of the article.
    pub reports: Vec<Report>,
    /// Disagreements inside the article, and what could not be read.
    pub problems: Vec<article::Problem>,
}

/// Reads an article. Total: any text gives facts, perhaps none.
pub fn read(input: &Input<'_>) -> Facts {
    let times = time::read(input);
    let quantities = quantity::read(input, &times);
    let attributions = attribution::read(input);
    let places = place::read(input);
    let mut events = event::read(input);
    // "in March" is when, and nobody marches.
    events.retain(|event| !times.iter().any(|time| event.trigger.iter().any(|&words| time.span.contains(words))));
    let certainties = factuality::read(input, &events, &attributions);
    let mentions = Mentions { attributions, quantities, times, places, events, certainties };
    let (reports, problems) = report::read(input, &mentions);
    Facts { mentions, reports, problems }
}
