use std::fmt;

/// What can fail before there is a page to read.
///
/// Reading itself never fails: see [`Engine::read`](crate::Engine::read).
#[derive(Debug)]
pub struct Error {
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Model(language::BadModel),
}

impl Error {
    pub(crate) fn model(error: language::BadModel) -> Self {
        Self { kind: Kind::Model(error) }
    }

    /// Whether a language model could not be loaded.
    pub fn is_model(&self) -> bool {
        matches!(self.kind, Kind::Model(_))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Model(error) => write!(f, "the language model cannot be loaded: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            Kind::Model(error) => Some(error),
        }
    }
}
