//! The file that holds a trained model.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `OCTLANG2` |
//! | 4 | number of sections |
//! | 24 each | a section's name (16 bytes, padded with zeros), where it starts in the file (4), its length (4) |
//! | rest | the sections |
//!
//! Numbers are little-endian. What each section holds: `language/model/FORMAT.md`.

use std::borrow::Cow;

/// First bytes of a model file, with the version of the format.
pub const MAGIC: &[u8; 8] = b"OCTLANG2";

/// Why bytes are not a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadModel(pub(crate) &'static str);

impl std::fmt::Display for BadModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not a language model: {}", self.0)
    }
}

impl std::error::Error for BadModel {}

/// The sections of a model file.
pub(crate) struct Sections {
    bytes: Cow<'static, [u8]>,
}

impl Sections {
    pub(crate) fn new(bytes: Cow<'static, [u8]>) -> Result<Self, BadModel> {
        if bytes.get(..8) != Some(MAGIC.as_slice()) {
            return Err(BadModel("it does not start with OCTLANG2"));
        }
        Ok(Self { bytes })
    }

    /// The bytes of the section called `name`.
    pub(crate) fn get(&self, name: &'static str) -> Result<Cow<'static, [u8]>, BadModel> {
        let number = |at: usize| Some(u32::from_le_bytes(self.bytes.get(at..at + 4)?.try_into().ok()?) as usize);
        let sections = number(8).unwrap_or(0).min(256);
        let found = (0..sections).map(|n| 12 + 24 * n).find_map(|at| {
            let title = self.bytes.get(at..at + 16)?;
            (title.iter().take_while(|&&b| b != 0).eq(name.as_bytes())).then_some((number(at + 16)?, number(at + 20)?))
        });
        let (start, len) = found.ok_or(BadModel(name))?;
        let end = start.checked_add(len).ok_or(BadModel(name))?;
        match &self.bytes {
            Cow::Borrowed(bytes) => bytes.get(start..end).map(Cow::Borrowed),
            Cow::Owned(bytes) => bytes.get(start..end).map(|b| Cow::Owned(b.to_vec())),
        }
        .ok_or(BadModel(name))
    }

    /// The lines of the section called `name`.
    pub(crate) fn lines(&self, name: &'static str) -> Result<Vec<String>, BadModel> {
        let bytes = self.get(name)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| BadModel(name))?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// The numbers in the section called `name`.
    pub(crate) fn f32s(&self, name: &'static str) -> Result<Vec<f32>, BadModel> {
        let values: Vec<f32> = self.numbers(name, f32::from_le_bytes)?;
        if values.iter().all(|v| v.is_finite()) { Ok(values) } else { Err(BadModel(name)) }
    }

    /// The same of 32 bits without sign.
    pub(crate) fn u32s(&self, name: &'static str) -> Result<Vec<u32>, BadModel> {
        self.numbers(name, u32::from_le_bytes)
    }

    /// The same of 16 bits with sign.
    pub(crate) fn i16s(&self, name: &'static str) -> Result<Vec<i16>, BadModel> {
        self.numbers(name, i16::from_le_bytes)
    }

    fn numbers<T, const N: usize>(&self, name: &'static str, read: impl Fn([u8; N]) -> T) -> Result<Vec<T>, BadModel> {
        let bytes = self.get(name)?;
        let (whole, rest) = bytes.as_chunks::<N>();
        if rest.is_empty() { Ok(whole.iter().map(|b| read(*b)).collect()) } else { Err(BadModel(name)) }
    }
}

/// The bytes of a model file with these sections.
pub fn write(sections: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend((sections.len() as u32).to_le_bytes());
    let mut start = 12 + 24 * sections.len();
    for (name, body) in sections {
        let mut title = [0; 16];
        title[..name.len()].copy_from_slice(name.as_bytes());
        bytes.extend(title);
        bytes.extend((start as u32).to_le_bytes());
        bytes.extend((body.len() as u32).to_le_bytes());
        start += body.len();
    }
    for (_, body) in sections {
        bytes.extend(body);
    }
    bytes
}

/// The sections of a model file; none when the bytes are not one.
pub fn read(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let number = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize);
    let count = if bytes.starts_with(MAGIC) { number(8).unwrap_or(0).min(256) } else { 0 };
    let section = |n: usize| {
        let at = 12 + 24 * n;
        let title = bytes.get(at..at + 16)?;
        let name = String::from_utf8_lossy(title).trim_end_matches('\0').to_owned();
        let (start, len) = (number(at + 16)?, number(at + 20)?);
        Some((name, bytes.get(start..start.checked_add(len)?)?.to_vec()))
    };
    (0..count).filter_map(section).collect()
}
