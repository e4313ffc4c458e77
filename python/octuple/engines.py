"""The same function on engines that spread work over many machines: Spark, Ray Data and Daft.

Each takes pages as :func:`octuple.read_arrow` does (``html`` and, where they are known, ``url``, ``date``, ``content_type``) and gives a
row a report. Every engine runs one task a core, so that each reads on one thread. Which machine reads a page, and beside which others,
makes no difference to its rows.

None of the engines is needed for ``import octuple.engines``; only that which is called, and pyarrow.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from . import _native
from ._arrow import read_arrow, schema
from ._reading import As
from ._sources import pages
from .store import SourceProblem

if TYPE_CHECKING:
    import pyarrow

__all__ = ["archives_on_spark", "on_daft", "on_ray", "on_spark", "read_archives", "read_batches", "spark_schema"]

log = logging.getLogger("octuple")

PAGES_AT_A_TIME = 64
BYTES_AT_A_TIME = 32 << 20


def read_batches(batches: Iterable[pyarrow.RecordBatch], as_: As = "auto") -> Iterator[pyarrow.RecordBatch]:
    """Batches of pages to batches of reports, one after another: what Spark's ``mapInArrow`` calls.

    >>> import pyarrow
    >>> from octuple.engines import read_batches
    >>> pages = pyarrow.record_batch({"html": ["<p>Denmark has 1,200 soldiers in Mali.</p>"]})
    >>> [batch["event"][0]["type"].as_py() for batch in read_batches([pages])]
    ['STATE']
    """
    import pyarrow

    for batch in batches:
        yield pyarrow.record_batch(read_arrow(batch, threads=1, as_=as_))


def read_archives(
    batches: Iterable[pyarrow.RecordBatch], see: Callable[[SourceProblem], object] | None = None
) -> Iterator[pyarrow.RecordBatch]:
    """Batches of archives (columns ``path`` and ``content``, as Spark's ``binaryFile`` has them) to batches of reports.

    An archive is WARC, NDJSON of pages, or anything else that :func:`octuple.pages` reads from bytes. What cannot be brought in is
    handed to ``see`` or, where there is none, to the log of this package; the rest is read.
    """
    see = see or (lambda problem: log.warning("%s: %s [%s]", problem.place, problem.message, problem.kind))
    for batch in batches:
        for path, content in zip(batch["path"], batch["content"]):
            yield from read_batches(_page_batches(content.as_py(), path.as_py(), see))


def _page_batches(content: bytes, name: str, see: Callable[[SourceProblem], object]) -> Iterator[pyarrow.RecordBatch]:
    try:
        found = pages(content, name=name)
    except _native.SourceError as error:
        see(SourceProblem(name, "unsupported", str(error), True))
        return
    rows: list[_native.Page] = []
    size = 0
    for page in found:
        rows.append(page)
        size += len(page.html)
        if len(rows) >= PAGES_AT_A_TIME or size >= BYTES_AT_A_TIME:
            yield _batch(rows)
            rows, size = [], 0
    if rows:
        yield _batch(rows)
    for problem in found.problems:
        see(problem)


def _batch(rows: list[_native.Page]) -> pyarrow.RecordBatch:
    import pyarrow

    columns = {
        "html": pyarrow.array([row.html for row in rows], pyarrow.large_binary()),
        "url": pyarrow.array([row.url for row in rows], pyarrow.string()),
        "date": pyarrow.array([row.date for row in rows], pyarrow.string()),
        "content_type": pyarrow.array([row.content_type for row in rows], pyarrow.string()),
    }
    return pyarrow.record_batch(columns)


def spark_schema() -> Any:
    """The schema of reports as Spark's ``StructType``."""
    import pyarrow
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(pyarrow.schema(schema()))


def on_spark(pages: Any) -> Any:
    """A Spark data frame of pages to one of reports: ``on_spark(frame).write.partitionBy("published").parquet(lake)``."""
    return pages.mapInArrow(read_batches, spark_schema())


def archives_on_spark(archives: Any, see: Callable[[SourceProblem], object] | None = None) -> Any:
    """A Spark data frame of archives, ``spark.read.format("binaryFile").load(…)``, to one of reports.

    An archive is read by one task, and held in its memory as a whole: Spark lets none be larger than 2 GB.
    """

    def read(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        return read_archives(batches, see)

    return archives.select("path", "content").mapInArrow(read, spark_schema())


def on_ray(pages: Any, **options: Any) -> Any:
    """A Ray dataset of pages to one of reports; ``options`` are those of ``map_batches``."""
    return pages.map_batches(_read_table, batch_format="pyarrow", **options)


def _read_table(table: pyarrow.Table) -> pyarrow.Table:
    import pyarrow

    return pyarrow.table(read_arrow(table, threads=1))


def on_daft(pages: Any) -> Any:
    """A Daft data frame of pages to one of reports."""
    import daft
    import pyarrow

    reports = pyarrow.schema(schema())
    kind = daft.DataType.from_arrow_type(pyarrow.list_(pyarrow.struct(list(reports))))
    names = [name for name in ("html", "url", "date", "content_type") if name in pages.column_names]

    def lists_of_reports(*columns: Any) -> Any:
        # Daft wants a row for each page: the list of its reports.
        rows = read_arrow(pyarrow.table([column.to_arrow() for column in columns], names), threads=1)
        offsets = pyarrow.array([0, *accumulate(rows.counts)], pyarrow.int32())
        return pyarrow.ListArray.from_arrays(offsets, pyarrow.record_batch(rows).to_struct_array())

    read = daft.func.batch(return_dtype=kind)(lists_of_reports)
    lists = pages.select(read(*(daft.col(name) for name in names)).alias("reports"))
    rows = lists.explode("reports", ignore_empty_and_null=True)
    return rows.select(*(daft.col("reports").get(name).alias(name) for name in reports.names))
