//! Numbers, with the marks inside them.

use super::chars::{is_apostrophe, is_word};

/// "4,000", "2.5", "10:30", "1/2", "12/5/2019", "555-123-4567", "+445551234", "1990s", "1990's", "21st", ".5"; not the unit behind ("3" + "bn").
pub(super) fn len(rest: &str, before: Option<char>) -> Option<usize> {
    let bytes = rest.as_bytes();
    if before.is_some_and(is_word) && before.is_some_and(char::is_alphabetic) {
        return None;
    }
    if bytes[0] == b'.' && bytes.get(1).is_some_and(u8::is_ascii_digit) && before.is_none() {
        return Some(1 + digits(&bytes[1..]));
    }
    if bytes[0] == b'+' && before.is_none_or(|c| c == '(') {
        let all = Some(digits(&bytes[1..])).filter(|n| *n > 6);
        return phone_len(&bytes[1..]).or(all).map(|n| 1 + n);
    }
    if !bytes[0].is_ascii_digit() {
        return None;
    }
    let mut end = digits(bytes);
    while let Some(mark) = bytes.get(end) {
        let group = digits(&bytes[end + 1..]);
        let joins = match mark {
            b',' => parts_thousands(&bytes[end..]),
            b'.' | b':' | b'/' => group > 0,
            _ => false,
        };
        if !joins {
            break;
        }
        end += 1 + group;
    }
    if let Some(phone) = phone_len(bytes) {
        return Some(phone);
    }
    Some(end + decade_len(&rest[..end], &rest[end..]).unwrap_or_else(|| suffix_len(&rest[end..], before)))
}

/// Whether the comma that `bytes` start with parts thousands ("4,000", "10,00,000"), and does not list numbers ("pages 13,14").
fn parts_thousands(bytes: &[u8]) -> bool {
    match digits(&bytes[1..]) {
        3 => true,
        2 => bytes.get(3) == Some(&b',') && parts_thousands(&bytes[3..]),
        _ => false,
    }
}

/// "'s" after "80" or "1990".
fn decade_len(number: &str, rest: &str) -> Option<usize> {
    let mark = rest.chars().next().filter(|&c| is_apostrophe(c))?;
    let after = rest[mark.len_utf8()..].strip_prefix('s')?;
    let decade = matches!(number.len(), 2 | 4) && number.ends_with('0') && digits(number.as_bytes()) == number.len();
    (decade && !after.starts_with(is_word)).then_some(mark.len_utf8() + 1)
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_digit()).count()
}

/// "555-123-4567", "555/123-4567", "555-1234", "12345-6789": groups of digits, as telephone numbers and postal codes have them.
fn phone_len(bytes: &[u8]) -> Option<usize> {
    let mut first = digits(bytes);
    let mut end = first;
    let mut groups = 1;
    let mut last = first;
    if first == 3 && bytes.get(3) == Some(&b'/') && digits(&bytes[4..]) == 3 {
        (first, end) = (3, 7);
    }
    while bytes.get(end) == Some(&b'-') {
        last = digits(&bytes[end + 1..]);
        if last == 0 {
            break;
        }
        end += 1 + last;
        groups += 1;
    }
    let fits = (groups >= 3 && last >= 2) || (groups == 2 && matches!(first, 3 | 5 | 6 | 7) && last == 4);
    (fits && !bytes.get(end).is_some_and(u8::is_ascii_alphabetic)).then_some(end)
}

/// The letters that stay with a number: "th", "s"; a single letter or a word of letters and digits ("4A", "3D") too.
fn suffix_len(rest: &str, before: Option<char>) -> usize {
    let letters = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    let tail = &rest[..letters];
    if tail.is_empty() {
        return 0;
    }
    if ["st", "nd", "rd", "th", "s", "x"].iter().any(|s| tail.eq_ignore_ascii_case(s)) {
        return letters;
    }
    // "$2T", but "4A"; "5g" of something, but "4G".
    let trillion = tail.eq_ignore_ascii_case("t") && before.is_some_and(|c| matches!(c, '$' | '€' | '£' | '¥'));
    let small_only = matches!(tail, "g" | "h");
    let known = UNITS.iter().any(|unit| unit.eq_ignore_ascii_case(tail));
    if trillion || small_only || known { 0 } else { letters }
}

/// Units that are written on to a number and are a word of their own.
const UNITS: &[&str] = &[
    "m", "k", "bn", "mn", "tn", "b", "p", "am", "pm", "km", "kg", "cm", "mm", "ft", "mph", "kph", "mg", "ml", "lb",
    "lbs", "oz", "hrs", "hr", "min", "mins", "million", "billion", "trillion", "in", "yr", "yrs", "mw", "kw", "kwh",
    "gb", "mb", "tb", "kb", "c", "f", "hz", "khz", "mhz", "ghz", "watt", "watts", "percent", "minutes", "hours",
    "days", "weeks", "months", "years", "miles", "meters", "metres", "people", "persons",
];
