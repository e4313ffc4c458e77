//! The title of a page that was flattened to text: a line above the article's prose.
//!
//! Nothing marks it, so lines are weighed: by the words they share with the prose below, by their length and nearness,
//! by a byline or a date under them, and by being printed twice.

use std::collections::HashSet;

use super::title::{Title, of_block, printed};
use super::{Sources, calendar, origin};
use crate::Form;
use crate::block::RawBlock;
use crate::label::cues::{self, Opening};
use crate::wording::{ends_a_sentence, is_function_word, key, words};

/// How far above the prose a title may stand, in blocks.
const ABOVE: usize = 40;

/// Reads the title of plain text.
pub(crate) fn of_lines(from: &Sources) -> Title {
    let blocks = from.blocks;
    let prose = prose_start(blocks);
    let vocabulary: HashSet<String> =
        blocks[prose..].iter().filter(|b| is_prose(b)).take(12).flat_map(|b| words(&b.text)).collect();
    let candidates = (prose.saturating_sub(ABOVE)..prose).filter(|i| is_title_line(&blocks[*i].text));
    let weighed = candidates.map(|i| (weight(blocks, i, prose, &vocabulary), std::cmp::Reverse(i)));
    let Some((_, std::cmp::Reverse(chosen))) = weighed.max().filter(|(weight, _)| *weight > 0) else {
        return Title::default();
    };
    let chosen = headline_above(blocks, chosen).unwrap_or(chosen);
    let value = of_block(from, chosen);
    let blocks = printed(from, &value.value, Some(chosen));
    Title { value: Some(value), blocks }
}

/// A paragraph of some length that ends as a sentence does, and is no notice.
fn is_prose(block: &RawBlock) -> bool {
    block.text.split(' ').count() >= 16 && ends_a_sentence(&block.text) && origin::notice(&block.text).is_none()
}

/// Where the article's prose starts: at the first paragraph that others follow closely, or the first there is.
fn prose_start(blocks: &[RawBlock]) -> usize {
    let prose: Vec<usize> = (0..blocks.len())
        .filter(|i| is_prose(&blocks[*i]) && !cues::is_promotion(&Opening::of(&blocks[*i].text)))
        .collect();
    let followed = prose.windows(3).find(|w| w[2] - w[0] <= 7).map(|w| w[0]);
    followed.or(prose.first().copied()).unwrap_or(blocks.len())
}

/// The share of a line's words that the prose has, of 24: a title of the article has most.
fn likeness(text: &str, vocabulary: &HashSet<String>) -> i32 {
    let own: Vec<String> = words(text).filter(|w| !is_function_word(w) && w.len() > 2).collect();
    let shared = own.iter().filter(|w| vocabulary.contains(*w)).count() as i32;
    shared * 24 / (own.len() as i32).max(3)
}

/// How much a line looks like the title; not above zero for one that does not.
fn weight(blocks: &[RawBlock], i: usize, prose: usize, vocabulary: &HashSet<String>) -> i32 {
    let text = &blocks[i].text;
    let count = text.split(' ').count() as i32;
    let below = i + 1..prose.min(i + 5);
    let twice = (i + 1..prose.min(i + 12)).any(|j| key(&blocks[j].text) == key(text));
    let bylined = below.clone().any(|j| cues::is_byline(&Opening::of(&blocks[j].text)));
    let signed = below.clone().any(|j| is_signature(&blocks[j].text));
    let length = count.min(10) - 3 * i32::from(count < 4) - (count - 18).max(0);
    let nearness = -((prose - i) as i32) / 2;
    likeness(text, vocabulary)
        + length
        + nearness
        + 8 * i32::from(twice)
        + 6 * i32::from(bylined)
        + 4 * i32::from(signed && !bylined)
        + 30 * i32::from(blocks[i].form == Form::Heading)
}

/// The lone headline right above a line: the line is its standfirst, which often says more of what the prose says. Under several of
/// them the line is none's.
fn headline_above(blocks: &[RawBlock], line: usize) -> Option<usize> {
    let headline = |i: usize| {
        let text = &blocks[i].text;
        let crumbs = text.contains(['>', '›', '»', '|']);
        blocks[i].form != Form::Heading && !crumbs && (5..=16).contains(&text.split(' ').count()) && is_title_line(text)
    };
    let above = line.checked_sub(1).filter(|i| headline(*i) && blocks[line].form != Form::Heading)?;
    let signed =
        blocks.get(line + 1).is_some_and(|below| is_signature(&below.text) || below.text.starts_with("Interview by"));
    let alone = above.checked_sub(1).is_none_or(|i| !headline(i));
    let twice = blocks[line + 1..].iter().take(12).any(|below| key(&below.text) == key(&blocks[line].text));
    (signed && alone && !twice).then_some(above)
}

/// A line that could be a headline.
fn is_title_line(text: &str) -> bool {
    const SIGNS: &[&str] = &[" TV", "News", "Credit:", "Credit...", "ago"];
    if SIGNS.iter().any(|s| text.ends_with(s)) || text.contains("Credit: ") || text.contains("Credit...") {
        return false;
    }
    let opening = Opening::of(text);
    let other = [
        cues::is_byline,
        cues::is_share,
        cues::is_promotion,
        cues::is_pointer,
        cues::is_legal,
        cues::is_credit,
        cues::is_navigation,
        cues::is_comment,
    ];
    let mail = ["From:", "To:", "Date:", "Sent:", "Subject:", "Cc:", "Contact:"].iter().any(|h| text.starts_with(h));
    (2..=30).contains(&opening.count)
        && !mail
        && !text.ends_with(['.', ',', ';', ':', '…'])
        && !other.iter().any(|cue| cue(&opening))
        && !is_signature(text)
}

/// A byline, or a line that is little more than a date.
fn is_signature(text: &str) -> bool {
    let opening = Opening::of(text);
    let dated = calendar::first(text, calendar::Order::MonthFirst).is_some();
    cues::is_byline(&opening) || (dated && opening.count <= 14)
}
