//! Common nouns that describe things a report is about, by lemma.
//!
//! The lists are ours: general nouns of news English.

mod person;

use std::collections::{HashMap, HashSet};
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
const MEASURE: &str = "
    % addition afternoon bit case cent century course day decade dollar euro evening example fact foot hour inch kilogram kilometer kilometre
    kind lot meter metre mile minute moment month morning night number order part percent pound quarter rest second sort time today tomorrow
    ton tonight tonne way week weekend while year yesterday
";

const GROUP: &str = "
    ally army authority band choir civilian clan commando couple crew crowd demonstrator duo extremist faction family fighter firefighter
    force gang guerrilla household insurgent islamist jihadist junta jury kidnapper local looter majority media mercenary migrant militant
    minority mob mourner opposition orchestra paratrooper patrol peacekeeper people personnel pirate police protester public rebel refugee
    rescuer reservist rioter separatist settler smuggler squad staff striker supporter tribe trio troop villager volunteer voter worker
";

const COUNTRY: &str = "
    country emirate homeland kingdom nation republic sultanate superpower
";
const BLOC: &str = "
    alliance bloc coalition organisation organization pact union
";
const COMPANY: &str = "
    airline automaker bank brewer broadcaster business carmaker chain company conglomerate contractor corporation developer drugmaker exporter
    firm giant insurer lender maker manufacturer newspaper operator producer publisher refiner retailer shipbuilder start-up startup
    subsidiary supplier utility
";
const BODY: &str = "
    administration agency assembly association authority battalion board brigade bureau cabinet chamber charity club coastguard command
    commission committee congress council court department division federation foundation fund government institute institution league
    legislature military ministry mission navy office panel parliament party presidency regime regiment regulator school secretariat senate
    service society squadron team tribunal unit university watchdog
";
const MOVEMENT: &str = "
    cartel cell group militia movement network
";
const TOWN: &str = "
    capital city hamlet municipality port settlement suburb town village
";
const AREA: &str = "
    area border coast continent county desert district enclave governorate island mountain neighborhood neighbourhood peninsula province
    region river sea state strip territory valley zone
";
const FACILITY: &str = "
    airbase airfield airport barracks base bridge bunker camp cathedral checkpoint church clinic compound consulate courthouse dam depot
    dockyard embassy factory garrison headquarters hospital hotel jail market mine mosque outpost palace pipeline plant prison refinery
    restaurant shelter shipyard shrine stadium station synagogue temple terminal warehouse
";
const EQUIPMENT: &str = "
    aircraft ammunition artillery boat bomb bomber carrier destroyer drone explosive ferry fighter-jet frigate grenade gun helicopter howitzer
    jet launcher mine missile mortar plane radar rifle rocket satellite shell ship submarine tank tanker torpedo truck vehicle vessel warhead
    warplane warship weapon weaponry
";

/// Whether a noun outside all lists can be spoken of again.
pub(super) fn is_thing(lemma: &str) -> bool {
    static MEASURES: LazyLock<HashSet<&str>> = LazyLock::new(|| MEASURE.split_whitespace().collect());
    !MEASURES.contains(lemma) && lemma.chars().all(|c| c.is_alphabetic() || c == '-')
}

/// Every listed noun; of two classes of one noun the first one counts.
static CLASSES: LazyLock<HashMap<&str, NounClass>> = LazyLock::new(|| {
    let lists: [(&str, NounClass); 11] = [
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
    let pairs = lists.iter().rev().flat_map(|(list, class)| list.split_whitespace().map(|noun| (noun, *class)));
    pairs.collect()
});

/// The class of a noun that a report may be about; `plural` when it is one.
pub(super) fn noun_class(lemma: &str, plural: bool) -> Option<NounClass> {
    static GROUPS: LazyLock<HashSet<&str>> = LazyLock::new(|| GROUP.split_whitespace().collect());
    let class = *CLASSES.get(lemma)?;
    // "Protesters" are a group, a protester is a person.
    Some(if class == NounClass::Person && plural && GROUPS.contains(lemma) { NounClass::Group } else { class })
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
