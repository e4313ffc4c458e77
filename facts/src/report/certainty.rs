//! How certain: the field from the mention.

use span::Span;

use crate::{Certainty, FactualityClaim, Input};

/// The field of a report that stands on this mention. Its confidence is set when the report is whole.
pub(super) fn claim(input: &Input<'_>, certainty: &Certainty) -> FactualityClaim {
    let text = input.analysis.text;
    FactualityClaim {
        status: certainty.status,
        polarity: certainty.polarity,
        hedges: certainty.hedges.iter().map(|&hedge| clause(text, hedge)).filter(|hedge| !hedge.is_empty()).collect(),
        confidence: 0.0,
        evidence: certainty.evidence.clone(),
        inferred: certainty.evidence.is_empty().then_some(certainty.rule),
        rule: certainty.rule,
    }
}

/// A hedge ends where the quotation ends that it stands in, and does not begin or end with a mark.
fn clause(text: &str, hedge: Span) -> Span {
    let words = hedge.of(text);
    let inner = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let inner = inner.split(['”', '"', ';']).next().unwrap_or(inner).trim_end_matches(|c: char| !c.is_alphanumeric());
    Span::within(text, inner).unwrap_or(hedge)
}
