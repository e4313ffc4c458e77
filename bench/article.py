"""Runs every reader of pages on the same pages, and prints how well, how fast, and in how much memory each reads.

Usage: article.py SCRATCH [--data DIR] [--all] [--rounds N]; `bench/article` installs what it needs.

The pages are those held apart, on which nothing of ours is trained; `--all` takes the others too, and scores the peers on them.

Two processes hold the pages in memory, one for the tools of each language (`bench/peers`). Page by page, every tool in turn
reads it, in as many rounds as are asked for (3), so that whatever else the machine does meets all alike. Only one process works
at a time, on one core. A page's time is the median of its rounds, in processor time; a page that a tool took long over is not
read by it again. Every tool is timed making its text, title, authors and date, as far as it knows them, and is told the page's address.
Tools that take no bytes are handed the page decoded. Tools that end without a text give an empty one.

Memory is how much a process grows that reads one page after another that is small: a process for each page and tool, on every
second page.
"""

import argparse
import gzip
import json
import os
import pathlib
import statistics
import subprocess
import sys

from runner import Runner

SETS = ["naeb", "wcxb"]
OURS = "octuple"
RUST = [OURS, "trafilatura (crate), with fallback", "trafilatura (crate)", "rs-trafilatura", "dom_smoothie"]
PYTHON = ["trafilatura, precision", "trafilatura", "readability-lxml", "resiliparse", "htmldate"]
TOOLS = RUST + PYTHON

# What is printed of the scores.
TEXT = ["shingle_f1", "exact", "word_f1", "with", "without", "first"]
HEAD = ["title", "authors", "invented", "date"]
# The lower, the better.
LOW = {"without", "invented"}

# What a tool does not say, so that it is not scored.
UNSAID = {
    "readability-lxml": {"date"},
    "resiliparse": {"authors", "invented", "date"},
    "htmldate": {*TEXT, *HEAD} - {"date"},
}

# A page that took a tool longer is not read again, in milliseconds: what little the machine adds to it is no matter.
LONG = 100

# Every so many pages, one is weighed.
WEIGHED = 2

# Pages of about the size that others are timed on (174 KB), in bytes.
USUAL = range(120_000, 230_000)

ROOT = pathlib.Path(__file__).resolve().parent.parent


def runners(scratch, listed):
    """A new process for each language, by tool."""
    rust = Runner("bench/article", [scratch / "rust/target/release/peers", listed], quiet=True)
    python = Runner("bench/article", [scratch / "venv/bin/python", ROOT / "bench/peers/python.py", listed], quiet=True)
    return {tool: rust if tool in RUST else python for tool in TOOLS}


def evaluate(*asked):
    """What `octuple-eval outputs` prints."""
    command = [ROOT / "target/release/octuple-eval", "outputs", *asked]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def unpack(data, scratch, part):
    """Every page of a part as a file, and a list of them; the first is small, to warm up on, and is no part of any figure."""
    folder = scratch / "pages"
    folder.mkdir(exist_ok=True)
    each = evaluate(os.devnull, "--data", data, "--part", part, "--each").splitlines()
    wanted = {tuple(line.split("\t")[:2]) for line in each}
    pages = []
    for name in SETS:
        for gold in json.loads((data / "page" / name / "gold.json").read_text()):
            if (name, gold["id"]) not in wanted:
                continue
            html = gzip.decompress((data / "page" / name / f"{gold['id']}.html.gz").read_bytes())
            file = folder / f"{name}-{gold['id']}.html"
            file.write_bytes(html)
            pages.append({"set": name, "id": gold["id"], "file": file, "url": gold["url"], "bytes": len(html)})
    small = f"{ROOT / 'examples/mali-mission.html'}\thttps://example.com/\n"
    listed = scratch / "pages.tsv"
    listed.write_text(small + "".join(f"{page['file']}\t{page['url']}\n" for page in pages))
    return pages, listed


def time_all(pages, listed, scratch, rounds):
    """Milliseconds of each page, and what was found on it, by tool."""
    asked = runners(scratch, listed)
    times = {tool: [[] for _ in pages] for tool in TOOLS}
    found = {tool: [None] * len(pages) for tool in TOOLS}
    for again in range(rounds):
        for number in range(len(pages)):
            for tool in TOOLS:
                taken = times[tool][number]
                if not taken or taken[0] < LONG:
                    found[tool][number] = answer = asked[tool].ask("read", tool, number + 1)
                    taken.append(answer["ns"] / 1e6)
        print(f"round {again + 1} of {rounds} done", file=sys.stderr)
    for runner in set(asked.values()):
        runner.end()
    return {tool: [statistics.median(page) for page in times[tool]] for tool in TOOLS}, found


def score(found, pages, scratch, data, part):
    """Every tool's figures, by `octuple-eval`."""
    figures = {}
    for tool in TOOLS:
        file = scratch / "outputs" / f"{tool}.ndjson"
        file.parent.mkdir(exist_ok=True)
        with file.open("w") as out:
            for page, answer in zip(pages, found[tool]):
                line = {"set": page["set"], "id": page["id"], **answer}
                out.write(json.dumps(line) + "\n")
        figures[tool] = json.loads(evaluate(file, "--data", data, "--part", part, "--json"))
    return figures


def show_scores(figures, title):
    """Both sets, a table for the text and one for the head; the best of each column is marked."""
    for name in SETS:
        pages = int(next(iter(figures.values()))[f"{name}.pages"])
        for metrics in (TEXT, HEAD):
            print(f"\n### {name}, {title} ({pages} pages)\n")
            show_table({t: {m: figures[t][f"{name}.{m}"] for m in metrics if f"{name}.{m}" in figures[t]} for t in figures})


def show_table(rows):
    """A tool a line, a metric a column; lines without a figure are left out."""
    said = {tool: {m: f for m, f in row.items() if m not in UNSAID.get(tool, ())} for tool, row in rows.items()}
    metrics = list(next(iter(rows.values())))
    best = {m: (min if m in LOW else max)(row[m] for row in said.values() if m in row) for m in metrics}
    print("| | " + " | ".join(metrics) + " |\n|---|" + "---|" * len(metrics))
    for tool, row in said.items():
        if row:
            marks = {m: "**" * (row[m] == best[m]) for m in row}
            cells = (f"{marks[m]}{row[m]:.3f}{marks[m]}" if m in row else "–" for m in metrics)
            print(f"| {tool} | " + " | ".join(cells) + " |")


def percentile(values, share):
    return sorted(values)[int(len(values) * share)]


def show_speed(times, pages):
    """Pages a second on pages of the usual size, and on all, with what a page takes."""
    usual = [i for i, page in enumerate(pages) if page["bytes"] in USUAL]
    kilobytes = statistics.mean(pages[i]["bytes"] for i in usual) / 1e3
    print(f"\n### Speed, one core, processor time, {len(usual)} pages of {kilobytes:.0f} KB and all {len(pages)}\n")
    print("| | pages/s, usual size | pages/s, all | median ms | p99 ms | p99 / median | slowest ms |\n|---|" + "---|" * 6)
    rates = {}
    for tool, taken in times.items():
        rates[tool] = 1e3 / statistics.mean(taken[i] for i in usual)
        middle, late = statistics.median(taken), percentile(taken, 0.99)
        rate = 1e3 / statistics.mean(taken)
        print(f"| {tool} | {rates[tool]:.0f} | {rate:.0f} | {middle:.2f} | {late:.2f} | {late / middle:.1f} | {max(taken):.1f} |")
    for peer in ("trafilatura", "dom_smoothie"):
        print(f"\n{OURS} reads {rates[OURS] / rates[peer]:.1f} times as many pages of the usual size as {peer}.")


def weigh_all(pages, listed, scratch):
    """Bytes that a process grows by, of each page, by tool."""
    asked = runners(scratch, listed)
    numbers = range(1, len(pages) + 1, WEIGHED)
    return {tool: [asked[tool].ask("memory", tool, number)["grown"] for number in numbers] for tool in TOOLS}


def show_memory(grown, pages):
    """In megabytes, and as a multiple of the page."""
    pages = pages[::WEIGHED]
    print(f"\n### Memory that one page takes, {len(pages)} pages\n")
    print("| | median MB | most MB | median, times the page | one in ten, times the page |\n|---|" + "---|" * 4)
    for tool, taken in grown.items():
        times = [n / page["bytes"] for n, page in zip(taken, pages)]
        first = f"{statistics.median(taken) / 1e6:.1f} | {max(taken) / 1e6:.1f}"
        print(f"| {tool} | {first} | {statistics.median(times):.1f} | {percentile(times, 0.9):.1f} |")


def main():
    parser = argparse.ArgumentParser(prog="bench/article")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data", help="the folder of the gold sets")
    parser.add_argument("--all", action="store_true", help="read every page; score the peers on those that ours is trained on, too")
    parser.add_argument("--rounds", type=int, default=3, help="how often each page is read")
    asked = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    pages, listed = unpack(asked.data, asked.scratch, "all" if asked.all else "held")
    times, found = time_all(pages, listed, asked.scratch, asked.rounds)
    show_scores(score(found, pages, asked.scratch, asked.data, "held"), "held apart")
    if asked.all:
        figures = score(found, pages, asked.scratch, asked.data, "others")
        figures.pop(OURS)
        show_scores(figures, "pages that ours is trained on, so without it")
    show_speed(times, pages)
    show_memory(weigh_all(pages, listed, asked.scratch), pages)


if __name__ == "__main__":
    main()
