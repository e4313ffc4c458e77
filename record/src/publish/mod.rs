//! From what was read, in bytes, to what is published, in code points.

mod articles;
mod evidence;
mod mentions;
mod reports;

use language::Entity as Named;

use crate::{Entity, Page, Problem, Record, SCHEMA};
use evidence::Words;

/// What one page's reading is made of.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The page's own data.
    pub page: &'a Page,
    /// A stable id for the article.
    pub id: &'a str,
    /// What the page publishes.
    pub article: &'a ::article::Article,
    /// What it names.
    pub entities: &'a [Named],
    /// Its sentences.
    pub sentences: &'a [span::Span],
    /// What was read from it.
    pub facts: &'a facts::Facts,
    /// What could not be read, or was read with doubt, at every stage.
    pub problems: &'a [Problem],
}

/// The published record of a reading, with its mentions when they are asked for.
pub fn record(parts: &Parts<'_>, with_mentions: bool) -> Record {
    let words = Words::new(&parts.article.text);
    Record {
        schema: SCHEMA,
        page: parts.page.clone(),
        article: articles::article(parts, &words),
        entities: parts.entities.iter().enumerate().map(|(n, e)| entity(n, e, &words)).collect(),
        reports: parts.facts.reports.iter().map(|r| reports::report(r, parts, &words)).collect(),
        mentions: with_mentions.then(|| mentions::mentions(parts, &words)),
        problems: parts.problems.to_vec(),
    }
}

/// An entity's published id.
fn entity_id(entity: language::EntityId) -> String {
    format!("e{}", entity + 1)
}

fn entity(index: usize, entity: &Named, words: &Words<'_>) -> Entity {
    Entity {
        id: entity_id(index as u32),
        name: entity.name.clone(),
        kind: entity.kind.name(),
        code: entity.code.clone(),
        mentions: entity.mentions.iter().map(|m| words.range(m.span)).collect(),
    }
}
