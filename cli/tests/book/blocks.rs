//! The code blocks of a Markdown file.

use std::ops::Range;

/// A fenced block.
#[derive(Debug)]
pub struct Block {
    /// Line of its fence, from 1.
    pub line: usize,
    /// The first word behind the fence: "console".
    pub language: String,
    /// The words after it: "fails".
    pub words: Vec<String>,
    /// Where its lines stand in the file, in bytes, each with its line break.
    pub body: Range<usize>,
}

/// Every fenced block, in order. A fence inside a longer one is text of it.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, Block)> = None;
    let mut at = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let fence = line.len() - line.trim_start_matches('`').len();
        let info = line[fence..].trim();
        match open.take() {
            None if fence >= 3 => {
                let mut words = info.split_whitespace().map(str::to_owned);
                let language = words.next().unwrap_or_default();
                let start = at + line.len();
                open = Some((fence, Block { line: index + 1, language, words: words.collect(), body: start..start }));
            }
            Some((of, mut block)) if fence >= of && info.is_empty() => {
                block.body.end = at;
                blocks.push(block);
            }
            other => open = other,
        }
        at += line.len();
    }
    assert!(open.is_none(), "a block is not closed: {open:?}");
    blocks
}

/// A command and what is to be printed.
#[derive(Debug, PartialEq)]
pub struct Step {
    pub command: String,
    pub printed: Vec<String>,
}

/// The commands of a `console` block: "$ " begins one, "> " goes on with it, and what stands below is printed.
pub fn steps(body: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in body.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step { command: command.to_owned(), printed: Vec::new() });
            continue;
        }
        let step = steps.last_mut().unwrap_or_else(|| panic!("a console block begins with \"$ \", not with {line:?}"));
        match line.strip_prefix("> ").or((line == ">").then_some("")) {
            Some(more) if step.printed.is_empty() => step.command = format!("{}\n{more}", step.command),
            _ => step.printed.push(line.to_owned()),
        }
    }
    steps
}

/// The block's lines again.
pub fn written(steps: &[Step]) -> String {
    let command = |step: &Step| format!("$ {}\n", step.command.replace('\n', "\n> ").replace("> \n", ">\n"));
    let printed = |step: &Step| step.printed.iter().map(|line| format!("{line}\n")).collect::<String>();
    steps.iter().map(|step| command(step) + &printed(step)).collect()
}

#[test]
fn a_block_is_found_with_its_commands_and_written_again() {
    let text =
        "Prose.\n\n```console fails\n$ cat <<END\n> a\n>\n> END\na\n\n$ false\n```\n````text\n```sql\n```\n````\n";
    let found = blocks(text);
    assert_eq!(found.iter().map(|b| (b.line, b.language.as_str())).collect::<Vec<_>>(), [(3, "console"), (12, "text")]);
    assert_eq!(found[0].words, ["fails"]);
    let body = &text[found[0].body.clone()];
    let steps = steps(body);
    assert_eq!(
        (steps[0].command.as_str(), steps[0].printed.as_slice()),
        ("cat <<END\na\n\nEND", &["a".into(), "".into()][..])
    );
    assert_eq!(steps[1], Step { command: "false".into(), printed: Vec::new() });
    assert_eq!(written(&steps), body);
}
