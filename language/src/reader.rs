use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use span::Span;

use crate::joint_tags::JointTags;
use crate::lemma::{Lemmas, Tagged, is_perfect};
use crate::model::{BadModel, Sections};
use crate::network::{self, Network};
use crate::sentences::{End, decide};
use crate::tokenize::tokenize;
use crate::word::{Casing, Word};
use crate::{Analysis, Passage, PassageKind, Sentence, Token, morphology, names, quotations, sentences};

/// The model that comes with the crate, made ready when it is first asked for.
static SMALL: LazyLock<Arc<Model>> = LazyLock::new(|| {
    let bytes = Cow::Borrowed(include_bytes!("../model/small.octlang").as_slice());
    Arc::new(Model::new(bytes).expect("the model that comes with the crate is whole"))
});

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
            reading.seen = 0;
            tokenize(text, passage.span, &mut tokens);
            let mut ends = Vec::new();
            sentences::ends(text, &tokens, passage.kind, |end| ends.push(end));
            for part in ends.split_inclusive(|end| matches!(end, End::Sure(_))) {
                self.read_part(&tokens, part, (number as u32, passage.kind), &mut reading);
            }
        }
        let mut analysis = self.finish(reading);
        analysis.quotations = quotations::quotations(text, passages);
        analysis
    }

    /// Reads the tokens up to the last of `ends`, which alone is sure. Those before it are for the network to judge, and it may see more.
    fn read_part(&self, tokens: &[Span], ends: &[End], place: (u32, PassageKind), reading: &mut Reading) {
        let ends: Vec<usize> = ends.iter().map(|&(End::Sure(at) | End::Likely(at))| at).collect();
        let tokens = &tokens[reading.seen..=ends[ends.len() - 1]];
        self.see(tokens, reading);
        let is_end = |at: usize| {
            let rule = ends.contains(&(reading.seen + at));
            at + 1 == tokens.len() || decide::ends(rule, self.model.network.start(&reading.network, at + 1))
        };
        let found: Vec<usize> = (0..tokens.len()).filter(|&at| is_end(at)).collect();
        let mut first = 0;
        for &end in &found {
            let sentence = &tokens[first..=end];
            // A sentence is read alone: what stands beside it only blurs it.
            if found.len() > 1 {
                self.see(sentence, reading);
            }
            self.read_sentence(sentence, place, reading);
            first = end + 1;
        }
        reading.seen += tokens.len();
    }

    /// Reads sentences whose tokens are known already; each range of `tokens` is one sentence.
    ///
    /// This is for measuring against treebanks with their own tokens.
    pub fn read_tokens<'t>(&self, text: &'t str, tokens: &[Span], sentences: &[Range<usize>]) -> Analysis<'t> {
        let mut reading = Reading { analysis: Analysis { text, ..Analysis::default() }, ..Reading::default() };
        for range in sentences {
            let tokens = &tokens[range.clone()];
            self.see(tokens, &mut reading);
            self.read_sentence(tokens, (0, PassageKind::Paragraph), &mut reading);
        }
        self.finish(reading)
    }

    /// Runs the network over tokens that stand together.
    fn see(&self, tokens: &[Span], reading: &mut Reading) {
        let text = reading.analysis.text;
        reading.casing = Casing::of(tokens.iter().map(|t| t.of(text)));
        let casing = reading.casing;
        reading.words.clear();
        reading.words.extend(tokens.iter().map(|t| Word::new(t.of(text), casing, &mut reading.bytes)));
        names::known_classes(text, tokens, &reading.words, &mut reading.known);
        self.model.network.read(&reading.words, &reading.known, &mut reading.network);
    }

    /// Reads one sentence, whose tokens are those that the network has seen.
    fn read_sentence(&self, tokens: &[Span], place: (u32, PassageKind), reading: &mut Reading) {
        let Model { tags, network, lemmas, namer } = &*self.model;
        let text = reading.analysis.text;
        reading.arcs.clear();
        network.parse(tokens.len(), &mut reading.network, &mut reading.arcs);
        let first = reading.analysis.tokens.len() as u32;
        let number = reading.analysis.sentences.len() as u32;
        for (at, (&span, &(head, relation))) in tokens.iter().zip(&reading.arcs).enumerate() {
            let tag = network.tag(&reading.network, at) as u32 + 1;
            let (upos, xpos) = tags.get(tag);
            let start = reading.analysis.lemmas.len() as u32;
            let before = at.checked_sub(1).map(|b| tokens[b].of(text));
            let governor = head.map(|h| tags.get(network.tag(&reading.network, h as usize) as u32 + 1).1);
            let perfect = is_perfect(span.of(text), upos, relation, governor);
            let tagged = Tagged { word: span.of(text), before, casing: reading.casing, upos, xpos, perfect };
            lemmas.push(&tagged, &mut reading.analysis.lemmas, &mut reading.string);
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
        let end = first + tokens.len() as u32;
        morphology::refine(&mut reading.analysis, first..end);
        let span = tokens[0].cover(tokens[tokens.len() - 1]);
        let (passage, kind) = place;
        reading.analysis.sentences.push(Sentence { span, tokens: first..end, passage, kind });
        let input = names::NameInput { text, tokens, words: &reading.words, known: &reading.known };
        let scores = |at: usize| network.names(&reading.network, at);
        namer.name_sentence(&input, first, scores, &mut reading.naming, &mut reading.names);
    }

    pub(crate) fn lemmas(&self) -> &Lemmas {
        &self.model.lemmas
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
    casing: Casing,
    known: Vec<u32>,
    network: network::Scratch,
    /// How many of the passage's tokens are read.
    seen: usize,
    arcs: Vec<network::Arc>,
    naming: names::Scratch,
    bytes: Vec<u8>,
    string: String,
}
