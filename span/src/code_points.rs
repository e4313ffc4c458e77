use std::ops::Range;

use crate::Span;

/// Bytes between two remembered code-point counts.
const STEP: usize = 256;

/// Converts byte offsets of one text to Unicode code points, in constant time for each offset.
///
/// It is the one place where offsets change their unit: inside Octuple they are bytes, and in
/// what is published they are code points.
#[derive(Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before byte `i * STEP`; a code point counts where it starts.
    before: Vec<u32>,
}

impl<'t> CodePoints<'t> {
    /// Counts `text` once; linear in its length.
    pub fn new(text: &'t str) -> Self {
        let mut before = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            before.push(count);
            count += starts(chunk);
        }
        before.push(count);
        Self { text, before }
    }

    /// How many code points lie before the byte at `offset`.
    ///
    /// # Panics
    /// When `offset` is past the end of the text.
    pub fn offset(&self, offset: u32) -> u32 {
        let offset = offset as usize;
        let step = offset / STEP;
        self.before[step] + starts(&self.text.as_bytes()[step * STEP..offset])
    }

    /// The code points that `span` covers.
    pub fn range(&self, span: Span) -> Range<u32> {
        self.offset(span.start())..self.offset(span.end())
    }
}

/// Code points that start in `bytes`: all bytes but UTF-8's continuation bytes.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().map(|b| u32::from(b & 0xC0 != 0x80)).sum()
}

#[cfg(test)]
mod tests {
    use super::CodePoints;

    #[test]
    fn every_offset_agrees_with_counting() {
        let text = "naïve “quotes” – 日本 🙂 ".repeat(40);
        let points = CodePoints::new(&text);
        for (n, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.offset(byte as u32) as usize, n);
        }
        assert_eq!(points.offset(text.len() as u32) as usize, text.chars().count());
        assert_eq!(CodePoints::new("").offset(0), 0);
    }
}
