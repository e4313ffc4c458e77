//! Where phrases end: cues with their auxiliaries, sources with their appositions, contents without loose commas.

use language::{Relation, TokenId, Upos};

use super::draft::Stretch;
use super::ground::Ground;

/// The widest step up or along a chain of clauses; more is a broken parse.
const STEPS: usize = 16;

/// The words of a verbal cue: auxiliaries, negation and adverbs that stand at the verb, the verb, its particle.
///
/// "has since repeatedly *said*", "did not *say*", "*pointed* out".
pub(super) fn verb_cue(ground: &Ground<'_>, verb: TokenId) -> Vec<TokenId> {
    let mut cue: Vec<TokenId> = vec![verb];
    for &child in ground.children(verb) {
        let part = match ground.relation(child) {
            Relation::Aux | Relation::AuxPass | Relation::CompoundPrt | Relation::Cop => true,
            Relation::Advmod => (child < verb || is_negation(ground, child)) && ground.xpos(child) != "WRB",
            _ => false,
        };
        if part && ground.reach(child) == (child, child) && joined(ground, child, verb) {
            cue.push(child);
        }
    }
    cue.sort_unstable();
    cue
}

pub(super) fn is_negation(ground: &Ground<'_>, t: TokenId) -> bool {
    matches!(ground.lemma(t), "not" | "never" | "n't" | "no")
}

/// Whether only auxiliaries, adverbs and the subject stand between a part of a cue and its verb.
fn joined(ground: &Ground<'_>, part: TokenId, verb: TokenId) -> bool {
    let (from, to) = (part.min(verb) + 1, part.max(verb));
    to - from <= 6
        && (from..to).all(|t| {
            ground.head(t) == Some(verb) && !matches!(ground.upos(t), Upos::Punct)
                || ground.head(t).is_some_and(|h| h != verb && (from..to).contains(&h) || h == part)
        })
}

/// A source: the subtree of its head with titles and appositions, without what only says more of it.
///
/// "*Rupert Hentzau, the defence minister*, who had flown in on Monday, said"
pub(super) fn source(ground: &Ground<'_>, head: TokenId, cue: &[TokenId]) -> Option<Stretch> {
    let (mut first, mut last) = ground.reach(head);
    for &child in ground.children(head) {
        let (from, to) = ground.reach(child);
        match ground.relation(child) {
            Relation::Case | Relation::Mark | Relation::Cc if from == first => first = to + 1,
            Relation::Case if to == last => last = from.saturating_sub(1),
            Relation::AclRelcl | Relation::Acl | Relation::Parataxis | Relation::Advcl | Relation::Dep
                if from > head && from > first && last >= from =>
            {
                let relayed = matches!(ground.lemma(child), "quote" | "cite" | "interview");
                if ground.upos(from - 1) == Upos::Punct
                    || ground.upos(from) == Upos::Punct
                    || relayed
                    || matches!(ground.relation(child), Relation::Parataxis)
                {
                    last = from - 1;
                }
            }
            // A clause with "that" is what is said.
            Relation::Ccomp | Relation::Csubj if from > head && last >= from => last = from - 1,
            _ => {}
        }
    }
    // A parse that hangs the cue below its own subject must not make the cue part of the source.
    for &t in cue {
        if t < head && t >= first {
            first = t + 1;
        } else if t > head && t <= last {
            last = t - 1;
        }
    }
    // Nor may it take in the quotation that it speaks.
    let own = ground.quotation(head);
    first = (first..=head)
        .rev()
        .take_while(|&t| ground.quotation(t) == own || own.is_none() && inside_name(ground, t))
        .last()
        .unwrap_or(head);
    last = (head..=last.max(head))
        .take_while(|&t| ground.quotation(t) == own || own.is_none() && inside_name(ground, t))
        .last()
        .unwrap_or(head);
    trim(ground, (first, last.max(first))).filter(|&(a, b)| a <= head && head <= b || a <= b)
}

/// A few quoted words inside a source are a name: "the 'Save Our Bridge' campaign".
fn inside_name(ground: &Ground<'_>, t: TokenId) -> bool {
    ground.quotation(t).and_then(|q| ground.quoted(q)).is_some_and(|(from, to)| to - from <= 7)
}

/// A stretch without punctuation at its ends, quotation marks and brackets that close inside kept.
pub(super) fn trim(ground: &Ground<'_>, (mut first, mut last): Stretch) -> Option<Stretch> {
    let loose = |t: TokenId| ground.upos(t) == Upos::Punct && ground.quotation(t).is_none();
    while first < last && loose(first) {
        first += 1;
    }
    while last > first && loose(last) && !closes_bracket(ground, first, last) {
        last -= 1;
    }
    (!loose(first)).then_some((first, last))
}

fn closes_bracket(ground: &Ground<'_>, first: TokenId, last: TokenId) -> bool {
    matches!(ground.word(last), ")" | "]") && (first..last).rev().take(12).any(|t| matches!(ground.word(t), "(" | "["))
}

/// A content with the words after it that a parse hangs on the cue, but that go with the content: "urged *her peers to leave*",
/// "said *the talks broke down over fish*". When and where it was said stays outside: "on Monday", "in a statement".
pub(super) fn with_tail(ground: &Ground<'_>, cue: TokenId, (first, mut last): Stretch) -> Stretch {
    for &child in ground.children(cue) {
        let (from, to) = ground.reach(child);
        if child < last || from != last + 1 || from <= cue {
            continue;
        }
        let goes_with = match ground.relation(child) {
            Relation::Obl | Relation::OblUnmarked | Relation::Advmod => !is_saying_place(ground, child),
            Relation::Obj
            | Relation::Iobj
            | Relation::Xcomp
            | Relation::Ccomp
            | Relation::Nmod
            | Relation::Acl
            | Relation::AclRelcl
            | Relation::Dep => true,
            Relation::Advcl => ground.xpos(child) != "VBG",
            Relation::Conj => ground.child(child, &[Relation::Cc, Relation::Nsubj]).is_none(),
            _ => false,
        };
        if !goes_with {
            break;
        }
        last = to;
    }
    (first, last)
}

/// When, where and how words were said.
fn is_saying_place(ground: &Ground<'_>, t: TokenId) -> bool {
    let lemma = ground.lemma(t).to_lowercase();
    let day = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(&lemma.as_str());
    let occasion = [
        "statement",
        "interview",
        "tweet",
        "speech",
        "email",
        "letter",
        "conference",
        "briefing",
        "twitter",
        "facebook",
        "post",
        "memo",
        "report",
        "morning",
        "afternoon",
        "evening",
        "night",
        "week",
        "month",
        "year",
        "today",
        "yesterday",
        "later",
        "now",
        "here",
        "call",
        "message",
        "news",
        "appearance",
        "rally",
        "debate",
        "reporter",
        "journalist",
        "remark",
        "telephone",
        "phone",
        "text",
        "turn",
        "ago",
    ];
    day || occasion.contains(&lemma.as_str())
}

/// Whether a verb is passive: a passive auxiliary or subject, or a bare participle that modifies a noun.
pub(super) fn is_passive(ground: &Ground<'_>, verb: TokenId) -> bool {
    if ground.xpos(verb) != "VBN" && ground.xpos(verb) != "VBD" {
        return false;
    }
    let marked = ground
        .children(verb)
        .iter()
        .any(|&c| matches!(ground.relation(c), Relation::AuxPass | Relation::NsubjPass | Relation::CsubjPass));
    let bare = ground.xpos(verb) == "VBN" && matches!(ground.relation(verb), Relation::Acl | Relation::Advcl);
    marked || bare && !perfect(ground, verb) && !is_whole_sentence(ground, verb)
}

/// "The bishop called for calm.": a past tense read as a participle, so that the sentence seems to have no verb of its own.
fn is_whole_sentence(ground: &Ground<'_>, verb: TokenId) -> bool {
    let root = ground.head(verb).filter(|&h| ground.head(h).is_none() && ground.upos(h).is_nominal() && h < verb);
    let other =
        |r: TokenId| ground.children(r).iter().any(|&c| matches!(ground.relation(c), Relation::Cop | Relation::Nsubj));
    ground.relation(verb) == Relation::Acl && root.is_some_and(|r| !other(r)) && agent(ground, verb).is_none()
}

fn perfect(ground: &Ground<'_>, verb: TokenId) -> bool {
    ground.has(verb, &[Relation::Aux], &["have"])
}

/// Who does what a passive verb says: "quoted *by* the paper".
pub(super) fn agent(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    ground.children(verb).iter().copied().find(|&c| {
        c > verb
            && (ground.relation(c) == Relation::OblAgent
                || ground.relation(c) == Relation::Obl && ground.has(c, &[Relation::Case], &["by"]))
    })
}

/// The subject of a verb: its own, or the one it shares with the clause it hangs on.
///
/// "*She* said … and added …", "*He* spoke on Monday, saying …", "*They* went on to claim …", "a *letter* saying …"
pub(super) fn subject(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    linked_subject(ground, verb).or_else(|| opening(ground, verb))
}

/// The noun that the clause opens with, for a finite verb whose subject the parse has lost: "In a statement, *Anna Kovacs*, a nurse, said".
fn opening(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    if !matches!(ground.xpos(verb), "VBD" | "VBZ" | "VBP") || ground.relation(verb) == Relation::Conj {
        return None;
    }
    let (start, _) = ground.sentence(verb);
    let from = (start.max(verb.saturating_sub(30))..verb)
        .rev()
        .take_while(|&t| ground.quotation(t) == ground.quotation(verb))
        .last()?;
    let free = |t: TokenId| ground.head(t).is_none_or(|h| h < from || h >= verb);
    (from..verb).find(|&t| {
        free(t)
            && ground.upos(t).is_nominal()
            && ground.child(t, &[Relation::Case]).is_none()
            && !matches!(ground.relation(t), Relation::OblUnmarked | Relation::Obl)
    })
}

fn linked_subject(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    if let Some(speaker) = inverted(ground, verb) {
        return Some(speaker);
    }
    let mut clause = verb;
    for _ in 0..STEPS {
        if let Some(own) = own_subject(ground, clause).filter(|&s| may_say(ground, s, verb)) {
            return Some(own);
        }
        let mut head = ground.head(clause)?;
        // "He left after the talks failed, saying …": the comma says that it is he who speaks.
        let set_off = clause > 0 && ground.reach(clause).0 > 0 && ground.word(ground.reach(clause).0 - 1) == ",";
        if clause == verb && set_off && ground.xpos(verb) == "VBG" && is_subordinate(ground, head) {
            head = ground.head(head).unwrap_or(head);
        }
        clause = match ground.relation(clause) {
            Relation::Conj | Relation::Xcomp | Relation::Advcl | Relation::Cop | Relation::Parataxis => head,
            Relation::Acl if ground.upos(head).is_nominal() => return Some(holder(ground, head, verb)),
            Relation::Ccomp | Relation::Dep if head < clause => head,
            _ => return None,
        };
        if ground.upos(clause).is_nominal() && own_subject(ground, clause).is_none() && ground.head(clause).is_some() {
            // A clause that hangs on a noun says what the noun does.
            return Some(clause).filter(|&c| c < verb);
        }
    }
    None
}

fn is_subordinate(ground: &Ground<'_>, clause: TokenId) -> bool {
    ground.relation(clause) == Relation::Advcl && ground.child(clause, &[Relation::Mark]).is_some()
}

/// A word inside a quotation says nothing outside it.
fn may_say(ground: &Ground<'_>, subject: TokenId, verb: TokenId) -> bool {
    ground.quotation(subject).is_none_or(|q| ground.quotation(verb) == Some(q))
}

/// The speaker after the verb that follows a quotation or a comma: "'No,' said *one guard*", "…, said *Anna Lee*, a nurse".
pub(super) fn inverted(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    if ground.xpos(verb) == "VBG" || ground.xpos(verb) == "VB" {
        return None;
    }
    let (start, end) = ground.sentence(verb);
    let before = verb.checked_sub(1).filter(|&t| t >= start)?;
    let quoted = ground.quotation(before).is_some() && ground.quotation(verb).is_none();
    let comma = ground.word(before) == "," && before > start;
    let next = verb + 1;
    if !(quoted || comma) || next > end || ground.quotation(next).is_some() {
        return None;
    }
    if comma && !quoted && !only_says(ground, verb) {
        return None;
    }
    let opens = matches!(ground.upos(next), Upos::Propn | Upos::Noun | Upos::Pron | Upos::Det | Upos::Adj | Upos::Num);
    if !opens || matches!(ground.lemma(next), "that" | "what" | "who" | "there" | "it") {
        return None;
    }
    let first = (next..=end.min(next + 8)).find(|&t| ground.upos(t).is_nominal() && ground.upos(t) != Upos::Num)?;
    let mut top = first;
    for _ in 0..STEPS {
        match ground.head(top) {
            Some(head)
                if head > verb
                    && ground.upos(head).is_nominal()
                    && ground.quotation(head).is_none()
                    && head <= first + 8 =>
            {
                top = head
            }
            _ => break,
        }
    }
    Some(top)
}

/// "say", "report" and the like, whose subject often follows them; not "tell", which takes who is told.
fn only_says(ground: &Ground<'_>, verb: TokenId) -> bool {
    matches!(
        ground.lemma(verb),
        "say" | "report" | "write" | "add" | "explain" | "recall" | "note" | "argue" | "warn" | "announce"
    ) && own_subject(ground, verb).is_none_or(|s| s > verb)
        && ground.child(verb, &[Relation::Ccomp]).is_none_or(|c| c < verb)
}

/// The subject before the clause's verb, else one after it, the dummies "there" and "it" left out.
fn own_subject(ground: &Ground<'_>, clause: TokenId) -> Option<TokenId> {
    let mut subjects = ground.children(clause).iter().copied().filter(|&c| {
        matches!(ground.relation(c), Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter)
            && ground.lemma(c) != "there"
    });
    let first = subjects.next()?;
    if first < clause { Some(first) } else { topic(ground, clause).or(Some(first)) }
}

/// The noun that opens the sentence of a verb, when no other verb stands between and the parse has made it something else:
/// "*Anna Kovacs*, head of the union, said places …".
fn topic(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    let (start, _) = ground.sentence(verb);
    if !ground.children(verb).iter().any(|&c| c < verb && ground.upos(c).is_nominal()) {
        return None;
    }
    let mut before = (start..verb).filter(|&t| ground.head(t) == Some(verb));
    before.find(|&t| {
        ground.upos(t).is_nominal()
            && ground.quotation(t) == ground.quotation(verb)
            && ground.child(t, &[Relation::Case]).is_none()
    })
}

/// Whose words a document's are: "She put out a *letter* saying …" – hers; "a *letter* said" – its own. An infinitive tells
/// what whoever governs it is about: "*She* took to the stage to denounce …".
fn holder(ground: &Ground<'_>, noun: TokenId, verb: TokenId) -> TokenId {
    let infinitive = ground.xpos(verb) == "VB";
    if !infinitive && super::cues::noun(ground.lemma(noun)).is_none() {
        return noun;
    }
    if let Some(owner) = ground.child(noun, &[Relation::NmodPoss]) {
        return owner;
    }
    match ground.head(noun) {
        Some(verb)
            if ground.upos(verb) == Upos::Verb && matches!(ground.relation(noun), Relation::Obj | Relation::Obl) =>
        {
            own_subject(ground, verb).unwrap_or(noun)
        }
        _ => noun,
    }
}

/// Word classes, as far as the rules ask.
pub(super) trait Class {
    /// Noun, name, pronoun or number.
    fn is_nominal(self) -> bool;
}

impl Class for Upos {
    fn is_nominal(self) -> bool {
        matches!(self, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
    }
}
