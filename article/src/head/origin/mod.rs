//! Where an article first appeared, when that is elsewhere.
//!
//! Order of trust: a notice on the page ("This article was originally published at Example Wire and is republished
//! with permission"); a news agency named after the dateline or as the author; JSON-LD `isBasedOn`; a canonical link
//! to another host.

mod agency;
mod notice;

use super::Sources;
use super::outlet::host;
use super::said::{json_name, json_words};
use crate::wording::key;
use crate::{Evidence, Provenance, ProvenanceRelation, Told, Value};
pub(crate) use agency::dateline;
use agency::{AGENCIES, agency, by_letters};
pub(crate) use notice::notice;

/// What has been read before the provenance is.
pub(crate) struct Known<'k> {
    /// The blocks that are notices.
    pub notices: &'k [usize],
    /// The first block of the body.
    pub lead: Option<usize>,
    pub authors: &'k [Value<String>],
    pub publisher: Option<&'k str>,
}

/// Reads the provenance.
pub(crate) fn read(from: &Sources, told: &Told, known: &Known) -> Option<Provenance> {
    of_notices(from, known)
        .or_else(|| of_dateline(from, known.lead, known.publisher))
        .or_else(|| of_authors(known))
        .or_else(|| of_basis(from, told))
        .or_else(|| of_canonical(from, told))
}

/// A news agency signs: "By The Associated Press" on another outlet's page.
fn of_authors(known: &Known) -> Option<Provenance> {
    known.authors.iter().find_map(|author| {
        let (_, original) = AGENCIES.iter().find(|(mark, _)| author.value.eq_ignore_ascii_case(mark))?;
        let own = known.publisher.is_some_and(|p| agency(p).is_some_and(|a| a == *original));
        let relation = ProvenanceRelation::Agency;
        let evidence = author.evidence.clone();
        (!own).then(|| Provenance { original: (*original).to_owned(), relation, permission: None, evidence })
    })
}

/// JSON-LD `isBasedOn`: another page, by its name or its host. Many pages say that they are based on themselves.
fn of_basis(from: &Sources, told: &Told) -> Option<Provenance> {
    let text = from.page.text();
    from.said.articles(from.page).find_map(|(json, id)| {
        let basis = json.all(text, id, "isBasedOn").into_iter().next()?;
        let words = ["publisher", "name", "url", "@id"]
            .iter()
            .find_map(|member| json_name(from.page, json, json.member(text, basis, member)?))
            .or_else(|| json_words(from.page, json, basis))?;
        let original = host(&words.text).map_or(words.text.as_str(), |h| h.trim_start_matches("www.")).to_owned();
        let own = |there: &str| here(from, told).is_some_and(|here| registrable(here) == registrable(there));
        if host(&words.text).is_some_and(own) {
            return None;
        }
        let evidence = vec![words.evidence()];
        Some(Provenance { original, relation: ProvenanceRelation::Republished, permission: None, evidence })
    })
}

/// A notice that names another outlet: what "appeared first on" the page's own is at home.
fn of_notices(from: &Sources, known: &Known) -> Option<Provenance> {
    known.notices.iter().find_map(|i| {
        let block = &from.blocks[*i];
        let found = notice(&block.text)?;
        let original = found.original?.of(&block.text).to_owned();
        // "Example Weekly" and "Example Weekly Magazine Vol. 3" are one.
        let own = |own: &str| {
            key(&original).strip_prefix(&key(own)).is_some_and(|r| r.is_empty() || r.starts_with("magazine"))
        };
        if known.publisher.is_some_and(own) {
            return None;
        }
        Some(Provenance {
            original,
            relation: found.relation,
            permission: found.permission,
            evidence: vec![block.whole(*i)],
        })
    })
}

fn of_dateline(from: &Sources, lead: Option<usize>, publisher: Option<&str>) -> Option<Provenance> {
    let block = &from.blocks[lead?];
    let credit = dateline(&block.text)?.agency?;
    let original = agency(credit.of(&block.text))?;
    let site = from.said.meta(&["og:site_name"]).map(|w| w.text.as_str());
    let own = |site: &str| {
        let marked = AGENCIES.iter().any(|(mark, name)| *name == original && site.starts_with(mark));
        marked || key(site) == key(&original) || by_letters(site, &original)
    };
    if [site, publisher].into_iter().flatten().any(own) {
        return None;
    }
    let evidence = vec![block.evidence(lead?, credit)];
    Some(Provenance { original, relation: ProvenanceRelation::Agency, permission: None, evidence })
}

/// The page says that its true address is on another host.
fn of_canonical(from: &Sources, told: &Told) -> Option<Provenance> {
    let (_, words) = from.said.links.iter().find(|(rel, _)| rel == "canonical")?;
    let here = here(from, told)?;
    let there = host(&words.text)?;
    if registrable(here) == registrable(there) || !there.contains('.') {
        return None;
    }
    let evidence = vec![Evidence { text: words.text.clone(), page: words.span, block: None }];
    let original = there.trim_start_matches("www.").to_owned();
    Some(Provenance { original, relation: ProvenanceRelation::Syndicated, permission: None, evidence })
}

/// The host that the page was fetched from, or that it says it lies on.
fn here<'f>(from: &'f Sources, told: &'f Told) -> Option<&'f str> {
    let fetched = told.url.as_deref().or(from.page.url());
    fetched.or(from.said.meta(&["og:url"]).map(|w| w.text.as_str())).and_then(host)
}

/// The name that stands for an owner in a host: "example" of "news.example.co.uk".
fn registrable(host: &str) -> &str {
    let labels: Vec<&str> = host.split('.').collect();
    let Some(second) = labels.len().checked_sub(2) else { return host };
    // "co.uk" and its like are no owner's.
    let shared = labels[second + 1].len() == 2
        && matches!(labels[second], "co" | "com" | "org" | "net" | "gov" | "gob" | "ac" | "edu" | "or" | "ne" | "go");
    labels[if shared { second.saturating_sub(1) } else { second }]
}

#[cfg(test)]
mod tests {
    use super::registrable;

    #[test]
    fn owners_of_hosts() {
        for (host, owner) in [
            ("www.abc.example", "abc"),
            ("abc.example", "abc"),
            ("news.example.co.uk", "example"),
            ("m.example.com", "example"),
            ("localhost", "localhost"),
        ] {
            assert_eq!(registrable(host), owner, "{host}");
        }
    }
}
