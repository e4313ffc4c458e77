//! Where phrases end: cues with their auxiliaries, sources with their appositions, contents without loose commas.

use language::{Relation, TokenId, Upos};

use super::cues;
use super::draft::Stretch;
use super::ground::Ground;
use super::who;

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
                // "an interview with Radio Zenda *that it was over*": what is said, and no relative clause.
                let said = ground.has(child, &[Relation::Mark], &["that"]);
                let relayed = said || matches!(ground.lemma(child), "quote" | "cite" | "interview");
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
    while first < head && ground.upos(first) == Upos::Adp {
        first += 1;
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

/// A source's words; for a relative word first those that it stands for: "*farmers* *who* oppose it".
pub(super) fn sources(ground: &Ground<'_>, head: TokenId, cue: &[TokenId]) -> Vec<Stretch> {
    let antecedent = who::antecedent(ground, head).and_then(|noun| {
        let (first, last) = source(ground, noun, cue)?;
        let last = last.min(head - 1);
        (first <= last).then(|| trim(ground, (first, last))).flatten()
    });
    antecedent.into_iter().chain(source(ground, head, cue)).collect()
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
        let comma = from == last + 2 && ground.word(last + 1) == ",";
        if child < last || from != last + 1 && !(comma && goes_on_after_comma(ground, child)) || from <= cue {
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
            // "said that the talks failed *and that nobody was surprised*"
            Relation::Conj if ground.has(child, &[Relation::Mark], &["that"]) => true,
            Relation::Conj => goes_on(ground, cue, child),
            _ => false,
        };
        if !goes_with {
            break;
        }
        last = to;
    }
    (first, last)
}

/// The clause that belongs to a cue but that the parse has hung on a noun after it: "predicted at the debate *that nobody would win*",
/// "promised at a rally *to end the war*".
pub(super) fn strayed(ground: &Ground<'_>, cue: TokenId, mark: &str) -> Option<Stretch> {
    let between = |c: TokenId| {
        c > cue
            && matches!(
                ground.relation(c),
                Relation::Obl | Relation::OblUnmarked | Relation::Obj | Relation::Iobj | Relation::Nmod
            )
    };
    let nouns = ground.children(cue).iter().copied().filter(|&c| between(c));
    let deeper = |c: TokenId| ground.children(c).iter().copied().filter(|&n| ground.relation(n) == Relation::Nmod);
    nouns.flat_map(|c| std::iter::once(c).chain(deeper(c))).find_map(|noun| {
        if cues::noun(ground.lemma(noun)).is_some_and(|c| if mark == "to" { c.infinitive } else { c.clause }) {
            return None; // "gave a warning to the town *that …*" is the warning's own
        }
        let clause = ground.children(noun).iter().copied().find(|&c| c > noun && is_strayed(ground, c, mark))?;
        Some(ground.reach(clause))
    })
}

/// A clause with its mark first and everything that it needs, so that it is no relative one.
fn is_strayed(ground: &Ground<'_>, clause: TokenId, mark: &str) -> bool {
    if !matches!(ground.relation(clause), Relation::Acl | Relation::AclRelcl | Relation::Ccomp | Relation::Advcl) {
        return false;
    }
    let first = ground.reach(clause).0;
    if ground.lemma(first) != mark || ground.head(first) != Some(clause) {
        return false;
    }
    if mark == "to" {
        return ground.upos(clause) == Upos::Verb;
    }
    let subject = ground.child(clause, &[Relation::Nsubj, Relation::NsubjPass]).is_some_and(|s| s != first);
    let object = ground.children(clause).iter().any(|&c| c != first && ground.relation(c) == Relation::Obj);
    subject && (ground.relation(first) == Relation::Mark || object)
}

/// What goes on with what was said even after a comma: "said that she would stay, *despite the cold*", "said he would pay, *but he has
/// no money*"; "it", "there" and the like tell of what was said and not of who said it.
fn goes_on_after_comma(ground: &Ground<'_>, child: TokenId) -> bool {
    let mark = ground.child(child, &[Relation::Mark, Relation::Case]).map(|m| ground.lemma(m));
    match ground.relation(child) {
        Relation::Advcl => mark.is_some_and(|m| matches!(m, "despite" | "unless" | "although" | "whether")),
        Relation::Obl => mark.is_some_and(|m| matches!(m, "despite" | "including" | "unlike" | "without")),
        Relation::Conj => {
            let subject = ground.child(child, &[Relation::Nsubj, Relation::NsubjPass, Relation::Expl]);
            let speaks = |t| cues::verb(ground.lemma(t)).is_some_and(|c| c.clause && c.stance.is_word());
            let cue = ground.head(child).is_some_and(speaks);
            subject.is_some_and(|s| ground.upos(s) == Upos::Pron) && cue && !speaks(child)
        }
        _ => false,
    }
}

/// Whether a second predicate, without a subject of its own, goes with what was said and not with who said it: "said that the
/// polls were wrong *and have been unreliable*", "said that she begged *and 'would have knelt'*"; not "said so and left".
fn goes_on(ground: &Ground<'_>, cue: TokenId, second: TokenId) -> bool {
    let (first, _) = ground.reach(second);
    if ground.child(second, &[Relation::Nsubj, Relation::NsubjPass]).is_some() {
        return goes_on_after_comma(ground, second);
    }
    let Some(and) = ground.child(second, &[Relation::Cc]) else { return true };
    let quoted = first == and && ground.word(and + 1).starts_with(['"', '“', '\'']);
    let auxiliary = |t: TokenId| ground.child(t, &[Relation::Aux, Relation::Cop, Relation::AuxPass]);
    quoted || auxiliary(second).is_some() && auxiliary(cue).is_none()
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
    // "Two papers reported the fleet had sailed": a verb with a clause after it and no auxiliary is active, whatever the parse made of it.
    let clause = || ground.child(verb, &[Relation::Ccomp]).is_some_and(|c| c > verb);
    if ground.child(verb, &[Relation::AuxPass]).is_none() && clause() && ground.relation(verb) != Relation::Acl {
        return false;
    }
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

/// Word classes, as far as the rules ask.
pub(super) trait Class {
    /// Noun, name, pronoun or number.
    fn is_nominal(&self) -> bool;
}

impl Class for Upos {
    fn is_nominal(&self) -> bool {
        matches!(self, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
    }
}
