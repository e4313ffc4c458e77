"""A store as a caller meets it: added to, asked, exported, and run into trouble."""

import csv
import json
from dataclasses import asdict

import pytest

import octuple


def page(outlet, day, body):
    return (
        f'<html lang=en><head><title>{body}</title><meta property="og:site_name" content="{outlet}">'
        f'<meta property="article:published_time" content="{day}"></head><body><article><p>{body}</p></article></body></html>'
    )


@pytest.fixture
def folder(tmp_path):
    """Three pages of ours: two papers on one attack, and one on a deployment."""
    pages = tmp_path / "pages"
    pages.mkdir()
    told = {
        "a": (
            "Morning Paper",
            "2021-03-02",
            "A car bomb killed 12 people in Erbil on Monday, the Kurdish interior ministry said.",
        ),
        "b": (
            "Evening Paper",
            "2021-03-03",
            "At least 14 people were killed when a car bomb exploded in a bazaar in Erbil on Monday, doctors said.",
        ),
        "c": ("Harbour Gazette", "2021-03-03", "Denmark has 1,200 soldiers in Mali."),
    }
    for name, of in told.items():
        (pages / f"{name}.html").write_text(page(*of))
    return tmp_path


def test_a_caller_adds_pages_and_asks(folder):
    seen = []
    with octuple.Store(folder / "news.db") as store:
        added = store.add([folder / "pages", folder / "nowhere.warc.gz"], progress=seen.append)
        assert (added.pages, added.known, added.lost) == (3, 0, 1)
        assert [problem.kind for problem in added.problems] == ["not-found"] and added.problems[0].lost
        assert seen[-1].pages == 3
        assert store.add(folder / "pages").pages == 0

        found = store.find(where="Iraq", what="ASSAULT")
        assert {one.publisher for one in found} == {"Morning Paper", "Evening Paper"}
        assert all("Erbil" in one.where for one in found)
        assert store.find("car bomb", who="nobody") == [] and len(store.find(limit=1)) == 1
        (event,) = store.events(voices=2)
        whole = store.event(event.id)
        assert whole.event == event
        says = {version.says: version.reports for version in whole.differences[0].versions}
        assert set(says) == {"12", "14"}
        assert "12 people" in whole.reports[says["12"][0]].report.sentence
        (posture,) = store.posture("Denmark", "Mali", first="2021", last="2021-12")
        assert (posture.what, posture.points[0].low, posture.points[0].kind) == ("personnel", 1200.0, "in place")
        assert store.posture(place="Mali", first="2022") == []
        record = store.record(found[0].id)
        assert record["schema"] == octuple.SCHEMA and found[0].sentence in record["article"]["text"]
        stats = store.stats()
        assert (stats.pages, stats.first_published, dict(stats.types)["ASSAULT"]) == (3, "2021-03-02", len(found))


def test_it_answers_as_the_program_does(folder, program):
    path = folder / "news.db"
    with octuple.Store(path) as store:
        store.add(folder / "pages")
        asked = ["--store", path, "--format", "json"]
        lines = [
            json.loads(line)
            for line in program("find", "--where", "Erbil,50km", "--when", "2021-03", *asked).splitlines()
        ]
        assert lines and [asdict(one) for one in store.find(where="Erbil,50km", when="2021-03")] == lines
        lines = [json.loads(line) for line in program("events", "--by-voices", *asked).splitlines()]
        assert lines and [asdict(one) for one in store.events(by_voices=True)] == lines
        lines = [json.loads(line) for line in program("posture", "--place", "Mali", *asked).splitlines()]
        assert (
            lines
            and [{**asdict(one), "points": [*map(asdict, one.points)]} for one in store.posture(place="Mali")] == lines
        )


def test_exports_are_written(folder):
    with octuple.Store(folder / "news.db") as store:
        store.add(folder / "pages")
        store.export("csv", folder / "iraq.csv", where="Iraq")
        with open(folder / "iraq.csv", newline="") as file:
            assert {row["publisher"] for row in csv.DictReader(file)} == {"Morning Paper", "Evening Paper"}
        store.export("parquet", folder / "lake")
        with pytest.raises(octuple.StoreError, match="has partitions already"):
            store.export("parquet", folder / "lake")
        with pytest.raises(octuple.StoreError, match="cannot write the export"):
            store.export("csv", folder / "nowhere" / "out.csv")
        with pytest.raises(ValueError, match="ndjson, csv, geojson"):
            store.export("xls", folder / "out.xls")
        lake = octuple.Store.of_lake(folder / "lake")
        assert [one.id for one in lake.find(where="Iraq")] == [one.id for one in store.find(where="Iraq")]
        with pytest.raises(octuple.StoreError, match="a lake cannot be added to"):
            lake.add(folder / "pages")


def test_trouble_is_told_and_harms_nothing(folder):
    with pytest.raises(octuple.StoreError, match="no such store"):
        octuple.Store(folder / "none.db", create=False)
    notes = folder / "notes.txt"
    notes.write_text("Dear diary, this is no database at all, and it is long enough to look like one.")
    with pytest.raises(octuple.StoreError, match="no store of Octuple"):
        octuple.Store(notes)
    assert notes.read_text().startswith("Dear diary")
    with pytest.raises(octuple.StoreError, match="this is no lake"):
        octuple.Store.of_lake(folder / "pages")
    with pytest.raises(octuple.StoreError, match="nowhere"):
        octuple.Store.of_lake(folder / "nowhere")
    store = octuple.Store(folder / "news.db")
    with pytest.raises(octuple.SourceError, match="no such file"):
        store.add(folder / "nowhere.html")
    for asked in ({"when": "soon"}, {"where": "Nowhereatall,5km"}, {"status": "maybe"}, {"voices": -1}):
        with pytest.raises(ValueError) as told:
            store.find(**asked)
        assert next(iter(asked)) in str(told.value) or "out of range" in str(told.value)
    for id in (99, -1):
        with pytest.raises(KeyError):
            store.event(id)
    with pytest.raises(KeyError):
        store.record("'; DROP TABLE report; --")
    assert store.find('") OR 1=1 --', who='NEAR("a" "b")') == []
    store.close()
    store.close()
    with pytest.raises(octuple.StoreError, match="closed"):
        store.find()
    assert issubclass(octuple.StoreError, octuple.Error) and issubclass(octuple.SourceError, octuple.Error)


def test_an_interrupted_run_keeps_what_was_written(folder, made):
    lines = (json.dumps({"url": url, "html": html, "date": day}) for url, day, html in made.pages(600, 5))
    (folder / "pages.ndjson").write_text("\n".join(lines))

    class Enough(Exception):
        pass

    def stop(added):
        raise Enough

    with octuple.Store(folder / "news.db") as store:
        with pytest.raises(Enough):
            store.add(folder / "pages.ndjson", progress=stop)
        kept = store.stats().pages
        assert 0 < kept < 600
        assert store.add(folder / "pages.ndjson").pages == 600 - kept
        assert store.stats().pages == 600


def test_pages_come_out_of_archives(folder, made, tmp_path):
    archive = b"".join(made.record(*one) for one in made.pages(3, 1))
    whole = [(url, html.encode()) for url, _, html in made.pages(3, 1)]
    assert [(page.url, page.html) for page in octuple.pages(archive, name="a.warc")] == whole
    (tmp_path / "a.warc").write_bytes(archive)
    assert [(page.url, page.html) for page in octuple.pages(tmp_path / "a.warc")] == whole
    second = archive.index(b"WARC/1.0", 9)
    damaged = octuple.pages(archive[:second] + b"XXXX" + archive[second + 4 :], name="b.warc")
    assert [page.url for page in damaged] == [whole[0][0], whole[2][0]]
    assert damaged.problems and all("b.warc" in problem.place for problem in damaged.problems)
    first = next(octuple.pages(archive, name="a.warc"))
    assert first.content_type == "text/html; charset=utf-8" and first.name.startswith("a.warc@")
    with pytest.raises(octuple.SourceError, match="no text"):
        octuple.pages(b"\x00\x01\x02" * 99)
    with pytest.raises(octuple.SourceError, match="no such file"):
        octuple.pages(folder / "nowhere")
