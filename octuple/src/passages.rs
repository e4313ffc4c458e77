use article::{Article, Block, Form, Role};
use language::{Passage, PassageKind};
use span::Span;

/// The longest text, in bytes, that is read for reports: some 40,000 words, which no article has. What a longer one
/// would add is not worth the memory that its parse would take.
const LONGEST: u32 = 256 << 10;

/// The passages that sentences do not cross: the blocks that are the article's text, as far as it is read; and where
/// that ends, in bytes of the text.
pub(crate) fn passages(article: &Article) -> (Vec<Passage>, usize) {
    let mut passages = Vec::new();
    for block in &article.blocks {
        let Some(span) = block.span else { continue };
        if span.end() > LONGEST {
            let end = cut(&article.text).max(span.start() as usize);
            passages.push(Passage { span: Span::at(span.start() as usize, end), kind: kind(block) });
            return (passages, end);
        }
        passages.push(Passage { span, kind: kind(block) });
    }
    (passages, article.text.len())
}

/// Where a text that is too long is cut: between words, if it has any.
fn cut(text: &str) -> usize {
    let limit = (0..=LONGEST as usize).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text[..limit].rfind(char::is_whitespace).unwrap_or(limit)
}

fn kind(block: &Block) -> PassageKind {
    match (block.role, block.form) {
        (Role::Title | Role::Heading, _) | (_, Form::Heading) => PassageKind::Heading,
        (Role::Quotation, _) | (_, Form::Quote) => PassageKind::Quote,
        (_, Form::Item) => PassageKind::Item,
        _ => PassageKind::Paragraph,
    }
}
