//! What a page says about its author: "Ann Lee is the harbour correspondent of …".

use span::Span;

use super::Sources;
use super::authors::of_block;
use super::names::is_personal;
use crate::Value;
use crate::block::hints::Hint;
use crate::phrases::Phrases;

/// "Ann Lee is the harbour correspondent of …": the name that an author's box begins with.
pub(super) fn of_bios(from: &Sources, bios: &[usize]) -> Vec<Value<String>> {
    // The markup says that it is an author's box, or the words do.
    let boxed = |i: usize| {
        let around = &from.blocks[i].around;
        let depth = around.hints[Hint::Author as usize];
        depth > 0 && around.depth - depth <= 3
    };
    let tells = |i: &&usize| boxed(**i) || tells_of_an_author(&from.blocks[**i].text);
    let subject = |i: &usize| subject(&from.blocks[*i].text).map(|span| of_block(from, *i, span));
    bios.iter().filter(tells).filter_map(subject).take(4).collect()
}

/// "Ann Lee is a reporter who covers the harbour. Follow her at …": words about someone who writes.
pub(crate) fn tells_of_an_author(text: &str) -> bool {
    static TRADES: Phrases = Phrases::of(&[
        "reporter",
        "writer",
        "editor",
        "columnist",
        "correspondent",
        "contributor",
        "journalist",
        "freelance",
        "author of",
        "blogger",
        "contributing",
        "staff writer",
        "senior fellow",
        "covers ",
        "writes about",
        "follow him",
        "follow her",
        "follow them",
        "on twitter",
    ]);
    subject(text).is_some() && TRADES.are_in(&text.to_lowercase())
}

/// The name that a sentence about someone begins with.
pub(crate) fn subject(text: &str) -> Option<Span> {
    static VERBS: Phrases =
        Phrases::of(&[" is ", " has ", " was ", " writes ", " covers ", " works ", " reports ", " joined "]);
    let verb = VERBS.first_in(text)?;
    let name = text[..verb].trim_start_matches("About ").trim_end_matches(',');
    let name = name.split(',').next().unwrap_or_default().trim();
    let capital = name.split(' ').all(|w| {
        w.starts_with(|c: char| c.is_uppercase())
            || matches!(w, "de" | "van" | "von" | "der" | "bin" | "al" | "la" | "du" | "da")
    });
    (is_personal(name) && capital && name.split(' ').count() <= 5).then(|| Span::within(text, name)).flatten()
}
