use std::net::SocketAddr;
use std::path::PathBuf;

/// Where to bind, and which store.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen.
    pub address: SocketAddr,
    /// The store that is asked; it need not be there yet.
    pub store: PathBuf,
}
