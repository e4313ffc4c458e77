//! The table of places, read in place from the embedded bytes.
//!
//! All numbers are little-endian. A header: the magic `octgaz01` and four `u32`, the counts of places, other names and
//! first-order divisions, and the bytes of the pool of names. Then
//!
//! | part | one row |
//! |---|---|
//! | places, by folded name, the most populous first | GeoNames id `u32` (0: none), latitude and longitude `i24` in 1/10,000 degree, population `u16` (5 bits exponent, 11 mantissa), first-order division `u16`, country `u8` (both from 1; 0: none), feature `u8`, name `u24` |
//! | other names, by folded name | place `u24`, name `u24` |
//! | first-order divisions | country `u8`, code `u24`, name `u24` |
//! | pool | names, each after its length in one byte |

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::LazyLock;

use places::BYTES;

use super::fold::{Fold, Key};

const HEADER: usize = 24;
const PLACE: usize = 19;
const OTHER: usize = 6;
const ADMIN1: usize = 7;

/// Where the parts of the table begin.
#[derive(Clone, Copy)]
pub(super) struct Table {
    places: usize,
    others: usize,
    admin1: usize,
}

/// One row of the places.
pub(super) struct Row {
    pub id: u32,
    pub lat: f64,
    pub lon: f64,
    pub population: u32,
    pub admin1: u16,
    pub country: u8,
    pub feature: u8,
    pub name: &'static str,
}

fn number(at: usize, bytes: usize) -> u32 {
    let mut out = [0; 4];
    if let Some(found) = BYTES.get(at..at + bytes) {
        out[..bytes].copy_from_slice(found);
    }
    u32::from_le_bytes(out)
}

/// A signed number of three bytes, in 1/10,000 degree.
fn degrees(at: usize) -> f64 {
    let raw = number(at, 3) << 8;
    f64::from(raw as i32 >> 8) / 1e4
}

impl Table {
    /// The embedded table.
    pub(super) fn get() -> Self {
        Self { places: number(8, 4) as usize, others: number(12, 4) as usize, admin1: number(16, 4) as usize }
    }

    pub(super) fn len(self) -> usize {
        self.places
    }

    fn others_at(self) -> usize {
        HEADER + self.places * PLACE
    }

    fn admin1_at(self) -> usize {
        self.others_at() + self.others * OTHER
    }

    fn text(self, offset: u32) -> &'static str {
        let at = self.admin1_at() + self.admin1 * ADMIN1 + offset as usize;
        let len = number(at, 1) as usize;
        BYTES.get(at + 1..at + 1 + len).and_then(|raw| std::str::from_utf8(raw).ok()).unwrap_or("")
    }

    fn place_name(self, index: usize) -> &'static str {
        self.text(number(HEADER + index * PLACE + 16, 3))
    }

    pub(super) fn other_name(self, index: usize) -> &'static str {
        self.text(number(self.others_at() + index * OTHER + 3, 3))
    }

    /// The place that an other name belongs to.
    pub(super) fn other_place(self, index: usize) -> usize {
        number(self.others_at() + index * OTHER, 3) as usize
    }

    pub(super) fn row(self, index: usize) -> Row {
        let at = HEADER + index * PLACE;
        let population = number(at + 10, 2);
        Row {
            id: number(at, 4),
            lat: degrees(at + 4),
            lon: degrees(at + 7),
            population: (population & 0x7FF) << (population >> 11),
            admin1: number(at + 12, 2) as u16,
            country: number(at + 14, 1) as u8,
            feature: number(at + 15, 1) as u8,
            name: self.place_name(index),
        }
    }

    /// The code and name of a first-order division, by its number from 1.
    pub(super) fn admin1(self, number_from_1: u16) -> Option<(&'static str, &'static str)> {
        let index = usize::from(number_from_1).checked_sub(1).filter(|&i| i < self.admin1)?;
        let at = self.admin1_at() + index * ADMIN1;
        Some((self.text(number(at + 1, 3)), self.text(number(at + 4, 3))))
    }

    /// The number of the first-order division of a country (counted from 1) that has this code.
    pub(super) fn admin1_by_code(self, country: u8, code: &str) -> Option<u16> {
        let found = (1..=self.admin1).find(|&n| {
            let at = self.admin1_at() + (n - 1) * ADMIN1;
            number(at, 1) as u8 == country && self.text(number(at + 1, 3)) == code
        })?;
        u16::try_from(found).ok()
    }

    /// The places whose usual name folds to `key`.
    pub(super) fn named(self, key: &Key) -> Range<usize> {
        let (among, key) = (PLACES.among(key.as_bytes(), self.places), key.as_bytes());
        equal(among, |index| order(self.place_name(index), key))
    }

    /// The other names that fold to `key`.
    pub(super) fn other_named(self, key: &Key) -> Range<usize> {
        let (among, key) = (OTHERS.among(key.as_bytes(), self.others), key.as_bytes());
        equal(among, |index| order(self.other_name(index), key))
    }

    /// Whether any name begins with `key` as a whole word or more ("new" for "New York").
    pub(super) fn any_begins(self, key: &Key) -> bool {
        let prefix = key.as_bytes();
        let begins = |letters: &Letters, len: usize, name: &dyn Fn(usize) -> &'static str| {
            let first = lower(letters.among(prefix, len), &|index| order(name(index), prefix));
            first < len
                && Fold::new(name(first)).take(prefix.len()).map(Option::unwrap_or_default).eq(prefix.iter().copied())
        };
        begins(&PLACES, self.places, &|index| self.place_name(index))
            || begins(&OTHERS, self.others, &|index| self.other_name(index))
    }
}

/// How a name compares with a key, once folded.
fn order(name: &str, key: &[u8]) -> Ordering {
    Fold::new(name).map(Option::unwrap_or_default).cmp(key.iter().copied())
}

/// The first index in `among` that is not less than the key.
fn lower(among: Range<usize>, order: &dyn Fn(usize) -> Ordering) -> usize {
    let (mut low, mut high) = (among.start, among.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if order(middle) == Ordering::Less { low = middle + 1 } else { high = middle }
    }
    low
}

/// The run of indices that equal the key.
fn equal(among: Range<usize>, order: impl Fn(usize) -> Ordering) -> Range<usize> {
    let first = lower(among.clone(), &order);
    let count = (first..among.end).take_while(|&index| order(index) == Ordering::Equal).count();
    first..first + count
}

static PLACES: LazyLock<Letters> =
    LazyLock::new(|| Letters::new(Table::get().places, &|index| Table::get().place_name(index)));
static OTHERS: LazyLock<Letters> =
    LazyLock::new(|| Letters::new(Table::get().others, &|index| Table::get().other_name(index)));

/// Where the names of each first two letters begin, so that a search looks at some hundred names and not at all.
struct Letters(Vec<usize>);

/// A first letter's names are those whose second character is below "a", then those of each second letter.
const SECOND: usize = 27;

impl Letters {
    fn new(len: usize, name: &dyn Fn(usize) -> &'static str) -> Self {
        let mut begin = vec![0; 26 * SECOND + 1];
        for slot in 0..=26 * SECOND {
            let second = (slot % SECOND) as u8;
            let prefix = [b'a' + (slot / SECOND) as u8, b'a' + second.saturating_sub(1)];
            let prefix = &prefix[..1 + usize::from(second > 0)];
            begin[slot] = lower(begin[slot.saturating_sub(1)]..len, &|index| order(name(index), prefix));
        }
        Self(begin)
    }

    /// Where in a list of `len` names those with the first two letters of `key` are.
    fn among(&self, key: &[u8], len: usize) -> Range<usize> {
        match key {
            [first @ b'a'..=b'z', rest @ ..] => {
                let second = rest.first().map_or(0, |c| usize::from(c.saturating_sub(b'a' - 1)));
                let slot = usize::from(first - b'a') * SECOND + second;
                self.0[slot]..self.0[slot + 1]
            }
            _ => 0..len,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let table = Table::get();
        let pool = number(20, 4) as usize;
        assert_eq!(&BYTES[..8], b"octgaz01");
        assert_eq!(BYTES.len(), table.admin1_at() + table.admin1 * ADMIN1 + pool);
    }

    #[test]
    fn the_rows_are_in_the_order_of_their_folded_names() {
        let table = Table::get();
        let key = |name: &str| Fold::new(name).map(|b| b.expect("every name folds")).collect::<Vec<u8>>();
        let mut last = Vec::new();
        for index in 0..table.places {
            let next = key(table.place_name(index));
            assert!(last <= next, "{}", table.place_name(index));
            last = next;
        }
        last.clear();
        for index in 0..table.others {
            let next = key(table.other_name(index));
            assert!(last <= next && table.other_place(index) < table.places, "{}", table.other_name(index));
            last = next;
        }
    }

    #[test]
    fn every_name_is_found_by_its_first_letters() {
        let table = Table::get();
        for index in (0..table.places).step_by(7) {
            let key = Key::new(table.place_name(index)).expect("every name folds");
            assert!(table.named(&key).contains(&index), "{}", table.place_name(index));
        }
        for index in (0..table.others).step_by(7) {
            let key = Key::new(table.other_name(index)).expect("every name folds");
            assert!(table.other_named(&key).contains(&index), "{}", table.other_name(index));
        }
    }

    #[test]
    fn every_place_is_on_the_globe() {
        let table = Table::get();
        for index in 0..table.len() {
            let row = table.row(index);
            assert!(row.lat.abs() <= 90.0 && row.lon.abs() <= 180.0 && !row.name.is_empty(), "{}", row.name);
        }
    }
}
