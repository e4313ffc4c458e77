//! The lexicon of frames: which verb or noun, with which arguments, is which PLOVER type.
//!
//! One file for each type in `facts/data/events`; a line is
//!
//! ```text
//! verb send dispatch obj=@FORCES to=* : 15 troops as=MOBILIZE > to in obj.of
//! ```
//!
//! - part of speech (`verb`, `noun`, `state`), then lemmas, `_` before a particle ("pull_out");
//! - conditions: `obj=`, `subj=`, `xcomp=`, `ccomp=`, `advcl=`, `csubj=` (the subject of the complement clause), `mod=`
//!   (a noun's modifier), `near=` (close behind) or a preposition, each with words, `@CLASS` of `classes.txt`, or `*`, alternatives with `|`, or with
//!   `@SOMEBODY`: whoever is named, or a noun of people, `@SOMEWHERE`: a place by its name, or `@NUMBER`: a number without a noun;
//!   `+word` stands right below the trigger or its object; `-obj` says that there is no object;
//! - after the colon CAMEO's root code (`-`: none), PLOVER's mode, and `as=TYPE` where it differs from the file's;
//! - after `>` where the recipient stands, the surest first: `obj`, `iobj`, `csubj`, a preposition, or one of these
//!   below the object or the complement (`obj.of`, `xcomp.with`).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::frame::{Frame, Pos, Slot};
use crate::Plover;

/// The files, with the type that their frames have unless they say otherwise.
const FILES: &[(Plover, &str)] = &[
    (Plover::Assault, include_str!("../../data/events/assault.txt")),
    (Plover::Coerce, include_str!("../../data/events/coerce.txt")),
    (Plover::Sanction, include_str!("../../data/events/sanction.txt")),
    (Plover::Mobilize, include_str!("../../data/events/mobilize.txt")),
    (Plover::Threaten, include_str!("../../data/events/threaten.txt")),
    (Plover::Protest, include_str!("../../data/events/protest.txt")),
    (Plover::Retreat, include_str!("../../data/events/retreat.txt")),
    (Plover::Concede, include_str!("../../data/events/concede.txt")),
    (Plover::Aid, include_str!("../../data/events/aid.txt")),
    (Plover::Cooperate, include_str!("../../data/events/cooperate.txt")),
    (Plover::Consult, include_str!("../../data/events/consult.txt")),
    (Plover::Accuse, include_str!("../../data/events/accuse.txt")),
    (Plover::Reject, include_str!("../../data/events/reject.txt")),
    (Plover::Request, include_str!("../../data/events/request.txt")),
    (Plover::Agree, include_str!("../../data/events/agree.txt")),
    (Plover::Support, include_str!("../../data/events/support.txt")),
    (Plover::State, include_str!("../../data/events/state.txt")),
    (Plover::Other, include_str!("../../data/events/other.txt")),
];

/// The word classes that conditions name.
const CLASSES: &str = include_str!("../../data/events/classes.txt");

/// A condition on what stands below or above the trigger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Condition {
    pub place: Place,
    pub words: Words,
}

/// Where a condition looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Object,
    Subject,
    Xcomp,
    Ccomp,
    Advcl,
    /// The subject of the complement clause.
    ComplementSubject,
    /// An adjective, compound or possessor of a noun.
    Modifier,
    /// The complement of a preposition, or of one of several ("at|on").
    Preposition(&'static str),
    /// A dependent of the trigger or of its object with that very lemma.
    Word,
    NoObject,
    /// Anywhere close behind the trigger.
    Near,
}

/// Which lemmas meet a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Words {
    Any,
    /// People and bodies, named or not.
    Somebody,
    /// Places by their names.
    Somewhere,
    /// Bare numbers.
    Number,
    These(Vec<&'static str>),
}

impl Words {
    /// Whether a lemma is among the words; what a name is of, no lemma tells.
    pub fn hold(&self, lemma: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Somebody | Self::Somewhere | Self::Number => false,
            Self::These(words) => words.iter().any(|w| w.eq_ignore_ascii_case(lemma)),
        }
    }
}

/// A frame with the conditions under which it applies.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub frame: Frame,
    pub conditions: Vec<Condition>,
}

impl Entry {
    /// How much it asks: of two frames that fit, the one that asks more is meant.
    fn weight(&self) -> usize {
        let weigh = |c: &Condition| if c.words == Words::Any { 2 } else { 3 };
        self.conditions.iter().map(weigh).sum()
    }
}

/// All frames, by part of speech and lemma; of one lemma, those that ask most come first.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    by_lemma: HashMap<(Pos, &'static str), Vec<u32>>,
    /// Lines that could not be read; a test keeps it empty.
    pub rejected: Vec<&'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);

/// The lexicon, built once.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

impl Lexicon {
    /// The frames of a lemma ("pull_out"), those that ask most first.
    pub fn of(&self, pos: Pos, lemma: &str) -> impl Iterator<Item = &'static Entry> {
        let at: &[u32] = LEXICON.by_lemma.get(&(pos, lemma)).map_or(&[], Vec::as_slice);
        at.iter().map(|&n| &LEXICON.entries[n as usize])
    }

    /// Whether any frame has that lemma.
    pub fn has(&self, pos: Pos, lemma: &str) -> bool {
        self.by_lemma.contains_key(&(pos, lemma))
    }

    fn build() -> Self {
        let classes = classes();
        let mut made = Self { entries: Vec::new(), by_lemma: HashMap::new(), rejected: Vec::new() };
        for &(plover, text) in FILES {
            for line in text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
                if made.add(plover, line, &classes).is_none() {
                    made.rejected.push(line);
                }
            }
        }
        for at in made.by_lemma.values_mut() {
            at.sort_by_key(|&n| std::cmp::Reverse(made.entries[n as usize].weight()));
        }
        made
    }

    fn add(&mut self, plover: Plover, line: &'static str, classes: &Classes) -> Option<()> {
        let (left, right) = line.split_once(" : ")?;
        let mut words = left.split(' ');
        let pos = Pos::parse(words.next()?)?;
        let (mut lemmas, mut conditions) = (Vec::new(), Vec::new());
        for word in words {
            match condition(word, classes)? {
                Some(condition) => conditions.push(condition),
                None => lemmas.push(word),
            }
        }
        let frame = frame(pos, plover, right)?;
        let number = self.entries.len() as u32;
        self.entries.push(Entry { frame, conditions });
        if lemmas.is_empty() {
            return None;
        }
        for lemma in lemmas {
            self.by_lemma.entry((pos, lemma)).or_default().push(number);
        }
        Some(())
    }
}

type Classes = HashMap<&'static str, Vec<&'static str>>;

fn classes() -> Classes {
    let lines = CLASSES.lines().filter(|l| !l.starts_with('#'));
    lines.filter_map(|l| l.split_once(": ")).map(|(name, words)| (name, words.split(' ').collect())).collect()
}

/// Reads one word of a line's left side: a condition, or `None` for a lemma. The outer `None` is an error.
fn condition(word: &'static str, classes: &Classes) -> Option<Option<Condition>> {
    if word == "-obj" {
        return Some(Some(Condition { place: Place::NoObject, words: Words::Any }));
    }
    if let Some(bare) = word.strip_prefix('+') {
        return Some(Some(Condition { place: Place::Word, words: Words::These(vec![bare]) }));
    }
    let Some((key, values)) = word.split_once('=') else { return Some(None) };
    let words = match values {
        "*" => Words::Any,
        "@SOMEBODY" => Words::Somebody,
        "@SOMEWHERE" => Words::Somewhere,
        "@NUMBER" => Words::Number,
        _ => {
            let mut all = Vec::new();
            for value in values.split('|') {
                match value.strip_prefix('@') {
                    Some(class) => all.extend_from_slice(classes.get(class)?),
                    None => all.push(value),
                }
            }
            Words::These(all)
        }
    };
    let place = match key {
        "obj" => Place::Object,
        "subj" => Place::Subject,
        "xcomp" => Place::Xcomp,
        "ccomp" => Place::Ccomp,
        "advcl" => Place::Advcl,
        "csubj" => Place::ComplementSubject,
        "mod" => Place::Modifier,
        "near" => Place::Near,
        preposition => Place::Preposition(preposition),
    };
    Some(Some(Condition { place, words }))
}

/// Reads the right side of a line: "15 troops as=MOBILIZE > to in obj.of".
fn frame(pos: Pos, plover: Plover, text: &'static str) -> Option<Frame> {
    let (codes, slots) = text.split_once('>').unwrap_or((text, ""));
    let mut frame = Frame { pos, plover, mode: None, cameo: None, recipients: Vec::new() };
    for (n, word) in codes.split_whitespace().enumerate() {
        match word.strip_prefix("as=") {
            Some(name) => frame.plover = plover_named(name)?,
            None if n == 0 => frame.cameo = (word != "-").then_some(word),
            None => frame.mode = Some(word),
        }
    }
    frame.recipients = slots.split_whitespace().map(Slot::parse).collect();
    Some(frame)
}

fn plover_named(name: &str) -> Option<Plover> {
    use Plover::*;
    let all = [
        Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest,
        Sanction, Mobilize, Coerce, Assault, State, Other,
    ];
    all.into_iter().find(|p| p.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        assert_eq!(lexicon().rejected, Vec::<&str>::new());
    }

    #[test]
    fn the_frame_that_asks_most_comes_first() {
        let first = lexicon().of(Pos::Verb, "withdraw").next().map(|e| (e.frame.plover, e.conditions.len()));
        assert!(first.is_some_and(|(_, asked)| asked > 0));
        let last = lexicon().of(Pos::Verb, "withdraw").last().map(|e| (e.frame.plover, e.conditions.len()));
        assert_eq!(last, Some((Plover::Retreat, 0)));
    }

    #[test]
    fn no_class_is_empty_and_none_is_unused() {
        let all: String = FILES.iter().map(|f| f.1).collect();
        for (name, words) in classes() {
            assert!(words.iter().all(|w| !w.is_empty()), "{name}");
            assert!(all.contains(&format!("@{name}")), "{name} is used by no frame");
        }
    }
}
