//! The name is part of a body's, a paper's or a thing's.
//!
//! > The **Strelsau Gazette** said **Tarrow United** had bought the University of **Zenda**. But a place's own authorities leave it
//! > a place: the **Tarrow Police Department**.

use language::EntityKind;
use language::gazetteer::{Role, office, organization, seat_of_power};

use super::super::words::{Words, is_listed};
use super::{Candidate, Kind, Known, capital_run};

/// Words that make the capitalized words around them the name of a body that is not the place's own authority.
const BODIES: &str = "\
    Times Post News Herald Star Journal Tribune Gazette Globe Press Radio TV Mirror Daily Chronicle Examiner \
    Observer Telegraph Mail Sun Courier Review Magazine Today Union Institute Zoo Club FC United City Rovers \
    Wanderers Athletic Bank Airways Airlines Corp Corp. Inc Inc. Ltd Ltd. Co. Company Group Holdings Motors Oil \
    Energy Steel Partners Capital Insurance Association Federation League Foundation Society Fund Protocol Agreement \
    Accord Treaty Act Convention Declaration Cup Open Olympics Games Marathon Festival Award Awards Championship \
    Championships Spring Summit War Institution Orchestra Symphony Philharmonic Saint Stock Exchange Broadcasting \
    Network University Express Fried Ale Farms Racecourse Yankees Lakers Patriots Cowboys Giants Jets Eagles Raiders \
    Knicks Bulls Rangers Maple Canadiens Oilers Flames Jones Stock Volunteers Research Syndrome Fever virus Virus \
    flu Conference Party";
/// Things named after a place.
const NAMED_AFTER: &str = "\
    virus viruses ebolavirus flu fever syndrome strain strains variant dollar dollars accord accords agreement \
    treaty protocol encephalitis convention wine coffee";
/// Words right before the name that do the same: "Radio Tarrow", "Real Strelsau".
const BEFORE: &str = "Real Inter AC FC AS Racing Radio Television Bayern Sporting Atletico Atlético Olympique Dynamo Dinamo Spartak \
    CSKA Hotel Banco Air NHS Team TV CTV CBC BBC Fox ABC NBC CBS Miss Environment Statistics Transport Crédit Banque Deutsche";
/// Words before "of" that make a body or a happening.
const OF: &str = "\
    University Bank Church Battle Treaty College Institute Voice Duke Duchess Prince Princess Earl Lord Times \
    Archbishop Bishop Declaration Museum Federation Association Society Corporation";

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    let range = &candidate.words;
    if organization(words.phrase(range)).is_some() {
        return -25;
    }
    if seat_of_power(words.phrase(range)).is_some_and(|seat| seat.name.contains(' ') || seat.role != Role::Government)
        && !words.phrase(range).contains("Brussels")
    {
        return -25;
    }
    let own_body = is_listed(OF, words.text(range.start)) && words.after(range.start, 1) == "of";
    if own_body || is_listed(NAMED_AFTER, words.after(range.end, 0)) || spelled_with(words, range) {
        return -60;
    }
    let after = capital_run::after(words, range);
    let mut points = 0;
    if let Some(noun) = after.clone().take(4).find(|&n| is_listed(BODIES, words.text(n))) {
        // An office between them breaks the name: "Tarrow Mayor Ann Star".
        let office_between = (range.end..noun).any(|n| office(words.text(n)).is_some());
        points -= if office_between { 0 } else { 60 };
    } else if let Some(next) = after.clone().next() {
        points -= unknown_capital(words, candidate, next);
    }
    if is_listed(BEFORE, words.before(range.start, 1)) {
        points -= 45;
    }
    if of_body(words, range.start) {
        points -= 40;
    }
    // "the Greater Tarrow Star": the whole is a well-known body's name.
    let whole = capital_run::before(words, range).start..after.end;
    if whole.len() > range.len() && organization(words.phrase(&whole)).is_some_and(|o| o.country.is_none()) {
        points -= 30;
    }
    let inside_body =
        words.named(range.start).is_some_and(|n| n.kind == EntityKind::Organization && n.words.len() > range.len());
    points - if inside_body { 3 } else { 0 }
}

/// Whether a word makes a name a body's.
pub(super) fn is_body(word: &str) -> bool {
    is_listed(BODIES, word) || is_listed(OF, word)
}

/// What it costs that some other capitalized word follows: little where it is an office or a day.
fn unknown_capital(words: &Words<'_>, candidate: &Candidate, next: usize) -> i32 {
    const HARMLESS: &str = "\
        Police Sheriff State Department Council Fire Coroner Government Parliament Court Embassy Monday Tuesday \
        Wednesday Thursday Friday Saturday Sunday Centers Health Army Navy Air Ministry Foreign Federal National \
        Medical Regional District County Emergency Congress Senate House Supreme Superior Food Interior Republican \
        Democratic Democrat Attorney General Defense Defence Justice Treasury Secret Coast Marine Secretary \
        Geological Central Provincial Municipal High Public The International";
    let word = words.text(next);
    if is_listed(HARMLESS, word) || office(word).is_some() || candidate.kind == Kind::Division {
        return 0;
    }
    let other_place = language::gazetteer::is_place(word) && candidate.worth >= 20;
    match candidate.words.len() {
        _ if other_place => 4,
        1 if candidate.worth >= 25 => 6,
        1 => 14,
        _ => 4,
    }
}

/// Whether it is part of a code or a sum: "A/Tarrow/361", "$US 5".
fn spelled_with(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    let (before, after) = (words.before(range.start, 1), words.after(range.end, 0));
    let joined = !words.spaced_after(range.start.saturating_sub(1));
    joined && (before.ends_with(['$', '£', '€', '@', '#']) || before == "/" && after == "/") || after.starts_with('$')
}

/// "University of", "Bank of the", "University of Southern": before the name.
fn of_body(words: &Words<'_>, start: usize) -> bool {
    let between = matches!(
        words.before(start, 1),
        "the" | "The" | "Southern" | "Northern" | "Western" | "Eastern" | "Central" | "South" | "North"
    );
    let back = if between { 2 } else { 1 };
    words.before(start, back) == "of" && is_listed(OF, words.before(start, back + 1))
}
