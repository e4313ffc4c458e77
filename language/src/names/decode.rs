//! The best sequence of labels for a sentence, by dynamic programming (A. Viterbi, 1967).

use super::{NameContext, NameLabel, features};
use crate::weights::{Scores, Weights, feature};
use crate::word::Word;

/// Lower-case words that a name may begin with.
const SMALL_STARTS: &[&str] = &["al", "el", "bin", "ibn", "de", "van", "von", "ash", "an", "ar", "as", "at"];

/// Decodes sentences; it holds memory to work in.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The best score of a sequence that ends in each label, for each word.
    best: Vec<i32>,
    /// The label before, on that sequence.
    back: Vec<u8>,
    /// Weights of a label after another.
    transitions: Vec<i32>,
}

/// The key of the weights of labels that follow this one; `labels` stands for the sentence's start.
pub fn transition(before: usize) -> u64 {
    feature(300, [before as u32])
}

const NEVER: i32 = i32::MIN / 4;

impl Decoder {
    /// Learns the weights of one label after another.
    pub fn set_transitions(&mut self, labels: &[NameLabel], weights: &impl Weights) {
        self.transitions.clear();
        for before in 0..=labels.len() {
            let mut scores: Scores = [0; 256];
            weights.add(transition(before), &mut scores);
            for (after, label) in labels.iter().enumerate() {
                let from = labels.get(before).copied().unwrap_or(NameLabel::Outside);
                self.transitions.push(if from.allows(*label) { scores[after] } else { NEVER });
            }
        }
    }

    /// The labels' numbers for a sentence, into `out`.
    pub fn decode(
        &mut self,
        context: &NameContext,
        labels: &[NameLabel],
        weights: &impl Weights,
        out: &mut Vec<usize>,
    ) {
        let (words, count) = (context.words.len(), labels.len());
        self.best.clear();
        self.back.clear();
        for at in 0..words {
            let mut scores: Scores = [0; 256];
            let open = may_name(context.words, context.small, at);
            if open {
                features(context, at, |f| weights.add(f, &mut scores));
            }
            for (label, score_here) in scores.into_iter().enumerate().take(count) {
                let (score, back) = if open || label == 0 { self.arrive(at, label, count) } else { (NEVER, 0) };
                self.best.push(score.saturating_add(score_here).max(NEVER));
                self.back.push(back);
            }
        }
        self.trace(words, labels, out);
    }

    /// The best way to `label` at the word `at`: its score, and the label before.
    fn arrive(&self, at: usize, label: usize, count: usize) -> (i32, u8) {
        if at == 0 {
            return (self.transitions[count * count + label], 0);
        }
        let before = &self.best[(at - 1) * count..at * count];
        let mut best = (NEVER, 0);
        for (from, &score) in before.iter().enumerate() {
            let total = score + self.transitions[from * count + label];
            if total > best.0 {
                best = (total, from as u8);
            }
        }
        best
    }

    fn trace(&self, words: usize, labels: &[NameLabel], out: &mut Vec<usize>) {
        out.clear();
        let count = labels.len();
        if words == 0 {
            return;
        }
        let last = &self.best[(words - 1) * count..];
        let mut label =
            (0..count).filter(|&l| labels[l].may_end()).max_by_key(|&l| (last[l], std::cmp::Reverse(l))).unwrap_or(0);
        for at in (0..words).rev() {
            out.push(label);
            label = usize::from(self.back[at * count + label]);
        }
        out.reverse();
    }
}

/// Whether the word can be in a name at all: it has a capital, or stands between words that have.
fn may_name(words: &[Word], small: &[Small], at: usize) -> bool {
    let capital = |range: std::ops::Range<usize>| words[range].iter().any(|w| w.capital);
    if small[at] == Small::Barrier {
        return false;
    }
    words[at].capital
        || small[at] == Small::Starts && capital(at..(at + 4).min(words.len()))
        || capital(at.saturating_sub(2)..at) && capital(at + 1..(at + 3).min(words.len()))
}

/// What a word without a capital can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Small {
    /// It may stand inside a name.
    Inside,
    /// It may begin one: "al".
    Starts,
    /// No name goes over it: a comma, a dash, a bracket.
    Barrier,
}

/// What each word can do.
pub fn small_words(words: impl Iterator<Item = impl AsRef<str>>, out: &mut Vec<Small>) {
    out.clear();
    out.extend(words.map(|w| match w.as_ref() {
        "," | "." | ";" | ":" | "—" | "–" | "--" | "(" | ")" | "[" | "]" | "\"" | "“" | "”" | "..." | "…" | "?"
        | "!" => Small::Barrier,
        word if SMALL_STARTS.contains(&word) => Small::Starts,
        _ => Small::Inside,
    }));
}
