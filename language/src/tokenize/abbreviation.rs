//! Words that end in a full stop of their own.

/// What an abbreviation tells about what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// It stands before what it belongs to, so no sentence ends with it: "Mr.", "Gen.", "vs.".
    Opens,
    /// A sentence may end with it: "etc.", "Inc.", "p.m.".
    MayEnd,
}

/// Abbreviations before a name or a number; lower-case, without the stop.
const OPENS: &[&str] = &[
    "adm", "amb", "approx", "assn", "asst", "attn", "brig", "bros", "capt", "cf", "cmdr", "col", "cpl", "cpt", "dr",
    "drs", "eg", "e.g", "esp", "fr", "ft", "gen", "gov", "govs", "hon", "i.e", "ie", "insp", "lt", "maj", "messrs",
    "mlle", "mme", "mr", "mrs", "ms", "msgr", "mt", "pfc", "pp", "pres", "prof", "pvt", "rep", "reps", "rev", "sec",
    "sen", "sens", "sgt", "spc", "st", "supt", "ste", "viz", "vs", "v", "vol", "fig", "ca", "ext",
];

/// Abbreviations that may end a sentence; lower-case, without the stop.
const MAY_END: &[&str] = &[
    "a.k.a", "al", "apr", "aug", "ave", "blvd", "co", "conn", "corp", "dec", "dept", "dist", "div", "ed", "est", "esq",
    "etc", "feb", "fla", "fri", "gmbh", "inc", "jan", "jr", "jul", "jun", "la", "ltd", "mass", "mins", "mon", "nov",
    "oct", "oz", "pa", "ph.d", "plc", "pty", "rd", "sat", "sep", "sept", "sr", "sun", "thu", "thur", "thurs", "tue",
    "tues", "tx", "va", "wed", "yr", "yrs", "ariz", "calif", "colo", "ga", "ill", "ind", "kan", "ky", "md", "mich",
    "minn", "mo", "n.y", "okla", "ore", "tenn", "wis", "wash", "lb", "lbs", "hr", "hrs", "min", "mph", "univ", "govt",
    "intl", "natl",
];

/// Words of these that are also ordinary words, so that only a capital makes them abbreviations.
const NEEDS_CAPITAL: &[&str] = &[
    "sat", "sun", "mon", "wed", "mass", "wash", "ill", "ind", "la", "pa", "mo", "ore", "ed", "gen", "rep", "reps",
    "col", "maj", "md", "co", "fig", "sec", "mar", "jun", "fr", "hon", "pres", "min", "ga", "ky", "va", "conn", "jan",
    "mt",
];

/// The kind of abbreviation that `word` is, which is given with its stop; `None` when the stop is no part of it.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let stem = word.strip_suffix('.')?;
    if stem.len() > 8 {
        return None;
    }
    let first = stem.chars().next()?;
    if is_initials(stem) {
        let single = stem.chars().count() == 1;
        return (!single || first.is_uppercase()).then_some(if single {
            Abbreviation::Opens
        } else {
            Abbreviation::MayEnd
        });
    }
    if is_degree(stem) {
        return Some(Abbreviation::MayEnd);
    }
    let lower = stem.to_lowercase();
    let lower = lower.as_str();
    if NEEDS_CAPITAL.contains(&lower) && !first.is_uppercase() {
        return None;
    }
    if OPENS.contains(&lower) {
        Some(Abbreviation::Opens)
    } else if MAY_END.contains(&lower) {
        Some(Abbreviation::MayEnd)
    } else {
        None
    }
}

/// "M.Sc", "Ph.D", "B.Ed": a few letters each, the first a capital.
fn is_degree(stem: &str) -> bool {
    let part = |part: &str| part.len() <= 3 && part.starts_with(|c: char| c.is_ascii_uppercase());
    stem.contains('.') && stem.split('.').all(part)
}

/// "U.S", "p.m", "J": single letters with stops between.
fn is_initials(stem: &str) -> bool {
    stem.split('.').all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    })
}
