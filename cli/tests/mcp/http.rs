//! The program spoken to over HTTP.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStderr};

use serde_json::Value;

use super::program;

/// The program serving by HTTP; killed when it is dropped.
pub struct Http {
    child: Child,
    address: String,
}

impl Http {
    pub fn open(folder: &Path, flags: &[&str]) -> Self {
        let mut child = program(folder, &[&["--http", "127.0.0.1:0"], flags].concat());
        let mut said = BufReader::new(child.stderr.take().expect("a pipe"));
        let address = bound(&mut said);
        Self { child, address }
    }

    /// The status and the body of an answer.
    pub fn post(&self, headers: &str, body: &Value) -> (u16, String) {
        let body = body.to_string();
        let host = if headers.contains("Host:") { String::new() } else { format!("Host: {}\r\n", self.address) };
        let request = format!(
            "POST /mcp HTTP/1.1\r\n{host}{headers}Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
    }
}

impl Drop for Http {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The address that it says it is at.
fn bound(said: &mut BufReader<ChildStderr>) -> String {
    let mut line = String::new();
    said.read_line(&mut line).expect("it says where");
    let (_, rest) = line.split_once("http://").unwrap_or_else(|| panic!("no address: {line:?}"));
    rest.split_once('/').expect("a path").0.to_owned()
}
