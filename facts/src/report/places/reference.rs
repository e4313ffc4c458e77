//! What a place is told by is not the place: its bearings, and the border it lies by.
//!
//! > A mine in Strelsau, **north of Zenda**; a village near Tarrow, close to the border **with Ruritania**.

use super::scene::Scene;
use crate::Precision;

/// Words before "of" or "from" that take a bearing.
const BEARINGS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "outside",
    "km",
    "kilometre",
    "kilometer",
    "mile",
];

/// Prepositions of those who are at a border.
const SIDES: &[&str] = &["near", "on", "at", "along", "across", "over", "by", "to"];

/// Drops bearings, and neighbours beyond a border, where something closer is told.
pub(super) fn drop_bearings(scene: &Scene<'_>, places: &mut Vec<usize>) {
    let is_bearing = |&place: &usize| is_bearing(scene, place);
    if places.iter().any(|place| !is_bearing(place)) {
        places.retain(|place| !is_bearing(place));
    }
    let close = |&place: &usize| scene.place(place).precision < Precision::Country;
    if places.iter().any(close) {
        places.retain(|&place| close(&place) || !is_beyond_border(scene, place));
    }
}

/// "near Ruritania's border **with Zenda**": a border is in both.
pub(super) fn is_neighbour(scene: &Scene<'_>, place: usize) -> bool {
    let grammar = scene.grammar;
    let link = &scene.links[place];
    let border = link.above.filter(|_| link.case == "with" && is_beyond_border(scene, place));
    border.is_some_and(|border| grammar.cases(border).any(|case| SIDES.contains(&case.as_str())))
}

/// "north of **Zenda**".
pub(super) fn is_bearing(scene: &Scene<'_>, place: usize) -> bool {
    let link = &scene.links[place];
    let on = link.above.map(|above| scene.grammar.lemma(above).to_lowercase());
    matches!(link.case.as_str(), "of" | "from") && on.is_some_and(|on| BEARINGS.contains(&on.as_str()))
}

fn is_beyond_border(scene: &Scene<'_>, place: usize) -> bool {
    let on = scene.links[place].above.map(|above| scene.grammar.lemma(above));
    matches!(on, Some("border" | "frontier"))
}
