//! Times at the level of mentions: span, value, kind, EDTF.

use article::Article;
use language::{Passage, PassageKind, Reader};
use span::Span;

use super::read;
use crate::{Input, Time, TimeKind, TimexType};

fn times(published: Option<&str>, text: &str) -> Vec<Time> {
    let reader = Reader::small();
    let passage = Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph };
    let analysis = reader.read(text, &[passage]);
    let article = Article { text: text.to_owned(), ..Article::default() };
    let published = published.map(|day| day.parse().expect("a day"));
    read(&Input { article: &article, analysis: &analysis, published })
}

/// Reads `text` on a day, and holds its times against words, value and EDTF.
#[track_caller]
fn reads(published: &str, text: &str, want: &[(&str, &str, Option<&str>)]) {
    let times = times(Some(published), text);
    let read: Vec<_> = times.iter().map(|t| (t.span.of(text), t.value.as_str(), t.edtf.as_deref())).collect();
    assert_eq!(read, want, "{text}");
}

#[test]
fn dates_in_full() {
    reads("2021-03-01", "The dam broke on Feb. 19, 2021.", &[("Feb. 19, 2021", "2021-02-19", Some("2021-02-19"))]);
    reads(
        "2021-03-01",
        "The dam broke on 19 February 2020.",
        &[("19 February 2020", "2020-02-19", Some("2020-02-19"))],
    );
    reads("2021-03-01", "The dam broke on 2021-02-19.", &[("2021-02-19", "2021-02-19", Some("2021-02-19"))]);
    reads("2021-03-01", "The dam broke on 19.02.2021.", &[("19.02.2021", "2021-02-19", Some("2021-02-19"))]);
    reads("2021-03-01", "The dam broke on Friday, Feb. 19.", &[("Friday, Feb. 19", "2021-02-19", Some("2021-02-19"))]);
}

#[test]
fn parts_of_dates() {
    reads(
        "2021-03-01",
        "It opened in mid-March 2019.",
        &[("mid-March 2019", "2019-03", Some("2019-03-11~/2019-03-21~"))],
    );
    reads("2021-03-01", "It opened in June 1998.", &[("June 1998", "1998-06", Some("1998-06"))]);
    reads("2021-03-01", "It opened in the 1990s.", &[("the 1990s", "199", Some("199X"))]);
    reads("2021-03-01", "It is a mill of the 19th century.", &[("the 19th century", "18", Some("18XX"))]);
    reads(
        "2021-03-01",
        "Sales fell in the third quarter of 2019.",
        &[("the third quarter of 2019", "2019-Q3", Some("2019-35"))],
    );
    reads("2021-03-01", "It opened in the summer of 2019.", &[("the summer of 2019", "2019-SU", Some("2019-22"))]);
    reads("2021-03-01", "It lost money in fiscal 2020.", &[("fiscal 2020", "2020", Some("2020"))]);
}

#[test]
fn told_from_the_day_of_the_page() {
    // 19 February 2021 was a Friday.
    let day = "2021-02-19";
    reads(day, "The mayor resigned on Thursday.", &[("Thursday", "2021-02-18", Some("2021-02-18"))]);
    reads(day, "The mayor will resign on Thursday.", &[("Thursday", "2021-02-25", Some("2021-02-25"))]);
    reads(day, "The mayor resigned last Friday.", &[("last Friday", "2021-02-12", Some("2021-02-12"))]);
    reads(day, "The mayor resigned this week.", &[("this week", "2021-W07", Some("2021-02-15/2021-02-21"))]);
    reads(day, "The mayor resigned last month.", &[("last month", "2021-01", Some("2021-01"))]);
    reads(day, "The mayor resigned three days ago.", &[("three days ago", "2021-02-16", Some("2021-02-16"))]);
    reads(day, "The mayor resigned on Thursday night.", &[("Thursday night", "2021-02-18TNI", Some("2021-02-18"))]);
    reads(day, "The mayor resigned two years ago.", &[("two years ago", "2019", Some("2019"))]);
}

#[test]
fn across_the_end_of_a_year() {
    let day = "2021-01-02";
    reads(day, "The mayor resigned in December.", &[("December", "2020-12", Some("2020-12"))]);
    reads(day, "The mayor resigned on December 30.", &[("December 30", "2020-12-30", Some("2020-12-30"))]);
    reads(day, "The mayor resigned last year.", &[("last year", "2020", Some("2020"))]);
    reads(day, "The mayor resigned last week.", &[("last week", "2020-W52", Some("2020-12-21/2020-12-27"))]);
    reads("2020-12-30", "The mayor will resign on January 4.", &[("January 4", "2021-01-04", Some("2021-01-04"))]);
}

#[test]
fn told_from_the_time_before() {
    let text = "The mayor resigned on 3 May 2019. Two days later he fled. The next day he was found.";
    reads(
        "2021-02-19",
        text,
        &[
            ("3 May 2019", "2019-05-03", Some("2019-05-03")),
            ("Two days later", "2019-05-05", Some("2019-05-05")),
            ("The next day", "2019-05-06", Some("2019-05-06")),
        ],
    );
}

#[test]
fn days_told_by_two_words() {
    let day = "2021-02-19";
    reads(day, "Talks ran on Jan. 5-7.", &[("Jan. 5-7", "2021-01-05/2021-01-07", Some("2021-01-05/2021-01-07"))]);
    reads(day, "It was in the week of Feb. 8.", &[("the week of Feb. 8", "2021-W06", Some("2021-02-08/2021-02-14"))]);
    reads(day, "They met on Thursday of last week.", &[("Thursday of last week", "2021-02-11", Some("2021-02-11"))]);
    reads(day, "They met on the 3rd of this month.", &[("the 3rd of this month", "2021-02-03", Some("2021-02-03"))]);
    reads(
        day,
        "It began on the night of January 3.",
        &[("the night of January 3", "2021-01-03TNI", Some("2021-01-03"))],
    );
    reads(
        day,
        "It began at 6 p.m. (1500 GMT) on Monday.",
        &[("6 p.m.", "2021-02-15T18:00", Some("2021-02-15T18:00:00")), ("Monday", "2021-02-15", Some("2021-02-15"))],
    );
}

#[test]
fn lengths_sets_and_references() {
    let read = |text: &str| {
        times(Some("2021-02-19"), text).into_iter().map(|t| (t.timex, t.value, t.kind)).collect::<Vec<_>>()
    };
    assert_eq!(read("They held a two-day meeting."), [(TimexType::Duration, "P2D".into(), TimeKind::Span)]);
    assert_eq!(
        read("They waited for five and a half hours."),
        [(TimexType::Duration, "PT5H30M".into(), TimeKind::Span)]
    );
    assert_eq!(read("They waited for decades."), [(TimexType::Duration, "PXY".into(), TimeKind::Span)]);
    assert_eq!(read("They meet every Friday."), [(TimexType::Set, "XXXX-WXX-5".into(), TimeKind::Repeated)]);
    assert_eq!(read("They meet twice a year."), [(TimexType::Set, "P1Y".into(), TimeKind::Repeated)]);
    assert_eq!(read("They currently meet there."), [(TimexType::Date, "PRESENT_REF".into(), TimeKind::Point)]);
    assert_eq!(read("They met there recently."), [(TimexType::Date, "PAST_REF".into(), TimeKind::Point)]);
    assert_eq!(read("They will meet there soon."), [(TimexType::Date, "FUTURE_REF".into(), TimeKind::Point)]);
}

#[test]
fn deadlines_and_spans() {
    let read = |text: &str| {
        times(Some("2021-02-19"), text).into_iter().map(|t| (t.kind, t.edtf.unwrap_or_default())).collect::<Vec<_>>()
    };
    let until = |edtf: &str| vec![(TimeKind::Deadline, edtf.to_owned())];
    assert_eq!(read("They must leave by May 1st."), until("../2021-05-01"));
    assert_eq!(read("They must leave no later than 2 June 2022."), until("../2022-06-02"));
    assert_eq!(read("They must leave within 10 days."), until("2021-02-19/2021-03-01"));
    assert_eq!(read("They set a May 1 deadline."), until("../2021-05-01"));
    assert_eq!(read("They have stayed since 2019."), [(TimeKind::Span, "2019/..".to_owned())]);
    let span = (TimeKind::Span, "2003/2011".to_owned());
    assert_eq!(read("They stayed there between 2003 and 2011."), [span.clone(), span.clone()]);
    assert_eq!(read("He ruled the island (2003-2011)."), [span.clone(), span]);
}

/// Reads each text on the second of November 1989, a Thursday, and holds its times against words and values.
#[track_caller]
fn reads_all(cases: &[(&str, &str, &str)]) {
    for (text, words, value) in cases {
        let times = times(Some("1989-11-02"), text);
        let read: Vec<_> = times.iter().map(|t| (t.span.of(text), t.value.as_str())).collect();
        assert!(read.contains(&(words, value)), "{text}: {read:?}");
    }
}

#[test]
fn amounts_of_units() {
    reads_all(&[
        ("He was away for half a dozen years.", "half a dozen years", "P6Y"),
        ("It was a half-hour show.", "half-hour", "PT30M"),
        ("It was a 2-1/2-year fight.", "2-1/2-year", "P2Y6M"),
        ("It is a three- to five-year plan.", "three- to five-year", "P3Y"),
        ("It is a 5-to-10-year plan.", "5-to-10-year", "P5Y"),
        ("It takes between three and five years.", "five years", "P5Y"),
        ("It stood for a quarter-century.", "quarter-century", "P25Y"),
        ("They ruled for hundreds of years.", "hundreds of years", "PXY"),
        ("It lost money for three straight quarters.", "three straight quarters", "P3Q"),
        ("It lost money in the past two quarters.", "the past two quarters", "P2Q"),
        ("It took two hours and 45 minutes.", "two hours and 45 minutes", "PT2H45M"),
        ("It took a year or two.", "a year or two", "P1Y"),
        ("It will end in a few minutes.", "a few minutes", "PTXM"),
        ("It was a weeklong strike.", "weeklong", "P1W"),
        ("It came in the two day talks.", "two day", "P2D"),
        ("It grew over a five-year period.", "a five-year period", "P5Y"),
        ("It was a week-long strike.", "week-long", "P1W"),
        ("It fell in these two years.", "these two years", "P2Y"),
    ]);
}

#[test]
fn quarters_and_halves() {
    reads_all(&[
        ("In its first fiscal quarter it lost $5 million.", "first fiscal quarter", "1989-Q1"),
        ("In fiscal 1990's first quarter it lost money.", "fiscal 1990's first quarter", "1990-Q1"),
        ("It lost money in the quarter ended June 30.", "the quarter", "1989-Q2"),
        ("It fell in the second and third quarters.", "second", "1989-Q2"),
        ("The third-quarter results were weak.", "third-quarter", "1989-Q3"),
        ("After a surprisingly weak second quarter it closed.", "a surprisingly weak second quarter", "1989-Q2"),
        ("It fell in the final quarter of 1988.", "the final quarter of 1988", "1988-Q4"),
        ("It fell in the year-ago third quarter.", "the year-ago third quarter", "1988-Q3"),
        ("It fell from the third quarter last year.", "the third quarter last year", "1988-Q3"),
        ("It fell from the same period a year ago.", "the same period a year ago", "1988-Q3"),
        ("It fell from the year-before quarter.", "the year-before quarter", "1988-Q3"),
        ("It fell from the comparable quarter of 1987.", "the comparable quarter of 1987", "1987-Q3"),
        ("Profit fell 5% in the first half.", "the first half", "1989-H1"),
        ("It fell from the same month last year.", "the same month last year", "1988-11"),
        ("It rose to a high for the year of $42.", "the year", "1989"),
        ("It fell in the 1988 fiscal year.", "the 1988 fiscal year", "1988"),
        ("It will close by year-end 1990.", "year-end 1990", "1990"),
    ]);
}

#[test]
fn days_told_from_others() {
    reads_all(&[
        ("The ferry sank on Oct. 20; it had left the day before.", "the day before", "1989-10-19"),
        ("The ferry sank on Oct. 20; it had left the night before.", "the night before", "1989-10-19TNI"),
        ("It sank a week ago Monday.", "a week ago Monday", "1989-10-23"),
        ("It sank last Oct. 20.", "last Oct. 20", "1989-10-20"),
        ("It sank on Friday the 13th.", "Friday the 13th", "1989-10-13"),
        ("It sank on the Labor Day weekend.", "Labor Day weekend", "1989-W35-WE"),
        ("It sank in the week ended Oct. 20.", "the week", "1989-W42"),
        ("It sank over the weekend of Oct. 14.", "the weekend of Oct. 14", "1989-W41-WE"),
        ("It sank this past summer.", "this past summer", "1989-SU"),
        ("It sank the year before last.", "the year before last", "1987"),
        ("It rose this year and will rise next.", "this year", "1989"),
        ("It should rise this year and next.", "next", "1990"),
        ("It sank in the summer of '42.", "the summer of '42", "1942-SU"),
        ("It sank in May nineteen eighty-seven.", "May nineteen eighty-seven", "1987-05"),
        ("It sank by midyear.", "midyear", "1989"),
        ("It will sink in 1994 or later.", "1994 or later", "1994"),
        ("It sank a while ago.", "a while ago", "PAST_REF"),
        ("It will sink in the weeks ahead.", "the weeks ahead", "FUTURE_REF"),
        ("They meet every few years.", "every few years", "PXY"),
    ]);
}

#[test]
fn times_of_day() {
    reads_all(&[
        ("It sank at 8 tonight.", "8 tonight", "1989-11-02T20:00"),
        ("It sank at five this morning.", "five this morning", "1989-11-02T05:00"),
        ("It sank at six o'clock in the evening.", "six o'clock in the evening", "1989-11-02T18:00"),
        ("It sank at half past nine.", "half past nine", "1989-11-02T09:30"),
        ("It sank at ten thirty p.m.", "ten thirty p.m.", "1989-11-02T22:30"),
        ("It sank at 3 p.m. Eastern time.", "3 p.m. Eastern time", "1989-11-02T15:00"),
        ("It sank around midnight Tuesday.", "midnight Tuesday", "1989-10-31T24:00"),
        ("It sank at dawn Tuesday.", "dawn Tuesday", "1989-10-31TMO"),
        ("It sank at mid-afternoon yesterday.", "mid-afternoon yesterday", "1989-11-01TAF"),
        ("It sank in the middle of the night.", "the middle of the night", "1989-11-02TNI"),
    ]);
}

#[test]
fn where_the_verb_looks() {
    reads_all(&[
        ("The council has scheduled a hearing Monday.", "Monday", "1989-11-06"),
        ("A ruling is expected Monday.", "Monday", "1989-11-06"),
        ("They are to meet Monday.", "Monday", "1989-11-06"),
        ("They were to meet Monday.", "Monday", "1989-10-30"),
        ("The shares issued Monday will pay nothing.", "Monday", "1989-10-30"),
        ("They would look for ways around Monday's ruling.", "Monday", "1989-10-30"),
        ("Monday's vote will be close.", "Monday", "1989-11-06"),
    ]);
}

#[test]
fn what_is_no_time() {
    for text in [
        "March on the palace, he told them.",
        "May the best side win.",
        "He paid 2000 rubles for it.",
        "The second man got a second chance.",
        "Some 1500 people came.",
        "She is a six-year-old girl.",
        "It fell in the fall of the house.",
        "He scored a touchdown in the first quarter.",
        "Temperatures were in the 60s.",
        "The shop is open 24 hours a day.",
        "The now-defunct bank failed.",
        "He comes every now and then.",
    ] {
        assert_eq!(
            times(Some("2021-02-19"), text).iter().map(|t| t.span.of(text)).collect::<Vec<_>>(),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn without_a_day_of_publication_relative_times_stay_open() {
    let read = |text: &str| times(None, text).into_iter().map(|t| (t.value, t.days)).collect::<Vec<_>>();
    assert_eq!(read("The mayor resigned on Thursday."), [("XXXX-WXX-4".into(), None)]);
    assert_eq!(read("The mayor resigned on December 30."), [("XXXX-12-30".into(), None)]);
    assert_eq!(read("The mayor resigned last month."), [("XXXX-XX".into(), None)]);
}
