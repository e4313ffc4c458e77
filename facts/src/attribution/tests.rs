//! Sentences of our own, and the attributions that must be read in them.

use article::Article;
use language::{Passage, PassageKind, Reader};
use span::Span;

use super::cues::Stance;
use crate::{Attribution, AttributionMode, Input};

/// Reads a text, a passage for each line, and hands its attributions to `check` with the text.
fn with(text: &str, check: impl FnOnce(&[Attribution])) {
    let passages: Vec<Passage> = text
        .lines()
        .filter_map(|line| Span::within(text, line))
        .filter(|span| !span.is_empty())
        .map(|span| Passage { span, kind: PassageKind::Paragraph })
        .collect();
    let reader = Reader::small();
    let analysis = reader.read(text, &passages);
    let article = Article::default();
    check(&super::read(&Input { article: &article, analysis: &analysis, published: None }));
}

fn words(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" | ")
}

/// Asserts that an attribution with this source, cue and content is read; pieces stand apart with " | ". Gives a description of it.
#[track_caller]
fn reads(text: &str, source: &str, cue: &str, content: &str, mode: AttributionMode) {
    with(text, |found| {
        let as_words = |a: &Attribution| (words(text, &a.source), words(text, &a.cue), words(text, &a.content), a.mode);
        let all: Vec<_> = found.iter().map(as_words).collect();
        let want = (source.to_owned(), cue.to_owned(), content.to_owned(), mode);
        assert!(all.contains(&want), "wanted {want:#?}\nfound {all:#?}");
    });
}

use AttributionMode::{Direct, Indirect, Mixed};

#[test]
fn indirect_speech_with_and_without_that() {
    reads(
        "The mayor said that the bridge would close in May.",
        "The mayor",
        "said",
        "that the bridge would close in May",
        Indirect,
    );
    reads(
        "The mayor said the bridge would close in May.",
        "The mayor",
        "said",
        "the bridge would close in May",
        Indirect,
    );
    reads("Officials said no decision had been made.", "Officials", "said", "no decision had been made", Indirect);
}

#[test]
fn direct_speech_before_and_after_its_cue() {
    reads("“The road is open,” Anna Kovacs said.", "Anna Kovacs", "said", "“The road is open,”", Direct);
    reads("\"The road is open,\" said Anna Kovacs.", "Anna Kovacs", "said", "\"The road is open,\"", Direct);
    reads("Anna Kovacs said: \"The road is open.\"", "Anna Kovacs", "said", "\"The road is open.\"", Direct);
}

#[test]
fn a_quotation_goes_on_after_its_cue() {
    let text = "“We held the line,” the captain said. “Nobody slept. Then the snow came.”";
    reads(text, "the captain", "said", "“We held the line,” | “Nobody slept. Then the snow came.”", Direct);
}

#[test]
fn a_quotation_runs_over_paragraphs() {
    let text = "“We held the line,” the captain said. “Nobody slept.\n“Then the snow came.”";
    reads(text, "the captain", "said", "“We held the line,” | “Nobody slept.\n“Then the snow came.”", Direct);
}

#[test]
fn a_tag_may_stand_in_a_sentence_of_its_own() {
    reads("“Is the dam safe?” Anna Kovacs asked.", "Anna Kovacs", "asked", "“Is the dam safe?”", Direct);
    reads("“Open the gate!” a guard shouted from the wall.", "a guard", "shouted", "“Open the gate!”", Direct);
}

#[test]
fn short_quotations_follow_their_cue() {
    reads("The captain asked, “Really?”", "The captain", "asked", "“Really?”", Direct);
    reads("A woman yelled “Stay there!” at the guards.", "A woman", "yelled", "“Stay there!”", Direct);
}

#[test]
fn any_verb_tags_a_quotation() {
    reads("“It is over,” the captain shrugged.", "the captain", "shrugged", "“It is over,”", Direct);
}

#[test]
fn what_leads_into_a_quotation_is_said_too() {
    let text = "The dam is “an utter ruin,” the engineer said.";
    reads(text, "the engineer", "said", "The dam is “an utter ruin,”", Mixed);
}

#[test]
fn a_colon_introduces_the_next_paragraph() {
    let text = "She went on to say:\n“The river took the mill. Nobody could reach us.”";
    reads(text, "She", "say", "“The river took the mill. Nobody could reach us.”", Direct);
}

#[test]
fn a_tag_after_the_quotation_is_surer_than_a_colon_before_it() {
    let text =
        "He kept a copy of the letter to the ministry: “The bridge will not hold the trucks,” Anna Kovacs wrote.";
    reads(text, "Anna Kovacs", "wrote", "“The bridge will not hold the trucks,”", Direct);
}

#[test]
fn a_dash_and_a_name_sign_a_quotation() {
    let text = "“We never left the bridge, and nobody came.”\n— Anna Kovacs";
    reads(text, "Anna Kovacs", "—", "“We never left the bridge, and nobody came.”", Direct);
}

#[test]
fn titles_and_slogans_are_quoted() {
    reads("The guild put out a leaflet titled “Why We Left.”", "The guild", "titled", "“Why We Left.”", Direct);
    reads("The crowd's chants of “Open the gate” went on.", "The crowd", "chants", "“Open the gate”", Direct);
}

#[test]
fn transcripts_and_polls() {
    let text = "KOVACS: I never saw the guard. The gate was open.";
    reads(text, "KOVACS", ":", "I never saw the guard. The gate was open", Indirect);
    let text = "In a poll last week, the mayor led by nine points.";
    reads(text, "a poll last week", "In", "the mayor led by nine points", Indirect);
}

#[test]
fn a_clause_hung_on_a_noun_belongs_to_its_cue() {
    let text = "Anna Kovacs predicted at the most recent debate that the party will take every seat.";
    reads(text, "Anna Kovacs", "predicted", "that the party will take every seat", Indirect);
}

#[test]
fn a_speaker_goes_on_with_another_verb() {
    let text = "Anna Kovacs says she respects the king but argues that he cannot deliver.";
    reads(text, "Anna Kovacs", "says", "she respects the king", Indirect);
    reads(text, "Anna Kovacs", "argues", "that he cannot deliver", Indirect);
}

#[test]
fn sums_and_meanings_are_nobodys_words() {
    for text in ["The guild raised money for the bridge.", "The road proved hard.", "The frost means the road is shut."]
    {
        with(text, |found| assert!(found.is_empty(), "{found:#?}"));
    }
}

#[test]
fn relative_words_come_with_what_they_stand_for() {
    reads(
        "She met farmers who said that the river was low.",
        "farmers | who",
        "said",
        "that the river was low",
        Indirect,
    );
}

#[test]
fn whose_a_noun_is_that_its_verb_carries() {
    let text = "Voters voiced their opposition to the pipeline.";
    reads(text, "Voters", "voiced | opposition to", "the pipeline", Indirect);
}

#[test]
fn mixed_speech() {
    let text = "The governor called the plan \"a disaster\" for farmers.";
    reads(text, "The governor", "called", "the plan \"a disaster\" for farmers", Mixed);
}

#[test]
fn according_to_and_documents() {
    let text = "The dam was built in 1962, according to the ministry.";
    reads(text, "the ministry", "according to", "The dam was built in 1962", Indirect);
    let text = "The survey showed that most farmers oppose the tax.";
    reads(text, "The survey", "showed", "that most farmers oppose the tax", Indirect);
}

#[test]
fn nouns_and_prepositions() {
    let text = "Nobody believed the minister's claim that the army had withdrawn.";
    reads(text, "the minister", "claim", "that the army had withdrawn", Indirect);
    reads("The bishop called for an inquiry.", "The bishop", "called for", "an inquiry", Indirect);
}

#[test]
fn refusals_and_questions() {
    let text = "The army declined to say how many soldiers had died.";
    reads(text, "The army", "declined to say", "how many soldiers had died", Indirect);
    reads("She asked whether the water was safe.", "She", "asked", "whether the water was safe", Indirect);
}

#[test]
fn open_sources() {
    reads("It was reported that the ferry had sunk.", "", "was reported", "that the ferry had sunk", Indirect);
    reads("The ferry is expected to sail on Friday.", "", "is expected", "The ferry | to sail on Friday", Indirect);
}

#[test]
fn one_voice_passes_on_another() {
    let text = "According to the Gazette, two officials said the fleet had sailed.";
    with(text, |found| {
        let at =
            |cue| found.iter().position(|a| words(text, &a.cue) == cue).unwrap_or_else(|| panic!("{cue}: {found:#?}"));
        let (outer, inner) = (at("According to"), at("said"));
        assert_eq!(words(text, &found[inner].source), "two officials");
        assert_eq!(found[inner].relayed_by, Some(outer));
        assert!(!found[inner].named);
        assert_eq!(found[outer].relayed_by, None);
    });
}

/// Asserts that the voice with the cue `inner` is passed on by the source `outer`.
#[track_caller]
fn passes_on(text: &str, inner: (&str, &str), outer: &str) {
    with(text, |found| {
        let one =
            found.iter().find(|a| (words(text, &a.source), words(text, &a.cue)) == (inner.0.into(), inner.1.into()));
        let one = one.unwrap_or_else(|| panic!("{inner:?} in {found:#?}"));
        let relay = one.relayed_by.unwrap_or_else(|| panic!("{one:#?} is passed on by nobody"));
        assert_eq!(words(text, &found[relay].source), outer);
    });
}

#[test]
fn outlets_pass_on_what_they_are_told_and_whom_they_quote() {
    passes_on(
        "A colonel told the Strelsau Gazette that the bridge would hold.",
        ("A colonel", "told"),
        "the Strelsau Gazette",
    );
    passes_on("She said in an interview with Radio Zenda that it was over.", ("She", "said"), "Radio Zenda");
    passes_on(
        "The Gazette reported that the dam had failed, citing two engineers.",
        ("two engineers", "citing"),
        "The Gazette",
    );
    passes_on("The bridge was mined, said a colonel quoted by the Gazette.", ("a colonel", "said"), "the Gazette");
    let text = "State media quoted the minister as saying talks had begun.";
    passes_on(text, ("the minister", "quoted | as saying"), "State media");
}

#[test]
fn refused_answers_are_kept_back() {
    let text = "Officials in Strelsau have not disclosed how many guards were hurt.";
    with(text, |found| {
        let one = found
            .iter()
            .find(|a| words(text, &a.content) == "how many guards were hurt")
            .expect("what is not disclosed");
        assert_eq!((one.stance, words(text, &one.source).as_str()), (Stance::Withhold, "Officials in Strelsau"));
    });
}

#[test]
fn a_cue_inside_a_quotation_says_nothing_outside_it() {
    let text = "''I think we can win,'' Anna Kovacs added. ''It will take time.''";
    reads(text, "Anna Kovacs", "added", "''I think we can win,'' | ''It will take time.''", Direct);
    reads(text, "I", "think", "we can win", Direct);
}

#[test]
fn stances_and_roles() {
    let text = "Defence Minister Rupert Hentzau denied that troops had crossed the river.";
    with(text, |found| {
        let denial = found.iter().find(|a| words(text, &a.cue) == "denied").expect("a denial");
        assert_eq!(denial.stance, Stance::Deny);
        assert!(denial.named);
        assert_eq!(denial.role.map(|r| r.of(text)), Some("Defence Minister"));
    });
}

#[test]
fn nothing_panics_and_reading_is_repeatable() {
    for text in [
        "",
        " ",
        "\"",
        "“”",
        "said",
        "said said said",
        "according to",
        ": : :",
        "“a",
        "as he said, as he said, as he said",
        "He said \"",
        "\"\n\"\n\"",
    ] {
        with(text, |first| with(text, |second| assert_eq!(first, second)));
    }
}

/// Words that make rules fire, in any order.
const WORDS: &[&str] = &[
    "Anna",
    "Kovacs",
    "the",
    "minister",
    "said",
    "told",
    "that",
    "\"",
    "“",
    "”",
    "''",
    ",",
    ".",
    ":",
    "\n",
    "according",
    "to",
    "Reuters",
    "as",
    "put",
    "it",
    "who",
    "denied",
    "claim",
    "of",
    "war",
    "was",
    "quoted",
    "saying",
    "by",
    "citing",
    "officials",
    "not",
    "would",
    "say",
    "whether",
    "and",
    "reportedly",
    "he",
    "expected",
    "called",
    "for",
    "peace",
    "(",
    ")",
    "’s",
    "is",
    "confident",
    "they",
    "won",
    "é",
    "“No,”",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    #[test]
    fn any_words_give_spans_that_slice(picks in proptest::collection::vec(0..WORDS.len(), 0..80)) {
        let text = picks.iter().map(|&n| WORDS[n]).collect::<Vec<_>>().join(" ");
        with(&text, |found| {
            for (n, attribution) in found.iter().enumerate() {
                assert!(!attribution.content.is_empty());
                for span in attribution.source.iter().chain(&attribution.cue).chain(&attribution.content).chain(&attribution.role) {
                    assert!(!span.of(&text).trim().is_empty());
                }
                assert!(attribution.content.is_sorted_by(|a, b| a.end() <= b.start()), "content overlaps itself");
                assert_ne!(attribution.relayed_by, Some(n));
                assert!(attribution.relayed_by.is_none_or(|outer| outer < found.len()));
                assert!(attribution.source_head.is_some() || attribution.source.is_empty());
            }
        });
    }
}

/// The time that the rules take on a text of `paragraphs` paragraphs, parsing left out.
fn time_for(paragraphs: usize) -> std::time::Duration {
    let text = "“We held the line,” the captain said. “Nobody slept.” “Then,” he added, “the snow came.” \
        Officials told Reuters that the road, which had been closed, would open, according to the army.\n"
        .repeat(paragraphs);
    let passages: Vec<Passage> = text
        .lines()
        .filter_map(|line| Span::within(&text, line))
        .map(|span| Passage { span, kind: PassageKind::Paragraph })
        .collect();
    let reader = Reader::small();
    let analysis = reader.read(&text, &passages);
    let article = Article::default();
    let input = Input { article: &article, analysis: &analysis, published: None };
    let start = std::time::Instant::now();
    let found = super::read(&input);
    assert!(found.len() >= 2 * paragraphs);
    start.elapsed()
}

#[test]
fn time_grows_with_the_text_and_no_faster() {
    let (short, long) = (time_for(200), time_for(1600));
    // Eight times the text; a quadratic step would take sixty-four times as long.
    assert!(
        long < short * 30 + std::time::Duration::from_millis(200),
        "{short:?} for 200 paragraphs, {long:?} for 1600"
    );
}
