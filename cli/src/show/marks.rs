use octuple::span::Span;

use super::style::{self, paint};

/// A field's words, to be marked in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The words, in bytes of the text.
    pub span: Span,
    /// The field's index, 0 to 7.
    pub field: usize,
}

/// The words of `sentence` with `[n …]` around those of field `n`, counted from 1. Marks may nest and overlap: a bracket
/// carries its field's number where it opens.
pub fn marked(text: &str, sentence: Span, marks: &[Mark]) -> String {
    let mut inside: Vec<Mark> = marks.iter().copied().filter(|m| sentence.contains(m.span)).collect();
    inside.sort_by_key(|m| (m.span.start(), std::cmp::Reverse(m.span.end()), m.field));
    inside.dedup();
    let mut cuts: Vec<u32> = inside.iter().flat_map(|m| [m.span.start(), m.span.end()]).collect();
    cuts.extend([sentence.start(), sentence.end()]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut out = String::new();
    for (n, &cut) in cuts.iter().enumerate() {
        for mark in inside.iter().rev().filter(|m| m.span.end() == cut) {
            out.push_str(&paint(style::FIELDS[mark.field], "]"));
        }
        for mark in inside.iter().filter(|m| m.span.start() == cut) {
            out.push_str(&paint(style::FIELDS[mark.field], &format!("[{} ", mark.field + 1)));
        }
        if let Some(&next) = cuts.get(n + 1) {
            out.push_str(Span::new(cut, next).of(text));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Mark, marked};
    use octuple::span::Span;

    #[test]
    fn words_are_marked_by_their_field() {
        let text = "Before. Ruritania sent 500 men. After.";
        let marks = [
            Mark { span: Span::new(8, 17), field: 0 },
            Mark { span: Span::new(23, 30), field: 3 },
            Mark { span: Span::new(23, 26), field: 3 },
        ];
        let plain = anstream::adapter::strip_str(&marked(text, Span::new(8, 31), &marks)).to_string();
        assert_eq!(plain, "[1 Ruritania] sent [4 [4 500] men].");
    }
}
