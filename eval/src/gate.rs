//! `octuple-eval gate`: every figure against its floor in `eval/baseline.json`; `--update` writes the floors anew.
//!
//! Counts of what was scored (pages, tokens, gold) are pinned too: a scorer that skips what it gets wrong has not improved.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use crate::figures::Figures;
use crate::tasks;

/// How far a figure may sink: rounding, and no more.
const SLACK: f64 = 0.0005;
/// Endings of figures that are better when they are lower: their floors are ceilings.
const LOWER: &[&str] = &[".mae", ".ece", ".without", ".invented"];
/// Times are no figures of quality: machines differ. They have their own benchmarks.
const TIMED: &[&str] = &["speed"];

type Floors = BTreeMap<String, f64>;

fn baseline() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("baseline.json")
}

/// Scores every task, and tells whether each figure holds.
pub fn check(data: &Path) -> Result<bool, Box<dyn Error>> {
    let floors: Floors = serde_json::from_slice(&std::fs::read(baseline())?)?;
    let scored: Floors = score_all(data)?;
    let mut sunk = 0;
    for (metric, &floor) in &floors {
        let held = scored.get(metric).is_some_and(|&figure| holds(metric, figure, floor));
        if !held {
            sunk += 1;
            println!("sunk  {metric}: floor {floor}, now {:?}", scored.get(metric));
        }
    }
    let fresh = scored.keys().filter(|metric| !floors.contains_key(*metric)).count();
    println!("{} figures hold, {sunk} sank, {fresh} have no floor yet", floors.len() - sunk);
    Ok(sunk == 0)
}

/// Writes what is measured now as the floors.
pub fn update(data: &Path) -> Result<(), Box<dyn Error>> {
    let scored = score_all(data)?;
    std::fs::write(baseline(), serde_json::to_string_pretty(&scored)? + "\n")?;
    println!("{} floors written", scored.len());
    Ok(())
}

fn holds(metric: &str, figure: f64, floor: f64) -> bool {
    if LOWER.iter().any(|ending| metric.ends_with(ending)) { figure <= floor + SLACK } else { figure >= floor - SLACK }
}

fn score_all(data: &Path) -> Result<Floors, Box<dyn Error>> {
    let mut all = Floors::new();
    for (name, score) in tasks::ALL.iter().filter(|(name, _)| !TIMED.contains(name)) {
        let figures: Figures = score(data).map_err(|error| format!("{name}: {error}"))?;
        all.extend(figures.rounded());
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn errors_have_ceilings_and_the_rest_floors() {
        assert!(holds("time.strict.f1", 0.81, 0.80) && !holds("time.strict.f1", 0.79, 0.80));
        assert!(holds("factuality.uw.mae", 0.49, 0.50) && !holds("factuality.uw.mae", 0.51, 0.50));
        assert!(holds("report.confidence.ece", 0.02, 0.03) && !holds("report.confidence.ece", 0.04, 0.03));
    }
}
