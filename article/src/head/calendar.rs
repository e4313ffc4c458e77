//! Dates as pages write them.

use jiff::civil::Date;
use span::Span;

/// How a date of three numbers is to be read when both orders are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// "3/4/2021" is 4 March.
    MonthFirst,
    /// "3/4/2021" is 3 April.
    DayFirst,
}

/// A date, and the words that say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub date: Date,
    pub span: Span,
}

/// The first date in `text` with day, month and year: "2021-02-19T08:00Z", "Feb 19, 2021", "19th of February 2021",
/// "19.02.2021", "20210219".
pub(crate) fn first(text: &str, order: Order) -> Option<Found> {
    all(text, order).into_iter().next()
}

/// Every date in the first 4,000 bytes of `text`.
pub(crate) fn all(text: &str, order: Order) -> Vec<Found> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match at_token(text, &tokens[at..], order) {
            Some((date, used)) => {
                let span = tokens[at].span.cover(tokens[at + used - 1].span);
                found.push(Found { date, span });
                at += used;
            }
            None => at += 1,
        }
    }
    found
}

/// A run of digits or of letters.
#[derive(Clone, Copy)]
struct Token {
    span: Span,
    number: Option<u32>,
}

fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len().min(4000) {
        let digit = bytes[at].is_ascii_digit();
        if !digit && !bytes[at].is_ascii_alphabetic() {
            at += 1;
            continue;
        }
        let same = |b: &&u8| if digit { b.is_ascii_digit() } else { b.is_ascii_alphabetic() };
        let end = at + bytes[at..].iter().take_while(same).count();
        let number = text[at..end].parse().ok().filter(|_| digit && end - at <= 8);
        tokens.push(Token { span: Span::at(at, end), number });
        at = end;
    }
    tokens
}

/// The date that the tokens begin with, and how many tokens say it.
fn at_token(text: &str, tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    let word = |i: usize| tokens.get(i).filter(|t| t.number.is_none()).map(|t| t.span.of(text));
    let number = |i: usize| tokens.get(i).and_then(|t| t.number);
    let digits = |i: usize| tokens.get(i).map_or(0, |t| t.span.len());
    let near = |i: usize, j: usize| j < tokens.len() && tokens[j].span.start() - tokens[i].span.end() <= 3;
    if let Some(month) = word(0).and_then(month) {
        // Feb 19, 2021 · February 19th 2021
        if !near(0, 1) || digits(1) > 2 {
            return None;
        }
        let year_at = if word(2).is_some_and(is_ordinal) { 3 } else { 2 };
        return Some((date(number(year_at).filter(|_| digits(year_at) == 4)?, month, number(1)?)?, year_at + 1));
    }
    let first = number(0)?;
    if digits(0) == 8 {
        return Some((date(first / 10_000, first / 100 % 100, first % 100)?, 1));
    }
    let separator = |i: usize| text.get(tokens[i].span.end() as usize..tokens.get(i + 1)?.span.start() as usize);
    if digits(0) == 4 {
        // 2021-02-19 · 2021/02/19 · 2021 Feb 19
        let month = number(1).filter(|_| digits(1) <= 2).or_else(|| word(1).and_then(month))?;
        let close = near(0, 1)
            && near(1, 2)
            && [separator(0), separator(1)].iter().all(|s| s.is_some_and(|s| !s.contains(':')));
        return Some((date(first, month, number(2).filter(|_| close && digits(2) <= 2)?)?, 3));
    }
    if digits(0) > 2 {
        return None;
    }
    // 19 February 2021 · 19th of February, 2021
    let mut at = 1 + usize::from(word(1).is_some_and(is_ordinal));
    at += usize::from(word(at).is_some_and(|w| w.eq_ignore_ascii_case("of")));
    if let Some(month) = word(at).and_then(month) {
        let year = number(at + 1).filter(|_| digits(at + 1) == 4 && near(at, at + 1))?;
        return Some((date(year, month, first)?, at + 2));
    }
    // 19/02/2021 · 2.19.21
    let same = matches!(separator(0), Some("/" | "." | "-")) && separator(0) == separator(1);
    if !same || digits(1) > 2 || !(digits(2) == 4 || digits(2) == 2) {
        return None;
    }
    let year = number(2).map(|y| if digits(2) == 2 { 2000 + y } else { y })?;
    let (a, b) = (first, number(1)?);
    let dotted = separator(0) == Some(".");
    let (month, day) = if a > 12 || (b <= 12 && (order == Order::DayFirst || dotted)) { (b, a) } else { (a, b) };
    Some((date(year, month, day)?, 3))
}

fn is_ordinal(word: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|o| word.eq_ignore_ascii_case(o))
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_ascii_lowercase();
    let whole = MONTHS.iter().position(|m| *m == word || (word.len() == 3 && m.starts_with(word.as_str())));
    whole.or((word == "sept").then_some(8)).map(|m| m as u32 + 1)
}

/// A date that a page could bear.
fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    if !(1900..2100).contains(&year) {
        return None;
    }
    Date::new(year as i16, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Order, all, first};

    #[test]
    fn dates_are_read_in_every_common_form() {
        for text in [
            "2021-02-19T08:00:00+01:00",
            "Feb 19, 2021",
            "Published: Friday, 19th of February, 2021 8am",
            "Feb. 19th, 2021",
            "19/02/2021",
            "2/19/2021",
            "19.02.21",
            "/2021/02/19/ferry",
            "20210219",
            "2021 February 19",
        ] {
            assert_eq!(first(text, Order::MonthFirst).map(|f| f.date), Some(date(2021, 2, 19)), "{text}");
        }
        assert_eq!(first("03/04/2021", Order::DayFirst).unwrap().date, date(2021, 4, 3));
        assert_eq!(first("03/04/2021", Order::MonthFirst).unwrap().date, date(2021, 3, 4));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "12:30 2021",
            "may 2021",
            "May 99, 2021",
            "call 555 0199 2021",
            "1/2/3/4",
            "99999999",
            "3.5.1 2021",
            "45 2021-99-99",
        ] {
            assert_eq!(first(text, Order::MonthFirst), None, "{text}");
        }
    }

    #[test]
    fn the_words_are_kept() {
        let text = "Posted Feb 19, 2021 | Updated 1 March 2021";
        let words: Vec<_> = all(text, Order::MonthFirst).iter().map(|f| f.span.of(text)).collect();
        assert_eq!(words, ["Feb 19, 2021", "1 March 2021"]);
    }
}
