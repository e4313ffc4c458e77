//! Attributions while they are being read: tokens in place of spans.

use language::TokenId;

use super::cues::Stance;
use super::ground::Ground;
use super::phrase;
use crate::Rule;

/// First and last token of a stretch of the text, both in it.
pub(super) type Stretch = (TokenId, TokenId);

/// An attribution as its rule found it.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The token that governs the source.
    pub source: Option<TokenId>,
    /// The verb, noun or adverb that attributes; for a quotation that only stands beside its speaker, its first token.
    pub anchor: TokenId,
    /// The cue's words in order; empty for a floating quotation.
    pub cue: Vec<TokenId>,
    /// Content in order, nothing twice.
    pub content: Vec<Stretch>,
    pub stance: Stance,
    pub rule: Rule,
    /// The draft that passes this one on, where its own rule knows.
    pub relay: Option<usize>,
}

impl Draft {
    /// One whose cue is a verb with its own words.
    pub fn of_verb(
        ground: &Ground<'_>,
        verb: TokenId,
        source: Option<TokenId>,
        content: Vec<Stretch>,
        stance: Stance,
        rule: Rule,
    ) -> Self {
        Self { source, anchor: verb, cue: phrase::verb_cue(ground, verb), content, stance, rule, relay: None }
    }

    /// A quotation that nothing but its place ties to its speaker.
    pub fn floating(source: Option<TokenId>, quotation: Stretch, rule: Rule) -> Self {
        Self {
            source,
            anchor: quotation.0,
            cue: Vec::new(),
            content: vec![quotation],
            stance: Stance::Assert,
            rule,
            relay: None,
        }
    }
}

/// All drafts of an article, findable by their anchor.
pub(super) struct Drafts {
    pub list: Vec<Draft>,
    at: Vec<Option<u32>>,
}

impl Drafts {
    pub fn new(tokens: usize) -> Self {
        Self { list: Vec::new(), at: vec![None; tokens] }
    }

    /// The draft whose cue `t` governs.
    pub fn at(&self, t: TokenId) -> Option<usize> {
        self.at[t as usize].map(|n| n as usize)
    }

    /// Whether `t` already governs a cue, so that a later rule leaves it alone.
    pub fn taken(&self, t: TokenId) -> bool {
        self.at[t as usize].is_some()
    }

    /// Adds a draft unless it has no content; gives its index.
    pub fn add(&mut self, mut draft: Draft) -> Option<usize> {
        normalize(&mut draft.content);
        draft.cue.sort_unstable();
        draft.cue.dedup();
        if draft.content.is_empty() {
            return None;
        }
        let n = self.list.len();
        self.at[draft.anchor as usize].get_or_insert(n as u32);
        self.list.push(draft);
        Some(n)
    }

    /// Puts another draft in the place of one.
    pub fn replace(&mut self, n: usize, mut draft: Draft) {
        normalize(&mut draft.content);
        self.list[n] = draft;
    }

    /// Gives `t` to a draft, so that no rule starts another one there.
    pub fn claim(&mut self, t: TokenId, draft: usize) {
        self.at[t as usize].get_or_insert(draft as u32);
    }

    /// Adds content to a draft.
    pub fn extend(&mut self, n: usize, stretch: Stretch) {
        let content = &mut self.list[n].content;
        // What comes after all the rest is simply put last, so that a long run of quotations stays cheap.
        match content.last_mut() {
            Some(last) if stretch.0 > last.1.saturating_add(1) => content.push(stretch),
            Some(last) if stretch.0 >= last.0 => last.1 = last.1.max(stretch.1),
            _ => {
                content.push(stretch);
                normalize(content);
            }
        }
    }
}

/// Sorts stretches and joins those that touch.
pub(super) fn normalize(content: &mut Vec<Stretch>) {
    content.sort_unstable();
    let mut joined: Vec<Stretch> = Vec::with_capacity(content.len());
    for &(first, last) in content.iter() {
        match joined.last_mut() {
            Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
            _ => joined.push((first, last)),
        }
    }
    *content = joined;
}

/// What is left of `stretch` when `hole` is taken out.
pub(super) fn without(stretch: Stretch, hole: Stretch) -> Vec<Stretch> {
    if hole.1 < stretch.0 || hole.0 > stretch.1 {
        return vec![stretch];
    }
    let before = (hole.0 > stretch.0).then(|| (stretch.0, hole.0 - 1));
    let after = (hole.1 < stretch.1).then(|| (hole.1 + 1, stretch.1));
    before.into_iter().chain(after).collect()
}
