//! Plain text broken where it met a margin: which of its lines go on with the line before.

use span::Span;

use super::lines::bullet;

/// The margins that are known, in characters: a narrower text is a list, a wider one has a paragraph a line.
const NARROWEST: usize = 40;
const WIDEST: usize = 100;
/// How much of the margin a line and the next word must reach for, in hundredths: not all texts are filled as far as can be.
const REACH: usize = 85;
/// Of the lines that may go on, how many in a hundred must begin as no sentence and no headline does.
const SMALL: usize = 35;

/// Where a page's lines were broken.
pub(super) struct Margin {
    width: usize,
}

impl Margin {
    /// The margin that the lines of `groups` met, if they met one.
    pub fn of(text: &str, groups: &[Vec<Span>]) -> Option<Self> {
        let lines = groups.iter().flat_map(|group| &group[..group.len() - 1]);
        let mut widths: Vec<usize> = lines.map(|line| width(line.of(text))).filter(|w| *w >= NARROWEST).collect();
        widths.sort_unstable();
        let width = *widths.get(widths.len() * 9 / 10)?;
        let margin = Self { width };
        if width > WIDEST {
            return None;
        }
        let pairs =
            groups.iter().flat_map(|group| group.windows(2)).filter(|pair| margin.joins(text, pair[0], pair[1]));
        let (mut all, mut small) = (0, 0);
        for pair in pairs {
            all += 1;
            small +=
                usize::from(pair[1].of(text).chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_uppercase()));
        }
        (small * 100 >= all * SMALL && all > 0).then_some(margin)
    }

    /// Whether `next` goes on with `line`: its first word had no room there, and it begins no paragraph or item of its own.
    pub fn joins(&self, text: &str, line: Span, next: Span) -> bool {
        let (words, following) = (line.of(text), next.of(text));
        let word = following.split_whitespace().next().map_or(0, width);
        let full = (width(words) + 1 + word) * 100 > self.width * REACH;
        full && bullet(following) == 0
            && !is_numbered(following)
            && (indent(text, next) <= indent(text, line) || bullet(words) > 0 || is_numbered(words))
    }
}

fn width(line: &str) -> usize {
    line.chars().count()
}

/// "1. " or "2) ".
fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(line.len() - rest.len())) && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// White space before a line, in characters.
fn indent(text: &str, line: Span) -> usize {
    let before = &text[..line.start() as usize];
    before
        .chars()
        .rev()
        .take_while(|c| c.is_whitespace() && !matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}'))
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::lines::gather;

    fn texts(page: &str) -> Vec<String> {
        gather(page).into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let one = "The harbour council met on Monday to hear the\ncase of the ferry crews, who have been without\npay since June.";
        let two = "“We were told nothing,” said the deck hand, Rupert\nHentzau, on the quay.";
        let joined = [one.replace('\n', " "), two.replace('\n', " ")];
        assert_eq!(texts(&format!("{one}\n\n{two}")), joined);
        assert_eq!(
            texts(&format!("Menu\nHome\n\n{one}\n    {two}\n\nShare")),
            ["Menu", "Home", &joined[0], &joined[1], "Share"]
        );
        assert_eq!(texts(&format!("{one}\n{two}")), joined, "a short line ends a paragraph");
        assert_eq!(texts(&format!("   {}\n\n   {}", one.replace('\n', "\n   "), two.replace('\n', "\n   "))), joined);
    }

    #[test]
    fn items_part_where_they_begin() {
        let page = "The crews, who have been out since Monday, ask\nfor these:\n\n* A rise of five percent in pay, paid from June\n  of this year.\n\
                    * No sailing when the wind is above force seven.\n1. One more thing, which is that nobody is sent\nhome.\n2) A day off.";
        let expected = [
            "The crews, who have been out since Monday, ask for these:",
            "A rise of five percent in pay, paid from June of this year.",
            "No sailing when the wind is above force seven.",
            "1. One more thing, which is that nobody is sent home.",
            "2) A day off.",
        ];
        assert_eq!(texts(page), expected);
    }

    #[test]
    fn headlines_and_paragraphs_of_a_line_are_not_joined() {
        for lines in [
            &[
                "Fishing fleet counts its losses after the storm",
                "Harbour to be dredged next spring, council says",
                "Ferry crews vote on Monday, union officers say",
            ][..],
            &[
                "Ferries across the sound stopped at noon on Thursday.",
                "Nobody at the port could say when they would sail.",
                "The council will meet on Monday to hear the case.",
            ],
        ] {
            assert_eq!(texts(&lines.join("\n")), lines);
        }
    }
}
