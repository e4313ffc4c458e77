"""Many pages: one SQLite file that keeps what was read, and gathers it as it comes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal

from . import _native
from ._build import build, build_all
from ._reading import As

__all__ = [
    "Added",
    "Difference",
    "Event",
    "Format",
    "Found",
    "Point",
    "Posture",
    "SourceProblem",
    "Stats",
    "Store",
    "Told",
    "Version",
    "WholeEvent",
]

Format = Literal["ndjson", "csv", "geojson", "gdelt", "plover", "annotations", "prov", "parquet"]
"""What a store is exported to. ``store/EXPORTS.md`` says what each cannot hold."""


@dataclass(frozen=True, slots=True)
class Found:
    """A report as it was found: its eight fields in words, and where it stands."""

    id: str
    who: str | None
    did_what: str
    to_whom: str | None
    how_many: str | None
    where: str | None
    when: str | None
    on_whose_word: str | None
    status: str
    confidence: float
    sentence: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    row: int
    event: int
    story: int
    family: int
    voice: str
    voices: int


@dataclass(frozen=True, slots=True)
class Event:
    """One happening: reports of it, from every article, together. Copies of one text are one voice."""

    id: int
    type: str
    reports: int
    voices: int
    first_seen: str | None
    last_seen: str | None
    first_day: str | None
    last_day: str | None
    country: str | None
    story: int
    told_first: Found


@dataclass(frozen=True, slots=True)
class Told:
    """A report of an event, and the outlets that carry its text."""

    report: Found
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One way in which a matter is told. ``reports`` are places in ``WholeEvent.reports``."""

    says: str
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A matter on which the reports of one event do not say the same."""

    field: str
    matter: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class WholeEvent:
    """An event with its reports, and where they differ."""

    event: Event
    reports: tuple[Told, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One report's word on a level. ``kind`` is "in place", "change", "planned" or "planned change"."""

    day: str
    kind: str
    low: float
    high: float
    approximate: bool
    contradicted: bool
    stale: bool
    report: str
    sentence: str
    published: str | None
    publisher: str | None


@dataclass(frozen=True, slots=True)
class Posture:
    """Who has how many of what where, as of when."""

    actor: str
    place: str
    country: str | None
    what: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """What is in a store."""

    pages: int
    articles: int
    families: int
    stories: int
    reports: int
    events: int
    events_of_two_voices: int
    problems: int
    first_published: str | None
    last_published: str | None
    types: tuple[tuple[str, int], ...]
    problem_kinds: tuple[tuple[str, int], ...]
    bytes: int


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """Something that could not be brought in, or read. ``lost``: a page or more was lost by it."""

    place: str
    kind: str
    message: str
    lost: bool


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: new pages, pages that were there, reports of the new ones, and what was lost."""

    pages: int
    known: int
    reports: int
    lost: int
    problems: tuple[SourceProblem, ...] = ()


class Store:
    """A store: one SQLite file, made where there is none.

    It may be asked from any thread, and by other processes while one adds to it.

    >>> import octuple, pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "a.html").write_text("<article><p>Denmark has 1,200 soldiers in Mali.</p></article>")
    >>> with octuple.Store(folder / "news.db") as store:
    ...     added = store.add(folder / "a.html")
    ...     [(found.who, found.how_many, found.where) for found in store.find(where="Mali")]
    [('Denmark', '1200 soldiers', 'Mali, ML')]

    :raises StoreError: the file is no store, a later Octuple wrote it, or it may not be read.
    """

    def __init__(self, path: str | os.PathLike[str], *, create: bool = True) -> None:
        self._native = _native.Store(os.fspath(path), create)

    @classmethod
    def of_lake(cls, folder: str | os.PathLike[str]) -> Store:
        """What a lake of Parquet files is gathered into: a store that is gone when it is closed.

        A lake is what ``export("parquet", …)`` writes, and what jobs on other engines write: see :mod:`octuple.engines`.

        :raises StoreError: the folder is no lake, or a file of it cannot be read.
        """
        store = cls.__new__(cls)
        store._native = _native.Store.of_lake(os.fspath(folder))
        return store

    def close(self) -> None:
        """Closes it; a closed store cannot be asked."""
        self._native.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(
        self,
        sources: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
        *,
        threads: int | None = None,
        as_: As = "auto",
        allow_private: bool = False,
        user_agent: str | None = None,
        delay: float = 1.0,
        progress: Callable[[Added], object] | None = None,
    ) -> Added:
        """Adds all pages of files, folders, WARC, ZIP and NDJSON archives, feeds, sitemaps and addresses.

        It goes on where an earlier run stopped. Pages are read on ``threads`` threads, by default on every core, and written in their
        order, so that the same sources make the same store. ``progress`` is called after each batch that is written. When it raises, or
        the user interrupts, what is in flight is written and the call ends with that exception.

        A source that cannot be opened is among the ``problems``, unless it is the only one.

        :raises SourceError: the only source cannot be opened.
        :raises StoreError: the store cannot be written; what was written before stands.
        """
        named = [sources] if isinstance(sources, (str, os.PathLike)) else list(sources)
        see = None if progress is None else lambda so_far: progress(build(Added, so_far))
        manner = {
            "threads": threads,
            "as_": as_,
            "allow_private": allow_private,
            "user_agent": user_agent,
            "delay": float(delay),
        }
        return build(Added, self._native.add([os.fspath(one) for one in named], manner, see))

    def find(
        self,
        words: str | None = None,
        *,
        who: str | None = None,
        what: str | None = None,
        whom: str | None = None,
        where: str | None = None,
        when: str | None = None,
        said_by: str | None = None,
        status: str | None = None,
        min_confidence: float | None = None,
        voices: int | None = None,
        limit: int | None = None,
    ) -> list[Found]:
        """Reports by their words and fields, those that came last first. Filters are those of ``octuple find``; each must hold.

        ``where`` is a country, a place, or a circle ("Erbil,50km"); ``when`` a day, month or year, or two with ".." between; ``what`` a
        PLOVER type in capitals or a verb. Without ``limit`` all are given.

        :raises ValueError: a filter makes no sense.
        """
        return build_all(Found, self._native.find(_filters(locals())))

    def events(
        self,
        words: str | None = None,
        *,
        who: str | None = None,
        what: str | None = None,
        whom: str | None = None,
        where: str | None = None,
        when: str | None = None,
        said_by: str | None = None,
        status: str | None = None,
        min_confidence: float | None = None,
        voices: int | None = None,
        limit: int | None = None,
        by_voices: bool = False,
    ) -> list[Event]:
        """Events of which a report is found by the filters of :meth:`find`; told of last first, or with ``by_voices`` by most voices."""
        return build_all(Event, self._native.events(_filters(locals()), by_voices))

    def event(self, id: int) -> WholeEvent:
        """An event with all its reports, and where they differ.

        :raises KeyError: there is no such event.
        """
        event = self._native.event(id)
        if event is None:
            raise KeyError(f"the store has no event {id}")
        # In the record of an event, a report and its outlets stand side by side.
        told = [{"report": one, "outlets": one["outlets"]} for one in event["reports"]]
        return build(WholeEvent, {**event, "reports": told})

    def posture(
        self,
        actor: str | None = None,
        place: str | None = None,
        *,
        first: str | None = None,
        last: str | None = None,
    ) -> list[Posture]:
        """Who has how many of what where, as of when; ``place`` as ``where`` of :meth:`find`, days between ``first`` and ``last``."""
        return build_all(Posture, self._native.posture(actor, place, first, last))

    def stats(self) -> Stats:
        """What is in it."""
        return build(Stats, self._native.stats())

    def record(self, id: str) -> dict[str, Any]:
        """The whole record of an article, by its id, a report's, or the page's address.

        :raises KeyError: there is nothing of that name.
        """
        record = self._native.record(id)
        if record is None:
            raise KeyError(f"the store has nothing called {id!r}")
        whole: dict[str, Any] = json.loads(record)
        return whole

    def export(
        self,
        format: Format,
        out: str | os.PathLike[str],
        words: str | None = None,
        *,
        who: str | None = None,
        what: str | None = None,
        whom: str | None = None,
        where: str | None = None,
        when: str | None = None,
        said_by: str | None = None,
        status: str | None = None,
        min_confidence: float | None = None,
        voices: int | None = None,
    ) -> None:
        """Writes the reports that the filters find to a file, or for Parquet to a folder, in a format of others.

        :raises StoreError: the file cannot be written.
        """
        self._native.export(format, os.fspath(out), _filters(locals()))


_FILTERS = ("words", "who", "what", "whom", "where", "when", "said_by", "status", "min_confidence", "voices", "limit")


def _filters(arguments: dict[str, Any]) -> dict[str, Any]:
    """The filters among a call's arguments that are given."""
    return {name: arguments[name] for name in _FILTERS if arguments.get(name) is not None}
