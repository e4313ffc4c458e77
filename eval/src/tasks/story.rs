//! Stories and text families, as a store gathers them.
//!
//! `story.bcubed.*`: articles about one event, against Giveme5W1H's news clusters: BCubed precision, recall and F1 (Bagga and
//! Baldwin 1998), on the half of the events whose number is odd. With `OCTUPLE_EVAL_OPEN` set the other half is scored, on which
//! the thresholds were chosen, and stories that hold several events are printed. Articles come in by their days of publication.
//!
//! `story.copies.*`: text families, on copies that we make of the set's articles: words edited, parts cut ([`edits`]). Precision is
//! over articles (BCubed, in their families); that two articles of the set are themselves copies is told by their runs of five words, half of the
//! shorter's being in the longer.

mod edits;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jiff::civil::Date;
use octuple::page::As;
use octuple::{Ask, Engine};
use serde_json::Value;
use store::{ArticleRow, Entry, Store};

use crate::figures::Figures;
use crate::held;

/// An article of the set.
#[derive(Clone, Debug)]
pub struct Gold {
    title: String,
    text: String,
    day: Option<Date>,
    outlet: String,
    event: i64,
}

/// Scores stories and families.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let open = held::open_part();
    let engine = Engine::new();
    let mut figures = Figures::default();
    let mut all = articles(&data.join("story/news_cluster"))?;
    all.retain(|article| (article.event % 2 == 0) == open);
    let told = gathered(&engine, &all)?;
    if open {
        print_mixed(&all, &told);
    }
    let gold: Vec<i64> = all.iter().map(|article| article.event).collect();
    let found: Vec<i64> = told.iter().map(|article| article.story).collect();
    let (precision, recall) = bcubed(&gold, &found);
    figures.push("story.articles", all.len() as f64);
    figures.push("story.bcubed.precision", precision);
    figures.push("story.bcubed.recall", recall);
    figures.push("story.bcubed.f1", f1(precision, recall));
    edits::score(&engine, &all, &mut figures)?;
    Ok(figures)
}

/// The set's articles, by day of publication.
fn articles(folder: &Path) -> Result<Vec<Gold>, Box<dyn std::error::Error>> {
    let mut all = Vec::new();
    for file in fs::read_dir(folder)? {
        let json: Value = serde_json::from_slice(&fs::read(file?.path())?)?;
        let text = |name: &str| json[name].as_str().unwrap_or_default().to_owned();
        all.push(Gold {
            title: text("title"),
            text: text("text"),
            day: text("date_publish").get(..10).and_then(|day| day.parse().ok()),
            outlet: text("source_domain"),
            event: json["newsCluster"]["EventId"].as_i64().ok_or("an article of no event")?,
        });
    }
    all.sort_by(|a, b| (a.day, &a.title, &a.text).cmp(&(b.day, &b.title, &b.text)));
    Ok(all)
}

/// The articles, read and put into a store, in their order.
pub fn gathered(engine: &Engine, all: &[Gold]) -> Result<Vec<ArticleRow>, Box<dyn std::error::Error>> {
    let mut store = Store::in_memory()?;
    for (index, article) in all.iter().enumerate() {
        let ask = Ask {
            date: article.day,
            read_as: As::Body,
            // An address of its own, so that two that are the same to the letter stay two.
            url: Some(format!("https://{}/{index}", article.outlet)),
            ..Ask::default()
        };
        let mut record = engine.read(format!("{}\n\n{}", article.title, article.text).as_bytes(), &ask).record(false);
        record.article.title = Some(article.title.clone());
        record.article.publisher = Some(article.outlet.clone());
        store.write(&[Entry::of(record)], &[])?;
    }
    Ok(store.articles(0, all.len())?)
}

/// BCubed precision and recall.
fn bcubed(gold: &[i64], found: &[i64]) -> (f64, f64) {
    let sets = |labels: &[i64]| {
        let mut sets: BTreeMap<i64, BTreeSet<usize>> = BTreeMap::new();
        labels.iter().enumerate().for_each(|(index, label)| {
            sets.entry(*label).or_default().insert(index);
        });
        sets
    };
    let (golds, founds) = (sets(gold), sets(found));
    let (mut precision, mut recall) = (0.0, 0.0);
    for (g, f) in gold.iter().zip(found) {
        let (g, f) = (&golds[g], &founds[f]);
        let both = g.intersection(f).count() as f64;
        precision += both / f.len() as f64;
        recall += both / g.len() as f64;
    }
    let count = gold.len().max(1) as f64;
    (precision / count, recall / count)
}

fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

/// Stories that hold articles of several events, and events that lie in several stories.
fn print_mixed(all: &[Gold], told: &[ArticleRow]) {
    let mut stories: BTreeMap<i64, Vec<&Gold>> = BTreeMap::new();
    for (article, row) in all.iter().zip(told) {
        stories.entry(row.story).or_default().push(article);
    }
    for (story, articles) in stories {
        let mut events: Vec<i64> = articles.iter().map(|article| article.event).collect();
        events.dedup();
        println!("story {story}: events {events:?}");
        for article in articles {
            println!("    {} {:?} {}", article.event, article.day, article.title);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::bcubed;

    #[test]
    fn bcubed_as_its_authors_count() {
        // Two of three together, one apart: precision (1 + 1 + 1) / 3, recall (2/3 + 2/3 + 1/3) / 3.
        let (precision, recall) = bcubed(&[1, 1, 1], &[7, 7, 8]);
        assert!((precision - 1.0).abs() < 1e-9 && (recall - 5.0 / 9.0).abs() < 1e-9);
    }
}
