"""Octuple reads news pages and writes down what they report, each field with the words it came from.

- :func:`read`: one page, to objects.
- :func:`read_arrow`: a batch of pages, to a batch of reports, by Arrow; :mod:`octuple.engines` does so on Spark, Ray and Daft.
- :class:`Store`: many pages, gathered into stories, events and postures.
- :func:`pages`: the pages of archives, feeds and addresses.

The eight fields of a report, by the questions that they answer:

>>> import octuple
>>> [field.question for field in octuple.FIELDS]
['who', 'did what', 'to whom', 'how many', 'where', 'when', 'on whose word', 'how certain']
"""

from typing import NamedTuple

from . import _native, record, store
from ._arrow import read_arrow, schema
from ._native import Error, Page, Rows, Schema, SourceError, StoreError
from ._reading import ExplainedField, Explanation, Reading, read
from ._sources import Pages, pages
from .store import Store

__all__ = [
    "FIELDS",
    "SCHEMA",
    "STATUSES",
    "Error",
    "ExplainedField",
    "Explanation",
    "Field",
    "Page",
    "Pages",
    "Reading",
    "Rows",
    "Schema",
    "SourceError",
    "Store",
    "StoreError",
    "__version__",
    "pages",
    "read",
    "read_arrow",
    "record",
    "schema",
    "store",
]


class Field(NamedTuple):
    """One of the eight fields of a report."""

    name: str
    question: str
    holds: str
    standard: str


__version__: str = _native.VERSION

FIELDS: tuple[Field, ...] = tuple(Field(*field) for field in _native.FIELDS)
"""The eight fields, in their order."""

SCHEMA: str = _native.SCHEMA
"""The version of the record's shape."""

STATUSES: tuple[str, ...] = tuple(_native.STATUSES)
"""How certain a report can be."""
