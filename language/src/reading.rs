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

/// A text while it is read, and memory to work in.
pub(crate) struct Reading<'t, 'm> {
    pub analysis: Analysis<'t>,
    pub names: Vec<names::Name>,
    model: &'m Model,
    /// Parts as the network sees them, and sentences that it found in parts.
    views: [View; 2],
    /// Sentences that a group of parts has: which view they are in, where, where among the group's tokens, and their passage.
    found: Vec<(usize, Range<usize>, Range<usize>, (u32, PassageKind))>,
    /// Tokens of the second view.
    again: Vec<Span>,
    arcs: Vec<network::Arc>,
    naming: names::Scratch,
    string: String,
}

/// Tokens as the network sees them.
#[derive(Default)]
struct View {
    words: Vec<Word>,
    known: Vec<u32>,
    found: Vec<u32>,
    /// Where each stretch that is read alone ends.
    ends: Vec<usize>,
    seen: network::Seen,
    bytes: Vec<u8>,
}

impl View {
    /// Shows the network `tokens`, each stretch between two of `self.ends` alone.
    fn look(&mut self, model: &Model, text: &str, tokens: &[Span]) {
        self.words.clear();
        self.known.clear();
        for &end in &self.ends {
            let start = self.words.len();
            let stretch = &tokens[start..end];
            let casing = Casing::of(stretch.iter().map(|t| t.of(text)));
            self.words.extend(stretch.iter().map(|t| Word::new(t.of(text), casing, &mut self.bytes)));
            names::known_classes(text, stretch, &self.words[start..], &mut self.found);
            self.known.append(&mut self.found);
        }
        model.network.read(&self.words, &self.known, &self.ends, &mut self.seen);
    }
}

impl<'t, 'm> Reading<'t, 'm> {
    pub(crate) fn new(text: &'t str, model: &'m Model) -> Self {
        Self {
            analysis: Analysis { text, ..Analysis::default() },
            names: Vec::new(),
            model,
            views: Default::default(),
            found: Vec::new(),
            again: Vec::new(),
            arcs: Vec::new(),
            naming: names::Scratch::default(),
            string: String::new(),
        }
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
        let [whole, halves] = &mut self.views;
        whole.ends.clear();
        whole.ends.extend(parts.iter().map(|part| part.tokens.end - start));
        whole.look(model, text, tokens);
        self.found.clear();
        self.again.clear();
        halves.ends.clear();
        for part in parts {
            let words = part.tokens.start - start..part.tokens.end - start;
            let before = self.found.len();
            let mut first = words.start;
            let mut rules = part.ends.iter().map(|end| end - start).peekable();
            for at in words.clone() {
                let rule = rules.next_if_eq(&at).is_some();
                if at + 1 == words.end || decide::ends(rule, model.network.start(&whole.seen, at + 1)) {
                    self.found.push((0, first..at + 1, first..at + 1, part.place));
                    first = at + 1;
                }
            }
            if self.found.len() - before == 1 {
                continue;
            }
            // A sentence is read alone: what stands beside it only blurs it.
            for (view, seen, words, _) in &mut self.found[before..] {
                let first = self.again.len();
                self.again.extend_from_slice(&tokens[words.clone()]);
                halves.ends.push(self.again.len());
                (*view, *seen) = (1, first..self.again.len());
            }
        }
        if !self.again.is_empty() {
            halves.look(model, text, &self.again);
        }
        for (view, seen, words, place) in std::mem::take(&mut self.found) {
            self.sentence(view, seen, &tokens[words], place);
        }
    }

    /// Reads sentences whose tokens are known.
    pub(crate) fn sentences(&mut self, tokens: &[Span], sentences: &[Range<usize>]) {
        let mut rest = sentences;
        while !rest.is_empty() {
            self.again.clear();
            self.views[0].ends.clear();
            let mut count = 0;
            for sentence in rest {
                self.again.extend_from_slice(&tokens[sentence.clone()]);
                self.views[0].ends.push(self.again.len());
                count += 1;
                if self.again.len() >= TOGETHER {
                    break;
                }
            }
            self.views[0].look(self.model, self.analysis.text, &self.again);
            let mut start = 0;
            for sentence in &rest[..count] {
                self.sentence(0, start..start + sentence.len(), &tokens[sentence.clone()], (0, PassageKind::Paragraph));
                start += sentence.len();
            }
            rest = &rest[count..];
        }
    }

    /// Reads one sentence, whose tokens are those that `view` has at `seen`.
    fn sentence(&mut self, view: usize, words: Range<usize>, tokens: &[Span], (passage, kind): (u32, PassageKind)) {
        let Self { analysis, model, arcs, string, .. } = self;
        let view = &mut self.views[view];
        model.network.parse(words.clone(), &mut view.seen, arcs);
        let first = analysis.tokens.len() as u32;
        let number = analysis.sentences.len() as u32;
        let casing = Casing::of(tokens.iter().map(|t| t.of(analysis.text)));
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
        let input = names::NameInput {
            text: analysis.text,
            tokens,
            words: &view.words[words.clone()],
            known: &view.known[words.clone()],
        };
        let scores = |at: usize| model.network.names(&view.seen, words.start + at);
        model.namer.name_sentence(&input, first, scores, &mut self.naming, &mut self.names);
    }
}
