//! Names: F1 of spans by kind, boundaries exact, on the parts that training leaves out.
//!
//! - `gmb`: the last fifth of the sentences of the Groningen Meaning Bank's part;
//! - `re3d`: documents whose id's bytes sum to a multiple of five;
//! - `gum`: the dev part of GUM, news alone as `gum_news`.
//!
//! The sets' kinds are mapped to Octuple's, and titles and articles are no part of a name, as `gold::standard` has it. Words come one space apart,
//! so `gmb` also measures how well names are found in text that was cut by another tokenizer.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use gold::standard::{self, Named};
use gold::{names, treebank};
use language::{EntityKind, MentionSort, Reader};
use span::Span;

use crate::figures::{Counts, Figures};

/// A sentence is read with the others of its ten, so that what an article tells of a name elsewhere does not carry over a whole set.
pub const TOGETHER: usize = 10;

/// Scores every set.
pub fn score(data: &Path, reader: &Reader, figures: &mut Figures) -> std::io::Result<()> {
    sets(data)?.iter().for_each(|(set, sentences)| report(set, sentences, reader, figures));
    Ok(())
}

/// The sentences of every set.
pub fn sets(data: &Path) -> std::io::Result<Vec<(&'static str, Vec<Named>)>> {
    let entity = data.join("entity");
    let gmb = names::gmb(&entity.join("gmb/ner_dataset_part.csv.gz"))?;
    let gmb: Vec<Named> = gmb[standard::gmb_held(gmb.len())..].iter().map(standard::sentence).collect();
    let re3d = names::re3d(&entity.join("re3d"))?;
    let re3d: Vec<Named> = re3d.iter().filter(|t| standard::re3d_held(&t.id)).flat_map(standard::text).collect();
    let gum = treebank::read(&super::part(&data.join("language/UD_English-GUM"), "en_gum-ud"))?;
    let of = |news: bool| {
        gum.iter().filter(move |d| !news || d.genre == "news").flat_map(|d| &d.sentences).map(standard::gum)
    };
    let (all, news) = (of(false).collect(), of(true).collect());
    Ok(vec![("gmb", gmb), ("re3d", re3d), ("gum", all), ("gum_news", news)])
}

fn report(set: &str, sentences: &[Named], reader: &Reader, figures: &mut Figures) {
    let mut by_kind: BTreeMap<EntityKind, Counts> = BTreeMap::new();
    let (mut all, mut spans) = (Counts::default(), Counts::default());
    for part in sentences.chunks(TOGETHER) {
        let (gold, found) = (of_kinds(positions(part)), of_kinds(found(part, reader)));
        for (range, kind) in &gold {
            let counts = by_kind.entry(*kind).or_default();
            let same = found.iter().find(|f| f.0 == *range);
            counts.gold += 1;
            all.gold += 1;
            spans.gold += 1;
            spans.right += usize::from(same.is_some());
            let right = same.is_some_and(|f| f.1 == *kind);
            counts.right += usize::from(right);
            all.right += usize::from(right);
        }
        for (_, kind) in &found {
            by_kind.entry(*kind).or_default().found += 1;
            all.found += 1;
            spans.found += 1;
        }
    }
    figures.push(format!("language.names.{set}.spans"), spans.f1());
    figures.push(format!("language.names.{set}.all"), all.f1());
    figures.push(format!("language.names.{set}.precision"), all.precision());
    figures.push(format!("language.names.{set}.recall"), all.recall());
    for (kind, counts) in by_kind.iter().filter(|(_, c)| c.gold >= 10) {
        figures.push(format!("language.names.{set}.{kind}"), counts.f1());
    }
}

/// Names of a kind that Octuple has a word for: works, products and the like are known as names only so that mentions of one go together.
fn of_kinds(mut names: Vec<(Range<usize>, EntityKind)>) -> Vec<(Range<usize>, EntityKind)> {
    names.retain(|(_, kind)| *kind != EntityKind::Other);
    names
}

/// Names by their place in the words of all sentences.
pub fn positions(sentences: &[Named]) -> Vec<(Range<usize>, EntityKind)> {
    let mut base = 0;
    let mut all = Vec::new();
    for sentence in sentences {
        all.extend(sentence.names.iter().map(|(r, k)| (r.start + base..r.end + base, *k)));
        base += sentence.words.len();
    }
    all
}

/// Names that our reader finds, by their place in the words of all sentences.
pub fn found(sentences: &[Named], reader: &Reader) -> Vec<(Range<usize>, EntityKind)> {
    let mut text = String::new();
    let (mut tokens, mut ranges) = (Vec::new(), Vec::new());
    for sentence in sentences {
        let start = tokens.len();
        for word in &sentence.words {
            tokens.push(Span::at(text.len(), text.len() + word.len()));
            text.push_str(word);
            text.push(' ');
        }
        ranges.push(start..tokens.len());
    }
    let analysis = reader.read_tokens(&text, &[], &tokens, &ranges);
    let names = analysis.entities.iter().flat_map(|e| e.mentions.iter().map(move |m| (m, e.kind)));
    let names = names.filter(|(m, _)| m.sort == MentionSort::Name).map(|(m, kind)| {
        let tokens = analysis.tokens_in(m.span);
        (tokens.start as usize..tokens.end as usize, kind)
    });
    names.collect()
}
