//! The page that the project began with, read right. Its text is not ours, so it is read from `../shared/seed` beside the
//! checkout and the tests say so and pass where it is not there; what is asserted here are figures, names and dates.

use std::path::Path;

use octuple::record::{Record, Report};
use octuple::{Ask, Engine};

fn seed() -> Option<Record> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seed/nato-iraq.txt");
    let Ok(bytes) = std::fs::read(path) else {
        eprintln!("the seed is not here: nothing was checked");
        return None;
    };
    Some(Engine::new().read(&bytes, &Ask::default()).record(true))
}

fn has(parties: &[octuple::record::Party], code: &str) -> bool {
    parties.iter().any(|p| p.code.as_deref() == Some(code))
}

/// The report by this actor's code (none for an unknown actor), of this type.
#[track_caller]
fn find<'r>(record: &'r Record, actor: Option<&str>, kind: &str, fits: impl Fn(&Report) -> bool) -> &'r Report {
    let by = |r: &&Report| actor.map_or(r.actor.is_empty(), |code| has(&r.actor, code));
    let found = record.reports.iter().find(|r| r.event.plover == kind && by(r) && fits(r));
    found.unwrap_or_else(|| panic!("no {kind} by {actor:?} that fits in {:#?}", record.reports))
}

fn in_country(report: &Report, code: &str) -> bool {
    report.location.iter().any(|l| l.country.as_deref() == Some(code))
}

fn speakers(report: &Report) -> Vec<&str> {
    report.attribution.iter().map(|v| v.source.as_str()).collect()
}

fn time<'r>(report: &'r Report, of: &str) -> Vec<&'r str> {
    report.time.iter().filter(|t| t.of == of).filter_map(|t| t.edtf.as_deref()).collect()
}

#[test]
fn the_article_is_read_right() {
    let Some(record) = seed() else { return };
    let article = &record.article;
    let title = article.title.as_deref().expect("a title");
    assert!(title.starts_with("NATO") && title.ends_with("Iraq"), "{title}");
    assert_eq!(article.text.matches(title).count(), 1, "the title stands once");
    assert_eq!(article.authors.iter().map(|a| a.name.as_str()).collect::<Vec<_>>(), ["Dave DeCamp"]);
    assert_eq!(article.published.as_deref(), Some("2021-02-19"));
    assert_eq!(article.publisher.as_deref(), Some("Libertarian Institute"));
    let provenance = article.provenance.as_ref().expect("a notice of republication");
    assert_eq!(
        (provenance.original.as_str(), provenance.relation, provenance.permission),
        ("Antiwar.com", "republished", Some(true))
    );
    assert_eq!(article.related.len(), 3, "{:?}", article.related);
    assert!(article.related.iter().all(|r| r.title.as_ref().is_some_and(|t| t.contains("Syria"))));
    assert!(!article.text.contains("Syria") && !article.text.contains("Shop"), "{}", article.text);
}

#[test]
fn row_1_nato_increases_its_presence_eightfold() {
    let Some(record) = seed() else { return };
    let report = find(&record, Some("NAT"), "MOBILIZE", |r| !r.quantity.is_empty());
    assert_eq!(report.event.lemma, "increase");
    let quantity = &report.quantity[0];
    let change = quantity.change.expect("a change");
    assert_eq!((change.from, change.to, change.ratio), (Some(500.0), Some(4000.0), Some(8.0)));
    assert!(quantity.approximate);
    assert_eq!(quantity.of.as_deref(), Some("personnel"));
    assert!(quantity.evidence.iter().any(|e| e.text.starts_with("Octuple")), "the headline agrees: {quantity:?}");
    assert!(in_country(report, "IQ"));
    assert!(time(report, "statement").contains(&"2021-02-18"), "{:?}", report.time);
    assert_eq!(report.attribution[0].source, "Jens Stoltenberg");
    assert_eq!(report.attribution[0].mode, "direct");
    assert_eq!(report.attribution[0].role.as_deref(), Some("NATO Secretary-General"));
    assert_eq!(report.factuality.status, "planned");
}

#[test]
fn row_1_is_hedged() {
    let Some(record) = seed() else { return };
    let report = find(&record, Some("NAT"), "MOBILIZE", |r| !r.quantity.is_empty());
    let hedges = report.factuality.hedges.join("; ");
    assert!(hedges.contains("conditions-based") && hedges.contains("incremental"), "{hedges}");
}

#[test]
fn row_2_nato_widens_training() {
    let Some(record) = seed() else { return };
    let report = find(&record, Some("NAT"), "AID", |_| true);
    assert!(
        report.recipient.iter().any(|p| p.name.contains("security institutions") && p.code.as_deref() == Some("IRQ"))
    );
    assert!(in_country(report, "IQ"), "{:?}", report.location);
    assert_eq!((report.attribution[0].source.as_str(), report.attribution[0].mode), ("Jens Stoltenberg", "direct"));
    assert_eq!(report.factuality.status, "planned");
}

#[test]
fn row_3_the_united_states_has_troops() {
    let Some(record) = seed() else { return };
    let report = find(&record, Some("USA"), "STATE", |_| true);
    assert_eq!(report.quantity[0].value, Some(2500.0));
    assert_eq!(report.quantity[0].of.as_deref(), Some("troops"));
    assert!(in_country(report, "IQ"));
    assert_eq!(time(report, "event"), ["2021-02-19"]);
    assert!(
        report.attribution.iter().all(|v| v.inferred.is_some()),
        "the article's own word: {:?}",
        report.attribution
    );
    assert_eq!(report.factuality.status, "stated");
}

#[test]
fn row_4_a_pentagon_official_welcomes_it() {
    let Some(record) = seed() else { return };
    let report = find(&record, Some("USA"), "SUPPORT", |r| has(&r.recipient, "NAT"));
    assert!(in_country(report, "IQ"));
    assert!(time(report, "statement").contains(&"2021-02-15/2021-02-21"), "{:?}", report.time);
    let official = &report.attribution[0];
    assert!(official.source.contains("Pentagon official") && !official.named, "{official:?}");
    assert_eq!((report.attribution[1].source.as_str(), report.attribution[1].mode), ("CNBC", "relayed"));
    assert!(speakers(report).contains(&"Antiwar.com"));
}

#[test]
fn row_5_more_forces_are_undisclosed() {
    let Some(record) = seed() else { return };
    let report = find(&record, Some("USA"), "MOBILIZE", |r| r.event.lemma == "add");
    assert!(in_country(report, "IQ"));
    assert_eq!(report.factuality.status, "undisclosed");
    assert!(report.attribution[0].source.to_lowercase().contains("official"), "{:?}", report.attribution);
    assert!(!report.attribution[0].named);
}

#[test]
fn row_6_rockets_struck_a_base() {
    let Some(record) = seed() else { return };
    let report = find(&record, None, "ASSAULT", |_| true);
    assert!(has(&report.recipient, "USA"), "{:?}", report.recipient);
    assert!(report.recipient.iter().any(|p| p.name.contains("base")));
    assert_eq!(report.quantity[0].value, Some(1.0));
    assert_eq!(report.quantity[0].of.as_deref(), Some("contractor"));
    assert_eq!((report.location[0].name.as_str(), report.location[0].country.as_deref()), ("Erbil", Some("IQ")));
    assert!(report.location.iter().any(|l| l.evidence.iter().any(|e| e.text.contains("Kurdistan"))));
    assert_eq!(time(report, "event"), ["../2021-02-18"]);
    assert_eq!(report.factuality.status, "happened");
}

#[test]
fn row_7_iran_is_blamed_and_the_united_states_has_not_said_so() {
    let Some(record) = seed() else { return };
    let report = find(&record, Some("IRN"), "ASSAULT", |_| true);
    assert_eq!(report.factuality.status, "alleged");
    assert!(report.attribution[0].source.contains("media"), "{:?}", report.attribution);
    let hedges = report.factuality.hedges.join("; ");
    assert!(hedges.contains("US") && hedges.contains("blame"), "{hedges}");
}

#[test]
fn row_8_withdrawal_is_undecided() {
    let Some(record) = seed() else { return };
    let report = find(&record, Some("NAT"), "RETREAT", |_| true);
    assert!(in_country(report, "AF"));
    let deadline = report.time.iter().find(|t| t.of == "deadline").expect("a deadline");
    assert_eq!(deadline.end.as_deref(), Some("2021-05-01"));
    assert!(time(report, "statement").contains(&"2021-02-18"), "{:?}", report.time);
    assert_eq!(report.attribution[0].source, "Jens Stoltenberg");
    assert_eq!(report.factuality.status, "undecided");
}

#[test]
fn only_the_article_speaks() {
    let Some(record) = seed() else { return };
    let countries = ["SY", "RU"];
    for report in &record.reports {
        let away = report.location.iter().find(|l| countries.iter().any(|c| l.country.as_deref() == Some(c)));
        assert_eq!(away, None, "from a teaser");
        assert!(!has(&report.actor, "SYR") && !has(&report.recipient, "SYR"), "from a teaser: {report:?}");
    }
}
