//! A standing state holds on the day of publication: "has 700 soldiers in the province".

use jiff::civil::Date;

use super::times::inferred;
use crate::{Rule, TimeClaim, TimeKind};

const RULE: Rule = "report/as_of_publication";

pub(super) fn time(day: Date) -> TimeClaim {
    inferred(TimeKind::Point, day.to_string(), Some(day), Some(day), RULE)
}
