//! Whose each quotation is, when the parse alone does not say: quotations of several sentences, quotations that go on
//! after the cue, and floating ones.
//!
//! "*'We held the line. Nobody slept,'* the captain said. *'Then the snow came.'*"

use language::{PassageKind, TokenId, Upos};

use super::cues::{self, Stance};
use super::draft::{Draft, Drafts, Stretch};
use super::ground::Ground;
use super::phrase;
use super::subject;

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
        if let Some(n) = owner {
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

/// Whose quotation came last.
#[derive(Clone, Copy)]
struct Turn {
    draft: usize,
    passage: u32,
    last: TokenId,
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
        || words > 0 && (ends_speech(ground, last) || follows_cue(ground, first) || tag(ground, (first, last)).is_some())
}

/// "'Never!' the crowd cried": a mark of speech at the end inside the quotation, and a verb of saying straight after it.
fn ends_speech(ground: &Ground<'_>, last: TokenId) -> bool {
    let stop = last.checked_sub(1).is_some_and(|t| matches!(ground.word(t), "," | "?" | "!" | "." | "—" | "…"));
    let end = after_end(ground, last).min(last.saturating_add(NEAR));
    let near = last.saturating_add(6);
    stop && (last + 1..=end)
        .take_while(|&t| ground.quotation(t).is_none())
        .any(|t| speaks(ground, t) && (t <= near || opens_with_subject(ground, last + 1, t)))
}

/// "…, *Anna Kovacs*, a nurse who had come from Zenda, said": the subject of `verb` stands right after the quotation.
fn opens_with_subject(ground: &Ground<'_>, next: TokenId, verb: TokenId) -> bool {
    ground.child(verb, &[language::Relation::Nsubj]).is_some_and(|s| ground.reach(s).0 == next)
}

/// "The crowd cried, *'Never!'*": a verb of saying right before the quotation, a comma or a colon between them at most.
fn follows_cue(ground: &Ground<'_>, first: TokenId) -> bool {
    cue_before(ground, first).is_some_and(|t| speaks(ground, t) || speaks_here(ground, t))
}

/// The token before a quotation and its comma, in the same sentence.
fn cue_before(ground: &Ground<'_>, first: TokenId) -> Option<TokenId> {
    let start = ground.sentence(first).0;
    let at = |t: TokenId| t.checked_sub(1).filter(|&t| t >= start);
    let before = at(first)?;
    if !matches!(ground.word(before), "," | ":") {
        return Some(before);
    }
    let last = at(before)?;
    Some(told(ground, last).unwrap_or(last))
}

/// "chided *him*, 'Never again'": the verb of speech whose object ends before the quotation's comma.
fn told(ground: &Ground<'_>, last: TokenId) -> Option<TokenId> {
    let mut t = last;
    for _ in 0..4 {
        let head = ground.head(t).filter(|&h| h < last)?;
        if ground.upos(head) == Upos::Verb {
            let cue = cues::verb(&ground.verb_lemma(head)).is_some_and(|c| c.stance != Stance::Seem);
            return Some(head).filter(|_| cue);
        }
        t = head;
    }
    None
}

/// A draft for a quotation that no content reaches into.
fn elsewhere(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch, speaking: Option<Turn>) -> Option<usize> {
    if ground.analysis.sentence_of(stretch.0).kind == PassageKind::Heading && speaking.is_some() {
        return beside(ground, drafts, stretch);
    }
    beside(ground, drafts, stretch)
        .or_else(|| introduced(ground, drafts, stretch))
        .or_else(|| goes_on(ground, drafts, stretch, speaking))
        .or_else(|| after_source(ground, drafts, stretch))
}

/// A verb of saying in the sentence before, when that ends in a colon: "She went on to *say*:" and a paragraph of her words.
fn introduced(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch) -> Option<usize> {
    let (start, _) = ground.sentence(stretch.0);
    let colon = start.checked_sub(1).filter(|&t| start == stretch.0 && ground.word(t) == ":")?;
    let from = ground.sentence(colon).0.max(colon.saturating_sub(NEAR));
    let verb = (from..colon).rev().take_while(|&t| ground.quotation(t).is_none()).find(|&t| speaks(ground, t))?;
    spoken(ground, drafts, verb, stretch)
}

/// A verb of saying next to the quotation: "'Never,' *said* the captain", "The captain *said*, 'Never.'"
fn beside(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch) -> Option<usize> {
    let verb = neighbours(ground, stretch)
        .find(|&t| speaks(ground, t))
        .or_else(|| tag(ground, stretch))
        .or_else(|| cue_before(ground, stretch.0).filter(|&t| speaks_here(ground, t)))?;
    spoken(ground, drafts, verb, stretch)
}

/// Gives a quotation to the verb that speaks it.
fn spoken(ground: &Ground<'_>, drafts: &mut Drafts, verb: TokenId, stretch: Stretch) -> Option<usize> {
    if let Some(n) = drafts.at(verb) {
        drafts.extend(n, stretch);
        return Some(n);
    }
    let source = if phrase::is_passive(ground, verb) {
        phrase::agent(ground, verb)
    } else {
        subject::subject(ground, verb).or_else(|| named_beside(ground, verb))
    };
    let cue = phrase::verb_cue(ground, verb);
    drafts.add(Draft {
        source,
        anchor: verb,
        cue,
        content: vec![stretch],
        stance: Stance::Assert,
        rule: RULE,
        relay: None,
    })
}

/// Tokens outside every quotation, outwards from the end of this one and then from its start, inside their sentences.
fn neighbours<'g>(ground: &'g Ground<'_>, (first, last): Stretch) -> impl Iterator<Item = TokenId> + 'g {
    let end = after_end(ground, last).min(last.saturating_add(NEAR));
    let start = ground.sentence(first).0.max(first.saturating_sub(NEAR));
    let after = (last + 1..=end).take_while(|&t| ground.quotation(t).is_none());
    let before = (start..first).rev().take_while(|&t| ground.quotation(t).is_none());
    after.chain(before)
}

/// The end of what may still be said of a quotation: of its sentence, or of the next where that only tells who spoke.
///
/// "'Is it over?' *Anna Kovacs asked.*": a mark of speech inside the quotation looks like the end of a sentence.
fn after_end(ground: &Ground<'_>, last: TokenId) -> TokenId {
    let end = ground.sentence(last).1;
    let next = last + 1;
    if end != last || next as usize >= ground.analysis.tokens.len() || passage(ground, next) != passage(ground, last) {
        return end;
    }
    let (start, end) = ground.sentence(next);
    let root = (start..=end.min(start + NEAR)).find(|&t| ground.head(t).is_none());
    let tells = root.is_some_and(|t| is_tag(ground, t) && (start..=t).all(|t| ground.quotation(t).is_none()));
    if tells { end } else { last }
}

/// A verb of speech whose content stands outside its sentence: it governs no clause and no object.
fn is_tag(ground: &Ground<'_>, verb: TokenId) -> bool {
    use language::Relation::{Ccomp, Nsubj, Obj, Xcomp};
    speaks(ground, verb)
        && ground.child(verb, &[Nsubj]).is_some()
        && ground.child(verb, &[Ccomp, Xcomp]).is_none()
        && (ground.lemma(verb) == "tell" || ground.child(verb, &[Obj]).is_none())
}

/// Whether words right after a quotation tell who speaks it: "…: 'It is over,' *the captain wrote*."
pub(super) fn is_tagged(ground: &Ground<'_>, stretch: Stretch) -> bool {
    ends_speech(ground, stretch.1) || tag(ground, stretch).is_some()
}

/// Any verb can tell how something is said when it stands with its subject right after a quotation that ends in a comma or
/// another mark of speech: "'It is over,' the captain *shrugged*."
fn tag(ground: &Ground<'_>, (_, last): Stretch) -> Option<TokenId> {
    let stop = last.checked_sub(1).is_some_and(|t| matches!(ground.word(t), "," | "?" | "!"));
    let end = ground.sentence(last).1.min(last.saturating_add(TAG));
    let verb = (last + 1..=end).take_while(|&t| ground.upos(t) != Upos::Punct).find(|&t| is_finite(ground, t))?;
    let subject = ground.child(verb, &[language::Relation::Nsubj])?;
    (stop && subject > last && speaks_here(ground, verb)).then_some(verb)
}

/// The longest way from a quotation to the verb that tells how it was said, in tokens.
const TAG: u32 = 8;

fn is_finite(ground: &Ground<'_>, t: TokenId) -> bool {
    ground.upos(t) == Upos::Verb && matches!(ground.xpos(t), "VBD" | "VBZ" | "VBP")
}

/// A verb that speaks because of where it stands, without an object of its own; being and having are no speech.
fn speaks_here(ground: &Ground<'_>, t: TokenId) -> bool {
    use language::Relation::{Ccomp, Obj};
    let speech = (is_finite(ground, t) || ground.xpos(t) == "VBG") && !matches!(ground.lemma(t), "be" | "have" | "do");
    let own = |&c: &TokenId| matches!(ground.relation(c), Obj | Ccomp) && ground.quotation(c).is_none();
    speech && (cues::verb(ground.lemma(t)).is_some() || !ground.children(t).iter().any(|c| own(c)))
}

/// A verb that introduces speech, not one that only marks a subordinate noun ("the plan he described").
fn speaks(ground: &Ground<'_>, t: TokenId) -> bool {
    if ground.lemma(t) == "put" && ground.has(t, &[language::Relation::Obj], &["it"]) {
        return true;
    }
    ground.upos(t) == Upos::Verb
        && cues::verb(&ground.verb_lemma(t))
            .is_some_and(|c| c.quotation && (c.stance.is_word() || c.stance == Stance::Ask))
}

/// "said the captain": the noun after a verb whose subject the parse has lost, or before it.
fn named_beside(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    use phrase::Class;
    let end = ground.sentence(verb).1;
    let after = (verb + 1..=end.min(verb + 4)).find(|&t| ground.upos(t).is_nominal() && ground.quotation(t).is_none());
    let start = ground.sentence(verb).0;
    let before = (start.max(verb.saturating_sub(3))..verb)
        .rev()
        .find(|&t| ground.upos(t).is_nominal() && ground.quotation(t).is_none());
    before.or(after)
}

/// A quotation that follows its speaker's last one, in the same paragraph or at the head of the next.
fn goes_on(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch, speaking: Option<Turn>) -> Option<usize> {
    let turn = speaking?;
    let here = passage(ground, stretch.0);
    let fills = fills_sentence(ground, stretch);
    let same = turn.passage == here
        && ground.analysis.token(stretch.0).sentence <= ground.analysis.token(turn.last).sentence + 2;
    if fills && same {
        drafts.extend(turn.draft, stretch);
        return Some(turn.draft);
    }
    // A paragraph of nothing but a quotation, straight after one that ended in a quotation: the same voice, floating.
    let next = turn.passage + 1 == here && fills && fills_passage(ground, stretch);
    if !next {
        return None;
    }
    let source = drafts.list[turn.draft].source;
    drafts.add(Draft {
        source,
        anchor: stretch.0,
        cue: Vec::new(),
        content: vec![stretch],
        stance: Stance::Assert,
        rule: RULE,
        relay: None,
    })
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

/// A quotation right after a sentence about its speaker: "The captain shook his head. *'Never.'*"
fn after_source(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch) -> Option<usize> {
    if !fills_sentence(ground, stretch) {
        return None;
    }
    let before = ground.sentence(stretch.0).0.checked_sub(1)?;
    let (start, end) = ground.sentence(before);
    let near = passage(ground, before) == passage(ground, stretch.0) || ground.word(end) == ":";
    let source = (start..=end).find(|&t| near && is_person_subject(ground, t))?;
    drafts.add(Draft {
        source: Some(source),
        anchor: stretch.0,
        cue: Vec::new(),
        content: vec![stretch],
        stance: Stance::Assert,
        rule: RULE,
        relay: None,
    })
}

fn is_person_subject(ground: &Ground<'_>, t: TokenId) -> bool {
    use language::Relation::{Nsubj, NsubjPass};
    let subject = matches!(ground.relation(t), Nsubj | NsubjPass);
    let clause = ground.head(t).is_some_and(|h| ground.head(h).is_none());
    let person = ground
        .mention(t)
        .is_some_and(|(e, _)| ground.analysis.entities[e as usize].kind == language::EntityKind::Person);
    subject && clause && (person || matches!(ground.lemma(t), "he" | "she" | "they"))
}
