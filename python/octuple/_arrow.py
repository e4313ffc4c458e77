"""Pages in, reports out, by Arrow."""

from __future__ import annotations

from typing import Protocol

from . import _native
from ._native import Rows, Schema
from ._reading import As


class ArrowArray(Protocol):
    """What gives one Arrow record batch."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...


class ArrowStream(Protocol):
    """What gives many."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


def read_arrow(pages: ArrowArray | ArrowStream, *, threads: int | None = None, as_: As = "auto") -> Rows:
    """Reads a batch of pages, by Arrow's PyCapsule interface: of pyarrow, Polars, nanoarrow, DuckDB, pandas and others.

    Columns are ``html`` (text or bytes) and, where they are known, ``url``, ``date`` (dates, or text as "2021-02-19") and
    ``content_type``; others are left aside. What comes of it has a row a report, in the order of the pages: see :func:`schema`. A page
    that has no report, or is null, gives no row.

    Pages are read on ``threads`` threads, by default on every core, while other threads of Python run; the rows are the same however
    many there are. Nothing goes through JSON, and no library of Arrow's is needed but the one that ``pages`` is of.

    >>> import octuple, pyarrow
    >>> pages = pyarrow.record_batch({"html": ["<p>Denmark has 1,200 soldiers in Mali.</p>"], "date": ["2021-03-02"]})
    >>> reports = pyarrow.record_batch(octuple.read_arrow(pages))
    >>> reports["published"][0].as_py(), reports["actor"][0][0]["name"].as_py(), reports["quantity"][0][0]["value"].as_py()
    ('2021-03-02', 'Denmark', 1200.0)

    :raises TypeError: ``pages`` has nothing of Arrow's.
    :raises ValueError: there is no column ``html``, a column is of another type, or a date is none.
    """
    return _native.read_arrow(pages, threads, as_)


def schema() -> Schema:
    """The schema of what :func:`read_arrow` gives, for any library of Arrow's.

    >>> import octuple, pyarrow
    >>> pyarrow.schema(octuple.schema()).field("factuality").metadata[b"question"]
    b'how certain'
    """
    return Schema()
