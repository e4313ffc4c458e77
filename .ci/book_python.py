"""Runs the Python blocks of the book; called by `.ci/book-python`.

A chapter is worked through from its top in a fresh folder with our pages in `examples/`: `console` blocks run in bash (what they print is
held elsewhere: cli/tests/book.rs), `python` blocks share one set of names, and a `text` block after one is what it prints.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(body):
    """The lines after "$ ", with those after "> " that go on with them."""
    found = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append(line[2:])
        elif found and (line == ">" or line.startswith("> ")):
            found[-1] += "\n" + line[2:]
    return found


def run(code, names):
    """What a block prints, and what goes wrong in it."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(code, "<block>", "exec"), names)
        except Exception:
            return printed.getvalue(), traceback.format_exc()
    return printed.getvalue(), None


def chapter(path):
    """Works through a chapter; gives what is wrong, and its text with outputs as they are now."""
    text = path.read_text(encoding="utf-8")
    blocks = list(FENCE.finditer(text))
    if not any(block[1] == "python" for block in blocks):
        return [], text
    wrong, new = [], []
    names = {"__name__": "__main__"}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder, "examples"))
        os.chdir(folder)
        for number, block in enumerate(blocks):
            where = f"{path.name}:{text.count(chr(10), 0, block.start()) + 1}"
            if block[1] == "console":
                for command in commands(block[3]):
                    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
                    if ran.returncode and "fails" not in block[2].split():
                        wrong.append(f"{where}: `{command}` fails: {ran.stderr}")
            elif block[1] == "python":
                printed, failed = run(block[3], names)
                if failed:
                    wrong.append(f"{where}: {failed}")
                after = blocks[number + 1] if number + 1 < len(blocks) else None
                if after and after[1] == "text" and after[3].strip() != printed.strip():
                    new.append((after.start(3), after.end(3), printed.strip() + "\n"))
                    if "UPDATE" not in os.environ:
                        wrong.append(f"{where} prints\n{printed}\nand the book shows\n{after[3]}")
        os.chdir(ROOT)
    for start, end, printed in reversed(new):
        text = text[:start] + printed + text[end:]
    return wrong, text


def main():
    wrong = []
    for path in sorted((ROOT / "book/src").rglob("*.md")):
        found, text = chapter(path)
        wrong += found
        if "UPDATE" in os.environ:
            path.write_text(text, encoding="utf-8")
    print("\n\n".join(wrong) or "book: its Python runs")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
