"""Hours of adding, asking and serving at once: `soak.py PROGRAM SCRATCH [MINUTES]`.

A server is asked by several askers while pages are added to its store, some new and some that it has, by another process and through the
server itself; pages are read by it, too. Each minute prints what the server takes: memory, descriptors, threads, and how long
answers took. The first tenth, in which what it keeps of the store fills, does not count; of the rest the last third must be as the first:
nothing grows but the store, and that by a few pages a second.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASKERS = 4
# More than a server keeps of a store in memory, so that it does not look as if that grew.
FIRST = 30_000
WORDS = ["soldiers", "attack", "minister", "province", "sanctions", "talks", "border", "police", "withdraw", "lighthouse"]
PLACES = ["Mali", "Iraq", "Kenya", "Poland", "Erbil,50km", "Niger"]


def question(rng):
    return rng.choice(
        [
            f"/api/v1/find?words={rng.choice(WORDS)}",
            f"/api/v1/find?where={rng.choice(PLACES)}&what=MOBILIZE",
            f"/api/v1/events?where={rng.choice(PLACES)}&by-voices=true",
            f"/api/v1/facets?words={rng.choice(WORDS)}",
            f"/api/v1/posture?place={rng.choice(PLACES)}",
            f"/reports?words={rng.choice(WORDS)}",
            f"/events?where={rng.choice(PLACES)}",
            "/",
            "/metrics",
        ]
    )


def timed(request, times, wrong):
    """Asks, and notes how long it took and what went wrong."""
    start = time.monotonic()
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            answer.read()
    except OSError as error:
        wrong.append(f"{request.selector}: {error}")
    times.append(time.monotonic() - start)


def ask(base, seed, times, wrong, stop):
    rng = random.Random(seed)
    while not stop.is_set():
        timed(urllib.request.Request(base + question(rng)), times, wrong)
        time.sleep(rng.uniform(0, 0.5))


def add(program, scratch, store, stop):
    """Adds a few pages, then the ones before them again."""
    seed = 0
    while not stop.wait(5):
        archive = scratch / f"more-{seed % 2}.warc.gz"
        subprocess.run([sys.executable, ROOT / "bench/pages.py", "25", archive, "--seed", str(500_000 + seed)], check=True)
        for added in sorted(scratch.glob("more-*.warc.gz")):
            subprocess.run([program, "add", added, "--store", store, "--threads", "1"], check=True, stderr=subprocess.DEVNULL)
        seed += 1


def send(base, seed, times, wrong, stop):
    """Has pages read, and added, by the server."""
    rng = random.Random(seed)
    pages = [path.read_text() for path in sorted((ROOT / "examples").glob("*.html"))]
    while not stop.wait(rng.uniform(0, 0.5)):
        page = rng.choice(pages)
        line = json.dumps({"html": page, "url": f"https://example.org/{rng.randrange(200)}", "date": "2022-11-16"}).encode()
        path, media, body = rng.choice(
            [("/read", "text/html", page.encode()), ("/add/pages", "application/x-ndjson", line), ("/read/stream", "application/x-ndjson", line)]
        )
        timed(urllib.request.Request(f"{base}/api/v1{path}", data=body, headers={"Content-Type": media}), times, wrong)


def taken(pid):
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    return int(status["VmRSS"].split()[0]) / 1024, len(os.listdir(f"/proc/{pid}/fd")), int(status["Threads"])


def main():
    program, scratch = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    minutes = int(sys.argv[3]) if len(sys.argv) > 3 else 120
    scratch.mkdir(parents=True, exist_ok=True)
    store = scratch / "soak.db"
    for end in ("", "-wal", "-shm"):
        Path(f"{store}{end}").unlink(missing_ok=True)
    subprocess.run([sys.executable, ROOT / "bench/pages.py", str(FIRST), scratch / "first.warc.gz"], check=True)
    subprocess.run([program, "add", scratch / "first.warc.gz", "--store", store], check=True, stderr=subprocess.DEVNULL)
    server = subprocess.Popen([program, "serve", "--store", store, "--listen", "127.0.0.1:8911"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    stop, times, wrong = threading.Event(), [], []
    threads = [threading.Thread(target=ask, args=("http://127.0.0.1:8911", n, times, wrong, stop)) for n in range(ASKERS)]
    threads.append(threading.Thread(target=add, args=(program, scratch, store, stop)))
    threads.append(threading.Thread(target=send, args=("http://127.0.0.1:8911", ASKERS, times, wrong, stop)))
    for thread in threads:
        thread.start()
    rows = []
    try:
        for minute in range(minutes):
            time.sleep(60)
            lately, times[:] = sorted(times), []
            memory, files, count = taken(server.pid)
            p50, p99 = statistics.median(lately), lately[int(len(lately) * 0.99)]
            rows.append((memory, files, p50))
            size = json.load(urllib.request.urlopen("http://127.0.0.1:8911/api/v1/stats"))["articles"]
            print(
                f"{minute + 1:4} min  {memory:6.0f} MB  {files:4} descriptors  {count:3} threads  {len(lately):6} answers  "
                f"p50 {1000 * p50:5.0f} ms  p99 {1000 * p99:6.0f} ms  {size:8} articles  {len(wrong)} failed",
                flush=True,
            )
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        server.terminate()
    rows = rows[len(rows) // 10 :]
    third = max(1, len(rows) // 3)
    first, last = rows[:third], rows[-third:]
    memory = statistics.median(r[0] for r in last) / statistics.median(r[0] for r in first)
    pause = statistics.median(r[2] for r in last) / statistics.median(r[2] for r in first)
    files = max(r[1] for r in last) - max(r[1] for r in first)
    print(f"the last third beside the first: memory {memory:.2f} times, answers {pause:.2f} times, {files:+} descriptors; {len(wrong)} failed {wrong[:3]}")
    if memory > 1.3 or pause > 2 or files > 8 or wrong:
        sys.exit(1)


main()
