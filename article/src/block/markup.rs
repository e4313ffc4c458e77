//! Blocks of markup: one walk over the tree, in document order.

use page::{NodeId, Page, ShownBuilder, Tag};
use span::Span;

use super::element::{hides, inside, look, read_name};
use super::hints::{HINTS, HintDepths, each_hint};
use super::{Around, Inside, MOST, RawBlock};
use crate::Form;
use crate::boundary;
use crate::wording::ends_a_sentence;

/// The blocks of a tree. `noscript` says whether what only browsers without scripts show is read.
pub(crate) fn gather(page: &Page, noscript: bool) -> Vec<RawBlock> {
    let mut walk = Walk::new(page);
    let tree = page.tree();
    let mut at = NodeId::ROOT;
    while at.index() < tree.len() {
        walk.leave(at);
        let tag = tree.node(at).tag;
        // The button of a heading that unfolds what it heads is the heading's own words.
        let unfolds = tag == Tag::Button && walk.stack.last().is_some_and(|open| open.block_tag.is_heading());
        if (is_skipped(tag) && !unfolds) || (tag == Tag::Noscript && !noscript) {
            at = tree.end(at);
            continue;
        }
        match tag {
            Tag::Text => walk.text(at),
            Tag::Br => walk.line_break(at),
            Tag::Hr => walk.flush(),
            _ if tag.is_void() => {}
            _ => walk.enter(at),
        }
        at = at.after();
    }
    walk.flush();
    walk.blocks
}

/// Elements whose words are no part of what the page says.
fn is_skipped(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        Script
            | Style
            | Template
            | Svg
            | Math
            | Select
            | Textarea
            | Iframe
            | Object
            | Canvas
            | Audio
            | Video
            | Noembed
            | Noframes
            | Title
            | Map
            | Button
            | Rp
    )
}

/// An open element, and what it adds for the words in it.
#[derive(Clone, Copy)]
struct Open {
    end: NodeId,
    tag: Tag,
    block: bool,
    inside: Inside,
    hints: HintDepths,
    /// This element if it is a block, else the innermost block around it; then the blocks around that.
    within: [u32; 4],
    block_tag: Tag,
    link: Option<NodeId>,
    at: NodeId,
    /// The looks of this element and of the two around it, innermost first: hashes of their tags and classes.
    looks: [u32; 3],
}

struct Walk<'p> {
    page: &'p Page,
    blocks: Vec<RawBlock>,
    stack: Vec<Open>,
    shown: ShownBuilder,
    /// What is known of the words in `shown`; its tag and place are set by the first of them.
    run: Option<Run>,
    /// `<br>` elements since the last word.
    breaks: u8,
    /// Inline elements ended and started since the last word: their words may not be glued.
    ended: bool,
    started: bool,
}

struct Run {
    open: Open,
    depth: u16,
    hints: HintDepths,
    linked: u32,
    links: u16,
    strong: u32,
    link: Option<NodeId>,
    last_link: Option<NodeId>,
}

impl<'p> Walk<'p> {
    fn new(page: &'p Page) -> Self {
        let (shown, stack) = (ShownBuilder::default(), Vec::with_capacity(64));
        Self { page, blocks: Vec::new(), stack, shown, run: None, breaks: 0, ended: false, started: false }
    }

    /// Closes the elements that end before `at`.
    fn leave(&mut self, at: NodeId) {
        while let Some(open) = self.stack.last().filter(|open| open.end <= at) {
            if open.block {
                self.flush();
            } else {
                self.ended |= separates(open.tag);
            }
            self.stack.pop();
        }
    }

    fn enter(&mut self, at: NodeId) {
        let tree = self.page.tree();
        let tag = tree.node(at).tag;
        let block = tag.is_block();
        if block {
            self.flush();
        } else {
            self.started |= separates(tag);
        }
        let mut open = self.stack.last().copied().unwrap_or(Open {
            end: at,
            tag,
            block,
            inside: Inside::default(),
            hints: [0; HINTS],
            within: [0; 4],
            block_tag: Tag::Root,
            link: None,
            at,
            looks: [0; 3],
        });
        open.at = at;
        open.looks = [look(tag as u32, ""), open.looks[0], open.looks[1]];
        open.end = tree.end(at);
        open.tag = tag;
        open.block = block;
        open.inside = open.inside.with(inside(tag));
        if block {
            let [a, b, c, _] = open.within;
            open.within = [at.index() as u32, a, b, c];
            open.block_tag = tag;
        }
        if tag == Tag::A {
            open.link = Some(at);
        }
        self.read_attributes(at, &mut open);
        self.stack.push(open);
    }

    fn read_attributes(&self, at: NodeId, open: &mut Open) {
        let depth = self.stack.len() as u16 + 1;
        // Of the page's outermost elements, names say what the page is, not what the words are.
        let names_count = !matches!(open.tag, Tag::Root | Tag::Html | Tag::Body);
        if open.tag == Tag::Other {
            let start = self.page.tree().node(at).span.of(self.page.text());
            open.inside = open.inside.with(read_name(start, depth, &mut open.hints));
        }
        for attribute in self.page.tree().attributes(self.page.text(), at) {
            let (name, value) = (attribute.name, attribute.raw);
            let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
            if is("class") {
                open.looks[0] = look(open.looks[0], &value[..boundary::at_or_before(value, 400)]);
            }
            if is("class") || is("id") || is("role") || is("data-testid") || is("data-component") || is("data-type") {
                if names_count {
                    each_hint(&value[..boundary::at_or_before(value, 400)], |hint| open.hints[hint as usize] = depth);
                }
            } else if is("itemprop") {
                each_hint(&value[..boundary::at_or_before(value, 100)], |hint| open.hints[hint as usize] = depth);
                if value.eq_ignore_ascii_case("articleBody") {
                    open.inside = open.inside.with(Inside::BODY_PROPERTY);
                }
            } else if is("hidden") || (is("aria-hidden") && value == "true") || (is("style") && hides(value)) {
                open.inside = open.inside.with(Inside::HIDDEN);
            }
        }
    }

    fn line_break(&mut self, at: NodeId) {
        self.breaks = self.breaks.saturating_add(1);
        // A line all in bold that is no sentence is a heading: old pages have no other.
        let text = self.shown.text();
        let bold = self.run.as_ref().is_some_and(|r| r.strong as usize == text.len())
            && text.len() < 150
            && !ends_a_sentence(text);
        if self.breaks == 2 || bold {
            self.flush_words();
        } else {
            self.shown.line_break(self.page.tree().node(at).span);
        }
    }

    fn text(&mut self, at: NodeId) {
        let node = *self.page.tree().node(at);
        let Some(open) = self.stack.last().copied() else { return };
        let text = self.page.text();
        let raw = node.span.of(text);
        let blank = raw.bytes().all(|b| b.is_ascii_whitespace());
        if blank && self.shown.is_empty() {
            return;
        }
        if !blank && self.ended && self.started && glues(self.shown.text(), raw) {
            self.shown.space(Span::new(node.span.start(), node.span.start()));
        }
        let before = self.shown.text().len();
        if open.inside.has(Inside::PRE) {
            self.shown.preformatted(text, node.span);
        } else {
            self.shown.markup(text, node.span);
        }
        let added = (self.shown.text().len() - before) as u32;
        if added > 0 {
            (self.breaks, self.ended, self.started) = (0, false, false);
            self.note(open, node.linked, added);
        }
    }

    /// Notes what stands around `added` more bytes of words.
    fn note(&mut self, open: Open, linked: bool, added: u32) {
        let depth = self.stack.len() as u16;
        let run = self.run.get_or_insert(Run {
            open,
            depth,
            hints: open.hints,
            linked: 0,
            links: 0,
            strong: 0,
            link: None,
            last_link: None,
        });
        // Only what holds for all of its words holds for the block.
        for (all, one) in run.hints.iter_mut().zip(open.hints) {
            *all = (*all).min(one);
        }
        run.open.inside = Inside(run.open.inside.0 & open.inside.0);
        if linked {
            run.linked += added;
            if run.last_link != open.link || run.links == 0 {
                run.links = run.links.saturating_add(1);
            }
            run.last_link = open.link;
            run.link = run.link.or(open.link);
        }
        if open.inside.has(Inside::STRONG) {
            run.strong += added;
        }
    }

    /// Ends the block, at the edge of an element.
    fn flush(&mut self) {
        self.flush_words();
        self.breaks = 0;
        (self.ended, self.started) = (false, false);
    }

    fn flush_words(&mut self) {
        let shown = std::mem::take(&mut self.shown).finish();
        let Some(run) = self.run.take() else { return };
        if shown.text.is_empty() || self.blocks.len() == MOST {
            return;
        }
        let page = shown.map.source(Span::at(0, shown.text.len()));
        let around = Around {
            tag: Some(run.open.block_tag),
            depth: run.depth,
            hints: run.hints,
            inside: run.open.inside,
            within: run.open.within,
            linked: run.linked,
            links: run.links,
            strong: run.strong,
            link: run.link,
            element: run.open.at.index() as u32,
            looks: [run.open.looks[0], run.open.looks.iter().fold(0, |all, one| all.rotate_left(11) ^ one)],
        };
        let form = form(run.open.block_tag, run.open.inside);
        self.blocks.push(RawBlock { text: shown.text, map: shown.map, form, page, around });
    }
}

fn form(tag: Tag, inside: Inside) -> Form {
    match tag {
        _ if tag.is_heading() => Form::Heading,
        _ if inside.has(Inside::CAPTION) => Form::Caption,
        _ if inside.has(Inside::QUOTE) => Form::Quote,
        Tag::Td | Tag::Th => Form::Cell,
        Tag::Li | Tag::Dd | Tag::Dt => Form::Item,
        Tag::P if inside.has(Inside::LIST) => Form::Item,
        _ => Form::Paragraph,
    }
}

/// Inline elements that pages also use for words that stand apart (`<span>Ann Lee</span><span>4 March</span>`).
fn separates(tag: Tag) -> bool {
    matches!(tag, Tag::Span | Tag::A | Tag::Time | Tag::Label | Tag::Other | Tag::Cite | Tag::Small)
}

/// Whether two runs of words would read as one word.
fn glues(before: &str, raw: &str) -> bool {
    let last = before.chars().next_back();
    // What is written as a reference (`&#2361;`) is a letter as well.
    let first = if raw.starts_with('&') {
        page::html::decode(&raw[..boundary::at_or_before(raw, 40)]).chars().next()
    } else {
        raw.chars().next()
    };
    last.is_some_and(|c| c.is_alphanumeric() || c == '.') && first.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use page::{As, Hints};

    use super::gather;

    fn texts(markup: &str) -> Vec<String> {
        let page = page::read(markup.as_bytes(), &Hints { media: As::Html, ..Hints::default() });
        gather(&page, false).into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn words_part_where_the_page_parts_them() {
        for (markup, expected) in [
            ("<p>One<b>two</b> three<p>four", &["Onetwo three", "four"][..]),
            ("one<br>two<br><br>three", &["one\ntwo", "three"]),
            ("<div>one<p>two</p>three</div>", &["one", "two", "three"]),
            ("<span>Ann Lee</span><span>4 March</span>", &["Ann Lee 4 March"]),
            ("<span>T</span>he ferry", &["The ferry"]),
            ("<span>Ann</span><span>&Eacute;ire</span>", &["Ann Éire"]),
            ("<table><td>1<td>2", &["1", "2"]),
            ("<h3><button>How?</button></h3><p>So. <button>Copy</button></p>", &["How?", "So."]),
            ("<pre>a\n b</pre>", &["a\nb"]),
            ("<script>x</script><style>y</style><noscript>z</noscript><p>w", &["w"]),
        ] {
            assert_eq!(texts(markup), expected, "{markup}");
        }
    }
}
