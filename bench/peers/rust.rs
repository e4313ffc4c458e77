//! Reads pages with the tools that are Rust's, ours among them: answers, a line each, what `bench/article.py` asks.
//!
//! Usage: `peers PAGES`, a list of pages: a line each, the file of its markup, a tab, its address.
//! `read TOOL PAGE` is answered `{"ns": processor time, "text", "title", "authors", "date"}`, and
//! `memory TOOL PAGE` `{"grown": bytes that a process grew by}`.

use std::io::{BufRead, Write};
use std::process::Command;

use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

/// What a tool makes of a page.
#[derive(Default)]
struct Found {
    text: String,
    title: String,
    authors: String,
    date: String,
}

/// A page in memory.
struct Page {
    bytes: Vec<u8>,
    /// Decoded, for the tools that take no bytes: no part of their time.
    text: String,
    url: String,
}

type Tool = fn(&Page) -> Found;

const TOOLS: &[(&str, Tool)] = &[
    ("octuple", octuple),
    ("trafilatura (crate), with fallback", |page| trafilatura(page, true)),
    ("trafilatura (crate)", |page| trafilatura(page, false)),
    ("rs-trafilatura", rs_trafilatura),
    ("dom_smoothie", dom_smoothie),
];

/// As `octuple-eval article` reads: the words without the title's block.
fn octuple(page: &Page) -> Found {
    let hints = ::page::Hints { url: Some(page.url.clone()), ..::page::Hints::default() };
    let told = article::Told { url: Some(page.url.clone()), date: None };
    let article = article::read(&::page::read(&page.bytes, &hints), &told);
    let words = article.blocks.iter().filter(|b| b.span.is_some() && b.role != article::Role::Title);
    let authors: Vec<&str> = article.authors.iter().map(|a| a.value.as_str()).collect();
    Found {
        text: words.map(|b| b.text.as_str()).collect::<Vec<_>>().join("\n\n"),
        authors: authors.join(", "),
        title: article.title.map(|t| t.value).unwrap_or_default(),
        date: article.published.map(|d| d.value.to_string()).unwrap_or_default(),
    }
}

fn trafilatura(page: &Page, fallback: bool) -> Found {
    let mut options = trafilatura::Options::default().with_fallback(fallback).with_exclude_comments(true);
    if let Ok(url) = url::Url::parse(&page.url) {
        options = options.with_url(url);
    }
    let Ok(found) = trafilatura::extract(&page.text, &options) else { return Found::default() };
    Found {
        text: found.content_text,
        title: found.metadata.title,
        authors: found.metadata.author,
        date: found.metadata.date.map(|d| d.to_string()).unwrap_or_default(),
    }
}

fn rs_trafilatura(page: &Page) -> Found {
    let options = rs_trafilatura::Options { url: Some(page.url.clone()), ..rs_trafilatura::Options::default() };
    let Ok(found) = rs_trafilatura::extract_bytes_with_options(&page.bytes, &options) else { return Found::default() };
    Found {
        text: found.content_text,
        title: found.metadata.title.unwrap_or_default(),
        authors: found.metadata.author.unwrap_or_default(),
        date: found.metadata.date.map(|d| d.date_naive().to_string()).unwrap_or_default(),
    }
}

fn dom_smoothie(page: &Page) -> Found {
    let reader = dom_smoothie::Readability::new(page.text.as_str(), Some(&page.url), None);
    let Ok(found) = reader.and_then(|mut reader| reader.parse()) else { return Found::default() };
    Found {
        text: found.text_content.to_string(),
        title: found.title,
        authors: found.byline.unwrap_or_default(),
        date: found.published_time.unwrap_or_default().chars().take(10).collect(),
    }
}

/// What a tool makes of a page, and the processor time that it took. A panic is a page on which it finds nothing.
fn read(tool: Tool, page: &Page) -> Value {
    let now = || clock_gettime(ClockId::ProcessCPUTime);
    let start = now();
    let found = std::panic::catch_unwind(|| tool(page)).unwrap_or_default();
    let end = now();
    let ns = (end.tv_sec - start.tv_sec) * 1_000_000_000 + (end.tv_nsec - start.tv_nsec);
    json!({"ns": ns, "text": found.text, "title": found.title, "authors": found.authors, "date": found.date})
}

/// The most memory that this process has held, in bytes.
fn peak() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).ok_or("no peak")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}

fn load(listed: &str) -> Result<Page, Failure> {
    let (file, url) = listed.split_once('\t').ok_or("a page without an address")?;
    let bytes = std::fs::read(file)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Ok(Page { bytes, text, url: url.into() })
}

/// How much this process, new, grows that reads one page after another that is small.
fn grown(tool: Tool, small: &Page, listed: &str) -> Result<Value, Failure> {
    read(tool, small);
    let page = load(listed)?;
    let before = peak()?;
    read(tool, &page);
    Ok(json!({"grown": peak()? - before}))
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let list = std::fs::read_to_string(arguments.first().ok_or("usage: peers PAGES")?)?;
    let list: Vec<&str> = list.lines().collect();
    let small = load(list[0])?;
    let tool = |name: &str| TOOLS.iter().find(|t| t.0 == name).map(|t| t.1).ok_or(format!("no tool {name:?}"));
    if let [_, name, number] = arguments.as_slice() {
        println!("{}", grown(tool(name)?, &small, list[number.parse::<usize>()?])?);
        return Ok(());
    }
    let mut pages: Vec<Option<Page>> = list.iter().map(|_| None).collect();
    TOOLS.iter().for_each(|tool| drop(read(tool.1, &small)));
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let [what, name, number] = line.split('\t').collect::<Vec<_>>()[..] else { return Err(line.into()) };
        let at: usize = number.parse()?;
        let answer = if what == "memory" {
            let new = Command::new(std::env::current_exe()?).args([&arguments[0], name, number]).output()?;
            String::from_utf8(new.stdout)?.trim().to_owned()
        } else {
            if pages[at].is_none() {
                pages[at] = Some(load(list[at])?);
            }
            read(tool(name)?, pages[at].as_ref().ok_or("unreachable")?).to_string()
        };
        println!("{answer}");
        std::io::stdout().flush()?;
    }
    Ok(())
}
