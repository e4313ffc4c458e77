//! The marks inside a number are no part of its lemma.

/// "4,000" as "4000": commas that part thousands are taken out of `form`, which stays as it is where they part something else.
pub(super) fn without_commas(form: &mut String) {
    let parts_thousands = |(at, group): (usize, &str)| {
        let digits = group.bytes().take_while(u8::is_ascii_digit).count();
        if at == 0 { (1..=3).contains(&digits) && digits == group.len() } else { digits == 3 }
    };
    if form.contains(',') && form.split(',').enumerate().all(parts_thousands) {
        form.retain(|c| c != ',');
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_thousands_are_joined() {
        for (form, lemma) in
            [("4,000", "4000"), ("12,345,678.50", "12345678.50"), ("1,8", "1,8"), ("555,1234", "555,1234"), (",", ",")]
        {
            let mut word = form.to_owned();
            super::without_commas(&mut word);
            assert_eq!(word, lemma);
        }
    }
}
