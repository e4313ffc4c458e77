//! The byline beside the title: "By Ann Lee and Bo Ray", "Written by" above a name, "by deckhand".

use page::Tag;
use span::Span;

use super::Sources;
use super::authors::of_block;
use super::calendar::{Order, first};
use super::lone_names::{self, is_sign};
use super::names::{is_personal, is_role, is_weekday_or_month, split};
use super::said::{attribute, words};
use crate::Value;
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::label::cues::{self, Opening};
use crate::wording::{ends_a_sentence, key};

/// The blocks where a byline may stand: below the title, then above it.
fn near(from: &Sources, title: Option<usize>) -> impl Iterator<Item = usize> {
    let at = from.head_at(title);
    let below = title.map_or(at, |t| t + 1);
    (below..from.blocks.len().min(at + 15)).chain((at.saturating_sub(6)..at).rev())
}

/// How many elements out an author's is named around the block; none if far.
fn marked(block: &RawBlock, most: u16) -> bool {
    let hinted = block.around.hints[Hint::Author as usize];
    hinted > 0 && block.around.depth - hinted <= most && block.text.len() < 120 && !ends_a_sentence(&block.text)
}

/// People: the names of the first byline that has any.
pub(super) fn of_names(from: &Sources, title: Option<usize>) -> Vec<Value<String>> {
    for i in near(from, title) {
        let block = &from.blocks[i];
        let label = is_label(&block.text);
        if !(label || cues::is_byline(&Opening::of(&block.text)) || marked(block, 3)) {
            continue;
        }
        let at = if label { i + 1 } else { i };
        if at >= from.blocks.len() || from.blocks[at].text.len() > 120 || follows_credit(from, at) {
            continue;
        }
        let mut linked = of_links(from, at);
        if !(label || cues::is_byline(&Opening::of(&from.blocks[at].text))) {
            linked.retain(|v| !is_subject(from, title, &v.value));
        }
        if !linked.is_empty() {
            // "Written by" above a list of names.
            let more = (at + 1..from.blocks.len()).take(6).take_while(|j| label && is_only_a_link(&from.blocks[*j]));
            linked.extend(more.flat_map(|j| of_links(from, j)));
            return linked;
        }
        let text = &from.blocks[at].text;
        let mut found: Vec<_> = split(text, false).into_iter().filter(|s| is_personal(s.of(text))).collect();
        if !(label || cues::is_byline(&Opening::of(text))) {
            found.retain(|s| !is_subject(from, title, s.of(text)));
        }
        if !found.is_empty() && !is_credit(&text[..found[0].start() as usize]) {
            return found.into_iter().map(|span| of_block(from, at, span)).collect();
        }
    }
    lone_names::read(from, title)
}

/// Whether someone is named in the title: without a "by", a line that names them tells of whom the article is.
pub(super) fn is_subject(from: &Sources, title: Option<usize>, name: &str) -> bool {
    title.is_some_and(|t| key(&from.blocks[t].text).contains(&key(name)))
}

/// A line that is a linked name, and nothing else.
fn is_only_a_link(block: &RawBlock) -> bool {
    block.around.linked as usize == block.text.len() && block.text.len() < 40
}

/// The people of a line right below the title that begins with "By" and names none of `others`: whoever put the page up is not
/// always who wrote it.
pub(super) fn outright(from: &Sources, title: Option<usize>, others: &[Value<String>]) -> Option<Vec<Value<String>>> {
    let title = title?;
    let near = title + 1..from.blocks.len().min(title + 5);
    let at = near.into_iter().find(|i| {
        let text = &from.blocks[*i].text;
        text.len() < 60
            && text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by ") || by.eq_ignore_ascii_case("by:"))
    })?;
    let text = &from.blocks[at].text;
    let named = key(text);
    // One name may be a part of the other: "Ann Lee" and "Ann M. Lee".
    let known = |v: &Value<String>| v.value.split(' ').any(|w| w.len() > 2 && named.contains(&key(w)));
    let found: Vec<_> = split(text, false).into_iter().filter(|s| is_personal(s.of(text))).collect();
    let alone = found.len() == 1 && !others.iter().any(known);
    alone.then(|| found.into_iter().map(|span| of_block(from, at, span)).collect())
}

/// "Written by", "By", "Author": a line that only says that a name comes next.
pub(super) fn is_label(text: &str) -> bool {
    const LABELS: &[&str] = &[
        "by",
        "written by",
        "article by",
        "words by",
        "story by",
        "posted by",
        "author",
        "authors",
        "author(s)",
        "reported by",
        "post by",
        "published by",
        "authored by",
        "about the author",
    ];
    text.len() < 20 && LABELS.contains(&text.trim_end_matches([':', ' ']).to_ascii_lowercase().as_str())
}

/// Whether the words before a name credit its bearer for something else than writing: "Reviewed by".
fn is_credit(before: &str) -> bool {
    const OTHER: &[&str] = &[
        "review",
        "edit",
        "photo",
        "fact",
        "checked",
        "illustrat",
        "translat",
        "medically",
        "video",
        "image",
        "graphic",
        "produced",
        "verified",
        "approved",
        "updated",
        "contact",
        "narrated",
    ];
    let before = before.to_lowercase();
    let mut words = before.split(|c: char| !c.is_alphanumeric());
    words.any(|word| OTHER.iter().any(|o| word.starts_with(o)))
}

/// Whether the line above says that the name in this one is credited for something else.
pub(super) fn follows_credit(from: &Sources, i: usize) -> bool {
    let above = if i > 0 { from.blocks[i - 1].text.as_str() } else { "" };
    let label = above.ends_with(':') || above.to_lowercase().ends_with(" by");
    label && above.len() < 40 && is_credit(above)
}

/// The linked names of a byline: "Ann Lee Example Courier" with a link on "Ann Lee".
pub(super) fn of_links(from: &Sources, i: usize) -> Vec<Value<String>> {
    let block = &from.blocks[i];
    let tree = from.page.tree();
    let Some(start) = block.around.link else { return Vec::new() };
    let (mut found, mut folder, mut end) = (Vec::new(), None, 0);
    let mut at = start;
    while at.index() < tree.len() && tree.node(at).span.start() < block.page.end() && found.len() < 12 {
        let node = at;
        at = at.after();
        if tree.node(node).tag != Tag::A {
            continue;
        }
        let name = words(from.page, node).map(|w| w.text).unwrap_or_default();
        let bare = name.trim_start_matches("By ").trim_start_matches("by ");
        if !is_personal(bare) || split(bare, false).len() != 1 {
            continue;
        }
        let Some(start) = block.text.get(end..).and_then(|rest| rest.find(bare)).map(|at| at + end) else { continue };
        let before = &block.text[end..start];
        if is_credit(before) {
            break;
        }
        let after = block.text[start + bare.len()..].trim_start().to_lowercase();
        let own = folder_of(from, node);
        let joined = before.contains([',', '&', 'a']) && matches!(before.trim_matches([',', ' ', '&']), "" | "and");
        let alike = folder.is_none() || joined || folder == Some(own.clone());
        if alike && !is_credit(after.split(' ').next().unwrap_or_default()) {
            found.push(of_block(from, i, Span::at(start, start + bare.len())));
            end = start + bare.len();
            folder = Some(own);
        }
    }
    found
}

/// The part of a link's address that pages of one kind share: "/authors" of "/authors/ann-lee".
fn folder_of(from: &Sources, link: page::NodeId) -> String {
    let href = attribute(from.page, link, "href").map(|w| w.text).unwrap_or_default();
    let path = href.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()
}

/// Whoever else signs beside the title: a desk, or someone under a single name.
pub(super) fn of_others(from: &Sources, title: Option<usize>) -> Vec<Value<String>> {
    for i in near(from, title).take(12) {
        let block = &from.blocks[i];
        let outside =
            [Inside::NAV, Inside::FOOTER, Inside::ASIDE, Inside::FORM].iter().any(|e| block.around.inside.has(*e));
        if outside || block.text.len() > 100 || follows_credit(from, i) {
            continue;
        }
        let dated = |j: usize| {
            from.blocks.get(j).is_some_and(|b| b.text.len() < 60 && first(&b.text, Order::MonthFirst).is_some())
        };
        let desk = || is_desk(&block.text) && (marked(block, 2) || dated(i + 1) || of_address(from, i));
        let found = if i > 0 && is_label(&from.blocks[i - 1].text) {
            signed_alone(first_part(&block.text))
        } else {
            after_by(block).or_else(|| signed_alone(&block.text).filter(|_| desk()))
        };
        if let Some(span) = found {
            return vec![of_block(from, i, span)];
        }
    }
    Vec::new()
}

/// Whether the line links to an author's page.
fn of_address(from: &Sources, i: usize) -> bool {
    let href = from.blocks[i].around.link.and_then(|link| attribute(from.page, link, "href"));
    href.is_some_and(|h| h.text.to_lowercase().contains("/author"))
}

/// What comes before the role: "Eliz" of "Eliz - Product marketer".
fn first_part(text: &str) -> &str {
    let end = [" - ", " – ", " — ", ", ", " | ", " · "].iter().filter_map(|m| text.find(m)).min().unwrap_or(text.len());
    &text[..end]
}

/// A line that is a short name and nothing else: "Eliz", "Harbour Desk".
fn signed_alone(text: &str) -> Option<Span> {
    let desk = is_desk(text);
    let words: Vec<&str> = text.split(' ').collect();
    let fits = words.len() <= 4
        && words.iter().all(|w| w.starts_with(|c: char| c.is_uppercase()))
        && !text.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '?' | '!' | '|'))
        && (desk || !words.iter().any(|w| is_sign(w)))
        && !(words.len() == 1 && is_role(words[0]) && !desk);
    fits.then(|| Span::at(0, text.len()))
}

/// "Harbour Desk", "Ferry Editorial Team", "News Staff": a group that signs as one.
fn is_desk(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let first = text.split(' ').next().unwrap_or_default();
    let group = matches!(last.as_str(), "staff" | "team" | "desk" | "newsroom" | "editors" | "board" | "contributor");
    (group && text.contains(' ')) || last == "newsdesk" || (first == "Team" && text.contains(' '))
}

/// The name after "by" in a short line: "by Ann · Dec 20", "Posted by deckhand on Monday", "By the Harbour Team".
fn after_by(block: &RawBlock) -> Option<Span> {
    let text = &block.text;
    let lower = text.to_ascii_lowercase();
    let leads = ["posted by ", "written by ", "article by ", "story by ", "words by ", "by: ", "by "];
    let lead = leads.iter().find(|l| lower.starts_with(**l))?;
    let rest = &text[lead.len()..];
    let end = [",", " · ", " | ", " • ", " on ", " in ", " (", " - ", " – ", " — ", " / "]
        .iter()
        .filter_map(|m| rest.find(m))
        .chain(rest.char_indices().find(|(i, c)| c.is_ascii_digit() && rest[..*i].ends_with(' ')).map(|(i, _)| i))
        .min()
        .unwrap_or(rest.len());
    let name = rest[..end].trim_end_matches([' ', '.', ',']);
    let words: Vec<&str> = name.split(' ').collect();
    let capital = |w: &&str| w.starts_with(char::is_uppercase);
    let whole = end == rest.len();
    let desk = is_desk(name);
    let fits = match words.len() {
        // A word that is written small is a name only where nothing else is said, or a link says so.
        1 => words.iter().all(capital) || whole || block.around.links > 0,
        2..=4 => words.iter().all(capital) || (desk && name.starts_with("the ")),
        _ => false,
    };
    (fits && !name.is_empty() && (desk || !words.iter().any(|w| is_sign(w) || is_weekday_or_month(&w.to_lowercase()))))
        .then(|| Span::at(lead.len(), lead.len() + name.len()))
}

/// Whether the page shows a name as a byline, or alone in a line by its title.
pub(super) fn shows(from: &Sources, title: Option<usize>, name: &str) -> bool {
    let wanted = key(name);
    let at = from.head_at(title);
    let signs = |(i, block): (usize, &RawBlock)| {
        let own = key(&block.text);
        let alone = own == wanted && (marked(block, 3) || (i > at && i <= at + 8));
        block.text.len() < 200 && (alone || own.contains(&format!("by{wanted}")))
    };
    from.blocks.iter().enumerate().take(2000).any(signs)
}

#[cfg(test)]
mod tests {
    use super::{is_credit, is_desk, is_label, signed_alone};

    #[test]
    fn desks_and_single_names_are_told_from_signs() {
        assert!(is_desk("Harbour Staff") && is_desk("Newsdesk") && is_desk("Team Ferry") && !is_desk("Team"));
        assert!(signed_alone("Eliz").is_some() && signed_alone("Harbour Team").is_some());
        assert!(signed_alone("Share").is_none() && signed_alone("Editor").is_none() && signed_alone("5 min").is_none());
        assert!(is_label("Written by:") && is_label("AUTHOR") && !is_label("By Ann Lee"));
        assert!(is_credit("Medically reviewed by ") && !is_credit("Written by "));
    }
}
