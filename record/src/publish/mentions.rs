use facts::{AttributionMode, TimexType};

use super::evidence::Words;
use super::{Parts, entity_id, reports};
use crate::{Attribution, Event, Mentions, Place, Quantity, Time};

pub(super) fn mentions(parts: &Parts<'_>, words: &Words<'_>) -> Mentions {
    let found = &parts.facts.mentions;
    Mentions {
        sentences: parts.sentences.iter().map(|&s| words.place(s)).collect(),
        attributions: found.attributions.iter().map(|a| attribution(a, words)).collect(),
        quantities: found.quantities.iter().map(|q| quantity(q, words)).collect(),
        times: found.times.iter().map(|t| time(t, words)).collect(),
        places: found.places.iter().map(|p| place(p, words)).collect(),
        events: found.events.iter().zip(&found.certainties).map(|(e, c)| event(e, c, words)).collect(),
    }
}

fn attribution(found: &facts::Attribution, words: &Words<'_>) -> Attribution {
    Attribution {
        mode: match found.mode {
            AttributionMode::Direct => "direct",
            AttributionMode::Indirect => "indirect",
            AttributionMode::Mixed => "mixed",
        },
        entity: found.entity.map(entity_id),
        source: words.ranges(&found.source),
        cue: words.ranges(&found.cue),
        content: words.ranges(&found.content),
    }
}

fn quantity(found: &facts::Quantity, words: &Words<'_>) -> Quantity {
    let at = words.place(found.span);
    Quantity {
        start: at.start,
        end: at.end,
        text: words.text(found.span).to_owned(),
        value: found.value,
        low: found.low,
        high: found.high,
        approximate: found.approximate,
        unit: found.unit.clone(),
        of: found.of.map(|s| words.text(s).to_owned()),
        change: found.change.map(reports::change),
    }
}

fn time(found: &facts::Time, words: &Words<'_>) -> Time {
    let at = words.place(found.span);
    Time {
        start: at.start,
        end: at.end,
        text: words.text(found.span).to_owned(),
        timex: match found.timex {
            TimexType::Date => "DATE",
            TimexType::Time => "TIME",
            TimexType::Duration => "DURATION",
            TimexType::Set => "SET",
        },
        value: found.value.clone(),
    }
}

fn place(found: &facts::Place, words: &Words<'_>) -> Place {
    let at = words.place(found.span);
    Place {
        start: at.start,
        end: at.end,
        text: words.text(found.span).to_owned(),
        geonames: found.geonames,
        lat: found.at.map(|(lat, _)| lat),
        lon: found.at.map(|(_, lon)| lon),
        country: found.country.clone(),
    }
}

fn event(found: &facts::Event, certainty: &facts::Certainty, words: &Words<'_>) -> Event {
    // One trigger word stands for the event: the governing one.
    let span = found.trigger[0];
    let at = words.place(span);
    Event {
        start: at.start,
        end: at.end,
        text: words.text(span).to_owned(),
        plover: found.plover.name(),
        factuality: reports::rounded(certainty.value),
    }
}
