//! The form above lists: words, and behind them the eight questions.

use maud::{Markup, html};
use octuple::many::{Misasked, STATUSES};

use super::filters::{FILTERS, Filter, Filters};
use super::words;

/// PLOVER's types, and ours beside them.
pub const TYPES: [&str; 18] = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "STATE",
    "OTHER",
];

/// The form of a list at `path`.
pub fn form(path: &str, filters: &Filters, wrong: Option<&Misasked>) -> Markup {
    let (first, more) = FILTERS.split_at(1);
    html! {
        form.search action=(path) method="get" role="search" {
            div.first {
                @for filter in first { (field(filter, filters, wrong)) }
                button type="submit" { "Search" }
            }
            details open[wrong.is_some()] {
                summary { "By question" }
                div.more {
                    @for filter in more { (field(filter, filters, wrong)) }
                    div.go { button type="submit" { "Search" } }
                }
            }
            @if !filters.get("order").is_empty() { input type="hidden" name="order" value=(filters.get("order")); }
        }
        (chips(path, filters))
    }
}

/// One filter, with what is wrong with it beside it.
pub fn field(filter: &Filter, filters: &Filters, wrong: Option<&Misasked>) -> Markup {
    let value = filters.get(filter.name);
    let wrong = wrong.filter(|wrong| wrong.field == filter.name);
    let (id, error) = (format!("f-{}", filter.name), format!("e-{}", filter.name));
    let describes = wrong.is_some().then_some(&error);
    html! {
        div.field.wrong[wrong.is_some()] {
            label for=(id) { (filter.label) }
            @if filter.name == "status" {
                select #(id) name="status" aria-invalid=[wrong.map(|_| "true")] aria-describedby=[describes] {
                    option value="" { "any" }
                    @for status in STATUSES { option value=(status) selected[value == status] { (status) } }
                    @if wrong.is_some() { option value=(value) selected { (value) } }
                }
            } @else {
                input #(id) type=(if filter.name == "words" { "search" } else { "text" }) name=(filter.name) value=(value)
                    placeholder=(filter.hint) autocomplete="off" spellcheck="false" list=[(filter.name == "what").then_some("types")]
                    aria-invalid=[wrong.map(|_| "true")] aria-describedby=[describes];
                @if filter.name == "what" { datalist #types { @for kind in TYPES { option value=(kind) {} } } }
            }
            @if let Some(wrong) = wrong { p.error id=(error) { (wrong.message) } }
        }
    }
}

/// What is set, each with the way to take it out.
fn chips(path: &str, filters: &Filters) -> Markup {
    let given: Vec<_> = filters.given().collect();
    html! {
        @if !given.is_empty() {
            ul.chips aria-label="Filters that are set" {
                @for (filter, value) in &given {
                    li {
                        a href=(filters.with(filter.name, "").address(path)) {
                            span.question { (filter.label) } " " (shown(filter, value))
                            span.times aria-hidden="true" { "×" } span.unseen { " – take out" }
                        }
                    }
                }
                @if given.len() > 1 { li { a.all href=(path) { "Clear all" } } }
            }
        }
    }
}

fn shown(filter: &Filter, value: &str) -> String {
    let code = filter.name == "where" && value.len() == 2 && value.chars().all(|c| c.is_ascii_uppercase());
    if code { words::country(value).to_owned() } else { value.trim_matches('"').to_owned() }
}
