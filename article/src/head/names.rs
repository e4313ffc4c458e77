//! Names of authors in a byline: split, and cleaned of "By", roles, outlets and dates.

use span::Span;

use super::name_words::{CREDITS, DAYS, OUTLETS, PARTICLES, ROLES, STOPS, SUFFIXES};

/// Whether a word says what someone is.
pub(crate) fn is_role(word: &str) -> bool {
    ROLES.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str())
}

/// The names in a byline, each with its place in `text`.
///
/// `sure` says that the text is known to be a byline and nothing else (a JSON-LD author, not a line of the page), so
/// that single words and outlets are names too.
pub(crate) fn split(text: &str, sure: bool) -> Vec<Span> {
    let start = after_by(text).unwrap_or_else(|| skip_lead(text));
    // "ByAnn Lee": a label that the page sets apart by style alone.
    let glued = text.get(start..start + 3).is_some_and(|t| t.starts_with("By") && t.ends_with(char::is_uppercase));
    let start = if glued { start + 2 } else { start };
    let mut names: Vec<Span> = Vec::new();
    // "Ann Lee, Head of News, Example Press": what follows a role up to an "and" is about its bearer.
    let mut told = false;
    for piece in pieces(text, start, sure) {
        let words = piece.of(text);
        let joined = is_joined(&text[start..piece.start() as usize]);
        if is_degree(words, text) && !names.is_empty() {
            if let Some(last) = names.last_mut() {
                *last = last.cover(piece);
            }
            continue;
        }
        let role =
            sure && !names.is_empty() && (words.split(' ').any(is_role) || words.bytes().any(|b| b.is_ascii_digit()));
        told = role || (told && !joined);
        match name(text, piece, sure).filter(|_| !told) {
            Some(span) => {
                names.push(span);
                // After an outlet come its departments.
                if !sure && names.len() > 1 && !is_personal(span.of(text)) {
                    break;
                }
            }
            // After the names come a role, an outlet or a date.
            None if !names.is_empty() && !sure => break,
            None => {}
        }
    }
    names
}

/// Whether the words before a piece join it to the one before: "Ann Lee and …".
fn is_joined(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with(['&', ';', '|']) || before.to_ascii_lowercase().ends_with("and")
}

/// "Ph.D.", "MS", and beside such a one any other short word in capitals: "MD, FOMA".
fn is_degree(piece: &str, text: &str) -> bool {
    let known = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).replace('.', "").to_lowercase();
        SUFFIXES.contains(&bare.as_str())
    };
    let short =
        |word: &str| word.len() <= 9 && word.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-' | '®' | '™'));
    let first = piece.split([' ', '\u{a0}']).next().unwrap_or_default();
    if known(first) {
        return piece.len() <= 12 || piece.split(' ').skip(1).all(short);
    }
    let beside = text.split([',', ' ']).filter(|w| w.chars().all(|c| c.is_uppercase() || c == '.')).any(known);
    (beside || piece.contains('®')) && piece.split(' ').all(short)
}

/// Past the "by" of "Posted on November 30, 2020 by Lena Okafor".
fn after_by(text: &str) -> Option<usize> {
    let begins = ["posted", "published", "updated", "story", "(reporting", "reporting"]
        .iter()
        .any(|w| text.get(..w.len()).is_some_and(|t| t.eq_ignore_ascii_case(w)));
    let at = [" by ", " By "].iter().filter_map(|by| text.find(by)).min()?;
    begins.then_some(at + 4)
}

/// Past "By", "Written by", "Author:" and their like.
fn skip_lead(text: &str) -> usize {
    let mut at = 0;
    for _ in 0..4 {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, ':' | '|' | '-' | '–' | '—' | '•' | '·' | '/')
        });
        at += rest.len() - trimmed.len();
        let word = trimmed.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        const LEADS: &[&str] = &[
            "by",
            "written",
            "words",
            "story",
            "reported",
            "posted",
            "author",
            "authors",
            "from",
            "text",
            "article",
            "published",
            "contributed",
            "submitted",
            "created",
        ];
        let is_lead = LEADS.iter().any(|l| word.eq_ignore_ascii_case(l)) && !word.is_empty();
        // "Story" and its like lead only when "by" follows.
        let next = trimmed[word.len()..].trim_start();
        let led = word.eq_ignore_ascii_case("by")
            || word.get(..6).is_some_and(|w| w.eq_ignore_ascii_case("author"))
            || next.get(..2).is_some_and(|n| n.eq_ignore_ascii_case("by"));
        if !is_lead || !led {
            break;
        }
        at += word.len();
    }
    at
}

/// The parts of a byline between commas, "and", bars and their like.
fn pieces(text: &str, start: usize, sure: bool) -> Vec<Span> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (start, start);
    let bytes = text.as_bytes();
    while at < bytes.len() && pieces.len() < 24 {
        let rest = &text[at..];
        let cut = MARKS.iter().find(|mark| rest.starts_with(**mark)).filter(|mark| match **mark {
            " & " | " and " | " And " | " AND " if sure => parts_people(&text[from..at], &rest[mark.len()..]),
            " - " | " – " | " — " | " / " if sure => is_personal(text[from..at].trim()),
            // "Ann (Nan) Lee": a name goes on past the brackets.
            "(" => !goes_on(&text[from..at], rest),
            _ => true,
        });
        match cut {
            Some(mark) => {
                pieces.push(Span::at(from, at));
                // A byline's tail behind a dash is where its bearer works.
                let tail = sure && matches!(*mark, " - " | " – " | " — " | " / ");
                let skipped = if tail { rest.find([',', ';', '|']).unwrap_or(rest.len()) } else { mark.len() };
                at += skipped;
                from = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    pieces.push(Span::at(from, text.len()));
    pieces.into_iter().map(|p| trimmed(text, p)).filter(|p| !p.is_empty()).collect()
}

/// What parts the names of a byline.
const MARKS: &[&str] = &[
    "|", ",", ";", "\n", "•", "·", " / ", " - ", " – ", " — ", " & ", " and ", " And ", " AND ", " with ", " With ",
    "(",
];

/// A piece without the marks and white space around it.
fn trimmed(text: &str, piece: Span) -> Span {
    let words = piece.of(text);
    let bare = words.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|'));
    Span::new(piece.start() + (words.len() - bare.len()) as u32, piece.end()).trim(text)
}

/// Whether "and" stands between people: both have as many names as people have. "Center for Research and Trade" is one body.
fn parts_people(before: &str, after: &str) -> bool {
    let after = after.split([',', ';', '|']).next().unwrap_or_default();
    let after = after.split(" and ").next().unwrap_or_default();
    let count = |words: &str| words.split_whitespace().count();
    let last = before.rsplit([',', ';']).next().unwrap_or_default();
    // A comma before "and" ends a list.
    last.trim().is_empty()
        || (count(last) >= 2 && count(after) >= 2 && !last.contains(" for ") && !last.contains(" of "))
}

/// Whether a name goes on after the brackets that `rest` begins with.
fn goes_on(before: &str, rest: &str) -> bool {
    let after = rest.find(')').map_or("", |at| rest[at + 1..].trim_start());
    let word = after.split([' ', ',', '|']).next().unwrap_or_default();
    !before.trim().is_empty()
        && rest.find(')').is_some_and(|at| at <= 20)
        && word.starts_with(char::is_uppercase)
        && !is_role(word)
}

/// The name that a piece of a byline is, if it is one.
fn name(text: &str, piece: Span, sure: bool) -> Option<Span> {
    let words = piece.of(text);
    if words.contains('@') || words.contains("http") || words.contains("www.") {
        return None;
    }
    // "Ann Lee The Example Press": the outlet follows without a mark.
    let words = words.split(" The ").next().filter(|_| !words.starts_with("The ")).unwrap_or(words);
    let mut end = 0;
    let mut count = 0;
    let mut rest = words.split([' ', '\u{a0}']).filter(|w| !w.is_empty()).peekable();
    while let Some(word) = rest.next() {
        // "Ann Lee July 28": the day is the date's, and so is the month.
        let dated = rest.peek().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        let lower = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let digits = word.bytes().any(|b| b.is_ascii_digit());
        if CREDITS.contains(&lower.as_str())
            || STOPS.contains(&lower.as_str()) && !(sure && (count == 0 || (count == 1 && word.len() <= 4)))
            || (digits && !sure)
            || (is_weekday_or_month(&lower) && (count >= 2 || (count >= 1 && dated)))
            // Months that are names, too.
            || (count >= 1 && dated && matches!(lower.as_str(), "april" | "may" | "june" | "august"))
        {
            break;
        }
        if !sure && ROLES.contains(&lower.as_str()) {
            // "Staff Writer Ann Lee" begins with a role; "Ann Lee Staff Writer" ends with one.
            if count == 0 {
                return None;
            }
            // "Great Harbour Editorial Team" is a group's name, and no part of it is a name by itself.
            if is_group(words) {
                return Some(piece);
            }
            break;
        }
        let capital = word
            .trim_start_matches(['“', '"', '\'', '‘', '(', '.'])
            .starts_with(|c: char| c.is_uppercase() || !c.is_lowercase() && c.is_alphabetic());
        if !capital && !sure && !PARTICLES.contains(&lower.as_str()) {
            break;
        }
        end = Span::within(words, word)?.end() as usize;
        count += 1;
    }
    let named = words[..end].trim_end_matches([',', ':', ';', '|', '-', '–']).trim_end();
    let named = if named.contains('(') { named } else { named.trim_end_matches(')') };
    // A full stop belongs to an initial or a suffix: "Ann Lee Jr."
    let short =
        named.trim_end_matches('.').rsplit(' ').next().is_some_and(|w| w.chars().count() <= 2 || w.contains('.'));
    let len = if short { named.len() } else { named.trim_end_matches('.').len() };
    let fits = if sure { (1..=8).contains(&count) } else { (2..=5).contains(&count) };
    (fits && len > 1).then(|| Span::new(piece.start(), piece.start() + len as u32))
}

/// Whether the last word of a name says that a group bears it.
pub(crate) fn is_group(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    matches!(last.as_str(), "staff" | "team" | "desk" | "newsroom" | "editors" | "board" | "newsdesk")
}

pub(crate) fn is_weekday_or_month(word: &str) -> bool {
    DAYS.contains(&word)
}

/// Whether a name is a person's by its shape: two to five words, none of them a role or an outlet's.
pub(crate) fn is_personal(name: &str) -> bool {
    let words: Vec<String> = name
        .split([' ', '.'])
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|w| !w.is_empty())
        .collect();
    (2..=6).contains(&words.len())
        && !name.contains([':', '!', '?', '#', '/'])
        && !words.iter().any(|w| ROLES.contains(&w.as_str()) || OUTLETS.contains(&w.as_str()))
        && words[0] != "the"
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn names_are_split_and_cleaned() {
        for (text, expected) in [
            ("By Ann Lee and Bo Ray, Staff Writers", &["Ann Lee", "Bo Ray"][..]),
            ("by | Feb 19, 2021", &[]),
            ("By: Ann Lee | Mar 4, 2021 | Politics", &["Ann Lee"]),
            ("By ANN LEE, Example Press", &["ANN LEE", "Example Press"]),
            ("Written by Ludwig van der Berg on 4 March 2021", &["Ludwig van der Berg"]),
            ("By Ann Lee, Bo Ray & Cy Young Jr.", &["Ann Lee", "Bo Ray", "Cy Young Jr."]),
            ("By Ann Lee, Ph.D., and Bo Ray", &["Ann Lee, Ph.D.", "Bo Ray"]),
            ("By noon", &[]),
            ("By the bureau", &[]),
            ("By Ann Lee Updated 3 hours ago", &["Ann Lee"]),
            ("by Ann Lee, Example Institute of Tides and Harbour Diseases", &["Ann Lee", "Example Institute of Tides"]),
            ("By Great Harbour Editorial Team", &["Great Harbour Editorial Team"]),
        ] {
            let names: Vec<_> = split(text, false).into_iter().map(|s| s.of(text)).collect();
            assert_eq!(names, expected, "{text}");
        }
        assert_eq!(split("deckhand42", true).len(), 1);
    }

    #[test]
    fn what_is_known_to_be_a_byline_keeps_outlets_whole() {
        for (text, expected) in [
            ("Center for Harbour Safety and Research", &["Center for Harbour Safety and Research"][..]),
            ("Lee & Lee", &["Lee & Lee"]),
            ("Ann Lee and Bo Ray", &["Ann Lee", "Bo Ray"]),
            ("Ann Lee, Bo Ray, and Cy Young", &["Ann Lee", "Bo Ray", "Cy Young"]),
            ("Ann Lee, Chief Harbour Officer and Head of Ferries", &["Ann Lee"]),
            ("Ann Lee, Staff Writer, and Bo Ray, Editor", &["Ann Lee", "Bo Ray"]),
            ("Ann Lee, Sr. Director of Tides, Example Lines - 10+ Years at Sea", &["Ann Lee"]),
            ("Ann Lee - Ferry Editorial Team", &["Ann Lee"]),
            ("Ann Lee, MS, RD, FAND", &["Ann Lee, MS, RD, FAND"]),
            ("Ann Lee, M.D. FACLM", &["Ann Lee, M.D. FACLM"]),
            ("Paramita (Nan) Lee", &["Paramita (Nan) Lee"]),
            ("Ann Lee (Example Press)", &["Ann Lee", "Example Press"]),
            ("Ann Lee|Bo Ray", &["Ann Lee", "Bo Ray"]),
            ("Harbour / Ferry House", &["Harbour / Ferry House"]),
        ] {
            let names: Vec<_> = split(text, true).into_iter().map(|s| s.of(text)).collect();
            assert_eq!(names, expected, "{text}");
        }
        assert_eq!(split("Sarah July 28, 2021", false), []);
    }
}
