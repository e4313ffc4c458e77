//! What a block's own words say it is for: one function for each kind, each with examples.
//!
//! All of them look at short blocks only, or at a block's first words: prose that happens to quote such words stays prose.

mod asking;
mod disclosure;
mod house;
mod signature;
mod signs;

pub(crate) use asking::{asks_to_subscribe, is_consent, is_plea, is_promotion, is_share, is_wall};
pub(crate) use disclosure::{earns_by_links, is_citation, is_contents, is_disclosure};
pub(crate) use house::{
    ends_in_a_credit, is_copyright, is_correction, is_credit, is_legal, is_picture_count, is_print_note,
};
pub(crate) use signature::{is_byline, is_contribution, is_date_line, is_time};
pub(crate) use signs::{is_comment, is_cut_off, is_navigation, is_pointer, turns_the_page};

/// What the cues look at: a short block's words, read once.
pub(crate) struct Opening<'t> {
    /// The whole block.
    pub text: &'t str,
    pub(super) lower: String,
    pub(super) first: [String; 2],
    /// Words, counted to 100.
    pub count: usize,
}

impl<'t> Opening<'t> {
    /// Reads `text`.
    pub fn of(text: &'t str) -> Self {
        // Words of a whole paragraph are not looked through.
        let mut first = [String::new(), String::new()];
        let mut count = 0;
        for (i, word) in text
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
            .filter(|w| !w.is_empty())
            .take(100)
            .enumerate()
        {
            if i < 2 {
                first[i] = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            }
            count += 1;
        }
        let lower = if count < 100 { text.to_lowercase() } else { String::new() };
        Self { text, lower, first, count }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_knows_its_words() {
        for (is, yes, no) in [
            (is_byline as fn(&Opening) -> bool, "By Ann Lee | March 4, 2021", "By noon the ferries had stopped."),
            (is_byline, "by | Mar 4, 2021", "Author’s rights were the subject of a long debate in the lower house."),
            (is_share, "Share this article on Facebook", "Share prices fell on Monday."),
            (is_promotion, "Sign up for our newsletter", "Sign language was used."),
            (is_promotion, "Get the day’s stories delivered to your inbox", "The newsletter of the guild was banned."),
            (is_pointer, "Read more: Ferries stop", "Read the full text of the ruling before you judge it."),
            (is_comment, "12 comments", "Comment was not available from the ministry."),
            (is_legal, "© 2021 Example Weekly", "Terms were not disclosed by either of the parties."),
            (is_wall, "Subscribe to continue reading", "He told the clerk to go on, and the clerk went on."),
            (is_copyright, "Copyright 2021 Example Wire", "Copyright was the matter of the suit."),
            (is_plea, "Enjoyed this? Please consider a gift.", "The minister said that the gift was a loan."),
            (
                is_contribution,
                "Bo Ray contributed reporting.",
                "Bo Ray contributed a bell to the church of his village.",
            ),
            (
                is_correction,
                "Correction: An earlier version gave another date.",
                "Correction of the text took nine years.",
            ),
            (ends_in_a_credit, "The band in 1971. Photo: Orm Archive", "The photo: nobody had seen it before the war."),
            (
                is_print_note,
                "A version of this article appears in print on May 3.",
                "The paper ended its print edition in May.",
            ),
            (turns_the_page, "Older posts", "Previous owners of the mill have been told to pay."),
            (is_consent, "Your privacy is important to us", "The court said that privacy is a right."),
            (
                is_disclosure,
                "We may receive a commission if you buy by our links.",
                "The commission will receive a report on the bridge in May.",
            ),
            (is_disclosure, "Disclaimer: The Tide does not sell boats.", "The disclosure came a day after the vote."),
            (is_citation, "[12] Arbor, Tides of the Orm, p. 4.", "[Laughs] Nobody had told me that."),
            (is_citation, "More information: A. Lee et al, Tides (2021).", "More information was not to be had."),
            (is_contents, "In this article", "In this article of faith the two churches have never agreed."),
            (is_credit, "FILE - A ferry leaves Fairhaven on March 4, 2021.", "The file was never found."),
            (is_credit, "Photo: Ann Lee", "Photo identity cards will be required at the polls next spring."),
        ] {
            assert!(is(&Opening::of(yes)), "{yes}");
            assert!(!is(&Opening::of(no)), "{no}");
        }
    }
}
