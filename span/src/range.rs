use std::fmt;
use std::ops::Range;

/// A half-open byte range `start..end` of a text, with `start <= end`.
///
/// Offsets are bytes, 32 bits wide: a text of 4 GiB or more has no spans.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    // Invariant: start <= end. Kept by every constructor.
    start: u32,
    end: u32,
}

impl Span {
    /// The range `start..end`.
    ///
    /// # Panics
    /// When `start > end`.
    #[inline]
    pub const fn new(start: u32, end: u32) -> Self {
        assert!(start <= end, "a span must not end before it starts");
        Self { start, end }
    }

    /// The range `start..end`, from the `usize` offsets that `str` gives.
    ///
    /// # Panics
    /// When `start > end`, or either is 4 GiB or more.
    #[inline]
    pub fn at(start: usize, end: usize) -> Self {
        let fit = |n: usize| u32::try_from(n).expect("a text of 4 GiB or more has no spans");
        Self::new(fit(start), fit(end))
    }

    /// Where `part` lies in `text`, when it is a slice of it (by address, not by content).
    pub fn within(text: &str, part: &str) -> Option<Self> {
        let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        (start + part.len() <= text.len()).then(|| Self::at(start, start + part.len()))
    }

    /// First byte.
    #[inline]
    pub const fn start(self) -> u32 {
        self.start
    }

    /// One past the last byte.
    #[inline]
    pub const fn end(self) -> u32 {
        self.end
    }

    /// Length in bytes.
    #[inline]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers nothing.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As the range that slices a `str`.
    #[inline]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it covers.
    ///
    /// # Panics
    /// When it does not lie in `text`, or cuts a code point.
    #[inline]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `other` lies in it whole.
    #[inline]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` is in it.
    #[inline]
    pub const fn holds(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether they share a byte.
    #[inline]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[inline]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same length, `by` bytes further on.
    ///
    /// # Panics
    /// When it would end at 4 GiB or more.
    #[inline]
    pub const fn shift(self, by: u32) -> Self {
        Self::new(self.start + by, self.end + by)
    }

    /// The span without white space at either end.
    pub fn trim(self, text: &str) -> Self {
        let words = self.of(text);
        let start = self.start as usize + (words.len() - words.trim_start().len());
        Self::at(start, start + words.trim().len())
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_span_slices_to_its_words() {
        assert_eq!(Span::new(4, 9).of("the alliance"), "allia");
        assert_eq!(Span::within("the alliance", &"the alliance"[4..]), Some(Span::new(4, 12)));
    }

    #[test]
    fn spans_relate_by_their_ends() {
        let (a, b) = (Span::new(0, 4), Span::new(4, 8));
        assert!(!a.overlaps(b), "half-open ranges that touch share nothing");
        assert_eq!(a.cover(b), Span::new(0, 8));
        assert!(a.cover(b).contains(b));
        assert!(a.holds(3) && !a.holds(4));
    }

    #[test]
    fn trimming_keeps_the_place() {
        assert_eq!(Span::new(0, 6).trim("  in\u{a0}\n"), Span::new(2, 4));
    }

    #[test]
    #[should_panic(expected = "end before it starts")]
    fn a_backward_span_is_refused() {
        let _ = Span::new(2, 1);
    }
}
