//! Roles in plain text, where only words and order are left to tell: the second look at what [`roles`](crate::roles) made of it.

use crate::block::RawBlock;
use crate::head::{authors, origin};
use crate::label::cues::{self, Opening};
use crate::wording::{ends_a_sentence, ends_cut_off, is_function_word};
use crate::{Form, Role};

/// What a block's own words say.
type Cue = fn(&Opening) -> bool;

/// In plain text, short lines that are no sentences do not end an article: they head what comes after it.
pub(crate) fn drop_trailing_signs(blocks: &[RawBlock], roles: &mut [Role]) {
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
pub(crate) fn follow_pointers(blocks: &[RawBlock], openings: &[Opening], roles: &mut [Role], title: Option<usize>) {
    continue_body(blocks, roles);
    for i in 0..title.unwrap_or(0) {
        // Above the title stand signs, whatever they say.
        if roles[i] == Role::Related && !ends_cut_off(&blocks[i].text) {
            roles[i] = Role::Navigation;
        }
    }
    let last = roles.iter().rposition(|r| matches!(r, Role::Body | Role::Quotation)).unwrap_or(0);
    let mut pointed = false;
    for i in last + 1..blocks.len() {
        let opening = &openings[i];
        let lone = matches!(roles[i], Role::Navigation | Role::Heading | Role::Related | Role::Promotion);
        let next = (i + 1..blocks.len().min(i + 4)).find(|j| blocks[*j].text != blocks[i].text);
        let leads = next.is_some_and(|j| cues::is_cut_off(&blocks[j].text));
        let title = (3..=25).contains(&opening.count) && !cues::is_promotion(opening);
        if cues::turns_the_page(opening) {
            pointed = false;
        } else if cues::is_pointer(opening) {
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
    let other: [Cue; 11] = [
        cues::is_byline,
        cues::is_share,
        cues::is_promotion,
        cues::is_pointer,
        cues::is_comment,
        cues::is_legal,
        cues::is_credit,
        cues::is_consent,
        cues::is_plea,
        cues::is_correction,
        cues::is_contribution,
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

/// Posts of a live blog: a time, perhaps a heading, and sentences up to the next time.
pub(crate) fn join_posts(blocks: &[RawBlock], roles: &mut [Role]) {
    let times: Vec<usize> = (0..blocks.len()).filter(|i| cues::is_time(&blocks[*i].text)).collect();
    if times.len() < 3 {
        return;
    }
    for at in times {
        let free = |role: Role| matches!(role, Role::Navigation | Role::Promotion | Role::Related);
        for i in at + 1..blocks.len().min(at + 12) {
            let text = &blocks[i].text;
            let follows = blocks.get(i + 1).is_some_and(|next| is_plain_sentence(&next.text));
            match roles[i] {
                role if free(role) && i == at + 1 && text.len() < 100 && !ends_a_sentence(text) && follows => {
                    roles[i] = Role::Heading;
                }
                role if free(role) && is_plain_sentence(text) => roles[i] = Role::Body,
                Role::Body | Role::Quotation | Role::Heading => {}
                _ => break,
            }
        }
    }
}

/// Words of some length that do not ask for anything.
fn is_told(text: &str) -> bool {
    let opening = Opening::of(text);
    opening.count >= 6 && !cues::is_promotion(&opening) && !cues::is_plea(&opening) && !cues::is_pointer(&opening)
}

/// Sentences under "3 comments" or "Guest book", below the article, are comments.
pub(crate) fn follow_comments(blocks: &[RawBlock], roles: &mut [Role]) {
    let end = roles.iter().rposition(|r| matches!(r, Role::Body | Role::Quotation)).unwrap_or(0);
    let mut open = false;
    for i in end + 1..blocks.len() {
        match roles[i] {
            Role::Comment => open = true,
            Role::Promotion | Role::Navigation if open && is_told(&blocks[i].text) => roles[i] = Role::Comment,
            Role::Promotion | Role::Navigation | Role::Dateline | Role::Byline => {}
            _ => open = false,
        }
    }
}

/// In plain text, a short line between two promotions is part of them.
pub(crate) fn join_promotions(roles: &mut [Role], title: Option<usize>) {
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
    for i in title.map_or(1, |t| t + 1).max(1)..roles.len() {
        let next = roles.get(i + 1).copied().unwrap_or(Role::Share);
        if roles[i] == Role::Navigation && roles[i - 1] == Role::Promotion && next != Role::Navigation {
            roles[i] = Role::Promotion;
        }
    }
}
