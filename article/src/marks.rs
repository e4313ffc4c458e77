//! Marks of a page that is not a plain story: one behind a paywall, a live blog.

use page::Page;

use crate::Role;
use crate::block::RawBlock;
use crate::head::json::{Id, Json, Kind};
use crate::head::said::Said;
use crate::label::cues::{self, Opening};

/// A wall stands at most this many blocks below the last that is shown of the article.
const BELOW: usize = 8;

/// A live blog has at least this many times above posts.
const POSTS: usize = 3;

/// Whether the article is for subscribers: its markup says so, or a wall stands where its text ends.
pub(crate) fn is_paid(page: &Page, said: &Said, blocks: &[RawBlock], roles: &[Role]) -> bool {
    said.articles(page).any(|(json, id)| is_locked(page, json, id)) || has_a_tier(said) || has_a_wall(blocks, roles)
}

/// JSON-LD `isAccessibleForFree: false`, of the article or of a part of it.
fn is_locked(page: &Page, json: &Json, id: Id) -> bool {
    let locks = |id: Id| {
        json.member(page.text(), id, "isAccessibleForFree").is_some_and(|free| {
            let said = json.span(free).of(page.text());
            matches!(json.kind(free), Kind::String | Kind::Scalar)
                && ["false", "no", "http://schema.org/False", "https://schema.org/False"]
                    .iter()
                    .any(|no| said.eq_ignore_ascii_case(no))
        })
    };
    locks(id) || json.all(page.text(), id, "hasPart").into_iter().any(locks)
}

/// `<meta name="article:content_tier" content="locked">`.
fn has_a_tier(said: &Said) -> bool {
    let tier = said.meta(&["article:content_tier", "content_tier", "content-tier", "contenttier"]);
    tier.is_some_and(|w| {
        let tier = w.text.to_ascii_lowercase();
        matches!(tier.as_str(), "locked" | "metered" | "paid" | "premium" | "subscriber" | "subscribers")
    })
}

/// "Subscribe to continue reading", just below the last words of the article: elsewhere it is the page's own advertisement.
fn has_a_wall(blocks: &[RawBlock], roles: &[Role]) -> bool {
    let below = roles.iter().rposition(|r| matches!(r, Role::Lead | Role::Body | Role::Quotation)).map_or(0, |l| l + 1);
    let mut near = blocks.iter().zip(roles).skip(below).take(BELOW);
    near.any(|(block, role)| !role.is_text() && cues::is_wall(&Opening::of(&block.text)))
}

/// Whether the page adds posts as things happen: its markup says so, or its text is parted by times of the day.
pub(crate) fn is_live(page: &Page, said: &Said, blocks: &[RawBlock], roles: &[Role]) -> bool {
    let first = said.articles(page).next();
    let marked = first.is_some_and(|(json, id)| {
        json.all(page.text(), id, "@type")
            .into_iter()
            .any(|t| json.span(t).of(page.text()).ends_with("LiveBlogPosting"))
    });
    marked || posts(blocks, roles) >= POSTS
}

/// Times that stand alone between the article's own words, its own words following at once.
fn posts(blocks: &[RawBlock], roles: &[Role]) -> usize {
    let own = |role: Role| matches!(role, Role::Lead | Role::Body | Role::Quotation);
    let heads = |i: usize| {
        let next = (i + 1..roles.len().min(i + 4)).find(|j| !matches!(roles[*j], Role::Heading | Role::Byline));
        next.is_some_and(|j| own(roles[j]))
    };
    (0..blocks.len()).filter(|i| roles[*i] == Role::Dateline && cues::is_time(&blocks[*i].text) && heads(*i)).count()
}

#[cfg(test)]
mod tests {
    use page::{As, Hints};

    fn kinds(markup: &str) -> Vec<&'static str> {
        let page = page::read(markup.as_bytes(), &Hints { media: As::Html, ..Hints::default() });
        let article = crate::read(&page, &crate::Told::default());
        article.problems.iter().map(|p| p.kind).filter(|k| matches!(*k, "paywall" | "live-blog")).collect()
    }

    #[test]
    fn a_part_that_is_locked_locks_the_article() {
        let page = |part: &str| {
            format!(
                "<script type=application/ld+json>{{\"@type\": \"NewsArticle\", \"hasPart\": {part}}}</script><h1>Ferries stop \
                 at noon</h1><p>Ferries across the sound stopped at noon on Thursday, the harbour master said."
            )
        };
        assert_eq!(kinds(&page(r#"[{"isAccessibleForFree": "False", "cssSelector": ".x"}]"#)), ["paywall"]);
        assert_eq!(kinds(&page(r#"{"isAccessibleForFree": true, "cssSelector": ".x"}"#)), [""; 0]);
    }

    #[test]
    fn only_a_wall_where_the_text_ends_is_one() {
        let words = "<p>Ferries across the sound stopped at noon on Thursday, and they will not sail again before the gates \
                     are mended, the harbour master said.</p>";
        let wall = "<div class=paywall><p>Subscribe to continue reading</p></div>";
        assert_eq!(kinds(&format!("<h1>Ferries stop at noon</h1>{words}{wall}")), ["paywall"]);
        assert_eq!(
            kinds(&format!("<div class=promo><p>A gift for subscribers</p></div><h1>Ferries stop</h1>{words}")),
            [""; 0]
        );
    }
}
