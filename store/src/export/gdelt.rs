//! The event table of GDELT 2.0: 61 tab-separated columns in its order (its codebook of 2015), a row an event. Columns that our
//! records do not know are empty.

use std::collections::BTreeSet;
use std::io::Write;

use serde_json::Value;

use super::rows::Row;
use super::{Failed, rows};
use crate::{Query, Store};

/// How many columns a row has.
const COLUMNS: usize = 61;

/// A row for the first report of each event. Codes of actors are ISO 3166-1 alpha-3, which CAMEO's countries are.
pub fn write(store: &Store, query: &Query, out: &mut dyn Write) -> Result<(), Failed> {
    let mut seen = BTreeSet::new();
    rows::each(store, query, |row| {
        if seen.insert(row.found.event) && row.report["event"]["cameo"].is_string() {
            let counts = store.counts_of(row.found.event)?;
            let cells: Vec<String> =
                cells(row, counts).iter().map(|cell| cell.replace(['\t', '\n', '\r'], " ")).collect();
            out.write_all(cells.join("\t").as_bytes())?;
            out.write_all(b"\n")?;
        }
        Ok(())
    })
}

impl Store {
    /// Of an event: its reports, voices and articles.
    fn counts_of(&self, event: i64) -> Result<[u64; 3], crate::Error> {
        let mut find = self.db.prepare_cached(
            "SELECT reports, voices, (SELECT count(DISTINCT article) FROM report WHERE event = event.id) FROM event WHERE id = ?1",
        )?;
        Ok(find.query_row([event], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?)
    }
}

fn cells(row: &Row<'_>, [reports, voices, articles]: [u64; 3]) -> Vec<String> {
    let mut cells = vec![String::new(); COLUMNS];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (report, found) = (row.report, &row.found);
    let time = report["time"].as_array().into_iter().flatten().find(|time| time["of"] == "event");
    let day = time.and_then(|time| time["start"].as_str()).or(found.published.as_deref()).unwrap_or_default();
    let root = text(&report["event"]["cameo"]);
    cells[0] = found.event.to_string();
    date(&mut cells, day);
    party(&mut cells, 5, &report["actor"][0]);
    party(&mut cells, 15, &report["recipient"][0]);
    cells[25] = u8::from(reports > 0).to_string();
    cells[26].clone_from(&root);
    cells[27].clone_from(&root);
    cells[28].clone_from(&root);
    cells[29] = quad_class(&root).to_owned();
    cells[31] = reports.to_string();
    cells[32] = voices.to_string();
    cells[33] = articles.to_string();
    place(&mut cells, 51, &report["location"][0]);
    cells[59] = found.published.as_deref().unwrap_or_default().replace('-', "");
    cells[60] = found.url.clone().unwrap_or_default();
    cells
}

/// Day, month, year, and the year with its fraction.
fn date(cells: &mut [String], day: &str) {
    let Ok(date) = day.parse::<jiff::civil::Date>() else { return };
    cells[1] = day.replace('-', "");
    cells[2] = cells[1].get(..6).unwrap_or_default().to_owned();
    cells[3] = date.year().to_string();
    cells[4] =
        format!("{:.4}", f64::from(date.year()) + f64::from(date.day_of_year()) / f64::from(date.days_in_year()));
}

/// Code, name and country of an actor, from a column on.
fn party(cells: &mut [String], at: usize, party: &Value) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    cells[at] = text(&party["code"]);
    cells[at + 1] = text(&party["name"]).to_uppercase();
    cells[at + 2] =
        if party["code"].as_str().is_some_and(|code| code.len() == 3) { text(&party["code"]) } else { String::new() };
}

/// Where the event was, from a column on: sort of place, name, country, division, latitude, longitude, GeoNames id.
fn place(cells: &mut [String], at: usize, place: &Value) {
    if place.is_null() {
        return;
    }
    let text =
        |value: &Value| if value.is_null() { String::new() } else { value.to_string().trim_matches('"').to_owned() };
    cells[at] = match place["precision"].as_str() {
        Some("country") => "1",
        Some("region") => "5",
        _ => "4",
    }
    .to_owned();
    cells[at + 1] = text(&place["name"]);
    cells[at + 2] = text(&place["country"]);
    cells[at + 5] = text(&place["lat"]);
    cells[at + 6] = text(&place["lon"]);
    cells[at + 7] = text(&place["geonames"]);
}

/// Verbal or material, cooperation or conflict, by CAMEO's root.
fn quad_class(root: &str) -> &'static str {
    match root.parse::<u8>() {
        Ok(1..=5) => "1",
        Ok(6..=8) => "2",
        Ok(9..=13) => "3",
        Ok(14..=20) => "4",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::quad_class;

    #[test]
    fn roots_are_of_four_classes() {
        assert_eq!(["05", "08", "13", "19", ""].map(quad_class), ["1", "2", "3", "4", ""]);
    }
}
