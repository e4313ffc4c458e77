//! How certain: the status of each event, as the article tells it.
//!
//! An event starts as a plain fact. Rules about its own clause (`local`: negation, "will", "might", "if") and rules
//! about the words above it (`above`: "failed to", "plans to", "denied that", "the threat of") each leave a mark, from
//! the event outwards, and the marks add up. The value follows FactBank's scale as the UW set has it: the commitment of
//! the voice that tells it.

mod above;
mod cues;
mod disputed;
mod form;
mod local;
mod mark;
mod stance;

use language::TokenId;

use crate::grammar::Grammar;
use crate::{Attribution, Certainty, Event, EventKind, Input, Polarity, Status};
use cues::Cue;
use mark::Sum;

/// Judges each of events; one for one.
pub fn read(input: &Input<'_>, events: &[Event], attributions: &[Attribution]) -> Vec<Certainty> {
    let judge = Judge::new(input);
    let voices = stance::voices(input, attributions);
    let judged = events.iter().map(|event| {
        let mut certainty = judge.event(event);
        if let Some(voice) = voices[event.head as usize] {
            stance::apply(&judge.grammar, event, &attributions[voice], &mut certainty);
        }
        certainty
    });
    let mut certainties: Vec<Certainty> = judged.collect();
    disputed::mark(input, events, attributions, &voices, &mut certainties);
    certainties
}

/// Whether a verb that has a noun of happening as its object is done by the one who does that ("*plans* a visit").
pub(crate) fn hands_its_subject_down(grammar: &Grammar<'_>, verb: TokenId) -> bool {
    let cues = [Cue::Intend, Cue::Entails, Cue::Excludes, Cue::Desire, Cue::Fear];
    grammar.upos(verb) == language::Upos::Verb
        && (cues.iter().any(|&cue| cues::is(grammar, verb, cue))
            || matches!(grammar.lemma(verb), "announce" | "order" | "conduct" | "launch"))
}

/// Judges events of one article.
pub struct Judge<'a> {
    grammar: Grammar<'a>,
}

impl<'a> Judge<'a> {
    /// Makes ready, in time linear in the article.
    pub fn new(input: &Input<'a>) -> Self {
        Self { grammar: Grammar::new(input.analysis) }
    }

    /// How certain an event is.
    pub fn event(&self, event: &Event) -> Certainty {
        let start = if event.kind == EventKind::State { Status::Stated } else { Status::Happened };
        self.judge(event.head, start)
    }

    /// How certain is what any word tells, event of the lexicon or not.
    pub fn word(&self, head: TokenId) -> Certainty {
        self.judge(head, Status::Happened)
    }

    fn judge(&self, head: TokenId, start: Status) -> Certainty {
        let mut sum = Sum::new(start, "factuality");
        sum.add(form::read(&self.grammar, head));
        let mut at = head;
        local::add(&self.grammar, at, &mut sum);
        for _ in 0..crate::grammar::STEPS {
            match above::add(&self.grammar, head, at, &mut sum) {
                Some(next) => at = next,
                None => break,
            }
        }
        self.certainty(sum)
    }

    fn certainty(&self, sum: Sum) -> Certainty {
        let mut evidence: Vec<_> = sum.evidence.iter().map(|&t| self.grammar.span(t)).collect();
        evidence.sort();
        evidence.dedup();
        let polarity = if sum.negative { Polarity::Negative } else { Polarity::Positive };
        // What is not told is not known, whatever a noun beside it keeps of its own.
        let value = if sum.status == Status::Undisclosed { 0.0 } else { sum.value };
        Certainty { status: sum.status, polarity, value, hedges: sum.hedges, evidence, rule: sum.rule }
    }
}
