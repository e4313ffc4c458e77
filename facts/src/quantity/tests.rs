//! Quantities at the level of mentions: value, unit, what is counted, change.

use article::Article;
use language::{Passage, PassageKind, Reader};
use span::Span;

use crate::{Input, Quantity};

fn quantities(text: &str) -> Vec<Quantity> {
    let reader = Reader::small();
    let passage = Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph };
    let analysis = reader.read(text, &[passage]);
    let article = Article { text: text.to_owned(), ..Article::default() };
    let input = Input { article: &article, analysis: &analysis, published: Some("2021-02-19".parse().expect("a day")) };
    let times = crate::time::read(&input);
    super::read(&input, &times)
}

/// One line for a quantity, in the words of `cases/README.md`.
fn told(q: &Quantity, text: &str) -> String {
    let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
    let level = match (q.value, q.low, q.high) {
        (None, None, None) => String::new(),
        (None, low, high) => format!("{}..{}", number(low), number(high)),
        (value, ..) => number(value),
    };
    let mut line = format!("{}{level}", if q.approximate { "~" } else { "" });
    line += &q.unit.as_ref().map(|u| format!(" {u}")).unwrap_or_default();
    line += &q.of.map(|of| format!(" of {}", of.of(text))).unwrap_or_default();
    if let Some(c) = q.change {
        let part = |name: &str, n: Option<f64>| n.map(|n| format!(" {name}{n}")).unwrap_or_default();
        line += &format!(",{}{}{}{}", part("from ", c.from), part("to ", c.to), part("by ", c.by), part("x", c.ratio));
    }
    line.trim().to_owned()
}

#[track_caller]
fn reads(text: &str, want: &[&str]) {
    let read: Vec<String> = quantities(text).iter().map(|q| told(q, text)).collect();
    assert_eq!(read, want, "{text}");
}

#[test]
fn counts() {
    reads("They sent 2,500 border guards.", &["2500 person of border guards"]);
    reads("They sent two dozen lorries.", &["24 of lorries"]);
    reads("They sent half a million masks.", &["500000 of masks"]);
    reads("They sent hundreds of soldiers.", &["100..1000 person of soldiers"]);
    reads("They sent a couple of boats.", &["2 of boats"]);
    reads("The blast left one driver dead.", &["1 person of driver"]);
    reads("Two of the mayor's drivers fled.", &["2 person of mayor's drivers"]);
    reads("One in five villagers fled.", &["0.2 of villagers"]);
}

#[test]
fn units() {
    reads("The fine was $3bn.", &["3000000000 US dollar"]);
    reads("Prices rose 5 per cent.", &["5 percent of Prices, x1.05"]);
    reads("The road is 12 km long.", &["12 kilometre"]);
    reads("It was minus 12 degrees Celsius.", &["-12 celsius"]);
    reads("Diesel cost 1.20 euros a litre.", &["1.2 euro per litre"]);
    reads("They found 70 kg of gold.", &["70 kilogram of gold"]);
    reads("They paid Rs 500.", &["500 rupee"]);
    reads("They paid 40 million Danish crowns.", &["40000000 Danish crown"]);
}

#[test]
fn bounds_and_ranges() {
    reads("At least a dozen boats were lost.", &["12.. of boats"]);
    reads("Up to 40 boats were lost.", &["..40 of boats"]);
    reads("Fewer than 30 boats were lost.", &["..30 of boats"]);
    reads("Some 300 boats were lost.", &["~300 of boats"]);
    reads("Between 30 and 40 boats were lost.", &["30..40 of boats"]);
    reads("They own 10-15 boats.", &["10..15 of boats"]);
    reads("They own four to five thousand boats.", &["4000..5000 of boats"]);
    reads("They own 300 boats or more.", &["300 of boats"]);
}

#[test]
fn changes() {
    reads("The force grew from 500 guards to around 4,000.", &["~4000 person of guards, from 500 to 4000 x8"]);
    reads("They cut the force by half.", &["0.5 of force, x0.5"]);
    reads("They trebled the force.", &["of force, x3"]);
    reads("They will octuple their presence.", &["of presence, x8"]);
    reads("They halved the number of guards.", &["of guards, x0.5"]);
    reads("The force doubled to 1,000 soldiers.", &["1000 person of soldiers, from 500 to 1000 x2"]);
    reads("They announced a 10% rise in fares.", &["10 percent of rise, x1.1"]);
    reads("The death toll rose to 45.", &["45 person of death toll, to 45"]);
    reads("The index was down 68 points.", &["68 point, by -68"]);
}

#[test]
fn fines_from_to_are_a_range() {
    reads("Fines range from $50 to $90.", &["50..90 US dollar"]);
}

#[test]
fn casualties() {
    reads("The blast killed 12 and wounded 30 others.", &["12 person", "30 person of others"]);
    reads("Seven were killed in the raid.", &["7 person"]);
}

#[test]
fn what_counts_nothing() {
    for text in [
        "An F-16 crashed near the base.",
        "COVID-19 spread fast.",
        "The Group of 7 met there.",
        "Resolution 1441 was passed.",
        "They lost 2-1 at home.",
        "Call 0207 946 0018 for help.",
        "It began on 3 May 2019 at 10:30 a.m.",
        "No one came, and this one left.",
        "It was the 22nd raid.",
        "Anna Lee, 65, resigned.",
        "The S&P 500 fell.",
    ] {
        reads(text, &[]);
    }
}
