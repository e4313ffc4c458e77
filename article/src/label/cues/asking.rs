//! Words that ask something of the reader: to share, to subscribe, to give, to consent.

use super::Opening;
use super::disclosure::earns_by_links;
use crate::phrases::Phrases;
use crate::wording::words;

/// "Share this", "Share on Facebook", "Pin It on Pinterest", "Tweet", "Print this page": a box to pass the page on.
pub(crate) fn is_share(o: &Opening) -> bool {
    let (text, first, count) = (o.text, &o.first, o.count);
    static BOXES: Phrases = Phrases::of(&["click to share", "opens in new window", "share on facebook"]);
    if count <= 20 && BOXES.are_in(&o.lower) {
        return true;
    }
    if count > 8 || o.lower.contains("address") {
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
        "follow" => networks > 0 || first[1] == "us" || count == 1,
        "print" | "email" => count <= 4 || first[1] == "this",
        "copy" => first[1] == "link",
        _ => count > 0 && networks == count || (count <= 2 && o.lower.ends_with("followers")),
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
    static DOORS: Phrases = Phrases::of(&["log in", "sign in"]);
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
                | ("media" | "press", "contact" | "contacts")
                | ("give", "today" | "now" | "monthly")
                | ("email", "address")
                | ("enter", "your")
                | ("click", "here")
                | ("scroll", "to" | "down")
        );
    (short && leads)
        || (count <= 6 && DOORS.are_in(&o.lower))
        || (count <= 45 && earns_by_links(o))
        || (count <= 40
            && (asks_for_a_subscription(&o.lower)
                || matches!(pair, ("our", "books" | "shop" | "store" | "newsletter"))))
}

/// "Subscribe to continue reading", "This post is for paid subscribers": a wall across the article.
pub(crate) fn is_wall(o: &Opening) -> bool {
    static WALLS: Phrases = Phrases::of(&[
        "subscribe to continue",
        "subscribe to keep reading",
        "subscribe to read",
        "subscribe to unlock",
        "subscribers only",
        "to continue reading",
        "to keep reading",
        "to read the full",
        "to read the rest",
        "for subscribers",
        "for paid subscribers",
        "for paying subscribers",
        "register to continue",
        "unlock this article",
        "unlock this story",
    ]);
    o.count <= 20 && WALLS.are_in(&o.lower)
}

/// "Please consider a gift to keep the paper free for all.": the house asks its readers for money or letters.
pub(crate) fn is_plea(o: &Opening) -> bool {
    static ASKS: Phrases = Phrases::of(&[
        "consider a gift",
        "consider a donation",
        "consider making a donation",
        "consider becoming a",
        "support our work",
        "support our journalism",
        "support local journalism",
        "one-off donation",
        "reader-supported",
        "welcomes letters",
    ]);
    o.count <= 60 && ASKS.are_in(&o.lower)
}

/// "Get new posts straight to your inbox": a newsletter's box, in whatever words.
pub(crate) fn asks_to_subscribe(o: &Opening) -> bool {
    o.count <= 40 && asks_for_a_subscription(&o.lower)
}

fn asks_for_a_subscription(lower: &str) -> bool {
    static WANTED: Phrases =
        Phrases::of(&["newsletter", "subscri", "inbox", "mailing list", "push alerts", "breaking news alerts"]);
    static ASKED: Phrases = Phrases::of(&[
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
    ]);
    static AGREED: Phrases = Phrases::of(&["agree to our", "agree to the", "terms of service", "terms of use"]);
    let agreed = || AGREED.are_in(lower) && lower.contains("privacy");
    WANTED.are_in(lower) && ASKED.are_in(lower) || agreed()
}

/// "We and our partners store cookies on your device": a box that asks for consent.
pub(crate) fn is_consent(o: &Opening) -> bool {
    static ABOUT: Phrases = Phrases::of(&["cookie", "your privacy", "personal data"]);
    static ASKED: Phrases = Phrases::of(&[
        "consent",
        "accept",
        "agree",
        "partners",
        "we value",
        "preferences",
        "we use",
        "important to us",
    ]);
    ABOUT.are_in(&o.lower) && ASKED.are_in(&o.lower)
}
