"""The words of each field, marked in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ._native import FIELDS
from .record import Evidence, Report


class Mark(NamedTuple):
    """A field's words: code points of ``article.text``, and which of the eight fields, from 0 on."""

    start: int
    end: int
    field: int


def marks_of(report: Report) -> list[Mark]:
    """All the words of a report's fields that stand in the article's text, in order, each once."""
    marks = set()
    for field, (name, *_) in enumerate(FIELDS):
        for evidence in _evidence(getattr(report, name)):
            if evidence.span is not None:
                marks.add(Mark(evidence.span.start, evidence.span.stop, field))
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.field))


def _evidence(value: Any) -> Iterator[Evidence]:
    for one in value if isinstance(value, tuple) else (value,):
        yield from one.evidence


def marked(text: str, start: int, end: int, marks: list[Mark]) -> str:
    """The text from ``start`` to ``end`` with ``[n …]`` around the words of field n, counted from 1."""
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    cuts = sorted({start, end, *(mark.start for mark in inside), *(mark.end for mark in inside)})
    out: list[str] = []
    for at, following in zip(cuts, [*cuts[1:], end]):
        out.extend("]" for mark in inside if mark.end == at)
        out.extend(f"[{mark.field + 1} " for mark in inside if mark.start == at)
        out.append(text[at:following])
    return "".join(out)
