use octuple::store::{Point, Posture};

use super::number::number;
use super::style::{FAINT, STRONG, paint};

/// How many columns the bars of a chart take.
const BARS: usize = 30;

/// Who has how many of what where, a line a level, with a bar for each.
pub fn posture(postures: &[Posture]) -> String {
    let mut out = String::new();
    for posture in postures {
        out += &paint(STRONG, &format!("{} · {} · {}", posture.actor, posture.place, posture.what));
        out.push('\n');
        let most = posture.points.iter().map(|point| point.high.abs()).fold(1.0, f64::max);
        for point in &posture.points {
            let length = ((point.high.abs() / most) * BARS as f64).round() as usize;
            let sign = if point.kind.starts_with("planned") { "░" } else { "█" };
            let bar = if point.kind.ends_with("change") { String::new() } else { sign.repeat(length.max(1)) };
            out += &format!(
                "  {}  {:<14} {:>12}  {bar:<BARS$}  {}\n",
                point.day,
                point.kind,
                level(point),
                paint(FAINT, &told(point))
            );
        }
        out.push('\n');
    }
    out
}

/// The number of a level: "~4,000", "+300", "500–600".
fn level(point: &Point) -> String {
    let sign = if point.kind.ends_with("change") && point.low > 0.0 { "+" } else { "" };
    let about = if point.approximate { "~" } else { "" };
    if point.low == point.high {
        format!("{about}{sign}{}", number(point.low))
    } else {
        format!("{about}{sign}{}–{}", number(point.low), number(point.high))
    }
}

/// Who says so, and what speaks against it.
fn told(point: &Point) -> String {
    let mut parts: Vec<String> = [&point.publisher, &point.published].into_iter().flatten().cloned().collect();
    parts.push(point.report.clone());
    if point.contradicted {
        parts.push("others say otherwise".into());
    }
    if point.stale {
        parts.push("out of date when published".into());
    }
    parts.join(" · ")
}

/// One row a level, safe to open in a spreadsheet.
pub fn csv(postures: &[Posture]) -> String {
    let mut out = String::from(
        "actor,place,country,what,day,kind,low,high,approximate,contradicted,stale,report,published,publisher,sentence\r\n",
    );
    for posture in postures {
        for point in &posture.points {
            let cells = [
                safe(&posture.actor),
                safe(&posture.place),
                safe(posture.country.as_deref().unwrap_or_default()),
                safe(&posture.what),
                point.day.clone(),
                point.kind.to_owned(),
                point.low.to_string(),
                point.high.to_string(),
                point.approximate.to_string(),
                point.contradicted.to_string(),
                point.stale.to_string(),
                point.report.clone(),
                point.published.clone().unwrap_or_default(),
                safe(point.publisher.as_deref().unwrap_or_default()),
                safe(&point.sentence),
            ];
            out += &(cells.join(",") + "\r\n");
        }
    }
    out
}

/// A cell in quotes (RFC 4180) that a spreadsheet takes for text and never for a formula.
fn safe(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(safe("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(safe("500 troops"), "\"500 troops\"");
    }
}
