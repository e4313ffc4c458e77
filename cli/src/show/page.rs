use comfy_table::{ContentArrangement, Table, presets};
use octuple::record::{FIELDS, Record, Report};

use super::cells::cells;
use super::head::head;
use super::style::{self, FAINT, STRONG, paint};

/// Below this, nine columns leave too few letters for each.
const NARROW: usize = 100;

/// A page for a person: the article's head, then its reports under the eight questions, `width` columns wide.
pub fn page(record: &Record, width: usize) -> String {
    let mut out = head(record);
    if record.reports.is_empty() {
        out.push_str("no reports\n\n");
        return out;
    }
    if width < NARROW {
        for (n, report) in record.reports.iter().enumerate() {
            out.push_str(&card(n + 1, report, width));
        }
    } else {
        out.push_str(&rows(&record.reports, width));
    }
    out.push('\n');
    out
}

/// One row for each report.
fn rows(reports: &[Report], width: usize) -> String {
    let mut table = Table::new();
    table.load_preset(presets::UTF8_HORIZONTAL_ONLY);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(std::iter::once("").chain(FIELDS.iter().map(|field| field.question)));
    for (n, report) in reports.iter().enumerate() {
        let dash = |cell: String| if cell.is_empty() { "–".to_owned() } else { cell };
        table.add_row(std::iter::once((n + 1).to_string()).chain(cells(report).map(dash)));
    }
    strong_header(&table.to_string())
}

/// The lines above the rule that ends the header, in bold.
fn strong_header(table: &str) -> String {
    let end = table.lines().position(|line| line.starts_with('═')).unwrap_or(0);
    let paint = |(n, line): (usize, &str)| if n > 0 && n < end { paint(STRONG, line) } else { line.to_owned() };
    table.lines().enumerate().map(|line| paint(line) + "\n").collect()
}

/// One report as a list of the questions it answers, for a narrow terminal.
fn card(number: usize, report: &Report, width: usize) -> String {
    let mut out = paint(FAINT, &format!("── {number} {}", "─".repeat(width.saturating_sub(6)))) + "\n";
    for ((field, style), cell) in FIELDS.iter().zip(style::FIELDS).zip(cells(report)) {
        if cell.is_empty() {
            continue;
        }
        let question = format!("{:>14}  ", field.question);
        for (n, line) in wrap(&cell, width.saturating_sub(16)).into_iter().enumerate() {
            let label = if n == 0 { paint(style, &question) } else { " ".repeat(16) };
            out.push_str(&format!("{label}{line}\n"));
        }
    }
    out
}

/// Cuts text into lines of at most `width` characters, between words where it can.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
