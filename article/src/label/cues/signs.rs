//! Signs: words that lead elsewhere, on the page or off it.

use super::Opening;
use crate::wording::ends_cut_off;

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
        || (count <= 3 && matches!(pair, ("top", "stories" | "news") | ("editors" | "editor", "picks" | "pick")))
        || (count <= 5
            && matches!(pair.0, "continue" | "previous" | "next")
            && matches!(pair.1, "reading" | "article" | "post" | "story" | "page"))
}

/// "Older posts", "Next article", "View all posts": to other pages of a list.
pub(crate) fn turns_the_page(o: &Opening) -> bool {
    let pair = (o.first[0].as_str(), o.first[1].as_str());
    let all = o.count <= 5 && matches!(pair, ("view", "all" | "posts")) && o.lower.contains("posts");
    all || o.count <= 3
        && matches!(o.first[0].as_str(), "previous" | "next" | "older" | "newer")
        && matches!(
            o.first[1].as_str(),
            "post" | "posts" | "article" | "articles" | "story" | "page" | "entries" | "essay" | "issue" | "chapter"
        )
}

/// "3 comments", "Leave a reply", "Join the conversation": the readers' part.
pub(crate) fn is_comment(o: &Opening) -> bool {
    let (first, count) = (&o.first, o.count);
    let pair = (first[0].as_str(), first[1].as_str());
    count <= 12
        && ((matches!(pair, ("view" | "show" | "read", "comments"))
            || matches!(pair.0, "comment" | "comments" | "reply"))
            && count <= 4
            || matches!(
                pair,
                ("leave" | "post" | "add" | "write", "a") | ("no", "comments") | ("join", "the") | ("guest", "book")
            ) && count <= 8
            || (matches!(pair.1, "comment" | "comments" | "replies" | "responses" | "entries")
                && pair.0.bytes().all(|b| b.is_ascii_digit())))
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
