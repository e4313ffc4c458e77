//! Prints the parse of each line of the standard input.

use language::{Passage, PassageKind, Reader};
use span::Span;

fn main() {
    let reader = Reader::small();
    for line in std::io::stdin().lines().map_while(Result::ok) {
        let passage = Passage { span: Span::at(0, line.len()), kind: PassageKind::Paragraph };
        let analysis = reader.read(&line, &[passage]);
        for sentence in &analysis.sentences {
            println!("# {}", sentence.span.of(&line));
            for id in sentence.tokens.clone() {
                let token = analysis.token(id);
                let head = token.head.map_or("ROOT", |h| analysis.word(h));
                println!(
                    "{:3} {:16} {:14} {:5} {:5} {:12} {}",
                    id,
                    analysis.word(id),
                    analysis.lemma(id),
                    token.upos,
                    token.xpos,
                    token.relation,
                    head
                );
            }
        }
        for entity in &analysis.entities {
            let mentions: Vec<&str> = entity.mentions.iter().map(|m| m.span.of(&line)).collect();
            println!("= {} {} {:?} {mentions:?}", entity.kind, entity.name, entity.code);
        }
    }
}
