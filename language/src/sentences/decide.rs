/// Above this the model alone makes a boundary: "He left | she stayed".
const SURE: f32 = 0.0;
/// Below this it alone makes none, whatever the rules say: "in the U.S. | Army".
const SURELY_NOT: f32 = -2.0;

/// Whether a sentence ends, by what the rules say and how sure the model is.
pub(super) fn ends(rule: bool, model: Option<f32>) -> bool {
    match model {
        None => rule,
        Some(sure) => sure > SURE || (rule && sure > SURELY_NOT),
    }
}
