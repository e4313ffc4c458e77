//! Who wrote, and when: bylines, dates and times.

use super::Opening;
use crate::head::calendar::{self, Order};
use crate::phrases::Phrases;
use crate::wording::words;

/// "By Ann Lee", "Ann Lee | 4 March 2021", "by | 4 March 2021": words that name who wrote.
pub(crate) fn is_byline(o: &Opening) -> bool {
    let (text, first, count) = (o.text, &o.first, o.count);
    if count > 25 {
        return false;
    }
    let named = text
        .split_whitespace()
        .nth(1)
        .is_some_and(|w| w.starts_with(|c: char| c.is_uppercase() || c == '|' || c == '@'));
    (first[0] == "by" && (named || count <= 2))
        || (matches!(
            first[0].as_str(),
            "written"
                | "reported"
                | "reporting"
                | "editing"
                | "story"
                | "words"
                | "compiled"
                | "interview"
                | "interviewed"
        ) && first[1] == "by")
        || (matches!(first[0].as_str(), "posted" | "published") && count <= 12 && o.lower.contains(" by "))
        || (first[0] == "author" && count <= 8)
}

/// "Bo Ray contributed reporting from Zenda.", "Translated by Bo Ray": who else had a part in it.
pub(crate) fn is_contribution(o: &Opening) -> bool {
    let (text, lower) = (o.text, &o.lower);
    if o.count > 30 || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let helped =
        ["with reporting by ", "with reporting from ", "additional reporting by ", "with additional reporting "]
            .iter()
            .any(|h| lower.starts_with(h));
    let translated = helped || matches!(o.first[0].as_str(), "translated" | "translation") && o.first[1] == "by";
    static CONTRIBUTED: Phrases = Phrases::of(&[
        "contributed reporting",
        "contributed to this report",
        "contributed to this story",
        "contributed to this article",
    ]);
    // "Ann Lee reported from Strelsau, and Bo Ray from Zenda."
    let reported = lower.find(" reported from ").is_some_and(|at| text[..at].split(' ').count() <= 4);
    translated || CONTRIBUTED.are_in(lower) || (reported && o.count <= 20 && !lower.contains(" that "))
}

/// "1.05pm", "18:20 GMT", "3 hours ago": a time and nothing else.
pub(crate) fn is_time(text: &str) -> bool {
    if text.len() > 24 || !text.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    const WORDS: &[&str] = &[
        "am", "pm", "a", "p", "m", "gmt", "utc", "bst", "est", "edt", "cet", "ist", "pst", "pdt", "ago", "hours",
        "hour", "minutes", "minute", "mins", "min", "h", "at", "days", "day",
    ];
    let clock = text.contains([':', '.']) || text.to_ascii_lowercase().ends_with("ago");
    let known = words(text).all(|w| {
        let bare = w.trim_start_matches(|c: char| c.is_ascii_digit());
        (bare.is_empty() && w.len() <= 2) || WORDS.contains(&bare)
    });
    known && clock && words(text).any(|w| w.chars().any(char::is_alphabetic))
        || (known && text.len() == 5 && text.as_bytes()[2] == b':')
}

/// "Published 9:12 AM, February 7, 2022", "Tue 5 Oct 2021 17.40 BST": a date, and nothing that is not about it.
pub(crate) fn is_date_line(text: &str) -> bool {
    if text.len() > 90 || !text.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let dates = calendar::all(text, Order::MonthFirst);
    if dates.is_empty() {
        return false;
    }
    const WORDS: &[&str] = &[
        "published",
        "updated",
        "posted",
        "first",
        "last",
        "modified",
        "created",
        "on",
        "at",
        "date",
        "am",
        "pm",
        "a",
        "m",
        "p",
        "gmt",
        "utc",
        "bst",
        "est",
        "edt",
        "et",
        "pt",
        "ist",
        "cet",
        "pst",
        "pdt",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "th",
        "st",
        "nd",
        "rd",
        "and",
        "the",
        "t",
        "z",
        "hours",
        "hour",
        "minutes",
        "mins",
        "min",
        "ago",
        "read",
    ];
    let mut rest = text.to_owned();
    for found in dates.iter().rev() {
        rest.replace_range(found.span.range(), " ");
    }
    words(&rest).all(|w| {
        let bare = w.trim_start_matches(|c: char| c.is_ascii_digit());
        bare.is_empty() || WORDS.contains(&bare)
    })
}
