//! Which frame fits a trigger: the one that asks most of those whose conditions all hold.

use language::{EntityKind, Relation, TokenId, Upos};

use super::frame::Pos;
use super::lexicon::{Condition, Entry, Place, Words, lexicon};
use crate::actor;
use crate::grammar::Grammar;

/// The frame of a verb, noun or state, if the lexicon has one whose conditions hold here.
pub(super) fn fit(grammar: &Grammar<'_>, pos: Pos, head: TokenId) -> Option<&'static Entry> {
    let lemma = known_lemma(grammar, pos, head)?;
    let phrase_of = |p: TokenId| format!("{lemma}_{}", grammar.lower(p));
    let phrasal = Some(head).filter(|_| pos == Pos::Verb).and_then(|verb| particle(grammar, verb)).map(phrase_of);
    let first = |lemma: &str| lexicon().of(pos, lemma).find(|entry| fits(grammar, head, entry));
    // "pull out" may be its own entry or, failing that, "pull" with its object.
    phrasal.and_then(|phrasal| first(&phrasal)).or_else(|| first(&lemma))
}

/// The particle of a verb, also where the parse took it for the preposition of the object ("shot *down* a drone") and the
/// lexicon has a frame for the two that fits.
pub(super) fn particle(grammar: &Grammar<'_>, verb: TokenId) -> Option<TokenId> {
    grammar.particle(verb).or_else(|| {
        let next = PARTICLES.iter().any(|p| grammar.is_word(verb + 1, p)).then_some(verb + 1)?;
        let phrasal = format!("{}_{}", known_lemma(grammar, Pos::Verb, verb)?, grammar.lower(next));
        lexicon()
            .of(Pos::Verb, &phrasal)
            .any(|entry| !entry.conditions.is_empty() && fits(grammar, verb, entry))
            .then_some(next)
    })
}

/// Adverbs that make one verb with the verb before them.
const PARTICLES: &[&str] = &["back", "out", "up", "down", "off", "away", "over"];

/// The lemma by which the lexicon knows a word: the tagger's, or one that its form may come from, for a tagger errs on
/// words it has never seen.
pub(super) fn known_lemma(grammar: &Grammar<'_>, pos: Pos, head: TokenId) -> Option<String> {
    let own = grammar.lemma(head).to_lowercase();
    if pos == Pos::State || lexicon().has(pos, &own) {
        return Some(own);
    }
    let form = grammar.lower(head);
    let stripped = stems(&form).into_iter().find(|stem| lexicon().has(pos, stem));
    stripped.or_else(|| grammar.particle(head).is_some().then_some(own))
}

/// Irregular verbs of the lexicon, with their past and participle.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("sink", &["sank", "sunk"]),
    ("shoot", &["shot"]),
    ("strike", &["struck", "stricken"]),
    ("fight", &["fought"]),
    ("withdraw", &["withdrew", "withdrawn"]),
    ("break", &["broke", "broken"]),
    ("hold", &["held"]),
    ("meet", &["met"]),
    ("send", &["sent"]),
    ("take", &["took", "taken"]),
    ("give", &["gave", "given"]),
    ("lay", &["laid"]),
    ("lead", &["led"]),
    ("leave", &["left"]),
    ("blow", &["blew", "blown"]),
    ("throw", &["threw", "thrown"]),
    ("steal", &["stole", "stolen"]),
    ("set", &["set"]),
    ("cut", &["cut"]),
    ("quit", &["quit"]),
    ("flee", &["fled"]),
    ("beat", &["beat", "beaten"]),
    ("seek", &["sought"]),
    ("forgive", &["forgave", "forgiven"]),
    ("forbid", &["forbade", "forbidden"]),
    ("overthrow", &["overthrew", "overthrown"]),
    ("hang", &["hanged", "hung"]),
    ("slay", &["slew", "slain"]),
    ("sell", &["sold"]),
    ("swear", &["swore", "sworn"]),
    ("freeze", &["froze", "frozen"]),
];

/// Whether a form is an irregular past or participle that the lexicon knows.
pub(super) fn is_irregular(form: &str) -> bool {
    IRREGULAR.iter().any(|(_, forms)| forms.contains(&form))
}

/// What a regular form may be a form of: "freed" of "freed", "free" or "fre".
fn stems(form: &str) -> Vec<String> {
    let mut all = vec![form.to_owned()];
    all.extend(IRREGULAR.iter().filter(|(_, forms)| forms.contains(&form)).map(|(lemma, _)| (*lemma).to_owned()));
    for ending in ["s", "es", "d", "ed", "ing"] {
        let Some(stem) = form.strip_suffix(ending).filter(|s| s.len() > 2) else { continue };
        all.push(stem.to_owned());
        all.push(format!("{stem}e"));
        if let Some(y) = stem.strip_suffix('i') {
            all.push(format!("{y}y"));
        }
        let mut letters = stem.chars().rev();
        if letters.next() == letters.next() {
            all.push(stem[..stem.len() - stem.chars().next_back().map_or(0, char::len_utf8)].to_owned());
        }
    }
    all
}

fn fits(grammar: &Grammar<'_>, head: TokenId, entry: &Entry) -> bool {
    entry.conditions.iter().all(|c| holds(grammar, entry.frame.pos, head, c))
}

fn holds(grammar: &Grammar<'_>, pos: Pos, head: TokenId, condition: &Condition) -> bool {
    let words = &condition.words;
    let meets = |t: TokenId| lemma_meets(grammar, t, words);
    match condition.place {
        Place::Object => {
            let parsed = grammar.object(head).is_some_and(|object| noun_meets(grammar, object, words));
            parsed || near_object_that(grammar, head, words).is_some()
        }
        Place::NoObject => grammar.object(head).is_none(),
        Place::Subject => grammar
            .agent(head)
            .or_else(|| near_subject(grammar, head))
            .is_some_and(|subject| noun_meets(grammar, subject, words)),
        Place::Xcomp => {
            let wanted = [Relation::Xcomp, Relation::Advcl, Relation::Acl, Relation::Ccomp];
            let under = |t| grammar.children(t).filter(|&c| wanted.contains(&grammar.relation(c)));
            let direct =
                under(head).any(|t| meets(t) && (grammar.infinitive_mark(t).is_some() || *words != Words::Any));
            direct || grammar.object(head).is_some_and(|object| *words != Words::Any && under(object).any(meets))
        }
        Place::Ccomp => grammar.child(head, &[Relation::Ccomp]).is_some_and(meets),
        Place::Advcl => grammar.children(head).any(|t| grammar.relation(t) == Relation::Advcl && meets(t)),
        Place::ComplementSubject => {
            let clause = grammar.child(head, &[Relation::Ccomp]);
            clause.is_some_and(|c| meets(c) && grammar.own_subject(c).is_some())
        }
        Place::Modifier => noun_of(grammar, pos, head).is_some_and(|noun| grammar.modifiers(noun).any(meets)),
        Place::Preposition(preposition) => {
            let at_object =
                || grammar.object(head).and_then(|object| complement_that(grammar, object, preposition, words));
            complement_that(grammar, head, preposition, words).or_else(at_object).is_some()
        }
        Place::Near => {
            let around =
                (head.saturating_sub(3)..(head + 16).min(grammar.sentence(head).tokens.end)).filter(|&t| t != head);
            around.into_iter().any(meets)
        }
        Place::Word => {
            let near = |t: TokenId| grammar.children(t).any(meets);
            near(head) || grammar.object(head).is_some_and(near)
        }
    }
}

/// The nouns right behind a verb, up to the end of their phrase: where its object stands when the parse has lost it.
fn near_object<'g>(grammar: &'g Grammar<'_>, verb: TokenId) -> impl Iterator<Item = TokenId> + 'g {
    let end = grammar.sentence(verb).tokens.end;
    let parsed_below = grammar.is_passive(verb);
    (verb + 1..end.min(verb + 8))
        .take_while(move |&t| match grammar.upos(t) {
            Upos::Punct => matches!(grammar.analysis.word(t), "-" | "$" | "\""),
            Upos::Adp => {
                grammar.lower(t) == "of"
                    || (t == verb + 1 && PARTICLES.contains(&grammar.lower(t).as_str()))
                    || grammar.relation(t) == Relation::CompoundPrt
            }
            Upos::Sconj | Upos::Cconj | Upos::Aux | Upos::Pron | Upos::Part => false,
            _ => true,
        })
        .filter(move |&t| !parsed_below && is_noun(grammar, t) && (t + 1 >= end || !is_noun(grammar, t + 1)))
}

/// The noun right before a verb and its auxiliaries: where its subject stands when the parse has lost it.
fn near_subject(grammar: &Grammar<'_>, verb: TokenId) -> Option<TokenId> {
    let start = grammar.sentence(verb).tokens.start;
    let before =
        (start..verb).rev().take(6).find(|&t| !matches!(grammar.upos(t), Upos::Aux | Upos::Adv | Upos::Part))?;
    is_noun(grammar, before).then_some(before)
}

fn is_noun(grammar: &Grammar<'_>, token: TokenId) -> bool {
    matches!(grammar.upos(token), Upos::Noun | Upos::Propn | Upos::Sym)
}

/// The object that a frame asks for: the parsed one, or the noun close behind the verb that meets the condition.
pub(super) fn object_of(grammar: &Grammar<'_>, entry: &Entry, head: TokenId) -> Option<TokenId> {
    let words = &entry.conditions.iter().find(|c| c.place == Place::Object)?.words;
    let parsed = grammar.object(head).filter(|&o| noun_meets(grammar, o, words));
    parsed.or_else(|| near_object_that(grammar, head, words))
}

/// The noun close behind a verb that is one of the words that a frame lists. Whoever stands there may belong to something else.
fn near_object_that(grammar: &Grammar<'_>, head: TokenId, words: &Words) -> Option<TokenId> {
    let listed = matches!(words, Words::These(_));
    near_object(grammar, head).find(|&t| listed && lemma_meets(grammar, t, words))
}

/// The noun behind a preposition that a frame asks for: "came under *attack*", "went on *strike*" are one happening each.
pub(super) fn complement_of(grammar: &Grammar<'_>, entry: &Entry, head: TokenId) -> Option<TokenId> {
    entry.conditions.iter().find_map(|condition| match condition.place {
        Place::Preposition(preposition) if condition.words != Words::Any => {
            complement_that(grammar, head, preposition, &condition.words)
        }
        _ => None,
    })
}

/// The noun whose modifiers are meant: the trigger, or the object of a verb.
fn noun_of(grammar: &Grammar<'_>, pos: Pos, head: TokenId) -> Option<TokenId> {
    if pos == Pos::Noun {
        return Some(head);
    }
    let by_preposition =
        || grammar.oblique(head).find(|(p, _)| matches!(p.as_str(), "on" | "in" | "for")).map(|(_, t)| t);
    grammar.object(head).or_else(by_preposition)
}

/// The noun among the words that stands behind a preposition; `prepositions` may be several, "at|on".
fn complement_that(grammar: &Grammar<'_>, id: TokenId, prepositions: &str, words: &Words) -> Option<TokenId> {
    let is_one = |p: &str| prepositions.split('|').any(|one| one == p);
    grammar.oblique(id).find(|(p, t)| is_one(p) && noun_meets(grammar, *t, words)).map(|(_, t)| t)
}

/// Nouns too general to say what they are; the word before them does ("*training* activities", "*aid* effort").
const GENERAL: &[&str] = &[
    "activity",
    "effort",
    "program",
    "programme",
    "mission",
    "operation",
    "campaign",
    "package",
    "work",
    "level",
    "number",
    "delivery",
    "order",
    "measure",
];

/// Whether a noun, one of its conjuncts, or what it measures ("*thousands* of troops") is among the words.
fn noun_meets(grammar: &Grammar<'_>, noun: TokenId, words: &Words) -> bool {
    if *words == Words::Any {
        return true;
    }
    grammar.conjuncts(noun).into_iter().any(|t| {
        let general = GENERAL.contains(&grammar.lemma(t));
        lemma_meets(grammar, t, words)
            || grammar.measured(t).is_some_and(|of| lemma_meets(grammar, of, words))
            || (general && grammar.modifiers(t).any(|m| lemma_meets(grammar, m, words)))
    })
}

/// Whether a token's lemma is among the words; a name's lemma may have kept its plural ("Forces").
fn lemma_meets(grammar: &Grammar<'_>, token: TokenId, words: &Words) -> bool {
    match words {
        Words::Somebody => return is_somebody(grammar, token),
        Words::Somewhere => return is_somewhere(grammar, token),
        Words::Number => return matches!(grammar.upos(token), Upos::Num | Upos::Sym),
        Words::Any | Words::These(_) => {}
    }
    let lemma = grammar.lemma(token);
    words.hold(lemma) || lemma.strip_suffix('s').is_some_and(|singular| words.hold(singular))
}

/// Whether a word names people or a body: by a name, by a noun, or by a pronoun of people.
fn is_somebody(grammar: &Grammar<'_>, token: TokenId) -> bool {
    let acts = |kind: EntityKind| {
        use EntityKind::{Country, Group, Organization, People, Person};
        matches!(kind, Person | Organization | Group | Country | People)
    };
    let entity = grammar.entity(token).map(|id| &grammar.analysis.entities[id as usize]);
    let pronoun = || {
        matches!(grammar.lower(token).as_str(), "him" | "her" | "them" | "he" | "she" | "they" | "who" | "us" | "me")
    };
    entity.is_some_and(|entity| acts(entity.kind)) || actor::is_somebody(grammar.lemma(token)) || pronoun()
}

/// Whether a word names a place or a country.
fn is_somewhere(grammar: &Grammar<'_>, token: TokenId) -> bool {
    let entity = grammar.entity(token).map(|id| &grammar.analysis.entities[id as usize]);
    let named = grammar.upos(token) == Upos::Propn;
    named
        && entity
            .is_some_and(|entity| matches!(entity.kind, EntityKind::Place | EntityKind::Country | EntityKind::Facility))
}
