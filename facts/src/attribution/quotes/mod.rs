//! Whose each quotation is, when the parse alone does not say: quotations of several sentences, quotations that go on
//! after the cue, and floating ones.
//!
//! "*'We held the line. Nobody slept,'* the captain said. *'Then the snow came.'*"

mod named;
mod signed;
mod spoken;
mod tell;
mod turn;

use language::{PassageKind, TokenId, Upos};

use super::draft::{Draft, Drafts, Stretch, without};
use super::ground::Ground;
use super::phrase;
use tell::{ends_speech, follows_cue, speaks, tag};
use turn::Turn;

pub(super) use tell::is_tagged;

pub(super) const RULE: &str = "attribution/quotes";

/// How far a quotation looks for its cue, in tokens past its marks.
const NEAR: u32 = 40;

/// Gives every quotation that says something to a draft: the one whose content it is or goes on, or a new one.
pub(super) fn assign(ground: &Ground<'_>, drafts: &mut Drafts) {
    keep_inside(ground, drafts);
    let mut speaking: Option<Turn> = None;
    let owners = owners(ground, drafts);
    for q in 0..ground.analysis.quotations.len() as u32 {
        let Some(stretch) = ground.quoted(q) else { continue };
        if ground.quotation(stretch.0) != Some(q) {
            continue; // inside another quotation, which has spoken for it
        }
        let owner = owners[q as usize].inspect(|&n| drafts.extend(n, stretch)).or_else(|| {
            says_something(ground, stretch).then(|| elsewhere(ground, drafts, stretch, speaking)).flatten()
        });
        if owner.is_none() {
            named::read(ground, drafts, stretch); // nobody's turn to speak
        }
        if let Some(n) = owner {
            before_colon(ground, &mut drafts.list[n], stretch);
            if let Some(lead) = lead(ground, drafts, n, stretch) {
                drafts.extend(n, lead);
            }
            speaking = Some(Turn { draft: n, passage: passage(ground, stretch.1), last: stretch.1 });
        }
    }
}

/// A cue inside a quotation attributes nothing outside it, whatever the parse says: "'I think so,' she added".
fn keep_inside(ground: &Ground<'_>, drafts: &mut Drafts) {
    for draft in &mut drafts.list {
        let Some((from, to)) = ground.quotation(draft.anchor).and_then(|q| ground.quoted(q)) else { continue };
        // Not the marks themselves.
        let (from, to) = (from + 1, to.saturating_sub(1));
        draft.content.retain_mut(|(first, last)| {
            *first = (*first).max(from);
            *last = (*last).min(to);
            first <= last
        });
        draft.source = draft.source.filter(|s| (from..=to).contains(s));
    }
}

/// "He kept the letter: *'It will not hold,'* she wrote": who speaks after the quotation has not said what the colon ends.
fn before_colon(ground: &Ground<'_>, draft: &mut Draft, (first, last): Stretch) {
    let (start, _) = ground.sentence(first);
    if draft.anchor < last || first == start || ground.word(first - 1) != ":" || draft.content.len() > SHORT {
        return;
    }
    draft.content = draft.content.iter().flat_map(|&s| without(s, (start, first - 1))).collect();
}

/// The most stretches that are looked through for each quotation.
const SHORT: usize = 8;

/// What leads into a quotation whose speaker comes after it: "*The dam is* 'a ruin,' the engineer said."
fn lead(ground: &Ground<'_>, drafts: &Drafts, n: usize, (first, last): Stretch) -> Option<Stretch> {
    let draft = &drafts.list[n];
    let (start, _) = ground.sentence(first);
    let own = draft.anchor > last && draft.cue.iter().all(|&t| t > last) && draft.source.is_none_or(|s| s > last);
    if !own || first == start || first - start > NEAR || matches!(ground.word(first - 1), "," | ":" | ";") {
        return None;
    }
    // Another voice that speaks before the quotation has a claim of its own.
    let other = |t: TokenId| drafts.at(t).is_some_and(|o| o != n && drafts.list[o].stance.is_word());
    let free = (start..first).all(|t| !other(t) && (first - t > 12 || !speaks(ground, t)));
    free.then(|| phrase::trim(ground, (start, first - 1))).flatten()
}

fn passage(ground: &Ground<'_>, t: TokenId) -> u32 {
    ground.analysis.sentence_of(t).passage
}

/// For each quotation the draft whose content reaches into it from a cue outside; the nearest cue of several.
fn owners(ground: &Ground<'_>, drafts: &Drafts) -> Vec<Option<usize>> {
    let mut owners: Vec<Option<usize>> = vec![None; ground.analysis.quotations.len()];
    for (n, draft) in drafts.list.iter().enumerate() {
        for &(first, last) in &draft.content {
            let mut t = first;
            while t <= last {
                let Some(q) = ground.quotation(t) else {
                    t += 1;
                    continue;
                };
                let Some((from, to)) = ground.quoted(q) else { break };
                let outside = draft.anchor < from || draft.anchor > to;
                let nearer =
                    owners[q as usize].is_none_or(|other| gap(draft, from, to) < gap(&drafts.list[other], from, to));
                if outside && nearer {
                    owners[q as usize] = Some(n);
                }
                t = to + 1;
            }
        }
    }
    owners
}

fn gap(draft: &Draft, from: TokenId, to: TokenId) -> u32 {
    if draft.anchor < from { from - draft.anchor } else { draft.anchor.saturating_sub(to) }
}

/// More than a word or two in quotation marks: a clause, or most of its sentence.
fn says_something(ground: &Ground<'_>, (first, last): Stretch) -> bool {
    let words = (first..=last).filter(|&t| ground.upos(t) != Upos::Punct).count();
    let verb = (first..=last).any(|t| matches!(ground.upos(t), Upos::Verb | Upos::Aux));
    let (start, end) = (ground.sentence(first).0, ground.sentence(last).1);
    let whole = start + 1 >= first && last + 1 >= end;
    words >= 4 && verb
        || whole && words > 0
        || words > 0
            && (ends_speech(ground, last) || follows_cue(ground, first) || tag(ground, (first, last)).is_some())
}

/// A draft for a quotation that no content reaches into.
fn elsewhere(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch, speaking: Option<Turn>) -> Option<usize> {
    if ground.analysis.sentence_of(stretch.0).kind == PassageKind::Heading && speaking.is_some() {
        return spoken::beside(ground, drafts, stretch);
    }
    spoken::beside(ground, drafts, stretch)
        .or_else(|| spoken::introduced(ground, drafts, stretch))
        .or_else(|| signed::read(ground, drafts, stretch))
        .or_else(|| turn::goes_on(ground, drafts, stretch, speaking))
        .or_else(|| turn::after_source(ground, drafts, stretch))
}

/// Whether a quotation makes up its sentences from their first word to their last.
fn fills_sentence(ground: &Ground<'_>, (first, last): Stretch) -> bool {
    ground.sentence(first).0 + 1 >= first && last + 1 >= ground.sentence(last).1
}

fn fills_passage(ground: &Ground<'_>, (first, last): Stretch) -> bool {
    let tokens = ground.analysis.tokens.len() as TokenId;
    let alone_before =
        ground.sentence(first).0 == 0 || passage(ground, ground.sentence(first).0 - 1) != passage(ground, first);
    let end = ground.sentence(last).1;
    alone_before && (end + 1 >= tokens || passage(ground, end + 1) != passage(ground, last))
}
