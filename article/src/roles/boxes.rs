//! Boxes of markup: what stands in one with a teaser, a comment or an advertisement is part of it.

use super::{is_linked, last_own};
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::label::cues::{self, Opening};
use crate::{Form, Role};

/// Joins the blocks of boxes.
pub(super) fn join(blocks: &[RawBlock], openings: &[Opening], roles: &mut [Role], title: Option<usize>) {
    close_walls(blocks, openings, roles);
    lower_above(blocks, roles, title);
    head_offers(blocks, roles);
    head_lists(blocks, openings, roles);
    fill_lists(blocks, roles);
    join_cards(blocks, roles);
    join_shares(blocks, roles);
    join_consent(blocks, roles);
    label_dates(blocks, roles);
}

/// What stands with a wall in its box is the offer.
fn close_walls(blocks: &[RawBlock], openings: &[Opening], roles: &mut [Role]) {
    for i in 0..blocks.len() {
        if roles[i] != Role::Promotion || !cues::is_wall(&openings[i]) {
            continue;
        }
        let end = blocks.len().min(i + 10);
        let below = (i + 1..end).take_while(|j| heads(&blocks[i], &blocks[*j]));
        let sign = |j: &usize| roles[*j] == Role::Navigation && blocks[*j].around.linked == 0;
        let below: Vec<usize> = below.filter(|j| matches!(roles[*j], Role::Body | Role::Heading) || sign(j)).collect();
        // A wall that was put among the paragraphs has the article's own words below it.
        if below.iter().all(|j| blocks[*j].text.split(' ').count() < 20) {
            below.into_iter().for_each(|j| roles[j] = Role::Promotion);
        }
    }
}

/// Links above the title that nothing calls related are the page's signs: scores of matches, tickers.
fn lower_above(blocks: &[RawBlock], roles: &mut [Role], title: Option<usize>) {
    for i in 0..title.unwrap_or(0) {
        if roles[i] == Role::Related && !super::near(&blocks[i], Hint::Related) {
            roles[i] = Role::Navigation;
        }
    }
}

/// Whether two blocks stand in the same small box: one's innermost element or the one around it is the other's.
fn share_a_card(a: &RawBlock, b: &RawBlock) -> bool {
    let (a, b) = (&a.around.within[..2], &b.around.within[..2]);
    a.iter().any(|element| *element != 0 && b.contains(element))
}

/// Whether `below` stands in what a heading stands in, or in something inside it.
fn heads(heading: &RawBlock, below: &RawBlock) -> bool {
    let parent = heading.around.within[1];
    parent != 0 && below.around.within[1..].contains(&parent)
}

/// A heading without links is of the kind of what it heads: "Keep reading for 1 crown" above an offer, "Top stories" above teasers.
fn head_lists(blocks: &[RawBlock], openings: &[Opening], roles: &mut [Role]) {
    for i in (0..blocks.len().saturating_sub(1)).rev() {
        let free = matches!(roles[i], Role::Related | Role::Navigation) && blocks[i].form == Form::Heading;
        if !free || blocks[i].around.linked > 0 || !heads(&blocks[i], &blocks[i + 1]) {
            continue;
        }
        // "Related" stays so above whatever links; "Related topics" does not lead to articles.
        let pointer = cues::is_pointer(&openings[i]) && !blocks[i].text.to_lowercase().ends_with("topics");
        match roles[i + 1] {
            Role::Navigation if pointer => {}
            role @ (Role::Related | Role::Promotion | Role::Comment | Role::Share | Role::Legal | Role::Navigation) => {
                roles[i] = role;
            }
            _ => {}
        }
    }
}

/// A heading in a box that holds no words of the article below it, but an offer: "Best towel" above a price.
fn head_offers(blocks: &[RawBlock], roles: &mut [Role]) {
    for i in 0..blocks.len().saturating_sub(1) {
        let offered = roles[i] == Role::Heading && roles[i + 1] == Role::Promotion && heads(&blocks[i], &blocks[i + 1]);
        let mut below = (i + 1..blocks.len().min(i + 30)).take_while(|j| heads(&blocks[i], &blocks[*j]));
        if offered && below.all(|j| !roles[j].is_text()) {
            roles[i] = Role::Promotion;
        }
    }
}

/// Links of a few words under a heading of teasers are teasers.
fn fill_lists(blocks: &[RawBlock], roles: &mut [Role]) {
    let mut head: Option<usize> = None;
    for i in 0..blocks.len() {
        let block = &blocks[i];
        if roles[i] == Role::Related && block.form == Form::Heading && block.around.linked == 0 {
            head = Some(i);
        } else if roles[i].is_text() {
            head = None;
        }
        let outside = block.around.inside.has(Inside::NAV) || block.around.inside.has(Inside::FOOTER);
        let words = block.text.split(' ').count();
        if roles[i] == Role::Navigation
            && is_linked(block)
            && words >= 3
            && !outside
            && head.is_some_and(|h| heads(&blocks[h], block))
        {
            roles[i] = Role::Related;
        }
    }
}

/// Dates, names and labels in a teaser's or a comment's box are part of it; an advertiser's label makes the box its own.
fn join_cards(blocks: &[RawBlock], roles: &mut [Role]) {
    let end = last_own(roles).unwrap_or(0);
    let free = |role: Role| matches!(role, Role::Dateline | Role::Byline | Role::Navigation);
    for i in 1..blocks.len() {
        let outside = i > end || super::near(&blocks[i], Hint::Related) || super::near(&blocks[i], Hint::Comment);
        let comment = super::near(&blocks[i], Hint::Comment) && roles[i - 1] == Role::Comment;
        if !outside || !(comment || share_a_card(&blocks[i - 1], &blocks[i])) {
            continue;
        }
        match (roles[i - 1], roles[i]) {
            (kind @ (Role::Related | Role::Comment), role) if free(role) => roles[i] = kind,
            (Role::Related, Role::Promotion) if is_label(&blocks[i].text) => roles[i - 1] = Role::Promotion,
            _ => {}
        }
    }
    for i in (1..blocks.len()).rev().filter(|i| *i > end + 1) {
        if roles[i] == Role::Related && free(roles[i - 1]) && share_a_card(&blocks[i - 1], &blocks[i]) {
            roles[i - 1] = Role::Related;
        }
    }
}

/// "Ad • CellarPro", "Sponsored": who paid for a teaser.
fn is_label(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    text.split(' ').count() <= 5 && matches!(first.as_str(), "ad" | "sponsored" | "promoted" | "advertisement" | "paid")
}

/// Single words and counts in a row of share buttons ("1.2K", "Listen") are of the row.
fn join_shares(blocks: &[RawBlock], roles: &mut [Role]) {
    for i in 1..blocks.len().saturating_sub(1) {
        let alone = roles[i] == Role::Navigation && !blocks[i].text.contains(' ');
        let beside = |j: usize| roles[j] == Role::Share && blocks[j].around.within[1] == blocks[i].around.within[1];
        if alone && blocks[i].around.within[1] != 0 && (beside(i - 1) || beside(i + 1)) {
            roles[i] = Role::Share;
        }
    }
    for i in (1..blocks.len().saturating_sub(1)).rev() {
        let alone = roles[i] == Role::Navigation && !blocks[i].text.contains(' ');
        let same = blocks[i + 1].around.within[1] == blocks[i].around.within[1] && blocks[i].around.within[1] != 0;
        if alone && same && roles[i + 1] == Role::Share {
            roles[i] = Role::Share;
        }
    }
}

/// What stands beside words of consent, in a box of them, is of the box.
fn join_consent(blocks: &[RawBlock], roles: &mut [Role]) {
    let free = |role: Role| matches!(role, Role::Promotion | Role::Navigation | Role::Related);
    let in_box = |i: usize| super::near(&blocks[i], Hint::Consent);
    for i in 1..blocks.len() {
        if free(roles[i]) && in_box(i) && roles[i - 1] == Role::Legal && in_box(i - 1) {
            roles[i] = Role::Legal;
        }
    }
    for i in (1..blocks.len()).rev() {
        if free(roles[i - 1]) && in_box(i - 1) && roles[i] == Role::Legal && in_box(i) {
            roles[i - 1] = Role::Legal;
        }
    }
}

/// "Published", "Last updated": what a date that follows in its own element is.
fn label_dates(blocks: &[RawBlock], roles: &mut [Role]) {
    for i in 0..blocks.len().saturating_sub(1) {
        let label = blocks[i].text.trim_end_matches(':').to_ascii_lowercase();
        let is_label = matches!(label.as_str(), "published" | "updated" | "last updated" | "posted" | "date");
        if is_label && roles[i + 1] == Role::Dateline && matches!(roles[i], Role::Navigation | Role::Body) {
            roles[i] = Role::Dateline;
        }
    }
}
