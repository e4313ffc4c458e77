//! The eight answers of a report, in words.

use octuple::record::{Attributed, Evidence, Factuality, Location, Occurrence, Party, Quantified, Report, Timed};
use octuple::store::number;

use crate::web::words;

/// One value of a field.
#[derive(Debug, Default)]
pub struct Answer<'a> {
    /// What it is.
    pub says: String,
    /// What more is known of it.
    pub more: Vec<String>,
    /// The words that say it.
    pub evidence: &'a [Evidence],
    /// The rule, where no words say it.
    pub inferred: Option<&'a str>,
}

/// The values of each field, in the order of the fields.
pub fn answers(report: &Report) -> [Vec<Answer<'_>>; 8] {
    [
        report.actor.iter().map(party).collect(),
        vec![event(&report.event)],
        report.recipient.iter().map(party).collect(),
        report.quantity.iter().map(quantity).collect(),
        report.location.iter().map(place).collect(),
        report.time.iter().map(time).collect(),
        report.attribution.iter().map(attribution).collect(),
        vec![factuality(&report.factuality)],
    ]
}

fn party(party: &Party) -> Answer<'_> {
    let more = [party.role.as_deref(), Some(party.kind).filter(|kind| *kind != "other"), party.code.as_deref()];
    Answer {
        says: party.name.clone(),
        more: more.into_iter().flatten().map(str::to_owned).collect(),
        evidence: &party.evidence,
        inferred: party.inferred,
    }
}

fn event(event: &Occurrence) -> Answer<'_> {
    let says = if event.negated { format!("not {}", event.lemma) } else { event.lemma.clone() };
    let kind = event.plover.to_lowercase();
    let more = event.mode.as_ref().map_or(kind.clone(), |mode| format!("{kind} · {mode}"));
    Answer { says, more: vec![more], evidence: &event.evidence, inferred: None }
}

fn quantity(quantity: &Quantified) -> Answer<'_> {
    let figure = match (quantity.value, quantity.low, quantity.high) {
        (Some(value), _, _) => number(value),
        (None, Some(low), Some(high)) => format!("{}–{}", number(low), number(high)),
        (None, Some(low), None) => format!("{} or more", number(low)),
        (None, None, Some(high)) => format!("up to {}", number(high)),
        (None, None, None) => String::new(),
    };
    let about = if quantity.approximate && !figure.is_empty() { "about " } else { "" };
    let of = quantity.of.as_deref().or(quantity.unit.as_deref()).unwrap_or_default();
    let mut more: Vec<String> = quantity.casualty.map(str::to_owned).into_iter().collect();
    if let Some(change) = &quantity.change {
        let part = |word: &str, value: Option<f64>| value.map(|value| format!("{word} {}", number(value)));
        let parts = [part("from", change.from), part("to", change.to), part("by", change.by)];
        more.extend(parts.into_iter().flatten());
        more.extend(change.ratio.map(|ratio| format!("×{}", number((ratio * 100.0).round() / 100.0))));
    }
    Answer {
        says: format!("{about}{figure} {of}").trim().to_owned(),
        more,
        evidence: &quantity.evidence,
        inferred: None,
    }
}

fn place(place: &Location) -> Answer<'_> {
    let country = place.country.as_deref().map(words::country).filter(|country| *country != place.name);
    let more = country.map(str::to_owned).into_iter().chain(Some(place.precision.to_owned()));
    Answer { says: place.name.clone(), more: more.collect(), evidence: &place.evidence, inferred: place.inferred }
}

fn time(time: &Timed) -> Answer<'_> {
    let says = time.edtf.as_deref().map_or(time.kind.to_owned(), words::interval);
    let of = if time.of == "event" { Vec::new() } else { vec![format!("of the {}", time.of)] };
    Answer { says, more: of, evidence: &time.evidence, inferred: time.inferred }
}

fn attribution(attribution: &Attributed) -> Answer<'_> {
    let role = attribution.role.clone().into_iter();
    let cue = attribution.cue.as_ref().map(|cue| format!("“{cue}”"));
    Answer {
        says: attribution.source.clone(),
        more: role.chain(cue).chain(Some(attribution.mode.to_owned())).collect(),
        evidence: &attribution.evidence,
        inferred: attribution.inferred,
    }
}

fn factuality(factuality: &Factuality) -> Answer<'_> {
    let negative = (factuality.polarity != "positive").then(|| factuality.polarity.to_owned());
    let hedges = factuality.hedges.iter().map(|hedge| format!("“{hedge}”"));
    Answer {
        says: factuality.status.to_owned(),
        more: negative
            .into_iter()
            .chain(hedges)
            .chain(Some(format!("confidence {:.2}", factuality.confidence)))
            .collect(),
        evidence: &factuality.evidence,
        inferred: factuality.inferred,
    }
}
