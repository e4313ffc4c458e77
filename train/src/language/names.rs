//! The model of names.

use std::path::Path;

use gold::standard::{self, Named};
use gold::{names, treebank};
use language::EntityKind;
use language::training::{
    Casing, Decoder, NameContext, NameLabel, Small, TagId, Word, known_classes, name_features, small_words, transition,
    write_table,
};
use span::Span;

use super::corpus::{self, GENRES};
use super::grammar::{Drawn, Grammar, NEWS};
use super::tagger;
use crate::perceptron::{Perceptron, Random};

/// Passes that find out which features matter, and passes that weigh those.
const TRIAL: usize = 3;
const EPOCHS: usize = 10;
/// A feature matters that has a weight of at least this after the trial.
const MATTERS: f64 = 1.0;
/// Sentences drawn from the grammar of news; half of them headlines.
const DRAWN: usize = 3000;
/// Weights below this are left out.
const LEAST: f64 = 0.25;

/// A sentence with what features see of it, and its labels.
struct Example {
    words: Vec<Word>,
    tags: Vec<TagId>,
    known: Vec<u32>,
    small: Vec<Small>,
    labels: Vec<usize>,
}

/// The labels' names and the table.
pub fn train(data: &Path, tagger: &tagger::Finished) -> std::io::Result<(Vec<String>, Vec<u8>)> {
    let labels = labels();
    let mut sentences = read(data)?;
    sentences.extend(drawn());
    let mut random = Random(11);
    let mut examples: Vec<Example> = Vec::new();
    for named in &sentences {
        examples.push(example(&named.words, named, &labels, tagger));
        if random.permille(150) && named.words.len() < 25 {
            let upper = random.permille(250);
            let words: Vec<String> = named
                .words
                .iter()
                .enumerate()
                .map(|(n, w)| if upper { w.to_uppercase() } else { corpus::title(w, n == 0) })
                .collect();
            examples.push(example(&words, named, &labels, tagger));
        }
    }
    let mut learner = Learner::default();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for epoch in 0..TRIAL + EPOCHS {
        if epoch == TRIAL {
            learner.model.select(MATTERS);
        }
        random.shuffle(&mut order);
        let wrong: usize = order.iter().map(|&n| learn(&examples[n], &labels, &mut learner)).sum();
        eprintln!("          epoch {epoch}: {wrong} wrong labels");
    }
    let table = write_table(&learner.model.rows(LEAST), labels.len());
    Ok((labels.iter().map(|l| l.line()).collect(), table))
}

/// The labels that names are marked with.
pub fn labels() -> Vec<NameLabel> {
    use EntityKind::{Country, Equipment, Event, Organization, Other, People, Person, Place};
    let kinds = [Person, Organization, Country, Place, People, Event, Equipment, Other];
    let of = |kind| [NameLabel::Begin(kind), NameLabel::Inside(kind), NameLabel::Last(kind), NameLabel::Unit(kind)];
    std::iter::once(NameLabel::Outside).chain(kinds.into_iter().flat_map(of)).collect()
}

/// The training sentences of all sets; what `octuple-eval language` measures on is left out.
pub fn read(data: &Path) -> std::io::Result<Vec<Named>> {
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

/// Sentences and headlines drawn from the grammar of news, with their names; surnames and towns are mostly made up, so that the model
/// learns where names stand and not these.
pub fn drawn() -> Vec<Named> {
    let grammar = Grammar::new(NEWS);
    let mut random = Random(17);
    (0..DRAWN).map(|n| named(corpus::draw(&grammar, n % 2 == 0, &mut random), &mut random)).collect()
}

fn named(mut words: Vec<Drawn>, random: &mut Random) -> Named {
    let mut names: Vec<(std::ops::Range<usize>, EntityKind)> = Vec::new();
    for (at, word) in words.iter_mut().enumerate() {
        let kind = match word.class.as_str() {
            "GIVEN" | "SUR" => EntityKind::Person,
            "COUNTRY" => EntityKind::Country,
            "CITY" => EntityKind::Place,
            "ORG" => EntityKind::Organization,
            "DEMO" => EntityKind::People,
            _ if matches!(word.form.as_str(), "U.S." | "US" | "United" | "States" | "UNITED" | "STATES") => {
                EntityKind::Country
            }
            _ => continue,
        };
        if matches!(word.class.as_str(), "SUR" | "CITY") && random.permille(700) {
            let upper = word.form.len() > 1 && word.form.chars().all(char::is_uppercase);
            let name = made_up(random);
            word.form = if upper { name.to_uppercase() } else { name };
        }
        match names.last_mut() {
            Some((range, last))
                if range.end == at
                    && *last == kind
                    && matches!(kind, EntityKind::Person | EntityKind::Country)
                    && word.relation != "conj" =>
            {
                range.end += 1
            }
            _ => names.push((at..at + 1, kind)),
        }
    }
    Named { words: words.into_iter().map(|w| w.form).collect(), names }
}

/// A name that nobody bears, or few do.
fn made_up(random: &mut Random) -> String {
    const STARTS: &[&str] = &[
        "Ba", "Be", "Cho", "Da", "Du", "E", "Fa", "Gor", "Ha", "I", "Ja", "Ka", "Kri", "La", "Ma", "Mo", "Na", "O",
        "Pe", "Ra", "Sa", "Ste", "Ta", "U", "Va", "We", "Ya", "Zu",
    ];
    const MIDDLES: &[&str] =
        &["", "", "ba", "do", "gi", "ha", "ka", "la", "le", "mi", "na", "no", "ra", "ri", "sha", "ti", "vi"];
    const ENDS: &[&str] = &[
        "ck", "den", "dze", "ev", "ford", "gard", "ia", "ic", "ini", "ko", "ley", "man", "mi", "nov", "o", "oglu",
        "poor", "rez", "rin", "s", "ski", "son", "stad", "ton", "tz", "wa", "well", "yan",
    ];
    let mut pick = |list: &[&str]| list[random.next() as usize % list.len()].to_owned();
    pick(STARTS) + &pick(MIDDLES) + &pick(ENDS)
}

/// The numbers of the labels of a sentence's words.
pub fn numbers(named: &Named, labels: &[NameLabel]) -> Vec<usize> {
    let mut numbers = vec![0; named.words.len()];
    let number = |label| labels.iter().position(|l| *l == label).unwrap_or(0);
    for (range, kind) in &named.names {
        for at in range.clone() {
            numbers[at] = number(match (at == range.start, at + 1 == range.end) {
                (true, true) => NameLabel::Unit(*kind),
                (true, false) => NameLabel::Begin(*kind),
                (false, true) => NameLabel::Last(*kind),
                (false, false) => NameLabel::Inside(*kind),
            });
        }
    }
    numbers
}

fn example(words: &[String], named: &Named, labels: &[NameLabel], tagger: &tagger::Finished) -> Example {
    let casing = Casing::of(words.iter().map(String::as_str));
    let read = corpus::read_words(words, casing);
    let tags = tagger.tag(&read);
    let text = words.join(" ");
    let mut at = 0;
    let place = |word: &String| {
        at += word.len() + 1;
        Span::at(at - word.len() - 1, at - 1)
    };
    let spans: Vec<Span> = words.iter().map(place).collect();
    let mut known = Vec::new();
    known_classes(&text, &spans, &read, &mut known);
    let gold = numbers(named, labels);
    let mut small = Vec::new();
    small_words(words.iter(), &mut small);
    Example { words: read, tags, known, small, labels: gold }
}

/// One sentence; gives how many labels the model had wrong.
fn learn(example: &Example, labels: &[NameLabel], learner: &mut Learner) -> usize {
    let Learner { model, decoder, found } = learner;
    let context =
        NameContext { words: &example.words, tags: &example.tags, known: &example.known, small: &example.small };
    decoder.set_transitions(labels, model);
    decoder.decode(&context, labels, model, found);
    model.tick();
    let gold = &example.labels;
    let start = labels.len();
    let mut wrong = 0;
    for at in 0..gold.len() {
        let before = |labels: &[usize]| at.checked_sub(1).map_or(start, |b| labels[b]);
        let (right, guess) = ((before(gold), gold[at]), (before(found), found[at]));
        if right.1 != guess.1 {
            wrong += 1;
            let mut seen = Vec::with_capacity(64);
            name_features(&context, at, |f| seen.push(f));
            model.update(&seen, right.1, guess.1);
        }
        if right != guess {
            model.change(transition(right.0), right.1, 1);
            model.change(transition(guess.0), guess.1, -1);
        }
    }
    wrong
}

/// What learns.
#[derive(Default)]
struct Learner {
    model: Perceptron,
    decoder: Decoder,
    found: Vec<usize>,
}
