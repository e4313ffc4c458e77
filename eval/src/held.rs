//! Which part of a set is held apart for measuring.

/// Whether an item is in the third that only measuring may see: FNV-1a (64 bits) of its name is a multiple of three.
///
/// A name is something of the item itself (a file's name, a sentence's text), so that the part stays the same however
/// the set is stored.
pub fn third(name: &str) -> bool {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    hash % 3 == 0
}

/// Which part to score: the held-apart one, or with `OCTUPLE_EVAL_OPEN` set the open one, whose errors are then printed
/// for reading.
pub fn open_part() -> bool {
    std::env::var_os("OCTUPLE_EVAL_OPEN").is_some()
}

/// The name of that part, where a file of ours has both.
pub fn part() -> &'static str {
    if open_part() { "Open" } else { "Held" }
}

/// What stands under a file's heading `## PART`; empty where it has none.
pub fn section<'a>(file: &'a str, part: &str) -> &'a str {
    file.split("\n## ").find_map(|section| section.strip_prefix(part)).unwrap_or_default()
}

/// Which open fifth of the pages is scored: the number in `OCTUPLE_EVAL_OPEN`, or the first. What was trained on it must not be
/// scored on it: `OCTUPLE_TRAIN_LEAVE_OPEN` with the same number leaves it out.
pub fn open_fifth() -> u64 {
    std::env::var("OCTUPLE_EVAL_OPEN").ok().and_then(|value| value.parse().ok()).unwrap_or(1)
}

/// Whether the heads of all pages that are not held apart are to be scored and their errors printed:
/// `OCTUPLE_EVAL_OPEN=head`.
pub fn open_heads() -> bool {
    std::env::var_os("OCTUPLE_EVAL_OPEN").is_some_and(|value| value == "head")
}
