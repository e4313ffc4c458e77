use octuple::record::{Record, Report, cells};

use super::head::head;
use super::reports;

/// A page for a person: the article's head, then its reports under the eight questions, `width` columns wide.
pub fn page(record: &Record, width: usize) -> String {
    let mut out = head(record);
    if record.reports.is_empty() {
        out.push_str("no reports\n\n");
        return out;
    }
    let numbered = |(n, report): (usize, &Report)| ((n + 1).to_string(), cells(report));
    out + &reports::table(record.reports.iter().enumerate().map(numbered).collect(), width) + "\n"
}
