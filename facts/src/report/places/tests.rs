//! Sentences of our own for the rules on where a happening takes place.

use std::sync::OnceLock;

use article::Article;
use language::{Passage, PassageKind, Reader};
use span::Span;

use super::Whereabouts;
use crate::Input;

/// The words of the places of the event whose word is marked, with " | " between them; one passage a line.
fn at(marked: &str) -> String {
    static READER: OnceLock<Reader> = OnceLock::new();
    let text = marked.replace('*', "");
    let mut start = 0;
    let mut passages = Vec::new();
    for line in text.split_inclusive('\n') {
        let kind = PassageKind::Paragraph;
        passages.push(Passage { span: Span::at(start, start + line.trim_end().len()), kind });
        start += line.len();
    }
    let analysis = READER.get_or_init(Reader::small).read(&text, &passages);
    let article = Article { text: text.clone(), ..Article::default() };
    let input = Input { article: &article, analysis: &analysis, published: None };
    let mentions = crate::read(&input).mentions;
    let star = marked.find('*').expect("a marked word");
    let starts = |words: &Span| words.start() as usize == star;
    let event = mentions.events.iter().position(|e| e.trigger.iter().any(starts)).expect("an event");
    for p in &mentions.places { eprintln!("DB {} {:?} loc={} {} {:?}", p.span.of(&text), p.precision, p.locative, p.rule, p.country); }
    for e in &mentions.events { eprintln!("DB {:?} {:?} {:?} {}", e.trigger.iter().map(|t| t.of(&text)).collect::<Vec<_>>(), e.plover, e.kind, e.lemma); }
    let places = Whereabouts::of(&input, &mentions).event(event);
    let words: Vec<&str> = places.iter().map(|place| place.value.span.of(&text)).collect();
    words.join(" | ")
}

#[test]
fn dbg() {
    for line in std::fs::read_to_string("/tmp/dev3.txt").unwrap().lines().filter(|l| !l.is_empty()) {
        let (want, s) = line.split_once(" = ").unwrap();
        let got = std::panic::catch_unwind(|| at(&s.replace(" / ", "\n"))).unwrap_or("NO EVENT".into());
        if got != want { eprintln!("DBG want {want} got {got} <- {s}"); }
    }
}
