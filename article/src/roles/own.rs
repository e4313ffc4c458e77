//! What is the article's own beside what its score says: what stands between its paragraphs, and what only repeats them.

use std::collections::HashSet;

use super::{is_own, near};
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::label::cues::{self, Opening};
use crate::wording::key;
use crate::{Form, Role};

/// Rows of a table, items of a list and headings that stand between the article's own words are its own too, if they are no
/// links and nothing around them says otherwise: by themselves they are too short to tell.
pub(super) fn bridge(blocks: &[RawBlock], openings: &[Opening], scores: &[f32], roles: &mut [Role]) {
    let own = is_own;
    let mut i = 1;
    while i < blocks.len() {
        let form = blocks[i].form;
        if own(roles[i]) || !own(roles[i - 1]) || !matches!(form, Form::Cell | Form::Item | Form::Heading) {
            i += 1;
            continue;
        }
        let fits =
            |j: usize| blocks[j].form == form && !own(roles[j]) && may_bridge(&blocks[j], &openings[j], roles[j]);
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
fn may_bridge(block: &RawBlock, opening: &Opening, role: Role) -> bool {
    let around = &block.around;
    let outside = [Inside::NAV, Inside::FOOTER, Inside::ASIDE, Inside::FORM, Inside::HIDDEN, Inside::FIGURE]
        .iter()
        .any(|e| around.inside.has(*e));
    let hinted = [Hint::Nav, Hint::Share, Hint::Related, Hint::Promo, Hint::Comment, Hint::Consent]
        .iter()
        .any(|h| near(block, *h));
    let linked = around.linked as usize * 3 > block.text.len();
    let said = matches!(
        role,
        Role::Title | Role::Share | Role::Comment | Role::Legal | Role::Byline | Role::Caption | Role::Republication
    );
    !outside && !hinted && !linked && !said && !cues::is_wall(opening) && !cues::is_plea(opening)
}

/// A table of data that follows the article's own words is all its own, if it holds few links and nothing around it says otherwise:
/// its cells are figures and dates, which say nothing by themselves.
///
/// "The fares of each crossing:", then rows of ports, times and prices.
pub(super) fn keep_tables(blocks: &[RawBlock], openings: &[Opening], roles: &mut [Role]) {
    let cells = |i: usize| blocks[i].form == Form::Cell && !matches!(roles[i], Role::Title);
    let mut tables = Vec::new();
    let mut i = 1;
    while i < blocks.len() {
        let end = (i..blocks.len()).find(|j| !cells(*j)).unwrap_or(blocks.len());
        if end >= i + TABLE {
            tables.push(i..end);
        }
        i = end.max(i + 1);
    }
    for table in tables {
        let (linked, all) = table
            .clone()
            .fold((0, 0), |(linked, all), i| (linked + blocks[i].around.linked as usize, all + blocks[i].text.len()));
        let free = |i: usize| roles[i] == Role::Dateline || may_bridge(&blocks[i], &openings[i], roles[i]);
        let fits = table.clone().filter(|i| free(*i)).count();
        if is_own(roles[table.start - 1]) && linked * 10 < all * 3 && fits * 10 >= table.len() * 8 {
            roles[table].fill(Role::Body);
        }
    }
}

/// Fewer cells than this are a layout.
const TABLE: usize = 6;

/// One short block between two of the article's own is its own when it was nearly told as such: the day that an entry of a log begins
/// with, a lone heading, a line that leads to a list.
///
/// "It stopped in spring." – "*What it costs:*" – "Two thousand a day."
pub(super) fn enclose(blocks: &[RawBlock], scores: &[f32], roles: &mut [Role]) {
    for i in 1..blocks.len().saturating_sub(1) {
        let block = &blocks[i];
        if !is_own(roles[i - 1]) || !is_own(roles[i + 1]) || near(block, Hint::Consent) || near(block, Hint::Comment) {
            continue;
        }
        let likely = scores[i] > NEARLY;
        let plain = block.around.linked as usize * 2 <= block.text.len();
        let outside = block.around.inside.has(Inside::NAV) || block.around.inside.has(Inside::FIGURE);
        let kept = match roles[i] {
            // What a live blog's posts were posted at is no part of them.
            Role::Dateline => likely && plain && !cues::is_time(&block.text),
            Role::Navigation => {
                let leads = block.text.ends_with(':');
                !outside
                    && block.text.contains(char::is_alphanumeric)
                    && (likely && (plain || block.form == Form::Heading) || leads && plain)
            }
            Role::Byline | Role::Caption | Role::Related => block.form == Form::Heading && likely,
            _ => false,
        };
        if kept {
            roles[i] = if block.form == Form::Heading { Role::Heading } else { Role::Body };
        }
    }
}

/// The score of a block that was nearly told as the article's own.
const NEARLY: f32 = 0.25;

/// A page that holds its article twice, once for wide and once for narrow screens, says it once.
pub(super) fn drop_copies(blocks: &[RawBlock], roles: &mut [Role]) {
    let mut seen = HashSet::new();
    let (mut again, mut words) = (0, 0);
    let mut copies = Vec::new();
    for i in (0..blocks.len()).filter(|i| is_own(roles[*i])) {
        let count = blocks[i].text.split(' ').count();
        words += count;
        // Short lines are said again in any article.
        if count >= COPIED && !seen.insert(blocks[i].text.as_str()) {
            again += count;
            copies.push(i);
        }
    }
    if again * 10 >= words * 3 {
        for i in copies {
            roles[i] = Role::Promotion;
        }
    }
}

/// The words of a line that tells a copy.
const COPIED: usize = 8;

/// A heading above the article's own words, in the element that they stand in, is their own: a teaser or an advertisement before it
/// keeps it from being told as one between paragraphs.
pub(super) fn join_headings(blocks: &[RawBlock], openings: &[Opening], roles: &mut [Role]) {
    let mut begun = false;
    for i in 0..blocks.len() {
        begun |= matches!(roles[i], Role::Body | Role::Quotation);
        let block = &blocks[i];
        let free = matches!(roles[i], Role::Navigation | Role::Related) && block.form == Form::Heading;
        if !free || block.around.linked > 0 || !may_bridge(block, &openings[i], roles[i]) {
            continue;
        }
        let says = [cues::is_pointer, cues::is_promotion, cues::is_navigation, cues::is_comment]
            .iter()
            .any(|is| is(&openings[i]));
        let Some(next) = (i + 1..blocks.len()).find(|j| roles[*j] != Role::Dateline) else { return };
        let element = blocks[next].around.within[1];
        let posted = roles[i.saturating_sub(1)] == Role::Dateline || roles[i + 1] == Role::Dateline;
        let within = element != 0 && block.around.within[1..=2].contains(&element);
        if !says && within && (begun || posted) && matches!(roles[next], Role::Body | Role::Quotation) {
            roles[i] = Role::Heading;
        }
    }
}

/// Headings that no text of the article follows are not its own.
pub(super) fn drop_outer_headings(roles: &mut [Role]) {
    let mut followed = false;
    for role in roles.iter_mut().rev() {
        match role {
            Role::Body | Role::Quotation => followed = true,
            Role::Heading if !followed => *role = Role::Related,
            _ => {}
        }
    }
}

/// "— Ann Lee, on the night": whom a quotation set apart is from is part of it.
pub(super) fn join_sources(blocks: &[RawBlock], roles: &mut [Role]) {
    for i in 1..blocks.len() {
        let quoted = blocks[i].form == Form::Quote && roles[i - 1] == Role::Quotation;
        let (mine, above) = (blocks[i].around.within, blocks[i - 1].around.within);
        let same = mine[0] != 0 && above[..2].contains(&mine[0]) && blocks[i].text.split(' ').count() <= 10;
        let said = same || blocks[i].text.starts_with(['—', '–']);
        if quoted && said && matches!(roles[i], Role::Dateline | Role::Navigation | Role::Promotion | Role::Byline) {
            roles[i] = Role::Quotation;
        }
    }
}

/// A quotation set apart that only repeats words of the article is an ornament.
pub(super) fn drop_pull_quotes(blocks: &[RawBlock], roles: &mut [Role]) {
    let set_apart = |i: &usize| {
        let block = &blocks[*i];
        (block.form == Form::Quote
            || is_quoted(&block.text)
            || near(block, Hint::Quote)
            || block.around.inside.has(Inside::ASIDE))
            && (is_own(roles[*i]) || roles[*i] == Role::Navigation)
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

/// A plain line all in quotation marks.
fn is_quoted(text: &str) -> bool {
    text.starts_with(['“', '"']) && text.ends_with(['”', '"']) && text.matches(['“', '”', '"']).count() == 2
}
