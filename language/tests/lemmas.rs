//! Lemmas of sentences of our own.

use language::{Passage, PassageKind, Reader};
use span::Span;

/// Each case: a sentence, and the lemmas of its tokens.
const CASES: &[(&str, &str)] = &[
    ("I told them that she'd left me.", "I tell they that she have leave I ."),
    ("The American and Iraqi troops won't withdraw.", "the American and Iraqi troop will not withdraw ."),
    ("New laws came in New York on Monday.", "new law come in New York on Monday ."),
    ("He's left the city, and she's leaving.", "he have leave the city , and she be leave ."),
    ("He swept past 4,000 protesters on TV.", "he sweep past 4000 protester on TV ."),
    ("“We’ll see,” said the Ruritanians’ wives.", "\" we will see , \" say the Ruritanian 's wife ."),
    ("These people are better than those women.", "this person be good than that woman ."),
];

#[test]
fn lemmas_are_as_a_dictionary_has_them() {
    let reader = Reader::small();
    for (text, lemmas) in CASES {
        let passage = Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph };
        let analysis = reader.read(text, &[passage]);
        let found: Vec<&str> = (0..analysis.tokens.len() as u32).map(|t| analysis.lemma(t)).collect();
        assert_eq!(found.join(" "), *lemmas, "{text}");
    }
}
