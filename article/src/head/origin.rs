//! Where an article first appeared, when that is elsewhere.
//!
//! Order of trust: a notice on the page ("This article was originally published at Example Wire and is republished
//! with permission"); a news agency named after the dateline or as the author; JSON-LD `isBasedOn`; a canonical link
//! to another host.

use span::Span;

use super::Sources;
use super::outlet::host;
use super::said::{json_name, json_words};
use crate::boundary;
use crate::wording::key;
use crate::{Evidence, Provenance, ProvenanceRelation, Told, Value};

/// A notice: who had it first, and whether it may be here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    /// The original outlet's name in the block's text.
    pub original: Option<Span>,
    pub relation: ProvenanceRelation,
    pub permission: Option<bool>,
}

/// Reads a block as a notice. "Republished from Example Wire under a Creative Commons licence."
pub(crate) fn notice(text: &str) -> Option<Notice> {
    if text.len() > 600 {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let about = [
        "this article",
        "this story",
        "this piece",
        "this post",
        "this report",
        "this essay",
        "this column",
        "the article",
        "this commentary",
        "this op-ed",
        "this interview",
        "it was",
        "story",
        "article",
    ];
    let begins = |leads: &[&str]| leads.iter().any(|l| lower.starts_with(l));
    let direct = begins(&[
        "originally published",
        "originally appeared",
        "originally posted",
        "originally featured",
        "first published",
        "first appeared",
        "republished",
        "reprinted",
        "reposted",
        "cross-posted",
        "crossposted",
        "syndicated",
        "reproduced with",
        "courtesy of",
        "published with permission",
        "this article was originally",
        "this article first",
        "this article is republished",
    ]);
    let verbs = [
        "originally published",
        "originally appeared",
        "originally posted",
        "originally featured",
        "originally ran",
        "originally written",
        "was originally",
        "first published",
        "first appeared",
        "first ran",
        "republished",
        "reprinted",
        "cross-posted",
        "reposted",
        "syndicated",
        "appeared first on",
        "reproduced with permission",
    ];
    let verb = verbs.iter().any(|v| lower.contains(v));
    let told = verb && begins_near(&lower, &about);
    if !direct && !told && !lower.contains("appeared first on") {
        return None;
    }
    let permission = [
        "with permission",
        "by permission",
        "with the permission",
        "creative commons",
        "under licence",
        "under license",
        "with the author's permission",
        "under a cc",
    ]
    .iter()
    .any(|p| lower.contains(p))
    .then_some(true);
    let relation =
        if lower.contains("syndicat") { ProvenanceRelation::Syndicated } else { ProvenanceRelation::Republished };
    let original = original(text, &lower);
    // "Originally published in March 2022" tells of a date, not of another outlet.
    let of_another = permission.is_some()
        || ["republish", "reprint", "syndicat", "cross", "reproduced"].iter().any(|w| lower.contains(w));
    (original.is_some() || of_another).then_some(Notice { original, relation, permission })
}

/// Whether the notice's subject stands in its first words.
fn begins_near(lower: &str, about: &[&str]) -> bool {
    about.iter().filter_map(|a| lower.find(a)).min().is_some_and(|at| at < 60)
}

/// The name after "published at", "republished from", "appeared in", …: its capitalised words.
fn original(text: &str, lower: &str) -> Option<Span> {
    let verbs =
        ["publish", "appear", "post", "featur", "ran ", "print", "syndicat", "courtesy", "written", "reproduced"];
    let from = verbs.iter().filter_map(|v| lower.find(v)).min()?;
    let links = [" at ", " in ", " by ", " on ", " from ", " for ", " of ", " with "];
    let mut places: Vec<usize> =
        links.iter().flat_map(|l| lower[from..].match_indices(l).map(move |(at, _)| from + at + l.len())).collect();
    places.sort_unstable();
    places.into_iter().find_map(|at| name_at(text, at))
}

/// The name that starts at `at`: capitalised words, with "the", "of" and "and" between them, or a host.
fn name_at(text: &str, at: usize) -> Option<Span> {
    let rest = text[at..].trim_start_matches(['“', '"', '‘', '\'']);
    let start = text.len() - rest.len();
    let mut end = 0;
    let mut capitals = 0;
    let mut from = 0;
    for (i, word) in rest.split(' ').enumerate() {
        let bare = word.trim_end_matches([',', '.', ';', ':', '”', '"', '’', ')', '\'']);
        let is_name = bare.starts_with(char::is_uppercase) || (bare.contains('.') && bare.len() > 4);
        let small = matches!(bare, "the" | "The" | "of" | "and" | "&" | "for" | "de");
        if !(is_name || (small && i < 8)) || (is_name && is_month(bare)) {
            break;
        }
        if is_name && bare != "The" {
            capitals += 1;
            end = from + bare.len();
        }
        from += word.len() + 1;
        if bare.len() < word.len() {
            break;
        }
    }
    let name = rest.get(..end)?;
    let skip = ["The ", "the "].iter().find(|t| name.starts_with(**t)).map_or(0, |t| t.len());
    let skip = if skip > 0 && name.starts_with("the ") { skip } else { 0 };
    (capitals > 0 && end > skip + 1).then(|| Span::at(start + skip, start + end))
}

fn is_month(word: &str) -> bool {
    const MONTHS: &[&str] = &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    ];
    MONTHS.contains(&word)
}

/// "STRELSAU, March 3 (Example Wire) —", "RUPERT'S FORD (EW) -": a dateline, and the agency it credits.
pub(crate) fn dateline(text: &str) -> Option<Dateline> {
    let head = text.get(..boundary::at_or_before(text, 90))?;
    let dash = [" — ", " – ", " - ", " -- ", "— ", "– "]
        .iter()
        .filter_map(|d| head.find(d).map(|at| (at, at + d.len())))
        .min()?;
    let before = &head[..dash.0];
    let place = before.split([',', '(']).next()?.trim();
    let shouts = place.len() >= 3 && place.chars().any(char::is_alphabetic) && !place.chars().any(char::is_lowercase);
    let agency =
        before.find('(').and_then(|open| before[open..].find(')').map(|close| Span::at(open + 1, open + close)));
    let named = place.split(' ').all(|w| w.starts_with(char::is_uppercase))
        && !place.is_empty()
        && place.split(' ').count() <= 4;
    (shouts || (agency.is_some() && named)).then(|| Dateline { span: Span::at(0, dash.1), agency })
}

/// The opening of a wire story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// From the place to past the dash.
    pub span: Span,
    /// The agency in brackets.
    pub agency: Option<Span>,
}

/// News agencies, by the names and letters that credit them.
const AGENCIES: &[(&str, &str)] = &[
    ("AP", "Associated Press"),
    ("The Associated Press", "Associated Press"),
    ("Associated Press", "Associated Press"),
    ("Reuters", "Reuters"),
    ("AFP", "Agence France-Presse"),
    ("Agence France-Presse", "Agence France-Presse"),
    ("UPI", "United Press International"),
    ("PA", "PA Media"),
    ("PA Media", "PA Media"),
    ("Xinhua", "Xinhua"),
    ("TASS", "TASS"),
    ("ANI", "ANI"),
    ("PTI", "Press Trust of India"),
    ("DPA", "dpa"),
    ("dpa", "dpa"),
    ("EFE", "EFE"),
    ("Bloomberg", "Bloomberg"),
    ("Kyodo", "Kyodo News"),
    ("IANS", "IANS"),
    ("CNN", "CNN"),
    ("AAP", "Australian Associated Press"),
    ("CP", "The Canadian Press"),
    ("The Canadian Press", "The Canadian Press"),
    ("Canadian Press", "The Canadian Press"),
    ("Anadolu", "Anadolu Agency"),
    ("Yonhap", "Yonhap"),
];

/// The agency that a credit names. One that is not in the list is taken at its word.
fn agency(credit: &str) -> Option<String> {
    let known = AGENCIES.iter().find(|(mark, _)| credit.trim() == *mark).map(|(_, name)| (*name).to_owned());
    let unknown = || {
        let words = credit.split(' ').count();
        let told = ["Wire", "Press", "Agency", "News Service", "Newswire", "News"].iter().any(|w| credit.contains(w));
        (told && words <= 5 && credit.starts_with(char::is_uppercase)).then(|| credit.trim().to_owned())
    };
    known.or_else(unknown)
}

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
        .or_else(|| of_dateline(from, known.lead))
        .or_else(|| of_authors(known))
        .or_else(|| of_basis(from))
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

/// JSON-LD `isBasedOn`: another page, by its name or its host.
fn of_basis(from: &Sources) -> Option<Provenance> {
    let text = from.page.text();
    from.said.articles(from.page).find_map(|(json, id)| {
        let basis = json.all(text, id, "isBasedOn").into_iter().next()?;
        let words = ["publisher", "name", "url", "@id"]
            .iter()
            .find_map(|member| json_name(from.page, json, json.member(text, basis, member)?))
            .or_else(|| json_words(from.page, json, basis))?;
        let original = host(&words.text).map_or(words.text.as_str(), |h| h.trim_start_matches("www.")).to_owned();
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
        if known.publisher.is_some_and(|own| key(own) == key(&original)) {
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

fn of_dateline(from: &Sources, lead: Option<usize>) -> Option<Provenance> {
    let block = &from.blocks[lead?];
    let credit = dateline(&block.text)?.agency?;
    let original = agency(credit.of(&block.text))?;
    let site = from.said.meta(&["og:site_name"]).map(|w| w.text.as_str());
    if site.is_some_and(|s| agency(s).is_some_and(|a| a == original)) {
        return None;
    }
    let evidence = vec![block.evidence(lead?, credit)];
    Some(Provenance { original, relation: ProvenanceRelation::Agency, permission: None, evidence })
}

/// The page says that its true address is on another host.
fn of_canonical(from: &Sources, told: &Told) -> Option<Provenance> {
    let (_, words) = from.said.links.iter().find(|(rel, _)| rel == "canonical")?;
    let fetched = told.url.as_deref().or(from.page.url());
    let here = fetched.or(from.said.meta(&["og:url"]).map(|w| w.text.as_str())).and_then(host)?;
    let there = host(&words.text)?;
    if registrable(here) == registrable(there) {
        return None;
    }
    let evidence = vec![Evidence { text: words.text.clone(), page: words.span, block: None }];
    let original = there.trim_start_matches("www.").to_owned();
    Some(Provenance { original, relation: ProvenanceRelation::Syndicated, permission: None, evidence })
}

/// The name that stands for an owner in a host: "example" of "news.example.co.uk".
fn registrable(host: &str) -> &str {
    let labels: Vec<&str> = host.split('.').collect();
    let second = labels.len().saturating_sub(2);
    let short = labels.get(second).is_some_and(|l| l.len() <= 3) && labels.len() > 2;
    labels.get(if short { second - 1 } else { second }).copied().unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_name_the_original() {
        for (text, original, permission) in [
            (
                "This article was originally published at Harbour Watch and is republished here with permission.",
                Some("Harbour Watch"),
                Some(true),
            ),
            (
                "Republished from The Strelsau Review under a Creative Commons licence.",
                Some("The Strelsau Review"),
                Some(true),
            ),
            ("This story first appeared in the Ruritania Times.", Some("Ruritania Times"), None),
            ("Reprinted by permission of Example Wire.", Some("Example Wire"), Some(true)),
            ("The post Ferries stop appeared first on Harbour Watch.", Some("Harbour Watch"), None),
            ("Originally published by Ann Lee at harbourwatch.example on 3 March.", Some("Ann Lee"), None),
        ] {
            let found = notice(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.original.map(|s| s.of(text)), original, "{text}");
            assert_eq!(found.permission, permission, "{text}");
        }
        assert_eq!(notice("The novel was first published in 1921, when the ferries still ran on steam."), None);
    }

    #[test]
    fn datelines_credit_agencies() {
        let text = "STRELSAU, March 3 (Example Wire) — The ferries stopped.";
        let found = dateline(text).unwrap();
        assert_eq!(found.span.of(text), "STRELSAU, March 3 (Example Wire) — ");
        assert_eq!(agency(found.agency.unwrap().of(text)).as_deref(), Some("Example Wire"));
        assert!(dateline("HENTZAU – The ferries stopped.").is_some());
        assert_eq!(dateline("The ferries — all four — stopped."), None);
        assert_eq!(agency("AP").as_deref(), Some("Associated Press"));
    }
}
