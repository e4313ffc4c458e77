//! The words of the calendar.

use jiff::civil::Weekday;
use language::gazetteer::{MONTHS, WEEKDAYS};

use crate::pieces::Pieces;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// The unit that a word names, singular or plural; the flag says plural. A fortnight is left to its rule.
    pub(super) fn of(word: &str) -> Option<(Self, bool)> {
        Some(match word {
            "second" => (Self::Second, false),
            "seconds" => (Self::Second, true),
            "minute" => (Self::Minute, false),
            "minutes" | "mins" => (Self::Minute, true),
            "hour" => (Self::Hour, false),
            "hours" | "hrs" => (Self::Hour, true),
            "day" => (Self::Day, false),
            "days" => (Self::Day, true),
            "week" => (Self::Week, false),
            "weeks" => (Self::Week, true),
            "weekend" => (Self::Weekend, false),
            "weekends" => (Self::Weekend, true),
            "month" => (Self::Month, false),
            "months" => (Self::Month, true),
            "quarter" => (Self::Quarter, false),
            "quarters" => (Self::Quarter, true),
            "year" => (Self::Year, false),
            "years" => (Self::Year, true),
            "decade" => (Self::Decade, false),
            "decades" => (Self::Decade, true),
            "century" => (Self::Century, false),
            "centuries" => (Self::Century, true),
            _ => return None,
        })
    }

    /// Its letter in a TIMEX3 duration, and what that letter counts of it (a decade is ten years).
    pub(super) fn letter(self) -> (char, f64) {
        match self {
            Self::Second => ('S', 1.0),
            Self::Minute => ('M', 1.0),
            Self::Hour => ('H', 1.0),
            Self::Day => ('D', 1.0),
            Self::Week => ('W', 1.0),
            Self::Weekend => ('D', 2.0),
            Self::Month => ('M', 1.0),
            Self::Quarter => ('Q', 1.0),
            Self::Year => ('Y', 1.0),
            Self::Decade => ('Y', 10.0),
            Self::Century => ('Y', 100.0),
        }
    }

    /// Whether its letter stands after the "T" of a duration.
    pub(super) fn is_clock(self) -> bool {
        self <= Self::Hour
    }
}

/// The month at `at` (1 to 12) and one past it, the dot of an abbreviation included.
pub(super) fn month(p: &Pieces<'_>, at: usize) -> Option<(u8, usize)> {
    let word = p.word(at);
    if word.len() < 3 || !p.capital(at) {
        return None;
    }
    // "March on the palace!"
    if at == 0 && word == "march" && p.is(1, &["on", "to", "into", "against", "with", "for"]) {
        return None;
    }
    if let Some(n) = MONTHS.iter().position(|&name| name == word) {
        let verb = matches!(word, "may" | "march") && (p.tag(at) == "MD" || p.tag(at).starts_with("VB"));
        return (!verb || p.digits(at + 1).is_some()).then_some((n as u8 + 1, at + 1));
    }
    let short = word.len() == 3 || word == "sept";
    let n = MONTHS.iter().position(|name| short && name.starts_with(word))?;
    let dot = p.mark(at + 1) == Some('.') && p.glued(at + 1);
    let dated = p.digits(at + 1).is_some() || (at > 0 && p.digits(at - 1).is_some());
    // "Mar" and "Jan" alone are names.
    (dot || dated).then_some((n as u8 + 1, at + 1 + usize::from(dot)))
}

/// The weekday at `at` and one past it; abbreviations only before a dot or comma. The flag says plural ("Mondays").
pub(super) fn weekday(p: &Pieces<'_>, at: usize) -> Option<(Weekday, usize, bool)> {
    let word = p.word(at);
    if word.len() < 3 || !p.capital(at) {
        return None;
    }
    let singular = word.strip_suffix('s').filter(|w| w.ends_with("day"));
    let numbered = |n: usize| Weekday::from_monday_zero_offset(n as i8).ok();
    if let Some(n) = WEEKDAYS.iter().position(|&name| name == singular.unwrap_or(word)) {
        return Some((numbered(n)?, at + 1, singular.is_some()));
    }
    let short =
        matches!(word, "mon" | "tue" | "tues" | "wed" | "weds" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun");
    let day = numbered(WEEKDAYS.iter().position(|name| short && name.starts_with(&word[..3]))?)?;
    let marked = matches!(p.mark(at + 1), Some('.' | ','));
    let dot = usize::from(p.mark(at + 1) == Some('.'));
    let dated = marked && (month(p, at + 2).is_some() || p.digits(at + 2).is_some() || month(p, at + 3).is_some());
    dated.then_some((day, at + 1 + dot, false))
}

/// A season's code in TIMEX3 and the last two digits of it in EDTF.
pub(super) fn season(word: &str) -> Option<Season> {
    Some(match word {
        "spring" | "springtime" => Season::Spring,
        "summer" | "summertime" => Season::Summer,
        "autumn" | "fall" => Season::Autumn,
        "winter" | "wintertime" => Season::Winter,
        _ => return None,
    })
}

/// A season of the northern year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A part of the day, by its TIMEX3 code.
pub(super) fn day_part(word: &str) -> Option<&'static str> {
    Some(match word {
        "morning" | "mornings" | "dawn" | "daybreak" | "sunrise" => "MO",
        "afternoon" | "afternoons" => "AF",
        "evening" | "evenings" | "dusk" | "sunset" => "EV",
        "night" | "nights" | "overnight" => "NI",
        "midday" | "lunchtime" | "noontime" => "MI",
        _ => return None,
    })
}

/// A day or two that come once a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// The nth (from the end when negative) weekday of a month.
    Nth(i8, Weekday, u8),
    /// The day after the nth weekday of a month.
    AfterNth(i8, Weekday, u8),
    /// Days after the Sunday of the western Easter.
    Easter(i16),
}

/// The holiday at `at`, and one past it.
pub(super) fn holiday(p: &Pieces<'_>, at: usize) -> Option<(Holiday, usize)> {
    const TABLE: &[(&str, Holiday)] = &[
        ("new year's eve", Holiday::Fixed(12, 31)),
        ("new years eve", Holiday::Fixed(12, 31)),
        ("new year's day", Holiday::Fixed(1, 1)),
        ("new year's", Holiday::Fixed(1, 1)),
        ("christmas eve", Holiday::Fixed(12, 24)),
        ("christmas day", Holiday::Fixed(12, 25)),
        ("christmas", Holiday::Fixed(12, 25)),
        ("boxing day", Holiday::Fixed(12, 26)),
        ("valentine's day", Holiday::Fixed(2, 14)),
        ("st patrick's day", Holiday::Fixed(3, 17)),
        ("april fools' day", Holiday::Fixed(4, 1)),
        ("may day", Holiday::Fixed(5, 1)),
        ("bastille day", Holiday::Fixed(7, 14)),
        ("independence day", Holiday::Fixed(7, 4)),
        ("halloween", Holiday::Fixed(10, 31)),
        ("veterans day", Holiday::Fixed(11, 11)),
        ("armistice day", Holiday::Fixed(11, 11)),
        ("martin luther king jr. day", Holiday::Nth(3, Weekday::Monday, 1)),
        ("presidents day", Holiday::Nth(3, Weekday::Monday, 2)),
        ("mother's day", Holiday::Nth(2, Weekday::Sunday, 5)),
        ("memorial day", Holiday::Nth(-1, Weekday::Monday, 5)),
        ("father's day", Holiday::Nth(3, Weekday::Sunday, 6)),
        ("labor day", Holiday::Nth(1, Weekday::Monday, 9)),
        ("columbus day", Holiday::Nth(2, Weekday::Monday, 10)),
        ("election day", Holiday::AfterNth(1, Weekday::Monday, 11)),
        ("thanksgiving day", Holiday::Nth(4, Weekday::Thursday, 11)),
        ("thanksgiving", Holiday::Nth(4, Weekday::Thursday, 11)),
        ("good friday", Holiday::Easter(-2)),
        ("easter sunday", Holiday::Easter(0)),
        ("easter monday", Holiday::Easter(1)),
        ("easter", Holiday::Easter(0)),
        ("ash wednesday", Holiday::Easter(-46)),
    ];
    if !p.capital(at) {
        return None;
    }
    TABLE.iter().find_map(|&(name, day)| Some((day, phrase(p, at, name)?)))
}

/// As [`Pieces::phrase`], whichever way "'s" was cut.
fn phrase(p: &Pieces<'_>, at: usize, words: &str) -> Option<usize> {
    let mut end = at;
    for word in words.split(' ') {
        let (stem, ending) = word.split_at(word.find('\'').unwrap_or(word.len()));
        if p.word(end) == word {
            end += 1;
        } else if !ending.is_empty() && p.word(end) == stem && p.word(end + 1) == ending {
            end += 2;
        } else {
            return None;
        }
    }
    Some(end)
}
