//! Which elements close, hold and break out of which, after the HTML Standard.

use super::tag::Tag;

/// What an element's end tag does not reach across.
pub(super) fn is_scope(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Applet | Caption | Html | Table | Td | Th | Marquee | Object | Template | ForeignObject)
}

/// Elements of `svg` whose content is the page's own markup again.
pub(super) fn is_html_in_svg(tag: Tag) -> bool {
    matches!(tag, Tag::ForeignObject | Tag::Desc | Tag::Title)
}

/// What an element inside `svg` or `math` (`root`) is: few are of the page's own kinds, whatever their names.
pub(super) fn in_foreign(root: Tag, tag: Tag) -> Tag {
    let kept = matches!(tag, Tag::Svg | Tag::Math | Tag::Script) || (root == Tag::Svg && is_html_in_svg(tag));
    if kept { tag } else { Tag::Other }
}

/// What stands only in a table.
pub(super) fn is_part_of_table(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Caption | Col | Colgroup | Td | Th | Tr) || is_section(tag)
}

/// A group of rows.
pub(super) fn is_section(tag: Tag) -> bool {
    matches!(tag, Tag::Tbody | Tag::Thead | Tag::Tfoot)
}

/// Elements whose end tags may be left out.
pub(super) fn ends_by_itself(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Dd | Dt | Li | Optgroup | Option | P | Rp | Rt)
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
            | Listing
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
    matches!(
        tag,
        Head | Base | Basefont | Bgsound | Link | Meta | Title | Noscript | Noframes | Style | Script | Template
    )
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
