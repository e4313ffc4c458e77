use octuple::store::Found;
use serde_json::{Value, json};

use super::Inside;
use crate::answer::Refusal;
use crate::asked::Find;
use crate::evidence::Records;

/// `find`: reports of the store.
pub fn find(inside: &Inside, asked: &Find) -> Result<Value, Refusal> {
    let store = inside.opened()?;
    let mut query = asked.filters.query()?;
    query.before = asked.before;
    let found = store.find(&query)?;
    let next = (found.len() == query.limit).then(|| found.last().map(|last| last.row)).flatten();
    let mut records = Records::of(&store);
    let reports = found.iter().map(|found| told(found, &mut records)).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({"reports": reports, "all": store.count(&query)?, "next": next}))
}

/// A report with what it stands on.
pub fn told(found: &Found, records: &mut Records<'_>) -> Result<Value, Refusal> {
    let mut told = serde_json::to_value(found)?;
    told["evidence"] = records.evidence(&found.id)?;
    if let Some(told) = told.as_object_mut() {
        // Where rows stand is the store's own affair.
        told.retain(|key, value| !value.is_null() && !matches!(key.as_str(), "row" | "family" | "story"));
    }
    Ok(told)
}
