//! A colon after a name or a document gives its word.
//!
//! "Hentzau: *Border Force to Double*" – "The notice on the door: *'Closed for good.'*"

use language::{Relation, TokenId, Upos};

use crate::attribution::cues::{self, Stance};
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::outlets;
use crate::attribution::phrase::{self, Class};
use crate::attribution::quotes;

pub(in crate::attribution) const RULE: &str = "attribution/rules/colon";

/// The longest source before a colon, in tokens.
const LONGEST: u32 = 10;

pub(in crate::attribution) fn read(ground: &Ground<'_>, colon: TokenId, drafts: &mut Drafts) {
    if ground.word(colon) != ":" || ground.quotation(colon).is_some() {
        return;
    }
    let (first, last) = ground.sentence(colon);
    let Some(head) = name_before(ground, first, colon) else { return };
    let quoted = quotation_after(ground, colon);
    if quoted.is_some_and(|stretch| quotes::is_tagged(ground, stretch)) {
        return; // "…: 'It is over,' the captain wrote."
    }
    let content = match quoted {
        Some(stretch) => stretch,
        None if is_transcript(ground, first, colon) => (colon + 1, last_of_passage(ground, colon)),
        None if heads(ground, first, colon, head) && last > colon + 1 => (colon + 1, last),
        None => return,
    };
    let content = phrase::trim(ground, content).into_iter().collect();
    drafts.add(Draft {
        source: Some(head),
        anchor: colon,
        cue: vec![colon],
        content,
        stance: Stance::Assert,
        rule: RULE,
        relay: None,
    });
}

/// "Q: Who was first? It was dark.", "KOVACS: I was. Nobody else came.": the rest of a paragraph that opens with a speaker in capitals.
fn is_transcript(ground: &Ground<'_>, first: TokenId, colon: TokenId) -> bool {
    let capitals = |t: TokenId| ground.word(t).chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-' | '\'' | '’'));
    let opens = first.checked_sub(1).is_none_or(|t| passage(ground, t) != passage(ground, first));
    opens && colon - first <= 3 && (first..colon).all(capitals) && last_of_passage(ground, colon) > colon
}

fn passage(ground: &Ground<'_>, t: TokenId) -> u32 {
    ground.analysis.sentence_of(t).passage
}

/// The last token of the paragraph that `t` stands in.
fn last_of_passage(ground: &Ground<'_>, t: TokenId) -> TokenId {
    let mut end = ground.sentence(t).1;
    while (end as usize) + 1 < ground.analysis.tokens.len() && passage(ground, end + 1) == passage(ground, t) {
        end = ground.sentence(end + 1).1;
    }
    end
}

/// The noun phrase that ends at the colon, by its head; a verb of saying there attributes by itself.
fn name_before(ground: &Ground<'_>, first: TokenId, colon: TokenId) -> Option<TokenId> {
    let mut head = colon.checked_sub(1).filter(|&t| t >= first)?;
    if ground.lemma(head) == "be" {
        // "The mayor's answer was:"
        let message = (first..head).rev().take(LONGEST as usize).find(|&t| cues::noun(ground.lemma(t)).is_some())?;
        return Some(ground.child(message, &[Relation::NmodPoss]).unwrap_or(message));
    }
    if !matches!(ground.upos(head), Upos::Noun | Upos::Propn | Upos::Num) && ground.word(head) != ")" {
        return None;
    }
    for _ in 0..LONGEST {
        match ground.head(head) {
            Some(above)
                if above >= first && above < colon && ground.upos(above).is_nominal() && colon - above <= LONGEST =>
            {
                head = above
            }
            _ => break,
        }
    }
    // "The captain corrected his men: 'Never.'"
    let verb = ground.head(head).filter(|&v| {
        v < head && matches!(ground.relation(head), Relation::Obj | Relation::Obl) && ground.upos(v) == Upos::Verb
    });
    // "said of the captain: 'Never.'": the verb attributes by itself.
    let says = |v| cues::verb(ground.lemma(v)).is_some_and(|c| c.clause && c.stance.is_word());
    if verb.is_some_and(says) && cues::noun(ground.lemma(head)).is_none() {
        return None;
    }
    if let Some(speaker) = verb.and_then(|v| ground.child(v, &[Relation::Nsubj])) {
        return Some(speaker);
    }
    ground.upos(head).is_nominal().then_some(head)
}

/// The quotation that begins right after the colon, in this sentence or the next.
fn quotation_after(ground: &Ground<'_>, colon: TokenId) -> Option<(TokenId, TokenId)> {
    let next = colon + 1;
    let inside = (next as usize) < ground.analysis.tokens.len();
    let (from, to) = ground.quoted(inside.then(|| ground.quotation(next))??)?;
    (from == next && to > from + 3).then_some((from, to))
}

/// Whether the words before the colon are a speaker and nothing else: a person, a body or a document, or a short name.
fn heads(ground: &Ground<'_>, first: TokenId, colon: TokenId, head: TokenId) -> bool {
    use language::EntityKind::{Group, Organization, People, Person};
    if colon - first > LONGEST || (first..colon).any(|t| matches!(ground.upos(t), Upos::Verb | Upos::Aux | Upos::Punct))
    {
        return false;
    }
    let named = (first..colon).all(|t| ground.upos(t) == Upos::Propn) && colon - first <= 3;
    let document = cues::noun(ground.lemma(head)).is_some_and(|c| c.stance.is_word());
    let kind = ground.mention(head).map(|(e, _)| ground.analysis.entities[e as usize].kind);
    let clause = (colon + 1..=ground.sentence(colon).1).any(|t| matches!(ground.upos(t), Upos::Verb | Upos::Aux));
    // "Ruritania: soldiers seize power": a country before a colon is what a title is about.
    let clause = clause || outlets::is_outlet(ground, head) && ground.sentence(colon).1 > colon + 3;
    clause && (document || kind.map_or(named, |k| matches!(k, Person | Organization | Group | People)))
}
