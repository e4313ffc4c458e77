//! An answer is given again only while the store is as it was.

mod support;

use octuple::store::Store;
use serde_json::Value;
use support::*;

const FACETS: &str = "/api/v1/facets";
const FIND: &str = "/api/v1/find?who=Denmark&count=true";

fn found(served: &Served) -> Vec<Value> {
    let items = served.get(FIND).json()["items"].as_array().expect("items").clone();
    items.into_iter().map(|item| item["sentence"].clone()).collect()
}

#[test]
fn what_another_connection_writes_is_found_at_once() {
    let served = served();
    assert_eq!(found(&served), [OTHER]);
    assert_eq!(found(&served), [OTHER], "again");
    let (before, articles) = (served.get(FACETS).json(), served.get("/api/v1/stats").json()["articles"].clone());
    let later = "Denmark will withdraw 200 troops from Mali in June, Defence Minister Trine Holm said.";
    fill(&served.folder.path().join("news.db"), &[("later", "2021-04-05", later)]);
    assert_eq!(found(&served), [later, OTHER]);
    let after = served.get(FACETS).json();
    assert_eq!(after["counted"].as_u64(), before["counted"].as_u64().map(|counted| counted + 1));
    assert_eq!(served.get("/api/v1/stats").json()["articles"].as_u64(), articles.as_u64().map(|articles| articles + 1));
}

#[test]
fn a_store_that_is_put_in_the_place_of_another_is_the_one_that_answers() {
    let served = served();
    assert_eq!(found(&served), [OTHER]);
    let path = served.folder.path().join("news.db");
    let (other, text) = (served.folder.path().join("other.db"), "Denmark opened an embassy in Chad on Friday.");
    fill(&other, &[("other", "2021-05-01", text)]);
    std::fs::rename(&other, &path).expect("put in its place");
    assert_eq!(found(&served), [text]);
    assert_eq!(served.get("/api/v1/stats").json()["articles"], 1);
}

#[test]
fn a_store_that_is_taken_away_gives_no_answer_of_before() {
    let served = served();
    assert_eq!(found(&served), [OTHER]);
    std::fs::remove_file(served.folder.path().join("news.db")).expect("taken away");
    let (status, detail) = served.get(FIND).problem();
    assert_eq!(status, 503);
    assert!(detail.contains("no such store"), "{detail}");
    let mut store = Store::create(&served.folder.path().join("news.db")).expect("another");
    store.write(&[], &[]).expect("nothing");
    assert_eq!(found(&served), [""; 0]);
}
