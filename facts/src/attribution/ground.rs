//! The parse made ready for rules that walk up and down in it: children, reach and quotations of every token.

use language::{Analysis, EntityId, MentionSort, Relation, TokenId, Upos};
use span::Span;

use super::cues;

/// An analysis with its indices. Built in linear time, so that no rule has to search a sentence.
pub(super) struct Ground<'a> {
    pub analysis: &'a Analysis<'a>,
    /// Children of token `t` are `children[first_child[t]..first_child[t + 1]]`, in the order of the text.
    first_child: Vec<u32>,
    children: Vec<TokenId>,
    /// First and last token that depend on each token at any distance, itself included.
    reach: Vec<(TokenId, TokenId)>,
    /// The entity and the sort of the mention that each token is the head of.
    mention: Vec<Option<(EntityId, MentionSort)>>,
    /// The outermost quotation that each token stands in.
    quotation: Vec<Option<u32>>,
    /// The tokens of each quotation, marks included, as first and last.
    quoted: Vec<Option<(TokenId, TokenId)>>,
}

impl<'a> Ground<'a> {
    pub fn new(analysis: &'a Analysis<'a>) -> Self {
        let (first_child, children) = children_of(analysis);
        let mut ground = Self {
            analysis,
            first_child,
            children,
            reach: Vec::new(),
            mention: mentions_of(analysis),
            quotation: vec![None; analysis.tokens.len()],
            quoted: Vec::new(),
        };
        ground.reach = ground.reaches();
        ground.index_quotations();
        ground
    }

    pub fn word(&self, t: TokenId) -> &'a str {
        self.analysis.word(t)
    }

    pub fn lemma(&self, t: TokenId) -> &str {
        self.analysis.lemma(t)
    }

    pub fn upos(&self, t: TokenId) -> Upos {
        self.analysis.token(t).upos
    }

    pub fn xpos(&self, t: TokenId) -> &'static str {
        self.analysis.token(t).xpos
    }

    pub fn relation(&self, t: TokenId) -> Relation {
        self.analysis.token(t).relation
    }

    pub fn span(&self, t: TokenId) -> Span {
        self.analysis.token(t).span
    }

    /// The token it depends on, when that stands in the same sentence.
    pub fn head(&self, t: TokenId) -> Option<TokenId> {
        self.analysis.token(t).head.filter(|&h| self.same_sentence(h, t))
    }

    pub fn same_sentence(&self, a: TokenId, b: TokenId) -> bool {
        self.analysis.token(a).sentence == self.analysis.token(b).sentence
    }

    /// First and last token of the sentence that `t` stands in.
    pub fn sentence(&self, t: TokenId) -> (TokenId, TokenId) {
        let tokens = &self.analysis.sentence_of(t).tokens;
        (tokens.start, tokens.end.saturating_sub(1).max(tokens.start))
    }

    pub fn children(&self, t: TokenId) -> &[TokenId] {
        &self.children[self.first_child[t as usize] as usize..self.first_child[t as usize + 1] as usize]
    }

    pub fn child(&self, t: TokenId, relations: &[Relation]) -> Option<TokenId> {
        self.children(t).iter().copied().find(|&c| relations.contains(&self.relation(c)))
    }

    /// First and last token below `t`, itself included.
    pub fn reach(&self, t: TokenId) -> (TokenId, TokenId) {
        self.reach[t as usize]
    }

    /// Whether some child of `t` in one of `relations` has one of these lemmas.
    pub fn has(&self, t: TokenId, relations: &[Relation], lemmas: &[&str]) -> bool {
        self.children(t).iter().any(|&c| relations.contains(&self.relation(c)) && lemmas.contains(&self.lemma(c)))
    }

    /// The lower-case preposition that marks `t`, the first of several.
    pub fn case(&self, t: TokenId) -> Option<(TokenId, String)> {
        let mark = self.child(t, &[Relation::Case])?;
        Some((mark, self.word(mark).to_lowercase()))
    }

    /// The entity that `t` is the head of a mention of.
    pub fn mention(&self, t: TokenId) -> Option<(EntityId, MentionSort)> {
        self.mention[t as usize]
    }

    /// The outermost quotation that `t` stands in.
    pub fn quotation(&self, t: TokenId) -> Option<u32> {
        self.quotation[t as usize]
    }

    /// First and last token of a quotation, marks included; `None` for one without tokens.
    pub fn quoted(&self, quotation: u32) -> Option<(TokenId, TokenId)> {
        self.quoted[quotation as usize]
    }

    /// A verb's lemma with its particle ("point_out"), or the bare lemma. An adverb right after the verb is a particle when a cue has it ("went on").
    pub fn verb_lemma(&self, t: TokenId) -> String {
        let joined = |particle: TokenId| format!("{}_{}", self.lemma(t), self.lemma(particle));
        if let Some(particle) = self.child(t, &[Relation::CompoundPrt]) {
            return joined(particle);
        }
        let adverb = self.children(t).iter().copied().find(|&c| c == t + 1 && self.relation(c) == Relation::Advmod);
        adverb.map(joined).filter(|lemma| cues::verb(lemma).is_some()).unwrap_or_else(|| self.lemma(t).to_owned())
    }

    /// Reaches from the leaves up. Tokens that no root leads to (a parser never gives one) reach only themselves.
    fn reaches(&self) -> Vec<(TokenId, TokenId)> {
        let count = self.analysis.tokens.len() as TokenId;
        let mut reach: Vec<(TokenId, TokenId)> = (0..count).map(|t| (t, t)).collect();
        let mut order: Vec<TokenId> = (0..count).filter(|&t| self.head(t).is_none()).collect();
        let mut next = 0;
        while next < order.len() {
            order.extend_from_slice(self.children(order[next]));
            next += 1;
        }
        for &t in order.iter().rev() {
            if let Some(head) = self.head(t) {
                let (first, last) = reach[t as usize];
                let above = &mut reach[head as usize];
                *above = (above.0.min(first), above.1.max(last));
            }
        }
        reach
    }

    fn index_quotations(&mut self) {
        let mut covered = 0;
        for (n, quotation) in self.analysis.quotations.iter().enumerate() {
            let tokens = self.analysis.tokens_in(quotation.outer);
            self.quoted.push((!tokens.is_empty()).then(|| (tokens.start, tokens.end - 1)));
            // A quotation inside a quotation starts before the outer one ends.
            for t in tokens.start.max(covered)..tokens.end {
                self.quotation[t as usize] = Some(n as u32);
            }
            covered = covered.max(tokens.end);
        }
    }
}

fn children_of(analysis: &Analysis<'_>) -> (Vec<u32>, Vec<TokenId>) {
    let count = analysis.tokens.len();
    let head = |t: usize| {
        let head = analysis.tokens[t].head?;
        let other = analysis.tokens.get(head as usize)?;
        (other.sentence == analysis.tokens[t].sentence && head as usize != t).then_some(head as usize)
    };
    let mut first = vec![0u32; count + 2];
    for t in 0..count {
        if let Some(h) = head(t) {
            first[h + 2] += 1;
        }
    }
    for t in 1..first.len() {
        first[t] += first[t - 1];
    }
    let mut children = vec![0; first[count + 1] as usize];
    for t in 0..count {
        if let Some(h) = head(t) {
            children[first[h + 1] as usize] = t as TokenId;
            first[h + 1] += 1;
        }
    }
    first.pop();
    (first, children)
}

fn mentions_of(analysis: &Analysis<'_>) -> Vec<Option<(EntityId, MentionSort)>> {
    let mut mentions = vec![None; analysis.tokens.len()];
    for (n, entity) in analysis.entities.iter().enumerate() {
        for mention in &entity.mentions {
            if let Some(slot) = mentions.get_mut(mention.head as usize) {
                slot.get_or_insert((n as EntityId, mention.sort));
            }
        }
    }
    mentions
}
