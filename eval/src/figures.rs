//! Figures of a task, and how they are printed.

use std::fmt::Write;

/// Metrics with their figures, in the order in which they were measured.
#[derive(Debug, Default)]
pub struct Figures(Vec<(String, f64)>);

impl Figures {
    /// Adds a figure.
    pub fn push(&mut self, metric: impl Into<String>, figure: f64) {
        self.0.push((metric.into(), figure));
    }

    /// One metric a line.
    pub fn table(&self) -> String {
        let width = self.0.iter().map(|f| f.0.len()).max().unwrap_or(0);
        self.0.iter().fold(String::new(), |mut out, (metric, figure)| {
            let _ = writeln!(out, "{metric:width$}  {figure:.4}");
            out
        })
    }

    /// Each metric and its figure, to six decimals.
    pub fn rounded(&self) -> impl Iterator<Item = (String, f64)> + '_ {
        self.0.iter().map(|(metric, figure)| (metric.clone(), (figure * 1e6).round() / 1e6))
    }

    /// One flat JSON object.
    pub fn json(&self) -> String {
        let map: serde_json::Map<_, _> = self.rounded().map(|(m, f)| (m, serde_json::json!(f))).collect();
        serde_json::Value::Object(map).to_string()
    }
}

/// Counts of what was found, what is gold, and what of it agrees.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Found by the reader.
    pub found: usize,
    /// In the gold set.
    pub gold: usize,
    /// In both.
    pub right: usize,
}

impl Counts {
    /// Adds other counts.
    pub fn add(&mut self, other: Self) {
        *self = Self { found: self.found + other.found, gold: self.gold + other.gold, right: self.right + other.right };
    }

    /// Of what was found, the share that is right.
    pub fn precision(self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    /// Of what is gold, the share that was found.
    pub fn recall(self) -> f64 {
        self.right as f64 / self.gold.max(1) as f64
    }

    /// The harmonic mean of the two.
    pub fn f1(self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.gold).max(1) as f64
    }
}
