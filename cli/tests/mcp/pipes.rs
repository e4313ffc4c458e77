//! The program spoken to over pipes.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout};

use serde_json::{Value, json};

use super::{initialize, program};

/// An assistant on pipes.
pub struct Pipes {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: u64,
}

impl Pipes {
    pub fn open(folder: &Path) -> Self {
        let mut child = program(folder, &[]);
        let to = child.stdin.take().expect("a pipe");
        let from = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut pipes = Self { child, to, from, asked: 0 };
        pipes.send(&initialize());
        let hello = pipes.hear();
        assert_eq!(hello["result"]["serverInfo"]["name"], "octuple", "{hello}");
        assert!(hello["result"]["instructions"].as_str().expect("instructions").contains("voices"));
        pipes.send(&json!({"jsonrpc": "2.0", "method": "notifications/initialized"}));
        pipes
    }

    fn send(&mut self, message: &Value) {
        writeln!(self.to, "{message}").expect("it listens");
    }

    fn hear(&mut self) -> Value {
        let mut line = String::new();
        self.from.read_line(&mut line).expect("it answers");
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?}"))
    }

    pub fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        let answer = self.hear();
        assert_eq!(answer["id"], id, "{answer}");
        answer["result"].clone()
    }

    /// What a tool answers.
    pub fn call(&mut self, tool: &str, arguments: Value) -> Value {
        let result = self.ask("tools/call", &json!({"name": tool, "arguments": arguments}));
        assert_eq!(result["isError"], false, "{result}");
        let text = result["content"][0]["text"].as_str().expect("a text");
        assert_eq!(serde_json::from_str::<Value>(text).expect("JSON"), result["structuredContent"]);
        result["structuredContent"].clone()
    }

    /// What a tool says of a question that it cannot answer.
    pub fn refused(&mut self, tool: &str, arguments: Value) -> String {
        let result = self.ask("tools/call", &json!({"name": tool, "arguments": arguments}));
        assert_eq!(result["isError"], true, "{result}");
        result["content"][0]["text"].as_str().expect("a text").to_owned()
    }

    pub fn close(self) {
        let Self { mut child, to, .. } = self;
        drop(to);
        assert!(child.wait().expect("it ends").success());
    }
}
