//! A text while it is read.
//!
//! The network reads many sentences at once, since that is several times as fast as one by one. So what is read comes in *parts*, stretches of
//! tokens whose ends are sure, and parts are read in groups.

use std::ops::Range;

use span::Span;

use crate::lemma::{Tagged, is_perfect};
use crate::network;
use crate::reader::Model;
use crate::sentences::decide;
use crate::word::{Casing, Word};
use crate::{Analysis, PassageKind, Sentence, Token, morphology, names, repair};

/// Tokens that the network reads at once, or a few more: enough to use each weight often, and few enough to stay in the processor's near memory.
const TOGETHER: usize = 256;

/// Tokens that end where a sentence surely ends.
pub(crate) struct Part {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The last tokens of sentences in it as the rules see them, in order; the part's own last token is one.
    pub ends: Vec<usize>,
    /// Its passage: number and kind.
    pub place: (u32, PassageKind),
}

/// A text while it is read.
pub(crate) struct Reading<'t, 'm> {
    pub analysis: Analysis<'t>,
    pub names: Vec<names::Name>,
    model: &'m Model,
    memory: Memory,
}

/// Memory to read a text in. It is handed from one reading to the next, which is cheaper than to ask the system for it anew.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// Parts as the network sees them, and sentences that it found in parts.
    views: [View; 2],
    /// The sentences of a group of parts.
    found: Vec<Found>,
    /// Tokens of sentences that are looked at again.
    again: Vec<Span>,
    arcs: Vec<network::Arc>,
    naming: names::Scratch,
    string: String,
}

/// A sentence that was found in a part.
#[derive(Clone, Debug)]
struct Found {
    /// Its tokens among those of its group.
    tokens: Range<usize>,
    /// Which view has it, and where.
    view: usize,
    seen: Range<usize>,
    place: (u32, PassageKind),
}

/// Tokens as the network sees them.
#[derive(Debug, Default)]
struct View {
    words: Vec<Word>,
    known: Vec<u32>,
    found: Vec<u32>,
    /// Where each stretch that is read alone ends, and its casing.
    ends: Vec<usize>,
    casings: Vec<Casing>,
    seen: network::Seen,
    bytes: Vec<u8>,
}

impl View {
    /// Shows the network `tokens`, each stretch between two of `self.ends` alone.
    fn look(&mut self, model: &Model, text: &str, tokens: &[Span]) {
        if tokens.is_empty() {
            return;
        }
        self.words.clear();
        self.known.clear();
        self.casings.clear();
        for &end in &self.ends {
            let start = self.words.len();
            let stretch = &tokens[start..end];
            let casing = Casing::of(stretch.iter().map(|t| t.of(text)));
            self.casings.push(casing);
            self.words.extend(stretch.iter().map(|t| Word::new(t.of(text), casing, &mut self.bytes)));
            names::known_classes(text, stretch, &self.words[start..], &mut self.found);
            self.known.append(&mut self.found);
        }
        model.network.read(&self.words, &self.known, &self.ends, &mut self.seen);
    }
}

impl<'t, 'm> Reading<'t, 'm> {
    pub(crate) fn new(text: &'t str, model: &'m Model) -> Self {
        let memory = model.spare.lock().ok().and_then(|mut spare| spare.pop()).unwrap_or_default();
        Self { analysis: Analysis { text, ..Analysis::default() }, names: Vec::new(), model, memory }
    }

    /// What was read, without entities, and the names in it.
    pub(crate) fn finish(self) -> (Analysis<'t>, Vec<names::Name>) {
        if let Ok(mut spare) = self.model.spare.lock() {
            spare.push(self.memory);
        }
        (self.analysis, self.names)
    }

    /// Reads parts, which follow each other and are all of `tokens`. Where sentences end in them is for the network to judge.
    pub(crate) fn parts(&mut self, tokens: &[Span], mut parts: &[Part]) {
        while let [first, ..] = parts {
            let start = first.tokens.start;
            let count =
                parts.iter().position(|p| p.tokens.end - start >= TOGETHER).map_or(parts.len(), |last| last + 1);
            let (group, rest) = parts.split_at(count);
            self.group(&tokens[start..group[count - 1].tokens.end], start, group);
            parts = rest;
        }
    }

    /// Reads parts together; their tokens are `tokens`, the first of which has the number `start`.
    fn group(&mut self, tokens: &[Span], start: usize, parts: &[Part]) {
        let (text, model) = (self.analysis.text, self.model);
        let Memory { views: [whole, alone], found, again, .. } = &mut self.memory;
        whole.ends.clear();
        whole.ends.extend(parts.iter().map(|part| part.tokens.end - start));
        whole.look(model, text, tokens);
        found.clear();
        again.clear();
        alone.ends.clear();
        for part in parts {
            let before = found.len();
            find(part, start, |word| model.network.start(&whole.seen, word), found);
            if found.len() - before == 1 {
                continue;
            }
            // A sentence is read alone: what stands beside it only blurs it.
            for sentence in &mut found[before..] {
                let first = again.len();
                again.extend_from_slice(&tokens[sentence.tokens.clone()]);
                alone.ends.push(again.len());
                (sentence.view, sentence.seen) = (1, first..again.len());
            }
        }
        alone.look(model, text, again);
        for number in 0..self.memory.found.len() {
            let Found { tokens: words, view, seen, place } = self.memory.found[number].clone();
            self.sentence((view, seen), &tokens[words], place);
        }
    }

    /// Reads sentences whose tokens are known.
    pub(crate) fn sentences(&mut self, tokens: &[Span], mut sentences: &[Range<usize>]) {
        while !sentences.is_empty() {
            let Memory { views: [view, _], again, .. } = &mut self.memory;
            again.clear();
            view.ends.clear();
            let mut count = 0;
            while count < sentences.len() && again.len() < TOGETHER {
                again.extend_from_slice(&tokens[sentences[count].clone()]);
                view.ends.push(again.len());
                count += 1;
            }
            view.look(self.model, self.analysis.text, again);
            let mut first = 0;
            for sentence in &sentences[..count] {
                let seen = first..first + sentence.len();
                first = seen.end;
                self.sentence((0, seen), &tokens[sentence.clone()], (0, PassageKind::Paragraph));
            }
            sentences = &sentences[count..];
        }
    }

    /// Reads one sentence, whose tokens one of the views has at `words`.
    fn sentence(&mut self, (view, words): (usize, Range<usize>), tokens: &[Span], (passage, kind): (u32, PassageKind)) {
        let Self { analysis, model, names, memory } = self;
        let Memory { views, arcs, naming, string, .. } = memory;
        let view = &mut views[view];
        model.network.parse(words.clone(), &mut view.seen, arcs);
        let first = analysis.tokens.len() as u32;
        let number = analysis.sentences.len() as u32;
        // A sentence is a whole stretch.
        let casing = view.casings[view.ends.partition_point(|&end| end < words.end)];
        let tag_of = |at: usize| model.tags.get(model.network.tag(&view.seen, at) as u32 + 1);
        for ((&span, at), &(head, relation)) in tokens.iter().zip(words.clone()).zip(&*arcs) {
            let (upos, xpos) = tag_of(at);
            let start = analysis.lemmas.len() as u32;
            let word = span.of(analysis.text);
            let before = (at > words.start).then(|| tokens[at - words.start - 1].of(analysis.text));
            let governor = head.map(|h| tag_of(words.start + h as usize).1);
            let perfect = is_perfect(word, upos, relation, governor);
            let tagged = Tagged { word, before, casing, upos, xpos, perfect };
            model.lemmas.push(&tagged, &mut analysis.lemmas, string);
            analysis.tokens.push(Token {
                span,
                upos,
                xpos,
                features: morphology::features(upos, xpos),
                head: head.map(|h| h + first),
                relation,
                sentence: number,
                lemma: start..analysis.lemmas.len() as u32,
            });
        }
        let end = first + tokens.len() as u32;
        repair::repair(&mut analysis.tokens[first as usize..], first);
        morphology::refine(analysis, first..end);
        let span = tokens[0].cover(tokens[tokens.len() - 1]);
        analysis.sentences.push(Sentence { span, tokens: first..end, passage, kind });
        let input = names::NameInput { text: analysis.text, tokens, words: &view.words[words.clone()] };
        let scores = |at: usize| model.network.names(&view.seen, words.start + at);
        model.namer.name_sentence(&input, first, scores, naming, names);
    }
}

/// The sentences of a part, whose group's first token has the number `start`; `starts` tells how sure the network is that one starts at a word.
fn find(part: &Part, start: usize, starts: impl Fn(usize) -> f32, found: &mut Vec<Found>) {
    let words = part.tokens.start - start..part.tokens.end - start;
    let mut first = words.start;
    let mut rules = part.ends.iter().map(|end| end - start).peekable();
    for at in words.clone() {
        let rule = rules.next_if_eq(&at).is_some();
        if at + 1 == words.end || decide::ends(rule, starts(at + 1)) {
            found.push(Found { tokens: first..at + 1, view: 0, seen: first..at + 1, place: part.place });
            first = at + 1;
        }
    }
}
