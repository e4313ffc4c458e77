//! What a name alone is worth: how well known the best known place of that name is.

use language::gazetteer::{Feature, Place, is_common_word, is_given_name, is_surname, places};

/// The points of a name that the gazetteer has; `None` where it has not.
pub(super) fn worth(name: &str) -> Option<i32> {
    let best = places(name).map(|place| of_place(&place)).max()?;
    let one_word = !name.contains([' ', '-']);
    if !one_word {
        return Some(best + 10);
    }
    // A country is a country, whatever else its name may be ("Jordan" is left to the rules on persons).
    let well_known = best >= 25;
    let mut points = best;
    if is_common_word(name) {
        points -= if well_known { 5 } else { 20 };
    }
    if is_given_name(name) || is_surname(name) {
        points -= match best {
            25.. => 2,
            20.. => 4,
            _ => 8,
        };
    }
    Some(points)
}

/// The points of one place.
fn of_place(place: &Place) -> i32 {
    let points = match place.feature {
        Feature::Country => 30,
        Feature::Continent | Feature::Sea | Feature::Region => 25,
        Feature::Capital if place.population >= 100_000 => 27,
        Feature::Natural => 20,
        // States and provinces that newspapers name without more.
        Feature::Admin1 if place.country.is_some_and(|c| matches!(c.iso2, "US" | "CA" | "AU" | "GB")) => 26,
        Feature::Admin1 if place.population >= 3_000_000 => 25,
        Feature::Admin1 if place.population >= 500_000 => 18,
        Feature::Admin1 => 10,
        Feature::Admin2 => 5,
        Feature::Airport => 15,
        _ => match place.population {
            1_000_000.. => 23,
            300_000.. => 20,
            100_000.. => 15,
            30_000.. => 10,
            5_000.. => 5,
            _ => 0,
        },
    };
    if place.by_other_name && !matches!(place.feature, Feature::Country | Feature::Admin2) {
        points - 8
    } else {
        points
    }
}

#[cfg(test)]
mod tests {
    use super::worth;

    #[test]
    fn the_well_known_are_worth_more() {
        let points = |name| worth(name).unwrap_or(i32::MIN);
        assert!(points("Kabul") > points("Reading"));
        assert!(points("France") >= super::super::ENOUGH);
        assert!(points("Mobile") < super::super::ENOUGH);
        assert_eq!(worth("Ruritania"), None);
    }
}
