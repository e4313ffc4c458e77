//! The page reader, on two public sets of web pages.
//!
//! Text: `shingle_f1` is the article-extraction-benchmark's (bags of 4-shingles of words; precision and recall are
//! means over pages), `exact` the share of pages whose shingles are all right and no others; `word_f1` is WCXB's (bags
//! of lower-case words, mean of the pages' F1). The gold text has no title, so ours is scored without its title block.
//! `with` and `without` are the shares of WCXB's segments that are held and leaked. `first` is the share of pages whose
//! first eight gold words are kept, in order.
//!
//! Head: `title` is the share equal but for marks and case, `authors` that of equal sets of names, `invented` the share of
//! pages without authors that were given some, `date` that of the right day where the gold has one.
//!
//! `flat` scores the same pages again, flattened to text with their furniture and without their addresses: what only the markup says is gone.
//!
//! Held apart: one domain in five, by the hash of its name; no page of it is trained on. A folder none of whose pages
//! were trained on is a test part, and scored whole.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use gold::pages::{self, GoldPage};

use crate::figures::Figures;
use crate::held;

/// Scores both sets.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    if held::open_heads() {
        return super::head::score(data);
    }
    let mut figures = Figures::default();
    for set in pages::SETS {
        let pages = pages::read(data, set)?;
        let unseen = pages.iter().all(|p| !article::training::trained_on(p.set, &p.id));
        let (mut tally, mut flat) = (Tally::default(), Tally::default());
        let open = held::open_part().then(held::open_fifth);
        let scored = |p: &&GoldPage| open.map_or(unseen || p.held_apart(), |part| p.part(pages::PARTS) == part);
        for gold in pages.iter().filter(scored) {
            let article = read(gold);
            tally.add(gold, &Output::of(&article));
            flat.add(gold, &Output::of(&read_flat(&article)));
        }
        tally.report(&format!("article.{set}"), &mut figures);
        flat.report(&format!("article.{set}.flat"), &mut figures);
    }
    Ok(figures)
}

/// Reads a page as the product does.
pub fn read(gold: &GoldPage) -> article::Article {
    let hints = page::Hints { url: Some(gold.url.clone()), ..page::Hints::default() };
    let told = article::Told { url: Some(gold.url.clone()), date: None };
    article::read(&page::read(&gold.html, &hints), &told)
}

/// Reads the same page again after it was flattened to text: all its blocks, furniture and all, a blank line between them.
fn read_flat(article: &article::Article) -> article::Article {
    let text = article.blocks.iter().map(|b| b.text.as_str()).collect::<Vec<_>>().join("\n\n");
    let hints = page::Hints { media: page::As::Text, ..page::Hints::default() };
    article::read(&page::read(text.as_bytes(), &hints), &article::Told::default())
}

/// What is scored of a reading, whoever read.
#[derive(Clone, Debug, Default)]
pub struct Output {
    /// The article's words without its title.
    pub text: String,
    /// The title.
    pub title: String,
    /// The authors, parted as the gold's are.
    pub authors: String,
    /// The day of publication, in ISO 8601.
    pub date: String,
}

impl Output {
    /// What is scored of our own reading.
    pub fn of(article: &article::Article) -> Self {
        let words = article.blocks.iter().filter(|b| b.span.is_some() && b.role != article::Role::Title);
        // Both are parted by the same rule: the gold's comma before a degree parts, so ours does.
        let authors: Vec<&str> = article.authors.iter().map(|a| a.value.as_str()).collect();
        Self {
            text: words.map(|b| b.text.as_str()).collect::<Vec<_>>().join("\n\n"),
            title: article.title.as_ref().map(|t| t.value.clone()).unwrap_or_default(),
            authors: authors.join(", "),
            date: article.published.as_ref().map(|d| d.value.to_string()).unwrap_or_default(),
        }
    }
}

/// Sums over pages.
#[derive(Default)]
pub struct Tally {
    pages: f64,
    precision: f64,
    precisions: f64,
    recall: f64,
    recalls: f64,
    exact: f64,
    word_f1: f64,
    with: f64,
    withs: f64,
    without: f64,
    withouts: f64,
    first: f64,
    heads: f64,
    title: f64,
    authors: f64,
    unsigned: f64,
    invented: f64,
    date: f64,
    dates: f64,
}

impl Tally {
    /// Adds a page.
    pub fn add(&mut self, gold: &GoldPage, output: &Output) {
        let text = &output.text;
        self.pages += 1.0;
        let shingles = shingles(&gold.text, text);
        if shingles.right + shingles.extra > 0.0 {
            self.precision += shingles.right / (shingles.right + shingles.extra);
            self.precisions += 1.0;
        }
        if shingles.right + shingles.missing > 0.0 {
            self.recall += shingles.right / (shingles.right + shingles.missing);
            self.recalls += 1.0;
        }
        self.exact += share(shingles.exact());
        self.word_f1 += word_f1(&gold.text, text);
        let lower = text.to_lowercase();
        let held = |segments: &[String]| segments.iter().filter(|s| lower.contains(&s.to_lowercase())).count() as f64;
        if !gold.with.is_empty() {
            self.with += held(&gold.with) / gold.with.len() as f64;
            self.withs += 1.0;
        }
        if !gold.without.is_empty() {
            self.without += held(&gold.without) / gold.without.len() as f64;
            self.withouts += 1.0;
        }
        self.first += share(keeps_first(&gold.text, text));
        self.add_head(gold, output);
    }

    /// Adds a page's head, and says what of it is right.
    pub fn add_head(&mut self, gold: &GoldPage, output: &Output) -> Head {
        let head = Head::of(gold, output);
        self.heads += 1.0;
        self.title += share(head.title);
        self.authors += share(head.authors);
        if gold.author.is_empty() {
            self.unsigned += 1.0;
            self.invented += share(!head.authors);
        }
        if let Some(date) = head.date {
            self.dates += 1.0;
            self.date += share(date);
        }
        head
    }

    /// Adds the means to `figures`, under `set`.
    pub fn report(&self, set: &str, figures: &mut Figures) {
        let (precision, recall) = (self.precision / self.precisions.max(1.0), self.recall / self.recalls.max(1.0));
        let mut push = |name: &str, sum: f64, of: f64| figures.push(format!("{set}.{name}"), sum / of.max(1.0));
        push("pages", self.pages, 1.0);
        push("shingle_f1", 2.0 * precision * recall / (precision + recall).max(1e-9), 1.0);
        push("shingle_precision", precision, 1.0);
        push("shingle_recall", recall, 1.0);
        push("exact", self.exact, self.pages);
        push("word_f1", self.word_f1, self.pages);
        if self.withs + self.withouts > 0.0 {
            push("with", self.with, self.withs);
            push("without", self.without, self.withouts);
        }
        push("first", self.first, self.pages);
        self.report_head(set, figures);
    }

    /// Adds the means of the head's fields to `figures`.
    pub fn report_head(&self, set: &str, figures: &mut Figures) {
        let mut push = |name: &str, sum: f64, of: f64| figures.push(format!("{set}.{name}"), sum / of.max(1.0));
        push("title", self.title, self.heads);
        push("authors", self.authors, self.heads);
        push("invented", self.invented, self.unsigned);
        push("date", self.date, self.dates);
    }
}

fn share(right: bool) -> f64 {
    f64::from(u8::from(right))
}

/// What is right of a page's head.
pub struct Head {
    /// The title.
    pub title: bool,
    /// The set of authors.
    pub authors: bool,
    /// The day, where the gold has one.
    pub date: Option<bool>,
}

impl Head {
    /// Compares the heads.
    pub fn of(gold: &GoldPage, output: &Output) -> Self {
        Self {
            title: key(&output.title) == key(&gold.title),
            authors: names(&output.authors) == names(&gold.author),
            date: (!gold.date.is_empty()).then(|| Some(output.date.as_str()) == gold.date.get(..10)),
        }
    }
}

/// Runs of word characters.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// How two bags of shingles agree, as shares of all.
pub struct Shingles {
    /// In both.
    pub right: f64,
    /// Ours alone.
    pub extra: f64,
    /// The gold's alone.
    pub missing: f64,
}

impl Shingles {
    /// Whether all are right, and no others.
    pub fn exact(&self) -> bool {
        self.extra == 0.0 && self.missing == 0.0
    }
}

/// The article-extraction-benchmark's comparison.
pub fn shingles(gold: &str, ours: &str) -> Shingles {
    let bag = |text: &str| {
        let words = words(text);
        let mut bag: HashMap<Vec<String>, i32> = HashMap::new();
        for window in words.windows(4.min(words.len().max(1))) {
            *bag.entry(window.to_vec()).or_default() += 1;
        }
        bag
    };
    let (gold, ours) = (bag(gold), bag(ours));
    let (mut right, mut extra, mut missing) = (0, 0, 0);
    for (shingle, n) in &gold {
        let m = ours.get(shingle).copied().unwrap_or(0);
        right += *n.min(&m);
        missing += (n - m).max(0);
    }
    for (shingle, m) in &ours {
        extra += (m - gold.get(shingle).copied().unwrap_or(0)).max(0);
    }
    let all = f64::from((right + extra + missing).max(1));
    Shingles { right: f64::from(right) / all, extra: f64::from(extra) / all, missing: f64::from(missing) / all }
}

/// WCXB's word F1.
pub fn word_f1(gold: &str, ours: &str) -> f64 {
    let bag = |text: &str| {
        let mut bag: HashMap<String, i32> = HashMap::new();
        for word in words(&text.to_lowercase()) {
            *bag.entry(word).or_default() += 1;
        }
        bag
    };
    let (gold, ours) = (bag(gold), bag(ours));
    let (all, found): (i32, i32) = (gold.values().sum(), ours.values().sum());
    let both: i32 = gold.iter().map(|(w, n)| *n.min(ours.get(w).unwrap_or(&0))).sum();
    match (all, found) {
        (0, 0) => 1.0,
        _ => 2.0 * f64::from(both) / f64::from(all + found),
    }
}

fn keeps_first(gold: &str, ours: &str) -> bool {
    let (gold, ours) = (words(&gold.to_lowercase()), words(&ours.to_lowercase()));
    let first = &gold[..gold.len().min(8)];
    first.is_empty() || ours.windows(first.len()).any(|w| w == first)
}

/// Letters and digits in lower case.
pub fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A list of authors as a set of names.
fn names(author: &str) -> BTreeSet<String> {
    author.replace(" and ", ",").replace(" & ", ",").split([',', ';']).map(key).filter(|n| !n.is_empty()).collect()
}
