//! Copies made by our own edits and cuts at known rates.

use std::collections::{BTreeMap, BTreeSet};

use octuple::Engine;
use store::ArticleRow;

use super::{Gold, gathered};
use crate::figures::Figures;
use crate::held;

/// What is done to a text: the share of its words that are edited (in turn exchanged for another word of the texts, left out,
/// and doubled by a word put before it), and the share of its end that is cut off.
const EDITS: [(&str, f64, f64); 6] = [
    ("edit_0", 0.0, 0.0),
    ("edit_10", 0.1, 0.0),
    ("edit_20", 0.2, 0.0),
    ("edit_30", 0.3, 0.0),
    ("cut_50", 0.0, 0.5),
    ("edit_20_cut_30", 0.2, 0.3),
];

/// Texts with fewer words are left out: a brief has too little to be known by.
const FEWEST: usize = 60;

/// Scores families: every text of the set and a copy of it for each kind of edit, all in one store.
pub fn score(engine: &Engine, all: &[Gold], figures: &mut Figures) -> Result<(), Box<dyn std::error::Error>> {
    let texts: Vec<&Gold> = all.iter().filter(|gold| gold.text.split_whitespace().count() >= FEWEST).collect();
    let words: Vec<&str> = texts.iter().flat_map(|gold| gold.text.split_whitespace()).collect();
    let mut copies: Vec<Gold> = texts.iter().map(|gold| (*gold).clone()).collect();
    for (kind, &(_, edited, cut)) in EDITS.iter().enumerate() {
        for (index, gold) in texts.iter().enumerate() {
            let mut chance = Chance(1 + (kind * texts.len() + index) as u64);
            let text = edit(&gold.text, edited, cut, &words, &mut chance);
            copies.push(Gold { text, outlet: format!("copy{kind}.example"), ..(*gold).clone() });
        }
    }
    let told = gathered(engine, &copies)?;
    for (kind, (name, ..)) in EDITS.iter().enumerate() {
        let of = |index: usize| told[(kind + 1) * texts.len() + index].family == told[index].family;
        let found = (0..texts.len()).filter(|&index| of(index)).count();
        figures.push(format!("story.copies.{name}.recall"), found as f64 / texts.len().max(1) as f64);
    }
    figures.push("story.copies.precision", precision(&told, &texts));
    Ok(())
}

/// For each article, of the articles in its family the share that comes of the same text; the mean of all (BCubed).
fn precision(told: &[ArticleRow], texts: &[&Gold]) -> f64 {
    let mut families: BTreeMap<i64, BTreeMap<usize, usize>> = BTreeMap::new();
    for (index, article) in told.iter().enumerate() {
        *families.entry(article.family).or_default().entry(index % texts.len()).or_default() += 1;
    }
    let mut sum = 0.0;
    for family in families.values() {
        let all: usize = family.values().sum();
        for (a, times) in family {
            let same = |b: &usize| b == a || one_text(&texts[*a].text, &texts[*b].text);
            let right: usize = family.iter().filter(|(b, _)| same(b)).map(|(_, times)| times).sum();
            sum += (times * right) as f64 / all as f64;
            if right < all && held::open_part() {
                println!("a family of several texts has {}", texts[*a].title);
            }
        }
    }
    sum / told.len().max(1) as f64
}

/// Whether half of the shorter text stands in the other, word for word: of its runs of five words.
fn one_text(a: &str, b: &str) -> bool {
    let (a, b) = (runs(a), runs(b));
    2 * a.intersection(&b).count() >= a.len().min(b.len()).max(1)
}

/// Runs of five words.
fn runs(text: &str) -> BTreeSet<Vec<String>> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.windows(5).map(<[String]>::to_vec).collect()
}

/// A text with a share of its words edited and a share of its end cut off.
fn edit(text: &str, edited: f64, cut: f64, words: &[&str], chance: &mut Chance) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    let kept = ((1.0 - cut) * all.len() as f64) as usize;
    let mut out = Vec::with_capacity(kept);
    for (turn, word) in all[..kept].iter().enumerate() {
        if chance.next() >= edited {
            out.push(*word);
            continue;
        }
        let other = words[(chance.next() * words.len() as f64) as usize % words.len()];
        match turn % 3 {
            0 => out.push(other),
            1 => {}
            _ => out.extend([other, word]),
        }
    }
    out.join(" ")
}

/// Numbers by chance from a seed (SplitMix64, Steele and others 2014), so that every run makes the same copies.
struct Chance(u64);

impl Chance {
    /// 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}
