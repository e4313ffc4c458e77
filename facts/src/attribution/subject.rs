//! Who speaks: the subject of a verb of saying, through conjunctions, participles, infinitives and inversions.

use language::{Relation, TokenId, Upos};

use super::ground::Ground;
use super::phrase::Class;

/// The widest step up a chain of clauses; more is a broken parse.
const STEPS: usize = 16;

/// The subject of a verb: its own, or the one it shares with the clause it hangs on.
///
/// "*She* said … and added …", "*He* spoke on Monday, saying …", "*They* went on to claim …", "a *letter* saying …"
pub(super) fn subject(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    linked_subject(ground, verb).or_else(|| opening(ground, verb))
}

/// The noun that the clause opens with, for a finite verb whose subject the parse has lost: "In a statement, *Anna Kovacs*, a nurse, said".
fn opening(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    if !matches!(ground.xpos(verb), "VBD" | "VBZ" | "VBP") || ground.relation(verb) == Relation::Conj {
        return None;
    }
    let (start, _) = ground.sentence(verb);
    let from = (start.max(verb.saturating_sub(30))..verb)
        .rev()
        .take_while(|&t| ground.quotation(t) == ground.quotation(verb))
        .last()?;
    let named = |t: TokenId| {
        let (first, last) = ground.reach(t);
        let set_off = first > from && ground.word(first - 1) == ",";
        ground.relation(t) == Relation::Appos && set_off && (last + 1..verb).all(|p| ground.upos(p) == Upos::Punct)
    };
    let free = |t: TokenId| ground.head(t).is_none_or(|h| h < from || h >= verb);
    (from..verb)
        .find(|&t| {
            free(t)
                && ground.upos(t).is_nominal()
                && ground.child(t, &[Relation::Case]).is_none()
                && !matches!(ground.relation(t), Relation::OblUnmarked | Relation::Obl)
        })
        // "Speaking at the port, *Anna Kovacs*, 70, said …": taken for another word for the port.
        .or_else(|| (from..verb).find(|&t| named(t)))
}

fn linked_subject(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    if let Some(speaker) = inverted(ground, verb) {
        return Some(speaker);
    }
    let mut clause = verb;
    for _ in 0..STEPS {
        if let Some(own) = own_subject(ground, clause).filter(|&s| may_say(ground, s, verb)) {
            return Some(own);
        }
        if let Some(said) = resumes(ground, clause) {
            return own_subject(ground, said);
        }
        let mut head = ground.head(clause)?;
        if let Some(told) = told_to(ground, clause, head).filter(|_| clause == verb) {
            return Some(told);
        }
        // "He left after the talks failed, saying …": the comma says that it is he who speaks.
        let set_off = clause > 0 && ground.reach(clause).0 > 0 && ground.word(ground.reach(clause).0 - 1) == ",";
        if clause == verb && set_off && ground.xpos(verb) == "VBG" {
            if is_subordinate(ground, head) {
                head = ground.head(head).unwrap_or(head);
            }
            head = reporter(ground, head).unwrap_or(head);
        }
        clause = match ground.relation(clause) {
            Relation::Conj | Relation::Xcomp | Relation::Advcl | Relation::Cop | Relation::Parataxis => head,
            Relation::Acl if ground.upos(head).is_nominal() => return Some(holder(ground, head, verb)),
            Relation::Ccomp | Relation::Dep if head < clause => head,
            _ => return None,
        };
        if ground.upos(clause).is_nominal() && own_subject(ground, clause).is_none() && ground.head(clause).is_some() {
            // A clause that hangs on a noun says what the noun does.
            return Some(clause).filter(|&c| c < verb);
        }
    }
    None
}

/// "The frost led *the farmers* to say …": who is made, told or helped to do it does it; but who promises it does it too.
fn told_to(ground: &Ground<'_>, clause: TokenId, head: TokenId) -> Option<TokenId> {
    let infinitive = ground.relation(clause) == Relation::Xcomp && ground.xpos(clause) == "VB";
    let told = ground.child(head, &[Relation::Obj, Relation::Iobj])?;
    let between = head < told && told < clause && !matches!(ground.lemma(head), "promise" | "vow" | "pledge" | "use");
    (infinitive && between && ground.lemma(told) != "it").then_some(told)
}

/// The verb of saying whose speaker goes on with another one, which the parse has put into what was said:
/// "*She* says the king is tired but *argues* that he will stay".
pub(super) fn resumes(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    let speaks = |t: TokenId| {
        super::cues::verb(&ground.verb_lemma(t)).is_some_and(|c| c.clause && c.stance.is_word())
            && matches!(ground.xpos(t), "VBD" | "VBZ" | "VBP")
    };
    let first = ground.head(verb).filter(|&h| ground.relation(verb) == Relation::Conj && h < verb && speaks(verb))?;
    let said = ground.head(first).filter(|&s| ground.relation(first) == Relation::Ccomp && s < first && speaks(s))?;
    let own = ground.child(verb, &[Relation::Nsubj, Relation::NsubjPass]).is_some();
    let same = ground.xpos(said) == ground.xpos(verb) && ground.quotation(said) == ground.quotation(verb);
    (!own && same && ground.child(verb, &[Relation::Cc]).is_some()).then_some(said)
}

/// "*She* said her father had changed, saying …": who goes on after a comma is who said it, not who it is about.
fn reporter(ground: &Ground<'_>, clause: TokenId) -> Option<TokenId> {
    let said = ground.relation(clause) == Relation::Ccomp;
    ground.head(clause).filter(|&verb| {
        said && verb < clause
            && super::cues::verb(&ground.verb_lemma(verb)).is_some_and(|c| c.clause && c.stance.is_word())
    })
}

fn is_subordinate(ground: &Ground<'_>, clause: TokenId) -> bool {
    ground.relation(clause) == Relation::Advcl && ground.child(clause, &[Relation::Mark]).is_some()
}

/// A word inside a quotation says nothing outside it.
fn may_say(ground: &Ground<'_>, subject: TokenId, verb: TokenId) -> bool {
    ground.quotation(subject).is_none_or(|q| ground.quotation(verb) == Some(q))
}

/// The speaker after the verb that follows a quotation or a comma: "'No,' said *one guard*", "…, said *Anna Lee*, a nurse".
pub(super) fn inverted(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    let (start, end) = ground.sentence(verb);
    let before = verb.checked_sub(1).filter(|&t| t >= start)?;
    let quoted = ground.quotation(before).is_some() && ground.quotation(verb).is_none();
    // "'No!' read one sign": a past tense that looks like an infinitive.
    if ground.xpos(verb) == "VBG" || ground.xpos(verb) == "VB" && !quoted {
        return None;
    }
    let comma = ground.word(before) == "," && before > start;
    let next = verb + 1;
    if !(quoted || comma) || next > end || ground.quotation(next).is_some() {
        return None;
    }
    if comma && !quoted && !only_says(ground, verb) {
        return None;
    }
    let opens = matches!(ground.upos(next), Upos::Propn | Upos::Noun | Upos::Pron | Upos::Det | Upos::Adj | Upos::Num);
    if !opens || matches!(ground.lemma(next), "that" | "what" | "who" | "there" | "it") {
        return None;
    }
    let first = (next..=end.min(next + 8)).find(|&t| ground.upos(t).is_nominal() && ground.upos(t) != Upos::Num)?;
    let mut top = first;
    for _ in 0..STEPS {
        match ground.head(top) {
            Some(head)
                if head > verb
                    && ground.upos(head).is_nominal()
                    && ground.quotation(head).is_none()
                    && head <= first + 8 =>
            {
                top = head
            }
            _ => break,
        }
    }
    Some(top)
}

/// "say", "report" and the like, whose subject often follows them; not "tell", which takes who is told.
fn only_says(ground: &Ground<'_>, verb: TokenId) -> bool {
    matches!(
        ground.lemma(verb),
        "say" | "report" | "write" | "add" | "explain" | "recall" | "note" | "argue" | "warn" | "announce"
    ) && own_subject(ground, verb).is_none_or(|s| s > verb)
        && ground.child(verb, &[Relation::Ccomp]).is_none_or(|c| c < verb)
}

/// The subject before the clause's verb, else one after it, the dummies "there" and "it" left out.
fn own_subject(ground: &Ground<'_>, clause: TokenId) -> Option<TokenId> {
    let mut subjects = ground.children(clause).iter().copied().filter(|&c| {
        matches!(ground.relation(c), Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter)
            && ground.lemma(c) != "there"
    });
    // "*Many* fear that …": a number of people, taken for what the verb is like.
    let some = || {
        let of_people =
            |c: &TokenId| matches!(ground.lemma(*c), "many" | "some" | "most" | "few" | "several" | "other");
        ground.children(clause).iter().copied().find(|c| ground.relation(*c) == Relation::Amod && of_people(c))
    };
    // Of two before the verb the nearer speaks: "The rebels, *the army* said, …".
    let Some(first) = subjects.next() else { return some() };
    let first = subjects.take_while(|&s| s < clause).last().unwrap_or(first);
    if first < clause { Some(first) } else { topic(ground, clause).or(Some(first)) }
}

/// The noun that opens the sentence of a verb, when no other verb stands between and the parse has made it something else:
/// "*Anna Kovacs*, head of the union, said places …".
fn topic(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    let (start, _) = ground.sentence(verb);
    if !ground.children(verb).iter().any(|&c| c < verb && ground.upos(c).is_nominal()) {
        return None;
    }
    let mut before = (start..verb).filter(|&t| ground.head(t) == Some(verb));
    before.find(|&t| {
        ground.upos(t).is_nominal()
            && ground.quotation(t) == ground.quotation(verb)
            && ground.child(t, &[Relation::Case]).is_none()
    })
}

/// What somebody puts out to say something with it.
const DOCUMENTS: &[&str] = &[
    "ad",
    "advert",
    "advertisement",
    "article",
    "banner",
    "book",
    "brochure",
    "commercial",
    "editorial",
    "email",
    "flyer",
    "leaflet",
    "memo",
    "op-ed",
    "pamphlet",
    "pitch",
    "placard",
    "poster",
    "release",
    "resolution",
    "sign",
    "song",
    "video",
];

/// Whose words a document's are: "She put out a *letter* saying …" – hers; "a *letter* said" – its own. An infinitive tells
/// what whoever governs it is about: "*She* took to the stage to denounce …".
fn holder(ground: &Ground<'_>, noun: TokenId, verb: TokenId) -> TokenId {
    let infinitive = ground.xpos(verb) == "VB";
    let document = DOCUMENTS.contains(&ground.lemma(noun)) || super::cues::noun(ground.lemma(noun)).is_some();
    if !infinitive && !document {
        return noun;
    }
    if let Some(owner) = ground.child(noun, &[Relation::NmodPoss]) {
        return owner;
    }
    match ground.head(noun) {
        Some(verb)
            if ground.upos(verb) == Upos::Verb && matches!(ground.relation(noun), Relation::Obj | Relation::Obl) =>
        {
            own_subject(ground, verb).unwrap_or(noun)
        }
        _ => noun,
    }
}
