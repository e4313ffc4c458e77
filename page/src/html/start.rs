//! What a start tag does to the elements that are open.

use span::Span;

use super::attributes::Attributes;
use super::build::Builder;
use super::rules::{breaks_out, closes_p, in_foreign, is_of_head, is_part_of_table, is_scope, is_section, is_special};
use super::tag::Tag;

/// What an element must be.
type Kind = fn(Tag) -> bool;

impl Builder<'_> {
    pub(super) fn start(&mut self, tag: Tag, name: Span, span: Span, self_closing: bool) {
        // As every browser reads it.
        let tag = if tag == Tag::Other && name.of(self.page).eq_ignore_ascii_case("image") { Tag::Img } else { tag };
        if let Some(root) = self.foreign() {
            if !(breaks_out(tag) || tag == Tag::Font && self.is_of_html(span)) {
                self.push_foreign(in_foreign(root, tag), name, span, self_closing);
                return;
            }
            self.leave_foreign();
        }
        if !is_of_head(tag) && tag != Tag::Html {
            self.end_head();
        }
        if self.is_ignored(tag) {
            return;
        }
        self.imply_ends(tag);
        if is_part_of_table(tag) && !self.place_in_table(tag, Span::new(span.start(), span.start())) {
            return;
        }
        if tag.is_void() {
            self.add(tag, span);
        } else {
            self.push(tag, name, span);
            if self_closing && tag == Tag::Svg {
                self.close(|t| t == Tag::Svg, |_| false);
            }
        }
    }

    fn push_foreign(&mut self, tag: Tag, name: Span, span: Span, self_closing: bool) {
        let deep = self.stack.len();
        self.push(tag, name, span);
        if self_closing {
            self.pop_to(deep);
        }
    }

    /// Whether a start tag says nothing: of `html`, `head` and `body` only the first opens one, and a form holds no form.
    fn is_ignored(&mut self, tag: Tag) -> bool {
        let started = self.seen_body;
        if self.floor > 1 {
            return matches!(tag, Tag::Html | Tag::Head | Tag::Body) || (tag == Tag::Form && self.form.is_some());
        }
        match tag {
            Tag::Html => std::mem::replace(&mut self.seen_html, true) || started,
            Tag::Body => std::mem::replace(&mut self.seen_body, true),
            Tag::Head => started,
            Tag::Form => self.form.is_some() && self.open[Tag::Template as usize] == 0,
            tag => {
                self.seen_body |= !is_of_head(tag);
                false
            }
        }
    }

    /// `font` is an element of `svg` too: it is the page's own by its attributes.
    fn is_of_html(&self, font: Span) -> bool {
        Attributes::of(self.page, font).any(|a| a.is("color") || a.is("face") || a.is("size"))
    }

    /// Closes what a start tag closes by coming.
    fn imply_ends(&mut self, tag: Tag) {
        use Tag::*;
        if closes_p(tag) {
            self.close_p();
        }
        let holds = |tag: Tag| self.open[tag as usize] > 0;
        match tag {
            _ if tag.is_heading() && self.top().is_heading() => self.pop_to(self.stack.len() - 1),
            Li => self.close_item(holds(Li), |t| t == Li),
            Dd | Dt => self.close_item(holds(Dd) || holds(Dt), |t| matches!(t, Dd | Dt)),
            Option if self.top() == Option => self.pop_to(self.stack.len() - 1),
            Rt | Rp if matches!(self.top(), Rt | Rp) => self.pop_to(self.stack.len() - 1),
            Optgroup if holds(Option) => {
                self.close(|t| t == Option, |t| t == Select || is_scope(t));
            }
            Table if self.find(|t| t == Table, |t| matches!(t, Td | Th | Caption | Template)).is_some() => {
                self.close(|t| t == Table, |_| false);
            }
            A if self.links > 0 => self.end_formatting(A),
            Nobr if holds(Nobr) => self.end_formatting(Nobr),
            Button if holds(Button) => {
                self.close(|t| t == Button, is_scope);
            }
            _ => {}
        }
    }

    /// Closes an open list item of the innermost list, and a `p` in it.
    fn close_item(&mut self, holds: bool, item: impl Fn(Tag) -> bool) {
        if holds {
            self.close(item, |t| is_special(t) && !matches!(t, Tag::Address | Tag::Div | Tag::P));
        }
        self.close_p();
    }

    /// Closes what stands between the innermost table and a part of it, and opens the section and row that the part
    /// implies, `at` where it starts. Whether there is a table: a part without one is no element.
    fn place_in_table(&mut self, tag: Tag, at: Span) -> bool {
        use Tag::*;
        let Some(table) = self.find(|t| matches!(t, Table | Template), |_| false) else { return false };
        if self.stack[table].tag == Template {
            return true;
        }
        let mut depth = table + 1;
        let levels: &[(Kind, Tag)] = match tag {
            Col => &[(|t| t == Colgroup, Colgroup)],
            Tr => &[(is_section, Tbody)],
            Td | Th => &[(is_section, Tbody), (|t| t == Tr, Tr)],
            _ => &[],
        };
        for (is, implied) in levels {
            if !self.stack.get(depth).is_some_and(|open| is(open.tag)) {
                self.pop_to(depth.min(self.stack.len()));
                self.push(*implied, at, at);
            }
            depth += 1;
        }
        self.pop_to(depth.min(self.stack.len()));
        true
    }
}
