//! Words of the house at the article's foot: what a press release says of its sender.

use super::is_own;
use crate::Role;
use crate::block::RawBlock;
use crate::wording::ends_a_sentence;

/// "About the Fairhaven Port Authority", and a paragraph or three below it to the end: what a press release says of its house.
pub(super) fn drop_house_words(blocks: &[RawBlock], roles: &mut [Role]) {
    let own = |role: &Role| is_own(*role);
    let heads = |i: &usize| {
        let text = &blocks[*i].text;
        let named =
            text.strip_prefix("About ").is_some_and(|n| n.trim_start_matches("the ").starts_with(char::is_uppercase));
        named && text.split(' ').count() <= 8 && !ends_a_sentence(text)
    };
    name_contacts(blocks, roles);
    let Some(head) = (0..blocks.len()).rev().take(60).find(heads) else { return };
    let before = roles[..head].iter().filter(|r| own(r)).count();
    let after = roles[head..].iter().filter(|r| own(r)).count();
    if before >= 2 && after <= 4 {
        roles[head..].iter_mut().filter(|r| own(r)).for_each(|r| *r = Role::Promotion);
        if roles[head] == Role::Navigation && blocks[head].around.linked == 0 {
            roles[head] = Role::Promotion;
        }
    }
}

/// "Helen Park, press@example.org" under "Media contact".
fn name_contacts(blocks: &[RawBlock], roles: &mut [Role]) {
    for i in 1..blocks.len() {
        let (text, above) = (&blocks[i].text, blocks[i - 1].text.to_ascii_lowercase());
        let headed = roles[i - 1] == Role::Promotion && above.contains("contact");
        if roles[i] == Role::Navigation && text.contains('@') && (headed || text.starts_with("Contact:")) {
            roles[i] = Role::Promotion;
        }
    }
}
