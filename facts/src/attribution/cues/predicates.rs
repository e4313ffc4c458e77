//! Predicate adjectives and participles that attribute: "was confident that", "is opposed to".

use super::{Group, Stance::*};

pub(super) const PREDICATES: &[Group] = &[
    (
        Believe,
        "c+of+about",
        "sure:ci+of+about certain:ci+of+about confident:c+of+about+in convinced:c+of positive:c+about+of \
         adamant:c+about+on satisfied:c+with persuaded:c+of assured:c+of open:+to mindful:c+of",
    ),
    (
        Doubt,
        "c+of+about",
        "doubtful:c+about+of skeptical:c+of+about sceptical:c+of+about unsure:c+of+about uncertain:c+of+about \
         unconvinced:c+by+of+about dubious:c+of+about suspicious:c+of+about wary:c+of+about leery:c+of+about \
         cynical:+about divided:+over+on+about split:+over+on+about undecided:c+about+on+over torn:+over+between \
         ambivalent:+about",
    ),
    (
        Know,
        "c+of+about",
        "aware:c+of+about unaware:c+of+about conscious:c+of familiar:+with sorry:ci+about+for remorseful:+about",
    ),
    (
        Hope,
        "ci+about+for",
        "hopeful:c+of+about+for optimistic:c+about+on eager:i+for keen:i+on willing:i+to ready:i+for \
         happy:ic+with+about+for glad:ic+about+for pleased:ic+with+about+by delighted:ic+with+by+about \
         thrilled:ic+with+by+about excited:ic+about+by+for proud:ic+of grateful:ic+for+to thankful:ic+for+to \
         content:i+with interested:i+in reluctant:i unwilling:i impatient:i+for+with enthusiastic:+about+for \
         desperate:i+for loath:i hesitant:i+about prepared:i+for determined:ic comfortable:+with+about \
         passionate:+about fond:+of supportive:+of",
    ),
    (
        Fear,
        "c+about+of",
        "afraid:ci+of+for worried:c+about+over+by+that concerned:c+about+over+by+with fearful:c+of+about+for \
         anxious:c+about+over nervous:c+about+of scared:c+of+about+by terrified:c+of+by alarmed:c+by+at+about \
         uneasy:c+about+with apprehensive:c+about+of frightened:c+of+by+about pessimistic:c+about+on \
         cautious:c+about+of",
    ),
    (
        Oppose,
        "c+at+about+with",
        "angry:c+at+about+with+over+that furious:c+at+about+with+over outraged:c+by+at+about+over \
         upset:c+with+about+over+by+at unhappy:c+with+about+at disappointed:c+in+with+by+about+at \
         frustrated:c+with+by+about+at dismayed:c+by+at appalled:c+by+at disgusted:c+by+with+at shocked:c+by+at \
         surprised:ci+by+at amazed:c+by+at astonished:c+by+at stunned:c+by+at saddened:c+by+at ashamed:c+of+about \
         embarrassed:c+by+about offended:c+by+at annoyed:c+with+by+at+about irritated:c+with+by+at critical:+of \
         hostile:+to+toward+towards opposed:+to dismissive:+of resentful:+of+about jealous:+of dissatisfied:+with \
         averse:+to against:+of disillusioned:+with+by tired:+of weary:+of sick:+of bitter:+about",
    ),
    (Withhold, "c+about", "silent:+on+about mum:+on+about coy:+about vague:+about+on tight-lipped:+about+on"),
    (
        Assert,
        "c+about",
        "clear:c+about+on explicit:c+about+in blunt:c+about frank:c+about+with candid:c+about+with \
         honest:c+about+with vocal:c+about+in outspoken:+about+on+in emphatic:c+about apologetic:+about \
         unapologetic:+about specific:+about",
    ),
    (
        Seem,
        "ci",
        "likely:ci unlikely:ci possible:c impossible:c probable:c apparent:c obvious:c evident:c unclear:c plain:c",
    ),
];
