use octuple::store::{Point, Store};
use serde_json::{Value, json};

use super::Inside;
use crate::answer::Refusal;
use crate::asked::Posture;
use crate::evidence::Records;

/// How many points one answer may hold; the latest of each series come first to be kept.
const POINTS: usize = 200;

/// `posture`: who has how many of what where.
pub fn posture(inside: &Inside, asked: &Posture) -> Result<Value, Refusal> {
    let store = inside.opened()?;
    let series = store.posture(&asked.query()?)?;
    let mut records = Records::of(&store);
    let mut left = POINTS;
    let mut told = Vec::new();
    for one in &series {
        let kept = &one.points[one.points.len() - one.points.len().min(left)..];
        left -= kept.len();
        let points = kept.iter().map(|level| point(level, &store, &mut records)).collect::<Result<Vec<_>, _>>()?;
        let older = one.points.len() - points.len();
        told.push(json!({
            "actor": one.actor, "place": one.place, "country": one.country, "what": one.what, "points": points, "left_out": older,
        }));
    }
    Ok(json!({"postures": told}))
}

/// One level, with the report that tells it.
fn point(level: &Point, store: &Store, records: &mut Records<'_>) -> Result<Value, Refusal> {
    let mut point = serde_json::to_value(level)?;
    if let Some(report) = store.report(&level.report)? {
        point["url"] = report.url.into();
        point["on_whose_word"] = report.on_whose_word.into();
        point["event"] = report.event.into();
        point["voice"] = report.voice.into();
        point["voices"] = report.voices.into();
    }
    point["evidence"] = records.evidence(&level.report)?;
    Ok(point)
}
