//! How sure the reader is of a report: the more of it stands in plain words, the surer.

use language::EntityKind;

use crate::{Party, Plover, Report, Status};

/// From 0 to 1: the share of reports with these signs that are right; the weights are by hand, their base was set on `cases/articles`
/// (`octuple-eval report` has the calibration error).
pub(super) fn confidence(report: &Report) -> f32 {
    let named = |parties: &[Party]| parties.iter().any(|p| p.entity.is_some() && p.kind != EntityKind::Other);
    let signs = [
        (!report.actor.is_empty(), 0.12),
        (named(&report.actor), 0.10),
        (named(&report.recipient), 0.06),
        (report.event.plover != Plover::Other, 0.08),
        (report.event.evidence.len() > 1, 0.05),
        (!report.quantity.is_empty(), 0.04),
        (!report.location.is_empty(), 0.04),
        (report.attribution.iter().any(|v| !v.evidence.is_empty()), 0.03),
        (matches!(report.factuality.status, Status::Happened | Status::Planned | Status::Stated), 0.05),
    ];
    let sum: f32 = signs.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum();
    (0.52 + sum).min(0.97)
}
