//! What is planned lies ahead of the plan: "will send troops".

use jiff::civil::Date;

use super::times::inferred;
use crate::{Rule, TimeClaim, TimeKind};

const RULE: Rule = "report/planned_is_ahead";

pub(super) fn time(from: Date) -> TimeClaim {
    inferred(TimeKind::Span, format!("{from}/.."), Some(from), None, RULE)
}
