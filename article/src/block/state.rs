//! The prose in a page's own data (`<script type="application/json">`): pages that build themselves by script carry their
//! article there, as one string of markup or as a list of paragraphs, under names of their own.

use std::collections::HashMap;

use page::{Page, Tag};
use span::Span;

use crate::head::json::{Id, Json, Kind};
use crate::wording::is_function_word;

/// Scripts of data that are read.
const SCRIPTS: usize = 16;
/// A shorter string than this, in bytes, is a label; fewer bytes of prose than that are no article.
const SHORTEST: u32 = 60;
const LEAST: u32 = 600;

/// The strings that hold the most prose among those of one name in one place, in order: an article's paragraphs.
pub(super) fn prose(page: &Page) -> Vec<Span> {
    let tree = page.tree();
    let data = tree.ids().filter(|id| {
        tree.node(*id).tag == Tag::Script
            && tree
                .attributes(page.text(), *id)
                .any(|a| a.is("type") && a.raw.trim().eq_ignore_ascii_case("application/json"))
    });
    let mut best: Vec<Span> = Vec::new();
    for script in data.take(SCRIPTS) {
        if let Some(text) = tree.descendants(script).next() {
            let found = most(page.text(), &Json::read(page.text(), tree.node(text).span));
            if length(&found) > length(&best) {
                best = found;
            }
        }
    }
    if length(&best) >= LEAST { best } else { Vec::new() }
}

fn length(strings: &[Span]) -> u32 {
    strings.iter().map(|s| s.len()).sum()
}

fn most(page: &str, json: &Json) -> Vec<Span> {
    let mut groups: HashMap<(&str, Id), Vec<Span>> = HashMap::new();
    for id in json.ids() {
        let span = json.span(id);
        if json.kind(id) == Kind::String && span.len() >= SHORTEST && is_prose(span.of(page)) {
            groups.entry((json.key(id).of(page), place(json, id))).or_default().push(span);
        }
    }
    groups.into_values().max_by_key(|group| (length(group), u32::MAX - group[0].start())).unwrap_or_default()
}

/// Where a string stands: the list it is in, be it as an item's member (`[{"text": "…"}, …]`), or its object.
fn place(json: &Json, id: Id) -> Id {
    let holder = json.parent(id);
    let around = json.parent(holder);
    if json.kind(holder) == Kind::Object && json.kind(around) == Kind::Array { around } else { holder }
}

/// Whether enough of its words are those that all sentences have.
fn is_prose(text: &str) -> bool {
    let (mut words, mut small) = (0, 0);
    for word in text.split_ascii_whitespace().take(200) {
        words += 1;
        small += usize::from(is_function_word(word));
    }
    words >= 8 && small * 5 >= words
}

#[cfg(test)]
mod tests {
    use page::{As, Hints};

    use super::prose;

    fn found(data: &str) -> Vec<String> {
        let markup = format!("<script type='application/json' id=data>{data}</script>");
        let page = page::read(markup.as_bytes(), &Hints { media: As::Html, ..Hints::default() });
        prose(&page).into_iter().map(|span| span.of(page.text()).to_owned()).collect()
    }

    #[test]
    fn the_most_prose_in_one_place_is_found() {
        let one = "Ferries across the sound stopped at noon on Thursday after the harbour master closed the gates. "
            .repeat(4);
        let two = "Nobody at the port could say when they would open again, and the crews were sent home. ".repeat(4);
        let note =
            "We and our partners store cookies on your device, and you can change this at any time in the settings.";
        let list = format!(
            r#"{{"notes": [{{"text": "{note}"}}], "body": [{{"kind": "p", "text": "{one}"}}, {{"kind": "p", "text": "{two}"}}]}}"#
        );
        assert_eq!(found(&list), [one.clone(), two.clone()]);
        assert_eq!(found(&format!(r#"{{"props": {{"story": {{"html": "<p>{one}</p><p>{two}</p>"}}}}}}"#)).len(), 1);
        assert_eq!(found(&format!(r#"["{one}", "{two}", 3]"#)), [one, two]);
        assert!(found(&format!(r#"{{"a": "{note}", "b": "{}"}}"#, "x1-y2 ".repeat(400))).is_empty());
    }
}
