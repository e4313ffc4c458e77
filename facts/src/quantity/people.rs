//! Nouns for persons: what they count has the unit "person".

/// Whether a lemma names persons.
pub(super) fn is_person(lemma: &str) -> bool {
    // "two Islamists": some of these nouns keep a capital.
    let small = lemma.to_lowercase();
    let lemma = small.as_str();
    WORDS.binary_search(&lemma).is_ok()
        || lemma.strip_suffix("men").is_some_and(|stem| stem.len() > 2)
        || man(lemma)
        || lemma.ends_with("girl")
        || lemma.ends_with("boy") && lemma != "cowboy"
}

/// "policeman", "gunwoman"; not "human" or "roman".
fn man(lemma: &str) -> bool {
    lemma.strip_suffix("man").is_some_and(|stem| {
        matches!(
            stem,
            "police"
                | "gun"
                | "fisher"
                | "service"
                | "crew"
                | "fire"
                | "rifle"
                | "states"
                | "business"
                | "country"
                | "congress"
                | "guards"
                | "sports"
                | "kins"
                | "post"
                | "sea"
                | "air"
                | "noble"
                | "work"
                | "herds"
        )
    }) || lemma.strip_suffix("woman").is_some()
}

/// In the order of the alphabet.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "accomplice", "activist", "actor", "adult", "adviser", "advisor", "agent", "aide", "airman", "ally",
    "ambassador", "analyst", "applicant", "arrival", "artist", "assailant", "astronaut", "asylum-seeker", "athlete",
    "attacker", "auditor", "aunt", "author", "baby", "banker", "barber", "beneficiary", "bishop", "bodyguard",
    "bomber", "borrower", "boy", "broker", "brother", "builder", "butcher", "bystander", "cadet", "cameraman",
    "candidate", "captive", "caregiver", "carpenter", "casualty", "chef", "child", "citizen", "civilian", "clergy",
    "cleric", "clerk", "client", "climber", "colleague", "combatant", "commander", "commando", "commuter",
    "companion", "conscript", "constituent", "consultant", "consumer", "contractor", "convict", "cook", "cousin",
    "crew", "crewman", "crewmember", "customer", "cyclist", "dancer", "daughter", "dead", "defector", "defendant",
    "delegate", "demonstrator", "dentist", "deputy", "deserter", "detainee", "diplomat", "director", "dissident",
    "diver", "doctor", "donor", "driver", "editor", "elder", "elector", "electrician", "employee", "employer",
    "engineer", "envoy", "evacuee", "executive", "exile", "expatriate", "expert", "extremist", "family", "fan",
    "farmer", "fatality", "fighter", "firefighter", "fisher", "fisherman", "follower", "force", "foreigner",
    "friend", "fugitive", "girl", "governor", "grandchild", "grower", "guard", "guerrilla", "guest", "guide",
    "gunman", "helper", "herder", "hiker", "homeowner", "host", "hostage", "hunter", "husband", "imam", "immigrant",
    "individual", "infant", "informant", "inhabitant", "injured", "inmate", "inspector", "instructor", "insurgent",
    "interpreter", "intruder", "investigator", "investor", "islamist", "jihadist", "journalist", "judge", "juror",
    "kid", "killed", "killer", "laborer", "labourer", "landlord", "lawmaker", "lawyer", "leader", "legislator",
    "local", "logger", "man", "manager", "marcher", "marine", "mayor", "mechanic", "mediator", "medic", "member",
    "men", "mercenary", "merchant", "midwife", "migrant", "militant", "militiaman", "miner", "minister", "missing",
    "monitor", "monk", "motorist", "mourner", "mp", "murderer", "musician", "national", "negotiator", "neighbor",
    "neighbour", "newborn", "nominee", "nun", "nurse", "observer", "officer", "official", "onlooker", "operative",
    "opponent", "orphan", "other", "paramedic", "paratrooper", "parent", "participant", "partisan", "passenger",
    "passer-by", "patient", "peacekeeper", "peasant", "pedestrian", "pensioner", "people", "perpetrator", "person",
    "personnel", "pharmacist", "photographer", "physician", "pilgrim", "pilot", "player", "police", "policeman",
    "politician", "president", "priest", "prisoner", "professional", "prosecutor", "protester", "protestor",
    "psychologist", "pupil", "rancher", "rebel", "recipient", "recruit", "refugee", "relative", "reporter",
    "representative", "rescuer", "researcher", "reservist", "resident", "respondent", "responder", "returnee",
    "rider", "rioter", "robber", "saboteur", "sailor", "scientist", "seafarer", "seaman", "senator", "separatist",
    "sergeant", "settler", "shopkeeper", "shopper", "sibling", "singer", "sister", "skier", "smuggler", "sniper",
    "soldier", "son", "specialist", "spectator", "spy", "staff", "staffer", "striker", "student", "subscriber",
    "surgeon", "survivor", "suspect", "swimmer", "teacher", "technician", "teen", "teenager", "tenant", "terrorist",
    "therapist", "thief", "tourist", "trader", "trafficker", "trainee", "trainer", "traveler", "traveller", "troop",
    "trooper", "troops", "uncle", "user", "vendor", "vet", "veteran", "victim", "villager", "visitor", "volunteer",
    "voter", "waiter", "warrior", "widow", "wife", "witness", "woman", "women", "worker", "workman", "worshiper",
    "worshipper", "wounded", "writer", "youngster", "youth",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_found() {
        let unsorted: Vec<_> = WORDS.windows(2).filter(|w| w[0] >= w[1]).collect();
        assert!(unsorted.is_empty(), "{unsorted:?}");
        assert!(is_person("guard") && is_person("policeman") && is_person("gunmen") && is_person("firewoman"));
        assert!(is_person("Islamist"));
        assert!(!is_person("human") && !is_person("house") && !is_person("container"));
    }
}
