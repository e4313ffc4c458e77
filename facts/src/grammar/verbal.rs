//! What a verb's own words say: its particle, its voice, its auxiliaries, its negation.

use language::{Relation, TokenId, Upos, Voice};

use super::Grammar;

/// Adverbs that make one verb with the verb before them; treebanks do not agree on them ("rolled *back*").
const PARTICLES: &[&str] = &["back", "out", "up", "down", "off", "away", "over"];

impl Grammar<'_> {
    /// "pulled out": *out*.
    pub fn particle(&self, verb: TokenId) -> Option<TokenId> {
        let next = verb + 1;
        let stray = |t: &TokenId| {
            let hangs = self.relation(*t) == Relation::Advmod && self.head(*t) == Some(verb);
            // "pulled *out* of": treebanks make one preposition of the two words.
            let before_of = || self.relation(*t) == Relation::Case && self.is_word(*t + 1, "of");
            PARTICLES.contains(&self.lower(*t).as_str()) && (hangs || before_of())
        };
        let in_text = (next as usize) < self.analysis.tokens.len();
        self.child(verb, &[Relation::CompoundPrt]).or_else(|| Some(next).filter(|_| in_text).filter(stray))
    }

    /// Whether there is a token of that number with those words, in lower case.
    pub fn is_word(&self, id: TokenId, word: &str) -> bool {
        (id as usize) < self.analysis.tokens.len() && self.lower(id) == word
    }

    /// Lemma with particle, joined by `_` as the lexicon has it ("pull_out").
    pub fn phrasal_lemma(&self, verb: TokenId) -> String {
        let lemma = self.lemma(verb).to_lowercase();
        match self.particle(verb) {
            Some(particle) => format!("{lemma}_{}", self.lower(particle)),
            None => lemma,
        }
    }

    /// "was attacked", "troops deployed in": the subject or the noun above is the one it is done to.
    pub fn is_passive(&self, verb: TokenId) -> bool {
        self.child(verb, &[Relation::AuxPass, Relation::NsubjPass, Relation::CsubjPass]).is_some()
            || (self.token(verb).xpos == "VBN" && self.is_bare_participle(verb))
            || (self.token(verb).features.voice == Some(Voice::Pass) && self.child(verb, &[Relation::Nsubj]).is_none())
    }

    /// A participle without auxiliary: "the soldiers *killed* in the raid", "*Asked* about it, she …".
    fn is_bare_participle(&self, verb: TokenId) -> bool {
        let reduced = matches!(self.relation(verb), Relation::Acl | Relation::Advcl | Relation::Amod);
        let active = [Relation::Aux, Relation::Obj, Relation::Nsubj];
        reduced && self.child(verb, &active).is_none()
    }

    /// The auxiliaries of a verb or of a predicate noun or adjective, its copula included, in order.
    pub fn auxiliaries(&self, verb: TokenId) -> impl Iterator<Item = TokenId> + '_ {
        let wanted = [Relation::Aux, Relation::AuxPass, Relation::Cop];
        self.children(verb).filter(move |&t| wanted.contains(&self.relation(t)))
    }

    /// Whether it is a verb, or a noun or adjective that stands as one ("is *ready*").
    pub fn is_predicate(&self, id: TokenId) -> bool {
        self.upos(id) == Upos::Verb || self.child(id, &[Relation::Cop]).is_some()
    }

    /// The "to" of an infinitive.
    pub fn infinitive_mark(&self, verb: TokenId) -> Option<TokenId> {
        self.children(verb).find(|&t| {
            let relation = self.relation(t);
            matches!(relation, Relation::Mark | Relation::Aux) && self.lemma(t).eq_ignore_ascii_case("to")
        })
    }
}
