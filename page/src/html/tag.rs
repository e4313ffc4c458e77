macro_rules! tags {
    ($($tag:ident $name:literal),* $(,)?) => {
        /// An element's name, for those that change how a page is read; [`Tag::Other`] for the rest.
        ///
        /// [`Tag::Text`] is a text run, and [`Tag::Root`] the node that holds all others.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum Tag { Root, Text, Other, $($tag),* }

        /// In the order of the enum, after Root, Text and Other.
        const NAMES: &[(&str, Tag)] = &[$(($name, Tag::$tag)),*];
    };
}

tags! {
    A "a", Abbr "abbr", Address "address", Amp "amp-img", Applet "applet", Area "area", Article "article", Aside "aside",
    Audio "audio", B "b", Base "base", Basefont "basefont", Bgsound "bgsound", Big "big", Blockquote "blockquote", Body "body", Br "br", Button "button",
    Canvas "canvas", Caption "caption", Center "center", Cite "cite", Code "code", Col "col", Colgroup "colgroup",
    Dd "dd", Del "del", Desc "desc", Details "details", Dialog "dialog", Dir "dir", Div "div", Dl "dl", Dt "dt", Em "em",
    Embed "embed", Fieldset "fieldset", Figcaption "figcaption", Figure "figure", Font "font", Footer "footer",
    ForeignObject "foreignobject", Form "form", Frame "frame", Frameset "frameset", H1 "h1", H2 "h2", H3 "h3", H4 "h4",
    H5 "h5", H6 "h6", Head "head", Header "header", Hgroup "hgroup", Hr "hr", Html "html", I "i", Iframe "iframe",
    Img "img", Input "input", Ins "ins", Kbd "kbd", Keygen "keygen", Label "label", Legend "legend", Li "li", Link "link", Listing "listing", Main "main",
    Map "map", Mark "mark", Marquee "marquee", Math "math", Menu "menu", Meta "meta", Nav "nav", Nobr "nobr",
    Noembed "noembed", Noframes "noframes", Noscript "noscript", Object "object", Ol "ol", Optgroup "optgroup",
    Option "option", Output "output", P "p", Param "param", Picture "picture", Plaintext "plaintext", Pre "pre", Q "q",
    Rp "rp", Rt "rt", Ruby "ruby", S "s", Samp "samp", Script "script", Search "search", Section "section",
    Select "select", Slot "slot", Small "small", Source "source", Span "span", Strike "strike", Strong "strong",
    Style "style", Sub "sub", Summary "summary", Sup "sup", Svg "svg", Table "table", Tbody "tbody", Td "td",
    Template "template", Textarea "textarea", Tfoot "tfoot", Th "th", Thead "thead", Time "time", Title "title",
    Tr "tr", Track "track", Tt "tt", U "u", Ul "ul", Var "var", Video "video", Wbr "wbr", Xmp "xmp",
}

/// Slots of the name table, a power of two well above the number of names.
const SLOTS: usize = 512;
const LONGEST: usize = 13;

/// Open addressing: the slot of a name holds its index in [`NAMES`], plus one.
const TABLE: [u8; SLOTS] = {
    let mut table = [0u8; SLOTS];
    let mut i = 0;
    while i < NAMES.len() {
        let mut slot = slot(NAMES[i].0.as_bytes());
        while table[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = i as u8 + 1;
        i += 1;
    }
    table
};

/// `name` in lower case.
const fn slot(name: &[u8]) -> usize {
    let mut hash = name.len() as u32;
    let mut i = 0;
    while i < name.len() {
        hash = hash.wrapping_mul(31).wrapping_add(name[i] as u32);
        i += 1;
    }
    (hash ^ (hash >> 9)) as usize % SLOTS
}

impl Tag {
    /// How many there are.
    pub const COUNT: usize = NAMES.len() + 3;

    /// The tag of a name, in any case.
    pub fn of(name: &str) -> Self {
        if name.len() > LONGEST {
            return Self::Other;
        }
        let mut lower = [0u8; LONGEST];
        let lower = &mut lower[..name.len()];
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        let mut slot = slot(lower);
        loop {
            match TABLE[slot] {
                0 => return Self::Other,
                i if NAMES[i as usize - 1].0.as_bytes() == lower => return NAMES[i as usize - 1].1,
                _ => slot = (slot + 1) % SLOTS,
            }
        }
    }

    /// Its name, in lower case; empty for the root, text and other elements.
    pub fn name(self) -> &'static str {
        (self as usize).checked_sub(3).map_or("", |i| NAMES[i].0)
    }

    /// Whether it never has content (`br`, `img`, …).
    pub const fn is_void(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Area | Base
                | Basefont
                | Bgsound
                | Br
                | Col
                | Embed
                | Frame
                | Hr
                | Img
                | Input
                | Keygen
                | Link
                | Meta
                | Param
                | Source
                | Track
                | Wbr
        )
    }

    /// Whether its content is text, whatever it looks like (`script`, `style`, `textarea`, …).
    pub const fn is_raw(self) -> bool {
        use Tag::*;
        matches!(self, Iframe | Noembed | Noframes | Script | Style | Textarea | Title | Xmp)
    }

    /// Whether browsers show it as a block of its own, apart from the words before and after it.
    pub const fn is_block(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Root | Address
                | Article
                | Aside
                | Blockquote
                | Body
                | Caption
                | Center
                | Dd
                | Details
                | Dialog
                | Dir
                | Div
                | Dl
                | Dt
                | Fieldset
                | Figcaption
                | Figure
                | Footer
                | Form
                | Frameset
                | H1
                | H2
                | H3
                | H4
                | H5
                | H6
                | Head
                | Header
                | Hgroup
                | Hr
                | Html
                | Legend
                | Li
                | Listing
                | Main
                | Marquee
                | Menu
                | Nav
                | Noframes
                | Noscript
                | Ol
                | Optgroup
                | Option
                | P
                | Plaintext
                | Pre
                | Search
                | Section
                | Summary
                | Table
                | Tbody
                | Td
                | Tfoot
                | Th
                | Thead
                | Tr
                | Ul
                | Xmp
        )
    }

    /// Whether it is a heading's.
    pub const fn is_heading(self) -> bool {
        matches!(self, Self::H1 | Self::H2 | Self::H3 | Self::H4 | Self::H5 | Self::H6)
    }

    /// The Standard's formatting elements: an end tag closes them across blocks.
    pub(crate) const fn is_formatting(self) -> bool {
        use Tag::*;
        matches!(self, A | B | Big | Code | Em | Font | I | Nobr | S | Small | Strike | Strong | Tt | U)
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, NAMES, Tag};

    #[test]
    fn every_name_finds_its_tag() {
        for (name, tag) in NAMES {
            assert!(name.len() <= LONGEST, "{name}");
            assert_eq!(Tag::of(&name.to_uppercase()), *tag);
            assert_eq!(tag.name(), *name);
        }
        assert_eq!(Tag::of("blink"), Tag::Other);
        assert_eq!(Tag::of(""), Tag::Other);
        assert_eq!(Tag::COUNT, NAMES.len() + 3);
    }
}
