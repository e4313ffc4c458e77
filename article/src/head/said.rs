//! What the markup says of the article, apart from the words shown: `<title>`, `<meta>`, `<link>`, `<time>`, JSON-LD.

use std::borrow::Cow;

use page::{NodeId, Page, Shown, Tag};
use span::Span;

use super::json::{Id, Json, Kind};
use crate::wording::key;
use crate::{Evidence, Value};

/// Words that the markup says, and where.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Words {
    pub text: String,
    pub span: Span,
}

impl Words {
    /// As a value of the article's head.
    pub fn value(&self) -> Value<String> {
        self.as_value(self.text.clone())
    }

    /// As the evidence of `value`.
    pub fn as_value<T>(&self, value: T) -> Value<T> {
        Value { value, evidence: vec![self.evidence()], inferred: None }
    }

    /// As evidence.
    pub fn evidence(&self) -> Evidence {
        Evidence { text: self.text.clone(), page: self.span, block: None }
    }
}

/// What the markup says, by the names it says it under.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// `<title>`.
    pub title: Option<Words>,
    /// `<meta name|property|itemprop content>`, names in lower case, in order.
    pub meta: Vec<(String, Words)>,
    /// `<link rel href>` of canonical, amphtml and the like.
    pub links: Vec<(String, Words)>,
    /// `<html lang>`.
    pub lang: Option<Words>,
    /// `<time datetime>`, with the element.
    pub times: Vec<(NodeId, Words)>,
    /// `<a rel=author>` and `itemprop=author|name|datePublished|…` elements: the property and the element.
    pub properties: Vec<(String, NodeId)>,
    /// The JSON-LD scripts.
    pub json: Vec<Json>,
}

/// `<meta>`, `<link>` and `<time>` elements beyond this many are not read.
const MOST: usize = 2000;

impl Said {
    /// Reads the markup of `page`.
    pub fn of(page: &Page) -> Self {
        let mut said = Self::default();
        let tree = page.tree();
        for id in tree.ids() {
            match tree.node(id).tag {
                Tag::Title if said.title.is_none() => said.title = words(page, id),
                Tag::Html => said.lang = attribute(page, id, "lang").or_else(|| attribute(page, id, "xml:lang")),
                Tag::Meta if said.meta.len() < MOST => said.read_meta(page, id),
                Tag::Link if said.links.len() < MOST => said.read_link(page, id),
                Tag::Time if said.times.len() < MOST => {
                    said.times.extend(attribute(page, id, "datetime").map(|w| (id, w)));
                    said.read_property(page, id);
                }
                Tag::Script => said.read_script(page, id),
                Tag::A | Tag::Span | Tag::Div | Tag::P | Tag::H1 | Tag::Other if said.properties.len() < MOST => {
                    said.read_property(page, id);
                }
                _ => {}
            }
        }
        said
    }

    /// The first `<meta>` with one of these names, in the order of the names.
    pub fn meta(&self, names: &[&str]) -> Option<&Words> {
        names.iter().find_map(|name| self.meta.iter().find(|(n, _)| n == name).map(|(_, words)| words))
    }

    /// Every `<meta>` of this name.
    pub fn metas<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Words> {
        self.meta.iter().filter(move |(n, _)| n == name).map(|(_, words)| words)
    }

    /// The JSON-LD objects that describe the page's article, each with its script: those that are headed as the page is come
    /// first. An article's comments, reviews and those it lists or cites are others.
    pub fn articles<'s>(&'s self, page: &'s Page) -> impl Iterator<Item = (&'s Json, Id)> {
        self.objects(page, is_article).into_iter()
    }

    /// The same, and where there are none, the objects that describe the page itself, or another work.
    pub fn works<'s>(&'s self, page: &'s Page) -> impl Iterator<Item = (&'s Json, Id)> {
        let articles = self.objects(page, is_article);
        if articles.is_empty() { self.objects(page, is_work) } else { articles }.into_iter()
    }

    fn objects<'s>(&'s self, page: &'s Page, is: fn(&str, &Json, Id) -> bool) -> Vec<(&'s Json, Id)> {
        let of = |json: &'s Json| {
            json.ids()
                .filter(move |id| json.kind(*id) == Kind::Object && is(page.text(), json, *id))
                .filter(move |id| !json.is_under(page.text(), *id, OTHERS))
                .map(move |id| (json, id))
        };
        let mut found: Vec<(&Json, Id)> = self.json.iter().flat_map(of).take(200).collect();
        if found.len() > 1 {
            let titles: Vec<String> = self.title.iter().chain(self.meta(&["og:title"])).map(|w| key(&w.text)).collect();
            found.sort_by_cached_key(|(json, id)| !is_headed(page, json, *id, &titles));
        }
        found
    }

    fn read_meta(&mut self, page: &Page, id: NodeId) {
        let (mut names, mut content) = (Vec::new(), None);
        for attribute in page.tree().attributes(page.text(), id) {
            if attribute.is("name") || attribute.is("property") || attribute.is("itemprop") {
                names.push(attribute.raw.trim().to_ascii_lowercase());
            } else if attribute.is("content") {
                content = Some(Words { text: tidy(&attribute.value()), span: attribute.span });
            }
        }
        if let Some(content) = content.filter(|c| !c.text.is_empty()) {
            self.meta.extend(names.into_iter().map(|name| (name, content.clone())));
        }
    }

    fn read_link(&mut self, page: &Page, id: NodeId) {
        if let (Some(rel), Some(href)) = (attribute(page, id, "rel"), attribute(page, id, "href")) {
            self.links.push((rel.text.to_ascii_lowercase(), href));
        }
    }

    fn read_script(&mut self, page: &Page, id: NodeId) {
        let kind = page.tree().attributes(page.text(), id).find(|a| a.is("type"));
        let is_json = kind.is_some_and(|k| k.raw.trim().to_ascii_lowercase().starts_with("application/ld+json"));
        if let Some(text) = page.tree().descendants(id).next().filter(|_| is_json && self.json.len() < 64) {
            self.json.push(Json::read(page.text(), page.tree().node(text).span));
        }
    }

    fn read_property(&mut self, page: &Page, id: NodeId) {
        for attribute in page.tree().attributes(page.text(), id) {
            if attribute.is("itemprop")
                || (attribute.is("rel") && attribute.raw.to_ascii_lowercase().contains("author"))
            {
                for word in attribute.raw.split_ascii_whitespace().take(4) {
                    self.properties.push((word.to_ascii_lowercase(), id));
                }
            }
        }
    }
}

/// The shown words of an element.
pub(crate) fn words(page: &Page, id: NodeId) -> Option<Words> {
    let shown = Shown::of(page, id);
    let span = shown.map.source(Span::at(0, shown.text.len()));
    (!shown.text.is_empty()).then_some(Words { text: shown.text, span })
}

/// An attribute's value.
pub(crate) fn attribute(page: &Page, id: NodeId, name: &str) -> Option<Words> {
    let found = page.tree().attributes(page.text(), id).find(|a| a.is(name))?;
    let text = tidy(&found.value());
    (!text.is_empty()).then_some(Words { text, span: found.span })
}

/// A JSON-LD string, and where it lies.
pub(crate) fn json_words(page: &Page, json: &Json, id: Id) -> Option<Words> {
    let text = tidy(&page::html::decode(&json.string(page.text(), id)?));
    (!text.is_empty()).then(|| Words { text, span: json.span(id) })
}

/// A JSON-LD value that is a string, or an object with a `name`.
pub(crate) fn json_name(page: &Page, json: &Json, id: Id) -> Option<Words> {
    match json.kind(id) {
        Kind::String => json_words(page, json, id),
        Kind::Object => json.all(page.text(), id, "name").first().and_then(|name| json_words(page, json, *name)),
        Kind::Array | Kind::Scalar => None,
    }
}

/// Members whose objects are not what the page publishes.
const OTHERS: &[&str] = &[
    "review",
    "reviews",
    "comment",
    "comments",
    "hasPart",
    "citation",
    "isBasedOn",
    "mentions",
    "about",
    "subjectOf",
    "itemListElement",
    "liveBlogUpdate",
    "relatedLink",
];

/// Whether an object's headline is the page's.
fn is_headed(page: &Page, json: &Json, id: Id, titles: &[String]) -> bool {
    let headline = ["headline", "name"].iter().find_map(|m| json.member(page.text(), id, m));
    let headline = headline.and_then(|h| json_words(page, json, h)).map(|w| key(&w.text)).unwrap_or_default();
    !headline.is_empty() && titles.iter().any(|t| t.contains(&headline))
}

/// Whether an object's `@type` is a page, or a work that is an article by another name.
fn is_work(page: &str, json: &Json, id: Id) -> bool {
    json.all(page, id, "@type").into_iter().filter_map(|t| json.string(page, t)).any(|kind| {
        let kind = kind.rsplit(['/', ':']).next().unwrap_or_default();
        kind.ends_with("WebPage")
            || matches!(kind, "HowTo" | "Recipe" | "CreativeWork" | "FAQPage" | "Guide" | "LearningResource")
    })
}

/// Whether an object's `@type` is one of schema.org's kinds of article.
fn is_article(page: &str, json: &Json, id: Id) -> bool {
    json.all(page, id, "@type").into_iter().filter_map(|t| json.string(page, t)).any(|kind: Cow<'_, str>| {
        let kind = kind.rsplit(['/', ':']).next().unwrap_or_default();
        kind.ends_with("Article")
            || kind.ends_with("BlogPosting")
            || matches!(kind, "Report" | "Review" | "LiveBlogPosting")
    })
}

/// White space folded, ends trimmed, marks that show nothing left out.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(
            word.chars().filter(|c| !c.is_control() && !matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{200E}')),
        );
    }
    out
}
