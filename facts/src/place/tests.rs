//! Sentences of our own for the rules on places.

use std::sync::OnceLock;

use article::Article;
use language::{Passage, PassageKind, Reader};
use span::Span;

use crate::{Input, Place, Precision};

/// The places of a text, one passage a line.
fn read(text: &str) -> Vec<Place> {
    static READER: OnceLock<Reader> = OnceLock::new();
    let mut start = 0;
    let mut passages = Vec::new();
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            let span = Span::at(start, start + line.trim_end().len());
            passages.push(Passage { span, kind: PassageKind::Paragraph });
        }
        start += line.len();
    }
    let analysis = READER.get_or_init(Reader::small).read(text, &passages);
    let article = Article { text: text.to_owned(), ..Article::default() };
    super::read(&Input { article: &article, analysis: &analysis, published: None })
}

/// The words of each place; "@" before those that stand where a place would.
fn words(text: &str) -> String {
    let words = read(text)
        .iter()
        .map(|p| format!("{}{}", if p.locative { "@" } else { "" }, p.span.of(text)))
        .collect::<Vec<_>>();
    words.join(" | ")
}

/// The place of `name` in a text: GeoNames id, country, first-order division.
fn place(text: &str, name: &str) -> (Option<u32>, Option<String>, Option<String>) {
    let found = read(text).into_iter().find(|p| p.span.of(text) == name);
    let found = found.unwrap_or_else(|| panic!("{name} is no place in {text}"));
    (found.geonames, found.country, found.admin1)
}

fn country(text: &str, name: &str) -> String {
    place(text, name).1.unwrap_or_default()
}

fn division(text: &str, name: &str) -> String {
    place(text, name).2.unwrap_or_default()
}

#[test]
fn a_government_named_by_its_capital_acts_and_is_no_place_of_the_event() {
    assert_eq!(words("Washington said on Friday that the ships would leave."), "Washington");
    assert_eq!(words("Tehran warned Ankara over the dam."), "Tehran | Ankara");
    assert_eq!(words("Rockets fell near Erbil, Baghdad said."), "@Erbil | Baghdad");
    assert_eq!(words("The minister spoke in Tehran about talks with Ankara."), "@Tehran | Ankara");
}

#[test]
fn what_is_said_or_given_to_a_country_is_not_put_there() {
    assert_eq!(words("The army sent 200 soldiers to Latvia."), "@Latvia");
    assert_eq!(words("Oslo gave 30 tanks to Latvia."), "Oslo | Latvia");
    assert_eq!(words("The minister blamed the raid on Iran."), "Iran");
    assert_eq!(words("Shells fell on Donetsk."), "@Donetsk");
    assert_eq!(words("A loan to Kenya was signed."), "Kenya");
}

#[test]
fn a_country_s_base_lies_where_it_lies() {
    assert_eq!(words("A drone hit a U.S. base in Iraq."), "U.S. | @Iraq");
    assert_eq!(words("A man was shot at a Nairobi hotel."), "@Nairobi");
}

#[test]
fn a_people_is_no_place() {
    assert_eq!(words("An Iraqi general met Turkish officers."), "");
    assert_eq!(words("Two Danes and a Dutch nurse were freed in Mali."), "@Mali");
}

#[test]
fn names_of_persons_are_no_places() {
    assert_eq!(words("Paris Hale thanked Dr. Lincoln for the book."), "");
    assert_eq!(words("Mr. Houston lives in Houston."), "@Houston");
    assert_eq!(words("Martin Lincoln left Amman, and Lincoln was glad."), "Amman");
}

#[test]
fn names_of_bodies_and_things_are_no_places() {
    assert_eq!(words("Paris Saint-Germain beat Real Madrid."), "");
    assert_eq!(words("She studied at the University of Texas and wrote for the Boston Globe."), "");
    assert_eq!(words("The White House had no comment."), "");
    assert_eq!(words("The Hong Kong flu reached Kenya."), "Kenya");
}

#[test]
fn a_common_word_that_opens_a_sentence_is_no_place() {
    assert_eq!(words("Most of the guests had left. Reading the letter, she laughed."), "");
    assert_eq!(words("She was born in Reading and works near Nice."), "@Reading | @Nice");
}

#[test]
fn directions_and_nouns_keep_the_name_bare() {
    assert_eq!(words("Shells hit a market in southern Aleppo province."), "@Aleppo");
    assert_eq!(words("The convoy stopped outside Mosul."), "@Mosul");
    assert_eq!(words("A pipeline burst 12 km north of Kirkuk."), "@Kirkuk");
}

#[test]
fn the_place_after_a_comma_decides() {
    assert_eq!(division("A barn burned in Paris, Texas, at noon.", "Paris"), "Texas");
    assert_eq!(country("A barn burned in Paris at noon.", "Paris"), "FR");
    assert_eq!(country("He was born in London, Ontario, and left London young.", "London"), "CA");
    assert_eq!(division("The mill in Springfield, Ill., will close.", "Springfield"), "Illinois");
}

#[test]
fn the_largest_city_of_a_region_lies_in_it() {
    let text = "Drones flew over Erbil, the largest city of Iraqi Kurdistan, on Sunday.";
    let places = read(text);
    let erbil = places.iter().find(|p| p.span.of(text) == "Erbil").expect("Erbil");
    assert_eq!((erbil.geonames, erbil.country.as_deref(), erbil.precision), (Some(95446), Some("IQ"), Precision::City));
    assert_eq!(erbil.inside.map(|n| places[n].span.of(text)), Some("Iraqi Kurdistan"));
}

#[test]
fn the_article_s_country_decides_between_namesakes() {
    assert_eq!(country("Canada and Ontario agreed. In Ottawa, Windsor and London, Canadians voted.", "London"), "CA");
    assert_eq!(country("Farms in Alabama and Georgia flooded.", "Georgia"), "US");
    assert_eq!(country("Troops left Georgia for Armenia, and Georgia closed the border at Tbilisi.", "Georgia"), "GE");
}

#[test]
fn a_people_before_it_decides() {
    assert_eq!(country("Police in the Spanish city of Cordoba made arrests.", "Cordoba"), "ES");
    assert_eq!(country("Police in the Argentine city of Cordoba made arrests.", "Cordoba"), "AR");
}

#[test]
fn a_noun_tells_the_division_from_the_town() {
    let text = "Fighting spread through Homs province.";
    assert_eq!(read(text)[0].precision, Precision::Region);
    let text = "Fighting spread through the city of Homs.";
    assert_eq!(read(text)[0].precision, Precision::City);
}

#[test]
fn what_the_gazetteer_lacks_lies_where_the_text_puts_it() {
    let text = "Two people drowned in the village of Ostrikovo in Ukraine.";
    let places = read(text);
    let village = places.iter().find(|p| p.span.of(text) == "Ostrikovo").expect("a village by its noun");
    assert_eq!(
        (village.country.as_deref(), village.geonames, village.precision),
        (Some("UA"), None, Precision::Country)
    );
}

#[test]
fn rivers_seas_and_streets_are_places() {
    assert_eq!(words("The tanker waited in the Strait of Hormuz."), "@Strait of Hormuz");
    assert_eq!(words("They crossed the Brenna River on foot."), "Brenna River");
    assert_eq!(words("A van hit a wall on Mill Road in Leeds."), "@Mill Road | @Leeds");
}

#[test]
fn a_dateline_is_a_place() {
    assert_eq!(words("NAIROBI, Kenya (Example Wire) — The court ruled on Monday."), "@NAIROBI | @Kenya");
}

mod any_text {
    use super::read;

    /// A small generator of hostile text, always the same.
    fn texts() -> impl Iterator<Item = String> {
        const PIECES: &[&str] = &[
            "Paris", ", ", " in ", "St.", ".", "'s", "’", "—", "\n", "N.Y.", "  ", "É", "北京", "The ", "of", " - ",
            "(", "\"", "Lake ", "County", "Iraqi ", "A", "1", "New York", "\u{301}", "D.C", "/", "$", "and ", "Ohio",
            ", Ky. ", "🙂", "Mr. ", "UN",
        ];
        let mut state = 1_u64;
        (0..300).map(move |n| {
            let mut text = String::new();
            for _ in 0..n % 40 + 1 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
            }
            text
        })
    }

    #[test]
    fn gives_spans_of_itself_in_order_without_overlap() {
        for text in texts() {
            let places = read(&text);
            let mut end = 0;
            for place in &places {
                assert!(!place.span.of(&text).is_empty(), "{text:?}");
                assert!(place.span.start() >= end, "{text:?}");
                assert!(place.inside.is_none_or(|n| n < places.len()), "{text:?}");
                assert!(place.at.is_none_or(|(lat, lon)| lat.abs() <= 90.0 && lon.abs() <= 180.0), "{text:?}");
                end = place.span.end();
            }
        }
    }

    #[test]
    fn gives_the_same_twice() {
        for text in texts().take(60) {
            assert_eq!(read(&text), read(&text));
        }
    }
}
