//! The grammar around a word, as the rules of event, factuality and actor ask for it.
//!
//! A [`Grammar`] is built once for an article, in time linear in its tokens; every question after that costs the
//! dependents of one word. Walks towards the root stop after [`STEPS`].

mod arguments;
mod lost_verb;
mod verbal;

use std::collections::BTreeMap;
use std::ops::Range;

use language::{Analysis, EntityId, EntityKind, MentionSort, Relation, Sentence, Token, TokenId, Upos};
use span::Span;

/// The most steps that a walk towards the root of a sentence takes. Real sentences are rarely deeper than 15.
pub(crate) const STEPS: usize = 40;

/// An article's analysis with the dependents and the entity of each token at hand.
pub(crate) struct Grammar<'a> {
    pub analysis: &'a Analysis<'a>,
    /// Dependents of token `t` are `dependents[first[t]..first[t + 1]]`, in the order of the text.
    first: Vec<u32>,
    dependents: Vec<TokenId>,
    /// The entity that has a mention headed by this token; `NONE` where there is none.
    entity: Vec<EntityId>,
    /// The first entity of each country, by its code.
    countries: BTreeMap<&'a str, EntityId>,
}

const NONE: u32 = u32::MAX;

impl<'a> Grammar<'a> {
    pub fn new(analysis: &'a Analysis<'a>) -> Self {
        let count = analysis.tokens.len();
        let mut first = vec![0u32; count + 1];
        for head in analysis.tokens.iter().filter_map(|t| t.head) {
            first[head as usize + 1] += 1;
        }
        for n in 0..count {
            first[n + 1] += first[n];
        }
        let mut next = first.clone();
        let mut dependents = vec![0; first[count] as usize];
        for (n, token) in analysis.tokens.iter().enumerate() {
            if let Some(head) = token.head {
                dependents[next[head as usize] as usize] = n as TokenId;
                next[head as usize] += 1;
            }
        }
        let mut entity = vec![NONE; count];
        for (id, one) in analysis.entities.iter().enumerate() {
            for mention in &one.mentions {
                if let Some(slot) = entity.get_mut(mention.head as usize).filter(|e| **e == NONE) {
                    *slot = id as EntityId;
                }
            }
        }
        // A name whose parse heads it elsewhere: the token that leads out of it stands for it.
        for (id, one) in analysis.entities.iter().enumerate() {
            for mention in one.mentions.iter().filter(|m| m.sort == MentionSort::Name) {
                let inside = analysis.tokens_in(mention.span);
                for t in inside.clone() {
                    let leads_out = analysis.token(t).head.is_none_or(|h| !inside.contains(&h));
                    if leads_out && let Some(slot) = entity.get_mut(t as usize).filter(|e| **e == NONE) {
                        *slot = id as EntityId;
                    }
                }
            }
        }
        let mut countries = BTreeMap::new();
        for (id, one) in analysis.entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Country) {
            if let Some(code) = &one.code {
                countries.entry(code.as_str()).or_insert(id as EntityId);
            }
        }
        Self { analysis, first, dependents, entity, countries }
    }

    pub fn token(&self, id: TokenId) -> &Token {
        self.analysis.token(id)
    }

    pub fn lemma(&self, id: TokenId) -> &str {
        self.analysis.lemma(id)
    }

    /// A token's words in lower case.
    pub fn lower(&self, id: TokenId) -> String {
        self.analysis.word(id).to_lowercase()
    }

    pub fn span(&self, id: TokenId) -> Span {
        self.token(id).span
    }

    pub fn relation(&self, id: TokenId) -> Relation {
        self.token(id).relation
    }

    pub fn upos(&self, id: TokenId) -> Upos {
        self.token(id).upos
    }

    pub fn head(&self, id: TokenId) -> Option<TokenId> {
        self.token(id).head
    }

    pub fn sentence(&self, id: TokenId) -> &Sentence {
        self.analysis.sentence_of(id)
    }

    pub fn entity(&self, id: TokenId) -> Option<EntityId> {
        self.entity.get(id as usize).copied().filter(|&e| e != NONE)
    }

    /// The article's entity of a country, by its ISO alpha-3 code.
    pub fn country_entity(&self, iso3: &str) -> Option<EntityId> {
        self.countries.get(iso3).copied()
    }

    /// The direct dependents of a token, in the order of the text.
    pub fn children(&self, id: TokenId) -> impl DoubleEndedIterator<Item = TokenId> + '_ {
        let at: Range<usize> = self.first[id as usize] as usize..self.first[id as usize + 1] as usize;
        self.dependents[at].iter().copied()
    }

    /// The first dependent of a token in one of these relations.
    pub fn child(&self, id: TokenId, relations: &[Relation]) -> Option<TokenId> {
        self.children(id).find(|&t| relations.contains(&self.relation(t)))
    }

    /// The token and what stands above it, nearest first, at most [`STEPS`] of them.
    pub fn upwards(&self, id: TokenId) -> impl Iterator<Item = TokenId> + '_ {
        std::iter::successors(Some(id), |&t| self.head(t)).take(STEPS)
    }

    /// The token and its conjuncts: "Ruritania, Grandalia and the union" are three.
    pub fn conjuncts(&self, id: TokenId) -> Vec<TokenId> {
        let mut all = vec![id];
        let mut at = 0;
        // A conjunct of a conjunct counts: parsers chain long lists as well as hang them on the first.
        while at < all.len() && all.len() < STEPS {
            let more: Vec<_> = self.children(all[at]).filter(|&t| self.relation(t) == Relation::Conj).collect();
            all.extend(more);
            at += 1;
        }
        all
    }
}
