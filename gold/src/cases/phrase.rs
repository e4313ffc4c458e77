//! One value of a case line, cut into its parts.

/// `Name [kind CODE] (role) rest "words" | "words"`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// What stands outside of brackets and quotation marks.
    pub plain: String,
    pub square: Vec<String>,
    pub round: Option<String>,
    pub quoted: Vec<String>,
}

impl Phrase {
    pub fn parse(text: &str) -> Self {
        let mut phrase = Self::default();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            rest = match c {
                '"' => until(&rest[1..], '"', |s| phrase.quoted.push(s.to_owned())),
                '[' => until(&rest[1..], ']', |s| phrase.square = s.split(' ').map(str::to_owned).collect()),
                '(' => until(&rest[1..], ')', |s| phrase.round = Some(s.to_owned())),
                _ => {
                    phrase.plain.push(c);
                    &rest[c.len_utf8()..]
                }
            };
        }
        phrase.plain = phrase.plain.replace(" | ", " ").split_whitespace().collect::<Vec<_>>().join(" ");
        phrase.plain = phrase.plain.trim_end_matches(" |").to_owned();
        phrase
    }

    /// What it asks of the evidence that it does not have.
    pub fn missing<'a>(&self, evidence: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
        let missing = self.quoted.iter().find(|words| !evidence.clone().any(|e| e == words.as_str()))?;
        let has: Vec<&str> = evidence.collect();
        Some(format!("evidence {missing:?} is not among {has:?}"))
    }
}

fn until<'t>(text: &'t str, end: char, keep: impl FnOnce(&'t str)) -> &'t str {
    let at = text.find(end).unwrap_or_else(|| panic!("no {end:?} in {text:?}"));
    keep(&text[..at]);
    &text[at + end.len_utf8()..]
}
