//! What is read once more, of some inputs: the same bytes, and a prefix of them.

use std::time::Duration;

use cpu_time::ThreadTime;

/// Of how many inputs one is read once more: it doubles the time, and what does not hold does not hold for many.
const ONE_IN: u64 = 16;

/// How much longer a prefix may take than all of it: other things than its length are measured below that.
const TIMES: u32 = 2;
const LEAST: Duration = Duration::from_millis(3);

/// How often what seems slow is timed again: the machine may have been busy.
const TRIES: usize = 7;

/// Checks, for some inputs, that the same bytes give the same reading, and that a prefix of them is read no slower than they.
///
/// # Panics
/// Where it is not so.
pub fn same_and_no_slower<T: PartialEq>(bytes: &[u8], read: impl Fn(&[u8]) -> T) {
    let number = hash(bytes);
    if !number.is_multiple_of(ONE_IN) || bytes.is_empty() {
        return;
    }
    assert!(read(bytes) == read(bytes), "the same bytes give the same reading");
    let prefix = prefix(bytes, (number / ONE_IN) as usize % bytes.len());
    let slow = |tries| least(tries, || read(prefix)) > LEAST + TIMES * least(tries, || read(bytes));
    assert!(!slow(1) || !slow(TRIES), "the first {} bytes of {} are slower than all of them", prefix.len(), bytes.len());
}

/// The first bytes, so many; of text, whole characters.
fn prefix(bytes: &[u8], length: usize) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Ok(text) => &bytes[..text.floor_char_boundary(length)],
        Err(_) => &bytes[..length],
    }
}

fn least<T>(tries: usize, read: impl Fn() -> T) -> Duration {
    let time = || {
        let start = ThreadTime::now();
        std::hint::black_box(read());
        start.elapsed()
    };
    (0..tries).map(|_| time()).min().unwrap_or_default()
}

/// FNV-1a.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
