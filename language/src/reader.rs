use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex};

use span::Span;

use crate::joint_tags::JointTags;
use crate::lemma::Lemmas;
use crate::model::{BadModel, Sections};
use crate::network::Network;
use crate::reading::{Memory, Reading};
use crate::tokenize::tokenize;
use crate::{Analysis, Passage, names, quotations, sentences};

/// The model that comes with the crate, made ready when it is first asked for.
static SMALL: LazyLock<Arc<Model>> = LazyLock::new(|| {
    let bytes = Cow::Borrowed(include_bytes!("../model/small.octlang").as_slice());
    Arc::new(Model::new(bytes).expect("the model that comes with the crate is whole"))
});

/// Reads English text: sentences, tokens, tags, lemmas, parse, entities, quotations.
///
/// It holds a model and memory to work in, so one reader serves any number of threads, and a copy costs nothing.
#[derive(Clone, Debug)]
pub struct Reader {
    model: Arc<Model>,
}

/// What a model file holds, made ready.
#[derive(Debug)]
pub(crate) struct Model {
    pub tags: JointTags,
    pub network: Network,
    pub lemmas: Lemmas,
    pub namer: names::Namer,
    /// Memory that no reading uses now.
    pub spare: Mutex<Vec<Memory>>,
}

impl Model {
    fn new(bytes: Cow<'static, [u8]>) -> Result<Self, BadModel> {
        let model = Sections::new(bytes)?;
        let (tags, namer) = (JointTags::new(&model)?, names::Namer::new(&model)?);
        let network = Network::new(&model, tags.len(), namer.len())?;
        Ok(Self { tags, network, lemmas: Lemmas::new(&model)?, namer, spare: Mutex::default() })
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
        debug_assert!(passages.is_sorted_by(|one, next| one.span.end() <= next.span.start()), "passages are in order");
        let mut reading = Reading::new(text, &self.model);
        let (mut tokens, mut parts) = (Vec::new(), Vec::new());
        for (number, passage) in passages.iter().enumerate() {
            let start = tokens.len();
            tokenize(text, passage.span, &mut tokens);
            sentences::parts(text, &tokens, start, (number as u32, passage.kind), &mut parts);
            if tokens.len() >= ENOUGH || number + 1 == passages.len() {
                reading.parts(&tokens, &parts);
                tokens.clear();
                parts.clear();
            }
        }
        finish(reading, passages)
    }

    /// Reads sentences whose tokens are known already; each range of `tokens` is one sentence. `passages` say which of them stand together.
    ///
    /// This is for measuring against treebanks with their own tokens.
    pub fn read_tokens<'t>(
        &self,
        text: &'t str,
        passages: &[Passage],
        tokens: &[Span],
        sentences: &[Range<usize>],
    ) -> Analysis<'t> {
        let mut reading = Reading::new(text, &self.model);
        reading.sentences(tokens, sentences);
        for sentence in &mut reading.analysis.sentences {
            let after = passages.partition_point(|p| p.span.start() <= sentence.span.start());
            sentence.passage = after.saturating_sub(1) as u32;
        }
        finish(reading, passages)
    }

    pub(crate) fn lemmas(&self) -> &Lemmas {
        &self.model.lemmas
    }
}

/// Once so many tokens are known, they are read: they need no more than this much memory at once, or that of the longest passage.
const ENOUGH: usize = 4096;

/// What was read, with its quotations and its entities.
fn finish<'t>(reading: Reading<'t, '_>, passages: &[Passage]) -> Analysis<'t> {
    let (mut analysis, names) = reading.finish();
    analysis.quotations = quotations::quotations(analysis.text, passages);
    let entities = crate::coref::resolve(&analysis, &names);
    analysis.set_entities(entities);
    analysis
}
