//! Places and buildings that stand for the government that sits there.

use std::sync::OnceLock;

use super::country::{Country, country};
use super::name_index::{NameIndex, parts, rows};
use super::role::Role;

static TEXT: &str = include_str!("../../data/gazetteer/seats_of_power.tsv");

/// A name that stands for a government or one of its arms: "the Kremlin", "the Pentagon".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeatOfPower {
    /// The name.
    pub name: &'static str,
    /// Whose; `None` for a body of several countries.
    pub country: Option<&'static Country>,
    /// The code of the body it stands for where that is no country ("EEC" for Brussels as the European Union).
    pub body: Option<&'static str>,
    /// The arm of government.
    pub role: Role,
}

/// What a name stands for where it acts or speaks. Capitals are not here but in [`super::capital_of`]; a few cities
/// that are no capital or seat something else are.
///
/// ```
/// let pentagon = language::gazetteer::seat_of_power("the Pentagon").unwrap();
/// assert_eq!(pentagon.country.map(|c| c.iso3), Some("USA"));
/// assert_eq!(pentagon.role.code(), "MIL");
/// ```
pub fn seat_of_power(name: &str) -> Option<&'static SeatOfPower> {
    static TABLE: OnceLock<(Vec<SeatOfPower>, NameIndex<u16>)> = OnceLock::new();
    let (seats, names) = TABLE.get_or_init(|| {
        let rows: Vec<_> = rows::<3>(TEXT).collect();
        let seats = rows.iter().map(|&[names, whose, role]| SeatOfPower {
            name: parts(names).next().unwrap_or(""),
            country: country(whose),
            body: country(whose).is_none().then_some(whose),
            role: Role::from_code(role).unwrap_or(Role::Government),
        });
        let names = rows.iter().zip(0_u16..).flat_map(|(row, n)| parts(row[0]).map(move |name| (name, n)));
        (seats.collect(), NameIndex::new(names, true))
    });
    seats.get(usize::from(names.get(name)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_whole() {
        for [names, whose, role] in rows::<3>(TEXT) {
            assert!(!names.is_empty() && Role::from_code(role).is_some() && whose.len() == 3, "{names}");
        }
        assert_eq!(seat_of_power("Brussels").and_then(|s| s.body), Some("EEC"));
        assert_eq!(seat_of_power("Downing Street").and_then(|s| s.country).map(|c| c.iso3), Some("GBR"));
        assert!(seat_of_power("pentagon").is_none(), "a shape");
    }
}
