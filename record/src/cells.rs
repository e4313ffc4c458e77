//! Each of the eight fields in a few words.

use crate::{Attributed, Change, Factuality, Location, Occurrence, Party, Quantified, Report, Timed, number};

/// The eight fields of a report, in their order; an empty field is an empty text.
pub fn cells(report: &Report) -> [String; 8] {
    [
        each(&report.actor, party),
        occurrence(&report.event),
        each(&report.recipient, party),
        each(&report.quantity, quantified),
        each(&report.location, location),
        each(&report.time, timed),
        voices(&report.attribution),
        factuality(&report.factuality),
    ]
}

fn each<T>(values: &[T], show: impl Fn(&T) -> String) -> String {
    values.iter().map(show).collect::<Vec<_>>().join("; ")
}

fn party(party: &Party) -> String {
    match &party.role {
        // What a person or a crowd is must be said; a country or an organization is known by its name.
        Some(role) if matches!(party.kind, "person" | "group") => format!("{} ({role})", party.name),
        _ => party.name.clone(),
    }
}

fn occurrence(event: &Occurrence) -> String {
    let not = if event.negated { "not " } else { "" };
    match event.mode {
        Some(mode) => format!("{not}{} ({}, {mode})", event.lemma, event.plover),
        None => format!("{not}{} ({})", event.lemma, event.plover),
    }
}

fn quantified(quantity: &Quantified) -> String {
    let level = quantity.change.map_or_else(|| level(quantity), |change| changed(quantity, change));
    let counted = quantity.of.as_deref().or(quantity.unit.as_deref()).unwrap_or_default();
    let casualty = quantity.casualty.unwrap_or_default().to_owned();
    let ratio = quantity.change.and_then(|c| c.ratio).map(|r| format!("×{}", number(r)));
    let words =
        [level, counted.to_owned(), casualty].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ");
    match ratio {
        Some(ratio) if words.is_empty() => ratio,
        Some(ratio) => format!("{words}, {ratio}"),
        None => words,
    }
}

fn about(quantity: &Quantified) -> &'static str {
    if quantity.approximate { "~" } else { "" }
}

fn level(quantity: &Quantified) -> String {
    let about = about(quantity);
    match (quantity.value, quantity.low, quantity.high) {
        (Some(value), ..) => format!("{about}{}", number(value)),
        (None, Some(low), Some(high)) => format!("{about}{}–{}", number(low), number(high)),
        (None, Some(low), None) => format!("≥ {about}{}", number(low)),
        (None, None, Some(high)) => format!("≤ {about}{}", number(high)),
        (None, None, None) => String::new(),
    }
}

fn changed(quantity: &Quantified, change: Change) -> String {
    let about = about(quantity);
    match (change.from, change.to, change.by) {
        (Some(from), Some(to), _) => format!("{} → {about}{}", number(from), number(to)),
        (None, Some(to), _) => format!("→ {about}{}", number(to)),
        (Some(from), None, _) => format!("from {}", number(from)),
        (None, None, Some(by)) => format!("{}{about}{}", if by > 0.0 { "+" } else { "" }, number(by)),
        (None, None, None) => level(quantity),
    }
}

fn location(place: &Location) -> String {
    match &place.country {
        Some(code) if place.precision != "country" => format!("{} ({code})", place.name),
        _ => place.name.clone(),
    }
}

fn timed(time: &Timed) -> String {
    let when = time.edtf.clone().unwrap_or_else(|| time.evidence.first().map(|e| e.text.clone()).unwrap_or_default());
    match time.of {
        "statement" => format!("said {when}"),
        "deadline" => format!("by {}", when.trim_start_matches("../")),
        _ => when,
    }
}

/// The chain from the speaker to who passes it on; outlets stand in the article's head.
fn voices(chain: &[Attributed]) -> String {
    let speakers: Vec<String> = chain.iter().filter(|v| !is_outlet(v)).map(voice).collect();
    if speakers.is_empty() { "the article".to_owned() } else { speakers.join(" ‹ ") }
}

fn is_outlet(voice: &Attributed) -> bool {
    matches!(voice.role.as_deref(), Some("outlet" | "original outlet"))
}

fn voice(voice: &Attributed) -> String {
    let role = voice.role.as_deref().filter(|role| !voice.source.contains(role));
    match (role, voice.mode) {
        (Some(role), "direct") => format!("{} ({role}), quoted", voice.source),
        (Some(role), _) => format!("{} ({role})", voice.source),
        (None, "direct") => format!("{}, quoted", voice.source),
        (None, _) => voice.source.clone(),
    }
}

fn factuality(how: &Factuality) -> String {
    let not = if how.polarity == "negative" { ", negative" } else { "" };
    let hedges = if how.hedges.is_empty() { String::new() } else { format!(" [{}]", how.hedges.join("; ")) };
    format!("{}{not}{hedges} {:.2}", how.status, how.confidence)
}
