//! The role of a short block that is one link, by where it leads: pages name their own places alike.

use super::is_linked;
use crate::Role;
use crate::block::RawBlock;
use crate::head::Sources;
use crate::head::said::attribute;
use crate::label::cues::Opening;
use crate::phrases::Phrases;

/// Names of places, as the parts of addresses.
const PLACES: &[(Role, &[&str])] = &[
    (
        Role::Promotion,
        &[
            "subscribe",
            "subscription",
            "subscriptions",
            "newsletter",
            "newsletters",
            "donate",
            "signup",
            "sign-up",
            "register",
            "login",
            "log-in",
            "signin",
            "sign-in",
            "account",
            "membership",
        ],
    ),
    (
        Role::Legal,
        &[
            "privacy",
            "privacy-policy",
            "terms",
            "terms-of-use",
            "terms-of-service",
            "tos",
            "cookies",
            "cookie-policy",
            "copyright",
            "legal",
            "imprint",
            "impressum",
            "ccpa",
            "disclaimer",
        ],
    ),
    (Role::Navigation, &["tag", "tags", "topic", "topics", "category", "categories", "archive", "archives"]),
];

/// What addresses of comments and of share buttons hold.
static COMMENTS: Phrases = Phrases::of(&["#comment", "/comments", "#respond", "#disqus"]);
static SHARES: Phrases = Phrases::of(&["sharer", "/intent/tweet", "mailto:?", "?share=", "/share?"]);

/// The role that a link's address gives its block.
pub(super) fn leads_to(from: &Sources, block: &RawBlock, opening: &Opening) -> Option<Role> {
    if !is_linked(block) || opening.count > 8 {
        return None;
    }
    let address = attribute(from.page, block.around.link?, "href")?.text.to_ascii_lowercase();
    if COMMENTS.are_in(&address) {
        return Some(Role::Comment);
    }
    if SHARES.are_in(&address) {
        return Some(Role::Share);
    }
    if address.len() > 1 && address.starts_with('#') {
        return Some(Role::Navigation);
    }
    let path = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest.split_once('/').map_or("", |p| p.1));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
    // A longer path is an article's.
    let place = |part: &str| PLACES.iter().find(|(_, names)| names.contains(&part)).map(|(role, _)| *role);
    parts.iter().filter(|_| parts.len() <= 3).find_map(|part| place(part.split('.').next().unwrap_or(part)))
}
