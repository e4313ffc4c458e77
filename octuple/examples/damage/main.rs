//! Damages whole pages and reads them: `damage COUNT FOLDER…`. Each must be read without a panic, and within three times the time
//! and the memory that the pages it was made of take, the more where it has grown. A page is held to take what it takes when all that stands
//! on it is read for reports: damage makes articles of what was furniture. The same count and folders damage the same.

mod ways;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use cpu_time::ThreadTime;
use octuple::page::As;
use octuple::{Ask, Engine};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many times the time and memory of the original a damaged page may take.
const TIMES: f64 = 3.0;

/// Below this nothing is held up, and what is measured is how dense in words a page is, not how it was damaged: seconds, and bytes.
const LEAST_TIME: f64 = 0.01;
const LEAST_MEMORY: f64 = 4e6;

/// How often what takes long is timed again: the machine may have been busy.
const TRIES: usize = 5;

struct Cost {
    time: f64,
    memory: f64,
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let count: usize = arguments.next().and_then(|count| count.parse().ok()).expect("damage COUNT FOLDER…");
    let pages: Vec<Vec<u8>> = arguments.flat_map(|folder| files(Path::new(&folder))).collect();
    assert!(!pages.is_empty(), "name a folder of pages");
    let engine = Engine::new();
    let originals: Vec<Cost> = pages.iter().map(|page| original(&engine, page)).collect();
    let mut random = fastrand::Rng::with_seed(8);
    let (mut panicked, mut slow, mut large, mut worst_time, mut worst_memory) = (0, 0, 0, 0.0f64, 0.0f64);
    for number in 0..count {
        let which = random.usize(..pages.len());
        let (damaged, made_of) = ways::damaged(&pages, which, &mut random);
        let whole: usize = made_of.iter().map(|&page| pages[page].len()).sum();
        let grown = (damaged.len() as f64 / whole.max(1) as f64).max(1.0);
        let most = most(grown, made_of.iter().map(|&page| &originals[page]));
        let read = AssertUnwindSafe(|| least(&engine, &damaged, &Ask::default(), 1));
        let Ok(mut cost) = catch_unwind(read) else {
            panicked += 1;
            keep(number, &damaged, &Cost { time: f64::NAN, memory: f64::NAN });
            continue;
        };
        if cost.time > most.time {
            cost.time = least(&engine, &damaged, &Ask::default(), TRIES).time;
        }
        worst_time = worst_time.max(TIMES * cost.time / most.time);
        worst_memory = worst_memory.max(TIMES * cost.memory / most.memory);
        if cost.time > most.time || cost.memory > most.memory {
            slow += usize::from(cost.time > most.time);
            large += usize::from(cost.memory > most.memory);
            keep(number, &damaged, &cost);
        }
    }
    println!("{count} damaged pages: {panicked} broke the reader, {slow} were too slow, {large} too large");
    println!("the slowest took {worst_time:.1} times, the largest {worst_memory:.1} times what it was made of");
    assert!(panicked + slow + large == 0, "see target/damage");
}

/// What a page may take that was made of some, and has grown so many times.
fn most<'c>(grown: f64, made_of: impl Iterator<Item = &'c Cost> + Clone) -> Cost {
    let time: f64 = made_of.clone().map(|cost| cost.time).sum();
    let memory: f64 = made_of.map(|cost| cost.memory).sum();
    Cost { time: TIMES * grown * time.max(LEAST_TIME), memory: TIMES * grown * memory.max(LEAST_MEMORY) }
}

/// What a page takes, as it is or with all of its blocks taken for the article, whichever is more.
fn original(engine: &Engine, page: &[u8]) -> Cost {
    let article = engine.read(page, &Ask::default()).record(false).article;
    let blocks: Vec<&str> = article.blocks.iter().filter_map(|block| block.text.as_deref()).collect();
    let words = [article.text.as_str(), &blocks.join("\n\n")].join("\n\n");
    let body = Ask { read_as: As::Body, ..Ask::default() };
    let costs = [least(engine, page, &Ask::default(), TRIES), least(engine, words.as_bytes(), &body, TRIES)];
    let most = |of: fn(&Cost) -> f64| costs.iter().map(of).fold(0.0, f64::max);
    Cost { time: most(|cost| cost.time), memory: most(|cost| cost.memory) }
}

/// The least time and memory of some readings.
fn least(engine: &Engine, bytes: &[u8], ask: &Ask, tries: usize) -> Cost {
    let mut cost = Cost { time: f64::MAX, memory: f64::MAX };
    for _ in 0..tries {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = ThreadTime::now();
        let record = engine.read(bytes, ask).record(false);
        cost.time = cost.time.min(start.elapsed().as_secs_f64());
        cost.memory = cost.memory.min((MEMORY.peak_usage() - before) as f64);
        drop(record);
    }
    cost
}

fn keep(number: usize, bytes: &[u8], cost: &Cost) {
    let folder = PathBuf::from("target/damage");
    let path = folder.join(format!("{number}.html"));
    let kept = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, bytes));
    println!("{}: {:.1} ms, {:.1} MB {kept:?}", path.display(), 1e3 * cost.time, cost.memory / 1e6);
}

/// The pages in a folder, by name; whatever else is there is read as one.
fn files(folder: &Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().filter(|path| path.is_file()).map(|path| std::fs::read(path).expect("a file")).collect()
}
