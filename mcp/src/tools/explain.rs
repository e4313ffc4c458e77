use octuple::store::Query;
use serde_json::{Value, json};

use super::Inside;
use super::page::reading;
use super::read::{bare, head};
use crate::answer::Refusal;
use crate::asked::Explain;
use crate::evidence::{Records, evidence, fields, report};

/// How many code points are shown on either side of the sentence.
const AROUND: usize = 400;

/// `explain`: where a report comes from.
pub fn explain(inside: &Inside, asked: &Explain) -> Result<Value, Refusal> {
    match (&asked.report, &asked.page) {
        (Some(id), None) => of_store(inside, id),
        (None, Some(page)) => of_page(inside, asked, page),
        _ => Err(Refusal::new(
            "give either `report` or `page`",
            "`report` is an id that `find` gave; `page` is HTML or text",
        )),
    }
}

fn of_store(inside: &Inside, id: &str) -> Result<Value, Refusal> {
    let store = inside.opened()?;
    let nothing = || {
        Refusal::new(format_args!("report: the store has no report {id:?}"), "take an id that `find` or `events` gave")
    };
    let found = store.report(id)?.ok_or_else(nothing)?;
    let mut records = Records::of(&store);
    let record = records.of_report(id)?;
    let mut answer = explained(record, report(record, id).ok_or_else(nothing)?);
    let same = store.find(&Query { event: Some(found.event), limit: 20, ..Query::default() })?;
    let others = same.iter().filter(|other| other.id != id).map(|other| {
        json!({
            "id": other.id, "sentence": other.sentence, "publisher": other.publisher, "published": other.published, "url": other.url,
            "voice": other.voice,
        })
    });
    answer["event"] = json!({
        "event": found.event, "voice": found.voice, "voices": found.voices, "other_reports": others.collect::<Vec<_>>(),
    });
    Ok(answer)
}

fn of_page(inside: &Inside, asked: &Explain, page: &str) -> Result<Value, Refusal> {
    let reading = reading(&inside.engine, page, asked.r#as, (asked.url.as_ref(), asked.date.as_ref()))?;
    let count = reading.facts.reports.len();
    let number = asked.number.unwrap_or(1);
    let index = number.checked_sub(1).filter(|&index| index < count).ok_or_else(|| {
        let hint = match count {
            0 => "the page gives no reports; `read` says why under `problems`".to_owned(),
            _ => format!("name one from 1 to {count}"),
        };
        Refusal::new(format_args!("number: the page has no report {number}"), &hint)
    })?;
    let record = serde_json::to_value(reading.record(false))?;
    let mut answer = explained(&record, &record["reports"][index]);
    for (rules, (question, _)) in
        reading.facts.reports[index].rules().into_iter().zip(fields(&record["reports"][index]))
    {
        answer["fields"][question]["rules"] = rules.into();
    }
    Ok(answer)
}

/// A report with all that its record says of it.
fn explained(record: &Value, report: &Value) -> Value {
    let told = evidence(record, report);
    let text: Vec<char> = record["article"]["text"].as_str().unwrap_or_default().chars().collect();
    let at =
        |key: &str| told["sentence"][key].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(0).min(text.len());
    let (start, end) = (at("start"), at("end"));
    let shown = |from: usize, to: usize| text[from..to].iter().collect::<String>();
    let mut answer = json!({
        "id": report["id"],
        "article": head(record),
        "marked": told["marked"],
        "sentence": told["sentence"],
        "before": shown(start.saturating_sub(AROUND), start),
        "after": shown(end, (end + AROUND).min(text.len())),
        "fields": {},
    });
    for (question, values) in fields(report) {
        let words = told["words"].get(&question).cloned().unwrap_or_else(|| json!([]));
        answer["fields"][question] =
            json!({"values": values.into_iter().map(bare).collect::<Vec<_>>(), "words": words});
    }
    answer
}
