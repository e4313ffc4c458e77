//! Counts by day as bars, each the way to its days.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use maud::{Markup, html};

use super::filters::Filters;
use super::words;

/// Room for bars, in pixels; across they take what there is.
const HEIGHT: f64 = 120.0;

/// How much of all reports, in a hundred, lies in the days that bars are of where the rest lies far out.
const CORE: u64 = 75;

/// How much longer all days must be than those for the rest to be left out, and of how many reports at least they are.
const LONGER: i64 = 4;
const MANY: u64 = 50;

/// Consecutive days, and how many reports there are of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Bar {
    first: Date,
    last: Date,
    count: u64,
}

impl Bar {
    /// As the filter takes it.
    fn days(&self) -> String {
        if self.first == self.last { self.first.to_string() } else { format!("{}..{}", self.first, self.last) }
    }

    fn name(&self) -> String {
        words::days(Some(&self.first.to_string()), Some(&self.last.to_string()))
    }
}

/// The bars, and the same as a list.
pub fn timeline(path: &str, filters: &Filters, days: &[(String, u64)]) -> Markup {
    let days: Vec<(Date, u64)> =
        days.iter().filter_map(|(day, count)| Some((day.get(..10)?.parse().ok()?, *count))).collect();
    let bars = bars(&days);
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(1);
    let to = |bar: &Bar| filters.with("when", &bar.days()).address(path);
    html! {
        @if let (Some(first), Some(last)) = (bars.first(), bars.last()) {
            div.timeline data-first=(first.first) data-last=(last.last) data-to=(filters.with("when", "").address(path)) {
                svg width="100%" height=(HEIGHT) aria-hidden="true" {
                    @for (index, bar) in bars.iter().enumerate() {
                        a href=(to(bar)) tabindex="-1" { (drawn(bar, index, bars.len(), most)) }
                    }
                }
                p.ends aria-hidden="true" { span { (first.first) } span { (last.last) } }
            }
            (beside(path, filters, &days, first.first, last.last))
            details.as-list {
                summary { "As a list" }
                ul {
                    @for bar in bars.iter().filter(|bar| bar.count > 0) {
                        li { a href=(to(bar)) { span.name { (bar.name()) } " " span.count { (words::count(bar.count)) } } }
                    }
                }
            }
        } @else { p.empty { "No days are known." } }
    }
}

/// How many lie before and after the bars.
fn beside(path: &str, filters: &Filters, days: &[(Date, u64)], first: Date, last: Date) -> Markup {
    let count =
        |out: &dyn Fn(Date) -> bool| days.iter().filter(|(day, _)| out(*day)).map(|(_, count)| count).sum::<u64>();
    let (before, after) = (count(&|day| day < first), count(&|day| day > last));
    let to = |days: String| filters.with("when", &days).address(path);
    html! {
        @if before + after > 0 {
            p.beyond {
                @if let Some(day) = first.yesterday().ok().filter(|_| before > 0) { a href=(to(format!("..{day}"))) { (words::count(before)) " earlier" } }
                " "
                @if let Some(day) = last.tomorrow().ok().filter(|_| after > 0) { a.after href=(to(format!("{day}.."))) { (words::count(after)) " later" } }
            }
        }
    }
}

fn drawn(bar: &Bar, index: usize, bars: usize, most: u64) -> Markup {
    let width = 100.0 / bars as f64;
    let height = (bar.count as f64 / most as f64 * HEIGHT).max(if bar.count > 0 { 2.0 } else { 0.0 });
    let x = format!("{:.3}%", index as f64 * width);
    html! {
        // What is hit: all of the height.
        rect.hit x=(x) y="0" width={ (format!("{width:.3}")) "%" } height=(HEIGHT) { title { (bar.name()) ": " (words::count(bar.count)) } }
        rect.bar x=(x) y=(format!("{:.1}", HEIGHT - height)) width={ (format!("{:.3}", width * 0.86)) "%" } height=(format!("{height:.1}")) {}
    }
}

/// As many bars as can be told apart: of days, weeks, months or years.
fn bars(days: &[(Date, u64)]) -> Vec<Bar> {
    let Some((first, last)) = span(days) else { return Vec::new() };
    let length = first.until(last).map_or(0, |span| span.get_days());
    let (start, step): (Date, Span) = match length {
        ..=62 => (first, 1.day()),
        63..=460 => {
            (first.checked_sub(i64::from(first.weekday().to_monday_zero_offset()).days()).unwrap_or(first), 1.week())
        }
        461..=3000 => (first.first_of_month(), 1.month()),
        _ => (first.first_of_year(), 1.year()),
    };
    let mut bars = Vec::new();
    let mut from = start;
    while from <= last {
        let Ok(next) = from.checked_add(step) else { break };
        let inside = days.iter().filter(|(day, _)| (from..next).contains(day)).map(|(_, count)| count);
        bars.push(Bar { first: from, last: next.yesterday().unwrap_or(from), count: inside.sum() });
        from = next;
    }
    bars
}

/// From where to where bars go: over all days, or where a few lie far from most, over the most with some room round them.
fn span(days: &[(Date, u64)]) -> Option<(Date, Date)> {
    let (first, last) = (days.first()?.0, days.last()?.0);
    let (from, to) = core(days)?;
    let length = |from: Date, to| from.until(to).map_or(0, |span| i64::from(span.get_days()));
    let total: u64 = days.iter().map(|(_, count)| count).sum();
    if total < MANY || length(first, last) <= LONGER * (length(from, to) + 7) {
        return Some((first, last));
    }
    let room = length(from, to) / 2 + 7;
    let from = from.checked_sub(room.days()).map_or(first, |from| from.max(first));
    let to = to.checked_add(room.days()).map_or(last, |to| to.min(last));
    Some((from, to))
}

/// The fewest days in a row that have most of the reports.
fn core(days: &[(Date, u64)]) -> Option<(Date, Date)> {
    let most = days.iter().map(|(_, count)| count).sum::<u64>() * CORE / 100;
    let (mut start, mut inside) = (0, 0);
    let mut best: Option<(i32, Date, Date)> = None;
    for (to, count) in days {
        inside += count;
        while inside - days[start].1 >= most && days[start].0 < *to {
            inside -= days[start].1;
            start += 1;
        }
        let from = days[start].0;
        let length = from.until(*to).ok()?.get_days();
        if inside >= most && best.is_none_or(|(shortest, ..)| length < shortest) {
            best = Some((length, from, *to));
        }
    }
    best.map(|(_, from, to)| (from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_far_out_do_not_flatten_the_rest() {
        let mut days = vec![(date(1912, 4, 15), 1), (date(2021, 1, 30), 1)];
        days.extend((1..=20).map(|day| (date(2021, 2, day), 10)));
        let bars = bars(&days);
        // Some room is left on both sides; what lies in it is shown.
        assert_eq!(bars.first().map(|bar| bar.first >= date(2021, 1, 10)), Some(true), "{:?}", bars.first());
        assert_eq!(bars.iter().map(|bar| bar.count).sum::<u64>(), 201);
    }

    #[test]
    fn a_year_is_told_by_weeks_and_ten_by_months_or_years() {
        let weeks = bars(&[(date(2021, 1, 1), 3), (date(2021, 12, 28), 4)]);
        assert_eq!((weeks.len(), weeks[0].days()), (53, "2020-12-28..2021-01-03".to_owned()));
        assert_eq!(weeks.iter().map(|bar| bar.count).sum::<u64>(), 7);
        let years = bars(&[(date(2001, 5, 1), 3), (date(2011, 12, 28), 4)]);
        assert_eq!((years.len(), years[0].name()), (11, "2001".to_owned()));
    }
}
