//! A stretch of text cut where evidence or a reported sentence starts or ends, so that what overlaps can be shown.

/// Code points of the text, half-open.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// The first.
    pub start: usize,
    /// That behind the last.
    pub end: usize,
}

impl From<(u32, u32)> for Range {
    fn from((start, end): (u32, u32)) -> Self {
        Self { start: start as usize, end: end as usize }
    }
}

/// Words that say a field of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Code points of the text.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// Which of the eight, from 0.
    pub field: usize,
    /// Which report, from 0.
    pub report: usize,
}

/// Text of which all is evidence for the same things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// Code points of the text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Report and field that it is evidence for.
    pub says: Vec<(usize, usize)>,
    /// The reports whose sentence it is part of.
    pub within: Vec<usize>,
    /// The reports whose sentence starts with it.
    pub starts: Vec<usize>,
    /// The reports whose sentence ends with it.
    pub ends: Vec<usize>,
}

impl Piece {
    /// The fields that it is evidence for, in their order.
    pub fn fields(&self) -> Vec<usize> {
        let mut fields: Vec<usize> = self.says.iter().map(|(_, field)| *field).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }
}

/// Cuts a block.
pub fn pieces(block: Range, marks: &[Mark], sentences: &[Range]) -> Vec<Piece> {
    let Range { start, end } = block;
    let meets = |from: usize, to: usize| from < end && to > start;
    let marks: Vec<&Mark> = marks.iter().filter(|mark| meets(mark.start, mark.end)).collect();
    let inside = sentences.iter().enumerate().filter(|(_, sentence)| meets(sentence.start, sentence.end));
    let sentences: Vec<(usize, &Range)> = inside.collect();
    let mut cuts: Vec<usize> = [start, end].into();
    cuts.extend(marks.iter().flat_map(|mark| [mark.start, mark.end]));
    cuts.extend(sentences.iter().flat_map(|(_, sentence)| [sentence.start, sentence.end]));
    cuts.retain(|cut| (start..=end).contains(cut));
    cuts.sort_unstable();
    cuts.dedup();
    let piece = |from: usize, to: usize| {
        let which = |of: fn(&Range, usize, usize) -> bool| {
            sentences.iter().filter(|(_, sentence)| of(sentence, from, to)).map(|(report, _)| *report).collect()
        };
        let says = marks.iter().filter(|mark| mark.start <= from && mark.end >= to);
        Piece {
            start: from,
            end: to,
            says: says.map(|mark| (mark.report, mark.field)).collect(),
            within: which(|sentence, from, to| sentence.start <= from && sentence.end >= to),
            starts: which(|sentence, from, _| sentence.start == from),
            ends: which(|sentence, _, to| sentence.end == to),
        }
    };
    cuts.windows(2).map(|pair| piece(pair[0], pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_that_overlaps_is_cut_where_it_does() {
        // "from 90 soldiers to about 270": the number says how many, a part of it who.
        let marks = [Mark { start: 2, end: 8, field: 3, report: 0 }, Mark { start: 5, end: 10, field: 0, report: 1 }];
        let sentences = [Range { start: 0, end: 12 }, Range { start: 0, end: 12 }];
        let cut = pieces(Range { start: 0, end: 20 }, &marks, &sentences);
        let said: Vec<_> = cut.iter().map(|piece| (piece.start, piece.end, piece.fields())).collect();
        let expected =
            [(0, 2, vec![]), (2, 5, vec![3]), (5, 8, vec![0, 3]), (8, 10, vec![0]), (10, 12, vec![]), (12, 20, vec![])];
        assert_eq!(said, expected);
        assert_eq!((&cut[0].starts, &cut[4].ends, &cut[5].within), (&vec![0, 1], &vec![0, 1], &vec![]));
    }

    #[test]
    fn what_crosses_into_the_next_block_is_shown_in_both() {
        let marks = [Mark { start: 5, end: 15, field: 6, report: 0 }];
        let first = pieces(Range { start: 0, end: 8 }, &marks, &[]);
        let second = pieces(Range { start: 10, end: 20 }, &marks, &[]);
        assert_eq!((first[1].start, first[1].end, second[0].start, second[0].end), (5, 8, 10, 15));
        assert_eq!((first[1].fields(), second[0].fields()), (vec![6], vec![6]));
    }
}
