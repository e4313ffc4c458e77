use super::Small;
use crate::tagger::TagId;
use crate::weights::feature;
use crate::word::Word;

/// A sentence while its names are read.
#[derive(Debug)]
pub struct NameContext<'s> {
    /// Its words.
    pub words: &'s [Word],
    /// Its tags.
    pub tags: &'s [TagId],
    /// What the gazetteer knows of them.
    pub known: &'s [u32],
    /// What each can do without a capital.
    pub small: &'s [Small],
}

/// Emits the hashes of the features that speak for the label of the word `at`.
#[inline]
pub fn features(context: &NameContext, at: usize, mut emit: impl FnMut(u64)) {
    let none = Word::default();
    let word = |offset: isize| at.checked_add_signed(offset).and_then(|i| context.words.get(i)).unwrap_or(&none);
    let tag = |offset: isize| at.checked_add_signed(offset).and_then(|i| context.tags.get(i)).copied().unwrap_or(0);
    let (w, b, n) = (word(0), word(-1), word(1));
    emit(feature(302, [w.form]));
    emit(feature(304, [w.form, w.shape]));
    emit(feature(305, [w.shape]));
    emit(feature(306, [w.suffixes[2]]));
    emit(feature(307, [w.suffixes[3]]));
    emit(feature(308, [w.prefix]));
    emit(feature(309, [tag(0)]));
    emit(feature(310, [tag(0), tag(1)]));
    emit(feature(311, [tag(-1), tag(0)]));
    emit(feature(312, [b.form]));
    emit(feature(313, [n.form]));
    emit(feature(314, [word(-2).form]));
    emit(feature(315, [word(2).form]));
    emit(feature(316, [b.form, w.form]));
    emit(feature(317, [w.form, n.form]));
    emit(feature(318, [w.shape, n.shape]));
    emit(feature(319, [b.shape, w.shape]));
    emit(feature(320, [b.form, w.shape, n.form]));
    emit(feature(321, [n.suffixes[2], w.shape]));
    emit(feature(322, [b.suffixes[2], w.shape]));
    emit(feature(323, [tag(-1), tag(0), tag(1)]));
    emit(feature(324, [w.suffixes[1], w.shape]));
    emit(feature(325, [n.form, word(2).form, w.shape]));
    emit(feature(326, [b.form, word(-2).form, w.shape]));
    emit(feature(327, [tag(1), tag(2)]));
    emit(feature(328, [w.form, n.shape]));
    let known = |offset: isize| at.checked_add_signed(offset).and_then(|i| context.known.get(i)).copied().unwrap_or(0);
    let k = known(0);
    emit(feature(330, [k]));
    emit(feature(331, [k, w.shape]));
    emit(feature(332, [k, known(1)]));
    emit(feature(333, [known(-1), k]));
    emit(feature(334, [k, b.form]));
    emit(feature(335, [k, n.form]));
    emit(feature(336, [k, tag(0), tag(1)]));
    emit(feature(337, [known(1), known(2), w.shape]));
    emit(feature(338, [b.form, tag(0), tag(1)]));
    emit(feature(339, [word(-2).form, b.form]));
    emit(feature(329, [u32::from(at == 0), w.shape]));
}
