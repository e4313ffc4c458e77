//! The words that attribute, and how each stands to what it attributes.
//!
//! The classes follow the ones that reporting predicates fall into in the literature on attribution and factuality
//! (assertions, beliefs, facts, intentions in PARC; source-introducing predicates in FactBank); the words are ordinary
//! English ones that we listed ourselves, a table for each part of speech.
//!
//! ```
//! use facts::attribution::cues::{self, Stance};
//!
//! assert_eq!(cues::verb("deny").unwrap().stance, Stance::Deny);
//! assert!(cues::verb("admit").unwrap().stance.is_factive());
//! assert!(cues::verb("walk").is_none());
//! ```

mod adverbs;
mod nouns;
mod predicates;
mod verbs;

use std::collections::HashMap;
use std::sync::LazyLock;

/// How a source stands to what is attributed to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stance {
    /// Says it, without more: "say", "tell", "announce".
    Assert,
    /// Says it, and the text takes it as so: "admit", "confirm", "reveal", "point out".
    Confirm,
    /// Says it, and the text keeps a distance: "claim", "allege", "purport".
    Allege,
    /// Lays it on somebody: "accuse", "blame".
    Accuse,
    /// Says that it is not so, or will not have it: "deny", "refute", "reject".
    Deny,
    /// Leaves it open or disbelieves it: "doubt", "question", "dispute".
    Doubt,
    /// Wants to hear it: "ask", "inquire", "wonder".
    Ask,
    /// Keeps it back: "decline to say", "would not disclose".
    Withhold,
    /// Tells of a danger: "warn", "threaten".
    Warn,
    /// Binds itself to it: "promise", "pledge", "agree".
    Promise,
    /// Wants others to do it: "urge", "demand", "order", "call for".
    Request,
    /// Puts it forward: "propose", "suggest", "recommend".
    Propose,
    /// Says or thinks that it will come: "predict", "expect", "estimate".
    Predict,
    /// Holds it true: "believe", "think", "suspect".
    Believe,
    /// Holds it true, and the text too: "know", "learn", "realize".
    Know,
    /// Wants it: "hope", "want", "prefer".
    Hope,
    /// Does not want it, and thinks that it may come: "fear", "worry".
    Fear,
    /// Means to do it: "plan", "intend", "decide", "seek".
    Intend,
    /// Gives evidence of it: "show", "find", "indicate".
    Show,
    /// Looks so to whoever tells it: "seem", "appear".
    Seem,
    /// Is for it: "support", "praise", "defend".
    Support,
    /// Is against it: "oppose", "criticize", "condemn".
    Oppose,
    /// Speaks of it, or puts it in some words: "describe", "mention", "discuss".
    Mention,
}

impl Stance {
    /// Whether the text takes as so what a cue of this class attributes, even under negation ("did not admit that …").
    pub const fn is_factive(self) -> bool {
        matches!(self, Self::Confirm | Self::Know)
    }

    /// Whether a voice that speaks so passes on the words it speaks of: who reports a claim does, who rejects it does not.
    pub const fn passes_on(self) -> bool {
        matches!(
            self,
            Self::Assert | Self::Confirm | Self::Allege | Self::Warn | Self::Predict | Self::Show | Self::Mention
        )
    }

    /// Whether the source speaks (or writes, or shows), and so vouches for its content: the attributions that say on
    /// whose word a report stands. The others tell what somebody thinks, wants, means to do or takes sides on.
    pub const fn is_word(self) -> bool {
        matches!(
            self,
            Self::Assert
                | Self::Confirm
                | Self::Allege
                | Self::Accuse
                | Self::Deny
                | Self::Withhold
                | Self::Warn
                | Self::Promise
                | Self::Propose
                | Self::Predict
                | Self::Show
                | Self::Mention
        )
    }
}

/// A word that attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// How the source stands to the content.
    pub stance: Stance,
    /// Takes a finite clause or a quotation as content ("said it would", "asked whether").
    pub clause: bool,
    /// Takes a quotation as content ("'No,' she *sighed*"); what takes a clause takes this too.
    pub quotation: bool,
    /// Takes an infinitive or gerund as content ("promised to", "proposed raising").
    pub infinitive: bool,
    /// Takes a noun phrase as content ("announced the sale").
    pub object: bool,
    /// Prepositions whose complement is the content ("called *for*"), one space between them.
    pub prepositions: &'static str,
}

impl Cue {
    /// Whether the complement of `preposition` is content.
    pub fn takes(&self, preposition: &str) -> bool {
        self.prepositions.split(' ').any(|p| p == preposition)
    }
}

/// A verb by its lemma, with its particle after an underscore where it has one ("point_out").
pub fn verb(lemma: &str) -> Option<Cue> {
    static TABLE: LazyLock<Table> = LazyLock::new(|| table(verbs::VERBS));
    TABLE.get(lemma).copied()
}

/// A noun by its lemma ("statement", "claim", "warning").
pub fn noun(lemma: &str) -> Option<Cue> {
    static TABLE: LazyLock<Table> = LazyLock::new(|| table(nouns::NOUNS));
    TABLE.get(lemma).copied()
}

/// A predicate adjective by its lemma or form ("confident", "worried", "unlikely").
pub fn predicate(lemma: &str) -> Option<Cue> {
    static TABLE: LazyLock<Table> = LazyLock::new(|| table(predicates::PREDICATES));
    TABLE.get(lemma).copied()
}

/// An adverb that attributes the clause it stands in ("reportedly", "allegedly").
pub fn adverb(lemma: &str) -> Option<Stance> {
    adverbs::ADVERBS.iter().find(|(_, words)| words.split_whitespace().any(|w| w == lemma)).map(|(stance, _)| *stance)
}

/// The words of one class with the frames they share; see [`table`] for the form of the words.
type Group = (Stance, &'static str, &'static str);
type Table = HashMap<&'static str, Cue>;

/// Reads groups of `(stance, frames, words)`.
///
/// Frames are letters: `c` clause or quotation, `q` quotation only, `i` infinitive or gerund, `o` object; then, after `+`, prepositions with
/// `+` between them. A word may have frames of its own after a colon: `call:o+for+on`, `point_out:co`.
fn table(groups: &[Group]) -> Table {
    let mut table = Table::new();
    for &(stance, shared, words) in groups {
        for entry in words.split_whitespace() {
            let (word, frames) = entry.split_once(':').unwrap_or((entry, shared));
            table.insert(word, cue(stance, frames));
        }
    }
    table
}

fn cue(stance: Stance, frames: &'static str) -> Cue {
    let (letters, prepositions) = frames.split_once('+').unwrap_or((frames, ""));
    let takes = |letter| letters.contains(letter);
    Cue {
        stance,
        clause: takes('c'),
        quotation: takes('c') || takes('q'),
        infinitive: takes('i'),
        object: takes('o'),
        prepositions: spaced(prepositions),
    }
}

/// The prepositions of a table, each known set once, with spaces between them.
fn spaced(joined: &'static str) -> &'static str {
    // Leaks nothing that grows: the tables are read once.
    if joined.contains('+') { Box::leak(joined.replace('+', " ").into_boxed_str()) } else { joined }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_in_one_class_only() {
        for groups in [verbs::VERBS, nouns::NOUNS, predicates::PREDICATES] {
            let mut seen = std::collections::HashSet::new();
            for (stance, _, words) in groups {
                for entry in words.split_whitespace() {
                    let word = entry.split(':').next().unwrap();
                    assert!(seen.insert(word), "{word} twice, at last as {stance:?}");
                }
            }
        }
    }

    #[test]
    fn frames_are_read() {
        let call = verb("call").unwrap();
        assert!(call.takes("for") && call.takes("on") && !call.takes("at") && !call.takes(""));
        assert!(verb("say").unwrap().clause && !verb("say").unwrap().infinitive);
        assert!(verb("promise").unwrap().infinitive);
        assert_eq!(adverb("allegedly"), Some(Stance::Allege));
        assert_eq!(noun("warning").unwrap().stance, Stance::Warn);
    }
}
