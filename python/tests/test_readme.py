"""The README's code runs as it stands there, block after block."""

import re
import shutil

from conftest import ROOT

README = ROOT / "python" / "README.md"


def test_every_block_of_python_runs(tmp_path, monkeypatch, example):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    shutil.copy(example, tmp_path / "pages")
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(), re.DOTALL)
    assert len(blocks) == 4
    names = {}
    for block in blocks:
        exec(compile(block, "README.md", "exec"), names)
    assert names["events"] and names["added"].pages == 1


def test_every_command_is_one(program):
    commands = re.findall(r"^octuple (\w+) (--\w+)", README.read_text(), re.MULTILINE)
    assert commands
    for command, flag in commands:
        assert flag in program(command, "--help")
