use serde_json::{Value, json};

use super::Inside;
use super::page::reading;
use crate::answer::Refusal;
use crate::asked::{Read, limit};
use crate::evidence::{evidence, fields};

/// `read`: a page's head, its reports and its problems.
pub fn read(inside: &Inside, asked: &Read) -> Result<Value, Refusal> {
    let most = limit(asked.limit, 50)?;
    let reading = reading(&inside.engine, &asked.page, asked.r#as, (asked.url.as_ref(), asked.date.as_ref()))?;
    let record = serde_json::to_value(reading.record(false))?;
    let reports = record["reports"].as_array().map_or(&[][..], Vec::as_slice);
    let told = |(n, report): (usize, &Value)| {
        let mut told = json!({"number": n + 1, "id": report["id"], "evidence": evidence(&record, report)});
        for (question, values) in fields(report) {
            told[question] = values.into_iter().map(bare).collect();
        }
        told
    };
    Ok(json!({
        "article": head(&record),
        "reports": reports.iter().enumerate().take(most).map(told).collect::<Vec<_>>(),
        "all": reports.len(),
        "problems": record["problems"],
    }))
}

/// What an answer says of an article.
pub fn head(record: &Value) -> Value {
    let article = &record["article"];
    let authors = article["authors"].as_array().map_or(&[][..], Vec::as_slice);
    json!({
        "id": article["id"],
        "title": article["title"],
        "authors": authors.iter().map(|author| &author["name"]).collect::<Vec<_>>(),
        "published": article["published"],
        "publisher": article["publisher"],
        "first_published_by": article["provenance"]["original"],
        "language": article["language"],
        "url": article["url"],
    })
}

/// A field's value without its words, which stand under `evidence`.
pub fn bare(value: &Value) -> Value {
    let mut value = value.clone();
    if let Some(value) = value.as_object_mut() {
        value.remove("evidence");
        value.retain(|_, part| !part.is_null());
    }
    value
}
