//! What the names of classes, ids and properties say of the words inside.
//!
//! The table holds single words of general web vocabulary, met on pages of every kind; none is a site's own.

/// What a name hints at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Hint {
    Nav,
    Share,
    Comment,
    Related,
    Promo,
    Consent,
    Author,
    Meta,
    Caption,
    Footer,
    Side,
    Body,
    Article,
    Title,
    Subtitle,
    Quote,
    Hidden,
    List,
}

pub(crate) const HINTS: usize = 18;

/// For each hint, the depth of the innermost element that gave it; 0 when none did.
pub(crate) type HintDepths = [u16; HINTS];

const WORDS: &[(Hint, &str)] = &[
    (
        Hint::Nav,
        "nav navbar navigation menu menus breadcrumb breadcrumbs crumb crumbs topbar subnav navi pagination pager paging toc sitemap skip hamburger search toolbar tabs tab dropdown megamenu masthead",
    ),
    (
        Hint::Share,
        "share sharing shares social socials sharedaddy addthis facebook twitter whatsapp pinterest linkedin follow telegram reddit sharebar sharethis email print bookmark likes",
    ),
    (
        Hint::Comment,
        "comment comments commentlist disqus respond reply replies discussion livefyre commenting conversation viafoura coral",
    ),
    (
        Hint::Related,
        "related recommended recommend recommendation recommendations recirc recirculation more also suggested suggestions similar trending popular latest teaser teasers outbrain taboola zergnet readmore next previous prev carousel feed river recent yarpp headlines rail interlink interlinks crosslink crosslinks associated collection upnext mostread promobox inline readnext",
    ),
    (
        Hint::Promo,
        "ad ads advert adverts advertisement advertising sponsor sponsored sponsors promo promos promotion promotional banner newsletter newsletters subscribe subscription subscriptions signup sign donate donation paywall cta campaign popup modal overlay offer offers shop product products affiliate membership appeal callout optin mailchimp mailing dfp adslot adsbygoogle interstitial tout upsell register login account",
    ),
    (Hint::Consent, "cookie cookies consent gdpr privacy onetrust ccpa cmp notice notification alert"),
    (
        Hint::Author,
        "author authors byline bylines bio biography contributor contributors writer reporter vcard avatar profile staff creator",
    ),
    (
        Hint::Meta,
        "meta date dates timestamp time published updated dateline info details tags tag category categories labels label keywords kicker eyebrow topics topic credits pubdate datetime postmeta byline metadata rubric overline readtime reading",
    ),
    (
        Hint::Caption,
        "caption captions figcaption credit photo photos image images img gallery slideshow media video videos player figure picture pic attachment thumbnail thumb copyright lightbox",
    ),
    (
        Hint::Footer,
        "footer foot copyright legal disclaimer terms colophon bottom footnote footnotes policy corrections correction trust",
    ),
    (
        Hint::Side,
        "sidebar side aside widget widgets complementary secondary right left infobox factbox sidebox box boxout",
    ),
    (
        Hint::Body,
        "articlebody body bodytext bodycopy content entry text paragraph rte richtext copy prose articletext storytext storybody wysiwyg txt paragraphs freeform",
    ),
    (Hint::Article, "article story post main single primary page news blog newsarticle hentry blogpost posting"),
    (Hint::Title, "title headline hed heading head headlines h1"),
    (
        Hint::Subtitle,
        "subtitle subtitles subhead subheadline subheading dek deck standfirst summary excerpt description intro introduction lead lede sell strapline abstract leadin teasertext snippet synopsis",
    ),
    (Hint::Quote, "pullquote quote quotes blockquote pull tweet instagram embed embedded"),
    (Hint::Hidden, "hidden hide invisible screenreader sr visually offscreen collapsed noprint noscript assistive"),
    (
        Hint::List,
        "list lists item items card cards grid listing archive index archives tiles tile row rows col column columns module modules bullets stories posts articles",
    ),
];

const SLOTS: usize = 2048;

/// Open addressing: each slot holds a word's row and its place in it, found by the hash of its letters.
static TABLE: [(u32, u8); SLOTS] = {
    let mut table = [(0u32, 0u8); SLOTS];
    let mut row = 0;
    while row < WORDS.len() {
        let bytes = WORDS[row].1.as_bytes();
        let (mut hash, mut i) = (SEED, 0);
        while i <= bytes.len() {
            if i == bytes.len() || bytes[i] == b' ' {
                let mut slot = hash as usize % SLOTS;
                while table[slot].0 != 0 && table[slot].0 != hash {
                    slot = (slot + 1) % SLOTS;
                }
                // The first row that lists a word has it.
                if table[slot].0 == 0 {
                    table[slot] = (hash, row as u8);
                }
                hash = SEED;
            } else {
                hash = mix(hash, bytes[i]);
            }
            i += 1;
        }
        row += 1;
    }
    table
};

/// FNV-1a, 32 bits.
const SEED: u32 = 0x811C_9DC5;

const fn mix(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// Calls `met` with the hint of each word in `names` that gives one. Words end at anything but letters, and
/// before a capital that follows a small letter ("articleBody").
pub(crate) fn each_hint(names: &str, mut met: impl FnMut(Hint)) {
    let (mut hash, mut letters, mut small) = (SEED, 0, false);
    for byte in names.bytes().chain([b' ']) {
        let ends = !byte.is_ascii_alphabetic() || (small && byte.is_ascii_uppercase());
        if ends && letters > 0 {
            if let Some(hint) = look_up(hash) {
                met(hint);
            }
            (hash, letters) = (SEED, 0);
        }
        if byte.is_ascii_alphabetic() {
            hash = mix(hash, byte.to_ascii_lowercase());
            letters += 1;
        }
        small = byte.is_ascii_lowercase();
    }
}

fn look_up(hash: u32) -> Option<Hint> {
    let mut slot = hash as usize % SLOTS;
    loop {
        match TABLE[slot] {
            (0, _) => return None,
            (found, row) if found == hash => return Some(WORDS[row as usize].0),
            _ => slot = (slot + 1) % SLOTS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{HINTS, Hint, WORDS, each_hint};

    #[test]
    fn names_give_the_hints_of_their_words() {
        let mut met = Vec::new();
        each_hint("story__articleBody js-share2 u-colour", |hint| met.push(hint));
        assert_eq!(met, [Hint::Article, Hint::Article, Hint::Body, Hint::Share]);
        assert_eq!(WORDS.len(), HINTS);
    }
}
