//! On whose word: sources, their cues, and what they say.
//!
//! A rule looks at one token of the parse and adds a draft when that token attributes (`rules`); then every quotation
//! finds its speaker (`quotes`); then drafts become [`Attribution`]s, with who the source is (`who`) and who passes
//! it on (`relay`). All of it is linear in the text. Source, cue and content are cut as PolNeAR's guidelines cut them: content with its
//! quotation marks and its "that", cue with auxiliaries and adverbs, source with titles and appositions.

pub mod cues;

mod draft;
mod finish;
mod ground;
mod outlets;
mod phrase;
mod quotes;
mod relay;
mod rules;
mod subject;
mod titles;
mod who;

#[cfg(test)]
mod tests;

use language::{Relation, TokenId, Upos};

use crate::{Attribution, Input};
use draft::Drafts;
use ground::Ground;

/// Finds the attributions of an article, in order of their first words.
pub fn read(input: &Input<'_>) -> Vec<Attribution> {
    let ground = Ground::new(input.analysis);
    let mut drafts = Drafts::new(input.analysis.tokens.len());
    for t in 0..input.analysis.tokens.len() as TokenId {
        anchor(&ground, t, &mut drafts);
    }
    quotes::assign(&ground, &mut drafts);
    for n in 0..drafts.list.len() {
        rules::told_outlet::read(&ground, n, &mut drafts);
        rules::quoted_by::read(&ground, n, &mut drafts);
    }
    finish::finish(&ground, drafts.list)
}

/// Tries the rules for one token; the first that adds something wins.
fn anchor(ground: &Ground<'_>, t: TokenId, drafts: &mut Drafts) {
    let rule = |drafts: &mut Drafts, read: &dyn Fn(&mut Drafts)| {
        if !drafts.taken(t) {
            read(drafts);
        }
    };
    // "the rebels' claim that …", its noun taken for a verb.
    let owned = ground.child(t, &[Relation::NmodPoss]).is_some() && cues::noun(ground.lemma(t)).is_some();
    match ground.upos(t) {
        Upos::Verb if owned => {
            if let Some(cue) = cues::noun(ground.lemma(t)) {
                rule(drafts, &|d| rules::noun::read(ground, t, cue, d));
            }
        }
        Upos::Verb | Upos::Aux => {
            let cue = cues::verb(&ground.verb_lemma(t)).or_else(|| cues::verb(ground.lemma(t)));
            let cue = cue.or_else(|| cues::verb(ground.lemma(t).strip_suffix('e')?));
            // "was convinced that": a participle that says how somebody feels, not what was done to them.
            let feels = cues::predicate(&ground.word(t).to_lowercase()).filter(|_| phrase::is_passive(ground, t));
            if let Some(cue) = feels {
                rule(drafts, &|d| rules::predicate::read(ground, t, cue, d));
            }
            rule(drafts, &|d| rules::quoted_as_saying::read(ground, t, d));
            rule(drafts, &|d| rules::citing::read(ground, t, d));
            rule(drafts, &|d| rules::light_verb::read(ground, t, d));
            rule(drafts, &|d| rules::as_clause::read(ground, t, cue, d));
            rule(drafts, &|d| rules::according_to::read(ground, t, d));
            if let Some(cue) = cue {
                rule(drafts, &|d| rules::withheld::read(ground, t, cue, d));
                rule(drafts, &|d| rules::clause::read(ground, t, cue, d));
                rule(drafts, &|d| rules::parenthetical::read(ground, t, cue, d));
                rule(drafts, &|d| rules::expected_to::read(ground, t, cue, d));
                rule(drafts, &|d| rules::infinitive::read(ground, t, cue, d));
                rule(drafts, &|d| rules::relative::read(ground, t, cue, d));
                rule(drafts, &|d| rules::object::read(ground, t, cue, d));
                rule(drafts, &|d| rules::preposition::read(ground, t, cue, d));
                rule(drafts, &|d| rules::loose_clause::read(ground, t, cue, d));
            }
        }
        Upos::Noun => {
            rule(drafts, &|d| rules::according_to::read(ground, t, d));
            if let Some(cue) = cues::noun(ground.lemma(t)) {
                rule(drafts, &|d| rules::noun::read(ground, t, cue, d));
            }
            rule(drafts, &|d| rules::poll::read(ground, t, d));
        }
        Upos::Adj => {
            if let Some(cue) = cues::predicate(ground.lemma(t)) {
                rule(drafts, &|d| rules::predicate::read(ground, t, cue, d));
            }
        }
        Upos::Adv => rule(drafts, &|d| rules::adverb::read(ground, t, d)),
        Upos::Punct => rule(drafts, &|d| rules::colon::read(ground, t, d)),
        _ => {}
    }
    if ground.word(t).eq_ignore_ascii_case("according") {
        rule(drafts, &|d| rules::according_to::read(ground, t, d));
    }
}
