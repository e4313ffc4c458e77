//! Authors whose byline has no "by": a name beside the date, a name that links to its bearer's page, a name alone on the
//! line above the first paragraph, "Written by …" below the last.

use page::Media;
use span::Span;

use super::authors::of_block;
use super::calendar::{self, Order};
use super::names::{is_personal, is_role, split};
use super::said::attribute;
use super::{Sources, byline, written_by};
use crate::Value;
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};

/// How far from the title such a name may stand, in blocks.
const NEAR: usize = 8;

/// The names, by the first of these that finds one.
pub(crate) fn read(from: &Sources, title: Option<usize>) -> Vec<Value<String>> {
    let Some(title) = title else { return written_by::read(from, from.head_at(None)) };
    let head: Vec<usize> = (title + 1..from.blocks.len().min(title + 1 + NEAR))
        .take_while(|i| {
            // A standfirst may stand between.
            from.blocks[*i].text.split(' ').count() < 25 || *i == title + 1
        })
        .chain((title.saturating_sub(3)..title).rev())
        .filter(|i| may_sign(&from.blocks[*i], *i > title && *i <= title + 3) && !byline::follows_credit(from, *i))
        .collect();
    let ways: [&dyn Fn(usize) -> Vec<Value<String>>; 3] =
        [&|i| of_address(from, i), &|i| beside_date(from, i), &|i| alone(from, i, title)];
    for way in ways {
        let others =
            |found: &Vec<Value<String>>| !found.iter().any(|v| byline::is_subject(from, Some(title), &v.value));
        let found = head.iter().map(|i| way(*i)).find(|found| !found.is_empty());
        if let Some(found) = found.filter(others) {
            return found;
        }
    }
    written_by::read(from, title)
}

/// A short block of the article's head, not of a menu, a footer or another article. What stands `close` under the title is the
/// article's, whatever the names around it hint at.
fn may_sign(block: &RawBlock, close: bool) -> bool {
    let around = &block.around;
    let outside = [Inside::NAV, Inside::FOOTER, Inside::ASIDE, Inside::FORM].iter().any(|e| around.inside.has(*e));
    let hinted = |hint: Hint| around.hints[hint as usize] > 0 && around.depth - around.hints[hint as usize] <= 3;
    block.text.len() <= 120
        && !outside
        && !hinted(Hint::Nav)
        && !hinted(Hint::Comment)
        && (close || !hinted(Hint::Related))
}

/// A name that links to an author's page: `<a href="/authors/ann-lee">Ann Lee</a>`.
fn of_address(from: &Sources, i: usize) -> Vec<Value<String>> {
    let Some(link) = from.blocks[i].around.link else { return Vec::new() };
    let href = attribute(from.page, link, "href").map(|w| w.text.to_lowercase()).unwrap_or_default();
    let paths = [
        "/author",
        "/profile",
        "/people/",
        "/person/",
        "/staff/",
        "/contributor",
        "/by/",
        "/writer",
        "/team/",
        "/reporter",
        "/journalist",
        "/columnist",
    ];
    // A sentence with a link is no byline.
    let sentence = from.blocks[i].around.linked as usize * 2 < from.blocks[i].text.len()
        && calendar::first(&from.blocks[i].text, Order::MonthFirst).is_none();
    if !paths.iter().any(|p| href.contains(p)) || sentence {
        return Vec::new();
    }
    byline::of_links(from, i)
}

/// "Marta Lindqvist | 14 May 2023", "May 3, 2017 By Erin Spain": a name in the date's own line.
fn beside_date(from: &Sources, i: usize) -> Vec<Value<String>> {
    let text = &from.blocks[i].text;
    let dates = calendar::all(text, Order::MonthFirst);
    let Some(date) = dates.first() else { return Vec::new() };
    let parts = [Span::at(0, date.span.start() as usize), Span::at(date.span.end() as usize, text.len())];
    parts.iter().flat_map(|part| name_in(text, *part)).take(1).map(|span| of_block(from, i, span)).collect()
}

/// The name that a part of a line begins or ends with.
fn name_in(text: &str, part: Span) -> Option<Span> {
    let raw = part.of(text);
    let bare = raw.trim_matches(|c: char| !c.is_alphabetic() && c != '.' && c != ')' && c != '(');
    let start = part.start() as usize + (bare.as_ptr() as usize - raw.as_ptr() as usize);
    let first = split(bare, false).into_iter().next()?;
    let name = first.of(bare);
    let leads = first.start() <= 3 || bare[..first.start() as usize].trim_end().to_lowercase().ends_with("by");
    let other = name.split(' ').any(is_sign);
    (leads && !other && is_name(name)).then(|| first.shift(start as u32))
}

/// A line that is a name and nothing else, beside a date or right above the first paragraph of plain text.
fn alone(from: &Sources, i: usize, title: usize) -> Vec<Value<String>> {
    let text = &from.blocks[i].text;
    let Some(name) = signature(text) else { return Vec::new() };
    let dated = |j: usize| {
        let block = from.blocks.get(j);
        block.is_some_and(|b| b.text.len() < 60 && calendar::first(&b.text, Order::MonthFirst).is_some())
    };
    let prose = from.blocks.get(i + 1).is_some_and(|b| b.text.split(' ').count() >= 14);
    let plain = from.page.media() == Media::Text && i > title && prose;
    let hinted = from.blocks[i].around.hints[Hint::Author as usize];
    let marked = hinted > 0 && from.blocks[i].around.depth - hinted <= 4;
    if plain || marked || dated(i + 1) || (i > 0 && dated(i - 1)) { vec![of_block(from, i, name)] } else { Vec::new() }
}

/// The name of a line that is a name, or a name and a role: "Lena Okafor, Defence Correspondent".
pub(crate) fn signature(text: &str) -> Option<Span> {
    let name = split(text, false).into_iter().next().filter(|n| n.start() == 0)?;
    let rest = &text[name.end() as usize..];
    let fits = rest.is_empty()
        || (rest.starts_with([',', ' ']) && rest.split(' ').count() <= 6 && rest.split(' ').any(is_role));
    let words = name.of(text);
    (fits && is_name(words) && !words.split(' ').any(is_sign)).then_some(name)
}

/// Two to four capitalised words that could be a person's name.
pub(super) fn is_name(name: &str) -> bool {
    let capital = |w: &str| {
        w.starts_with(|c: char| c.is_uppercase() || c == '(')
            || matches!(w, "de" | "van" | "von" | "der" | "bin" | "al" | "la" | "du" | "da" | "di")
    };
    is_personal(name)
        && (2..=4).contains(&name.split(' ').count())
        && name.split(' ').all(capital)
        && name
            .split(' ')
            .all(|w| w.len() < 2 || !w.chars().all(char::is_uppercase) || name.chars().all(|c| !c.is_lowercase()))
}

/// Words of signs that are capitalised as names are.
pub(super) fn is_sign(word: &str) -> bool {
    const SIGNS: &[&str] = &[
        "published",
        "updated",
        "posted",
        "contact",
        "content",
        "partner",
        "sponsored",
        "us",
        "about",
        "follow",
        "profile",
        "last",
        "read",
        "time",
        "min",
        "date",
        "day",
        "latest",
        "new",
        "best",
        "top",
        "how",
        "the",
        "guide",
        "review",
        "reviews",
        "home",
        "blog",
        "business",
        "health",
        "travel",
        "tips",
        "technology",
        "science",
        "world",
        "politics",
        "sports",
        "style",
        "food",
        "culture",
        "education",
        "opinion",
        "local",
        "featured",
        "article",
        "articles",
        "insights",
        "resources",
        "marketing",
        "management",
        "research",
        "press",
        "release",
        "industry",
        "market",
        "finance",
        "money",
        "life",
        "living",
        "design",
        "development",
        "digital",
        "social",
        "data",
        "share",
        "comments",
        "leave",
        "comment",
        "table",
        "contents",
        "key",
        "takeaways",
        "getty",
        "images",
        "photo",
        "video",
        "podcast",
        "newsletter",
        "subscribe",
        "north",
        "south",
        "east",
        "west",
        "united",
        "states",
        "city",
        "county",
        "street",
        "park",
        "school",
        "college",
        "hours",
        "ago",
        "category",
        "tags",
        "security",
        "software",
        "company",
        "for",
        "in",
        "uncategorized",
        "am",
        "pm",
        "est",
        "edt",
        "et",
        "pt",
        "pst",
        "pdt",
        "cst",
        "gmt",
        "utc",
        "bst",
        "ist",
        "link",
        "copied",
        "find",
        "location",
        "program",
        "trade",
        "founder",
        "list",
        "watch",
        "view",
        "print",
        "general",
        "category:",
        "categories:",
    ];
    SIGNS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use span::Span;

    use super::{is_name, name_in};

    #[test]
    fn names_beside_dates_are_found() {
        for (text, expected) in [
            ("Marta Lindqvist | ", Some("Marta Lindqvist")),
            (" By Erin Holm 4 Comments", Some("Erin Holm")),
            (" • Otto Brandt in Harbour News", Some("Otto Brandt")),
            ("Published: ", None),
            (" Travel Tips", None),
        ] {
            let found = name_in(text, Span::at(0, text.len())).map(|s| s.of(text));
            assert_eq!(found, expected, "{text}");
        }
        assert!(!is_name("Harbour") && is_name("Ludwig van der Berg"));
    }
}
