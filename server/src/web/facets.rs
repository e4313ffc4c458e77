//! Counts beside a list, each the way to that part of it.

use maud::{Markup, html};
use octuple::store::Facets;

use super::filters::Filters;
use super::words;

/// How many of a kind are shown at once.
const SHOWN: usize = 8;

/// How many at most, behind a fold.
const MOST: usize = 40;

/// A value that can be filtered by.
struct Entry {
    /// As the filter takes it.
    value: String,
    name: String,
    count: u64,
    country: Option<String>,
    at: Option<(f64, f64)>,
}

impl Entry {
    fn of(value: &str, count: u64) -> Self {
        Self { value: value.to_owned(), name: value.to_owned(), count, country: None, at: None }
    }
}

/// All of them.
pub fn facets(path: &str, filters: &Filters, counts: &Facets) -> Markup {
    let plain = |counts: &[(String, u64)]| counts.iter().map(|(value, count)| Entry::of(value, *count)).collect();
    let kind = |(value, count): &(String, u64)| Entry { name: value.to_lowercase(), ..Entry::of(value, *count) };
    let phrase = |(value, count): &(String, u64)| Entry { value: phrase(value), ..Entry::of(value, *count) };
    let country = |(code, count): &(String, u64)| Entry {
        name: words::country(code).to_owned(),
        country: Some(code.clone()),
        ..Entry::of(code, *count)
    };
    let places =
        counts.places.iter().map(|spot| Entry { at: Some((spot.lat, spot.lon)), ..Entry::of(&spot.name, spot.count) });
    html! {
        (facet(path, filters, "what", "Did what", counts.types.iter().map(kind).collect()))
        (facet(path, filters, "status", "How certain", plain(&counts.statuses)))
        (facet(path, filters, "where", "Country", counts.countries.iter().map(country).collect()))
        (facet(path, filters, "who", "Who", counts.actors.iter().map(phrase).collect()))
        (facet(path, filters, "where", "Place", places.collect()))
    }
}

/// Words that must stand side by side.
fn phrase(name: &str) -> String {
    if name.contains(' ') { format!("\"{}\"", name.replace('"', " ")) } else { name.to_owned() }
}

fn facet(path: &str, filters: &Filters, name: &'static str, title: &str, entries: Vec<Entry>) -> Markup {
    let (first, rest) = entries.split_at(entries.len().min(SHOWN));
    let rest = &rest[..rest.len().min(MOST - SHOWN)];
    let list = |entries: &[Entry]| html! { ul { @for entry in entries { (line(path, filters, name, entry)) } } };
    html! {
        @if !first.is_empty() {
            section.facet {
                h3 { (title) }
                (list(first))
                @if !rest.is_empty() { details { summary { (rest.len()) " more" } (list(rest)) } }
            }
        }
    }
}

fn line(path: &str, filters: &Filters, name: &'static str, entry: &Entry) -> Markup {
    let set = filters.get(name) == entry.value;
    let other = filters.with(name, if set { "" } else { &entry.value });
    html! {
        li {
            a href=(other.address(path)) aria-current=[set.then_some("true")] data-country=[entry.country.as_ref()]
                data-lat=[entry.at.map(|at| at.0)] data-lon=[entry.at.map(|at| at.1)] data-count=(entry.count) data-name=(entry.name) {
                span.name { (entry.name) } " " span.count { (words::count(entry.count)) }
            }
        }
    }
}
