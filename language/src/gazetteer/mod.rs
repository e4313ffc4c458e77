//! What names are known: places and countries, peoples, seats of government, organizations, offices, given names.
//!
//! Everything is embedded and read in place; the first use of a word list parses it (well under a millisecond each).
//! Names are looked up folded: case and diacritics do not matter, nor do dots, apostrophes and hyphens
//! ("Côte d’Ivoire" = "cote divoire", "U.S." = "US"). But a name must be written as one: its first letter upper-case,
//! and an abbreviation ("US", "EU") wholly upper-case, so that "turkey" and "us" find nothing.
//!
//! | question | function |
//! |---|---|
//! | which country is "Iraq", "the U.S.", "DR Congo"? | [`country_by_name`] |
//! | whose people are "Iraqis", "Dutch"? | [`demonym`] |
//! | whose capital is "Tehran"? | [`capital_of`] |
//! | which government is meant by "the Kremlin", "Downing Street"? | [`seat_of_power`] |
//! | which places are called "Springfield"? | [`places()`] |
//! | which body is "NATO", "Hamas"? | [`organization`] |
//! | what does a "defence minister" stand for? | [`office`] |
//! | may "Ahmed" be a first name, "Jackson" a last name, "Reading" a common word? | [`is_given_name`], [`is_surname`], [`is_common_word`] |
//! | what are the months and weekdays called? | [`MONTHS`], [`WEEKDAYS`] |
//! | the longest name that starts at this word | [`longest_place`], [`longest_name`] |
//!
//! Sources and licences of the data: `language/data/gazetteer/README.md`; the tables are remade by `tools/gazetteer`.

mod calendar;
mod country;
mod feature;
mod fold;
mod fold_table;
mod name_index;
mod office;
mod organization;
mod place;
mod role;
mod scan;
mod seat_of_power;
mod table;
mod word_lists;

pub use calendar::{MONTHS, WEEKDAYS};
pub use country::{Continent, Country, Demonym, DemonymSort, capital_of, country, country_by_name, demonym};
pub use feature::{Extent, Feature};
pub use fold::same_name;
pub use office::{Office, OfficeRank, office};
pub use organization::{Organization, OrganizationSort, organization};
pub use place::{Place, Places, admin1_name, is_place, place_by_id, places};
pub use role::Role;
pub use scan::{Known, longest_name, longest_place};
pub use seat_of_power::{SeatOfPower, seat_of_power};
pub use word_lists::{is_common_word, is_given_name, is_surname};
