//! What could not be read, or was read with doubt.
//!
//! Kinds: `no-article`, `no-title`, `no-byline`, `no-date`, `not-english`, `consent-wall`, `frames`, `paywall`, `live-blog`, `truncated`,
//! `too-many-blocks`, and those of the page itself (`binary`, `empty-page`, `unknown-encoding`, …).

use page::{Media, Page, Tag};

use crate::block::{MOST, RawBlock};
use crate::head::said::Said;
use crate::label::cues::{self, Opening};
use crate::wording::ends_cut_off;
use crate::{Article, Problem, Role, marks};

/// Fewer words than this are no article.
const FEWEST: usize = 12;

/// The problems of an article whose head has been read.
pub(crate) fn of(page: &Page, said: &Said, blocks: &[RawBlock], roles: &[Role], article: &Article) -> Vec<Problem> {
    let mut problems: Vec<Problem> =
        page.problems().iter().map(|p| Problem { kind: p.kind, message: p.message.clone() }).collect();
    let mut add = |kind, message: String| problems.push(Problem { kind, message });
    let body: Vec<&RawBlock> =
        blocks.iter().zip(roles).filter(|(_, r)| r.is_text() && **r != Role::Title).map(|(b, _)| b).collect();
    let words: usize = body.iter().map(|b| b.text.split_whitespace().count()).sum();
    if words < FEWEST && page.media() != Media::Body {
        add("no-article", format!("the page has {words} words that could be an article's"));
        if blocks.iter().any(|b| cues::is_consent(&Opening::of(&b.text))) {
            add("consent-wall", "the page asks for consent to cookies in the article's place".into());
        } else if frames(page) {
            add("frames", "the page only frames other pages; the article is in one of them".into());
        }
    }
    if page.media() != Media::Body && words >= FEWEST {
        if article.title.is_none() {
            add("no-title", "the page gives the article no title".into());
        }
        if article.authors.is_empty() {
            add("no-byline", "the page names no author".into());
        }
    }
    if article.published.is_none() && words > 0 {
        add("no-date", "the page does not say when it was published".into());
    }
    if blocks.len() == MOST {
        add("too-many-blocks", format!("the page has more than {MOST} blocks; the rest was left out"));
    }
    if let Some(language) = article.language.as_deref().filter(|l| *l != "en" && words > 0) {
        add("not-english", format!("the article is in another language than English ({language})"));
    }
    if marks::is_paid(page, said, blocks, roles) {
        add("paywall", "the page says that the article is for subscribers; what is shown may not be all of it".into());
    }
    if marks::is_live(page, said, blocks, roles) {
        add("live-blog", "the page is a live blog: posts of several times, which may still be added to".into());
    }
    if body.last().is_some_and(|b| ends_cut_off(&b.text)) {
        add("truncated", "the article's last words are cut off".into());
    }
    problems
}

/// Whether a page of few words shows others in frames.
fn frames(page: &Page) -> bool {
    let tree = page.tree();
    let shown =
        |id| tree.attributes(page.text(), id).any(|a| (a.is("src") || a.is("srcdoc")) && !a.raw.trim().is_empty());
    tree.ids().any(|id| match tree.node(id).tag {
        Tag::Frame => true,
        Tag::Iframe => shown(id),
        _ => false,
    })
}
