"""Batches of pages to batches of reports: by every library of Arrow's, in order, whatever the number of threads."""

import datetime
import subprocess
import sys

import nanoarrow
import polars
import pyarrow
import pytest

import octuple

BOMB = "<html lang=en><body><article><p>A car bomb killed 12 people in Erbil on Monday, police said.</p></article>"
STATE = "<article><p>Denmark has 1,200 soldiers in Mali. France has 900 troops in Niger.</p></article>"


@pytest.fixture(scope="module")
def pages(made):
    """Pages of ours, some of them nothing, as (html, url, date)."""
    rows = [(html, url, day) for url, day, html in made.pages(50, 7)]
    rows[20:20] = [(None, None, None), ("", "https://example.org/empty", None)]
    return rows


def table(pages, html="string"):
    """The pages as columns, with `html` of a type by its name."""
    columns = {
        "html": pyarrow.array([page for page, _, _ in pages], getattr(pyarrow, html)()),
        "url": [url for _, url, _ in pages],
        "date": [day for _, _, day in pages],
    }
    return pyarrow.table(columns)


def expected(pages):
    """The rows that reading one page after another gives."""
    rows = []
    for html, url, day in pages:
        if html is None:
            continue
        article = (record := octuple.read(html, url=url, date=day).to_dict())["article"]
        for number, report in enumerate(record["reports"], 1):
            rows.append(
                {
                    "article": article["id"],
                    "number": number,
                    "original": (article["provenance"] or {}).get("original"),
                    **{name: article[name] for name in ("title", "published", "publisher", "url", "text")},
                    **report,
                }
            )
    return rows


def bare(value):
    """Without keys that have nothing: a column has every key, a record leaves some out."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items() if inner is not None}
    return [bare(inner) for inner in value] if isinstance(value, list) else value


def rows_of(reports):
    return bare(pyarrow.table(reports).to_pylist())


def test_a_row_is_a_report_with_all_that_the_record_has(pages):
    rows = rows_of(octuple.read_arrow(table(pages)))
    assert rows == bare(expected(pages))
    assert len({row["article"] for row in rows}) > 40


def test_every_row_can_be_checked_by_itself(pages):
    count = 0
    for row in pyarrow.table(octuple.read_arrow(table(pages))).to_pylist():
        for field in octuple.FIELDS:
            value = row[field.name]
            for one in value if isinstance(value, list) else [value]:
                for evidence in one["evidence"]:
                    if evidence["block"] is None and evidence["start"] is not None:
                        assert row["text"][evidence["start"] : evidence["end"]] == evidence["text"]
                        count += 1
    assert count > 1000


@pytest.mark.parametrize("threads", [1, 2, 7, 64, None])
def test_rows_are_the_same_on_any_number_of_threads(pages, threads):
    rows = octuple.read_arrow(table(pages), threads=threads)
    assert pyarrow.table(rows).equals(pyarrow.table(octuple.read_arrow(table(pages), threads=1)))
    assert sum(rows.counts) == len(rows) and len(rows.counts) == len(pages)
    assert rows.counts[20:22] == [0, 0]


@pytest.mark.parametrize("html", ["string", "large_string", "string_view", "binary", "large_binary", "binary_view"])
def test_html_may_be_text_or_bytes_of_any_kind(pages, html):
    rows = rows_of(octuple.read_arrow(table(pages[:5], html)))
    assert rows == bare(expected(pages[:5]))


def test_every_library_gives_and_takes_by_the_same_interface(pages):
    whole = table(pages[:6])
    rows = rows_of(octuple.read_arrow(whole))
    batch = whole.combine_chunks().to_batches()[0]
    frame = polars.from_arrow(whole)
    assert frame["html"].dtype == polars.String
    reader = pyarrow.RecordBatchReader.from_batches(whole.schema, iter(whole.to_batches(max_chunksize=2)))
    for given in (batch, frame, reader, nanoarrow.ArrayStream(whole)):
        assert rows_of(octuple.read_arrow(given)) == rows, type(given)
    reports = octuple.read_arrow(batch)
    assert bare(pyarrow.record_batch(reports).to_pylist()) == rows
    assert polars.DataFrame(reports)["event"].struct.field("type").to_list() == [row["event"]["type"] for row in rows]
    assert len(nanoarrow.Array(reports)) == len(rows) == len(reports)
    assert octuple.read_arrow(nanoarrow.ArrayStream(whole)).counts == reports.counts


def test_dates_may_be_days_or_words():
    day = datetime.date(2021, 3, 2)
    for dates in (
        pyarrow.array([day]),
        pyarrow.array([datetime.datetime(2021, 3, 2, 23)]),
        pyarrow.array(["2021-03-02"]),
    ):
        batch = pyarrow.record_batch({"html": [BOMB], "date": dates})
        (row,) = rows_of(octuple.read_arrow(batch))
        assert row["published"] == "2021-03-02"
        assert [time["start"] for time in row["time"] if time["of"] == "event"] == ["2021-03-01"]


def test_bytes_are_decoded_as_the_host_said():
    html = "<article><p>Denmark has 1,200 soldiers in São Tomé.</p></article>".encode("utf-16-le")
    batch = pyarrow.record_batch({"html": [html], "content_type": ["text/html; charset=utf-16le"]})
    assert rows_of(octuple.read_arrow(batch))[0]["text"] == "Denmark has 1,200 soldiers in São Tomé."


def test_the_schema_is_that_of_the_rows():
    schema = pyarrow.schema(octuple.schema())
    assert pyarrow.table(octuple.read_arrow(pyarrow.record_batch({"html": [STATE]}))).schema == schema
    none = octuple.read_arrow(pyarrow.record_batch({"html": pyarrow.array([], pyarrow.string())}))
    assert pyarrow.table(none).schema == schema and pyarrow.record_batch(none).num_rows == 0 == len(none)
    nothing = pyarrow.RecordBatchReader.from_batches(pyarrow.schema([("html", pyarrow.string())]), iter([]))
    assert pyarrow.table(octuple.read_arrow(nothing)).schema == schema
    questions = {schema.field(field.name).metadata[b"question"].decode() for field in octuple.FIELDS}
    assert questions == {field.question for field in octuple.FIELDS}


@pytest.mark.parametrize(
    ("batch", "words"),
    [
        (pyarrow.record_batch({"page": [BOMB]}), 'no column "html"; it has page'),
        (pyarrow.record_batch({"html": [1]}), 'column "html" is of type Int64; it must be text or bytes'),
        (pyarrow.record_batch({"html": [BOMB], "url": [7]}), 'column "url" is of type Int64; it must be text'),
        (pyarrow.record_batch({"html": [BOMB], "date": [7]}), 'column "date" is of type Int64; it must be dates'),
        (
            pyarrow.record_batch({"html": [BOMB, BOMB], "date": [None, "soon"]}),
            'row 1: "soon" is no date; write 2021-02-19',
        ),
    ],
)
def test_a_wrong_batch_is_told_what_is_wrong(batch, words):
    with pytest.raises(ValueError) as told:
        octuple.read_arrow(batch)
    assert words in str(told.value)


def test_what_is_no_batch_is_refused():
    for given in ([BOMB], BOMB, None, {"html": [BOMB]}):
        with pytest.raises(TypeError, match="gives no Arrow record batches"):
            octuple.read_arrow(given)


def test_importing_needs_no_library():
    code = "import sys, octuple, octuple.engines; assert not {'pyarrow', 'polars', 'numpy', 'pyspark'} & set(sys.modules), sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
