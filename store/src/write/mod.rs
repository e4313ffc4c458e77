//! Writing: a batch of pages and how far their origins were read, in one transaction, so that a killed run leaves no half
//! page and loses none that was reported done.

mod gather;
mod held;
mod place;
mod rows;

use rusqlite::TransactionBehavior;

use held::Held;

use crate::{Entry, Error, Progress, Store, origin};

/// What became of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Pages that are now there and were not before.
    pub pages: usize,
    /// Pages that were there: the same bytes of the same address, or the same article.
    pub known: usize,
    /// Reports of the new ones.
    pub reports: usize,
}

impl Store {
    /// Writes a batch: all of it, or nothing. The order of the entries decides what joins what, so that the same pages in
    /// the same order make the same store, however many threads read them.
    ///
    /// # Errors
    /// [`Error::is_full`], [`Error::is_locked`], [`Error::is_read_only`]; the store is then as it was.
    pub fn write(&mut self, batch: &[Entry], progress: &[Progress]) -> Result<Written, Error> {
        let all = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (mut written, mut held) = (Written::default(), Held::default());
        for entry in batch {
            if rows::is_known(&all, entry)? {
                written.known += 1;
                continue;
            }
            written.pages += 1;
            let (article, new) = match rows::known_article(&all, entry)? {
                Some(article) => (article, false),
                None => (gather::article(&all, &mut held, entry)?, true),
            };
            rows::page(&all, entry, article)?;
            if new {
                place::reports(&all, entry, article)?;
                written.reports += entry.reports();
            }
        }
        held.write(&all)?;
        origin::write(&all, progress)?;
        all.commit()?;
        Ok(written)
    }
}
