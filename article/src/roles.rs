//! The role of each block: the article's own words by their score, the rest by what they say and stand in.

use page::Media;

use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::head::title::Title;
use crate::head::{Sources, authors, calendar, lone_names, names, origin};
use crate::label::cues::{self, Opening};
use crate::line_roles::{drop_trailing_signs, follow_pointers, join_promotions};
use crate::wording::{ends_a_sentence, key};
use crate::{Form, Role};

/// A block of at least this score is the article's own.
const TEXT: f32 = 0.5;

/// The role of each block.
pub(crate) fn roles(from: &Sources, scores: &[f32], title: &Title) -> Vec<Role> {
    let (media, blocks) = (from.page.media(), from.blocks);
    let mut roles: Vec<Role> = match media {
        Media::Body => vec![Role::Body; blocks.len()],
        _ => blocks.iter().zip(scores).map(|(block, score)| role(block, *score)).collect(),
    };
    for i in &title.blocks {
        roles[*i] = Role::Title;
    }
    bridge(blocks, scores, &mut roles, media);
    drop_outer_headings(&mut roles);
    drop_trailing_signs(blocks, &mut roles, media);
    drop_pull_quotes(blocks, &mut roles);
    drop_house_words(blocks, &mut roles);
    follow_pointers(blocks, &mut roles, media);
    join_bios(blocks, &mut roles);
    join_promotions(&mut roles, media);
    name_bios(from, &mut roles, title.blocks.first().copied());
    sign(from, &mut roles, title.blocks.first().copied());
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
    let linked = block.around.linked as usize * 10 >= block.text.len() * 9;
    if linked
        && near(block, Hint::Related)
        && block.form != Form::Heading
        && block.text.split(' ').count() <= 30
        && !block.around.inside.has(Inside::BODY_PROPERTY)
    {
        return Role::Related;
    }
    if cues::is_time(&block.text) || cues::is_date_line(&block.text) {
        return Role::Dateline;
    }
    if score < TEXT {
        return other(block);
    }
    if block.text.len() < 90 && !ends_a_sentence(&block.text) && cues::is_byline(&Opening::of(&block.text)) {
        return Role::Byline;
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

/// What a block's own words say.
type Cue = fn(&Opening) -> bool;

/// The role of a block that is not the article's own words.
fn other(block: &RawBlock) -> Role {
    let opening = Opening::of(&block.text);
    let around = &block.around;
    let hinted = |hint: Hint| near(block, hint);
    const SAYS: [(Cue, Role); 6] = [
        (cues::is_legal, Role::Legal),
        (cues::is_byline, Role::Byline),
        (cues::is_share, Role::Share),
        (cues::is_comment, Role::Comment),
        (cues::is_credit, Role::Caption),
        (cues::is_promotion, Role::Promotion),
    ];
    if let Some((_, role)) = SAYS.iter().find(|(is, _)| is(&opening)) {
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
        () if around.links > 1 && opening.count < 4 * usize::from(around.links) => Role::Navigation,
        () if cues::is_pointer(&opening) || hinted(Hint::Related) || cues::is_cut_off(&block.text) => Role::Related,
        () if around.inside.has(Inside::FOOTER) || hinted(Hint::Footer) => Role::Legal,
        () if around.tag.is_some() && around.linked as usize * 10 > block.text.len() * 8 && opening.count >= 5 => {
            Role::Related
        }
        () if opening.count >= 12 => Role::Promotion,
        () => Role::Navigation,
    }
}

/// Rows of a table, items of a list and headings that stand between the article's own words are its own too, if they are no
/// links and nothing around them says otherwise: by themselves they are too short to tell.
fn bridge(blocks: &[RawBlock], scores: &[f32], roles: &mut [Role], media: Media) {
    if media != Media::Html {
        return;
    }
    let own = |role: Role| matches!(role, Role::Body | Role::Quotation | Role::Heading);
    let mut i = 1;
    while i < blocks.len() {
        let form = blocks[i].form;
        if own(roles[i]) || !own(roles[i - 1]) || !matches!(form, Form::Cell | Form::Item | Form::Heading) {
            i += 1;
            continue;
        }
        let fits = |j: usize| blocks[j].form == form && !own(roles[j]) && may_bridge(&blocks[j], roles[j]);
        let end = (i..blocks.len()).find(|j| !fits(*j)).unwrap_or(blocks.len());
        let mean = scores[i..end].iter().sum::<f32>() / (end - i).max(1) as f32;
        let closed = end < blocks.len() && own(roles[end]);
        if end > i && closed && mean > LEAST {
            roles[i..end].fill(if form == Form::Heading { Role::Heading } else { Role::Body });
        }
        i = end.max(i + 1);
    }
}

/// A bridge's blocks score at least this in the mean.
const LEAST: f32 = 0.12;

/// A block without links, near nothing that says it is the page's and not the article's.
fn may_bridge(block: &RawBlock, role: Role) -> bool {
    let around = &block.around;
    let outside = [Inside::NAV, Inside::FOOTER, Inside::ASIDE, Inside::FORM, Inside::HIDDEN, Inside::FIGURE]
        .iter()
        .any(|e| around.inside.has(*e));
    let hinted = [Hint::Nav, Hint::Share, Hint::Related, Hint::Promo, Hint::Comment, Hint::Consent]
        .iter()
        .any(|h| near(block, *h));
    let linked = around.linked as usize * 3 > block.text.len();
    let said =
        matches!(role, Role::Share | Role::Comment | Role::Legal | Role::Byline | Role::Caption | Role::Republication);
    !outside && !hinted && !linked && !said
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

/// "About the Fairhaven Port Authority", and a paragraph or three below it to the end: what a press release says of its house.
fn drop_house_words(blocks: &[RawBlock], roles: &mut [Role]) {
    let own = |role: &Role| matches!(role, Role::Body | Role::Quotation | Role::Heading);
    let heads = |i: &usize| {
        let text = &blocks[*i].text;
        let named =
            text.strip_prefix("About ").is_some_and(|n| n.trim_start_matches("the ").starts_with(char::is_uppercase));
        named && text.split(' ').count() <= 8 && !ends_a_sentence(text)
    };
    let Some(head) = (0..blocks.len()).rev().take(60).find(heads) else { return };
    let before = roles[..head].iter().filter(|r| own(r)).count();
    let after = roles[head..].iter().filter(|r| own(r)).count();
    if before >= 2 && after <= 4 {
        roles[head..].iter_mut().filter(|r| own(r)).for_each(|r| *r = Role::Promotion);
    }
}

/// A quotation set apart that only repeats words of the article is an ornament.
fn drop_pull_quotes(blocks: &[RawBlock], roles: &mut [Role]) {
    let set_apart = |i: &usize| {
        let block = &blocks[*i];
        (block.form == Form::Quote || near(block, Hint::Quote) || block.around.inside.has(Inside::ASIDE))
            && roles[*i].is_text()
            && roles[*i] != Role::Title
    };
    let quotes: Vec<usize> = (0..blocks.len()).filter(set_apart).take(100).collect();
    if quotes.is_empty() {
        return;
    }
    let others: Vec<String> = (0..blocks.len())
        .filter(|i| roles[*i] == Role::Body && !quotes.contains(i))
        .map(|i| key(&blocks[i].text))
        .collect();
    for i in quotes {
        let words = key(&blocks[i].text);
        if words.len() >= 20 && words.len() <= 600 && others.iter().any(|other| other.contains(&words)) {
            roles[i] = Role::Promotion;
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

/// Words about an author at the article's end are no part of it, whatever their score.
fn name_bios(from: &Sources, roles: &mut [Role], title: Option<usize>) {
    let mut body = 0;
    for i in (title.unwrap_or(0)..roles.len()).rev() {
        let text = &from.blocks[i].text;
        if text.len() < 700
            && authors::tells_of_an_author(text)
            && body == 0
            && matches!(roles[i], Role::Body | Role::Promotion | Role::Related)
        {
            roles[i] = Role::AuthorBio;
        } else if matches!(roles[i], Role::Body | Role::Quotation) {
            body += 1;
        }
    }
}

/// A name that the markup gives as an author's, alone near the title, is a byline.
fn sign(from: &Sources, roles: &mut [Role], title: Option<usize>) {
    let named: Vec<String> = authors::said(from).iter().map(|a| key(&a.value)).collect();
    let title = title.unwrap_or(0);
    for (block, role) in from.blocks.iter().zip(roles).skip(title).take(12) {
        let text = &block.text;
        let found = || names::split(text, false).into_iter().any(|span| named.contains(&key(span.of(text))));
        if (!named.is_empty() || block.around.tag.is_none())
            && text.len() < 90
            && *role != Role::Title
            && ((block.around.tag.is_none() && lone_names::signature(text).is_some())
                || named.contains(&key(text))
                || (cues::is_byline(&Opening::of(text)) && found()))
        {
            *role = Role::Byline;
        }
    }
}

/// The first paragraph is the lead: the first block of the body that is no list item, or the first there is.
pub(crate) fn name_lead(blocks: &[RawBlock], roles: &mut [Role], title: Option<usize>) {
    let from = title.map_or(0, |t| t + 1);
    let body = |i: &usize| matches!(roles[*i], Role::Body);
    let first = (from..blocks.len()).find(|i| body(i));
    let paragraph = (from..blocks.len()).find(|i| body(i) && blocks[*i].form == Form::Paragraph);
    // A list that opens the article sums it up; one further down than a few blocks is not what opens it.
    let lead = match (first, paragraph) {
        (Some(first), Some(paragraph)) if paragraph - first <= 8 => Some(paragraph),
        (first, _) => first,
    };
    let quoted_first = lead.is_some_and(|l| roles[from..l].contains(&Role::Quotation));
    if let Some(i) = lead.filter(|_| !quoted_first) {
        roles[i] = Role::Lead;
    }
}
