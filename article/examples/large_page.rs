//! Reads a large page of our own making, and says how long it took and how much memory: `large_page [megabytes] [kind]`.
//!
//! Kinds: `story` (paragraphs and links, as pages have), `tags` (empty elements), `text` (one paragraph).

use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let megabytes: usize = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(50);
    let kind = arguments.next().unwrap_or_else(|| "story".into());
    let part = match kind.as_str() {
        "tags" => "<b></b>",
        "text" => "The ferries stopped at noon and nobody could say when they would sail again. ",
        _ => {
            "<div class=\"story-body\"><p>Ferries across the sound stopped at noon on Thursday after the harbour master closed the \
             gates, officials said.</p><ul class=related><li><a href=\"/a/b/c\">Fishing fleet counts its losses</a></li></ul></div>\n"
        }
    };
    let mut page = String::from("<html><title>Ferries stop</title><body><h1>Ferries stop</h1>");
    while page.len() < megabytes << 20 {
        page.push_str(part);
    }
    let before = peak();
    let start = Instant::now();
    let read = page::read(page.as_bytes(), &page::Hints::default());
    let parsed = start.elapsed();
    let article = article::read(&read, &article::Told::default());
    let all = start.elapsed();
    let size = page.len() as f64 / 1e6;
    println!("{kind}: {size:.0} MB, {} nodes, {} blocks", read.tree().len(), article.blocks.len());
    println!("parsed in {parsed:.2?} ({:.0} MB/s), read in {all:.2?}", size / parsed.as_secs_f64());
    if let (Some(before), Some(after)) = (before, peak()) {
        println!("peak memory {after:.0} MB: {:.1} times the page beside it", (after - before) / size);
    }
}

/// The most memory that the process has held, in MB; `None` where the system does not say.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kb| kb / 1000.0)
}
