//! Builds the scripts and the map of the pages by npm, and writes a list of everything that the binary serves as files.
//!
//! Where there is no Node, or npm cannot fetch what it needs, the pages are served without scripts and work so; a warning says
//! how to have them.

use std::error::Error;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What npm builds from; its own tests are no part of it.
const SOURCES: [&str; 5] = ["package.json", "package-lock.json", "build.mjs", "world.mjs", "scripts"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=web/styles");
    for source in SOURCES {
        println!("cargo::rerun-if-changed=web/{source}");
    }
    println!("cargo::rerun-if-env-changed=OCTUPLE_WITHOUT_SCRIPTS");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut files = listed(Path::new("web/styles"))?;
    if env::var_os("OCTUPLE_WITHOUT_SCRIPTS").is_none() {
        match scripts(&out) {
            Ok(built) => files.extend(listed(&built)?),
            Err(why) => println!(
                "cargo::warning=the pages of `octuple serve` are built without scripts, map and progress: {why}. \
                 With Node 20 or later, npm and a registry within reach, `touch server/build.rs` and build again."
            ),
        }
    }
    fs::write(out.join("assets.rs"), table(&files)?)?;
    Ok(())
}

/// Runs npm in a copy, so that nothing is written beside the sources.
fn scripts(out: &Path) -> Result<PathBuf, String> {
    let (folder, built) = (out.join("web"), out.join("built"));
    let copied = SOURCES.iter().try_for_each(|source| copy(&Path::new("web").join(source), &folder.join(source)));
    copied.map_err(|error| format!("the sources cannot be copied ({error})"))?;
    // A registry that does not answer must not hold up a build.
    let quick =
        ["--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=20000"];
    run(Command::new("npm").arg("ci").args(quick).current_dir(&folder))?;
    run(Command::new("node").arg("build.mjs").arg(&built).current_dir(&folder))?;
    Ok(built)
}

fn run(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let done = command.output().map_err(|error| format!("{name} cannot be run ({error})"))?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr);
    let line = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("it does not say why");
    Err(format!("{name} failed ({line})"))
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    if from.is_dir() {
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    to.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::copy(from, to).map(drop)
}

/// The files of a folder, in the order of their names.
fn listed(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.sort();
    Ok(files)
}

/// Rust: name, address with a hash of what is in it, bytes. A file that changes gets another address, so that a browser may keep
/// what it has for good.
fn table(files: &[PathBuf]) -> Result<String, Box<dyn Error>> {
    let mut table = String::from("[\n");
    for file in files {
        let mut hasher = DefaultHasher::new();
        fs::read(file)?.hash(&mut hasher);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
        let address = format!("{stem}-{:016x}.{extension}", hasher.finish());
        let path = file.canonicalize()?;
        writeln!(table, "    File {{ name: {name:?}, address: {address:?}, bytes: include_bytes!({path:?}) }},")?;
    }
    Ok(table + "]\n")
}
