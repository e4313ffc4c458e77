//! Short forms of states and provinces, as newspapers write them after a town.
//!
//! > The levee broke near Tarrow, **La.**, before dawn.

/// Short form, ISO 3166-1 alpha-2 of the country, the division's name in the gazetteer. The Associated Press's forms,
/// the postal ones, Canada's and Australia's.
const DIVISIONS: &[(&str, &str, &str)] = &[
    ("Ala.", "US", "Alabama"),
    ("Ariz.", "US", "Arizona"),
    ("Ark.", "US", "Arkansas"),
    ("Calif.", "US", "California"),
    ("Colo.", "US", "Colorado"),
    ("Conn.", "US", "Connecticut"),
    ("Del.", "US", "Delaware"),
    ("Fla.", "US", "Florida"),
    ("Ga.", "US", "Georgia"),
    ("Ill.", "US", "Illinois"),
    ("Ind.", "US", "Indiana"),
    ("Kan.", "US", "Kansas"),
    ("Ky.", "US", "Kentucky"),
    ("La.", "US", "Louisiana"),
    ("Md.", "US", "Maryland"),
    ("Mass.", "US", "Massachusetts"),
    ("Mich.", "US", "Michigan"),
    ("Minn.", "US", "Minnesota"),
    ("Miss.", "US", "Mississippi"),
    ("Mo.", "US", "Missouri"),
    ("Mont.", "US", "Montana"),
    ("Neb.", "US", "Nebraska"),
    ("Nev.", "US", "Nevada"),
    ("N.H.", "US", "New Hampshire"),
    ("N.J.", "US", "New Jersey"),
    ("N.M.", "US", "New Mexico"),
    ("N.Y.", "US", "New York"),
    ("N.C.", "US", "North Carolina"),
    ("N.D.", "US", "North Dakota"),
    ("Okla.", "US", "Oklahoma"),
    ("Ore.", "US", "Oregon"),
    ("Pa.", "US", "Pennsylvania"),
    ("R.I.", "US", "Rhode Island"),
    ("S.C.", "US", "South Carolina"),
    ("S.D.", "US", "South Dakota"),
    ("Tenn.", "US", "Tennessee"),
    ("Tex.", "US", "Texas"),
    ("Vt.", "US", "Vermont"),
    ("Va.", "US", "Virginia"),
    ("Wash.", "US", "Washington"),
    ("W.Va.", "US", "West Virginia"),
    ("W. Va.", "US", "West Virginia"),
    ("Wis.", "US", "Wisconsin"),
    ("Wyo.", "US", "Wyoming"),
    ("D.C.", "US", "District of Columbia"),
    ("DC", "US", "District of Columbia"),
    ("AL", "US", "Alabama"),
    ("AK", "US", "Alaska"),
    ("AZ", "US", "Arizona"),
    ("AR", "US", "Arkansas"),
    ("CA", "US", "California"),
    ("CO", "US", "Colorado"),
    ("CT", "US", "Connecticut"),
    ("FL", "US", "Florida"),
    ("GA", "US", "Georgia"),
    ("IL", "US", "Illinois"),
    ("KS", "US", "Kansas"),
    ("KY", "US", "Kentucky"),
    ("MA", "US", "Massachusetts"),
    ("MD", "US", "Maryland"),
    ("MI", "US", "Michigan"),
    ("MN", "US", "Minnesota"),
    ("MO", "US", "Missouri"),
    ("NC", "US", "North Carolina"),
    ("NH", "US", "New Hampshire"),
    ("NJ", "US", "New Jersey"),
    ("NM", "US", "New Mexico"),
    ("NV", "US", "Nevada"),
    ("NY", "US", "New York"),
    ("PA", "US", "Pennsylvania"),
    ("SC", "US", "South Carolina"),
    ("TN", "US", "Tennessee"),
    ("TX", "US", "Texas"),
    ("UT", "US", "Utah"),
    ("VA", "US", "Virginia"),
    ("VT", "US", "Vermont"),
    ("WA", "US", "Washington"),
    ("WI", "US", "Wisconsin"),
    ("WV", "US", "West Virginia"),
    ("B.C.", "CA", "British Columbia"),
    ("BC", "CA", "British Columbia"),
    ("Alta.", "CA", "Alberta"),
    ("Sask.", "CA", "Saskatchewan"),
    ("Man.", "CA", "Manitoba"),
    ("Ont.", "CA", "Ontario"),
    ("Que.", "CA", "Quebec"),
    ("N.B.", "CA", "New Brunswick"),
    ("N.S.", "CA", "Nova Scotia"),
    ("P.E.I.", "CA", "Prince Edward Island"),
    ("PEI", "CA", "Prince Edward Island"),
    ("N.L.", "CA", "Newfoundland and Labrador"),
    ("NSW", "AU", "New South Wales"),
    ("N.S.W.", "AU", "New South Wales"),
    ("QLD", "AU", "Queensland"),
    ("Qld", "AU", "Queensland"),
    ("Vic.", "AU", "Victoria"),
    ("WA", "AU", "Western Australia"),
    ("NT", "AU", "Northern Territory"),
    ("ACT", "AU", "Australian Capital Territory"),
    ("Tas.", "AU", "Tasmania"),
];

/// Forms that stand for their division wherever they are, not only after a town.
const ALONE: &[&str] =
    &["B.C.", "NSW", "N.S.W.", "D.C.", "N.Y.", "N.J.", "P.E.I.", "Calif.", "N.C.", "S.C.", "N.H.", "N.M."];

/// The divisions that a short form may stand for: country (ISO alpha-2) and name.
pub(in crate::place) fn division(short: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    // A full stop that ends the sentence too is not always part of the token.
    DIVISIONS
        .iter()
        .filter(move |(form, ..)| {
            *form == short || form.strip_suffix('.').is_some_and(|bare| bare == short && bare.contains('.'))
        })
        .map(|&(_, country, name)| (country, name))
}

/// Whether a short form stands for a division by itself.
pub(super) fn stands_alone(short: &str) -> bool {
    ALONE.iter().any(|form| *form == short || form.strip_suffix('.').is_some_and(|bare| bare == short))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_short_form_is_a_division_of_the_gazetteer() {
        for (form, country, name) in DIVISIONS {
            let found = language::gazetteer::places(name).any(|p| {
                p.country.is_some_and(|c| c.iso2 == *country) && p.feature == language::gazetteer::Feature::Admin1
            });
            assert!(found || *name == "District of Columbia", "{form}: {name}");
        }
    }
}
