//! Lemmas, as the treebanks write them: "troops" is "troop", "me" is "I", "the Iraqis" are "Iraqi", "’ll" is "will".
//!
//! A [`Script`] makes the lemma out of the form. Forms that training has seen have their own, in their own capitals where those matter ("us", "US"). Others
//! take what to cut and put from the longest ending known for their tags, and their case from how they are written ([`Shape`]) and from an ending.

mod key;
mod number;
mod perfect;
mod script;
mod shape;
pub mod table;

pub use key::{case_key, edit_key, endings, exact_key, form_key, tag_key};
pub use perfect::is_perfect;
pub use script::{Case, Script};
pub use shape::{Shape, opens};
use table::Table;

use crate::Upos;
use crate::model::{BadModel, Sections};
use crate::word::Casing;

/// A longer word is its own lemma, in bytes.
pub const LONGEST_FORM: usize = 64;

/// The lemmatiser's model.
#[derive(Debug)]
pub(crate) struct Lemmas {
    scripts: Vec<Script>,
    table: Table,
}

/// A word as the lemmatiser meets it.
#[derive(Clone, Copy, Debug)]
pub struct Tagged<'w> {
    /// As it is written.
    pub word: &'w str,
    /// The word before it in its sentence.
    pub before: Option<&'w str>,
    /// Its sentence's casing.
    pub casing: Casing,
    /// Its universal tag.
    pub upos: Upos,
    /// Its Penn tag.
    pub xpos: &'w str,
    /// See [`is_perfect`].
    pub perfect: bool,
}

/// The form that scripts work on: marks of one kind made alike.
pub fn lemma_form(word: &str, to: &mut String) {
    to.clear();
    if word.is_ascii() {
        return to.push_str(word);
    }
    to.extend(word.chars().filter_map(|c| match c {
        '\u{ad}' => None,
        '’' | '‘' | 'ʼ' | '´' => Some('\''),
        '“' | '”' | '„' => Some('"'),
        '‑' | '‐' => Some('-'),
        c => Some(c),
    }));
}

/// Whether a word is tagged as a name in the singular, which loses no ending.
pub fn is_name(upos: Upos, xpos: &str) -> bool {
    upos == Upos::Propn && xpos == "NNP"
}

/// Whether an ending tells the case: a word in small letters stays so, and so does a name that is written as names are.
pub fn case_is_open(shape: Shape, name: bool) -> bool {
    match shape {
        Shape::Small => false,
        Shape::Opening | Shape::Capital | Shape::Mixed => !name,
        Shape::Acronym | Shape::Capitals | Shape::Shouted => true,
    }
}

impl Lemmas {
    pub(crate) fn new(model: &Sections) -> Result<Self, BadModel> {
        let scripts = model.lines("scripts")?.iter().map(|l| Script::parse(l)).collect::<Option<_>>();
        Ok(Self {
            scripts: scripts.ok_or(BadModel("scripts"))?,
            table: Table::new(model.get("lemmas")?).ok_or(BadModel("lemmas"))?,
        })
    }

    /// Appends the lemma of `word` to `lemmas`; `scratch` is memory to work in.
    pub(crate) fn push(&self, word: &Tagged, lemmas: &mut String, scratch: &mut String) {
        if word.perfect {
            return lemmas.push_str("have");
        }
        lemma_form(word.word, scratch);
        if word.upos == Upos::Num && scratch.starts_with(|c: char| c.is_ascii_digit()) {
            number::without_commas(scratch);
        } else if scratch.len() <= LONGEST_FORM {
            self.rewrite(word, scratch);
        }
        lemmas.push_str(if scratch.is_empty() { word.word } else { scratch });
    }

    /// Makes a form its lemma.
    fn rewrite(&self, word: &Tagged, form: &mut String) {
        let tag = tag_key(word.upos, word.xpos);
        let small = form.bytes().all(|b| b.is_ascii_lowercase());
        let shape = if small { Shape::Small } else { Shape::of(form, opens(word.before), word.casing) };
        let exact = if shape == Shape::Small { None } else { self.lookup(exact_key(form, tag)) };
        if let Some(whole) = exact.or_else(|| self.lookup(form_key(form, tag))) {
            whole.case.apply(form);
            return whole.edit(form);
        }
        let (count, hashes) = endings(form);
        let longest = |key: &dyn Fn(u32) -> u64| hashes[..count].iter().rev().find_map(|&h| self.lookup(key(h)));
        let name = is_name(word.upos, word.xpos);
        if case_is_open(shape, name) {
            let proper = if word.xpos.starts_with("NNP") { Case::Keep } else { Case::Lower };
            longest(&|ending| case_key(ending, tag, shape)).map_or(proper, |s| s.case).apply(form);
        }
        if let Some(script) = if name { None } else { longest(&|ending| edit_key(ending, tag)) } {
            script.edit(form);
        }
    }

    fn lookup(&self, key: u64) -> Option<&Script> {
        self.scripts.get(usize::from(self.table.get(key)?))
    }
}
