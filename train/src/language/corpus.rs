//! The treebanks as training sentences, with copies cased as headlines are.

use std::path::Path;

use gold::treebank;
use language::Relation;
use language::training::TagId;

use super::grammar::{Drawn, Grammar, NEWS};
use crate::random::Random;

/// Genres of GUM whose texts anyone may use for any purpose; the others are non-commercial, or may not be changed.
pub const GENRES: &[&str] = &["academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage"];

/// Sentences drawn from the grammar, and how many in ten of them are headlines.
const DRAWN: usize = 6000;
const HEADINGS: usize = 3;

/// What is trained on.
pub struct Corpus {
    /// Joint tags ("NOUN NN"); a tag's number is its place plus one.
    pub tags: Vec<String>,
    pub sentences: Vec<Sentence>,
}

/// One sentence with its gold analysis.
#[derive(Clone)]
pub struct Sentence {
    pub forms: Vec<String>,
    pub tags: Vec<TagId>,
    pub heads: Vec<Option<usize>>,
    pub relations: Vec<Relation>,
    /// Whether it is a copy in another casing, or drawn.
    pub copy: bool,
    /// Whether it is drawn from the grammar.
    pub drawn: bool,
}

/// Reads the training parts.
pub fn read(data: &Path) -> std::io::Result<Corpus> {
    let ewt = treebank::read(&data.join("language/UD_English-EWT/en_ewt-ud-train.conllu.gz"))?;
    let gum = treebank::read(&data.join("language/UD_English-GUM/en_gum-ud-train.conllu.gz"))?;
    let gum = gum.into_iter().filter(|d| GENRES.contains(&d.genre.as_str()));
    let documents: Vec<_> = ewt.into_iter().chain(gum).collect();
    let mut tags: Vec<String> = documents.iter().flat_map(|d| &d.sentences).flat_map(|s| &s.words).map(joint).collect();
    tags.sort();
    tags.dedup();
    let mut sentences: Vec<Sentence> = documents.iter().flat_map(|d| &d.sentences).map(|s| convert(s, &tags)).collect();
    let mut random = Random(7);
    let copies: Vec<Sentence> = sentences.iter().filter_map(|s| headline(s, &mut random)).collect();
    sentences.extend(copies);
    sentences.extend(drawn(&tags));
    Ok(Corpus { tags, sentences })
}

/// Sentences and headlines drawn from the grammar of news.
fn drawn(tags: &[String]) -> Vec<Sentence> {
    let grammar = Grammar::new(NEWS);
    let mut random = Random(13);
    (0..DRAWN)
        .map(|n| draw(&grammar, n % 10 < HEADINGS, &mut random))
        .filter_map(|words| from_drawn(&words, tags))
        .collect()
}

/// A sentence, or a headline in one of the casings that headlines have.
pub fn draw(grammar: &Grammar, heading: bool, random: &mut Random) -> Vec<Drawn> {
    let mut words = grammar.draw(if heading { "HEAD" } else { "TOP" }, random);
    while words.len() > 60 {
        words = grammar.draw(if heading { "HEAD" } else { "TOP" }, random);
    }
    let upper = heading && random.permille(150);
    let plain = heading && random.permille(250);
    for (at, word) in words.iter_mut().enumerate() {
        if upper {
            word.form = word.form.to_uppercase();
        } else if heading && !plain {
            word.form = title(&word.form, at == 0);
        }
    }
    let first = words.iter().position(|w| w.form.chars().next().is_some_and(char::is_alphabetic)).unwrap_or(0);
    words[first].form = title(&words[first].form, true);
    words
}

/// `None` where the treebanks have no such tag.
fn from_drawn(words: &[Drawn], tags: &[String]) -> Option<Sentence> {
    let numbers: Option<Vec<TagId>> =
        words.iter().map(|w| Some(tags.binary_search(&w.tag).ok()? as TagId + 1)).collect();
    let forms: Vec<String> = words.iter().map(|w| w.form.clone()).collect();
    let relations = words.iter().map(|w| w.relation.parse().unwrap_or(Relation::Dep)).collect();
    let sentence = build(forms, numbers?, words.iter().map(|w| w.head).collect(), relations, true);
    Some(Sentence { drawn: true, ..sentence })
}

fn joint(word: &treebank::Word) -> String {
    format!("{} {}", word.upos, word.xpos)
}

fn convert(sentence: &treebank::Sentence, tags: &[String]) -> Sentence {
    let words = &sentence.words;
    let tag = |w| tags.binary_search(&joint(w)).map_or(0, |at| at as TagId + 1);
    build(
        words.iter().map(|w| w.form.clone()).collect(),
        words.iter().map(tag).collect(),
        words.iter().map(|w| w.head).collect(),
        words.iter().map(|w| w.relation.parse().unwrap_or(Relation::Dep)).collect(),
        false,
    )
}

fn build(
    forms: Vec<String>,
    tags: Vec<TagId>,
    heads: Vec<Option<usize>>,
    relations: Vec<Relation>,
    copy: bool,
) -> Sentence {
    Sentence { forms, tags, heads, relations, copy, drawn: false }
}

/// Some sentences again as headlines have them: without articles and the last stop, in title case or in capitals.
fn headline(sentence: &Sentence, random: &mut Random) -> Option<Sentence> {
    let count = sentence.forms.len();
    if !(4..=22).contains(&count) || !random.permille(200) {
        return None;
    }
    let bare = random.permille(600);
    let leaf = |at: usize| !sentence.heads.contains(&Some(at));
    let article =
        |at: usize| bare && leaf(at) && matches!(sentence.forms[at].to_lowercase().as_str(), "the" | "a" | "an");
    let stop = |at: usize| at + 1 == count && sentence.forms[at] == ".";
    let kept: Vec<usize> = (0..count).filter(|&at| !article(at) && !stop(at)).collect();
    let place = |old: usize| kept.iter().position(|&k| k == old);
    let upper = random.permille(200);
    let forms = kept
        .iter()
        .map(|&at| if upper { sentence.forms[at].to_uppercase() } else { title(&sentence.forms[at], at == kept[0]) })
        .collect();
    Some(build(
        forms,
        kept.iter().map(|&at| sentence.tags[at]).collect(),
        kept.iter().map(|&at| sentence.heads[at].and_then(place)).collect(),
        kept.iter().map(|&at| sentence.relations[at]).collect(),
        true,
    ))
}

/// Words that stay small in title case.
const SMALL: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "as", "with", "from", "n't", "'s",
    "’s", "n’t",
];

/// A word as title case has it.
pub fn title(form: &str, first: bool) -> String {
    if !first && SMALL.contains(&form.to_lowercase().as_str()) {
        return form.to_owned();
    }
    let mut chars = form.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
