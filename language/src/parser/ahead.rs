use crate::Upos;

/// How far to look for the end of a noun phrase.
const REACH: usize = 7;

/// For each word, the noun that the phrase after it ends in ("in the Ruritanian *capital*"), as an index plus one; 0 for none.
///
/// The parser has to decide what a preposition's phrase belongs to before it has read the phrase; this lets it look.
pub fn phrase_heads(uposes: &[u32], heads: &mut Vec<u32>) {
    heads.clear();
    for at in 0..uposes.len() {
        let mut head = 0;
        for (next, &upos) in uposes.iter().enumerate().skip(at + 1).take(REACH) {
            let is = |tags: &[Upos]| tags.iter().any(|&t| t as u32 + 1 == upos);
            if is(&[Upos::Noun, Upos::Propn, Upos::Pron]) {
                head = next as u32 + 1;
            } else if !is(&[Upos::Det, Upos::Adj, Upos::Num, Upos::Adv]) || head > 0 {
                break;
            }
        }
        heads.push(head);
    }
}
