use serde::{Deserialize, Serialize};

use crate::{Amount, Claim, Party, Site};

/// How much must speak for it that a report is of a happening. What speaks for it is counted in [`Happening::likeness`].
pub const ENOUGH: f32 = 4.0;

/// How many parties, places and amounts of a happening are kept to hold reports against: more tell nothing new.
const KEPT: usize = 12;

/// How near two articles stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// One text copies the other.
    Copy,
    /// They are about one thing.
    Story,
    /// Neither.
    Apart,
}

/// What the reports of one happening say together, as a new report is held against it. Nothing is averaged: every party,
/// place and number that was said stands here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Happening {
    /// PLOVER type, `STATE` or `OTHER`.
    pub kind: String,
    /// Lemmas of the triggers.
    pub lemmas: Vec<String>,
    /// Whoever is said to have done it.
    pub actors: Vec<Party>,
    /// To whom.
    pub recipients: Vec<Party>,
    /// Where.
    pub sites: Vec<Site>,
    /// How many.
    pub amounts: Vec<Amount>,
    /// First day, of what is known most narrowly.
    pub first: Option<i32>,
    /// Last day.
    pub last: Option<i32>,
    dated: bool,
    ahead: bool,
}

impl Happening {
    /// The happening that a first report tells of.
    pub fn of(claim: &Claim) -> Self {
        let mut happening = Self { kind: claim.kind.clone(), ahead: is_ahead(claim), ..Self::default() };
        happening.absorb(claim);
        happening
    }

    /// Takes a report of it in.
    pub fn absorb(&mut self, claim: &Claim) {
        add(&mut self.lemmas, std::slice::from_ref(&claim.lemma), |a, b| a == b);
        add(&mut self.actors, &claim.actors, |a, b| a.key == b.key);
        add(&mut self.recipients, &claim.recipients, |a, b| a.key == b.key);
        add(&mut self.sites, &claim.sites, |a, b| a.name == b.name && a.geonames == b.geonames);
        add(&mut self.amounts, &claim.amounts, |a, b| a == b);
        self.ahead &= is_ahead(claim);
        let narrower = claim.dated && !self.dated;
        if narrower || self.first.is_none() {
            (self.first, self.last, self.dated) = (claim.first, claim.last, claim.dated);
        } else if claim.dated == self.dated && claim.first.is_some() {
            // The days on which both may be, if there are such.
            let (first, last) = (self.first.max(claim.first), self.last.into_iter().chain(claim.last).min());
            if first <= last {
                (self.first, self.last) = (first, last);
            }
        }
    }

    /// How much speaks for it that the report is of this happening; `None` where something speaks against it. One may be
    /// planned and the other done: a plan and its doing are two.
    pub fn likeness(&self, claim: &Claim, near: Nearness) -> Option<f32> {
        if self.kind != claim.kind || self.ahead != is_ahead(claim) {
            return None;
        }
        let same_lemma = self.lemmas.contains(&claim.lemma);
        if !same_lemma && matches!(self.kind.as_str(), "OTHER" | "STATE") {
            return None;
        }
        let days = self.days(claim)?;
        let place = self.place(claim)?;
        let (actor, recipient) =
            (agreement(&self.actors, &claim.actors), agreement(&self.recipients, &claim.recipients));
        // Who did it may be in dispute; to whom, too, but both at once make two happenings, and so does one of them unless
        // the place is the same.
        let apart = [actor, recipient].iter().filter(|a| **a == Some(false)).count();
        if apart == 2 || apart == 1 && place < 2.0 {
            return None;
        }
        let amount = self.amount(claim);
        let certain = [actor, recipient].iter().filter(|a| **a == Some(true)).count();
        if near != Nearness::Copy && certain == 0 && place < 2.0 && amount <= 0.0 {
            return None;
        }
        let mut sum = days + place + amount + 2.0 * certain as f32 - 1.5 * apart as f32;
        sum += if same_lemma { 1.0 } else { 0.0 };
        sum += match near {
            Nearness::Copy => 3.0,
            Nearness::Story => 1.5,
            Nearness::Apart => 0.0,
        };
        Some(sum)
    }

    /// Whether the report is of this happening.
    pub fn is(&self, claim: &Claim, near: Nearness) -> bool {
        self.likeness(claim, near).is_some_and(|likeness| likeness >= ENOUGH)
    }

    /// Whether a report may be of this happening although its article tells of it in another report, which its reader kept
    /// apart: "A truck killed 84 people in Nice. The attack in Nice came as …". Two bombs in one town on one day have two tolls,
    /// and a place that is wider than a town holds many happenings.
    pub fn again(&self, claim: &Claim) -> bool {
        let pairs = || self.amounts.iter().flat_map(|ours| claim.amounts.iter().map(move |theirs| (ours, theirs)));
        let counted = pairs().any(|(a, b)| a.same_thing(b));
        let agreed = pairs().any(|(a, b)| a.same_thing(b) && a.agrees(b));
        // "No group has claimed the attack" says nothing of whether it was.
        let denied = claim.negated || claim.status == "denied";
        !denied
            && self.place(claim) == Some(2.0)
            && self.days(claim).is_some_and(|days| days > 0.0)
            && (agreed || !counted)
    }

    /// Days that overlap speak for it, the more the narrower they are; days apart against it.
    fn days(&self, claim: &Claim) -> Option<f32> {
        let (Some(first), Some(last), Some(from), Some(to)) = (self.first, self.last, claim.first, claim.last) else {
            return Some(0.0);
        };
        // A day's slack: Monday night here is Tuesday there. Standing states last.
        let slack = if self.kind == "STATE" { 30 } else { 1 };
        let apart = (from.saturating_sub(last)).max(first.saturating_sub(to));
        if apart > slack {
            return None;
        }
        let narrow = last.saturating_sub(first).max(to.saturating_sub(from)) <= 3;
        Some(if !narrow {
            0.0
        } else if self.dated && claim.dated {
            1.5
        } else {
            0.5
        })
    }

    fn place(&self, claim: &Claim) -> Option<f32> {
        if self.sites.is_empty() || claim.sites.is_empty() {
            return Some(0.0);
        }
        let pairs = || self.sites.iter().flat_map(|ours| claim.sites.iter().map(move |theirs| (ours, theirs)));
        if pairs().any(|(a, b)| a.narrow && b.narrow && a.is(b)) {
            return Some(2.0);
        }
        if pairs().any(|(a, b)| a.is(b)) {
            return Some(1.0);
        }
        pairs().any(|(a, b)| a.fits(b)).then_some(0.5)
    }

    /// The same number of the same thing speaks for it. Another number speaks neither way: tolls rise, and papers differ.
    fn amount(&self, claim: &Claim) -> f32 {
        let pairs = || self.amounts.iter().flat_map(|ours| claim.amounts.iter().map(move |theirs| (ours, theirs)));
        if pairs().any(|(a, b)| a.same_thing(b) && a.agrees(b)) {
            // One dead is what most attacks leave.
            let telling = pairs().any(|(a, b)| a.same_thing(b) && a.agrees(b) && a.low > 2.0);
            return if telling { 1.5 } else { 0.5 };
        }
        0.0
    }
}

/// Whether parties named on both sides are shared; `None` where one side names none.
fn agreement(ours: &[Party], theirs: &[Party]) -> Option<bool> {
    if ours.iter().any(|a| theirs.iter().any(|b| a.is(b) && (a.named || b.named))) {
        return Some(true);
    }
    let named = |parties: &[Party]| parties.iter().any(|p| p.named);
    (named(ours) && named(theirs)).then_some(false)
}

/// Whether a claim is of what may yet be.
fn is_ahead(claim: &Claim) -> bool {
    matches!(claim.status.as_str(), "planned" | "conditional" | "possible" | "undecided" | "undisclosed")
}

fn add<T: Clone>(kept: &mut Vec<T>, new: &[T], same: impl Fn(&T, &T) -> bool) {
    for item in new {
        if kept.len() < KEPT && !kept.iter().any(|k| same(k, item)) {
            kept.push(item.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "A mortar attack near Strelsau killed N on the day."
    fn attack(actor: Option<&str>, town: &str, dead: f64, day: i32) -> Claim {
        let party = |key: &str| Party { key: key.into(), name: key.into(), named: true };
        Claim {
            kind: "ASSAULT".into(),
            lemma: "attack".into(),
            status: "happened".into(),
            actors: actor.map(party).into_iter().collect(),
            recipients: vec![],
            sites: vec![Site {
                name: town.into(),
                geonames: None,
                lat: None,
                lon: None,
                country: Some("RU".into()),
                narrow: true,
            }],
            amounts: vec![Amount { of: "dead".into(), low: dead, high: dead }],
            first: Some(day),
            last: Some(day),
            dated: true,
            ..Claim::default()
        }
    }

    #[test]
    fn papers_that_differ_on_the_toll_tell_of_one_attack() {
        let happening = Happening::of(&attack(None, "Strelsau", 12.0, 10));
        assert!(happening.is(&attack(None, "Strelsau", 14.0, 11), Nearness::Story));
        assert!(!happening.is(&attack(None, "Strelsau", 12.0, 20), Nearness::Story), "another day");
        assert!(!happening.is(&attack(None, "Hentzau", 12.0, 10), Nearness::Story), "another town");
    }

    #[test]
    fn who_is_blamed_may_differ_where_the_place_is_one() {
        let happening = Happening::of(&attack(Some("GRA"), "Strelsau", 12.0, 10));
        assert!(happening.is(&attack(Some("red hand brigade"), "Strelsau", 12.0, 10), Nearness::Story));
    }

    #[test]
    fn a_plan_and_its_doing_are_two() {
        let done = attack(Some("GRA"), "Strelsau", 12.0, 10);
        let plan = Claim { status: "planned".into(), ..done.clone() };
        assert!(!Happening::of(&done).is(&plan, Nearness::Story));
    }

    #[test]
    fn one_article_may_tell_of_it_again_but_not_with_another_toll() {
        let happening = Happening::of(&attack(None, "Strelsau", 12.0, 10));
        let again = Claim { lemma: "kill".into(), amounts: vec![], ..attack(None, "Strelsau", 12.0, 10) };
        assert!(happening.again(&again));
        assert!(!happening.again(&attack(None, "Strelsau", 3.0, 10)), "another bomb in town");
        let placeless = Claim { sites: vec![], ..again };
        assert!(!happening.again(&placeless));
        let unclaimed = Claim { negated: true, amounts: vec![], ..attack(None, "Strelsau", 12.0, 10) };
        assert!(!happening.again(&unclaimed));
    }

    #[test]
    fn a_happening_keeps_every_number() {
        let mut happening = Happening::of(&attack(None, "Strelsau", 12.0, 10));
        happening.absorb(&attack(None, "Strelsau", 14.0, 10));
        assert_eq!(happening.amounts.iter().map(|a| a.low).collect::<Vec<_>>(), [12.0, 14.0]);
    }
}
