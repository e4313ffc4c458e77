//! The frame of a list: the form above it, the map and the timeline, what it can be narrowed to, and the pages of it.

use maud::{Markup, html};
use octuple::many::Misasked;
use octuple::store::Facets;

use super::filters::Filters;
use super::{assets, facets, search, timeline, words};

/// A list as it is shown.
#[derive(Debug)]
pub struct Listing<'a> {
    /// Where it is.
    pub path: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What its counts are of: "" or "events of ".
    pub of: &'static str,
    /// What is asked for.
    pub filters: &'a Filters,
}

/// A list of what was found.
pub fn found(listing: &Listing<'_>, counts: &Facets, rows: &Markup, next: Option<&Filters>) -> Markup {
    let Listing { path, filters, .. } = *listing;
    html! {
        (top(listing, None, &format!("{}{}", listing.of, counted(counts))))
        @if counts.counted == 0 { (nothing(filters)) } @else {
            div.listing {
                div.charts {
                    section.where aria-labelledby="h-where" {
                        h2 #h-where { "Where" }
                        div.map data-world=[assets::address("world.json")] {}
                        p.without-map { "By country and place: " a href="#narrow" { "see the counts" } "." }
                    }
                    section.when aria-labelledby="h-when" { h2 #h-when { "When" } (timeline::timeline(path, filters, &counts.days)) }
                }
                div.rows {
                    (rows)
                    nav.pager aria-label="Pages" {
                        @if filters.number("before").is_some() || filters.number("after").is_some() {
                            a href=(filters.with("before", "").address(path)) { "First page" }
                        }
                        @if let Some(next) = next { a.next rel="next" href=(next.address(path)) { "Next page" } }
                    }
                }
                aside #narrow aria-labelledby="h-narrow" { h2 #h-narrow { "Narrow down" } (facets::facets(path, filters, counts)) }
            }
        }
    }
}

/// A list that was asked for in a way that makes no sense.
pub fn misasked(listing: &Listing<'_>, wrong: &Misasked) -> Markup {
    let known = super::filters::FILTERS.iter().find(|filter| filter.name == wrong.field);
    html! {
        (top(listing, Some(wrong), "nothing was looked for"))
        p.notice role="alert" {
            "“" (known.map_or(wrong.field, |filter| filter.label)) "” cannot be made sense of: " (wrong.message) "."
        }
    }
}

fn top(listing: &Listing<'_>, wrong: Option<&Misasked>, counted: &str) -> Markup {
    html! {
        header.top { h1 { (listing.title) } p.counted { (counted) } }
        (search::form(listing.path, listing.filters, wrong))
    }
}

fn counted(counts: &Facets) -> String {
    let reports = words::counted(counts.counted, "report");
    if counts.all {
        reports
    } else {
        format!("more than {reports}; map, timeline and counts are of the latest {}", words::count(counts.counted))
    }
}

fn nothing(filters: &Filters) -> Markup {
    html! {
        section.nothing {
            @if filters.given().next().is_none() {
                h2 { "The store is empty" }
                p { "Nothing has been read into it yet. " a href="/add" { "Add an address" } ", or on the command line:" }
                pre { code { "octuple add pages.warc.gz" } }
            } @else {
                h2 { "No report fits" }
                p { "All of the filters must hold. Take one out above, or try fewer words: each must stand in the sentence." }
            }
        }
    }
}
