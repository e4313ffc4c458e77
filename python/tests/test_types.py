"""The types are true: every public name has one, the stub is that of the module, and callers are checked by them."""

import inspect
import subprocess
import sys
from pathlib import Path

import octuple
import octuple.engines

CALLER = """
import octuple
from octuple.record import Party, Quantity

reading = octuple.read("…", date="2021-03-05", as_="body")
parties: tuple[Party, ...] = reading.reports[0].actor
quantity: Quantity = reading.reports[0].quantity[0]
with octuple.Store("news.db") as store:
    names: list[str | None] = [found.who for found in store.find(where="Mali")]
reading.reports[0].nothing  # type: ignore[attr-defined]
octuple.read("…", as_="pdf")  # type: ignore[arg-type]
"""


def mypy(*arguments, cwd):
    done = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_and_its_callers_are_typed(tmp_path):
    assert (Path(octuple.__file__).parent / "py.typed").exists()
    (tmp_path / "caller.py").write_text(CALLER)
    strict = ["mypy", "--strict", "--warn-unused-ignores", "--cache-dir", tmp_path / "cache"]
    mypy(*strict, "caller.py", cwd=tmp_path)
    mypy(*strict, "--ignore-missing-imports", "-p", "octuple", cwd=tmp_path)


def test_the_stub_is_that_of_the_module(tmp_path):
    mypy("mypy.stubtest", "octuple._native", cwd=tmp_path)


def test_every_public_name_says_what_it_is():
    undocumented = []
    for module in (octuple, octuple.record, octuple.store, octuple.engines):
        assert sorted(module.__all__) == sorted(set(module.__all__))
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isclass(value) or inspect.isroutine(value):
                members = (
                    [(f"{name}.{key}", one) for key, one in vars(value).items() if not key.startswith("_")]
                    if inspect.isclass(value)
                    else []
                )
                for called, one in [(name, value), *members]:
                    documented = inspect.isroutine(one) or isinstance(one, property) or inspect.isclass(one)
                    if documented and not inspect.getdoc(one):
                        undocumented.append(called)
    assert not undocumented
