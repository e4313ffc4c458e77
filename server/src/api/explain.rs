use axum::Json;
use axum::extract::{Path, State as Has};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::problem::Problem;
use crate::state::State;

/// Where a report's fields come from.
#[derive(Debug, Serialize, ToSchema)]
pub struct Explained {
    /// The report's id.
    id: String,
    /// Title, outlet, day and address of its article.
    article: Value,
    /// The sentence that it was read from.
    sentence: String,
    /// Field by field: what is held, the words that it was read from, and the rule where it was inferred.
    fields: Vec<Field>,
}

/// A value of a report.
#[derive(Debug, Serialize, ToSchema)]
pub struct Field {
    /// The field, by its name in the record.
    field: &'static str,
    /// The question that it answers.
    question: &'static str,
    /// The value, as the record has it, without its evidence.
    value: Value,
    /// The words, with their offsets in the article's text.
    evidence: Value,
    /// The rule that inferred it, where no words say it.
    inferred: Option<String>,
}

/// A report's fields, each with the words it was read from.
#[utoipa::path(get, path = "/explain/{id}", params(("id" = String, Path, description = "A report's id")), responses(
    (status = 200, description = "Where its fields come from", body = Explained),
    (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
))]
pub async fn explain(Has(state): Has<State>, Path(id): Path<String>) -> Result<Json<Explained>, Problem> {
    let missing = || Problem::not_found(format!("the store has no report {id:?}"));
    let asked = id.clone();
    let record = state.stores.ask(move |store| store.record(&asked)).await?.ok_or_else(missing)?;
    let record: Value = serde_json::from_str(&record)?;
    let reports = record["reports"].as_array().ok_or_else(missing)?;
    let report = reports.iter().find(|report| report["id"] == id.as_str()).ok_or_else(missing)?;
    let article = &record["article"];
    let (start, end) = (offset(report, "start"), offset(report, "end"));
    let text = article["text"].as_str().unwrap_or_default();
    let head = ["id", "title", "publisher", "published", "url"].map(|key| (key.to_owned(), article[key].clone()));
    Ok(Json(Explained {
        sentence: text.chars().skip(start).take(end.saturating_sub(start)).collect(),
        article: Value::Object(head.into_iter().collect()),
        fields: octuple::record::FIELDS.iter().flat_map(|field| values(field, &report[field.name])).collect(),
        id,
    }))
}

fn offset(report: &Value, end: &str) -> usize {
    report["sentence"][end].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(0)
}

/// The values of one field: a list has one for each item.
fn values(field: &'static octuple::record::Field, value: &Value) -> Vec<Field> {
    let items = match value {
        Value::Array(items) => items.clone(),
        Value::Null => Vec::new(),
        one => vec![one.clone()],
    };
    let told = |mut item: Value| {
        let mut take = |key: &str| item.as_object_mut().and_then(|fields| fields.remove(key)).unwrap_or(Value::Null);
        let (evidence, inferred) = (take("evidence"), take("inferred").as_str().map(str::to_owned));
        Field { field: field.name, question: field.question, value: item, evidence, inferred }
    };
    items.into_iter().map(told).collect()
}
