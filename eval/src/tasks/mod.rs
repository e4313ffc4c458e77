//! The tasks, one file each.

mod language;

use std::path::Path;

use crate::figures::Figures;

/// Scores a task on the sets under a folder.
pub type Score = fn(&Path) -> Result<Figures, Box<dyn std::error::Error>>;

/// Every task by its name.
pub const ALL: &[(&str, Score)] = &[("language", language::score)];
