//! Draws sentences with their trees from a grammar of our own (`train/data/news.grammar`, which states its format).

use std::collections::HashMap;

use crate::random::Random;

/// The grammar of news sentences.
pub const NEWS: &str = include_str!("../../data/news.grammar");

/// A word of a drawn sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    pub form: String,
    /// "NOUN NN".
    pub tag: String,
    /// Index of its head; `None` for the root.
    pub head: Option<usize>,
    pub relation: String,
    /// The class that it was drawn from ("CITY"); empty for a word that stands in a rule.
    pub class: String,
}

/// A grammar that sentences can be drawn from.
pub struct Grammar<'g> {
    rules: HashMap<&'g str, Vec<Vec<Item<'g>>>>,
    words: HashMap<&'g str, (String, Vec<&'g str>)>,
}

#[derive(Clone, Copy)]
struct Item<'g> {
    symbol: &'g str,
    relation: &'g str,
    optional: bool,
}

/// Deeper nesting takes the first rule of a symbol, which every symbol has short.
const DEEPEST: usize = 9;

impl<'g> Grammar<'g> {
    /// Reads a grammar.
    pub fn new(text: &'g str) -> Self {
        let mut grammar = Self { rules: HashMap::new(), words: HashMap::new() };
        for line in text.lines().filter(|l| !l.is_empty() && !l.starts_with("# ") && *l != "#") {
            if let Some(class) = line.strip_prefix('%') {
                let mut parts = class.split_whitespace();
                let (name, upos, xpos) =
                    (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
                grammar.words.insert(name, (format!("{upos} {xpos}"), parts.collect()));
            } else if let Some((name, items)) = line.split_once(" = ") {
                grammar.rules.entry(name).or_default().push(items.split_whitespace().map(item).collect());
            }
        }
        grammar
    }

    /// Draws what `symbol` makes.
    pub fn draw(&self, symbol: &str, random: &mut Random) -> Vec<Drawn> {
        let mut out = Vec::new();
        let head = self.expand(symbol, random, 0, &mut out);
        out[head].head = None;
        out[head].relation = "root".to_owned();
        out
    }

    /// Appends what `symbol` makes; gives its head's index.
    fn expand(&self, symbol: &str, random: &mut Random, depth: usize, out: &mut Vec<Drawn>) -> usize {
        let mut push = |form: &str, tag: String, class: &str| {
            out.push(Drawn {
                form: form.to_owned(),
                tag,
                head: None,
                relation: String::new(),
                class: class.to_owned(),
            });
            out.len() - 1
        };
        if let Some((tag, words)) = self.words.get(symbol) {
            let word = words[random.next() as usize % words.len()];
            return push(word, tag.clone(), symbol);
        }
        let Some(rules) = self.rules.get(symbol) else {
            let mut parts = symbol.split('|');
            let (form, upos, xpos) = (parts.next().unwrap_or(""), parts.next(), parts.next());
            let (Some(upos), Some(xpos)) = (upos, xpos) else { panic!("the grammar has no {symbol}") };
            return push(form, format!("{upos} {xpos}"), "");
        };
        let rule = if depth > DEEPEST { &rules[0] } else { &rules[random.next() as usize % rules.len()] };
        let mut parts = Vec::new();
        for item in rule {
            if item.optional && (depth > DEEPEST || random.permille(500)) {
                continue;
            }
            parts.push((self.expand(item.symbol, random, depth + 1, out), item.relation));
        }
        let head = parts.iter().find(|p| p.1 == "^").map_or(0, |p| p.0);
        for (at, relation) in parts.into_iter().filter(|p| p.1 != "^") {
            out[at].head = Some(head);
            relation.clone_into(&mut out[at].relation);
        }
        head
    }
}

/// "NAME?:relation"; a relation may have a colon itself.
fn item(text: &str) -> Item<'_> {
    // A word may be a colon or hold one: the relation starts after the tag.
    let from = text.rfind('|').map_or(0, |at| at + 1);
    // The tag itself may be ":" or "``".
    let colon = text[from..].char_indices().skip(1).find(|c| c.1 == ':').map_or(text.len() - 1, |c| from + c.0);
    let (symbol, relation) = (&text[..colon], &text[colon + 1..]);
    let optional = symbol.ends_with('?') && symbol.len() > 1 && !symbol.contains('|');
    Item { symbol: if optional { &symbol[..symbol.len() - 1] } else { symbol }, relation, optional }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawn_sentence_is_a_tree_with_known_labels() {
        let grammar = Grammar::new(NEWS);
        let mut random = Random(5);
        for n in 0..3000 {
            let words = grammar.draw(if n % 3 == 0 { "HEAD" } else { "TOP" }, &mut random);
            assert_eq!(words.iter().filter(|w| w.head.is_none()).count(), 1, "{words:?}");
            for word in &words {
                assert!(word.relation.parse::<language::Relation>().is_ok(), "{word:?}");
                let upos = word.tag.split(' ').next().unwrap();
                assert!(upos.parse::<language::Upos>().is_ok(), "{word:?}");
            }
        }
    }
}
