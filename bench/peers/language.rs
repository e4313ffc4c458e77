//! Reads texts with our language engine: answers, a line each, what `bench/language.py` asks.
//!
//! Usage: `reader TEXTS`, a text a line: a list of its paragraphs.
//! `read TEXT` is answered `{"ns": processor time, "tokens", "names"}`, and `memory` `{"peak": bytes}`.

use std::io::{BufRead, Write};

use language::{Passage, PassageKind, Reader};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};
use span::Span;

type Failure = Box<dyn std::error::Error>;

/// A text in memory, with the places of its paragraphs.
struct Text {
    text: String,
    passages: Vec<Passage>,
}

fn load(line: &str) -> Result<Text, Failure> {
    let paragraphs: Vec<String> = serde_json::from_str(line)?;
    let (mut text, mut passages) = (String::new(), Vec::new());
    for paragraph in paragraphs {
        let start = text.len();
        text.push_str(&paragraph);
        passages.push(Passage { span: Span::at(start, text.len()), kind: PassageKind::Paragraph });
        text.push_str("\n\n");
    }
    Ok(Text { text, passages })
}

/// From raw text to coreference, and the processor time that it took.
fn read(reader: &Reader, text: &Text) -> Value {
    let now = || clock_gettime(ClockId::ProcessCPUTime);
    let start = now();
    let analysis = reader.read(&text.text, &text.passages);
    let end = now();
    let ns = (end.tv_sec - start.tv_sec) * 1_000_000_000 + (end.tv_nsec - start.tv_nsec);
    json!({"ns": ns, "tokens": analysis.tokens.len(), "names": analysis.entities.len()})
}

/// The most memory that this process has held, in bytes.
fn peak() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).ok_or("no peak")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}

fn main() -> Result<(), Failure> {
    let file = std::env::args().nth(1).ok_or("usage: reader TEXTS")?;
    let texts = std::fs::read_to_string(file)?.lines().map(load).collect::<Result<Vec<Text>, Failure>>()?;
    let reader = Reader::small();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let answer = match line.split_once('\t') {
            Some(("read", number)) => read(&reader, &texts[number.parse::<usize>()?]),
            _ => json!({"peak": peak()?}),
        };
        println!("{answer}");
        std::io::stdout().flush()?;
    }
    Ok(())
}
