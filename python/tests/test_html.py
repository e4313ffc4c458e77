"""What a notebook shows: all words of the article, escaped, with its evidence marked."""

import re
from html import unescape
from html.parser import HTMLParser

import octuple

HOSTILE = """<!doctype html><html lang=en><head><title>Troops &lt;script&gt;alert(1)&lt;/script&gt; to Mali</title>
<meta property="og:site_name" content="&quot;&gt;&lt;img src=x onerror=alert(2)&gt;"></head><body><article>
<h1>Troops &lt;script&gt;alert(1)&lt;/script&gt; to Mali</h1><p class=byline>By Ann &lt;b onclick=x&gt;Lee</p>
<p>Denmark will send 500 troops to Mali, said &lt;img src=x onerror=alert(3)&gt; Defence Minister Karen Lund on Monday.</p>
</article></body></html>"""


class Tags(HTMLParser):
    """The tags and the words of a text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)


def test_no_word_of_a_page_becomes_markup():
    page = Tags(octuple.read(HOSTILE)._repr_html_())
    assert {tag for tag, _ in page.tags} <= set(
        "style div p ul li mark sup h4 h5 blockquote table thead tbody tr th td".split()
    )
    assert not [
        name for _, attributes in page.tags for name in attributes if name.startswith("on") or name in ("src", "href")
    ]
    assert "<img src=x onerror=alert(3)>" in "".join(page.words)


def test_the_article_stands_there_whole_with_its_evidence_marked(example):
    reading = octuple.read(example)
    html = reading._repr_html_()
    shown = unescape(re.sub(r"<sup>[\d,]+</sup>|<[^>]+>", "", html.split("</style>")[1]))
    for block in reading.article.blocks:
        if block.start is not None:
            assert reading.article.text[block.start : block.end] in shown
    marked = [unescape(words) for words in re.findall(r"<mark[^>]*>((?:<sup>[\d,]+</sup>)*[^<]*)</mark>", html)]
    assert "<sup>1</sup>Denmark" in marked and "<sup>5</sup>Timbuktu" in marked, marked
    # Eight fields, eight colours, in the legend and nowhere the same.
    legend = html.split("</ul>")[0]
    colours = re.findall(r"background:(#\w{6})", legend)
    assert len(colours) == len(set(colours)) == 8
    assert [unescape(words) for words in re.findall(r"</sup>([^<]+)</mark>", legend)] == [
        f.question for f in octuple.FIELDS
    ]


def test_the_table_has_a_row_a_report(example):
    reading = octuple.read(example)
    rows = re.findall(r'<tr><th scope="row">(\d+)</th>(.*?)</tr>', reading._repr_html_())
    cells = [tuple(unescape(cell) for cell in re.findall(r"<td>(.*?)</td>", row)) for _, row in rows]
    assert cells == [tuple(cell or "–" for cell in row) for row in reading.cells()]
    assert "60 engineers" in cells[7]
