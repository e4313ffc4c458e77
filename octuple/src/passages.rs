use article::{Article, Block, Form, Role};
use language::{Passage, PassageKind};

/// The passages that sentences do not cross: the blocks that are the article's text.
pub(crate) fn passages(article: &Article) -> Vec<Passage> {
    article.blocks.iter().filter_map(|block| Some(Passage { span: block.span?, kind: kind(block) })).collect()
}

fn kind(block: &Block) -> PassageKind {
    match (block.role, block.form) {
        (Role::Title | Role::Heading, _) | (_, Form::Heading) => PassageKind::Heading,
        (Role::Quotation, _) | (_, Form::Quote) => PassageKind::Quote,
        (_, Form::Item) => PassageKind::Item,
        _ => PassageKind::Paragraph,
    }
}
