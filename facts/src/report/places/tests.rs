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
    let places = Whereabouts::of(&input, &mentions).event(event);
    let words: Vec<&str> = places.iter().map(|place| place.value.span.of(&text)).collect();
    words.join(" | ")
}

/// Holds each marked sentence against the places it must give.
fn check(cases: &[(&str, &str)]) {
    for (places, marked) in cases {
        assert_eq!(at(marked), *places, "{marked}");
    }
}

#[test]
fn the_event_has_what_hangs_on_it() {
    check(&[
        ("Homs", "The UN said on Friday in Geneva that mortar rounds had *killed* ten civilians in Homs."),
        ("Oslo", "Police in Oslo *arrested* a man who had fled from Malmo."),
        ("Malmo", "Police in Oslo said that a man wanted in Denmark had been *arrested* in Malmo."),
        ("Jalalabad", "The Taliban seized Kabul two days after *taking* Jalalabad."),
        ("Bogota | Cali", "Crowds *gathered* in Bogota and in Cali."),
        ("", "The minister *accused* the mayor of lying."),
    ]);
}

#[test]
fn homes_are_left_out() {
    check(&[
        ("Rome", "The foreign minister of Oman *visited* Rome."),
        ("Leeds", "Two brothers from Hull *died* in a crash in Leeds."),
        ("Lagos", "A Madrid-based firm *trained* 60 guards in Lagos."),
        ("Leicester", "The girl, from Derby, was *found* dead in a flat in Leicester."),
        ("Mali", "Ruritania will *withdraw* its troops from Mali."),
    ]);
}

#[test]
fn routes_are_left_out() {
    check(&[
        ("Munich", "A train from Vienna to Paris was *stopped* in Munich."),
        ("Chad", "Some 3,000 families have *fled* from Sudan to Chad."),
        ("Colombia", "Spain *extradited* a man wanted for two murders to Colombia."),
        ("Lviv", "A bus taking refugees from Kharkiv to Poland was *hit* by a lorry in Lviv."),
        ("Gaza", "A rocket *fired* from Gaza fell into the sea."),
    ]);
}

#[test]
fn topics_are_left_out() {
    check(&[
        ("Berlin", "Crowds *rallied* in Berlin against the war in Yemen."),
        ("", "Norway *criticised* the arrests in Tbilisi."),
        ("Srebrenica", "A court in Sarajevo jailed a general for *murders* in Srebrenica."),
        ("Doha", "The two sides will *discuss* a truce for Darfur in Doha."),
    ]);
}

#[test]
fn sources_are_left_out_but_for_what_they_do() {
    check(&[
        ("Zinder", "Two nurses were *kidnapped* in Zinder, according to a charity in Paris."),
        ("Sarajevo", "A court in Sarajevo *sentenced* a general to ten years for murders in Srebrenica."),
    ]);
}

#[test]
fn bearings_are_no_places_where_one_is_told() {
    check(&[
        ("Memphis", "Drivers *gathered* in Memphis, west of Nashville."),
        ("Goma", "Rebels *attacked* a post 20 km north of Goma."),
        ("Poland | Belarus", "Guards *detained* 30 people near Poland's border with Belarus."),
        ("Diffa", "Fighters *ambushed* a patrol near Diffa, close to the border with Nigeria."),
    ]);
}

#[test]
fn a_clause_says_where() {
    check(&[
        ("Ziguinchor", "Soldiers were sent to Ziguinchor, where youths had *torched* a police station."),
        ("Bishkek", "Three people *died* in clashes in Bishkek."),
        ("Khartoum", "Shells fell on a market in Khartoum, *wounding* six."),
        ("Lahore", "Thousands gathered in Lahore to *protest* against the tax."),
        ("Dublin", "Twenty people were *hurt* when a tram hit a bus in Dublin."),
        ("Lima", "The president left Tokyo when miners *blocked* the roads into Lima."),
    ]);
}

#[test]
fn what_is_done_to_a_place_is_there() {
    check(&[
        ("Mosul", "Iraqi troops *entered* Mosul from the east."),
        ("Kherson", "Russian forces *shelled* Kherson eleven times overnight."),
        ("", "Britain *hit* Iran with sanctions."),
        ("Kyiv", "An air raid on Kyiv *wounded* six people."),
    ]);
}

#[test]
fn a_noun_says_where() {
    check(&[
        ("Manchester", "The Manchester *bombing* shook the government."),
        ("Kabul", "Kabul blast *kills* six near ministry"),
        ("Jakarta", "The ministers *signed* the pact at a ceremony in Jakarta."),
        ("Ankara", "Ankara police *detained* nine reporters."),
        ("Stockport", "Residents of Stockport have *protested* against the plant."),
        ("Kano", "Kano: gunmen *kidnap* twelve pupils"),
    ]);
}

#[test]
fn other_sentences_say_where() {
    check(&[
        ("Bukavu", "The minister flew to Bukavu on Monday. He will *meet* survivors of the flood there."),
        ("Medan", "Thousands slept outside in Medan. Soldiers from Java *handed* out rice there."),
        ("PORTO", "PORTO — Firefighters in the city *marched* on Sunday."),
        ("Tamale", "Two lorries collided in Tamale. One driver was *arrested* at the scene."),
        ("Kaduna", "Gunmen burned houses in Kaduna. The *attack* left eight dead."),
        ("Valencia", "A gas explosion tore through a bakery in Valencia.\nThe blast *killed* the baker."),
        ("", "France has troops in Chad. Paris *promised* to send more to the country."),
    ]);
}
