//! Features from tags, and from the parse where the tag leaves them open.

use std::ops::Range;

use crate::{Analysis, Degree, Features, Mood, Number, Person, Relation, Tense, TokenId, Upos, VerbForm, Voice};

/// What a word's tags alone say.
pub(crate) fn features(upos: Upos, xpos: &str) -> Features {
    let mut f = Features::default();
    match xpos {
        "NN" | "NNP" => f.number = Some(Number::Sing),
        "NNS" | "NNPS" => f.number = Some(Number::Plur),
        "JJR" | "RBR" => f.degree = Some(Degree::Cmp),
        "JJS" | "RBS" => f.degree = Some(Degree::Sup),
        "JJ" if upos == Upos::Adj => f.degree = Some(Degree::Pos),
        "VB" => f.verb_form = Some(VerbForm::Inf),
        "VBG" => f.verb_form = Some(VerbForm::Ger),
        "VBN" => (f.verb_form, f.tense) = (Some(VerbForm::Part), Some(Tense::Past)),
        "VBD" => (f.verb_form, f.mood, f.tense) = (Some(VerbForm::Fin), Some(Mood::Ind), Some(Tense::Past)),
        "VBP" => (f.verb_form, f.mood, f.tense) = (Some(VerbForm::Fin), Some(Mood::Ind), Some(Tense::Pres)),
        "VBZ" => {
            (f.verb_form, f.mood, f.tense) = (Some(VerbForm::Fin), Some(Mood::Ind), Some(Tense::Pres));
            (f.number, f.person) = (Some(Number::Sing), Some(Person::Third));
        }
        "MD" => f.verb_form = Some(VerbForm::Fin),
        _ => {}
    }
    f
}

/// What the words and the parse of a sentence add.
pub(crate) fn refine(analysis: &mut Analysis, sentence: Range<TokenId>) {
    for at in sentence.clone() {
        let token = analysis.token(at);
        let mut f = token.features;
        match token.xpos {
            "PRP" | "PRP$" => (f.person, f.number) = pronoun(analysis.word(at)),
            "VBN" if is_passive(analysis, at, &sentence) => (f.voice, f.tense) = (Some(Voice::Pass), f.tense),
            "VBG" if token.upos == Upos::Verb && is_progressive(analysis, at, &sentence) => {
                (f.verb_form, f.tense) = (Some(VerbForm::Part), Some(Tense::Pres));
            }
            "VB" if token.relation == Relation::Root
                && !has_child(analysis, at, &sentence, &[Relation::Aux, Relation::Mark, Relation::Nsubj]) =>
            {
                (f.verb_form, f.mood) = (Some(VerbForm::Fin), Some(Mood::Imp));
            }
            _ => continue,
        }
        analysis.tokens[at as usize].features = f;
    }
}

/// "was *killed*", "troops *sent* home".
fn is_passive(analysis: &Analysis, at: TokenId, sentence: &Range<TokenId>) -> bool {
    has_child(analysis, at, sentence, &[Relation::AuxPass, Relation::NsubjPass, Relation::CsubjPass])
        || (matches!(analysis.token(at).relation, Relation::Acl | Relation::Amod | Relation::Advcl)
            && !has_child(analysis, at, sentence, &[Relation::Aux]))
}

/// "is *leaving*".
fn is_progressive(analysis: &Analysis, at: TokenId, sentence: &Range<TokenId>) -> bool {
    has_child(analysis, at, sentence, &[Relation::Aux])
}

fn has_child(analysis: &Analysis, at: TokenId, sentence: &Range<TokenId>, relations: &[Relation]) -> bool {
    // Auxiliaries and subjects stand near their verb.
    let near = at.saturating_sub(30).max(sentence.start)..(at + 8).min(sentence.end);
    near.into_iter().any(|t| analysis.token(t).head == Some(at) && relations.contains(&analysis.token(t).relation))
}

fn pronoun(word: &str) -> (Option<Person>, Option<Number>) {
    let is = |set: &[&str]| set.iter().any(|p| p.eq_ignore_ascii_case(word));
    if is(&["i", "me", "my", "mine", "myself"]) {
        (Some(Person::First), Some(Number::Sing))
    } else if is(&["we", "us", "our", "ours", "ourselves"]) {
        (Some(Person::First), Some(Number::Plur))
    } else if is(&["you", "your", "yours", "yourself"]) {
        (Some(Person::Second), None)
    } else if is(&["they", "them", "their", "theirs", "themselves"]) {
        (Some(Person::Third), Some(Number::Plur))
    } else {
        (Some(Person::Third), Some(Number::Sing))
    }
}
