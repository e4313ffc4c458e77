//! What an article reports, read from its language: mentions of each field, and the reports they add up to.
//!
//! The order is the order of [`read`]: times, quantities, attributions, places, events and how certain each is; then
//! who does what to whom; then one report for each happening. Every value names the words it came from and the rule
//! that read it.

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
    let reports = report::read(input, &mentions);
    Facts { mentions, reports, problems: Vec::new() }
}
