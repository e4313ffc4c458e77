//! Marks of Markdown that some flatteners leave in plain text: a reader sees the words of `[words](address)` and `**words**`.

use span::Span;

/// No address is longer, in bytes.
const LONGEST: usize = 2000;

/// The marks in `words`, in order, none in another: what is left without them is what is shown.
pub(super) fn marks(words: &str) -> Vec<Span> {
    let mut marks = Vec::new();
    if words.contains("](") {
        links(words, &mut marks);
    }
    if words.contains('*') {
        emphasis(words, &mut marks);
    }
    marks.sort_unstable_by_key(|mark: &Span| (mark.start(), u32::MAX - mark.end()));
    // Marks inside a picture's are gone with it.
    let mut end = 0;
    marks.retain(|mark| {
        mark.start() >= end && {
            end = mark.end();
            true
        }
    });
    marks
}

/// `[` and `](address)` of links, all of `![words](address)`.
fn links(words: &str, marks: &mut Vec<Span>) {
    let bytes = words.as_bytes();
    let mut open = Vec::new();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'[' => open.push(at),
            b']' => {
                let Some(start) = open.pop() else { continue };
                let Some(end) = address_end(bytes, at + 1) else { continue };
                if start > 0 && bytes[start - 1] == b'!' {
                    marks.push(Span::at(start - 1, end));
                } else {
                    marks.push(Span::at(start, start + 1));
                    marks.push(Span::at(at, end));
                }
            }
            _ => {}
        }
    }
}

/// Past `(address)` or `(address "title")`.
fn address_end(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes.get(at) != Some(&b'(') {
        return None;
    }
    let rest = &bytes[at..bytes.len().min(at + LONGEST)];
    let end = rest.iter().position(|b| *b == b')')?;
    let inner = &rest[1..end];
    let spaced = inner.iter().any(u8::is_ascii_whitespace) && !inner.ends_with(b"\"");
    (!spaced).then_some(at + end + 1)
}

/// Pairs of `*` and `**` that stand around words.
fn emphasis(words: &str, marks: &mut Vec<Span>) {
    let bytes = words.as_bytes();
    let mut open: Option<Span> = None;
    let mut at = 0;
    while at < bytes.len() {
        let stars = bytes[at..].iter().take(4).take_while(|b| **b == b'*').count();
        if stars == 0 {
            at += 1;
            continue;
        }
        let mark = Span::at(at, at + stars);
        let before = at.checked_sub(1).map(|b| bytes[b]);
        let after = bytes.get(at + stars).copied();
        let opens =
            before.is_none_or(|b| !b.is_ascii_alphanumeric()) && after.is_some_and(|b| !b.is_ascii_whitespace());
        let closes =
            before.is_some_and(|b| !b.is_ascii_whitespace()) && after.is_none_or(|b| !b.is_ascii_alphanumeric());
        match open {
            Some(first) if closes && first.len() == mark.len() => {
                marks.extend([first, mark]);
                open = None;
            }
            _ if opens && stars <= 3 => open = Some(mark),
            _ => {}
        }
        at += stars;
    }
}

#[cfg(test)]
mod tests {
    use super::marks;

    fn shown(words: &str) -> String {
        let (mut out, mut from) = (String::new(), 0);
        for mark in marks(words) {
            out.push_str(&words[from..mark.start() as usize]);
            from = mark.end() as usize;
        }
        out + &words[from..]
    }

    #[test]
    fn marks_are_no_words() {
        for (words, expected) in [
            ("The [harbour master](https://example.org/h) left.", "The harbour master left."),
            ("![The harbour](a.jpg)Ferries [![logo](b.png)](/)", "Ferries "),
            ("*By [Ann Lee](/ann \"her page\")* | **now**", "By Ann Lee | now"),
            ("***Nobody*** came (*not one*).", "Nobody came (not one)."),
            // What only looks like a mark.
            (
                "He said [sic] (of the gate) that 2 * 3 * 4 is 24* or so.",
                "He said [sic] (of the gate) that 2 * 3 * 4 is 24* or so.",
            ),
            ("the clause [3](as amended in May) stands", "the clause [3](as amended in May) stands"),
            ("](a) [b](", "](a) [b]("),
        ] {
            assert_eq!(shown(words), expected);
        }
        assert_eq!(marks(&"[".repeat(100_000)).len(), 0);
    }
}
