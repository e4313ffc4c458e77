"""The same pages by one process and by engines past one machine: exactly the same rows."""

import gzip
import json
import os
import subprocess
import sys
from dataclasses import asdict

import pyarrow
import pyarrow.parquet
import pytest
from conftest import ROOT

import octuple
from octuple import engines

COUNT = 1000
ARCHIVES = 8


@pytest.fixture(scope="module")
def pages(made):
    return list(made.pages(COUNT, 11))


@pytest.fixture(scope="module")
def archives(made, pages, tmp_path_factory):
    """The pages in several archives, as a crawler has them."""
    folder = tmp_path_factory.mktemp("archives")
    for n in range(ARCHIVES):
        records = (gzip.compress(made.record(*page), 1, mtime=0) for page in pages[n::ARCHIVES])
        (folder / f"part-{n}.warc.gz").write_bytes(b"".join(records))
    return folder


@pytest.fixture(scope="module")
def alone(pages):
    """The rows that one process gives."""
    columns = {"html": [html.encode() for _, _, html in pages], "url": [url for url, _, _ in pages]}
    content_type = ["text/html; charset=utf-8"] * COUNT
    rows = octuple.read_arrow(pyarrow.record_batch({**columns, "content_type": content_type}))
    return in_order(pyarrow.table(rows))


def in_order(table):
    """Rows by article and number, columns by the schema."""
    names = pyarrow.schema(octuple.schema()).names
    return table.select(names).sort_by([("article", "ascending"), ("number", "ascending")]).to_pylist()


def lake_rows(lake):
    """The rows of a lake, with the day of publication, which is in the folder's name."""
    parts = []
    for file in sorted(lake.glob("published=*/*.parquet")):
        table = pyarrow.parquet.read_table(file, partitioning=None)
        day = file.parent.name.removeprefix("published=")
        assert "published" not in table.column_names
        parts.append(table.append_column("published", pyarrow.array([day] * table.num_rows)))
    return in_order(pyarrow.concat_tables(parts))


@pytest.fixture(scope="module")
def lake(archives, tmp_path_factory):
    """What the Spark job makes of the archives, on two workers; one archive is damaged, and one is none."""
    pytest.importorskip("pyspark")
    out = tmp_path_factory.mktemp("spark") / "lake"
    (archives / "notes.bin").write_bytes(b"\x00\x01\x02" * 99)
    job = [sys.executable, ROOT / "examples" / "spark_job.py", "--archives", archives, "--out", out]
    local = "--master local[2] --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 pyspark-shell"
    environment = {
        **os.environ,
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_SUBMIT_ARGS": local,
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    done = subprocess.run(list(map(str, job)), env=environment, capture_output=True, text=True, timeout=500)
    assert done.returncode == 1 and "notes.bin: it holds no text" in done.stderr, done.stderr[-4000:]
    return out


def test_spark_gives_the_rows_that_one_process_gives(lake, alone):
    rows = lake_rows(lake)
    assert len({row["article"] for row in rows}) > COUNT * 0.95
    assert rows == alone


def test_a_lake_gives_the_events_and_the_postures_that_a_store_gives(lake, pages, alone, tmp_path, program):
    """The same pages, added in the order in which a lake is gathered: by day, and within a day by the article's id."""
    order = {row["url"]: (row["published"], row["article"]) for row in alone}
    told = sorted((page for page in pages if page[0] in order), key=lambda page: order[page[0]])
    lines = (json.dumps({"url": url, "html": html}) for url, _, html in told)
    (tmp_path / "pages.ndjson").write_text("\n".join(lines))
    with octuple.Store(tmp_path / "news.db") as store, octuple.Store.of_lake(lake) as gathered:
        assert store.add(tmp_path / "pages.ndjson").pages == len(told)
        events, postures = store.events(), store.posture()
        assert len(events) > COUNT and max(event.voices for event in events) > 2 and postures
        assert gathered.events() == events
        assert gathered.posture() == postures
        assert [gathered.event(event.id) for event in events[:50]] == [store.event(event.id) for event in events[:50]]
    for command, here in (("events", events[:20]), ("posture", postures)):
        try:
            printed = program(command, "--parquet", lake, "--format", "json")
        except subprocess.CalledProcessError as failed:
            assert "built without Parquet" in failed.stderr
            pytest.skip("the octuple program was built without Parquet")
        lines = [json.loads(line) for line in printed.splitlines()]
        assert lines == json.loads(json.dumps([asdict(one) for one in here]))


def test_a_data_frame_of_pages_becomes_one_of_reports(pages, alone):
    """What `on_spark` hands to Spark, batch by batch, without Spark."""
    table = pyarrow.table({"html": [html for _, _, html in pages[:100]], "url": [url for url, _, _ in pages[:100]]})
    batches = list(engines.read_batches(table.to_batches(max_chunksize=7)))
    assert len(batches) == 15
    wanted = {url for url, _, _ in pages[:100]}
    assert in_order(pyarrow.Table.from_batches(batches)) == [row for row in alone if row["url"] in wanted]


def test_archives_are_read_past_what_is_damaged(archives, alone):
    content = (archives / "part-0.warc.gz").read_bytes()
    seen = []
    batch = pyarrow.record_batch(
        {"path": ["good", "cut", "bad"], "content": [content, content[:-30_000], b"\x00\x01" * 99]}
    )
    rows = pyarrow.Table.from_batches(engines.read_archives([batch], seen.append))
    good = octuple.pages(content)
    urls = {page.url for page in good}
    assert {row["url"] for row in rows.to_pylist()} == urls & {row["url"] for row in alone}
    assert {problem.place.split("@")[0] for problem in seen} == {"cut", "bad"} and all(problem.lost for problem in seen)


def test_ray_gives_the_rows_that_one_process_gives(pages, alone):
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        table = pyarrow.table({"html": [html for _, _, html in pages], "url": [url for url, _, _ in pages]})
        reports = engines.on_ray(ray.data.from_arrow(table).repartition(4), batch_size=64)
        rows = pyarrow.concat_tables(ray.get(reports.to_arrow_refs()))
    finally:
        ray.shutdown()
    assert in_order(rows) == alone


def test_daft_gives_the_rows_that_one_process_gives(pages, alone):
    daft = pytest.importorskip("daft")
    table = pyarrow.table({"html": [html for _, _, html in pages], "url": [url for url, _, _ in pages]})
    rows = engines.on_daft(daft.from_arrow(table)).to_arrow()
    assert in_order(rows.cast(pyarrow.schema(octuple.schema()))) == alone
