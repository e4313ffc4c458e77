//! Prints the parse of the standard input: `parse [--model FILE] [--conllu]`.
//!
//! Each line is a paragraph. The default is a table to look at, with entities; `--conllu` gives CoNLL-U, for other programs.

use language::{Analysis, Passage, PassageKind, Reader, conllu};
use span::Span;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let model = arguments.iter().position(|a| a == "--model").and_then(|at| arguments.get(at + 1));
    let reader = match model {
        Some(path) => Reader::from_bytes(std::fs::read(path)?)?,
        None => Reader::small(),
    };
    let text = std::io::read_to_string(std::io::stdin())?;
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        at += line.len();
        Passage { span: Span::at(at - line.len(), at).trim(&text), kind: PassageKind::Paragraph }
    });
    let analysis = reader.read(&text, &lines.collect::<Vec<_>>());
    if arguments.iter().any(|a| a == "--conllu") {
        print!("{}", conllu(&analysis));
    } else {
        table(&analysis);
    }
    Ok(())
}

fn table(analysis: &Analysis) {
    for sentence in &analysis.sentences {
        println!("# {}", sentence.span.of(analysis.text));
        for id in sentence.tokens.clone() {
            let token = analysis.token(id);
            let (word, lemma) = (analysis.word(id), analysis.lemma(id));
            let head = token.head.map_or("ROOT", |h| analysis.word(h));
            println!("{id:3} {word:16} {lemma:14} {:5} {:5} {:12} {head}", token.upos, token.xpos, token.relation);
        }
    }
    for entity in &analysis.entities {
        let mentions: Vec<&str> = entity.mentions.iter().map(|m| m.span.of(analysis.text)).collect();
        println!("= {} {} {:?} {mentions:?}", entity.kind, entity.name, entity.code);
    }
}
