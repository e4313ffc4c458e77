//! Coreference on GUM's dev part (its test part where the folder has one), from the treebank's words and sentences.
//!
//! The figure is the CoNLL mean: the mean of the F1 of MUC, B³ and CEAFe ([`chains`]). A mention is known by its document and its head word in the
//! treebank's tree, so that where its phrase ends does not matter. As in OntoNotes, chains of one mention count on neither side, and neither do appositions and
//! predicates, whose words belong to the mention beside them, nor names inside a name ("University of *Zenda*"). Gold's times and quantities
//! are left out; links by bridging and to several antecedents stand outside gold's chains, and are not read.
//!
//! - `coref.gum`: all mentions; GUM links everything, also the abstract things that Octuple has no entities for;
//! - `coref.gum.names`: only mentions whose head the treebank has as a proper noun, and chains with two of them;
//! - `pronouns`: of the third person's pronouns that have something to stand for in gold, how many are in one entity with it: the last mention before
//!   that is no pronoun, or the first one after where there is none, is of the same gold chain.
//!
//! With `OCTUPLE_EVAL_OPEN` set, the train part is scored, and what is wrong is printed.

mod chains;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use gold::mentions::mentions;
use gold::treebank::{self, Document};
use language::{Analysis, Entity, Mention, MentionSort, Reader};

use crate::figures::{Counts, Figures};
use crate::held;
use chains::{Chains, Tally};

/// Scores GUM.
pub fn score(data: &Path, reader: &Reader, figures: &mut Figures) -> std::io::Result<()> {
    let folder = data.join("language/UD_English-GUM");
    let open = held::open_part();
    let path = if open { folder.join("en_gum-ud-train.conllu.gz") } else { super::part(&folder, "en_gum-ud") };
    let (mut all, mut names) = (Tally::default(), Tally::default());
    let (mut pronouns, mut in_news) = (Counts::default(), Counts::default());
    for document in &treebank::read(&path)? {
        let analysis = super::read_given(reader, document);
        let marked = Marked::of(document);
        all.add(&marked.chains(|_| true), &marked.found(&analysis, |_| true));
        let ours = marked.found(&analysis, |head| marked.named(head));
        names.add(&marked.chains(|head| marked.named(head)), &ours);
        let right = resolved(&analysis, &marked, open.then_some(&document.id));
        pronouns.add(right);
        if document.genre == "news" {
            in_news.add(right);
        }
        if open {
            print_names(document, &marked, &ours);
        }
    }
    all.report("language.coref.gum", figures);
    names.report("language.coref.gum.names", figures);
    figures.push("language.coref.gum.pronouns", pronouns.recall());
    figures.push("language.coref.gum_news.pronouns", in_news.recall());
    Ok(())
}

/// What a document's gold says.
struct Marked<'d> {
    /// All words, as our tokens are numbered.
    words: Vec<&'d treebank::Word>,
    /// The head of each, among all words.
    heads: Vec<Option<usize>>,
    /// The chains that each head is in.
    groups: HashMap<usize, Vec<String>>,
    /// Heads of appositions and predicates.
    beside: HashSet<usize>,
}

impl<'d> Marked<'d> {
    fn of(document: &'d Document) -> Self {
        let mut marked =
            Marked { words: Vec::new(), heads: Vec::new(), groups: HashMap::new(), beside: HashSet::new() };
        for sentence in &document.sentences {
            let first = marked.words.len();
            let mentions = mentions(sentence);
            let whole: Vec<_> = mentions.iter().filter(|m| is_name(&sentence.words[m.words.clone()])).collect();
            for mention in &mentions {
                let Some(head) = mention.head(sentence) else { continue };
                let inside =
                    whole.iter().any(|name| name.words.len() > mention.words.len() && name.words.contains(&head));
                if matches!(mention.link.as_str(), "appos" | "pred") || inside {
                    marked.beside.insert(first + head);
                }
                if !matches!(mention.kind.as_str(), "time" | "quantity") {
                    marked.groups.entry(first + head).or_default().push(mention.group.clone());
                }
            }
            marked.words.extend(&sentence.words);
            marked.heads.extend(sentence.words.iter().map(|w| w.head.map(|h| first + h)));
        }
        marked
    }

    /// A head among the words before and after it.
    fn around(&self, head: usize, reach: usize) -> String {
        let word =
            |at: usize| if at == head { format!("[[{}]]", self.words[at].form) } else { self.words[at].form.clone() };
        let around = head.saturating_sub(reach)..(head + reach.min(8)).min(self.words.len());
        around.map(word).collect::<Vec<_>>().join(" ")
    }

    /// Whether the treebank has a proper noun there.
    fn named(&self, head: usize) -> bool {
        self.words[head].upos == "PROPN"
    }

    /// The gold chains of heads that `take` lets through.
    fn chains(&self, take: impl Fn(usize) -> bool) -> Chains {
        let mut by_group: HashMap<&str, Vec<usize>> = HashMap::new();
        for (&head, groups) in &self.groups {
            if take(head) && !self.beside.contains(&head) {
                by_group.entry(&groups[0]).or_default().push(head);
            }
        }
        Chains::new(by_group.into_values())
    }

    /// The word of our mention that governs its others by the treebank's own tree.
    fn head(&self, analysis: &Analysis, mention: &Mention) -> usize {
        let tokens = analysis.tokens_in(mention.span);
        let tokens = tokens.start as usize..tokens.end as usize;
        let governs = |at: &usize| !self.heads[*at].is_some_and(|h| tokens.contains(&h));
        tokens.clone().find(governs).unwrap_or(mention.head as usize)
    }

    /// The chains that we find, of mentions that `take` lets through.
    fn found(&self, analysis: &Analysis, take: impl Fn(usize) -> bool) -> Chains {
        let heads = |e: &Entity| {
            let heads = e.mentions.iter().map(|m| self.head(analysis, m));
            heads.filter(|head| take(*head) && !self.beside.contains(head)).collect::<Vec<_>>()
        };
        Chains::new(analysis.entities.iter().map(heads))
    }
}

/// Whether words are one name as a whole: "University of Zenda", but not "Zenda, Ruritania".
fn is_name(words: &[treebank::Word]) -> bool {
    let joins =
        |w: &treebank::Word| w.upos == "PROPN" || matches!(w.form.as_str(), "of" | "the" | "for" | "and" | "&" | "-");
    words.iter().filter(|w| w.upos == "PROPN").count() > 1 && words.iter().all(joins)
}

/// How many pronouns have something to stand for, and for how many of them we have found it.
fn resolved(analysis: &Analysis, marked: &Marked, print: Option<&String>) -> Counts {
    let mut counts = Counts::default();
    let third = ["he", "she", "it", "they", "his", "her", "its", "their", "himself", "herself", "itself", "themselves"];
    let pronoun = |at: usize| matches!(marked.words[at].xpos.as_str(), "PRP" | "PRP$" | "WP" | "WDT" | "DT" | "WP$");
    for (&head, groups) in &marked.groups {
        let word = marked.words[head];
        let is_third = word.xpos.starts_with("PRP") && third.contains(&word.lemma.to_lowercase().as_str());
        let names_it = |(other, of): (&usize, &Vec<String>)| !pronoun(*other) && of.iter().any(|g| groups.contains(g));
        if !is_third || !marked.groups.iter().any(names_it) {
            continue;
        }
        counts.gold += 1;
        let stands_for = analysis.entity_at(head as u32).and_then(|(id, _)| {
            let others = || analysis.entities[id as usize].mentions.iter().filter(|m| m.sort != MentionSort::Pronoun);
            others().rev().find(|m| (m.head as usize) < head).or_else(|| others().next())
        });
        let right = stands_for.is_some_and(|m| {
            marked.groups.get(&marked.head(analysis, m)).is_some_and(|of| of.iter().any(|g| groups.contains(g)))
        });
        counts.right += usize::from(right);
        if let Some(id) = print.filter(|_| !right) {
            let ours = stands_for.map_or("nothing", |m| m.span.of(analysis.text));
            println!("pronoun\t{id}\t{}\t{ours}\t{}", word.form, marked.around(head, 30));
        }
    }
    counts
}

/// Names that are in one chain for one side only.
fn print_names(document: &Document, marked: &Marked, ours: &Chains) {
    let gold = marked.chains(|head| marked.named(head));
    for (what, one, other) in [("missed", &gold, ours), ("wrong", ours, &gold)] {
        for pair in one.links_not_in(other) {
            let [a, b] = pair.map(|at| marked.around(at, 3));
            println!("name {what}\t{}\t{a}\t{b}", document.id);
        }
    }
}
