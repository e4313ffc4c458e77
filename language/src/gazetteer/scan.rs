//! The longest name that starts at a word.

use super::country::{Country, Demonym, country_by_name, demonym};
use super::fold::Key;
use super::organization::{Organization, organization};
use super::place::{Places, is_place, places};
use super::seat_of_power::{SeatOfPower, seat_of_power};
use super::table::Table;

/// No name has more words, as UD cuts them (hyphens and dots are tokens of their own at times).
const MOST_WORDS: usize = 9;

/// What a name is known to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Known {
    /// A country's name.
    Country(&'static Country),
    /// A word for a people.
    Demonym(Demonym),
    /// A body: NATO, Hamas.
    Organization(&'static Organization),
    /// A place that stands for a government: the Kremlin.
    SeatOfPower(&'static SeatOfPower),
    /// Some other place: ask [`places()`].
    Place,
}

/// What one name is known to be, whole.
fn known(name: &str) -> Option<Known> {
    country_by_name(name)
        .map(Known::Country)
        .or_else(|| organization(name).map(Known::Organization))
        .or_else(|| seat_of_power(name).map(Known::SeatOfPower))
        .or_else(|| demonym(name).map(Known::Demonym))
        .or_else(|| is_place(name).then_some(Known::Place))
}

/// The longest name that starts at the beginning of `words`, spans of `text` in order: how many words it has, and what
/// it is. The words between the first and last are taken as they stand in `text`.
///
/// ```
/// use language::gazetteer::{Known, longest_name};
/// let text = "South Sudan's army";
/// let words = [0..5, 6..11, 11..13, 14..18];
/// let (count, known) = longest_name(text, &words).unwrap();
/// assert_eq!(count, 2);
/// assert!(matches!(known, Known::Country(c) if c.iso3 == "SSD"));
/// ```
pub fn longest_name(text: &str, words: &[std::ops::Range<usize>]) -> Option<(usize, Known)> {
    longest(text, words, known)
}

/// The longest place name that starts at the beginning of `words`, and the places that have it.
pub fn longest_place(text: &str, words: &[std::ops::Range<usize>]) -> Option<(usize, Places)> {
    let table = Table::get();
    let start = words.first()?.start;
    // Most names end where no longer name begins as they do, so few lengths are looked up.
    let begun = |word: &std::ops::Range<usize>| {
        text.get(start..word.end).and_then(Key::new).is_some_and(|key| table.any_begins(&key))
    };
    let most = words.iter().take(MOST_WORDS).take_while(|word| begun(word)).count();
    longest(text, &words[..most], |name| is_place(name).then(|| places(name)))
}

fn longest<T>(text: &str, words: &[std::ops::Range<usize>], known: impl Fn(&str) -> Option<T>) -> Option<(usize, T)> {
    let start = words.first()?.start;
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|count| {
        let name = text.get(start..words[count - 1].end)?;
        Some((count, known(name)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<std::ops::Range<usize>> {
        let mut at = 0;
        text.split(' ')
            .map(|word| {
                let start = at;
                at += word.len() + 1;
                start..start + word.len()
            })
            .collect()
    }

    #[test]
    fn the_longest_wins() {
        for (text, count) in
            [("New York City today", 3), ("New York today", 2), ("York today", 1), ("Strait of Hormuz", 3)]
        {
            assert_eq!(longest_place(text, &words(text)).map(|(n, _)| n), Some(count), "{text}");
        }
        assert!(longest_place("the quick fox", &words("the quick fox")).is_none());
    }

    #[test]
    fn each_sort_is_told_apart() {
        let sort = |text: &str| longest_name(text, &words(text)).map(|(_, known)| known);
        assert!(matches!(sort("Iraq said"), Some(Known::Country(_))));
        assert!(matches!(sort("Iraqi forces"), Some(Known::Demonym(_))));
        assert!(matches!(sort("NATO said"), Some(Known::Organization(_))));
        assert!(matches!(sort("Downing Street said"), Some(Known::SeatOfPower(_))));
        assert!(matches!(sort("Lyon said"), Some(Known::Place)));
        assert!(sort("gladly said").is_none());
    }
}
