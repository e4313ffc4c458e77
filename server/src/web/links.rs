//! Addresses: ours, made of their parts, and those of others, which are linked only when they lead to the web.

use form_urlencoded::Serializer;
use maud::{Markup, html};

use crate::afar::is_of_the_web;

/// A path with a query; pairs without a value are left out.
pub fn address(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The page of an article, with one of its reports in focus.
pub fn article(id: &str, report: Option<&str>) -> String {
    let fragment = report.map_or(String::new(), |report| format!("#r-{report}"));
    format!("/articles/{}{fragment}", encoded(id))
}

/// An article by a report of it: a report's id starts with its article's.
pub fn article_of(report: &str) -> String {
    article(report, Some(report))
}

/// A part of a path.
fn encoded(part: &str) -> String {
    form_urlencoded::byte_serialize(part.as_bytes()).collect::<String>().replace('+', "%20")
}

/// The address of a page of others, as a link where it may be one, else as text.
pub fn foreign(url: &str, text: &str) -> Markup {
    html! {
        @if is_of_the_web(url) { a.foreign href=(url) rel="noopener noreferrer nofollow external" { (text) } }
        @else { span.foreign { (text) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_encoded_and_empty_values_left_out() {
        let pairs = [("who", "Côte d’Ivoire & \"friends\""), ("what", "")];
        assert_eq!(address("/reports", &pairs), "/reports?who=C%C3%B4te+d%E2%80%99Ivoire+%26+%22friends%22");
        assert_eq!(article("a/../b", None), "/articles/a%2F..%2Fb");
    }

    #[test]
    fn only_the_web_is_linked() {
        assert!(is_of_the_web("https://example.org/a") && is_of_the_web("HTTP://example.org"));
        for other in ["javascript:alert(1)//://", "data:text/html,x", "file:///etc", "/local", " https://example.org"] {
            assert!(!is_of_the_web(other), "{other:?}");
        }
        assert!(!foreign("javascript:alert(1)", "<b>").into_string().contains("href"));
    }
}
