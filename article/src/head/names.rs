//! Names of authors in a byline: split, and cleaned of "By", roles, outlets and dates.

use span::Span;

/// Words that say what someone is, not who.
const ROLES: &[&str] = &[
    "agency",
    "analyst",
    "anchor",
    "author",
    "bureau",
    "chief",
    "columnist",
    "contributing",
    "contributor",
    "contributors",
    "correspondent",
    "correspondents",
    "critic",
    "desk",
    "director",
    "editor",
    "editorial",
    "editors",
    "executive",
    "freelance",
    "guest",
    "intern",
    "investigative",
    "journalist",
    "manager",
    "managing",
    "newsroom",
    "photographer",
    "political",
    "producer",
    "professor",
    "publisher",
    "reporter",
    "reporters",
    "reporting",
    "senior",
    "special",
    "staff",
    "team",
    "writer",
    "writers",
    "writing",
];

/// Whether a word says what someone is.
pub(crate) fn is_role(word: &str) -> bool {
    ROLES.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str())
}

/// Words of a byline that begin what is no name any more.
const STOPS: &[&str] = &[
    "published",
    "updated",
    "posted",
    "last",
    "on",
    "for",
    "in",
    "at",
    "from",
    "via",
    "is",
    "has",
    "was",
    "filed",
    "min",
    "read",
    "follow",
    "comments",
    "comment",
    "share",
    "email",
    "photo",
    "photos",
    "photography",
    "illustration",
    "edited",
    "reviewed",
    "medically",
    "fact",
    "checked",
    "translated",
    "view",
    "view all",
    "save",
    "print",
];

/// Words that credit someone for something else than the words.
const CREDITS: &[&str] = &[
    "photographs",
    "photographs by",
    "photography",
    "photos",
    "illustrations",
    "illustration",
    "illustrated",
    "pictures",
    "graphics",
    "edited",
    "editing",
    "additional",
    "fact-checked",
];

/// Parts of names that are written small ("Ludwig van Beethoven").
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "das", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn", "la", "le", "of", "the",
    "van", "von", "y", "ter", "ten", "e", "af", "av", "zu",
];

/// Suffixes that a comma parts from the name they belong to.
const SUFFIXES: &[&str] = &[
    "jr", "sr", "ii", "iii", "iv", "phd", "ph", "md", "esq", "ma", "mba", "rn", "rd", "dds", "msc", "cpa", "dvm",
    "psyd", "jd", "lcsw", "mph", "ms", "rdn", "cscs", "do", "dpt", "edd", "bsc", "pharmd",
];

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
    for piece in pieces(text, start) {
        let words = piece.of(text);
        let first = words.split([' ', '\u{a0}']).next().unwrap_or_default();
        let bare = first.trim_matches(|c: char| !c.is_alphanumeric()).replace('.', "").to_lowercase();
        if SUFFIXES.contains(&bare.as_str()) && words.len() <= 12 && !names.is_empty() {
            if let Some(last) = names.last_mut() {
                *last = last.cover(piece);
            }
            continue;
        }
        match name(text, piece, sure) {
            Some(span) => names.push(span),
            // After the names come a role, an outlet or a date.
            None if !names.is_empty() => break,
            None => {}
        }
    }
    names
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
fn pieces(text: &str, start: usize) -> Vec<Span> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (start, start);
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let rest = &text[at..];
        let cut = [
            "|", ",", ";", "\n", "•", "·", " / ", " - ", " – ", " — ", " & ", " and ", " And ", " AND ", " with ",
            " With ", "(",
        ]
        .iter()
        .find(|mark| rest.starts_with(**mark));
        match cut {
            Some(mark) => {
                pieces.push(Span::at(from, at));
                at += mark.len();
                from = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
        if pieces.len() >= 24 {
            return pieces;
        }
    }
    pieces.push(Span::at(from, text.len()));
    pieces.into_iter().map(|p| p.trim(text)).filter(|p| !p.is_empty()).collect()
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
    for word in words.split([' ', '\u{a0}']).filter(|w| !w.is_empty()) {
        let lower = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let digits = word.bytes().any(|b| b.is_ascii_digit());
        if CREDITS.contains(&lower.as_str())
            || STOPS.contains(&lower.as_str()) && !(sure && count == 0)
            || (digits && !sure)
            || (is_weekday_or_month(&lower) && count >= 2)
        {
            break;
        }
        if !sure && ROLES.contains(&lower.as_str()) {
            // "Staff Writer Ann Lee" begins with a role; "Ann Lee Staff Writer" ends with one.
            if count == 0 {
                return None;
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
    // A full stop belongs to an initial or a suffix: "Ann Lee Jr."
    let short =
        named.trim_end_matches('.').rsplit(' ').next().is_some_and(|w| w.chars().count() <= 2 || w.contains('.'));
    let len = if short { named.len() } else { named.trim_end_matches('.').len() };
    let fits = if sure { (1..=8).contains(&count) } else { (2..=5).contains(&count) };
    (fits && len > 1).then(|| Span::new(piece.start(), piece.start() + len as u32))
}

fn is_weekday_or_month(word: &str) -> bool {
    const NAMES: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "july",
        "september",
        "october",
        "november",
        "december",
    ];
    NAMES.contains(&word)
}

/// Whether a name is a person's by its shape: two to five words, none of them a role or an outlet's.
pub(crate) fn is_personal(name: &str) -> bool {
    const OUTLETS: &[&str] = &[
        "news",
        "press",
        "media",
        "times",
        "post",
        "daily",
        "weekly",
        "magazine",
        "today",
        "online",
        "network",
        "service",
        "wire",
        "group",
        "inc",
        "llc",
        "university",
        "institute",
        "foundation",
        "admin",
        "com",
        "bio",
        "more",
        "about",
        "full",
        "officer",
        "company",
        "courier",
        "herald",
        "tribune",
        "journal",
        "telegram",
        "enquirer",
        "lifestyle",
        "arts",
        "minutes",
        "minute",
    ];
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
        ] {
            let names: Vec<_> = split(text, false).into_iter().map(|s| s.of(text)).collect();
            assert_eq!(names, expected, "{text}");
        }
        assert_eq!(split("deckhand42", true).len(), 1);
    }
}
