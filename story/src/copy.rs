use std::collections::BTreeSet;

use crate::words;

/// A text of whose pairs of neighbouring words so much stands in another is taken from it, however much longer that is. Papers'
/// own texts share up to a half, where both quote one statement in full.
const CONTAINED: f32 = 0.6;

/// But a brief of a few stock phrases that a long text has too is no copy of it: so much of both together must be shared.
const SHARED: f32 = 0.08;

/// Two texts that share so much of both are one, edited throughout: with three words in ten edited a third is left.
const EDITED: f32 = 0.28;

/// Texts with fewer pairs of words are too short to tell a copy from a commonplace.
const FEWEST: usize = 8;

/// A text as it is held against others to see whether it is a copy: the pairs of neighbouring words that tell something
/// (shingles after Broder 1997, of two words, the common ones passed over). Exact: candidates come from an index of
/// terms, so few pairs of texts are ever compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copy {
    pairs: BTreeSet<u64>,
}

impl Copy {
    /// A text's pairs.
    pub fn of(text: &str) -> Self {
        let telling = words::of(text).filter(|word| !words::is_common(&word.form));
        let numbers: Vec<u64> = telling.map(|word| u64::from(words::number(&word.form))).collect();
        Self { pairs: numbers.windows(2).map(|pair| pair[0] << 32 | pair[1]).collect() }
    }

    /// How much of the shorter text stands in the longer, 0 to 1.
    pub fn contained(&self, other: &Self) -> f32 {
        self.both(other) as f32 / self.pairs.len().min(other.pairs.len()).max(1) as f32
    }

    /// Whether one is a copy of the other, edited or cut.
    pub fn copies(&self, other: &Self) -> bool {
        let both = self.both(other);
        let (least, all) = (self.pairs.len().min(other.pairs.len()), self.pairs.len() + other.pairs.len() - both);
        let of_all = both as f32 / all.max(1) as f32;
        least >= FEWEST && (of_all >= EDITED || of_all >= SHARED && both as f32 >= CONTAINED * least as f32)
    }

    fn both(&self, other: &Self) -> usize {
        self.pairs.intersection(&other.pairs).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIRE: &str = "Ruritania will double its border force after a mortar attack killed two customs officers near \
        Strelsau, Defence Minister Rupert Hentzau said on Monday. The extra guards will patrol the river crossings where \
        smugglers have fired on convoys since spring, he told reporters in the capital. Opposition leaders called the plan \
        costly and asked for a parliamentary inquiry into the attack.";

    #[test]
    fn a_text_cut_to_half_is_a_copy() {
        let half = &WIRE[..WIRE.find(" The extra").unwrap()];
        assert!(Copy::of(WIRE).copies(&Copy::of(half)));
    }

    #[test]
    fn another_papers_own_words_are_no_copy() {
        let own = "The defence ministry in Strelsau plans twice as many guards on the frontier. Minister Hentzau announced it \
            on Monday, days after shells hit a customs house and killed two men there. Critics in parliament say that the money is \
            not there, and want to know how the raid could happen.";
        let (wire, own) = (Copy::of(WIRE), Copy::of(own));
        assert!(!wire.copies(&own), "{}", wire.contained(&own));
    }

    #[test]
    fn a_few_words_are_nobodys_copy() {
        assert!(!Copy::of("Police said on Monday").copies(&Copy::of("Police said on Monday")));
        assert!(!Copy::of("").copies(&Copy::of("")));
    }
}
