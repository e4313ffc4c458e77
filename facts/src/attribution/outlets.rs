//! Who publishes news, by its name or kind.

use language::{Relation, TokenId, Upos};

use super::ground::Ground;

/// Names of one word that are an outlet's everywhere.
const NAMES: &str = "Reuters AP AFP BBC CNN CNBC MSNBC NBC CBS ABC PBS NPR RFI TASS Interfax Xinhua Kyodo Anadolu DPA dpa ANSA EFE PTI Bloomberg \
    Politico Axios Semafor ProPublica Vox Quartz HuffPost BuzzFeed Newsweek Spiegel Guardian Telegraph Independent Economist Haaretz Tagesschau \
    Pravda Izvestia Kommersant Asahi Yomiuri Mainichi Yonhap Antara IRNA SANA WAM Petra Belga Tanjug Ukrinform Meduza Jazeera Arabiya ITV";

/// Words in outlets' names ("the Strelsau Gazette").
const ENDINGS: &str = "Times Post Journal Herald Tribune Gazette News Chronicle Observer Globe Mail Examiner Inquirer Courier Dispatch Bulletin \
    Radio Television TV Magazine Press Review Weekly Daily Broadcasting Zeitung Today Reporter Newspaper Agency";

/// Kinds of outlet.
const KINDS: &str = "newspaper paper magazine broadcaster station channel network tabloid daily weekly agency outlet newswire website blog podcast \
    radio television media press program programme";

/// Whether a noun phrase is an outlet: "CNBC", "the Strelsau Gazette", "a local newspaper"; not "reporters".
pub(super) fn is_outlet(ground: &Ground<'_>, head: TokenId) -> bool {
    let word = ground.word(head);
    if ground.upos(head) != Upos::Propn {
        return listed(KINDS, ground.lemma(head))
            && (ground.lemma(head) != "agency" || ground.has(head, &[Relation::Compound], &["news"]));
    }
    let part = |&c: &TokenId| matches!(ground.relation(c), Relation::Flat | Relation::Compound | Relation::Appos);
    let parts = ground.children(head).iter().copied().filter(part).chain([head]);
    let long = parts.clone().count() > 1 || ground.child(head, &[Relation::Det]).is_some();
    listed(NAMES, word)
        || parts.clone().any(|t| listed(NAMES, ground.word(t)))
        || long && parts.clone().any(|t| listed(ENDINGS, ground.word(t)))
}

fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|w| w == word)
}
