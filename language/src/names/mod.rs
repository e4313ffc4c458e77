//! Names in a sentence: the best sequence of labels by the network's scores.

mod decode;
mod known;

use decode::{Decoder, Small, small_words};
pub use known::known_classes;

use span::Span;

use crate::EntityKind;
use crate::model::{BadModel, Sections};
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

/// The labels of a model.
#[derive(Debug)]
pub(crate) struct Namer {
    labels: Vec<NameLabel>,
}

/// Memory to name sentences in.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    decoder: Decoder,
    small: Vec<Small>,
    found: Vec<usize>,
}

impl Namer {
    pub(crate) fn new(model: &Sections) -> Result<Self, BadModel> {
        let labels: Option<Vec<_>> = model.lines("names")?.iter().map(|l| NameLabel::parse(l)).collect();
        let labels =
            labels.filter(|l| l.first() == Some(&NameLabel::Outside) && l.len() <= 255).ok_or(BadModel("names"))?;
        Ok(Self { labels })
    }

    /// How many labels there are.
    pub(crate) fn len(&self) -> usize {
        self.labels.len()
    }

    /// Appends the names of a sentence to `names`, by the scores of each word's labels; its first token is `first`.
    pub(crate) fn name_sentence<'s>(
        &self,
        sentence: &NameInput,
        first: u32,
        scores: impl Fn(usize) -> &'s [f32],
        scratch: &mut Scratch,
        names: &mut Vec<Name>,
    ) {
        let NameInput { text, tokens, words } = *sentence;
        if !words.iter().any(|w| w.capital) {
            return;
        }
        small_words(tokens.iter().map(|t| t.of(text)), &mut scratch.small);
        scratch.decoder.decode((words, &scratch.small), &self.labels, scores, &mut scratch.found);
        // No name begins or ends with a mark.
        let solid = |at: &usize| tokens[*at].of(text).chars().any(char::is_alphanumeric);
        let mut push = |range: std::ops::Range<usize>, kind| {
            if let (Some(from), Some(to)) = (range.clone().find(solid), range.clone().rfind(solid)) {
                names.push(Name { tokens: first + from as u32..first + to as u32 + 1, kind });
            }
        };
        let mut start = 0;
        for (at, &number) in scratch.found.iter().enumerate() {
            match self.labels[number] {
                NameLabel::Begin(_) => start = at,
                NameLabel::Last(kind) => push(start..at + 1, kind),
                NameLabel::Unit(kind) => push(at..at + 1, kind),
                _ => {}
            }
        }
    }
}

/// A sentence whose names are wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameInput<'s> {
    pub text: &'s str,
    pub tokens: &'s [Span],
    pub words: &'s [Word],
}
