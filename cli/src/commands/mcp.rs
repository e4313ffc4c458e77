use std::net::SocketAddr;
use std::process::ExitCode;

use mcp::Assistant;
use octuple::Engine;
use server::Limits;

use crate::args::Mcp;
use crate::failure::Failure;
use crate::input;
use crate::interrupt::interrupted;

/// `octuple mcp`: for assistants, by the Model Context Protocol.
pub fn mcp(ask: &Mcp) -> Result<ExitCode, Failure> {
    let assistant = Assistant::new(Engine::new(), ask.store.store.clone());
    let runtime = tokio::runtime::Runtime::new()?;
    let served = match ask.http {
        None => runtime.block_on(mcp::on_pipes(assistant)).map_err(|error| Failure::pipes(&error)),
        Some(address) => {
            let token = input::token(ask.token.as_deref(), ask.token_file.as_deref())?;
            runtime.block_on(by_http(assistant, address, token.as_deref()))
        }
    };
    // A read of standard input cannot be broken off: what still waits for it is left behind.
    runtime.shutdown_background();
    served.map(|()| ExitCode::SUCCESS)
}

async fn by_http(assistant: Assistant, address: SocketAddr, token: Option<&str>) -> Result<(), Failure> {
    let answers = mcp::by_http(assistant, address.ip().is_loopback(), token);
    let ready = |address| anstream::eprintln!("octuple: serving at http://{address}/mcp; Ctrl-C ends it");
    let served = server::host(answers, address, token, Limits::default(), ready, interrupted()).await;
    served.map_err(|error| Failure::server(&error, "--http"))
}
