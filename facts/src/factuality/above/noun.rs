//! "They will hold *talks*", "could end in *violence*", "no *deal* was made": a noun of happening that nothing says is known is
//! no surer than what it stands with.

use language::{Relation, TokenId, Upos};

use super::{Link, Step, local};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::{Mark, Sum};
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/noun";

/// Prepositions that tie a noun to its verb; behind those of time and ground ("after *talks*") it is a fact of its own.
const TIES: &[&str] = &["to", "in", "into", "for", "with", "by", "of", "on", "about", "from"];

/// Adds what a noun takes from what governs it; gives what to look at next.
pub(super) fn add(grammar: &Grammar<'_>, step: &Step, sum: &mut Sum) -> Option<TokenId> {
    match grammar.relation(step.below) {
        // "*takeover* bid": a kind of bid, and no surer than the bid.
        Relation::Compound => {
            sum.add(Mark::of(RULE, step.above).cap(2.3));
            sum.slack += COMPOUND;
            return Some(step.above);
        }
        Relation::Nmod if is_indefinite(grammar, step.below) && is_indefinite(grammar, step.above) => {
            let of = grammar.cases(step.below).any(|c| c == "of");
            // "*no* sign of a truce"; "no details of an attack" denies none.
            if of && BETOKENS.contains(&grammar.lemma(step.above)) {
                local::add_no(grammar, step.above, sum);
            }
            return of.then_some(step.above);
        }
        Relation::Obj | Relation::NsubjPass | Relation::Nsubj | Relation::Conj => {}
        Relation::Obl if grammar.cases(step.below).any(|c| TIES.contains(&c.as_str())) => {}
        _ => return None,
    }
    sum.add(as_sure_as(grammar, step)?);
    sum.slack += SLACK;
    // "failed to enforce *an order*": there was one, whatever became of it.
    let undone = grammar.head(step.above).is_some_and(|above| cues::is(grammar, above, Cue::Excludes));
    let there = undone && cues::is(grammar, step.below, Cue::Spoken) && !brings_about(grammar, step.above);
    let caused = CAUSES.contains(&grammar.lemma(step.above));
    ((caused || is_indefinite(grammar, step.below)) && !there).then_some(step.above)
}

/// What is there only if that of which it is told is there.
const BETOKENS: &[&str] = &[
    "sign",
    "hint",
    "trace",
    "evidence",
    "proof",
    "indication",
    "suggestion",
    "chance",
    "risk",
    "danger",
    "threat",
    "prospect",
];

/// How much less what stands above a verb counts for a noun beside it, and for the kind of a noun.
const SLACK: f32 = 0.4;
const COMPOUND: f32 = 0.6;

/// What a verb's own clause leaves of a noun that stands with it.
pub(super) fn as_sure_as(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let verb = step.above;
    let predicate = grammar.upos(verb) == Upos::Verb || grammar.child(verb, &[Relation::Cop]).is_some();
    if !predicate && grammar.upos(verb) != Upos::Adj {
        return None;
    }
    let mut own = Sum::new(Status::Happened, RULE);
    local::add(grammar, verb, &mut own);
    let caused = CAUSES.contains(&grammar.lemma(verb));
    let known = !caused && (!is_indefinite(grammar, step.below) || cues::is(grammar, step.below, Cue::Spoken));
    let mark = Mark::of(RULE, verb);
    if own.negative {
        return negated(grammar, step);
    }
    // "will sign *the deal*": there is a deal, or nearly.
    let cap = own.value.abs().max(if known { KNOWN } else { 1.0 });
    Some(if known { mark.cap(cap) } else { Mark { status: Some(own.status), ..mark.cap(cap) } })
}

/// Verbs of outcome: what stands with them is there by them alone, the more so where the text has named it ("leading to *his arrest*").
const CAUSES: &[&str] =
    &["lead", "result", "cause", "ensure", "guarantee", "secure", "predict", "achieve", "provoke", "culminate"];

/// Verbs that bring their object about, or begin it: without them it is not there (Levin's verbs of creation, change of possession and
/// aspect).
const BRINGS: &[&str] = &[
    "make",
    "take",
    "reach",
    "sign",
    "have",
    "get",
    "obtain",
    "receive",
    "give",
    "issue",
    "file",
    "find",
    "hold",
    "win",
    "set",
    "fix",
    "strike",
    "conclude",
    "negotiate",
    "form",
    "draw",
    "raise",
    "submit",
    "launch",
    "present",
    "put",
];

/// Verbs whose subject is there through them.
const BEGINS: &[&str] =
    &["occur", "happen", "begin", "start", "resume", "emerge", "exist", "arise", "materialize", "materialise", "ensue"];

/// Whether what stands with a verb is there only if the verb comes true.
fn brings_about(grammar: &Grammar<'_>, verb: TokenId) -> bool {
    BRINGS.contains(&grammar.lemma(verb)) || begins(grammar, verb)
}

fn begins(grammar: &Grammar<'_>, verb: TokenId) -> bool {
    // "There is *a plan*".
    let there = || grammar.lemma(verb) == "be" && grammar.child(verb, &[Relation::Expl]).is_some();
    BEGINS.contains(&grammar.lemma(verb)) || there()
}

/// How sure a noun stays that the text treats as known.
const KNOWN: f32 = 2.2;

/// "did not make an *offer*", "*construction* did not begin": there was none, unless the text speaks of it as known.
fn negated(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let (noun, verb) = (step.below, step.above);
    let mark = Mark::of(RULE, verb);
    let passive = grammar.relation(noun) == Relation::NsubjPass;
    let subject = passive || grammar.relation(noun) == Relation::Nsubj;
    let brought = if subject && !passive { begins(grammar, verb) } else { BRINGS.contains(&grammar.lemma(verb)) };
    if !is_indefinite(grammar, noun) || (cues::is(grammar, noun, Cue::Spoken) && !brought) {
        return None;
    }
    Some(match local::negator(grammar, noun).is_some() {
        // "*No* deal was made": the noun's own "no" has been read.
        true => mark.cap(2.0),
        false if subject && !brought => mark.cap(1.4),
        false => mark.cap(1.4).flip(),
    })
}

/// "an attack", "talks", "any sign": a noun that nothing says is known.
pub(super) fn is_indefinite(grammar: &Grammar<'_>, noun: TokenId) -> bool {
    let definite = |t: TokenId| {
        grammar.relation(t) == Relation::NmodPoss
            || (grammar.relation(t) == Relation::Det
                && !matches!(
                    grammar.lower(t).as_str(),
                    "a" | "an" | "any" | "some" | "another" | "no" | "every" | "each" | "either"
                ))
    };
    grammar.upos(noun) == Upos::Noun && !grammar.children(noun).any(definite)
}

/// Whether a clause about a noun leaves it as open as the noun: neither is told of as known ("a tip *leading* to him").
pub(super) fn leaves_open(grammar: &Grammar<'_>, noun: TokenId, clause: TokenId) -> bool {
    let told = grammar.token(clause).xpos == "VBD"
        || (grammar.token(clause).xpos == "VBN" && grammar.auxiliaries(clause).next().is_none())
        || grammar.auxiliaries(clause).any(|t| matches!(grammar.token(t).xpos, "VBD" | "MD"));
    let own = grammar.infinitive_mark(clause).is_some() || grammar.cases_or_marks(clause).next().is_some();
    !told && !own && is_indefinite(grammar, noun) && Link::Noun == noun_link(grammar, noun)
}

/// Clauses about what is not tied to a verb stand alone.
fn noun_link(grammar: &Grammar<'_>, noun: TokenId) -> Link {
    match grammar.relation(noun) {
        Relation::Obj | Relation::Obl | Relation::Nmod | Relation::NsubjPass | Relation::Nsubj => Link::Noun,
        _ => Link::Adverbial,
    }
}
