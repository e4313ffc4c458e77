//! One voice passes on another: "as saying" after a verb of quoting.
//!
//! "The minister was quoted as saying *talks had begun*." – "State radio quoted the minister as saying *talks had begun*."

use language::{Relation, TokenId};

use super::clause;
use crate::attribution::cues::Stance;
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/quoted_as_saying";

/// Verbs that pass on somebody's words with "as saying".
const QUOTING: &[&str] = &["quote", "cite", "report", "describe", "record", "overhear"];

/// `saying` is the verb after "as".
pub(in crate::attribution) fn read(ground: &Ground<'_>, saying: TokenId, drafts: &mut Drafts) {
    let marked = ground.children(saying).iter().any(|&c| ground.lemma(c) == "as" && c < saying);
    let Some(quoting) = ground.head(saying).filter(|&h| marked && h < saying) else { return };
    if ground.xpos(saying) != "VBG" || !QUOTING.contains(&ground.lemma(quoting)) {
        return;
    }
    let content = clause::content(ground, saying);
    let passive = phrase::is_passive(ground, quoting);
    let (speaker, paper) = if passive {
        (phrase::subject(ground, quoting), phrase::agent(ground, quoting))
    } else {
        (ground.child(quoting, &[Relation::Obj]), phrase::subject(ground, quoting))
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
