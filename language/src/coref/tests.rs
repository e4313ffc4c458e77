//! Coreference, on sentences of our own.

use crate::{Analysis, EntityKind, Passage, PassageKind, Reader};
use span::Span;

fn read(text: &str) -> Analysis<'_> {
    let mut at = 0;
    let passages: Vec<Passage> = text
        .split("\n\n")
        .map(|p| {
            at += p.len() + 2;
            Passage { span: Span::at(at - p.len() - 2, at - 2), kind: PassageKind::Paragraph }
        })
        .collect();
    Reader::small().read(text, &passages)
}

/// The mentions of the entity that has a mention with these words, joined by " | ".
fn mentions(text: &str, of: &str) -> String {
    let analysis = read(text);
    let entity = analysis.entities.iter().find(|e| e.mentions.iter().any(|m| m.span.of(text) == of));
    let Some(entity) = entity else { return format!("no {of} in {:?}", analysis.entities) };
    entity.mentions.iter().map(|m| m.span.of(text)).collect::<Vec<_>>().join(" | ")
}

/// Each case: a text, a mention, and all mentions of the same entity.
const CASES: &[(&str, &str, &str)] = &[
    (
        "A Pentagon official spoke to reporters on Monday. The official asked not to be named.",
        "The official",
        "A Pentagon official | The official",
    ),
    ("At least 30 people died in Zenda. They were miners.", "They", "At least 30 people | They"),
    ("Iran, Syria's main ally, denied it.", "Iran", "Iran | Syria's main ally"),
    (
        "Rupert Hentzau met reporters on Friday. Hentzau said that he would resign.",
        "Hentzau",
        "Rupert Hentzau | Hentzau | he",
    ),
    ("The U.S. sent troops to Iraq. The United States has not said why.", "United States", "U.S. | United States"),
    (
        "The North Atlantic Treaty Organization (NATO) met in Brussels. NATO said the alliance would expand.",
        "NATO",
        "North Atlantic Treaty Organization | NATO | NATO | the alliance",
    ),
    (
        "France has sent 200 soldiers to Mali. The country said it would send more.",
        "France",
        "France | The country | it",
    ),
    ("Iran has denied the charge. Tehran said it would answer.", "Tehran", "Iran | Tehran | it"),
    (
        "The rebels attacked the town at dawn. They fled when the army sent its tanks.",
        "The rebels",
        "The rebels | They",
    ),
    ("Germany, which has 300 troops in Mali, will withdraw them.", "Germany", "Germany | which"),
    ("Defence Minister Anna Kovacs said on Monday that she would visit Kenya.", "Anna Kovacs", "Anna Kovacs | she"),
    // Things that are no actors are found when they are spoken of again.
    ("A new law was passed on Tuesday. It bans the sale of knives.", "It", "A new law | It"),
    (
        "The ministry signed the treaty in May, and the treaty took force in June.",
        "the treaty",
        "the treaty | the treaty",
    ),
    // A surname is hers whom the text is about, not that of the relative mentioned last.
    (
        "Anna Kovacs was shot on Friday. Anna Kovacs had been with her cousin Tom Kovacs. Police found Kovacs in a car.",
        "Kovacs",
        "Anna Kovacs | Anna Kovacs | her | Kovacs",
    ),
    ("Rupert Hentzau and Anna Hentzau own the mill. Anna bought it in 2009.", "Anna", "Anna Hentzau | Anna"),
    ("The Black Guard Front [BGF] claimed the attack. BGF has 40 men.", "BGF", "Black Guard Front | BGF | BGF"),
    ("Italy thanked Oman for its mediation.", "its", "Oman | its"),
    (
        "Grace Banda, the minister, met Tom Price on Friday. The ministers signed a treaty.",
        "The ministers",
        "The ministers",
    ),
    ("Norway closed the port and fined Acme, accusing it of fraud.", "it", "Acme | it"),
    // Inside a quotation its speaker is "I", and who speaks of somebody is somebody else.
    ("Rupert Hentzau spoke of Jan Zarnow on Monday. \"He was a brave man,\" Hentzau said.", "He", "Jan Zarnow | He"),
    ("Anna Kovacs came home on Monday. \"Maria Weiss was brave,\" she said.", "she", "Anna Kovacs | she"),
    // Trades that stand beside no name.
    ("A motorist hit the gate of the palace. He had been drinking.", "He", "A motorist | He"),
    ("The soldiers spoke in terms of peace. They were tired.", "They", "The soldiers | They"),
    // A word that many bodies share names one of them only with the words beside it.
    ("She studied at the University of Ghent. Then she moved to the University of Graz.", "University", "University"),
    ("The general told the king that he would shoot himself.", "himself", "The general | he | himself"),
];

#[test]
fn mentions_of_one_thing_are_one_entity() {
    let wrong: Vec<String> = CASES
        .iter()
        .filter_map(|(text, of, all)| {
            let found = mentions(text, of);
            (found != *all).then(|| format!("{text}\n  want {all}\n  have {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn countries_peoples_and_bodies_have_codes() {
    let analysis = read("NATO and Iraqi officials met in Iraq.");
    let code = |name: &str| analysis.entities.iter().find(|e| e.name == name).and_then(|e| e.code.clone());
    assert_eq!(
        (code("NATO").as_deref(), code("Iraq").as_deref(), code("Iraqi").as_deref()),
        (Some("NAT"), Some("IRQ"), Some("IRQ"))
    );
}

#[test]
fn what_is_only_described_is_named_by_its_description() {
    let analysis = read("A senior Pentagon official spoke to reporters.");
    let official = analysis.entities.iter().find(|e| e.name.ends_with("official")).expect("an entity");
    assert_eq!((official.name.as_str(), official.kind), ("senior Pentagon official", EntityKind::Person));
}
