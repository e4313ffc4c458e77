use crate::Span;

/// How a derived text lies on the text it came from.
///
/// Both are cut into pieces that correspond in order. A piece is either *equal* (the same bytes in both,
/// so an offset inside it maps byte for byte) or *replaced* (an entity and its character, a run of
/// white space and one space), which maps as a whole. Source text between pieces was left out.
///
/// ```
/// use span::{Span, TextMap};
///
/// // "A&amp;B  C" shown as "A&B C"
/// let mut map = TextMap::builder();
/// map.equal(Span::new(0, 1)); // A
/// map.replaced(1, Span::new(1, 6)); // & from &amp;
/// map.equal(Span::new(6, 7)); // B
/// map.replaced(1, Span::new(7, 9)); // one space from two
/// map.equal(Span::new(9, 10)); // C
/// let map = map.finish();
/// assert_eq!(map.source(Span::new(1, 3)), Span::new(1, 7)); // "&B"
/// assert_eq!(map.source(Span::new(4, 5)), Span::new(9, 10)); // "C"
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextMap {
    // Invariant: derived starts rise, each piece begins where the last one ended; source starts never fall.
    pieces: Vec<Piece>,
    derived_len: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    derived_start: u32,
    source: Span,
    equal: bool,
}

impl TextMap {
    /// Starts a map with nothing in it.
    pub fn builder() -> TextMapBuilder {
        TextMapBuilder::default()
    }

    /// A map of a text onto itself.
    pub fn identity(len: u32) -> Self {
        let mut map = Self::builder();
        map.equal(Span::new(0, len));
        map.finish()
    }

    /// Length of the derived text in bytes.
    pub fn derived_len(&self) -> u32 {
        self.derived_len
    }

    /// The source range that a range of the derived text came from: from the start of its first byte's
    /// source to the end of its last byte's. An empty range maps to an empty one.
    ///
    /// # Panics
    /// When `derived` goes past the end of the derived text.
    pub fn source(&self, derived: Span) -> Span {
        assert!(derived.end() <= self.derived_len, "span outside the derived text");
        if self.pieces.is_empty() {
            return Span::default();
        }
        let start = self.source_start(derived.start());
        if derived.is_empty() {
            return Span::new(start, start);
        }
        let end = self.source_end(derived.end());
        Span::new(start.min(end), end)
    }

    fn source_start(&self, offset: u32) -> u32 {
        let piece = self.piece_with(offset);
        let into = if piece.equal { (offset - piece.derived_start).min(piece.source.len()) } else { 0 };
        piece.source.start() + into
    }

    /// Where the byte before `offset` ends in the source. `offset` is at least 1.
    fn source_end(&self, offset: u32) -> u32 {
        let piece = self.piece_with(offset - 1);
        if piece.equal { piece.source.start() + (offset - piece.derived_start) } else { piece.source.end() }
    }

    fn piece_with(&self, offset: u32) -> Piece {
        let after = self.pieces.partition_point(|p| p.derived_start <= offset);
        self.pieces[after.saturating_sub(1)]
    }
}

/// Builds a [`TextMap`], piece after piece.
#[derive(Debug, Default)]
pub struct TextMapBuilder {
    map: TextMap,
}

impl TextMapBuilder {
    /// The next `source.len()` bytes of the derived text are those of `source`.
    pub fn equal(&mut self, source: Span) {
        let derived_start = self.map.derived_len;
        self.map.derived_len += source.len();
        if let Some(last) = self.map.pieces.last_mut()
            && last.equal
            && last.source.end() == source.start()
        {
            last.source = last.source.cover(source);
            return;
        }
        self.push(Piece { derived_start, source, equal: true });
    }

    /// The next `len` bytes of the derived text stand for all of `source`.
    pub fn replaced(&mut self, len: u32, source: Span) {
        let derived_start = self.map.derived_len;
        self.map.derived_len += len;
        self.push(Piece { derived_start, source, equal: false });
    }

    /// Length of the derived text so far, in bytes.
    pub fn derived_len(&self) -> u32 {
        self.map.derived_len
    }

    /// The map.
    pub fn finish(self) -> TextMap {
        self.map
    }

    fn push(&mut self, piece: Piece) {
        if self.map.derived_len > piece.derived_start {
            self.map.pieces.push(piece);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, TextMap};

    #[test]
    fn neighbours_join_and_gaps_are_skipped() {
        let mut map = TextMap::builder();
        map.equal(Span::new(10, 12));
        map.equal(Span::new(12, 14));
        map.equal(Span::new(20, 22));
        let map = map.finish();
        assert_eq!(map.source(Span::new(0, 4)), Span::new(10, 14));
        assert_eq!(map.source(Span::new(3, 5)), Span::new(13, 21));
        assert_eq!(map.source(Span::new(6, 6)), Span::new(22, 22));
        assert_eq!(map.derived_len(), 6);
    }

    #[test]
    fn identity_changes_nothing() {
        assert_eq!(TextMap::identity(9).source(Span::new(2, 7)), Span::new(2, 7));
        assert_eq!(TextMap::identity(0).source(Span::default()), Span::default());
    }
}
