"""Writes a target's seeds into a folder: `seeds.py TARGET FOLDER`. They are made of the pages and sentences that ship, never of others'."""

import gzip
import hashlib
import io
import json
import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def pages():
    for folder in ("examples", "cases/pages"):
        yield from (path.read_bytes() for path in sorted((ROOT / folder).glob("*.*")))


def sentences():
    for path in sorted((ROOT / "cases/sentences").glob("*.md")):
        for block in re.findall(r"```text[^\n]*\n(.*?)```", path.read_text(), re.S):
            yield block.strip().encode()


def record(number, body):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2021-02-19T12:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def archives():
    records = [record(n, body) for n, body in enumerate((b"<p>The harbour froze.", b"<!DOCTYPE html><p>Ferries stopped at noon."))]
    yield b"".join(records)
    yield b"".join(gzip.compress(one, mtime=0) for one in records)
    yield gzip.compress(b"".join(records), mtime=0)


def listings():
    link = "https://example.org/a"
    yield f'<?xml version="1.0"?><rss><channel><item><link>{link}</link><pubDate>Fri, 19 Feb 2021 08:00:00 GMT</pubDate></item></channel></rss>'.encode()
    yield f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="{link}"/><updated>2021-02-19T08:00:00Z</updated></entry></feed>'.encode()
    yield f"<urlset><url><loc>{link}</loc><lastmod>2021-02-19</lastmod></url></urlset>".encode()
    yield f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"url": "{link}", "date_published": "2021-02-19T08:00:00Z"}}]}}'.encode()
    yield f'{{"url": "{link}", "html": "<p>The harbour froze.", "date": "2021-02-19"}}\n'.encode()
    yield f" CDX N b a m s k r M S V g\norg,example)/a 20210219120000 {link} text/html 200 SHA - - 512 0 a.warc.gz\n".encode()
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.html"), "<!DOCTYPE html><p>The harbour froze.")
    yield zipped.getvalue()


def asked():
    """One of each of what the target asks, in its order. Texts are short: other targets read long ones."""
    text = b"Denmark sent 9 troops."
    line = b'{"html": "' + text + b'", "url": "https://example.org/a", "date": "2021-03-05", "as": "body"}'
    form = b'--X\r\nContent-Disposition: form-data; name="text"\r\n\r\n' + text + b"\r\n--X--\r\n"
    sources = b'{"sources": ["https://example.org/feed.xml"]}'
    query = b"as=body&date=2021-03-05&mentions=true&url=https://example.org/a"
    bodies = [query, line, line + b"\n" + line, sources, line, form, b"sources=https://example.org/a", b"token=0123456789abcdef"]
    filters = b"words=troops+%3Czq%3E&who=Ruritania&what=RETREAT&whom=UN&where=Kosovo,50km&when=2021-05..&said-by=minister&status=planned&voices=1"
    lists = filters + b"&min-confidence=0.5&limit=2&cursor=1&count=true"
    programs = [lists, lists, b"limit=2&cursor=0", b"a-1", b"a-1", b"actor=Ruritania&place=Kosovo&from=2021&to=2022", filters, b"format=csv", b"1"]
    shown = filters + b"&order=first&before=3&by-voices=true"
    views = [shown, shown, b"who=Ruritania&place=Kosovo&unit=troops", b"to=dark&back=//example.org", b"articles/1"]
    for number, sent in enumerate(bodies + programs + views):
        yield bytes([number]) + sent


def cut(value):
    """A record with the first one of everything, so that it is short."""
    if isinstance(value, dict):
        return {key: cut(part) for key, part in value.items()}
    if isinstance(value, list):
        return [cut(part) for part in value[:1]]
    return value[:40] if isinstance(value, str) else value


def records():
    for path in sorted((ROOT / "octuple/tests/compat").glob("*.ndjson")):
        for line in path.read_text().splitlines():
            record = json.loads(line)
            for report in record["reports"][:3]:
                yield json.dumps(cut({**record, "mentions": None, "reports": [report]}), ensure_ascii=False).encode()
            yield json.dumps(cut({**record, "reports": []}), ensure_ascii=False).encode()


SEEDS = {
    "api": asked,
    "page": pages,
    "article": lambda: (b"\0" + page for page in pages()),
    "language": sentences,
    "facts": sentences,
    "reading": pages,
    "record": records,
    "warc": archives,
    "feed": listings,
    "find": lambda: [b"soldiers \"rocket attack\"", b"Denmark MOBILIZE Erbil,50km 2021-02.. minister"],
}


def main():
    target, folder = sys.argv[1], Path(sys.argv[2])
    for seed in SEEDS[target]():
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


main()
