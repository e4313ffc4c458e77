//! PLOVER's sectors by the words for them: "troops" are military, "judges" judicial.

use language::gazetteer::{self, Role};

/// Collective nouns and the sector they put an actor in; offices are the gazetteer's. Single words of general English.
const SECTORS: &[(Role, &[&str])] = &[
    (
        Role::Military,
        &[
            "troop",
            "force",
            "army",
            "military",
            "navy",
            "soldier",
            "airforce",
            "marine",
            "paratrooper",
            "serviceman",
            "warship",
            "warplane",
            "aircraft",
            "jet",
            "helicopter",
            "artillery",
            "commando",
            "battalion",
            "brigade",
            "regiment",
            "fleet",
            "peacekeeper",
            "drone",
            "pilot",
            "reservist",
            "submarine",
            "destroyer",
            "frigate",
            "carrier",
            "coastguard",
            "servicemember",
            "personnel",
            "airstrike",
            "conscript",
            "convoy",
        ],
    ),
    (
        Role::Government,
        &[
            "government",
            "administration",
            "authority",
            "cabinet",
            "regime",
            "ministry",
            "official",
            "state",
            "embassy",
            "consulate",
            "presidency",
            "minister",
            "president",
            "premier",
            "king",
            "queen",
            "emir",
            "sultan",
            "chancellor",
            "diplomat",
            "ambassador",
            "envoy",
            "leadership",
            "junta",
            "council",
            "governor",
            "mayor",
            "department",
            "secretary",
            "delegation",
            "negotiator",
            "agency",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "monarch",
            "leader",
            "institution",
            "service",
            "body",
        ],
    ),
    (
        Role::Legislative,
        &[
            "parliament",
            "senate",
            "congress",
            "assembly",
            "lawmaker",
            "legislator",
            "senator",
            "congressman",
            "congresswoman",
            "mp",
            "deputy",
            "house",
            "legislature",
        ],
    ),
    (Role::Judicial, &["court", "judge", "prosecutor", "tribunal", "magistrate", "judiciary", "jury"]),
    (Role::Police, &["police", "policeman", "policewoman", "officer", "gendarme", "gendarmerie", "detective"]),
    (Role::Intelligence, &["spy", "intelligence"]),
    (
        Role::Rebel,
        &[
            "rebel",
            "insurgent",
            "guerrilla",
            "guerilla",
            "separatist",
            "militant",
            "fighter",
            "gunman",
            "jihadist",
            "jihadi",
            "terrorist",
            "extremist",
            "bomber",
            "secessionist",
            "attacker",
        ],
    ),
    (Role::Militia, &["militia", "militiaman", "paramilitary", "paramilitaries", "vigilante"]),
    (Role::Criminal, &["gang", "cartel", "bandit", "pirate", "trafficker", "smuggler", "robber", "hacker", "mobster"]),
    (Role::Opposition, &["opposition", "dissident", "critic"]),
    (Role::Party, &["party", "coalition", "candidate", "campaign"]),
    (Role::Media, &["journalist", "reporter", "newspaper", "media", "broadcaster", "press", "channel", "editor"]),
    (
        Role::Business,
        &[
            "company",
            "firm",
            "corporation",
            "bank",
            "manufacturer",
            "maker",
            "business",
            "airline",
            "retailer",
            "trader",
            "investor",
            "businessman",
            "employer",
        ],
    ),
    (Role::Labor, &["worker", "union", "striker", "employee", "miner", "farmer", "trucker", "laborer", "labourer"]),
    (Role::Education, &["student", "teacher", "university", "professor", "school", "researcher", "academic"]),
    (Role::Medical, &["doctor", "nurse", "hospital", "medic"]),
    (Role::Refugee, &["refugee", "migrant", "asylum-seeker", "evacuee", "immigrant", "deportee"]),
    (Role::Religious, &["church", "cleric", "bishop", "priest", "imam", "rabbi", "pope", "archbishop", "monk"]),
    (Role::NonGovernmental, &["ngo", "charity", "group", "watchdog", "organisation", "organization", "foundation"]),
    (
        Role::Civilian,
        &[
            "civilian",
            "resident",
            "people",
            "person",
            "man",
            "woman",
            "child",
            "protester",
            "demonstrator",
            "villager",
            "citizen",
            "crowd",
            "activist",
            "family",
            "boy",
            "girl",
            "youth",
            "settler",
            "tourist",
            "passenger",
            "victim",
            "survivor",
            "prisoner",
            "detainee",
            "hostage",
            "inmate",
            "suspect",
            "national",
            "voter",
            "population",
            "community",
            "contractor",
            "tribe",
            "tribesman",
            "captive",
            "lawyer",
            "adviser",
            "counterpart",
            "advisor",
            "expert",
            "inspector",
            "observer",
            "monitor",
            "mediator",
            "supporter",
            "member",
        ],
    ),
];

/// The sector of a noun by its lemma; `None` for a thing.
pub(super) fn of(lemma: &str) -> Option<Role> {
    let lemma = lemma.to_lowercase();
    let own = SECTORS.iter().find(|(_, words)| words.contains(&lemma.as_str())).map(|&(role, _)| role);
    let spelt = ["ist", "crat", "eer"].iter().any(|e| lemma.ends_with(e)) && !THINGS.contains(&lemma.as_str());
    own.or_else(|| gazetteer::office(&lemma).and_then(|office| office.role)).or_else(|| spelt.then_some(Role::Civilian))
}

/// Nouns that are spelt like those of people and name none: "*checklist*", "*career*".
const THINGS: &[&str] = &[
    "list",
    "blacklist",
    "checklist",
    "playlist",
    "shortlist",
    "waitlist",
    "watchlist",
    "wishlist",
    "whitelist",
    "gist",
    "heist",
    "twist",
    "plot-twist",
    "mist",
    "fist",
    "wrist",
    "waist",
    "grist",
    "tryst",
    "cyst",
    "whist",
    "zeitgeist",
    "poltergeist",
    "beer",
    "deer",
    "reindeer",
    "career",
    "cheer",
    "jeer",
    "sneer",
    "veneer",
];

/// Whether a noun names people or a body at all, with or without a sector ("chairman").
pub(crate) fn is_somebody(lemma: &str) -> bool {
    of(lemma).is_some() || gazetteer::office(&lemma.to_lowercase()).is_some()
}

/// Machines that fight for somebody, and to which things are done only by force.
const HARDWARE: &[&str] = &[
    "jet",
    "helicopter",
    "aircraft",
    "warplane",
    "warship",
    "drone",
    "submarine",
    "destroyer",
    "frigate",
    "carrier",
    "tank",
    "artillery",
];

/// "exercises with 240 *jets*", "demanded a *helicopter*": whether a phrase's last word is a machine.
pub(super) fn is_hardware(phrase: &str) -> bool {
    let last = phrase.rsplit(' ').next().unwrap_or_default().to_lowercase();
    HARDWARE.contains(&last.strip_suffix('s').unwrap_or(&last))
}

/// Nouns that say only that it is the state that acts: "the Ruritanian *government*" is Ruritania.
const STATES: &[&str] = &[
    "government",
    "administration",
    "authority",
    "regime",
    "cabinet",
    "state",
    "official",
    "leadership",
    "presidency",
    "side",
];

/// Whether a noun stands for the state itself.
pub(super) fn is_state(lemma: &str) -> bool {
    STATES.contains(&lemma.to_lowercase().as_str())
}

/// Places and things that belong to somebody and that harm is done to: "the Ruritanian *base*".
const FACILITIES: &[&str] = &[
    "base",
    "embassy",
    "consulate",
    "headquarters",
    "camp",
    "airport",
    "airfield",
    "airbase",
    "port",
    "hospital",
    "school",
    "plant",
    "depot",
    "warehouse",
    "station",
    "checkpoint",
    "outpost",
    "barracks",
    "convoy",
    "ship",
    "vessel",
    "tanker",
    "boat",
    "plane",
    "bus",
    "train",
    "mosque",
    "church",
    "market",
    "hotel",
    "office",
    "building",
    "refinery",
    "pipeline",
    "facility",
    "post",
    "compound",
    "prison",
    "position",
    "site",
    "bridge",
    "dam",
    "village",
    "town",
    "city",
    "border",
];

/// Whether a noun names such a place or thing.
pub(super) fn is_facility(lemma: &str) -> bool {
    FACILITIES.contains(&lemma.to_lowercase().as_str())
}

/// The word that a record has for a sector.
pub(super) fn word(role: Role) -> &'static str {
    match role {
        Role::Government => "government",
        Role::Military => "military",
        Role::Legislative => "legislative",
        Role::Judicial => "judicial",
        Role::Police => "police",
        Role::Intelligence => "intelligence",
        Role::Party => "party",
        Role::Opposition => "opposition",
        Role::Rebel => "rebel",
        Role::Militia => "militia",
        Role::Criminal => "criminal",
        Role::Media => "media",
        Role::Business => "business",
        Role::Education => "education",
        Role::Medical => "medical",
        Role::Labor => "labor",
        Role::Refugee => "refugee",
        Role::Civilian => "civilian",
        Role::Religious => "religious",
        Role::Intergovernmental => "intergovernmental",
        Role::NonGovernmental => "non-governmental",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_sector() {
        assert_eq!(of("troop").map(word), Some("military"));
        assert_eq!(of("Rebel").map(word), Some("rebel"));
        assert_eq!(of("bridge"), None);
        assert!(is_state("government") && !is_state("troop") && is_facility("base"));
    }
}
