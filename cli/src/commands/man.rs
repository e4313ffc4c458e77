use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap_mangen::Man as Page;

use crate::args::{Args, Man};
use crate::failure::Failure;

/// `octuple man`: the page of the program itself, or with `--out` one for each command, in the format of `man`.
pub fn man(ask: &Man) -> Result<ExitCode, Failure> {
    match &ask.out {
        Some(folder) => {
            let written = fs::create_dir_all(folder).and_then(|()| pages(folder));
            written.map_err(|error| Failure::writing(folder, &error))?;
        }
        None => {
            let mut page = Vec::new();
            Page::new(Args::command()).render(&mut page)?;
            io::stdout().lock().write_all(&page)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// `octuple.1`, and `octuple-read.1` and its like.
fn pages(folder: &Path) -> io::Result<()> {
    clap_mangen::generate_to(Args::command(), folder)
}

#[cfg(test)]
mod tests {
    use clap::{Arg, Command};

    use super::*;

    /// Every command below the program, with the name of its page.
    fn commands() -> Vec<(String, Command)> {
        let program = Args::command();
        program
            .get_subcommands()
            .map(|command| (format!("octuple-{}.1", command.get_name()), command.clone()))
            .collect()
    }

    /// "--store", or the name of a value that stands alone.
    fn name(arg: &Arg) -> String {
        match arg.get_long() {
            Some(long) => format!("--{long}"),
            None => arg.get_id().to_string(),
        }
    }

    #[test]
    fn each_command_and_each_flag_says_what_it_is_for() {
        for (_, command) in commands() {
            let command_name = command.get_name().to_owned();
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(!about.is_empty(), "octuple {command_name} has no line of help");
            for arg in command.get_arguments() {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(help.len() > 5, "octuple {command_name} {} has no line of help", name(arg));
            }
        }
    }

    #[test]
    fn each_command_has_a_page_that_names_its_flags() {
        let folder = tempfile::tempdir().expect("a folder");
        pages(folder.path()).expect("written");
        let of_program = fs::read_to_string(folder.path().join("octuple.1")).expect("the program has a page");
        for (page, command) in commands() {
            let text = fs::read_to_string(folder.path().join(&page)).unwrap_or_else(|e| panic!("{page}: {e}"));
            assert!(
                of_program.contains(&page.replace(".1", "(1)").replace('-', "\\-")),
                "octuple.1 does not name {page}"
            );
            for flag in command.get_arguments().filter_map(Arg::get_long) {
                // In a manual page a hyphen that is typed is escaped.
                let written = format!("\\-\\-{}", flag.replace('-', "\\-"));
                assert!(text.contains(&written), "{page} does not name --{flag}");
            }
        }
    }
}
