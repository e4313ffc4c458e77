//! The role of each block: the article's own words by their score, the rest by what they say and stand in.

use page::Media;

use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::head::title::Title;
use crate::head::{authors, calendar, origin};
use crate::label::cues::{self, Opening};
use crate::wording::key;
use crate::{Form, Role};

/// A block of at least this score is the article's own.
const TEXT: f32 = 0.5;

/// The role of each block.
pub(crate) fn roles(media: Media, blocks: &[RawBlock], scores: &[f32], title: &Title) -> Vec<Role> {
    let mut roles: Vec<Role> = match media {
        Media::Body => vec![Role::Body; blocks.len()],
        _ => blocks.iter().zip(scores).map(|(block, score)| role(block, *score)).collect(),
    };
    for i in &title.blocks {
        roles[*i] = Role::Title;
    }
    drop_outer_headings(&mut roles);
    follow_pointers(blocks, &mut roles, media);
    join_bios(blocks, &mut roles);
    join_promotions(&mut roles, media);
    name_first(blocks, &mut roles, title.blocks.first().copied());
    roles
}

/// The role of one block by itself.
fn role(block: &RawBlock, score: f32) -> Role {
    if origin::notice(&block.text).is_some() {
        return Role::Republication;
    }
    if block.form == Form::Caption {
        return Role::Caption;
    }
    if score < TEXT {
        return other(block);
    }
    if near(block, Hint::Consent) && cues::is_consent(&Opening::of(&block.text)) {
        return Role::Promotion;
    }
    match block.form {
        Form::Heading => Role::Heading,
        Form::Quote => Role::Quotation,
        _ => Role::Body,
    }
}

/// Whether one of the elements just around a block hints at something.
fn near(block: &RawBlock, hint: Hint) -> bool {
    let depth = block.around.hints[hint as usize];
    depth > 0 && block.around.depth - depth <= 4
}

/// The role of a block that is not the article's own words.
fn other(block: &RawBlock) -> Role {
    let opening = Opening::of(&block.text);
    let around = &block.around;
    let hinted = |hint: Hint| near(block, hint);
    let says: [(fn(&Opening) -> bool, Role); 6] = [
        (cues::is_legal, Role::Legal),
        (cues::is_byline, Role::Byline),
        (cues::is_share, Role::Share),
        (cues::is_comment, Role::Comment),
        (cues::is_credit, Role::Caption),
        (cues::is_promotion, Role::Promotion),
    ];
    if let Some((_, role)) = says.iter().find(|(is, _)| is(&opening)) {
        return *role;
    }
    let dated = opening.count <= 12 && calendar::first(&block.text, calendar::Order::MonthFirst).is_some();
    let in_list = hinted(Hint::Related) || around.inside.has(Inside::ASIDE);
    if authors::subject(&block.text).is_some() && (hinted(Hint::Author) || around.tag.is_none()) && opening.count < 100
    {
        return Role::AuthorBio;
    }
    match () {
        () if around.inside.has(Inside::FIGURE) || hinted(Hint::Caption) && opening.count > 3 => Role::Caption,
        () if hinted(Hint::Comment) => Role::Comment,
        () if hinted(Hint::Share) && opening.count <= 8 => Role::Share,
        () if dated && !in_list => Role::Dateline,
        () if hinted(Hint::Author) && opening.count <= 8 => Role::Byline,
        () if hinted(Hint::Author) => Role::AuthorBio,
        () if hinted(Hint::Promo) || hinted(Hint::Consent) => Role::Promotion,
        () if around.inside.has(Inside::NAV) || cues::is_navigation(&opening) => Role::Navigation,
        () if cues::is_pointer(&opening) || hinted(Hint::Related) || cues::is_cut_off(&block.text) => Role::Related,
        () if around.inside.has(Inside::FOOTER) || hinted(Hint::Footer) => Role::Legal,
        () if around.tag.is_some() && around.linked as usize * 10 > block.text.len() * 8 && opening.count >= 5 => {
            Role::Related
        }
        () if opening.count >= 12 => Role::Promotion,
        () => Role::Navigation,
    }
}

/// Headings that no text of the article follows are not its own.
fn drop_outer_headings(roles: &mut [Role]) {
    let mut followed = false;
    for role in roles.iter_mut().rev() {
        match role {
            Role::Body | Role::Quotation => followed = true,
            Role::Heading if !followed => *role = Role::Related,
            _ => {}
        }
    }
}

/// In plain text nothing else tells a teaser's title: it stands beside its cut-off words or "read more", and
/// after the article's end.
fn follow_pointers(blocks: &[RawBlock], roles: &mut [Role], media: Media) {
    if media != Media::Text {
        return;
    }
    let last = roles.iter().rposition(|r| matches!(r, Role::Body | Role::Quotation)).unwrap_or(0);
    for i in last + 1..blocks.len() {
        let lone = matches!(roles[i], Role::Navigation | Role::Heading);
        let next = (i + 1..blocks.len().min(i + 4))
            .find(|j| roles[*j] != Role::Navigation || blocks[*j].text != blocks[i].text);
        let leads = next.is_some_and(|j| cues::is_cut_off(&blocks[j].text));
        if lone && leads {
            roles[i] = Role::Related;
        }
    }
}

/// A name that stands alone above the words about its bearer belongs to them.
fn join_bios(blocks: &[RawBlock], roles: &mut [Role]) {
    for i in 0..blocks.len() {
        if roles[i] != Role::AuthorBio {
            continue;
        }
        let Some(name) = authors::subject(&blocks[i].text).map(|span| key(span.of(&blocks[i].text))) else { continue };
        for j in i.saturating_sub(3)..i {
            if !roles[j].is_text() && key(&blocks[j].text) == name {
                roles[j] = Role::AuthorBio;
            }
        }
    }
}

/// In plain text, a short line between two promotions is part of them.
fn join_promotions(roles: &mut [Role], media: Media) {
    if media != Media::Text {
        return;
    }
    let mut last = None;
    for i in 0..roles.len() {
        match roles[i] {
            Role::Promotion => {
                if let Some(from) = last.filter(|from| i - from <= 3) {
                    roles[from + 1..i].fill(Role::Promotion);
                }
                last = Some(i);
            }
            Role::Navigation => {}
            _ => last = None,
        }
    }
    // What trails the last promotion up to the next kind of block.
    for i in 1..roles.len() {
        let next = roles.get(i + 1).copied().unwrap_or(Role::Share);
        if roles[i] == Role::Navigation && roles[i - 1] == Role::Promotion && next != Role::Navigation {
            roles[i] = Role::Promotion;
        }
    }
}

/// The first paragraph is the lead.
fn name_first(blocks: &[RawBlock], roles: &mut [Role], title: Option<usize>) {
    let from = title.map_or(0, |t| t + 1);
    let first = (from..blocks.len()).find(|i| matches!(roles[*i], Role::Body | Role::Quotation));
    if let Some(i) = first.filter(|i| roles[*i] == Role::Body) {
        roles[i] = Role::Lead;
    }
}
