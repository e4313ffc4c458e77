"""The arrays that `octuple-train prepare` writes, and windows cut from them."""

import os
import re
import unicodedata

import numpy as np

EWT, GUM, HEADLINE, DRAWN, NAMES, DRAWN_NAMES, PLAIN, EWT_DEV, GUM_DEV, GMB_DEV, RE3D_DEV = range(11)
DEV = (EWT_DEV, GUM_DEV, GMB_DEV, RE3D_DEV)
UNKNOWN = 255
# No window has more words; longer sentences are cut for training alone.
LONGEST = 160


class Arrays:
    """Everything there is to learn from; see `train/src/language/prepare.rs` for what each file holds."""

    def __init__(self, folder):
        read = lambda name, kind: np.fromfile(os.path.join(folder, name), dtype=kind)
        lines = lambda name: open(os.path.join(folder, name), encoding="utf-8").read().split("\n")
        self.words = lines("types.txt")
        self.hashes = read("types.u32", "<u4").reshape(-1, 9)
        self.tokens = read("tokens.u32", "<u4").astype(np.int64)
        marks = read("tokens.u8", np.uint8).reshape(-1, 5)
        self.known, self.tag, self.relation, self.name, self.start = marks.T.copy()
        self.head = read("heads.i16", "<i2")
        self.sentences = read("sentences.u32", "<u4").reshape(-1, 6).astype(np.int64)
        self.tags, self.relations, self.names = lines("tags.txt"), lines("relations.txt"), lines("names.txt")
        self.paragraph_of = np.zeros(len(self.tokens), dtype=np.int64)
        for first, end, _, paragraph, _, _ in self.sentences:
            self.paragraph_of[first:end] = paragraph
        self.case = np.array([case(word) for word in self.words], dtype=np.int64)


def case(word):
    """What a model without capitals cannot see of a word: 0..9."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdigit() for c in word) else 0
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 2 if len(letters) == len(word) else 3
    if upper == len(letters):
        return (4 if len(letters) == 1 else 5) if len(letters) == len(word) else 6
    if letters[0].isupper() and upper == 1:
        return 7 if len(letters) == len(word) else 8
    return 9


def windows(arrays, sources, how, random):
    """Runs of sentences as lists of (first, end) token ranges.

    `how`: "sentence" gives each alone, "paragraph" those of one paragraph, "run" up to a random number in a row of one document.
    """
    out, window, length, before, limit = [], [], 0, None, 1
    for first, end, document, paragraph, casing, source in arrays.sentences[np.isin(arrays.sentences[:, 5], sources)]:
        place = {"sentence": (first,), "paragraph": (document, paragraph), "run": (document,)}[how]
        end = min(end, first + LONGEST)
        full = len(window) >= limit if how == "run" else False
        if window and (place != before or full or length + end - first > LONGEST):
            out.append(window)
            window, length = [], 0
            limit = int(random.integers(1, 7))
        window.append((int(first), int(end), int(casing), int(source)))
        length += end - first
        before = place
    if window:
        out.append(window)
    return out


def pieces(words, vocabulary):
    """Word pieces of every word: lower case, no accents, marks apart, then the longest known pieces."""
    number = {piece: n for n, piece in enumerate(vocabulary)}
    unknown = number["[UNK]"]

    def split(word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        parts = [p for p in re.split(r"([^\w]|_)", plain) if p.strip()] or ["[UNK]"]
        found = []
        for part in parts[:12]:
            at, here = 0, []
            while at < len(part):
                end = len(part)
                while end > at and ("##" if at else "") + part[at:end] not in number:
                    end -= 1
                if end == at:
                    here = [unknown]
                    break
                here.append(number[("##" if at else "") + part[at:end]])
                at = end
            found += here
        return found[:8] or [unknown]

    return [split(word) for word in words]


def used_pieces(words, path):
    """The word pieces of every word, and the vocabulary's rows that they need, with those of start, padding and end."""
    found = pieces(words, open(path, encoding="utf-8").read().rstrip("\n").split("\n"))
    return found, sorted({0, 1, 2} | {p for piece in found for p in piece})
