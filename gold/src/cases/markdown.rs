//! Case files: headings and fences.

/// A fenced block: its language, the rest of its info string, and its lines.
#[derive(Clone, Debug, Default)]
pub struct Fence {
    /// The first word after the backticks.
    pub language: String,
    info: String,
    /// The lines inside.
    pub body: String,
}

impl Fence {
    /// The value of `key=` in the info string.
    pub fn info(&self, key: &str) -> Option<&str> {
        self.info.split_whitespace().find_map(|word| word.strip_prefix(key)?.strip_prefix('='))
    }
}

/// One case: a text, and what must be read from it.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// Its heading.
    pub name: String,
    /// The line of its heading, from 1.
    pub line: usize,
    /// What is read.
    pub text: Fence,
    /// Reports that it must give.
    pub reports: Vec<Fence>,
    /// Triggers that must give none.
    pub no_reports: Vec<Fence>,
}

/// The cases of a file: each heading that has a `text` or `html` fence below it.
pub fn cases(file: &str) -> Vec<Case> {
    let mut all: Vec<Case> = Vec::new();
    let mut lines = file.lines().enumerate();
    while let Some((n, line)) = lines.next() {
        if let Some(name) = line.strip_prefix('#') {
            let name = name.trim_start_matches('#').trim().to_owned();
            all.push(Case { name, line: n + 1, ..Case::default() });
        } else if let Some(opening) = line.strip_prefix("```") {
            let ticks = line.len() - line.trim_start_matches('`').len();
            let end = "`".repeat(ticks);
            let body: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != end).collect();
            if let Some(case) = all.last_mut() {
                keep(case, fence(opening.trim_start_matches('`'), &body));
            }
        }
    }
    all.retain(|case| !case.text.body.is_empty());
    all
}

fn fence(info: &str, body: &[&str]) -> Fence {
    let (language, info) = info.split_once(' ').unwrap_or((info, ""));
    Fence { language: language.to_owned(), info: info.to_owned(), body: body.join("\n") }
}

fn keep(case: &mut Case, fence: Fence) {
    match fence.language.as_str() {
        "text" | "html" => case.text = fence,
        "report" => case.reports.push(fence),
        "no-report" => case.no_reports.push(fence),
        _ => {}
    }
}

/// The `key: value` lines of a fence.
pub fn lines(body: &str) -> Vec<(&str, &str)> {
    body.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("a line without a key: {line:?}")))
        .map(|(key, value)| (key.trim(), value.trim()))
        .collect()
}
