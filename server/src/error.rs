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
    Open(SocketAddr),
    ShortToken,
    Store(octuple::store::Error),
}

impl Error {
    pub(crate) fn bind(address: SocketAddr, error: io::Error) -> Self {
        Self { cause: Cause::Bind(address, error) }
    }

    pub(crate) fn open(address: SocketAddr) -> Self {
        Self { cause: Cause::Open(address) }
    }

    pub(crate) fn short_token() -> Self {
        Self { cause: Cause::ShortToken }
    }

    pub(crate) fn store(error: octuple::store::Error) -> Self {
        Self { cause: Cause::Store(error) }
    }

    /// Whether others than this machine would have been listened to without a token.
    pub fn is_open(&self) -> bool {
        matches!(self.cause, Cause::Open(_))
    }

    /// Whether the token can be guessed.
    pub fn is_short_token(&self) -> bool {
        matches!(self.cause, Cause::ShortToken)
    }

    /// What is wrong with the store, where that is the cause.
    pub fn of_store(&self) -> Option<&octuple::store::Error> {
        match &self.cause {
            Cause::Store(error) => Some(error),
            Cause::Bind(..) | Cause::Open(_) | Cause::ShortToken => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Cause::Bind(address, error) => write!(f, "cannot listen on {address}: {error}"),
            Cause::Open(address) => write!(f, "{address} is open to other machines, and there is no token"),
            Cause::ShortToken => write!(f, "the token has fewer than 16 characters"),
            Cause::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}
