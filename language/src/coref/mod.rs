//! Coreference inside an article: mentions to entities.
//!
//! Rules in an order, the surest first, after the sieves of H. Lee and others (Computational Linguistics 39, 2013):
//!
//! 1. proper nouns that come again, though nothing was sure that they name anything ([`repeated`]);
//! 2. names of the same thing ([`same_name`]), a capital that acts for its government ([`metonym`]), short forms ([`short_name`]) and acronyms
//!    ([`acronym`]), over the whole text;
//! 3. then from the first word to the last: titles and appositions ([`apposition`]), descriptions ([`nominal`]), relative pronouns ([`relative`])
//!    and personal pronouns ([`pronoun`]), which ask who speaks ([`speaker`]).
//!
//! Every search looks back over a bounded number of mentions, so work is linear in the text.

mod acronym;
mod apposition;
mod draft;
mod gender;
mod metonym;
mod nominal;
mod nouns;
mod pronoun;
mod relative;
mod repeated;
mod same_name;
mod short_name;
mod speaker;

#[cfg(test)]
mod tests;

use crate::names::Name;
use crate::{Analysis, Entity, Mention, MentionSort, Relation, TokenId, Upos};
use draft::{Drafts, Seen};
use speaker::Speakers;

/// The entities of a text, each with its mentions.
pub(crate) fn resolve(analysis: &Analysis, names: &[Name]) -> Vec<Entity> {
    let names = &repeated::with_repeated(analysis, names);
    let mut drafts = Drafts::new(analysis.tokens.len());
    let mut named = same_name::group(analysis, names, &mut drafts);
    acronym::join(analysis, names, &mut named, &mut drafts);
    short_name::join(analysis, names, &mut named, &mut drafts);
    for (name, &entity) in names.iter().zip(&named) {
        drafts.place_name(name, head(analysis, name), entity);
    }
    let speakers = Speakers::of(analysis);
    for id in 0..analysis.tokens.len() as TokenId {
        let token = analysis.token(id);
        if let Some(entity) = drafts.named_at(id) {
            drafts.see(Seen { entity, head: id, salience: salience(analysis, id), named: true });
        } else if !drafts.in_name(id) {
            match token.upos {
                // "The President said": a title may be tagged as a proper noun.
                Upos::Noun | Upos::Propn => nominal::read(analysis, id, &mut drafts),
                // "The official asked": a noun that the tagger took for an adjective.
                Upos::Adj if is_argument(token.relation) => nominal::read(analysis, id, &mut drafts),
                Upos::Pron => {
                    let _ = relative::read(analysis, id, &mut drafts)
                        || pronoun::read(analysis, id, &speakers, &mut drafts);
                }
                _ => {}
            }
        }
        if token.upos == Upos::Propn || token.upos == Upos::Noun {
            apposition::title(analysis, id, &mut drafts);
        }
    }
    for (name, &entity) in names.iter().zip(&named) {
        let first = analysis.token(name.tokens.start).span;
        let span = first.cover(analysis.token(name.tokens.end - 1).span);
        drafts.mention(entity, Mention { span, head: head(analysis, name), sort: MentionSort::Name });
    }
    drafts.finish()
}

/// The token of a name that governs the others.
fn head(analysis: &Analysis, name: &Name) -> TokenId {
    let inside = |t: TokenId| name.tokens.contains(&t);
    name.tokens.clone().find(|&t| !analysis.token(t).head.is_some_and(inside)).unwrap_or(name.tokens.end - 1)
}

fn is_argument(relation: Relation) -> bool {
    matches!(relation, Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Obl)
}

/// How much a mention stands out by its place in the sentence (after S. Lappin and H. Leass, Computational Linguistics 20, 1994).
fn salience(analysis: &Analysis, id: TokenId) -> i32 {
    let mut at = id;
    // A conjunct stands as its first one does.
    for _ in 0..4 {
        match (analysis.token(at).relation, analysis.token(at).head) {
            (Relation::Conj | Relation::Flat | Relation::Appos, Some(head)) => at = head,
            _ => break,
        }
    }
    match analysis.token(at).relation {
        Relation::Nsubj | Relation::NsubjPass | Relation::Root => 40,
        Relation::Obj | Relation::Iobj | Relation::OblAgent => 25,
        Relation::Obl => 16,
        Relation::NmodPoss => 14,
        Relation::Nmod => 8,
        _ => 5,
    }
}
