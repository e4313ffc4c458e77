//! Who has how many of what, where, as of when: the levels that reports add up to.
//!
//! What is in place, what changed and what is planned are kept apart: "500, about 4,000 planned" is two levels and never
//! 4,000 in place.

use crate::{Claim, Party, Site, words};

/// What a level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// So many are there: a standing state, or the level that a change is said to start from or to have reached.
    InPlace,
    /// So many more (below 0: fewer) have come, without word of how many that makes.
    Change,
    /// So many are to be there.
    Planned,
    /// So many more (below 0: fewer) are to come.
    PlannedChange,
}

impl Kind {
    /// Its published name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InPlace => "in place",
            Self::Change => "change",
            Self::Planned => "planned",
            Self::PlannedChange => "planned change",
        }
    }
}

/// One report's word on a level.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Who.
    pub actor: Party,
    /// Where.
    pub site: Site,
    /// Of what, in a word: "personnel" for all who serve, else the thing.
    pub what: String,
    /// What the number is.
    pub kind: Kind,
    /// The number, or the lower end of a range.
    pub low: f64,
    /// As `low` where it is no range.
    pub high: f64,
    /// Whether it is said not to be exact.
    pub approximate: bool,
    /// The day it is of: for a plan, that by which it is to be. Days since 1970-01-01.
    pub day: i32,
    /// The report, as the caller knows it.
    pub report: i64,
    /// The text family that it was read in: copies of one text are one voice.
    pub voice: i64,
    /// Another voice says otherwise of about the same day, and no change between is known.
    pub contradicted: bool,
    /// A newer figure had been published when this one was.
    pub stale: bool,
}

/// A quantity of a report, as a ledger sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// What is counted, in the article's words.
    pub of: Option<String>,
    /// Unit in singular.
    pub unit: Option<String>,
    /// The number, or the lower end of a range.
    pub low: Option<f64>,
    /// As `low` where it is no range.
    pub high: Option<f64>,
    /// Whether it is said not to be exact.
    pub approximate: bool,
    /// Level before.
    pub from: Option<f64>,
    /// Level after.
    pub to: Option<f64>,
    /// Difference.
    pub by: Option<f64>,
    /// Whether it counts the dead or injured, who are no level.
    pub casualty: bool,
}

/// A report and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The report.
    pub claim: &'a Claim,
    /// Its figures.
    pub figures: &'a [Figure],
    /// The day its article was published.
    pub published: Option<i32>,
    /// The deadline or day ahead that it names.
    pub until: Option<i32>,
    /// Its id.
    pub report: i64,
    /// Its article's text family.
    pub voice: i64,
}

/// The levels that a report tells of.
pub fn levels(told: &Told<'_>) -> Vec<Level> {
    let claim = told.claim;
    let Some(way) = way(claim) else { return Vec::new() };
    let mut levels = Vec::new();
    let Some(site) = claim.sites.first() else { return levels };
    let now = claim.first.filter(|_| claim.dated && claim.status != "planned").or(told.published);
    let Some(now) = now.or(claim.first) else { return levels };
    for actor in claim.actors.iter().filter(|actor| actor.named) {
        for figure in told.figures.iter().filter(|figure| !figure.casualty) {
            let Some(what) = what(figure) else { continue };
            for (kind, low, high) in numbers(figure, way, is_planned(claim)) {
                let ahead = matches!(kind, Kind::Planned | Kind::PlannedChange);
                levels.push(Level {
                    actor: actor.clone(),
                    site: site.clone(),
                    what: what.clone(),
                    kind,
                    low,
                    high,
                    approximate: figure.approximate && Some(low) != figure.from,
                    // A plan is for no day before it was told.
                    day: if ahead { told.until.map_or(now, |until| until.max(now)) } else { now },
                    report: told.report,
                    voice: told.voice,
                    contradicted: false,
                    stale: false,
                });
            }
        }
    }
    levels
}

/// Which way a report moves a level: 0 a state, +1 more, −1 fewer. Prisoners who are released and missiles that are tried
/// out move none.
fn way(claim: &Claim) -> Option<i8> {
    let denied = claim.negated || matches!(claim.status.as_str(), "denied" | "undisclosed" | "disputed");
    match (claim.kind.as_str(), claim.mode.as_deref()) {
        _ if denied => None,
        ("STATE", _) => Some(0),
        ("MOBILIZE", None | Some("troops")) => Some(1),
        ("RETREAT", None | Some("withdraw")) => Some(-1),
        _ => None,
    }
}

fn is_planned(claim: &Claim) -> bool {
    matches!(claim.status.as_str(), "planned" | "conditional" | "possible" | "undecided")
}

/// The numbers of a figure and what each is.
fn numbers(figure: &Figure, way: i8, planned: bool) -> Vec<(Kind, f64, f64)> {
    let mut numbers = Vec::new();
    if let Some(from) = figure.from {
        numbers.push((Kind::InPlace, from, from));
    }
    let (level, change) = if planned { (Kind::Planned, Kind::PlannedChange) } else { (Kind::InPlace, Kind::Change) };
    if let Some(to) = figure.to {
        numbers.push((level, to, to));
    } else if let Some(by) = figure.by {
        let by = if way < 0 { -by.abs() } else { by };
        numbers.push((change, by, by));
    } else if let (None, Some(low)) = (figure.from, figure.low.or(figure.high)) {
        let high = figure.high.unwrap_or(low);
        numbers.push(match way {
            0 => (level, low, high),
            1 => (change, low, high),
            _ => (change, -high, -low),
        });
    }
    numbers
}

/// What is counted, in a word that two papers share.
fn what(figure: &Figure) -> Option<String> {
    const SERVE: [&str; 16] = [
        "troop",
        "soldier",
        "personnel",
        "force",
        "marine",
        "peacekeeper",
        "guard",
        "trainer",
        "servicemember",
        "serviceman",
        "paratrooper",
        "fighter",
        "adviser",
        "advisor",
        "men",
        "reservist",
    ];
    let last = figure.of.as_deref().and_then(|of| words::of(of).last()).map(|word| word.form);
    match last {
        Some(word) if SERVE.contains(&word.as_str()) => Some("personnel".to_owned()),
        Some(word) => Some(word),
        // A bare number of persons in a report of forces: "has 2,500 there".
        None if figure.unit.as_deref() == Some("person") => Some("personnel".to_owned()),
        None => None,
    }
}

/// Levels of one actor, place and thing, in the order of their days.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Who.
    pub actor: Party,
    /// Where.
    pub site: Site,
    /// Of what.
    pub what: String,
    /// The levels, by day; on one day those in place first.
    pub levels: Vec<Level>,
}

/// The ledger of levels: a series for each actor, place and thing, with contradicted and stale figures marked. `published`
/// tells the day on which a report's article was published.
pub fn ledger(levels: Vec<Level>, published: impl Fn(i64) -> Option<i32>) -> Vec<Series> {
    let mut series: Vec<Series> = Vec::new();
    for level in levels {
        let same = |s: &&mut Series| s.actor.is(&level.actor) && s.site.is(&level.site) && s.what == level.what;
        match series.iter_mut().find(same) {
            Some(known) => known.levels.push(level),
            None => series.push(Series {
                actor: level.actor.clone(),
                site: level.site.clone(),
                what: level.what.clone(),
                levels: vec![level],
            }),
        }
    }
    for one in &mut series {
        one.levels.sort_by_key(|level| (level.day, level.kind, level.report));
        mark_contradicted(&mut one.levels);
        mark_stale(&mut one.levels, &published);
    }
    series.sort_by(|a, b| (&a.actor.key, &a.site.name, &a.what).cmp(&(&b.actor.key, &b.site.name, &b.what)));
    series
}

/// Two voices that put different numbers in place within a fortnight, with no change told between.
fn mark_contradicted(levels: &mut [Level]) {
    const FORTNIGHT: i32 = 14;
    let in_place: Vec<usize> = (0..levels.len()).filter(|&i| levels[i].kind == Kind::InPlace).collect();
    for (at, &i) in in_place.iter().enumerate() {
        for &j in &in_place[at + 1..] {
            if levels[j].day - levels[i].day > FORTNIGHT {
                break;
            }
            let moved =
                levels.iter().any(|l| l.kind == Kind::Change && (levels[i].day..=levels[j].day).contains(&l.day));
            if levels[i].voice != levels[j].voice && !moved && !agree(&levels[i], &levels[j]) {
                levels[i].contradicted = true;
                levels[j].contradicted = true;
            }
        }
    }
}

/// Numbers that overlap, or, where one is said to be rough, lie within a tenth.
fn agree(a: &Level, b: &Level) -> bool {
    let slack = if a.approximate || b.approximate { 0.1 * a.high.abs().max(b.high.abs()) } else { 0.0 };
    a.low <= b.high + slack && b.low <= a.high + slack
}

/// A figure that was published when a newer one, of a later day and another number, had been.
fn mark_stale(levels: &mut [Level], published: &impl Fn(i64) -> Option<i32>) {
    let told: Vec<Option<i32>> = levels.iter().map(|level| published(level.report)).collect();
    for i in 0..levels.len() {
        let newer = (0..levels.len()).any(|j| {
            levels[j].kind == Kind::InPlace
                && levels[j].day > levels[i].day
                && told[j].zip(told[i]).is_some_and(|(theirs, ours)| theirs < ours)
                && !agree(&levels[i], &levels[j])
        });
        levels[i].stale = levels[i].kind == Kind::InPlace && newer;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(kind: &str, status: &str) -> Claim {
        Claim {
            kind: kind.into(),
            status: status.into(),
            actors: vec![Party { key: "RUR".into(), name: "Ruritania".into(), named: true }],
            sites: vec![Site {
                name: "Strelsau".into(),
                geonames: None,
                lat: None,
                lon: None,
                country: Some("RU".into()),
                narrow: true,
            }],
            ..Claim::default()
        }
    }

    fn told<'a>(claim: &'a Claim, figures: &'a [Figure], published: i32, report: i64) -> Told<'a> {
        Told { claim, figures, published: Some(published), until: None, report, voice: report }
    }

    fn troops(low: f64) -> Figure {
        Figure { of: Some("troops".into()), low: Some(low), high: Some(low), ..Figure::default() }
    }

    /// "Ruritania will raise its force in Strelsau from 500 guards to around 4,000."
    #[test]
    fn what_is_planned_is_not_in_place() {
        let (claim, figure) = (
            claim("MOBILIZE", "planned"),
            Figure {
                of: Some("border guards".into()),
                approximate: true,
                from: Some(500.0),
                to: Some(4000.0),
                ..Figure::default()
            },
        );
        let levels = levels(&told(&claim, &[figure], 100, 1));
        let told: Vec<_> = levels.iter().map(|l| (l.kind, l.low, l.approximate, l.what.as_str())).collect();
        assert_eq!(told, [(Kind::InPlace, 500.0, false, "personnel"), (Kind::Planned, 4000.0, true, "personnel")]);
    }

    /// "withdrew 300 troops": 300 fewer, however many that leaves.
    #[test]
    fn a_withdrawal_is_a_change_downwards() {
        let (claim, figures) = (claim("RETREAT", "happened"), [troops(300.0)]);
        let levels = levels(&told(&claim, &figures, 100, 1));
        assert_eq!((levels[0].kind, levels[0].low), (Kind::Change, -300.0));
    }

    /// "released 21 hostages": nobody's force is smaller for it.
    #[test]
    fn a_release_moves_no_level() {
        let release = Claim { mode: Some("release".into()), ..claim("RETREAT", "happened") };
        assert_eq!(levels(&told(&release, &[troops(21.0)], 100, 1)), []);
    }

    #[test]
    fn voices_that_differ_are_marked_and_so_are_old_figures() {
        let state = claim("STATE", "stated");
        let (many, few) = ([troops(2500.0)], [troops(1000.0)]);
        let old = Claim { first: Some(10), last: Some(10), dated: true, ..state.clone() };
        let mut all = levels(&told(&state, &many, 100, 1));
        all.extend(levels(&told(&state, &few, 105, 2)));
        all.extend(levels(&told(&old, &[troops(9000.0)], 200, 3)));
        let day = |report: i64| Some([0, 100, 105, 200][report as usize]);
        let ledger = ledger(all, day);
        let marks: Vec<_> = ledger[0].levels.iter().map(|l| (l.low, l.contradicted, l.stale)).collect();
        assert_eq!(marks, [(9000.0, false, true), (2500.0, true, false), (1000.0, true, false)]);
    }
}
