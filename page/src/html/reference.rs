//! Character references (`&amp;`, `&#8217;`, `&nbsp`), after the HTML Standard.

use std::borrow::Cow;
use std::sync::OnceLock;

use entities::ENTITIES;

/// A reference: its length in the source, and the characters it stands for.
pub(crate) struct Reference {
    pub len: usize,
    pub first: char,
    pub second: Option<char>,
}

/// The reference that `raw`, which begins with `&`, begins with.
pub(crate) fn reference(raw: &str, in_attribute: bool) -> Option<Reference> {
    if raw.as_bytes().get(1) == Some(&b'#') { numeric(raw) } else { named(raw, in_attribute) }
}

/// The text that `raw` stands for, as an attribute's value.
pub fn decode(raw: &str) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'&', raw.as_bytes()) else { return Cow::Borrowed(raw) };
    let mut out = String::with_capacity(raw.len());
    out.push_str(&raw[..first]);
    let mut rest = &raw[first..];
    while !rest.is_empty() {
        let plain = memchr::memchr(b'&', rest.as_bytes()).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
        if rest.is_empty() {
            break;
        }
        let len = match reference(rest, true) {
            Some(found) => {
                out.push(found.first);
                out.extend(found.second);
                found.len
            }
            None => {
                out.push('&');
                1
            }
        };
        rest = &rest[len..];
    }
    Cow::Owned(out)
}

fn numeric(raw: &str) -> Option<Reference> {
    let bytes = raw.as_bytes();
    let (radix, digits_at) = if matches!(bytes.get(2), Some(b'x' | b'X')) { (16, 3) } else { (10, 2) };
    let digits = bytes[digits_at..].iter().take_while(|b| (**b as char).is_digit(radix)).count();
    if digits == 0 {
        return None;
    }
    let mut end = digits_at + digits;
    let code = bytes[digits_at..end]
        .iter()
        .fold(0u32, |code, b| code.saturating_mul(radix).saturating_add((*b as char).to_digit(radix).unwrap_or(0)));
    end += usize::from(bytes.get(end) == Some(&b';'));
    Some(Reference { len: end, first: character(code), second: None })
}

/// The Standard's numeric character reference end state: C1 controls are windows-1252.
fn character(code: u32) -> char {
    const C1: [u32; 32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ];
    let code = if (0x80..0xA0).contains(&code) { C1[code as usize - 0x80] } else { code };
    if code == 0 { '\u{FFFD}' } else { char::from_u32(code).unwrap_or('\u{FFFD}') }
}

fn named(raw: &str, in_attribute: bool) -> Option<Reference> {
    let bytes = raw.as_bytes();
    let letters = bytes[1..].iter().take(32).take_while(|b| b.is_ascii_alphanumeric()).count();
    let end = 1 + letters;
    if letters == 0 {
        return None;
    }
    if bytes.get(end) == Some(&b';')
        && let Some(found) = look_up(&raw[..=end])
    {
        return Some(found);
    }
    // Without its semicolon: the longest of the old names that is a prefix; none is longer than 7 with its `&`.
    for len in (3..=end.min(7)).rev() {
        if let Some(found) = look_up(&raw[..len]) {
            let next = bytes.get(len).copied().unwrap_or(b' ');
            let part_of_a_query = in_attribute && (next == b'=' || next.is_ascii_alphanumeric());
            return (!part_of_a_query).then_some(found);
        }
    }
    None
}

/// `name` with its `&`, and with its `;` if it has one.
fn look_up(name: &str) -> Option<Reference> {
    let (first, second) = match name {
        "&amp;" => ('&', None),
        "&nbsp;" => ('\u{A0}', None),
        "&quot;" => ('"', None),
        "&rsquo;" => ('’', None),
        _ => {
            let names = by_name();
            let at = names.binary_search_by(|i| ENTITIES[*i as usize].entity.cmp(name)).ok()?;
            let mut characters = ENTITIES[names[at] as usize].characters.chars();
            (characters.next()?, characters.next())
        }
    };
    Some(Reference { len: name.len(), first, second })
}

/// The table's rows in the order of their names, sorted once.
fn by_name() -> &'static [u16] {
    static ORDER: OnceLock<Vec<u16>> = OnceLock::new();
    ORDER.get_or_init(|| {
        let mut order: Vec<u16> = (0..ENTITIES.len() as u16).collect();
        order.sort_unstable_by_key(|i| ENTITIES[*i as usize].entity);
        order
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_decode_as_browsers_decode_them() {
        for (raw, shown) in [
            ("a &amp; b", "a & b"),
            ("&#8217;&#x2019;&#146;", "’’’"),
            ("&notit;", "&notit;"),
            ("&copy 2021", "© 2021"),
            ("?a=1&copy=2", "?a=1&copy=2"),
            ("&NotEqualTilde;", "≂̸"),
            ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("AT&T & co &;", "AT&T & co &;"),
            ("&eacute;t&eacute", "été"),
            ("&", "&"),
        ] {
            assert_eq!(decode(raw), shown, "{raw}");
        }
    }
}
