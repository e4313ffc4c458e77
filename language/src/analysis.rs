//! What the language engine gives: the boundary that everything above it reads.

use std::ops::Range;

use span::Span;

use crate::{EntityKind, Features, Relation, Upos};

/// The language of one article's text: sentences, tokens with their parse, entities, quotations.
///
/// All spans are bytes of [`Analysis::text`]. Ids are indices into the vectors here.
#[derive(Clone, Debug, Default)]
pub struct Analysis<'t> {
    /// The text that was read.
    pub text: &'t str,
    /// In order; they do not overlap, and each holds at least one token.
    pub sentences: Vec<Sentence>,
    /// In order; they do not overlap. Together with white space they cover every sentence.
    pub tokens: Vec<Token>,
    /// The things named, each with all its mentions (coreference inside the article).
    pub entities: Vec<Entity>,
    /// Passages inside quotation marks, in order of their start.
    pub quotations: Vec<Quotation>,
    /// Lemmas, one after another; tokens hold ranges of it.
    pub(crate) lemmas: String,
    /// Every mention by its head: the head, its entity, its place among that entity's mentions; sorted.
    pub(crate) heads: Vec<(TokenId, EntityId, u32)>,
}

/// A token's index in [`Analysis::tokens`].
pub type TokenId = u32;
/// A sentence's index in [`Analysis::sentences`].
pub type SentenceId = u32;
/// An entity's index in [`Analysis::entities`].
pub type EntityId = u32;

/// What a passage of the article's text is, as far as reading it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PassageKind {
    /// A title or subheading: never joined with what follows; may lack a verb.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list.
    Item,
    /// A block quotation.
    Quote,
}

/// A stretch of the text that sentences do not cross: a paragraph, a heading, a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it lies in the text.
    pub span: Span,
    /// What it is.
    pub kind: PassageKind,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words, white space at the ends left out.
    pub span: Span,
    /// Its tokens, as indices; never empty.
    pub tokens: Range<TokenId>,
    /// Index of the passage it stands in.
    pub passage: u32,
    /// The kind of that passage.
    pub kind: PassageKind,
}

/// One syntactic word, as Universal Dependencies cut them ("do" + "n't", "Iraq" + "'s").
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Its words.
    pub span: Span,
    /// Universal part of speech.
    pub upos: Upos,
    /// The Penn Treebank tag, as EWT and GUM have it ("VBD", "NNP").
    pub xpos: &'static str,
    /// Morphological features that the rules read.
    pub features: Features,
    /// The token it depends on; `None` for the root of its sentence.
    pub head: Option<TokenId>,
    /// The relation to that head.
    pub relation: Relation,
    /// Index of its sentence.
    pub sentence: SentenceId,
    pub(crate) lemma: Range<u32>,
}

/// Something the article names, with every mention of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name it goes by here (without articles and titles).
    pub name: String,
    /// ISO 3166-1 alpha-3 for a country, its government or its people; CAMEO's code for a well-known international
    /// organization ("NAT"); else `None`.
    pub code: Option<String>,
    /// In order of their start; the first is not always the one that gave the name.
    pub mentions: Vec<Mention>,
}

/// One mention of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its words: the name, or the phrase without relative clauses.
    pub span: Span,
    /// The token that governs the others in it.
    pub head: TokenId,
    /// How it mentions.
    pub sort: MentionSort,
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionSort {
    /// By name, whole or short ("Jens Stoltenberg", "Stoltenberg", "the U.S.").
    Name,
    /// By description ("the alliance", "the official").
    Nominal,
    /// By a pronoun ("he", "its").
    Pronoun,
}

/// A passage inside quotation marks. One that runs over paragraphs is one quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With the marks.
    pub outer: Span,
    /// Without the marks.
    pub inner: Span,
}

impl<'t> Analysis<'t> {
    /// A token by its id.
    pub fn token(&self, id: TokenId) -> &Token {
        &self.tokens[id as usize]
    }

    /// A token's words.
    pub fn word(&self, id: TokenId) -> &'t str {
        self.token(id).span.of(self.text)
    }

    /// A token's lemma: what a dictionary has it under, with a capital only where the word always has one ("I", "Iraqi", "NATO", "troop").
    pub fn lemma(&self, id: TokenId) -> &str {
        let at = &self.token(id).lemma;
        &self.lemmas[at.start as usize..at.end as usize]
    }

    /// The sentence that a token stands in.
    pub fn sentence_of(&self, id: TokenId) -> &Sentence {
        &self.sentences[self.token(id).sentence as usize]
    }

    /// The tokens that depend directly on `id`, in order.
    pub fn children(&self, id: TokenId) -> impl DoubleEndedIterator<Item = TokenId> + '_ {
        self.sentence_of(id).tokens.clone().filter(move |&t| self.token(t).head == Some(id))
    }

    /// The first child of `id` that stands in one of `relations`.
    pub fn child(&self, id: TokenId, relations: &[Relation]) -> Option<TokenId> {
        self.children(id).find(|&t| relations.contains(&self.token(t).relation))
    }

    /// Whether `id` is `above` or depends on it at any distance.
    pub fn is_under(&self, id: TokenId, above: TokenId) -> bool {
        std::iter::successors(Some(id), |&t| self.token(t).head).any(|t| t == above)
    }

    /// The words from the first to the last token that depends on `id` at any distance, itself included.
    pub fn subtree(&self, id: TokenId) -> Span {
        let mut tokens = self.sentence_of(id).tokens.clone().filter(|&t| self.is_under(t, id));
        let first = tokens.next().unwrap_or(id);
        let last = tokens.next_back().unwrap_or(first);
        self.token(first).span.cover(self.token(last).span)
    }

    /// The tokens that lie whole in `span`, as a range of ids.
    pub fn tokens_in(&self, span: Span) -> Range<TokenId> {
        let first = self.tokens.partition_point(|t| t.span.start() < span.start());
        let end = self.tokens.partition_point(|t| t.span.end() <= span.end());
        first as u32..end.max(first) as u32
    }

    /// The entity that has a mention whose head is `token`, and that mention.
    pub fn entity_at(&self, token: TokenId) -> Option<(EntityId, &Mention)> {
        let at = self.heads.partition_point(|h| h.0 < token);
        let &(head, entity, mention) = self.heads.get(at)?;
        (head == token).then(|| (entity, &self.entities[entity as usize].mentions[mention as usize]))
    }

    /// Sets the entities, so that [`Analysis::entity_at`] finds them.
    pub(crate) fn set_entities(&mut self, entities: Vec<Entity>) {
        let heads = |(n, entity): (usize, &Entity)| {
            entity.mentions.iter().zip(0..).map(|(m, at)| (m.head, n as EntityId, at)).collect::<Vec<_>>()
        };
        self.heads = entities.iter().enumerate().flat_map(heads).collect();
        self.heads.sort_unstable();
        self.entities = entities;
    }
}
