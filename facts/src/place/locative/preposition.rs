//! Which prepositions make a place of a name.
//!
//! > Troops went **to Latvia**; a letter **to Latvia** went to its government. Shells fell **on Tarrow**; blame fell **on Tehran**.

use language::{TokenId, Upos};

use super::super::words::{Words, is_listed};
use super::Standing;

/// These take a place whatever the name.
const ALWAYS: &str = "in near outside throughout across inside within into through around along via beyond past";
/// These take a place unless something is said or given to somebody.
const MOVING: &str = "to from toward towards off";
/// These take a place but for names that stand for a government too.
const TOWNS: &str = "at on onto over above below under between amid";

/// Whether the preposition at word `at`, before the phrase whose head is `noun`, makes a place of it.
pub(super) fn takes_place(words: &Words<'_>, at: usize, noun: TokenId, standing: Standing) -> bool {
    let preposition = words.text(at).to_lowercase();
    if is_listed(ALWAYS, &preposition) {
        return true;
    }
    if is_listed(MOVING, &preposition) {
        return !is_given(words, at, noun);
    }
    is_listed(TOWNS, &preposition)
        && (!standing.country && !standing.capital || is_looked_at(words, at) || is_attacked(words, at))
}

/// "NATO's focus *on Kosovo*": what is looked at is where something is done, country or not.
fn is_looked_at(words: &Words<'_>, at: usize) -> bool {
    is_listed("focus focused focuses focusing attention emphasis", &words.before(at, 1).to_lowercase())
}

/// "Mercenaries *marched on Moscow*", "an air *raid on Kyiv*": no government is marched on, or raided from the air.
fn is_attacked(words: &Words<'_>, at: usize) -> bool {
    const ATTACKING: &str = "\
        march marched marching marches advance advanced advancing advances descend descended converged raid raids airstrike airstrikes \
        strike strikes shelling bombardment bombing bombings assault offensive";
    // "blamed the raid on Iran": its government.
    let blamed = (2..7).any(|back| is_listed("blame blamed blames blaming pinned", words.before(at, back)));
    words.text(at) == "on" && is_listed(ATTACKING, &words.before(at, 1).to_lowercase()) && !blamed
}

/// Whether what stands before is said or given: "a loan to", "according to", "gave tanks to".
fn is_given(words: &Words<'_>, at: usize, noun: TokenId) -> bool {
    const SAID: &str = "\
        letter letters message messages aid support loan loans warning warnings ambassador envoy according due respect \
        addition response responses reply replies threat threats commitment pledge thanks tribute belongs owed related \
        ties tied linked close loyal opposed attributed help assistance appeal appeals statement words thank pressure \
        similar subject vital crucial important key report reports data figures";
    const GIVING: &str = "\
        give sell provide supply lend donate offer pay grant owe appeal respond reply talk speak say tell belong \
        attribute hand pledge promise award apologize apologise object listen";
    let analysis = words.analysis();
    let over = analysis.token(noun).head;
    // "gave tanks to": the parse may hang the receiver on the thing given.
    let thing = over.filter(|&over| analysis.token(over).upos != Upos::Verb);
    let verb = thing.and_then(|over| analysis.token(over).head);
    let gives = |head: TokenId| is_listed(GIVING, &analysis.lemma(head).to_lowercase());
    let said = over.is_some_and(|over| is_listed(SAID, &analysis.lemma(over).to_lowercase()));
    said || is_listed(SAID, &words.before(at, 1).to_lowercase()) || over.is_some_and(gives) || verb.is_some_and(gives)
}
