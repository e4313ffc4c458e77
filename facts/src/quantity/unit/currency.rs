//! Currencies: signs and codes before a number, names after it. Codes are ISO 4217's.

use super::{Kind, Unit};
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
];

/// ISO 4217 codes and the short forms that papers use for them.
const CODES: &[(&str, &str)] = &[
    ("USD", "US dollar"),
    ("EUR", "euro"),
    ("GBP", "pound sterling"),
    ("JPY", "Japanese yen"),
    ("CNY", "Chinese yuan"),
    ("RMB", "Chinese yuan"),
    ("INR", "Indian rupee"),
    ("Rs", "rupee"),
    ("AUD", "Australian dollar"),
    ("CAD", "Canadian dollar"),
    ("NZD", "New Zealand dollar"),
    ("HKD", "Hong Kong dollar"),
    ("SGD", "Singapore dollar"),
    ("CHF", "Swiss franc"),
    ("SEK", "Swedish krona"),
    ("NOK", "Norwegian krone"),
    ("DKK", "Danish krone"),
    ("PLN", "Polish zloty"),
    ("CZK", "Czech koruna"),
    ("HUF", "Hungarian forint"),
    ("RUB", "Russian rouble"),
    ("UAH", "Ukrainian hryvnia"),
    ("TRY", "Turkish lira"),
    ("ILS", "Israeli shekel"),
    ("NIS", "Israeli shekel"),
    ("AED", "UAE dirham"),
    ("Dh", "UAE dirham"),
    ("SAR", "Saudi riyal"),
    ("QAR", "Qatari riyal"),
    ("KWD", "Kuwaiti dinar"),
    ("IQD", "Iraqi dinar"),
    ("IRR", "Iranian rial"),
    ("EGP", "Egyptian pound"),
    ("ZAR", "South African rand"),
    ("NGN", "Nigerian naira"),
    ("KES", "Kenyan shilling"),
    ("Ksh", "Kenyan shilling"),
    ("Sh", "shilling"),
    ("PKR", "Pakistani rupee"),
    ("BDT", "Bangladeshi taka"),
    ("Tk", "Bangladeshi taka"),
    ("LKR", "Sri Lankan rupee"),
    ("MYR", "Malaysian ringgit"),
    ("RM", "Malaysian ringgit"),
    ("IDR", "Indonesian rupiah"),
    ("Rp", "Indonesian rupiah"),
    ("PHP", "Philippine peso"),
    ("THB", "Thai baht"),
    ("VND", "Vietnamese dong"),
    ("KRW", "South Korean won"),
    ("TWD", "New Taiwan dollar"),
    ("BRL", "Brazilian real"),
    ("MXN", "Mexican peso"),
    ("ARS", "Argentine peso"),
    ("CLP", "Chilean peso"),
    ("COP", "Colombian peso"),
];

/// Names that stand after a number, without their plural; those with an empty second part are told by their country.
const NAMES: &[(&str, &str)] = &[
    ("dollar", "US dollar"),
    ("buck", "US dollar"),
    ("euro", "euro"),
    ("yen", "Japanese yen"),
    ("yuan", "Chinese yuan"),
    ("renminbi", "Chinese yuan"),
    ("rupee", "rupee"),
    ("rouble", "Russian rouble"),
    ("ruble", "Russian rouble"),
    ("hryvnia", "Ukrainian hryvnia"),
    ("zloty", "Polish zloty"),
    ("forint", "Hungarian forint"),
    ("shekel", "Israeli shekel"),
    ("lira", "Turkish lira"),
    ("dirham", "dirham"),
    ("riyal", "riyal"),
    ("rial", "Iranian rial"),
    ("dinar", "dinar"),
    ("afghani", "Afghan afghani"),
    ("rand", "South African rand"),
    ("naira", "Nigerian naira"),
    ("cedi", "Ghanaian cedi"),
    ("shilling", "shilling"),
    ("birr", "Ethiopian birr"),
    ("ringgit", "Malaysian ringgit"),
    ("rupiah", "Indonesian rupiah"),
    ("baht", "Thai baht"),
    ("dong", "Vietnamese dong"),
    ("taka", "Bangladeshi taka"),
    ("kyat", "Myanmar kyat"),
    ("won", "South Korean won"),
    ("peso", "peso"),
    ("franc", "franc"),
    ("krona", "Swedish krona"),
    ("kronor", "Swedish krona"),
    ("krone", "krone"),
    ("kroner", "krone"),
    ("crown", "crown"),
    ("koruna", "Czech koruna"),
    ("lev", "Bulgarian lev"),
    ("leva", "Bulgarian lev"),
    ("leu", "Romanian leu"),
    ("lei", "Romanian leu"),
    ("kuna", "Croatian kuna"),
    ("drachma", "Greek drachma"),
    ("mark", "mark"),
    ("guilder", "Dutch guilder"),
    ("cent", "cent"),
    ("penny", "penny"),
    ("pence", "penny"),
    ("pennies", "penny"),
    ("bitcoin", "bitcoin"),
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
    // "Rs. 500".
    let code_at = if p.mark(last) == Some('.') && p.glued(last) { last.checked_sub(1)? } else { last };
    let code = p.raw(code_at);
    CODES.iter().find(|(c, _)| *c == code).and_then(|(_, name)| unit(name, code_at))
}

/// Letters that are a dollar's in small letters too; "a $5 fine" is no Australian one.
fn known_small(letters: &str) -> bool {
    matches!(letters, "c" | "hk" | "nz" | "usd" | "aud" | "cad" | "nzd" | "hkd" | "sgd" | "mxn")
}

/// The currency that starts at `at`, after a number: "dollars", "Danish crowns", "New Zealand dollars", "yuan", "USD", "p".
pub(super) fn after(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let unit = |name: String, end| Some(Unit { name, kind: Kind::Money, start: at, end });
    if let Some((_, name)) = CODES.iter().find(|(code, _)| {
        code.len() == 3
            && code.eq_ignore_ascii_case(p.raw(at))
            && code.chars().all(|c| c.is_ascii_uppercase())
            && !p.is(at, &["try", "all", "cop"])
            || code.len() == 2 && *code == "RM" && p.raw(at) == "RM"
    }) {
        return unit((*name).into(), at + 1);
    }
    if let Some((_, name)) = SIGNS.iter().find(|(sign, _)| *sign == p.raw(at)) {
        return unit((*name).into(), at + 1);
    }
    if p.glued(at) && p.raw(at) == "c" {
        return unit("cent".into(), at + 1);
    }
    if p.glued(at) && p.raw(at) == "p" || p.raw(at) == "p" && !p.capital(at + 1) && p.tag(at).starts_with("NN") {
        return unit("penny".into(), at + 1);
    }
    if let Some(end) = p.phrase(at, "pounds sterling").or_else(|| p.phrase(at, "sterling")) {
        return unit("pound sterling".into(), end);
    }
    // "3 million pounds" are money, "3 pounds" weigh.
    if p.is(at, &["pounds"])
        && !p.is(at + 1, &["of"])
        && p.mark(at + 1) != Some('(')
        && crate::numeral::magnitude(p.before(at)).is_some_and(|m| m >= 1e6)
    {
        return unit("pound sterling".into(), at + 1);
    }
    // Up to two words of a country before the name.
    for lead in 0..=2 {
        if lead > 0 && !p.capital(at + lead - 1) {
            break;
        }
        if let Some(name) = named(p.word(at + lead)) {
            if lead > 0 {
                let country = (at..at + lead).map(|n| p.raw(n)).collect::<Vec<_>>().join(" ");
                let noun = name.rsplit(' ').next().unwrap_or(name);
                let country =
                    if matches!(country.as_str(), "U.S." | "US" | "American") { "US".into() } else { country };
                return unit(format!("{country} {noun}"), at + lead + 1);
            }
            return unit(name.into(), at + 1);
        }
        if lead > 0 && p.is(at + lead, &["pound", "pounds"]) {
            return unit(format!("{} pound", p.raw(at)), at + lead + 1);
        }
    }
    None
}

fn named(word: &str) -> Option<&'static str> {
    // "marks", "crowns", "francs", not "won" in "three won".
    if matches!(word, "won" | "mark" | "dong" | "rand" | "lev" | "crown") {
        return None;
    }
    let single = word.strip_suffix('s').unwrap_or(word);
    NAMES.iter().find(|(name, _)| *name == word || *name == single).map(|(_, unit)| *unit)
}
