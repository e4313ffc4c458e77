"""Measures `octuple add` and the questions that a store answers: `many.py PROGRAM SCRATCH [COUNT ...]`.

For each number of pages an archive is made and added to a new store with one reading thread and with two; printed are pages a second, the
most memory that the process held, the size of the store, and what one more page takes then: the whole process on an archive of one new page,
and, its start and end left aside, a page among 21 (the medians of seven runs each), of which its reading is a part that the first line,
an empty store, shows nearly alone. Then each question is asked seven times of the largest store; printed is the median of the whole process, and
of a process that does nothing, which is a part of each.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

QUESTIONS = {
    "--help": ["--help"],
    "find words": ["find", "soldiers province"],
    "find rare words": ["find", "lighthouse regatta"],
    "find --who": ["find", "--who", "Denmark"],
    "find --what --where": ["find", "--what", "MOBILIZE", "--where", "Mali"],
    "find circle": ["find", "--where", "Erbil,50km"],
    "find --when": ["find", "--when", "2021-03-01..2021-03-07"],
    "find --voices 3": ["find", "--voices", "3"],
    "find nothing": ["find", "--who", "Denmark", "--what", "SANCTION", "--where", "Peru", "--status", "denied"],
    "events": ["events", "--voices", "3"],
    "posture": ["posture", "--place", "Mali", "--actor", "Denmark"],
    "stats": ["stats"],
}


def run(command):
    """Seconds, and the most memory in MB, of a process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def remove(store):
    for end in ("", "-wal", "-shm"):
        Path(f"{store}{end}").unlink(missing_ok=True)


def added(program, archive, store, threads):
    remove(store)
    return run([program, "add", archive, "--store", store, "--threads", str(threads)])


def one_more(program, scratch, pages, store):
    """Milliseconds that a process takes that adds one page, and that each further page takes."""
    alone, among = [], []
    for seed in range(7):
        for count, times in ((1, alone), (21, among)):
            archive = scratch / "more.warc.gz"
            subprocess.run([sys.executable, pages, str(count), archive, "--seed", str(900_000 + 1000 * seed + count)], check=True)
            times.append(1000 * run([program, "add", str(archive), "--store", store, "--threads", "1"])[0])
    one = statistics.median(alone)
    return one, (statistics.median(among) - one) / 20


def main():
    program, scratch = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    counts = [int(count) for count in sys.argv[3:]] or [1000, 10_000, 100_000]
    scratch.mkdir(parents=True, exist_ok=True)
    pages = Path(__file__).with_name("pages.py")
    store = str(scratch / "news.db")
    print(f"{'pages':>8} {'threads':>7} {'pages/s':>8} {'memory MB':>9} {'store MB':>8} {'one more ms':>11} {'and each further':>16}")
    for count in counts:
        archive = scratch / f"{count}.warc.gz"
        if not archive.exists():
            subprocess.run([sys.executable, pages, str(count), archive], check=True)
        for threads in (1, 2):
            seconds, memory = added(program, str(archive), store, threads)
            size = Path(store).stat().st_size / 1e6
            one, further = one_more(program, scratch, pages, store)
            rate = count / seconds
            print(f"{count:>8} {threads:>7} {rate:>8.0f} {memory:>9.0f} {size:>8.0f} {one:>11.0f} {further:>16.1f}", flush=True)
    print()
    for name, question in QUESTIONS.items():
        times = [run([program, *question] + (["--store", store] if name != "--help" else []))[0] for _ in range(7)]
        print(f"{name:>20} {1000 * statistics.median(times):>7.0f} ms")


if __name__ == "__main__":
    main()
