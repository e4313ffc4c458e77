//! The best sequence of name labels.

use super::NameLabel;
use crate::word::Word;

/// Lower-case words that a name may begin with.
const SMALL_STARTS: &[&str] = &["al", "el", "bin", "ibn", "de", "van", "von", "ash", "an", "ar", "as", "at"];

/// The best scores of sequences that end in each label, word by word.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    best: Vec<f32>,
    /// The label before, on that sequence.
    back: Vec<u8>,
}

const NEVER: f32 = -1e9;

impl Decoder {
    /// The labels' numbers for a sentence, into `out`; `scores` gives those of a word's labels.
    pub(super) fn decode<'s>(
        &mut self,
        (words, small): (&[Word], &[Small]),
        labels: &[NameLabel],
        scores: impl Fn(usize) -> &'s [f32],
        out: &mut Vec<usize>,
    ) {
        let count = labels.len();
        self.best.clear();
        self.back.clear();
        for at in 0..words.len() {
            let (here, open) = (scores(at), may_name(words, small, at));
            let (done, _) = self.best.split_at(at * count);
            let before = at.checked_sub(1).map(|b| &done[b * count..]);
            let mut row = [NEVER; 256];
            // Most labels may follow the same ones: the best of those is looked for once.
            let ended = before.map_or((0.0, 0), |before| best_of(labels, before, |l| l.may_end()));
            for (number, label) in labels.iter().enumerate() {
                let (score, from) = match (before, label) {
                    _ if !open && *label != NameLabel::Outside => (NEVER, 0),
                    (Some(before), NameLabel::Inside(_) | NameLabel::Last(_)) => {
                        best_of(labels, before, |l| l.allows(*label))
                    }
                    (None, NameLabel::Inside(_) | NameLabel::Last(_)) => (NEVER, 0),
                    _ => ended,
                };
                row[number] = (score + here[number]).max(NEVER);
                self.back.push(from);
            }
            self.best.extend_from_slice(&row[..count]);
        }
        self.trace(words.len(), labels, out);
    }

    fn trace(&self, words: usize, labels: &[NameLabel], out: &mut Vec<usize>) {
        out.clear();
        let count = labels.len();
        let Some(last) = words.checked_sub(1) else { return };
        let mut label = usize::from(best_of(labels, &self.best[last * count..], |l| l.may_end()).1);
        for at in (0..words).rev() {
            out.push(label);
            label = usize::from(self.back[at * count + label]);
        }
        out.reverse();
    }
}

/// The best of the labels that `may` lets through, the lowest number of several.
fn best_of(labels: &[NameLabel], scores: &[f32], may: impl Fn(&NameLabel) -> bool) -> (f32, u8) {
    let allowed = labels.iter().zip(scores).enumerate().filter(|(_, (label, _))| may(label));
    allowed.fold((NEVER, 0), |best, (n, (_, &score))| if score > best.0 { (score, n as u8) } else { best })
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
pub(crate) enum Small {
    /// It may stand inside a name.
    Inside,
    /// It may begin one: "al".
    Starts,
    /// No name goes over it: a comma, a dash, a bracket.
    Barrier,
}

/// What each word can do.
pub(super) fn small_words(words: impl Iterator<Item = impl AsRef<str>>, out: &mut Vec<Small>) {
    out.clear();
    out.extend(words.map(|w| match w.as_ref() {
        "," | "." | ";" | ":" | "—" | "–" | "--" | "(" | ")" | "[" | "]" | "\"" | "“" | "”" | "..." | "…" | "?"
        | "!" => Small::Barrier,
        word if SMALL_STARTS.contains(&word) => Small::Starts,
        _ => Small::Inside,
    }));
}
