//! A quotation without a cue of its own: its speaker has just spoken, or the sentence before is about its speaker.
//!
//! "'We held the line,' the captain said. *'Then the snow came.'*" – "The captain shook his head. *'Never.'*"

use language::{TokenId, Upos};

use super::{RULE, fills_passage, fills_sentence, passage};
use crate::attribution::draft::{Draft, Drafts, Stretch};
use crate::attribution::ground::Ground;

/// Whose quotation came last.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    pub draft: usize,
    pub passage: u32,
    pub last: TokenId,
}

/// A quotation that follows its speaker's last one, in the same paragraph or at the head of the next.
pub(super) fn goes_on(
    ground: &Ground<'_>,
    drafts: &mut Drafts,
    stretch: Stretch,
    speaking: Option<Turn>,
) -> Option<usize> {
    let turn = speaking?;
    let here = passage(ground, stretch.0);
    let fills = fills_sentence(ground, stretch);
    let same = turn.passage == here
        && ground.analysis.token(stretch.0).sentence <= ground.analysis.token(turn.last).sentence + 2;
    if same && (fills || fills_most(ground, stretch) || joins(ground, turn.last, stretch.0)) {
        drafts.extend(turn.draft, stretch);
        return Some(turn.draft);
    }
    // A paragraph of nothing but a quotation, straight after one that ended in a quotation: the same voice, floating.
    let next = turn.passage + 1 == here && fills && fills_passage(ground, stretch);
    if !next {
        return None;
    }
    let source = drafts.list[turn.draft].source;
    drafts.add(Draft::floating(source, stretch, RULE))
}

/// "Now, *'there are many who like it'*": most of a sentence.
fn fills_most(ground: &Ground<'_>, (first, last): Stretch) -> bool {
    2 * (last - first) > ground.sentence(last).1.saturating_sub(ground.sentence(first).0)
}

/// "*'Go home,'* and *'Never again'*": nothing but a comma and a conjunction between two quotations.
fn joins(ground: &Ground<'_>, before: TokenId, first: TokenId) -> bool {
    first - before <= 3 && (before + 1..first).all(|t| matches!(ground.upos(t), Upos::Cconj | Upos::Punct))
}

/// A quotation right after a sentence about its speaker: "The captain shook his head. *'Never.'*"
pub(super) fn after_source(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch) -> Option<usize> {
    if !fills_sentence(ground, stretch) {
        return None;
    }
    let before = ground.sentence(stretch.0).0.checked_sub(1)?;
    let (start, end) = ground.sentence(before);
    let near = passage(ground, before) == passage(ground, stretch.0) || ground.word(end) == ":";
    let source = (start..=end).find(|&t| near && is_person_subject(ground, t))?;
    drafts.add(Draft::floating(Some(source), stretch, RULE))
}

fn is_person_subject(ground: &Ground<'_>, t: TokenId) -> bool {
    use language::Relation::{Nsubj, NsubjPass};
    let subject = matches!(ground.relation(t), Nsubj | NsubjPass);
    let clause = ground.head(t).is_some_and(|h| ground.head(h).is_none());
    let person = ground
        .mention(t)
        .is_some_and(|(e, _)| ground.analysis.entities[e as usize].kind == language::EntityKind::Person);
    subject && clause && (person || matches!(ground.lemma(t), "he" | "she" | "they"))
}
