//! Behind every other voice the outlet speaks: "outlet" the page's own, "original outlet" where the article first appeared.

use crate::{Input, Rule, Voice, VoiceMode};

const RULE: Rule = "report/outlets";

/// The outlet of the page, and the one where the article first appeared.
pub(super) fn outlets(input: &Input<'_>, mode: VoiceMode) -> Vec<Voice> {
    let article = input.article;
    let here = article.publisher.as_ref().map(|p| ("outlet", p.value.as_str()));
    let original = article.provenance.as_ref();
    let original = original.map(|p| ("original outlet", p.original.as_str()));
    let count = usize::from(here.is_some()) + usize::from(original.is_some());
    here.into_iter()
        .chain(original)
        .enumerate()
        .map(|(n, (role, source))| Voice {
            source: source.to_owned(),
            role: Some(role.to_owned()),
            entity: None,
            named: true,
            // The article speaks for whoever wrote it; the other outlet only carries it.
            mode: if n + 1 == count { mode } else { VoiceMode::Relayed },
            cue: None,
            evidence: Vec::new(),
            inferred: Some(RULE),
            rule: RULE,
        })
        .collect()
}
