//! Currencies: signs and codes before a number, names after it.

use super::{Kind, Unit, iso4217};
use crate::pieces::Pieces;

/// Signs and codes that stand before a number, as they are written.
const SIGNS: &[(&str, &str)] = &[
    ("€", "euro"),
    ("£", "pound sterling"),
    ("¥", "Japanese yen"),
    ("₹", "Indian rupee"),
    ("₽", "Russian rouble"),
    ("₩", "South Korean won"),
    ("₺", "Turkish lira"),
    ("₪", "Israeli shekel"),
    ("₦", "Nigerian naira"),
    ("₴", "Ukrainian hryvnia"),
    ("₱", "Philippine peso"),
    ("฿", "Thai baht"),
    ("₫", "Vietnamese dong"),
    ("﷼", "Iranian rial"),
    ("₿", "bitcoin"),
    ("¢", "cent"),
    ("₭", "Lao kip"),
    ("₡", "Costa Rican colon"),
    ("₾", "Georgian lari"),
    ("₸", "Kazakh tenge"),
    ("₮", "Mongolian tugrik"),
    ("₲", "Paraguayan guarani"),
    ("₵", "Ghanaian cedi"),
    ("֏", "Armenian dram"),
    ("؋", "Afghan afghani"),
    ("៛", "Cambodian riel"),
    ("৳", "Bangladeshi taka"),
    ("￥", "Japanese yen"),
    ("￡", "pound sterling"),
    ("￦", "South Korean won"),
];

/// Letters before "$" and the dollar that they make it.
const DOLLARS: &[(&str, &str)] = &[
    ("us", "US dollar"),
    ("u.s.", "US dollar"),
    ("a", "Australian dollar"),
    ("au", "Australian dollar"),
    ("c", "Canadian dollar"),
    ("ca", "Canadian dollar"),
    ("can", "Canadian dollar"),
    ("cdn", "Canadian dollar"),
    ("nz", "New Zealand dollar"),
    ("hk", "Hong Kong dollar"),
    ("s", "Singapore dollar"),
    ("sg", "Singapore dollar"),
    ("nt", "New Taiwan dollar"),
    ("r", "Brazilian real"),
    ("z", "Zimbabwean dollar"),
    ("j", "Jamaican dollar"),
    ("usd", "US dollar"),
    ("aud", "Australian dollar"),
    ("cad", "Canadian dollar"),
    ("nzd", "New Zealand dollar"),
    ("hkd", "Hong Kong dollar"),
    ("sgd", "Singapore dollar"),
    ("mxn", "Mexican peso"),
    ("mex", "Mexican peso"),
    ("tt", "Trinidadian dollar"),
    ("bz", "Belize dollar"),
    ("fj", "Fijian dollar"),
    ("bds", "Barbadian dollar"),
    ("n", "Namibian dollar"),
];

/// Short forms that papers write before an amount; the codes of ISO 4217 are a table of their own.
const SHORT: &[(&str, &str)] = &[
    ("RMB", "Chinese yuan"),
    ("Rs", "rupee"),
    ("NIS", "Israeli shekel"),
    ("Dh", "UAE dirham"),
    ("Dhs", "UAE dirham"),
    ("Ksh", "Kenyan shilling"),
    ("KSh", "Kenyan shilling"),
    ("Sh", "shilling"),
    ("Shs", "shilling"),
    ("Ush", "Ugandan shilling"),
    ("Tk", "Bangladeshi taka"),
    ("RM", "Malaysian ringgit"),
    ("Rp", "Indonesian rupiah"),
    ("Php", "Philippine peso"),
    ("GH₵", "Ghanaian cedi"),
    ("SFr", "Swiss franc"),
    ("CFA", "CFA franc"),
    ("Kč", "Czech koruna"),
    ("zł", "Polish zloty"),
    ("Ft", "Hungarian forint"),
    ("kr", "krone"),
];

/// Short forms that stand after an amount.
const SHORT_AFTER: &[(&str, &str)] = &[
    ("RM", "Malaysian ringgit"),
    ("RMB", "Chinese yuan"),
    ("NIS", "Israeli shekel"),
    ("CFA", "CFA franc"),
    ("Kč", "Czech koruna"),
    ("zł", "Polish zloty"),
    ("kr", "krone"),
    ("元", "Chinese yuan"),
    ("円", "Japanese yen"),
];

/// Names that stand after a number, in singular, and the unit of each where no country tells it.
const NAMES: &[(&str, &str)] = &[
    ("dollar", "US dollar"),
    ("buck", "US dollar"),
    ("euro", "euro"),
    ("quid", "pound sterling"),
    ("yen", "Japanese yen"),
    ("yuan", "Chinese yuan"),
    ("renminbi", "Chinese yuan"),
    ("rupee", "rupee"),
    ("rouble", "Russian rouble"),
    ("hryvnia", "Ukrainian hryvnia"),
    ("zloty", "Polish zloty"),
    ("forint", "Hungarian forint"),
    ("shekel", "Israeli shekel"),
    ("lira", "Turkish lira"),
    ("dirham", "dirham"),
    ("riyal", "riyal"),
    ("rial", "Iranian rial"),
    ("dinar", "dinar"),
    ("denar", "Macedonian denar"),
    ("afghani", "Afghan afghani"),
    ("rand", "South African rand"),
    ("naira", "Nigerian naira"),
    ("cedi", "Ghanaian cedi"),
    ("kwacha", "kwacha"),
    ("kwanza", "Angolan kwanza"),
    ("pula", "Botswana pula"),
    ("dalasi", "Gambian dalasi"),
    ("metical", "Mozambican metical"),
    ("shilling", "shilling"),
    ("birr", "Ethiopian birr"),
    ("nakfa", "Eritrean nakfa"),
    ("ringgit", "Malaysian ringgit"),
    ("rupiah", "Indonesian rupiah"),
    ("baht", "Thai baht"),
    ("dong", "Vietnamese dong"),
    ("riel", "Cambodian riel"),
    ("kip", "Lao kip"),
    ("taka", "Bangladeshi taka"),
    ("kyat", "Myanmar kyat"),
    ("tugrik", "Mongolian tugrik"),
    ("rufiyaa", "Maldivian rufiyaa"),
    ("won", "South Korean won"),
    ("tenge", "Kazakh tenge"),
    ("som", "som"),
    ("somoni", "Tajik somoni"),
    ("manat", "manat"),
    ("lari", "Georgian lari"),
    ("peso", "peso"),
    ("real", "Brazilian real"),
    ("bolivar", "Venezuelan bolivar"),
    ("boliviano", "Bolivian boliviano"),
    ("quetzal", "Guatemalan quetzal"),
    ("lempira", "Honduran lempira"),
    ("cordoba", "Nicaraguan cordoba"),
    ("colon", "Costa Rican colon"),
    ("gourde", "Haitian gourde"),
    ("balboa", "Panamanian balboa"),
    ("franc", "franc"),
    ("krona", "Swedish krona"),
    ("krone", "krone"),
    ("kroon", "Estonian kroon"),
    ("crown", "crown"),
    ("koruna", "Czech koruna"),
    ("lev", "Bulgarian lev"),
    ("leu", "Romanian leu"),
    ("lek", "Albanian lek"),
    ("kuna", "Croatian kuna"),
    ("drachma", "Greek drachma"),
    ("mark", "mark"),
    ("guilder", "Dutch guilder"),
    ("peseta", "Spanish peseta"),
    ("escudo", "escudo"),
    ("cent", "cent"),
    ("penny", "penny"),
    ("bitcoin", "bitcoin"),
    ("ether", "ether"),
];

/// Plurals that no ending tells, and other spellings.
const PLURALS: &[(&str, &str)] = &[
    ("rubles", "rouble"),
    ("ruble", "rouble"),
    ("sheqel", "shekel"),
    ("sheqels", "shekel"),
    ("kronor", "krona"),
    ("kronur", "krona"),
    ("kroner", "krone"),
    ("leva", "lev"),
    ("lei", "leu"),
    ("pence", "penny"),
    ("pennies", "penny"),
    ("reais", "real"),
    ("meticais", "metical"),
    ("bolivares", "bolivar"),
    ("colones", "colon"),
    ("liras", "lira"),
    ("lire", "lira"),
    ("zlotys", "zloty"),
    ("korunas", "koruna"),
    ("tögrög", "tugrik"),
];

/// The currency right before the number at `at`: "$", "US$", "HK $", "€", "RM", "USD", "Rs.".
pub(super) fn before(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let last = at.checked_sub(1)?;
    let unit = |name: &str, start| Some(Unit { name: name.into(), kind: Kind::Money, start, end: at });
    if p.mark(last) == Some('$') {
        // "US $1.1 million": the letters may stand apart; a lone "A" or "S" may not.
        let apart = |n: usize| (p.word(n).len() >= 2 || p.is(n, &["c", "s"])) && p.tag(n) != "DT";
        let letters = last.checked_sub(1).filter(|&n| p.glued(last) || apart(n));
        if let Some(n) = letters
            && let Some((_, name)) =
                DOLLARS.iter().find(|(letters, _)| (p.capital(n) || known_small(p.word(n))) && *letters == p.word(n))
        {
            return unit(name, n);
        }
        return unit("US dollar", last);
    }
    if let Some((_, name)) = SIGNS.iter().find(|(sign, _)| *sign == p.raw(last)) {
        return unit(name, last);
    }
    // "$US7,000".
    if let Some(sign) = last.checked_sub(1).filter(|&n| p.mark(n) == Some('$') && p.glued(last) && p.capital(last)) {
        return DOLLARS.iter().find(|(letters, _)| *letters == p.word(last)).and_then(|(_, name)| unit(name, sign));
    }
    if let Some((name, start)) = transliterated(p, at) {
        return unit(name, start);
    }
    // "Rs. 500".
    let code_at = if p.mark(last) == Some('.') && p.glued(last) { last.checked_sub(1)? } else { last };
    let code = p.raw(code_at);
    let short = SHORT.iter().find(|(c, _)| *c == code).map(|(_, name)| *name);
    short.or_else(|| iso4217::by_code(code)).and_then(|name| unit(name, code_at))
}

/// "PS7m", "Y=31 billion": pound and yen signs as Unicode-to-ASCII transliteration writes them (S. Burke's Text::Unidecode),
/// which wire texts have passed through.
fn transliterated(p: &Pieces<'_>, at: usize) -> Option<(&'static str, usize)> {
    let last = at.checked_sub(1).filter(|_| p.glued(at))?;
    if p.raw(last) == "PS" {
        // "PS5" is a console.
        let amount = p.number(at).is_some_and(|n| n > 9.0 || n.fract() != 0.0);
        let scaled = crate::numeral::read(p, at).is_some_and(|n| n.scale > 1.0);
        return (amount || scaled).then_some(("pound sterling", last));
    }
    let yen = p.mark(last) == Some('=') && p.glued(last) && p.raw(last.checked_sub(1)?) == "Y";
    yen.then(|| ("Japanese yen", last - 1))
}

/// Letters that are a dollar's in small letters too; "a $5 fine" is no Australian one.
fn known_small(letters: &str) -> bool {
    matches!(letters, "c" | "hk" | "nz" | "usd" | "aud" | "cad" | "nzd" | "hkd" | "sgd" | "mxn")
}

/// The currency that starts at `at`, after a number: "dollars", "Danish crowns", "New Zealand dollars", "yuan", "USD", "p".
pub(super) fn after(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let unit = |name: &str, end| Some(Unit { name: name.into(), kind: Kind::Money, start: at, end });
    if let Some(name) = sign_after(p, at) {
        return unit(name, at + 1);
    }
    if let Some(end) = p.phrase(at, "pounds sterling").or_else(|| p.phrase(at, "sterling")) {
        return unit("pound sterling", end);
    }
    let amount = large_before(p, at);
    // "3 million pounds" are money, "3 pounds" weigh.
    let millions = crate::numeral::magnitude(p.before(at)).is_some_and(|m| m >= 1e6);
    if millions && p.is(at, &["pounds"]) && !p.is(at + 1, &["of"]) && p.mark(at + 1) != Some('(') {
        return unit("pound sterling", at + 1);
    }
    if let Some(name) = named(p.word(at)) {
        let noun = p.tag(at).starts_with("NN") || p.mark(at + 1).is_some() || p.is(at + 1, &["of", "in", "for", "a"]);
        let fits = !is_common_word(p.word(at)) || amount && noun;
        return fits.then(|| unit(name, at + 1)).flatten();
    }
    (1..=3).take_while(|&lead| p.capital(at + lead - 1)).find_map(|lead| {
        let noun = singular(p.word(at + lead));
        if noun != "pound" && NAMES.iter().all(|(name, _)| *name != noun) {
            return None;
        }
        let people = (at..at + lead).map(|n| p.raw(n)).collect::<Vec<_>>().join(" ");
        let name = match iso4217::of_people(&people, noun) {
            Some(name) if !is_common_word(noun) || p.tag(at + lead).starts_with("NN") => name.to_owned(),
            // "three Americans won".
            _ if is_common_word(noun) => return None,
            _ => format!("{people} {noun}"),
        };
        Some(Unit { name, kind: Kind::Money, start: at, end: at + lead + 1 })
    })
}

/// Signs, codes and short forms behind a number: "100 €", "50 USD", "30 kr", "118.5p".
fn sign_after(p: &Pieces<'_>, at: usize) -> Option<&'static str> {
    let raw = p.raw(at);
    // "Versa 2 £179": a sign that its own number follows is none of the number before.
    let own_number = p.glued(at + 1) && p.number(at + 1).is_some();
    if raw == "$" && !own_number {
        return Some("US dollar");
    }
    let sign = SIGNS.iter().find(|(sign, _)| *sign == raw).filter(|_| p.glued(at) || !own_number);
    if let Some((_, name)) = sign.or_else(|| SHORT_AFTER.iter().find(|(short, _)| *short == raw)) {
        return Some(name);
    }
    let upper = raw.to_ascii_uppercase();
    let code = raw.len() == 3 && (raw == upper || matches!(raw, "usd" | "eur" | "gbp" | "jpy" | "cny" | "inr" | "chf"));
    match raw {
        "rmb" => return Some("Chinese yuan"),
        "c" if p.glued(at) => return Some("cent"),
        "p" if is_pence(p, at) => return Some("penny"),
        _ => {}
    }
    code.then(|| iso4217::by_code(&upper)).flatten().filter(|_| p.glued(at) || !own_number)
}

/// "118.5p", "68 p".
fn is_pence(p: &Pieces<'_>, at: usize) -> bool {
    p.glued(at) || !p.capital(at + 1) && p.tag(at).starts_with("NN")
}

/// Whether the number that ends before `at` is as large as amounts of small currencies are.
fn large_before(p: &Pieces<'_>, at: usize) -> bool {
    let scaled = crate::numeral::magnitude(p.before(at)).is_some_and(|m| m >= 1e3);
    scaled || at.checked_sub(1).and_then(|n| p.number(n)).is_some_and(|n| n >= 1e3 && p.raw(at - 1).contains(','))
}

/// Currencies whose names are words of their own: "three won", "two real men".
fn is_common_word(word: &str) -> bool {
    matches!(
        word,
        "won" | "mark" | "dong" | "rand" | "lev" | "crown" | "real" | "colon" | "som" | "kip" | "ether" | "lek"
    )
}

fn named(word: &str) -> Option<&'static str> {
    let single = singular(word);
    NAMES.iter().find(|(name, _)| *name == word || *name == single).map(|(_, unit)| *unit)
}

/// The singular of a currency's name.
fn singular(word: &str) -> &str {
    PLURALS
        .iter()
        .find(|(plural, _)| *plural == word)
        .map_or_else(|| word.strip_suffix('s').unwrap_or(word), |(_, single)| *single)
}
