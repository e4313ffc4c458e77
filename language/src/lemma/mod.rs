//! Lemmas: what to cut off a form and what to put on, learned for each tag.
//!
//! A *script* is a number of characters to cut from the end and letters to put there ("2y": "parties" to "party"). Whole forms seen in training
//! have their own script; others take the script of the longest ending known for their tag.

pub mod table;

use table::{Table, key};

use crate::Upos;
use crate::joint_tags::TagId;
use crate::model::{BadModel, Sections};
use crate::word::form_hash;

/// The longest ending that is looked at, in characters.
pub const LONGEST_ENDING: usize = 6;

/// The lemmatiser's model.
#[derive(Debug)]
pub(crate) struct Lemmas {
    scripts: Vec<Script>,
    table: Table,
}

/// Characters to cut, and letters to put in their place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Script {
    /// Characters to cut from the end.
    pub cut: usize,
    /// Letters to put there.
    pub put: String,
}

impl Script {
    /// The script that turns `form` into `lemma`.
    pub fn between(form: &str, lemma: &str) -> Self {
        let same = form.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
        Self { cut: form.chars().count() - same, put: lemma.chars().skip(same).collect() }
    }

    /// From a line as [`Script::line`] writes it.
    pub fn parse(line: &str) -> Option<Self> {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        Some(Self { cut: line[..digits].parse().ok()?, put: line[digits..].to_owned() })
    }

    /// "2y".
    pub fn line(&self) -> String {
        format!("{}{}", self.cut, self.put)
    }
}

/// The key of a whole form under a tag.
pub fn form_key(form: &str, tag: TagId) -> u64 {
    key(1, [form_hash(form), tag])
}

/// The key of an ending under a tag.
pub fn ending_key(ending: &str, tag: TagId) -> u64 {
    key(2, [form_hash(ending), tag])
}

/// The form that scripts work on: lower-case but for proper names, marks of one kind made alike.
pub fn lemma_form(word: &str, proper: bool, to: &mut String) {
    to.clear();
    for c in word.chars() {
        match c {
            '\u{ad}' => {}
            '’' | '‘' | 'ʼ' | '`' | '´' => to.push('\''),
            '“' | '”' | '„' => to.push('"'),
            '–' | '—' | '‑' | '‐' => to.push('-'),
            c if proper => to.push(c),
            c => to.extend(c.to_lowercase()),
        }
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
    pub(crate) fn push(&self, word: &str, upos: Upos, tag: TagId, lemmas: &mut String, scratch: &mut String) {
        lemma_form(word, upos == Upos::Propn, scratch);
        let script = if scratch.len() > 64 { None } else { self.script(scratch, upos, tag) };
        if let Some(script) = script {
            for _ in 0..script.cut {
                scratch.pop();
            }
            scratch.push_str(&script.put);
        }
        lemmas.push_str(if scratch.is_empty() { word } else { scratch });
    }

    fn script(&self, form: &str, upos: Upos, tag: TagId) -> Option<&Script> {
        let whole = self.lookup(form_key(form, tag));
        if whole.is_some() || upos == Upos::Propn {
            return whole;
        }
        let start = form.char_indices().rev().nth(LONGEST_ENDING - 1).map_or(0, |(at, _)| at);
        form[start..]
            .char_indices()
            .map(|(at, _)| &form[start + at..])
            .find_map(|ending| self.lookup(ending_key(ending, tag)))
    }

    fn lookup(&self, key: u64) -> Option<&Script> {
        self.scripts.get(usize::from(self.table.get(key)?))
    }
}
