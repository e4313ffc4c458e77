//! "Government forces *shelled* villages": a past tense that the parser took for an attribute of the object.

use language::{Relation, TokenId, Upos};

use super::Grammar;

impl Grammar<'_> {
    /// Subject and object of a verb that the parse has lost: a participle or adjective in "-ed" before a noun, with no
    /// article or preposition before it, where that noun hangs on a noun that stands for the whole sentence.
    pub fn lost_verb(&self, word: TokenId) -> Option<(TokenId, TokenId)> {
        let participle = matches!(self.token(word).xpos, "VBN" | "VBD" | "JJ") && self.lower(word).ends_with("ed");
        if !participle || self.relation(word) != Relation::Amod {
            return None;
        }
        let object = self.head(word)?;
        let subject = self.head(object).filter(|&s| s < word && self.head(s).is_none())?;
        let nouns = |t: TokenId| matches!(self.upos(t), Upos::Noun | Upos::Propn);
        let before = self.upos(word.checked_sub(1)?);
        let opens = matches!(before, Upos::Noun | Upos::Propn | Upos::Adv | Upos::Punct);
        let found = nouns(object) && nouns(subject) && opens && self.child(subject, &[Relation::Cop]).is_none();
        found.then_some((subject, object))
    }
}
