//! Every command and code block of the book and the README is run, in a fresh folder for each chapter, and must print what stands
//! below it; `UPDATE=1 cargo test -p octuple-cli --test book` writes anew what is old.
//!
//! | block | what becomes of it |
//! |---|---|
//! | `console` | each line after "$ " is run by bash, on a terminal of 140 columns ("> " goes on with it); what stands below is what it prints. A line `...` stands for any lines, `…` for anything in a line. `console fails`: its commands fail |
//! | `sql` | is asked of the chapter's `news.db`; a `text` block that follows is its answer |
//! | `sh` | lines of cargo, which `.ci/run` has as well |
//! | `python` | is run by `.ci/book-python`, for it needs packages; a `text` block that follows is what it prints |
//! | `text` | is not run; a line with a command of ours has flags that there are |
//!
//! Any other block fails, but for those of [`NOT_RUN`].
#![cfg(target_os = "linux")]

#[path = "book/blocks.rs"]
mod blocks;
#[path = "book/likeness.rs"]
mod likeness;
#[path = "book/session.rs"]
mod session;

use std::fs;
use std::path::{Path, PathBuf};

use blocks::{Block, blocks, steps, written};
use likeness::{alike, renewed};
use session::Session;

/// Languages that nothing runs, and why.
const NOT_RUN: [(&str, &str); 1] = [("r", "the machines that run the tests have no R")];

/// What the book's commands call beside our own program; `script` is what gives them a terminal.
const TOOLS: [&str; 5] = ["bash", "column", "curl", "jq", "script"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The README, and the book's chapters in their order.
fn chapters() -> Vec<PathBuf> {
    let source = root().join("book/src");
    let summary = fs::read_to_string(source.join("SUMMARY.md")).expect("the book has a summary");
    let links = summary.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| source.join(link));
    [root().join("README.md")].into_iter().chain(links).collect()
}

/// A chapter that is being worked through.
struct Work {
    name: String,
    text: String,
    session: Session,
    /// What was found wrong.
    wrong: Vec<String>,
    /// Bodies to be written anew.
    new: Vec<(std::ops::Range<usize>, String)>,
}

impl Work {
    fn block(&mut self, block: &Block, next: Option<&Block>) {
        let body = self.text[block.body.clone()].to_owned();
        match block.language.as_str() {
            "console" => self.console(block, &body),
            "sql" => self.sql(block, &body, next.filter(|next| next.language == "text")),
            "sh" => self.cargo(block, &body),
            "text" => self.flags(block, &body),
            "python" => {}
            other if NOT_RUN.iter().any(|(language, _)| *language == other) => {}
            other => self.say(block, &format!("nothing runs a block of {other:?}; `text` is what is not to be run")),
        }
    }

    fn console(&mut self, block: &Block, body: &str) {
        let fails = block.words.iter().any(|word| word == "fails");
        let mut steps = steps(body);
        for step in &mut steps {
            let printed = self.session.run(&step.command);
            if printed.failed != fails {
                let how = if printed.failed { "fails" } else { "does not fail" };
                self.say(block, &format!("`{}` {how}:\n{}", step.command, printed.lines.join("\n")));
            } else if !alike(&step.printed, &printed.lines) {
                self.old(block, &step.command, &step.printed, &printed.lines);
                step.printed = renewed(&step.printed, &printed.lines);
            }
        }
        self.new.push((block.body.clone(), written(&steps)));
    }

    fn sql(&mut self, block: &Block, sql: &str, answer: Option<&Block>) {
        match (self.session.ask(sql), answer) {
            (Err(error), _) => self.say(block, &format!("{error}")),
            (Ok(_), None) => {}
            (Ok(rows), Some(answer)) => {
                let shown: Vec<String> = self.text[answer.body.clone()].lines().map(str::to_owned).collect();
                if !alike(&shown, &rows) {
                    self.old(block, sql.trim_end(), &shown, &rows);
                    let lines = renewed(&shown, &rows).iter().map(|line| format!("{line}\n")).collect();
                    self.new.push((answer.body.clone(), lines));
                }
            }
        }
    }

    fn cargo(&mut self, block: &Block, body: &str) {
        let ci = fs::read_to_string(root().join(".ci/run")).expect("it is there");
        for line in body.lines() {
            // The first command of the README is taken from there by a pattern.
            let run = ci.contains(line) || line.starts_with("cargo run --release -- read examples/");
            if !run {
                self.say(block, &format!("`.ci/run` does not run `{line}`"));
            }
        }
    }

    /// A command of ours that is only shown has flags that there are.
    fn flags(&mut self, block: &Block, body: &str) {
        for line in body.lines() {
            let words: Vec<&str> = line.split_whitespace().skip_while(|word| *word != "octuple").collect();
            let [_, command, rest @ ..] = words.as_slice() else { continue };
            let help = self.session.run(&format!("octuple {command} --help"));
            let missing =
                rest.iter().find(|flag| flag.starts_with("--") && !help.lines.iter().any(|l| l.contains(*flag)));
            if help.failed || missing.is_some() {
                self.say(block, &format!("`octuple {command}` has no {}", missing.copied().unwrap_or("such command")));
            }
        }
    }

    fn old(&mut self, block: &Block, command: &str, shown: &[String], printed: &[String]) {
        if std::env::var_os("UPDATE").is_none() {
            let (shown, printed) = (shown.join("\n"), printed.join("\n"));
            self.say(block, &format!("`{command}` prints\n{printed}\nand the book shows\n{shown}"));
        }
    }

    fn say(&mut self, block: &Block, what: &str) {
        self.wrong.push(format!("{}:{}: {what}", self.name, block.line));
    }
}

/// Works a chapter through, and gives what is wrong in it.
fn worked(chapter: &Path) -> Vec<String> {
    let text = fs::read_to_string(chapter).unwrap_or_else(|error| panic!("{}: {error}", chapter.display()));
    let blocks = blocks(&text);
    let name = chapter.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut work = Work { name, text, session: Session::new(&root()), wrong: Vec::new(), new: Vec::new() };
    for (n, block) in blocks.iter().enumerate() {
        work.block(block, blocks.get(n + 1));
    }
    if std::env::var_os("UPDATE").is_some() {
        let mut text = work.text.clone();
        for (body, new) in work.new.iter().rev() {
            text.replace_range(body.clone(), new);
        }
        if text != work.text {
            fs::write(chapter, text).expect("writable");
        }
    }
    work.wrong
}

#[test]
fn every_block_prints_what_stands_below_it() {
    for tool in TOOLS {
        let found = std::process::Command::new("bash").args(["-c", &format!("command -v {tool}")]).output();
        assert!(found.is_ok_and(|found| found.status.success()), "the book's commands need {tool}: install it");
    }
    let wrong: Vec<String> = chapters().iter().flat_map(|chapter| worked(chapter)).collect();
    assert!(
        wrong.is_empty(),
        "{}\n\nUPDATE=1 cargo test -p octuple-cli --test book writes outputs anew",
        wrong.join("\n\n")
    );
}

#[test]
fn every_chapter_is_in_the_summary() {
    fn below(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        let files = files.into_iter().filter(|path| path.extension().is_some_and(|e| e == "md"));
        files.chain(folders.iter().flat_map(|folder| below(folder))).collect()
    }
    let chapters = chapters();
    for file in below(&root().join("book/src")) {
        let listed = chapters.contains(&file) || file.ends_with("SUMMARY.md");
        assert!(listed, "{} is not in the summary", file.display());
    }
}

/// A row of a table whose last cell names a figure of `eval/baseline.json` has it in the cell before; `UPDATE=1` writes it there.
#[test]
fn every_figure_is_the_one_that_is_held() {
    let held = fs::read_to_string(root().join("eval/baseline.json")).expect("figures are held");
    let held: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&held).expect("an object");
    let chapter = root().join("book/src/wrong.md");
    let text = fs::read_to_string(&chapter).expect("a chapter of figures");
    let (mut told, mut old, mut new) = (0, Vec::new(), String::new());
    for line in text.lines() {
        let mut cells: Vec<String> = line.split('|').map(|cell| cell.trim().to_owned()).collect();
        let name = cells.len().checked_sub(2).and_then(|last| cells[last].strip_prefix('`')?.strip_suffix('`'));
        let Some(name) = name else {
            new += &format!("{line}\n");
            continue;
        };
        let figure = held.get(name).and_then(serde_json::Value::as_f64);
        let figure = figure.unwrap_or_else(|| panic!("no figure is called {name}"));
        let figure = format!("{figure:.3}").trim_start_matches('0').to_owned();
        let place = cells.len() - 3;
        if cells[place] != figure {
            old.push(format!("{name} is {figure}, and the chapter has {}", cells[place]));
        }
        cells[place] = figure;
        told += 1;
        new += &format!("{}\n", cells.join(" | ").trim());
    }
    assert!(told > 30, "the chapter tells {told} figures");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&chapter, new).expect("writable");
    } else {
        assert!(old.is_empty(), "{}\nUPDATE=1 cargo test -p octuple-cli --test book writes them anew", old.join("\n"));
    }
}
