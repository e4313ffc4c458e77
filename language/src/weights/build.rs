//! Writes the bytes that [`Table`](super::Table) reads.

use super::table::DENSE;

/// The bytes of a table of `rows` (a feature's hash, and the classes it has weights for) with this number of classes.
///
/// The same rows in any order give the same bytes.
pub fn write(rows: &[(u64, Vec<(u8, i16)>)], classes: usize) -> Vec<u8> {
    let bits = (rows.len() / 2).max(1).next_power_of_two().trailing_zeros();
    let mask = (1u64 << bits) - 1;
    let mut order: Vec<usize> = (0..rows.len()).filter(|&r| !rows[r].1.is_empty()).collect();
    order.sort_by_key(|&r| (rows[r].0 & mask, rows[r].0));
    let mut starts = Vec::with_capacity((1 << bits) + 1);
    let mut records = Vec::new();
    let mut next = order.into_iter().peekable();
    for bucket in 0..=mask {
        starts.push(records.len() as u32);
        while let Some(row) = next.next_if(|&r| rows[r].0 & mask == bucket) {
            write_record(rows[row].0, &rows[row].1, classes, &mut records);
        }
    }
    starts.push(records.len() as u32);
    let mut bytes = bits.to_le_bytes().to_vec();
    bytes.extend(starts.iter().flat_map(|s| s.to_le_bytes()));
    bytes.extend(records);
    bytes
}

fn write_record(feature: u64, entries: &[(u8, i16)], classes: usize, records: &mut Vec<u8>) {
    records.extend(((feature >> 48) as u16).to_le_bytes());
    if entries.len() * 3 > classes * 2 && classes < 256 {
        let mut dense = vec![0i16; classes];
        for &(class, weight) in entries {
            dense[usize::from(class)] = weight;
        }
        records.extend([DENSE, classes as u8]);
        records.extend(dense.iter().flat_map(|w| w.to_le_bytes()));
        return;
    }
    let mut entries = entries.to_vec();
    entries.sort_by_key(|e| e.0);
    entries.truncate(254);
    records.push(entries.len() as u8);
    for (class, weight) in entries {
        records.push(class);
        records.extend(weight.to_le_bytes());
    }
}
