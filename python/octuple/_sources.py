"""Pages, from wherever they are."""

from __future__ import annotations

import os
from collections.abc import Iterator

from . import _native
from ._native import Page
from .store import SourceProblem


class Pages(Iterator[Page]):
    """Pages, one after another: what :func:`pages` gives. What could not be brought in is in ``problems``."""

    def __init__(self, native: _native.Pages) -> None:
        self._native = native

    def __iter__(self) -> Pages:
        return self

    def __next__(self) -> Page:
        return next(self._native)

    @property
    def problems(self) -> list[SourceProblem]:
        """What could not be brought in so far."""
        return [SourceProblem(*problem) for problem in self._native.problems()]


def pages(source: str | os.PathLike[str] | bytes, *, name: str = "-", allow_private: bool = False) -> Pages:
    """The pages of a file, folder, WARC, ZIP or NDJSON archive, feed, sitemap or address; or of the bytes of a file, called ``name``.

    Archives are read as streams, past whatever is damaged in them. Each page has ``name``, ``html`` (bytes), ``url``, ``date`` and
    ``content_type``.

    >>> import octuple
    >>> lines = b'{"url": "https://example.org/a", "html": "<p>The harbour froze.", "date": "2021-02-19"}'
    >>> [(page.url, page.html, page.date) for page in octuple.pages(lines)]
    [('https://example.org/a', b'<p>The harbour froze.', '2021-02-19')]

    :raises SourceError: it cannot be opened. What goes wrong later is among the ``problems`` of what is given.
    """
    place = source if isinstance(source, bytes) else os.fspath(source)
    return Pages(_native.pages(place, name, allow_private))
