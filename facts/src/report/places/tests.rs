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
    for p in &mentions.places { eprintln!("DBG {} {:?} loc={} {} {:?}", p.span.of(&text), p.precision, p.locative, p.rule, p.country); }
    for e in &mentions.events { eprintln!("DBG {:?} {:?} {:?} {}", e.trigger[0].of(&text), e.plover, e.kind, e.lemma); }
    for a in &mentions.attributions { eprintln!("DBG src {:?}", a.source.iter().map(|s| s.of(&text)).collect::<Vec<_>>()); }
    let places = Whereabouts::of(&input, &mentions).event(event);
    let words: Vec<&str> = places.iter().map(|place| place.value.span.of(&text)).collect();
    words.join(" | ")
}

#[test]
fn dbgnames() {
    for name in std::fs::read_to_string("/tmp/names_list.txt").unwrap().lines() {
        let best = language::gazetteer::places(name).max_by_key(|p| p.population);
        match best { None => eprintln!("DBG none {name}"), Some(p) if p.population < 20000 => eprintln!("DBG small {name} {} {:?} {}", p.name, p.country.map(|c| c.iso2), p.population), _ => {} }
    }
}

#[test]
fn dbg() {
    for s in ["PORTO — Firefighters in the city *marched* against longer shifts on Sunday, their union said.",
        "Belgian teen held after Rotterdam *shooting*",
        "Russian forces *shelled* Kherson eleven times overnight.",
        "Prosecutors in Manila have since *charged* the captain.",
        "Guards *detained* 30 migrants near Poland's border with Belarus.",
        "Spain *extradited* a smuggler wanted for two murders to Colombia.",
        "18:10 Stay with us for more from Suva, where the opposition has just *stormed* out of parliament.",
        "A London-based charity *delivered* tents to Mosul on Saturday."] {
        eprintln!("DBG ===> {} <- {s}", at(s));
    }
}
