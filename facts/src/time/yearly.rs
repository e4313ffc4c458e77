//! What comes once a year: which year is meant, and when holidays fall.

use jiff::Span;
use jiff::civil::Date;

use super::resolve::Direction;
use super::words::Holiday;

/// How far a time may lie on the wrong side of the page's day before the verb's tense overrules nearness, in days.
const SLACK: i32 = 60;

/// The year whose `days` lie nearest to the day of the page, on the side that the verb looks to where the nearest lies
/// far on the other.
pub(super) fn nearest(
    published: Date,
    direction: Direction,
    days: impl Fn(i16) -> Option<(Date, Date)>,
) -> Option<i16> {
    let this = published.year();
    // How far the middle of the days lies ahead.
    let distance = |year: i16| {
        let (first, last) = days(year)?;
        Some((between(published, first) + between(published, last)) / 2)
    };
    let years = || [this, this - 1, this + 1, this - 2, this + 2, this - 4, this + 4].into_iter();
    let near = |fits: &dyn Fn(i32) -> bool| {
        years()
            .filter_map(|y| Some((distance(y).filter(|&d| fits(d))?.abs(), y)))
            .min_by_key(|&(d, _)| d)
            .map(|(_, y)| y)
    };
    match direction {
        Direction::Past => near(&|d| d <= SLACK),
        Direction::Future => near(&|d| d >= -SLACK),
        Direction::Unknown => near(&|_| true),
    }
}

/// Days from one to another.
fn between(from: Date, to: Date) -> i32 {
    to.since(from).map_or(i32::MAX / 4, |span| span.get_days())
}

/// The day of a holiday in a year.
pub(super) fn holiday(day: Holiday, year: i16) -> Option<Date> {
    match day {
        Holiday::Fixed(month, day) => Date::new(year, month as i8, day as i8).ok(),
        Holiday::Nth(nth, weekday, month) => {
            Date::new(year, month as i8, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
        }
        Holiday::AfterNth(nth, weekday, month) => holiday(Holiday::Nth(nth, weekday, month), year)?.tomorrow().ok(),
        Holiday::Easter(days) => easter(year)?.checked_add(Span::new().days(i32::from(days))).ok(),
    }
}

/// The Sunday of the western Easter, by the anonymous Gregorian computus (Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn holidays() {
        assert_eq!(easter(2021), Some(date(2021, 4, 4)));
        assert_eq!(easter(1998), Some(date(1998, 4, 12)));
        assert_eq!(easter(2008), Some(date(2008, 3, 23)));
        assert_eq!(holiday(Holiday::Nth(4, jiff::civil::Weekday::Thursday, 11), 1999), Some(date(1999, 11, 25)));
        let election = Holiday::AfterNth(1, jiff::civil::Weekday::Monday, 11);
        assert_eq!(holiday(election, 2016), Some(date(2016, 11, 8)), "the first of November was a Tuesday");
    }

    #[test]
    fn the_nearest_year_gives_way_to_the_tense() {
        let day = |month, day| move |year| Date::new(year, month, day).ok().map(|d| (d, d));
        let january = date(2021, 1, 2);
        assert_eq!(nearest(january, Direction::Unknown, day(12, 30)), Some(2020));
        assert_eq!(nearest(january, Direction::Past, day(5, 1)), Some(2020));
        assert_eq!(nearest(january, Direction::Future, day(5, 1)), Some(2021));
        assert_eq!(
            nearest(january, Direction::Future, day(12, 20)),
            Some(2020),
            "tense alone does not move what is near"
        );
        assert_eq!(nearest(date(2021, 3, 1), Direction::Past, day(2, 29)), Some(2020));
    }
}
