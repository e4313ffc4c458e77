//! Nouns for persons: what they count has the unit "person".

/// Whether a lemma names persons.
pub(super) fn is_person(lemma: &str) -> bool {
    WORDS.binary_search(&lemma).is_ok() || lemma.strip_suffix("men").is_some_and(|stem| stem.len() > 2) || man(lemma)
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
    "activist", "adult", "adviser", "advisor", "agent", "aide", "airman", "ally", "ambassador", "analyst",
    "applicant", "arrival", "artist", "asylum-seeker", "athlete", "attacker", "author", "baby", "bodyguard",
    "bomber", "boy", "bystander", "cadet", "candidate", "captive", "casualty", "child", "citizen", "civilian",
    "clergy", "client", "colleague", "combatant", "commander", "commando", "commuter", "conscript", "consultant",
    "contractor", "convict", "crew", "crewman", "customer", "dead", "defendant", "delegate", "demonstrator",
    "deputy", "detainee", "diplomat", "director", "dissident", "doctor", "driver", "elder", "employee", "employer",
    "engineer", "evacuee", "executive", "expatriate", "expert", "extremist", "family", "fan", "farmer", "fatality",
    "fighter", "firefighter", "fisherman", "follower", "force", "friend", "fugitive", "girl", "guard", "guerrilla",
    "guest", "gunman", "helper", "hostage", "immigrant", "individual", "infant", "inhabitant", "injured", "inmate",
    "inspector", "instructor", "insurgent", "interpreter", "intruder", "investigator", "investor", "islamist",
    "jihadist", "journalist", "judge", "juror", "kid", "killed", "laborer", "labourer", "lawmaker", "lawyer",
    "leader", "legislator", "local", "man", "manager", "marcher", "marine", "medic", "member", "men", "mercenary",
    "migrant", "militant", "militiaman", "miner", "minister", "missing", "monk", "mourner", "mp", "national",
    "newborn", "nurse", "observer", "officer", "official", "onlooker", "operative", "opponent", "other", "paramedic",
    "paratrooper", "parent", "participant", "partisan", "passenger", "passer-by", "patient", "peacekeeper",
    "peasant", "pensioner", "people", "person", "personnel", "physician", "pilgrim", "pilot", "player", "police",
    "policeman", "politician", "priest", "prisoner", "professional", "prosecutor", "protester", "protestor", "pupil",
    "rebel", "recruit", "refugee", "reporter", "representative", "rescuer", "researcher", "reservist", "resident",
    "respondent", "responder", "rider", "rioter", "sailor", "scientist", "seafarer", "seaman", "senator",
    "separatist", "sergeant", "settler", "shopper", "smuggler", "sniper", "soldier", "specialist", "spectator",
    "staff", "staffer", "striker", "student", "survivor", "suspect", "swimmer", "teacher", "teenager", "terrorist",
    "tourist", "trader", "trainee", "trainer", "traveler", "traveller", "troop", "trooper", "troops", "user",
    "veteran", "victim", "villager", "visitor", "volunteer", "voter", "warrior", "witness", "woman", "women",
    "worker", "workman", "worshiper", "worshipper", "wounded", "youngster", "youth",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_found() {
        let unsorted: Vec<_> = WORDS.windows(2).filter(|w| w[0] >= w[1]).collect();
        assert!(unsorted.is_empty(), "{unsorted:?}");
        assert!(is_person("guard") && is_person("policeman") && is_person("gunmen") && is_person("firewoman"));
        assert!(!is_person("human") && !is_person("house") && !is_person("container"));
    }
}
