use std::process::ExitCode;

use crate::args::Serve;
use crate::failure::Failure;
use crate::input;
use crate::interrupt::interrupted;

/// `octuple serve`: answers over HTTP until it is interrupted.
pub fn serve(ask: &Serve) -> Result<ExitCode, Failure> {
    let token = input::token(ask.token.as_deref(), ask.token_file.as_deref())?;
    let local = server::Options::local(ask.store.store.clone());
    let options = server::Options { address: ask.listen, token, allow_private: ask.allow_private, ..local };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let ready = |address| eprintln!("octuple: http://{address}");
    runtime
        .block_on(server::serve(options, ready, interrupted()))
        .map_err(|error| Failure::server(&error, "--listen"))?;
    Ok(ExitCode::SUCCESS)
}
