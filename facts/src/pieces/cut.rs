//! How a token is cut into pieces.

use span::Span;

use super::Kind;

/// The pieces of the token at `token`, in order. White space inside it is passed over. A number may run on past the
/// token, up to `run_end`.
pub(super) fn cut(text: &str, token: Span, run_end: usize) -> Vec<(Span, Kind)> {
    let words = token.of(text);
    let mut pieces = Vec::with_capacity(1);
    let mut at = 0;
    while let Some(first) = words.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = &words[at..];
        let (len, kind) = match first {
            c if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            c if c.is_ascii_digit() => {
                number(&text[token.start() as usize + at..run_end], after_dotted_number(&words[..at]))
            }
            '.' if at == 0 && starts_decimal(&text[..token.start() as usize], rest) => point(rest),
            c if starts_word(c, rest) => (word(rest), Kind::Word),
            c => (c.len_utf8(), Kind::Mark(c)),
        };
        let start = token.start() as usize + at;
        pieces.push((Span::at(start, start + len), kind));
        at += len;
    }
    pieces
}

/// A letter, or the apostrophe of "'s".
fn starts_word(first: char, rest: &str) -> bool {
    first.is_alphabetic() || (is_apostrophe(first) && rest.chars().nth(1).is_some_and(char::is_alphabetic))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Letters; apostrophes and combining marks between them; dots when it is letters parted by dots ("a.m.").
fn word(rest: &str) -> usize {
    let dotted = dotted(rest);
    if dotted > 0 {
        return dotted;
    }
    let mut end = 0;
    for (n, c) in rest.char_indices() {
        let inner = n == 0 || is_apostrophe(c) && rest[n + c.len_utf8()..].starts_with(char::is_alphabetic);
        if !(c.is_alphabetic() || inner) {
            break;
        }
        end = n + c.len_utf8();
    }
    end
}

/// The length of single letters that each have a dot ("a.m.", "U.S.", "a.m"); 0 when it is something else.
fn dotted(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut end = 0;
    while end + 1 < bytes.len() && bytes[end].is_ascii_alphabetic() && bytes[end + 1] == b'.' {
        end += 2;
    }
    let single = bytes.get(end).is_some_and(u8::is_ascii_alphabetic)
        && !bytes.get(end + 1).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    match end {
        0 => 0,
        2 if !single => 0,
        _ => end + usize::from(single),
    }
}

/// Whether "19." stands before: then what comes is the next part of "19.02.2021", not the start of a decimal.
fn after_dotted_number(before: &str) -> bool {
    before.strip_suffix('.').is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether a decimal starts here that has no nought before its point, as batting averages and calibres do (".500").
fn starts_decimal(before: &str, rest: &str) -> bool {
    let free = before.chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '“' | '"'));
    let digits = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
    free && (1..=4).contains(&digits) && !rest[1 + digits..].starts_with(['.', ':'])
}

/// ".500".
fn point(rest: &str) -> (usize, Kind) {
    let end = 1 + rest[1..].bytes().take_while(u8::is_ascii_digit).count();
    (end, Kind::Number(rest[..end].parse().unwrap_or(f64::INFINITY)))
}

/// Digits with thousands and one decimal point: "4,000", "2.5", "1,234.56", and in the Indian way "12,34,567". "2,3" and
/// "1.2.3" end at the first mark.
fn number(rest: &str, part: bool) -> (usize, Kind) {
    let bytes = rest.as_bytes();
    let run = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let mut end = run(0);
    if end <= 3 {
        let mut pairs = end;
        while end <= 2 && bytes.get(pairs) == Some(&b',') && run(pairs + 1) == 2 {
            pairs += 3;
        }
        if pairs > end && bytes.get(pairs) == Some(&b',') && run(pairs + 1) == 3 {
            end = pairs;
        }
        while bytes.get(end) == Some(&b',') && run(end + 1) == 3 {
            end += 4;
        }
    }
    if bytes.get(end) == Some(&b'.') && !part {
        let decimals = run(end + 1);
        let more = end + 1 + decimals;
        let dotted_on = bytes.get(more) == Some(&b'.') && bytes.get(more + 1).is_some_and(u8::is_ascii_digit);
        if decimals > 0 && !dotted_on {
            end = more;
        }
    }
    let value = rest[..end].replace(',', "").parse().unwrap_or(f64::INFINITY);
    (end, Kind::Number(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        cut(text, Span::at(0, text.len()), text.len()).into_iter().map(|(span, _)| span.of(text)).collect()
    }

    #[test]
    fn numbers_words_and_marks_come_apart() {
        assert_eq!(words("$3bn"), ["$", "3", "bn"]);
        assert_eq!(words("2014-2018"), ["2014", "-", "2018"]);
        assert_eq!(words("1,234.5km/h"), ["1,234.5", "km", "/", "h"]);
        assert_eq!(words("1:36.6"), ["1", ":", "36.6"]);
        assert_eq!(words("19.02.2021"), ["19", ".", "02", ".", "2021"]);
        assert_eq!(words("’s"), ["’s"]);
        assert_eq!(words("o'clock"), ["o'clock"]);
        assert_eq!(words("1½"), ["1", "½"]);
        assert_eq!(words(".500"), [".500"]);
        assert_eq!(words("12,34,567.89"), ["12,34,567.89"]);
        assert_eq!(words("12,34"), ["12", ",", "34"]);
    }

    #[test]
    fn abbreviations_keep_their_dots() {
        assert_eq!(words("a.m."), ["a.m."]);
        assert_eq!(words("p.m"), ["p.m"]);
        assert_eq!(words("U.S."), ["U.S."]);
        assert_eq!(words("Dec."), ["Dec", "."]);
        assert_eq!(words("T.R."), ["T.R."]);
        assert_eq!(words("c."), ["c", "."]);
    }
}
