//! From what the words say to the calendar, seen from the day of the page.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::expr::{Amount, Expr, From, Reference, Side, Which};
use super::value::Value;
use super::words::Unit;
use super::{length, yearly};

mod quarter;
mod week;

use self::quarter::quarter_of;

/// What a time is seen from.
#[derive(Clone, Debug, Default)]
pub(super) struct View {
    /// The day of the page.
    pub published: Option<Date>,
    /// The calendar time mentioned last.
    pub last: Option<Value>,
    /// The quarter mentioned last: reports on earnings go on telling "a year ago" of it.
    pub quarter: Option<(i16, u8)>,
    /// Where the verb that governs the time looks.
    pub direction: Direction,
    /// The day that a bare time of day belongs to.
    pub day: Option<Date>,
}

/// Where a verb looks from the day of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Direction {
    Past,
    Future,
    #[default]
    Unknown,
}

impl View {
    /// The calendar time that an expression means; `None` when there is no such day.
    pub(super) fn resolve(&self, expr: &Expr) -> Option<Value> {
        match *expr {
            Expr::Day { year, month, day } => self.day(year, month, day),
            Expr::NearDay { month, day, which } => self.near_day(month, day, which),
            Expr::Days { year, month, first, last } => {
                match (self.day(year, month, first)?, self.day(year, month, last)?) {
                    (Value::Day(first), Value::Day(last)) if first < last => Some(Value::Days(first, last)),
                    (first, _) => Some(first),
                }
            }
            Expr::WeekOf(ref day) => match self.resolve(day)? {
                Value::Day(day) => Some(Value::Week(day)),
                other => Some(other),
            },
            Expr::WeekendOf(ref day) => match self.resolve(day)? {
                // A Monday is of the weekend before it.
                Value::Day(day) => shift(day, -i32::from(day.weekday() == Weekday::Monday)).map(Value::Weekend),
                other => Some(other),
            },
            Expr::WeekdayOf { day, weeks } => Some(self.weekday_of(day, weeks)),
            Expr::DayOfMonth { day, months } => self.day_of_month(day, months),
            Expr::Month { year, month, which } => Some(self.month(year, month, which)),
            Expr::MonthOfYear { month, years } => Some(self.relative_year(years, |y| Value::Month(y, month))),
            Expr::Year(year) => Some(Value::Year(year)),
            Expr::Decade(decade) => Some(Value::Decade(decade)),
            Expr::Century(century) => Some(Value::Century(century - 1)),
            Expr::Season { year, season, which } => Some(self.season(year, season, which)),
            Expr::Quarter { year, quarter, which } => Some(self.quarter(year, quarter, which)),
            Expr::QuarterEnding(ref day) => self.quarter_ending(day),
            Expr::Half { year, half, which } => Some(match year {
                Some(year) => Value::Half(year, half),
                None => self.relative_year(year_shift(which), |y| Value::Half(y, half)),
            }),
            Expr::Weekday { day, which } => self.weekday(day, which),
            Expr::DayOffset(days) => self.day_offset(days),
            Expr::Unit { unit, which } => self.unit(unit, which),
            Expr::UnitLastYear(unit) => match self.last_day().or(self.published) {
                Some(day) => stepped_unit(added(day, Unit::Year, -1)?, unit, 0),
                None => Some(Value::Open(open_unit(unit))),
            },
            Expr::Offset { amount, unit, from } => self.offset(amount, unit, from),
            Expr::Length { amount, unit, side } => Some(self.length(amount, unit, side)),
            Expr::While => Some(Value::Length("PXX".into(), None)),
            Expr::Repeat(ref value) => Some(Value::Repeat(value.clone())),
            Expr::Reference(reference) => Some(Value::Reference(reference)),
            Expr::Clock { hour, minute, ref day } => self.clock(hour, minute, day.as_deref()),
            Expr::Part { part, ref day } => self.part(part, day.as_deref()),
            Expr::Holiday { day, year, which } => self.holiday(day, year, which),
        }
    }

    fn day(&self, year: Option<i16>, month: u8, day: u8) -> Option<Value> {
        let on = |year: i16| Date::new(year, month as i8, day as i8).ok();
        if let Some(year) = year {
            return on(year).map(Value::Day);
        }
        let Some(published) = self.published else {
            // 2000 has a February 29.
            return on(2000).map(|_| Value::Open(format!("XXXX-{month:02}-{day:02}")));
        };
        yearly::nearest(published, self.direction, |year| on(year).map(|d| (d, d))).and_then(on).map(Value::Day)
    }

    /// A day of the year that is over or to come.
    fn near_day(&self, month: u8, day: u8, which: Which) -> Option<Value> {
        let Some(published) = self.published else { return self.day(None, month, day) };
        let on = |year: i16| Date::new(year, month as i8, day as i8).ok();
        let years = [published.year() - 1, published.year(), published.year() + 1];
        let found = match which {
            Which::Last => years.into_iter().rev().filter_map(on).find(|&d| d < published),
            _ => years.into_iter().filter_map(on).find(|&d| d > published),
        };
        found.map(Value::Day)
    }

    fn day_of_month(&self, day: u8, months: i32) -> Option<Value> {
        let Some(published) = self.published else { return Some(Value::Open(format!("XXXX-XX-{day:02}"))) };
        let on = |months: i32| {
            let month = added(published.first_of_month(), Unit::Month, months)?;
            Date::new(month.year(), month.month(), day as i8).ok()
        };
        let told = on(months)?;
        // "Friday the 13th" of a text that tells what has been.
        let past = months == 0 && told > published && self.direction != Direction::Future;
        Some(Value::Day(if past { on(-1).unwrap_or(told) } else { told }))
    }

    fn month(&self, year: Option<i16>, month: u8, which: Which) -> Value {
        if let Some(year) = year {
            return Value::Month(year, month);
        }
        let Some(published) = self.published else { return Value::Open(format!("XXXX-{month:02}")) };
        let this = published.year();
        let now = published.month() as u8;
        let year = match which {
            // The month before this one is "last month": by its name it is a year old.
            Which::Last if month + 1 >= now => this - 1,
            Which::Next if month <= now => this + 1,
            Which::Last | Which::Next | Which::This => this,
            Which::Same => return Value::Month(self.told_year().unwrap_or(this), month),
            _ => yearly::nearest(published, self.direction, |year| Value::Month(year, month).days()).unwrap_or(this),
        };
        Value::Month(year, month)
    }

    fn season(&self, year: Option<i16>, season: super::words::Season, which: Which) -> Value {
        if let Some(year) = year {
            return Value::Season(year, season);
        }
        let days = |year: i16| Value::Season(year, season).days();
        let Some(published) = self.published else {
            return Value::Open(Value::Season(0, season).text().replace("0000", "XXXX"));
        };
        let this = published.year();
        let around = || [this + 1, this, this - 1, this - 2].into_iter();
        let year = match which {
            Which::Last | Which::Previous => around().find(|&y| days(y).is_some_and(|(_, last)| last < published)),
            Which::Next | Which::Following => {
                around().rev().find(|&y| days(y).is_some_and(|(first, _)| first > published))
            }
            Which::This => around()
                .rev()
                .find(|&y| days(y).is_some_and(|(_, last)| last >= published && y >= this - 1))
                .map(|y| y.min(this)),
            Which::Same => self.told_year(),
            _ => yearly::nearest(published, self.direction, days),
        };
        Value::Season(year.unwrap_or(this), season)
    }

    /// A time of a year so many years from the page's own.
    fn relative_year(&self, years: i16, of: impl Fn(i16) -> Value) -> Value {
        match self.published {
            Some(day) => of(day.year() + years),
            None => Value::Open(of(0).text().replace("0000", "XXXX")),
        }
    }

    fn day_offset(&self, days: i32) -> Option<Value> {
        match self.published {
            Some(day) => shift(day, days).map(Value::Day),
            None if days == 0 => Some(Value::Reference(Reference::Present)),
            None => Some(Value::Open("XXXX-XX-XX".into())),
        }
    }

    /// "this week", "the previous month", "that year".
    fn unit(&self, unit: Unit, which: Which) -> Option<Value> {
        let from_last = matches!(which, Which::Previous | Which::Following | Which::Same);
        let base = if from_last { self.last_day().or(self.published) } else { self.published };
        let Some(base) = base else { return Some(Value::Open(open_unit(unit))) };
        let step = match which {
            Which::Last | Which::Previous => -1,
            Which::Next | Which::Following => 1,
            _ => 0,
        };
        if unit == Unit::Weekend {
            return self.weekend(base, which);
        }
        stepped_unit(base, unit, step)
    }

    fn offset(&self, amount: Amount, unit: Unit, from: From) -> Option<Value> {
        let (sign, base) = match from {
            From::Ago => (-1.0, self.published),
            From::Ahead => (1.0, self.published),
            From::Earlier => (-1.0, self.last_day().or(self.published)),
            From::Later => (1.0, self.last_day().or(self.published)),
        };
        let reference = Value::Reference(if sign < 0.0 { Reference::Past } else { Reference::Future });
        let Amount::Exact(count) = amount else {
            let relative = matches!(from, From::Earlier | From::Later);
            return Some(if relative { Value::Length(length::vague(unit), None) } else { reference });
        };
        let year_ago = unit == Unit::Year && count == 1.0 && sign < 0.0;
        if let Some((year, quarter)) = self.quarter.filter(|_| year_ago) {
            return Some(Value::Quarter(year - 1, quarter));
        }
        let Some(base) = base.filter(|_| !unit.is_clock()) else {
            return Some(if unit.is_clock() { Value::Length(length::text(count, unit), None) } else { reference });
        };
        // A year and a half is eighteen months; half a month is not counted out.
        let (count, unit) = if count.fract() != 0.0 && unit >= Unit::Year {
            (count * 12.0 * unit.letter().1, Unit::Month)
        } else {
            (count, unit)
        };
        let steps = (count * sign).trunc();
        if steps.abs() > 100_000.0 {
            return Some(reference);
        }
        stepped_unit(base, unit, steps as i32).or(Some(reference))
    }

    fn length(&self, amount: Amount, unit: Unit, side: Side) -> Value {
        let Amount::Exact(count) = amount else { return Value::Length(length::vague(unit), None) };
        let placed = self.published.filter(|_| side != Side::Free).and_then(|day| {
            let whole = (count.abs() < 10_000.0).then_some(count.round() as i32)?;
            let other = added(day, unit, if side == Side::Past { -whole } else { whole })?;
            Some((day.min(other), day.max(other)))
        });
        Value::Length(length::text(count, unit), placed)
    }

    fn clock(&self, hour: u8, minute: u8, day: Option<&Expr>) -> Option<Value> {
        let day = self.own_day(day);
        Some(match day {
            Some(day) => Value::Clock(day, hour, minute),
            None => Value::OpenTime(format!("XXXX-XX-XXT{hour:02}:{minute:02}")),
        })
    }

    fn part(&self, part: &'static str, day: Option<&Expr>) -> Option<Value> {
        Some(match self.own_day(day) {
            Some(day) => Value::Part(day, part),
            None => Value::OpenTime(format!("XXXX-XX-XXT{part}")),
        })
    }

    /// The day that a time of day is of: its own words, else the day of the sentence, else the page's.
    fn own_day(&self, day: Option<&Expr>) -> Option<Date> {
        match day {
            Some(expr) => match self.resolve(expr)? {
                Value::Day(day) => Some(day),
                other => other.days().map(|(first, _)| first),
            },
            None => self.day.or(self.told_day()).or(self.published),
        }
    }

    fn holiday(&self, day: super::words::Holiday, year: Option<i16>, which: Which) -> Option<Value> {
        let on = |year: i16| yearly::holiday(day, year);
        if let Some(year) = year {
            return on(year).map(Value::Day);
        }
        let Some(published) = self.published else { return Some(Value::Open("XXXX-XX-XX".into())) };
        let this = published.year();
        let found = match which {
            Which::Last | Which::Previous => [this, this - 1].into_iter().filter_map(on).find(|&d| d < published),
            Which::Next | Which::Following => [this, this + 1].into_iter().filter_map(on).find(|&d| d > published),
            Which::This => on(this),
            _ => yearly::nearest(published, self.direction, |y| on(y).map(|d| (d, d))).and_then(on),
        };
        found.map(Value::Day)
    }

    /// The day that the text tells of, when the time mentioned last is one.
    fn told_day(&self) -> Option<Date> {
        match self.last {
            Some(Value::Day(day) | Value::Part(day, _) | Value::Clock(day, ..)) => Some(day),
            _ => None,
        }
    }

    /// The year that the text tells of.
    fn told_year(&self) -> Option<i16> {
        self.last_day().map(Date::year)
    }

    /// The first day of the time mentioned last.
    fn last_day(&self) -> Option<Date> {
        self.last.as_ref().and_then(Value::days).map(|(first, _)| first)
    }
}

fn year_shift(which: Which) -> i16 {
    match which {
        Which::Last | Which::Previous => -1,
        Which::Next | Which::Following => 1,
        _ => 0,
    }
}

fn shift(day: Date, days: i32) -> Option<Date> {
    day.checked_add(Span::new().days(days)).ok()
}

/// `count` units on from a day.
fn added(day: Date, unit: Unit, count: i32) -> Option<Date> {
    let span = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return None,
        Unit::Day => Span::new().days(count),
        Unit::Week | Unit::Weekend => Span::new().days(count.checked_mul(7)?),
        Unit::Month => Span::new().try_months(count).ok()?,
        Unit::Quarter => Span::new().try_months(count.checked_mul(3)?).ok()?,
        Unit::Year => Span::new().try_years(count).ok()?,
        Unit::Decade => Span::new().try_years(count.checked_mul(10)?).ok()?,
        Unit::Century => Span::new().try_years(count.checked_mul(100)?).ok()?,
    };
    day.checked_add(span).ok()
}

/// The unit that lies `count` units on from the one that holds `day`.
fn stepped_unit(day: Date, unit: Unit, count: i32) -> Option<Value> {
    let to = added(day, unit, count)?;
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Value::Day(to),
        Unit::Week => Value::Week(to),
        Unit::Weekend => Value::Weekend(to),
        Unit::Month => Value::Month(to.year(), to.month() as u8),
        Unit::Quarter => Value::Quarter(to.year(), quarter_of(to)),
        Unit::Year => Value::Year(to.year()),
        // Ten years on is a year, but "this decade" is ten of them.
        Unit::Decade if count.abs() <= 1 => Value::Decade(to.year().div_euclid(10)),
        Unit::Century if count.abs() <= 1 => Value::Century(to.year().div_euclid(100)),
        Unit::Decade | Unit::Century => Value::Year(to.year()),
    })
}

fn open_unit(unit: Unit) -> String {
    match unit {
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        _ => "XXXX-XX-XX",
    }
    .into()
}
