//! Which elements close, hold and break out of which, after the HTML Standard.

use super::tag::Tag;

/// What an element's end tag does not reach across.
pub(super) fn is_scope(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Applet | Caption | Html | Table | Td | Th | Marquee | Object | Template | ForeignObject)
}

/// The Standard's special elements, as far as they have tags.
pub(super) fn is_special(tag: Tag) -> bool {
    use Tag::*;
    (tag.is_block() && !matches!(tag, Dialog | Legend | Optgroup | Option))
        || matches!(tag, Applet | Button | Iframe | Object | Script | Select | Style | Template | Textarea | Title)
}

/// Start tags that close an open `p`.
pub(super) fn closes_p(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        Address
            | Article
            | Aside
            | Blockquote
            | Center
            | Details
            | Dialog
            | Dir
            | Div
            | Dl
            | Fieldset
            | Figcaption
            | Figure
            | Footer
            | Form
            | H1
            | H2
            | H3
            | H4
            | H5
            | H6
            | Header
            | Hgroup
            | Hr
            | Main
            | Menu
            | Nav
            | Ol
            | P
            | Plaintext
            | Pre
            | Search
            | Section
            | Summary
            | Table
            | Ul
            | Xmp
    )
}

pub(super) fn is_of_head(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Head | Base | Link | Meta | Title | Noscript | Noframes | Style | Script | Template)
}

/// HTML elements that end `svg` and `math` by coming.
pub(super) fn breaks_out(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        B | Big
            | Blockquote
            | Body
            | Br
            | Center
            | Code
            | Dd
            | Div
            | Dl
            | Dt
            | Em
            | Embed
            | H1
            | H2
            | H3
            | H4
            | H5
            | H6
            | Head
            | Hr
            | I
            | Img
            | Li
            | Menu
            | Meta
            | Nobr
            | Ol
            | P
            | Pre
            | Ruby
            | S
            | Small
            | Span
            | Strong
            | Strike
            | Sub
            | Sup
            | Table
            | Tt
            | U
            | Ul
            | Var
    )
}
