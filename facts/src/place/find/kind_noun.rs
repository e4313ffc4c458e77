//! Nouns that make a name a place's: "Elbe River", "Lake Selin", "Mill Road", "Harlan County".

use super::super::words::is_listed;
use crate::Precision;

/// What sort of place a noun in a name says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::place) enum KindNoun {
    /// A county, district, province.
    Division,
    /// A river, mountain, island, sea.
    Nature,
    /// A street, bridge, airport, camp.
    Site,
}

const DIVISIONS: &str = "\
    County Parish District Province Governorate Prefecture Oblast Region Township Borough Municipality Territory \
    Voivodeship";
const NATURE: &str = "\
    River Island Islands Valley Bay Sea Ocean Mountains Mountain Lake Peninsula Desert Strait Canal Gulf Coast Beach \
    Creek Falls Canyon Glacier Archipelago Delta Peak Hills Highlands Plateau Reef Forest Basin Lakes Harbor Harbour \
    Pass";
const SITES: &str = "\
    Street Road Avenue Highway Lane Boulevard Square Bridge Airport Airfield Castle Park Drive Crescent Crossing Dam \
    Motorway Expressway Turnpike Parkway Way Close Rd. St. Ave. Blvd. Tunnel Pier Plaza Neighborhood Quarter";
/// Nouns that stand before the name.
const BEFORE: &[(&str, KindNoun)] = &[
    ("Lake", KindNoun::Nature),
    ("Mount", KindNoun::Nature),
    ("Mt.", KindNoun::Nature),
    ("Cape", KindNoun::Nature),
    ("Camp", KindNoun::Site),
    ("Fort", KindNoun::Site),
    ("River", KindNoun::Nature),
];

impl KindNoun {
    /// Whether a word makes a district no land but a body's: "School District".
    pub fn is_of_body(word: &str) -> bool {
        is_listed("School Unified Sanitation Management Health Business Judicial Water Court Conservation", word)
    }

    /// What the last word of a name says.
    pub fn last(word: &str) -> Option<Self> {
        let listed = |list| is_listed(list, word);
        if listed(DIVISIONS) {
            Some(Self::Division)
        } else if listed(NATURE) {
            Some(Self::Nature)
        } else {
            listed(SITES).then_some(Self::Site)
        }
    }

    /// What the first word of a name says.
    pub fn first(word: &str) -> Option<Self> {
        BEFORE.iter().find(|(noun, _)| *noun == word).map(|&(_, kind)| kind)
    }

    /// How closely such a place places something.
    pub fn precision(self) -> Precision {
        match self {
            Self::Division | Self::Nature => Precision::Region,
            Self::Site => Precision::Site,
        }
    }
}
