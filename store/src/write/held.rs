use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, params};
use story::Words;

use crate::Error;

/// How many articles hold each word, as the pages of a batch count them: each word is read once and written once in a batch,
/// for the articles of one day share most of theirs.
#[derive(Debug, Default)]
pub struct Held {
    counts: HashMap<u32, u32>,
}

impl Held {
    /// How many articles held each of the words before; one more holds them from now on.
    pub fn one_more(&mut self, db: &Connection, words: &Words) -> Result<HashMap<u32, u32>, Error> {
        let mut find = db.prepare_cached("SELECT articles FROM word WHERE word = ?1")?;
        let mut before = HashMap::new();
        for word in words.numbers() {
            let count = match self.counts.get(&word) {
                Some(count) => *count,
                None => find.query_row([word], |row| row.get(0)).optional()?.unwrap_or(0),
            };
            self.counts.insert(word, count + 1);
            before.insert(word, count);
        }
        Ok(before)
    }

    /// Writes what was counted, in the order of the table.
    pub fn write(self, db: &Connection) -> Result<(), Error> {
        let mut counts: Vec<(u32, u32)> = self.counts.into_iter().collect();
        counts.sort_unstable();
        let mut put = db.prepare_cached(
            "INSERT INTO word (word, articles) VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET articles = excluded.articles",
        )?;
        for (word, articles) in counts {
            put.execute(params![word, articles])?;
        }
        Ok(())
    }
}
