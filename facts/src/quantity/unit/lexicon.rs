//! Names and signs of measures. Unit names follow the SI brochure and common English; signs are matched as written.

use super::prefix;
use crate::pieces::Pieces;

/// Words of measures, singular and plural.
const WORDS: &[(&[&str], &str)] = &[
    (&["kms"], "kilometre"),
    (&["microns", "micron"], "micrometre"),
    (&["kilo", "kilos"], "kilogram"),
    (&["gig", "gigs"], "gigabyte"),
    (&["meg", "megs"], "megabyte"),
    (&["kcal", "kcals"], "kilocalorie"),
    (&["furlong", "furlongs"], "furlong"),
    (&["magnitude"], "magnitude"),
    (&["parsec", "parsecs"], "parsec"),
    (&["hundredweight", "cwt"], "hundredweight"),
    (&["quintal", "quintals"], "quintal"),
    (&["tola", "tolas"], "tola"),
    (&["boe"], "barrel of oil equivalent"),
    (&["mcf"], "thousand cubic feet"),
    (&["mmcf"], "million cubic feet"),
    (&["bcf"], "billion cubic feet"),
    (&["tcf"], "trillion cubic feet"),
    (&["bcm"], "billion cubic metre"),
    (&["therm", "therms"], "therm"),
    (&["ohm", "ohms"], "ohm"),
    (&["newtons"], "newton"),
    (&["lux"], "lux"),
    (&["candela", "candelas"], "candela"),
    (&["gauss"], "gauss"),
    (&["dpi"], "dot per inch"),
    (&["ppi"], "pixel per inch"),
    (&["ppb"], "part per billion"),
    (&["electronvolt", "electronvolts"], "electronvolt"),
    (&["metre", "metres", "meter", "meters"], "metre"),
    (&["mile", "miles"], "mile"),
    (&["yard", "yards", "yd", "yds"], "yard"),
    (&["foot", "feet", "ft"], "foot"),
    (&["inch", "inches"], "inch"),
    (&["fathom", "fathoms"], "fathom"),
    (&["acre", "acres"], "acre"),
    (&["hectare", "hectares", "ha"], "hectare"),
    (&["gram", "grams", "gramme", "grammes"], "gram"),
    (&["teaspoon", "teaspoons", "tsp"], "teaspoon"),
    (&["tablespoon", "tablespoons", "tbsp"], "tablespoon"),
    (&["bit", "bits"], "bit"),
    (&["radian", "radians", "rad", "rads"], "radian"),
    (&["btu", "btus"], "british thermal unit"),
    (&["mmbtu"], "mega british thermal unit"),
    (&["bpd"], "barrel per day"),
    (&["fps"], "frame per second"),
    (&["nits"], "nit"),
    (&["lumen", "lumens"], "lumen"),
    (&["ton", "tons"], "ton"),
    (&["tonne", "tonnes"], "tonne"),
    (&["pound", "pounds", "lb", "lbs"], "pound-mass"),
    (&["ounce", "ounces", "oz"], "ounce"),
    (&["carat", "carats", "karat", "karats"], "carat"),
    (&["dram", "drams"], "dram"),
    (&["litre", "litres", "liter", "liters"], "litre"),
    (&["gallon", "gallons"], "gallon"),
    (&["pint", "pints"], "pint"),
    (&["quart", "quarts"], "quart"),
    (&["barrel", "barrels", "bbl"], "barrel"),
    (&["bushel", "bushels"], "bushel"),
    (&["watt", "watts"], "watt"),
    (&["horsepower", "bhp", "hp"], "horsepower"),
    (&["volt", "volts"], "volt"),
    (&["amp", "amps", "ampere", "amperes"], "ampere"),
    (&["hertz"], "hertz"),
    (&["byte", "bytes"], "byte"),
    (&["pixel", "pixels"], "pixel"),
    (&["degree", "degrees"], "degree"),
    (&["celsius", "centigrade", "celcius"], "celsius"),
    (&["fahrenheit", "farenheit"], "fahrenheit"),
    (&["kelvin"], "kelvin"),
    (&["calorie", "calories"], "calorie"),
    (&["joule", "joules"], "joule"),
    (&["decibel", "decibels"], "decibel"),
    (&["knot", "knots"], "knot"),
    (&["mph"], "mile per hour"),
    (&["kph", "kmh", "kmph"], "kilometre per hour"),
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
    ("ng", "nanogram"),
    ("cl", "centilitre"),
    ("cL", "centilitre"),
    ("dl", "decilitre"),
    ("dL", "decilitre"),
    ("hl", "hectolitre"),
    ("hL", "hectolitre"),
    ("μl", "microlitre"),
    ("µl", "microlitre"),
    ("μL", "microlitre"),
    ("µL", "microlitre"),
    ("mW", "milliwatt"),
    ("kWp", "kilowatt"),
    ("MWp", "megawatt"),
    ("GWp", "gigawatt"),
    ("mV", "millivolt"),
    ("mA", "milliampere"),
    ("kA", "kiloampere"),
    ("Ω", "ohm"),
    ("kΩ", "kiloohm"),
    ("THz", "terahertz"),
    ("PB", "petabyte"),
    ("ZB", "zettabyte"),
    ("kB", "kilobyte"),
    ("mb", "megabit"),
    ("Mb", "megabit"),
    ("Gb", "gigabit"),
    ("Mbit", "megabit"),
    ("Gbit", "gigabit"),
    ("Tbps", "terabit per second"),
    ("kN", "kilonewton"),
    ("mSv", "millisievert"),
    ("μSv", "microsievert"),
    ("µSv", "microsievert"),
    ("Bq", "becquerel"),
    ("keV", "kiloelectronvolt"),
    ("MeV", "megaelectronvolt"),
    ("GeV", "gigaelectronvolt"),
    ("TeV", "teraelectronvolt"),
    ("hPa", "hectopascal"),
    ("mbar", "millibar"),
    ("mmol", "millimole"),
    ("mol", "mole"),
    ("mmHg", "millimetre of mercury"),
    ("sqkm", "square kilometre"),
    ("μs", "microsecond"),
    ("µs", "microsecond"),
    ("ns", "nanosecond"),
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
    ("pound - feet", "pound-foot"),
    ("lb - ft", "foot pound-force"),
    ("lb . - ft", "foot pound-force"),
    ("foot - pounds", "foot pound-force"),
    ("air miles", "mile"),
    ("light - year", "light year"),
    ("light year", "light year"),
    ("astronomical units", "astronomical unit"),
    ("troy ounces", "troy ounce"),
    ("troy ounce", "troy ounce"),
    ("fluid ounces", "fluid ounce"),
    ("fluid ounce", "fluid ounce"),
    ("fl oz", "fluid ounce"),
    ("acre - feet", "acre-foot"),
    ("acre feet", "acre-foot"),
    ("newton metres", "newton metre"),
    ("newton - metres", "newton metre"),
    ("newton meters", "newton metre"),
    ("brake horsepower", "horsepower"),
    ("foot pounds", "foot pound-force"),
    ("pounds per square inch", "pound per square inch"),
    ("long tons", "long ton"),
    ("barrels of oil equivalent", "barrel of oil equivalent"),
    ("º c", "celsius"),
    ("º f", "fahrenheit"),
    ("℉", "fahrenheit"),
];

/// What a rate is told by ("a barrel", "per share", "an hour"), in one spelling.
pub(super) fn rate(word: &str) -> Option<&str> {
    const EACH: &[&str] = &[
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "annum",
        "decade",
        "century",
        "night",
        "game",
        "match",
        "season",
        "barrel",
        "share",
        "ounce",
        "tonne",
        "ton",
        "gallon",
        "pint",
        "litre",
        "kilogram",
        "gram",
        "pound",
        "bushel",
        "mile",
        "kilometre",
        "metre",
        "acre",
        "hectare",
        "dozen",
        "megawatt",
        "mmbtu",
        "head",
        "person",
        "household",
        "family",
        "student",
        "pupil",
        "employee",
        "worker",
        "patient",
        "child",
        "capita",
        "unit",
        "piece",
        "item",
        "bottle",
        "ticket",
        "seat",
        "room",
        "vehicle",
        "car",
        "user",
        "customer",
        "passenger",
    ];
    let word = match word {
        "h" | "hr" => "hour",
        "s" | "sec" => "second",
        "min" => "minute",
        "wk" => "week",
        "mo" | "mth" => "month",
        "yr" | "pa" => "year",
        "kg" | "kilo" => "kilogram",
        "lb" => "pound",
        "oz" => "ounce",
        "liter" => "litre",
        "kilometer" | "km" => "kilometre",
        "meter" => "metre",
        "gramme" => "gram",
        other => other,
    };
    EACH.contains(&word).then_some(word)
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
pub(super) fn length(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    word(p, at).or_else(|| SIGNS.iter().find(|(s, _)| *s == p.raw(at)).map(|(_, name)| ((*name).to_owned(), at + 1)))
}

pub(super) fn phrase(p: &Pieces<'_>, at: usize) -> Option<(&'static str, usize)> {
    PHRASES.iter().find_map(|&(words, name)| Some((name, p.phrase(at, words)?)))
}

pub(super) fn word(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let word = p.word(at);
    // "bars" and "bits" are things more often than measures, "magnitude" stands free before its number.
    if matches!(word, "bar" | "bars" | "cylinder" | "bit" | "bits" | "rad" | "rads" | "meg" | "gig" | "magnitude")
        && !joined(p, at)
    {
        return None;
    }
    if let Some(found) = inch(p, at).or_else(|| stone(p, at)) {
        return Some(found);
    }
    let name = WORDS.iter().find(|(words, _)| words.contains(&word)).map(|(_, name)| (*name).to_owned());
    let name = name.or_else(|| prefix::name(word))?;
    let stop = matches!(word, "ft" | "lb" | "lbs" | "oz" | "yd" | "yds" | "cwt")
        && p.mark(at + 1) == Some('.')
        && p.glued(at + 2);
    Some((name, at + 1 + usize::from(stop)))
}

/// Whether the word is written together with its number ("10-bit", "0.8rad").
fn joined(p: &Pieces<'_>, at: usize) -> bool {
    p.glued(at) && (p.dash(at.wrapping_sub(1)) || p.number(at.wrapping_sub(1)).is_some())
}

/// "6ft 2in", "3 ins", "2in wide": "in" is an inch behind feet, or glued to its number.
fn inch(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let feet = p.is(at.wrapping_sub(2), &["ft", "foot", "feet"]);
    let inches = p.is(at, &["ins"]) || p.is(at, &["in"]) && (feet || joined(p, at));
    inches.then(|| ("inch".to_owned(), at + 1))
}

/// "weighed 12 stone", "two stone lighter": the weight has no plural ending, and no noun behind it ("two stone houses").
fn stone(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let more = at.checked_sub(1).is_some_and(|n| p.number(n) != Some(1.0) && !p.is(n, &["one"])) && !p.capital(at);
    (p.is(at, &["stone"]) && more && !p.tag(at + 1).starts_with("NN")).then(|| ("stone".to_owned(), at + 1))
}

/// A sign: one letter only right behind its number, or where nothing but a sign can stand.
pub(super) fn sign(p: &Pieces<'_>, at: usize) -> Option<(&'static str, usize)> {
    let raw = p.raw(at);
    let name = SIGNS.iter().find(|(sign, _)| *sign == raw).map(|(_, name)| *name)?;
    let letter = raw.chars().count() == 1;
    let fits =
        p.glued(at) || !letter || matches!(raw, "W" | "V" | "m" | "g" | "C" | "F") && !p.tag(at).starts_with("NNP");
    // "the 18-24s" are people, "9.8s" a time.
    if raw == "s" && !p.raw(at.wrapping_sub(1)).contains('.') {
        return None;
    }
    // "3 A", "5 C's", "4 s" are no measures.
    (fits && !(letter && p.dash(at.wrapping_sub(1)) && raw.chars().all(char::is_uppercase))).then_some((name, at + 1))
}
