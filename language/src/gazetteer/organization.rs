//! Well-known bodies and armed groups, with CAMEO's codes.

use std::sync::OnceLock;

use super::country::{Country, country};
use super::name_index::{NameIndex, parts, rows};
use super::role::Role;

static TEXT: &str = include_str!("../../data/gazetteer/organizations.tsv");

/// A body known by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Organization {
    /// The name it mostly goes by.
    pub name: &'static str,
    /// CAMEO's code: of an international body ("NAT", "UNO"), or the country's and the sector's ("PSEREB").
    pub code: &'static str,
    /// The country it belongs to, if to one.
    pub country: Option<&'static Country>,
    /// What it does.
    pub role: Role,
    /// What sort of body.
    pub sort: OrganizationSort,
}

/// What sort of body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrganizationSort {
    /// States are its members.
    International,
    /// Part of one state: a ministry, an army, a court, an agency.
    State,
    /// It fights, and is no state's.
    ArmedGroup,
    /// A political party or movement.
    Party,
    /// It reports news.
    Outlet,
    /// Anything else: companies, charities.
    Other,
}

/// The body called `name`; "the" before it is overlooked.
///
/// ```
/// use language::gazetteer::organization;
/// assert_eq!(organization("NATO").map(|o| o.code), Some("NAT"));
/// assert_eq!(organization("the United Nations").map(|o| o.code), Some("UNO"));
/// assert!(organization("who").is_none(), "a pronoun");
/// ```
pub fn organization(name: &str) -> Option<&'static Organization> {
    static TABLE: OnceLock<(Vec<Organization>, NameIndex<u16>)> = OnceLock::new();
    let (all, names) = TABLE.get_or_init(|| {
        let rows: Vec<_> = rows::<5>(TEXT).collect();
        let names = rows.iter().zip(0_u16..).flat_map(|(row, n)| parts(row[0]).map(move |name| (name, n)));
        (rows.iter().map(read).collect(), NameIndex::new(names, true))
    });
    all.get(usize::from(names.get(name)?))
}

fn read(&[names, code, whose, role, sort]: &[&'static str; 5]) -> Organization {
    Organization {
        name: parts(names).next().unwrap_or(""),
        code,
        country: country(whose),
        role: Role::from_code(role).unwrap_or(Role::NonGovernmental),
        sort: read_sort(sort).unwrap_or(OrganizationSort::Other),
    }
}

fn read_sort(name: &str) -> Option<OrganizationSort> {
    Some(match name {
        "international" => OrganizationSort::International,
        "state" => OrganizationSort::State,
        "armed" => OrganizationSort::ArmedGroup,
        "party" => OrganizationSort::Party,
        "outlet" => OrganizationSort::Outlet,
        "other" => OrganizationSort::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_whole() {
        for [names, code, whose, role, sort] in rows::<5>(TEXT) {
            assert!(!code.is_empty() && Role::from_code(role).is_some() && read_sort(sort).is_some(), "{names}");
            assert!(whose.is_empty() || country(whose).is_some(), "{names}: {whose}");
        }
    }

    #[test]
    fn bodies_and_armed_groups_are_known_by_several_names() {
        for (name, code, role) in [
            ("North Atlantic Treaty Organization", "NAT", Role::Intergovernmental),
            ("European Union", "EEC", Role::Intergovernmental),
            ("Hezbollah", "LBNREB", Role::Rebel),
            ("Hizbullah", "LBNREB", Role::Rebel),
            ("ISIS", "IMGMOSISI", Role::Rebel),
            ("the Taliban", "AFGREB", Role::Rebel),
            ("World Health Organization", "UNOWHO", Role::Intergovernmental),
        ] {
            assert_eq!(organization(name).map(|o| (o.code, o.role)), Some((code, role)), "{name}");
        }
    }
}
