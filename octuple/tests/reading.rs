//! What holds for every reading: spans slice to their words, the same bytes give the same reading, nothing panics.

#[path = "../../fuzz/src/holds.rs"]
mod holds;

use std::path::Path;

use octuple::page::As;
use octuple::{Ask, Engine};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;

use holds::{holds, json};

fn shipped() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    ["examples", "cases/pages", "cases/sentences"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(root.join(folder)).expect("the folder is there"))
        .map(|entry| std::fs::read(entry.expect("an entry").path()).expect("a file"))
        .collect()
}

#[test]
fn every_page_of_ours_holds() {
    let engine = Engine::new();
    for page in shipped() {
        for read_as in [As::Auto, As::Text, As::Body] {
            holds(&engine, &page, read_as);
        }
    }
}

#[test]
fn a_body_is_kept_byte_for_byte() {
    let text = "Strelsau\u{a0}–  two   spaces.\r\n\r\n\tThe mayor said: “No.”\n";
    let record = json(&Engine::new(), text.as_bytes(), As::Body);
    assert_eq!(record["article"]["text"], text);
}

#[test]
fn another_language_gives_the_article_and_says_why_there_are_no_reports() {
    let page = "<html lang=fr><head><title>La Ruritanie envoie des troupes</title></head><body><article><h1>La Ruritanie envoie des \
        troupes</h1><p>La Ruritanie va envoyer 500 soldats au Kosovo au mois de mars, a annoncé lundi le ministre de la Défense. Le \
        gouvernement a promis que les soldats rentreraient avant la fin de l’année, et que leur nombre ne serait pas \
        augmenté.</p></article></body></html>";
    let record = json(&Engine::new(), page.as_bytes(), As::Auto);
    assert_eq!(record["article"]["title"], "La Ruritanie envoie des troupes");
    assert_eq!(record["reports"], Value::Array(Vec::new()));
    let kinds: Vec<&str> = record["problems"].as_array().unwrap().iter().filter_map(|p| p["kind"].as_str()).collect();
    assert!(kinds.contains(&"not-english"), "{kinds:?}");
}

#[test]
fn a_text_cut_after_the_verb_of_a_quotation_holds() {
    let text = "State radio quoted the minister as saying talks had begun.";
    for (end, _) in text.match_indices(' ') {
        holds(&Engine::new(), &text.as_bytes()[..end], As::Body);
    }
}

#[test]
fn a_text_cut_in_the_middle_of_a_quotation_holds() {
    let text = "Two voices disagree\n\n```text date=2021-03-05\nKenya said that Somalia attacked the camp. Somalia denied that it \
                attacked the camp.\n```\n\n```report\nwhat: ASSAULT attack \"att";
    for read_as in [As::Auto, As::Text, As::Body] {
        holds(&Engine::new(), text.as_bytes(), read_as);
    }
}

#[test]
fn a_sentence_without_an_end_is_read_in_step_with_its_length() {
    let engine = Engine::new();
    let time = |words: usize| {
        let text = "Ruritania sent 500 troops to Kosovo and ".repeat(words / 7);
        let start = std::time::Instant::now();
        let _ = engine.read(text.as_bytes(), &Ask { read_as: As::Body, ..Ask::default() });
        start.elapsed().as_secs_f64()
    };
    // Far from a benchmark: eight times the words may take up to thirty times as long, where a square would take sixty-four.
    let (short, long) = (time(7_000).max(0.02), time(56_000));
    assert!(long < short * 30.0, "{short:.3} s, then {long:.3} s");
}

proptest! {
    // The same cases in each run, so that a change is judged by what it changed; `just search` looks further, at random.
    #![proptest_config(ProptestConfig { cases: 48, rng_seed: RngSeed::Fixed(8), ..ProptestConfig::default() })]

    #[test]
    fn any_text_holds(text in "\\PC{0,400}") {
        holds(&Engine::new(), text.as_bytes(), As::Body);
    }

    #[test]
    fn any_bytes_hold(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        holds(&Engine::new(), &bytes, As::Auto);
    }

    #[test]
    fn any_cut_and_splice_of_a_page_holds(page in 0usize..64, cut in 0.0f64..1.0, keep in 0.0f64..1.0) {
        let pages = shipped();
        let page = &pages[page % pages.len()];
        let start = (page.len() as f64 * cut) as usize;
        let end = start + ((page.len() - start) as f64 * keep) as usize;
        holds(&Engine::new(), &page[start..end], As::Auto);
    }
}
