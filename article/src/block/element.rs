//! What an element says of the words in it.

use page::Tag;

use super::Inside;
use super::hints::{HintDepths, each_hint};
use crate::boundary;

/// What being in an element of this name adds.
pub(super) fn inside(tag: Tag) -> Inside {
    match tag {
        Tag::Article => Inside::ARTICLE,
        Tag::Main => Inside::MAIN,
        Tag::Aside => Inside::ASIDE,
        Tag::Nav | Tag::Menu => Inside::NAV,
        Tag::Header => Inside::HEADER,
        Tag::Footer => Inside::FOOTER,
        Tag::Figure => Inside::FIGURE,
        Tag::Blockquote | Tag::Q => Inside::QUOTE,
        Tag::Ul | Tag::Ol | Tag::Dl => Inside::LIST,
        Tag::Table => Inside::TABLE,
        Tag::Form | Tag::Label | Tag::Fieldset => Inside::FORM,
        Tag::Figcaption | Tag::Caption => Inside::CAPTION,
        Tag::Pre | Tag::Xmp | Tag::Plaintext => Inside::PRE,
        Tag::A => Inside::LINK,
        Tag::B | Tag::Strong => Inside::STRONG,
        Tag::Dialog => Inside::DIALOG,
        Tag::Noscript => Inside::NOSCRIPT,
        _ => Inside::default(),
    }
}

/// Elements that a page names itself say what they are for (`<share-buttons>`), as classes do; those of AMP that are shown
/// only when asked for are its menus.
pub(super) fn read_name(start: &str, depth: u16, hints: &mut HintDepths) -> Inside {
    let name = start.trim_start_matches('<').split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next();
    let name = name.map_or("", |name| &name[..boundary::at_or_before(name, 100)]);
    each_hint(name, |hint| hints[hint as usize] = depth);
    let asked_for = ["amp-sidebar", "amp-lightbox", "amp-consent", "amp-user-notification"]
        .iter()
        .any(|n| name.eq_ignore_ascii_case(n));
    if asked_for { Inside::HIDDEN.with(Inside::NAV) } else { Inside::default() }
}

/// Mixes the classes of an element into the number that stands for its look (FNV-1a, 32 bits).
pub(super) fn look(seed: u32, classes: &str) -> u32 {
    classes.bytes().fold(seed ^ 0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Whether a style attribute keeps the element from being shown.
pub(super) fn hides(style: &str) -> bool {
    let style = &style[..boundary::at_or_before(style, 1000)];
    let said = |name: &str, value: &str| {
        style
            .split(';')
            .filter_map(|d| d.split_once(':'))
            .any(|(n, v)| n.trim().eq_ignore_ascii_case(name) && v.trim().starts_with(value))
    };
    said("display", "none") || said("visibility", "hidden")
}
