//! Whose page it is, and where it lies: publisher, site names, canonical address, section, picture.

use page::{Media, Page};
use span::Span;

use super::Sources;
use super::said::{Said, Words, json_name, json_words};
use crate::wording::key;
use crate::{Role, Told, Value};

/// The publisher. Order of trust: `og:site_name`, JSON-LD `publisher`, `application-name` and its like; then the page's
/// own small print and promotions: "© 2021 Example Weekly", "Shop books published by Example Weekly".
pub(crate) fn publisher(from: &Sources, roles: &[Role]) -> Option<Value<String>> {
    of_markup(from).or_else(|| of_small_print(from, roles))
}

/// What comes before an outlet's name in its own small print and promotions.
const LEADS: &[&str] = &[
    "published by ",
    "subscribe to ",
    "donate to ",
    "newsletter of ",
    "copyright ",
    "© ",
    "member of ",
    "support ",
    "more from ",
    "a service of ",
    "visit ",
];

fn of_small_print(from: &Sources, roles: &[Role]) -> Option<Value<String>> {
    let small = |i: &usize| {
        matches!(roles[*i], Role::Legal | Role::Promotion)
            && from.blocks[*i].text.len() < 300
            && !of_an_agency(&from.blocks[*i].text)
    };
    let places: Vec<usize> = (0..from.blocks.len()).filter(small).collect();
    LEADS.iter().find_map(|lead| {
        places.iter().find_map(|i| {
            let block = &from.blocks[*i];
            let at = find(&block.text, lead)? + lead.len();
            let span = outlet_name(&block.text, at)?;
            let evidence = block.evidence(*i, span);
            Some(Value {
                value: evidence.text.clone(),
                evidence: vec![evidence],
                inferred: Some("outlet-of-its-small-print"),
            })
        })
    })
}

/// "… This material may not be published, broadcast, rewritten": an agency's small print on another's page.
fn of_an_agency(text: &str) -> bool {
    text.contains("may not be published, broadcast")
}

/// Where `lead` stands in `text`, whatever its case.
fn find(text: &str, lead: &str) -> Option<usize> {
    text.char_indices()
        .map(|(i, _)| i)
        .find(|i| text.get(*i..*i + lead.len()).is_some_and(|t| t.eq_ignore_ascii_case(lead)))
}

/// The capitalised words at `at`, after a year and "the": two or more, or one that the text ends with.
fn outlet_name(text: &str, at: usize) -> Option<Span> {
    let rest = &text[at..];
    let bare = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ',' | '©'));
    let bare = bare.strip_prefix("by ").unwrap_or(bare);
    let bare = bare.strip_prefix("the ").unwrap_or(bare);
    let start = text.len() - bare.len();
    let (mut end, mut count, mut from) = (0, 0, 0);
    for word in bare.split(' ') {
        let name = word.trim_end_matches(['.', ',', ';', ':', '!', '|', ')']);
        let joins = matches!(name, "of" | "and" | "&" | "for" | "the") && count > 0;
        if !(name.starts_with(char::is_uppercase) || joins)
            || matches!(name, "All" | "Inc" | "LLC" | "Via" | "Our" | "Us" | "Your")
        {
            break;
        }
        if !joins {
            end = from + name.len();
            count += 1;
        }
        from += word.len() + 1;
        if name.len() < word.len() {
            break;
        }
    }
    (2..=6).contains(&count).then(|| Span::at(start, start + end))
}

fn of_markup(from: &Sources) -> Option<Value<String>> {
    let named = from.said.meta(&["og:site_name"]).cloned();
    let named = named.or_else(|| of_json(from.page, from.said, "publisher"));
    let named = named.or_else(|| {
        from.said
            .meta(&[
                "application-name",
                "apple-mobile-web-app-title",
                "dc.publisher",
                "publisher",
                "citation_journal_title",
                "copyright",
            ])
            .cloned()
    });
    named.filter(|w| w.text.len() < 80 && !w.text.contains("://")).map(|w| w.value())
}

fn of_json(page: &Page, said: &Said, member: &str) -> Option<Words> {
    said.articles(page)
        .find_map(|(json, id)| json_name(page, json, json.all(page.text(), id, member).into_iter().next()?))
}

/// The keys of every name that the page gives its site, and of its host's.
pub(crate) fn site_keys(page: &Page, said: &Said, told: &Told) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    names.extend(said.metas("og:site_name").map(|w| key(&w.text)));
    names.extend(of_json(page, said, "publisher").map(|w| key(&w.text)));
    names.extend(
        ["application-name", "apple-mobile-web-app-title", "twitter:site"]
            .iter()
            .filter_map(|n| said.meta(&[n]))
            .map(|w| key(&w.text)),
    );
    if let Some(host) = address(page, said, told).as_deref().and_then(host) {
        names.push(key(host));
        let labels: Vec<&str> = host.split('.').filter(|l| *l != "www").collect();
        names.push(key(&labels.join(".")));
        // The name before the public suffix: "example" of www.example.co.uk.
        names.extend(labels.iter().filter(|l| l.len() > 3).take(labels.len().saturating_sub(1)).map(|l| key(l)));
    }
    names.retain(|n| n.len() > 2);
    names.sort();
    names.dedup();
    names
}

/// The canonical address: what the page says, else where it was fetched.
pub(crate) fn address(page: &Page, said: &Said, told: &Told) -> Option<String> {
    let fetched = told.url.as_deref().or(page.url());
    let link = said.links.iter().find(|(rel, _)| rel == "canonical").map(|(_, w)| w.text.as_str());
    let said = link.or(said.meta(&["og:url"]).map(|w| w.text.as_str()));
    match (said, fetched) {
        (Some(said), _) if said.contains("://") => Some(said.to_owned()),
        (Some(said), Some(fetched)) if said.starts_with('/') && !said.starts_with("//") => {
            let scheme = fetched.find("://").map_or(0, |at| at + 3);
            let root = fetched[scheme..].find('/').map_or(fetched.len(), |at| scheme + at);
            Some(format!("{}{said}", &fetched[..root]))
        }
        (_, fetched) => fetched.map(str::to_owned),
    }
}

/// The host of an address, without its port.
pub(crate) fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://").map_or(url.strip_prefix("//"), |(_, rest)| Some(rest))?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
    (!host.is_empty()).then_some(host)
}

/// The outlet's section: `article:section`, else JSON-LD `articleSection`.
pub(crate) fn section(from: &Sources) -> Option<String> {
    if from.page.media() != Media::Html {
        return None;
    }
    let said = from
        .said
        .meta(&["article:section", "articlesection", "section", "parsely-section", "cxenseparse:section"])
        .map(|w| w.text.clone());
    said.or_else(|| of_json(from.page, from.said, "articleSection").map(|w| w.text)).filter(|s| s.len() < 80)
}

/// The leading picture's address.
pub(crate) fn image(from: &Sources) -> Option<String> {
    let said = from
        .said
        .meta(&["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"])
        .map(|w| w.text.clone());
    said.or_else(|| {
        from.said.articles(from.page).find_map(|(json, id)| {
            let image = json.all(from.page.text(), id, "image").into_iter().next()?;
            let url = json.member(from.page.text(), image, "url").unwrap_or(image);
            json_words(from.page, json, url).map(|w| w.text)
        })
    })
}
