use std::process::ExitCode;

use crate::args::Serve;
use crate::failure::Failure;

/// `octuple serve`: answers over HTTP until it is interrupted.
pub fn serve(ask: &Serve) -> Result<ExitCode, Failure> {
    let token = match &ask.token_file {
        Some(path) => {
            Some(std::fs::read_to_string(path).map_err(|error| Failure::reading(path, &error))?.trim().to_owned())
        }
        None => ask.token.clone(),
    };
    let local = server::Options::local(ask.store.store.clone());
    let options = server::Options { address: ask.listen, token, allow_private: ask.allow_private, ..local };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let ready = |address| eprintln!("octuple: http://{address}");
    let stop = async { drop(tokio::signal::ctrl_c().await) };
    runtime.block_on(server::serve(options, ready, stop)).map_err(|error| Failure::server(&error))?;
    Ok(ExitCode::SUCCESS)
}
