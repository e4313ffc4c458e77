/// Above this the model alone makes a boundary: "He left | she stayed".
const SURE: f32 = -0.2;
/// Below this it alone makes none, whatever the rules say: "in the U.S. | Army".
const SURELY_NOT: f32 = -3.5;

/// Whether a sentence ends, by what the rules say and how sure the model is.
pub(crate) fn ends(rule: bool, model: f32) -> bool {
    model > SURE || (rule && model > SURELY_NOT)
}
