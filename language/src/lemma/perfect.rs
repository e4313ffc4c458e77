//! "It's gone": a clitic whose lemma the parse tells.

use crate::{Relation, Upos};

/// Whether "'s" is "has" and not "is": an auxiliary of something that is no "-ing" form ("she's left", "it's been quiet"). The treebanks call an
/// "is" before anything else a copula or a passive.
pub fn is_perfect(word: &str, upos: Upos, relation: Relation, head_xpos: Option<&str>) -> bool {
    let clitic = word.strip_prefix(['\'', '’']).is_some_and(|s| s.eq_ignore_ascii_case("s"));
    clitic && upos == Upos::Aux && relation == Relation::Aux && head_xpos.is_some_and(|x| x != "VBG")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_is_told_from_is() {
        let perfect = |relation, head| is_perfect("'s", Upos::Aux, relation, Some(head));
        assert!(perfect(Relation::Aux, "VBN"));
        assert!(!perfect(Relation::Aux, "VBG") && !perfect(Relation::Cop, "JJ") && !perfect(Relation::AuxPass, "VBN"));
    }
}
