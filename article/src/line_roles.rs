//! Roles in plain text, where only words and order are left to tell: the second look at what [`roles`](crate::roles) made of it.

use page::Media;

use crate::block::RawBlock;
use crate::head::{authors, origin};
use crate::label::cues::{self, Opening};
use crate::wording::{ends_a_sentence, ends_cut_off, is_function_word};
use crate::{Form, Role};

/// What a block's own words say.
type Cue = fn(&Opening) -> bool;

/// In plain text, short lines that are no sentences do not end an article: they head what comes after it.
pub(crate) fn drop_trailing_signs(blocks: &[RawBlock], roles: &mut [Role], media: Media) {
    if media != Media::Text {
        return;
    }
    for i in (0..blocks.len()).rev() {
        let text = &blocks[i].text;
        match roles[i] {
            Role::Body
                if !ends_a_sentence(text)
                    && !ends_cut_off(text)
                    && text.split(' ').count() <= 8
                    && blocks[i].form == Form::Paragraph =>
            {
                roles[i] = Role::Navigation;
            }
            Role::Body | Role::Quotation | Role::Heading => return,
            _ => {}
        }
    }
}

/// In plain text nothing else tells a teaser's title: it stands beside its cut-off words or "read more", or under
/// "Most read" and its like, after the article's end.
pub(crate) fn follow_pointers(blocks: &[RawBlock], roles: &mut [Role], media: Media) {
    if media != Media::Text {
        return;
    }
    continue_body(blocks, roles);
    let last = roles.iter().rposition(|r| matches!(r, Role::Body | Role::Quotation)).unwrap_or(0);
    let mut pointed = false;
    for i in last + 1..blocks.len() {
        let opening = Opening::of(&blocks[i].text);
        let lone = matches!(roles[i], Role::Navigation | Role::Heading | Role::Related | Role::Promotion);
        let next = (i + 1..blocks.len().min(i + 4)).find(|j| blocks[*j].text != blocks[i].text);
        let leads = next.is_some_and(|j| cues::is_cut_off(&blocks[j].text));
        let title = (3..=25).contains(&opening.count) && !cues::is_promotion(&opening);
        if cues::is_pointer(&opening) {
            pointed = opening.count <= 6;
        } else if lone && title && (leads || pointed) {
            roles[i] = Role::Related;
        } else if !matches!(roles[i], Role::Related | Role::Navigation) {
            pointed = false;
        }
    }
}

/// A sentence of some length that says nothing of what surrounds articles.
fn is_plain_sentence(text: &str) -> bool {
    let opening = Opening::of(text);
    let other: [Cue; 8] = [
        cues::is_byline,
        cues::is_share,
        cues::is_promotion,
        cues::is_pointer,
        cues::is_comment,
        cues::is_legal,
        cues::is_credit,
        cues::is_consent,
    ];
    (6..100).contains(&opening.count)
        && ends_a_sentence(text)
        && !other.iter().any(|cue| cue(&opening))
        && !authors::tells_of_an_author(text)
        && origin::notice(text).is_none()
        && text.split(' ').any(is_function_word)
}

/// What goes on with the article's own words is theirs: a sentence that came out too short to tell, a paragraph that breaks off
/// because the page was cut.
fn continue_body(blocks: &[RawBlock], roles: &mut [Role]) {
    for i in 1..blocks.len() {
        let own = |j: usize| matches!(roles[j], Role::Body | Role::Quotation | Role::Heading);
        if matches!(roles[i], Role::Navigation | Role::Promotion) && is_plain_sentence(&blocks[i].text) {
            // A sentence that follows the article's own at once, or past one short sign, goes on with it.
            let sign = i >= 2
                && own(i - 2)
                && blocks[i - 1].text.split(' ').count() <= 6
                && roles[i - 1] != Role::AuthorBio
                && !blocks[i - 1].text.starts_with("About ");
            if own(i - 1) || (sign && !cues::is_pointer(&Opening::of(&blocks[i - 1].text))) {
                roles[i] = Role::Body;
            }
        }
        let long = blocks[i].text.split(' ').count() >= 12;
        if roles[i] == Role::Related && long && cues::is_cut_off(&blocks[i].text) && roles[i - 1] == Role::Body {
            roles[i] = Role::Body;
        }
    }
}

/// In plain text, a short line between two promotions is part of them.
pub(crate) fn join_promotions(roles: &mut [Role], media: Media) {
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
