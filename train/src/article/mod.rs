//! Trains the block labeller from pages with the text of their articles.
//!
//! Two sets of trees: the first looks at a block, its place and its neighbours; the second also at what the first made of
//! them. The second learns from what the first says of pages it did not see: four folds, all pages of a domain in one.
//! A second pair learns from the same pages flattened to text, without what only the markup says.

mod boost;
mod labels;

use std::path::Path;

use article::training::{self, FEATURES, SECOND_FEATURES};
use boost::{Plan, Table};
use gold::pages::{self, GoldPage};
use labels::Label;

const FOLDS: u64 = 4;
const FIRST: Plan = Plan { trees: 300, leaves: 16, rate: 0.08, least: 10.0, ridge: 5.0, share: 0.4 };
const SECOND: Plan = FIRST;

/// The blocks of a page, and what they are.
struct Labelled {
    page: training::Blocks,
    labels: Vec<Label>,
    fold: u64,
}

/// Trains on the pages under `data`, and writes the weights and the list of pages to `out`.
pub fn train(data: &Path, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    // For trying things out: leave a second fifth out too, so that its errors, which may be read, are those of pages not seen.
    let open = std::env::var("OCTUPLE_TRAIN_LEAVE_OPEN").ok().map(|part| part.parse::<u64>()).transpose()?;
    let mut pages: Vec<GoldPage> = Vec::new();
    for set in pages::SETS {
        let seen = |p: &GoldPage| !(p.held_apart() || open == Some(p.part(pages::PARTS)));
        pages.extend(pages::read(data, set)?.into_iter().filter(seen));
    }
    std::fs::create_dir_all(out)?;
    for flat in [false, true] {
        let name = if flat { "text" } else { "markup" };
        let mut labelled: Vec<Labelled> = pages.iter().map(|p| label(p, flat)).collect();
        let variants = if flat { 2 } else { 1 };
        let short: Vec<Labelled> = labelled.iter().flat_map(|p| (0..variants).map(|n| shorten(p, n))).collect();
        labelled.extend(short);
        let (first, second) = two_looks(&labelled);
        std::fs::write(out.join(format!("{name}-1.trees")), first.write(FEATURES))?;
        std::fs::write(out.join(format!("{name}-2.trees")), second.write(SECOND_FEATURES))?;
    }
    let list: String = pages.iter().map(|p| format!("{}/{}\n", p.set, p.id)).collect();
    std::fs::write(out.join("trained-on.txt"), list)?;
    Ok(())
}

fn label(gold: &GoldPage, flat: bool) -> Labelled {
    let hints = page::Hints { url: Some(gold.url.clone()), ..page::Hints::default() };
    let page = training::blocks(&page::read(&gold.html, &hints), flat);
    let texts: Vec<&str> = page.texts().collect();
    let mut labels = labels::labels(&texts, &gold.text);
    // The title and captions have their roles whatever the score.
    for i in page.settled() {
        labels[i] = Label::Unsure;
    }
    Labelled { page, labels, fold: gold.part(FOLDS * 7) % FOLDS }
}

/// The same page as a short one: the article's first paragraphs, and a few of the other blocks around it. Pages that are
/// fetched by readers of feeds, printed or flattened are such.
fn shorten(page: &Labelled, variant: u64) -> Labelled {
    let texts = page.page.texts().map(str::len).sum::<usize>() as u64;
    let dice = |sides: u64, turn: u64| {
        (texts.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left((turn * 11 + variant * 5) as u32) >> 7) % sides
    };
    let own: Vec<usize> = (0..page.labels.len()).filter(|i| page.labels[*i] == Label::Own).collect();
    let (Some(first), Some(end)) = (own.first(), own.last()) else {
        return Labelled { page: page.page.only(|_| true), labels: page.labels.clone(), fold: page.fold };
    };
    let last = own[(dice(8, 1) as usize).min(own.len() - 1)];
    let start = page.page.title().map_or(*first, |t| t.min(*first));
    let (before, after) = (dice(10, 2) as usize, dice(14, 3) as usize);
    let keep = |i: usize| i + before >= start && (i <= last || (i > *end && i <= end + after));
    let labels = (0..page.labels.len()).filter(|i| keep(*i)).map(|i| page.labels[i]).collect();
    Labelled { page: page.page.only(keep), labels, fold: page.fold }
}

fn two_looks(pages: &[Labelled]) -> (training::Trees, training::Trees) {
    let rows = |keep: &dyn Fn(&Labelled) -> bool| {
        let mut rows: Vec<[f32; FEATURES]> = Vec::new();
        let (mut labels, mut weights) = (Vec::new(), Vec::new());
        for page in pages.iter().filter(|p| keep(p)) {
            rows.extend(page.page.first());
            push_labels(page, &mut labels, &mut weights);
        }
        (rows, labels, weights)
    };
    // What each page gets from trees that did not see it.
    let mut scores: Vec<Vec<f32>> = vec![Vec::new(); pages.len()];
    for fold in 0..FOLDS {
        let (table, labels, weights) = rows(&|p| p.fold != fold);
        let trees = boost::train(&Table::new(&table), &labels, &weights, FIRST);
        for (page, scores) in pages.iter().zip(&mut scores).filter(|(p, _)| p.fold == fold) {
            *scores = page.page.first().map(|row| training::probability(trees.sum(&row))).collect();
        }
        eprintln!("fold {fold}: {}", accuracy(pages, &scores, fold));
    }
    let mut second_rows: Vec<[f32; SECOND_FEATURES]> = Vec::new();
    let (mut labels, mut weights) = (Vec::new(), Vec::new());
    for (page, scores) in pages.iter().zip(&scores) {
        second_rows.extend(page.page.second(scores));
        push_labels(page, &mut labels, &mut weights);
    }
    let second = boost::train(&Table::new(&second_rows), &labels, &weights, SECOND);
    drop(second_rows);
    let (table, labels, weights) = rows(&|_| true);
    let first = boost::train(&Table::new(&table), &labels, &weights, FIRST);
    (first, second)
}

/// A block counts by its words: a lost paragraph is worse than a lost line.
fn push_labels(page: &Labelled, labels: &mut Vec<bool>, weights: &mut Vec<f32>) {
    let words: Vec<f32> = page.page.texts().map(|t| t.split(' ').count() as f32).collect();
    let own: f32 = page.labels.iter().zip(&words).filter(|(l, _)| **l == Label::Own).map(|(_, w)| w).sum();
    for (label, words) in page.labels.iter().zip(words) {
        labels.push(*label == Label::Own);
        // Pages whose text was not found teach nothing.
        weights.push(if *label == Label::Unsure || own < 12.0 { 0.0 } else { words.sqrt().min(12.0) });
    }
}

fn accuracy(pages: &[Labelled], scores: &[Vec<f32>], fold: u64) -> String {
    let (mut right, mut found, mut own) = (0.0, 0.0, 0.0);
    for (page, scores) in pages.iter().zip(scores).filter(|(p, _)| p.fold == fold) {
        for ((label, score), text) in page.labels.iter().zip(scores).zip(page.page.texts()) {
            let words = text.split(' ').count() as f32;
            let said = *score >= 0.5;
            match label {
                Label::Own => {
                    own += words;
                    found += if said { words } else { 0.0 };
                    right += if said { words } else { 0.0 };
                }
                Label::Other => found += if said { words } else { 0.0 },
                Label::Unsure => {}
            }
        }
    }
    format!("word precision {:.4}, recall {:.4}", right / found, right / own)
}
