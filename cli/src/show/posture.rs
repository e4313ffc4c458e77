use octuple::store::{Point, Posture};

use super::style::{FAINT, STRONG, paint};
use octuple::store::number;

/// How many columns the bars of a chart take.
const BARS: usize = 30;

/// Who has how many of what where, a line a level, with a bar for each.
pub fn posture(postures: &[Posture]) -> String {
    if postures.is_empty() {
        return "no article with a day of publication says how many of anything are there\n".to_owned();
    }
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
