use std::collections::VecDeque;

use span::Span;

use super::gender::Gender;
use crate::names::Name;
use crate::{Entity, EntityKind, Mention, TokenId};

/// How many mentions back a search looks.
const WINDOW: usize = 80;

/// An entity while it is put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub kind: Option<EntityKind>,
    pub name: String,
    pub code: Option<String>,
    pub mentions: Vec<Mention>,
    /// Lower-case words of its names, titles and descriptions.
    pub words: Vec<String>,
    /// Lower-case lemmas of the nouns that describe it: "minister", "alliance".
    pub nouns: Vec<String>,
    pub gender: Gender,
    pub plural: bool,
    /// Whether it has a name.
    pub named: bool,
    /// Whether it is an entity only if it is mentioned again.
    pub lone: bool,
    /// The entity that it turned out to be.
    pub same_as: Option<usize>,
}

/// A mention that a later one may look back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub entity: usize,
    pub head: TokenId,
    pub salience: i32,
    pub named: bool,
}

/// All entities so far, and the last mentions.
#[derive(Debug)]
pub(super) struct Drafts {
    all: Vec<Draft>,
    /// For each token the entity whose name it heads, plus one.
    named: Vec<u32>,
    /// Whether each token is in a name.
    inside: Vec<bool>,
    seen: VecDeque<Seen>,
}

impl Drafts {
    pub(super) fn new(tokens: usize) -> Self {
        Self { all: Vec::new(), named: vec![0; tokens], inside: vec![false; tokens], seen: VecDeque::new() }
    }

    /// Adds an entity; gives its number.
    pub(super) fn add(&mut self, draft: Draft) -> usize {
        self.all.push(draft);
        self.all.len() - 1
    }

    pub(super) fn get(&self, entity: usize) -> &Draft {
        &self.all[entity]
    }

    pub(super) fn get_mut(&mut self, entity: usize) -> &mut Draft {
        &mut self.all[entity]
    }

    /// Marks the tokens of a name.
    pub(super) fn place_name(&mut self, name: &Name, head: TokenId, entity: usize) {
        for token in name.tokens.clone() {
            self.inside[token as usize] = true;
        }
        self.named[head as usize] = entity as u32 + 1;
    }

    /// The entity whose name the token heads.
    pub(super) fn named_at(&self, token: TokenId) -> Option<usize> {
        (self.named[token as usize] as usize).checked_sub(1)
    }

    /// Whether the token is part of a name.
    pub(super) fn in_name(&self, token: TokenId) -> bool {
        self.inside[token as usize]
    }

    /// The entity that the token's mention is of, by name or among the last mentions.
    pub(super) fn at(&self, token: TokenId) -> Option<usize> {
        self.named_at(token).or_else(|| self.recent().find(|s| s.head == token).map(|s| s.entity))
    }

    /// Remembers a mention.
    pub(super) fn see(&mut self, seen: Seen) {
        if self.seen.len() == WINDOW {
            self.seen.pop_front();
        }
        self.seen.push_back(seen);
    }

    /// The last mentions, the latest first.
    pub(super) fn recent(&self) -> impl Iterator<Item = Seen> + '_ {
        self.seen.iter().rev().copied()
    }

    pub(super) fn mention(&mut self, entity: usize, mention: Mention) {
        self.all[entity].mentions.push(mention);
    }

    /// Joins the entity `other` into `entity`.
    pub(super) fn join(&mut self, entity: usize, other: usize) {
        if entity == other {
            return;
        }
        let gone = std::mem::take(&mut self.all[other]);
        self.all[other].same_as = Some(entity);
        let kept = &mut self.all[entity];
        if gone.name.chars().count() > kept.name.chars().count() {
            kept.name = gone.name;
        }
        kept.code = kept.code.take().or(gone.code);
        kept.mentions.extend(gone.mentions);
        kept.words.extend(gone.words);
        kept.nouns.extend(gone.nouns);
        kept.gender = kept.gender.or(gone.gender);
        kept.named |= gone.named;
        kept.lone &= gone.lone;
    }

    /// The entities, in order of their first mention; those without one are left out.
    pub(super) fn finish(mut self) -> Vec<Entity> {
        for draft in &mut self.all {
            draft.mentions.sort_by_key(|m| (m.span.start(), m.span.end()));
            draft.mentions.dedup_by_key(|m| m.head);
        }
        self.all.retain(|d| d.mentions.len() > usize::from(d.lone) && d.same_as.is_none());
        self.all.sort_by_key(|d| (d.mentions[0].span.start(), d.mentions[0].span.end()));
        let entity = |d: Draft| Entity {
            kind: d.kind.unwrap_or(EntityKind::Other),
            name: d.name,
            code: d.code,
            mentions: d.mentions,
        };
        self.all.into_iter().map(entity).collect()
    }
}

/// The lower-case words of a span.
pub(super) fn words_of(text: &str, span: Span) -> Vec<String> {
    span.of(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}
