//! The parser: it learns along the states it reaches by itself.

use language::training::{Action, Actions, Scores, State, TagId, Weights, best, parser_features, write_table};

use super::corpus::{Corpus, Sentence};
use super::oracle::Gold;
use crate::perceptron::{Perceptron, Random};

/// Passes that find out which features matter, and passes that weigh those.
const TRIAL: usize = 3;
const EPOCHS: usize = 10;
/// A feature matters that has a weight of at least this after the trial.
const MATTERS: f64 = 1.8;
/// How often, in a thousand, the parser goes where it wants to although that is wrong.
const EXPLORES: u64 = 900;
/// Weights below this are left out.
const LEAST: f64 = 0.2;

/// The actions' names, and the table.
pub fn train(corpus: &Corpus, predicted: &[Vec<TagId>]) -> (Vec<String>, Vec<u8>) {
    let list = actions(corpus);
    let actions = Actions::new(list.clone());
    let mut learner =
        Learner { model: Perceptron::default(), random: Random(3), list, state: State::default(), seen: Vec::new() };
    let mut order: Vec<usize> = (0..corpus.sentences.len()).collect();
    for epoch in 0..TRIAL + EPOCHS {
        if epoch == TRIAL {
            learner.model.select(MATTERS);
            eprintln!("          {} features", learner.model.len());
        }
        learner.random.shuffle(&mut order);
        let mut wrong = 0;
        for &number in &order {
            let sentence = &corpus.sentences[number];
            let uposes: Vec<u32> = predicted[number].iter().map(|&t| corpus.uposes[t as usize - 1]).collect();
            wrong += learner.learn(sentence, &predicted[number], &uposes, epoch != 0 && epoch != TRIAL);
        }
        eprintln!("          epoch {epoch}: {wrong} wrong actions");
    }
    let rows = learner.model.rows(LEAST);
    (actions.lines(), write_table(&rows, actions.len()))
}

/// Every action that some arc of the treebanks needs.
fn actions(corpus: &Corpus) -> Vec<Action> {
    let mut all = vec![Action::Shift];
    for sentence in &corpus.sentences {
        for (at, (head, &relation)) in sentence.heads.iter().zip(&sentence.relations).enumerate() {
            let left = head.is_none_or(|h| h > at);
            all.push(if left { Action::Left(relation) } else { Action::Right(relation) });
        }
    }
    all.sort();
    all.dedup();
    all
}

struct Learner {
    model: Perceptron,
    random: Random,
    list: Vec<Action>,
    state: State,
    seen: Vec<u64>,
}

impl Learner {
    /// One sentence; gives how often the model was wrong.
    fn learn(&mut self, sentence: &Sentence, tags: &[TagId], uposes: &[u32], explore: bool) -> usize {
        let gold = Gold::new(&sentence.heads, &sentence.relations);
        self.state.start(&sentence.words, tags, uposes, sentence.casing);
        let mut wrong = 0;
        while !self.state.is_final() {
            self.seen.clear();
            parser_features(&self.state, |f| self.seen.push(f));
            let mut scores: Scores = [0; 256];
            for &feature in &self.seen {
                self.model.add(feature, &mut scores);
            }
            let legal = self.state.legal();
            let good = gold.good(&self.state, &self.list, |a| legal.allows(a));
            let guess = best(&scores, self.list.len(), |a| legal.allows(self.list[a])).expect("some action is legal");
            let right = best(&scores, self.list.len(), |a| good[a]).expect("some action is best");
            self.model.tick();
            let mut next = guess;
            if !good[guess] {
                wrong += 1;
                self.model.update(&self.seen, right, guess);
                if !explore || !self.random.permille(EXPLORES) {
                    next = right;
                }
            }
            self.state.apply(self.list[next]);
        }
        wrong
    }
}
