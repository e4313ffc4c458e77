//! Which language the article is in: English is told from the rest by its own words, the rest by `<html lang>`.

use super::Sources;
use crate::wording::is_function_word;

/// The article's language, ISO 639-1, from its words and then from the markup. `None` when neither says.
pub(crate) fn read(from: &Sources, text: &str) -> Option<String> {
    let said = from.said.lang.as_ref().map(|l| l.text.to_ascii_lowercase());
    let said = said.or_else(|| {
        from.said
            .meta(&["og:locale", "content-language", "language", "dc.language"])
            .map(|w| w.text.to_ascii_lowercase())
    });
    let said = said.and_then(|s| s.split(['-', '_', ',', ' ']).next().map(str::to_owned)).filter(|s| s.len() == 2);
    match of_words(text) {
        Some(found) if found == "en" => Some(found.into()),
        // The words are not English: what the markup says counts only if it says the same.
        Some(found) => Some(said.filter(|s| s != "en" && found == "und").unwrap_or_else(|| found.into())),
        None => said,
    }
}

/// Words that are frequent in one language and rare in English and in the others here.
const MARKS: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "der", "die", "das", "und", "nicht", "ist", "ein", "eine", "mit", "auf", "von", "für", "sich", "dem",
            "den", "werden", "wurde",
        ],
    ),
    (
        "fr",
        &[
            "les", "des", "est", "une", "dans", "que", "pour", "qui", "pas", "sur", "avec", "aux", "été", "cette",
            "du", "et",
        ],
    ),
    ("es", &["los", "las", "una", "que", "por", "con", "para", "del", "es", "como", "más", "pero", "sus", "y", "el"]),
    ("it", &["il", "che", "di", "della", "per", "una", "con", "sono", "gli", "nel", "più", "anche", "dei", "è"]),
    ("pt", &["os", "uma", "que", "não", "com", "para", "por", "mais", "dos", "das", "ao", "pela", "foi", "são", "em"]),
    ("nl", &["het", "een", "van", "dat", "niet", "zijn", "voor", "met", "ook", "naar", "wordt", "maar", "deze"]),
    ("sv", &["och", "att", "det", "som", "är", "inte", "för", "med", "den", "till", "av", "har"]),
    ("pl", &["nie", "się", "jest", "oraz", "przez", "dla", "jak", "ale", "który", "tym", "był"]),
    ("tr", &["ve", "bir", "bu", "için", "ile", "olarak", "daha", "olan", "gibi", "çok"]),
    ("id", &["yang", "dan", "dengan", "untuk", "tidak", "dari", "ini", "itu", "pada", "akan", "adalah"]),
];

/// The language of a text by its words: "en", another that is known, "und" for one that is not; `None` for too few words.
pub(crate) fn of_words(text: &str) -> Option<&'static str> {
    let (mut words, mut english, mut foreign) = (0u32, 0u32, 0u32);
    let mut marks = [0u32; MARKS.len()];
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(2000) {
        words += 1;
        let lower = word.to_lowercase();
        english += u32::from(is_function_word(&lower));
        // Letters of other scripts than Latin.
        foreign += u32::from(word.chars().all(|c| c as u32 > 0x24F));
        for (count, (_, list)) in marks.iter_mut().zip(MARKS) {
            *count += u32::from(list.contains(&lower.as_str()));
        }
    }
    if words < 20 && foreign < 5 {
        return None;
    }
    if foreign * 2 > words {
        return Some(script(text));
    }
    let (best, count) =
        marks.iter().enumerate().max_by_key(|(i, n)| (**n, usize::MAX - i)).map_or((0, 0), |(i, n)| (i, *n));
    match english {
        // A third of running English is such words; headlines and lists have fewer.
        _ if english * 100 >= words * 18 && english >= count => Some("en"),
        _ if count * 100 >= words * 10 => Some(MARKS[best].0),
        _ if english * 100 >= words * 8 && english > count * 2 => Some("en"),
        _ => Some("und"),
    }
}

/// The language that a script is most written for.
fn script(text: &str) -> &'static str {
    let count = |low: u32, high: u32| text.chars().take(4000).filter(|c| (low..=high).contains(&(*c as u32))).count();
    let scripts = [
        ("ja", count(0x3040, 0x30FF) * 4),
        ("zh", count(0x4E00, 0x9FFF)),
        ("ko", count(0xAC00, 0xD7AF)),
        ("ru", count(0x400, 0x4FF)),
        ("ar", count(0x600, 0x6FF)),
        ("he", count(0x590, 0x5FF)),
        ("el", count(0x370, 0x3FF)),
        ("hi", count(0x900, 0x97F)),
        ("th", count(0xE00, 0xE7F)),
    ];
    scripts.iter().max_by_key(|(_, n)| *n).filter(|(_, n)| *n > 10).map_or("und", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::of_words;

    #[test]
    fn english_is_told_from_others() {
        for (text, expected) in [
            (
                "The ferries stopped at noon because the harbour master had closed the gates, and nobody could say when they would open again this week.",
                "en",
            ),
            (
                "Die Fähren wurden am Mittag eingestellt, weil der Hafenmeister die Tore geschlossen hat und niemand sagen kann, wann sie wieder öffnen.",
                "de",
            ),
            (
                "Les bacs se sont arrêtés à midi, car le maître du port a fermé les portes et personne ne peut dire quand elles seront ouvertes dans la semaine.",
                "fr",
            ),
            (
                "Паромы остановились в полдень потому что начальник порта закрыл ворота и никто не может сказать когда их откроют снова на этой неделе.",
                "ru",
            ),
        ] {
            assert_eq!(of_words(text), Some(expected), "{text}");
        }
        assert_eq!(of_words("Too few."), None);
    }
}
