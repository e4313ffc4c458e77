//! "Hentzau said *he* …", "the army and *its* allies": personal pronouns, by agreement and by how much each candidate stands out.

use super::draft::{Draft, Drafts, Seen};
use super::gender::Gender;
use super::salience;
use super::speaker::Speakers;
use crate::gazetteer::{is_given_name, is_surname};
use crate::{Analysis, EntityKind, Mention, MentionSort, Relation, SentenceId, TokenId, Upos};

/// Which things a pronoun can stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Person(Gender),
    Thing,
    Many,
}

/// Reads a pronoun; whether it found what it stands for. Those of the first and second person are left to whoever knows the speaker.
pub(super) fn read(analysis: &Analysis, id: TokenId, speakers: &Speakers, drafts: &mut Drafts) -> bool {
    let Some(sort) = sort(analysis.word(id)) else { return false };
    if analysis.token(id).relation == Relation::Expl || (sort == Sort::Thing && is_empty(analysis, id)) {
        return false;
    }
    let own = || reflexive(analysis, id).and_then(|s| drafts.at(s)).filter(|&e| agrees(sort, drafts.get(e)).is_some());
    let Some(entity) = own().or_else(|| best(analysis, id, sort, speakers, drafts)) else { return false };
    if let Sort::Person(gender) = sort {
        let draft = drafts.get_mut(entity);
        draft.gender = draft.gender.or(gender);
        draft.kind = Some(EntityKind::Person);
    }
    drafts.mention(entity, Mention { span: analysis.token(id).span, head: id, sort: MentionSort::Pronoun });
    drafts.see(Seen { entity, head: id, salience: salience(analysis, id), named: false });
    true
}

fn sort(word: &str) -> Option<Sort> {
    let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(word));
    if is(&["he", "him", "his", "himself"]) {
        Some(Sort::Person(Gender::He))
    } else if is(&["she", "her", "hers", "herself"]) {
        Some(Sort::Person(Gender::She))
    } else if is(&["it", "its", "itself"]) {
        Some(Sort::Thing)
    } else if is(&["they", "them", "their", "theirs", "themselves"]) {
        Some(Sort::Many)
    } else {
        None
    }
}

/// "*It* is clear that …", "*it* was raining": it stands for nothing.
fn is_empty(analysis: &Analysis, id: TokenId) -> bool {
    let token = analysis.token(id);
    let Some(head) = token.head.filter(|_| matches!(token.relation, Relation::Nsubj | Relation::NsubjPass)) else {
        return false;
    };
    let governor = analysis.token(head);
    let clause = analysis
        .child(head, &[Relation::Csubj, Relation::CsubjPass, Relation::Ccomp, Relation::Advcl])
        .is_some_and(|c| c > head);
    let weather = matches!(analysis.lemma(head), "rain" | "snow" | "seem" | "appear");
    let copular = analysis.child(head, &[Relation::Cop]).is_some();
    weather
        || (clause && copular)
        || (copular
            && matches!(governor.upos, Upos::Adj)
            && analysis.child(head, &[Relation::Csubj, Relation::Xcomp]).is_some())
}

/// The candidate that stands out most.
fn best(analysis: &Analysis, id: TokenId, sort: Sort, speakers: &Speakers, drafts: &Drafts) -> Option<usize> {
    let here = analysis.token(id).sentence;
    let reach: SentenceId = match sort {
        Sort::Person(_) => 9,
        Sort::Many => 5,
        Sort::Thing => 4,
    };
    let mut best: Option<(i32, usize)> = None;
    let mut counted: Vec<(usize, i32)> = Vec::new();
    let same_sentence = |s: &Seen| analysis.token(s.head).sentence == here;
    let unbound = drafts.recent().take_while(same_sentence).filter(|s| !may_bind(analysis, id, s.head));
    let spoken_of = drafts.recent().filter(|s| speakers.speaker(s.head) == Some(id));
    let speaker = speakers.speaker(id).and_then(|t| drafts.at(t));
    let barred: Vec<usize> = unbound.chain(spoken_of).map(|s| s.entity).chain(speaker).collect();
    for seen in drafts.recent() {
        let distance = here - analysis.token(seen.head).sentence;
        if distance > reach {
            break;
        }
        let Some(agreement) = agrees(sort, drafts.get(seen.entity)) else { continue };
        if barred.contains(&seen.entity) {
            continue;
        }
        let mut score = seen.salience + agreement + place(analysis, id, &seen, speakers);
        // What is mentioned often is what the text is about.
        match counted.iter_mut().find(|c| c.0 == seen.entity) {
            Some(count) => {
                count.1 += 1;
                score += 4 * count.1.min(4);
            }
            None => counted.push((seen.entity, 0)),
        }
        if best.is_none_or(|b| score > b.0) {
            best = Some((score, seen.entity));
        }
    }
    best.map(|b| b.1)
}

/// What the places of a pronoun and of a candidate tell.
fn place(analysis: &Analysis, id: TokenId, seen: &Seen, speakers: &Speakers) -> i32 {
    let distance = analysis.token(id).sentence - analysis.token(seen.head).sentence;
    // Who speaks, or what is written around it, is rarely what the other names.
    let apart = speakers.quotation(id) != speakers.quotation(seen.head);
    parallel(analysis, id, seen.head) - 38 * distance as i32 + if seen.named { 5 } else { 0 }
        - if apart { 16 } else { 0 }
}

/// Whether a name that nobody knows may be a person's by its first word or its last.
fn may_be_person(name: &str) -> bool {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or(name);
    is_given_name(first) || is_surname(words.next_back().unwrap_or(first))
}

/// How well a pronoun fits an entity; `None` when it cannot stand for it.
fn agrees(sort: Sort, draft: &Draft) -> Option<i32> {
    let kind = draft.kind?;
    match sort {
        Sort::Person(gender) if draft.plural || !draft.gender.fits(gender) => None,
        Sort::Person(gender) => match kind {
            EntityKind::Person if draft.gender == gender => Some(6),
            EntityKind::Person => Some(0),
            // A name that nobody knows.
            EntityKind::Other if draft.named && may_be_person(&draft.name) => Some(-18),
            _ => None,
        },
        Sort::Thing if draft.plural => None,
        Sort::Thing => match kind {
            EntityKind::Country | EntityKind::Organization => Some(2),
            EntityKind::Group
            | EntityKind::Equipment
            | EntityKind::Facility
            | EntityKind::Event
            | EntityKind::Other => Some(0),
            EntityKind::Place => Some(-4),
            EntityKind::Person | EntityKind::People => None,
        },
        Sort::Many => match kind {
            EntityKind::Group => Some(20),
            EntityKind::People if draft.plural => Some(6),
            _ if draft.plural => Some(4),
            EntityKind::Organization => Some(-18),
            // "The suspect said *they* …": of a person whose gender is not known.
            EntityKind::Person if !draft.named && draft.gender == Gender::Unknown => Some(-22),
            EntityKind::Country => Some(-24),
            _ => None,
        },
    }
}

/// Whether a pronoun may stand for a mention in its own sentence: not for another argument of its verb, nor for the phrase it is in.
fn may_bind(analysis: &Analysis, id: TokenId, candidate: TokenId) -> bool {
    let (pronoun, other) = (analysis.token(id), analysis.token(candidate));
    if analysis.is_under(id, candidate) && pronoun.relation == Relation::NmodPoss && pronoun.head == Some(candidate) {
        return false;
    }
    let argument = |r: Relation| {
        matches!(
            r,
            Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Iobj | Relation::Obl | Relation::OblAgent
        )
    };
    is_reflexive(analysis, id)
        || !(controls(analysis, id, candidate)
            || pronoun.head == other.head && argument(pronoun.relation) && argument(other.relation))
}

/// "Ruritania closed the port, accusing *it* of …": the subject above does what the participle says, so its object is another.
fn controls(analysis: &Analysis, id: TokenId, candidate: TokenId) -> bool {
    let (pronoun, other) = (analysis.token(id), analysis.token(candidate));
    let Some(participle) = pronoun.head.filter(|_| matches!(pronoun.relation, Relation::Obj | Relation::Iobj)) else {
        return false;
    };
    let clause = analysis.token(participle);
    let free = analysis.child(participle, &[Relation::Nsubj, Relation::NsubjPass]).is_none();
    let below = matches!(clause.relation, Relation::Advcl | Relation::Xcomp | Relation::Conj);
    // "closed the port and fined Acme, accusing it": the second verb has the subject of the first.
    let main = clause.head.map(|verb| {
        let first = analysis.token(verb);
        if first.relation == Relation::Conj { first.head.unwrap_or(verb) } else { verb }
    });
    let subject = matches!(other.relation, Relation::Nsubj | Relation::NsubjPass);
    free && below && subject && (clause.head == other.head || main == other.head)
}

/// "thanked Ruritania for *its* help", "accused the army of killing *its* own": such verbs judge what their object did.
fn is_judged(analysis: &Analysis, id: TokenId, candidate: TokenId) -> bool {
    const JUDGE: &[&str] = &[
        "thank",
        "praise",
        "commend",
        "blame",
        "criticise",
        "criticize",
        "condemn",
        "accuse",
        "congratulate",
        "fault",
        "applaud",
        "denounce",
        "punish",
        "sanction",
        "forgive",
        "reward",
        "admire",
        "ask",
        "urge",
        "rebuke",
    ];
    let owned = analysis.token(id).head.filter(|_| analysis.token(id).relation == Relation::NmodPoss);
    let Some(verb) = owned.and_then(|owned| analysis.token(owned).head) else { return false };
    let object = analysis.token(candidate);
    JUDGE.contains(&analysis.lemma(verb))
        && object.head == Some(verb)
        && matches!(object.relation, Relation::Obj | Relation::Iobj)
        && candidate < id
}

fn is_reflexive(analysis: &Analysis, id: TokenId) -> bool {
    let word = analysis.word(id).to_lowercase();
    word.ends_with("self") || word.ends_with("selves")
}

/// "Hentzau defended *himself*": the subject that a reflexive stands for.
fn reflexive(analysis: &Analysis, id: TokenId) -> Option<TokenId> {
    let mut at = analysis.token(id).head.filter(|_| is_reflexive(analysis, id))?;
    for _ in 0..4 {
        if let Some(subject) = analysis.child(at, &[Relation::Nsubj, Relation::NsubjPass]) {
            return Some(subject);
        }
        at = analysis.token(at).head?;
    }
    None
}

/// Subjects like to stand for subjects; an owner mostly is the subject of its own clause.
fn parallel(analysis: &Analysis, id: TokenId, candidate: TokenId) -> i32 {
    let subject = |r: Relation| matches!(r, Relation::Nsubj | Relation::NsubjPass);
    let (pronoun, other) = (analysis.token(id), analysis.token(candidate));
    if is_judged(analysis, id, candidate) {
        return 40;
    }
    if subject(pronoun.relation) && subject(other.relation) {
        return 8;
    }
    let own_clause = pronoun.relation == Relation::NmodPoss
        && subject(other.relation)
        && other.head.is_some_and(|verb| analysis.is_under(id, verb));
    if own_clause { 14 } else { 0 }
}
