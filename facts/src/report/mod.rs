//! One report for each happening.

use crate::{Input, Mentions, Report};

/// Ties mentions together into reports, in the order of the article.
pub fn read(_input: &Input<'_>, _mentions: &Mentions) -> Vec<Report> {
    Vec::new()
}
