//! What askers from afar may name: what stands on the Web, and never a file of this machine.

use octuple::source::{Error, Item, Page, Problem, Source};

/// Whether an address is one of the Web: no file, no script, no data.
pub fn is_of_the_web(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https")) && !url.contains(char::is_whitespace)
}

/// Why there is no page at an address.
#[derive(Debug)]
pub enum NoPage {
    /// It is no address of the Web.
    NotOfTheWeb,
    /// It may not be asked, or does not answer.
    Unopened(Error),
    /// What came could not be read.
    Lost(Problem),
    /// Something stands there, and it is no page.
    Nothing,
}

/// The page at an address; the first, where there are several. It waits.
pub fn page(source: &Source, url: &str) -> Result<Page, NoPage> {
    if !is_of_the_web(url) {
        return Err(NoPage::NotOfTheWeb);
    }
    let mut wrong = NoPage::Nothing;
    for item in source.open(url).map_err(NoPage::Unopened)? {
        match item {
            Item::Page(page) => return Ok(*page),
            // A page may come all the same: cut short, say.
            Item::Problem(problem) => wrong = NoPage::Lost(problem),
            Item::End(_) => {}
        }
    }
    Err(wrong)
}
