//! Who a source is: what a pronoun stands for, whether it has a name, what its office is.

use language::{MentionSort, Relation, TokenId, Upos};
use span::Span;

use super::ground::Ground;
use super::phrase;

/// The token that a relative word stands for, or the token itself.
///
/// "the *farmers* who oppose it"
pub(super) fn referent(ground: &Ground<'_>, head: TokenId) -> Option<TokenId> {
    if ground.mention(head).is_some() { Some(head) } else { antecedent(ground, head).or(Some(head)) }
}

/// The noun before a relative word that the word stands for.
pub(super) fn antecedent(ground: &Ground<'_>, head: TokenId) -> Option<TokenId> {
    if !matches!(ground.lemma(head), "who" | "which" | "that" | "whom") {
        return None;
    }
    let mut t = head;
    for _ in 0..8 {
        let above = ground.head(t)?;
        if ground.relation(t) == Relation::AclRelcl {
            return Some(above).filter(|&noun| noun < head);
        }
        t = above;
    }
    None
}

/// Whether the source has a name of its own, here or, for a pronoun, anywhere in the article.
pub(super) fn is_named(ground: &Ground<'_>, head: TokenId) -> bool {
    let Some(head) = referent(ground, head) else { return false };
    match mention_head(ground, head).and_then(|t| ground.mention(t)) {
        Some((_, MentionSort::Name)) => true,
        Some((entity, MentionSort::Pronoun)) => {
            ground.analysis.entities[entity as usize].mentions.iter().any(|m| m.sort == MentionSort::Name)
        }
        _ => ground.upos(head) == Upos::Propn || ground.children(head).iter().any(|&c| names(ground, c)),
    }
}

/// "his spokesman, *Ann Lee*", "spokesman *Ann Lee*"
fn names(ground: &Ground<'_>, child: TokenId) -> bool {
    matches!(ground.relation(child), Relation::Appos | Relation::Flat) && ground.upos(child) == Upos::Propn
}

/// What the source's own phrase says it is.
///
/// "*Defence Minister* Rupert Hentzau", "Rupert Hentzau, *the defence minister*", "a *Pentagon official*"
pub(super) fn role(ground: &Ground<'_>, head: TokenId) -> Option<Span> {
    let head = referent(ground, head)?;
    match ground.upos(head) {
        Upos::Propn => title(ground, head).or_else(|| apposition(ground, head)),
        // "spokesman Anna Kovacs", when the office is the head.
        Upos::Noun if named_by_flat(ground, head) => title(ground, head),
        Upos::Noun => Some(description(ground, head)),
        _ => None,
    }
}

fn named_by_flat(ground: &Ground<'_>, head: TokenId) -> bool {
    ground
        .children(head)
        .iter()
        .any(|&c| c > head && ground.relation(c) == Relation::Flat && ground.upos(c) == Upos::Propn)
}

/// The words before a name that are part of its phrase but not of the name: up to the last office in it.
fn title(ground: &Ground<'_>, head: TokenId) -> Option<Span> {
    let (first, last) = name(ground, head);
    let office = (first..last).rev().find(|&t| is_title(ground, t))?;
    Some(ground.span(first).cover(ground.span(office)))
}

/// The name that `head` governs with its titles: the nouns and adjectives side by side around it, as far as they depend on each other.
fn name(ground: &Ground<'_>, head: TokenId) -> (TokenId, TokenId) {
    let above = ground
        .head(head)
        .filter(|_| matches!(ground.relation(head), Relation::Flat | Relation::NmodDesc | Relation::Compound));
    let (from, to) = ground.reach(above.unwrap_or(head));
    let part = |t: TokenId| {
        let word = matches!(ground.upos(t), Upos::Propn | Upos::Noun | Upos::Adj) || ground.word(t) == "-";
        word && !matches!(ground.relation(t), Relation::Appos | Relation::Conj)
    };
    let first = (from..=head).rev().take_while(|&t| t == head || part(t)).last().unwrap_or(head);
    let last =
        (head..=to).take_while(|&t| t == head || part(t) && ground.upos(t) == Upos::Propn).last().unwrap_or(head);
    (first, last)
}

/// A title is a common noun by its form, capital or not: "Minister", "spokeswoman", "Gen.".
fn is_title(ground: &Ground<'_>, t: TokenId) -> bool {
    if matches!(ground.word(t).trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Miss" | "Mx" | "Sir" | "Dame" | "Lady") {
        return false;
    }
    ground.relation(t) == Relation::NmodDesc || ground.upos(t) == Upos::Noun || super::titles::is_title(ground.word(t))
}

/// The token of a source's phrase that an entity's mention has as its head: the source's own, a part of its name, or its apposition.
///
/// "Mayor *Anna* Kovacs", "his spokesman, *Anna* Kovacs"
pub(super) fn mention_head(ground: &Ground<'_>, head: TokenId) -> Option<TokenId> {
    let head = referent(ground, head)?;
    if ground.mention(head).is_some() {
        return Some(head);
    }
    let named = |c: &TokenId| matches!(ground.relation(*c), Relation::Flat | Relation::Appos);
    let inner = ground.children(head).iter().copied().filter(named).find(|&c| ground.mention(c).is_some());
    inner.or(ground.head(head).filter(|&h| ground.relation(head) == Relation::Flat && ground.mention(h).is_some()))
}

/// The apposition's words without its article.
fn apposition(ground: &Ground<'_>, head: TokenId) -> Option<Span> {
    let noun = ground.child(head, &[Relation::Appos]).filter(|&a| ground.upos(a) == Upos::Noun || titled(ground, a))?;
    Some(description(ground, noun))
}

fn titled(ground: &Ground<'_>, t: TokenId) -> bool {
    super::titles::is_title(ground.word(t))
}

/// A noun with what stands before it, without article, possessor and number; and with its own "of" phrase.
fn description(ground: &Ground<'_>, noun: TokenId) -> Span {
    let mut first = noun;
    for &child in ground.children(noun).iter().rev() {
        let part = matches!(ground.relation(child), Relation::Compound | Relation::Amod | Relation::NmodDesc);
        if child < noun && part && ground.reach(child).1 + 1 == first {
            first = ground.reach(child).0;
        }
    }
    let of = ground.children(noun).iter().copied().find(|&c| {
        c > noun && ground.relation(c) == Relation::Nmod && ground.has(c, &[Relation::Case], &["of", "for"])
    });
    let last = of.map_or(noun, |c| simple_end(ground, c));
    ground.span(first).cover(ground.span(last.max(noun)))
}

/// The last word of a noun phrase without relative clauses and further appositions.
fn simple_end(ground: &Ground<'_>, noun: TokenId) -> TokenId {
    phrase::source(ground, noun, &[]).map_or(noun, |(_, last)| {
        let cut = ground.children(noun).iter().copied().find(|&c| {
            c > noun
                && matches!(ground.relation(c), Relation::Appos | Relation::Punct | Relation::AclRelcl | Relation::Acl)
        });
        cut.map_or(last, |c| ground.reach(c).0.saturating_sub(1).max(noun)).min(last)
    })
}

/// The first office that the article gives each entity.
pub(super) fn offices(ground: &Ground<'_>) -> Vec<Option<Span>> {
    let named =
        |m: &&language::Mention| m.sort == MentionSort::Name && (m.head as usize) < ground.analysis.tokens.len();
    ground
        .analysis
        .entities
        .iter()
        .map(|e| e.mentions.iter().filter(named).find_map(|m| role(ground, m.head)))
        .collect()
}
