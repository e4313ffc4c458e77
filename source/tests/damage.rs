//! Whatever is damaged in a WARC archive, nothing panics and the records elsewhere are given.

mod support;

use proptest::prelude::*;
use support::*;

/// What happens to a file.
#[derive(Clone, Debug)]
enum Damage {
    /// Bytes are replaced.
    Replace(usize, Vec<u8>),
    /// Bytes are lost.
    Remove(usize, usize),
    /// Bytes come in between.
    Insert(usize, Vec<u8>),
}

impl Damage {
    fn any() -> impl Strategy<Value = Self> {
        let bytes = || {
            prop_oneof![
                prop::collection::vec(any::<u8>(), 1..40),
                "[0-9]{1,12}".prop_map(String::into_bytes),
                Just(b"\r\n\r\n".to_vec()),
                Just(vec![0x1f, 0x8b, 8, 0, 0, 0]),
                Just(b"Content-Length: 10\r\n".to_vec()),
            ]
        };
        prop_oneof![
            (any::<usize>(), bytes()).prop_map(|(at, bytes)| Self::Replace(at, bytes)),
            (any::<usize>(), 1..200usize).prop_map(|(at, count)| Self::Remove(at, count)),
            (any::<usize>(), bytes()).prop_map(|(at, bytes)| Self::Insert(at, bytes)),
        ]
    }

    /// Damages `bytes`, and says which range of them is gone.
    fn on(&self, bytes: &mut Vec<u8>) -> std::ops::Range<usize> {
        let length = bytes.len();
        let (at, count, new) = match self {
            Self::Replace(at, new) => (at % length, new.len(), new.as_slice()),
            Self::Remove(at, count) => (at % length, *count, &[][..]),
            Self::Insert(at, new) => (at % length, 0, new.as_slice()),
        };
        let range = at..(at + count).min(length);
        bytes.splice(range.clone(), new.iter().copied());
        range
    }
}

/// Damages an archive of `records`, and holds what comes out of it against the records that were not touched.
fn check(records: &[Vec<u8>], damage: &Damage, name: &str) -> Result<(), TestCaseError> {
    let mut bytes = records.concat();
    let gone = damage.on(&mut bytes);
    let folder = Folder::new();
    let ran = run(&folder.file(name, &bytes));
    let mut end = 0;
    for (number, record) in records.iter().enumerate() {
        let start = end;
        end += record.len();
        // What comes in between two records belongs to neither, but it stands before the second.
        let touched = gone.start < end && gone.end > start || (gone.is_empty() && (start..end).contains(&gone.start));
        if !touched {
            let url = story_url(number);
            prop_assert!(ran.urls().contains(&url.as_str()), "{url} is lost: {:?} {:?}", ran.urls(), ran.problems);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn records_elsewhere_are_given(damage in Damage::any()) {
        let records: Vec<Vec<u8>> = (0..8).map(story).collect();
        check(&records, &damage, "a.warc")?;
        let members: Vec<Vec<u8>> = records.iter().map(|record| gzip(record)).collect();
        check(&members, &damage, "a.warc.gz")?;
    }

    #[test]
    fn nothing_panics(start in 0..4usize, bytes in prop::collection::vec(any::<u8>(), 0..2000), damage in prop::collection::vec(Damage::any(), 0..6)) {
        let mut bytes = match start {
            0 => [b"WARC/1.0\r\n".to_vec(), bytes].concat(),
            1 => [gzip(b"WARC/1.0\r\n"), bytes].concat(),
            2 => gzip(&(0..8).flat_map(story).collect::<Vec<u8>>()),
            _ => (0..8).flat_map(|n| gzip(&story(n))).collect(),
        };
        for damage in damage {
            if !bytes.is_empty() {
                damage.on(&mut bytes);
            }
        }
        let folder = Folder::new();
        if let Ok(items) = open(&folder.file("a.warc", &bytes)) {
            Ran::of(items);
        }
    }
}
