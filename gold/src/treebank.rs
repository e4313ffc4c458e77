//! Universal Dependencies treebanks in CoNLL-U, as documents with their raw text.

use std::ops::Range;
use std::path::Path;

/// A document: its text, and the sentences in it.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// As the treebank names it.
    pub id: String,
    /// GUM's genre ("news"), or empty.
    pub genre: String,
    /// Paragraphs joined by blank lines; inside them the sentences' own spacing.
    pub text: String,
    /// Byte ranges of the paragraphs.
    pub paragraphs: Vec<Range<usize>>,
    /// In order.
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// Its words, in order.
    pub words: Vec<Word>,
    /// The paragraph it stands in.
    pub paragraph: usize,
    /// Whether the treebank marks it as a heading or caption, or it is a title by its place.
    pub heading: bool,
}

/// A syntactic word.
#[derive(Clone, Debug, Default)]
pub struct Word {
    /// Where it stands in the document's text, in bytes. Words of one contraction share it out.
    pub span: Range<usize>,
    /// As the treebank writes it.
    pub form: String,
    /// Lemma.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: String,
    /// Penn tag.
    pub xpos: String,
    /// Features.
    pub feats: String,
    /// Index of its head in the sentence; `None` for the root.
    pub head: Option<usize>,
    /// Relation to it.
    pub relation: String,
    /// The MISC column.
    pub misc: String,
}

/// The documents of a CoNLL-U file, gzipped or not.
pub fn read(path: &Path) -> std::io::Result<Vec<Document>> {
    let mut reader = Reader::default();
    for line in crate::text(path)?.lines() {
        reader.line(line);
    }
    reader.end_sentence();
    Ok(reader.documents)
}

#[derive(Default)]
struct Reader {
    documents: Vec<Document>,
    sentence: Vec<Word>,
    /// End of the contraction being read, as a word's number, its form and whether a space follows.
    contraction: Option<(usize, String, bool)>,
    parts: Vec<String>,
    space: bool,
    new_paragraph: bool,
    heading: bool,
    new_document: Option<String>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        if let Some(comment) = line.strip_prefix('#') {
            self.comment(comment.trim());
        } else if line.is_empty() {
            self.end_sentence();
        } else {
            let columns: Vec<&str> = line.split('\t').collect();
            if columns.len() >= 10 {
                self.word(&columns);
            }
        }
    }

    fn comment(&mut self, comment: &str) {
        if let Some(id) = comment.strip_prefix("newdoc id = ") {
            self.new_document = Some(id.to_owned());
        } else if let Some(block) = comment.strip_prefix("newpar_block = ") {
            self.heading = block.starts_with("head") || block.starts_with("caption");
            self.new_paragraph = true;
        } else if comment.starts_with("newpar") {
            self.new_paragraph = true;
            self.heading = false;
        }
    }

    /// Makes room for the sentence's first word.
    fn open(&mut self) {
        if let Some(id) = self.new_document.take().or_else(|| self.documents.is_empty().then(String::new)) {
            let genre = id.strip_prefix("GUM_").and_then(|rest| rest.split('_').next()).unwrap_or("").to_owned();
            self.documents.push(Document { id, genre, ..Document::default() });
            self.new_paragraph = true;
            self.space = false;
        }
        let document = self.documents.last_mut().expect("one was pushed");
        if self.new_paragraph {
            let end = document.text.trim_end().len();
            document.text.truncate(end);
            if end > 0 {
                document.text.push_str("\n\n");
            }
            let start = document.text.len();
            document.paragraphs.push(start..start);
            self.new_paragraph = false;
            self.space = false;
        }
        document.sentences.push(Sentence {
            paragraph: document.paragraphs.len() - 1,
            heading: self.heading,
            ..Sentence::default()
        });
    }

    fn word(&mut self, columns: &[&str]) {
        let id = columns[0];
        if id.contains('.') {
            return;
        }
        if self.sentence.is_empty() && self.contraction.is_none() {
            self.open();
        }
        let space = !columns[9].contains("SpaceAfter=No");
        if let Some((_, end)) = id.split_once('-') {
            self.contraction = Some((end.parse().unwrap_or(0), columns[1].to_owned(), space));
            self.parts.clear();
            return;
        }
        let number: usize = id.parse().unwrap_or(0);
        let head: usize = columns[6].parse().unwrap_or(0);
        self.sentence.push(Word {
            span: 0..0,
            form: columns[1].to_owned(),
            lemma: columns[2].to_owned(),
            upos: columns[3].to_owned(),
            xpos: columns[4].to_owned(),
            feats: columns[5].to_owned(),
            head: head.checked_sub(1),
            relation: columns[7].to_owned(),
            misc: columns[9].to_owned(),
        });
        self.parts.push(columns[1].to_owned());
        match &self.contraction {
            Some((end, ..)) if number < *end => {}
            Some((_, form, space)) => {
                let (form, space) = (form.clone(), *space);
                self.place(&form, space);
                self.contraction = None;
            }
            None => {
                self.parts.clear();
                self.parts.push(columns[1].to_owned());
                self.place(columns[1], space);
            }
        }
    }

    /// Writes a surface token into the text, and gives its words their spans.
    fn place(&mut self, form: &str, space: bool) {
        let document = self.documents.last_mut().expect("a sentence is open");
        if self.space && !document.text.is_empty() && !document.text.ends_with("\n\n") {
            document.text.push(' ');
        }
        let mut start = document.text.len();
        document.text.push_str(form);
        let end = document.text.len();
        let count = self.parts.len();
        let first = self.sentence.len() - count;
        for (n, word) in self.sentence[first..].iter_mut().enumerate() {
            let rest = &document.text[start..end];
            let len = if n + 1 == count {
                rest.len()
            } else if rest.starts_with(&self.parts[n]) {
                self.parts[n].len()
            } else {
                rest.char_indices().nth(self.parts[n].chars().count()).map_or(rest.len(), |(at, _)| at)
            };
            word.span = start..start + len;
            start += len;
        }
        self.parts.clear();
        self.space = space;
        if let Some(paragraph) = document.paragraphs.last_mut() {
            paragraph.end = end;
        }
    }

    fn end_sentence(&mut self) {
        if self.sentence.is_empty() {
            return;
        }
        let words = std::mem::take(&mut self.sentence);
        if let Some(sentence) = self.documents.last_mut().and_then(|d| d.sentences.last_mut()) {
            sentence.words = words;
        }
        self.contraction = None;
    }
}
