//! An analysis as CoNLL-U.

use std::fmt::Write;

use crate::{Analysis, Features, MentionSort, TokenId};

/// The analysis in CoNLL-U, with `sent_id`, `text`, `SpaceAfter=No`, contractions as ranges, and entities in `MISC` in
/// brackets as GUM writes them (`(1-person` … `1)`): the number is the same for all mentions of one entity.
pub fn conllu(analysis: &Analysis) -> String {
    let mut out = String::with_capacity(analysis.text.len() * 8);
    let brackets = brackets(analysis);
    out.push_str("# global.Entity = GRP-etype\n");
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        if number == 0 || analysis.sentences[number - 1].passage != sentence.passage {
            out.push_str("# newpar\n");
        }
        let text = sentence.span.of(analysis.text).replace(['\n', '\r', '\t'], " ");
        let _ = writeln!(out, "# sent_id = {}\n# text = {text}", number + 1);
        for id in sentence.tokens.clone() {
            range_line(analysis, id, sentence.tokens.start, &mut out);
            token_line(analysis, id, sentence.tokens.start, &brackets, &mut out);
        }
        out.push('\n');
    }
    out
}

/// "3-4 didn't": the line before a contraction's first word.
fn range_line(analysis: &Analysis, id: TokenId, first: TokenId, out: &mut String) {
    if !joins_next(analysis, id) || (id > first && joins_next(analysis, id - 1)) {
        return;
    }
    let mut last = id + 1;
    while joins_next(analysis, last) {
        last += 1;
    }
    let whole = analysis.token(id).span.cover(analysis.token(last).span).of(analysis.text);
    let space = if touches_next(analysis, last) { "SpaceAfter=No" } else { "_" };
    let _ = writeln!(out, "{}-{}\t{whole}\t_\t_\t_\t_\t_\t_\t_\t{space}", id - first + 1, last - first + 1);
}

fn token_line(analysis: &Analysis, id: TokenId, first: TokenId, brackets: &[String], out: &mut String) {
    let token = analysis.token(id);
    let head = token.head.map_or(0, |h| h - first + 1);
    let _ = write!(
        out,
        "{}\t{}\t{}\t{}\t{}\t{}\t{head}\t{}\t_\t",
        id - first + 1,
        analysis.word(id),
        analysis.lemma(id),
        token.upos,
        token.xpos,
        features(&token.features),
        token.relation
    );
    let entity = &brackets[id as usize];
    let in_range = joins_next(analysis, id) || (id > first && joins_next(analysis, id - 1));
    let spaced = in_range || !touches_next(analysis, id);
    let misc = match (entity.is_empty(), spaced) {
        (true, true) => "_",
        (true, false) => "SpaceAfter=No",
        (false, true) => &format!("Entity={entity}"),
        (false, false) => &format!("Entity={entity}|SpaceAfter=No"),
    };
    out.push_str(misc);
    out.push('\n');
}

/// "Number=Sing|Person=3", in alphabetical order; "_" for none.
fn features(f: &Features) -> String {
    let all = [
        ("Degree", f.degree.map(|v| v.name())),
        ("Mood", f.mood.map(|v| v.name())),
        ("Number", f.number.map(|v| v.name())),
        ("Person", f.person.map(|v| v.name())),
        ("Tense", f.tense.map(|v| v.name())),
        ("VerbForm", f.verb_form.map(|v| v.name())),
        ("Voice", f.voice.map(|v| v.name())),
    ];
    let set: Vec<String> = all.iter().filter_map(|(name, value)| value.map(|v| format!("{name}={v}"))).collect();
    if set.is_empty() { "_".to_owned() } else { set.join("|") }
}

/// Whether no space stands between a token and the next one in the text.
fn touches_next(analysis: &Analysis, id: TokenId) -> bool {
    let next = analysis.tokens.get(id as usize + 1);
    next.is_some_and(|n| n.span.start() == analysis.token(id).span.end())
}

/// Whether the next token is a part of the same contraction.
fn joins_next(analysis: &Analysis, id: TokenId) -> bool {
    let Some(next) = analysis.tokens.get(id as usize + 1) else { return false };
    if !touches_next(analysis, id) || next.sentence != analysis.token(id).sentence {
        return false;
    }
    let word = next.span.of(analysis.text).to_lowercase().replace(['’', '‘', '`'], "'");
    let before = analysis.word(id).to_lowercase();
    match word.as_str() {
        "n't" | "'s" | "'ll" | "'re" | "'ve" | "'m" | "'d" => true,
        "'" => next.xpos == "POS",
        "not" => before == "can",
        "na" => before == "gon" || before == "wan",
        "ta" => before == "got",
        _ => false,
    }
}

/// For each token the brackets that open and close at it.
fn brackets(analysis: &Analysis) -> Vec<String> {
    let mut mentions = Vec::new();
    for (entity, number) in analysis.entities.iter().zip(1u32..) {
        for mention in entity.mentions.iter().filter(|m| m.sort != MentionSort::Pronoun || entity.mentions.len() > 1) {
            let tokens = analysis.tokens_in(mention.span);
            if !tokens.is_empty() {
                mentions.push((tokens.start, tokens.end - 1, number, entity.kind.name()));
            }
        }
    }
    mentions.sort_by_key(|&(start, end, number, _)| (start, std::cmp::Reverse(end), number));
    let mut out = vec![String::new(); analysis.tokens.len()];
    for &(start, end, number, kind) in &mentions {
        let close = if start == end { ")" } else { "" };
        let _ = write!(out[start as usize], "({number}-{kind}{close}");
    }
    mentions.sort_by_key(|&(start, end, number, _)| (end, std::cmp::Reverse(start), number));
    for &(_, end, number, _) in mentions.iter().filter(|m| m.0 != m.1) {
        let _ = write!(out[end as usize], "{number})");
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::{Passage, PassageKind, Reader};
    use span::Span;

    #[test]
    fn each_sentence_is_a_block_of_ten_columns() {
        let text = "Ruritania didn't go. Its army left Strelsau.";
        let passage = Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph };
        let out = super::conllu(&Reader::small().read(text, &[passage]));
        let lines: Vec<&str> = out.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
        assert!(lines.iter().all(|l| l.split('\t').count() == 10), "{out}");
        assert!(out.contains("# text = Its army left Strelsau.\n"));
        assert!(lines[1].starts_with("2-3\tdidn't\t_"), "{out}");
        assert!(lines[2].starts_with("2\tdid\tdo\tAUX\tVBD\t"), "{out}");
        assert!(lines[4].starts_with("4\tgo\tgo\tVERB\tVB\t") && lines[4].ends_with("SpaceAfter=No"), "{out}");
        assert_eq!(out.split("\n\n").filter(|b| !b.is_empty()).count(), 2);
    }
}
