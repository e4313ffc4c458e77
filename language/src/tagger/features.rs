use super::TagId;
use crate::weights::feature;
use crate::word::Word;

/// A sentence while it is tagged.
#[derive(Debug)]
pub struct Context<'s> {
    /// Its words.
    pub words: &'s [Word],
    /// Each word's class in the lexicon.
    pub classes: &'s [u32],
    /// The tags so far.
    pub tags: &'s [TagId],
}

/// Emits the hashes of the features that speak for the tag of the word `at`.
#[inline]
pub fn features(context: &Context, at: usize, mut emit: impl FnMut(u64)) {
    let none = Word::default();
    let word = |offset: isize| at.checked_add_signed(offset).and_then(|i| context.words.get(i)).unwrap_or(&none);
    let class =
        |offset: isize| at.checked_add_signed(offset).and_then(|i| context.classes.get(i)).copied().unwrap_or(0);
    let tag = |back: usize| at.checked_sub(back).and_then(|i| context.tags.get(i)).copied().unwrap_or(0);
    let (w, back, next) = (word(0), word(-1), word(1));
    let (t1, t2) = (tag(1), tag(2));
    let first = u32::from(at == 0);
    emit(feature(1, [w.form]));
    emit(feature(2, [w.suffixes[0]]));
    emit(feature(3, [w.suffixes[1]]));
    emit(feature(4, [w.suffixes[2]]));
    emit(feature(5, [w.suffixes[3]]));
    emit(feature(6, [w.prefix]));
    emit(feature(7, [w.shape, first]));
    emit(feature(8, [t1]));
    emit(feature(9, [t1, t2]));
    emit(feature(10, [t1, w.form]));
    emit(feature(11, [back.form]));
    emit(feature(12, [word(-2).form]));
    emit(feature(13, [next.form]));
    emit(feature(14, [word(2).form]));
    emit(feature(15, [back.suffixes[2]]));
    emit(feature(16, [next.suffixes[2]]));
    emit(feature(17, [class(0), t1]));
    emit(feature(18, [class(0), class(1)]));
    emit(feature(19, [class(0), t1, class(1)]));
    emit(feature(20, [class(1), class(2)]));
    emit(feature(21, [class(0), class(1), class(2)]));
    emit(feature(22, [back.shape, w.shape]));
    emit(feature(23, [w.shape, next.shape]));
    emit(feature(24, [back.form, w.form]));
    emit(feature(25, [w.form, next.form]));
    emit(feature(26, [w.suffixes[1], t1, t2]));
    emit(feature(27, [w.shape, w.suffixes[2]]));
    emit(feature(28, [class(0), t1, t2]));
    emit(feature(29, [w.form, t1, class(1)]));
    emit(feature(30, [w.suffixes[2], next.suffixes[1]]));
    emit(feature(31, [class(0)]));
    emit(feature(32, [next.shape, class(1), t1]));
}
