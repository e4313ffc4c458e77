//! News agencies, and the datelines that credit them.

use span::Span;

use crate::boundary;

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
pub(super) const AGENCIES: &[(&str, &str)] = &[
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
pub(super) fn agency(credit: &str) -> Option<String> {
    let known = AGENCIES.iter().find(|(mark, _)| credit.trim() == *mark).map(|(_, name)| (*name).to_owned());
    let unknown = || {
        let words = credit.split(' ').count();
        let told = ["Wire", "Press", "Agency", "News Service", "Newswire", "News"].iter().any(|w| credit.contains(w));
        (told && words <= 5 && credit.starts_with(char::is_uppercase)).then(|| credit.trim().to_owned())
    };
    // Letters in brackets after a dateline are an agency's, unless they are a country's.
    let letters = || {
        let credit = credit.trim();
        let shouts = (2..=5).contains(&credit.len()) && credit.bytes().all(|b| b.is_ascii_uppercase());
        // American stations have four letters, the first W or K: they credit themselves.
        let station = credit.len() == 4 && credit.starts_with(['W', 'K']);
        (shouts && !station && !matches!(credit, "US" | "UK" | "UAE" | "EU" | "UN" | "DC")).then(|| credit.to_owned())
    };
    known.or_else(unknown).or_else(letters)
}

/// Whether `letters` are those that the words of `name` begin with: NSP of North Sea Press.
pub(super) fn by_letters(name: &str, letters: &str) -> bool {
    let initials: String = name.split(' ').filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
    initials.len() >= 2 && initials == letters
}

#[cfg(test)]
mod tests {
    use super::{agency, by_letters, dateline};

    #[test]
    fn datelines_credit_agencies() {
        let text = "STRELSAU, March 3 (Example Wire) — The ferries stopped.";
        let found = dateline(text).unwrap();
        assert_eq!(found.span.of(text), "STRELSAU, March 3 (Example Wire) — ");
        assert_eq!(agency(found.agency.unwrap().of(text)).as_deref(), Some("Example Wire"));
        assert!(dateline("HENTZAU – The ferries stopped.").is_some());
        assert_eq!(dateline("The ferries — all four — stopped."), None);
        assert_eq!(agency("AP").as_deref(), Some("Associated Press"));
        assert_eq!(agency("EW").as_deref(), Some("EW"));
        assert_eq!((agency("UK"), agency("KXYZ")), (None, None));
        assert!(by_letters("North Sea Press", "NSP") && !by_letters("North Sea Press", "EW"));
    }
}
