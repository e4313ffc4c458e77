use article::Article;
use facts::Facts;
use language::Entity;
use span::Span;

/// All that came of one page. Spans are bytes of [`Article::text`].
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The page's own data.
    pub page: record::Page,
    /// The article's id: the same for the same address and text.
    pub id: String,
    /// What the page publishes.
    pub article: Article,
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// What it names.
    pub entities: Vec<Entity>,
    /// What it reports, and the mentions that this was read from.
    pub facts: Facts,
    /// What could not be read, or was read with doubt.
    pub problems: Vec<Problem>,
}

/// Something that could not be read, or was read with doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it was met.
    pub stage: Stage,
    /// Stable name, in kebab-case.
    pub kind: &'static str,
    /// For a person.
    pub message: String,
}

/// A stage of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Stage {
    Page,
    Article,
    Language,
    Facts,
}

impl Stage {
    /// Its published name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Article => "article",
            Self::Language => "language",
            Self::Facts => "facts",
        }
    }
}

impl Reading {
    /// The published record, with its mentions when they are asked for.
    pub fn record(&self, with_mentions: bool) -> record::Record {
        let problems: Vec<record::Problem> = self
            .problems
            .iter()
            .map(|p| record::Problem { stage: p.stage.name(), kind: p.kind, message: p.message.clone() })
            .collect();
        let parts = record::Parts {
            page: &self.page,
            id: &self.id,
            article: &self.article,
            entities: &self.entities,
            sentences: &self.sentences,
            facts: &self.facts,
            problems: &problems,
        };
        record::record(&parts, with_mentions)
    }

    /// The problem that kept the page from being read at all: it was empty, or no text.
    pub fn unreadable(&self) -> Option<&Problem> {
        self.problems.iter().find(|p| matches!(p.kind, "empty-page" | "binary"))
    }
}
