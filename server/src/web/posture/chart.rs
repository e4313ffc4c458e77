//! Steps of levels, and plans, as SVG that takes the width there is: across everything is a share of it, so that neither words nor
//! points are stretched.

use jiff::civil::Date;
use maud::{Markup, html};
use octuple::store::story::day_number;
use octuple::store::{Point, Posture, number};

use super::{figure, row_id, rows};

/// The plot's height, and the room above and below it, in pixels.
const HEIGHT: f64 = 220.0;
const TOP: f64 = 18.0;
const BOTTOM: f64 = 30.0;

/// Where points lie across, in shares of a hundred.
const LEFT: f64 = 2.0;
const RIGHT: f64 = 97.0;

/// Where a point lies: hundredths across, pixels down.
#[derive(Clone, Copy, Debug)]
struct Spot {
    x: f64,
    y: f64,
}

/// How days and numbers lie on the plot.
struct Scale {
    first: i32,
    last: i32,
    most: f64,
}

impl Scale {
    fn of(points: &[(usize, &Point)]) -> Self {
        let days = || points.iter().filter_map(|(_, point)| day(point));
        let most = points.iter().map(|(_, point)| point.high).fold(0.0, f64::max);
        Self { first: days().min().unwrap_or(0), last: days().max().unwrap_or(0), most: round_up(most) }
    }

    fn spot(&self, point: &Point) -> Option<Spot> {
        let length = f64::from(self.last - self.first);
        let part = if length > 0.0 { f64::from(day(point)? - self.first) / length } else { 0.5 };
        Some(Spot { x: LEFT + part * (RIGHT - LEFT), y: self.y(point.high) })
    }

    fn y(&self, value: f64) -> f64 {
        HEIGHT - BOTTOM - value.max(0.0) / self.most * (HEIGHT - TOP - BOTTOM)
    }
}

fn day(point: &Point) -> Option<i32> {
    point.day.parse::<Date>().ok().map(day_number)
}

/// The next number up that is of one figure, or 1.5 or 2.5, and zeros.
fn round_up(most: f64) -> f64 {
    let power = 10_f64.powf(most.max(1.0).log10().floor());
    [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0]
        .map(|step| step * power)
        .into_iter()
        .find(|step| *step >= most)
        .unwrap_or(most)
}

/// The chart of one series; each point leads to its rows in the table beneath. What the chart says the table says too.
pub fn chart(series: usize, posture: &Posture) -> Markup {
    let levels = rows(&posture.points).into_iter().filter(|(_, point, _)| !point.kind.ends_with("change"));
    let levels: Vec<(usize, &Point)> = levels.map(|(n, point, _)| (n, point)).collect();
    let scale = Scale::of(&levels);
    let places = levels.iter().filter_map(|(n, point)| Some((*n, *point, scale.spot(point)?)));
    let places: Vec<(usize, &Point, Spot)> = places.collect();
    html! {
        @if places.len() > 1 {
            figure.steps {
                svg.scale height=(HEIGHT) aria-hidden="true" { (numbers(&scale)) }
                svg.plot width="100%" height=(HEIGHT) aria-hidden="true" {
                    (lines(&scale))
                    (steps(&places))
                    (plans(&places))
                    @for (n, point, spot) in &places { (mark(series, *n, point, *spot)) }
                }
                p.ends { span { (ends(&places, true)) } span { (ends(&places, false)) } }
                figcaption {
                    span.k-in-place { "in place" } " " span.k-planned { "planned" } " " span.k-doubtful { "contradicted, or out of date" }
                }
                div.picked role="status" {}
            }
        }
    }
}

fn ends<'a>(places: &[(usize, &'a Point, Spot)], first: bool) -> &'a str {
    let days = places.iter().map(|(_, point, _)| point.day.as_str());
    if first { days.min() } else { days.max() }.unwrap_or_default()
}

/// Heights that are named.
const NAMED: [f64; 3] = [0.0, 0.5, 1.0];

fn numbers(scale: &Scale) -> Markup {
    html! { @for part in NAMED { text.axis x="100%" y=(pixels(scale.y(scale.most * part) + 4.0)) text-anchor="end" { (number(scale.most * part)) } } }
}

fn lines(scale: &Scale) -> Markup {
    html! {
        @for y in NAMED.map(|part| pixels(scale.y(scale.most * part))) { line.axis x1="0" x2="100%" y1=(y) y2=(y) {} }
    }
}

/// Levels in place: each holds until the next that was not out of date.
fn steps(places: &[(usize, &Point, Spot)]) -> Markup {
    let held: Vec<Spot> =
        places.iter().filter(|(_, point, _)| point.kind == "in place" && !point.stale).map(|place| place.2).collect();
    html! {
        @for pair in held.windows(2) {
            @let (from, to) = (pair[0], pair[1]);
            line.level x1=(share(from.x)) x2=(share(to.x)) y1=(pixels(from.y)) y2=(pixels(from.y)) {}
            line.level x1=(share(to.x)) x2=(share(to.x)) y1=(pixels(from.y)) y2=(pixels(to.y)) {}
        }
        @if let Some(last) = held.last() { line.level.open x1=(share(last.x)) x2="100%" y1=(pixels(last.y)) y2=(pixels(last.y)) {} }
    }
}

/// From the level that was in place to what is planned.
fn plans(places: &[(usize, &Point, Spot)]) -> Markup {
    html! {
        @for (n, (_, point, spot)) in places.iter().enumerate().filter(|(_, (_, point, _))| point.kind == "planned" && !point.stale) {
            @if let Some((_, _, from)) = places[..n].iter().rfind(|(_, before, _)| before.kind == "in place" && before.day <= point.day) {
                line.plan x1=(share(from.x)) x2=(share(spot.x)) y1=(pixels(from.y)) y2=(pixels(spot.y)) {}
            }
        }
    }
}

fn mark(series: usize, n: usize, point: &Point, spot: Spot) -> Markup {
    let class = point.kind.replace(' ', "-");
    let doubtful = point.contradicted || point.stale;
    html! {
        a.point.{"k-" (class)}.doubtful[doubtful] href={ "#" (row_id(series, n)) } tabindex="-1" data-row=(row_id(series, n)) {
            @if point.low < point.high {
                // A range is as tall as it is wide.
                line.range x1=(share(spot.x)) x2=(share(spot.x)) y1=(pixels(spot.y)) y2=(pixels(spot.y + 14.0)) {}
            }
            circle cx=(share(spot.x)) cy=(pixels(spot.y)) r="6" {}
            circle.hit cx=(share(spot.x)) cy=(pixels(spot.y)) r="12" { title { (point.day) ", " (point.kind) ": " (figure(point)) } }
        }
    }
}

fn share(x: f64) -> String {
    format!("{x:.2}%")
}

fn pixels(y: f64) -> String {
    format!("{y:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_at_a_round_number() {
        assert_eq!([3.0, 12.0, 240.0, 270.0, 1200.0].map(round_up), [3.0, 15.0, 250.0, 300.0, 1500.0]);
        assert!(round_up(0.0) >= 1.0);
    }

    #[test]
    fn a_level_holds_until_the_next_and_each_point_leads_to_its_row() {
        let point = |day: &str, kind, high| Point {
            day: day.into(),
            kind,
            low: high,
            high,
            approximate: false,
            contradicted: false,
            stale: false,
            report: "r".into(),
            sentence: "<script>".into(),
            published: None,
            publisher: None,
        };
        let points = vec![
            point("2021-01-01", "in place", 90.0),
            point("2021-03-01", "in place", 200.0),
            point("2021-05-01", "planned", 270.0),
        ];
        let posture = Posture { actor: "A".into(), place: "B".into(), country: None, what: "personnel".into(), points };
        let drawn = chart(3, &posture).into_string();
        assert!(drawn.contains("href=\"#p-3-2\"") && drawn.contains("class=\"plan\""), "{drawn}");
        assert_eq!(drawn.matches("class=\"level\"").count(), 2, "one step across, one up");
        assert!(!drawn.contains("<script>"));
    }
}
