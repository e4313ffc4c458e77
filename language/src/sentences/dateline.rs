//! "STRELSAU, Feb. 19 (Example Wire) — The talks failed.": a dateline is a sentence of its own.

use span::Span;

use crate::tokenize::is_dash;

/// A dateline has at most this many tokens.
const LONGEST: usize = 16;

/// Where the dateline at the start of a passage ends: the token after its dash.
pub(super) fn end(text: &str, tokens: &[Span]) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.of(text));
    let first = word(0);
    let upper = first.chars().count() >= 3 && first.chars().all(|c| c.is_uppercase());
    if !first.starts_with(char::is_uppercase) {
        return None;
    }
    let dash = (1..tokens.len().min(LONGEST)).find(|&at| stands_apart(tokens, at) && word(at).chars().all(is_dash))?;
    let inside = || (0..dash).map(word);
    let plain = inside().all(|w| !w.starts_with(char::is_lowercase) || w == "of");
    let told = inside().any(|w| w == "(") || inside().any(is_month);
    let begins = |w: &str| w.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let body = crate::gazetteer::organization(first).is_some() && !told;
    (plain && (upper || told) && !body && begins(word(dash + 1))).then_some(dash + 1)
}

/// Whether spaces stand on both sides of a token.
fn stands_apart(tokens: &[Span], at: usize) -> bool {
    let after = tokens.get(at + 1).is_none_or(|t| t.start() > tokens[at].end());
    at > 0 && tokens[at - 1].end() < tokens[at].start() && after
}

fn is_month(word: &str) -> bool {
    const MONTHS: &[&str] = &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    word.get(..3).is_some_and(|start| MONTHS.contains(&start))
}

#[cfg(test)]
mod tests {
    use crate::PassageKind;
    use crate::sentences::tests::sentences;

    #[test]
    fn a_dateline_stands_alone() {
        for dateline in ["STRELSAU, Feb. 19 —", "Strelsau (Example Wire) -", "STRELSAU, Ruritania (EW) —", "ZENDA –"]
        {
            let text = format!("{dateline} The talks failed.");
            assert_eq!(sentences(&text, PassageKind::Paragraph), [dateline, "The talks failed."]);
        }
        assert_eq!(sentences("NATO — Europe's shield — is there.", PassageKind::Paragraph).len(), 1);
        assert_eq!(sentences("Ruritania — the smaller one — left.", PassageKind::Paragraph).len(), 1);
    }
}
