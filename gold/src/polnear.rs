//! Attributions in brat stand-off, as PolNeAR has them: spans of source, cue and content, and an event line that ties them.

use std::collections::HashMap;
use std::io;
use std::ops::Range;
use std::path::Path;

/// A text with its attributions.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The name of its text file without the endings.
    pub id: String,
    /// As it stands in the file.
    pub text: String,
    /// Of one annotator: the first by file name where several annotated the text.
    pub attributions: Vec<Attribution>,
}

/// One attribution; all ranges are Unicode code points of the text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// Whose word.
    pub source: Vec<Range<usize>>,
    /// The words that attribute.
    pub cue: Vec<Range<usize>>,
    /// What is attributed.
    pub content: Vec<Range<usize>>,
}

/// The documents of a part: the folders `text` and `attributions` under `folder`, in the order of their names.
pub fn read(folder: &Path) -> io::Result<Vec<Document>> {
    let mut annotated: HashMap<String, Vec<String>> = HashMap::new();
    for file in names(&folder.join("attributions"))? {
        let name = file.strip_suffix(".ann").unwrap_or(&file);
        // The annotator's mark follows the text's name: "outlet_date_headline_6b86".
        let text = name.rsplit_once('_').map_or(name, |(text, _)| text);
        annotated.entry(text.to_owned()).or_default().push(file.clone());
    }
    let mut documents = Vec::new();
    for file in names(&folder.join("text"))? {
        let id = file.strip_suffix(".txt").unwrap_or(&file).to_owned();
        let Some(annotations) = annotated.get(&id).and_then(|files| files.iter().min()) else { continue };
        let text = text(folder, "text", &file)?;
        let attributions = attributions(&self::text(folder, "attributions", annotations)?);
        documents.push(Document { id, text, attributions });
    }
    Ok(documents)
}

/// The files of a folder in order, `.gz` left out of their names.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.push(name.strip_suffix(".gz").map_or(name.clone(), str::to_owned));
    }
    names.sort();
    names.dedup();
    Ok(names)
}

fn text(folder: &Path, kind: &str, name: &str) -> io::Result<String> {
    let plain = folder.join(kind).join(name);
    if plain.exists() { crate::text(&plain) } else { crate::text(&folder.join(kind).join(format!("{name}.gz"))) }
}

/// Reads a stand-off file. Lines that are neither a span nor an event are left out.
pub fn attributions(standoff: &str) -> Vec<Attribution> {
    let mut spans: HashMap<&str, Vec<Range<usize>>> = HashMap::new();
    let mut events = Vec::new();
    for line in standoff.lines() {
        let mut fields = line.split('\t');
        let (Some(id), Some(value)) = (fields.next(), fields.next()) else { continue };
        if id.starts_with('T') {
            let (_, offsets) = value.split_once(' ').unwrap_or((value, ""));
            spans.insert(id, offsets.split(';').filter_map(range).collect());
        } else if id.starts_with('E') {
            events.push(value);
        }
    }
    events.iter().map(|event| tie(event, &spans)).filter(|a| !a.content.is_empty()).collect()
}

fn range(offsets: &str) -> Option<Range<usize>> {
    let (start, end) = offsets.trim().split_once(' ')?;
    Some(start.parse().ok()?..end.parse().ok()?)
}

/// An event line: "Attribution:T4 Content:T3 Cue:T2 Source:T1".
fn tie(event: &str, spans: &HashMap<&str, Vec<Range<usize>>>) -> Attribution {
    let mut attribution = Attribution::default();
    for (role, id) in event.split(' ').filter_map(|part| part.split_once(':')) {
        let place = match role.trim_end_matches(|c: char| c.is_ascii_digit()) {
            "Source" => &mut attribution.source,
            "Cue" => &mut attribution.cue,
            "Content" => &mut attribution.content,
            _ => continue,
        };
        place.extend(spans.get(id).into_iter().flatten().cloned());
    }
    for place in [&mut attribution.source, &mut attribution.cue, &mut attribution.content] {
        place.sort_by_key(|r| (r.start, r.end));
    }
    attribution
}

#[cfg(test)]
mod tests {
    use super::{Attribution, attributions};

    #[test]
    fn an_event_ties_its_spans() {
        let standoff = "T1\tSource 10 14\tAnna\nT2\tCue 5 9\tsaid\nT3\tContent 15 20;0 4\tRain. No\n\
                        T4\tAttribution 5 9\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n#1\tNote\n";
        let one = |span| std::iter::once(span).collect();
        let gold = Attribution { source: one(10..14), cue: one(5..9), content: vec![0..4, 15..20] };
        assert_eq!(attributions(standoff), [gold]);
    }
}
