use serde::Serialize;

use crate::{Amount, Claim, Party};

/// A matter on which reports of one happening do not say the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// "quantity", "actor", "factuality".
    pub field: &'static str,
    /// What is differed on: "dead", "who did it", "whether it happened".
    pub matter: String,
    /// What is said, most told first.
    pub versions: Vec<Version>,
}

/// One way in which it is told.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Version {
    /// In words: "12", "denied", "Ruritania".
    pub says: String,
    /// The reports that say so, as indices into what was given.
    pub reports: Vec<usize>,
}

/// Where the reports of one happening differ. Nothing is averaged away, and what only some of them tell is no
/// difference.
pub fn differences(claims: &[Claim]) -> Vec<Difference> {
    let mut found = amounts(claims);
    found.extend(actors(claims));
    found.extend(statuses(claims));
    found
}

/// "12 killed" and "14 killed".
fn amounts(claims: &[Claim]) -> Vec<Difference> {
    let mut things: Vec<&str> = claims.iter().flat_map(|c| &c.amounts).map(|a| a.of.as_str()).collect();
    things.sort_unstable();
    things.dedup();
    let of = |thing: &str| {
        let said = |claim: &Claim| claim.amounts.iter().find(|a| a.of == thing).map(number);
        difference("quantity", thing, claims, |claim| said(claim).into_iter().collect())
    };
    things.into_iter().filter_map(of).collect()
}

/// "The rebels did it" and "the army did it".
fn actors(claims: &[Claim]) -> Option<Difference> {
    let named = |claim: &Claim| claim.actors.iter().filter(|a| a.named).cloned().collect::<Vec<Party>>();
    let sides: Vec<Vec<Party>> = claims.iter().map(named).filter(|side| !side.is_empty()).collect();
    let meet = |a: &[Party], b: &[Party]| a.iter().any(|x| b.iter().any(|y| x.is(y)));
    let apart = sides.iter().any(|a| sides.iter().any(|b| !meet(a, b)));
    // One is called by several names; they are gathered under the first.
    let mut known: Vec<Party> = Vec::new();
    for party in sides.iter().flatten() {
        if !known.iter().any(|k| k.is(party)) {
            known.push(party.clone());
        }
    }
    let name = |party: &Party| known.iter().find(|k| k.is(party)).map_or(party.name.clone(), |k| k.name.clone());
    let says = |claim: &Claim| named(claim).iter().map(name).collect();
    apart.then(|| difference("actor", "who did it", claims, says)).flatten()
}

/// "It happened" and "it did not".
fn statuses(claims: &[Claim]) -> Option<Difference> {
    let says = |claim: &Claim| match (claim.status.as_str(), claim.negated) {
        ("denied" | "disputed" | "alleged", _) => vec![claim.status.clone()],
        ("happened" | "ongoing" | "stated", true) => vec!["denied".to_owned()],
        ("happened" | "ongoing" | "stated", false) => vec!["happened".to_owned()],
        _ => vec![],
    };
    difference("factuality", "whether it happened", claims, says)
}

/// The versions of one matter, if there are two.
fn difference(
    field: &'static str,
    matter: &str,
    claims: &[Claim],
    says: impl Fn(&Claim) -> Vec<String>,
) -> Option<Difference> {
    let mut versions: Vec<Version> = Vec::new();
    for (index, claim) in claims.iter().enumerate() {
        for said in says(claim) {
            match versions.iter_mut().find(|version| version.says == said) {
                Some(version) => version.reports.push(index),
                None => versions.push(Version { says: said, reports: vec![index] }),
            }
        }
    }
    versions.sort_by_key(|version| std::cmp::Reverse(version.reports.len()));
    (versions.len() > 1).then(|| Difference { field, matter: matter.to_owned(), versions })
}

fn number(amount: &Amount) -> String {
    if amount.low == amount.high { amount.low.to_string() } else { format!("{} to {}", amount.low, amount.high) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(dead: Option<f64>, actor: Option<&str>, status: &str) -> Claim {
        Claim {
            status: status.into(),
            actors: actor.map(|a| Party { key: a.to_lowercase(), name: a.into(), named: true }).into_iter().collect(),
            amounts: dead.map(|n| Amount { of: "dead".into(), low: n, high: n }).into_iter().collect(),
            ..Claim::default()
        }
    }

    #[test]
    fn tolls_blame_and_denials_are_told_apart() {
        let claims = [
            claim(Some(12.0), Some("Red Hand"), "happened"),
            claim(Some(14.0), None, "happened"),
            claim(Some(12.0), Some("Ruritania"), "denied"),
        ];
        let told: Vec<String> = differences(&claims)
            .iter()
            .map(|d| {
                let versions = d.versions.iter().map(|v| format!("{} {:?}", v.says, v.reports));
                format!("{}: {}", d.matter, versions.collect::<Vec<_>>().join(", "))
            })
            .collect();
        assert_eq!(
            told,
            [
                "dead: 12 [0, 2], 14 [1]",
                "who did it: Red Hand [0], Ruritania [2]",
                "whether it happened: happened [0, 1], denied [2]",
            ]
        );
    }

    #[test]
    fn what_only_one_tells_is_no_difference() {
        assert_eq!(differences(&[claim(Some(12.0), None, "happened"), claim(None, Some("Red Hand"), "happened")]), []);
    }
}
