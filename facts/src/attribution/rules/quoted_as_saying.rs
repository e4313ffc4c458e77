//! One voice passes on another: "as saying" after a verb of quoting.
//!
//! "The minister was quoted as saying *talks had begun*." – "State radio quoted the minister as saying *talks had begun*."

use language::{TokenId, Upos};

use super::clause;
use crate::attribution::cues::Stance;
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase::{self, Class};
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/quoted_as_saying";

/// Verbs that pass on somebody's words with "as saying".
const QUOTING: &[&str] = &["quote", "cite", "report", "describe", "record", "overhear"];

/// `saying` is the verb after "as".
pub(in crate::attribution) fn read(ground: &Ground<'_>, saying: TokenId, drafts: &mut Drafts) {
    let start = ground.sentence(saying).0;
    if ground.xpos(saying) != "VBG" || saying <= start + 1 || ground.lemma(saying - 1) != "as" {
        return;
    }
    // The parse often hangs "saying" on the speaker, so the verb of quoting is looked for by its place.
    let Some(quoting) = (start.max(saying.saturating_sub(REACH))..saying - 1).rev().find(|&t| is_quoting(ground, t))
    else {
        return;
    };
    let mut content = clause::content(ground, saying);
    let end = ground.sentence(saying).1;
    if content.is_empty() && saying < end {
        content.extend(phrase::trim(ground, (saying + 1, end)));
    }
    let passive = phrase::is_passive(ground, quoting);
    let (speaker, paper) = if passive {
        (subject::subject(ground, quoting), phrase::agent(ground, quoting))
    } else {
        (between(ground, quoting, saying), subject::subject(ground, quoting))
    };
    let mut cue = phrase::verb_cue(ground, quoting);
    cue.extend((quoting..=saying).filter(|&t| t == saying || ground.lemma(t) == "as"));
    let draft = |source, anchor, cue, content, relay| Draft {
        source,
        anchor,
        cue,
        content,
        stance: Stance::Assert,
        rule: RULE,
        relay,
    };
    let relay = paper.and_then(|paper| {
        let told = speaker.filter(|_| !passive).map(|s| ground.reach(s));
        let passed_on: Vec<_> = told.into_iter().chain(content.iter().copied()).collect();
        drafts.add(draft(Some(paper), quoting, phrase::verb_cue(ground, quoting), passed_on, None))
    });
    if let Some(n) = drafts.add(draft(speaker, saying, cue, content, relay)) {
        drafts.claim(quoting, n);
    }
}

/// How far before "as" the verb of quoting may stand, in tokens.
const REACH: u32 = 16;

fn is_quoting(ground: &Ground<'_>, t: TokenId) -> bool {
    ground.upos(t) == Upos::Verb && QUOTING.contains(&ground.lemma(t))
}

/// The noun between the verb of quoting and "as": who is quoted.
fn between(ground: &Ground<'_>, quoting: TokenId, saying: TokenId) -> Option<TokenId> {
    let inside = |t: TokenId| quoting < t && t < saying;
    (quoting + 1..saying).find(|&t| {
        ground.upos(t).is_nominal() && ground.head(t).is_none_or(|h| !inside(h) || !ground.upos(h).is_nominal())
    })
}
