//! Names and signs of measures. Unit names follow the SI brochure and common English; signs are matched as written.

use crate::pieces::Pieces;

/// Words of measures, singular and plural.
const WORDS: &[(&[&str], &str)] = &[
    (&["metre", "metres", "meter", "meters"], "metre"),
    (&["kilometre", "kilometres", "kilometer", "kilometers", "kms", "kilometer"], "kilometre"),
    (&["centimetre", "centimetres", "centimeter", "centimeters"], "centimetre"),
    (&["millimetre", "millimetres", "millimeter", "millimeters"], "millimetre"),
    (&["micrometre", "micrometres", "micrometer", "micrometers", "microns", "micron"], "micrometre"),
    (&["nanometre", "nanometres", "nanometer", "nanometers"], "nanometre"),
    (&["mile", "miles"], "mile"),
    (&["yard", "yards", "yd", "yds"], "yard"),
    (&["foot", "feet", "ft"], "foot"),
    (&["inch", "inches"], "inch"),
    (&["fathom", "fathoms"], "fathom"),
    (&["acre", "acres"], "acre"),
    (&["hectare", "hectares", "ha"], "hectare"),
    (&["gram", "grams", "gramme", "grammes"], "gram"),
    (&["kilogram", "kilograms", "kilo", "kilos", "kilogrammes"], "kilogram"),
    (&["milligram", "milligrams"], "milligram"),
    (&["microgram", "micrograms", "microgrammes"], "microgram"),
    (&["decimetre", "decimetres", "decimeter", "decimeters"], "decimetre"),
    (&["teaspoon", "teaspoons", "tsp"], "teaspoon"),
    (&["tablespoon", "tablespoons", "tbsp"], "tablespoon"),
    (&["bit", "bits"], "bit"),
    (&["radian", "radians"], "radian"),
    (&["btu", "btus"], "british thermal unit"),
    (&["mmbtu"], "mega british thermal unit"),
    (&["bpd"], "barrel per day"),
    (&["fps"], "frame per second"),
    (&["nits"], "nit"),
    (&["lumen", "lumens"], "lumen"),
    (&["kmph"], "kilometre per hour"),
    (&["ton", "tons"], "ton"),
    (&["tonne", "tonnes"], "tonne"),
    (&["kiloton", "kilotons", "kilotonnes"], "kiloton"),
    (&["megaton", "megatons", "megatonnes"], "megaton"),
    (&["gigaton", "gigatons", "gigatonne", "gigatonnes"], "gigaton"),
    (&["pound", "pounds", "lb", "lbs"], "pound-mass"),
    (&["ounce", "ounces", "oz"], "ounce"),
    (&["carat", "carats"], "carat"),
    (&["dram", "drams"], "dram"),
    (&["litre", "litres", "liter", "liters"], "litre"),
    (&["millilitre", "millilitres", "milliliter", "milliliters"], "millilitre"),
    (&["gallon", "gallons"], "gallon"),
    (&["pint", "pints"], "pint"),
    (&["quart", "quarts"], "quart"),
    (&["barrel", "barrels", "bbl"], "barrel"),
    (&["bushel", "bushels"], "bushel"),
    (&["watt", "watts"], "watt"),
    (&["kilowatt", "kilowatts"], "kilowatt"),
    (&["megawatt", "megawatts"], "megawatt"),
    (&["gigawatt", "gigawatts"], "gigawatt"),
    (&["terawatt", "terawatts"], "terawatt"),
    (&["horsepower", "bhp", "hp"], "horsepower"),
    (&["volt", "volts"], "volt"),
    (&["amp", "amps", "ampere", "amperes"], "ampere"),
    (&["hertz"], "hertz"),
    (&["kilohertz"], "kilohertz"),
    (&["megahertz"], "megahertz"),
    (&["gigahertz"], "gigahertz"),
    (&["byte", "bytes"], "byte"),
    (&["kilobyte", "kilobytes"], "kilobyte"),
    (&["megabyte", "megabytes"], "megabyte"),
    (&["gigabyte", "gigabytes", "gigs"], "gigabyte"),
    (&["terabyte", "terabytes"], "terabyte"),
    (&["pixel", "pixels"], "pixel"),
    (&["megapixel", "megapixels"], "megapixel"),
    (&["degree", "degrees"], "degree"),
    (&["celsius", "centigrade"], "celsius"),
    (&["fahrenheit"], "fahrenheit"),
    (&["kelvin"], "kelvin"),
    (&["calorie", "calories"], "calorie"),
    (&["kilocalorie", "kilocalories", "kcal"], "kilocalorie"),
    (&["joule", "joules"], "joule"),
    (&["decibel", "decibels"], "decibel"),
    (&["knot", "knots"], "knot"),
    (&["mph"], "mile per hour"),
    (&["kph", "kmh"], "kilometre per hour"),
    (&["mpg"], "mile per gallon"),
    (&["rpm"], "revolutions per minute"),
    (&["psi"], "pound per square inch"),
    (&["ppm"], "part per million"),
    (&["pascal", "pascals"], "pascal"),
    (&["bar", "bars"], "bar"),
    (&["sievert", "sieverts"], "sievert"),
    (&["becquerel", "becquerels"], "becquerel"),
    (&["teu"], "twenty-foot equivalent unit"),
    (&["cylinder"], "cylinder"),
];

/// Signs of measures, in their own letters.
const SIGNS: &[(&str, &str)] = &[
    ("m", "metre"),
    ("km", "kilometre"),
    ("cm", "centimetre"),
    ("mm", "millimetre"),
    ("μm", "micrometre"),
    ("µm", "micrometre"),
    ("nm", "nanometre"),
    ("g", "gram"),
    ("kg", "kilogram"),
    ("mg", "milligram"),
    ("μg", "microgram"),
    ("µg", "microgram"),
    ("dm", "decimetre"),
    ("mi", "mile"),
    ("t", "tonne"),
    ("L", "litre"),
    ("l", "litre"),
    ("ml", "millilitre"),
    ("mL", "millilitre"),
    ("cc", "cubic centimetre"),
    ("W", "watt"),
    ("kW", "kilowatt"),
    ("KW", "kilowatt"),
    ("MW", "megawatt"),
    ("GW", "gigawatt"),
    ("TW", "terawatt"),
    ("Wh", "watt hour"),
    ("kWh", "kilowatt hour"),
    ("KWh", "kilowatt hour"),
    ("MWh", "megawatt hour"),
    ("GWh", "gigawatt hour"),
    ("TWh", "terawatt hour"),
    ("V", "volt"),
    ("kV", "kilovolt"),
    ("A", "ampere"),
    ("mAh", "milliampere hour"),
    ("Ah", "ampere hour"),
    ("Hz", "hertz"),
    ("kHz", "kilohertz"),
    ("MHz", "megahertz"),
    ("GHz", "gigahertz"),
    ("KB", "kilobyte"),
    ("MB", "megabyte"),
    ("GB", "gigabyte"),
    ("TB", "terabyte"),
    ("kbps", "kilobit per second"),
    ("Mbps", "megabit per second"),
    ("Gbps", "gigabit per second"),
    ("MP", "megapixel"),
    ("Nm", "newton metre"),
    ("N", "newton"),
    ("PS", "horsepower"),
    ("HP", "horsepower"),
    ("Pa", "pascal"),
    ("kPa", "kilopascal"),
    ("MPa", "megapascal"),
    ("GPa", "gigapascal"),
    ("ksi", "kilopound per square inch"),
    ("J", "joule"),
    ("kJ", "kilojoule"),
    ("MJ", "megajoule"),
    ("eV", "electronvolt"),
    ("K", "kelvin"),
    ("C", "celsius"),
    ("F", "fahrenheit"),
    ("dB", "decibel"),
    ("kt", "knot"),
    ("kts", "knot"),
    ("s", "second"),
    ("ms", "millisecond"),
    ("h", "hour"),
    ("sqm", "square metre"),
    ("sqft", "square foot"),
    ("psf", "pound per square foot"),
    ("Gt", "gigaton"),
    ("Mt", "megaton"),
];

/// Measures of several words.
const PHRASES: &[(&str, &str)] = &[
    ("miles per hour", "mile per hour"),
    ("miles an hour", "mile per hour"),
    ("mile per hour", "mile per hour"),
    ("kilometers per hour", "kilometre per hour"),
    ("kilometres per hour", "kilometre per hour"),
    ("kilometers an hour", "kilometre per hour"),
    ("kilometres an hour", "kilometre per hour"),
    ("km / h", "kilometre per hour"),
    ("km per hour", "kilometre per hour"),
    ("m / s", "metre per second"),
    ("miles per gallon", "mile per gallon"),
    ("degrees celsius", "celsius"),
    ("degree celsius", "celsius"),
    ("degrees centigrade", "celsius"),
    ("degrees fahrenheit", "fahrenheit"),
    ("degree fahrenheit", "fahrenheit"),
    ("degrees c", "celsius"),
    ("degrees f", "fahrenheit"),
    ("° c", "celsius"),
    ("° celsius", "celsius"),
    ("° fahrenheit", "fahrenheit"),
    ("deg celsius", "celsius"),
    ("deg fahrenheit", "fahrenheit"),
    ("deg c", "celsius"),
    ("deg f", "fahrenheit"),
    ("deg", "degree"),
    ("celcius", "celsius"),
    ("° f", "fahrenheit"),
    ("°", "degree"),
    ("℃", "celsius"),
    ("nautical miles", "nautical mile"),
    ("nautical mile", "nautical mile"),
    ("light years", "light year"),
    ("light - years", "light year"),
    ("metric tons", "metric ton"),
    ("metric tonnes", "metric ton"),
    ("short tons", "short ton"),
    ("parts per million", "part per million"),
    ("parts per billion", "part per billion"),
    ("kilowatt hours", "kilowatt hour"),
    ("kilowatt - hours", "kilowatt hour"),
    ("megawatt hours", "megawatt hour"),
    ("megawatt - hours", "megawatt hour"),
    ("pound - feet", "pound-foot"),
    ("lb - ft", "foot pound-force"),
    ("lb . - ft", "foot pound-force"),
    ("foot - pounds", "foot pound-force"),
    ("air miles", "mile"),
];

/// What a rate is told by: "a barrel", "per share", "an hour".
pub(super) fn rate(word: &str) -> Option<&str> {
    const EACH: &[&str] = &[
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "quarter",
        "year",
        "annum",
        "century",
        "night",
        "barrel",
        "share",
        "ounce",
        "tonne",
        "ton",
        "gallon",
        "litre",
        "liter",
        "kilo",
        "kilogram",
        "kg",
        "pound",
        "bushel",
        "mile",
        "kilometre",
        "kilometer",
        "head",
        "person",
        "household",
        "capita",
        "unit",
        "piece",
        "bottle",
        "ticket",
        "seat",
        "acre",
        "hectare",
        "game",
        "season",
        "decade",
        "gram",
        "dozen",
        "megawatt",
        "hr",
        "hour",
        "mmbtu",
        "student",
        "family",
        "employee",
        "child",
        "square",
    ];
    match word {
        "h" => Some("hour"),
        "mo" => Some("month"),
        _ => EACH.contains(&word).then_some(word),
    }
}

/// "square", "cubic", "sq" and one past it.
pub(super) fn power(p: &Pieces<'_>, at: usize) -> Option<(&'static str, usize)> {
    let name = match p.word(at) {
        "square" | "sq" => "square",
        "cubic" | "cu" => "cubic",
        _ => return None,
    };
    let next = at + 1 + usize::from(p.mark(at + 1) == Some('.'));
    Some((name, next + usize::from(p.dash(next))))
}

/// The power that a small figure behind a sign tells.
pub(super) fn exponent(p: &Pieces<'_>, at: usize) -> Option<&'static str> {
    match p.raw(at) {
        "2" | "²" => Some("square"),
        "3" | "³" => Some("cubic"),
        _ => None,
    }
}

/// A length at `at`, for squares and cubes.
pub(super) fn length(p: &Pieces<'_>, at: usize) -> Option<(&'static str, usize)> {
    word(p, at).or_else(|| SIGNS.iter().find(|(s, _)| *s == p.raw(at)).map(|(_, name)| (*name, at + 1)))
}

pub(super) fn phrase(p: &Pieces<'_>, at: usize) -> Option<(&'static str, usize)> {
    PHRASES.iter().find_map(|&(words, name)| Some((name, p.phrase(at, words)?)))
}

pub(super) fn word(p: &Pieces<'_>, at: usize) -> Option<(&'static str, usize)> {
    let word = p.word(at);
    // A "bar" and a "foot soldier" are things, and "hp", "ft" only small letters.
    let thing = matches!(word, "bar" | "bars" | "foot" | "yard" | "cylinder")
        && !p.dash(at.wrapping_sub(1))
        && matches!(word, "bar" | "bars" | "cylinder" | "bit" | "bits");
    let name = WORDS.iter().find(|(words, _)| words.contains(&word)).map(|(_, name)| *name)?;
    (!thing).then(|| {
        (
            name,
            at + 1
                + usize::from(
                    matches!(word, "ft" | "lb" | "lbs" | "oz") && p.mark(at + 1) == Some('.') && p.glued(at + 2),
                ),
        )
    })
}

/// A sign: one letter only right behind its number, or where nothing but a sign can stand.
pub(super) fn sign(p: &Pieces<'_>, at: usize) -> Option<(&'static str, usize)> {
    let raw = p.raw(at);
    let name = SIGNS.iter().find(|(sign, _)| *sign == raw).map(|(_, name)| *name)?;
    let letter = raw.chars().count() == 1;
    let fits =
        p.glued(at) || !letter || matches!(raw, "W" | "V" | "m" | "g" | "C" | "F") && !p.tag(at).starts_with("NNP");
    // "3 A", "5 C's", "4 s" are no measures.
    (fits && !(letter && p.dash(at.wrapping_sub(1)) && raw.chars().all(char::is_uppercase))).then_some((name, at + 1))
}
