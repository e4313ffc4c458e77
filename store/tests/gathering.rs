//! What pages add up to in a store: copies, stories, events, differences, postures.

use octuple::page::As;
use octuple::{Ask, Engine};
use store::{Entry, Events, Postures, Query, Store};

/// A page of ours, as an outlet published it on a day.
fn entry(engine: &Engine, outlet: &str, day: &str, text: &str) -> Entry {
    let url = Some(format!("https://{outlet}.example/{day}"));
    let ask = Ask { read_as: As::Body, date: day.parse().ok(), url, ..Ask::default() };
    let mut record = engine.read(text.as_bytes(), &ask).record(false);
    record.article.publisher = Some(outlet.to_owned());
    Entry::of(record)
}

fn store(pages: &[(&str, &str, &str)]) -> Store {
    let engine = Engine::new();
    let mut store = Store::in_memory().expect("memory");
    for (outlet, day, text) in pages {
        store.write(&[entry(&engine, outlet, day, text)], &[]).expect("written");
    }
    store
}

const WIRE: &str = "A car bomb killed 12 people in Erbil on Monday, the Kurdish interior ministry said. The blast tore through a \
    market near the citadel shortly before noon, and ambulances took dozens of wounded to hospitals across the city. No group has \
    claimed the attack. Traders had returned to the market only last month after a long closure.";
const PAPER: &str = "A car bomb killed 12 people in Erbil on Monday, the Kurdish interior ministry said. The explosion tore through a \
    market near the citadel before noon, and ambulances took dozens of wounded to hospitals across the city. No group claimed the \
    attack. Traders had returned to the market last month after a long closure, shopkeepers said.";
const OWN: &str = "At least 14 people were killed when a car bomb exploded in a crowded bazaar in Erbil on Monday, doctors said. \
    Witnesses described panic among shoppers at the foot of the old citadel. The regional government promised an investigation.";
const OTHER: &str =
    "Denmark sent 300 troops to Mali on Monday, Defence Minister Trine Holm said. They will train local forces in Gao.";

#[test]
fn copies_are_one_voice_and_reports_of_one_attack_one_event() {
    let store = store(&[
        ("Example Wire", "2021-03-02", WIRE),
        ("Morning Paper", "2021-03-02", PAPER),
        ("Evening Paper", "2021-03-03", OWN),
        ("Other Paper", "2021-03-03", OTHER),
    ]);
    let articles = store.articles(0, 10).expect("read");
    assert_eq!(articles[0].family, articles[1].family, "an edited copy");
    assert_ne!(articles[0].family, articles[2].family, "another paper's own words");
    assert_eq!(articles[0].story, articles[2].story);
    assert_ne!(articles[0].story, articles[3].story);
    let asked =
        Query { what: Some("ASSAULT".into()), place: Some("Erbil".into()), voices: Some(2), ..Query::default() };
    let events = store.events(&Events { reports: asked, by_voices: true }).expect("read");
    assert_eq!(events.len(), 1, "{events:#?}");
    let whole = store.event(events[0].id).expect("read").expect("there");
    let told: Vec<(&str, &str)> =
        whole.reports.iter().map(|told| (told.report.voice.as_str(), &told.report.sentence[..18])).collect();
    let expected = [
        ("evening paper", "At least 14 people"),
        ("example wire", "A car bomb killed "),
        ("example wire", "A car bomb killed "),
    ];
    assert_eq!(told, expected, "three papers, two voices");
    assert_eq!(events[0].voices, 2);
    let told: Vec<String> = whole
        .differences
        .iter()
        .map(|d| {
            format!("{}: {}", d.matter, d.versions.iter().map(|v| v.says.as_str()).collect::<Vec<_>>().join(" / "))
        })
        .collect();
    assert_eq!(told, ["dead: 12 / 14"]);
    assert_eq!(whole.reports[0].outlets.len().max(whole.reports[1].outlets.len()), 2);
}

#[test]
fn the_text_that_was_published_first_is_the_original_whichever_comes_first() {
    let store = store(&[("Morning Paper", "2021-03-03", PAPER), ("Example Wire", "2021-03-02", WIRE)]);
    let killed = store.find(&Query { place: Some("Erbil".into()), ..Query::default() }).expect("read");
    let event = store.event(killed[0].event).expect("read").expect("there");
    assert_eq!(event.reports[0].outlets, ["Example Wire", "Morning Paper"]);
}

#[test]
fn the_same_page_stands_once() {
    let engine = Engine::new();
    let mut store = Store::in_memory().expect("memory");
    let page = entry(&engine, "Example Wire", "2021-03-02", WIRE);
    let first = store.write(std::slice::from_ref(&page), &[]).expect("written");
    let second = store.write(&[page.clone(), page], &[]).expect("written");
    assert_eq!((first.pages, first.known), (1, 0));
    assert_eq!((second.pages, second.known, second.reports), (0, 2, 0));
    assert_eq!(store.stats().expect("read").articles, 1);
}

#[test]
fn reports_are_found_by_each_field() {
    let store = store(&[("Example Wire", "2021-03-02", WIRE), ("Other Paper", "2021-03-03", OTHER)]);
    let found = |query: Query| store.find(&query).expect("read").into_iter().map(|f| f.did_what).collect::<Vec<_>>();
    let some = |text: &str| Some(text.to_owned());
    let sent = found(Query { who: some("Denmark"), ..Query::default() });
    assert!(sent.iter().any(|what| what.contains("MOBILIZE")), "{sent:?}");
    assert_eq!(found(Query { who: some("DNK"), what: some("send"), ..Query::default() }), sent[..1].to_vec());
    assert!(!found(Query { country: some("ml"), ..Query::default() }).is_empty());
    assert_eq!(found(Query { place: some("Erbil"), who: some("Denmark"), ..Query::default() }), [""; 0]);
    let near = |km| Query { near: Some(store::Near { lat: 36.2, lon: 44.0, km }), ..Query::default() };
    assert!(
        !found(near(20.0)).is_empty()
            && found(Query { near: Some(store::Near { lat: 0.0, lon: 0.0, km: 20.0 }), ..Query::default() }).is_empty()
    );
    assert!(found(Query { text: some("\"car bomb\" citadel"), ..Query::default() }).is_empty(), "two sentences");
    assert!(!found(Query { text: some("\"car bomb\""), ..Query::default() }).is_empty());
    assert!(!found(Query { said_by: some("ministry"), ..Query::default() }).is_empty());
    // What a person types is never the index's own syntax.
    for odd in ["\"", "a\" OR words:*", "NEAR(", "*", "", "who : x", "--", "';DROP TABLE report"] {
        found(Query { text: some(odd), ..Query::default() });
    }
}

#[test]
fn postures_keep_plans_apart_from_what_is_in_place() {
    let store = store(&[
        (
            "Example Wire",
            "2021-03-02",
            "NATO will increase its presence in Iraq from 500 personnel to around 4,000, Secretary-General Jens Stoltenberg said on Monday.",
        ),
        ("Other Paper", "2021-03-03", "The United States has 2,500 troops in Iraq."),
    ]);
    let asked = Postures { reports: Query { country: Some("IQ".into()), ..Query::default() }, ..Postures::default() };
    let told: Vec<String> = store
        .posture(&asked)
        .expect("read")
        .iter()
        .flat_map(|p| p.points.iter().map(move |l| format!("{} {} {} {} {}", p.actor, p.place, p.what, l.kind, l.low)))
        .collect();
    assert_eq!(
        told,
        [
            "NATO Iraq personnel in place 500",
            "NATO Iraq personnel planned 4000",
            "United States Iraq personnel in place 2500",
        ]
    );
}

#[test]
fn what_is_found_is_counted_by_each_facet() {
    let store = store(&[("Example Wire", "2021-03-02", WIRE), ("Other Paper", "2021-03-03", OTHER)]);
    let facets = store.facets(&Query { who: Some("Denmark".into()), ..Query::default() }).expect("read");
    assert!(facets.all && facets.counted > 0);
    assert_eq!(facets.types[0].0, "MOBILIZE");
    assert_eq!(facets.actors, [("Denmark".to_owned(), facets.counted)]);
    assert!(facets.days.iter().any(|(day, _)| day == "2021-03-01"), "on Monday: {:?}", facets.days);
    let erbil = store.facets(&Query { place: Some("Erbil".into()), ..Query::default() }).expect("read");
    assert_eq!((erbil.countries[0].0.as_str(), erbil.places[0].name.as_str()), ("IQ", "Erbil"));
}
