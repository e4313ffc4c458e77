//! Which script each form and ending has: a table from 64-bit keys to small numbers, read in place.

use std::borrow::Cow;

/// Little-endian:
///
/// | bytes | what |
/// |---|---|
/// | 4 | bits `b` of a bucket's number |
/// | 4 × (2^b + 1) | where each bucket's records start among the records, and where the last one ends |
/// | 4 each | records: fingerprint (2), number (2) |
///
/// A key's bucket is its low `b` bits, its fingerprint the top 16.
#[derive(Debug)]
pub struct Table {
    bytes: Cow<'static, [u8]>,
    bits: u32,
    records: usize,
}

/// Bytes of a record.
const RECORD: usize = 4;

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

    /// The number of a key, if it has one.
    pub fn get(&self, key: u64) -> Option<u16> {
        let bucket = (key & ((1u64 << self.bits) - 1)) as usize;
        let place = |n: usize| {
            let at = 4 + 4 * n;
            Some(u32::from_le_bytes(self.bytes.get(at..at + 4)?.try_into().ok()?) as usize * RECORD)
        };
        let (start, end) = (place(bucket)?, place(bucket + 1)?);
        let records = self.bytes.get(self.records.saturating_add(start)..self.records.saturating_add(end))?;
        let fingerprint = ((key >> 48) as u16).to_le_bytes();
        records.chunks_exact(RECORD).find(|r| r[..2] == fingerprint).map(|r| u16::from_le_bytes([r[2], r[3]]))
    }
}

/// The bytes of a table of keys with their numbers. The same rows in any order give the same bytes.
pub fn write(rows: &[(u64, u16)]) -> Vec<u8> {
    let bits = (rows.len() / 2).max(1).next_power_of_two().trailing_zeros();
    let mask = (1u64 << bits) - 1;
    let mut rows = rows.to_vec();
    rows.sort_by_key(|r| (r.0 & mask, *r));
    let mut bytes = bits.to_le_bytes().to_vec();
    for bucket in 0..=mask + 1 {
        bytes.extend((rows.partition_point(|r| r.0 & mask < bucket) as u32).to_le_bytes());
    }
    for (key, number) in rows {
        bytes.extend(((key >> 48) as u16).to_le_bytes());
        bytes.extend(number.to_le_bytes());
    }
    bytes
}

/// The key of something seen under a template's number.
#[inline]
pub(super) fn key<const N: usize>(template: u32, seen: [u32; N]) -> u64 {
    let mut h = (u64::from(template) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for value in seen {
        h = (h.rotate_left(29) ^ u64::from(value)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    }
    h ^ (h >> 32)
}

#[cfg(test)]
mod tests {
    use super::{Table, key, write};
    use std::borrow::Cow;

    #[test]
    fn what_was_written_is_read() {
        let rows: Vec<(u64, u16)> = (0..1000).map(|n| (key(1, [n, 3]), n as u16)).collect();
        let table = Table::new(Cow::Owned(write(&rows))).unwrap();
        assert!(rows.iter().all(|&(key, number)| table.get(key) == Some(number)));
        assert_eq!(table.get(key(2, [5])), None);
    }

    #[test]
    fn broken_bytes_give_nothing() {
        let whole = write(&[(key(1, [5]), 7)]);
        for cut in 0..whole.len() {
            let found = Table::new(Cow::Owned(whole[..cut].to_vec())).and_then(|t| t.get(key(1, [5])));
            assert_eq!(found, None, "cut at {cut}");
        }
        let mut bytes = whole;
        bytes[4..].fill(0xff);
        assert_eq!(Table::new(Cow::Owned(bytes)).and_then(|t| t.get(key(1, [5]))), None);
    }
}
