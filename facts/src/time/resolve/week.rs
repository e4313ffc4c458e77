//! Days of the week and weekends.
//!
//! *The mayor resigned on Friday and will leave next Monday, after the weekend.*

use jiff::civil::{Date, Weekday};

use super::{Direction, View, shift};
use crate::time::expr::Which;
use crate::time::value::{Value, weekday_of_week};

impl View {
    /// A weekday of the week so many weeks from the page's own.
    pub(super) fn weekday_of(&self, day: Weekday, weeks: i32) -> Value {
        let open = || Value::Open(format!("XXXX-WXX-{}", day.to_monday_one_offset()));
        let week = self.published.and_then(|published| shift(published, weeks * 7));
        week.and_then(|week| weekday_of_week(week, day)).map_or_else(open, Value::Day)
    }

    /// The day of a weekday: the last one, unless its words or its verb look ahead.
    pub(super) fn weekday(&self, day: Weekday, which: Which) -> Option<Value> {
        let Some(published) = self.published else {
            return Some(Value::Open(format!("XXXX-WXX-{}", day.to_monday_one_offset())));
        };
        let seen = self.last_day().unwrap_or(published);
        let back = |from: Date| i32::from(from.weekday().since(day));
        let ahead = |from: Date| i32::from(day.since(from.weekday()));
        let strictly = |days: i32| if days == 0 { 7 } else { days };
        let (from, days) = match which {
            Which::This | Which::Latest => return weekday_of_week(published, day).map(Value::Day),
            Which::Last => (published, -strictly(back(published))),
            Which::Next => {
                let days = strictly(ahead(published));
                let same_week = weekday_of_week(published, day) == shift(published, days);
                (published, if same_week { days + 7 } else { days })
            }
            Which::Previous => (seen, -strictly(back(seen))),
            Which::Following => (seen, strictly(ahead(seen))),
            Which::Same => (seen, if back(seen) <= 3 { -back(seen) } else { ahead(seen) }),
            Which::Bare if self.direction == Direction::Future => (published, ahead(published)),
            Which::Bare => (published, -back(published)),
        };
        shift(from, days).map(Value::Day)
    }

    /// The weekend that has been for a verb that looks back; the one to come else.
    pub(super) fn weekend(&self, base: Date, which: Which) -> Option<Value> {
        let on_it = matches!(base.weekday(), Weekday::Saturday | Weekday::Sunday);
        let step = match which {
            Which::Last | Which::Previous => -7,
            Which::Next | Which::Following if on_it => 7,
            Which::Bare if self.direction != Direction::Future && !on_it => -7,
            _ => 0,
        };
        shift(base, step).map(Value::Weekend)
    }
}
