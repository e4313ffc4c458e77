use std::process::ExitCode;

use mcp::{Assistant, Binding};
use octuple::Engine;

use crate::args::Mcp;
use crate::failure::Failure;
use crate::input;

/// `octuple mcp`: for assistants, by the Model Context Protocol.
pub fn mcp(ask: &Mcp) -> Result<ExitCode, Failure> {
    let assistant = Assistant::new(Engine::new(), ask.store.store.clone());
    let runtime = tokio::runtime::Runtime::new()?;
    let served = match ask.http {
        None => runtime.block_on(mcp::on_pipes(assistant)),
        Some(address) => {
            let token = input::token(ask.token.as_deref(), ask.token_file.as_deref())?;
            let binding = Binding { address, token };
            let bound = |address| anstream::eprintln!("octuple: serving at http://{address}/mcp; Ctrl-C ends it");
            runtime.block_on(mcp::on_http(assistant, binding, bound))
        }
    };
    // A read of standard input cannot be broken off: what still waits for it is left behind.
    runtime.shutdown_background();
    served.map_err(|error| Failure::serving(&error))?;
    Ok(ExitCode::SUCCESS)
}
