//! Who was told passes it on, when that is an outlet.
//!
//! "A colonel told *the Strelsau Gazette* that the bridge would hold." – "She said in an interview with *Radio Zenda* that it was over."

use language::{Relation, TokenId};

use crate::attribution::draft::{Draft, Drafts, Stretch, without};
use crate::attribution::ground::Ground;
use crate::attribution::outlets::is_outlet;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/rules/told_outlet";

/// Occasions that name the outlet with "with" or "to".
const OCCASIONS: &[&str] = &["interview", "comment", "remark", "statement", "conversation", "email", "letter"];

/// Looks at the draft `inner`, whose cue is a verb.
pub(in crate::attribution) fn read(ground: &Ground<'_>, inner: usize, drafts: &mut Drafts) {
    let draft = &drafts.list[inner];
    if draft.relay.is_some() || draft.source.is_none() || !draft.stance.is_word() || draft.cue.is_empty() {
        return;
    }
    let verb = draft.anchor;
    let Some(outlet) = told(ground, verb).or_else(|| interviewed(ground, verb)) else { return };
    if draft.content.iter().any(|&(first, last)| first <= outlet && outlet <= last) || draft.source == Some(outlet) {
        return;
    }
    let content = passed_on(ground, draft, ground.reach(outlet));
    let outer = Draft { source: Some(outlet), cue: vec![verb], content, rule: RULE, ..draft.clone() };
    if let Some(n) = drafts.add(outer) {
        drafts.list[inner].relay = Some(n);
    }
}

/// "told *the Gazette*"
fn told(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    let tells = matches!(ground.lemma(verb), "tell" | "inform" | "assure");
    ground.child(verb, &[Relation::Obj, Relation::Iobj]).filter(|&o| tells && is_outlet(ground, o))
}

/// "said in an interview with *Radio Zenda*"
fn interviewed(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    ground.children(verb).iter().copied().find_map(|c| {
        let occasion =
            matches!(ground.relation(c), Relation::Obl | Relation::OblUnmarked) && OCCASIONS.contains(&ground.lemma(c));
        let outlet = ground.child(c, &[Relation::Nmod]).filter(|_| occasion)?;
        (ground.has(outlet, &[Relation::Case], &["with", "to"]) && is_outlet(ground, outlet)).then_some(outlet)
    })
}

/// What the outlet reports: that the speaker said it, without the outlet's own name.
pub(super) fn passed_on(ground: &Ground<'_>, draft: &Draft, outlet: Stretch) -> Vec<Stretch> {
    let source = draft.source.map(|s| ground.reach(s)).filter(|r| !(r.0..=r.1).contains(&draft.anchor));
    let said = draft.cue.iter().map(|&t| (t, t)).chain(source).chain(draft.content.iter().copied());
    said.flat_map(|stretch| without(stretch, outlet)).filter_map(|stretch| phrase::trim(ground, stretch)).collect()
}
