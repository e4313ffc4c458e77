//! The tasks, one file each.

mod actor;
pub mod article;
mod attribution;
mod event;
mod factuality;
mod gsr;
mod head;
pub mod language;
mod location;
mod quantity;
mod report;
mod speed;
mod story;
mod time;
mod tree;

use std::path::Path;

use crate::figures::Figures;

/// Scores a task on the sets under a folder.
pub type Score = fn(&Path) -> Result<Figures, Box<dyn std::error::Error>>;

/// Every task by its name.
pub const ALL: &[(&str, Score)] = &[
    ("actor", actor::score),
    ("article", article::score),
    ("attribution", attribution::score),
    ("event", event::score),
    ("factuality", factuality::score),
    ("language", language::score),
    ("speed", speed::score),
    ("location", location::score),
    ("quantity", quantity::score),
    ("report", report::score),
    ("story", story::score),
    ("time", time::score),
    ("tree", tree::score),
];
