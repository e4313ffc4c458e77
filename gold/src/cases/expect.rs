//! Holds reports against the lines of a `report` fence.

use record::{Attributed, Evidence, Factuality, Location, Occurrence, Party, Quantified, Report, Timed};

use super::phrase::Phrase;

/// What is wrong with the report that `lines` describe, when the best candidate does not fit.
pub fn report(lines: &[(&str, &str)], reports: &[Report]) -> Option<String> {
    let what = lines.iter().find(|(key, _)| *key == "what").unwrap_or_else(|| panic!("no what: in {lines:?}")).1;
    let candidates: Vec<&Report> = reports.iter().filter(|r| event(what, &r.event).is_none()).collect();
    if candidates.is_empty() {
        let has: Vec<String> = reports.iter().map(|r| shown(&r.event)).collect();
        return Some(format!("  no report is {what}; there are: {}", has.join(", ")));
    }
    let best = candidates.iter().map(|r| wrong(lines, r)).min_by_key(Vec::len).unwrap_or_default();
    (!best.is_empty()).then(|| format!("  {what}\n    {}", best.join("\n    ")))
}

/// What is wrong with a report, line by line.
pub fn wrong(lines: &[(&str, &str)], report: &Report) -> Vec<String> {
    lines.iter().filter_map(|(key, value)| line(key, value, report)).collect()
}

/// Whether a report is of the type that a `what:` line has, and one of its triggers is the line's.
pub fn is_of(what: &str, report: &Report) -> bool {
    let phrase = Phrase::parse(what);
    let kind = phrase.plain.split([' ', '/']).next();
    kind == Some(report.event.plover) && phrase.quoted.iter().any(|q| texts(&report.event.evidence).any(|t| t == q))
}

/// Triggers that must give no report, and give one.
pub fn no_report(body: &str, reports: &[Report]) -> Option<String> {
    let unwanted = Phrase::parse(body).quoted;
    let given =
        reports.iter().find(|r| texts(&r.event.evidence).next().is_some_and(|t| unwanted.iter().any(|u| u == t)))?;
    Some(format!("  there must be no report {}", shown(&given.event)))
}

fn shown(event: &Occurrence) -> String {
    let trigger = event.evidence.first().map_or("", |e| e.text.as_str());
    let mode = event.mode.map(|m| format!("/{m}")).unwrap_or_default();
    format!("{}{mode} {}{} {trigger:?}", event.plover, if event.negated { "not " } else { "" }, event.lemma)
}

fn line(key: &str, value: &str, report: &Report) -> Option<String> {
    let wrong = match key {
        "what" => event(value, &report.event),
        "who" => each(value, " ; ", &report.actor, party),
        "whom" => each(value, " ; ", &report.recipient, party),
        "how many" => each(value, " ; ", &report.quantity, quantity),
        "where" => each(value, " ; ", &report.location, location),
        "when" => each(value, " ; ", &report.time, time),
        "said by" => voices(value, &report.attribution),
        "certainty" => certainty(value, &report.factuality),
        _ => panic!("no such line: {key:?}"),
    };
    wrong.map(|wrong| format!("{key}: {wrong}"))
}

fn texts(evidence: &[Evidence]) -> impl Iterator<Item = &str> + Clone {
    evidence.iter().map(|e| e.text.as_str())
}

/// Every expected value must be there, and none more.
fn each<T: std::fmt::Debug>(
    value: &str,
    between: &str,
    actual: &[T],
    wrong: impl Fn(&str, &T) -> Option<String>,
) -> Option<String> {
    let expected: Vec<&str> = if value == "-" { Vec::new() } else { value.split(between).collect() };
    if expected.len() != actual.len() {
        return Some(format!("{value} was expected; read: {actual:?}"));
    }
    expected.iter().find_map(|e| {
        let all: Vec<String> = actual.iter().map_while(|a| wrong(e, a)).collect();
        (all.len() == actual.len()).then(|| all.join("; "))
    })
}

fn differ(name: &str, expected: Option<&str>, actual: Option<&str>) -> Option<String> {
    let expected = expected.filter(|e| !e.is_empty())?;
    (actual != Some(expected)).then(|| format!("{name} {actual:?}, expected {expected:?}"))
}

fn event(value: &str, event: &Occurrence) -> Option<String> {
    let phrase = Phrase::parse(value);
    let (kind, lemma) = phrase.plain.split_once(' ').unwrap_or((&phrase.plain, ""));
    let (kind, mode) = kind.split_once('/').unwrap_or((kind, ""));
    let (negated, lemma) = lemma.strip_prefix("not ").map_or((false, lemma), |lemma| (true, lemma));
    let trigger = event.evidence.first().map(|e| e.text.as_str());
    differ("type", Some(kind), Some(event.plover))
        .or_else(|| differ("mode", Some(mode), event.mode))
        .or_else(|| differ("lemma", Some(lemma), Some(&event.lemma)))
        .or_else(|| differ("trigger", phrase.quoted.first().map(String::as_str), trigger))
        .or_else(|| (negated != event.negated).then(|| format!("negated is {}", event.negated)))
}

fn party(value: &str, party: &Party) -> Option<String> {
    let phrase = Phrase::parse(value);
    differ("name", Some(&phrase.plain), Some(&party.name))
        .or_else(|| differ("kind", phrase.square.first().map(String::as_str), Some(party.kind)))
        .or_else(|| differ("code", phrase.square.get(1).map(String::as_str), party.code.as_deref()))
        .or_else(|| differ("role", phrase.round.as_deref(), party.role.as_deref()))
        .or_else(|| phrase.missing(texts(&party.evidence)))
}

fn location(value: &str, place: &Location) -> Option<String> {
    let phrase = Phrase::parse(value);
    differ("name", Some(&phrase.plain), Some(&place.name))
        .or_else(|| differ("precision", phrase.square.first().map(String::as_str), Some(place.precision)))
        .or_else(|| differ("country", phrase.square.get(1).map(String::as_str), place.country.as_deref()))
        .or_else(|| phrase.missing(texts(&place.evidence)))
}

fn time(value: &str, time: &Timed) -> Option<String> {
    let phrase = Phrase::parse(value);
    let (of, edtf) = phrase.plain.split_once(' ').unwrap_or((&phrase.plain, ""));
    differ("of", Some(of), Some(time.of))
        .or_else(|| differ("edtf", Some(edtf), time.edtf.as_deref()))
        .or_else(|| differ("kind", phrase.round.as_deref(), Some(time.kind)))
        .or_else(|| phrase.missing(texts(&time.evidence)))
}

/// The speakers; the page's outlets are not written in cases.
fn voices(value: &str, chain: &[Attributed]) -> Option<String> {
    let outlet = |v: &&Attributed| matches!(v.role.as_deref(), Some("outlet" | "original outlet"));
    let speakers: Vec<Attributed> = chain.iter().filter(|v| !outlet(v)).cloned().collect();
    if value == "article" {
        return speakers.iter().any(|v| v.mode != "article").then(|| format!("read: {speakers:?}"));
    }
    let expected: Vec<&str> = if value == "-" { Vec::new() } else { value.split(" < ").collect() };
    if expected.len() != speakers.len() {
        return Some(format!("{value} was expected; read: {speakers:?}"));
    }
    expected.iter().zip(&speakers).find_map(|(e, a)| voice(e, a))
}

fn voice(value: &str, voice: &Attributed) -> Option<String> {
    let phrase = Phrase::parse(value);
    let mode =
        ["direct", "indirect", "mixed", "relayed"].into_iter().find(|mode| phrase.plain.ends_with(&format!(" {mode}")));
    let source = mode.map_or(phrase.plain.as_str(), |mode| &phrase.plain[..phrase.plain.len() - mode.len() - 1]);
    differ("source", Some(source), Some(&voice.source))
        .or_else(|| differ("mode", mode, Some(voice.mode)))
        .or_else(|| differ("role", phrase.round.as_deref(), voice.role.as_deref()))
        .or_else(|| differ("cue", phrase.quoted.first().map(String::as_str), voice.cue.as_deref()))
}

fn certainty(value: &str, how: &Factuality) -> Option<String> {
    let (value, hedges) = value.split_once("; hedges ").unwrap_or((value, ""));
    let phrase = Phrase::parse(value);
    let mut words = phrase.plain.split(' ');
    let polarity = |mark| if mark == "-" { "negative" } else { "positive" };
    differ("status", words.next(), Some(how.status))
        .or_else(|| differ("polarity", words.next().map(polarity), Some(how.polarity)))
        .or_else(|| phrase.missing(texts(&how.evidence)))
        .or_else(|| Phrase::parse(hedges).missing(how.hedges.iter().map(String::as_str)))
}

/// What a line writes of a quantity: `~1000 person of border guards, from 500 to 1000 x2 "words"`.
fn quantity(value: &str, quantity: &Quantified) -> Option<String> {
    let phrase = Phrase::parse(value);
    let (level, change) = phrase.plain.split_once(',').unwrap_or((&phrase.plain, ""));
    let (level, of) = level.split_once(" of ").unwrap_or((level, ""));
    let (number, unit) = level.trim().split_once(' ').unwrap_or((level.trim(), ""));
    let about = number.starts_with('~');
    levels(number.trim_start_matches('~'), quantity)
        .or_else(|| {
            (!number.is_empty() && about != quantity.approximate)
                .then(|| format!("approximate is {}", quantity.approximate))
        })
        .or_else(|| differ("unit", Some(unit), quantity.unit.as_deref()))
        .or_else(|| differ("of", Some(of.trim()), quantity.of.as_deref()))
        .or_else(|| changes(change, quantity))
        .or_else(|| phrase.missing(texts(&quantity.evidence)))
}

fn levels(number: &str, quantity: &Quantified) -> Option<String> {
    let parse = |text: &str| (!text.is_empty()).then(|| text.parse::<f64>().expect("a number"));
    let (value, low, high) = match number.split_once("..") {
        Some((low, high)) => (None, parse(low), parse(high)),
        None => (parse(number), None, None),
    };
    let same =
        close(value, quantity.value) && (value.is_some() || close(low, quantity.low) && close(high, quantity.high));
    (!number.is_empty() && !same)
        .then(|| format!("read {:?} ({:?}..{:?}), expected {number}", quantity.value, quantity.low, quantity.high))
}

fn changes(text: &str, quantity: &Quantified) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    let Some(change) = quantity.change else { return Some(format!("no change was read, expected {text}")) };
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        let (actual, number) = match word {
            "from" => (change.from, words.next()),
            "to" => (change.to, words.next()),
            "by" => (change.by, words.next()),
            ratio => (change.ratio, ratio.strip_prefix('x')),
        };
        let expected = number.and_then(|n| n.parse().ok());
        if !close(expected, actual) {
            return Some(format!("change {change:?}, expected {text}"));
        }
    }
    None
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-3 * a.abs().max(1e-9),
        (a, b) => a == b,
    }
}
