use comfy_table::{ContentArrangement, Table, presets};
use octuple::store::{EventRow, Told, WholeEvent};

use super::found::article;
use super::reports::wrap;
use super::style::{FAINT, STRONG, paint};

/// Events, a row each.
pub fn events(events: &[EventRow], width: usize) -> String {
    let mut table = Table::new();
    table.load_preset(presets::UTF8_HORIZONTAL_ONLY);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(["event", "what", "where", "when", "voices", "reports", "told first as"]);
    for event in events {
        table.add_row([
            event.id.to_string(),
            event.told_first.did_what.clone(),
            event.told_first.r#where.clone().or_else(|| event.country.clone()).unwrap_or_else(|| "–".into()),
            days(event),
            event.voices.to_string(),
            event.reports.to_string(),
            event.told_first.sentence.clone(),
        ]);
    }
    table.to_string() + "\n"
}

/// An event whole: its reports by voice, and where they differ.
pub fn event(event: &WholeEvent, width: usize) -> String {
    let row = &event.event;
    let mut out = paint(STRONG, &format!("event {} · {}", row.id, row.told_first.did_what)) + "\n";
    out += &format!(
        "{} · {} reports, {} independent {} · published {} to {}\n\n",
        days(row),
        row.reports,
        row.voices,
        if row.voices == 1 { "voice" } else { "voices" },
        row.first_seen.as_deref().unwrap_or("?"),
        row.last_seen.as_deref().unwrap_or("?"),
    );
    if !event.differences.is_empty() {
        out += &paint(STRONG, "where they differ");
        out.push('\n');
    }
    for difference in &event.differences {
        out += &format!("  {}:", difference.matter);
        for version in &difference.versions {
            let voices: Vec<&str> = version.reports.iter().map(|&n| event.reports[n].report.voice.as_str()).collect();
            out += &format!(" {} ({});", version.says, distinct(voices).join(", "));
        }
        out.pop();
        out.push('\n');
    }
    out.push('\n');
    let mut voice = "";
    for told in &event.reports {
        if told.report.voice != voice {
            voice = &told.report.voice;
            out += &paint(STRONG, voice);
            out.push('\n');
        }
        out += &report(told, width);
    }
    out
}

fn report(told: &Told, width: usize) -> String {
    let report = &told.report;
    let mut out = String::new();
    let facts = [&report.who, &report.to_whom, &report.how_many, &report.r#where, &report.when, &report.on_whose_word];
    let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
    out += &format!("  {} · {} · {} · {}\n", report.id, report.did_what, facts.join(" · "), report.status);
    for line in wrap(&format!("“{}”", report.sentence), width.saturating_sub(4)) {
        out += &format!("    {line}\n");
    }
    out += &format!("    {}\n", paint(FAINT, &article(report)));
    if told.outlets.len() > 1 {
        out += &format!("    {}\n", paint(FAINT, &format!("the same text: {}", told.outlets.join(", "))));
    }
    out
}

fn days(event: &EventRow) -> String {
    match (&event.first_day, &event.last_day) {
        (Some(first), Some(last)) if first == last => first.clone(),
        (Some(first), Some(last)) => format!("{first} to {last}"),
        _ => "–".into(),
    }
}

fn distinct(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names.dedup();
    names
}
