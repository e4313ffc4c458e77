//! Passages inside quotation marks.
//!
//! One walk over each passage with a stack of open marks. Work is linear in the text.

mod mark;

use span::Span;

use crate::{Passage, PassageKind, Quotation};
use mark::{Mark, Side, Sort, marks};

/// Quotations inside quotations are followed this deep.
const DEEPEST: usize = 8;

/// A quotation that has not ended yet.
#[derive(Clone, Copy)]
struct Open {
    sort: Sort,
    start: usize,
    inner: usize,
}

/// The quotations of a text, in order of their start.
///
/// "“We stay.¶“We stay to the end,” he said": a quotation left open at the end of a paragraph goes on in the next one when that begins
/// with a quotation mark, and ends with its paragraph when it does not.
pub(crate) fn quotations(text: &str, passages: &[Passage]) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut seen = Vec::new();
    for (at, passage) in passages.iter().enumerate() {
        seen.clear();
        marks(text, passage.span, &mut seen);
        let goes_on = seen
            .first()
            .is_some_and(|m| starts_passage(text, passage, m) && open.first().is_some_and(|o| o.sort == m.sort));
        let skip = usize::from(goes_on);
        for n in skip..seen.len() {
            read(&seen, n, &mut open, &mut found);
        }
        let next =
            passages.get(at + 1).filter(|p| p.kind != PassageKind::Heading && passage.kind != PassageKind::Heading);
        let continued = next.is_some_and(|p| {
            let words = p.span.trim(text);
            open.first().is_some_and(|o| o.sort.opens(&text[words.range()]))
        });
        open.truncate(if continued { 1 } else { open.len() });
        if !continued {
            close_all(text, passage, &mut open, &mut found);
        }
    }
    found.sort_by_key(|q| (q.outer.start(), std::cmp::Reverse(q.outer.end())));
    found
}

/// Takes one mark, opening or closing a quotation.
fn read(marks: &[Mark], at: usize, open: &mut Vec<Open>, found: &mut Vec<Quotation>) {
    let mark = marks[at];
    let own = open.iter().rposition(|o| o.sort == mark.sort);
    // “No," she said: a writer's keyboard and an editor's hand, each with marks of its own.
    let other = || open.iter().rposition(|o| o.sort.is_double()).filter(|_| mark.sort.is_double());
    let innermost = own.or_else(|| other().filter(|_| mark.side == Side::Closes));
    let closes = match mark.side {
        Side::Opens => false,
        Side::Closes => true,
        Side::Either => innermost.is_some(),
        // A surer mark before the next opening one says that this is an apostrophe.
        Side::MayClose => !next_single(marks, at).is_some_and(|m| m.side == Side::Closes),
    };
    match innermost {
        Some(place) if closes => {
            let start = open[place];
            open.truncate(place);
            found.push(Quotation {
                outer: Span::at(start.start, mark.end),
                inner: Span::at(start.inner, mark.start.max(start.inner)),
            });
        }
        None if closes || mark.side == Side::MayClose => {}
        _ if mark.side == Side::MayClose => {}
        // A single mark opens only if some later one can close it: an apostrophe has none.
        _ if mark.sort == Sort::Single
            && !marks[at + 1..].iter().take(64).any(|m| m.sort == Sort::Single && m.side != Side::Opens) => {}
        _ if open.len() < DEEPEST => open.push(Open { sort: mark.sort, start: mark.start, inner: mark.end }),
        _ => {}
    }
}

fn next_single(marks: &[Mark], at: usize) -> Option<&Mark> {
    marks[at + 1..].iter().take(64).find(|m| m.sort == Sort::Single)
}

/// Ends what is open with its passage; single marks that never closed were none.
fn close_all(text: &str, passage: &Passage, open: &mut Vec<Open>, found: &mut Vec<Quotation>) {
    let end = passage.span.trim(text).end() as usize;
    for open in open.drain(..).filter(|o| o.sort != Sort::Single && o.inner < end) {
        found.push(Quotation { outer: Span::at(open.start, end), inner: Span::at(open.inner, end) });
    }
}

fn starts_passage(text: &str, passage: &Passage, mark: &Mark) -> bool {
    passage.span.trim(text).start() as usize == mark.start
}

#[cfg(test)]
mod tests {
    use super::quotations;
    use crate::{Passage, PassageKind};
    use span::Span;

    fn read(text: &str) -> Vec<&str> {
        let mut at = 0;
        let passages: Vec<Passage> = text
            .split("\n\n")
            .map(|p| {
                at += p.len() + 2;
                Passage { span: Span::at(at - p.len() - 2, at - 2), kind: PassageKind::Paragraph }
            })
            .collect();
        quotations(text, &passages).iter().map(|q| q.inner.of(text)).collect()
    }

    #[test]
    fn marks_of_every_kind_open_and_close() {
        assert_eq!(read("“No,” he said. \"Never,\" she said. «Non.»"), ["No,", "Never,", "Non."]);
        assert_eq!(read("He called it 'a mess' and left."), ["a mess"]);
        assert_eq!(read("‘The soldiers’ pay is low,’ he said."), ["The soldiers’ pay is low,"]);
        assert_eq!(read("‘We won’t go,’ the soldiers’ leader said."), ["We won’t go,"]);
        assert_eq!(read("„Nein“, sagte er. ``Yes,'' she said."), ["Nein", "Yes,"]);
    }

    #[test]
    fn marks_of_two_kinds_close_each_other() {
        assert_eq!(
            read("“The dam holds,\" he said. \"It will hold.” Then he left."),
            ["The dam holds,", "It will hold."]
        );
        assert_eq!(read("“He told us \"no\" and left,” she said."), ["He told us \"no\" and left,", "no"]);
        assert_eq!(read("”The dam holds,” he said."), ["The dam holds,"]);
        assert_eq!(read("\u{202a}”It holds,” he said."), ["It holds,"]);
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        assert_eq!(read("It's the soldiers' pay, don't ask; rock 'n' roll in the '90s."), Vec::<&str>::new());
        assert_eq!(read("The ministers’ plan isn’t the generals’ plan."), Vec::<&str>::new());
    }

    #[test]
    fn quotations_nest() {
        assert_eq!(read("“She said ‘never again’ to me,” Lee said."), ["She said ‘never again’ to me,", "never again"]);
        assert_eq!(read("\"She said 'never' to me,\" Lee said."), ["She said 'never' to me,", "never"]);
    }

    #[test]
    fn a_quotation_goes_on_in_the_next_paragraph() {
        assert_eq!(read("“We stay.\n\n“We stay to the end,” he said."), ["We stay.\n\n“We stay to the end,"]);
        assert_eq!(read("\"We stay.\n\n\"To the end,\" he said."), ["We stay.\n\n\"To the end,"]);
        assert_eq!(read("“We stay.\n\nThen he left."), ["We stay."]);
    }

    #[test]
    fn many_marks_take_linear_time() {
        for unit in ["\"", "“", "'", "‘a ", "\" a", "'a ", "”"] {
            let text = unit.repeat(200_000 / unit.len());
            let _ = read(&text);
        }
    }
}
