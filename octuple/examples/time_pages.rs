//! How long the engine takes for the pages of a folder, on one thread: `time_pages FOLDER ROUNDS` prints the seconds of each round. What
//! other faces of it, as the Python package, are held against.

use std::path::PathBuf;
use std::time::Instant;

use octuple::{Ask, Engine};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder: PathBuf = arguments.next().expect("a folder of pages").into();
    let rounds: usize = arguments.next().and_then(|rounds| rounds.parse().ok()).expect("a number of rounds");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()).collect();
    files.sort();
    let pages: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).expect("a page")).collect();
    let engine = Engine::new();
    for _ in 0..rounds {
        let started = Instant::now();
        let reports: usize =
            pages.iter().map(|page| engine.read(page, &Ask::default()).record(false).reports.len()).sum();
        println!("{} {reports}", started.elapsed().as_secs_f64());
    }
}
