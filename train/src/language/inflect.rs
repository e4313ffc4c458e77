//! Inflected forms of words, drawn by rule and from a list of our own, so that the lemmatiser knows more than the treebanks happen to hold.

/// The list of irregular words, which states its format.
const IRREGULAR: &str = include_str!("../../data/irregular.txt");

/// A form with its tags ("VERB VBD") and its lemma.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inflected {
    pub form: String,
    pub tag: &'static str,
    pub lemma: String,
}

/// Every form of the irregular words.
pub fn irregular() -> Vec<Inflected> {
    let lines = IRREGULAR.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    lines.flat_map(|line| entry(line).unwrap_or_else(|| panic!("irregular.txt: {line}"))).collect()
}

fn entry(line: &str) -> Option<Vec<Inflected>> {
    let mut fields = line.split(' ');
    let (class, lemma) = (fields.next()?, fields.next()?);
    let tags: &[&'static str] = match class {
        "verb" => &["VERB VBD", "VERB VBN"],
        "noun" => &["NOUN NNS"],
        "adjective" => &["ADJ JJR", "ADJ JJS"],
        "adverb" => &["ADV RBR", "ADV RBS"],
        _ => return None,
    };
    let mut forms = Vec::new();
    for (&tag, field) in tags.iter().zip(fields.by_ref()) {
        forms.extend(field.split('|').map(|form| Inflected { form: form.to_owned(), tag, lemma: lemma.to_owned() }));
    }
    fields.next().is_none().then_some(forms)
}

/// The regular forms of a word of this class ("VERB", "NOUN", "ADJ"); none for a word that is no plain English.
pub fn regular(lemma: &str, upos: &str) -> Vec<Inflected> {
    if lemma.len() < 2 || !lemma.bytes().all(|b| b.is_ascii_lowercase()) || !lemma.bytes().any(is_vowel) {
        return Vec::new();
    }
    let forms: Vec<(&'static str, String)> = match upos {
        "VERB" => vec![
            ("VERB VBD", past(lemma)),
            ("VERB VBN", past(lemma)),
            ("VERB VBG", with_vowel(lemma, "ing")),
            ("VERB VBZ", plural(lemma)),
        ],
        "NOUN" => vec![("NOUN NNS", plural(lemma))],
        "ADJ" if syllables(lemma) == 1 || lemma.ends_with('y') || lemma.ends_with("le") => {
            vec![("ADJ JJR", past(lemma) + "r"), ("ADJ JJS", past(lemma) + "st")]
                .into_iter()
                .map(|(tag, form)| (tag, form.replace("edr", "er").replace("edst", "est")))
                .collect()
        }
        _ => Vec::new(),
    };
    forms.into_iter().map(|(tag, form)| Inflected { form, tag, lemma: lemma.to_owned() }).collect()
}

/// "carry" as "carried", "stop" as "stopped".
fn past(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if ends_in_consonant(stem) => format!("{stem}ied"),
        _ => with_vowel(word, "ed"),
    }
}

/// A word before an ending that starts with a vowel.
fn with_vowel(word: &str, ending: &str) -> String {
    if let Some(stem) = word.strip_suffix("ie").filter(|_| ending == "ing") {
        return format!("{stem}ying");
    }
    let drops = word.ends_with('e') && !(ending == "ing" && ["ee", "ye", "oe"].iter().any(|e| word.ends_with(e)));
    if drops {
        return format!("{}{ending}", &word[..word.len() - 1]);
    }
    let last = if doubles(word) { &word[word.len() - 1..] } else { "" };
    let last = if word.ends_with('c') { "k" } else { last };
    format!("{word}{last}{ending}")
}

/// "crash" as "crashes", "ally" as "allies"; nouns and verbs alike.
pub fn plural(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if ends_in_consonant(stem) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|e| word.ends_with(e)) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// Words of one syllable double their last consonant after a single vowel.
fn doubles(word: &str) -> bool {
    let [.., a, b, c] = word.as_bytes() else { return false };
    syllables(word) == 1
        && !is_vowel(*c)
        && !b"wxy".contains(c)
        && is_vowel(*b)
        && (!is_vowel(*a) || (*a == b'u' && word.contains("qu")))
}

fn ends_in_consonant(stem: &str) -> bool {
    stem.bytes().next_back().is_some_and(|b| !is_vowel(b))
}

/// Runs of vowels.
fn syllables(word: &str) -> usize {
    let word = word.strip_suffix('e').filter(|w| w.bytes().any(is_vowel)).unwrap_or(word);
    let vowels: Vec<bool> = word.bytes().map(|b| is_vowel(b) || b == b'y').collect();
    vowels.iter().enumerate().filter(|&(at, &v)| v && (at == 0 || !vowels[at - 1])).count()
}

fn is_vowel(b: u8) -> bool {
    b"aeiou".contains(&b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_words_inflect_as_they_are_spelled() {
        let forms = |lemma, upos| regular(lemma, upos).into_iter().map(|i| i.form).collect::<Vec<_>>().join(" ");
        assert_eq!(forms("deploy", "VERB"), "deployed deployed deploying deploys");
        assert_eq!(forms("stop", "VERB"), "stopped stopped stopping stops");
        assert_eq!(forms("explode", "VERB"), "exploded exploded exploding explodes");
        assert_eq!(forms("carry", "VERB"), "carried carried carrying carries");
        assert_eq!(forms("agree", "VERB"), "agreed agreed agreeing agrees");
        assert_eq!(forms("tie", "VERB"), "tied tied tying ties");
        assert_eq!(forms("quiz", "VERB"), "quizzed quizzed quizzing quizes");
        assert_eq!(forms("monitor", "VERB"), "monitored monitored monitoring monitors");
        assert_eq!(forms("panic", "VERB"), "panicked panicked panicking panics");
        assert_eq!(forms("hit", "NOUN") + &forms("ally", "NOUN") + &forms("crash", "NOUN"), "hitsalliescrashes");
        assert_eq!(forms("safe", "ADJ") + " " + &forms("big", "ADJ"), "safer safest bigger biggest");
        assert_eq!(forms("heavy", "ADJ") + &forms("beautiful", "ADJ"), "heavier heaviest");
        assert_eq!(forms("NATO", "NOUN") + &forms("mph", "NOUN"), "");
    }

    #[test]
    fn the_list_is_read_whole() {
        let all = irregular();
        let has = |form: &str, tag, lemma: &str| {
            all.contains(&Inflected { form: form.to_owned(), tag, lemma: lemma.to_owned() })
        };
        assert!(has("withdrew", "VERB VBD", "withdraw") && has("burnt", "VERB VBN", "burn"));
        assert!(has("people", "NOUN NNS", "person") && has("worst", "ADJ JJS", "bad"));
        let mut words: Vec<&str> = IRREGULAR.lines().filter(|l| !l.starts_with('#')).collect();
        words.dedup();
        assert!(words.len() > 300);
    }
}
