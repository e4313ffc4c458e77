//! The classes of words that decide how certain is what they govern (`facts/data/factuality/cues.txt`).

use std::collections::HashMap;
use std::sync::LazyLock;

use language::TokenId;

use crate::grammar::Grammar;

/// A class of governing words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Cue {
    Entails,
    Excludes,
    Factive,
    Spoken,
    Report,
    Weigh,
    Belief,
    Allege,
    Deny,
    Intend,
    Desire,
    Direct,
    Fear,
    Doubt,
    Undisclosed,
    Unreal,
    Stands,
}

const TABLE: &str = include_str!("../../data/factuality/cues.txt");

static CUES: LazyLock<HashMap<&'static str, Vec<Cue>>> = LazyLock::new(|| {
    let mut all: HashMap<&'static str, Vec<Cue>> = HashMap::new();
    for (name, words) in TABLE.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(": ")) {
        let Some(cue) = named(name) else { continue };
        for word in words.split(' ') {
            all.entry(word).or_default().push(cue);
        }
    }
    all
});

fn named(name: &str) -> Option<Cue> {
    Some(match name {
        "entails" => Cue::Entails,
        "excludes" => Cue::Excludes,
        "factive" => Cue::Factive,
        "spoken" => Cue::Spoken,
        "weigh" => Cue::Weigh,
        "report" => Cue::Report,
        "belief" => Cue::Belief,
        "allege" => Cue::Allege,
        "deny" => Cue::Deny,
        "intend" => Cue::Intend,
        "desire" => Cue::Desire,
        "direct" => Cue::Direct,
        "fear" => Cue::Fear,
        "doubt" => Cue::Doubt,
        "undisclosed" => Cue::Undisclosed,
        "stands" => Cue::Stands,
        "unreal" => Cue::Unreal,
        _ => return None,
    })
}

/// Whether a verb, noun or adjective is a cue of that class; with its particle, if it has one.
pub(super) fn is(grammar: &Grammar<'_>, word: TokenId, cue: Cue) -> bool {
    let phrasal = grammar.phrasal_lemma(word);
    let own = |key: &str| CUES.get(key).is_some_and(|all| all.contains(&cue));
    own(&phrasal)
        || phrasal.split_once('_').is_some_and(|(plain, _)| !CUES.contains_key(phrasal.as_str()) && own(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_named_and_filled() {
        for (name, words) in TABLE.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(": ")) {
            assert!(named(name).is_some(), "{name}");
            assert!(words.split(' ').all(|w| !w.is_empty()), "{name}");
        }
        assert_eq!(CUES.get("fail"), Some(&vec![Cue::Excludes]));
    }
}
