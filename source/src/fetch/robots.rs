//! robots.txt (RFC 9309), with `Crawl-delay`.
//!
//! Read here, since the crates that read it compile each rule to a regular expression or ask for a newer compiler; the standard is
//! a page long. Its rules' patterns are matched piece by piece, in linear time.

use std::time::Duration;

use memchr::memmem;

/// What a site asks of one program.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Robots {
    rules: Vec<Rule>,
    /// How long the site wants to rest between two requests.
    pub delay: Option<Duration>,
}

#[derive(Clone, Debug, PartialEq)]
struct Rule {
    allow: bool,
    pattern: Vec<u8>,
}

/// What a program is asked by the groups that name it.
#[derive(Default)]
struct Group {
    named: bool,
    robots: Robots,
}

impl Robots {
    /// A site that may not be entered.
    pub fn closed() -> Self {
        Self { rules: vec![Rule { allow: false, pattern: b"/".to_vec() }], delay: None }
    }

    /// The rules of the groups that name `agent` (its first word, "octuple"), or else of those for all ("*").
    pub fn parse(text: &str, agent: &str) -> Self {
        let (mut ours, mut all) = (Group::default(), Group::default());
        let (mut for_us, mut for_all, mut in_names) = (false, false, false);
        for line in text.trim_start_matches('\u{feff}').split(['\n', '\r']) {
            let line = line.split('#').next().unwrap_or_default();
            let Some((name, value)) = line.split_once(':') else { continue };
            let (name, value) = (name.trim().to_ascii_lowercase(), value.trim());
            if name == "user-agent" {
                if !std::mem::replace(&mut in_names, true) {
                    (for_us, for_all) = (false, false);
                }
                for_us |= is_named(value, agent);
                for_all |= value == "*";
                ours.named |= for_us;
                continue;
            }
            for group in
                [(for_us, &mut ours), (for_all, &mut all)].into_iter().filter_map(|(on, group)| on.then_some(group))
            {
                group.robots.take(&name, value);
            }
            in_names &= !matches!(name.as_str(), "allow" | "disallow" | "crawl-delay");
        }
        if ours.named { ours.robots } else { all.robots }
    }

    fn take(&mut self, name: &str, value: &str) {
        match name {
            // An empty rule forbids and allows nothing.
            "allow" | "disallow" if !value.is_empty() => {
                self.rules.push(Rule { allow: name == "allow", pattern: normal(value) });
            }
            "crawl-delay" => {
                let seconds = value.parse::<f64>().ok().filter(|seconds| (0.0..1e9).contains(seconds));
                self.delay = seconds.map(Duration::from_secs_f64).or(self.delay);
            }
            _ => {}
        }
    }

    /// Whether a path (with its query) may be fetched: the longest rule that matches decides, and of equals the one that allows.
    pub fn allows(&self, path: &str) -> bool {
        let path = normal(path);
        let matching = self.rules.iter().filter(|rule| matches(&rule.pattern, &path));
        matching.max_by_key(|rule| (rule.pattern.len(), rule.allow)).is_none_or(|rule| rule.allow)
    }
}

/// "Octuple" and "octuple/1.0" name "octuple".
fn is_named(value: &str, agent: &str) -> bool {
    let word = value.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).next().unwrap_or_default();
    !word.is_empty() && word.eq_ignore_ascii_case(agent)
}

/// A path or pattern in one way of writing: what need not be escaped is not, and what must be is, with capitals ("%2f" is "%2F").
fn normal(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%')
            .then(|| bytes.get(at + 1..at + 3))
            .flatten()
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let value = escaped.unwrap_or(byte);
        let plain = value.is_ascii_alphanumeric() || matches!(value, b'-' | b'.' | b'_' | b'~');
        match escaped {
            Some(value) if plain => out.push(value),
            None if byte.is_ascii() => out.push(byte),
            _ => out.extend_from_slice(format!("%{value:02X}").as_bytes()),
        }
        at += if escaped.is_some() { 3 } else { 1 };
    }
    out
}

/// Whether a pattern, where "*" is anything and a last "$" is the end, matches the beginning of a path.
fn matches(pattern: &[u8], path: &[u8]) -> bool {
    let (pattern, to_end) = match pattern.strip_suffix(b"$") {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut pieces = pattern.split(|&b| b == b'*');
    let Some(mut rest) = path.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    let mut pieces: Vec<&[u8]> = pieces.collect();
    let last = if to_end { pieces.pop() } else { None };
    for piece in pieces {
        match memmem::find(rest, piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    match last {
        Some(last) => rest.ends_with(last),
        None => !to_end || rest.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(rules: &str, path: &str) -> bool {
        Robots::parse(rules, "octuple").allows(path)
    }

    #[test]
    fn the_longest_rule_decides() {
        let rules = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /e\nDisallow: /e\n";
        for (path, expected) in
            [("/", true), ("/a", false), ("/ab", false), ("/a/b", true), ("/a/b/c/d", false), ("/e", true)]
        {
            assert_eq!(allows(rules, path), expected, "{path}");
        }
    }

    #[test]
    fn stars_and_ends_are_patterns() {
        for (pattern, path, expected) in [
            ("/*.pdf$", "/x/a.pdf", true),
            ("/*.pdf$", "/x/a.pdf?x", false),
            ("/*.pdf", "/x/a.pdf?x", true),
            ("/a$", "/a", true),
            ("/a$", "/ab", false),
            ("/a*b*c", "/axxbyyc", true),
            ("/a*b*c", "/axxcyyb", false),
            ("*/private/", "/x/private/y", true),
            ("/a*$", "/abc", true),
            ("/a*bc$", "/abcbc", true),
            ("/%7Efoo", "/~foo/", true),
            ("/caf\u{e9}", "/caf%c3%a9/", true),
            ("/a%2fb", "/a%2Fb", true),
            ("/a%2fb", "/a/b", false),
            ("/a%", "/a%", true),
        ] {
            assert_eq!(allows(&format!("User-agent: *\nDisallow: {pattern}"), path), !expected, "{pattern} {path}");
        }
    }

    #[test]
    fn the_group_that_names_us_is_ours_alone() {
        let rules = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-Agent: Octuple/0.1\nCrawl-delay: 2.5\nDisallow: /x # no\n\n\
                     user-agent: octuple\ndisallow: /y";
        let robots = Robots::parse(rules, "octuple");
        assert_eq!(robots.delay, Some(Duration::from_millis(2500)));
        for (path, expected) in [("/", true), ("/x", false), ("/y", false)] {
            assert_eq!(robots.allows(path), expected, "{path}");
        }
        assert!(!Robots::parse(rules, "octupler").allows("/z"));
        assert!(
            !allows(
                "User-agent: octuple

User-agent: *
Disallow: /",
                "/"
            ),
            "names in a row are of one group"
        );
        assert!(allows("User-agent: octuple\nDisallow:\nUser-agent: *\nDisallow: /", "/"));
    }

    #[test]
    fn what_is_no_robots_txt_forbids_nothing() {
        for text in
            ["", "<!DOCTYPE html><p>Not found", "Disallow: /", "User-agent: *\nDisallow:", "\u{feff}x", ":::\n::"]
        {
            assert!(allows(text, "/"), "{text}");
        }
        assert!(!allows("\u{feff}User-agent: *\rDisallow: /\r", "/"));
        assert_eq!(
            Robots::parse("User-agent: *\nCrawl-delay: -1\nCrawl-delay: nan\nCrawl-delay: 1e300", "x").delay,
            None
        );
        assert!(!Robots::closed().allows("/"));
    }
}
