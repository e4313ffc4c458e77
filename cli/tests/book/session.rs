//! A folder in which one chapter is worked through.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

/// The width of the terminal that the book is written on.
const COLUMNS: &str = "140";

/// A fresh folder with our pages in `examples/`, and the program on the path.
pub struct Session {
    folder: tempfile::TempDir,
    beside: tempfile::TempDir,
    path: String,
}

/// What a command printed, and whether it failed.
pub struct Printed {
    pub lines: Vec<String>,
    pub failed: bool,
}

impl Session {
    /// A folder for a chapter; `root` is the repository.
    pub fn new(root: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let beside = tempfile::tempdir().expect("a folder");
        let examples = folder.path().join("examples");
        fs::create_dir(&examples).expect("made");
        for entry in fs::read_dir(root.join("examples")).expect("examples are there") {
            let from = entry.expect("an entry").path();
            fs::copy(&from, examples.join(from.file_name().expect("a name"))).expect("copied");
        }
        let program = Path::new(env!("CARGO_BIN_EXE_octuple")).parent().expect("a folder");
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
        Self { folder, beside, path }
    }

    /// Runs a command of bash as a person does: its output goes to a terminal, so that tables are drawn and no line is held
    /// back; what it says on standard error comes after it.
    pub fn run(&self, command: &str) -> Printed {
        let file = |name: &str| -> PathBuf { self.beside.path().join(name) };
        fs::write(file("step.sh"), command).expect("written");
        let run =
            format!("stty rows 50 cols {COLUMNS}; bash {} 2> {}", file("step.sh").display(), file("said").display());
        let out = Command::new("script")
            .args(["--quiet", "--return", "--flush", "--command", &run, "/dev/null"])
            .current_dir(self.folder.path())
            .env("PATH", &self.path)
            .env("HOME", self.folder.path())
            .env("TERM", "dumb")
            .env("LC_ALL", "C.UTF-8")
            .env_remove("OCTUPLE_STORE")
            .stdin(Stdio::null())
            .output()
            .expect("`script` (of util-linux) is needed to run the book's commands");
        let said = fs::read(file("said")).unwrap_or_default();
        let text = [out.stdout, said].concat();
        let text = anstream::adapter::strip_str(&String::from_utf8_lossy(&text)).to_string();
        Printed { lines: text.lines().map(|line| line.trim_end().to_owned()).collect(), failed: !out.status.success() }
    }

    /// Asks the chapter's store in SQL, as any tool does that opens the file, and gives the rows as a table.
    pub fn ask(&self, sql: &str) -> Result<Vec<String>, rusqlite::Error> {
        let store = self.folder.path().join("news.db");
        let db = Connection::open_with_flags(store, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let mut query = db.prepare(sql)?;
        let mut table: Vec<Vec<String>> = vec![query.column_names().map(str::to_owned).collect()];
        let columns = query.column_count();
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            table.push((0..columns).map(|n| row.get_ref(n).map(cell)).collect::<Result<_, _>>()?);
        }
        let width = |n: usize| table.iter().map(|row| row[n].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns).map(width).collect();
        table.insert(1, widths.iter().map(|&width| "-".repeat(width)).collect());
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).map(|(cell, &width)| format!("{cell:width$}"));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        };
        Ok(table.iter().map(line).collect())
    }
}

fn cell(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into_owned(),
    }
}
