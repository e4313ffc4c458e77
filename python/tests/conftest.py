"""What the tests have in common: the repository's own pages, and the program that they are read with beside this package."""

import importlib.util
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def example() -> Path:
    """A page of ours that ships with the repository."""
    return ROOT / "examples" / "mali-mission.html"


@pytest.fixture(scope="session")
def made():
    """The module that makes news pages by the thousand."""
    spec = importlib.util.spec_from_file_location("bench_pages", ROOT / "bench" / "pages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def program():
    """Runs the command line, where there is one: `OCTUPLE_BIN`, or what `cargo build --release` made."""
    path = Path(os.environ.get("OCTUPLE_BIN", ROOT / "target" / "release" / "octuple"))
    if not path.exists():
        pytest.skip("no octuple program: build it, or name it by OCTUPLE_BIN")

    def run(*arguments: object) -> str:
        done = subprocess.run([path, *map(str, arguments)], capture_output=True, text=True, check=True)
        return done.stdout

    return run
