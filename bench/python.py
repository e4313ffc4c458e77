"""Holds `octuple.read` against the engine itself: `python.py PROGRAM SCRATCH [COUNT]`.

PROGRAM is `octuple/examples/time_pages.rs`. Each reads the same pages on one thread, round by round in turns; what is counted is the time
of the processor, so that other work on the machine counts little, and the best round of each stands. Then come what objects, dicts
and Arrow cost on top.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pyarrow
from pages import pages

import octuple

ROUNDS = 7


def of_program(program, folder):
    """Seconds of the processor that the engine takes for the pages once: two runs, of which one reads them thrice more."""

    def spent(rounds):
        process = subprocess.Popen([program, folder, str(rounds)], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{program} failed")
        return usage.ru_utime + usage.ru_stime

    return (spent(4) - spent(1)) / 3


def of_python(run):
    started = time.process_time()
    run()
    return time.process_time() - started


def main():
    program, scratch = sys.argv[1], Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    folder = scratch / str(count)
    folder.mkdir(parents=True, exist_ok=True)
    html = [page.encode() for _, _, page in pages(count, 1)]
    for n, page in enumerate(html):
        (folder / f"{n:06}.html").write_bytes(page)
    batch = pyarrow.record_batch({"html": html})
    ways = {
        "octuple.read(page)": lambda: [octuple.read(page) and None for page in html],
        "octuple.read(page).reports": lambda: [octuple.read(page).reports and None for page in html],
        "octuple.read(page).to_dict()": lambda: [octuple.read(page).to_dict() and None for page in html],
        "octuple.read_arrow(batch, threads=1)": lambda: octuple.read_arrow(batch, threads=1),
    }
    octuple.read(html[0])
    engine, best = float("inf"), dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        engine = min(engine, of_program(program, folder))
        for name, run in ways.items():
            best[name] = min(best[name], of_python(run))
    print(f"{count} pages of {sum(map(len, html)) / count / 1000:.0f} KB; the best of {ROUNDS} rounds")
    for name, seconds in {"the engine, in Rust": engine, **best}.items():
        print(f"{name:40} {count / seconds:7.0f} pages a second, {seconds / engine:.3f} of the engine's time")


if __name__ == "__main__":
    main()
