//! Hyphens: the treebanks cut at them ("well" "-" "known"), but not after a prefix ("anti-tank") nor inside a given name ("Min-woo").

use super::chars::is_dash;

/// Prefixes that are no word of their own; lower-case.
const PREFIXES: &[&str] = &[
    "anti", "co", "counter", "cross", "de", "e", "ex", "extra", "hyper", "inter", "intra", "mega", "micro", "mid",
    "mini", "multi", "neo", "non", "over", "pan", "para", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi",
    "re", "semi", "socio", "sub", "super", "trans", "ultra", "un", "under", "uber", "bi", "tri", "geo", "electro",
    "bio",
];

/// Whether the hyphen between `head` and `after` is inside one word; `before` is the character before the word.
pub(super) fn keeps(head: &str, before: Option<char>, after: &str) -> bool {
    // "out-of-pre-war" is cut everywhere, and "UN-backed" is no prefix.
    if head.len() > 12
        || before.is_some_and(is_dash)
        || head == "UN"
        || !after.chars().next().is_some_and(char::is_alphanumeric)
    {
        return false;
    }
    let last = head.rsplit('-').next().unwrap_or(head);
    PREFIXES.iter().any(|p| p.eq_ignore_ascii_case(last)) && last.len() == head.len()
}
