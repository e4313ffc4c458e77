//! Numbers, with the marks inside them.

use super::chars::is_word;

/// "4,000", "2.5", "10:30", "1/2", "12/5/2019", "555-123-4567", "1990s", "21st", ".5"; not the unit behind ("3" + "bn").
pub(super) fn len(rest: &str, before: Option<char>) -> Option<usize> {
    let bytes = rest.as_bytes();
    if before.is_some_and(is_word) && before.is_some_and(char::is_alphabetic) {
        return None;
    }
    if bytes[0] == b'.' && bytes.get(1).is_some_and(u8::is_ascii_digit) && before.is_none() {
        return Some(1 + digits(&bytes[1..]));
    }
    if !bytes[0].is_ascii_digit() {
        return None;
    }
    let mut end = digits(bytes);
    while let Some(mark) = bytes.get(end) {
        let group = digits(&bytes[end + 1..]);
        if group == 0 || !matches!(mark, b',' | b'.' | b':' | b'/') {
            break;
        }
        end += 1 + group;
    }
    if let Some(phone) = phone_len(bytes) {
        return Some(phone);
    }
    Some(end + suffix_len(&rest[end..]))
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_digit()).count()
}

/// "555-123-4567", "555-1234": groups of three or four digits, as telephone numbers have them.
fn phone_len(bytes: &[u8]) -> Option<usize> {
    let first = digits(bytes);
    let mut end = first;
    let mut groups = 1;
    let mut last = first;
    while bytes.get(end) == Some(&b'-') {
        last = digits(&bytes[end + 1..]);
        if last == 0 {
            break;
        }
        end += 1 + last;
        groups += 1;
    }
    let fits = (groups >= 3 && last >= 2) || (groups == 2 && first == 3 && last == 4);
    (fits && !bytes.get(end).is_some_and(u8::is_ascii_alphabetic)).then_some(end)
}

/// The letters that stay with a number: "th", "s"; a single letter or a word of letters and digits ("4A", "3D") too.
fn suffix_len(rest: &str) -> usize {
    let letters = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    let tail = &rest[..letters];
    if tail.is_empty() {
        return 0;
    }
    if ["st", "nd", "rd", "th", "s", "x"].iter().any(|s| tail.eq_ignore_ascii_case(s)) {
        return letters;
    }
    let apart = matches!(
        tail.to_ascii_lowercase().as_str(),
        "m" | "k"
            | "bn"
            | "mn"
            | "tn"
            | "b"
            | "t"
            | "g"
            | "h"
            | "p"
            | "am"
            | "pm"
            | "km"
            | "kg"
            | "cm"
            | "mm"
            | "ft"
            | "mph"
            | "kph"
            | "mg"
            | "ml"
            | "lb"
            | "lbs"
            | "hrs"
            | "hr"
            | "min"
            | "mins"
            | "million"
            | "billion"
            | "trillion"
            | "in"
            | "yr"
            | "mw"
            | "kw"
            | "gb"
            | "mb"
            | "tb"
            | "kb"
            | "c"
            | "f"
    );
    if apart { 0 } else { letters }
}
