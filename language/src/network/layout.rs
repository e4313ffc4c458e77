//! The sizes of a network, from the section `layout`: a line each, "width 128".

use crate::model::{BadModel, Sections};

/// No size is larger; what says so is no model.
const LARGEST: usize = 4096;

/// Sizes; all but `layers`, `reach`, `known` and the bits are multiples of 16.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// Of a word's vector.
    pub width: usize,
    /// Of one direction of a layer.
    pub hidden: usize,
    /// How much of each neighbour's vector the first layer sees.
    pub shift: usize,
    /// How many layers.
    pub layers: usize,
    /// Of the vectors whose products score arcs.
    pub arc: usize,
    /// Of the vectors that tell relations.
    pub relation: usize,
    /// Where the distance of an arc is cut off.
    pub reach: usize,
    /// Bits of the bucket tables: suffixes of one to four characters, prefix, shape.
    pub bits: [u32; 6],
    /// Classes of the gazetteer.
    pub known: usize,
    /// What a step of a row's values is worth.
    pub row_step: f32,
    /// What a step of each matrix's weights is worth, by its name.
    scales: Vec<(String, f32)>,
}

impl Layout {
    pub(super) fn new(model: &Sections) -> Result<Self, BadModel> {
        let lines = model.lines("layout")?;
        let value = |name: &str| lines.iter().find_map(|l| l.strip_prefix(name)?.strip_prefix(' '));
        let number = |name: &'static str, step: usize| {
            let found = value(name).and_then(|v| v.trim().parse().ok());
            found.filter(|&n: &usize| n > 0 && n <= LARGEST && n % step == 0).ok_or(BadModel(name))
        };
        let bits =
            |name: &'static str| number(name, 1).and_then(|b| if b <= 24 { Ok(b as u32) } else { Err(BadModel(name)) });
        let float = |text: &str| text.trim().parse().ok().filter(|f: &f32| f.is_finite() && *f > 0.0);
        let scales = lines.iter().filter_map(|l| l.strip_prefix("scale_")?.split_once(' '));
        let layout = Self {
            width: number("width", 16)?,
            hidden: number("hidden", 16)?,
            shift: number("shift", 16)?,
            layers: number("layers", 1)?,
            arc: number("arc", 16)?,
            relation: number("relation", 16)?,
            reach: number("reach", 1)?,
            bits: [
                bits("suffix1")?,
                bits("suffix2")?,
                bits("suffix3")?,
                bits("suffix4")?,
                bits("prefix")?,
                bits("shape")?,
            ],
            known: number("known", 1)?,
            row_step: value("row_step").and_then(float).ok_or(BadModel("row_step"))?,
            scales: scales.filter_map(|(name, value)| Some((name.to_owned(), float(value)?))).collect(),
        };
        if 2 * layout.shift > layout.width || layout.layers > 16 {
            return Err(BadModel("layout"));
        }
        Ok(layout)
    }

    /// What a step of the weights of the matrix called `name` is worth.
    pub(super) fn scale(&self, name: &'static str) -> Result<f32, BadModel> {
        self.scales.iter().find(|s| s.0 == name).map(|s| s.1).ok_or(BadModel(name))
    }
}
