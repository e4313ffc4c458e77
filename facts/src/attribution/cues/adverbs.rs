//! Adverbs that attribute the clause they stand in, mostly to nobody in particular.

use super::Stance::{self, *};

pub(super) const ADVERBS: &[(Stance, &str)] = &[
    (Assert, "reportedly"),
    (Allege, "allegedly purportedly supposedly ostensibly putatively reputedly"),
    (Seem, "apparently seemingly evidently presumably"),
    (Confirm, "admittedly avowedly professedly"),
];
