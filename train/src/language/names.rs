//! The model of names.

use std::borrow::Cow;
use std::path::Path;

use gold::standard::{self, Named};
use gold::{names, treebank};
use language::EntityKind;
use language::training::{
    Casing, Lexicon, NameContext, NameLabel, Scores, Table, TagId, Weights, Word, best, known_classes, name_features,
    write_table,
};
use span::Span;

use super::corpus::{self, Corpus, GENRES};
use super::tagger;
use crate::perceptron::{Perceptron, Random};

const EPOCHS: usize = 8;
/// Weights below this are left out.
const LEAST: f64 = 0.25;

/// A sentence with what features see of it, and its labels.
struct Example {
    words: Vec<Word>,
    tags: Vec<TagId>,
    known: Vec<u32>,
    labels: Vec<usize>,
}

/// The labels' names and the table.
pub fn train(
    data: &Path,
    corpus: &Corpus,
    lexicon: &[u8],
    tagger: &Perceptron,
) -> std::io::Result<(Vec<String>, Vec<u8>)> {
    let labels = labels();
    let lexicon = Lexicon(Table::new(Cow::Owned(lexicon.to_vec())).expect("just written"));
    let tagger = tagger::table(tagger, corpus.tags.len());
    let sentences = read(data)?;
    let mut random = Random(11);
    let mut examples: Vec<Example> = Vec::new();
    for named in &sentences {
        examples.push(example(&named.words, named, &labels, &lexicon, &tagger, corpus.tags.len()));
        if random.permille(150) && named.words.len() < 25 {
            let upper = random.permille(250);
            let words: Vec<String> = named
                .words
                .iter()
                .enumerate()
                .map(|(n, w)| if upper { w.to_uppercase() } else { corpus::title(w, n == 0) })
                .collect();
            examples.push(example(&words, named, &labels, &lexicon, &tagger, corpus.tags.len()));
        }
    }
    let mut model = Perceptron::default();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for epoch in 0..EPOCHS {
        random.shuffle(&mut order);
        let wrong: usize = order.iter().map(|&n| learn(&examples[n], &labels, &mut model)).sum();
        eprintln!("          epoch {epoch}: {wrong} wrong labels");
    }
    let table = write_table(&model.rows(LEAST), labels.len());
    Ok((labels.iter().map(|l| l.line()).collect(), table))
}

fn labels() -> Vec<NameLabel> {
    use EntityKind::{Country, Equipment, Event, Organization, Other, People, Person, Place};
    let kinds = [Person, Organization, Country, Place, People, Event, Equipment, Other];
    let of = |kind| [NameLabel::Begin(kind), NameLabel::Inside(kind), NameLabel::Last(kind), NameLabel::Unit(kind)];
    std::iter::once(NameLabel::Outside).chain(kinds.into_iter().flat_map(of)).collect()
}

/// The training sentences of all sets; what `octuple-eval language` measures on is left out.
fn read(data: &Path) -> std::io::Result<Vec<Named>> {
    let entity = data.join("entity");
    let mut all = Vec::new();
    let gmb = names::gmb(&entity.join("gmb/ner_dataset_part.csv.gz"))?;
    all.extend(gmb[..standard::gmb_held(gmb.len())].iter().map(standard::sentence));
    let wikigold = names::columns(&entity.join("wikigold/wikigold.conll.txt.gz"))?;
    all.extend(wikigold.iter().map(standard::sentence));
    let wnut = names::columns(&entity.join("wnut17/wnut17train.conll.gz"))?;
    all.extend(wnut.iter().map(standard::sentence));
    for text in names::re3d(&entity.join("re3d"))?.iter().filter(|t| !standard::re3d_held(&t.id)) {
        all.extend(standard::text(text));
    }
    let gum = treebank::read(&data.join("language/UD_English-GUM/en_gum-ud-train.conllu.gz"))?;
    let gum = gum.iter().filter(|d| GENRES.contains(&d.genre.as_str()));
    all.extend(gum.flat_map(|d| &d.sentences).map(standard::gum));
    all.retain(|s| !s.words.is_empty());
    Ok(all)
}

fn example(
    words: &[String],
    named: &Named,
    labels: &[NameLabel],
    lexicon: &Lexicon,
    tagger: &Table,
    tags: usize,
) -> Example {
    let casing = Casing::of(words.iter().map(String::as_str));
    let read = corpus::read_words(words, casing);
    let tags = tagger::tag(&read, lexicon, tagger, tags);
    let text = words.join(" ");
    let mut at = 0;
    let place = |word: &String| {
        at += word.len() + 1;
        Span::at(at - word.len() - 1, at - 1)
    };
    let spans: Vec<Span> = words.iter().map(place).collect();
    let mut known = Vec::new();
    known_classes(&text, &spans, &read, &mut known);
    let mut gold = vec![0; words.len()];
    let number = |label| labels.iter().position(|l| *l == label).unwrap_or(0);
    for (range, kind) in &named.names {
        for at in range.clone() {
            gold[at] = number(match (at == range.start, at + 1 == range.end) {
                (true, true) => NameLabel::Unit(*kind),
                (true, false) => NameLabel::Begin(*kind),
                (false, true) => NameLabel::Last(*kind),
                (false, false) => NameLabel::Inside(*kind),
            });
        }
    }
    Example { words: read, tags, known, labels: gold }
}

/// One sentence; gives how often the model was wrong.
fn learn(example: &Example, labels: &[NameLabel], model: &mut Perceptron) -> usize {
    let (mut one, mut two, mut wrong) = (0, 0, 0);
    let mut seen = Vec::with_capacity(64);
    for at in 0..example.words.len() {
        seen.clear();
        let context = NameContext { words: &example.words, tags: &example.tags, known: &example.known, one, two };
        name_features(&context, at, |f| seen.push(f));
        let mut scores: Scores = [0; 256];
        for &feature in &seen {
            model.add(feature, &mut scores);
        }
        let guess = best(&scores, labels.len(), |_| true).unwrap_or(0);
        let right = example.labels[at];
        model.tick();
        if guess != right {
            wrong += 1;
            model.update(&seen, right, guess);
        }
        // Learning goes on from the right label, so that it never has to make up for an impossible start.
        (one, two) = (right as u32 + 1, one);
    }
    wrong
}
