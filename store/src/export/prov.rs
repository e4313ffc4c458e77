//! Where reports come from, in PROV-O (W3C Recommendation of 2013): page, article and reports are entities, the reading an activity, the
//! outlets and Octuple agents.

use std::io::Write;

use serde_json::{Value, json};

use super::rows::Row;
use super::{Failed, line, rows};
use crate::{Query, Store};

/// One graph an article.
pub fn write(store: &Store, query: &Query, out: &mut dyn Write) -> Result<(), Failed> {
    rows::articles(store, query, |rows| line(out, &graph(rows)))
}

fn graph(rows: &[Row<'_>]) -> Value {
    let (page, article) = (&rows[0].record["page"], &rows[0].record["article"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (page_id, article_id) =
        (format!("urn:sha256:{}", text(&page["sha256"])), format!("urn:octuple:article:{}", text(&article["id"])));
    let reading = format!("urn:octuple:reading:{}", text(&article["id"]));
    let outlet = |name: &Value| format!("urn:octuple:outlet:{}", text(name).to_lowercase().replace(' ', "-"));
    let software = format!("urn:octuple:software:{}", env!("CARGO_PKG_VERSION"));
    let mut graph = vec![
        json!({"@id": page_id, "@type": "prov:Entity", "prov:atLocation": page["url"], "prov:value": page["source"]}),
        json!({"@id": software, "@type": "prov:SoftwareAgent", "prov:label": format!("Octuple {}", env!("CARGO_PKG_VERSION"))}),
        json!({"@id": reading, "@type": "prov:Activity", "prov:used": {"@id": page_id}, "prov:wasAssociatedWith": {"@id": software}}),
    ];
    let mut of_article = json!({
        "@id": article_id, "@type": "prov:Entity", "prov:label": article["title"], "prov:wasDerivedFrom": {"@id": page_id},
        "prov:wasGeneratedBy": {"@id": reading}, "prov:generatedAtTime": article["published"],
    });
    if article["publisher"].is_string() {
        let id = outlet(&article["publisher"]);
        graph.push(json!({"@id": id, "@type": "prov:Organization", "prov:label": article["publisher"]}));
        of_article["prov:wasAttributedTo"] = json!({"@id": id});
    }
    let original = &article["provenance"]["original"];
    if original.is_string() {
        graph.push(json!({"@id": outlet(original), "@type": "prov:Organization", "prov:label": original}));
        of_article["prov:hadPrimarySource"] = json!({"@id": outlet(original)});
    }
    graph.push(of_article);
    for row in rows {
        let voices: Vec<&Value> =
            row.report["attribution"].as_array().into_iter().flatten().map(|voice| &voice["source"]).collect();
        graph.push(json!({
            "@id": format!("urn:octuple:report:{}", row.found.id), "@type": "prov:Entity", "prov:value": row.found.sentence,
            "prov:wasDerivedFrom": {"@id": article_id}, "prov:wasGeneratedBy": {"@id": reading},
            "prov:wasAttributedTo": voices.iter().map(|voice| json!({"@id": outlet(voice), "prov:label": voice})).collect::<Vec<_>>(),
        }));
    }
    json!({"@context": {"prov": "http://www.w3.org/ns/prov#"}, "@graph": graph})
}
