//! A list of names that can be looked up, for the word lists.

use super::fold::{Key, is_abbreviation, looks_like_name};

/// Names and what each stands for, sorted by their folded form.
pub(super) struct NameIndex<T> {
    entries: Vec<Entry<T>>,
    proper: bool,
}

struct Entry<T> {
    key: Box<[u8]>,
    abbreviation: bool,
    value: T,
}

impl<T: Copy> NameIndex<T> {
    /// Builds from names in order of preference: the first of two equal names wins. `proper` names must be written
    /// with a capital to be found.
    pub(super) fn new<'n>(names: impl IntoIterator<Item = (&'n str, T)>, proper: bool) -> Self {
        let mut entries: Vec<_> = names
            .into_iter()
            .filter_map(|(name, value)| {
                let key = Key::new(name)?.as_bytes().into();
                Some(Entry { key, abbreviation: is_abbreviation(name), value })
            })
            .collect();
        entries.sort_by(|a, b| (&a.key, a.abbreviation).cmp(&(&b.key, b.abbreviation)));
        entries.dedup_by(|b, a| a.key == b.key && a.abbreviation == b.abbreviation);
        Self { entries, proper }
    }

    /// What `name` stands for; "the" before it is overlooked.
    pub(super) fn get(&self, name: &str) -> Option<T> {
        self.exact(name).or_else(|| self.exact(without_article(name)?))
    }

    fn exact(&self, name: &str) -> Option<T> {
        let key = Key::new(name)?;
        let first = self.entries.partition_point(|e| *e.key < *key.as_bytes());
        let fits =
            |e: &&Entry<T>| if e.abbreviation { is_abbreviation(name) } else { !self.proper || looks_like_name(name) };
        self.entries[first..].iter().take_while(|e| *e.key == *key.as_bytes()).find(fits).map(|e| e.value)
    }
}

/// The name after "the ".
fn without_article(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    first.eq_ignore_ascii_case("the").then_some(rest)
}

/// The cells of a table's rows: tab separated, `#` starts a comment; a missing cell is empty.
pub(super) fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or("").trim())
    })
}

/// The parts of a cell, separated by `|`.
pub(super) fn parts(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_must_be_in_capitals_and_a_name_must_begin_with_one() {
        let index = NameIndex::new([("US", 1), ("Turkey", 2)], true);
        assert_eq!(index.get("US"), Some(1));
        assert_eq!(index.get("the U.S."), Some(1));
        assert_eq!(index.get("us"), None);
        assert_eq!(index.get("Us"), None);
        assert_eq!(index.get("TURKEY"), Some(2));
        assert_eq!(index.get("turkey"), None);
    }
}
