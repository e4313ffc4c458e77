use octuple::store::Found;

use super::reports::{self, Row};
use super::style::{FAINT, paint};

/// Reports that were found: the eight fields of each, with the sentence and the article beneath.
pub fn found(found: &[Found], width: usize) -> String {
    let one = |report: &Found| {
        let mut out = reports::card(&row(report), width);
        for line in reports::wrap(&format!("“{}”", report.sentence), width.saturating_sub(16)) {
            out.push_str(&format!("{}{}\n", " ".repeat(16), paint(FAINT, &line)));
        }
        out + &format!("{}{}\n\n", " ".repeat(16), paint(FAINT, &article(report)))
    };
    found.iter().map(one).collect()
}

fn row(report: &Found) -> Row {
    let text = |cell: &Option<String>| cell.clone().unwrap_or_default();
    let voices = match report.voices {
        1 => "1 voice".to_owned(),
        n => format!("{n} voices"),
    };
    let cells = [
        text(&report.who),
        report.did_what.clone(),
        text(&report.to_whom),
        text(&report.how_many),
        text(&report.r#where),
        text(&report.when),
        text(&report.on_whose_word),
        format!("{}, {:.2}", report.status, report.confidence),
    ];
    (format!("{} · event {} · {voices}", report.id, report.event), cells)
}

/// Where it was read: outlet, day, title, address.
pub fn article(report: &Found) -> String {
    let parts = [&report.publisher, &report.published, &report.title, &report.url];
    parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" · ")
}
