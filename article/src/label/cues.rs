//! What a block's own words say it is for: one function for each kind, each with examples.
//!
//! All of them look at short blocks only, or at a block's first words: prose that happens to quote such words stays prose.

use crate::head::calendar::{self, Order};
use crate::wording::{ends_cut_off, words};

/// What the cues look at: a short block's words, read once.
pub(crate) struct Opening<'t> {
    text: &'t str,
    lower: String,
    first: [String; 2],
    /// Words, counted to 100.
    pub count: usize,
}

impl<'t> Opening<'t> {
    /// Reads `text`.
    pub fn of(text: &'t str) -> Self {
        let mut first = [String::new(), String::new()];
        let mut count = 0;
        for (i, word) in text
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
            .filter(|w| !w.is_empty())
            .take(100)
            .enumerate()
        {
            if i < 2 {
                first[i] = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            }
            count += 1;
        }
        let lower = if count <= 60 { text.to_lowercase() } else { String::new() };
        Self { text, lower, first, count }
    }
}

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
            "written" | "reported" | "reporting" | "editing" | "story" | "words" | "compiled"
        ) && first[1] == "by")
        || (matches!(first[0].as_str(), "posted" | "published") && count <= 12 && o.lower.contains(" by "))
        || (first[0] == "author" && count <= 8)
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

/// "Share this", "Share on Facebook", "Pin It on Pinterest", "Tweet", "Print this page": a box to pass the page on.
pub(crate) fn is_share(o: &Opening) -> bool {
    let (text, first, count) = (o.text, &o.first, o.count);
    if count <= 20 && ["click to share", "opens in new window", "share on facebook"].iter().any(|w| o.lower.contains(w))
    {
        return true;
    }
    if count > 8 {
        return false;
    }
    const NETWORKS: &[&str] = &[
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "pinterest",
        "reddit",
        "telegram",
        "email",
        "instagram",
        "x",
        "threads",
        "bluesky",
        "mastodon",
        "flipboard",
        "tumblr",
        "messenger",
    ];
    let networks = words(text).filter(|w| NETWORKS.contains(&w.as_str())).count();
    match first[0].as_str() {
        "share" | "sharing" | "tweet" | "retweet" | "pin" => count <= 3 || networks > 0,
        "follow" => networks > 0 || first[1] == "us",
        "print" | "email" => count <= 4,
        "copy" => first[1] == "link",
        _ => count > 0 && networks == count,
    }
}

/// "Sign up for our newsletter", "Subscribe today", "Shop our books", "Advertisement": words that sell or ask.
pub(crate) fn is_promotion(o: &Opening) -> bool {
    let (first, count) = (&o.first, o.count);
    if count == 0 || count > 60 {
        return false;
    }
    let pair = (first[0].as_str(), first[1].as_str());
    const ALONE: &[&str] = &["advertisement", "advertising", "sponsored", "promoted", "ad"];
    const LEADS: &[&str] = &[
        "subscribe",
        "shop",
        "donate",
        "download",
        "buy",
        "register",
        "login",
        "join",
        "support",
        "advertise",
        "unlock",
    ];
    if count <= 4 && ALONE.contains(&pair.0) {
        return true;
    }
    let short = count <= 14;
    let leads = LEADS.contains(&pair.0)
        || matches!(
            pair,
            ("sign", "up" | "in")
                | ("log", "in")
                | ("get", "our" | "the" | "unlimited")
                | ("become", "a")
                | ("already", "a" | "subscribed" | "have")
                | ("click", "here")
                | ("scroll", "to" | "down")
        );
    (short && leads)
        || (count <= 45 && earns_by_links(&o.lower))
        || (count <= 40
            && (asks_for_a_subscription(&o.lower)
                || matches!(pair, ("our", "books" | "shop" | "store" | "newsletter"))))
}

/// "We may earn a commission when you buy through links on our site."
fn earns_by_links(lower: &str) -> bool {
    lower.contains("commission") && ["may earn", "earn a", "we earn", "affiliate"].iter().any(|w| lower.contains(w))
}

fn asks_for_a_subscription(lower: &str) -> bool {
    let wanted = ["newsletter", "subscri", "inbox", "mailing list", "push alerts", "breaking news alerts"];
    let asked = [
        "sign up",
        "subscribe",
        "delivered",
        "get the",
        "get our",
        "join our",
        "enter your email",
        "receive",
        "privacy",
        "straight to",
    ];
    let agreed = ["agree to our", "agree to the", "terms of service", "terms of use"].iter().any(|t| lower.contains(t))
        && lower.contains("privacy");
    agreed || wanted.iter().any(|w| lower.contains(w)) && asked.iter().any(|a| lower.contains(a))
}

/// "Read more", "Related:", "See also: …", "Recent Articles", "More from World": words that lead to other articles.
pub(crate) fn is_pointer(o: &Opening) -> bool {
    let (text, first, count) = (o.text, &o.first, o.count);
    let pair = (first[0].as_str(), first[1].as_str());
    let colon = text.split_whitespace().take(3).any(|w| w.ends_with(':'));
    const ALONE: &[&str] =
        &["related", "recommended", "trending", "popular", "recent", "latest", "next", "previous", "more"];
    (count <= 5 && ALONE.contains(&pair.0))
        || (count <= 30
            && colon
            && matches!(
                pair.0,
                "related" | "read" | "more" | "watch" | "also" | "see" | "listen" | "next" | "previously"
            ))
        || (count <= 4
            && matches!(pair, ("read" | "see" | "view" | "show" | "load", "more" | "next" | "all" | "also" | "full")))
        || (count <= 8
            && matches!(
                pair,
                ("more" | "read", "from" | "stories" | "news" | "on" | "in") | ("most", "read" | "popular" | "viewed")
            ))
        || (count <= 7
            && matches!(
                pair,
                ("you", "may" | "might") | ("up", "next") | ("continue" | "keep", "reading") | ("view", "posts")
            ))
        || (count <= 5
            && matches!(pair.0, "continue" | "previous" | "next")
            && matches!(pair.1, "reading" | "article" | "post" | "story" | "page"))
}

/// "3 comments", "Leave a reply", "Join the conversation": the readers' part.
pub(crate) fn is_comment(o: &Opening) -> bool {
    let (first, count) = (&o.first, o.count);
    let pair = (first[0].as_str(), first[1].as_str());
    count <= 12
        && (matches!(pair.0, "comment" | "comments" | "reply") && count <= 4
            || matches!(pair, ("leave" | "post" | "add" | "write", "a") | ("no", "comments") | ("join", "the"))
                && count <= 8
            || (matches!(pair.1, "comment" | "comments" | "replies") && pair.0.bytes().all(|b| b.is_ascii_digit())))
}

/// "© 2021 Example Weekly. All rights reserved.", "Terms of use": the outlet's legal words.
pub(crate) fn is_legal(o: &Opening) -> bool {
    let (text, first, count) = (o.text, &o.first, o.count);
    (count <= 60 && (text.starts_with('©') || first[0] == "copyright" || o.lower.contains("all rights reserved")))
        || (count <= 6
            && matches!(
                (first[0].as_str(), first[1].as_str()),
                ("terms", _) | ("privacy", _) | ("cookie", _) | ("cookies", _)
            ))
        || (count <= 60 && o.lower.contains("may not be published, broadcast"))
}

/// "(Photo by Ann Lee/Example Images)", "Image: Ann Lee", "Ann Lee/EPA": a picture's credit.
pub(crate) fn is_credit(o: &Opening) -> bool {
    let (text, first, count) = (o.text, &o.first, o.count);
    if count > 40 {
        return false;
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
        || (count <= 8
            && ["getty images", "via getty", "via ap", "/ap", "/reuters", "/afp", "shutterstock"]
                .iter()
                .any(|c| o.lower.contains(c)))
        || [
            "(photo by",
            "(photo:",
            "(image:",
            " photo: ",
            " photograph: ",
            "image credit",
            "photo courtesy",
            "image courtesy",
            "photo credit",
            "(ap photo",
            "/ getty images",
            "/getty images",
            "via getty",
        ]
        .iter()
        .any(|c| o.lower.contains(c))
        || o.lower.trim_end_matches(['.', ')']).ends_with("getty images")
}

/// "We and our partners store cookies on your device": a box that asks for consent.
pub(crate) fn is_consent(o: &Opening) -> bool {
    let about = ["cookie", "your privacy", "personal data"].iter().any(|w| o.lower.contains(w));
    about
        && ["consent", "accept", "agree", "partners", "we value", "preferences", "we use"]
            .iter()
            .any(|w| o.lower.contains(w))
}

/// "Home", "World", "Menu", "Skip to content": one of the page's own signs, by what it says alone.
pub(crate) fn is_navigation(o: &Opening) -> bool {
    let (first, count) = (&o.first, o.count);
    let pair = (first[0].as_str(), first[1].as_str());
    count <= 5
        && (matches!(pair, ("skip", "to") | ("back", "to") | ("go", "to"))
            || (count <= 2
                && matches!(
                    pair.0,
                    "home"
                        | "menu"
                        | "search"
                        | "close"
                        | "loading"
                        | "topics"
                        | "tags"
                        | "sections"
                        | "contact"
                        | "about"
                )))
}

/// A teaser: a text that breaks off ("Ferries stopped at noon when the...").
pub(crate) fn is_cut_off(text: &str) -> bool {
    ends_cut_off(text) && text.len() > 40
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_knows_its_words() {
        for (is, yes, no) in [
            (is_byline as fn(&Opening) -> bool, "By Ann Lee | March 4, 2021", "By noon the ferries had stopped."),
            (is_byline, "by | Mar 4, 2021", "Author’s rights were the subject of a long debate in the lower house."),
            (is_share, "Share this article on Facebook", "Share prices fell on Monday."),
            (is_promotion, "Sign up for our newsletter", "Sign language was used."),
            (is_promotion, "Get the day’s stories delivered to your inbox", "The newsletter of the guild was banned."),
            (is_pointer, "Read more: Ferries stop", "Read the full text of the ruling before you judge it."),
            (is_comment, "12 comments", "Comment was not available from the ministry."),
            (is_legal, "© 2021 Example Weekly", "Terms were not disclosed by either of the parties."),
            (is_credit, "Photo: Ann Lee", "Photo identity cards will be required at the polls next spring."),
        ] {
            assert!(is(&Opening::of(yes)), "{yes}");
            assert!(!is(&Opening::of(no)), "{no}");
        }
    }
}
