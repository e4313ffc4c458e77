//! Titles and offices, and the role that they imply.

use std::sync::OnceLock;

use super::name_index::{NameIndex, parts, rows};
use super::role::Role;

static TEXT: &str = include_str!("../../data/gazetteer/offices.tsv");

/// What the holder of an office or the bearer of a title stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Office {
    /// The sector; `None` where the office tells nothing of it ("chairman", "spokesman").
    pub role: Option<Role>,
    /// How it stands to a name and to a body.
    pub rank: OfficeRank,
}

/// How an office stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfficeRank {
    /// Heads a state, a government or a body, and speaks for it: president, prime minister, secretary-general.
    Head,
    /// A member of the leadership: minister, general, ambassador.
    Senior,
    /// Speaks for others: spokesman, adviser, official.
    Voice,
    /// Any other holder of a post or doer of a job: soldier, judge, doctor.
    Member,
    /// A form of address alone: Mr, Dr, Sir.
    Address,
}

/// What `title` stands for, in any case and number ("Prime Minister", "defence ministers", "Lt. Gen.").
///
/// ```
/// use language::gazetteer::{Role, office};
/// assert_eq!(office("Secretary of Defense").and_then(|o| o.role), Some(Role::Military));
/// assert_eq!(office("spokeswoman").unwrap().role, None);
/// ```
pub fn office(title: &str) -> Option<Office> {
    static TABLE: OnceLock<NameIndex<Office>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        NameIndex::new(
            rows::<3>(TEXT).flat_map(|[titles, role, rank]| {
                let office =
                    Office { role: Role::from_code(role), rank: read_rank(rank).unwrap_or(OfficeRank::Member) };
                parts(titles).map(move |title| (title, office))
            }),
            false,
        )
    });
    table.get(title).or_else(|| table.get(&singular(title)?))
}

/// The singular of a plural title: its last word without "s", or "men" as "man".
fn singular(title: &str) -> Option<String> {
    if title.len() > 80 {
        return None;
    }
    let stem = title.strip_suffix('s').map(|stem| match stem.strip_suffix("ie") {
        Some(stem) => format!("{stem}y"),
        None => stem.to_owned(),
    });
    stem.or_else(|| Some(format!("{}man", title.strip_suffix("men")?)))
}

fn read_rank(name: &str) -> Option<OfficeRank> {
    Some(match name {
        "head" => OfficeRank::Head,
        "senior" => OfficeRank::Senior,
        "voice" => OfficeRank::Voice,
        "member" => OfficeRank::Member,
        "address" => OfficeRank::Address,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_whole() {
        for [titles, role, rank] in rows::<3>(TEXT) {
            assert!(role == "-" || Role::from_code(role).is_some(), "{titles}: {role}");
            assert!(read_rank(rank).is_some(), "{titles}: {rank}");
        }
    }

    #[test]
    fn titles_imply_roles() {
        for (title, role) in [
            ("President", Some(Role::Government)),
            ("prime ministers", Some(Role::Government)),
            ("Defence Minister", Some(Role::Military)),
            ("Lt. Gen.", Some(Role::Military)),
            ("senator", Some(Role::Legislative)),
            ("Attorney General", Some(Role::Judicial)),
            ("policemen", Some(Role::Police)),
            ("opposition leader", Some(Role::Opposition)),
            ("rebel commander", Some(Role::Rebel)),
            ("chief executive", Some(Role::Business)),
            ("Mr.", None),
        ] {
            assert_eq!(office(title).map(|o| o.role), Some(role), "{title}");
        }
        assert!(office("table").is_none());
    }
}
