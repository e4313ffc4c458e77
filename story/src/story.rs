use crate::Topic;
use crate::topic::{dot, heaviest_first};

/// How alike an article and the articles of a story must be on the mean to be of it: chosen on the open half of a
/// public set of news clusters, where anything from .11 to .16 does about as well.
const ALIKE: f32 = 0.13;

/// How fast likeness fades with each day between an article and a story: after a year a third is left.
const FADING: f32 = 0.003;

/// How many terms of a story are kept; those of few articles fade out of a long story.
const TERMS: usize = 256;

/// Articles about one thing, as new ones are held against them: the sum of their topics (average linkage, so that a
/// story does not creep from one matter to the next as single linkage lets it), and the days they span.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// How many articles.
    pub articles: u32,
    /// The first of their days, if any has one: days since 1970-01-01.
    pub first: Option<i32>,
    /// The last.
    pub last: Option<i32>,
    sum: Vec<(u32, f32)>,
}

impl Story {
    /// A story of one article.
    pub fn of(topic: &Topic, day: Option<i32>) -> Self {
        Self { articles: 1, first: day, last: day, sum: topic.terms().to_vec() }
    }

    /// How alike this story's articles and the other's are, on the mean of all pairs, less what the days between them take.
    pub fn likeness(&self, other: &Self) -> f32 {
        let pairs = (self.articles as f32 * other.articles as f32).max(1.0);
        dot(&self.sum, &other.sum) / pairs * (-FADING * self.days_to(other) as f32).exp()
    }

    /// Whether the two are one story.
    pub fn is(&self, other: &Self) -> bool {
        self.likeness(other) > ALIKE
    }

    /// Takes the other's articles in.
    pub fn absorb(&mut self, other: &Self) {
        self.articles += other.articles;
        self.first = [self.first, other.first].into_iter().flatten().min();
        self.last = [self.last, other.last].into_iter().flatten().max();
        let mut sum = std::mem::take(&mut self.sum);
        sum.extend_from_slice(&other.sum);
        sum.sort_by_key(|(term, _)| *term);
        sum.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        if sum.len() > TERMS {
            heaviest_first(&mut sum);
            sum.truncate(TERMS);
            sum.sort_by_key(|(term, _)| *term);
        }
        self.sum = sum;
    }

    /// The story as a store keeps it, little-endian: articles (4 bytes), first and last day (8 each, `i64::MIN` for none),
    /// then number (4) and weight (4) of each term.
    pub fn to_bytes(&self) -> Vec<u8> {
        let day = |day: Option<i32>| day.map_or(i64::MIN, i64::from).to_le_bytes();
        let mut bytes = self.articles.to_le_bytes().to_vec();
        bytes.extend(day(self.first).into_iter().chain(day(self.last)));
        for (term, weight) in &self.sum {
            bytes.extend(term.to_le_bytes().into_iter().chain(weight.to_le_bytes()));
        }
        bytes
    }

    /// A story from [`to_bytes`](Self::to_bytes); `None` where the bytes are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (articles, rest) = bytes.split_first_chunk::<4>()?;
        let (first, rest) = rest.split_first_chunk::<8>()?;
        let (last, mut rest) = rest.split_first_chunk::<8>()?;
        let day = |bytes: &[u8; 8]| i32::try_from(i64::from_le_bytes(*bytes)).ok();
        let mut sum = Vec::with_capacity(rest.len() / 8);
        while let Some((term, after)) = rest.split_first_chunk::<4>() {
            let (weight, after) = after.split_first_chunk::<4>()?;
            sum.push((u32::from_le_bytes(*term), f32::from_le_bytes(*weight)));
            rest = after;
        }
        rest.is_empty().then(|| Self {
            articles: u32::from_le_bytes(*articles),
            first: day(first),
            last: day(last),
            sum,
        })
    }

    /// Days between the two; 0 where they overlap, or where one has no day.
    fn days_to(&self, other: &Self) -> i32 {
        let after = |early: Option<i32>, late: Option<i32>| early.zip(late).map_or(0, |(e, l)| l.saturating_sub(e));
        after(self.last, other.first).max(after(other.last, self.first)).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(text: &str, day: i32) -> Story {
        Story::of(&Topic::of("", text), Some(day))
    }

    #[test]
    fn articles_on_one_matter_are_one_story() {
        let mut first = story("A mortar attack on a customs post near Strelsau killed two guards.", 100);
        let second = story("Two guards died when mortars hit the customs post outside Strelsau.", 101);
        let third = story("The ferry to Hentzau returns next week after repairs.", 101);
        assert!(first.is(&second), "{}", first.likeness(&second));
        assert!(!first.is(&third), "{}", first.likeness(&third));
        first.absorb(&second);
        assert_eq!((first.articles, first.first, first.last), (2, Some(100), Some(101)));
    }

    #[test]
    fn a_story_is_kept_as_bytes() {
        let kept = story("A mortar attack on a customs post near Strelsau.", -5);
        let undated = Story::of(&Topic::of("", "Ferry"), None);
        assert_eq!(Story::from_bytes(&kept.to_bytes()), Some(kept.clone()));
        assert_eq!(Story::from_bytes(&undated.to_bytes()), Some(undated));
        assert_eq!(Story::from_bytes(&kept.to_bytes()[..25]), None);
    }

    #[test]
    fn likeness_fades_with_the_days_between() {
        let text = "A mortar attack on a customs post near Strelsau killed two guards.";
        let (then, now, undated) = (story(text, 0), story(text, 365), Story::of(&Topic::of("", text), None));
        assert!(then.likeness(&now) < 0.4 && then.likeness(&undated) > 0.9);
    }
}
