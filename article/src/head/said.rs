//! What the markup says of the article, apart from the words shown: `<title>`, `<meta>`, `<link>`, `<time>`, JSON-LD.

use std::borrow::Cow;

use page::{NodeId, Page, Shown, Tag};
use span::Span;

use super::json::{Id, Json, Kind};
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

    /// The JSON-LD objects that describe an article, each with its script.
    pub fn articles<'s>(&'s self, page: &'s Page) -> impl Iterator<Item = (&'s Json, Id)> {
        self.json.iter().flat_map(move |json| {
            json.ids()
                .filter(move |id| json.kind(*id) == Kind::Object && is_article(page.text(), json, *id))
                .map(move |id| (json, id))
        })
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
