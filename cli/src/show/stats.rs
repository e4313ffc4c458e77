use octuple::store::Stats;

use super::style::{STRONG, paint};

/// What is in a store.
pub fn stats(stats: &Stats) -> String {
    let days = match (&stats.first_published, &stats.last_published) {
        (Some(first), Some(last)) => format!("{first} to {last}"),
        _ => "–".into(),
    };
    let rows = [
        ("pages", stats.pages.to_string()),
        ("articles", stats.articles.to_string()),
        ("texts, copies counted once", stats.families.to_string()),
        ("stories", stats.stories.to_string()),
        ("reports", stats.reports.to_string()),
        ("events", stats.events.to_string()),
        ("events of two voices or more", stats.events_of_two_voices.to_string()),
        ("problems", stats.problems.to_string()),
        ("published", days),
        ("bytes", stats.bytes.to_string()),
    ];
    let mut out: String = rows.iter().map(|(name, value)| format!("{name:>30}  {value}\n")).collect();
    for (title, counts) in [("reports by type", &stats.types), ("problems by kind", &stats.problem_kinds)] {
        if !counts.is_empty() {
            out += &format!("\n{:>30}\n", paint(STRONG, title));
            out.extend(counts.iter().map(|(name, count)| format!("{name:>30}  {count}\n")));
        }
    }
    out
}
