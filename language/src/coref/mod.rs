//! Mentions to entities.

use crate::names::Name;
use crate::{Analysis, Entity, Mention, MentionSort, TokenId};

/// The entities of a text, each with its mentions.
pub(crate) fn resolve(analysis: &Analysis, names: &[Name]) -> Vec<Entity> {
    let mut entities: Vec<Entity> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for name in names {
        let (first, last) = (analysis.token(name.tokens.start), analysis.token(name.tokens.end - 1));
        let span = first.span.cover(last.span);
        let mention = Mention { span, head: head(analysis, name), sort: MentionSort::Name };
        let words = span.of(analysis.text);
        let entity = *known.entry(words).or_insert_with(|| {
            entities.push(Entity { kind: name.kind, name: words.to_owned(), code: None, mentions: Vec::new() });
            entities.len() - 1
        });
        entities[entity].mentions.push(mention);
    }
    entities
}

/// The token of a name that governs the others.
pub(crate) fn head(analysis: &Analysis, name: &Name) -> TokenId {
    let inside = |t: TokenId| name.tokens.contains(&t);
    name.tokens.clone().find(|&t| !analysis.token(t).head.is_some_and(inside)).unwrap_or(name.tokens.end - 1)
}
