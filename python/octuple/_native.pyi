"""What the package stands on. Its own modules say what each of these does."""

from collections.abc import Callable
from typing import Any, final

__all__ = [
    "FIELDS",
    "SCHEMA",
    "STATUSES",
    "VERSION",
    "Error",
    "Page",
    "Pages",
    "Reading",
    "Rows",
    "Schema",
    "SourceError",
    "Store",
    "StoreError",
    "pages",
    "read",
    "read_arrow",
]

FIELDS: list[tuple[str, str, str, str]]
SCHEMA: str
STATUSES: list[str]
VERSION: str

class Error(Exception):
    """What Octuple raises."""

class StoreError(Error):
    """A store, or a lake, could not be opened, read or written."""

class SourceError(Error):
    """A source of pages could not be opened."""

@final
class Reading:
    def record(self, mentions: bool) -> dict[str, Any]: ...
    def cells(self) -> list[list[str]]: ...
    def sentences(self) -> list[tuple[int, int]]: ...
    def rules(self, index: int) -> list[list[str]]: ...

@final
class Rows:
    """Reports as Arrow has them, a row a report: `pyarrow.table(rows)`, `polars.DataFrame(rows)`."""

    @property
    def counts(self) -> list[int]:
        """For each page that was given, how many rows are of it."""

    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@final
class Schema:
    """The schema of the rows: `pyarrow.schema(octuple.schema())`."""

    def __new__(cls) -> Schema: ...
    def __arrow_c_schema__(self) -> object: ...

@final
class Page:
    """A page, as its container or its host had it."""

    @property
    def name(self) -> str:
        """The file or address and where in it."""
    @property
    def html(self) -> bytes:
        """Its bytes, transfer and content codings undone."""
    @property
    def url(self) -> str | None:
        """Where it was published."""
    @property
    def date(self) -> str | None:
        """The day of publication, where its container says so."""
    @property
    def content_type(self) -> str | None:
        """The `Content-Type` that came with it."""

@final
class Pages:
    def __iter__(self) -> Pages: ...
    def __next__(self) -> Page: ...
    def problems(self) -> list[tuple[str, str, str, bool]]: ...

@final
class Store:
    def __new__(cls, path: str, create: bool) -> Store: ...
    @staticmethod
    def of_lake(folder: str) -> Store: ...
    def close(self) -> None: ...
    def add(
        self, sources: list[str], manner: dict[str, Any], see: Callable[[dict[str, Any]], object] | None
    ) -> dict[str, Any]: ...
    def find(self, filters: dict[str, Any]) -> list[dict[str, Any]]: ...
    def events(self, filters: dict[str, Any], by_voices: bool) -> list[dict[str, Any]]: ...
    def event(self, id: int) -> dict[str, Any] | None: ...
    def posture(
        self, actor: str | None, place: str | None, first: str | None, last: str | None
    ) -> list[dict[str, Any]]: ...
    def stats(self) -> dict[str, Any]: ...
    def record(self, id: str) -> str | None: ...
    def export(self, format: str, out: str, filters: dict[str, Any]) -> None: ...

def read(page: str | bytes, source: str, url: str | None, date: str | None, as_: str) -> Reading: ...
def read_arrow(pages: object, threads: int | None, as_: str) -> Rows: ...
def pages(source: str | bytes, name: str, allow_private: bool) -> Pages: ...
