//! RSS 0.9 to 2.0, Atom (RFC 4287), sitemaps and news sitemaps: told apart by their elements' names alone, as many are careless
//! with namespaces.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Link, Listed};

/// The longest address or date that is read.
const LONGEST: usize = 4096;

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Link,
    Sitemap,
}

/// What a field says of its entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Address,
    /// An address, if nothing better is given.
    Guid,
    Date,
}

/// An entry that is being read, and how deep it lies.
struct Entry {
    kind: Kind,
    depth: usize,
    address: String,
    guid: String,
    date: String,
}

#[derive(Default)]
struct State {
    listed: Listed,
    depth: usize,
    entry: Option<Entry>,
    field: Option<(Field, usize)>,
    text: String,
}

pub(super) fn read(text: &str, most: usize) -> Listed {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    config.expand_empty_elements = true;
    let mut state = State::default();
    // One more than wanted shows that there are more.
    while state.listed.links.len().max(state.listed.sitemaps.len()) <= most {
        match reader.read_event() {
            Ok(Event::Start(element)) => state.start(&element),
            Ok(Event::End(_)) => state.end(),
            Ok(Event::Text(text)) => state.take(&text),
            Ok(Event::CData(text)) => state.take(&text),
            Ok(Event::GeneralRef(name)) => {
                let letter = name.resolve_char_ref().ok().flatten().map(String::from);
                let known = quick_xml::escape::resolve_predefined_entity(&name);
                state.take(letter.as_deref().or(known).unwrap_or_default());
            }
            Ok(Event::Eof) => {
                if state.depth > 0 {
                    state.listed.broken = Some("it breaks off".into());
                }
                break;
            }
            Ok(_) => {}
            Err(error) => {
                state.listed.broken = Some(error.to_string());
                break;
            }
        }
    }
    state.listed
}

impl State {
    fn start(&mut self, element: &BytesStart<'_>) {
        self.depth += 1;
        let name = element.local_name();
        let Some(entry) = &mut self.entry else {
            let kind = match name.as_ref() {
                "item" | "entry" | "url" => Kind::Link,
                "sitemap" => Kind::Sitemap,
                _ => return,
            };
            let (address, guid, date) = Default::default();
            self.entry = Some(Entry { kind, depth: self.depth, address, guid, date });
            return;
        };
        let child = self.depth == entry.depth + 1;
        let field = match name.as_ref() {
            "link" if child => match attribute(element, "href") {
                None => Field::Address,
                Some(href) => {
                    let own = attribute(element, "rel").is_none_or(|rel| rel == "alternate");
                    if own && entry.address.is_empty() {
                        entry.address = href;
                    }
                    return;
                }
            },
            "loc" if child => Field::Address,
            "guid" if child && attribute(element, "isPermaLink").is_none_or(|is| is != "false") => Field::Guid,
            "pubDate" | "published" | "issued" | "date" if child => Field::Date,
            // Within <news:news>.
            "publication_date" => Field::Date,
            _ => return,
        };
        self.field = Some((field, self.depth));
        self.text.clear();
    }

    fn take(&mut self, text: &str) {
        if self.field.is_some_and(|(_, depth)| depth == self.depth) && self.text.len() + text.len() <= LONGEST {
            self.text.push_str(text);
        }
    }

    fn end(&mut self) {
        if let (Some(entry), Some((field, depth))) = (&mut self.entry, self.field)
            && depth == self.depth
        {
            let place = match field {
                Field::Address => &mut entry.address,
                Field::Guid => &mut entry.guid,
                Field::Date => &mut entry.date,
            };
            if place.is_empty() {
                *place = self.text.trim().to_owned();
            }
            self.field = None;
        }
        if self.entry.as_ref().is_some_and(|entry| entry.depth == self.depth)
            && let Some(entry) = self.entry.take()
        {
            self.finish(entry);
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn finish(&mut self, entry: Entry) {
        let guid = Some(entry.guid).filter(|guid| guid.starts_with("http"));
        let Some(address) = Some(entry.address).filter(|address| !address.is_empty()).or(guid) else { return };
        match entry.kind {
            Kind::Link => self.listed.links.push(Link { address, date: entry.date }),
            Kind::Sitemap => self.listed.sitemaps.push(address),
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    let value = quick_xml::escape::unescape(&attribute.value).unwrap_or(std::borrow::Cow::Borrowed(&attribute.value));
    (value.len() <= LONGEST).then(|| value.trim().to_owned())
}
