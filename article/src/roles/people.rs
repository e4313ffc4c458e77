//! Who wrote: bylines that only the name tells, and words about an author.

use super::last_own;
use crate::Role;
use crate::block::{Inside, RawBlock};
use crate::head::{Sources, authors, lone_names, names};
use crate::label::cues::{self, Opening};
use crate::wording::{ends_a_sentence, key};

/// A name that stands alone above the words about its bearer belongs to them.
pub(super) fn join_bios(blocks: &[RawBlock], roles: &mut [Role]) {
    for i in 0..blocks.len() {
        if roles[i] != Role::AuthorBio {
            continue;
        }
        let Some(name) = authors::subject(&blocks[i].text).map(|span| key(span.of(&blocks[i].text))) else { continue };
        for j in i.saturating_sub(3)..i {
            let text = key(&blocks[j].text);
            if !roles[j].is_text() && text.strip_prefix("about").unwrap_or(&text) == name {
                roles[j] = Role::AuthorBio;
            }
        }
    }
}

/// "About the author", "Written by Ann Lee", "Hi, I’m Ann!" above words about an author, and what stands with them below the article.
pub(super) fn head_bios(from: &Sources, said: &[String], roles: &mut [Role], title: Option<usize>) {
    let (blocks, signed) = (from.blocks, bylines(from, said, roles, title));
    let free = |role: Role| matches!(role, Role::Related | Role::Navigation | Role::Byline);
    for i in last_own(roles).unwrap_or(0) + 1..blocks.len() {
        let block = &blocks[i];
        let outside = block.around.inside.has(Inside::NAV) || block.around.inside.has(Inside::FOOTER);
        if outside || !free(roles[i]) || !heads_a_bio(&block.text, &signed) {
            continue;
        }
        let within = block.around.within[1];
        for j in i + 1..blocks.len().min(i + 4) {
            let boxed = within != 0 && blocks[j].around.within[1..].contains(&within);
            let pointer = cues::is_pointer(&Opening::of(&blocks[j].text));
            let told = roles[j] == Role::AuthorBio;
            if roles[j] == Role::Share {
                continue;
            }
            if !told && (!boxed || pointer || !(free(roles[j]) || roles[j] == Role::Promotion)) {
                break;
            }
            (roles[i], roles[j]) = (Role::AuthorBio, Role::AuthorBio);
        }
    }
}

/// What stands above the words about an author: their name, or what authors are called.
fn heads_a_bio(text: &str, signed: &[String]) -> bool {
    if text.split(' ').count() > 7 {
        return false;
    }
    let rest = ["About ", "ABOUT ", "Written by ", "Meet "].iter().find_map(|l| text.strip_prefix(l));
    let called = rest.is_some_and(|name| {
        let lower = name.to_lowercase();
        matches!(
            lower.as_str(),
            "me" | "the author" | "the authors" | "the writer" | "the contributor" | "the contributors"
        ) || signed.iter().any(|s| s.contains(&key(name)))
    });
    called || ["Hi, I’m ", "Hi, I'm ", "Hi! I’m ", "Hi! I'm "].iter().any(|l| text.starts_with(l))
}

/// Words about an author at the article's end are no part of it, whatever their score.
pub(super) fn name_bios(from: &Sources, said: &[String], roles: &mut [Role], title: Option<usize>) {
    let mut body = 0;
    let signed = bylined(from, said, roles, title);
    for i in (title.unwrap_or(0)..roles.len()).rev() {
        let text = &from.blocks[i].text;
        let about = || {
            signed.iter().any(|name| {
                text.strip_prefix(name.as_str()).is_some_and(|r| r.starts_with([' ', ',']) && ends_a_sentence(r))
            })
        };
        if text.len() < 700
            && body == 0
            && (authors::tells_of_an_author(text) || (roles[i] == Role::Body && about()))
            && matches!(roles[i], Role::Body | Role::Promotion | Role::Related)
        {
            roles[i] = Role::AuthorBio;
        } else if matches!(roles[i], Role::Body | Role::Quotation) {
            body += 1;
        }
    }
}

/// What signs the article, without marks: the markup's authors, and the bylines near the title.
fn bylines(from: &Sources, said: &[String], roles: &[Role], title: Option<usize>) -> Vec<String> {
    let near = from.blocks.iter().zip(roles).skip(title.unwrap_or(0)).take(10).filter(|(_, r)| **r == Role::Byline);
    let shown = near.map(|(block, _)| key(&block.text));
    said.iter().map(|name| key(name)).chain(shown).collect()
}

/// The names of those who sign: the markup's authors, and those of the bylines near the title.
fn bylined(from: &Sources, said: &[String], roles: &[Role], title: Option<usize>) -> Vec<String> {
    let mut found = said.to_vec();
    let near = title.map_or(0, |t| t + 1);
    for (block, _) in from.blocks.iter().zip(roles).skip(near).take(8).filter(|(_, r)| **r == Role::Byline) {
        found.extend(names::split(&block.text, false).into_iter().map(|n| n.of(&block.text).to_owned()));
    }
    found.retain(|name| name.contains(' '));
    found
}

/// A name that the markup gives as an author's, alone near the title, is a byline.
pub(super) fn sign(from: &Sources, said: &[String], roles: &mut [Role], title: Option<usize>) {
    let named: Vec<String> = said.iter().map(|name| key(name)).collect();
    let title = title.unwrap_or(0);
    let end = last_own(roles).unwrap_or(0);
    for (block, role) in from.blocks.iter().zip(roles.iter_mut()).take(end).skip(title + 12) {
        if !named.is_empty() && block.text.len() < 60 && *role != Role::Title && named.contains(&key(&block.text)) {
            *role = Role::Byline;
        }
    }
    for (block, role) in from.blocks.iter().zip(roles.iter_mut()).skip(title).take(12) {
        let text = &block.text;
        let found = || names::split(text, false).into_iter().any(|span| named.contains(&key(span.of(text))));
        if (!named.is_empty() || block.around.tag.is_none())
            && text.len() < 90
            && !matches!(role, Role::Title | Role::AuthorBio)
            && ((block.around.tag.is_none()
                && lone_names::signature(text).is_some()
                && !cues::is_pointer(&Opening::of(text)))
                || named.contains(&key(text))
                || signs(text, &named)
                || (cues::is_byline(&Opening::of(text)) && found()))
        {
            *role = Role::Byline;
        }
    }
    name_house(from, roles);
}

/// "Ann Lee and Tom Reyes", "Ann Lee in Strelsau": names of those who are known to sign, and little else.
fn signs(text: &str, named: &[String]) -> bool {
    let mut rest = text.to_owned();
    let found = names::split(text, false);
    if found.is_empty() || !found.iter().all(|n| named.contains(&key(n.of(text)))) {
        return false;
    }
    found.iter().rev().for_each(|n| rest.replace_range(n.range(), ""));
    let placed = rest
        .strip_prefix(" in ")
        .is_some_and(|place| place.starts_with(char::is_uppercase) && place.split(' ').count() <= 2);
    placed || key(&rest).trim_matches(|c: char| !c.is_alphanumeric()).replace("and", "").is_empty()
}

/// The outlet's own name right under a byline is part of it.
fn name_house(from: &Sources, roles: &mut [Role]) {
    let Some(site) = from.said.meta(&["og:site_name"]).map(|w| key(&w.text)) else { return };
    for i in 1..roles.len() {
        if roles[i - 1] == Role::Byline && roles[i] == Role::Navigation && key(&from.blocks[i].text) == site {
            roles[i] = Role::Byline;
        }
    }
}
