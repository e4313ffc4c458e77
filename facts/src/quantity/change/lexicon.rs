//! Verbs and nouns of rising and falling.

/// Which way something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// The way of a verb, by its lemma.
pub(super) fn verb(lemma: &str) -> Option<Way> {
    const UP: &[&str] = &[
        "advance",
        "balloon",
        "boost",
        "climb",
        "expand",
        "gain",
        "grow",
        "hike",
        "improve",
        "increase",
        "inflate",
        "jump",
        "leap",
        "lift",
        "mount",
        "mushroom",
        "raise",
        "rally",
        "rebound",
        "rise",
        "rocket",
        "skyrocket",
        "soar",
        "spike",
        "strengthen",
        "surge",
        "swell",
        "uprate",
        "widen",
        "double",
        "triple",
        "treble",
        "quadruple",
        "quintuple",
        "sextuple",
        "septuple",
        "octuple",
        "multiply",
    ];
    const DOWN: &[&str] = &[
        "contract", "crash", "cut", "decline", "decrease", "deplete", "diminish", "dip", "dive", "drop", "dwindle",
        "ease", "fall", "halve", "lose", "lower", "narrow", "pare", "plummet", "plunge", "recede", "reduce", "retreat",
        "shed", "shrink", "sink", "slash", "slide", "slim", "slip", "slump", "soften", "subside", "trim", "tumble",
        "wane", "weaken", "shave", "discount",
    ];
    let lemma = regular(lemma);
    if UP.contains(&lemma) { Some(Way::Up) } else { DOWN.contains(&lemma).then_some(Way::Down) }
}

/// Whether what the verb tells happens to its subject: a bare number behind it is how far.
pub(super) fn moves_itself(lemma: &str) -> bool {
    matches!(
        regular(lemma),
        "rise"
            | "fall"
            | "climb"
            | "drop"
            | "slip"
            | "gain"
            | "jump"
            | "tumble"
            | "slide"
            | "advance"
            | "decline"
            | "plunge"
            | "surge"
            | "soar"
            | "sink"
            | "slump"
            | "dip"
            | "plummet"
            | "retreat"
            | "rebound"
            | "rally"
    )
}

/// The lemma of a strong past that came without one.
fn regular(word: &str) -> &str {
    match word {
        "rose" | "risen" => "rise",
        "fell" | "fallen" => "fall",
        "grew" | "grown" => "grow",
        "shrank" | "shrunk" => "shrink",
        "sank" | "sunk" => "sink",
        "slid" => "slide",
        "lost" => "lose",
        "dove" => "dive",
        _ => word,
    }
}

/// The way of a noun, by its lemma.
pub(super) fn noun(lemma: &str) -> Option<Way> {
    match lemma {
        "rise" | "increase" | "gain" | "jump" | "surge" | "hike" | "climb" | "growth" | "expansion" | "boost"
        | "uptick" | "upturn" | "leap" | "spike" | "rally" | "raise" => Some(Way::Up),
        "drop" | "fall" | "decline" | "decrease" | "cut" | "reduction" | "slump" | "dip" | "plunge" | "slide"
        | "contraction" | "cutback" | "downturn" | "devaluation" | "shrinkage" | "slowdown" => Some(Way::Down),
        _ => None,
    }
}

/// Verbs that go from one level to another without saying which way.
pub(super) fn moves(lemma: &str) -> bool {
    verb(lemma).is_some()
        || noun(lemma).is_some()
        || matches!(
            lemma,
            "go" | "change"
                | "move"
                | "take"
                | "bring"
                | "revise"
                | "shift"
                | "adjust"
                | "scale"
                | "extend"
                | "shorten"
                | "accelerate"
                | "slow"
                | "creep"
                | "edge"
                | "tick"
                | "inch"
                | "enlarge"
                | "build"
                | "upgrade"
                | "downgrade"
                | "presence"
                | "force"
                | "push"
                | "transition"
                | "switch"
                | "upsize"
                | "reinforce"
                | "step"
                | "ramp"
        )
}
