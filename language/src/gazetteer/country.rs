//! Countries: their names, codes, peoples, capitals.

use std::sync::OnceLock;

use super::name_index::{NameIndex, parts, rows};

static TEXT: &str = include_str!("../../data/gazetteer/countries.tsv");

/// A country or territory of ISO 3166-1 (and Kosovo, `XK`, `XKX`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub iso2: &'static str,
    /// ISO 3166-1 alpha-3, which PLOVER and CAMEO also use.
    pub iso3: &'static str,
    /// GeoNames id.
    pub geonames: u32,
    /// The name it goes by in English.
    pub name: &'static str,
    /// The capital's name, as GeoNames has it; empty where there is none.
    pub capital: &'static str,
    /// Where it lies.
    pub continent: Continent,
    /// People living there.
    pub population: u64,
    neighbours: &'static str,
    /// Its number in the table of places, from 1.
    pub(super) number: u8,
}

/// A continent, as GeoNames divides them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Continent {
    Africa,
    Antarctica,
    Asia,
    Europe,
    NorthAmerica,
    Oceania,
    SouthAmerica,
}

impl Country {
    /// The ISO alpha-2 codes of the countries it borders on land.
    pub fn neighbours(&self) -> impl Iterator<Item = &'static str> {
        parts(self.neighbours)
    }
}

/// A word for a people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Demonym {
    /// Whose.
    pub country: &'static Country,
    /// How the word is used.
    pub sort: DemonymSort,
}

/// How a word for a people is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DemonymSort {
    /// As an adjective, perhaps also as a noun: "Iraqi", "Dutch", "Chinese".
    Adjective,
    /// Only as a noun: "Iraqis", "Danes".
    Noun,
}

struct Tables {
    countries: Vec<Country>,
    names: NameIndex<u8>,
    codes: NameIndex<u8>,
    capitals: NameIndex<u8>,
    adjectives: NameIndex<u8>,
    peoples: NameIndex<u8>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let rows: Vec<_> = rows::<13>(TEXT).collect();
        let numbered = || rows.iter().zip(0_u8..=u8::MAX);
        let listed = |column: usize| numbered().flat_map(move |(row, n)| parts(row[column]).map(move |name| (name, n)));
        Tables {
            countries: numbered().map(|(row, n)| read_country(row, n)).collect(),
            names: NameIndex::new(listed(3).chain(listed(4)), true),
            codes: NameIndex::new(listed(0).chain(listed(1)), true),
            capitals: NameIndex::new(listed(7), true),
            adjectives: NameIndex::new(listed(5), true),
            peoples: NameIndex::new(listed(6), true),
        }
    })
}

fn read_country(row: &[&'static str; 13], index: u8) -> Country {
    Country {
        iso2: row[0],
        iso3: row[1],
        geonames: row[2].parse().unwrap_or(0),
        name: row[3],
        capital: row[7],
        continent: match row[8] {
            "AF" => Continent::Africa,
            "AN" => Continent::Antarctica,
            "AS" => Continent::Asia,
            "NA" => Continent::NorthAmerica,
            "OC" => Continent::Oceania,
            "SA" => Continent::SouthAmerica,
            _ => Continent::Europe,
        },
        population: row[10].parse().unwrap_or(0),
        neighbours: row[9],
        number: index.saturating_add(1),
    }
}

fn by_index(index: u8) -> Option<&'static Country> {
    tables().countries.get(usize::from(index))
}

/// The country with this number in the table of places, from 1.
pub(super) fn by_number(number: u8) -> Option<&'static Country> {
    by_index(number.checked_sub(1)?)
}

/// The country of an ISO 3166-1 code of two or three letters, in capitals.
///
/// ```
/// assert_eq!(language::gazetteer::country("IRQ").map(|c| c.name), Some("Iraq"));
/// ```
pub fn country(code: &str) -> Option<&'static Country> {
    tables().codes.get(code).and_then(by_index)
}

/// The country that goes by this name, short or official; "the" before it is overlooked.
///
/// ```
/// use language::gazetteer::country_by_name;
/// assert_eq!(country_by_name("the U.S.").map(|c| c.iso3), Some("USA"));
/// assert_eq!(country_by_name("Côte d’Ivoire").map(|c| c.iso3), Some("CIV"));
/// assert!(country_by_name("turkey").is_none());
/// ```
pub fn country_by_name(name: &str) -> Option<&'static Country> {
    tables().names.get(name).and_then(by_index)
}

/// The country whose people or whose things a word names.
///
/// ```
/// use language::gazetteer::{DemonymSort, demonym};
/// let danes = demonym("Danes").unwrap();
/// assert_eq!((danes.country.iso3, danes.sort), ("DNK", DemonymSort::Noun));
/// ```
pub fn demonym(word: &str) -> Option<Demonym> {
    let tables = tables();
    let found = tables.adjectives.get(word).map(|n| (n, DemonymSort::Adjective));
    let (index, sort) = found.or_else(|| tables.peoples.get(word).map(|n| (n, DemonymSort::Noun)))?;
    Some(Demonym { country: by_index(index)?, sort })
}

/// The country whose capital has this name.
///
/// ```
/// assert_eq!(language::gazetteer::capital_of("Tehran").map(|c| c.iso3), Some("IRN"));
/// ```
pub fn capital_of(name: &str) -> Option<&'static Country> {
    let found = tables().capitals.get(name).or_else(|| tables().capitals.get(usual_capital(name)?))?;
    by_index(found)
}

/// Capitals that newspapers call otherwise than the table does.
fn usual_capital(name: &str) -> Option<&'static str> {
    Some(match name {
        "Washington" | "Washington DC" | "Washington, D.C." | "Washington D.C." => "Washington",
        "Kiev" => "Kyiv",
        "Astana" | "Nur-Sultan" => "Astana",
        "Sanaa" | "Sana'a" => "Sanaa",
        "Rangoon" | "Naypyidaw" => "Nay Pyi Taw",
        "Peking" => "Beijing",
        "Tripolis" => "Tripoli",
        "Saigon" => "Hanoi",
        "N'Djamena" | "Ndjamena" => "N'Djamena",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_sort_find_their_country() {
        for (name, iso3) in [
            ("Iraq", "IRQ"),
            ("the United States", "USA"),
            ("America", "USA"),
            ("UK", "GBR"),
            ("Britain", "GBR"),
            ("DR Congo", "COD"),
            ("Congo", "COD"),
            ("South Korea", "KOR"),
            ("Türkiye", "TUR"),
            ("Burma", "MMR"),
            ("Czech Republic", "CZE"),
            ("the UAE", "ARE"),
        ] {
            assert_eq!(country_by_name(name).map(|c| c.iso3), Some(iso3), "{name}");
        }
        assert!(country_by_name("us").is_none());
        assert!(country_by_name("Ruritania").is_none());
    }

    #[test]
    fn peoples_and_adjectives_find_their_country() {
        for (word, iso3) in [
            ("Iraqi", "IRQ"),
            ("Iraqis", "IRQ"),
            ("American", "USA"),
            ("Burkinabe", "BFA"),
            ("Dutch", "NLD"),
            ("Filipinos", "PHL"),
            ("Nigerien", "NER"),
            ("Nigerian", "NGA"),
            ("Swiss", "CHE"),
            ("Saudis", "SAU"),
        ] {
            assert_eq!(demonym(word).map(|d| d.country.iso3), Some(iso3), "{word}");
        }
        assert!(demonym("polish").is_none(), "a verb, not a people");
    }

    #[test]
    fn codes_are_one_to_one() {
        for c in &tables().countries {
            assert_eq!(country(c.iso2), Some(c), "{}", c.iso2);
            assert_eq!(country(c.iso3), Some(c), "{}", c.iso3);
        }
        assert!(tables().countries.len() > 245);
    }

    #[test]
    fn neighbours_are_codes_of_countries() {
        for c in &tables().countries {
            assert!(c.neighbours().all(|code| country(code).is_some()), "{}", c.name);
        }
    }
}
