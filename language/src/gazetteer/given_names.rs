//! First names of persons.

use std::sync::OnceLock;

use super::fold::{Key, looks_like_name};

static TEXT: &str = include_str!("../../data/gazetteer/given_names.txt");

/// Whether `name` is a usual first name of a person somewhere. Many are also words, surnames or places.
///
/// ```
/// use language::gazetteer::is_given_name;
/// assert!(is_given_name("Mary") && is_given_name("Ahmed") && !is_given_name("Baghdad"));
/// ```
pub fn is_given_name(name: &str) -> bool {
    static NAMES: OnceLock<Vec<&'static [u8]>> = OnceLock::new();
    // The list is folded and sorted as it stands.
    let names = NAMES.get_or_init(|| TEXT.lines().map(str::as_bytes).collect());
    let key = Key::new(name).filter(|_| looks_like_name(name));
    key.is_some_and(|key| names.binary_search(&key.as_bytes()).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_folded_and_sorted() {
        let lines: Vec<_> = TEXT.lines().collect();
        assert!(lines.is_sorted() && lines.len() > 3000);
        for line in lines {
            assert_eq!(Key::new(line).expect("a name").as_bytes(), line.as_bytes());
        }
    }
}
