"""A reading as a notebook shows it. Every word of a page is escaped; there are no scripts, and nothing is fetched.

The eight colours are those of Okabe and Ito, with grey in place of black: readers who are blind to some colours can tell them apart.
They are laid over whatever the notebook's own background is, dark or light, and a number says the same as each colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ._marks import Mark, marks_of
from ._native import FIELDS
from .record import Article, Problem, Report

COLOURS = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#999999")

STYLE = """<style>
.octuple{font-size:14px;line-height:1.6;max-width:64em;overflow-wrap:anywhere}
.octuple .oc-head{opacity:.75;margin:0 0 .6em}
.octuple .oc-legend{display:flex;flex-wrap:wrap;gap:.2em 1em;margin:.4em 0 .8em;padding:0;list-style:none}
.octuple .oc-legend li{margin:0}
.octuple mark{color:inherit;padding:0 .1em .15em;border-radius:2px}
.octuple sup{font-size:.65em;font-weight:bold;user-select:none;margin-right:.1em}
.octuple blockquote{margin:.5em 0 .5em 1em}
.octuple table{border-collapse:collapse;margin-top:1em;font-size:13px;line-height:1.35}
.octuple td,.octuple th{overflow-wrap:break-word}
.octuple .oc-table{overflow-x:auto}
.octuple th,.octuple td{text-align:left;vertical-align:top;padding:.3em .6em;border-top:1px solid rgba(127,127,127,.4)}
</style>"""


def page_as_html(
    article: Article, reports: Sequence[Report], cells: Sequence[Sequence[str]], problems: Sequence[Problem]
) -> str:
    """The article with its evidence highlighted, a legend, and the reports under the eight questions."""
    marks = sorted({mark for report in reports for mark in marks_of(report)})
    parts = [STYLE, '<div class="octuple">', _head(article), _legend(), *_blocks(article, marks), _table(cells)]
    parts += [f'<p class="oc-head">{escape(problem.message)} [{escape(problem.kind)}]</p>' for problem in problems]
    return "".join([*parts, "</div>"])


def _head(article: Article) -> str:
    authors = ", ".join(author.name for author in article.authors)
    told = " · ".join(escape(part) for part in (authors, article.publisher, article.published) if part)
    return f'<p class="oc-head">{told}</p>' if told else ""


def _legend() -> str:
    items = (f"<li>{_mark([n], escape(question), [n])}</li>" for n, (_, question, _, _) in enumerate(FIELDS))
    return f'<ul class="oc-legend" aria-label="fields">{"".join(items)}</ul>'


def _blocks(article: Article, marks: Sequence[Mark]) -> list[str]:
    """The blocks of the article's text, each in the element that its role asks for."""
    out = []
    for block in article.blocks:
        if block.start is None or block.end is None:
            continue
        name = {"title": "h4", "heading": "h5", "quotation": "blockquote"}.get(block.role, "p")
        out.append(f"<{name}>{_highlighted(article.text, block.start, block.end, marks)}</{name}>")
    return out


def _highlighted(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = {edge for mark in inside for edge in (mark.start, mark.end) if start < edge < end}
    cuts = sorted({start, end, *edges})
    out = []
    for at, following in zip(cuts, cuts[1:]):
        fields = sorted({mark.field for mark in inside if mark.start <= at and following <= mark.end})
        begun = sorted({mark.field for mark in inside if mark.start == at})
        words = escape(text[at:following])
        out.append(_mark(fields, words, begun) if fields else words)
    return "".join(out)


def _mark(fields: Sequence[int], words: str, begun: Sequence[int]) -> str:
    """Words of one or more fields: the first colours them, each has a line below, and a number where it begins."""
    lines = ",".join(f"inset 0 -{2 * (n + 1)}px 0 {COLOURS[field]}" for n, field in enumerate(fields))
    questions = ", ".join(FIELDS[field][1] for field in fields)
    numbers = f"<sup>{','.join(str(field + 1) for field in begun)}</sup>" if begun else ""
    style = f"background:{COLOURS[fields[0]]}38;box-shadow:{lines}"
    return f'<mark style="{style}" title="{escape(questions)}">{numbers}{words}</mark>'


def _table(cells: Sequence[Sequence[str]]) -> str:
    if not cells:
        return '<p class="oc-head">no reports</p>'
    head = "".join(f'<th scope="col">{n} {escape(question)}</th>' for n, (_, question, _, _) in enumerate(FIELDS, 1))
    rows = (_row(n, row) for n, row in enumerate(cells, 1))
    table = f'<table><thead><tr><th scope="col"></th>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
    return f'<div class="oc-table">{table}</div>'


def _row(number: int, cells: Sequence[str]) -> str:
    return f'<tr><th scope="row">{number}</th>' + "".join(f"<td>{escape(cell) or '–'}</td>" for cell in cells) + "</tr>"
