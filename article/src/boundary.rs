//! Where a text may be cut: only the beginnings of long texts are looked at, and a cut must not fall inside a character.

/// The last character boundary of `text` that is not past `at`, in bytes.
pub(crate) fn at_or_before(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::at_or_before;

    #[test]
    fn no_character_is_cut() {
        assert_eq!([0, 1, 2, 3, 9].map(|at| at_or_before("aé", at)), [0, 1, 1, 3, 3]);
    }
}
