//! "*Tehran* rejected the offer", "the *Kremlin* said": a capital or seat that acts is its country's government.

use crate::gazetteer::{Country, Role, capital_of, seat_of_power};
use crate::{Analysis, Relation, TokenId, Upos};

/// The country that a name of a place stands for, when the place acts.
pub(super) fn country_of(analysis: &Analysis, head: TokenId, words: &str) -> Option<&'static Country> {
    let country = capital_of(words).or_else(|| seat_of_power(words).filter(|s| s.role == Role::Government)?.country)?;
    acts(analysis, head).then_some(country)
}

/// Whether a token is the subject of a verb that is no copula, or the agent of a passive.
fn acts(analysis: &Analysis, id: TokenId) -> bool {
    let mut at = id;
    if analysis.token(at).relation == Relation::Conj {
        at = analysis.token(at).head.unwrap_or(at);
    }
    let token = analysis.token(at);
    match (token.relation, token.head) {
        (Relation::Nsubj, Some(verb)) => analysis.token(verb).upos == Upos::Verb && !is_state(analysis.lemma(verb)),
        (Relation::OblAgent, _) => true,
        _ => false,
    }
}

/// "Strelsau *lies* on a river": verbs by which a town only is.
fn is_state(lemma: &str) -> bool {
    const STATES: &[&str] = &[
        "lie", "stand", "sit", "have", "remain", "become", "grow", "host", "house", "fall", "shake", "burn", "see",
        "wake", "flood",
    ];
    STATES.contains(&lemma)
}
