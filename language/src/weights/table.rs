use std::borrow::Cow;
use std::ops::Range;

use super::{Scores, Weights};

/// A model's weights, read in place from its bytes. All numbers are little-endian:
///
/// | bytes | what |
/// |---|---|
/// | 4 | number of bits `b` of a bucket's number |
/// | 4 × (2^b + 1) | where each bucket's records start among the record bytes, and where the last one ends |
/// | rest | records: fingerprint (2 bytes), number of entries `n` (1 byte), `n` entries of class (1 byte) and weight (2 bytes, signed) |
///
/// A feature's bucket is the low `b` bits of its hash, its fingerprint the top 16. A record with `n` = 255 is dense: one byte
/// with the number of classes, then that many weights.
#[derive(Debug)]
pub struct Table {
    bytes: Cow<'static, [u8]>,
    bits: u32,
    records: usize,
}

/// Entries of a dense record.
pub(super) const DENSE: u8 = 255;

impl Table {
    /// Reads a table; `None` when the bytes are not one.
    pub fn new(bytes: Cow<'static, [u8]>) -> Option<Self> {
        let bits = u32::from_le_bytes(bytes.get(..4)?.try_into().ok()?);
        if bits > 26 {
            return None;
        }
        let records = 4 + 4 * ((1usize << bits) + 1);
        (bytes.len() >= records).then_some(Self { bytes, bits, records })
    }

    /// The record bytes of a feature, after its fingerprint; empty when it has none.
    #[inline]
    fn record(&self, feature: u64) -> &[u8] {
        let bucket = (feature & ((1u64 << self.bits) - 1)) as usize;
        let fingerprint = (feature >> 48) as u16;
        let range = self.bucket(bucket);
        find(self.bytes.get(range).unwrap_or(&[]), fingerprint)
    }

    #[inline]
    fn bucket(&self, bucket: usize) -> Range<usize> {
        let at = 4 + 4 * bucket;
        match self.bytes.get(at..at + 8) {
            Some(&[a, b, c, d, e, f, g, h]) => {
                let start = u32::from_le_bytes([a, b, c, d]) as usize;
                let end = u32::from_le_bytes([e, f, g, h]) as usize;
                self.records.saturating_add(start)..self.records.saturating_add(end)
            }
            _ => 0..0,
        }
    }

    /// Adds the rows of many features. Their places are looked up first and read afterwards, so that the memory is asked for all at once.
    pub(crate) fn add_all(&self, features: &[u64], scores: &mut Scores) {
        let mut places = [(0u32, 0u32); MOST];
        for chunk in features.chunks(MOST) {
            for (place, feature) in places.iter_mut().zip(chunk) {
                let range = self.bucket((feature & ((1u64 << self.bits) - 1)) as usize);
                *place = (range.start as u32, range.end as u32);
            }
            for (&(start, end), &feature) in places.iter().zip(chunk) {
                if start < end {
                    let records = self.bytes.get(start as usize..end as usize).unwrap_or(&[]);
                    add_record(find(records, (feature >> 48) as u16), scores);
                }
            }
        }
    }

    /// The entries of a sparse row: class and weight.
    pub fn row(&self, feature: u64) -> impl Iterator<Item = (u8, i16)> + '_ {
        let entries = match self.record(feature) {
            [n, rest @ ..] if *n != DENSE => rest,
            _ => &[],
        };
        entries.chunks_exact(3).map(|e| (e[0], i16::from_le_bytes([e[1], e[2]])))
    }
}

/// How many features are looked up together.
const MOST: usize = 128;

/// The record with this fingerprint among a bucket's, after the fingerprint; empty when there is none.
#[inline]
fn find(mut bytes: &[u8], fingerprint: u16) -> &[u8] {
    while let [a, b, n, rest @ ..] = bytes {
        let len = match (*n, rest) {
            (DENSE, [classes, ..]) => 1 + 2 * usize::from(*classes),
            (n, _) => 3 * usize::from(n),
        };
        let Some(body) = rest.get(..len) else { return &[] };
        if u16::from_le_bytes([*a, *b]) == fingerprint {
            return &bytes[2..3 + body.len()];
        }
        bytes = &rest[len..];
    }
    &[]
}

/// Adds a record's weights.
#[inline]
fn add_record(record: &[u8], scores: &mut Scores) {
    match record {
        [DENSE, _, weights @ ..] => {
            for (score, weight) in scores.iter_mut().zip(weights.chunks_exact(2)) {
                *score += i32::from(i16::from_le_bytes([weight[0], weight[1]]));
            }
        }
        [_, entries @ ..] => {
            for entry in entries.chunks_exact(3) {
                scores[usize::from(entry[0])] += i32::from(i16::from_le_bytes([entry[1], entry[2]]));
            }
        }
        [] => {}
    }
}

impl Weights for Table {
    #[inline]
    fn add(&self, feature: u64, scores: &mut Scores) {
        add_record(self.record(feature), scores);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Weights, build};
    use super::Table;
    use std::borrow::Cow;

    #[test]
    fn what_was_written_is_read() {
        let rows: Vec<(u64, Vec<(u8, i16)>)> = (0..1000u64)
            .map(|n| (n.wrapping_mul(0x9e37_79b9_7f4a_7c15), vec![((n % 7) as u8, n as i16), (9, -3)]))
            .chain([(5, (0..40).map(|c| (c, i16::from(c) - 20)).collect())])
            .collect();
        let table = Table::new(Cow::Owned(build::write(&rows, 40))).unwrap();
        let mut scores = [0; 256];
        table.add(rows[801].0, &mut scores);
        assert_eq!((scores[801 % 7], scores[9]), (801, -3));
        table.add(5, &mut scores);
        assert_eq!(scores[39], 19);
        table.add(12345, &mut scores);
        assert_eq!(scores[39], 19, "an unknown feature adds nothing");
        assert_eq!(table.row(rows[3].0).collect::<Vec<_>>(), [(3, 3), (9, -3)]);
    }

    #[test]
    fn broken_bytes_give_no_table_or_empty_rows() {
        assert!(Table::new(Cow::Borrowed(&[1, 2])).is_none());
        let mut bytes = build::write(&[(1, vec![(0, 5)])], 3);
        bytes.truncate(bytes.len() - 1);
        let table = Table::new(Cow::Owned(bytes)).unwrap();
        assert_eq!(table.row(1).count(), 0);
    }
}
