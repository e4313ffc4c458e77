//! The article that a page publishes: title, byline, dates, provenance, and blocks with roles.
//!
//! [`read`] cuts a page into blocks, scores each for how surely it is the article's own words, gives each a
//! [`Role`], and reads the head: every value with the words that say it.
//!
//! ```
//! use article::{Role, Told};
//! use page::{As, Hints};
//!
//! let words = "Ferries Stop at Noon\n\nBy Ann Lee | March 4, 2021\n\nFerries across the sound stopped at noon on \
//!              Thursday after the harbour master closed the gates, officials said.\n\nRead more\n";
//! let page = page::read(words.as_bytes(), &Hints { media: As::Text, ..Hints::default() });
//! let article = article::read(&page, &Told::default());
//! assert_eq!(article.title.unwrap().value, "Ferries Stop at Noon");
//! assert_eq!(article.authors[0].value, "Ann Lee");
//! assert_eq!(article.blocks[2].role, Role::Lead);
//! assert!(article.text.ends_with("officials said."));
//! ```

mod block;
mod boundary;
mod compose;
mod head;
mod label;
mod line_roles;
mod marks;
mod model;
mod phrases;
mod problems;
mod roles;
pub mod training;
mod wording;

use page::{Media, Page};

use block::RawBlock;
use head::said::Said;
use head::{Sources, authors, dates, language, origin, outlet, related, subtitle, title};
use label::cues::Opening;
pub use model::{Article, Block, Evidence, Form, Problem, Provenance, ProvenanceRelation, Related, Role, Told, Value};

/// Fewer words than this, and what browsers without scripts show is read too.
const THIN: usize = 60;

/// A bio stands at most this many blocks below the article's last.
const BIO: usize = 40;

/// Reads the article of a page. Total: a page without one gives an article without text, and a problem.
pub fn read(page: &Page, told: &Told) -> Article {
    let said = Said::of(page);
    let mut reading = Reading::of(page, &said, told, block::gather(page, false));
    if page.media() == Media::Html && reading.words() < THIN {
        // Little is shown: perhaps more is, without scripts; perhaps the article is in the page's data alone.
        let others = [block::gather(page, true), block::embedded(page, &said)];
        for blocks in others.into_iter().filter(|b| !b.is_empty()) {
            let fuller = Reading::of(page, &said, told, blocks);
            if fuller.words() > reading.words() {
                reading = fuller;
            }
        }
    }
    reading.finish(page, &said, told)
}

/// All the words of a block, as a value.
fn value_of(blocks: &[RawBlock], i: usize) -> Value<String> {
    Value { value: blocks[i].text.replace('\n', " "), evidence: vec![blocks[i].whole(i)], inferred: None }
}

/// A page's blocks, and what each is for.
struct Reading {
    blocks: Vec<RawBlock>,
    roles: Vec<Role>,
    title: title::Title,
    subtitle: Option<usize>,
    site: Vec<String>,
}

impl Reading {
    fn of(page: &Page, said: &Said, told: &Told, blocks: Vec<RawBlock>) -> Self {
        let site = outlet::site_keys(page, said, told);
        let title = title::read(&Sources { page, said, blocks: &blocks }, &site);
        let lineage = label::trunk::Lineage::of(page.tree(), &blocks);
        let context = label::Context { title: title.blocks.first().copied(), lineage: &lineage };
        let openings: Vec<Opening> = blocks.iter().map(|b| Opening::of(&b.text)).collect();
        let scores = label::score(page, &blocks, &openings, context);
        let sources = Sources { page, said, blocks: &blocks };
        let mut roles = roles::roles(&sources, &openings, &scores, &title);
        let subtitle = subtitle::find(&sources, &roles, title.blocks.first().copied());
        // Where nothing else is said, what stands under the title is all there is of the article.
        let says = |i: usize| matches!(roles[i], Role::Body | Role::Quotation);
        let alone = |s: usize| (0..roles.len()).all(|i| i == s || !says(i));
        let subtitle = match subtitle {
            Some(i) if alone(i) => {
                roles[i] = Role::Body;
                None
            }
            Some(i) if subtitle::points(&blocks, i).len() > 1 => {
                roles[subtitle::points(&blocks, i)].fill(Role::Body);
                None
            }
            found => found,
        };
        if let Some(i) = subtitle {
            roles[i] = Role::Subtitle;
        }
        roles::name_lead(&blocks, &mut roles, title.blocks.first().copied());
        Self { blocks, roles, title, subtitle, site }
    }

    /// Words of the article's text.
    fn words(&self) -> usize {
        let text = self.blocks.iter().zip(&self.roles).filter(|(_, role)| role.is_text());
        text.map(|(block, _)| block.text.split(' ').count()).sum()
    }

    fn having(&self, wanted: &[Role]) -> Vec<usize> {
        (0..self.blocks.len()).filter(|i| wanted.contains(&self.roles[*i])).collect()
    }

    /// The blocks about an author that stand near the article: those far below it are other pages' people.
    fn bios(&self) -> Vec<usize> {
        let last = self.roles.iter().rposition(|r| matches!(r, Role::Body | Role::Lead | Role::Quotation)).unwrap_or(0);
        self.having(&[Role::AuthorBio]).into_iter().filter(|i| *i <= last + BIO).collect()
    }

    fn finish(self, page: &Page, said: &Said, told: &Told) -> Article {
        let from = Sources { page, said, blocks: &self.blocks };
        let title_at = self.title.blocks.first().copied();
        let lead = self.having(&[Role::Lead, Role::Body]).first().copied();
        let authors = authors::read(&from, title_at, &self.bios(), &self.site);
        let (published, modified) = dates::read(&from, told, title_at);
        let publisher = outlet::publisher(&from, &self.roles);
        let known = origin::Known {
            notices: &self.having(&[Role::Republication]),
            lead,
            authors: &authors,
            publisher: publisher.as_ref().map(|p| p.value.as_str()),
        };
        let provenance = origin::read(&from, told, &known);
        let mut article = Article {
            title: self.title.value.clone(),
            subtitle: self.subtitle.map(|i| value_of(&self.blocks, i)),
            authors,
            published,
            modified,
            publisher,
            provenance,
            url: outlet::address(page, said, told),
            section: outlet::section(&from),
            image: outlet::image(&from),
            related: related::read(&from, &self.roles),
            ..Article::default()
        };
        // Its first words say what language it is in.
        let mut shown = String::new();
        for (block, _) in self.blocks.iter().zip(&self.roles).filter(|(_, r)| r.is_text()).take(200) {
            shown.push_str(&block.text);
            shown.push('\n');
        }
        article.language = language::read(&from, &shown);
        article.problems = problems::of(page, said, &self.blocks, &self.roles, &article);
        let (text, blocks) = compose::compose(page, self.blocks, &self.roles, &self.title);
        (article.text, article.blocks) = (text, blocks);
        article
    }
}
