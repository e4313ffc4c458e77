//! Prefixes of the SI before the names of units: "kilometre", "megawatts", "microgrammes".

const PREFIXES: &[&str] = &[
    "quetta", "ronna", "yotta", "zetta", "exa", "peta", "tera", "giga", "mega", "kilo", "hecto", "deca", "deci",
    "centi", "milli", "micro", "nano", "pico", "femto", "atto", "zepto", "yocto",
];

/// Names that take a prefix, in each spelling, and the one that we write.
const NAMES: &[(&[&str], &str)] = &[
    (&["metre", "meter"], "metre"),
    (&["gram", "gramme"], "gram"),
    (&["litre", "liter"], "litre"),
    (&["watt"], "watt"),
    (&["volt"], "volt"),
    (&["ampere", "amp"], "ampere"),
    (&["ohm"], "ohm"),
    (&["hertz"], "hertz"),
    (&["byte"], "byte"),
    (&["bit"], "bit"),
    (&["joule"], "joule"),
    (&["calorie"], "calorie"),
    (&["pascal"], "pascal"),
    (&["bar"], "bar"),
    (&["newton"], "newton"),
    (&["sievert"], "sievert"),
    (&["becquerel"], "becquerel"),
    (&["electronvolt"], "electronvolt"),
    (&["pixel"], "pixel"),
    (&["parsec"], "parsec"),
    (&["ton", "tonne"], "ton"),
    (&["second"], "second"),
];

/// The name of a unit that is written with a prefix.
pub(super) fn name(word: &str) -> Option<String> {
    let (prefix, rest) = PREFIXES.iter().find_map(|prefix| Some((prefix, word.strip_prefix(prefix)?)))?;
    let single = rest.strip_suffix('s').unwrap_or(rest);
    let known = |(names, _): &&(&[&str], &str)| names.contains(&rest) || names.contains(&single);
    NAMES.iter().find(known).map(|(_, name)| format!("{prefix}{name}"))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_prefix_and_a_name() {
        assert_eq!(name("kilometers").as_deref(), Some("kilometre"));
        assert_eq!(name("megahertz").as_deref(), Some("megahertz"));
        assert_eq!(name("microgrammes").as_deref(), Some("microgram"));
        assert_eq!(name("milliseconds").as_deref(), Some("millisecond"));
        assert_eq!(name("megastar"), None);
        assert_eq!(name("metre"), None);
    }
}
