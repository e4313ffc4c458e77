//! Which place each toponym names.
//!
//! Every place of that name gets points: for what it is ([`prior`]), for lying in the place that the text puts it in
//! ([`container`]), for what the words around it say it is ([`hint`]), and for lying where the article looks ([`focus`]).
//! One name has one sense in an article, so what one mention is told holds for the others.

mod candidates;
mod container;
mod focus;
mod hint;
mod neighbours;
mod prior;
mod siblings;

use std::collections::BTreeMap;

use language::gazetteer::{Extent, Feature, Place};

use super::find::Toponym;
use super::words::Words;
pub(super) use container::container;
use focus::Focus;
use hint::Hint;

/// Points for lying in the place that the text says, and for not doing so.
const CONTAINED: f64 = 70.0;
const ELSEWHERE: f64 = -40.0;
/// Points for a place that holds what the text puts in it.
const HOLDS: f64 = 40.0;

/// A toponym with all that decides what it names.
struct Question {
    name: String,
    candidates: Vec<Place>,
    container: Option<usize>,
    hint: Hint,
    siblings: Vec<usize>,
    /// The toponyms that the text puts in this one.
    parts: Vec<usize>,
}

/// The place of each toponym, where the gazetteer has one.
pub(super) fn resolve(words: &Words<'_>, toponyms: &[Toponym]) -> Vec<Option<Place>> {
    let mut questions: Vec<Question> = toponyms
        .iter()
        .enumerate()
        .map(|(n, toponym)| Question {
            name: words.phrase(&toponym.words).to_lowercase(),
            candidates: candidates::candidates(words, toponym),
            container: container(words, toponyms, n),
            hint: hint::hint(words, toponym),
            siblings: siblings::siblings(words, toponyms, n),
            parts: Vec::new(),
        })
        .collect();
    for part in 0..questions.len() {
        if let Some(whole) = questions[part].container {
            questions[whole].parts.push(part);
        }
    }
    let company = neighbours::neighbours(&questions);
    let mut context =
        Context { focus: Focus::default(), senses: BTreeMap::new(), company, answers: vec![None; questions.len()] };
    // Three times: what is contained waits for what contains it, and all of it for the focus.
    for _ in 0..3 {
        let answers: Vec<Option<Place>> = questions.iter().map(|question| context.best(&questions, question)).collect();
        context.focus = Focus::of(words, &questions, &answers);
        context.senses = senses(&questions, &answers);
        context.answers = answers;
    }
    context.answers
}

/// What is known of an article while its toponyms are resolved.
struct Context {
    focus: Focus,
    senses: BTreeMap<String, Vec<Place>>,
    company: BTreeMap<String, Vec<f64>>,
    answers: Vec<Option<Place>>,
}

impl Context {
    /// The place with the most points; the first of equals.
    fn best(&self, questions: &[Question], question: &Question) -> Option<Place> {
        let inside = question.container.and_then(|c| self.answers[c]);
        let told = self.senses.get(&question.name).map_or(&[][..], Vec::as_slice);
        let company = self.company.get(&question.name);
        let mut best: Option<(f64, Place)> = None;
        for (n, place) in question.candidates.iter().enumerate() {
            let points = prior::points(place, &question.name, &question.candidates)
                + containment(place, inside.as_ref(), told)
                + question.hint.points(place)
                + self.focus.points(place, &question.name)
                + holds(place, question, questions)
                + siblings::points(place, &question.siblings, &self.answers)
                + company.and_then(|points| points.get(n)).copied().unwrap_or(0.0);
            if best.as_ref().is_none_or(|(most, _)| points > *most) {
                best = Some((points, *place));
            }
        }
        best.map(|(_, place)| place)
    }
}

/// For each name, the places that some mention of it is said to lie in.
fn senses(questions: &[Question], answers: &[Option<Place>]) -> BTreeMap<String, Vec<Place>> {
    let mut senses: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for question in questions {
        if let Some(place) = question.container.and_then(|c| answers[c]) {
            let told = senses.entry(question.name.clone()).or_default();
            if told.len() < 8 {
                told.push(place);
            }
        }
    }
    senses
}

fn containment(place: &Place, inside: Option<&Place>, told: &[Place]) -> f64 {
    match inside {
        Some(whole) if lies_in(place, whole) => CONTAINED,
        Some(_) => ELSEWHERE,
        // Another mention of the name was told where it lies.
        None if told.iter().any(|whole| lies_in(place, whole)) => CONTAINED / 2.0,
        None => 0.0,
    }
}

/// Points for holding a likely place of what the text puts in it: no Atlanta lies in the country of Georgia.
fn holds(place: &Place, question: &Question, questions: &[Question]) -> f64 {
    let likely = |part: &Question| {
        let points = |p: &Place| prior::points(p, &part.name, &part.candidates);
        let most = part.candidates.iter().map(points).fold(f64::NEG_INFINITY, f64::max);
        part.candidates.iter().any(|p| points(p) > most - 15.0 && lies_in(p, place))
    };
    if question.parts.iter().take(4).any(|&part| likely(&questions[part])) { HOLDS } else { 0.0 }
}

/// Whether a place lies in another, as far as the gazetteer knows.
fn lies_in(part: &Place, whole: &Place) -> bool {
    let same_country = match (part.country, whole.country) {
        (Some(a), Some(b)) => a.iso2 == b.iso2,
        _ => false,
    };
    match whole.feature {
        Feature::Country => same_country && part.feature != Feature::Country,
        Feature::Admin1 => part.shares_admin1(whole) && part.feature != Feature::Admin1,
        Feature::Admin2 => part.shares_admin1(whole) && part.kilometres_to(whole.lat, whole.lon) < 80.0,
        _ if whole.feature.extent() == Extent::City => same_country && part.kilometres_to(whole.lat, whole.lon) < 50.0,
        Feature::Continent | Feature::Sea => part.kilometres_to(whole.lat, whole.lon) < 4000.0,
        _ => part.kilometres_to(whole.lat, whole.lon) < 500.0,
    }
}
