//! Toponyms and the places they name, on GeoVirus (Gritta and others 2018) and TR-News (Kamalloo and Rafiei 2018).
//!
//! Held apart: the articles whose id (GeoVirus: the source's address) has an FNV-1a hash that 5 divides; where there are
//! `-test` files, all of those. With `OCTUPLE_EVAL_OPEN` set, the other articles are scored and each error printed. `f1`, `precision` and `recall` are over exact spans; TR-News also marks adjectives
//! ("Turkish"), which are no toponyms here, so `f1_nouns` leaves out peoples on both sides. `within_161km` is the share of
//! gold toponyms found whose place lies within 161 km (100 miles) of the gold point, and `same_id` of those found that have
//! a GeoNames id in the gold, the share with the same id. And the place of a marked happening, in sentences of ours.

mod cases;

use std::ops::Range;
use std::path::Path;

use facts::{Input, Place};
use language::gazetteer::demonym;
use language::{Passage, PassageKind, Reader};
use span::Span;

use crate::figures::{Counts, Figures};
use crate::held;

/// An article with its gold toponyms, in order.
struct Document {
    id: String,
    text: String,
    toponyms: Vec<Toponym>,
}

/// A gold toponym.
struct Toponym {
    /// Bytes of the text.
    span: Range<usize>,
    at: Option<(f64, f64)>,
    geonames: Option<u32>,
}

/// Scores both sets.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let reader = Reader::small();
    let mut figures = Figures::default();
    let mut all = Tally::default();
    for (name, file) in [("geovirus", "GeoVirus"), ("trnews", "TR-News")] {
        let mut tally = Tally::default();
        for document in held_apart(&data.join("location"), file)? {
            let places = read_places(&reader, &document.text);
            tally.add(&document, &places);
            if held::open_part() {
                print_errors(&document, &places);
            }
        }
        tally.report(&format!("location.{name}"), &mut figures);
        all.join(&tally);
    }
    all.report("location.all", &mut figures);
    cases::score(&reader, &mut figures);
    Ok(figures)
}

/// The part of a set to score: its test file, or the articles kept apart.
fn held_apart(folder: &Path, file: &str) -> Result<Vec<Document>, Box<dyn std::error::Error>> {
    let test = folder.join(format!("{file}-test.xml.gz"));
    if test.exists() {
        return Ok(documents(&gold::text(&test)?));
    }
    let mut all = documents(&gold::text(&folder.join(format!("{file}.xml.gz")))?);
    all.retain(|d| is_held(&d.id) != held::open_part());
    Ok(all)
}

/// Whether an article is kept apart for measuring.
fn is_held(id: &str) -> bool {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    hash.is_multiple_of(5)
}

/// The places that are read from a text, by the facts alone.
fn read_places(reader: &Reader, text: &str) -> Vec<Place> {
    let analysis = reader.read(text, &passages(text));
    let article = article::Article { text: text.to_owned(), ..article::Article::default() };
    facts::place::read(&Input { article: &article, analysis: &analysis, published: None })
}

/// The lines of a text as passages.
fn passages(text: &str) -> Vec<Passage> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let from = start + line.find(trimmed).unwrap_or(0);
            found.push(Passage { span: Span::at(from, from + trimmed.len()), kind: PassageKind::Paragraph });
        }
        start += line.len();
    }
    found
}

/// Prints what was missed, what is too much, and what was put elsewhere, with the words around.
fn print_errors(document: &Document, places: &[Place]) {
    let around = |span: &Range<usize>| {
        let text = &document.text;
        let cut = |&at: &usize| text.is_char_boundary(at);
        let start = (span.start.saturating_sub(40)..span.start).find(cut).unwrap_or(span.start);
        let end = (span.end + 40..text.len()).find(cut).unwrap_or(text.len());
        format!("{}[[{}]]{}", &text[start..span.start], &text[span.clone()], &text[span.end..end]).replace('\n', " ")
    };
    for gold in &document.toponyms {
        match (places.iter().find(|p| p.span.range() == gold.span), gold.at) {
            (None, _) => println!("MISSED {}", around(&gold.span)),
            (Some(place), Some(at)) if place.at.is_none_or(|own| kilometres(own, at) > 161.0) => {
                println!(
                    "FAR {} -> {} {:?} {:?} {:?}, gold {at:?}",
                    around(&gold.span),
                    place.name,
                    place.admin1,
                    place.country,
                    place.at
                );
            }
            (Some(place), _) if gold.geonames.is_some() && place.geonames != gold.geonames => {
                println!(
                    "OTHER ID {} -> {} {:?}, gold {:?}",
                    around(&gold.span),
                    place.name,
                    place.geonames,
                    gold.geonames
                );
            }
            _ => {}
        }
    }
    for place in places.iter().filter(|p| document.toponyms.iter().all(|t| t.span != p.span.range())) {
        println!("EXTRA {} by {}", around(&place.span.range()), place.rule);
    }
}

#[derive(Default)]
struct Tally {
    spans: Counts,
    nouns: Counts,
    near: Counts,
    same_id: Counts,
}

impl Tally {
    fn add(&mut self, document: &Document, places: &[Place]) {
        let people = |range: &Range<usize>| {
            demonym(&document.text[range.clone()])
                .is_some_and(|d| d.country.iso2 != "US" || document.text[range.clone()].len() > 4)
        };
        self.spans.found += places.len();
        self.spans.gold += document.toponyms.len();
        self.nouns.found += places.iter().filter(|p| !people(&p.span.range())).count();
        self.nouns.gold += document.toponyms.iter().filter(|t| !people(&t.span)).count();
        for gold in &document.toponyms {
            let Some(place) = places.iter().find(|p| p.span.range() == gold.span) else { continue };
            self.spans.right += 1;
            self.nouns.right += usize::from(!people(&gold.span));
            if let Some(at) = gold.at {
                self.near.gold += 1;
                self.near.right += usize::from(place.at.is_some_and(|own| kilometres(own, at) <= 161.0));
            }
            if gold.geonames.is_some() {
                self.same_id.gold += 1;
                self.same_id.right += usize::from(place.geonames == gold.geonames);
            }
        }
    }

    fn join(&mut self, other: &Self) {
        for (own, other) in [
            (&mut self.spans, other.spans),
            (&mut self.nouns, other.nouns),
            (&mut self.near, other.near),
            (&mut self.same_id, other.same_id),
        ] {
            own.found += other.found;
            own.gold += other.gold;
            own.right += other.right;
        }
    }

    fn report(&self, name: &str, figures: &mut Figures) {
        figures.push(format!("{name}.precision"), self.spans.precision());
        figures.push(format!("{name}.recall"), self.spans.recall());
        figures.push(format!("{name}.f1"), self.spans.f1());
        figures.push(format!("{name}.f1_nouns"), self.nouns.f1());
        figures.push(format!("{name}.within_161km"), self.near.recall());
        figures.push(format!("{name}.same_id"), self.same_id.recall());
    }
}

/// The distance between two points in degrees, on a sphere of 6,371 km.
fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
    let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let across = a.0.to_radians().cos() * b.0.to_radians().cos() * half(b.1 - a.1);
    2.0 * 6371.0 * (half(b.0 - a.0) + across).clamp(0.0, 1.0).sqrt().asin()
}

/// The articles of a file, whichever of the two formats it has.
fn documents(xml: &str) -> Vec<Document> {
    elements(xml, "article").enumerate().map(|(n, article)| document(article, n)).collect()
}

fn document(article: &str, number: usize) -> Document {
    let attribute = article.split_once("docid=\"").and_then(|(_, rest)| rest.split('"').next());
    let id = attribute.map(str::to_owned).or_else(|| element(article, "source")).unwrap_or_else(|| number.to_string());
    let text = element(article, "text").unwrap_or_default();
    let mut toponyms: Vec<Toponym> = Vec::new();
    for each in elements(article, "location").chain(elements(article, "toponym")) {
        let name = element(each, "name")
            .filter(|_| !each.contains("<phrase>"))
            .or_else(|| element(each, "phrase"))
            .unwrap_or_default();
        let start = element(each, "start").and_then(|n| n.parse().ok()).unwrap_or(0);
        let Some(span) = find(&text, &name, start, &toponyms) else { continue };
        let number = |tag: &str| element(each, tag).and_then(|n| n.parse::<f64>().ok());
        let geonames =
            each.split_once("gaztag geonameid=\"").and_then(|(_, rest)| rest.split('"').next()?.parse().ok());
        toponyms.push(Toponym { span, at: number("lat").zip(number("lon")), geonames });
    }
    toponyms.sort_by_key(|t| t.span.start);
    Document { id, text, toponyms }
}

/// Where a name stands: the sets' offsets are off by one and more in places, so the nearest occurrence not taken yet.
fn find(text: &str, name: &str, start: usize, taken: &[Toponym]) -> Option<Range<usize>> {
    let byte = text.char_indices().nth(start).map_or(text.len(), |(byte, _)| byte);
    let free = text
        .match_indices(name)
        .map(|(at, _)| at..at + name.len())
        .filter(|r| !name.is_empty() && taken.iter().all(|t| t.span != *r));
    free.min_by_key(|r| r.start.abs_diff(byte))
}

/// The insides of every element of a name, not nested.
fn elements<'x>(xml: &'x str, tag: &'x str) -> impl Iterator<Item = &'x str> {
    let close = format!("</{tag}>");
    let mut rest = xml;
    std::iter::from_fn(move || {
        loop {
            let open = rest.find(&format!("<{tag}"))?;
            let after = &rest[open + 1 + tag.len()..];
            if !after.starts_with([' ', '>', '\n']) {
                rest = after;
                continue;
            }
            let end = after.find(&close)?;
            rest = &after[end + close.len()..];
            return Some(&after[..end]);
        }
    })
}

/// The text of the first element of a name.
fn element(xml: &str, tag: &str) -> Option<String> {
    let inside = elements(xml, tag).next()?;
    let inside = inside.split_once('>')?.1;
    let raw = match inside.trim().strip_prefix("<![CDATA[") {
        Some(raw) => return Some(raw.trim_end_matches("]]>").to_owned()),
        None => inside,
    };
    let plain = raw.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    Some(plain.replace("&amp;", "&"))
}
