use article::{Article, Block, Form, Role};
use language::{Passage, PassageKind};
use span::Span;

/// The longest text, in bytes, that is read for reports: some 40,000 words, which no article has. What a longer one
/// would add is not worth the memory that its parse would take.
const LONGEST: u32 = 256 << 10;

/// The passages that sentences do not cross: the blocks that are the article's text, in its order, as far as it is read;
/// and where that ends, in bytes of the text.
pub(crate) fn passages(article: &Article) -> (Vec<Passage>, usize) {
    let mut passages = Vec::new();
    let mut blocks: Vec<(&Block, Span)> =
        article.blocks.iter().filter_map(|block| Some((block, block.span?))).collect();
    // A page may have some of the article before its title, which is the first of the text.
    blocks.sort_by_key(|(_, span)| span.start());
    for (block, span) in blocks {
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

#[cfg(test)]
mod tests {
    use article::{Article, Block, Form, Role};
    use span::Span;

    use super::passages;

    /// A page may show a summary above its headline; sentences must come in the order of the text all the same.
    #[test]
    fn what_stands_above_the_title_is_read_behind_it() {
        let text = "Ferries stop\n\nThe harbour froze on Monday.";
        let block = |role, at: usize| {
            let words = text.split("\n\n").nth(at).unwrap_or_default();
            let start = text.find(words).unwrap_or_default();
            let span = Span::at(start, start + words.len());
            Block { role, form: Form::Paragraph, text: words.to_owned(), span: Some(span), page: span }
        };
        let blocks = vec![block(Role::Body, 1), block(Role::Title, 0)];
        let article = Article { text: text.to_owned(), blocks, ..Article::default() };
        let (passages, end) = passages(&article);
        let read: Vec<&str> = passages.iter().map(|passage| passage.span.of(text)).collect();
        assert_eq!((read, end), (vec!["Ferries stop", "The harbour froze on Monday."], text.len()));
    }
}
