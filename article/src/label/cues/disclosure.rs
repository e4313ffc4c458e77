//! What an outlet owns up to, and what it lists as its grounds.

use super::Opening;
use crate::phrases::Phrases;

/// "We may earn a commission when you buy through links on our site.", "Disclaimer: this is no legal advice.": what the house earns by
/// the page, and what it does not answer for.
pub(crate) fn is_disclosure(o: &Opening) -> bool {
    const BEGINNINGS: &[&str] =
        &["disclaimer:", "disclosure:", "full disclosure:", "affiliate disclosure", "advertiser disclosure"];
    static SAYS: Phrases = Phrases::of(&[
        "affiliate link",
        "affiliate commission",
        "affiliate partner",
        "earn from qualifying purchases",
        "may be compensated",
        "we receive compensation",
        "may receive compensation",
        "for informational purposes only",
        "we independently review",
        "independently selected by our",
        "does not constitute legal",
        "does not constitute financial",
        "not intended as medical advice",
        "substitute for professional medical",
    ]);
    o.count < 100 && (BEGINNINGS.iter().any(|b| o.lower.starts_with(b)) || SAYS.are_in(&o.lower) || earns_by_links(o))
}

/// "[3] Arbor, Tides of the Orm, p. 12", "More information: A. Lee et al, doi: 10.1000/1": what a text rests on, listed below it.
pub(crate) fn is_citation(o: &Opening) -> bool {
    const BEGINNINGS: &[&str] =
        &["more information:", "journal information:", "citation:", "doi:", "references:", "provided by"];
    let numbered = o.text.strip_prefix('[').and_then(|rest| rest.split_once(']')).is_some_and(|(number, rest)| {
        !number.is_empty() && number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit()) && rest.len() > 1
    });
    o.count < 100
        && (numbered
            || o.text.starts_with('↑')
            || o.text.starts_with("^ ")
            || BEGINNINGS.iter().any(|b| o.lower.starts_with(b)))
}

/// "Table of contents", "In this article", "Jump to": what heads a list of the article's own headings.
pub(crate) fn is_contents(o: &Opening) -> bool {
    const HEADS: &[&str] = &[
        "table of contents",
        "contents",
        "in this article",
        "in this story",
        "on this page",
        "jump to",
        "skip to",
        "quick links",
    ];
    o.count <= 6 && HEADS.iter().any(|head| o.lower.starts_with(head))
}

/// "We earn a commission on what is bought through our links.", "Buying through links on our site supports our work."
pub(crate) fn earns_by_links(o: &Opening) -> bool {
    static EARNED: Phrases = Phrases::of(&[
        "may earn",
        "earn a",
        "earn an",
        "we earn",
        "receive a commission",
        "receive commission",
        "affiliate",
    ]);
    static LINKS: Phrases = Phrases::of(&[
        "through links on our",
        "through links on this",
        "through our links",
        "through our affiliate links",
    ]);
    o.lower.contains("commission") && EARNED.are_in(&o.lower) || o.count <= 40 && LINKS.are_in(&o.lower)
}
