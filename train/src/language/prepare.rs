//! What the network learns from, as plain arrays that `train/neural` reads.
//!
//! Little-endian, one value after another. A *type* is a word as it is written; what the network sees of a token is its type, the casing of
//! what it is read with, and what the gazetteer knows of it.
//!
//! | file | for each | what |
//! |---|---|---|
//! | `types.txt` | type | the word, a line each |
//! | `types.u32` | type | hashes: form, suffixes of 1, 2, 3 and 4 characters, prefix, shape in each of three casings |
//! | `tokens.u32` | token | its type |
//! | `tokens.u8` | token | gazetteer class, tag, relation, name label, 1 where a sentence starts; 255 for what nobody knows |
//! | `heads.i16` | token | how far its head is to the right; 0 for a root, −32768 for what nobody knows |
//! | `sentences.u32` | sentence | first token, token after its last, document, paragraph, casing, source |
//! | `tags.txt`, `relations.txt`, `names.txt` | – | what the numbers mean |

use std::collections::HashMap;
use std::path::Path;

use gold::standard::{self, Named};
use gold::{names as sets, pages, treebank};
use language::Relation;
use language::training::{Casing, NameLabel, Word, known_classes};
use span::Span;

use super::corpus::{self, GENRES};
use super::names;

/// What nobody knows.
const UNKNOWN: u8 = 255;
const NO_HEAD: i16 = i16::MIN;
/// Unmarked paragraphs are cut where they have more tokens than this.
const LONGEST: usize = 160;

/// Where a sentence is from; the number stands in `sentences.u32`.
#[derive(Clone, Copy)]
enum Source {
    Ewt,
    Gum,
    /// Treebank sentences cased as headlines.
    Headline,
    /// Drawn from the grammar of news, with trees.
    Drawn,
    /// Sets that have names alone.
    Names,
    /// Sentences drawn with names.
    DrawnNames,
    /// Text without marks.
    Plain,
    /// Held apart: these are never trained on.
    EwtDev,
    GumDev,
    GmbDev,
    Re3dDev,
}

/// Reads the sets under `data`, and writes the arrays into `out`.
pub fn write(data: &Path, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut arrays = Arrays::new(corpus::read(data)?);
    for (treebank, train, dev) in [
        ("UD_English-EWT/en_ewt-ud", Source::Ewt, Source::EwtDev),
        ("UD_English-GUM/en_gum-ud", Source::Gum, Source::GumDev),
    ] {
        let path = |part: &str| data.join("language").join(format!("{treebank}-{part}.conllu.gz"));
        for document in treebank::read(&path("train"))? {
            if document.genre.is_empty() || GENRES.contains(&document.genre.as_str()) {
                arrays.treebank(&document, train);
            }
        }
        for document in treebank::read(&path("dev"))? {
            arrays.treebank(&document, dev);
        }
    }
    arrays.copies();
    for sentence in names::read(data)? {
        arrays.named(&sentence, Source::Names);
    }
    for sentence in names::drawn() {
        arrays.named(&sentence, Source::DrawnNames);
    }
    let entity = data.join("entity");
    let gmb = sets::gmb(&entity.join("gmb/ner_dataset_part.csv.gz"))?;
    for sentence in &gmb[standard::gmb_held(gmb.len())..] {
        arrays.named(&standard::sentence(sentence), Source::GmbDev);
    }
    for text in sets::re3d(&entity.join("re3d"))?.iter().filter(|t| standard::re3d_held(&t.id)) {
        for sentence in standard::text(text) {
            arrays.named(&sentence, Source::Re3dDev);
        }
    }
    for set in pages::SETS {
        for page in pages::read(data, set)?.iter().filter(|p| !p.held_apart()) {
            arrays.document += 1;
            let lines = std::iter::once(page.title.as_str()).chain(page.text.lines());
            lines.for_each(|line| arrays.plain(line));
        }
    }
    arrays.save(out)
}

struct Arrays {
    corpus: corpus::Corpus,
    labels: Vec<NameLabel>,
    types: HashMap<String, u32>,
    words: Vec<String>,
    hashes: Vec<u32>,
    tokens: Vec<u32>,
    marks: Vec<[u8; 5]>,
    heads: Vec<i16>,
    sentences: Vec<[u32; 6]>,
    document: u32,
    paragraph: u32,
}

/// What is known of a sentence's tokens.
#[derive(Default)]
struct Known {
    tags: Vec<u8>,
    heads: Vec<i16>,
    relations: Vec<u8>,
    names: Vec<u8>,
    starts: bool,
}

impl Arrays {
    fn new(corpus: corpus::Corpus) -> Self {
        Self {
            corpus,
            labels: names::labels(),
            types: HashMap::new(),
            words: Vec::new(),
            hashes: Vec::new(),
            tokens: Vec::new(),
            marks: Vec::new(),
            heads: Vec::new(),
            sentences: Vec::new(),
            document: 0,
            paragraph: 0,
        }
    }

    fn treebank(&mut self, document: &treebank::Document, source: Source) {
        self.document += 1;
        let base = self.paragraph + 1;
        for sentence in document.sentences.iter().filter(|s| !s.words.is_empty()) {
            self.paragraph = base + sentence.paragraph as u32;
            let words = &sentence.words;
            let tag = |w: &treebank::Word| {
                self.corpus.tags.binary_search(&format!("{} {}", w.upos, w.xpos)).map_or(UNKNOWN, |t| t as u8)
            };
            let known = Known {
                tags: words.iter().map(tag).collect(),
                heads: words.iter().enumerate().map(|(at, w)| offset(at, w.head)).collect(),
                relations: words.iter().map(|w| w.relation.parse().unwrap_or(Relation::Dep) as u8).collect(),
                names: if document.genre.is_empty() { Vec::new() } else { self.labels_of(&standard::gum(sentence)) },
                starts: true,
            };
            let forms: Vec<&str> = words.iter().map(|w| w.form.as_str()).collect();
            self.push(&forms, &known, source);
        }
    }

    /// The copies of treebank sentences, and the drawn ones.
    fn copies(&mut self) {
        let sentences = std::mem::take(&mut self.corpus.sentences);
        for sentence in sentences.iter().filter(|s| s.copy) {
            let known = Known {
                tags: sentence.tags.iter().map(|&t| (t - 1) as u8).collect(),
                heads: sentence.heads.iter().enumerate().map(|(at, &h)| offset(at, h)).collect(),
                relations: sentence.relations.iter().map(|&r| r as u8).collect(),
                names: Vec::new(),
                starts: true,
            };
            let forms: Vec<&str> = sentence.forms.iter().map(String::as_str).collect();
            self.document += 1;
            self.paragraph += 1;
            self.push(&forms, &known, if sentence.drawn { Source::Drawn } else { Source::Headline });
        }
    }

    fn named(&mut self, sentence: &Named, source: Source) {
        let known = Known { names: self.labels_of(sentence), starts: true, ..Known::default() };
        let forms: Vec<&str> = sentence.words.iter().map(String::as_str).collect();
        self.document += 1;
        self.paragraph += 1;
        self.push(&forms, &known, source);
    }

    /// A paragraph of text.
    fn plain(&mut self, line: &str) {
        let mut tokens = Vec::new();
        language::training::tokens(line, Span::at(0, line.len()), &mut tokens);
        self.paragraph += 1;
        for part in tokens.chunks(LONGEST) {
            let forms: Vec<&str> = part.iter().map(|t| t.of(line)).collect();
            self.push(&forms, &Known::default(), Source::Plain);
        }
    }

    fn labels_of(&self, named: &Named) -> Vec<u8> {
        names::numbers(named, &self.labels).into_iter().map(|n| n as u8).collect()
    }

    fn push(&mut self, forms: &[&str], known: &Known, source: Source) {
        if forms.is_empty() {
            return;
        }
        let casing = Casing::of(forms.iter().copied());
        let first = self.tokens.len();
        let classes = gazetteer(forms, casing);
        let mark = |marks: &[u8], at: usize| marks.get(at).copied().unwrap_or(UNKNOWN);
        for (at, form) in forms.iter().enumerate() {
            let number = self.number(form);
            self.tokens.push(number);
            let start = if known.starts { u8::from(at == 0) } else { UNKNOWN };
            let marks = [classes[at], mark(&known.tags, at), mark(&known.relations, at), mark(&known.names, at), start];
            self.marks.push(marks);
            self.heads.push(known.heads.get(at).copied().unwrap_or(NO_HEAD));
        }
        let range = [first as u32, self.tokens.len() as u32];
        let place = [self.document, self.paragraph, casing as u32, source as u32];
        self.sentences.push([range[0], range[1], place[0], place[1], place[2], place[3]]);
    }

    fn number(&mut self, form: &str) -> u32 {
        if let Some(&number) = self.types.get(form) {
            return number;
        }
        let number = self.words.len() as u32;
        self.types.insert(form.to_owned(), number);
        self.words.push(form.to_owned());
        let mut scratch = Vec::new();
        let mut read = |casing| Word::new(form, casing, &mut scratch);
        let word = read(Casing::Running);
        self.hashes.push(word.form);
        self.hashes.extend(word.suffixes);
        self.hashes.push(word.prefix);
        self.hashes.extend([word.shape, read(Casing::Title).shape, read(Casing::Upper).shape]);
        number
    }

    fn save(&self, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
        std::fs::create_dir_all(out)?;
        let write = |name: &str, bytes: Vec<u8>| std::fs::write(out.join(name), bytes);
        let u32s = |values: &[u32]| values.iter().flat_map(|v| v.to_le_bytes()).collect::<Vec<u8>>();
        write("types.txt", self.words.join("\n").into_bytes())?;
        write("types.u32", u32s(&self.hashes))?;
        write("tokens.u32", u32s(&self.tokens))?;
        write("tokens.u8", self.marks.concat())?;
        write("heads.i16", self.heads.iter().flat_map(|h| h.to_le_bytes()).collect())?;
        write("sentences.u32", u32s(&self.sentences.concat()))?;
        write("tags.txt", self.corpus.tags.join("\n").into_bytes())?;
        write("relations.txt", Relation::ALL.iter().map(|r| r.name()).collect::<Vec<_>>().join("\n").into_bytes())?;
        write("names.txt", self.labels.iter().map(|l| l.line()).collect::<Vec<_>>().join("\n").into_bytes())?;
        eprintln!("{} sentences, {} tokens, {} types", self.sentences.len(), self.tokens.len(), self.words.len());
        Ok(())
    }
}

/// How far to the right the head is.
fn offset(at: usize, head: Option<usize>) -> i16 {
    head.map_or(0, |head| (head as i64 - at as i64) as i16)
}

/// What the gazetteer knows of each word.
fn gazetteer(forms: &[&str], casing: Casing) -> Vec<u8> {
    let mut scratch = Vec::new();
    let words: Vec<Word> = forms.iter().map(|f| Word::new(f, casing, &mut scratch)).collect();
    let (mut text, mut spans) = (String::new(), Vec::new());
    for form in forms {
        spans.push(Span::at(text.len(), text.len() + form.len()));
        text.push_str(form);
        text.push(' ');
    }
    let mut known = Vec::new();
    known_classes(&text, &spans, &words, &mut known);
    known.into_iter().map(|k| k.min(31) as u8).collect()
}
