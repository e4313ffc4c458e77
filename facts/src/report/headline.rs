//! Where a title and the text under it disagree, in figures or in how certain they are.
//!
//! "Ruritania *Doubles* Border Force" over "… *plans to* raise its force from 500 to 900": the text only plans, and 900 is not twice 500.
//! The reading says so, in the words of both; nothing is averaged away.

use article::Problem;
use span::Span;

use super::draft::Draft;
use super::same::agreeing_quantities;
use crate::{Input, Party, Report, Status};

/// How many sentences after a title are held against it.
const LEAD: u32 = 12;

/// What each title's happening is told otherwise in the text.
pub(super) fn check(input: &Input<'_>, drafts: &[Draft]) -> Vec<Problem> {
    let body = drafts.iter().filter(|d| !d.heading).map(|d| d.sentence).min().unwrap_or(0);
    // A subheading tells of what stands under it, and a title that asks or commands says nothing.
    let says = |d: &&Draft| {
        let certain = &d.report.factuality;
        let asks = certain.evidence.iter().any(|span| span.of(input.analysis.text) == "?");
        !asks && matches!(certain.status, Status::Happened | Status::Ongoing | Status::Stated | Status::Planned)
    };
    let titles = drafts.iter().filter(|draft| draft.heading && draft.sentence < body).filter(says);
    titles.flat_map(|title| disagreements(input, title, drafts)).collect()
}

fn disagreements(input: &Input<'_>, title: &Draft, drafts: &[Draft]) -> Vec<Problem> {
    let below = |d: &&Draft| !d.heading && d.sentence > title.sentence && d.sentence - title.sentence <= LEAD;
    let told: Vec<&Draft> = drafts.iter().filter(below).filter(|d| tells_of(&title.report, &d.report)).collect();
    let Some(first) = told.first() else { return Vec::new() };
    let mut problems = Vec::new();
    // One sentence that agrees is enough: the others tell of what came before or after.
    if !told.iter().any(|d| is_done(&d.report) == is_done(&title.report)) {
        let words = [title, first].map(|d| {
            let certain = &d.report.factuality;
            let mut spans = d.report.event.evidence.clone();
            spans.extend(&certain.evidence);
            format!("{} ({})", quoted(input, &spans), certain.status.name())
        });
        problems.push(problem("headline-status", words));
    }
    let figures = |d: &Draft| agreeing_quantities(&title.report.quantity, &d.report.quantity);
    let other = told.iter().find(|d| figures(d) == Some(false));
    if let Some(other) = other.filter(|_| !told.iter().any(|d| figures(d) == Some(true))) {
        let words = [&title.report, &other.report].map(|report| {
            let spans: Vec<Span> = report.quantity.iter().flat_map(|q| q.evidence.clone()).collect();
            quoted(input, &spans)
        });
        problems.push(problem("headline-figure", words));
    }
    problems
}

/// One type and verb, or one type and party.
fn tells_of(title: &Report, text: &Report) -> bool {
    let shared = |a: &[Party], b: &[Party]| {
        a.iter().any(|x| {
            b.iter().any(|y| (x.entity.is_some() && x.entity == y.entity) || (x.code.is_some() && x.code == y.code))
        })
    };
    title.event.plover == text.event.plover
        && (title.event.lemma == text.event.lemma || shared(&title.actor, &text.actor))
}

/// Whether something is said to be so, not only planned, thought possible or denied.
fn is_done(report: &Report) -> bool {
    let done = [Status::Happened, Status::Ongoing, Status::Stated, Status::Alleged, Status::Disputed];
    !report.event.negated && done.contains(&report.factuality.status)
}

fn quoted(input: &Input<'_>, spans: &[Span]) -> String {
    let mut words: Vec<Span> = spans.to_vec();
    words.sort_by_key(|span| (span.start(), span.end()));
    words.dedup();
    words.iter().map(|span| format!("“{}”", span.of(input.analysis.text))).collect::<Vec<_>>().join(", ")
}

fn problem(kind: &'static str, [title, text]: [String; 2]) -> Problem {
    Problem { kind, message: format!("the title says {title}, the text {text}") }
}

#[cfg(test)]
mod tests {
    use article::Article;
    use language::{Passage, PassageKind, Reader};
    use span::Span;

    /// What is said of a title and the text under it, by kind.
    fn found(title: &str, text: &str) -> Vec<(&'static str, String)> {
        let whole = format!("{title}\n\n{text}");
        let passages = [(0, title.len(), PassageKind::Heading), (title.len() + 2, whole.len(), PassageKind::Paragraph)]
            .map(|(start, end, kind)| Passage { span: Span::at(start, end), kind });
        let reader = Reader::small();
        let analysis = reader.read(&whole, &passages);
        let article = Article { text: whole.clone(), ..Article::default() };
        let facts = crate::read(&crate::Input { article: &article, analysis: &analysis, published: None });
        facts.problems.into_iter().map(|p| (p.kind, p.message)).collect()
    }

    #[test]
    fn a_title_that_says_more_than_its_text_is_named() {
        let found = |title, text| found(title, text);
        assert_eq!(
            found("Kenya Doubles Border Force", "Kenya plans to raise its border force from 500 guards to 900."),
            [(
                "headline-status",
                "the title says “Doubles” (happened), the text “plans”, “raise” (planned)".to_owned()
            )]
        );
        assert_eq!(
            found("Gunmen kill 14 people in Kano", "Gunmen killed 12 people in Kano on Monday, police said."),
            [("headline-figure", "the title says “14 people”, the text “12 people”".to_owned())]
        );
        let denied =
            found("Turkey attacks camp in Iraq", "Turkey denied on Monday that it had attacked a camp in Iraq.");
        assert_eq!(denied.iter().map(|p| p.0).collect::<Vec<_>>(), ["headline-status"]);
    }

    #[test]
    fn a_title_that_its_text_bears_out_is_left_alone() {
        for (title, text) in [
            ("Gunmen kill 12 people in Kano", "Gunmen killed 12 people in Kano on Monday, police said."),
            ("Kenya to send 200 soldiers to Mali", "Kenya will send 200 soldiers to Mali, the ministry said."),
            ("Will Kenya double its force?", "Kenya plans to raise its force from 500 guards to 900."),
        ] {
            assert_eq!(found(title, text), [], "{title}");
        }
    }
}
