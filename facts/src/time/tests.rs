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
