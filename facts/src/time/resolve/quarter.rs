//! Quarters: which one, and of which year.
//!
//! *Sales fell in the third quarter and are to fall again in the fourth.*

use jiff::civil::Date;

use super::{Direction, View, shift, year_shift};
use crate::time::expr::{Expr, Which};
use crate::time::value::Value;
use crate::time::yearly;

impl View {
    /// The quarter of a rank, or the one that the text tells of.
    pub(super) fn quarter(&self, year: Option<i16>, quarter: Option<u8>, which: Which) -> Value {
        let seen = self.quarter.or_else(|| self.published.map(quarter_before));
        match (year, quarter, seen) {
            (Some(year), Some(quarter), _) => Value::Quarter(year, quarter),
            (Some(year), None, Some((_, quarter))) if which == Which::Same => Value::Quarter(year, quarter),
            (Some(year), None, _) => {
                self.quarter.map_or(Value::Year(year), |(_, quarter)| Value::Quarter(year, quarter))
            }
            (None, Some(quarter), _) if which != Which::Bare => {
                self.relative_year(year_shift(which), |y| Value::Quarter(y, quarter))
            }
            (None, Some(quarter), _) => match self.published {
                Some(day) => Value::Quarter(self.quarter_year(day, quarter), quarter),
                None => Value::Open(format!("XXXX-Q{quarter}")),
            },
            (None, None, Some((year, quarter))) => match (which, self.published) {
                (Which::This, Some(day)) if self.quarter.is_none() => Value::Quarter(day.year(), quarter_of(day)),
                (Which::Previous, Some(day)) if self.quarter.is_none() => {
                    let (year, quarter) = quarter_before(day);
                    Value::Quarter(year, quarter)
                }
                (Which::Following, Some(day)) if self.quarter.is_none() => {
                    let (year, quarter) = stepped(day.year(), quarter_of(day), 1);
                    Value::Quarter(year, quarter)
                }
                (Which::Latest, Some(day)) => {
                    let (year, quarter) = quarter_before(day);
                    Value::Quarter(year, quarter)
                }
                (Which::Last, _) => Value::Quarter(year - 1, quarter),
                (Which::Previous, _) => stepped_value(year, quarter, -1),
                (Which::Following, _) => stepped_value(year, quarter, 1),
                _ => Value::Quarter(year, quarter),
            },
            (None, None, None) => Value::Open("XXXX-QX".into()),
        }
    }

    /// The quarter that ends about a day: books close on a weekday near the end of the month.
    pub(super) fn quarter_ending(&self, day: &Expr) -> Option<Value> {
        match self.resolve(day)? {
            Value::Day(day) => {
                let within = shift(day, -10)?;
                Some(Value::Quarter(within.year(), quarter_of(within)))
            }
            Value::Month(year, month) => Some(Value::Quarter(year, month.div_ceil(3))),
            _ => Some(self.quarter(None, None, Which::Bare)),
        }
    }

    /// The year of a quarter: the one under way or the last that was, unless the verb looks ahead.
    pub(super) fn quarter_year(&self, published: Date, quarter: u8) -> i16 {
        let this = published.year();
        match self.direction {
            Direction::Future => {
                yearly::nearest(published, Direction::Unknown, |y| Value::Quarter(y, quarter).days()).unwrap_or(this)
            }
            _ => this - i16::from(quarter > quarter_of(published)),
        }
    }
}

pub(super) fn quarter_of(day: Date) -> u8 {
    (day.month() as u8).div_ceil(3)
}

/// The quarter that ended last before `day`.
pub(super) fn quarter_before(day: Date) -> (i16, u8) {
    stepped(day.year(), quarter_of(day), -1)
}

pub(super) fn stepped(year: i16, quarter: u8, by: i16) -> (i16, u8) {
    let index = i32::from(year) * 4 + i32::from(quarter) - 1 + i32::from(by);
    (index.div_euclid(4) as i16, (index.rem_euclid(4) + 1) as u8)
}

pub(super) fn stepped_value(year: i16, quarter: u8, by: i16) -> Value {
    let (year, quarter) = stepped(year, quarter, by);
    Value::Quarter(year, quarter)
}
