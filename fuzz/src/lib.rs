//! What the targets share: what must hold, and a file in memory for what reads files.

pub mod again;
pub mod holds;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use octuple::Engine;
use record::Record;
use source::{Item, Options, Resolve, Source};

/// One engine for all runs of a process.
pub fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(Engine::new)
}

/// Bytes as a file, as far as possible one that is in memory.
///
/// # Panics
/// When it cannot be written.
pub fn file(end: &str, bytes: &[u8]) -> PathBuf {
    let path = place(end);
    std::fs::write(&path, bytes).expect("a file can be written");
    path
}

/// Where a file of this process may be, as far as possible in memory.
pub fn place(end: &str) -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    folder.join(format!("octuple-fuzz-{}{end}", std::process::id()))
}

/// The JSON of a record, which says the same when it is read again.
///
/// # Panics
/// Where it does not.
pub fn round(record: &Record) -> String {
    let json = serde_json::to_string(record).expect("a record is JSON");
    let again: Record = serde_json::from_str(&json).expect("what is written is a record");
    assert!(&again == record, "a record is read back as it was written: {json}");
    json
}

/// The largest page that is let through, in bytes.
const LARGEST: usize = 1 << 20;

/// Finds every host at an address that must not be asked, so that nothing is ever sent.
struct Nowhere;

impl Resolve for Nowhere {
    fn resolve(&self, _: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
        Ok(vec![SocketAddr::from(([10, 0, 0, 1], port))])
    }
}

/// All that comes of a file: the sum of its pages' bytes, so that nothing is left out by the compiler.
///
/// # Panics
/// Where a page is larger than the limit, or the file gives more than it can hold.
pub fn brought_in(end: &str, bytes: &[u8]) -> usize {
    let path = file(end, bytes);
    let options = Options { largest: LARGEST, delay: Duration::ZERO, ..Options::default() };
    let source = Source::with_resolver(options, Arc::new(Nowhere));
    let Ok(items) = source.open(&path.to_string_lossy()) else { return 0 };
    let (mut sum, mut count) = (0, 0);
    for item in items {
        count += 1;
        assert!(count <= 8 * bytes.len() + 8, "more items than bytes could hold");
        if let Item::Page(page) = item {
            assert!(page.bytes.len() <= LARGEST, "a page is larger than the limit");
            sum += page.bytes.len();
        }
    }
    sum
}
