//! Notices of republication: "This article was originally published at Example Wire and is republished with permission."

use span::Span;

use crate::ProvenanceRelation;
use crate::phrases::Phrases;

/// A notice: who had it first, and whether it may be here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    /// The original outlet's name in the block's text.
    pub original: Option<Span>,
    pub relation: ProvenanceRelation,
    pub permission: Option<bool>,
}

/// Reads a block as a notice. "Republished from Example Wire under a Creative Commons licence."
pub(crate) fn notice(text: &str) -> Option<Notice> {
    if text.len() > 600 {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let direct = BEGINNINGS.iter().any(|l| lower.starts_with(l));
    let told = || VERBS.are_in(&lower) && (begins_near(&lower) || lower.contains("appeared first on"));
    if !direct && !told() {
        return None;
    }
    let permission = PERMISSIONS.are_in(&lower).then_some(true);
    let relation =
        if lower.contains("syndicat") { ProvenanceRelation::Syndicated } else { ProvenanceRelation::Republished };
    let original = original(text, &lower);
    // "Originally published in March 2022" tells of a date, not of another outlet.
    let of_another = permission.is_some() || ANOTHERS.are_in(&lower);
    (original.is_some() || of_another).then_some(Notice { original, relation, permission })
}

/// How a notice without a subject begins.
const BEGINNINGS: &[&str] = &[
    "originally published",
    "originally appeared",
    "originally posted",
    "originally featured",
    "first published",
    "first appeared",
    "republished",
    "reprinted",
    "reposted",
    "cross-posted",
    "crossposted",
    "syndicated",
    "reproduced with",
    "published with permission",
    "this article was originally",
    "this article first",
    "this article is republished",
];

/// What a notice says was done.
static VERBS: Phrases = Phrases::of(&[
    "originally published",
    "originally appeared",
    "originally posted",
    "originally featured",
    "originally ran",
    "originally written",
    "was originally",
    "first published",
    "first appeared",
    "first ran",
    "republished",
    "reprinted",
    "cross-posted",
    "reposted",
    "syndicated",
    "appeared first on",
    "reproduced with permission",
]);

static PERMISSIONS: Phrases = Phrases::of(&[
    "with permission",
    "by permission",
    "with the permission",
    "creative commons",
    "under licence",
    "under license",
    "with the author's permission",
    "under a cc",
]);

/// What is only done with another outlet's article.
static ANOTHERS: Phrases = Phrases::of(&["republish", "reprint", "syndicat", "cross", "reproduced"]);

/// Whether the notice's subject stands in its first words.
fn begins_near(lower: &str) -> bool {
    static SUBJECTS: Phrases = Phrases::of(&[
        "this article",
        "this story",
        "this piece",
        "this post",
        "this report",
        "this essay",
        "this column",
        "the article",
        "this commentary",
        "this op-ed",
        "this interview",
        "it was",
        "story",
        "article",
    ]);
    SUBJECTS.first_in(lower).is_some_and(|at| at < 60)
}

/// The name after "published at", "republished from", "appeared in", …: its capitalised words.
fn original(text: &str, lower: &str) -> Option<Span> {
    static DEEDS: Phrases = Phrases::of(&[
        "publish",
        "appear",
        "post",
        "featur",
        "ran ",
        "print",
        "syndicat",
        "courtesy",
        "written",
        "reproduced",
        "produced",
    ]);
    let from = DEEDS.first_in(lower)?;
    let links = [" at ", " in ", " by ", " on ", " from ", " for ", " of ", " with "];
    let mut places: Vec<usize> =
        links.iter().flat_map(|l| lower[from..].match_indices(l).map(move |(at, _)| from + at + l.len())).collect();
    places.sort_unstable();
    places.into_iter().find_map(|at| name_at(text, at))
}

/// The name that starts at `at`: capitalised words, with "the", "of" and "and" between them, or a host.
fn name_at(text: &str, at: usize) -> Option<Span> {
    let rest = text[at..].trim_start_matches(['“', '"', '‘', '\'']);
    let start = text.len() - rest.len();
    let mut end = 0;
    let mut capitals = 0;
    let mut from = 0;
    for (i, word) in rest.split(' ').enumerate() {
        let bare = word.trim_end_matches([',', '.', ';', ':', '”', '"', '’', ')', '\'']);
        let is_name = bare.starts_with(char::is_uppercase) || (bare.contains('.') && bare.len() > 4);
        let small = matches!(bare, "the" | "The" | "of" | "and" | "&" | "for" | "de");
        if !(is_name || (small && i < 8)) || (is_name && (is_month(bare) || is_language(bare))) {
            break;
        }
        if is_name && bare != "The" {
            capitals += 1;
            end = from + bare.len();
        }
        from += word.len() + 1;
        if bare.len() < word.len() {
            break;
        }
    }
    let name = rest.get(..end)?;
    let skip = ["The ", "the "].iter().find(|t| name.starts_with(**t)).map_or(0, |t| t.len());
    let skip = if skip > 0 && name.starts_with("the ") { skip } else { 0 };
    (capitals > 0 && end > skip + 1).then(|| Span::at(start + skip, start + end))
}

fn is_month(word: &str) -> bool {
    const MONTHS: &[&str] = &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    ];
    MONTHS.contains(&word)
}

/// "Originally published in Arabic by …" names a language before the outlet.
fn is_language(word: &str) -> bool {
    const LANGUAGES: &[&str] = &[
        "Arabic",
        "Chinese",
        "Dutch",
        "English",
        "French",
        "German",
        "Hebrew",
        "Hindi",
        "Italian",
        "Japanese",
        "Korean",
        "Mandarin",
        "Persian",
        "Polish",
        "Portuguese",
        "Russian",
        "Spanish",
        "Swahili",
        "Turkish",
        "Ukrainian",
        "Urdu",
    ];
    LANGUAGES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::notice;

    #[test]
    fn notices_name_the_original() {
        for (text, original, permission) in [
            (
                "This article was originally published at Harbour Watch and is republished here with permission.",
                Some("Harbour Watch"),
                Some(true),
            ),
            (
                "Republished from The Strelsau Review under a Creative Commons licence.",
                Some("The Strelsau Review"),
                Some(true),
            ),
            ("This story first appeared in the Ruritania Times.", Some("Ruritania Times"), None),
            ("Reprinted by permission of Example Wire.", Some("Example Wire"), Some(true)),
            ("The post Ferries stop appeared first on Harbour Watch.", Some("Harbour Watch"), None),
            (
                "This story was originally published in Arabic by Al-Bir. A translation is republished here.",
                Some("Al-Bir"),
                None,
            ),
            (
                "This story was produced by The Northern Observer and is reprinted with permission.",
                Some("The Northern Observer"),
                Some(true),
            ),
            ("Originally published by Ann Lee at harbourwatch.example on 3 March.", Some("Ann Lee"), None),
        ] {
            let found = notice(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.original.map(|s| s.of(text)), original, "{text}");
            assert_eq!(found.permission, permission, "{text}");
        }
        assert_eq!(notice("The novel was first published in 1921, when the ferries still ran on steam."), None);
    }
}
