//! The frame of every page: head, navigation, foot.

use maud::{DOCTYPE, Markup, html};

use super::assets;
use super::links::address;
use super::visit::{Theme, Visit};

/// What a page says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// For the window and the list of what was visited.
    pub title: &'a str,
    /// The navigation's entry that it belongs to.
    pub section: Section,
    /// Whether it has a map or a timeline.
    pub charts: bool,
}

/// An entry of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Section {
    None,
    Start,
    Reports,
    Events,
    Posture,
    Add,
}

const SECTIONS: [(Section, &str, &str); 4] = [
    (Section::Reports, "/reports", "Reports"),
    (Section::Events, "/events", "Events"),
    (Section::Posture, "/posture", "Posture"),
    (Section::Add, "/add", "Add"),
];

/// A whole page.
pub fn page(visit: &Visit, page: Page<'_>, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" data-theme=[visit.theme.map(Theme::name)] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content=(visit.theme.map_or("light dark", Theme::name));
                title { (page.title) " · Octuple" }
                @for style in ["base.css", "forms.css", "tables.css", "reading.css", "charts.css"] {
                    @if let Some(href) = assets::address(style) { link rel="stylesheet" href=(href); }
                }
                link rel="icon" href=(assets::address("icon.svg").unwrap_or_default());
                @if let Some(src) = assets::address("app.js") { script type="module" src=(src) {} }
                @if let Some(src) = assets::address("charts.js").filter(|_| page.charts) { script type="module" src=(src) {} }
            }
            body {
                a.skip href="#main" { "Skip to the content" }
                (head(visit, page.section))
                main #main tabindex="-1" { (content) }
                (foot())
            }
        }
    }
}

fn head(visit: &Visit, section: Section) -> Markup {
    let current = |here: Section| (here == section).then_some("page");
    html! {
        header.site {
            a.brand href="/" aria-current=[current(Section::Start)] { (mark()) "Octuple" }
            nav aria-label="Main" {
                @for (of, href, name) in SECTIONS { a href=(href) aria-current=[current(of)] { (name) } }
            }
            (switch(visit))
        }
    }
}

/// The way to the other colours. Which one that is without a choice made is the system's affair, so both are offered then, and
/// styles show the one that is other.
fn switch(visit: &Visit) -> Markup {
    let to = |theme: Theme| {
        let href = address("/theme", &[("to", theme.name()), ("back", &visit.here)]);
        html! { a.theme.{"to-" (theme.name())} href=(href) rel="nofollow" { (theme_name(theme)) } }
    };
    html! {
        div.themes {
            @match visit.theme {
                None => { (to(Theme::Dark)) (to(Theme::Light)) }
                Some(Theme::Light) => { (to(Theme::Dark)) }
                Some(Theme::Dark) => { (to(Theme::Light)) }
            }
        }
    }
}

const fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

/// The mark: eight spokes.
fn mark() -> Markup {
    html! {
        svg.mark viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true" {
            @for turn in 0..8 { rect x="3" y="-1.3" width="6.5" height="2.6" rx="1.3" transform={ "rotate(" (turn * 45) ")" } {} }
        }
    }
}

fn foot() -> Markup {
    html! {
        footer.site {
            p { "Octuple reads news pages and writes down what they report; every value points at its words. It reads English, and it errs: look at the sentence." }
        }
    }
}
