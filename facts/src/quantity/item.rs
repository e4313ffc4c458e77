//! A quantity while it is being read: its parts as pieces of the sentence.

use super::unit::Unit;
use crate::numeral::{Form, Numeral};
use crate::{Change, Rule};

/// One quantity of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// First piece of the phrase: modifiers and signs included.
    pub start: usize,
    /// One past its last piece: unit and modifiers included; what is counted is kept in `of`.
    pub end: usize,
    /// The first piece of the number.
    pub number: usize,
    /// One past the number.
    pub number_end: usize,
    /// The number; for a range its first end.
    pub low: f64,
    /// The same; for a range its second end.
    pub high: f64,
    /// How the number is written.
    pub form: Form,
    /// The magnitude word it ended with.
    pub scale: f64,
    /// Its unit.
    pub unit: Option<Unit>,
    /// Whether the words bound it.
    pub bound: Bound,
    /// Whether they say it is not exact.
    pub approximate: bool,
    /// What is counted or measured.
    pub of: Option<Counted>,
    /// Whether persons are counted.
    pub person: bool,
    /// What changed.
    pub change: Option<Change>,
    /// Whether a number stands here at all ("doubled" has none).
    pub numbered: bool,
    /// Whether the words before "from" have been joined to it.
    pub rule: Rule,
}

/// What the words say of a number's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    None,
    /// "at least", "more than".
    Low,
    /// "up to", "fewer than".
    High,
}

/// The words of what is counted, as pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    pub start: usize,
    pub end: usize,
    /// The noun among them.
    pub head: usize,
}

impl Item {
    /// The bare number at `at`.
    pub(super) fn new(at: usize, numeral: &Numeral) -> Self {
        Self {
            start: at,
            end: numeral.end,
            number: at,
            number_end: numeral.end,
            low: numeral.low,
            high: numeral.high,
            form: numeral.form,
            scale: numeral.scale,
            unit: None,
            bound: Bound::None,
            approximate: false,
            of: None,
            person: false,
            change: None,
            numbered: true,
            rule: "quantity/scan",
        }
    }

    /// The number, where it is one.
    pub(super) fn exact(&self) -> Option<f64> {
        (self.numbered && self.low == self.high).then_some(self.low)
    }

    /// One past everything that belongs to it, what is counted included.
    pub(super) fn far_end(&self) -> usize {
        self.of.filter(|of| of.start >= self.end).map_or(self.end, |of| of.end)
    }

    /// Whether it counts things: no unit, no part of a whole.
    pub(super) fn is_count(&self) -> bool {
        self.unit.is_none() && self.form != Form::Fraction
    }
}
