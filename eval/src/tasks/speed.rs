//! How fast pages are read: the public pages of news, in memory, on one core.
//!
//! `parse` is bytes to tree, `article` all of it; `median` and `p99` are milliseconds of a page, `p99_by_median` how much the slowest differ.

use std::path::Path;
use std::time::Instant;

use gold::pages;

use crate::figures::Figures;

/// Reads each page three times; the fastest counts, for other work on the machine only ever adds.
const TIMES: usize = 3;

/// Times both sets.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let mut figures = Figures::default();
    for set in pages::SETS {
        let pages = pages::read(data, set)?;
        let bytes: usize = pages.iter().map(|p| p.html.len()).sum();
        let (mut parse, mut whole) = (Vec::new(), Vec::new());
        for gold in &pages {
            let mut best = (f64::MAX, f64::MAX);
            for _ in 0..TIMES {
                let start = Instant::now();
                let page = page::read(&gold.html, &page::Hints::default());
                let parsed = start.elapsed().as_secs_f64() * 1e3;
                article::read(&page, &article::Told::default());
                let all = start.elapsed().as_secs_f64() * 1e3;
                best = (best.0.min(parsed), best.1.min(all));
            }
            parse.push(best.0);
            whole.push(best.1);
        }
        let rate = |times: &[f64]| times.len() as f64 * 1e3 / times.iter().sum::<f64>();
        figures.push(format!("speed.{set}.page_kb"), bytes as f64 / 1e3 / pages.len() as f64);
        figures.push(format!("speed.{set}.parse_pages_per_second"), rate(&parse));
        figures.push(format!("speed.{set}.article_pages_per_second"), rate(&whole));
        whole.sort_by(f64::total_cmp);
        let (median, p99) = (whole[whole.len() / 2], whole[whole.len() * 99 / 100]);
        figures.push(format!("speed.{set}.median_ms"), median);
        figures.push(format!("speed.{set}.p99_ms"), p99);
        figures.push(format!("speed.{set}.p99_by_median"), p99 / median);
    }
    Ok(figures)
}
