//! What makes a lemma out of a form: a case for its letters, letters to cut off its end, and letters to put there.

/// What happens to a form's capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Case {
    /// "Troops" as "troops".
    Lower,
    /// "NATO" as "NATO".
    Keep,
    /// "BAGHDAD" as "Baghdad".
    Title,
    /// "tv" as "TV".
    Upper,
}

impl Case {
    const ALL: [Self; 4] = [Self::Lower, Self::Keep, Self::Title, Self::Upper];

    /// Puts the letters of `word` in this case.
    pub(super) fn apply(self, word: &mut String) {
        match self {
            Self::Keep => {}
            Self::Lower if word.is_ascii() => word.make_ascii_lowercase(),
            Self::Lower => *word = word.to_lowercase(),
            Self::Upper => *word = word.to_uppercase(),
            Self::Title => {
                let mut chars = word.chars();
                let Some(first) = chars.next() else { return };
                *word = first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect();
            }
        }
    }

    fn letter(self) -> char {
        match self {
            Self::Lower => 'l',
            Self::Keep => 'k',
            Self::Title => 't',
            Self::Upper => 'u',
        }
    }
}

/// A case, a number of characters to cut from the end, and letters to put in their place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Script {
    /// The case, which comes first.
    pub case: Case,
    /// Characters to cut from the end.
    pub cut: usize,
    /// Letters to put there.
    pub put: String,
}

impl Script {
    /// The script that turns `form` into `lemma` with the least to cut and put; the first of `cases` wins a tie.
    pub fn between(form: &str, lemma: &str, cases: &[Case]) -> Self {
        let scripts = cases.iter().map(|&case| {
            let mut cased = form.to_owned();
            case.apply(&mut cased);
            let same = cased.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
            Self { case, cut: cased.chars().count() - same, put: lemma.chars().skip(same).collect() }
        });
        scripts.min_by_key(Script::work).unwrap_or(Self { case: Case::Keep, cut: 0, put: String::new() })
    }

    /// Characters cut and put.
    pub fn work(&self) -> usize {
        self.cut + self.put.chars().count()
    }

    /// What it makes of a form.
    pub fn apply(&self, form: &str) -> String {
        let mut word = form.to_owned();
        self.case.apply(&mut word);
        self.edit(&mut word);
        word
    }

    /// Cuts and puts.
    pub(super) fn edit(&self, word: &mut String) {
        for _ in 0..self.cut {
            word.pop();
        }
        word.push_str(&self.put);
    }

    /// From a line as [`Script::line`] writes it.
    pub fn parse(line: &str) -> Option<Self> {
        let case = Case::ALL.into_iter().find(|c| line.starts_with(c.letter()))?;
        let digits = line.bytes().skip(1).take_while(u8::is_ascii_digit).count();
        Some(Self { case, cut: line[1..=digits].parse().ok()?, put: line[1 + digits..].to_owned() })
    }

    /// "l3y".
    pub fn line(&self) -> String {
        format!("{}{}{}", self.case.letter(), self.cut, self.put)
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, Script};

    #[test]
    fn the_script_between_two_words_makes_one_of_the_other() {
        for (form, lemma, line) in [
            ("parties", "party", "l3y"),
            ("Parties", "party", "l3y"),
            ("NATO", "NATO", "k0"),
            ("iraqi", "Iraqi", "t0"),
            ("tvs", "TV", "u1"),
            ("n't", "not", "l2ot"),
        ] {
            let script = Script::between(form, lemma, &[Case::Lower, Case::Keep, Case::Title, Case::Upper]);
            assert_eq!((script.line().as_str(), script.apply(form).as_str()), (line, lemma));
            assert_eq!(Script::parse(line), Some(script));
        }
    }

    #[test]
    fn lines_that_are_no_scripts_are_refused() {
        for line in ["", "l", "3y", "é3", "l99999999999999999999999"] {
            assert_eq!(Script::parse(line), None, "{line:?}");
        }
    }
}
