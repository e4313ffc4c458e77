"""Hours of adding, asking and serving at once: `soak.py PROGRAM SCRATCH [MINUTES]`.

A server is asked by several askers while pages are added to its store, again and again. Each minute prints what the server takes: memory,
descriptors, threads, and how long answers took. The last third must be as the first: nothing grows but the store.
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


def ask(base, seed, times, wrong, stop):
    rng = random.Random(seed)
    while not stop.is_set():
        path, start = question(rng), time.monotonic()
        try:
            with urllib.request.urlopen(base + path, timeout=30) as answer:
                answer.read()
        except OSError as error:
            wrong.append(f"{path}: {error}")
        times.append(time.monotonic() - start)
        time.sleep(rng.uniform(0, 0.1))


def add(program, scratch, store, stop):
    seed = 0
    while not stop.is_set():
        archive = scratch / "more.warc.gz"
        subprocess.run([sys.executable, ROOT / "bench/pages.py", "500", archive, "--seed", str(500_000 + seed)], check=True)
        subprocess.run([program, "add", archive, "--store", store, "--threads", "1"], check=True, stderr=subprocess.DEVNULL)
        seed += 1


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
    subprocess.run([sys.executable, ROOT / "bench/pages.py", "2000", scratch / "first.warc.gz"], check=True)
    subprocess.run([program, "add", scratch / "first.warc.gz", "--store", store], check=True, stderr=subprocess.DEVNULL)
    server = subprocess.Popen([program, "serve", "--store", store, "--listen", "127.0.0.1:8911"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    stop, times, wrong = threading.Event(), [], []
    threads = [threading.Thread(target=ask, args=("http://127.0.0.1:8911", n, times, wrong, stop)) for n in range(ASKERS)]
    threads.append(threading.Thread(target=add, args=(program, scratch, store, stop)))
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
    third = max(1, len(rows) // 3)
    first, last = rows[:third], rows[-third:]
    memory = statistics.median(r[0] for r in last) / statistics.median(r[0] for r in first)
    files = max(r[1] for r in last) - max(r[1] for r in first)
    print(f"the last third beside the first: memory {memory:.2f} times, {files:+} descriptors; {len(wrong)} failed {wrong[:3]}")
    if memory > 1.3 or files > 8 or wrong:
        sys.exit(1)


main()
