//! The content is the object of the verb.
//!
//! "The union denounced *the closure*." – "Aides described *the talks as frank*." – passive: "*The closure* was denounced by the union."

use language::{Relation, TokenId, Upos};

use crate::attribution::cues::{Cue, Stance};
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/object";

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Cue, drafts: &mut Drafts) {
    if !cue.object {
        return;
    }
    let passive = phrase::is_passive(ground, verb);
    let (object, source) = if passive {
        let Some(source) = phrase::agent(ground, verb) else { return };
        (suffers(ground, verb), Some(source))
    } else {
        (object(ground, verb, cue), subject::subject(ground, verb))
    };
    let said_of = object.map_or_else(Vec::new, |o| predicated(ground, verb, o, cue));
    let says = |o: &TokenId| source.is_some_and(|s| s != *o) && (!said_of.is_empty() || !is_empty_object(ground, *o));
    let Some(object) = object.filter(says) else { return };
    let mut content = vec![ground.reach(object)];
    if let Some((_, last)) = lost_clause(ground, verb, object, cue) {
        content[0].1 = last;
    }
    content.extend(said_of);
    if let Some(last) = content.last_mut().filter(|_| !passive) {
        *last = phrase::with_tail(ground, verb, *last);
    }
    let content = content.into_iter().filter_map(|stretch| phrase::trim(ground, stretch)).collect();
    drafts.add(Draft::of_verb(ground, verb, source, content, cue.stance, RULE));
}

/// The object, or what a parse takes for a clause without a verb ("called *him divisive*") or for what the object is said to be
/// ("called *Kovacs* 'the last guard'"). "Proved *hard*" has neither.
fn object(ground: &Ground<'_>, verb: TokenId, cue: Cue) -> Option<TokenId> {
    let small = |&c: &TokenId| c > verb && !matches!(ground.upos(c), Upos::Verb | Upos::Aux);
    let said_of = || ground.child(verb, &[Relation::Xcomp]).filter(|_| takes_as(cue) || ground.lemma(verb) == "call");
    let clause = || ground.child(verb, &[Relation::Ccomp]).or_else(said_of).filter(small);
    ground.child(verb, &[Relation::Obj]).or_else(clause).filter(|&o| !is_raised_otherwise(ground, verb, o))
}

/// "raised *taxes*", "raised *tariffs*", "raised *eyebrows*": of what is raised, a matter and a feeling are words, or what is raised with somebody.
fn is_raised_otherwise(ground: &Ground<'_>, verb: TokenId, object: TokenId) -> bool {
    let with = |c: &TokenId| ground.child(*c, &[Relation::Case]).is_some_and(|case| ground.lemma(case) == "with");
    ground.lemma(verb) == "raise"
        && !MATTERS.contains(&ground.lemma(object))
        && !ground.children(verb).iter().any(|c| ground.relation(*c) == Relation::Obl && with(c))
}

/// What is raised by saying it.
const MATTERS: &[&str] = &[
    "accusation",
    "alarm",
    "allegation",
    "argument",
    "case",
    "challenge",
    "claim",
    "complaint",
    "concern",
    "criticism",
    "demand",
    "dispute",
    "doubt",
    "fear",
    "grievance",
    "hope",
    "idea",
    "issue",
    "matter",
    "objection",
    "point",
    "possibility",
    "problem",
    "prospect",
    "query",
    "question",
    "specter",
    "spectre",
    "subject",
    "suggestion",
    "suspicion",
    "topic",
    "worry",
];

/// What a passive verb is done to: its subject, or the noun that it modifies ("a plan rejected by the unions").
fn suffers(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    ground.child(verb, &[Relation::NsubjPass]).or_else(|| {
        let noun = ground.head(verb)?;
        (ground.relation(verb) == Relation::Acl && noun < verb).then_some(noun)
    })
}

/// "said *an official* … *would come*": the parse has made the subject of the clause an object, and its verb a second one.
fn lost_clause(ground: &Ground<'_>, verb: TokenId, object: TokenId, cue: Cue) -> Option<(TokenId, TokenId)> {
    let second = ground.child(verb, &[Relation::Conj, Relation::Parataxis]).filter(|&c| c > object)?;
    let loose = ground.child(second, &[Relation::Cc, Relation::Nsubj, Relation::NsubjPass]).is_none();
    (cue.clause && cue.stance.is_word() && loose).then(|| ground.reach(second))
}

/// "said nothing", "asked herself": no content.
fn is_empty_object(ground: &Ground<'_>, object: TokenId) -> bool {
    matches!(ground.lemma(object), "nothing" | "itself" | "himself" | "herself" | "themselves" | "each")
}

/// What is said of the object: "described the talks *as frank*", "called it *a mistake*", "blamed the loss *on rain*".
fn predicated(ground: &Ground<'_>, verb: TokenId, object: TokenId, cue: Cue) -> Vec<(TokenId, TokenId)> {
    let more = |c: TokenId| match ground.relation(c) {
        Relation::Xcomp => true,
        Relation::Obl | Relation::Advcl | Relation::Advmod => {
            let mark = ground.child(c, &[Relation::Case, Relation::Mark]);
            mark.is_some_and(|m| {
                let word = ground.lemma(m);
                word == "as" && takes_as(cue) || cue.takes(word)
            })
        }
        _ => false,
    };
    ground
        .children(verb)
        .iter()
        .copied()
        .filter(|&c| c > verb && c != object && more(c))
        .map(|c| ground.reach(c))
        .collect()
}

fn takes_as(cue: Cue) -> bool {
    matches!(
        cue.stance,
        Stance::Mention
            | Stance::Believe
            | Stance::Allege
            | Stance::Deny
            | Stance::Accuse
            | Stance::Support
            | Stance::Oppose
    )
}
