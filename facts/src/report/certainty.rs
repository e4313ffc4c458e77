//! How certain: the field from the mention.

use crate::{Certainty, FactualityClaim};

/// The field of a report that stands on this mention. Its confidence is set when the report is whole.
pub(super) fn claim(certainty: &Certainty) -> FactualityClaim {
    FactualityClaim {
        status: certainty.status,
        polarity: certainty.polarity,
        hedges: certainty.hedges.clone(),
        confidence: 0.0,
        evidence: certainty.evidence.clone(),
        inferred: certainty.evidence.is_empty().then_some(certainty.rule),
        rule: certainty.rule,
    }
}
