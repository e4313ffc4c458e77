//! The lemmatiser's scripts and what chooses them.

use std::collections::BTreeMap;
use std::path::Path;

use gold::treebank;
use language::training::{
    Case, Casing, LONGEST_FORM, Script, Shape, case_is_open, case_key, edit_key, endings, exact_key, form_key, is_name,
    is_perfect, lemma_form, opens, tag_key, write_table,
};
use language::{Relation, Upos};

use super::corpus::GENRES;
use super::inflect::{Inflected, irregular, plural, regular};

/// A tag as the treebanks' columns have it, "NOUN NN".
type Tag = String;
/// How often each of some things was seen.
type Counts<T> = BTreeMap<T, u32>;

/// Endings whose script fewer forms than this bear out tell nothing of other words.
const FORMS: u32 = 3;
/// A whole form seen this often has a script of its own even where its ending gives the same, which is quicker.
const USUAL: u32 = 2;
/// A name is given other capitals than it was seen in where that takes a script of no more work than this: "IRAQ", but not "MCDONALD".
const MOST_WORK: usize = 3;

/// The scripts' lines and the table.
pub fn write(data: &Path) -> std::io::Result<(Vec<String>, Vec<u8>)> {
    let mut seen = Seen::default();
    for (folder, file) in [("UD_English-EWT", "en_ewt-ud"), ("UD_English-GUM", "en_gum-ud")] {
        let documents = treebank::read(&data.join(format!("language/{folder}/{file}-train.conllu.gz")))?;
        let used = documents.iter().filter(|d| d.genre.is_empty() || GENRES.contains(&d.genre.as_str()));
        used.flat_map(|d| &d.sentences).for_each(|s| seen.sentence(s));
    }
    seen.make_singular();
    let drawn = drawn(&seen);
    drawn.into_iter().for_each(|i| seen.inflected(i));
    Ok(Endings::learn(&seen).write(&seen))
}

/// Forms with their tags and lemmas.
#[derive(Default)]
struct Seen {
    /// By form in lower case.
    small: BTreeMap<(String, Tag), Counts<String>>,
    /// By form and shape.
    exact: BTreeMap<(String, Tag, Shape), Counts<String>>,
    /// Misspellings, which tell nothing of other words.
    misspelt: BTreeMap<(String, Tag), Counts<String>>,
}

impl Seen {
    fn sentence(&mut self, sentence: &treebank::Sentence) {
        let casing = Casing::of(sentence.words.iter().map(|w| w.form.as_str()));
        let mut form = String::new();
        for (at, word) in sentence.words.iter().enumerate() {
            lemma_form(&word.form, &mut form);
            if !is_telling(sentence, at) || form.len() > LONGEST_FORM {
                continue;
            }
            let tag = format!("{} {}", word.upos, word.xpos);
            let lemma = word.lemma.clone();
            if word.feats.contains("Typo=Yes") {
                *self.misspelt.entry((form.to_lowercase(), tag)).or_default().entry(lemma).or_default() += 1;
                continue;
            }
            let before = at.checked_sub(1).map(|b| sentence.words[b].form.as_str());
            let shape = Shape::of(&word.form, opens(before), casing);
            self.add(&form, tag, shape, lemma);
        }
    }

    fn add(&mut self, form: &str, tag: Tag, shape: Shape, lemma: String) {
        let small = self.small.entry((form.to_lowercase(), tag.clone())).or_default();
        *small.entry(lemma.clone()).or_default() += 1;
        *self.exact.entry((form.to_owned(), tag, shape)).or_default().entry(lemma).or_default() += 1;
    }

    /// EWT leaves some plurals as they are that GUM makes singular ("people", "troops"); where a plural has a singular it is taken, as of all others.
    fn make_singular(&mut self) {
        for ((form, tag), lemmas) in self.small.iter_mut().filter(|((_, tag), _)| tag == "NOUN NNS") {
            let is_singular = |lemma: &String| *form == plural(lemma) || (form == "people" && lemma == "person");
            if !lemmas.keys().any(is_singular) {
                continue;
            }
            lemmas.remove(form);
            let exact = self.exact.iter_mut().filter(|(key, _)| key.1 == *tag && key.0.to_lowercase() == *form);
            exact.for_each(|(_, found)| found.clone_from(lemmas));
        }
    }

    /// What is drawn counts only for forms that the treebanks do not have.
    fn inflected(&mut self, inflected: Inflected) {
        let tag = inflected.tag.to_owned();
        if !self.small.contains_key(&(inflected.form.clone(), tag.clone())) {
            self.add(&inflected.form, tag, Shape::Small, inflected.lemma);
        }
    }
}

/// Whether a word's lemma comes of the word itself, and not of the words around it or of a rule.
fn is_telling(sentence: &treebank::Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    let head = word.head.map(|h| sentence.words[h].xpos.as_str());
    let relation = word.relation.parse().unwrap_or(Relation::Dep);
    let number = word.upos == "NUM" && word.form.contains(',');
    word.lemma != "_" && word.xpos != "GW" && !number && !is_perfect(&word.form, upos(&word.upos), relation, head)
}

/// Irregular forms first, then regular ones of the lemmas in the treebanks, those of verbs before those of words that may be verbs too.
fn drawn(seen: &Seen) -> Vec<Inflected> {
    let mut drawn = irregular();
    let lemmas = |class: &str| {
        let of_class = seen.small.iter().filter(|((_, tag), _)| tag.starts_with(class) && !tag.contains("NNP"));
        let mut lemmas: Vec<&String> = of_class.flat_map(|(_, counts)| counts.keys()).collect();
        lemmas.sort();
        lemmas.dedup();
        lemmas
    };
    for (class, upos) in [("VERB", "VERB"), ("NOUN", "NOUN"), ("ADJ", "ADJ"), ("NOUN", "VERB"), ("ADJ", "VERB")] {
        drawn.extend(lemmas(class).into_iter().flat_map(|lemma| regular(lemma, upos)));
    }
    drawn
}

/// What endings tell.
struct Endings {
    /// By ending and tag: what to cut and put.
    edits: BTreeMap<(String, Tag), Script>,
    /// By ending, tag and shape: the case.
    cases: BTreeMap<(String, Tag, Shape), Script>,
}

impl Endings {
    fn learn(seen: &Seen) -> Self {
        let scripts: Vec<_> =
            seen.exact.iter().map(|(key, lemmas)| (key, script(&key.0, &most(lemmas), &key.1))).collect();
        let mut borne: Counts<(&str, Script)> = BTreeMap::new();
        for ((_, tag, _), script) in &scripts {
            *borne.entry((tag, edit(script))).or_default() += 1;
        }
        let mut edits: BTreeMap<(String, Tag), Counts<Script>> = BTreeMap::new();
        let mut cases: BTreeMap<(String, Tag, Shape), Counts<Script>> = BTreeMap::new();
        for ((form, tag, shape), script) in &scripts {
            if borne[&(tag.as_str(), edit(script))] < FORMS {
                continue;
            }
            let name = is_name_tag(tag);
            for ending in all_endings(form) {
                if !name {
                    *edits.entry((ending.clone(), tag.clone())).or_default().entry(edit(script)).or_default() += 1;
                }
                if case_is_open(*shape, name) {
                    let case = Script { case: script.case, cut: 0, put: String::new() };
                    *cases.entry((ending, tag.clone(), *shape)).or_default().entry(case).or_default() += 1;
                }
            }
        }
        Self { edits: settle(&edits), cases: settle(&cases) }
    }

    /// The lemma that endings give a form.
    fn lemma(&self, form: &str, tag: &str, shape: Shape) -> String {
        let endings = all_endings(form);
        let longest = |found: &dyn Fn(String) -> Option<Script>| endings.iter().rev().cloned().find_map(found);
        let case = longest(&|e| self.cases.get(&(e, tag.to_owned(), shape)).cloned()).map(|s| s.case);
        let case = if case_is_open(shape, is_name_tag(tag)) { case } else { Some(Case::Keep) };
        let edit = longest(&|e| self.edits.get(&(e, tag.to_owned())).cloned());
        let keep = if tag.contains(" NNP") { Case::Keep } else { Case::Lower };
        let edit = edit.unwrap_or(Script { case: keep, cut: 0, put: String::new() });
        let lemma = Script { case: case.unwrap_or(keep), ..edit }.apply(form);
        if lemma.is_empty() { form.to_owned() } else { lemma }
    }

    fn write(&self, seen: &Seen) -> (Vec<String>, Vec<u8>) {
        let mut rows = Rows::default();
        for ((form, tag), lemmas) in seen.misspelt.iter().filter(|(key, _)| !seen.small.contains_key(*key)) {
            rows.add(form_key(form, key(tag)), script(form, &most(lemmas), tag));
        }
        let mut wholes: BTreeMap<(&str, &str), String> = BTreeMap::new();
        for ((form, tag), lemmas) in &seen.small {
            let lemma = most(lemmas);
            let script = script(form, &lemma, tag);
            let proper = tag.contains(" NNP");
            let usual = lemmas.values().sum::<u32>() >= USUAL && !proper;
            let known = usual || self.lemma(form, tag, Shape::Small) != lemma;
            if known && (!proper || script.work() <= MOST_WORK) {
                rows.add(form_key(form, key(tag)), script);
                wholes.insert((form, tag), lemma);
            }
        }
        for ((form, tag, shape), lemmas) in seen.exact.iter().filter(|(key, _)| key.2 != Shape::Small) {
            let lemma = most(lemmas);
            let given = wholes.get(&(form.to_lowercase().as_str(), tag.as_str())).cloned();
            if given.unwrap_or_else(|| self.lemma(form, tag, *shape)) != lemma {
                rows.add(exact_key(form, key(tag)), script(form, &lemma, tag));
            }
        }
        for ((ending, tag), script) in &self.edits {
            rows.add(edit_key(ending_hash(ending), key(tag)), script.clone());
        }
        for ((ending, tag, shape), script) in &self.cases {
            rows.add(case_key(ending_hash(ending), key(tag), *shape), script.clone());
        }
        rows.finish()
    }
}

/// The most usual script of every ending, but of those that the next shorter ending has too.
fn settle<K: Ord + Clone + Shorten>(counts: &BTreeMap<K, Counts<Script>>) -> BTreeMap<K, Script> {
    let best = |key: &K| counts.get(key).map(most);
    let news = |key: &&K| key.shorter().is_none_or(|shorter| best(&shorter) != best(key));
    counts.keys().filter(news).map(|key| (key.clone(), best(key).expect("it has counts"))).collect()
}

/// A key whose ending may be shortened by its first character.
trait Shorten: Sized {
    fn shorter(&self) -> Option<Self>;
}

impl Shorten for (String, Tag) {
    fn shorter(&self) -> Option<Self> {
        Some((rest(&self.0)?, self.1.clone()))
    }
}

impl Shorten for (String, Tag, Shape) {
    fn shorter(&self) -> Option<Self> {
        Some((rest(&self.0)?, self.1.clone(), self.2))
    }
}

fn rest(ending: &str) -> Option<String> {
    let mut chars = ending.chars();
    chars.next().map(|_| chars.as_str().to_owned())
}

/// The endings that are looked at, the empty one first, in lower case.
fn all_endings(form: &str) -> Vec<String> {
    let (count, _) = endings(form);
    let starts: Vec<usize> = form.char_indices().rev().map(|(at, _)| at).take(count - 1).collect();
    std::iter::once(form.len()).chain(starts).map(|at| form[at..].to_lowercase()).collect()
}

fn ending_hash(ending: &str) -> u32 {
    let (count, hashes) = endings(ending);
    hashes[count - 1]
}

fn script(form: &str, lemma: &str, tag: &str) -> Script {
    let proper = [Case::Keep, Case::Title, Case::Lower, Case::Upper];
    let common = [Case::Lower, Case::Keep, Case::Title, Case::Upper];
    Script::between(form, lemma, if tag.contains(" NNP") { &proper } else { &common })
}

/// A script without its case.
fn edit(script: &Script) -> Script {
    Script { case: Case::Lower, ..script.clone() }
}

fn upos(name: &str) -> Upos {
    name.parse().unwrap_or(Upos::X)
}

fn key(tag: &str) -> u32 {
    let (upos, xpos) = parts(tag);
    tag_key(upos, xpos)
}

fn is_name_tag(tag: &str) -> bool {
    let (upos, xpos) = parts(tag);
    is_name(upos, xpos)
}

fn parts(tag: &str) -> (Upos, &str) {
    let (name, xpos) = tag.split_once(' ').unwrap_or((tag, ""));
    (upos(name), xpos)
}

/// The most usual; the last in order wins a tie.
fn most<T: Clone>(counts: &Counts<T>) -> T {
    counts.iter().max_by_key(|(_, n)| **n).map(|(t, _)| t.clone()).expect("never empty")
}

/// The table's rows, with scripts by number.
#[derive(Default)]
struct Rows {
    scripts: BTreeMap<Script, u16>,
    rows: Vec<(u64, u16)>,
}

impl Rows {
    fn add(&mut self, key: u64, script: Script) {
        let next = self.scripts.len() as u16;
        let number = *self.scripts.entry(script).or_insert(next);
        self.rows.push((key, number));
    }

    fn finish(self) -> (Vec<String>, Vec<u8>) {
        let mut lines = vec![String::new(); self.scripts.len()];
        for (script, number) in self.scripts {
            lines[usize::from(number)] = script.line();
        }
        (lines, write_table(&self.rows))
    }
}
