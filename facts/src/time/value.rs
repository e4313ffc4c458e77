//! A resolved time: its TIMEX3 value, its days, its EDTF.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::expr::{Edge, Reference};
use super::words::Season;
use crate::TimexType;

/// A time on the calendar, or as near to it as its words come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Day(Date),
    /// From a day to a day.
    Days(Date, Date),
    /// A part of a day, by its TIMEX3 code.
    Part(Date, &'static str),
    /// Hour and minute.
    Clock(Date, u8, u8),
    /// A week, by any of its days.
    Week(Date),
    /// The weekend of a week, by any of its days.
    Weekend(Date),
    Month(i16, u8),
    Quarter(i16, u8),
    Half(i16, u8),
    Season(i16, Season),
    Year(i16),
    /// 199 for 1990 to 1999.
    Decade(i16),
    /// 19 for 1900 to 1999.
    Century(i16),
    /// A TIMEX3 duration, and the days that it covers where its words place it.
    Length(String, Option<(Date, Date)>),
    Repeat(String),
    Reference(Reference),
    /// A date that nothing resolves, as TIMEX3 writes it ("XXXX-10-12").
    Open(String),
    /// A time of a day that nothing resolves.
    OpenTime(String),
}

impl Value {
    /// The TIMEX3 type.
    pub(super) fn timex(&self) -> TimexType {
        match self {
            Self::Part(..) | Self::Clock(..) | Self::OpenTime(_) => TimexType::Time,
            Self::Length(..) => TimexType::Duration,
            Self::Repeat(_) => TimexType::Set,
            _ => TimexType::Date,
        }
    }

    /// The TIMEX3 value.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Days(first, last) => format!("{first}/{last}"),
            Self::Part(day, part) => format!("{day}T{part}"),
            Self::Clock(day, hour, minute) => format!("{day}T{hour:02}:{minute:02}"),
            Self::Week(day) => week(*day),
            Self::Weekend(day) => format!("{}-WE", week(*day)),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Half(year, half) => format!("{year:04}-H{half}"),
            Self::Season(year, season) => format!("{year:04}-{}", season_code(*season)),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(decade) => format!("{decade:03}"),
            Self::Century(century) => format!("{century:02}"),
            Self::Length(value, _) | Self::Repeat(value) | Self::Open(value) | Self::OpenTime(value) => value.clone(),
            Self::Reference(Reference::Present) => "PRESENT_REF".into(),
            Self::Reference(Reference::Past) => "PAST_REF".into(),
            Self::Reference(Reference::Future) => "FUTURE_REF".into(),
        }
    }

    /// The first and last day it covers.
    pub(super) fn days(&self) -> Option<(Date, Date)> {
        match *self {
            Self::Day(day) | Self::Part(day, _) | Self::Clock(day, ..) => Some((day, day)),
            Self::Days(first, last) => Some((first, last)),
            Self::Week(day) => Some((weekday_of_week(day, Weekday::Monday)?, weekday_of_week(day, Weekday::Sunday)?)),
            Self::Weekend(day) => {
                Some((weekday_of_week(day, Weekday::Saturday)?, weekday_of_week(day, Weekday::Sunday)?))
            }
            Self::Month(year, month) => months(year, month, 1),
            Self::Quarter(year, quarter) => months(year, quarter * 3 - 2, 3),
            Self::Half(year, half) => months(year, half * 6 - 5, 6),
            Self::Season(year, season) => months(year, season_month(season), 3),
            Self::Year(year) => years(year, 1),
            Self::Decade(decade) => years(decade.checked_mul(10)?, 10),
            Self::Century(century) => years(century.checked_mul(100)?, 100),
            Self::Length(_, days) => days,
            Self::Repeat(_) | Self::Reference(_) | Self::Open(_) | Self::OpenTime(_) => None,
        }
    }

    /// EDTF (ISO 8601-2) at the time's own precision: seasons as 21 to 24, quarters as 33 to 36, halves as 40 and 41,
    /// decades and centuries with unspecified digits, weeks and placed lengths as intervals of days.
    pub(super) fn edtf(&self) -> Option<String> {
        Some(match self {
            Self::Season(year, season) => {
                let code = match season {
                    Season::Spring => 21,
                    Season::Summer => 22,
                    Season::Autumn => 23,
                    Season::Winter => 24,
                };
                format!("{year:04}-{code}")
            }
            Self::Quarter(year, quarter) => format!("{year:04}-{}", 32 + quarter),
            Self::Half(year, half) => format!("{year:04}-{}", 39 + half),
            Self::Decade(decade) => format!("{decade:03}X"),
            Self::Century(century) => format!("{century:02}XX"),
            Self::Day(_) | Self::Month(..) | Self::Year(_) => self.text(),
            Self::Clock(day, hour, minute) => format!("{day}T{hour:02}:{minute:02}:00"),
            _ => {
                let (first, last) = self.days()?;
                if first == last { first.to_string() } else { format!("{first}/{last}") }
            }
        })
    }

    /// The third of its days that an edge names; all of them for "about".
    pub(super) fn edge_days(&self, edge: Edge) -> Option<(Date, Date)> {
        let (first, last) = self.days()?;
        let third = (last.since(first).ok()?.get_days() + 1) / 3;
        let step = |from: Date, days: i32| from.checked_add(jiff::Span::new().days(days)).ok();
        // A third of a year is four months: whole months read better than a count of days.
        if let Self::Year(year) = *self {
            return match edge {
                Edge::Start => months(year, 1, 4),
                Edge::Mid => months(year, 5, 4),
                Edge::End => months(year, 9, 4),
                Edge::About => Some((first, last)),
            };
        }
        match edge {
            Edge::About => Some((first, last)),
            _ if third == 0 => Some((first, last)),
            Edge::Start => Some((first, step(first, third - 1)?)),
            Edge::Mid => Some((step(first, third)?, step(last, -third)?)),
            Edge::End => Some((step(last, 1 - third)?, last)),
        }
    }

    /// The EDTF of an edge: approximate at its own precision for "about", else the approximate interval of the days.
    pub(super) fn edge_edtf(&self, edge: Edge) -> Option<String> {
        if edge == Edge::About || matches!(self, Self::Day(_) | Self::Part(..) | Self::Clock(..)) {
            let plain = self.edtf()?;
            return (!plain.contains(['/', 'T'])).then(|| format!("{plain}~")).or(Some(plain));
        }
        let (first, last) = self.edge_days(edge)?;
        if let Self::Year(_) = self {
            return Some(format!("{:04}-{:02}~/{:04}-{:02}~", first.year(), first.month(), last.year(), last.month()));
        }
        Some(format!("{first}~/{last}~"))
    }
}

/// "2021-W07".
fn week(day: Date) -> String {
    let week = ISOWeekDate::from_date(day);
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// A day of the ISO week that `day` is in.
pub(super) fn weekday_of_week(day: Date, weekday: Weekday) -> Option<Date> {
    let ahead = i32::from(weekday.to_monday_zero_offset()) - i32::from(day.weekday().to_monday_zero_offset());
    day.checked_add(jiff::Span::new().days(ahead)).ok()
}

/// `count` whole months.
fn months(year: i16, month: u8, count: i32) -> Option<(Date, Date)> {
    let first = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    let last = first.checked_add(jiff::Span::new().months(count)).ok()?.yesterday().ok()?;
    Some((first, last))
}

/// `count` whole years.
fn years(year: i16, count: i16) -> Option<(Date, Date)> {
    let last = year.checked_add(count - 1)?;
    Some((Date::new(year, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
}

fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

/// The first month of a season, by the meteorologists' quarters; winter is of the year that it begins in.
pub(super) fn season_month(season: Season) -> u8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    }
}
