use crate::{Error, Store};

impl Store {
    /// A number that is another one after any other connection has written, of this process or not, since this one was last
    /// asked. Numbers of two connections tell nothing together. Cheap: no page is read.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn data_version(&self) -> Result<i64, Error> {
        Ok(self.db.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
    }
}
