//! A frame: what a verb or noun of happening means, and where it puts the one it is done to.
//!
//! Who does it stands where grammar puts it, whatever the frame: the subject of an active verb, the "by" of a passive;
//! beside a noun its possessor ("Ruritania's invasion of …"), its "by" ("attack by rebels"), its "between", or its
//! modifier ("Ruritanian raid"). Who it is done to stands where the frame says, see [`Slot`].

use crate::Plover;

/// What a trigger means when its conditions hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Verb, noun or state.
    pub pos: Pos,
    /// PLOVER type.
    pub plover: Plover,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
    /// CAMEO root code.
    pub cameo: Option<&'static str>,
    /// Where the recipient stands, the surest place first.
    pub recipients: Vec<Slot>,
}

/// The part of speech a frame is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Pos {
    Verb,
    Noun,
    /// An adjective or participle that is said of a subject ("ready to", "stationed in").
    State,
}

impl Pos {
    pub(super) fn parse(word: &str) -> Option<Self> {
        match word {
            "verb" => Some(Self::Verb),
            "noun" => Some(Self::Noun),
            "state" => Some(Self::State),
            _ => None,
        }
    }
}

/// A place in the grammar around a trigger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The direct object, or the subject of a passive.
    Object,
    /// The indirect object ("gave *the province* aid").
    Indirect,
    /// The subject of the complement clause ("demanded that *Ruritania* withdraw").
    ComplementSubject,
    /// The complement of a preposition ("on", "against"), at the trigger itself.
    Preposition(&'static str),
    /// A modifier of the object: its possessor, its nationality, or what stands behind that preposition
    /// ("rejected *Ruritania's* offer", "an offer *from* Ruritania").
    OfObject(&'static str),
    /// The same of the verb of the complement ("threatened to shell *the port*"): `"obj"` for its object.
    OfComplement(&'static str),
}

impl Slot {
    pub(super) fn parse(word: &'static str) -> Self {
        match word {
            "obj" => Self::Object,
            "iobj" => Self::Indirect,
            "csubj" => Self::ComplementSubject,
            _ => match word.split_once('.') {
                Some(("obj", rest)) => Self::OfObject(rest),
                Some((_, rest)) => Self::OfComplement(rest),
                None => Self::Preposition(word),
            },
        }
    }
}
