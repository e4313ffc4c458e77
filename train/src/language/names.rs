//! Sentences with names, of all sets.

use std::path::Path;

use gold::standard::{self, Named};
use gold::{names, treebank};
use language::EntityKind;
use language::training::NameLabel;

use super::corpus::{self, GENRES};
use super::grammar::{Drawn, Grammar, NEWS};
use crate::random::Random;

/// Sentences drawn from the grammar of news; half of them headlines.
const DRAWN: usize = 3000;

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
