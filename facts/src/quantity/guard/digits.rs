//! Groups of digits that name something: telephone numbers, addresses, clocks.
//!
//! *Call 0207 946 0018 before 10:30 on 9/11.*

use crate::numeral::Numeral;
use crate::pieces::Pieces;

/// "555-0134-22", "192.168.0.1", "9/11", "1998-2-3": three groups or more, or two around a slash.
pub(super) fn digit_groups(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    let mut groups = 1;
    let mut slash = false;
    while p.number(at).is_some()
        && p.glued(end)
        && p.glued(end + 1)
        && matches!(p.mark(end), Some('-' | '/' | '.' | '–'))
        && p.number(end + 1).is_some()
    {
        slash |= p.mark(end) == Some('/');
        (end, groups) = (end + 2, groups + 1);
    }
    let fraction = slash && crate::numeral::read(p, at).is_some_and(|n| n.end >= end);
    (groups >= 3 || slash && !fraction).then_some(end)
}

/// "+1 555 123 4567", "+44-20-7946-0018": a number that is dialled from abroad.
pub(super) fn dialled(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let plus = at.checked_sub(1).filter(|&n| p.mark(n) == Some('+') && p.glued(at))?;
    let mut end = at + 1;
    while p.digits(end).is_some() || matches!(p.mark(end), Some('-' | '(' | ')')) && p.digits(end + 1).is_some() {
        end += 1;
    }
    let free = p.get(plus).is_some_and(|q| q.spaced);
    (free && (end > at + 1 || p.raw(at).len() > 6)).then_some(end)
}

/// "(555) 555-0134", "555-0134": an area behind brackets, and a local number.
pub(super) fn local(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let group = |n: usize, len: usize| p.digits(n).is_some_and(|(_, l)| l == len);
    let area = group(at, 3) && p.mark(at.wrapping_sub(1)) == Some('(') && p.mark(at + 1) == Some(')');
    let first = if area { at + 2 } else { at };
    let dashed = p.dash(first + 1) && p.glued(first + 1) && p.glued(first + 2);
    (group(first, 3) && dashed && group(first + 2, 4)).then_some(first + 3)
}

/// "0207 946 0018", "call 946 0018": plain groups of digits in a row, or one with a nought before it; and "2206 GMT".
pub(super) fn telephone(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let group = |n: usize| p.raw(n).len() >= 3 && p.raw(n).bytes().all(|b| b.is_ascii_digit());
    let mut end = at + 1;
    while group(at) && group(end) {
        end += 1;
    }
    let nought = p.raw(at).len() >= 2 && p.raw(at).starts_with('0') && !p.raw(at).contains('.');
    let long = p.raw(at).len() >= 9 && group(at);
    let zoned = p.digits(at).is_some_and(|(_, len)| len == 4) && matches!(p.raw(at + 1), "GMT" | "UTC" | "hrs" | "EST");
    (end > at + 1 || nought || long || zoned).then_some(end)
}

/// "10:30", "1:36.6", "3:1".
pub(super) fn clock_or_ratio(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> Option<usize> {
    let colon = |n: usize| p.mark(n) == Some(':') && p.glued(n) && p.glued(n + 1) && p.number(n + 1).is_some();
    p.number(at)?;
    colon(numeral.end).then_some(numeral.end + 2)
}
