//! What the words of a time say, before the calendar resolves them.

use jiff::civil::Weekday;

use super::words::{Holiday, Season, Unit};

/// A time as its words give it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expr {
    /// "Feb 19, 2021", "19 February".
    Day { year: Option<i16>, month: u8, day: u8 },
    /// "last Oct. 23", "next Jan. 1".
    NearDay { month: u8, day: u8, which: Which },
    /// "Jan. 5-7": the first and the last day of a month.
    Days { year: Option<i16>, month: u8, first: u8, last: u8 },
    /// "the week of Feb. 8".
    WeekOf(Box<Expr>),
    /// "the Labor Day weekend", "the weekend of Oct. 14".
    WeekendOf(Box<Expr>),
    /// "Thursday of last week": so many weeks from the page's own.
    WeekdayOf { day: Weekday, weeks: i32 },
    /// "the 15th of this month": so many months from the page's own.
    DayOfMonth { day: u8, months: i32 },
    /// "October", "June 1998", "last May".
    Month { year: Option<i16>, month: u8, which: Which },
    /// "December of last year": so many years from the page's own.
    MonthOfYear { month: u8, years: i16 },
    /// "1996", "fiscal 2020".
    Year(i16),
    /// "the 1990s": the year without its last digit.
    Decade(i16),
    /// "the 20th century": 20.
    Century(i16),
    /// "summer of 2019", "last fall".
    Season { year: Option<i16>, season: Season, which: Which },
    /// "the third quarter", "Q3 2020", "the latest quarter".
    Quarter { year: Option<i16>, quarter: Option<u8>, which: Which },
    /// "the quarter ended Sept. 30".
    QuarterEnding(Box<Expr>),
    /// "the first half of 2020".
    Half { year: Option<i16>, half: u8, which: Which },
    /// "Thursday", "last Monday".
    Weekday { day: Weekday, which: Which },
    /// "today" 0, "yesterday" −1.
    DayOffset(i32),
    /// "this week", "last month", "next year", "the previous day".
    Unit { unit: Unit, which: Which },
    /// "the same month last year", "the year-earlier month": the one told of, a year before.
    UnitLastYear(Unit),
    /// "three days ago", "two weeks later".
    Offset { amount: Amount, unit: Unit, from: From },
    /// "two days", "the past three months".
    Length { amount: Amount, unit: Unit, side: Side },
    /// "some time", "a while".
    While,
    /// "every Friday", "daily", "twice a year": the TIMEX3 value.
    Repeat(String),
    /// "now", "recently", "soon".
    Reference(Reference),
    /// "10:30 a.m.", "noon Saturday".
    Clock { hour: u8, minute: u8, day: Option<Box<Expr>> },
    /// "Monday night", "this morning", "overnight": the code of the part.
    Part { part: &'static str, day: Option<Box<Expr>> },
    /// "Thanksgiving", "Christmas 2020", "last Easter".
    Holiday { day: Holiday, year: Option<i16>, which: Which },
}

/// Which one of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Not said: the nearest that fits the tense.
    Bare,
    /// "this", "the current".
    This,
    /// "last", "the past": before the day of the page.
    Last,
    /// "next", "the coming": after the day of the page.
    Next,
    /// "the previous": before the time mentioned last.
    Previous,
    /// "the following": after the time mentioned last.
    Following,
    /// "the latest": the last that is over.
    Latest,
    /// "that", "the same": the time mentioned last.
    Same,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    /// "three"; for a range its lower end.
    Exact(f64),
    /// "several", "a few", or a bare plural.
    Some,
}

/// Where an offset starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// Back from the day of the page.
    Ago,
    /// On from the day of the page.
    Ahead,
    /// Back from the time mentioned last.
    Earlier,
    /// On from the time mentioned last.
    Later,
}

/// Where a length lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Nowhere.
    Free,
    /// "the past three months": up to the day of the page.
    Past,
    /// "the next two weeks": from the day of the page.
    Next,
}

/// TIMEX3's vague times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    Present,
    Past,
    Future,
}

/// A part of a time, or a doubt about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// "early", "the beginning of".
    Start,
    /// "mid".
    Mid,
    /// "late", "the end of".
    End,
    /// "about", "around".
    About,
}

/// A time found in the pieces of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// One past its last piece.
    pub end: usize,
    /// What it says.
    pub expr: Expr,
    /// Which part of it.
    pub edge: Option<Edge>,
    /// The piece that governs the others.
    pub head: usize,
    /// The rule that read it.
    pub rule: &'static str,
}

impl Found {
    /// A time from a rule, whole; its last word governs.
    pub(super) fn new(end: usize, expr: Expr, rule: &'static str) -> Self {
        Self { end, expr, edge: None, head: end - 1, rule }
    }

    /// The same with its governing piece.
    pub(super) fn headed(self, head: usize) -> Self {
        Self { head, ..self }
    }
}
