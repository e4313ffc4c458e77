//! Common nouns that describe things a report is about, by lemma.
//!
//! The lists are ours: general nouns of news English.

mod person;

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::EntityKind;

/// What a noun describes, and which names it can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NounClass {
    /// One person by post, trade or trait: "official", "soldier".
    Person,
    /// People together: "protester", "troop", "crowd".
    Group,
    /// A country: "country", "kingdom".
    Country,
    /// A body of states: "alliance", "bloc".
    Bloc,
    /// A company: "firm", "carmaker".
    Company,
    /// A body whose name has the same noun: "ministry", "court", "party".
    Body,
    /// An armed or political movement: "group", "militia".
    Movement,
    /// A town: "city", "village".
    Town,
    /// A larger place: "province", "region".
    Area,
    /// A building or site: "base", "hospital".
    Facility,
    /// A weapon or vehicle: "missile", "tank".
    Equipment,
    /// Anything else that "it" or "they" may stand for: "bill", "talks".
    Thing,
}

/// Measures and moments, which nothing is told of later.
const MEASURE: &[&str] = &[
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "morning",
    "afternoon",
    "evening",
    "week",
    "weekend",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "time",
    "while",
    "moment",
    "percent",
    "cent",
    "%",
    "metre",
    "meter",
    "kilometre",
    "kilometer",
    "mile",
    "foot",
    "inch",
    "kilogram",
    "tonne",
    "ton",
    "dollar",
    "euro",
    "pound",
    "way",
    "sort",
    "kind",
    "lot",
    "number",
    "part",
    "rest",
    "bit",
    "addition",
    "example",
    "fact",
    "course",
    "order",
    "case",
    "today",
    "tomorrow",
    "yesterday",
    "tonight",
];

const GROUP: &[&str] = &[
    "army",
    "civilian",
    "crew",
    "crowd",
    "demonstrator",
    "extremist",
    "faction",
    "family",
    "fighter",
    "force",
    "gang",
    "guerrilla",
    "insurgent",
    "islamist",
    "jihadist",
    "junta",
    "kidnapper",
    "looter",
    "mercenary",
    "migrant",
    "militant",
    "mob",
    "mourner",
    "opposition",
    "patrol",
    "people",
    "personnel",
    "pirate",
    "police",
    "protester",
    "rebel",
    "refugee",
    "rioter",
    "separatist",
    "settler",
    "smuggler",
    "staff",
    "striker",
    "supporter",
    "troop",
    "villager",
    "voter",
    "volunteer",
    "worker",
    "reservist",
    "paratrooper",
    "peacekeeper",
    "commando",
    "rescuer",
    "firefighter",
    "local",
    "authority",
    "ally",
    "media",
    "public",
];

const COUNTRY: &[&str] =
    &["country", "nation", "republic", "kingdom", "homeland", "superpower", "emirate", "sultanate"];
const BLOC: &[&str] = &["alliance", "bloc", "union", "pact", "organization", "organisation", "coalition"];
const COMPANY: &[&str] = &[
    "airline",
    "automaker",
    "bank",
    "broadcaster",
    "business",
    "carmaker",
    "chain",
    "company",
    "conglomerate",
    "contractor",
    "corporation",
    "drugmaker",
    "firm",
    "giant",
    "insurer",
    "lender",
    "maker",
    "manufacturer",
    "newspaper",
    "operator",
    "producer",
    "publisher",
    "retailer",
    "start-up",
    "startup",
    "subsidiary",
    "supplier",
    "utility",
    "brewer",
    "developer",
    "exporter",
    "refiner",
    "shipbuilder",
];
const BODY: &[&str] = &[
    "agency",
    "assembly",
    "association",
    "authority",
    "board",
    "bureau",
    "cabinet",
    "charity",
    "club",
    "command",
    "commission",
    "committee",
    "congress",
    "council",
    "court",
    "department",
    "federation",
    "foundation",
    "fund",
    "government",
    "institute",
    "institution",
    "league",
    "legislature",
    "ministry",
    "mission",
    "office",
    "panel",
    "parliament",
    "party",
    "presidency",
    "regime",
    "school",
    "secretariat",
    "senate",
    "service",
    "society",
    "team",
    "tribunal",
    "university",
    "watchdog",
    "administration",
    "navy",
    "military",
    "coastguard",
    "regulator",
    "regiment",
    "brigade",
    "battalion",
    "division",
    "unit",
    "squadron",
    "chamber",
];
const MOVEMENT: &[&str] = &["group", "militia", "movement", "network", "cell", "cartel"];
const TOWN: &[&str] = &["capital", "city", "town", "village", "port", "suburb", "settlement", "municipality", "hamlet"];
const AREA: &[&str] = &[
    "area",
    "border",
    "coast",
    "continent",
    "county",
    "desert",
    "district",
    "enclave",
    "island",
    "mountain",
    "neighborhood",
    "neighbourhood",
    "peninsula",
    "province",
    "region",
    "river",
    "sea",
    "state",
    "strip",
    "territory",
    "valley",
    "zone",
    "governorate",
];
const FACILITY: &[&str] = &[
    "airbase",
    "airport",
    "barracks",
    "base",
    "bridge",
    "camp",
    "cathedral",
    "checkpoint",
    "church",
    "clinic",
    "compound",
    "consulate",
    "courthouse",
    "dam",
    "depot",
    "embassy",
    "factory",
    "headquarters",
    "hospital",
    "hotel",
    "market",
    "mine",
    "mosque",
    "palace",
    "pipeline",
    "plant",
    "prison",
    "refinery",
    "restaurant",
    "shelter",
    "shrine",
    "stadium",
    "station",
    "synagogue",
    "temple",
    "terminal",
    "warehouse",
    "outpost",
    "bunker",
    "dockyard",
    "shipyard",
    "jail",
    "airfield",
    "garrison",
];
const EQUIPMENT: &[&str] = &[
    "aircraft",
    "ammunition",
    "artillery",
    "bomb",
    "bomber",
    "boat",
    "carrier",
    "destroyer",
    "drone",
    "explosive",
    "ferry",
    "fighter-jet",
    "frigate",
    "grenade",
    "gun",
    "helicopter",
    "howitzer",
    "jet",
    "launcher",
    "mine",
    "missile",
    "mortar",
    "plane",
    "radar",
    "rifle",
    "rocket",
    "satellite",
    "shell",
    "ship",
    "submarine",
    "tank",
    "tanker",
    "truck",
    "vehicle",
    "vessel",
    "warhead",
    "warplane",
    "warship",
    "weapon",
    "weaponry",
    "torpedo",
];

/// Whether a noun outside all lists can be spoken of again.
pub(super) fn is_thing(lemma: &str) -> bool {
    !MEASURE.contains(&lemma) && lemma.chars().all(|c| c.is_alphabetic() || c == '-')
}

/// Every listed noun; of two classes of one noun the first one counts.
static CLASSES: LazyLock<HashMap<&str, NounClass>> = LazyLock::new(|| {
    let lists: [(&[&str], NounClass); 11] = [
        (person::PERSON, NounClass::Person),
        (GROUP, NounClass::Group),
        (COUNTRY, NounClass::Country),
        (BLOC, NounClass::Bloc),
        (BODY, NounClass::Body),
        (COMPANY, NounClass::Company),
        (MOVEMENT, NounClass::Movement),
        (TOWN, NounClass::Town),
        (AREA, NounClass::Area),
        (FACILITY, NounClass::Facility),
        (EQUIPMENT, NounClass::Equipment),
    ];
    let pairs = lists.iter().rev().flat_map(|(list, class)| list.iter().map(|noun| (*noun, *class)));
    pairs.collect()
});

/// The class of a noun that a report may be about; `plural` when it is one.
pub(super) fn noun_class(lemma: &str, plural: bool) -> Option<NounClass> {
    let class = *CLASSES.get(lemma)?;
    // "Protesters" are a group, a protester is a person.
    Some(if class == NounClass::Person && plural && GROUP.contains(&lemma) { NounClass::Group } else { class })
}

impl NounClass {
    /// The kind of a thing that is only described so.
    pub(super) fn kind(self, plural: bool) -> EntityKind {
        match self {
            Self::Person if plural => EntityKind::Group,
            Self::Person => EntityKind::Person,
            Self::Group => EntityKind::Group,
            Self::Country => EntityKind::Country,
            Self::Bloc | Self::Company | Self::Body => EntityKind::Organization,
            Self::Movement => EntityKind::Group,
            Self::Town | Self::Area => EntityKind::Place,
            Self::Facility => EntityKind::Facility,
            Self::Equipment => EntityKind::Equipment,
            Self::Thing => EntityKind::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_describes_one_or_many() {
        assert_eq!(noun_class("protester", true), Some(NounClass::Group));
        assert_eq!(noun_class("protester", false), Some(NounClass::Person));
        assert_eq!(noun_class("official", true).map(|c| c.kind(true)), Some(EntityKind::Group));
        assert_eq!(noun_class("sadness", false), None);
    }
}
