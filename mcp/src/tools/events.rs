use octuple::store::{self, EventRow, WholeEvent};
use serde_json::{Value, json};

use super::Inside;
use super::find::told;
use crate::answer::Refusal;
use crate::asked::Events;
use crate::evidence::Records;

/// `events`: what happened, or one event whole.
pub fn events(inside: &Inside, asked: &Events) -> Result<Value, Refusal> {
    let store = inside.opened()?;
    let mut records = Records::of(&store);
    if let Some(number) = asked.event {
        let nothing = || {
            Refusal::new(
                format_args!("event: there is no event {number}"),
                "take a number that `events` or `find` gave",
            )
        };
        return whole(&store.event(number)?.ok_or_else(nothing)?, &mut records);
    }
    let query = store::Events { reports: asked.filters.query()?, by_voices: asked.by_voices };
    let events = store.events(&query)?;
    let events = events.iter().map(|event| listed(event, &mut records)).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({"events": events}))
}

/// An event with its first report.
fn listed(event: &EventRow, records: &mut Records<'_>) -> Result<Value, Refusal> {
    let mut row = serde_json::to_value(event)?;
    row["told_first"] = told(&event.told_first, records)?;
    if let Some(row) = row.as_object_mut() {
        row.retain(|key, value| !value.is_null() && key != "story");
    }
    Ok(row)
}

/// An event with all its reports, and where they differ.
fn whole(event: &WholeEvent, records: &mut Records<'_>) -> Result<Value, Refusal> {
    let mut reports = Vec::new();
    for report in &event.reports {
        let mut told = told(&report.report, records)?;
        told["outlets"] = report.outlets.clone().into();
        reports.push(told);
    }
    let mut answer = listed(&event.event, records)?;
    answer["reports_in_full"] = reports.into();
    answer["differences"] = serde_json::to_value(&event.differences)?;
    Ok(answer)
}
