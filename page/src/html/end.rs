//! What an end tag does to the elements that are open.

use span::Span;

use super::build::Builder;
use super::rules::{ends_by_itself, is_scope, is_special};
use super::tag::Tag;

impl Builder<'_> {
    pub(super) fn end(&mut self, tag: Tag, name: Span) {
        use Tag::*;
        if matches!(tag, P | Br) {
            self.end_of_none(tag, name);
        }
        if tag.is_void()
            || matches!(tag, P | Html | Body)
            || (tag != Other && self.open[tag as usize] == 0 && !tag.is_heading())
        {
            return;
        }
        match tag {
            Other => self.end_other(name),
            Form => self.end_form(),
            _ if tag.is_formatting() => self.end_formatting(tag),
            _ if tag.is_heading() => {
                self.close(Tag::is_heading, is_scope);
            }
            Li => {
                self.close(|t| t == Li, |t| is_scope(t) || matches!(t, Ol | Ul));
            }
            Table | Svg | Math | Template | Head => {
                self.close(|t| t == tag, |t| t == Template);
            }
            Tr | Td | Th | Tbody | Thead | Tfoot | Caption | Colgroup => {
                self.close(|t| t == tag, |t| matches!(t, Table | Template));
            }
            _ if is_special(tag) => {
                self.close(|t| t == tag, is_scope);
            }
            _ => {
                self.close(|t| t == tag, is_special);
            }
        }
    }

    /// `</p>` and `</br>`, which stand for an element where none is open.
    fn end_of_none(&mut self, tag: Tag, name: Span) {
        if self.foreign().is_some() {
            self.leave_foreign();
        }
        if tag == Tag::Br || !self.close_p() {
            self.add(tag, Span::new(name.start(), name.start()));
        }
    }

    /// The end tag of an element without a [`Tag`] of its own.
    fn end_other(&mut self, name: Span) {
        let wanted = name.of(self.page);
        for i in (self.floor..self.stack.len()).rev() {
            let open = self.stack[i];
            if open.tag == Tag::Other && open.name.of(self.page).eq_ignore_ascii_case(wanted) {
                return self.pop_to(i);
            }
            if is_special(open.tag) {
                return;
            }
        }
    }

    /// `</form>` ends the form, and no other element that is open in it.
    fn end_form(&mut self) {
        let form = self.form.take();
        let Some(i) = self.find(|t| t == Tag::Form, is_scope).filter(|i| Some(self.stack[*i].node) == form) else {
            return;
        };
        if self.stack[i + 1..].iter().all(|open| ends_by_itself(open.tag)) {
            self.pop_to(i);
        } else {
            self.stack[i].ended = true;
        }
    }

    /// The end tag of `a`, `b`, …: closes it, or, when a block inside it is still open, ends its effect.
    pub(super) fn end_formatting(&mut self, tag: Tag) {
        let mut blocks = false;
        for i in (self.floor..self.stack.len()).rev() {
            let open = self.stack[i];
            if open.tag == tag && !open.ended {
                if !blocks {
                    return self.pop_to(i);
                }
                self.stack[i].ended = true;
                self.links -= u32::from(tag == Tag::A);
                return;
            }
            if is_scope(open.tag) {
                return;
            }
            blocks |= is_special(open.tag);
        }
    }
}
