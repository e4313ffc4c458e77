"""Times `octuple.read` beside the engine itself: `python.py PROGRAM SCRATCH [COUNT]`.

PROGRAM is `octuple/examples/time_pages.rs`. Each reads the same pages on one thread, round by round in turns, so that other work on the
machine slows both; printed is the best round of each. Then come what objects, dicts and Arrow cost on top.
"""

import subprocess
import sys
import time
from pathlib import Path

import pyarrow
from pages import pages

import octuple

ROUNDS = 7


def timed(run):
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


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
        "octuple.read_arrow(batch)": lambda: octuple.read_arrow(batch),
    }
    octuple.read(html[0])
    best = {}
    for _ in range(ROUNDS):
        out = subprocess.run([program, folder, "2"], capture_output=True, text=True, check=True).stdout
        rust = min(float(line.split()[0]) for line in out.splitlines())
        best["the engine, in Rust"] = min(rust, best.get("the engine, in Rust", rust))
        for name, run in ways.items():
            best[name] = min(timed(run), best.get(name, float("inf")))
    rust = best["the engine, in Rust"]
    print(f"{count} pages of {sum(map(len, html)) / count / 1000:.0f} KB; best of {ROUNDS} rounds")
    for name, seconds in best.items():
        print(f"{name:40} {count / seconds:7.0f} pages/s {seconds / rust:6.3f} of the engine's time")


if __name__ == "__main__":
    main()
