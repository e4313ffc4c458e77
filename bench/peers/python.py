"""Reads pages with the tools that are Python's: answers, a line each, what `bench/article.py` asks.

Usage: python.py PAGES, a list of pages: a line each, the file of its markup, a tab, its address.
    read TOOL PAGE    -> {"ns": processor time, "text", "title", "authors", "date"}
    memory TOOL PAGE  -> {"grown": bytes that the process grew by}
"""

import json
import os
import signal
import sys
import time

import html_text
import trafilatura
from htmldate import find_date
from readability import Document
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree


# A page that a tool has not read after so many seconds of processor time is given up.
LONGEST = 10


def read_trafilatura(page, url, **settings):
    document = trafilatura.bare_extraction(page, url=url, include_comments=False, with_metadata=True, **settings)
    if document is None:
        return {}
    return {
        "text": document.text or "",
        "title": document.title or "",
        "authors": document.author or "",
        "date": document.date or "",
    }


def read_resiliparse(page, url):
    tree = HTMLTree.parse_from_bytes(page, detect_encoding(page))
    # Without the texts of pictures, as the others: it scores better so.
    text = extract_plain_text(tree, main_content=True, alt_texts=False)
    return {"title": tree.title or "", "text": text}


def read_readability(page, url):
    document = Document(page, url=url)
    # Before `summary`, which changes the tree.
    title, author = document.short_title(), document.author()
    text = html_text.extract_text(document.summary())
    return {"text": text, "title": title, "authors": "" if author == "[no-author]" else author}


def read_date(page, url):
    return {"date": find_date(page.decode("utf-8", "replace"), url=url, original_date=True) or ""}


TOOLS = {
    "trafilatura": read_trafilatura,
    "trafilatura, precision": lambda page, url: read_trafilatura(page, url, favor_precision=True),
    "resiliparse": read_resiliparse,
    "readability-lxml": read_readability,
    "htmldate": read_date,
}


def read(tool, page, url):
    """What a tool makes of a page, and the processor time that it took."""
    start = time.process_time_ns()
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        found = TOOLS[tool](page, url)
    except Exception as error:
        # A page that a tool cannot read is one on which it finds nothing.
        found = {"failed": repr(error)}
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return {"ns": time.process_time_ns() - start, **found}


def give_up(*_):
    """Ends the reading of a page."""
    raise TimeoutError


def peak():
    """The most memory that this process has held, in bytes."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


def memory(tool, file, url):
    """How much a process grows that reads one page after another that is small: a fork for each, so that none finds room that another left."""
    out, into = os.pipe()
    if (child := os.fork()) == 0:
        with open(file, "rb") as opened:
            page = opened.read()
        before = peak()
        read(tool, page, url)
        os.write(into, str(peak() - before).encode())
        os._exit(0)
    os.close(into)
    os.waitpid(child, 0)
    with os.fdopen(out) as told:
        return {"grown": int(told.read() or 0)}


def main():
    signal.signal(signal.SIGPROF, give_up)
    with open(sys.argv[1]) as listed:
        pages = [line.rstrip("\n").split("\t") for line in listed]
    held, warm = {}, set()
    for line in sys.stdin:
        what, tool, number = line.rstrip("\n").split("\t")
        file, url = pages[int(number)]
        if tool not in warm:
            # The first page listed is small: what a tool loads but once is no part of any page's figures.
            with open(pages[0][0], "rb") as opened:
                read(tool, opened.read(), pages[0][1])
            warm.add(tool)
        if what == "memory":
            answer = memory(tool, file, url)
        else:
            if number not in held:
                with open(file, "rb") as opened:
                    held[number] = opened.read()
            answer = read(tool, held[number], url)
        print(json.dumps(answer), flush=True)


main()
