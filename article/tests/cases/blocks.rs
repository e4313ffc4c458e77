//! The blocks of a page beside those that a case writes: some of them, or after `blocks: all` every one.

use article::{Article, Role};

/// The line that parts an `article` fence's head from the list of all the page's blocks.
pub const ALL: &str = "blocks: all";

/// A block as a case writes it: its role, and its first words.
pub type Written<'w> = (Role, &'w str);

/// Reads `lead: Ferries across the sound…`.
pub fn written(line: &str) -> Option<Written<'_>> {
    let (key, words) = line.split_once(':')?;
    let role = Role::ALL.iter().find(|r| r.name() == key)?;
    Some((*role, words.trim().trim_end_matches('…').trim_end()))
}

/// How many of a page's blocks a case writes with the role that the reader gives them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    pub right: usize,
    pub all: usize,
}

fn folded(text: &str) -> String {
    text.replace('\n', " / ")
}

fn shown(role: Role, text: &str) -> String {
    let text = folded(text);
    let cut: String = text.chars().take(70).collect();
    format!("{}: {cut}{}", role.name(), if cut.len() < text.len() { "…" } else { "" })
}

/// Every block of the page must be written, in order, with its role. What is not so is a fault, shown as in a diff: `!` a block of
/// another role, `+` one that is not written, `-` one that is written and not there.
pub fn check_all(article: &Article, expected: &[Written], faults: &mut Vec<String>) -> Share {
    let mut share = Share { right: 0, all: article.blocks.len() };
    let begins = |i: usize, words: &str| article.blocks.get(i).is_some_and(|b| folded(&b.text).starts_with(words));
    let mut at = 0;
    for (n, (role, words)) in expected.iter().enumerate() {
        // The page may have blocks before it that are not written; but one whose turn comes later in the list is not passed over.
        let next = (at..article.blocks.len().min(at + 12)).find(|i| begins(*i, words));
        let waits = |i: usize| expected[n + 1..].iter().take(12).any(|(_, later)| begins(i, later));
        let Some(found) = next.filter(|next| !(at..*next).any(waits)) else {
            faults.push(format!("- {}: {words}", role.name()));
            continue;
        };
        faults.extend(article.blocks[at..found].iter().map(|b| format!("+ {}", shown(b.role, &b.text))));
        let block = &article.blocks[found];
        if block.role == *role {
            share.right += 1;
        } else {
            faults.push(format!("! {}, found as {}", shown(*role, &block.text), block.role.name()));
        }
        at = found + 1;
    }
    faults.extend(article.blocks[at..].iter().map(|b| format!("+ {}", shown(b.role, &b.text))));
    share
}

/// The blocks of the article's text must be those that are written, all of them; of the others, those that are written must be there.
pub fn check_some(article: &Article, expected: &[Written], faults: &mut Vec<String>) {
    let begins = |words: &str, text: &str| folded(text).starts_with(words);
    let own = |role: Role| role.is_text() && !matches!(role, Role::Title | Role::Subtitle);
    let mut found = article.blocks.iter().filter(|b| own(b.role) && b.span.is_some());
    for (role, words) in expected.iter().filter(|(role, _)| own(*role)) {
        match found.next() {
            Some(block) if block.role == *role && begins(words, &block.text) => {}
            other => {
                let other = other.map_or("nothing".into(), |b| format!("{}: {}", b.role.name(), b.text));
                faults.push(format!("expected {}: {words}\n     found {other}", role.name()));
            }
        }
    }
    faults.extend(found.map(|b| format!("not expected: {}: {}", b.role.name(), b.text)));
    for (role, words) in expected.iter().filter(|(role, _)| !own(*role)) {
        if !article.blocks.iter().any(|b| b.role == *role && begins(words, &b.text)) {
            let as_is = article.blocks.iter().find(|b| begins(words, &b.text)).map_or("nothing", |b| b.role.name());
            faults.push(format!("expected {}: {words}\n     found it as {as_is}", role.name()));
        }
    }
}

#[cfg(test)]
mod tests {
    use article::Told;
    use page::{As, Hints};

    use super::{check_all, written};

    #[test]
    fn a_block_that_is_not_as_written_is_shown() {
        let words = "Ferries Stop at Noon\n\nFerries across the sound stopped at noon on Thursday, the harbour master \
                     said.\n\nThe gates stay shut until Friday morning, he said.";
        let page = page::read(words.as_bytes(), &Hints { media: As::Text, ..Hints::default() });
        let article = article::read(&page, &Told::default());
        for (lines, expected) in [
            (&["title: Ferries Stop", "lead: Ferries across…", "body: The gates"][..], &[][..]),
            (
                &["title: Ferries Stop", "body: The gates"],
                &["+ lead: Ferries across the sound stopped at noon on Thursday, the harbour mast…"],
            ),
            (
                &["title: Ferries Stop", "body: Ferries across", "body: The gates", "share: Tweet"],
                &[
                    "! body: Ferries across the sound stopped at noon on Thursday, the harbour mast…, found as lead",
                    "- share: Tweet",
                ],
            ),
        ] {
            let mut faults = Vec::new();
            let lines: Vec<_> = lines.iter().map(|line| written(line).unwrap()).collect();
            let share = check_all(&article, &lines, &mut faults);
            assert_eq!(faults, expected);
            assert_eq!(share.right + expected.iter().filter(|f| !f.starts_with('-')).count(), share.all);
        }
    }
}
