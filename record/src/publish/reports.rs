use std::hash::{Hash, Hasher};

use facts::{Polarity, Precision, TimeKind, TimeOf, VoiceMode};

use super::evidence::Words;
use super::{Parts, entity_id};
use crate::{Attributed, Change, Factuality, Location, Occurrence, Party, Quantified, Report, Timed};

pub(super) fn report(read: &facts::Report, parts: &Parts<'_>, words: &Words<'_>) -> Report {
    Report {
        id: id(read, parts),
        sentence: words.place(read.sentence),
        actor: read.actor.iter().map(|p| party(p, words)).collect(),
        event: occurrence(&read.event, words),
        recipient: read.recipient.iter().map(|p| party(p, words)).collect(),
        quantity: read.quantity.iter().map(|q| quantified(q, words)).collect(),
        location: read.location.iter().map(|l| location(l, words)).collect(),
        time: read.time.iter().map(|t| timed(t, words)).collect(),
        attribution: read.attribution.iter().map(|v| attributed(v, words)).collect(),
        factuality: factuality(&read.factuality, words),
    }
}

/// The article's id, and a number that only this claim's trigger and type decide: a report keeps it when rules for its
/// other fields change.
fn id(read: &facts::Report, parts: &Parts<'_>) -> String {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    read.event.plover.name().hash(&mut hash);
    for span in read.event.evidence.iter().take(1) {
        hash.write_u32(span.start());
    }
    for party in &read.actor {
        party.name.hash(&mut hash);
    }
    format!("{}-{:08x}", parts.id, hash.finish() as u32)
}

/// FNV-1a, whose numbers stay the same over versions and machines (the standard hasher promises neither).
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u32(&mut self, n: u32) {
        self.write(&n.to_le_bytes());
    }
}

fn party(read: &facts::Party, words: &Words<'_>) -> Party {
    Party {
        entity: read.entity.map(entity_id),
        name: read.name.clone(),
        kind: read.kind.name(),
        code: read.code.clone(),
        role: read.role.clone(),
        evidence: words.all(&read.evidence),
        inferred: read.inferred,
    }
}

fn occurrence(read: &facts::EventClaim, words: &Words<'_>) -> Occurrence {
    Occurrence {
        plover: read.plover.name(),
        mode: read.mode,
        cameo: read.cameo,
        lemma: read.lemma.clone(),
        negated: read.negated,
        evidence: words.all(&read.evidence),
    }
}

fn quantified(read: &facts::QuantityClaim, words: &Words<'_>) -> Quantified {
    Quantified {
        value: read.value,
        low: read.low,
        high: read.high,
        approximate: read.approximate,
        unit: read.unit.clone(),
        of: read.of.clone(),
        change: read.change.map(change),
        casualty: read.casualty.map(facts::Casualty::name),
        evidence: words.all(&read.evidence),
    }
}

pub(super) fn change(read: facts::Change) -> Change {
    Change { from: read.from, to: read.to, by: read.by, ratio: read.ratio }
}

fn location(read: &facts::Fact<facts::Place>, words: &Words<'_>) -> Location {
    let place = &read.value;
    Location {
        name: place.name.clone(),
        geonames: place.geonames,
        lat: place.at.map(|(lat, _)| lat),
        lon: place.at.map(|(_, lon)| lon),
        country: place.country.clone(),
        admin1: place.admin1.clone(),
        precision: match place.precision {
            Precision::Site => "site",
            Precision::City => "city",
            Precision::Region => "region",
            Precision::Country => "country",
        },
        evidence: words.all(&read.evidence),
        inferred: read.inferred,
    }
}

fn timed(read: &facts::TimeClaim, words: &Words<'_>) -> Timed {
    Timed {
        of: match read.of {
            TimeOf::Event => "event",
            TimeOf::Statement => "statement",
            TimeOf::Deadline => "deadline",
        },
        kind: match read.kind {
            TimeKind::Point => "point",
            TimeKind::Span => "span",
            TimeKind::Deadline => "deadline",
            TimeKind::Repeated => "repeated",
        },
        edtf: read.edtf.clone(),
        start: read.start.map(|d| d.to_string()),
        end: read.end.map(|d| d.to_string()),
        evidence: words.all(&read.evidence),
        inferred: read.inferred,
    }
}

fn attributed(read: &facts::Voice, words: &Words<'_>) -> Attributed {
    Attributed {
        source: read.source.clone(),
        role: read.role.clone(),
        named: read.named,
        mode: match read.mode {
            VoiceMode::Direct => "direct",
            VoiceMode::Indirect => "indirect",
            VoiceMode::Mixed => "mixed",
            VoiceMode::Relayed => "relayed",
            VoiceMode::Article => "article",
        },
        cue: read.cue.clone(),
        evidence: words.all(&read.evidence),
        inferred: read.inferred,
    }
}

fn factuality(read: &facts::FactualityClaim, words: &Words<'_>) -> Factuality {
    let mut evidence = read.evidence.clone();
    evidence.extend(read.hedges.iter().filter(|h| !read.evidence.contains(h)));
    Factuality {
        status: read.status.name(),
        polarity: match read.polarity {
            Polarity::Positive => "positive",
            Polarity::Negative => "negative",
        },
        hedges: read.hedges.iter().map(|&h| words.text(h).to_owned()).collect(),
        confidence: rounded(read.confidence),
        evidence: words.all(&evidence),
        inferred: read.inferred,
    }
}

/// To three decimals: more would be noise, and 32-bit digits in 64-bit clothes.
pub(super) fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1000.0).round() / 1000.0
}
