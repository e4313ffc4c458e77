//! What an outlet says of its page: small print, credits, corrections.

use super::Opening;
use crate::phrases::Phrases;

/// What only small print says.
static SMALL_PRINT: Phrases = Phrases::of(&[
    "all rights reserved",
    "may not be published, broadcast",
    "is not responsible for",
    "views expressed",
    "opinions expressed",
    "creative commons",
    "our standards:",
    "do not sell my",
]);

/// Where a reader changes what was consented to.
static SETTINGS: Phrases =
    Phrases::of(&["privacy settings", "cookie settings", "cookie preferences", "privacy preferences"]);

/// "© 2021 Example Weekly. All rights reserved.", "Terms of use": the outlet's legal words.
pub(crate) fn is_legal(o: &Opening) -> bool {
    let (text, first, count) = (o.text, &o.first, o.count);
    (count <= 60 && (text.starts_with('©') || first[0] == "copyright"))
        || (count <= 6
            && matches!(
                (first[0].as_str(), first[1].as_str()),
                ("terms" | "privacy" | "cookie" | "cookies" | "imprint", _)
            ))
        || (count <= 40 && first[0] == "terms" && first[1] == "of")
        || (count <= 8 && SETTINGS.are_in(&o.lower))
        || (count <= 60 && SMALL_PRINT.are_in(&o.lower))
}

/// "Copyright 2021 Example Wire. All rights reserved.", at the foot of its text too.
pub(crate) fn is_copyright(o: &Opening) -> bool {
    let marked =
        o.text.starts_with('©') || o.first[0] == "copyright" && o.first[1].starts_with(|c: char| c.is_ascii_digit());
    o.count <= 60 && (marked || o.lower.contains("may not be published, broadcast"))
}

/// "Correction: An earlier version …", "This interview has been edited for length": a notice on the article, not of it.
pub(crate) fn is_correction(o: &Opening) -> bool {
    const BEGINNINGS: &[&str] = &[
        "correction:",
        "corrections:",
        "clarification:",
        "an earlier version of this",
        "a previous version of this",
        "this article was amended",
        "this article has been amended",
        "this article has been corrected",
        "this article has been updated",
        "this story has been corrected",
        "this story has been updated",
        "this interview has been edited",
        "this interview was edited",
        "this conversation has been",
    ];
    BEGINNINGS.iter().any(|b| o.lower.starts_with(b))
}

/// "A version of this article appears in print on May 3, Section A, Page 1": when and where else it was printed.
pub(crate) fn is_print_note(o: &Opening) -> bool {
    let about = ["a version of this", "this article appears", "this article appeared", "published in the print"];
    o.count <= 60
        && about.iter().any(|b| o.lower.starts_with(b))
        && ["in print on", "print edition"].iter().any(|p| o.lower.contains(p))
}

/// "(Photo by Ann Lee/Example Images)", "Image: Ann Lee", "Ann Lee/EPA": a picture's credit.
pub(crate) fn is_credit(o: &Opening) -> bool {
    let (text, first, count) = (o.text, &o.first, o.count);
    if count > 40 || first[1] == "url" {
        return false;
    }
    if is_courtesy(o) || ["FILE - ", "FILE – ", "FILE PHOTO"].iter().any(|mark| text.starts_with(mark)) {
        return true;
    }
    let labelled = matches!(
        first[0].as_str(),
        "photo"
            | "photograph"
            | "photos"
            | "image"
            | "images"
            | "picture"
            | "pictures"
            | "credit"
            | "credits"
            | "illustration"
            | "video"
            | "source"
            | "photographer"
    );
    let mark = text
        .split_whitespace()
        .take(2)
        .any(|w| w.ends_with(':') || w.eq_ignore_ascii_case("by") || w.eq_ignore_ascii_case("courtesy"));
    (labelled && (mark || count <= 3))
        || (count <= 8 && AGENCIES.are_in(&o.lower))
        || CREDITS.are_in(&o.lower)
        || o.lower.trim_end_matches(['.', ')']).ends_with("getty images")
}

/// Where pictures come from: beside a name.
static AGENCIES: Phrases =
    Phrases::of(&["getty images", "via getty", "via ap", "/ap", "/reuters", "/afp", "shutterstock"]);

/// How a credit is given, be there a caption before it.
static CREDITS: Phrases = Phrases::of(&[
    "(photo by",
    "(photo:",
    "(image:",
    " photo: ",
    " photo/",
    " credit: ",
    " photograph: ",
    "image credit",
    "photo courtesy",
    "image courtesy",
    "photo credit",
    "(ap photo",
    "/ getty images",
    "/getty images",
    "via getty",
]);

/// "The band in 1971. Photo: Orm Archive": words that end by saying who took the picture.
pub(crate) fn ends_in_a_credit(o: &Opening) -> bool {
    const MARKS: &[&str] =
        &[". photo: ", ". photograph: ", ". credit: ", "(photo: ", "(photo by ", " photo/", "(image: "];
    static ANY: Phrases = Phrases::of(MARKS);
    is_courtesy(o)
        || o.count <= 30
            && ANY.are_in(&o.lower)
            && MARKS.iter().filter_map(|m| o.lower.rfind(m)).any(|at| o.lower[at..].split(' ').count() <= 8)
}

/// "Courtesy of Ellery Mills".
fn is_courtesy(o: &Opening) -> bool {
    o.count <= 6 && o.first[0] == "courtesy" && o.first[1] == "of"
}

/// "1 of 12", "3/9": which picture of a gallery is shown.
pub(crate) fn is_picture_count(text: &str) -> bool {
    let number = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    text.split_once(" of ").or_else(|| text.split_once('/')).is_some_and(|(at, all)| number(at) && number(all))
}
