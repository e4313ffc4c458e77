use std::fmt;
use std::io;
use std::net::SocketAddr;

/// Why the server could not be started.
#[derive(Debug)]
pub struct Error {
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    Bind(SocketAddr, io::Error),
    Store(octuple::store::Error),
}

impl Error {
    pub(crate) fn bind(address: SocketAddr, error: io::Error) -> Self {
        Self { cause: Cause::Bind(address, error) }
    }

    pub(crate) fn store(error: octuple::store::Error) -> Self {
        Self { cause: Cause::Store(error) }
    }

    /// What is wrong with the store, where that is the cause.
    pub fn of_store(&self) -> Option<&octuple::store::Error> {
        match &self.cause {
            Cause::Store(error) => Some(error),
            Cause::Bind(..) => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Cause::Bind(address, error) => write!(f, "cannot listen on {address}: {error}"),
            Cause::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}
