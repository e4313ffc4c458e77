use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use span::Span;

use crate::joint_tags::JointTags;
use crate::lemma::Lemmas;
use crate::model::{BadModel, Sections};
use crate::network::{self, Network};
use crate::tokenize::tokenize;
use crate::word::{Casing, Word};
use crate::{Analysis, Passage, PassageKind, Sentence, Token, morphology, names, quotations, sentences};

/// The model that comes with the crate, made ready when it is first asked for.
static SMALL: LazyLock<Arc<Model>> = LazyLock::new(|| {
    let bytes = Cow::Borrowed(include_bytes!("../model/small.octlang").as_slice());
    Arc::new(Model::new(bytes).expect("the model that comes with the crate is whole"))
});

/// Words that the network reads at once, so that its memory does not grow with a passage; a longer passage is read in pieces.
const PIECE: usize = 1024;
/// Words that are read at once of sentences that are given one by one.
const TOGETHER: usize = 1;

/// Reads English text: sentences, tokens, tags, lemmas, parse, entities, quotations.
///
/// It holds a model and nothing else, so one reader serves any number of threads, and a copy costs nothing.
#[derive(Clone, Debug)]
pub struct Reader {
    model: Arc<Model>,
}

#[derive(Debug)]
struct Model {
    tags: JointTags,
    network: Network,
    lemmas: Lemmas,
    namer: names::Namer,
}

impl Model {
    fn new(bytes: Cow<'static, [u8]>) -> Result<Self, BadModel> {
        let model = Sections::new(bytes)?;
        let (tags, namer) = (JointTags::new(&model)?, names::Namer::new(&model)?);
        let network = Network::new(&model, tags.len(), namer.len())?;
        Ok(Self { tags, network, lemmas: Lemmas::new(&model)?, namer })
    }
}

impl Reader {
    /// With the model that comes with the crate.
    ///
    /// # Panics
    /// Never: a test reads the model.
    pub fn small() -> Self {
        Self { model: SMALL.clone() }
    }

    /// With the model in `bytes`, in the format that `language/model/FORMAT.md` describes.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, BadModel> {
        Ok(Self { model: Arc::new(Model::new(Cow::Owned(bytes))?) })
    }

    /// Reads the passages of a text. Text outside them is not read; passages must not overlap, and be in order.
    pub fn read<'t>(&self, text: &'t str, passages: &[Passage]) -> Analysis<'t> {
        let mut reading = Reading { analysis: Analysis { text, ..Analysis::default() }, ..Reading::default() };
        let mut tokens = Vec::new();
        for (number, passage) in passages.iter().enumerate() {
            tokens.clear();
            tokenize(text, passage.span, &mut tokens);
            for tokens in tokens.chunks(PIECE) {
                self.see(tokens, &mut reading);
                let mut found = std::mem::take(&mut reading.sentences);
                let network = &self.model.network;
                let start = |at| Some(network.start(&reading.network, at));
                sentences::split(text, tokens, passage.kind, start, |range| found.push(range));
                for range in found.drain(..) {
                    self.read_sentence(tokens, range, (number as u32, passage.kind), &mut reading);
                }
                reading.sentences = found;
            }
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
        let mut rest = sentences;
        while let [first, ..] = rest {
            let start = first.start;
            let count = rest.iter().take_while(|s| s.end - start <= TOGETHER).count().max(1);
            let (these, later) = rest.split_at(count);
            let tokens = &tokens[start..these[count - 1].end];
            self.see(tokens, &mut reading);
            for range in these {
                let range = range.start - start..range.end - start;
                self.read_sentence(tokens, range, (0, PassageKind::Paragraph), &mut reading);
            }
            rest = later;
        }
        self.finish(reading)
    }

    /// Runs the network over tokens that stand together.
    fn see(&self, tokens: &[Span], reading: &mut Reading) {
        let text = reading.analysis.text;
        let casing = Casing::of(tokens.iter().map(|t| t.of(text)));
        reading.words.clear();
        reading.words.extend(tokens.iter().map(|t| Word::new(t.of(text), casing, &mut reading.bytes)));
        names::known_classes(text, tokens, &reading.words, &mut reading.known);
        self.model.network.read(&reading.words, &reading.known, &mut reading.network);
    }

    /// Reads one sentence, `range` of the tokens that the network has seen.
    fn read_sentence(&self, tokens: &[Span], range: Range<usize>, place: (u32, PassageKind), reading: &mut Reading) {
        let Model { tags, network, lemmas, namer } = &*self.model;
        let text = reading.analysis.text;
        reading.arcs.clear();
        network.parse(range.clone(), &mut reading.network, &mut reading.arcs);
        let first = reading.analysis.tokens.len() as u32;
        let number = reading.analysis.sentences.len() as u32;
        for (&span, (at, &(head, relation))) in tokens[range.clone()].iter().zip(range.clone().zip(&reading.arcs)) {
            let tag = network.tag(&reading.network, at) as u32 + 1;
            let (upos, xpos) = tags.get(tag);
            let start = reading.analysis.lemmas.len() as u32;
            lemmas.push(span.of(text), upos, tag, &mut reading.analysis.lemmas, &mut reading.string);
            let lemma = start..reading.analysis.lemmas.len() as u32;
            reading.analysis.tokens.push(Token {
                span,
                upos,
                xpos,
                features: morphology::features(upos, xpos),
                head: head.map(|h| h + first),
                relation,
                sentence: number,
                lemma,
            });
        }
        let (tokens, end) = (&tokens[range.clone()], first + range.len() as u32);
        morphology::refine(&mut reading.analysis, first..end);
        let span = tokens[0].cover(tokens[tokens.len() - 1]);
        let (passage, kind) = place;
        reading.analysis.sentences.push(Sentence { span, tokens: first..end, passage, kind });
        let (words, known) = (&reading.words[range.clone()], &reading.known[range.clone()]);
        let input = names::NameInput { text, tokens, words, known };
        let scores = |at: usize| network.names(&reading.network, range.start + at);
        namer.name_sentence(&input, first, scores, &mut reading.naming, &mut reading.names);
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
    known: Vec<u32>,
    network: network::Scratch,
    sentences: Vec<Range<usize>>,
    arcs: Vec<network::Arc>,
    naming: names::Scratch,
    bytes: Vec<u8>,
    string: String,
}
