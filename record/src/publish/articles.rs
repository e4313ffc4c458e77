use ::article::{Article as Read, Value};

use super::Parts;
use super::evidence::{Words, of_page};
use crate::{Article, ArticleEvidence, Author, Block, Evidence, Provenance, Related};

pub(super) fn article(parts: &Parts<'_>, words: &Words<'_>) -> Article {
    let read = parts.article;
    Article {
        id: parts.id.to_owned(),
        title: value(&read.title),
        subtitle: value(&read.subtitle),
        authors: read.authors.iter().map(|a| author(a, read, words)).collect(),
        published: value(&read.published),
        modified: value(&read.modified),
        publisher: value(&read.publisher),
        provenance: read.provenance.as_ref().map(|p| Provenance {
            original: p.original.clone(),
            relation: p.relation.name(),
            permission: p.permission,
            evidence: all(&p.evidence, read, words),
        }),
        language: read.language.clone(),
        url: read.url.clone(),
        section: read.section.clone(),
        image: read.image.clone(),
        text: read.text.clone(),
        blocks: read.blocks.iter().map(|b| block(b, words)).collect(),
        related: read.related.iter().map(related).collect(),
        evidence: ArticleEvidence {
            title: evidence(&read.title, read, words),
            subtitle: evidence(&read.subtitle, read, words),
            published: evidence(&read.published, read, words),
            modified: evidence(&read.modified, read, words),
            publisher: evidence(&read.publisher, read, words),
        },
    }
}

fn value<T: ToString>(of: &Option<Value<T>>) -> Option<String> {
    of.as_ref().map(|v| v.value.to_string())
}

fn evidence<T>(of: &Option<Value<T>>, read: &Read, words: &Words<'_>) -> Vec<Evidence> {
    of.as_ref().map(|v| all(&v.evidence, read, words)).unwrap_or_default()
}

fn all(found: &[::article::Evidence], read: &Read, words: &Words<'_>) -> Vec<Evidence> {
    found.iter().map(|e| of_page(e, &read.blocks, words)).collect()
}

fn author(author: &Value<String>, read: &Read, words: &Words<'_>) -> Author {
    Author { name: author.value.clone(), evidence: all(&author.evidence, read, words), inferred: author.inferred }
}

fn block(block: &::article::Block, words: &Words<'_>) -> Block {
    let place = block.span.map(|s| words.place(s));
    Block {
        role: block.role.name(),
        start: place.as_ref().map(|p| p.start),
        end: place.as_ref().map(|p| p.end),
        page_start: block.page.start(),
        page_end: block.page.end(),
        text: block.span.is_none().then(|| block.text.clone()),
    }
}

fn related(related: &::article::Related) -> Related {
    Related { title: related.title.clone(), teaser: related.teaser.clone(), url: related.url.clone() }
}
