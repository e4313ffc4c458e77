//! "*Defence Minister* Rupert Hentzau", "Hentzau, *the minister*, said": what stands beside a name describes it.

use super::draft::{Drafts, words_of};
use super::gender;
use super::nouns::noun_class;
use crate::{Analysis, Relation, TokenId};

/// Takes note of a title before a person's name.
pub(super) fn title(analysis: &Analysis, id: TokenId, drafts: &mut Drafts) {
    let token = analysis.token(id);
    let Some(head) =
        token.head.filter(|_| matches!(token.relation, Relation::NmodDesc | Relation::Compound | Relation::Appos))
    else {
        return;
    };
    if drafts.in_name(id) {
        return;
    }
    let Some(entity) = drafts.named_at(head) else { return };
    let lemma = analysis.lemma(id).to_lowercase();
    if noun_class(&lemma, false).is_some() {
        let span = analysis.subtree(id);
        describe(analysis, entity, &lemma, span, drafts);
    }
}

/// Adds a describing noun and the words of its phrase to an entity.
pub(super) fn describe(analysis: &Analysis, entity: usize, lemma: &str, phrase: span::Span, drafts: &mut Drafts) {
    let draft = drafts.get_mut(entity);
    draft.gender = draft.gender.or(gender::of_word(lemma));
    if !draft.nouns.iter().any(|n| n == lemma) {
        draft.nouns.push(lemma.to_owned());
    }
    for word in words_of(analysis.text, phrase).into_iter().take(12) {
        if !draft.words.contains(&word) {
            draft.words.push(word);
        }
    }
}
