//! `/api/v1` as it was published, held against today's: whoever was answered then is answered now, in the same shape.
//!
//! `tests/compat` keeps the description of each version that was released (`release/compat`). None is ever edited.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

/// What a description says, with what it points to put in the place of the pointers.
struct Described(Value);

impl Described {
    fn followed<'d>(&'d self, mut schema: &'d Value) -> &'d Value {
        while let Some(pointer) = schema["$ref"].as_str() {
            schema = self.0.pointer(pointer.trim_start_matches('#')).expect("it points to something");
        }
        schema
    }
}

fn object(value: &Value) -> &Map<String, Value> {
    static NOTHING: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    value.as_object().unwrap_or(&NOTHING)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// What an old schema promises and the new one does not: a property that is gone or is of another type, one that was always there and may
/// be missing now. How deep it goes is bounded: a schema may hold itself.
fn broken(old: (&Described, &Value), new: (&Described, &Value), at: &str, depth: usize, found: &mut Vec<String>) {
    let (was, is) = (old.0.followed(old.1), new.0.followed(new.1));
    if depth == 0 {
        return;
    }
    if was["type"] != is["type"] {
        found.push(format!("{at}: was {}, is {}", was["type"], is["type"]));
        return;
    }
    for (name, property) in object(&was["properties"]) {
        match is["properties"].get(name) {
            Some(now) => broken((old.0, property), (new.0, now), &format!("{at}.{name}"), depth - 1, found),
            None => found.push(format!("{at}.{name} is gone")),
        }
    }
    let optional = list(&was["required"]).iter().filter(|name| !list(&is["required"]).contains(name));
    found.extend(optional.map(|name| format!("{at}.{name} may be missing")));
    if was.get("items").is_some() {
        broken((old.0, &was["items"]), (new.0, &is["items"]), &format!("{at}[]"), depth - 1, found);
    }
    for kind in ["oneOf", "anyOf", "allOf"] {
        for (number, (was, is)) in list(&was[kind]).iter().zip(list(&is[kind])).enumerate() {
            broken((old.0, was), (new.0, is), &format!("{at}/{number}"), depth - 1, found);
        }
    }
}

/// What was published of a method and is not so any more.
fn broken_method(old: (&Described, &Value), new: (&Described, &Value), at: &str, found: &mut Vec<String>) {
    let parameter = |of: &Value, named: &Value| list(&of["parameters"]).iter().find(|p| p["name"] == *named).cloned();
    for was in list(&old.1["parameters"]) {
        match parameter(new.1, &was["name"]) {
            Some(is) if is["in"] != was["in"] => found.push(format!("{at}: {} stands elsewhere", was["name"])),
            Some(is) if is["required"] == true && was["required"] != true => {
                found.push(format!("{at}: {} must be given", was["name"]));
            }
            Some(is) => broken((old.0, &was["schema"]), (new.0, &is["schema"]), at, 4, found),
            None => found.push(format!("{at}: {} is gone", was["name"])),
        }
    }
    let unknown = list(&new.1["parameters"]).iter().filter(|p| p["required"] == true);
    let unknown = unknown.filter(|p| parameter(old.1, &p["name"]).is_none());
    found.extend(unknown.map(|p| format!("{at}: {} must be given now", p["name"])));
    for (status, was) in object(&old.1["responses"]) {
        for (media, was) in object(&was["content"]) {
            match new.1["responses"][status]["content"].get(media) {
                Some(is) => {
                    let at = format!("{at} {status}");
                    broken((old.0, &was["schema"]), (new.0, &is["schema"]), &at, 12, found);
                }
                None => found.push(format!("{at} {status} is no {media} any more")),
            }
        }
    }
    for (media, was) in object(&old.1["requestBody"]["content"]) {
        match new.1["requestBody"]["content"].get(media) {
            Some(is) => {
                // What had not to be sent has not to be sent.
                let (was, is) = (old.0.followed(&was["schema"]), new.0.followed(&is["schema"]));
                let demanded = list(&is["required"]).iter().filter(|name| !list(&was["required"]).contains(name));
                found.extend(demanded.map(|name| format!("{at}: {name} must be sent now")));
                let gone = object(&was["properties"]).keys().filter(|name| is["properties"].get(name).is_none());
                found.extend(gone.map(|name| format!("{at}: {name} cannot be sent any more")));
            }
            None => found.push(format!("{at}: {media} is not taken any more")),
        }
    }
}

fn broken_interface(old: &Described, new: &Described) -> Vec<String> {
    let mut found = Vec::new();
    for (path, methods) in object(&old.0["paths"]) {
        for (method, was) in object(methods) {
            match new.0["paths"][path].get(method) {
                Some(is) => broken_method((old, was), (new, is), &format!("{method} {path}"), &mut found),
                None => found.push(format!("{method} {path} is gone")),
            }
        }
    }
    found
}

fn today() -> Described {
    Described(serde_json::from_str(&server::openapi()).expect("JSON"))
}

#[test]
fn whoever_asked_as_it_was_published_is_answered() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compat");
    let mut versions = 0;
    for file in fs::read_dir(kept).expect("the folder") {
        let path = file.expect("a file").path();
        let old = Described(serde_json::from_slice(&fs::read(&path).expect("read")).expect("JSON"));
        assert_eq!(broken_interface(&old, &today()), Vec::<String>::new(), "{}", path.display());
        versions += 1;
    }
    assert!(versions > 0, "no version is kept");
}

/// What is changed in a description, what is told of it, and how it is changed.
type Change = (&'static str, &'static str, fn(&mut Value));

#[test]
fn what_would_break_an_asker_is_seen() {
    let changes: [Change; 6] = [
        ("/paths/~1stats", "get /stats is gone", |at| *at = Value::Null),
        ("/paths/~1find/get/parameters/0", "get /find: \"renamed\" must be given now", |at| {
            at["required"] = true.into();
            at["name"] = "renamed".into();
        }),
        ("/components/schemas/Stats/properties", "get /stats 200.articles is gone", |at| {
            at.as_object_mut().map(|properties| properties.remove("articles"));
        }),
        ("/components/schemas/Stats/properties/articles", "was \"integer\", is \"string\"", |at| {
            at["type"] = "string".into()
        }),
        ("/components/schemas/Stats", "get /stats 200.\"articles\" may be missing", |at| {
            at["required"] = Value::Array(Vec::new())
        }),
        ("/components/schemas/Page", "post /read: \"url\" must be sent now", |at| {
            at["required"] = serde_json::json!(["html", "url"])
        }),
    ];
    for (pointer, told, change) in changes {
        let mut new = today();
        change(new.0.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is nowhere")));
        let found = broken_interface(&today(), &new);
        assert!(found.iter().any(|found| found.contains(told)), "{pointer}: {found:?}");
    }
}
