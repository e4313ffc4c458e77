//! Dates as containers write them.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::rfc2822;
use jiff::fmt::temporal::Pieces;

use crate::error::Trouble;

/// Years in which a page can have been published: from the first printed newspaper (Strasbourg, 1605) on. Year 0, 9999 and
/// their like are what programs write that have no date.
const YEARS: std::ops::RangeInclusive<i16> = 1605..=2199;

/// The day of a date as RSS (RFC 2822), Atom, JSON Feed and sitemaps (RFC 3339, ISO 8601) write it, on the writer's own calendar:
/// "Fri, 19 Feb 2021 23:30:00 -0500" and "2021-02-19T23:30:00-05:00" are both 19 February 2021.
///
/// Nothing for nothing, and a problem for what is no date.
pub(crate) fn published(text: &str) -> Result<Option<Date>, Trouble> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let odd = || Trouble::new("odd-date", format!("\"{}\" is no date that a page can have", crate::item::label(text)));
    let date = iso(text).or_else(|| mail(text)).ok_or_else(odd)?;
    if YEARS.contains(&date.year()) { Ok(Some(date)) } else { Err(odd()) }
}

fn iso(text: &str) -> Option<Date> {
    // Some write a space for the "T", and "20210219"; both are read. A month without a day is not a day.
    Pieces::parse(text).ok().map(|pieces| pieces.date())
}

fn mail(text: &str) -> Option<Date> {
    let parser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
    parser.parse_zoned(text).ok().map(|zoned| zoned.date())
}

/// The instant of a `WARC-Date` or a CDX line's fourteen digits; nothing for what is neither.
pub(crate) fn captured(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let digits = text.len() == 14 && text.bytes().all(|b| b.is_ascii_digit());
    let time: Timestamp = match digits {
        true => format!("{}T{}Z", &text[..8], &text[8..]).parse().ok()?,
        false => text.parse().ok()?,
    };
    // 1990: before the Web there was nothing to capture.
    (631_152_000..=7_258_118_400).contains(&time.as_second()).then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        published(text).ok().flatten().map(|date| date.to_string())
    }

    #[test]
    fn a_day_is_the_writers_own() {
        for text in [
            "Fri, 19 Feb 2021 23:30:00 -0500",
            "19 Feb 2021 23:30 EST",
            "Mon, 19 Feb 2021 23:30:00 GMT",
            "2021-02-19T23:30:00-05:00",
            "2021-02-19T00:10:00Z",
            "2021-02-19 10:00:00",
            " 2021-02-19 ",
            "20210219",
        ] {
            assert_eq!(day(text).as_deref(), Some("2021-02-19"), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_said() {
        for text in
            ["yesterday", "0000-00-00", "0000-01-01", "9999-12-31", "2021-02-30", "Sat, 01 Jan 0000 00:00:00 GMT"]
        {
            assert_eq!(published(text).unwrap_err().kind, "odd-date", "{text}");
        }
        assert_eq!(published("  "), Ok(None));
    }

    #[test]
    fn a_capture_is_an_instant() {
        assert_eq!(captured("2021-02-19T12:00:00Z").unwrap(), captured("20210219120000").unwrap());
        for text in ["", "9999-12-31T00:00:00Z", "0000-01-01T00:00:00Z", "soon", "99999999999999"] {
            assert_eq!(captured(text), None, "{text}");
        }
    }
}
