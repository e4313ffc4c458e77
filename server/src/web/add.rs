//! `GET /add`: pages from an address into the store, and how far that is.

use axum::extract::State as Has;
use maud::{Markup, html};

use super::shell::{Page, Section, page};
use super::visit::Visit;
use crate::state::State;

/// The form, and where a script shows the jobs.
pub async fn add(Has(_): Has<State>, visit: Visit) -> Markup {
    page(
        &visit,
        Page { title: "Add", section: Section::Add, charts: false },
        &html! {
            header.top { h1 { "Add" } p.counted { "Pages into the store" } }
            form.add action="/api/v1/add" method="post" data-jobs="/api/v1/jobs" {
                div.field.wide {
                    label for="a-addresses" { "Addresses, one a line" }
                    textarea #a-addresses name="addresses" rows="5" placeholder="https://" spellcheck="false" required aria-describedby="a-hint" {}
                    p.hint #a-hint { "Of a page, a feed or a sitemap. Hosts are asked one thing at a time, and only what their robots.txt allows." }
                    p.error role="alert" hidden {}
                }
                div.go { button type="submit" disabled { "Add" } }
            }
            noscript { p.notice { "Adding from this page, and its progress, need scripts. The command line does the same:" } }
            section.jobs aria-labelledby="h-jobs" { h2 #h-jobs { "At work" } ol #jobs {} p.empty { "Nothing is being added." } }
            section aria-labelledby="h-files" {
                h2 #h-files { "Files, folders, archives" }
                p { "What lies on this machine is added by the command line, which goes on where it was stopped:" }
                pre tabindex="0" { code { "octuple add pages.warc.gz feed.xml https://news.example/rss" } }
            }
        },
    )
}
