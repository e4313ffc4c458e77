//! Prints the entities of a text file: paragraphs apart by blank lines, the first a heading.

use language::{Passage, PassageKind, Reader};
use span::Span;

fn main() -> std::io::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| std::io::Error::other("usage: entities FILE"))?;
    let text = std::fs::read_to_string(path)?;
    let mut at = 0;
    let passages: Vec<Passage> = text
        .split("\n\n")
        .enumerate()
        .map(|(n, part)| {
            let span = Span::at(at, at + part.len()).trim(&text);
            at += part.len() + 2;
            Passage { span, kind: if n == 0 { PassageKind::Heading } else { PassageKind::Paragraph } }
        })
        .collect();
    let analysis = Reader::small().read(&text, &passages);
    for entity in &analysis.entities {
        let mentions: Vec<&str> = entity.mentions.iter().map(|m| m.span.of(&text)).collect();
        println!("{} {} {}: {}", entity.kind, entity.name, entity.code.as_deref().unwrap_or("-"), mentions.join(" | "));
    }
    for quotation in &analysis.quotations {
        println!("“{}”", quotation.inner.of(&text));
    }
    Ok(())
}
