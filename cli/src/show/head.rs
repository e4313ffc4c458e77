use octuple::record::Record;

use super::style::{FAINT, STRONG, paint};

/// The article's head: title, who wrote it, when and where it appeared, and what went wrong.
pub fn head(record: &Record) -> String {
    let article = &record.article;
    let mut lines = vec![paint(STRONG, article.title.as_deref().unwrap_or("(no title)"))];
    let authors: Vec<&str> = article.authors.iter().map(|a| a.name.as_str()).collect();
    let byline = [
        (!authors.is_empty()).then(|| authors.join(", ")),
        article.publisher.clone(),
        article.published.clone(),
        article.modified.as_ref().map(|day| format!("changed {day}")),
    ];
    let byline: Vec<String> = byline.into_iter().flatten().collect();
    if !byline.is_empty() {
        lines.push(byline.join(" · "));
    }
    lines.extend(origin(record));
    if !article.related.is_empty() {
        lines.push(paint(FAINT, &format!("left out: {} teasers of other articles", article.related.len())));
    }
    for problem in &record.problems {
        lines.push(paint(FAINT, &format!("{}: {}", problem.kind, problem.message)));
    }
    lines.push(String::new());
    lines.join("\n") + "\n"
}

fn origin(record: &Record) -> Option<String> {
    let from = record.article.provenance.as_ref()?;
    let permission = match from.permission {
        Some(true) => ", with permission",
        Some(false) => ", without permission",
        None => "",
    };
    Some(format!("{} from {}{permission}", from.relation, from.original))
}
