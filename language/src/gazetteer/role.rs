//! The sectors that PLOVER puts actors in.

/// What an actor does in its country: PLOVER's (and CAMEO's) sector codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The executive: heads of state and government, ministries.
    Government,
    /// Armed forces of a state.
    Military,
    /// Parliaments and their members.
    Legislative,
    /// Courts, judges, prosecutors.
    Judicial,
    /// Police and other forces of order.
    Police,
    /// Intelligence services.
    Intelligence,
    /// Political parties and candidates, in office or not.
    Party,
    /// Peaceful opposition.
    Opposition,
    /// Armed opposition: rebels, insurgents, separatists.
    Rebel,
    /// Armed groups on a government's side, or nobody's.
    Militia,
    /// Criminals and gangs.
    Criminal,
    /// Journalists and their houses.
    Media,
    /// Companies and business people.
    Business,
    /// Schools, universities, researchers.
    Education,
    /// Doctors, hospitals, health workers.
    Medical,
    /// Workers and unions.
    Labor,
    /// People who fled or moved.
    Refugee,
    /// People without other role.
    Civilian,
    /// Clergy and religious bodies.
    Religious,
    /// Bodies of states.
    Intergovernmental,
    /// Bodies of citizens.
    NonGovernmental,
}

impl Role {
    /// The code in PLOVER's or CAMEO's list of agents.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Government => "GOV",
            Self::Military => "MIL",
            Self::Legislative => "LEG",
            Self::Judicial => "JUD",
            Self::Police => "COP",
            Self::Intelligence => "SPY",
            Self::Party => "PTY",
            Self::Opposition => "OPP",
            Self::Rebel => "REB",
            Self::Militia => "PRM",
            Self::Criminal => "CRM",
            Self::Media => "MED",
            Self::Business => "BUS",
            Self::Education => "EDU",
            Self::Medical => "HLH",
            Self::Labor => "LAB",
            Self::Refugee => "REF",
            Self::Civilian => "CVL",
            Self::Religious => "REL",
            Self::Intergovernmental => "IGO",
            Self::NonGovernmental => "NGO",
        }
    }

    const ALL: [Self; 21] = [
        Self::Government,
        Self::Military,
        Self::Legislative,
        Self::Judicial,
        Self::Police,
        Self::Intelligence,
        Self::Party,
        Self::Opposition,
        Self::Rebel,
        Self::Militia,
        Self::Criminal,
        Self::Media,
        Self::Business,
        Self::Education,
        Self::Medical,
        Self::Labor,
        Self::Refugee,
        Self::Civilian,
        Self::Religious,
        Self::Intergovernmental,
        Self::NonGovernmental,
    ];

    /// The role of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::Role;

    #[test]
    fn codes_are_one_to_one() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
    }
}
