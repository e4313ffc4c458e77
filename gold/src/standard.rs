//! Names of every set as Octuple means them: one list of kinds, no titles or articles, names only.

use std::ops::Range;

use language::EntityKind;
use language::gazetteer::{OfficeRank, country_by_name, demonym, is_given_name, office};
use span::Span;

use crate::mentions::mentions;
use crate::names::{Sentence, Text};
use crate::treebank;

/// A sentence with its names as Octuple means them.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// Words, cut as Universal Dependencies cut them.
    pub words: Vec<String>,
    /// Names, in order; they do not overlap.
    pub names: Vec<(Range<usize>, EntityKind)>,
}

/// The kind that a set's own word stands for; `None` for what is no name of a thing (dates, amounts).
pub fn kind(label: &str) -> Option<EntityKind> {
    Some(match label {
        "PER" | "per" | "person" | "Person" => EntityKind::Person,
        "ORG" | "org" | "organization" | "Organisation" | "corporation" | "group" => EntityKind::Organization,
        "LOC" | "geo" | "location" | "Location" | "place" => EntityKind::Place,
        "gpe" | "Nationality" => EntityKind::People,
        "eve" | "event" => EntityKind::Event,
        "MilitaryPlatform" | "Vehicle" | "Weapon" => EntityKind::Equipment,
        "MISC" | "art" | "nat" | "product" | "creative-work" | "object" | "abstract" => EntityKind::Other,
        _ => return None,
    })
}

/// How many of the Groningen Meaning Bank's sentences are for training; the last fifth is held apart.
pub fn gmb_held(sentences: usize) -> usize {
    sentences - sentences / 5
}

/// Whether a document of re3d is held apart: the sum of its id's bytes is a multiple of five.
pub fn re3d_held(id: &str) -> bool {
    id.bytes().map(u32::from).sum::<u32>() % 5 == 0
}

/// A sentence of a set with its own words.
pub fn sentence(set: &Sentence) -> Named {
    let mut cut = Named::default();
    let mut starts = Vec::new();
    for word in &set.words {
        starts.push(cut.words.len());
        let mut tokens = Vec::new();
        language::training::tokens(word, Span::at(0, word.len()), &mut tokens);
        cut.words.extend(tokens.iter().map(|t| t.of(word).to_owned()));
    }
    starts.push(cut.words.len());
    let names =
        set.names.iter().filter_map(|n| Some((starts[n.words.start]..starts[n.words.end], kind(&n.kind)?))).collect();
    settle(&mut cut, names);
    cut
}

/// The sentences of a text with names marked by byte ranges.
pub fn text(set: &Text) -> Vec<Named> {
    let mut sentences = Vec::new();
    for line in set.text.split('\n') {
        let base = line.as_ptr() as usize - set.text.as_ptr() as usize;
        let mut tokens = Vec::new();
        language::training::tokens(&set.text, Span::at(base, base + line.len()), &mut tokens);
        language::training::sentences(&set.text, &tokens, |range| {
            let tokens = &tokens[range];
            let mut cut =
                Named { words: tokens.iter().map(|t| t.of(&set.text).to_owned()).collect(), names: Vec::new() };
            let names = set.names.iter().filter_map(|(bytes, label)| {
                let start = tokens.iter().position(|t| t.start() as usize == bytes.start)?;
                let end = tokens.iter().position(|t| t.end() as usize == bytes.end)? + 1;
                (start < end).then_some((start..end, kind(label)?))
            });
            let names = names.collect();
            settle(&mut cut, names);
            sentences.push(cut);
        });
    }
    sentences
}

/// A sentence of GUM: the named parts of its mentions.
pub fn gum(sentence: &treebank::Sentence) -> Named {
    let words = &sentence.words;
    let mut cut = Named { words: words.iter().map(|w| w.form.clone()).collect(), names: Vec::new() };
    let named = |at: usize| words[at].upos == "PROPN";
    let names = mentions(sentence).into_iter().filter_map(|mention| {
        let range = mention.words.clone();
        let head = mention.head(sentence)?;
        if !named(head) {
            return None;
        }
        let joins = |at: usize| {
            named(at)
                || matches!(words[at].form.as_str(), "of" | "the" | "for" | "-" | "'s" | "’s" | "&" | "and" | "de")
        };
        let mut start = head;
        while start > range.start && joins(start - 1) {
            start -= 1;
        }
        let mut end = head + 1;
        while end < range.end
            && joins(end)
            && words[end].head.is_some_and(|h| (start..end + 1).contains(&h) || named(end))
        {
            end += 1;
        }
        while start < head && !named(start) {
            start += 1;
        }
        while end > head + 1 && !named(end - 1) {
            end -= 1;
        }
        Some((start..end, kind(&mention.kind)?))
    });
    let names = names.collect();
    settle(&mut cut, names);
    cut
}

/// Names that a reader found among `words`, as those of the sets are made: without articles and titles, countries told by the gazetteer.
pub fn found(words: &[String], names: Vec<(Range<usize>, EntityKind)>) -> Named {
    let mut cut = Named { words: words.to_vec(), names: Vec::new() };
    settle(&mut cut, names);
    cut
}

/// Sets a sentence's names: longest first, without articles and titles, countries and peoples told by the gazetteer.
fn settle(cut: &mut Named, mut names: Vec<(Range<usize>, EntityKind)>) {
    names.sort_by_key(|(range, kind)| (std::cmp::Reverse(range.len()), range.start, *kind));
    let mut settled: Vec<(Range<usize>, EntityKind)> = Vec::new();
    for (range, kind) in names {
        let Some(named) = trimmed(&cut.words, range, kind) else { continue };
        if settled.iter().all(|(other, _)| other.end <= named.0.start || named.0.end <= other.start) {
            settled.push(named);
        }
    }
    let free = |at: usize, settled: &[(Range<usize>, EntityKind)]| !settled.iter().any(|(r, _)| r.contains(&at));
    for at in 0..cut.words.len() {
        if free(at, &settled) && demonym(&cut.words[at]).is_some() && country_by_name(&cut.words[at]).is_none() {
            settled.push((at..at + 1, EntityKind::People));
        }
    }
    settled.sort_by_key(|(range, _)| range.start);
    cut.names = settled;
}

/// Words that some sets mark as mentions and that are no names.
const PRONOUNS: &[&str] = &[
    "i", "we", "us", "you", "he", "she", "it", "they", "his", "her", "its", "their", "our", "my", "this", "these",
    "who", "it's",
];

/// A name without its article and titles; `None` when what is left is no name.
fn trimmed(words: &[String], mut range: Range<usize>, kind: EntityKind) -> Option<(Range<usize>, EntityKind)> {
    let capital = |at: usize| words[at].chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    if range.len() > 1 && words[range.start].eq_ignore_ascii_case("the") {
        range.start += 1;
    }
    if range.len() > 1 && matches!(words[range.end - 1].as_str(), "'s" | "’s" | "'" | "’") {
        range.end -= 1;
    }
    if kind == EntityKind::Person {
        range = untitled(words, range)?;
    }
    let small = |at: usize| !capital(at) && words[at].chars().any(char::is_alphabetic);
    let joins = |at: usize| {
        matches!(
            words[at].as_str(),
            "of" | "the"
                | "for"
                | "and"
                | "al"
                | "de"
                | "bin"
                | "von"
                | "van"
                | "on"
                | "in"
                | "to"
                | "s"
                | "'s"
                | "’s"
                | "la"
                | "ibn"
                | "a"
        )
    };
    let odd = range.clone().any(|at| small(at) && !joins(at));
    if range.is_empty()
        || (odd && kind != EntityKind::Other)
        || !range.clone().any(|at| capital(at) && words[at].chars().any(char::is_alphabetic))
    {
        return None;
    }
    while range.len() > 1 && small(range.start) && words[range.start] != "al" {
        range.start += 1;
    }
    let text = words[range.clone()].join(" ");
    if PRONOUNS.iter().any(|p| p.eq_ignore_ascii_case(&text)) {
        return None;
    }
    let kind = if kind != EntityKind::People && country_by_name(&text).is_some() && kind != EntityKind::Person {
        EntityKind::Country
    } else if country_by_name(&text).is_none() && demonym(&text).is_some() {
        EntityKind::People
    } else if matches!(kind, EntityKind::Place | EntityKind::Organization | EntityKind::People)
        && country_by_name(&text).is_some()
    {
        EntityKind::Country
    } else if kind == EntityKind::People {
        EntityKind::Place
    } else {
        kind
    };
    Some((range, kind))
}

/// "President Ann Lee" as "Ann Lee"; `None` for a title alone.
fn untitled(words: &[String], mut range: Range<usize>) -> Option<Range<usize>> {
    loop {
        let title = (1..=range.len().min(4)).rev().find(|&n| {
            let text = words[range.start..range.start + n].join(" ");
            let known = office(&text).is_some() || office(text.trim_end_matches('.')).is_some();
            known && !(n == 1 && is_given_name(&text) && office(&text).is_some_and(|o| o.rank != OfficeRank::Address))
        });
        match title {
            Some(n) if n == range.len() => return None,
            Some(n) => range.start += n,
            None if range.len() > 1
                && matches!(
                    words[range.start].as_str(),
                    "Mr." | "Mrs." | "Ms." | "Dr." | "Prime" | "Vice" | "Former" | "former"
                ) =>
            {
                range.start += 1
            }
            None => return Some(range),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Name;

    fn read(text: &str, names: &[(Range<usize>, &str)]) -> Vec<(String, EntityKind)> {
        let names = names.iter().map(|(words, kind)| Name { words: words.clone(), kind: (*kind).to_owned() }).collect();
        let set = Sentence { words: text.split(' ').map(str::to_owned).collect(), names };
        let cut = sentence(&set);
        cut.names.iter().map(|(r, k)| (cut.words[r.clone()].join(" "), *k)).collect()
    }

    #[test]
    fn titles_and_articles_are_no_part_of_a_name() {
        let found =
            read("President Ann Lee met the Red Cross in France", &[(0..3, "per"), (4..7, "org"), (8..9, "geo")]);
        let expected =
            [("Ann Lee", EntityKind::Person), ("Red Cross", EntityKind::Organization), ("France", EntityKind::Country)];
        assert_eq!(found, expected.map(|(n, k)| (n.to_owned(), k)));
    }

    #[test]
    fn peoples_are_told_by_the_gazetteer() {
        assert_eq!(read("Iraqi troops", &[]), [("Iraqi".to_owned(), EntityKind::People)]);
        assert_eq!(read("the troops left", &[(0..2, "org")]), []);
    }
}
