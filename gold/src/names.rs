//! Sentences with the names in them.
//!
//! Each set has its own kinds; a [`Name`] keeps the set's own word for its kind, and says which set it is from.

use std::ops::Range;
use std::path::Path;

/// A sentence of words, with the names in it.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// As the set cuts them.
    pub words: Vec<String>,
    /// In order.
    pub names: Vec<Name>,
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its words.
    pub words: Range<usize>,
    /// The set's own kind ("geo", "PER", "corporation").
    pub kind: String,
}

/// A text with names marked by byte ranges.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The set's own id.
    pub id: String,
    /// The text; its paragraphs are lines.
    pub text: String,
    /// Byte range and kind, in order of their start.
    pub names: Vec<(Range<usize>, String)>,
}

/// Sets with a word and its label on each line and blank lines between sentences (WikiGold, WNUT 17).
pub fn columns(path: &Path) -> std::io::Result<Vec<Sentence>> {
    let mut builder = Builder::default();
    for line in crate::text(path)?.lines() {
        match line.trim().rsplit_once(['\t', ' ']) {
            Some((word, label)) if !word.trim().is_empty() => builder.word(word.trim(), label),
            _ => builder.end(),
        }
    }
    Ok(builder.finish())
}

/// The Groningen Meaning Bank as comma-separated values: sentence number, word, part of speech, label.
pub fn gmb(path: &Path) -> std::io::Result<Vec<Sentence>> {
    let mut builder = Builder::default();
    for line in crate::text(path)?.lines().skip(1) {
        let fields = comma_separated(line);
        let [number, word, _, label] = fields.as_slice() else { continue };
        if !number.is_empty() {
            builder.end();
        }
        builder.word(word, label);
    }
    Ok(builder.finish())
}

/// The fields of a line, quoted where they hold commas or quotes.
fn comma_separated(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let field = fields.last_mut().expect("never empty");
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => field.push(c),
        }
    }
    fields
}

#[derive(Default)]
struct Builder {
    sentences: Vec<Sentence>,
    sentence: Sentence,
    /// The label of the word before.
    last: String,
}

impl Builder {
    fn word(&mut self, word: &str, label: &str) {
        let at = self.sentence.words.len();
        self.sentence.words.push(word.to_owned());
        if let Some((letter, kind)) = label.split_once('-') {
            let goes_on = letter == "I" && self.last.split_once('-').is_some_and(|l| l.1 == kind);
            match self.sentence.names.last_mut() {
                Some(name) if goes_on => name.words.end = at + 1,
                _ => self.sentence.names.push(Name { words: at..at + 1, kind: kind.to_owned() }),
            }
        }
        label.clone_into(&mut self.last);
    }

    fn end(&mut self) {
        if !self.sentence.words.is_empty() {
            self.sentences.push(std::mem::take(&mut self.sentence));
        }
        self.last.clear();
    }

    fn finish(mut self) -> Vec<Sentence> {
        self.end();
        self.sentences
    }
}

/// Dstl's re3d: a folder for each source, with documents and stand-off entities in characters.
pub fn re3d(folder: &Path) -> std::io::Result<Vec<Text>> {
    let mut texts = Vec::new();
    let mut sources: Vec<_> = std::fs::read_dir(folder)?.filter_map(Result::ok).map(|e| e.path()).collect();
    sources.sort();
    for source in sources.iter().filter(|s| s.join("documents.json").exists()) {
        let entities = lines(&source.join("entities.json"))?;
        for document in lines(&source.join("documents.json"))? {
            let id = document["_id"].as_str().unwrap_or_default().to_owned();
            let text = document["text"].as_str().unwrap_or_default().to_owned();
            let byte = byte_offsets(&text);
            let mut names: Vec<(Range<usize>, String)> = entities
                .iter()
                .filter(|e| e["documentId"].as_str() == Some(&id) && is_sure(e))
                .filter_map(|e| {
                    let at = |field: &str| byte.get(usize::try_from(e[field].as_u64()?).ok()?).copied();
                    let range = at("begin")?..at("end")?;
                    (range.start < range.end).then_some((range, e["type"].as_str()?.to_owned()))
                })
                .collect();
            names.sort_by_key(|(r, k)| (r.start, r.end, k.clone()));
            texts.push(Text { id, text, names });
        }
    }
    Ok(texts)
}

/// Whether annotators stood by an entity; of the others only places and nationalities are kept, which lie inside longer phrases.
fn is_sure(entity: &serde_json::Value) -> bool {
    let kind = entity["type"].as_str().unwrap_or_default();
    entity["confidence"].as_f64().unwrap_or(0.0) >= 0.5 || kind == "Nationality" || kind == "Location"
}

/// One JSON value for each line.
fn lines(path: &Path) -> std::io::Result<Vec<serde_json::Value>> {
    Ok(crate::text(path)?.lines().filter_map(|l| serde_json::from_str(l).ok()).collect())
}

/// The byte offset of every character, and of the end.
fn byte_offsets(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_their_commas_and_quotes() {
        assert_eq!(comma_separated(r#"Sentence: 1,",",",",O"#), ["Sentence: 1", ",", ",", "O"]);
        assert_eq!(comma_separated(r#","""",``,O"#), ["", "\"", "``", "O"]);
    }

    #[test]
    fn labels_become_names() {
        let mut builder = Builder::default();
        for (word, label) in [("Ann", "B-PER"), ("Lee", "I-PER"), ("and", "O"), ("Bo", "I-PER"), ("Strelsau", "B-LOC")]
        {
            builder.word(word, label);
        }
        let sentence = &builder.finish()[0];
        let names: Vec<_> = sentence.names.iter().map(|n| (n.words.clone(), n.kind.as_str())).collect();
        assert_eq!(names, [(0..2, "PER"), (3..4, "PER"), (4..5, "LOC")]);
    }
}
