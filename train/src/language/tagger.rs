//! The tagger: greedy, learning from its own tags so far.

use std::borrow::Cow;

use language::training::{Context, Lexicon, Scores, Table, TagId, Weights, best, tagger_features, write_table};

use super::corpus::{Corpus, Sentence};
use super::lexicon;
use crate::perceptron::{Perceptron, Random};

/// Passes that find out which features matter, and passes that weigh those.
const TRIAL: usize = 3;
pub const EPOCHS: usize = 8;
/// A feature matters that has a weight of at least this after the trial.
const MATTERS: f64 = 1.0;
/// Weights below this are left out.
const LEAST: f64 = 0.3;
const FOLDS: usize = 4;

/// Trains on the sentences whose number `used` lets through.
pub fn train(corpus: &Corpus, lexicon: &[u8], epochs: usize, used: impl Fn(usize) -> bool) -> Perceptron {
    let lexicon = Lexicon(Table::new(Cow::Owned(lexicon.to_vec())).expect("just written"));
    let mut model = Perceptron::default();
    let mut order: Vec<usize> = (0..corpus.sentences.len()).filter(|&n| used(n)).collect();
    let mut random = Random(1);
    for epoch in 0..TRIAL + epochs {
        if epoch == TRIAL {
            model.select(MATTERS);
        }
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

/// A finished tagger.
pub struct Finished {
    lexicon: Lexicon,
    weights: Table,
    classes: usize,
}

impl Finished {
    /// From the bytes of its tables.
    pub fn new(lexicon: &[u8], weights: &[u8], classes: usize) -> Self {
        let table = |bytes: &[u8]| Table::new(Cow::Owned(bytes.to_vec())).expect("just written");
        Self { lexicon: Lexicon(table(lexicon)), weights: table(weights), classes }
    }

    /// The tags of a sentence.
    pub fn tag(&self, sentence: &[language::training::Word]) -> Vec<TagId> {
        let known: Vec<u32> = sentence.iter().map(|w| self.lexicon.class(w)).collect();
        let mut tags: Vec<TagId> = Vec::with_capacity(sentence.len());
        for (at, word) in sentence.iter().enumerate() {
            let tag = self.lexicon.only(word).unwrap_or_else(|| {
                let mut scores: Scores = [0; 256];
                let context = Context { words: sentence, classes: &known, tags: &tags };
                tagger_features(&context, at, |f| self.weights.add(f, &mut scores));
                best(&scores, self.classes, |_| true).unwrap_or(0) as TagId + 1
            });
            tags.push(tag);
        }
        tags
    }
}

/// A model's weights as the bytes of a table.
pub fn table(model: &Perceptron, classes: usize) -> Vec<u8> {
    write_table(&model.rows(LEAST), classes)
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
        let tagger = Finished::new(&bytes, &table(&model, corpus.tags.len()), corpus.tags.len());
        for number in (0..corpus.sentences.len()).filter(|&n| here(n)) {
            tags[number] = tagger.tag(&corpus.sentences[number].words);
        }
    }
    tags
}
