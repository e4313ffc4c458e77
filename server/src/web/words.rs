//! Codes and numbers, in words for a person.

use maud::{Markup, html};
use octuple::language::gazetteer;

/// 811155 as "811,155".
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let first = match digits.len() % 3 {
        0 => 3,
        first => first,
    };
    let (head, tail) = digits.split_at(first.min(digits.len()));
    tail.as_bytes().chunks(3).fold(head.to_owned(), |all, three| all + "," + &String::from_utf8_lossy(three))
}

/// "1 report", "2 reports".
pub fn counted(number: u64, one: &str) -> String {
    format!("{} {one}{}", count(number), if number == 1 { "" } else { "s" })
}

/// The name of a country by its ISO 3166-1 alpha-2 code; the code where it has none.
pub fn country(code: &str) -> &str {
    gazetteer::country(code).map_or(code, |country| country.name)
}

/// From one day to another.
pub fn days(first: Option<&str>, last: Option<&str>) -> String {
    match (first, last) {
        (Some(first), Some(last)) if first == last => first.to_owned(),
        (Some(first), Some(last)) => month(first, last).unwrap_or_else(|| format!("{first} to {last}")),
        _ => "–".to_owned(),
    }
}

/// A whole month or year, where the days are one.
fn month(first: &str, last: &str) -> Option<String> {
    let (year, day) = (first.get(..4)?, first.get(8..)?);
    if first.get(..7)? == last.get(..7)?
        && day == "01"
        && last.parse::<jiff::civil::Date>().ok()?.tomorrow().ok()?.day() == 1
    {
        return Some(first[..7].to_owned());
    }
    (first.get(4..)? == "-01-01" && last == format!("{year}-12-31")).then(|| year.to_owned())
}

/// "Gao, ML; Mali, ML" as "Gao, Mali; Mali".
pub fn places(text: &str) -> String {
    let place = |one: &str| match one.rsplit_once(", ") {
        Some((name, code)) if country(code) == name => name.to_owned(),
        Some((name, code)) => format!("{name}, {}", country(code)),
        None => one.to_owned(),
    };
    text.split("; ").map(place).collect::<Vec<_>>().join("; ")
}

/// "../2022-11-15; 2021 (deadline)" as "until 2022-11-15; 2021 (deadline)".
pub fn times(text: &str) -> String {
    let time = |one: &str| match one.split_once(" (") {
        Some((edtf, of)) => format!("{} ({of}", interval(edtf)),
        None => interval(one),
    };
    text.split("; ").map(time).collect::<Vec<_>>().join("; ")
}

/// Words that may stand on lines of their own, but no day that is broken at its hyphens.
pub fn unbroken(text: &str) -> Markup {
    html! { @for word in text.split(' ') { span.unbroken { (word) } " " } }
}

/// "2022-11-15/.." as "from 2022-11-15".
pub fn interval(edtf: &str) -> String {
    match edtf.split_once('/') {
        Some((from, ".." | "")) => format!("from {from}"),
        Some((".." | "", to)) => format!("until {to}"),
        Some((from, to)) => format!("{from} to {to}"),
        None => edtf.to_owned(),
    }
}

/// "increase (MOBILIZE/troops)": the verb, then its kind.
pub fn did_what(text: &str) -> Markup {
    let parts = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    html! {
        @if let Some((verb, kind)) = parts {
            span.verb { (verb) } " " span.kind { (kind.to_lowercase().replace('/', " · ")) }
        } @else { (text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_by_threes() {
        assert_eq!(
            [0, 12, 999, 1000, 811_155, 1_234_567].map(count),
            ["0", "12", "999", "1,000", "811,155", "1,234,567"]
        );
        assert_eq!((counted(1, "voice"), counted(2, "voice")), ("1 voice".into(), "2 voices".into()));
    }

    #[test]
    fn days_that_are_a_month_are_called_so() {
        assert_eq!(days(Some("2021-02-01"), Some("2021-02-28")), "2021-02");
        assert_eq!(days(Some("2021-01-01"), Some("2021-12-31")), "2021");
        assert_eq!(days(Some("2021-02-01"), Some("2021-02-27")), "2021-02-01 to 2021-02-27");
        assert_eq!(days(Some("2021-02-01"), Some("2021-02-01")), "2021-02-01");
        assert_eq!(days(None, Some("2021-02-01")), "–");
    }

    #[test]
    fn places_and_times_are_told_without_codes() {
        assert_eq!(places("Gao, ML; Mali, ML; the north"), "Gao, Mali; Mali; the north");
        assert_eq!(
            times("../2022-11-15; 2021-05/2021-06 (deadline); 2021"),
            "until 2022-11-15; 2021-05 to 2021-06 (deadline); 2021"
        );
        assert_eq!(interval("2022-11-15/.."), "from 2022-11-15");
    }

    #[test]
    fn a_kind_stands_apart_from_its_verb() {
        assert_eq!(
            did_what("<b> (AID)").into_string(),
            "<span class=\"verb\">&lt;b&gt;</span> <span class=\"kind\">aid</span>"
        );
        assert_eq!(country("FR"), "France");
    }
}
