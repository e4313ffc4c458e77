//! The Penn Treebank's tags, with those that the English universal treebanks add.

const PENN: &[&str] = &[
    "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR",
    "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM",
    "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``", "$", "XX",
];

/// The tag of this name.
pub(crate) fn penn(name: &str) -> Option<&'static str> {
    PENN.iter().find(|t| **t == name).copied()
}
