"""One page: what `read` gives is what the program prints, and every span slices to its words."""

import datetime
import json
import threading
import time
from dataclasses import asdict, fields, is_dataclass

import pytest

import octuple
from octuple.record import Evidence, Range

TEXT = "Ruritania will withdraw 300 troops from Kosovo by May 1, Defence Minister Rupert Hentzau said on Monday."


def values(value, of):
    """All objects of a class within a value."""
    if isinstance(value, of):
        yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from values(getattr(value, field.name), of)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from values(one, of)


def test_the_dict_is_what_the_program_prints(example, program):
    printed = json.loads(program("read", example, "--format", "json", "--mentions"))
    assert octuple.read(example).to_dict(mentions=True) == printed
    del printed["mentions"]
    reading = octuple.read(example.read_bytes(), source=str(example))
    assert reading.to_dict() == printed


def test_objects_hold_all_that_the_dict_has(example):
    def bare(value):
        """Without keys that have nothing: an object has every field, a dict leaves some out."""
        if isinstance(value, dict):
            return {key.rstrip("_"): bare(inner) for key, inner in value.items() if inner is not None}
        return [bare(inner) for inner in value] if isinstance(value, (list, tuple)) else value

    reading = octuple.read(example)
    record = reading.to_dict()
    assert bare(asdict(reading.article)) == bare(record["article"])
    assert bare(asdict(reading.page)) == bare(record["page"])
    for name in ("reports", "entities", "problems"):
        assert [bare(asdict(one)) for one in getattr(reading, name)] == bare(record[name])


def test_every_span_slices_to_its_words(example):
    # Letters beyond the Basic Multilingual Plane: offsets are code points, whatever a letter takes in memory.
    page = "𝔐𝔞𝔩𝔪ö 🚢🚢. Ruritania will send 500 troops to Kosovo, officials said on Monday."
    for reading in (octuple.read(example), octuple.read(page, date="2021-03-05", as_="body")):
        assert reading.reports
        of_text = [one for one in values(reading.reports, Evidence) if one.span is not None]
        assert len(of_text) > len(reading.reports)
        assert [reading.article.text[one.span] for one in of_text] == [one.text for one in of_text]
        for mention in values(reading.entities, Range):
            assert reading.article.text[mention.span] == mention.text


def test_a_page_is_told_what_it_cannot_say():
    for date in ("2021-03-05", datetime.date(2021, 3, 5), datetime.datetime(2021, 3, 5, 23, 59)):
        reading = octuple.read(TEXT, url="https://example.org/a", date=date, as_="body")
        assert reading.article.published == "2021-03-05"
        assert reading.page.url == "https://example.org/a"
        deadline = next(time for time in reading.reports[0].time if time.of == "deadline")
        assert deadline.end == "2021-05-01"


def test_text_is_text_whatever_the_page_says_of_its_encoding():
    page = "<html lang=en><meta charset=windows-1252><title>Café</title><article><p>The café in Malmö closed on Monday.</p></article>"
    assert "café in Malmö" in octuple.read(page).article.text
    assert "café in Malmö" in octuple.read(page.encode("windows-1252")).article.text
    assert octuple.read(page).page.encoding == "utf-8"
    assert octuple.read("a half \ud83d of a letter, and 40 soldiers in Mali", as_="body").article.text


@pytest.mark.parametrize("page", ["", b"", b"\x00\xff\xfe\x01PK\x03\x04", "<" * 100_000, b"\xed\xa0\x80" * 99])
def test_any_page_gives_a_reading(page):
    reading = octuple.read(page)
    assert reading.reports == [] and isinstance(reading.to_dict(), dict)
    assert reading._repr_html_()


def test_an_empty_page_says_so():
    assert "empty-page" in [problem.kind for problem in octuple.read("").problems]


def test_what_is_said_wrongly_is_said_to_be():
    with pytest.raises(ValueError, match="'?\"?soon\"?'? makes no sense; give a day as 2021-02-19"):
        octuple.read(TEXT, date="soon")
    with pytest.raises(ValueError, match="one of auto, html, text, body"):
        octuple.read(TEXT, as_="pdf")
    with pytest.raises(TypeError, match="a page is str, bytes or a path, and not int"):
        octuple.read(7)
    with pytest.raises(FileNotFoundError):
        octuple.read(__import__("pathlib").Path("nowhere.html"))


def test_an_explanation_marks_the_words_and_names_the_rules():
    reading = octuple.read(TEXT, date="2021-03-05", as_="body")
    told = reading.explain(0)
    assert "[1 Ruritania]" in told.sentences[0] and "300 troops]" in told.sentences[0]
    by_name = {field.name: field for field in told.fields}
    assert by_name["quantity"].value == "300 troops" and by_name["recipient"].rules == ()
    assert all("/" in rule for rule in by_name["event"].rules) and by_name["event"].rules
    assert [reading.article.text[one.span] for one in by_name["quantity"].evidence] == ["300 troops"]
    assert reading.explain(reading.reports[0].id) == told == reading.explain(reading.reports[0]) == reading.explain(-1)
    with pytest.raises(IndexError, match="there are 1"):
        reading.explain(3)
    with pytest.raises(KeyError):
        reading.explain("none")


def test_an_explanation_is_what_the_program_shows(example, program):
    shown = program("explain", example, "1")
    rules = [line.strip() for line in str(octuple.read(example).explain(0)).splitlines()[-8:]]
    assert rules == [line.strip() for line in shown.rstrip().splitlines()[-8:]]


def test_the_eight_fields_are_those_of_the_record():
    names = [field.name for field in octuple.FIELDS]
    assert names == [field.name for field in fields(octuple.record.Report)][2:]
    assert octuple.SCHEMA == octuple.read("").to_dict()["schema"]


def test_other_threads_run_while_a_page_is_read():
    """A thread ticks while another reads a long page; were the interpreter's lock held, it could not tick before the end."""
    page = " ".join(f"Ruritania sent {n} soldiers to Kosovo on Monday, Rupert Hentzau said." for n in range(2, 2000))
    reader = threading.Thread(target=octuple.read, args=(page,), kwargs={"as_": "body"})
    ticks = 0
    reader.start()
    while reader.is_alive():
        time.sleep(0.001)
        ticks += 1
    assert ticks > 10
