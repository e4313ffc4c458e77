"""Kills `octuple add` over and over, and makes its disk fail: `kill.py PROGRAM SCRATCH [KILLS] [PAGES]`.

One store grows over all runs. Before each kill another connection counts what stands in the store; afterwards it must be there, the
file whole, and no page half. Every tenth run meets a disk instead that is full, read-only, failing or slow, by `strace` (a package of
Debian), which lets a system call fail or wait. At the end the store must hold what a run holds that nothing happened to.
"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What a disk can do to us: the system call that fails or waits, and how.
FAULTS = {
    "full": "inject=pwrite64:error=ENOSPC:when={n}+",
    "read-only": "inject=pwrite64:error=EROFS:when={n}+",
    "failing": "inject=pwrite64,fdatasync,fsync:error=EIO:when={n}+",
    "slow": "inject=fdatasync,fsync:delay_enter=200000",
}

TABLES = ["page", "article", "body", "report", "party", "quantity", "location", "time", "attribution", "event", "family", "story"]


def command(program, archive, store):
    return [program, "add", str(archive), "--store", str(store)]


def count(store):
    """Pages and reports that stand in the store, as another process sees them."""
    if not store.exists():
        return 0, 0
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=30) as db:
        try:
            pages = db.execute("SELECT count(*) FROM page").fetchone()[0]
            return pages, db.execute("SELECT count(*) FROM report").fetchone()[0]
        except sqlite3.OperationalError:
            # The tables are not there yet.
            return 0, 0


def whole(store):
    """What is wrong with a store."""
    with sqlite3.connect(store, timeout=30) as db:
        wrong = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        # A virtual table of a later SQLite than this one's is not for it to judge.
        wrong = [what for what in wrong if "_text" not in what]
        wrong += [f"a row of {row[0]} points nowhere" for row in db.execute("PRAGMA foreign_key_check")]
        twice = "SELECT count(*) FROM (SELECT 1 FROM page GROUP BY sha256, url HAVING count(*) > 1)"
        half = "SELECT count(*) FROM article LEFT JOIN body ON body.article = article.id WHERE body.article IS NULL"
        events = "SELECT count(*) FROM event WHERE reports <> (SELECT count(*) FROM report WHERE report.event = event.id)"
        for what, sql in (("pages twice", twice), ("articles without a body", half), ("events miscounted", events)):
            number = db.execute(sql).fetchone()[0]
            wrong += [f"{number} {what}"] if number else []
    return wrong


def content(store):
    with sqlite3.connect(store) as db:
        return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def killed(program, archive, store):
    """Runs, and kills at a random moment; what stood in the store just before, and whether the run had ended by itself."""
    process = subprocess.Popen(command(program, archive, store), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # Some are killed before the first batch is made safe, most between two of them.
    time.sleep(random.uniform(0.02, 2.5))
    before = count(store)
    ended = process.poll() is not None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return before, ended


def faulted(program, archive, store, fault):
    """Runs on a disk that fails; what the program said, and its exit code."""
    before = count(store)
    inject = FAULTS[fault].format(n=random.randint(1, 400))
    traced = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64,fdatasync,fsync", "-e", inject]
    run = subprocess.Popen(
        traced + command(program, archive, store), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        said = run.communicate(timeout=3)[1]
    except subprocess.TimeoutExpired:
        # The program, too: it would go on without whoever traces it.
        os.killpg(run.pid, signal.SIGKILL)
        said = run.communicate()[1]
    return before, said, run.returncode


def main():
    program, scratch = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    pages = sys.argv[4] if len(sys.argv) > 4 else "20000"
    scratch.mkdir(parents=True, exist_ok=True)
    archive, store, unharmed = scratch / f"{pages}.warc.gz", scratch / "killed.db", scratch / "unharmed.db"
    for path in (store, unharmed):
        for end in ("", "-wal", "-shm"):
            Path(f"{path}{end}").unlink(missing_ok=True)
    if not archive.exists():
        subprocess.run([sys.executable, ROOT / "bench/pages.py", pages, archive], check=True)
    random.seed(8)
    faults = list(FAULTS) if shutil.which("strace") else []
    if not faults:
        print("no strace here: disks do not fail")
    met = dict.fromkeys(["kills", "ended first", *faults], 0)
    for number in range(kills):
        if faults and number % 10 == 9:
            fault = faults[number // 10 % len(faults)]
            before, said, code = faulted(program, archive, store, fault)
            met[fault] += 1
            if fault != "slow" and code == 1 and "octuple:" not in said:
                sys.exit(f"run {number}: a {fault} disk, and nothing was said: {said!r}")
            if code not in (0, 1, -9, 137):
                sys.exit(f"run {number}: a {fault} disk ended the program with {code}: {said}")
        else:
            before, ended = killed(program, archive, store)
            met["kills"] += 1
            met["ended first"] += ended
        after = count(store)
        if after < before:
            sys.exit(f"run {number}: {before} pages and reports stood there, and {after} after it")
        if number % 25 == 24 and store.exists():
            wrong = whole(store)
            if wrong:
                sys.exit(f"run {number}: {wrong}")
            print(f"{number + 1} runs, {after[0]} pages, {after[1]} reports, all whole", flush=True)
    for path in (store, unharmed):
        subprocess.run(command(program, archive, path), check=True, stderr=subprocess.DEVNULL)
    wrong = whole(store)
    if wrong or content(store) != content(unharmed):
        sys.exit(f"not what an unharmed run gives: {wrong} {content(store)} {content(unharmed)}")
    print(f"{met}: the store is that of a run that nothing happened to: {content(store)}")
    os.remove(unharmed)


main()
