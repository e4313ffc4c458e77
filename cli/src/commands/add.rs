use std::num::NonZero;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use octuple::Engine;
use octuple::many::{self, Adding, Said, Sum};
use octuple::source::{Options, Origin, Source};
use octuple::store::Store;

use crate::args::Add;
use crate::failure::Failure;
use crate::show::Progress;

/// `octuple add SOURCE…`: every page of every source that can be read is read, whatever happens to the others. The exit code
/// says whether anything was lost.
pub fn add(ask: &Add) -> Result<ExitCode, Failure> {
    let mut code = ExitCode::SUCCESS;
    let mut origins = Vec::new();
    for name in &ask.sources {
        match Origin::tell(name) {
            Ok(origin) => origins.push(origin),
            Err(error) => code = Failure::source(&error).report(),
        }
    }
    if origins.is_empty() {
        return Ok(code);
    }
    let mut store = Store::create(&ask.store.store).map_err(|error| Failure::store(&error))?;
    let sum = run(ask, &origins, &mut store)?;
    if sum.lost > 0 { Ok(ExitCode::FAILURE) } else { Ok(code) }
}

fn run(ask: &Add, origins: &[Origin], store: &mut Store) -> Result<Sum, Failure> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let adding = Adding { threads: ask.threads.unwrap_or(cores), read_as: ask.read_as.into() };
    let mut options =
        Options { allow_private: ask.allow_private, archives: ask.archives.clone(), ..Options::default() };
    options.delay =
        Duration::try_from_secs_f64(ask.delay).map_err(|_| Failure::bad_flag("--delay", "name seconds, 0 or more"))?;
    if let Some(agent) = &ask.user_agent {
        options.agent.clone_from(agent);
    }
    let stop = stop_on_interrupt();
    let mut progress = Progress::new();
    let mut see = |said: Said<'_>| match said {
        Said::Problem(problem) => progress.say(&format!("octuple: {problem}")),
        Said::Written(sum) => progress.show(sum),
    };
    let sources = (&Source::new(options), origins);
    let added = many::add(&Engine::new(), store, sources, adding, &stop, &mut see);
    let sum = added.map_err(|error| Failure::store(&error))?;
    progress.end(&sum, stop.load(Ordering::Relaxed));
    Ok(sum)
}

/// Set when the user interrupts: what is in flight is then written, and the run ends. A second time it ends at once, and
/// leaves what was written.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let set = stop.clone();
    let handled = ctrlc::set_handler(move || {
        if set.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    // Where no handler can be set, an interrupt ends the run at once, as it would any program.
    drop(handled);
    stop
}
