//! A quotation beside the word that says what it is: a title, a slogan, a comment.
//!
//! "The guild put out a leaflet titled *'Why We Left.'*" – "the crowd's chants of *'Open the gate!'*" – "her *'no more'* comment"

use language::{Relation, TokenId, Upos};

use super::RULE;
use crate::attribution::cues::{self, Stance};
use crate::attribution::draft::{Draft, Drafts, Stretch};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::rules::noun;
use crate::attribution::subject;

/// Participles that say what follows them is written on something, or is its name.
const WRITTEN: &[&str] = &[
    "title", "entitle", "headline", "caption", "label", "dub", "bill", "brand", "term", "nickname", "read", "inscribe",
    "emblazon", "mark", "subtitle", "christen", "style", "describe", "tag", "call",
];

/// Nouns whose words are often quoted, beside those that attribute by themselves.
const WORDED: &[&str] = &[
    "chant",
    "cry",
    "shout",
    "yell",
    "sign",
    "banner",
    "poster",
    "placard",
    "headline",
    "caption",
    "title",
    "term",
    "word",
    "line",
    "label",
    "nickname",
    "hashtag",
    "mantra",
    "motto",
    "slogan",
    "phrase",
    "quotation",
    "refrain",
    "lyric",
    "insult",
    "epithet",
    "moniker",
    "catchphrase",
    "tagline",
    "soundbite",
    "barb",
    "dig",
    "taunt",
    "exhortation",
    "greeting",
];

/// Gives a quotation to the participle or noun that it names.
pub(super) fn read(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch) -> Option<usize> {
    let (start, end) = (ground.sentence(stretch.0).0, ground.sentence(stretch.1).1);
    let before = back(ground, start, stretch.0);
    if let Some(verb) = before.filter(|&t| is_written(ground, t)) {
        return add(ground, drafts, verb, titled_by(ground, verb), stretch);
    }
    let after = (stretch.1 + 1).min(end);
    let noun = before.filter(|&t| is_worded(ground, t)).or_else(|| {
        let modifies = (stretch.0..=stretch.1).any(|t| ground.head(t) == Some(after));
        Some(after).filter(|&t| t > stretch.1 && modifies && is_worded(ground, t))
    })?;
    add(ground, drafts, noun, noun::whose(ground, noun, stretch), stretch)
}

/// The word before a quotation, past a comma or colon and "of", "as", "such as", "like", "is".
fn back(ground: &Ground<'_>, start: TokenId, first: TokenId) -> Option<TokenId> {
    let small = |t: TokenId| {
        matches!(ground.word(t), "," | ":")
            || matches!(ground.lemma(t), "of" | "as" | "such" | "like" | "be" | "the" | "a")
    };
    (start.max(first.saturating_sub(4))..first).rev().find(|&t| !small(t))
}

fn is_written(ground: &Ground<'_>, t: TokenId) -> bool {
    WRITTEN.contains(&ground.lemma(t)) && matches!(ground.xpos(t), "VBN" | "VBG")
}

fn is_worded(ground: &Ground<'_>, t: TokenId) -> bool {
    let said = cues::noun(ground.lemma(t)).is_some_and(|c| c.stance.is_word());
    ground.upos(t) == Upos::Noun && (said || WORDED.contains(&ground.lemma(t)))
}

/// Who put out what is titled: "*The guild* put out a leaflet titled …".
fn titled_by(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    if phrase::is_passive(ground, verb) && ground.relation(verb) != Relation::Acl {
        return phrase::agent(ground, verb);
    }
    subject::subject(ground, verb)
}

fn add(
    ground: &Ground<'_>,
    drafts: &mut Drafts,
    anchor: TokenId,
    source: Option<TokenId>,
    content: Stretch,
) -> Option<usize> {
    let cue = if ground.upos(anchor) == Upos::Verb { phrase::verb_cue(ground, anchor) } else { vec![anchor] };
    let source = source.filter(|&s| s < content.0 || s > content.1);
    drafts.add(Draft { source, anchor, cue, content: vec![content], stance: Stance::Mention, rule: RULE, relay: None })
}
