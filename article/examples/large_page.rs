//! Reads large pages of our own making, and says how long each took and how much memory: `large_page [SHAPE…] [--sizes 1,5,10,25,50]`.
//!
//! Every shape is read at every size (megabytes), each in a process of its own. Time is of the whole reading, bytes to article, for
//! each megabyte: it should be the same at all sizes. Memory is the most that the process held at once, beside the bytes handed in
//! and what it held after reading a small page, as a multiple of those bytes. `large_page FILE…` measures pages of yours the same way;
//! `large_page --again N FILE…` reads them N times in one process, and says what it holds after each time.

use std::process::Command;
use std::time::Instant;

const SENTENCE: &str = "The ferries stopped at noon and nobody could say when they would sail again. ";

/// A shape's name, what opens it, what is repeated, and what closes it.
type Shape = (&'static str, &'static str, &'static str, &'static str);

const SHAPES: &[Shape] = &[
    (
        "story",
        "",
        "<div class=\"story-body\"><p>Ferries across the sound stopped at noon on Thursday after the harbour master closed the gates, \
         officials said.</p><ul class=related><li><a href=\"/a/b/c\">Fishing fleet counts its losses</a></li></ul></div>\n",
        "",
    ),
    (
        "paragraphs",
        "<article>",
        "<p>Ferries across the sound stopped at noon on Thursday, officials said.</p>\n",
        "</article>",
    ),
    ("one-paragraph", "<p>", SENTENCE, "</p>"),
    ("list", "<ul>", "<li>A ferry stopped at noon", "</ul>"),
    ("table", "<table>", "<tr><td>Harbour<td>12 ferries<td>31", "</table>"),
    ("nesting", "", "<div><p>A ferry stopped.", ""),
    ("inline", "<p>", "<b>x</b> <i>y</i> ", "</p>"),
    ("empty-tags", "", "<b></b>", ""),
    ("misnested", "", "<b><p><i>x</b></i>", ""),
    ("entities", "<p>", "&eacute;&amp;&#8217; ", "</p>"),
    ("letters", "<p>", "паром остановился ", "</p>"),
    ("links", "<p>", "<a href=\"/harbour/ferries?id=1&amp;page=2\">Fleet counts</a> ", "</p>"),
    (
        "attributes",
        "",
        "<div class=\"story share nav main\" data-a='1' data-b=2 style=\"color: red\" itemprop=x></div>",
        "",
    ),
    ("one-attribute", "<div class=\"", "story share nav ", "\">"),
    ("script", "<script>", "if (a < b) { write('<p>A ferry</p>'); }\n", "</script>"),
    (
        "json",
        "<script type=\"application/ld+json\">[",
        "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}},",
        "]</script>",
    ),
    ("comments", "", "<!-- a ferry -->", ""),
    ("breaks", "<div>", "Ferries stopped at noon.<br>", "</div>"),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let after = |flag: &str| arguments.iter().position(|a| a == flag).and_then(|at| arguments.get(at + 1));
    let named: Vec<&String> = arguments.iter().filter(|a| !a.starts_with("--")).collect();
    if let Some(what) = after("--one") {
        return measure(what, after("--mb").and_then(|n| n.parse().ok()).unwrap_or(1));
    }
    if let Some(times) = after("--again") {
        return again(times.parse().unwrap_or(1), &named[1..]);
    }
    let sizes = after("--sizes").map_or("1,5,10,25,50", String::as_str);
    let chosen: Vec<&str> = named.iter().map(|n| n.as_str()).filter(|n| *n != sizes).collect();
    let all = || SHAPES.iter().map(|s| s.0).collect();
    for what in if chosen.is_empty() { all() } else { chosen } {
        let is_shape = SHAPES.iter().any(|s| s.0 == what);
        for size in sizes.split(',').take(if is_shape { usize::MAX } else { 1 }) {
            let program = std::env::current_exe().expect("a program knows where it is");
            let done = Command::new(program).args(["--one", what, "--mb", size]).status();
            assert!(done.is_ok_and(|status| status.success()), "{what} at {size} MB");
        }
    }
}

fn page((_, open, part, close): &Shape, bytes: usize) -> String {
    let mut page = String::with_capacity(bytes + 2000);
    page.push_str("<html><title>Ferries stop</title><body><h1>Ferries stop</h1><p>");
    page.push_str(&SENTENCE.repeat(5));
    page.push_str(open);
    while page.len() < bytes {
        page.push_str(part);
    }
    page + close
}

/// Reads a shape or a file, and prints what it took.
fn measure(what: &str, megabytes: usize) {
    let small = page(&SHAPES[0], 20_000);
    read(small.as_bytes());
    let bytes = match SHAPES.iter().find(|s| s.0 == what) {
        Some(shape) => page(shape, megabytes << 20).into_bytes(),
        None => std::fs::read(what).expect("the name of a shape or of a file"),
    };
    let (before, start) = (memory("VmRSS:"), Instant::now());
    let (parsed, nodes, blocks) = read(&bytes);
    let all = start.elapsed().as_secs_f64();
    let size = bytes.len() as f64 / 1e6;
    let held = (memory("VmHWM:") - before).max(0.0) / size;
    let (parsed, all) = (parsed * 1e3 / size, all * 1e3 / size);
    println!(
        "{what:14} {size:7.2} MB {parsed:7.1} ms/MB parsed {all:7.1} ms/MB read {held:6.2} times its memory {nodes:9} nodes {blocks:6} blocks"
    );
}

/// Reads files time after time, and prints what is held.
fn again(times: usize, files: &[&String]) {
    let pages: Vec<Vec<u8>> = files.iter().filter_map(|f| std::fs::read(f).ok()).collect();
    for time in 1..=times {
        for page in &pages {
            read(page);
        }
        println!("{} pages: {:.1} MB held, {:.1} MB at most", time * pages.len(), memory("VmRSS:"), memory("VmHWM:"));
    }
}

/// How long parsing took, in seconds, and how many nodes and blocks there are.
fn read(bytes: &[u8]) -> (f64, usize, usize) {
    let start = Instant::now();
    let page = page::read(bytes, &page::Hints::default());
    let parsed = start.elapsed().as_secs_f64();
    let article = article::read(&page, &article::Told::default());
    (parsed, page.tree().len(), article.blocks.len())
}

/// A figure of the process's memory, in MB; 0 where the system does not say.
fn memory(figure: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with(figure));
    line.and_then(|l| l.split_whitespace().nth(1)?.parse::<f64>().ok()).unwrap_or(0.0) / 1000.0
}
