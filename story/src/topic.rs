use std::collections::HashMap;

use crate::words;

/// How often a title's words count: a title says what an article is about.
const TITLE: f32 = 3.0;

/// How much more a name tells than another word as rare.
const NAME: f32 = 1.3;

/// How many words are looked at, those first that are rarest in news at large.
const WORDS: usize = 120;

/// How many terms are kept.
const TERMS: usize = 60;

/// The words of an article that may tell what it is about, before it is known how rare each is where it is held against others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// Number of each word, its weight by how often and how it stands in the article, and how many articles of news at large
    /// hold it.
    words: Vec<(u32, f32, f32)>,
}

impl Words {
    /// The words of an article.
    pub fn of(title: &str, text: &str) -> Self {
        let mut seen: HashMap<String, (f32, bool)> = HashMap::new();
        let of_title = words::of(title).map(|word| (word, TITLE));
        for (word, times) in of_title.chain(words::of(text).map(|word| (word, 1.0))) {
            let entry = seen.entry(word.form).or_default();
            entry.0 += times;
            entry.1 |= word.name;
        }
        let word = |(form, (times, name)): (&String, &(f32, bool))| {
            let frequency = (1.0 + times.ln()) * if *name { NAME } else { 1.0 };
            (words::number(form), frequency, words::held(form))
        };
        let mut words: Vec<(u32, f32, f32)> = seen.iter().map(word).collect();
        let alone = |word: &(u32, f32, f32)| word.1 * words::weight(word.2, words::ARTICLES);
        words.sort_by(|a, b| alone(b).total_cmp(&alone(a)).then(a.0.cmp(&b.0)));
        words.truncate(WORDS);
        Self { words }
    }

    /// Their numbers.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().map(|word| word.0)
    }

    /// The article's topic among `articles` others, of which `holding` says how many hold a word.
    pub fn topic(&self, articles: u32, holding: impl Fn(u32) -> u32) -> Topic {
        let weigh = |&(number, frequency, held): &(u32, f32, f32)| {
            let (held, articles) = (held + holding(number) as f32, words::ARTICLES + articles as f32);
            (number, frequency * words::weight(held, articles))
        };
        Topic::from_weights(self.words.iter().map(weigh).collect())
    }
}

/// What an article is about: its heaviest terms by frequency and rarity (tf–idf with a logarithm of the frequency, after
/// Salton and Buckley 1988), as a vector of length 1. The rarity is that of news at large and of what it is held against
/// together: in a store that is all about one war, the war's name tells little.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topic {
    /// [Numbers](words::number) of words and their weights, by number.
    terms: Vec<(u32, f32)>,
}

impl Topic {
    /// The topic of an article that is held against few others.
    pub fn of(title: &str, text: &str) -> Self {
        Words::of(title, text).topic(0, |_| 0)
    }

    fn from_weights(mut terms: Vec<(u32, f32)>) -> Self {
        heaviest_first(&mut terms);
        terms.truncate(TERMS);
        let length = terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        terms.iter_mut().for_each(|(_, weight)| *weight /= length);
        terms.sort_by_key(|(term, _)| *term);
        Self { terms }
    }

    /// How alike two articles are in what they are about: the cosine, 0 to 1.
    pub fn likeness(&self, other: &Self) -> f32 {
        dot(&self.terms, &other.terms)
    }

    /// Its terms and their weights, ordered by term.
    pub fn terms(&self) -> &[(u32, f32)] {
        &self.terms
    }

    /// The terms that an index should know it by, heaviest first.
    pub fn foremost(&self, count: usize) -> Vec<(u32, f32)> {
        let mut terms = self.terms.clone();
        heaviest_first(&mut terms);
        terms.truncate(count);
        terms
    }
}

/// Heaviest first, and by number where two weigh the same, so that the order hangs on nothing else.
pub(crate) fn heaviest_first(terms: &mut [(u32, f32)]) {
    terms.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
}

/// The product of two vectors ordered by term.
pub(crate) fn dot(a: &[(u32, f32)], b: &[(u32, f32)]) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        match left.0.cmp(&right.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += left.1 * right.1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_most_like_itself() {
        let text = "Border guards in Strelsau fired on a convoy of smugglers.";
        let topic = Topic::of("Guards fire on convoy", text);
        assert!((topic.likeness(&topic) - 1.0).abs() < 1e-5);
        assert!(topic.likeness(&Topic::of("Ferry returns", "The ferry returns to the pier next week.")) < 0.1);
    }

    #[test]
    fn what_every_article_says_ties_none_together() {
        let (a, b) = (
            Words::of("", "The council of Strelsau met on ferries."),
            Words::of("", "The council of Strelsau met on bridges."),
        );
        let alike = |holding: fn(u32) -> u32| a.topic(1000, holding).likeness(&b.topic(1000, holding));
        let everywhere =
            |number| if number == words::number("ferry") || number == words::number("bridge") { 1 } else { 1000 };
        assert!(alike(everywhere) < 0.7 * alike(|_| 1), "{} {}", alike(everywhere), alike(|_| 1));
    }

    #[test]
    fn nothing_is_like_nothing() {
        assert!(Topic::of("", "").likeness(&Topic::of("", "")) < f32::EPSILON);
    }
}
