//! JSON Feed, <https://www.jsonfeed.org/version/1.1/>.

use serde_json::Value;

use super::{Link, Listed};

pub(super) fn read(bytes: &[u8], most: usize) -> Listed {
    let feed: Value = match serde_json::from_slice(bytes) {
        Ok(feed) => feed,
        Err(error) => return Listed { broken: Some(error.to_string()), ..Listed::default() },
    };
    let items = feed.get("items").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let link = |item: &Value| {
        let text = |name| item.get(name).and_then(Value::as_str);
        let address = text("url").or_else(|| text("external_url"))?.trim().to_owned();
        Some(Link { address, date: text("date_published").unwrap_or_default().to_owned() })
    };
    Listed { links: items.iter().filter_map(link).take(most + 1).collect(), ..Listed::default() }
}
