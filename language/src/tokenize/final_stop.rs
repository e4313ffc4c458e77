//! "They sold guns, knives, etc.": a stop that ends an abbreviation and the sentence is a token, as EWT has it.

use span::Span;

/// Abbreviations after which a capital starts a sentence; lower-case.
const SMALL: &[&str] = &["etc.", "hrs.", "mins.", "yrs.", "lbs.", "oz."];

/// Cuts the stop off the last token; `rest` is the passage behind it. Initials keep theirs ("to the U.S."), and so does a word alone, which may be
/// a piece of a sentence. The passage's tokens start at `first`.
pub(super) fn split(text: &str, rest: &str, first: usize, tokens: &mut Vec<Span>) {
    let Some(&last) = tokens[first..].last().filter(|_| tokens.len() > first + 1) else { return };
    let word = last.of(text);
    let Some(stem) = word.strip_suffix('.') else { return };
    if stem.is_empty() || stem == "al" || !stem.chars().all(char::is_alphabetic) {
        return;
    }
    let starts = rest.starts_with(char::is_uppercase) && SMALL.contains(&word);
    if rest.is_empty() || starts {
        let stop = last.end() as usize - 1;
        tokens.pop();
        tokens.push(Span::at(last.start() as usize, stop));
        tokens.push(Span::at(stop, stop + 1));
    }
}
