use span::Span;

use crate::PassageKind;
use crate::tokenize::{Abbreviation, abbreviation, is_closing, is_quote};

/// Words that begin a sentence far more often than a name; lower-case. Used after an abbreviation that may end one.
const STARTERS: &[&str] = &[
    "the",
    "a",
    "an",
    "it",
    "he",
    "she",
    "they",
    "we",
    "i",
    "you",
    "this",
    "that",
    "these",
    "those",
    "in",
    "on",
    "at",
    "but",
    "and",
    "if",
    "when",
    "while",
    "after",
    "before",
    "there",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "as",
    "for",
    "from",
    "with",
    "by",
    "to",
    "no",
    "not",
    "some",
    "many",
    "most",
    "all",
    "both",
    "one",
    "two",
    "what",
    "who",
    "why",
    "how",
    "where",
    "however",
    "since",
    "although",
    "though",
    "also",
    "now",
    "so",
    "or",
    "yet",
    "under",
    "last",
    "earlier",
    "later",
    "meanwhile",
    "according",
    "asked",
    "officials",
    "other",
    "another",
    "such",
    "then",
    "once",
    "until",
];

/// Verbs of saying that follow a quoted question or exclamation and its speaker.
const SAYING: &[&str] = &[
    "said",
    "says",
    "asked",
    "asks",
    "added",
    "wrote",
    "told",
    "replied",
    "shouted",
    "wondered",
    "cried",
    "warned",
    "tweeted",
    "exclaimed",
    "yelled",
];

/// Which straight double quotation marks are open.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    open: bool,
    /// Whether the last mark seen closed a quotation.
    closed: bool,
}

impl Quotes {
    /// Takes note of the token `at`.
    pub(super) fn see(&mut self, text: &str, tokens: &[Span], at: usize) {
        let word = tokens[at].of(text);
        if word == "\"" {
            self.closed = self.open;
            self.open = !self.open;
        } else {
            let closes = |c| is_closing(c) || (is_quote(c) && touches_before(tokens, at));
            self.closed = word.chars().next().is_some_and(closes);
        }
    }
}

/// Whether a sentence ends after the token `at`; there is a next one.
pub(super) fn after(text: &str, tokens: &[Span], at: usize, kind: PassageKind, quotes: &Quotes) -> bool {
    if broken_line(text, tokens, at) {
        return true;
    }
    let word = tokens[at].of(text);
    if next_closes(text, tokens, at, quotes) {
        return false;
    }
    if ends_note_mark(text, tokens, at) {
        return true;
    }
    let Some((end, quoted)) = stop_before(text, tokens, at, quotes) else { return false };
    let next = tokens[at + 1].of(text);
    let stop = tokens[end].of(text);
    if starts_low(text, tokens, at + 1) {
        return !quoted && end == at && is_plain_end(text, tokens, at);
    }
    if is_note_mark(text, tokens, at + 1) {
        return false;
    }
    if quoted && is_speech_tag(text, tokens, at + 1) && !stop.ends_with('.') {
        return false;
    }
    if is_stop(stop) {
        return kind != PassageKind::Heading || !stop.starts_with("..");
    }
    match abbreviation(stop) {
        Some(Abbreviation::Opens) | None => false,
        // "at 6 p.m. (1500 GMT)": a bracket right behind an abbreviation explains it.
        Some(Abbreviation::MayEnd) => quoted || (next != "(" && starts_sentence(next)) || (word == ")" && end < at),
    }
}

/// Whether an end that [`after`] sees is one beyond doubt: a blank line, "left. The", or "left.” The".
pub(super) fn is_sure(text: &str, tokens: &[Span], at: usize) -> bool {
    let word = |at: usize| tokens[at].of(text);
    let mut stop = at;
    while stop > 0 && at - stop < 2 && matches!(word(stop), "\"" | "”" | "''" | ")") {
        stop -= 1;
    }
    let begins = |c: char| c.is_uppercase() || is_quote(c);
    broken_line(text, tokens, at)
        || (matches!(word(stop), "." | "?" | "!") && word(at + 1).chars().next().is_some_and(begins))
}

/// Whether a blank line lies between the token `at` and the next.
fn broken_line(text: &str, tokens: &[Span], at: usize) -> bool {
    let gap = &text[tokens[at].end() as usize..tokens[at + 1].start() as usize];
    gap.bytes().filter(|&b| b == b'\n').count() > 1
}

/// Whether the next token closes a quotation or bracket, so that it belongs to this sentence.
fn next_closes(text: &str, tokens: &[Span], at: usize, quotes: &Quotes) -> bool {
    let next = tokens[at + 1].of(text);
    match next {
        "\"" => quotes.open,
        ")" | "]" | "}" | "”" | "»" | "’’" => true,
        // Two apostrophes may open as well.
        "''" | "'" | "’" => touches_before(tokens, at + 1),
        _ => false,
    }
}

/// The full stop, or what serves as one, that `at` is or that stands before the closing marks up to `at`, and whether a quotation closes after it.
fn stop_before(text: &str, tokens: &[Span], at: usize, quotes: &Quotes) -> Option<(usize, bool)> {
    let mut end = at;
    let mut quoted = false;
    while end > 0 && at - end < 3 && touches_before(tokens, end) {
        let word = tokens[end].of(text);
        let closes = match word {
            "\"" => !quotes.open || end < at,
            "''" | "’’" | "”" | "»" | "'" | "’" => true,
            ")" | "]" => false,
            _ => break,
        };
        if !closes && !matches!(word, ")" | "]") {
            break;
        }
        quoted |= closes;
        end -= 1;
    }
    let word = tokens[end].of(text);
    (is_stop(word) || (word.len() > 1 && word.ends_with('.'))).then_some((end, quoted))
}

fn is_stop(word: &str) -> bool {
    word.starts_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔']) && word.chars().all(|c| !c.is_alphanumeric())
}

/// Whether the token begins, after any opening marks, with a lower-case letter or with a mark that goes on.
fn starts_low(text: &str, tokens: &[Span], at: usize) -> bool {
    let first = tokens[at..].iter().take(3).map(|t| t.of(text)).find(|w| !is_opener(w));
    first.is_some_and(|w| {
        w.chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | ':')) && !w.starts_with("http")
    })
}

/// "… to the town. they left": in careless writing a sentence may begin small, after a whole word and its stop.
fn is_plain_end(text: &str, tokens: &[Span], at: usize) -> bool {
    let next = tokens[at + 1].of(text);
    let word = at.checked_sub(1).map_or("", |b| tokens[b].of(text));
    let whole = word.len() > 2 && word.chars().all(|c| c.is_alphabetic() && c.is_lowercase());
    matches!(tokens[at].of(text), "." | "?")
        && whole
        && next.chars().next().is_some_and(char::is_lowercase)
        && !touches_before(tokens, at + 1)
}

/// "… in 1805.[6] He": a note's number in brackets right after the stop belongs to the sentence before.
fn is_note_mark(text: &str, tokens: &[Span], at: usize) -> bool {
    let word = |n: usize| tokens.get(at + n).map_or("", |t| t.of(text));
    word(0) == "[" && touches_before(tokens, at) && word(2) == "]" && word(1).bytes().all(|b| b.is_ascii_digit())
}

fn ends_note_mark(text: &str, tokens: &[Span], at: usize) -> bool {
    at >= 3
        && tokens[at].of(text) == "]"
        && is_note_mark(text, tokens, at - 2)
        && is_stop(tokens[at - 3].of(text))
        && !is_note_mark(text, tokens, at + 1)
}

fn is_opener(word: &str) -> bool {
    matches!(word, "\"" | "“" | "‘" | "'" | "«" | "(" | "[" | "``" | "''" | "-" | "–" | "—" | "--" | "...")
}

fn starts_sentence(word: &str) -> bool {
    is_opener(word) || STARTERS.iter().any(|s| s.eq_ignore_ascii_case(word))
}

/// "“Who did it?” | Smith asked": a name or pronoun of up to three words, then a verb of saying.
fn is_speech_tag(text: &str, tokens: &[Span], at: usize) -> bool {
    let words = tokens[at..].iter().take(5).map(|t| t.of(text));
    for (before, word) in words.enumerate() {
        if SAYING.contains(&word) {
            return before > 0;
        }
        if !word.chars().next().is_some_and(char::is_uppercase) && before > 0 {
            return false;
        }
    }
    false
}

/// Whether no space lies before the token.
fn touches_before(tokens: &[Span], at: usize) -> bool {
    at > 0 && tokens[at - 1].end() == tokens[at].start()
}
