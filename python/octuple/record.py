"""What a page's reading holds, as objects: the published record, field by field.

Every offset counts Unicode code points, as Python's own do: ``article.text[evidence.span] == evidence.text``.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "Article",
    "ArticleEvidence",
    "Author",
    "Block",
    "Change",
    "Entity",
    "Evidence",
    "Factuality",
    "Location",
    "Occurrence",
    "PageHead",
    "Party",
    "Problem",
    "Provenance",
    "Quantity",
    "Range",
    "Related",
    "Report",
    "Time",
    "Voice",
]


@dataclass(frozen=True, slots=True)
class Range:
    """A range of ``article.text``."""

    start: int
    end: int
    text: str | None = None

    @property
    def span(self) -> slice:
        """What slices it out of ``article.text``."""
        return slice(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a value came from.

    Offsets are those of ``article.text``; with ``block``, those of that block's own text; with ``page_start``, there are only bytes of
    the decoded page, for markup says it.
    """

    text: str
    block: int | None = None
    start: int | None = None
    end: int | None = None
    page_start: int | None = None
    page_end: int | None = None

    @property
    def span(self) -> slice | None:
        """What slices it out of ``article.text``; None where the words are no part of that text."""
        if self.block is not None or self.start is None:
            return None
        return slice(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Party:
    """Who, or to whom."""

    name: str
    kind: str
    entity: str | None = None
    code: str | None = None
    role: str | None = None
    evidence: tuple[Evidence, ...] = ()
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Did what: PLOVER type and mode, CAMEO root, the trigger and its lemma."""

    type: str
    lemma: str
    negated: bool
    mode: str | None = None
    cameo: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """How a quantity changed. ``from_`` is ``from`` in the record."""

    from_: float | None = None
    to: float | None = None
    by: float | None = None
    ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: a value, or a range, and what is counted."""

    approximate: bool
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    of: str | None = None
    change: Change | None = None
    casualty: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """Where, with its id in GeoNames where it has one. Degrees are those of WGS 84."""

    name: str
    precision: str
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    evidence: tuple[Evidence, ...] = ()
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """When: of the event, of the statement, or a deadline. ``start`` and ``end`` are ISO 8601 days, both in it."""

    of: str
    kind: str
    edtf: str | None = None
    start: str | None = None
    end: str | None = None
    evidence: tuple[Evidence, ...] = ()
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """On whose word: one voice of the chain, outermost last."""

    source: str
    named: bool
    mode: str
    role: str | None = None
    cue: str | None = None
    evidence: tuple[Evidence, ...] = ()
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Factuality:
    """How certain. ``confidence`` is how sure the reader is of the report, 0 to 1."""

    status: str
    polarity: str
    confidence: float
    hedges: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One article's claim of one happening, state or plan."""

    id: str
    sentence: Range
    actor: tuple[Party, ...]
    event: Occurrence
    recipient: tuple[Party, ...]
    quantity: tuple[Quantity, ...]
    location: tuple[Location, ...]
    time: tuple[Time, ...]
    attribution: tuple[Voice, ...]
    factuality: Factuality


@dataclass(frozen=True, slots=True)
class Author:
    """One author."""

    name: str
    evidence: tuple[Evidence, ...] = ()
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article first appeared, when that is elsewhere."""

    original: str
    relation: str
    permission: bool | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the page. ``start`` and ``end`` are None where it is no part of ``article.text``; then ``text`` has its words."""

    role: str
    page_start: int
    page_end: int
    start: int | None = None
    end: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A teaser of another article."""

    title: str | None = None
    teaser: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleEvidence:
    """The words that say the article's own data."""

    title: tuple[Evidence, ...] = ()
    subtitle: tuple[Evidence, ...] = ()
    published: tuple[Evidence, ...] = ()
    modified: tuple[Evidence, ...] = ()
    publisher: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """What the page publishes. ``text`` is the title and the body, and nothing else."""

    id: str
    text: str
    title: str | None = None
    subtitle: str | None = None
    authors: tuple[Author, ...] = ()
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    provenance: Provenance | None = None
    language: str | None = None
    url: str | None = None
    section: str | None = None
    image: str | None = None
    blocks: tuple[Block, ...] = ()
    related: tuple[Related, ...] = ()
    evidence: ArticleEvidence = ArticleEvidence()


@dataclass(frozen=True, slots=True)
class Entity:
    """Something the article names."""

    id: str
    name: str
    kind: str
    code: str | None = None
    mentions: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class PageHead:
    """The page that was read."""

    source: str
    media: str
    encoding: str
    bytes: int
    sha256: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, or was read with doubt."""

    stage: str
    kind: str
    message: str
