"""One page, read."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from . import _native
from ._build import build, build_all
from ._html import page_as_html
from ._marks import Mark, marked, marks_of
from .record import Article, Entity, Evidence, PageHead, Problem, Report

As = Literal["auto", "html", "text", "body"]
"""What a page is: ``auto`` looks and sees, ``text`` is a page flattened to text, ``body`` an article's text and nothing else."""


def read(
    page: str | bytes | bytearray | memoryview | os.PathLike[str],
    url: str | None = None,
    date: str | datetime.date | None = None,
    as_: As = "auto",
    *,
    source: str | None = None,
) -> Reading:
    """Reads a page: HTML in any encoding, or text.

    ``page`` is the page itself, as text or as bytes; or a path (``pathlib.Path``) to it. ``url`` is where it was fetched and ``date``
    the day of publication, where the page cannot say; relative times run from it. ``source`` is what the record calls the page.

    Any input gives a reading: what went wrong is among its ``problems``. Other threads run while a page is read.

    >>> import octuple
    >>> reading = octuple.read("Ruritania will withdraw 300 troops from Kosovo by May 1.", date="2021-03-05", as_="body")
    >>> report = reading.reports[0]
    >>> report.actor[0].name, report.event.type, report.quantity[0].value, report.factuality.status
    ('Ruritania', 'RETREAT', 300.0, 'planned')
    >>> reading.article.text[report.quantity[0].evidence[0].span]
    '300 troops'

    :raises ValueError: ``date`` is no day, or ``as_`` is none of the four.
    :raises OSError: the path cannot be read.
    """
    if isinstance(page, os.PathLike):
        source = os.fspath(page) if source is None else source
        with open(page, "rb") as file:
            page = file.read()
    elif isinstance(page, str):
        # A half of a pair of surrogates is no character; it is shown as what cannot be shown.
        page = page if page.isascii() else page.encode("utf-8", "replace").decode()
    elif isinstance(page, (bytearray, memoryview)):
        page = bytes(page)
    elif not isinstance(page, bytes):
        raise TypeError(f"a page is str, bytes or a path, and not {type(page).__name__}")
    day = date.isoformat()[:10] if isinstance(date, datetime.date) else date
    return Reading(_native.read(page, "-" if source is None else source, url, day, as_))


class Reading:
    """All that came of one page: what :func:`read` gives."""

    def __init__(self, native: _native.Reading) -> None:
        self._native = native

    @cached_property
    def _record(self) -> dict[str, Any]:
        return self._native.record(False)

    def to_dict(self, mentions: bool = False) -> dict[str, Any]:
        """The record, as ``octuple read --format json`` prints it; with ``mentions``, also what the reports were read from.

        >>> import octuple
        >>> octuple.read("Denmark has 1,200 soldiers in Mali.", as_="body").to_dict()["schema"]
        'octuple/1'
        """
        return self._native.record(mentions)

    @cached_property
    def page(self) -> PageHead:
        """The page that was read."""
        return build(PageHead, self._record["page"])

    @cached_property
    def article(self) -> Article:
        """What the page publishes."""
        return build(Article, self._record["article"])

    @cached_property
    def entities(self) -> list[Entity]:
        """What the article names."""
        return build_all(Entity, self._record["entities"])

    @cached_property
    def reports(self) -> list[Report]:
        """What it reports, each with its eight fields."""
        return build_all(Report, self._record["reports"])

    @cached_property
    def problems(self) -> list[Problem]:
        """What could not be read, or was read with doubt."""
        return build_all(Problem, self._record["problems"])

    def cells(self) -> list[tuple[str, ...]]:
        """The eight fields of each report in a few words: the rows of a table.

        >>> import octuple
        >>> octuple.read("Denmark has 1,200 soldiers in Mali.", as_="body").cells()[0][:5]
        ('Denmark', 'have (STATE)', '', '1,200 soldiers', 'Mali')
        """
        return [tuple(row) for row in self._native.cells()]

    def explain(self, report: int | str | Report) -> Explanation:
        """Where a report's fields come from: its sentences with each field's words marked, and the rules that read them.

        ``report`` is its place in ``reports``, its id, or itself.

        >>> import octuple
        >>> reading = octuple.read("Denmark has 1,200 soldiers in Mali.", as_="body")
        >>> print(reading.explain(0).sentences[0])
        [1 Denmark] [2 [8 has]] [4 1,200 soldiers] in [5 Mali].

        :raises LookupError: there is no such report.
        """
        index = self._index(report)
        whole = self.reports[index]
        marks = marks_of(whole)
        text = self.article.text
        own = (whole.sentence.start, whole.sentence.end)
        bearing = [
            (start, end)
            for start, end in self._native.sentences()
            if (start, end) == own or any(start <= mark.start and mark.end <= end for mark in marks)
        ]
        rules, cells = self._native.rules(index), self._native.cells()[index]
        fields = tuple(
            ExplainedField(name, question, cells[n], tuple(rules[n]) if cells[n] else (), _evidence(text, marks, n))
            for n, (name, question, _, _) in enumerate(_native.FIELDS)
        )
        sentences = tuple(marked(text, start, end, marks) for start, end in bearing)
        return Explanation(whole, sentences, fields)

    def _index(self, report: int | str | Report) -> int:
        count = len(self.reports)
        if isinstance(report, int):
            if -count <= report < count:
                return report % count
            raise IndexError(f"there is no report {report}: there are {count}, from 0 on")
        wanted = report if isinstance(report, str) else report.id
        for index, one in enumerate(self.reports):
            if one.id == wanted:
                return index
        raise KeyError(f"there is no report {wanted!r}; ids are those of `reports`")

    def _repr_html_(self) -> str:
        """The article with its evidence highlighted, and its reports under the eight questions: what a notebook shows."""
        return page_as_html(self.article, self.reports, self.cells(), self.problems)

    def __repr__(self) -> str:
        return f"<octuple.Reading of {self.article.title or self.page.source!r}: {len(self.reports)} reports>"


@dataclass(frozen=True)
class ExplainedField:
    """One of the eight fields of a report, and where it comes from."""

    name: str
    question: str
    value: str
    rules: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Explanation:
    """Where a report's fields come from. Printed, it is what ``octuple explain`` shows."""

    report: Report
    sentences: tuple[str, ...]
    fields: tuple[ExplainedField, ...]

    def __str__(self) -> str:
        lines = [f"  {sentence}\n" for sentence in self.sentences]
        for number, field in enumerate(self.fields, 1):
            rules = f"  ({', '.join(field.rules)})" if field.rules else ""
            lines.append(f"  {number} {field.question:<14} {field.value or '–'}{rules}")
        return "\n".join(lines)


def _evidence(text: str, marks: list[Mark], field: int) -> tuple[Evidence, ...]:
    of_field = (mark for mark in marks if mark.field == field)
    return tuple(Evidence(text[mark.start : mark.end], start=mark.start, end=mark.end) for mark in of_field)
