//! "the minister *who* resigned", "Ruritania, *which* denies it": a relative pronoun is what its clause describes.

use super::draft::{Drafts, Seen};
use crate::{Analysis, Mention, MentionSort, Relation, TokenId};

/// Reads a relative pronoun; whether it was one.
pub(super) fn read(analysis: &Analysis, id: TokenId, drafts: &mut Drafts) -> bool {
    let token = analysis.token(id);
    let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(analysis.word(id)));
    if !matches!(token.xpos, "WP" | "WDT" | "WP$") || !is(&["who", "whom", "which", "whose", "that"]) {
        return false;
    }
    let Some(noun) = described(analysis, id) else { return true };
    if let Some(entity) = drafts.at(noun) {
        drafts.mention(entity, Mention { span: token.span, head: id, sort: MentionSort::Pronoun });
        drafts.see(Seen { entity, head: id, salience: 20, named: false });
    }
    true
}

/// The noun that the pronoun's clause describes.
fn described(analysis: &Analysis, id: TokenId) -> Option<TokenId> {
    let mut at = id;
    for _ in 0..6 {
        let token = analysis.token(at);
        if token.relation == Relation::AclRelcl {
            return token.head;
        }
        at = token.head?;
    }
    None
}
