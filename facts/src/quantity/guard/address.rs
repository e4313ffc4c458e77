//! House numbers and references.
//!
//! *Write to 99 Castle Street, Zenda [4].*

use crate::pieces::Pieces;

/// "99 Castle Street", "12 N. Main St", and the "[4]" of a reference.
pub(super) fn address(p: &Pieces<'_>, at: usize) -> bool {
    let plain = p.digits(at).is_some();
    let reference = p.mark(at.wrapping_sub(1)) == Some('[') && p.mark(at + 1) == Some(']');
    plain && (reference || before_street(p, at))
}

fn before_street(p: &Pieces<'_>, at: usize) -> bool {
    const STREETS: &[&str] = &[
        "street",
        "st",
        "avenue",
        "ave",
        "road",
        "rd",
        "boulevard",
        "blvd",
        "drive",
        "lane",
        "plaza",
        "terrace",
        "square",
        "parkway",
        "pkwy",
        "highway",
        "hwy",
    ];
    let names = |n: usize| p.capital(n) || p.mark(n) == Some('.');
    p.capital(at + 1) && (at + 2..at + 6).take_while(|&n| names(n)).any(|n| p.is(n, STREETS))
}
