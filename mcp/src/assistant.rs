use std::path::PathBuf;
use std::sync::Arc;
use std::thread::available_parallelism;

use octuple::Engine;
use octuple::store::Store;
use rmcp::handler::server::tool::schema_for_type;
use rmcp::handler::server::wrapper::Parameters;
use rmcp::model::{CallToolResult, JsonObject};
use rmcp::{ServerHandler, tool, tool_handler, tool_router};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::sync::Semaphore;

use crate::answer::{Refusal, arguments, result};
use crate::asked;
use crate::tools::{self, Inside};

/// The tools, over an engine and a store. Its clones share both.
#[derive(Clone, Debug)]
pub struct Assistant {
    inside: Arc<Inside>,
    /// So many questions are worked on at a time; others wait.
    turns: Arc<Semaphore>,
}

impl Assistant {
    /// Tools over the store at a path; it need not be there.
    pub fn new(engine: Engine, store: PathBuf) -> Self {
        let at_a_time = available_parallelism().map_or(1, usize::from);
        Self { inside: Arc::new(Inside { engine, store }), turns: Arc::new(Semaphore::new(at_a_time)) }
    }

    /// Answers one question on a thread of its own, for reading and asking a store take time.
    async fn answer<T>(&self, given: JsonObject, tool: fn(&Inside, &T) -> Result<Value, Refusal>) -> CallToolResult
    where
        T: DeserializeOwned + JsonSchema + Send + 'static,
    {
        let asked = match arguments::<T>(given) {
            Ok(asked) => asked,
            Err(refusal) => return result(Err(refusal)),
        };
        let inside = Arc::clone(&self.inside);
        let _turn = self.turns.acquire().await;
        let answered = tokio::task::spawn_blocking(move || tool(&inside, &asked)).await;
        result(
            answered.unwrap_or_else(|_| Err(Refusal::new("the question could not be worked on", "please report it"))),
        )
    }
}

#[tool_router]
impl Assistant {
    /// Read a news page that you have (HTML or text): its title, authors, day and publisher, and its reports. Each report is one
    /// happening, plan or state: who did what to whom, how many, where, when, on whose word, how certain, with the words of the page
    /// that say so. Reports are read from English.
    #[tool(annotations(title = "Read a page", read_only_hint = true, open_world_hint = false), input_schema = schema_for_type::<asked::Read>())]
    async fn read(&self, Parameters(given): Parameters<JsonObject>) -> CallToolResult {
        self.answer(given, tools::read).await
    }

    /// Find reports in the store by what they say: the newest in the store first. Each comes with its sentence, the words of each
    /// field, the page's address, publisher and day, its event, and how many independent voices tell of that event. A report is
    /// what an article says, not what is true: look at `status`, `on_whose_word` and `voices`.
    #[tool(annotations(title = "Find reports", read_only_hint = true, open_world_hint = false), input_schema = schema_for_type::<asked::Find>())]
    async fn find(&self, Parameters(given): Parameters<JsonObject>) -> CallToolResult {
        self.answer(given, tools::find).await
    }

    /// List what happened: reports of one happening, from all articles, together, with the number of independent voices (copies of one
    /// text are one voice). With `event`, one event whole: all its reports, and where they differ, for example in the number of dead.
    #[tool(annotations(title = "List events", read_only_hint = true, open_world_hint = false), input_schema = schema_for_type::<asked::Events>())]
    async fn events(&self, Parameters(given): Parameters<JsonObject>) -> CallToolResult {
        self.answer(given, tools::events).await
    }

    /// Who has how many of what where, as of when: levels, changes and plans of troops and the like, added up from all reports. Each
    /// point is one report's word, with its sentence and source; points say where another voice contradicts them, or where they were
    /// stale when they were printed.
    #[tool(annotations(title = "Posture", read_only_hint = true, open_world_hint = false), input_schema = schema_for_type::<asked::Posture>())]
    async fn posture(&self, Parameters(given): Parameters<JsonObject>) -> CallToolResult {
        self.answer(given, tools::posture).await
    }

    /// Show where a report comes from: its sentence with the words of each field marked, what stands before and after it, and for each
    /// field its values with their words, or the rule that inferred them. Takes a report of the store, or a page and the number of one of
    /// its reports; of a page it also names the rules that read each field.
    #[tool(annotations(title = "Explain a report", read_only_hint = true, open_world_hint = false), input_schema = schema_for_type::<asked::Explain>())]
    async fn explain(&self, Parameters(given): Parameters<JsonObject>) -> CallToolResult {
        self.answer(given, tools::explain).await
    }
}

#[tool_handler(
    name = "octuple",
    instructions = "Octuple writes down what news articles report, each field with the words it came from. It says what was reported, by whom and how \
surely, not what is true. Cite a report by its sentence, publisher, day and address; say who is its source (on_whose_word) and its status; do not count \
copies or reports as independent: count voices. Figures of one event may differ between voices: give all of them."
)]
impl ServerHandler for Assistant {}

impl Inside {
    /// The store as it is now.
    pub fn opened(&self) -> Result<Store, Refusal> {
        Ok(Store::open(&self.store)?)
    }
}
