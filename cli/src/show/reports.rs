use comfy_table::{ContentArrangement, Table, presets};
use octuple::record::FIELDS;

use super::style::{self, FAINT, STRONG, paint};

/// Below this, nine columns leave too few letters for each.
const NARROW: usize = 100;

/// A report for a person: what it is called, and its eight fields.
pub type Row = (String, [String; 8]);

/// Reports under the eight questions, `width` columns wide: a table, or in a narrow terminal a list of each.
pub fn table(rows: Vec<Row>, width: usize) -> String {
    if width < NARROW {
        return rows.iter().map(|row| card(row, width)).collect();
    }
    let mut table = Table::new();
    table.load_preset(presets::UTF8_HORIZONTAL_ONLY);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(std::iter::once("").chain(FIELDS.iter().map(|field| field.question)));
    for (label, cells) in rows {
        let dash = |cell: String| if cell.is_empty() { "–".to_owned() } else { cell };
        table.add_row(std::iter::once(label).chain(cells.map(dash)));
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
pub fn card((label, cells): &Row, width: usize) -> String {
    let rule = "─".repeat(width.saturating_sub(4 + label.chars().count()));
    let mut out = paint(FAINT, &format!("── {label} {rule}")) + "\n";
    for ((field, style), cell) in FIELDS.iter().zip(style::FIELDS).zip(cells) {
        if cell.is_empty() {
            continue;
        }
        let question = format!("{:>14}  ", field.question);
        for (n, line) in wrap(cell, width.saturating_sub(16)).into_iter().enumerate() {
            let label = if n == 0 { paint(style, &question) } else { " ".repeat(16) };
            out.push_str(&format!("{label}{line}\n"));
        }
    }
    out
}

/// Cuts text into lines of at most `width` characters, between words where it can. Colours take no room.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let shown = |text: &str| anstream::adapter::strip_str(text).to_string().chars().count();
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if shown(line) + 1 + shown(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn colours_take_no_room_in_a_line() {
        let painted = "\u{1b}[1m[1 \u{1b}[0mDenmark\u{1b}[1m]\u{1b}[0m sent troops";
        assert_eq!(wrap(painted, 23), [painted]);
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
    }
}
