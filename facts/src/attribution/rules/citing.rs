//! A report names whose word it passes on.
//!
//! "The Gazette reported that the dam had failed, citing *two engineers*."

use language::{Relation, TokenId, Upos};

use crate::attribution::draft::{Draft, Drafts, without};
use crate::attribution::ground::Ground;
use crate::attribution::{phrase, titles};

pub(in crate::attribution) const RULE: &str = "attribution/rules/citing";

/// `cite` is a participle that hangs on the verb of the report.
pub(in crate::attribution) fn read(ground: &Ground<'_>, cite: TokenId, drafts: &mut Drafts) {
    if !matches!(ground.lemma(cite), "cite" | "quote") || ground.xpos(cite) != "VBG" {
        return;
    }
    let Some(voice) = ground.child(cite, &[Relation::Obj]).filter(|&o| is_voice(ground, o)) else { return };
    let Some(report) = report(ground, cite, drafts) else { return };
    let outer = &mut drafts.list[report];
    if outer.source == Some(voice) || !outer.stance.is_word() {
        return;
    }
    let hole = ground.reach(cite);
    let content: Vec<_> =
        outer.content.iter().flat_map(|&s| without(s, hole)).filter_map(|s| phrase::trim(ground, s)).collect();
    outer.content.clone_from(&content);
    let stance = outer.stance;
    let cue = phrase::verb_cue(ground, cite);
    drafts.add(Draft { source: Some(voice), anchor: cite, cue, content, stance, rule: RULE, relay: Some(report) });
}

/// The report that the participle belongs to: the verb it hangs on, or one above that reports that verb's clause.
fn report(ground: &Ground<'_>, cite: TokenId, drafts: &Drafts) -> Option<usize> {
    let mut verb = ground.head(cite)?;
    for _ in 0..6 {
        if let Some(n) = drafts.at(verb).filter(|&n| drafts.list[n].stance.is_word()) {
            return Some(n);
        }
        verb = ground.head(verb)?;
    }
    None
}

/// Somebody who can speak: a person, a body, an office, "sources".
fn is_voice(ground: &Ground<'_>, t: TokenId) -> bool {
    use language::EntityKind::{Country, Group, Organization, People, Person};
    let kind = ground.mention(t).map(|(e, _)| ground.analysis.entities[e as usize].kind);
    kind.is_some_and(|k| matches!(k, Person | Organization | Country | Group | People))
        || ground.upos(t) == Upos::Propn
        || titles::is_title(ground.lemma(t))
        || matches!(
            ground.lemma(t),
            "source"
                | "person"
                | "engineer"
                | "agency"
                | "relative"
                | "survivor"
                | "neighbor"
                | "neighbour"
                | "activist"
        )
}
