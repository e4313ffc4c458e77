use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use octuple::many::Sum;

use octuple::store::number;

/// How often a line is printed where there is no terminal.
const LINE: Duration = Duration::from_secs(10);

/// How far a run is: a bar on a terminal, a plain line each ten seconds elsewhere; both on standard error.
pub struct Progress {
    bar: Option<ProgressBar>,
    since: Instant,
    printed: Instant,
}

impl Progress {
    /// A run that begins now.
    pub fn new() -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let style =
                ProgressStyle::with_template("{bar:30} {percent:>3} %  {msg}").expect("a template that is tested");
            ProgressBar::new(0).with_style(style)
        });
        Self { bar, since: Instant::now(), printed: Instant::now() }
    }

    /// Says something above the bar.
    pub fn say(&self, text: &str) {
        match &self.bar {
            Some(bar) => bar.println(text),
            None => anstream::eprintln!("{text}"),
        }
    }

    /// A batch was written.
    pub fn show(&mut self, sum: &Sum) {
        let line = line(sum, self.since.elapsed());
        match &self.bar {
            Some(bar) => {
                bar.set_length(sum.total.max(sum.done));
                bar.set_position(sum.done);
                bar.set_message(line);
            }
            None if self.printed.elapsed() >= LINE => {
                self.printed = Instant::now();
                anstream::eprintln!("{line}");
            }
            None => {}
        }
    }

    /// The run has ended, or was stopped.
    pub fn end(&self, sum: &Sum, stopped: bool) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        let how = if stopped { "stopped; run it again to go on" } else { "done" };
        let rate = rate(sum, self.since.elapsed());
        anstream::eprintln!(
            "{how}: {} pages added, {} known, {} reports, {} problems, {} lost; {rate} pages/s",
            number(sum.pages as f64),
            number(sum.known as f64),
            number(sum.reports as f64),
            number(sum.problems as f64),
            number(sum.lost as f64),
        );
    }
}

fn rate(sum: &Sum, took: Duration) -> String {
    number(((sum.pages + sum.known) as f64 / took.as_secs_f64().max(0.001)).round())
}

/// "1,200 pages, 210 pages/s, 9,876 reports, 3 problems, 0 lost, 2 min left".
fn line(sum: &Sum, took: Duration) -> String {
    let mut line = format!(
        "{} pages, {} pages/s, {} reports, {} problems, {} lost",
        number((sum.pages + sum.known) as f64),
        rate(sum, took),
        number(sum.reports as f64),
        number(sum.problems as f64),
        number(sum.lost as f64),
    );
    if sum.done > 0 && sum.total > sum.done {
        let left = took.as_secs_f64() * (sum.total - sum.done) as f64 / sum.done as f64;
        line += &match left {
            left if left < 90.0 => format!(", {left:.0} s left"),
            left if left < 5400.0 => format!(", {:.0} min left", left / 60.0),
            left => format!(", {:.1} h left", left / 3600.0),
        };
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_long_it_will_take() {
        let sum = Sum { pages: 1200, reports: 9876, done: 100, total: 300, ..Sum::default() };
        assert_eq!(
            line(&sum, Duration::from_secs(60)),
            "1,200 pages, 20 pages/s, 9,876 reports, 0 problems, 0 lost, 2 min left"
        );
        assert!(ProgressStyle::with_template("{bar:30} {percent:>3} %  {msg}").is_ok());
    }
}
