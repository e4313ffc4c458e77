//! Numbers in digits, in words and in mixes of both.

use crate::pieces::Pieces;

mod cardinal;
mod fraction;
mod lexicon;
mod plural;

pub(crate) use lexicon::{magnitude, ordinal, small};

/// A number that stands in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Numeral {
    /// The number; the lower end for a vague one ("dozens").
    pub low: f64,
    /// The same number again; the upper end for a vague one.
    pub high: f64,
    /// One past its last piece.
    pub end: usize,
    /// How it is written.
    pub form: Form,
    /// The magnitude word that it ended with (million 1e6), 1 without: "four to five thousand" lends it back.
    pub scale: f64,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "4,000", "2.5 million".
    Digits,
    /// "four thousand", "a dozen".
    Words,
    /// "a third", "two-thirds", "3/4", "half".
    Fraction,
    /// "dozens", "tens of thousands", "several hundred".
    Vague,
}

impl Numeral {
    /// The number, when it is one.
    pub(crate) fn exact(&self) -> Option<f64> {
        (self.low == self.high).then_some(self.low)
    }
}

/// The number that starts at `at`: the longest reading.
pub(crate) fn read(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    [plural::read(p, at), fraction::read(p, at), cardinal::read(p, at)]
        .into_iter()
        .flatten()
        .reduce(|best, other| if other.end > best.end { other } else { best })
}

/// A whole number in digits or words without fractions: what counts days, weeks and years.
pub(crate) fn count(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    cardinal::read(p, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<(f64, f64, usize)> {
        let p = Pieces::plain(text);
        read(&p, 0).map(|n| (n.low, n.high, p.len() - n.end))
    }

    #[test]
    fn exact_numbers() {
        for (text, want) in [
            ("4,000", 4000.0),
            ("2.5 million", 2.5e6),
            ("25k", 25e3),
            ("3bn", 3e9),
            ("seven", 7.0),
            ("forty-two", 42.0),
            ("forty two", 42.0),
            ("one hundred and five", 105.0),
            ("three hundred thousand", 3e5),
            ("two thousand three hundred and twelve", 2312.0),
            ("one million two hundred thousand", 1.2e6),
            ("a hundred", 100.0),
            ("a dozen", 12.0),
            ("two dozen", 24.0),
            ("half a million", 5e5),
            ("half a dozen", 6.0),
            ("a couple of", 2.0),
            ("a couple", 2.0),
            ("two and a half", 2.5),
            ("two and a half million", 2.5e6),
            ("one and a half", 1.5),
            ("1 1/2", 1.5),
            ("1½", 1.5),
            ("½", 0.5),
            ("3/4", 0.75),
            ("two-thirds", 2.0 / 3.0),
            ("two thirds", 2.0 / 3.0),
            ("a quarter", 0.25),
            ("half", 0.5),
            ("three quarters", 0.75),
            ("one-fifth", 0.2),
            ("1.2m", 1.2e6),
            ("300 thousand", 3e5),
            ("12 hundred", 1200.0),
            ("a quarter of a million", 250e3),
            ("quarter million", 250e3),
            ("half million", 500e3),
            ("3.5 x 10^6", 3.5e6),
            ("2 × 10⁵", 2e5),
            ("10^9", 1e9),
            (".500", 0.5),
            ("12,34,567", 1_234_567.0),
        ] {
            let (low, high, left) = value(text).unwrap_or_else(|| panic!("{text} is a number"));
            assert!((low - want).abs() < 1e-9 * want.abs() && low == high && left == 0, "{text}: {low} {high} {left}");
        }
    }

    #[test]
    fn vague_numbers() {
        for (text, low, high) in [
            ("dozens", 12.0, 120.0),
            ("hundreds", 100.0, 1000.0),
            ("tens of thousands", 1e4, 1e5),
            ("hundreds of millions", 1e8, 1e9),
            ("several hundred", 200.0, 900.0),
            ("a few thousand", 2000.0, 9000.0),
        ] {
            assert_eq!(value(text), Some((low, high, 0)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for text in ["", "and", "the", "people", "of", "a", "a man", "point", "-"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_ends_where_the_next_begins() {
        assert_eq!(value("nineteen ninety-one"), Some((19.0, 19.0, 3)));
        assert_eq!(value("three and four"), Some((3.0, 3.0, 2)));
        assert_eq!(value("two two"), Some((2.0, 2.0, 1)));
    }
}
