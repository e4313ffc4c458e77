//! The tagger: greedy, learning from its own tags so far.

use std::borrow::Cow;

use language::training::{Context, Lexicon, Scores, Table, TagId, Weights, best, tagger_features};

use super::corpus::{Corpus, Sentence};
use super::lexicon;
use crate::perceptron::{Perceptron, Random};

/// Passes over the sentences.
pub const EPOCHS: usize = 7;
const FOLDS: usize = 4;

/// Trains on the sentences whose number `used` lets through.
pub fn train(corpus: &Corpus, lexicon: &[u8], epochs: usize, used: impl Fn(usize) -> bool) -> Perceptron {
    let lexicon = Lexicon(Table::new(Cow::Owned(lexicon.to_vec())).expect("just written"));
    let mut model = Perceptron::default();
    let mut order: Vec<usize> = (0..corpus.sentences.len()).filter(|&n| used(n)).collect();
    let mut random = Random(1);
    for _ in 0..epochs {
        random.shuffle(&mut order);
        for &number in &order {
            learn(&corpus.sentences[number], &lexicon, corpus.tags.len(), &mut model);
        }
    }
    model
}

fn learn(sentence: &Sentence, lexicon: &Lexicon, classes: usize, model: &mut Perceptron) {
    let known: Vec<u32> = sentence.words.iter().map(|w| lexicon.class(w)).collect();
    let mut tags: Vec<TagId> = Vec::with_capacity(sentence.words.len());
    let mut seen = Vec::with_capacity(64);
    for (at, word) in sentence.words.iter().enumerate() {
        if let Some(tag) = lexicon.only(word) {
            tags.push(tag);
            continue;
        }
        seen.clear();
        tagger_features(&Context { words: &sentence.words, classes: &known, tags: &tags }, at, |f| seen.push(f));
        let mut scores: Scores = [0; 256];
        for &feature in &seen {
            model.add(feature, &mut scores);
        }
        let guess = best(&scores, classes, |_| true).unwrap_or(0);
        let right = sentence.tags[at] as usize - 1;
        model.tick();
        if guess != right {
            model.update(&seen, right, guess);
        }
        tags.push(guess as TagId + 1);
    }
}

/// The tags that a finished model gives.
pub fn tag(sentence: &[language::training::Word], lexicon: &Lexicon, model: &Table, classes: usize) -> Vec<TagId> {
    let known: Vec<u32> = sentence.iter().map(|w| lexicon.class(w)).collect();
    let mut tags: Vec<TagId> = Vec::with_capacity(sentence.len());
    for (at, word) in sentence.iter().enumerate() {
        let tag = lexicon.only(word).unwrap_or_else(|| {
            let mut scores: Scores = [0; 256];
            tagger_features(&Context { words: sentence, classes: &known, tags: &tags }, at, |f| {
                model.add(f, &mut scores)
            });
            best(&scores, classes, |_| true).unwrap_or(0) as TagId + 1
        });
        tags.push(tag);
    }
    tags
}

/// A finished model as a table.
pub fn table(model: &Perceptron, classes: usize) -> Table {
    Table::new(Cow::Owned(language::training::write_table(&model.rows(0.2), classes))).expect("just written")
}

/// Tags for every sentence from a model that has not seen it, so that the parser learns from tags as it will meet them.
pub fn jackknife(corpus: &Corpus) -> Vec<Vec<TagId>> {
    let originals = corpus.sentences.iter().filter(|s| !s.copy).count();
    let fold = |n: usize| n * FOLDS / originals.max(1);
    let mut tags = vec![Vec::new(); corpus.sentences.len()];
    for held in 0..FOLDS {
        let here = |n: usize| if corpus.sentences[n].copy { n % FOLDS == held } else { fold(n) == held };
        let bytes = lexicon::write_where(corpus, |n| !here(n));
        let model = train(corpus, &bytes, 4, |n| !here(n));
        let model = table(&model, corpus.tags.len());
        let lexicon = Lexicon(Table::new(Cow::Owned(bytes)).expect("just written"));
        for number in (0..corpus.sentences.len()).filter(|&n| here(n)) {
            tags[number] = tag(&corpus.sentences[number].words, &lexicon, &model, corpus.tags.len());
        }
    }
    tags
}
