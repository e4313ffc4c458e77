//! Who quotes a speaker passes the speaker's words on.
//!
//! "The bridge was mined, said a colonel quoted by *the Gazette*."

use language::{Relation, TokenId};

use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/rules/quoted_by";

/// Looks at the source of the draft `inner`.
pub(in crate::attribution) fn read(ground: &Ground<'_>, inner: usize, drafts: &mut Drafts) {
    let draft = &drafts.list[inner];
    let Some(source) = draft.source.filter(|_| draft.relay.is_none() && draft.stance.is_word()) else { return };
    let quoted = ground.children(source).iter().copied().find(|&c| {
        c > source
            && ground.relation(c) == Relation::Acl
            && matches!(ground.lemma(c), "quote" | "cite" | "interview" | "contact")
    });
    let found: Option<(TokenId, TokenId)> = quoted.and_then(|q| Some((q, phrase::agent(ground, q)?)));
    let Some((quoted, paper)) = found else { return };
    let content = super::told_outlet::passed_on(ground, draft, ground.reach(quoted));
    let outer = Draft { source: Some(paper), anchor: quoted, cue: vec![quoted], content, rule: RULE, ..draft.clone() };
    // Alone, the participle reads as "the Gazette quoted a colonel"; here it is known what the colonel said.
    let outer = match drafts.at(quoted) {
        Some(n) if n != inner => {
            drafts.replace(n, outer);
            Some(n)
        }
        Some(_) => None,
        None => drafts.add(outer),
    };
    drafts.list[inner].relay = outer;
}
