//! Tags as the model has them: a universal and a Penn tag together ("NOUN NN").

use crate::Upos;
use crate::model::{BadModel, Sections};

/// A joint tag's number, from 1.
pub type TagId = u32;

/// The Penn Treebank's tags, with those that the English universal treebanks add.
const PENN: &[&str] = &[
    "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR",
    "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM",
    "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``", "$", "XX",
];

/// The tags of a model.
#[derive(Debug)]
pub(crate) struct JointTags(Vec<(Upos, &'static str)>);

impl JointTags {
    pub(crate) fn new(model: &Sections) -> Result<Self, BadModel> {
        let tags = model.lines("tags")?.iter().map(|line| parse(line)).collect::<Option<Vec<_>>>();
        tags.filter(|t| !t.is_empty() && t.len() <= 255).map(Self).ok_or(BadModel("tags"))
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The universal and the Penn tag of a number.
    pub(crate) fn get(&self, id: TagId) -> (Upos, &'static str) {
        self.0.get((id as usize).wrapping_sub(1)).copied().unwrap_or((Upos::X, "FW"))
    }
}

/// "NOUN NN" as a pair.
fn parse(line: &str) -> Option<(Upos, &'static str)> {
    let (upos, xpos) = line.split_once(' ')?;
    Some((upos.parse().ok()?, PENN.iter().find(|t| **t == xpos)?))
}
