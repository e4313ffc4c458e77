"""Measures `octuple serve` on a store: the first answer after its start, each view, and `find` under load.

The questions are made from what the store itself counts (`/api/v1/facets`): who, where, what, how certain and when, alone and in
pairs, and words of sentences. Each is asked once before the load, and the slowest are printed: a mean hides them. While nobody
writes to the store, the server gives an answer again without asking the store; so a second load asks many more questions, in
which the store itself is measured.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

LIMIT = 20
VIEWS = ["/", "/reports", "/events", "/posture?who=Denmark", "/reports?who=Denmark&where=Mali", "/events?order=voices",
         "/api/v1/facets", "/api/v1/facets?where=Mali", "/api/v1/events?limit=20", "/api/v1/stats"]


def start(octuple, store):
    """The server and its address, as it says it."""
    server = subprocess.Popen([octuple, "serve", "--store", store, "--listen", "127.0.0.1:0"], stderr=subprocess.PIPE, text=True)
    for line in server.stderr:
        if "http://" in line:
            return server, "http://" + line.split("http://")[1].split()[0].rstrip("/")
    sys.exit("the server did not start")


def asked(address):
    """An answer, and how many milliseconds it took."""
    since = time.perf_counter()
    with urllib.request.urlopen(address) as answer:
        body = answer.read()
    return body, (time.perf_counter() - since) * 1000


def questions(base):
    """Several hundred paths of `find`, each another one."""
    counts = json.loads(asked(base + "/api/v1/facets")[0])
    names = {kind: [name for name, _ in counts[kind]] for kind in ("actors", "countries", "types", "statuses", "days")}
    places = [place["name"] for place in counts["places"]]
    months = sorted({day[:7] for day in names["days"]})[-24:]
    told = [{}]
    told += [{"who": who} for who in names["actors"]]
    told += [{"where": where} for where in names["countries"] + places[:100]]
    told += [{"what": what} for what in names["types"] + ["withdraw", "attack", "meet", "send", "warn"]]
    told += [{"status": status} for status in names["statuses"]]
    told += [{"when": month} for month in months]
    told += [{"words": words} for words in ["troops", "grain market", '"open talks"', "monastery", "convoy attack", "tonnes of grain"]]
    told += [{"who": who, "where": where} for who in names["actors"][:15] for where in names["countries"][:15]]
    told += [{"what": what, "where": where} for what in names["types"] for where in names["countries"][:10]]
    told += [{"who": who, "status": "planned"} for who in names["actors"]]
    told += [{"where": where, "voices": 2} for where in names["countries"]]
    told += [{"said-by": "ministry", "when": month} for month in months]
    return [f"/api/v1/find?{urllib.parse.urlencode({**one, 'limit': LIMIT})}" for one in told]


def never_twice(base):
    """So many paths of `find` that none is asked twice in a run: three filters together."""
    counts = json.loads(asked(base + "/api/v1/facets")[0])
    names = {kind: [name for name, _ in counts[kind]] for kind in ("actors", "countries", "types")}
    told = [{"who": who, "where": where, "what": what}
            for what in names["types"] for where in names["countries"] for who in names["actors"]]
    random.Random(7).shuffle(told)
    return [f"/api/v1/find?{urllib.parse.urlencode({**one, 'limit': LIMIT})}" for one in told]


def load(base, paths, connections, seconds, name):
    """Asks as fast as the answers come, and prints how fast that is."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(paths) + "\n")
        file.flush()
        wrk = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "-s", "bench/serve.lua", base, "--", file.name]
        out = subprocess.run(wrk, check=True, capture_output=True, text=True).stdout
    told = json.loads(out.splitlines()[-1])
    print(f"{name}, {len(paths)} questions, {connections} connections: {told['requests'] / told['seconds']:.0f} requests/s, "
          f"p50 {told['p50_ms']} ms, p90 {told['p90_ms']} ms, p99 {told['p99_ms']} ms, slowest {told['max_ms']} ms, {told['wrong']} wrong")


def main():
    octuple, store, connections, seconds = sys.argv[1:]
    since = time.perf_counter()
    server, base = start(octuple, store)
    try:
        asked(base + "/")
        print(f"first page {(time.perf_counter() - since) * 1000:.0f} ms after the start")
        for view in VIEWS:
            first, again = asked(base + view)[1], min(asked(base + view)[1] for _ in range(3))
            print(f"{view:36} {first:7.1f} ms, again {again:6.1f} ms")
        paths = questions(base)
        times = sorted(((asked(base + path)[1], path) for path in paths), reverse=True)
        print(f"{len(set(paths))} questions, each once; the slowest:")
        for took, path in times[:8]:
            print(f"  {took:7.1f} ms {path}")
        load(base, paths, connections, seconds, "asked again and again")
        load(base, never_twice(base), connections, seconds, "hardly ever asked twice")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
