//! How many: values, units, what is counted, changes.
//!
//! The conventions are those of CQE and NewsQuant (S. Almasian and others, 2023): a quantity is a value with its unit or
//! what it counts, and what the words say of it (about, at least, up from). Numbers that name things are left out:
//! dates and times of day, ordinals, scores, telephone numbers, models, sections and the like (`guard`).
//!
//! A sentence is read in passes: `scan` finds numbers with their units, `counted` what they count, `change` what
//! went from where to where; `mention` writes them down.

use crate::pieces::Pieces;
use crate::{Input, Quantity, Time};

mod age;
mod bound;
mod casualty;
mod change;
mod counted;
mod guard;
mod item;
mod mention;
mod metres;
mod people;
mod ratio;
mod scan;
#[cfg(test)]
mod tests;
mod unit;

pub(crate) use change::LEVEL_BEFORE;

/// Finds the quantities of an article, in order. Numbers inside `times` are no quantities.
pub fn read(input: &Input<'_>, times: &[Time]) -> Vec<Quantity> {
    let analysis = input.analysis;
    let mut quantities = Vec::new();
    for sentence in &analysis.sentences {
        let first = times.partition_point(|t| t.span.end() <= sentence.span.start());
        let end = times.partition_point(|t| t.span.start() < sentence.span.end());
        let pieces = Pieces::of(analysis, sentence);
        if !may_hold_one(&pieces) {
            continue;
        }
        let taken = guard::taken(&pieces, &times[first.min(end)..end]);
        let mut items = scan::read(&pieces, &taken);
        counted::add(&pieces, analysis, &taken, &mut items);
        casualty::add(&pieces, analysis, &mut items);
        counted::complete(&pieces, &mut items);
        change::add(&pieces, analysis, &mut items);
        ratio::add(&pieces, analysis, &mut items);
        items.sort_by_key(|item| (item.start, item.end));
        quantities.extend(items.iter().map(|item| mention::of(&pieces, analysis, item)));
    }
    quantities
}

/// Whether the number before `at` is measured there ("2000 kg", "1999 rubles"): then it is no year.
pub(crate) fn is_measured(pieces: &Pieces<'_>, at: usize) -> bool {
    let measure = unit::after(pieces, at)
        .filter(|u| matches!(u.kind, unit::Kind::Measure | unit::Kind::Money | unit::Kind::Percent));
    measure.is_some() && (pieces.tag(at) != "NN" || pieces.word(at).len() <= 3)
}

/// Whether a sentence has any word that could be a number: most have none, and are not looked at again.
fn may_hold_one(pieces: &Pieces<'_>) -> bool {
    (0..pieces.len()).any(|at| crate::numeral::read(pieces, at).is_some() || ratio::word(pieces, at).is_some())
}
