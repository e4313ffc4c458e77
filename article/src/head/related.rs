//! Teasers of other articles: a linked or short title, and perhaps the first words of its text, cut off.

use super::Sources;
use super::said::attribute;
use crate::label::cues::{self, Opening, is_cut_off};
use crate::wording::key;
use crate::{Related, Role};

/// The most teasers that are listed.
const MOST: usize = 100;

/// The teasers among the blocks whose role is [`Role::Related`].
pub(crate) fn read(from: &Sources, roles: &[Role]) -> Vec<Related> {
    let mut found: Vec<Related> = Vec::new();
    // The block after which a teaser's words may follow its title.
    let mut open: Option<usize> = None;
    for (i, block) in from.blocks.iter().enumerate() {
        if roles[i] != Role::Related {
            open = None;
            continue;
        }
        let url = block.around.link.and_then(|a| attribute(from.page, a, "href")).map(|w| w.text);
        let words = block.text.split(' ').count();
        let room = found.len() < MOST;
        let last = found.last_mut().filter(|_| open == Some(i.wrapping_sub(1)));
        match last {
            Some(last) if last.title.as_ref().is_some_and(|t| key(t) == key(&block.text)) => {
                last.url = last.url.take().or(url);
                open = Some(i);
            }
            Some(last)
                if last.teaser.is_none() && (is_cut_off(&block.text) || (words > 15 && block.around.linked == 0)) =>
            {
                last.teaser = Some(block.text.clone());
                open = Some(i);
            }
            _ if cues::is_pointer(&Opening::of(&block.text)) && without_lead(&block.text) == block.text => open = None,
            _ if (3..=40).contains(&words)
                && !is_cut_off(&block.text)
                && (url.is_some() || from.page.tree().is_empty())
                && room =>
            {
                let title = without_lead(&block.text).to_owned();
                found.push(Related { title: Some(title), teaser: None, url });
                open = Some(i);
            }
            _ => open = None,
        }
    }
    found
}

/// A title without "Read more:" and its like before it.
fn without_lead(text: &str) -> &str {
    match text.split_once(": ") {
        Some((lead, title)) if lead.split(' ').count() <= 3 && is_lead(lead) => title,
        _ => text,
    }
}

fn is_lead(lead: &str) -> bool {
    let first = lead.split(' ').next().unwrap_or_default().to_ascii_lowercase();
    matches!(first.as_str(), "read" | "related" | "more" | "see" | "also" | "watch" | "listen" | "next" | "previously")
}
