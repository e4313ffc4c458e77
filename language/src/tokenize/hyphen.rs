//! Hyphens: the treebanks cut at them ("well" "-" "known"), but not after a prefix ("anti-tank") nor inside a given name ("Min-woo").

/// Prefixes that are no word of their own; lower-case.
const PREFIXES: &[&str] = &[
    "anti", "co", "counter", "cross", "de", "e", "ex", "extra", "hyper", "inter", "intra", "mega", "micro", "mid",
    "mini", "multi", "neo", "non", "over", "pan", "para", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi",
    "re", "semi", "socio", "sub", "super", "trans", "ultra", "un", "under", "uber", "bi", "tri", "vice", "geo",
    "electro", "bio",
];

/// Whether the hyphen between `head` and `after` is inside one word.
pub(super) fn keeps(head: &str, after: &str) -> bool {
    if head.len() > 12 || !after.chars().next().is_some_and(char::is_alphanumeric) {
        return false;
    }
    let last = head.rsplit('-').next().unwrap_or(head);
    PREFIXES.iter().any(|p| p.eq_ignore_ascii_case(last)) && last.len() == head.len()
}
