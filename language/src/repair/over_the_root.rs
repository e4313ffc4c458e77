use crate::{Relation, Token};

/// "“It will grow,” he said after a *meeting*": what stands on the other side of the sentence's root than its head does hangs on the root.
///
/// English has no arcs over the root; those that the parser makes join what is said to how it was said.
pub(super) fn repair(tokens: &mut [Token], first: u32) {
    let Some(root) = tokens.iter().position(|t| t.head.is_none()) else { return };
    for (at, token) in tokens.iter_mut().enumerate() {
        let Some(head) = token.head.map(|h| (h - first) as usize) else { continue };
        if (at < root && root < head) || (head < root && root < at) {
            token.head = Some(first + root as u32);
            if matches!(token.relation, Relation::Nmod | Relation::Acl) {
                token.relation = if token.relation == Relation::Acl { Relation::Advcl } else { Relation::Obl };
            }
        }
    }
}
