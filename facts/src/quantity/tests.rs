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
    reads("Only one guard stayed.", &["1 person of guard"]);
    reads("They bought another boat or two.", &["2 of boat"]);
    reads("They sold ten Christmas trees.", &["10 of Christmas trees"]);
    reads("Only 0.1 per cent of the 2.5 million samples leaked.", &["0.1 percent of samples", "2500000 of samples"]);
    reads("The lake holds 3.5 x 10^6 fish.", &["3500000 of fish"]);
    reads("The contract runs for two (2) years.", &["2 year"]);
    reads("They freed 21 of the more than 200 guards.", &["21 person of guards", "200.. person of guards"]);
    reads("It took ten long, rainy games.", &["10 of long, rainy games"]);
    reads("He is a .300 hitter.", &["0.3 of hitter"]);
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
    reads("They paid 40 million Danish crowns.", &["40000000 Danish krone"]);
}

#[test]
fn measures() {
    reads("It burns 5 litres per 100 km.", &["5 litre per 100 kilometre"]);
    reads("It emits 120g/km.", &["120 gram per kilometre"]);
    reads("They pay 40 cents a square foot.", &["40 cent per square foot"]);
    reads("The wage is $15-an-hour.", &["15 US dollar per hour"]);
    reads(
        "They owe 4 million shekels ($1.1 million) a year.",
        &["4000000 Israeli shekel per year", "1100000 US dollar"],
    );
    reads("He is 6ft 2in tall.", &["6 foot", "2 inch"]);
    reads("The box weighs two stone.", &["2 stone"]);
    reads("The flight lasted 1h 20m.", &["1 hour", "20 minute"]);
    reads("A magnitude 6.5 tremor came.", &["6.5 magnitude of tremor"]);
    reads("It made 300 megawatt hours.", &["300 megawatt hour"]);
    reads("It raised rates by 25 bps.", &["25 basis point of rates, by 25"]);
    reads("The line is 17 x 5 x 12 inches.", &["17 inch", "5 inch", "12 inch"]);
}

#[test]
fn money_of_all_countries() {
    reads("They paid 50 Brazilian reais.", &["50 Brazilian real"]);
    reads("They paid 400 tenge.", &["400 Kazakh tenge"]);
    reads("They paid KES 500.", &["500 Kenyan shilling"]);
    reads("They paid 5 billion won for it.", &["5000000000 South Korean won"]);
    reads("Three Americans won gold.", &["3 of Americans"]);
    reads("They paid Rs2.5 crore.", &["25000000 rupee"]);
    reads("They paid $US7,000.", &["7000 US dollar"]);
    reads("They tow up to 5,000 pounds.", &["..5000 pound-mass"]);
    reads("The 30m deal took him to the 1500m final.", &["30000000 of deal", "1500 metre of final"]);
    reads("They paid PS7m.", &["7000000 pound sterling"]);
    reads("They paid Y=31 billion.", &["31000000000 Japanese yen"]);
    reads("The guide to Zenda 2 £179 was sold.", &["179 pound sterling"]);
}

#[test]
fn ages() {
    reads("Children aged 5-11 came.", &["5..11 year of age"]);
    reads("Adults 65 and over came.", &["65.. year of age"]);
    reads("It is for boys under the age of 16 years.", &["..16 year of age"]);
}

#[test]
fn bounds_and_ranges() {
    reads("They own up to 10-15 boats.", &["10..15 of boats"]);
    reads("As few as three boats came.", &["3.. of boats"]);
    reads("They own $200 + $5.", &["200 US dollar", "5 US dollar"]);
    reads("They own 1,000+ boats.", &["1000.. of boats"]);
    reads("Plots run from 30 acres up to 80 acres.", &["30..80 acre"]);
    reads("The bar is 12 ± 3 mm wide.", &["~12 millimetre"]);
    reads("It is open for one, two or four hours.", &["1 hour", "2 hour", "4 hour"]);
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
    reads(
        "Oil fell 42 cents to $65.10 a barrel.",
        &["42 cent of Oil, by -42", "65.1 US dollar per barrel of Oil, to 65.1"],
    );
    reads(
        "The firm has 900 guards, up from 600.",
        &["900 person of guards, from 600 to 900 x1.5", "600 person of guards"],
    );
    reads("I raised my pay 40%.", &["40 percent of pay, x1.4"]);
    reads("It cut its rate by a quarter point.", &["0.25 point of rate, by -0.25"]);
    reads("They make up 42% of the guards.", &["42 percent of guards"]);
    reads("They raised $5m.", &["5000000 US dollar"]);
    reads("Rates fell below 6%.", &["..6 percent of Rates, to 6"]);
    reads("The target was revised upward by $40m.", &["40000000 US dollar of target, by 40000000"]);
    reads("The force grew by 8x.", &["8 time of force, x8"]);
    reads("Sales were down by a fifth.", &["0.2, x0.8"]);
    reads("It costs $2bn over ten years.", &["2000000000 US dollar", "10 year"]);
    reads("It has led for over ten years.", &["10.. year"]);
    reads("Pay grew 2% quarter-on-quarter.", &["2 percent of Pay, x1.02"]);
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
    reads("It was one of the few votes against.", &[]);
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
        "The festival is from Jan. 3 to 5, 2024.",
        "Call +44 20 7946 0018 or (978) 555-0134.",
        "Write to 99 Castle Street [4].",
        "3) Ask first.",
        "Question 2: Is it far?",
        "Her daughters are Ann, nine, and Mary, six.",
        "The golfer took flight 175.",
        "It was built around 750 AD and is open to 2028.",
        "It was built between A.D. 900 and 1100.",
        "The Windows 10 users left on day two.",
        "It has a 1080p screen.",
    ] {
        reads(text, &[]);
    }
}
