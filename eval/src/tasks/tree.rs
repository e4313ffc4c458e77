//! Our tokens and tree beside the HTML Standard's, on every public page of news, trained on or not: nothing here is learned.
//!
//! Each page is parsed as the Standard says, by `html5ever` (scripts on, as in a browser: `<noscript>` is text), its tree written
//! out again as markup without mistakes, and that read as any page. `blocks` is the share of pages that are cut into the same
//! blocks either way (words and form, in order), `text` the share whose article has the same text.
//!
//! Some trees cannot be written as markup that gives the same tree again (a link in a link, a paragraph in a paragraph): where
//! the Standard's own second reading differs from its first, nothing is told of ours, and the page is not counted.

use std::path::Path;

use gold::pages::{self, GoldPage};
use html5ever::serialize::{SerializeOpts, TraversalScope};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{RcDom, SerializableHandle};

use crate::figures::Figures;
use crate::held;

/// Compares both sets.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let mut figures = Figures::default();
    for set in pages::SETS {
        let (mut compared, mut blocks, mut text) = (0.0f64, 0.0, 0.0);
        for gold in pages::read(data, set)? {
            let Some(pair) = Pair::of(&gold)? else { continue };
            compared += 1.0;
            blocks += f64::from(u8::from(pair.same_blocks()));
            text += f64::from(u8::from(pair.ours.text == pair.standard.text));
            if held::open_part() && !gold.held_apart() && !pair.same_blocks() {
                eprintln!("{} {}: {}", gold.set, gold.id, pair.first_difference());
            }
        }
        figures.push(format!("tree.{set}.pages"), compared);
        figures.push(format!("tree.{set}.blocks"), blocks / compared.max(1.0));
        figures.push(format!("tree.{set}.text"), text / compared.max(1.0));
    }
    Ok(figures)
}

/// A page as we read it, and as we read what the Standard made of it.
struct Pair {
    ours: article::Article,
    standard: article::Article,
}

impl Pair {
    fn of(gold: &GoldPage) -> Result<Option<Self>, Box<dyn std::error::Error>> {
        let page = page::read(&gold.html, &hints(gold));
        let written = rewrite(page.text())?;
        if rewrite(&written)? != written {
            return Ok(None);
        }
        let told = article::Told { url: Some(gold.url.clone()), date: None };
        let standard = article::read(&page::read(written.as_bytes(), &hints(gold)), &told);
        Ok(Some(Self { ours: article::read(&page, &told), standard }))
    }

    fn same_blocks(&self) -> bool {
        let (ours, standard) = (&self.ours.blocks, &self.standard.blocks);
        ours.len() == standard.len() && ours.iter().zip(standard).all(|(a, b)| same(a, b))
    }

    /// For reading.
    fn first_difference(&self) -> String {
        let (ours, standard) = (&self.ours.blocks, &self.standard.blocks);
        let at = ours.iter().zip(standard).position(|(a, b)| !same(a, b)).unwrap_or(ours.len().min(standard.len()));
        let show = |blocks: &[article::Block]| match blocks.get(at) {
            Some(block) => format!("{:?} {:.150?} @{}", block.form, block.text, block.page.start()),
            None => "nothing".to_owned(),
        };
        format!(
            "block {at} of {} and {}\n  ours     {}\n  standard {}",
            ours.len(),
            standard.len(),
            show(ours),
            show(standard)
        )
    }
}

fn same(a: &article::Block, b: &article::Block) -> bool {
    a.text == b.text && a.form == b.form
}

fn hints(gold: &GoldPage) -> page::Hints {
    page::Hints { media: page::As::Html, url: Some(gold.url.clone()), ..page::Hints::default() }
}

/// The markup of the Standard's tree of `text`, with a byte order mark: whatever the page says, it is UTF-8 now.
fn rewrite(text: &str) -> Result<String, Box<dyn std::error::Error>> {
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(text);
    let mut out = "\u{FEFF}".as_bytes().to_vec();
    let how = SerializeOpts { traversal_scope: TraversalScope::ChildrenOnly(None), ..SerializeOpts::default() };
    html5ever::serialize(&mut out, &SerializableHandle::from(dom.document.clone()), how)?;
    Ok(String::from_utf8(out)?)
}
