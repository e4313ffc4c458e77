//! What a tool answers, and how it says that it was asked wrongly.

use octuple::many::Misasked;
use octuple::store;
use rmcp::handler::server::common::schema_for_type;
use rmcp::model::{CallToolResult, ContentBlock, JsonObject};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Why a tool did not do what was asked: what is wrong and what to do, for the assistant to read and ask again.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal(String);

impl Refusal {
    /// `what` is wrong, and `hint` what to do.
    pub fn new(what: impl std::fmt::Display, hint: &str) -> Self {
        Self(format!("{what}; {hint}"))
    }
}

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        let hint = if error.is_missing() {
            "only `read`, and `explain` of a page, work without a store; the user makes one with `octuple add SOURCE… --store FILE`"
        } else if error.is_not_ours() || error.is_newer() {
            "tell the user to name another file with --store"
        } else {
            "tell the user; asking again may help if another program was writing to it"
        };
        Self::new(error, hint)
    }
}

impl From<Misasked> for Refusal {
    fn from(wrong: Misasked) -> Self {
        // Arguments are spelt with underscores.
        Self(format!("{}: {}", wrong.field.replace('-', "_"), wrong.message))
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        Self::new(format_args!("the store holds a record that cannot be read: {error}"), "tell the user")
    }
}

/// A tool's answer, or its refusal, as the protocol has them. A refusal is a tool's error and none of the protocol's, because only
/// the former is shown to a model.
pub fn result(answer: Result<Value, Refusal>) -> CallToolResult {
    match answer {
        Ok(value) => CallToolResult::structured(value),
        Err(Refusal(message)) => CallToolResult::error(vec![ContentBlock::text(message)]),
    }
}

/// Reads a tool's arguments. What is misspelt, missing or of the wrong kind is named.
pub fn arguments<T: DeserializeOwned + JsonSchema + 'static>(given: JsonObject) -> Result<T, Refusal> {
    let schema = schema_for_type::<T>();
    let known: Vec<&str> = schema
        .get("properties")
        .and_then(Value::as_object)
        .map(|properties| properties.keys().map(String::as_str).collect())
        .unwrap_or_default();
    if let Some(other) = given.keys().find(|key| !known.contains(&key.as_str())) {
        let hint = format!("this tool takes {}", known.join(", "));
        return Err(Refusal::new(format_args!("there is no argument {other:?}"), &hint));
    }
    serde_json::from_value(Value::Object(given.clone())).map_err(|error| {
        // Which one is wrong is not told: it is the one without which the others are right.
        let wrong = given.keys().find(|key| {
            let others = given.iter().filter(|(other, _)| other != key).map(|(k, v)| (k.clone(), v.clone())).collect();
            serde_json::from_value::<T>(Value::Object(others)).is_ok()
        });
        let place = wrong.map(|key| format!("{key}: ")).unwrap_or_default();
        Refusal::new(format_args!("{place}{error}"), "see the tool's input schema")
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::asked::Find;

    fn refused(given: Value) -> String {
        let Value::Object(given) = given else { panic!("no object") };
        match arguments::<Find>(given) {
            Err(Refusal(message)) => message,
            Ok(_) => panic!("taken"),
        }
    }

    #[test]
    fn wrong_arguments_are_named() {
        let unknown = refused(json!({"place": "Gao"}));
        assert!(unknown.contains("\"place\"") && unknown.contains("where"), "{unknown}");
        let kind = refused(json!({"limit": "many"}));
        assert!(kind.starts_with("limit: invalid type"), "{kind}");
        let status = refused(json!({"status": "sure"}));
        assert!(status.contains("sure") && status.contains("happened"), "{status}");
    }
}
