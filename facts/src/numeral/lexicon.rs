//! The words of English numbers.

/// A number below a hundred that is one word.
pub(crate) fn small(word: &str) -> Option<f64> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let unit = UNITS.iter().position(|&w| w == word).map(|n| n as f64);
    unit.or_else(|| TENS.iter().position(|&w| w == word).map(|n| 20.0 + 10.0 * n as f64))
}

/// A word that multiplies the number before it.
pub(crate) fn magnitude(word: &str) -> Option<f64> {
    Some(match word {
        "dozen" => 12.0,
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        "quadrillion" => 1e15,
        "lakh" | "lakhs" => 1e5,
        "crore" | "crores" => 1e7,
        _ => return None,
    })
}

/// A magnitude in short, written together with its digits ("25k", "3bn"); "m" may also be metres, "b" is rare.
pub(super) fn short_magnitude(word: &str) -> Option<f64> {
    Some(match word {
        "k" => 1e3,
        "m" | "mn" | "mln" | "mil" | "mio" => 1e6,
        "b" | "bn" | "bln" => 1e9,
        "tn" | "trn" | "tln" => 1e12,
        _ => return None,
    })
}

/// What a plural magnitude stands for at least, and at most ("dozens": from one dozen to ten).
pub(super) fn plural_magnitude(word: &str) -> Option<(f64, f64)> {
    let low = match word {
        "tens" => 10.0,
        "dozens" => 12.0,
        "scores" => 20.0,
        "hundreds" => 1e2,
        "thousands" => 1e3,
        "millions" => 1e6,
        "billions" => 1e9,
        "trillions" => 1e12,
        _ => return None,
    };
    Some((low, low * 10.0))
}

/// The part that a fraction's name stands for ("third", "quarters").
pub(super) fn fraction_name(word: &str) -> Option<f64> {
    let parts = match word.strip_suffix('s').unwrap_or(word) {
        "half" | "halve" => 2.0,
        "quarter" => 4.0,
        "hundredth" => 100.0,
        "thousandth" => 1000.0,
        name => f64::from(ordinal(name).filter(|n| (3..=20).contains(n))?),
    };
    Some(1.0 / parts)
}

/// The rank of an ordinal in one word ("third" 3, "twentieth" 20, "thirtieth" 30).
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    const NAMES: [&str; 21] = [
        "zeroth",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    match word {
        "thirtieth" => Some(30),
        _ => NAMES.iter().position(|&w| w == word).filter(|&n| n > 0).map(|n| n as u32),
    }
}
