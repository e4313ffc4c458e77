//! Step charts of postures as SVG, readable without a script.

use std::fmt::Write as _;

use crate::{Point, Posture};
use record::number;

/// Size of one chart and the room left round its plot, in pixels.
const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 260.0;
const LEFT: f64 = 80.0;
const RIGHT: f64 = 30.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 40.0;

/// A chart for each posture, one beneath the other: levels in place as a line of steps, plans as hollow points, figures that
/// others gainsay or that were out of date crossed.
pub fn postures(postures: &[Posture]) -> String {
    let height = HEIGHT * postures.len().max(1) as f64;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n<title>Postures</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
    );
    for (n, posture) in postures.iter().enumerate() {
        let _ = writeln!(out, "<g transform=\"translate(0 {})\">", HEIGHT * n as f64);
        chart(&mut out, posture);
        out.push_str("</g>\n");
    }
    out + "</svg>\n"
}

fn chart(out: &mut String, posture: &Posture) {
    let title = format!("{} in {}: {}", posture.actor, posture.place, posture.what);
    let _ = writeln!(out, "<text x=\"{LEFT}\" y=\"22\" font-weight=\"bold\">{}</text>", escaped(&title));
    let levels: Vec<&Point> = posture.points.iter().filter(|point| !point.kind.ends_with("change")).collect();
    let days: Vec<f64> = levels.iter().map(|point| day(&point.day)).collect();
    let (first, last) = days.iter().fold((f64::MAX, f64::MIN), |(lo, hi), d| (lo.min(*d), hi.max(*d)));
    let most = levels.iter().map(|point| point.high).fold(1.0, f64::max);
    let x =
        |d: f64| if last > first { LEFT + (d - first) / (last - first) * (WIDTH - LEFT - RIGHT) } else { WIDTH / 2.0 };
    let y = |value: f64| HEIGHT - BOTTOM - value.max(0.0) / most * (HEIGHT - TOP - BOTTOM);
    axes(out, most, levels.first().zip(levels.last()).map(|(a, b)| (a.day.as_str(), b.day.as_str())), y);
    let mut path = String::new();
    for (point, d) in levels.iter().zip(&days).filter(|(point, _)| point.kind == "in place" && !point.stale) {
        let (x, y) = (x(*d), y(point.high));
        let _ = if path.is_empty() { write!(path, "M{x:.1} {y:.1}") } else { write!(path, " H{x:.1} V{y:.1}") };
    }
    let _ = writeln!(out, "<path d=\"{path}\" fill=\"none\" stroke=\"#1b6ca8\" stroke-width=\"2\"/>");
    for (point, d) in levels.iter().zip(&days) {
        mark(out, point, x(*d), y(point.high));
    }
}

fn axes(out: &mut String, most: f64, days: Option<(&str, &str)>, y: impl Fn(f64) -> f64) {
    for part in [0.0, 0.5, 1.0] {
        let (value, at) = (most * part, y(most * part));
        let _ = writeln!(
            out,
            "<path d=\"M{LEFT} {at:.1} H{}\" stroke=\"#ddd\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            WIDTH - RIGHT,
            LEFT - 8.0,
            at + 4.0,
            number(value),
        );
    }
    if let Some((first, last)) = days {
        let at = HEIGHT - BOTTOM + 20.0;
        let _ = writeln!(
            out,
            "<text x=\"{LEFT}\" y=\"{at}\">{first}</text><text x=\"{}\" y=\"{at}\" text-anchor=\"end\">{last}</text>",
            WIDTH - RIGHT
        );
    }
}

fn mark(out: &mut String, point: &Point, x: f64, y: f64) {
    let fill = if point.kind == "planned" { "white" } else { "#1b6ca8" };
    let says = format!("{} {} {}: {}", point.day, point.kind, number(point.high), point.sentence);
    let _ = writeln!(
        out,
        "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"{fill}\" stroke=\"#1b6ca8\" stroke-width=\"2\"><title>{}</title></circle>",
        escaped(&says)
    );
    if point.contradicted || point.stale {
        let _ = writeln!(
            out,
            "<path d=\"M{:.1} {:.1} l14 14 m0 -14 l-14 14\" stroke=\"#b3261e\" stroke-width=\"2\"/>",
            x - 7.0,
            y - 7.0
        );
    }
}

/// A day as a number to measure with.
fn day(iso: &str) -> f64 {
    iso.parse().map_or(0.0, |day| f64::from(story::day_number(day)))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_text_and_no_markup() {
        let posture = Posture {
            actor: "<script>".into(),
            place: "Iraq".into(),
            country: None,
            what: "personnel".into(),
            points: vec![],
        };
        let svg = postures(&[posture]);
        assert!(svg.contains("&lt;script&gt;") && !svg.contains("<script>"));
    }
}
