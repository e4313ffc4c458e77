use std::borrow::Cow;
use std::ops::Range;

use span::Span;

use crate::lemma::{Lemmas, Tagged, is_perfect};
use crate::model::{BadModel, Sections};
use crate::parser::{Parser, State};
use crate::tagger::{TagId, Tagger};
use crate::tokenize::tokenize;
use crate::word::{Casing, Word};
use crate::{Analysis, Passage, Sentence, Token, morphology, names, quotations, sentences};

/// The model that comes with the crate.
static SMALL: &[u8] = include_bytes!("../model/small.octlang");

/// Reads English text: sentences, tokens, tags, lemmas, parse, entities, quotations.
///
/// It holds a model and nothing else, so one reader serves any number of threads.
#[derive(Debug)]
pub struct Reader {
    tagger: Tagger,
    parser: Parser,
    lemmas: Lemmas,
    namer: names::Namer,
}

impl Reader {
    /// With the model that comes with the crate. Its weights are read in place, so this is cheap.
    ///
    /// # Panics
    /// Never: a test reads the model.
    pub fn small() -> Self {
        Self::open(Cow::Borrowed(SMALL)).expect("the model that comes with the crate is whole")
    }

    /// With the model in `bytes`, in the format that `language/model/FORMAT.md` describes.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, BadModel> {
        Self::open(Cow::Owned(bytes))
    }

    fn open(bytes: Cow<'static, [u8]>) -> Result<Self, BadModel> {
        let model = Sections::new(bytes)?;
        Ok(Self {
            tagger: Tagger::new(&model)?,
            parser: Parser::new(&model)?,
            lemmas: Lemmas::new(&model)?,
            namer: names::Namer::new(&model)?,
        })
    }

    /// Reads the passages of a text. Text outside them is not read; passages must not overlap, and be in order.
    pub fn read<'t>(&self, text: &'t str, passages: &[Passage]) -> Analysis<'t> {
        let mut reading = Reading { analysis: Analysis { text, ..Analysis::default() }, ..Reading::default() };
        let mut tokens = Vec::new();
        for (number, passage) in passages.iter().enumerate() {
            tokens.clear();
            tokenize(text, passage.span, &mut tokens);
            sentences::split(text, &tokens, passage.kind, |range| {
                let sentence = (number as u32, passage.kind);
                self.read_sentence(&tokens[range], sentence, &mut reading);
            });
        }
        let mut analysis = self.finish(reading);
        analysis.quotations = quotations::quotations(text, passages);
        analysis
    }

    /// Reads sentences whose tokens are known already; each range of `tokens` is one sentence.
    ///
    /// This is for measuring against treebanks with their own tokens.
    pub fn read_tokens<'t>(&self, text: &'t str, tokens: &[Span], sentences: &[Range<usize>]) -> Analysis<'t> {
        let mut reading = Reading { analysis: Analysis { text, ..Analysis::default() }, ..Reading::default() };
        for sentence in sentences {
            self.read_sentence(&tokens[sentence.clone()], (0, crate::PassageKind::Paragraph), &mut reading);
        }
        self.finish(reading)
    }

    fn read_sentence(&self, tokens: &[Span], (passage, kind): (u32, crate::PassageKind), reading: &mut Reading) {
        let text = reading.analysis.text;
        let casing = Casing::of(tokens.iter().map(|t| t.of(text)));
        reading.words.clear();
        reading.words.extend(tokens.iter().map(|t| Word::new(t.of(text), casing, &mut reading.bytes)));
        self.tagger.tag_sentence(&reading.words, &mut reading.classes, &mut reading.tags);
        reading.uposes.clear();
        reading.uposes.extend(reading.tags.iter().map(|&t| self.tagger.tag(t).0 as u32 + 1));
        self.parser.parse(&reading.words, &reading.tags, &reading.uposes, casing, &mut reading.state);
        let first = reading.analysis.tokens.len() as u32;
        let number = reading.analysis.sentences.len() as u32;
        for (at, &span) in tokens.iter().enumerate() {
            let (upos, xpos) = self.tagger.tag(reading.tags[at]);
            let (head, relation) = reading.state.arc(at);
            let start = reading.analysis.lemmas.len() as u32;
            let before = at.checked_sub(1).map(|b| tokens[b].of(text));
            let perfect =
                is_perfect(span.of(text), upos, relation, head.map(|h| self.tagger.tag(reading.tags[h as usize]).1));
            let tagged = Tagged { word: span.of(text), before, casing, upos, xpos, perfect };
            self.lemmas.push(&tagged, &mut reading.analysis.lemmas, &mut reading.string);
            let lemma = start..reading.analysis.lemmas.len() as u32;
            let head = head.map(|h| h + first);
            reading.analysis.tokens.push(Token {
                span,
                upos,
                xpos,
                features: morphology::features(upos, xpos),
                head,
                relation,
                sentence: number,
                lemma,
            });
        }
        let end = first + tokens.len() as u32;
        let span = tokens[0].cover(tokens[tokens.len() - 1]);
        morphology::refine(&mut reading.analysis, first..end);
        reading.analysis.sentences.push(Sentence { span, tokens: first..end, passage, kind });
        let input = names::NameInput { text, tokens, words: &reading.words, tags: &reading.tags };
        self.namer.name_sentence(&input, first, &mut reading.naming, &mut reading.names);
    }

    pub(crate) fn lemmas(&self) -> &Lemmas {
        &self.lemmas
    }

    fn finish<'t>(&self, reading: Reading<'t>) -> Analysis<'t> {
        let mut analysis = reading.analysis;
        let entities = crate::coref::resolve(&analysis, &reading.names);
        analysis.set_entities(entities);
        analysis
    }
}

/// A text while it is read, and memory to work in.
#[derive(Default)]
struct Reading<'t> {
    analysis: Analysis<'t>,
    names: Vec<names::Name>,
    words: Vec<Word>,
    classes: Vec<u32>,
    tags: Vec<TagId>,
    uposes: Vec<u32>,
    naming: names::Scratch,
    state: State,
    bytes: Vec<u8>,
    string: String,
}
