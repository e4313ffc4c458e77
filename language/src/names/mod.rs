//! Names in a sentence: a sequence of labels by an averaged perceptron.

mod features;
mod known;

pub use features::{NameContext, features};
pub use known::known_classes;

use crate::EntityKind;
use crate::model::{BadModel, Sections};
use crate::tagger::TagId;
use crate::weights::{Scores, Table, Weights, best};
use crate::word::Word;

/// A name that was found: tokens of the text, and what it seems to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// Its tokens, as ids of the analysis.
    pub tokens: std::ops::Range<u32>,
    /// What it names.
    pub kind: EntityKind,
}

/// The label of one word: begins, goes on with, ends or is alone a name of a kind; or stands outside names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameLabel {
    /// In no name.
    Outside,
    /// The first of several words.
    Begin(EntityKind),
    /// Neither first nor last.
    Inside(EntityKind),
    /// The last of several words.
    Last(EntityKind),
    /// The only word.
    Unit(EntityKind),
}

impl NameLabel {
    /// From a line as [`NameLabel::line`] writes it.
    pub fn parse(line: &str) -> Option<Self> {
        if line == "O" {
            return Some(Self::Outside);
        }
        let (letter, kind) = line.split_once('-')?;
        let kind = kind.parse().ok()?;
        Some(match letter {
            "B" => Self::Begin(kind),
            "I" => Self::Inside(kind),
            "L" => Self::Last(kind),
            "U" => Self::Unit(kind),
            _ => return None,
        })
    }

    /// "O", "B-person".
    pub fn line(self) -> String {
        match self {
            Self::Outside => "O".to_owned(),
            Self::Begin(kind) => format!("B-{kind}"),
            Self::Inside(kind) => format!("I-{kind}"),
            Self::Last(kind) => format!("L-{kind}"),
            Self::Unit(kind) => format!("U-{kind}"),
        }
    }

    /// Whether `next` may follow this label.
    pub fn allows(self, next: Self) -> bool {
        match (self, next) {
            (Self::Begin(a) | Self::Inside(a), Self::Inside(b) | Self::Last(b)) => a == b,
            (Self::Begin(_) | Self::Inside(_), _) => false,
            (_, Self::Inside(_) | Self::Last(_)) => false,
            _ => true,
        }
    }

    /// Whether a sentence may end after this label.
    pub fn may_end(self) -> bool {
        !matches!(self, Self::Begin(_) | Self::Inside(_))
    }
}

/// The model of names.
#[derive(Debug)]
pub(crate) struct Namer {
    labels: Vec<NameLabel>,
    weights: Table,
}

impl Namer {
    pub(crate) fn new(model: &Sections) -> Result<Self, BadModel> {
        let labels: Option<Vec<_>> = model.lines("names")?.iter().map(|l| NameLabel::parse(l)).collect();
        let labels = labels.filter(|l| !l.is_empty() && l.len() <= 255).ok_or(BadModel("names"))?;
        Ok(Self { labels, weights: model.table("namer")? })
    }

    /// Appends the names of a sentence to `names`; its first token is `first`.
    pub(crate) fn name_sentence(
        &self,
        words: &[Word],
        tags: &[TagId],
        known: &[u32],
        first: u32,
        names: &mut Vec<Name>,
    ) {
        let mut previous = NameLabel::Outside;
        let (mut one, mut two) = (0, 0);
        let mut start = 0;
        for at in 0..words.len() {
            let mut scores: Scores = [0; 256];
            features(&NameContext { words, tags, known, one, two }, at, |f| self.weights.add(f, &mut scores));
            let last = at + 1 == words.len();
            let allowed = |n: usize| previous.allows(self.labels[n]) && (!last || self.labels[n].may_end());
            let number = best(&scores, self.labels.len(), allowed);
            let label = number.map_or(NameLabel::Outside, |n| self.labels[n]);
            match label {
                NameLabel::Begin(_) => start = at,
                NameLabel::Last(kind) => names.push(Name { tokens: first + start as u32..first + at as u32 + 1, kind }),
                NameLabel::Unit(kind) => names.push(Name { tokens: first + at as u32..first + at as u32 + 1, kind }),
                _ => {}
            }
            previous = label;
            (one, two) = (number.map_or(0, |n| n as u32 + 1), one);
        }
    }
}
