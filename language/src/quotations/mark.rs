use span::Span;

/// Marks that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// `"`
    Straight,
    /// “ ” „
    Curly,
    /// « »
    Angle,
    /// ` `` ` and `''`
    Tex,
    /// ' ‘ ’
    Single,
}

impl Sort {
    /// Whether no apostrophe looks like it.
    pub(super) fn is_double(self) -> bool {
        self != Self::Single
    }

    /// Whether a paragraph that begins like this goes on with a quotation of this sort.
    pub(super) fn opens(self, passage: &str) -> bool {
        match self {
            Self::Straight => passage.starts_with('"'),
            Self::Curly => passage.starts_with(['“', '„']),
            Self::Angle => passage.starts_with('«'),
            Self::Tex => passage.starts_with("``") || passage.starts_with("''"),
            Self::Single => passage.starts_with('‘'),
        }
    }
}

/// What a mark can do where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Opens,
    Closes,
    Either,
    /// It closes, or is the apostrophe of a possessive ("soldiers'").
    MayClose,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub sort: Sort,
    pub side: Side,
    pub start: usize,
    pub end: usize,
}

/// The quotation marks of a passage, apostrophes left out.
pub(super) fn marks(text: &str, passage: Span, found: &mut Vec<Mark>) {
    let words = passage.of(text);
    let base = passage.start() as usize;
    let mut before = None;
    let mut chars = words.char_indices().peekable();
    let mut german = false;
    while let Some((at, c)) = chars.next() {
        let mut end = at + c.len_utf8();
        let double = matches!(c, '`' | '\'') && chars.peek().is_some_and(|&(_, next)| next == c);
        if double {
            chars.next();
            end += 1;
        }
        let after = words[end..].chars().next();
        if let Some((sort, side)) = classify(c, double, before, after, &words[end..], german) {
            german = (german || c == '„') && !(sort == Sort::Curly && side == Side::Closes);
            found.push(Mark { sort, side, start: base + at, end: base + end });
        }
        before = Some(c);
    }
}

fn classify(
    c: char,
    double: bool,
    before: Option<char>,
    after: Option<char>,
    rest: &str,
    german: bool,
) -> Option<(Sort, Side)> {
    if double {
        // Two apostrophes open as well as close where a typewriter made them of one key.
        return Some((Sort::Tex, if c == '`' { Side::Opens } else { straight(before, after) }));
    }
    Some(match c {
        '“' if german => (Sort::Curly, Side::Closes),
        // A mark turned the wrong way is common where word processors guess.
        '“' if straight(before, after) == Side::Closes => (Sort::Curly, Side::Closes),
        '“' | '„' => (Sort::Curly, Side::Opens),
        '”' if straight(before, after) != Side::Closes => (Sort::Curly, Side::Either),
        '”' => (Sort::Curly, Side::Closes),
        '«' => (Sort::Angle, Side::Opens),
        '»' => (Sort::Angle, Side::Closes),
        '"' => (Sort::Straight, straight(before, after)),
        '\'' | '‘' | '’' => (Sort::Single, single(c, before, after, rest)?),
        _ => return None,
    })
}

/// A straight double mark opens after a space and before a word, closes the other way round.
fn straight(before: Option<char>, after: Option<char>) -> Side {
    let outer_before = before.is_none_or(|c| is_blank(c) || is_opening(c));
    let outer_after = after.is_none_or(|c| is_blank(c) || is_ending(c));
    match (outer_before, outer_after) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    }
}

/// A single mark, if it is no apostrophe.
fn single(c: char, before: Option<char>, after: Option<char>, rest: &str) -> Option<Side> {
    let word_before = before.is_some_and(char::is_alphanumeric);
    let word_after = after.is_some_and(|c| c.is_alphanumeric() || is_opening(c) || c == '$');
    let outer_before = before.is_none_or(|c| c.is_whitespace() || is_opening(c) || matches!(c, '"' | '“'));
    if outer_before && word_after && c != '’' {
        return (!is_elision(rest)).then_some(Side::Opens);
    }
    if c == '‘' || word_after || outer_before {
        return None;
    }
    // After a word ending in "s" it may be a possessive; punctuation before it makes it a mark for sure.
    let possessive =
        word_before && before == Some('s') && after == Some(' ') && rest[1..].starts_with(char::is_lowercase);
    Some(if possessive { Side::MayClose } else { Side::Closes })
}

/// "'90s", "'em", "'n'": an apostrophe at the start of a word.
fn is_elision(rest: &str) -> bool {
    let word: &str = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    (digits == 2 && word.len() <= 3)
        || ["em", "n", "tis", "twas", "cause", "til", "bout"].iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// White space, or a mark that only steers its direction.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '“' | '‘' | '"' | '«' | '„')
}

fn is_ending(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '…' | '—' | '–' | '-' | '\'' | '’' | '”')
}
