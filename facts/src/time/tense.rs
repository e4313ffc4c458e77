//! Where the verb that governs a time looks: back or ahead.
//!
//! *The talks, set for Monday, are to resume on Friday; they broke down on Tuesday.*

use language::{Analysis, PassageKind, Relation, TokenId, Upos};

use super::resolve::Direction;

/// Where the verb above a token looks.
pub(super) fn direction(analysis: &Analysis<'_>, token: TokenId) -> Direction {
    if of_an_event(analysis, token) {
        return Direction::Unknown;
    }
    let mut at = token;
    // A sentence's depth bounds the climb; a wrong parse may not.
    for _ in 0..64 {
        if at != token || analysis.token(at).upos == Upos::Verb {
            let here = of_verb(analysis, at, at == token || analysis.token(token).head == Some(at));
            if here != Direction::Unknown {
                return here;
            }
        }
        match analysis.token(at).head {
            Some(head) if head != at => at = head,
            _ => break,
        }
    }
    Direction::Unknown
}

/// "ways around Monday's ruling": whose time it is has its own tense. Of a subject the verb tells ("Monday's vote will be close").
fn of_an_event(analysis: &Analysis<'_>, token: TokenId) -> bool {
    let noun = analysis.token(token).head.filter(|_| analysis.token(token).relation == Relation::NmodPoss);
    noun.is_some_and(|noun| !matches!(analysis.token(noun).relation, Relation::Nsubj | Relation::NsubjPass))
}

/// What a word and its auxiliaries say; unknown for words without tense.
/// A present tense looks ahead only for a time that is its own ("talks begin Monday", not "follows Monday's talks").
fn of_verb(analysis: &Analysis<'_>, verb: TokenId, own: bool) -> Direction {
    let token = analysis.token(verb);
    let helpers = analysis
        .children(verb)
        .filter(|&c| matches!(analysis.token(c).relation, Relation::Aux | Relation::AuxPass | Relation::Cop));
    let own = own && token.relation != Relation::AclRelcl;
    if let Some(direction) = Some(verb).filter(|_| own).and_then(|verb| of_participle(analysis, verb)) {
        return direction;
    }
    let mut past = token.xpos == "VBD";
    let mut present = false;
    for helper in helpers {
        match analysis.lemma(helper) {
            "will" | "shall" | "would" | "may" | "might" | "could" | "can" | "should" | "must" | "'ll" | "wo" => {
                return Direction::Future;
            }
            _ => past |= analysis.token(helper).xpos == "VBD" || analysis.lemma(helper) == "have",
        }
        present |= matches!(analysis.token(helper).xpos, "VBZ" | "VBP");
    }
    let to =
        analysis.children(verb).any(|c| analysis.token(c).xpos == "TO" && analysis.token(c).relation == Relation::Mark);
    if past {
        // "were to meet on Monday"; "was due on Monday": set for it, then.
        if to || looks_ahead_itself(analysis, verb) {
            return Direction::Unknown;
        }
        return Direction::Past;
    }
    // "are to meet Friday", "is expected Friday", "the vote is Friday", "is arriving Friday".
    let told = match token.upos {
        Upos::Verb => to || is_awaited(analysis.lemma(verb)) || token.xpos == "VBG" && keeps_a_date(analysis, verb),
        _ => own,
    };
    if present && own && told {
        return Direction::Future;
    }
    let planned = matches!(token.relation, Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Advcl);
    let ahead = to && planned && token.head.is_none_or(|head| looks_ahead(analysis.lemma(head)));
    let present = own && matches!(token.xpos, "VBZ" | "VBP") && keeps_a_date(analysis, verb)
        || looks_ahead_itself(analysis, verb);
    if ahead
        || present && matches!(token.upos, Upos::Verb | Upos::Aux | Upos::Adj) && token.relation != Relation::AclRelcl
    {
        return Direction::Future;
    }
    // A headline's present tells what has happened; other presents told of a date, what is set for it.
    Direction::Unknown
}

/// "shares issued Monday", "a vote expected Monday"; "has scheduled a hearing Monday", "planned a march on Saturday".
fn of_participle(analysis: &Analysis<'_>, verb: TokenId) -> Option<Direction> {
    let token = analysis.token(verb);
    if token.xpos == "VBN" && token.relation == Relation::Acl {
        return Some(if is_awaited(analysis.lemma(verb)) { Direction::Future } else { Direction::Past });
    }
    // "was scheduled for Monday" may be over.
    let passive_past = || {
        analysis.children(verb).map(|c| analysis.token(c)).any(|c| c.relation == Relation::AuxPass && c.xpos == "VBD")
    };
    let plans = token.upos == Upos::Verb && matches!(analysis.lemma(verb), "schedule" | "plan" | "slate");
    plans.then(|| if passive_past() { Direction::Unknown } else { Direction::Future })
}

/// Verbs whose present tells what is set for a day ("talks begin Monday"); of others a headline or a caption tells what
/// has been ("Rescuers search the site on Thursday").
fn keeps_a_date(analysis: &Analysis<'_>, verb: TokenId) -> bool {
    analysis.sentence_of(verb).kind != PassageKind::Heading
        && matches!(
            analysis.lemma(verb),
            "begin"
                | "start"
                | "open"
                | "meet"
                | "arrive"
                | "leave"
                | "close"
                | "resume"
                | "end"
                | "vote"
                | "visit"
                | "host"
                | "face"
                | "return"
                | "expire"
                | "take"
                | "go"
                | "come"
                | "kick"
                | "launch"
                | "report"
                | "depart"
                | "fly"
                | "play"
                | "run"
                | "finish"
                | "elect"
                | "retire"
                | "travel"
                | "convene"
                | "reconvene"
        )
}

/// Verbs whose participle tells of what is to come.
fn is_awaited(lemma: &str) -> bool {
    matches!(lemma, "expect" | "schedule" | "plan" | "slate" | "set" | "due" | "await" | "anticipate" | "project")
}

/// "due", "scheduled", "expected" without a verb of their own.
fn looks_ahead_itself(analysis: &Analysis<'_>, word: TokenId) -> bool {
    matches!(analysis.lemma(word), "due" | "schedule" | "slate" | "set")
        && matches!(analysis.token(word).xpos, "JJ" | "VBN")
}

/// Verbs whose infinitive has not happened yet.
fn looks_ahead(lemma: &str) -> bool {
    matches!(
        lemma,
        "plan"
            | "expect"
            | "schedule"
            | "intend"
            | "hope"
            | "want"
            | "vow"
            | "promise"
            | "agree"
            | "aim"
            | "ask"
            | "order"
            | "urge"
            | "due"
            | "set"
            | "seek"
            | "propose"
            | "prepare"
            | "pledge"
            | "decide"
            | "need"
            | "have"
            | "go"
            | "slate"
            | "likely"
            | "ready"
            | "threaten"
            | "try"
            | "offer"
            | "call"
            | "be"
            | "plans"
            | "deadline"
            | "decision"
            | "deal"
            | "agreement"
            | "effort"
            | "bid"
            | "proposal"
            | "intention"
    )
}
