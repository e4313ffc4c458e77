//! Part-of-speech tags: an averaged perceptron, from left to right.
//!
//! After M. Collins, "Discriminative training methods for hidden Markov models" (EMNLP 2002), greedy. One class is a universal
//! tag and a Penn tag together.

mod features;
mod penn;

pub use features::{Context, features};
pub(crate) use penn::penn;

use crate::Upos;
use crate::model::{BadModel, Sections};
use crate::weights::{Scores, Table, Weights, best, feature};
use crate::word::Word;

/// A joint tag's number, from 1; 0 stands for "no word there".
pub type TagId = u32;

/// The tagger's model.
#[derive(Debug)]
pub(crate) struct Tagger {
    tags: Vec<(Upos, &'static str)>,
    lexicon: Lexicon,
    weights: Table,
}

impl Tagger {
    pub(crate) fn new(model: &Sections) -> Result<Self, BadModel> {
        let tags = model.lines("tags")?.iter().map(|line| parse_tag(line)).collect::<Option<Vec<_>>>();
        let tags = tags.filter(|t| !t.is_empty() && t.len() <= 255).ok_or(BadModel("tags"))?;
        Ok(Self { tags, lexicon: Lexicon(model.table("lexicon")?), weights: model.table("tagger")? })
    }

    /// The universal and the Penn tag of a number.
    pub(crate) fn tag(&self, id: TagId) -> (Upos, &'static str) {
        self.tags.get((id as usize).wrapping_sub(1)).copied().unwrap_or((Upos::X, "FW"))
    }

    /// Tags a sentence into `tags`, which is overwritten; `classes` is memory to work in.
    pub(crate) fn tag_sentence(&self, words: &[Word], classes: &mut Vec<u32>, tags: &mut Vec<TagId>) {
        classes.clear();
        classes.extend(words.iter().map(|w| self.lexicon.class(w)));
        tags.clear();
        for (at, word) in words.iter().enumerate() {
            let tag = self.lexicon.only(word).unwrap_or_else(|| {
                let mut scores: Scores = [0; 256];
                let context = Context { words, classes, tags };
                features(&context, at, |f| self.weights.add(f, &mut scores));
                best(&scores, self.tags.len(), |_| true).unwrap_or(0) as TagId + 1
            });
            tags.push(tag);
        }
    }
}

/// "NOUN NN" as a pair.
fn parse_tag(line: &str) -> Option<(Upos, &'static str)> {
    let (upos, xpos) = line.split_once(' ')?;
    Some((upos.parse().ok()?, penn(xpos)?))
}

/// What tags each well-known word had in training: rows of tag (its number less one) and share in thousandths.
#[derive(Debug)]
pub struct Lexicon(pub Table);

/// The share that marks a word's only tag.
pub const ONLY: i16 = 2000;

impl Lexicon {
    /// The key of a word's row.
    pub fn key(form: u32) -> u64 {
        feature(1, [form])
    }

    /// The word's tag, when it has but one.
    pub fn only(&self, word: &Word) -> Option<TagId> {
        let mut row = self.0.row(Self::key(word.form));
        row.next().filter(|r| r.1 == ONLY).map(|r| TagId::from(r.0) + 1)
    }

    /// A number for the set of tags that the word commonly has; 0 for an unknown word.
    pub fn class(&self, word: &Word) -> u32 {
        let (mut first, mut second) = ((0, 0), (0, 0));
        for (tag, share) in self.0.row(Self::key(word.form)) {
            let entry = (share, u32::from(tag) + 1);
            if entry.0 > first.0 {
                second = first;
                first = entry;
            } else if entry.0 > second.0 {
                second = entry;
            }
        }
        first.1 | if second.0 >= 50 { second.1 << 8 } else { 0 }
    }
}
