//! Connections: how many, how long, and how they end.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;

use crate::guard::bounded;
use crate::options::Limits;
use crate::state::State;
use crate::{Error, Options, router};

/// The shortest token that cannot be guessed.
const SHORTEST_TOKEN: usize = 16;

/// Binds, says where to `ready`, and answers until `stop` is done; what is being answered then is answered to its end.
///
/// # Errors
/// When the store cannot be opened, the address not be bound, or others than this machine would be listened to without a token.
pub async fn serve(
    options: Options,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    let (listener, address) = listen(options.address, options.token.as_deref()).await?;
    let state = State::new(&options)?;
    ready(address);
    let app = router(state.clone(), options.limits);
    accept(&listener, &app, options.limits, stop).await;
    // What is being added stops at a page that is whole.
    state.jobs.stop();
    Ok(())
}

/// Serves what another face answers, as [`serve`] does its own: with the same rule of who is listened to, and the same bounds. Whether a
/// request brings the token is for `answers` to look at.
///
/// # Errors
/// When the address cannot be bound, or others than this machine would be listened to without a token.
pub async fn host(
    answers: Router,
    address: SocketAddr,
    token: Option<&str>,
    limits: Limits,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    let (listener, address) = listen(address, token).await?;
    ready(address);
    accept(&listener, &bounded(answers, limits), limits, stop).await;
    Ok(())
}

/// Listens, and says where: others than this machine are listened to only when they must bring a token that cannot be guessed.
async fn listen(address: SocketAddr, token: Option<&str>) -> Result<(TcpListener, SocketAddr), Error> {
    match token {
        None if !address.ip().is_loopback() => return Err(Error::open(address)),
        Some(token) if token.len() < SHORTEST_TOKEN => return Err(Error::short_token()),
        _ => {}
    }
    let failed = |error| Error::bind(address, error);
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    Ok((listener, bound))
}

async fn accept(listener: &TcpListener, app: &Router, limits: Limits, stop: impl Future<Output = ()>) {
    let room = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let room = room.clone();
        let next = async {
            // The semaphore is never closed.
            let permit = room.acquire_owned().await.ok();
            (permit, listener.accept().await)
        };
        tokio::select! {
            () = &mut stop => break,
            (permit, accepted) = next => match accepted {
                Ok((stream, _)) => connection(stream, app, limits, &graceful, permit),
                // Most often there are no descriptors left; some will be given back.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
        }
    }
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(limits.parting) => {}
    }
}

fn connection(
    stream: TcpStream,
    app: &Router,
    limits: Limits,
    graceful: &GracefulShutdown,
    permit: Option<OwnedSemaphorePermit>,
) {
    // Answers are small and waited for.
    drop(stream.set_nodelay(true));
    // Whoever does not take an answer is let go; what is sent too slowly is looked after where it is read.
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits.pause));
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(64 << 10)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(app.clone()));
    let served = graceful.watch(served);
    tokio::spawn(async move {
        // A connection that breaks off is the other side's affair.
        drop(served.await);
        drop(permit);
    });
}
