//! Pages in, reports out, by Arrow: the same rows however the work is shared out.
#![cfg(feature = "arrow")]

use std::sync::Arc;

use octuple::arrow::read;
use octuple::columns::arrow_array::{ArrayRef, Date32Array, Int64Array, StringArray, StringViewArray};
use octuple::columns::{Of, RecordBatch, schema, told};
use octuple::page::As;
use octuple::{Ask, Engine};

fn pages() -> Vec<Option<String>> {
    let towns = ["Gao", "Erbil", "Herat", "Aden", "Homs"];
    let page = |n: usize| {
        let (town, dead) = (towns[n % 5], n + 2);
        format!(
            "<article><p>Gunmen killed {dead} people near {town} on Monday. France has {dead}00 troops in Niger.</p></article>"
        )
    };
    let mut pages: Vec<Option<String>> = (0..50).map(|n| Some(page(n))).collect();
    pages[7] = None;
    pages[8] = Some(String::new());
    pages
}

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true)))
        .expect("a batch")
}

fn whole() -> RecordBatch {
    let urls = (0..50).map(|n| Some(format!("https://example.org/{n}"))).collect::<StringViewArray>();
    let days = Date32Array::from_iter((0..50).map(|n| (n % 2 == 0).then_some(18_690)));
    let html = pages().into_iter().collect::<StringArray>();
    batch(vec![("html", Arc::new(html)), ("url", Arc::new(urls)), ("date", Arc::new(days))])
}

#[test]
fn rows_are_those_of_the_records_on_any_number_of_threads() {
    let (engine, batch) = (Engine::new(), whole());
    let alone = read(&engine, &batch, As::Auto, 1).expect("read");
    for threads in [2, 3, 100] {
        let shared = read(&engine, &batch, As::Auto, threads).expect("read");
        assert_eq!((&shared.batches, &shared.counts), (&alone.batches, &alone.counts));
    }
    let [rows] = alone.batches.as_slice() else { panic!("one batch") };
    assert_eq!(*rows.schema(), schema(Of::Pages));
    let rows = told(rows).expect("rows");
    let mut expected = Vec::new();
    for (n, page) in pages().into_iter().enumerate() {
        let date = (n % 2 == 0).then(|| "2021-03-04".parse().expect("a date"));
        let ask = Ask { url: Some(format!("https://example.org/{n}")), date, ..Ask::default() };
        let record = page.map(|page| engine.read(page.as_bytes(), &ask.decoded()).record(false));
        assert_eq!(alone.counts[n] as usize, record.as_ref().map_or(0, |record| record.reports.len()));
        expected.extend(record.into_iter().flat_map(|record| {
            let article = record.article;
            record.reports.into_iter().map(move |report| (article.clone(), report))
        }));
    }
    assert_eq!(rows.len(), expected.len());
    for (row, (article, report)) in rows.iter().zip(&expected) {
        assert_eq!(row.report, *report);
        assert_eq!((&row.article, &row.text, &row.url), (&article.id, &article.text, &article.url));
        assert_eq!((&row.published, &row.title), (&article.published, &article.title));
    }
    assert!(expected.len() > 90, "two reports a page: {}", expected.len());
}

#[test]
fn a_wrong_batch_is_told_what_is_wrong() {
    let engine = Engine::new();
    let failed = |columns| read(&engine, &batch(columns), As::Auto, 1).expect_err("refused").to_string();
    let text = |words: &str| Arc::new(StringArray::from(vec![words])) as ArrayRef;
    let number = || Arc::new(Int64Array::from(vec![7])) as ArrayRef;
    assert_eq!(failed(vec![("page", text("x"))]), "the batch has no column \"html\"; it has page");
    assert_eq!(failed(vec![("html", number())]), "column \"html\" is of type Int64; it must be text or bytes");
    assert!(failed(vec![("html", text("x")), ("url", number())]).contains("it must be text"));
    assert!(failed(vec![("html", text("x")), ("date", text("soon"))]).starts_with("row 0: \"soon\" is no date"));
    let far = Arc::new(Date32Array::from(vec![i32::MAX])) as ArrayRef;
    assert!(failed(vec![("html", text("x")), ("date", far)]).contains("outside of the calendar"));
}
