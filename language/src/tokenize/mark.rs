//! Punctuation, symbols, emoticons and emoji.

use super::chars::{changes_emoji, is_emoji, is_word};

/// Emoticons that are one token; longest first among those that share a start.
const EMOTICONS: &[&str] = &[
    ":-)", ":-(", ";-)", ":-D", ":-P", ":-p", ":-/", ":'(", ">:(", "^_^", ":)", ":(", ";)", ":D", ":P", ":p", "=)",
    "=(", "=D", "(:", "<3", ":/", ":|", "XD", ":]", ":O", ":o", ";P", "-_-",
];

/// ":-)" where it does not run into a word.
pub(super) fn emoticon_len(rest: &str, before: Option<char>) -> Option<usize> {
    if !rest.starts_with([':', ';', '=', '<', '>', '^', '(', 'X', '-']) {
        return None;
    }
    let found = EMOTICONS.iter().find(|e| rest.starts_with(**e))?;
    let after = rest[found.len()..].chars().next();
    let runs_on = after.is_some_and(|c| is_word(c) || c == '/') || (before.is_some_and(is_word) && found.len() == 2);
    (!runs_on).then_some(found.len())
}

/// The mark, run of marks or picture that `rest` starts with.
pub(super) fn len(rest: &str) -> usize {
    let Some(first) = rest.chars().next() else { return 0 };
    if is_emoji(first) {
        return emoji_len(rest);
    }
    let run = |of: &[char]| rest.len() - rest.trim_start_matches(of).len();
    if let Some(arrow) = arrow_len(rest) {
        return arrow;
    }
    match first {
        '.' => run(&['.']),
        '!' | '?' => run(&['!', '?']),
        '-' | '*' | '=' | '_' | '~' | '+' | '#' | '—' | '–' => run(&[first]),
        '<' if rest.starts_with("<<") => run(&['<']),
        '>' if rest.starts_with(">>") => run(&['>']),
        '\'' | '`' | '’' | '‘' if rest.chars().nth(1) == Some(first) || rest.starts_with("‘’") => {
            2 * first.len_utf8()
        }
        _ => first.len_utf8(),
    }
}

/// "->", "==>", "<-", ">=".
fn arrow_len(rest: &str) -> Option<usize> {
    let (body, head) = (rest.trim_start_matches(['-', '=']), rest.strip_prefix(['<', '>']));
    let shaft = rest.len() - body.len();
    if shaft > 0 && body.starts_with('>') {
        return Some(shaft + 1);
    }
    let behind = head?.trim_start_matches(['-', '=']);
    let shaft = rest.len() - 1 - behind.len();
    (shaft > 0).then_some(1 + shaft)
}

/// One picture with what changes it and what is joined to it; a flag's two letters together.
fn emoji_len(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut flag = 0;
    let mut joined = true;
    while let Some(&(at, c)) = chars.peek() {
        let letter = matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
        let takes = changes_emoji(c) || c == '\u{200d}' || (joined && is_emoji(c)) || (letter && flag == 1);
        if at > 0 && !takes {
            return at;
        }
        flag += usize::from(letter);
        joined = c == '\u{200d}';
        chars.next();
    }
    rest.len()
}
