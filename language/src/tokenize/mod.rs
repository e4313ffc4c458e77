//! Text to tokens, as the English Universal Dependencies treebanks cut them.
//!
//! A passage is cut into *chunks* at white space, and each chunk into tokens from left to right: at every place
//! the first of the shapes below that fits takes its length. Every character that is not white space ends up
//! in exactly one token. Work is linear in the length of the passage.

mod abbreviation;
mod address;
mod broken_off;
mod chars;
mod contraction;
mod final_stop;
mod hyphen;
mod inside;
mod its;
mod mark;
mod number;
mod word;

use span::Span;

pub(crate) use abbreviation::{Abbreviation, abbreviation};
pub(crate) use chars::{is_apostrophe, is_closing, is_dash, is_quote, is_space};

/// A chunk longer than this many bytes is cut, so that no pattern looks far ahead.
const LONGEST_CHUNK: usize = 4096;

/// The tokens of `text[passage]`, in order, appended to `tokens`.
pub(crate) fn tokenize(text: &str, passage: Span, tokens: &mut Vec<Span>) {
    let words = passage.of(text);
    let base = passage.start() as usize;
    let first = tokens.len();
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let space = rest.len() - rest.trim_start_matches(is_space).len();
        at += space;
        let rest = &words[at..];
        if rest.is_empty() {
            break;
        }
        let len = rest.find(is_space).unwrap_or(rest.len()).min(floor_boundary(rest, LONGEST_CHUNK));
        cut_chunk(&rest[..len], base + at, tokens);
        at += len;
        let rest = words[at..].trim_start_matches(is_space);
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            number_sign(text, tokens);
        }
        broken_off::join(text, rest, tokens);
        its::split(text, rest, tokens);
        final_stop::split(text, rest, first, tokens);
    }
}

/// Before a digit "No." and "c." are abbreviations; elsewhere their stop ends a sentence.
fn number_sign(text: &str, tokens: &mut Vec<Span>) {
    let [.., word, stop] = tokens.as_slice() else { return };
    let (word, stop) = (*word, *stop);
    let sign = ["No", "no", "Nos", "nos", "c", "p", "pp", "Art", "art", "Sec", "sec", "Fig", "fig", "chap", "Ch"]
        .contains(&word.of(text));
    if sign && stop.of(text) == "." && word.end() == stop.start() {
        tokens.pop();
        tokens.pop();
        tokens.push(word.cover(stop));
    }
}

/// Cuts one chunk, which starts at `base` of the text.
fn cut_chunk(chunk: &str, base: usize, tokens: &mut Vec<Span>) {
    let mut at = 0;
    while at < chunk.len() {
        let rest = &chunk[at..];
        let before = chunk[..at].chars().next_back();
        let len = token_len(rest, before).clamp(first_len(rest), rest.len());
        contraction::split(&rest[..len], base + at, tokens);
        at += len;
    }
}

/// Length in bytes of the token that `rest` starts with; `before` is the character before it in its chunk.
fn token_len(rest: &str, before: Option<char>) -> usize {
    address::len(rest, before)
        .or_else(|| mark::emoticon_len(rest, before))
        .or_else(|| number::len(rest, before))
        .or_else(|| word::len(rest, before))
        .unwrap_or_else(|| mark::len(rest))
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(1, char::len_utf8)
}

/// The largest character boundary of `text` that is not past `limit`.
fn floor_boundary(text: &str, limit: usize) -> usize {
    let mut at = limit.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::tokenize;
    use span::Span;

    fn cut(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, Span::at(0, text.len()), &mut tokens);
        tokens.iter().map(|t| t.of(text)).collect()
    }

    /// Each case: a text, and its tokens with a space between.
    const CASES: &[(&str, &str)] = &[
        ("He didn't say they'd go.", "He did n't say they 'd go ."),
        ("I can't, won’t and cannot.", "I ca n't , wo n’t and can not ."),
        ("Ruritania's troops' pay", "Ruritania 's troops ' pay"),
        ("We're gonna go; you wanna?", "We 're gon na go ; you wan na ?"),
        ("The U.S. Army and the U.N. met Mr. Lee.", "The U.S. Army and the U.N. met Mr. Lee ."),
        ("J. R. Smith Jr. left at 5 p.m. on Oct. 4.", "J. R. Smith Jr. left at 5 p.m. on Oct. 4 ."),
        ("It cost $3bn, or 2.5% of 4,000.", "It cost $ 3 bn , or 2.5 % of 4,000 ."),
        ("between 5-6 and 30–40 men", "between 5 - 6 and 30 – 40 men"),
        ("a well-known anti-tank unit", "a well - known anti-tank unit"),
        ("the 21st of the 1990s at 10:30am", "the 21st of the 1990s at 10:30 am"),
        ("“No,” he said—twice…", "“ No , ” he said — twice …"),
        ("'Stop' -- \"now\"...", "' Stop ' -- \" now \" ..."),
        (
            "See www.example.org/a?b=1, or mail a.b@example.org.",
            "See www.example.org/a?b=1 , or mail a.b@example.org .",
        ),
        ("@desk said #strike 🙂👍🏽!", "@desk said #strike 🙂 👍🏽 !"),
        ("O'Brien’s F-16s and the MiG-29", "O'Brien ’s F - 16s and the MiG - 29"),
        ("What?! No!!!", "What ?! No !!!"),
        ("(AP) [sic] {x}", "( AP ) [ sic ] { x }"),
        ("US$5m and €20,000", "US$ 5 m and € 20,000"),
        ("and/or 1/2", "and / or 1/2"),
        ("It cost Rs2.5 crore.", "It cost Rs2.5 crore ."),
        ("No. 5 said no. It is report.pdf.", "No. 5 said no . It is report.pdf ."),
        ("Mail draft#7-1.doc to desk@STRELSAU.", "Mail draft#7-1.doc to desk@STRELSAU ."),
        ("AT&T and R&D, salt&pepper", "AT&T and R&D , salt & pepper"),
        ("the 1980's and the '60s, in '72", "the 1980's and the '60s , in '72"),
        ("pages 13,14 of 1,200 and 10,00,000", "pages 13 , 14 of 1,200 and 10,00,000"),
        ("Call +445551234 or 555/123-4567, +1.5%.", "Call +445551234 or 555/123-4567 , + 1.5 % ."),
        ("Its not over; its army left, hes sure.", "It s not over ; its army left , he s sure ."),
        ("I dunno, they havent said", "I du n no , they have nt said"),
        ("rice, oil, etc. They left the U.S.", "rice , oil , etc . They left the U.S."),
        ("They sold tools, etc.", "They sold tools , etc ."),
        ("He has an M.Sc. in law from the U.S..", "He has an M.Sc. in law from the U.S. ."),
        ("the UN-backed vice-president", "the UN - backed vice - president"),
        ("a $2T plan, 4G and 75watt", "a $ 2 T plan , 4G and 75 watt"),
        ("so -> yes, w/o sh*t", "so -> yes , w/o sh*t"),
        ("the th- the third man- and wife", "the th- the third man - and wife"),
        ("a post in comp.sources.games", "a post in comp.sources.games"),
    ];

    #[test]
    fn tokens_are_as_the_treebanks_cut_them() {
        for (text, tokens) in CASES {
            assert_eq!(cut(text).join(" "), *tokens, "{text}");
        }
    }

    #[test]
    fn every_character_but_white_space_is_in_one_token() {
        for text in [
            "\u{ad}so\u{ad}ft\u{200b}x",
            "\u{0}\u{1b}[0m",
            "نعم، 日本語です。",
            "a\u{301}e\u{301}",
            "....''\"\"",
            "1.2.3.4-5",
        ] {
            let kept: String = cut(text).concat();
            let solid: String = text.chars().filter(|&c| !super::is_space(c)).collect();
            assert_eq!(kept, solid, "{text:?}");
        }
    }

    #[test]
    fn one_endless_word_takes_linear_time() {
        for unit in ["a", "1", ".", "'", "a.", "a-", "@", "1,", "n't", "\u{ad}", "www."] {
            let text = unit.repeat(200_000 / unit.len());
            assert!(!cut(&text).is_empty());
        }
    }
}
