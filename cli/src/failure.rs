//! What went wrong, where, and what to do.

use std::fmt;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// A failure as a person meets it.
#[derive(Debug)]
pub struct Failure {
    kind: Kind,
    what: String,
    hint: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The asker can mend it; exit code 1.
    Input,
    /// Who reads our output has gone; nothing is said, as is the custom.
    Gone,
}

impl Failure {
    /// A file could not be read.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        let hint = match error.kind() {
            io::ErrorKind::NotFound => Some("check the name; \"-\" reads standard input"),
            io::ErrorKind::IsADirectory => Some("name the files in it"),
            io::ErrorKind::PermissionDenied => Some("this user may not read it"),
            _ => None,
        };
        Self { kind: Kind::Input, what: format!("cannot read {}: {error}", path.display()), hint: hint.map(Into::into) }
    }

    /// A file or folder could not be written.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        let hint = match error.kind() {
            io::ErrorKind::PermissionDenied => Some("this user may not write there"),
            io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => Some("a file is in the way; name a folder"),
            _ => None,
        };
        let what = format!("cannot write {}: {error}", path.display());
        Self { kind: Kind::Input, what, hint: hint.map(Into::into) }
    }

    /// A page could be read as bytes, but holds nothing to read.
    pub fn unreadable(path: &Path, problem: &octuple::Problem) -> Self {
        Self { kind: Kind::Input, what: format!("{}: {}", path.display(), problem.message), hint: None }
    }

    /// A model could not be loaded.
    pub fn model(path: &Path, error: &octuple::Error) -> Self {
        let what = format!("{}: {error}", path.display());
        let hint = "leave --model out to read with the model that ships";
        Self { kind: Kind::Input, what, hint: Some(hint.into()) }
    }

    /// A page has no such report.
    pub fn no_report(path: &Path, report: &str, count: usize) -> Self {
        let what = format!("{} has no report {report:?}", path.display());
        let hint = match count {
            0 => "no report was read from it; `octuple read` says why under \"problems\"".to_owned(),
            _ => format!("name one from 1 to {count}, or an id that `octuple read --format json` prints"),
        };
        Self { kind: Kind::Input, what, hint: Some(hint) }
    }

    /// A source could not be opened at all.
    pub fn source(error: &octuple::source::Error) -> Self {
        let hint = error.hint();
        Self { kind: Kind::Input, what: error.to_string(), hint: hint.map(Into::into) }
    }

    /// A filter's value makes no sense.
    pub fn misasked(wrong: &octuple::many::Misasked) -> Self {
        let what = format!("--{} makes no sense", wrong.field);
        Self { kind: Kind::Input, what, hint: Some(wrong.message.clone()) }
    }

    /// A flag's value makes no sense.
    pub fn bad_flag(flag: &str, hint: &str) -> Self {
        Self { kind: Kind::Input, what: format!("{flag} makes no sense"), hint: Some(hint.into()) }
    }

    /// A store could not be opened, read or written.
    pub fn store(error: &octuple::store::Error) -> Self {
        let hint = if error.is_missing() {
            Some("make one with `octuple add SOURCE…`, or name another with --store")
        } else if error.is_not_ours() {
            Some("name another file with --store; nothing was changed in this one")
        } else if error.is_newer() {
            Some("read it with the Octuple that wrote it, or a later one")
        } else if error.is_locked() {
            Some("wait until the other run has ended; what was added before stands")
        } else if error.is_full() {
            Some("make room and run it again: it goes on where it stopped")
        } else {
            None
        };
        Self { kind: Kind::Input, what: error.to_string(), hint: hint.map(Into::into) }
    }

    /// The server could not be started; `flag` names its address.
    pub fn server(error: &server::Error, flag: &str) -> Self {
        match error.of_store() {
            Some(error) => Self::store(error),
            None if error.is_open() => {
                let hint = "name an address of this machine alone, such as 127.0.0.1:8080, or give a token with --token-file or OCTUPLE_TOKEN";
                Self { kind: Kind::Input, what: error.to_string(), hint: Some(hint.into()) }
            }
            None if error.is_short_token() => {
                let hint = "choose one of 16 characters or more, and give it with --token-file or OCTUPLE_TOKEN";
                Self { kind: Kind::Input, what: error.to_string(), hint: Some(hint.into()) }
            }
            None => {
                let hint = format!("name another address with {flag}, such as 127.0.0.1:8081");
                Self { kind: Kind::Input, what: error.to_string(), hint: Some(hint) }
            }
        }
    }

    /// An export could not be read from the store, or not be written; or a lake not be read.
    pub fn export(error: &octuple::store::export::Failed) -> Self {
        match error {
            octuple::store::export::Failed::Store(error) => Self::store(error),
            octuple::store::export::Failed::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                Self { kind: Kind::Gone, what: String::new(), hint: None }
            }
            octuple::store::export::Failed::Output(_) => {
                Self { kind: Kind::Input, what: error.to_string(), hint: None }
            }
            octuple::store::export::Failed::Input(..) => {
                let hint = "name a folder that `octuple export parquet`, or a job with the same columns, has written";
                Self { kind: Kind::Input, what: error.to_string(), hint: Some(hint.into()) }
            }
        }
    }

    /// This program was built without what an export needs.
    #[cfg(not(feature = "parquet"))]
    pub fn without_parquet() -> Self {
        let hint = "build it with `cargo build --release --features parquet`; released programs have it";
        Self { kind: Kind::Input, what: "this octuple was built without Parquet".into(), hint: Some(hint.into()) }
    }

    /// No assistant is at the other end.
    pub fn pipes(error: &mcp::Error) -> Self {
        let hint = "an assistant starts it and speaks first; see `octuple mcp --help`";
        Self { kind: Kind::Input, what: error.to_string(), hint: Some(hint.into()) }
    }

    /// A store has nothing of this name.
    pub fn nothing_called(id: &str) -> Self {
        let hint = "name an event's number, a report's or article's id as `find` prints them, or a page's address";
        Self { kind: Kind::Input, what: format!("the store has nothing called {id:?}"), hint: Some(hint.into()) }
    }

    /// Says it on standard error, and gives the exit code.
    pub fn report(&self) -> ExitCode {
        if self.kind == Kind::Gone {
            return ExitCode::SUCCESS;
        }
        anstream::eprintln!("{self}");
        ExitCode::FAILURE
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "octuple: {}", self.what)?;
        match &self.hint {
            Some(hint) => write!(f, "\n  hint: {hint}"),
            None => Ok(()),
        }
    }
}

/// Writing fails when the reader has gone, or the disk is full.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        let kind = if error.kind() == io::ErrorKind::BrokenPipe { Kind::Gone } else { Kind::Input };
        Self { kind, what: format!("cannot write the output: {error}"), hint: None }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}
