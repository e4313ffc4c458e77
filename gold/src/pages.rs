//! Web pages with the article that each publishes: `page/naeb` (article-extraction-dataset) and `page/wcxb` (WCXB).
//!
//! Both are laid out alike: `gold.json`, a list, and beside it `ID.html.gz` for each page.

use std::path::Path;

use serde_json::Value;

/// The sets, by their folders.
pub const SETS: [&str; 2] = ["naeb", "wcxb"];

/// One of this many domains is held apart for measuring.
pub const PARTS: u64 = 5;

/// A page, and what it publishes.
pub struct GoldPage {
    /// The set it is of, and its name there.
    pub set: &'static str,
    /// Its name in the set.
    pub id: String,
    /// Where it was fetched.
    pub url: String,
    /// As fetched.
    pub html: Vec<u8>,
    /// The article's words, without the title.
    pub text: String,
    /// The title.
    pub title: String,
    /// The authors, parted by commas or "and"; empty where there are none.
    pub author: String,
    /// ISO 8601; empty where there is none.
    pub date: String,
    /// Segments that an extraction must hold.
    pub with: Vec<String>,
    /// Segments that it must not hold.
    pub without: Vec<String>,
}

/// The pages of a set under `data` (the folder that holds `page`).
pub fn read(data: &Path, set: &'static str) -> Result<Vec<GoldPage>, Box<dyn std::error::Error>> {
    let folder = data.join("page").join(set);
    let gold: Vec<Value> = serde_json::from_str(&crate::text(&folder.join("gold.json"))?)?;
    let mut pages = Vec::new();
    for entry in &gold {
        let string = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        let strings = |name: &str| -> Vec<String> {
            entry[name].as_array().into_iter().flatten().filter_map(|s| s.as_str().map(str::to_owned)).collect()
        };
        let id = string("id");
        let html = crate::bytes(&folder.join(format!("{id}.html.gz")))?;
        pages.push(GoldPage {
            set,
            url: string("url"),
            html,
            text: string("text"),
            title: string("title"),
            author: string("author"),
            date: string("date"),
            with: strings("with"),
            without: strings("without"),
            id,
        });
    }
    Ok(pages)
}

impl GoldPage {
    /// The name that stands for its owner: "example.co.uk" of www.news.example.co.uk.
    pub fn domain(&self) -> String {
        let rest = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
        let labels: Vec<&str> = host.split('.').collect();
        let second = labels.len().saturating_sub(2);
        let suffixed = labels.get(second).is_some_and(|l| l.len() <= 3) && labels.len() > 2;
        labels[if suffixed { second - 1 } else { second }..].join(".")
    }

    /// Which of `parts` its domain falls in: FNV-1a of the domain, so that all pages of one domain fall together.
    pub fn part(&self, parts: u64) -> u64 {
        let hash = self
            .domain()
            .bytes()
            .fold(0xCBF2_9CE4_8422_2325u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01B3));
        (hash >> 16) % parts
    }

    /// Whether it is held apart for measuring: never trained on.
    pub fn held_apart(&self) -> bool {
        self.part(PARTS) == 0
    }
}
