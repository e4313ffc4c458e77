"""Windows as padded tensors of like length."""

import numpy as np
import torch

from arrays import PLAIN, UNKNOWN

IGNORE = -100


def padded(arrays, windows, types=None):
    """One batch: what is seen of each word, and what is known of it; `types` stands in for the arrays' own tokens."""
    types = arrays.tokens if types is None else types
    sentences = np.array([(row, n, *s) for row, w in enumerate(windows) for n, s in enumerate(w)], dtype=np.int64)
    row, number, first, end, casing, source = sentences.T
    count = end - first
    # Where each sentence starts in its window, and then each token in its sentence.
    total = np.cumsum(count)
    before = total - count
    opens = before[np.searchsorted(row, np.arange(len(windows)))]
    column = before - opens[row]
    which = np.repeat(np.arange(len(count)), count)
    inside = np.arange(total[-1]) - before[which]
    token = first[which] + inside
    at = (row[which], column[which] + inside)
    shape = (len(windows), int(np.max(column + count)))

    def spread(values, empty):
        full = np.full(shape, empty, dtype=np.int64)
        full[at] = values
        return full

    marks = lambda name: np.where((m := getattr(arrays, name)[token].astype(np.int64)) == UNKNOWN, IGNORE, m)
    offset = arrays.head[token].astype(np.int64)
    head = inside + offset
    inner = (offset > -32768) & (head >= 0) & (head < count[which])
    head = np.where(inner, np.where(offset == 0, 0, column[which] + head + 1), IGNORE)
    # Where paragraphs meet, no text has a sentence's start to be found.
    paragraph = arrays.paragraph_of[first]
    joined = (number > 0) & (np.roll(paragraph, 1) == paragraph)
    start = np.where((inside == 0) & ~joined[which], IGNORE, marks("start"))
    batch = {
        "token": spread(token, -1), "type": spread(types[token], 0), "known": spread(arrays.known[token], 0),
        "casing": spread(casing[which], 0), "segment": spread(np.where(source == PLAIN, -1, number)[which], -1),
        "tag": spread(marks("tag"), IGNORE), "relation": spread(np.where(head == IGNORE, IGNORE, marks("relation")), IGNORE),
        "name": spread(marks("name"), IGNORE), "start": spread(start, IGNORE), "head": spread(head, IGNORE),
    }
    return {name: torch.from_numpy(values) for name, values in batch.items()}


def grouped(windows, words, random=None):
    """Windows in groups of like length, each at most `words` words with its padding."""
    length = np.array([sum(s[1] - s[0] for s in w) for w in windows])
    noise = random.random(len(windows)) * 4 if random is not None else 0
    groups, group = [], []
    for n in np.argsort(length + noise, kind="stable"):
        if group and (len(group) + 1) * max(length[n], max(length[m] for m in group[-8:])) > words:
            groups.append([windows[m] for m in group])
            group = []
        group.append(n)
    groups.append([windows[m] for m in group])
    return groups
