//! Whether what was printed is what the book shows.

/// A line of three dots stands for any lines that were left out, "…" inside a line for anything there.
const LEFT_OUT: &str = "...";

/// Whether the lines shown are the lines printed.
pub fn alike(shown: &[String], printed: &[String]) -> bool {
    match shown {
        [] => printed.is_empty(),
        [line, rest @ ..] if line == LEFT_OUT => (0..=printed.len()).any(|skipped| alike(rest, &printed[skipped..])),
        [line, rest @ ..] => {
            printed.split_first().is_some_and(|(first, others)| alike_line(line, first) && alike(rest, others))
        }
    }
}

fn alike_line(shown: &str, printed: &str) -> bool {
    match shown.split_once('…') {
        None => shown == printed,
        Some((before, after)) => printed.strip_prefix(before).is_some_and(|rest| {
            rest.char_indices().map(|(at, _)| at).chain([rest.len()]).any(|at| alike_line(after, &rest[at..]))
        }),
    }
}

/// What is to be shown in place of something old: as many lines before and after those left out as there were.
pub fn renewed(shown: &[String], printed: &[String]) -> Vec<String> {
    let gaps: Vec<usize> = (0..shown.len()).filter(|&at| shown[at] == LEFT_OUT).collect();
    let [gap] = gaps[..] else { return printed.to_vec() };
    let after = shown.len() - gap - 1;
    if gap + after >= printed.len() {
        return printed.to_vec();
    }
    let tail = printed.len() - after;
    [&printed[..gap], &[LEFT_OUT.to_owned()], &printed[tail..]].concat()
}

#[test]
fn lines_and_words_may_be_left_out() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let printed = lines("a 1\nb\nc\nd");
    for like in ["a 1\nb\nc\nd", "...", "a …\n...\nd", "...\nc\nd", "a 1\n..."] {
        assert!(alike(&lines(like), &printed), "{like}");
    }
    for other in ["", "a 1\nb\nc", "a …\nc\nd", "b\n...", "... \n"] {
        assert!(!alike(&lines(other), &printed), "{other}");
    }
    assert_eq!(renewed(&lines("old\n...\nend"), &printed), lines("a 1\n...\nd"));
    assert_eq!(renewed(&lines("old"), &printed), printed);
}
