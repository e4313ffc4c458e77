//! The heads of pages whose errors may be read: every title, set of authors and date that differs from the gold, with the words
//! that ours was read from.
//!
//! Nothing of the head is trained, so all pages but the fifth held apart are open to reading; the figures are for each fifth by
//! itself too, for a rule that helps one and harms another is no rule.

use std::path::Path;

use gold::pages::{self, GoldPage};

use super::article::{Output, Tally, read};
use crate::figures::Figures;

/// Scores the open fifths of both sets, and prints what is wrong.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let mut figures = Figures::default();
    for set in pages::SETS {
        let mut tallies: [Tally; pages::PARTS as usize] = Default::default();
        for gold in pages::read(data, set)?.iter().filter(|p| !p.held_apart()) {
            let article = read(gold);
            let output = Output::of(&article);
            let head = tallies[0].add_head(gold, &output);
            tallies[gold.part(pages::PARTS) as usize].add_head(gold, &output);
            let fields = [("title", head.title), ("authors", head.authors), ("date", head.date.unwrap_or(true))];
            for (field, _) in fields.iter().filter(|(_, right)| !right) {
                print(gold, field, &article);
            }
        }
        for (part, tally) in tallies.iter().enumerate() {
            let name = if part == 0 { "open".to_owned() } else { format!("part{part}") };
            tally.report_head(&format!("head.{set}.{name}"), &mut figures);
        }
    }
    Ok(figures)
}

/// One field that differs: the gold's, ours, and where on the page ours was read.
fn print(gold: &GoldPage, field: &str, article: &article::Article) {
    let (wanted, found, evidence) = match field {
        "title" => {
            let title = article.title.as_ref();
            (&gold.title, title.map_or(String::new(), |t| t.value.clone()), title.and_then(|t| t.evidence.first()))
        }
        "date" => {
            let date = article.published.as_ref();
            let found = date.map_or(String::new(), |d| d.value.to_string());
            (&gold.date, found, date.and_then(|d| d.evidence.first()))
        }
        _ => {
            let names: Vec<&str> = article.authors.iter().map(|a| a.value.as_str()).collect();
            (&gold.author, names.join("; "), article.authors.first().and_then(|a| a.evidence.first()))
        }
    };
    let html = String::from_utf8_lossy(&gold.html);
    let around = evidence.map_or(String::new(), |e| context(&html, e.page.start() as usize));
    println!("{field}\t{} {} {}", gold.set, gold.id, gold.url);
    println!("  gold  {wanted}\n  ours  {found}\n  from  {around}");
}

/// The page just before a place, and what stands there, on one line.
fn context(html: &str, at: usize) -> String {
    let from = (0..=at.saturating_sub(100).min(html.len())).rev().find(|i| html.is_char_boundary(*i)).unwrap_or(0);
    html[from..].chars().take(180).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
