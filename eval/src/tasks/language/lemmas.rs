//! Lemmas of words whose tags and heads are the treebank's, so that the lemmatiser is measured alone.

use gold::treebank::{Document, Sentence};
use language::training::{Casing, Tagged, is_perfect, lemma};
use language::{Reader, Relation, Upos};

/// The share of words that get the treebank's lemma.
pub fn share_right(reader: &Reader, documents: &[Document]) -> f64 {
    let (mut right, mut all) = (0, 0);
    for sentence in documents.iter().flat_map(|d| &d.sentences) {
        right += count_right(reader, sentence);
        all += sentence.words.len();
    }
    right as f64 / all.max(1) as f64
}

fn count_right(reader: &Reader, sentence: &Sentence) -> usize {
    let words = &sentence.words;
    let casing = Casing::of(words.iter().map(|w| w.form.as_str()));
    let is_right = |&at: &usize| {
        let word = &words[at];
        let upos = word.upos.parse().unwrap_or(Upos::X);
        let relation = word.relation.parse().unwrap_or(Relation::Dep);
        let head = word.head.map(|h| words[h].xpos.as_str());
        let tagged = Tagged {
            word: &word.form,
            before: at.checked_sub(1).map(|b| words[b].form.as_str()),
            casing,
            upos,
            xpos: &word.xpos,
            perfect: is_perfect(&word.form, upos, relation, head),
        };
        word.lemma == "_" || lemma(reader, &tagged) == word.lemma
    };
    (0..words.len()).filter(is_right).count()
}
