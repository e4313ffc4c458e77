//! Blame makes an alleged report: who is blamed did it, on the word of who blames.
//!
//! "State television blamed **the attack** on *Graustark*." · "Police accused *the miners* of **burning** the depot." ·
//! and a blame that is withheld weakens it: "the ministry has yet to name a culprit".

use language::{Analysis, Relation, TokenId};
use span::Span;

use super::anaphora::antecedent;
use super::draft::Draft;
use super::voices;
use crate::{Event, Input, Mentions, Polarity, Report, Status, actor};

/// How verbs of blame place the deed and the one who is blamed.
enum Frame {
    /// "blame the attack on Graustark", "attribute it to Graustark".
    DeedOn(&'static [&'static str]),
    /// "blame Graustark for the attack".
    CulpritFor(&'static [&'static str]),
}

const VERBS: &[(&str, Frame)] = &[
    ("blame", Frame::DeedOn(&["on", "upon"])),
    ("blame", Frame::CulpritFor(&["for"])),
    ("pin", Frame::DeedOn(&["on"])),
    ("attribute", Frame::DeedOn(&["to"])),
    ("ascribe", Frame::DeedOn(&["to"])),
    ("accuse", Frame::CulpritFor(&["of"])),
    ("suspect", Frame::CulpritFor(&["of"])),
    ("condemn", Frame::CulpritFor(&["for"])),
];

/// Adds an alleged report for each blame whose deed the article tells of, and hedges it where blame is withheld.
pub(super) fn add(input: &Input<'_>, mentions: &Mentions, drafts: &mut Vec<Draft>) {
    for (index, event) in mentions.events.iter().enumerate() {
        if mentions.certainties[index].polarity == Polarity::Negative || withheld(input.analysis, event) {
            hedge(input, event, drafts);
        } else if let Some((deed, culprit)) = blame(input.analysis, event) {
            let itself = mentions.events.iter().position(|e| e.head == deed);
            let told = antecedent(input, mentions, deed).or(itself);
            let known = told.and_then(|told| drafts.iter().find(|d| d.told.contains(&told))).cloned();
            // "accused the miners of *burning* the depot" is read as alleged already.
            if let Some(known) = known.filter(|known| known.report.factuality.status != Status::Alleged) {
                drafts.push(alleged(input, mentions, index, &known, deed, culprit));
            }
        }
    }
    drafts.sort_by_key(|draft| mentions.events[draft.event].head);
}

/// The deed and the one who is blamed, when the event's verb blames.
fn blame(analysis: &Analysis<'_>, event: &Event) -> Option<(TokenId, TokenId)> {
    let head = event.head;
    VERBS.iter().filter(|(verb, _)| *verb == event.lemma).find_map(|(_, frame)| {
        let object = analysis.child(head, &[Relation::Obj, Relation::NsubjPass])?;
        match frame {
            Frame::DeedOn(by) => Some((object, oblique(analysis, head, object, by)?)),
            Frame::CulpritFor(by) => Some((oblique(analysis, head, object, by)?, object)),
        }
    })
}

/// The complement with one of these prepositions, of the verb or, as parsers often have it, of its object.
fn oblique(analysis: &Analysis<'_>, verb: TokenId, object: TokenId, by: &[&str]) -> Option<TokenId> {
    let marked = |&noun: &TokenId| {
        let case = analysis.child(noun, &[Relation::Case, Relation::Mark]);
        case.is_some_and(|case| by.contains(&analysis.lemma(case)))
    };
    [verb, object].into_iter().find_map(|head| analysis.children(head).find(marked))
}

fn alleged(
    input: &Input<'_>,
    mentions: &Mentions,
    index: usize,
    deed: &Draft,
    noun: TokenId,
    culprit: TokenId,
) -> Draft {
    let analysis = input.analysis;
    let event = &mentions.events[index];
    let sentence = analysis.token(event.head).sentence;
    let voice = voice(input, mentions, event);
    let mut claim = deed.report.event.clone();
    claim.evidence = vec![event.trigger[0], analysis.token(noun).span];
    claim.negated = false;
    claim.rule = "report/blame";
    let mut factuality = deed.report.factuality.clone();
    factuality.status = Status::Alleged;
    factuality.polarity = Polarity::Positive;
    factuality.evidence = event.trigger.clone();
    factuality.hedges = Vec::new();
    factuality.inferred = None;
    factuality.rule = "report/blame";
    let report = Report {
        sentence: analysis.sentences[sentence as usize].span,
        actor: actor::party(input, culprit, "report/blame").into_iter().collect(),
        event: claim,
        recipient: Vec::new(),
        quantity: Vec::new(),
        location: Vec::new(),
        time: Vec::new(),
        attribution: voices::chain(input, mentions, voice),
        factuality,
    };
    Draft { event: index, told: vec![index], sentence, heading: false, report }
}

/// The attribution whose cue is the verb of blame.
fn voice(input: &Input<'_>, mentions: &Mentions, event: &Event) -> Option<usize> {
    let verb = input.analysis.token(event.head).span;
    mentions.attributions.iter().position(|a| a.cue.iter().any(|cue| cue.contains(verb)))
}

/// "has yet to blame the rebels", "declined to blame anyone".
fn withheld(analysis: &Analysis<'_>, event: &Event) -> bool {
    let token = analysis.token(event.head);
    // "has yet *to blame*"; a clause beside it is its own.
    let governor = token.head.filter(|_| matches!(token.relation, Relation::Xcomp | Relation::Ccomp));
    let withholds = |head: TokenId| {
        matches!(analysis.lemma(head), "decline" | "refuse")
            || analysis.children(head).any(|child| analysis.lemma(child) == "yet")
    };
    withholds(event.head) || governor.is_some_and(withholds)
}

/// Adds the words that withhold blame to the alleged reports of the same sentence and the one before it.
fn hedge(input: &Input<'_>, event: &Event, drafts: &mut [Draft]) {
    let analysis = input.analysis;
    let blames = VERBS.iter().any(|(verb, _)| *verb == analysis.lemma(event.head));
    if !blames {
        return;
    }
    let sentence = analysis.token(event.head).sentence;
    let words = clause(analysis, event.head);
    for draft in drafts.iter_mut() {
        let near = draft.sentence == sentence || draft.sentence + 1 == sentence;
        if near && draft.report.event.rule == "report/blame" {
            draft.report.factuality.hedges.push(words);
        }
    }
}

/// The clause that the verb at `head` governs, with its subject, without the clauses around it.
fn clause(analysis: &Analysis<'_>, head: TokenId) -> Span {
    let has_yet = |above: TokenId| analysis.children(above).any(|child| analysis.lemma(child) == "yet");
    let raised = analysis.token(head).relation == Relation::Xcomp || analysis.token(head).head.is_some_and(has_yet);
    let top = analysis.token(head).head.filter(|_| raised).unwrap_or(head);
    let inner =
        |&t: &TokenId| !matches!(analysis.token(t).relation, Relation::Advcl | Relation::Punct | Relation::Conj);
    let spans = analysis.children(top).filter(inner).map(|child| analysis.subtree(child));
    spans.fold(analysis.token(top).span.cover(analysis.subtree(head)), Span::cover)
}
