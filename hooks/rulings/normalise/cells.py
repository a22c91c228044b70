"""Tables without a frame: columns that blanks set apart, and copies that gave a cell a line."""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from rulings.enumerators import read_marker
from rulings.model import Repair, RepairKind
from rulings.normalise.landmarks import BENCH, DATE_LINE, HEADING, SCHEDULE, SENTENCE
from rulings.normalise.lines import Line, width

_BLANK = re.compile(r"[ \t\u3000\xa0]+")
_GAP = re.compile(r"[ \t\u3000\xa0]{2,}|\u3000")
_FIGURES = re.compile(
    r"(?:民國|新[臺台]幣|NT|US|[$＄])*\s?[0-9０-９][0-9０-９,，.．/／~～%％$年月日元萬億千百 -]*"
)
_SPACED_WORD = re.compile(
    rf"(?<=[合總小共]){_BLANK.pattern}(?=計)|(?<=項){_BLANK.pattern}(?=目)|(?<=備){_BLANK.pattern}(?=[註考])"
    rf"|(?<=金){_BLANK.pattern}(?=額)|(?<=日){_BLANK.pattern}(?=期)|(?<=編){_BLANK.pattern}(?=號)"
)
_FIGURE_FIRST = re.compile(r"[0-9０-９$＄]")
_WIDEST_CELL = 24  # columns; no judgment was wrapped at less
_WIDEST_ROW = 200  # columns
_LANDMARKS = frozenset("主事理犯爭訴附計所論【中")  # what headings, schedules and dates begin with
_LONGEST_HEADING = 40
_FEWEST = 2  # figures, rows or columns that make a table


def tables_read(content: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Repair, ...]]:
    """The lines, rows and cells of such tables marked as what they are, and the rows' repairs."""
    places = tuple(_where_tables_stand(content))
    cells = _lone_cells(content, places)
    columns = _column_repairs(content, places)
    marked = tuple(
        line._replace(is_row=line.is_row or place in columns, is_cell=place in cells)
        if place in columns or place in cells
        else line
        for place, line in enumerate(content)
    )
    return marked, tuple(chain.from_iterable(columns.values()))


def _lone_cells(content: Sequence[Line], places: Sequence[int]) -> frozenset[int]:
    """Places of the lines that are cells of a table of which a copy made a line each.

    They are known by their company: short lines without a mark of a sentence, or such as are
    figures for the most part, and at least two of them hold nothing but figures.
    """
    runs = _runs(content, places, _is_cell)
    tables = (run for run in runs if sum(_figures(content[i].text) for i in run) >= _FEWEST)
    return frozenset(place for run in tables for place in run)


def _column_repairs(
    content: Sequence[Line], places: Sequence[int]
) -> dict[int, tuple[Repair, ...]]:
    """For the place of every row of columns that blanks set apart, the tabs put for the blanks.

    A column begins where all rows of the table have a blank before it, so a spaced word
    (合    計) is one cell. Two rows have figures; where a row's first cell is empty, the
    lines are left as they are.
    """
    runs = _runs(content, places, _is_laid_out)
    return {place: tabs for run in runs for place, tabs in _columns(content, run)}


def _where_tables_stand(content: Sequence[Line]) -> Iterator[int]:
    """Places of lines of the body and of what is appended: neither in caption nor signature."""
    begun = False
    for place, line in enumerate(content):
        if line.text[0] in _LANDMARKS:
            words = _BLANK.sub("", line.text[:_LONGEST_HEADING])
            begins = HEADING.fullmatch(words) or SCHEDULE.match(line.text)
            begun = bool(begins) or (begun and not DATE_LINE.match(line.text))
            if begins:
                continue
        if begun:
            yield place


def _runs(
    content: Sequence[Line], places: Sequence[int], wanted: Callable[[Line], bool]
) -> Iterator[tuple[int, ...]]:
    """Neighbouring lines that are `wanted`."""
    found = [place for place in places if wanted(content[place])]
    for _, run in groupby(enumerate(found), lambda one: one[1] - one[0]):
        yield tuple(place for _, place in run)


def _is_cell(line: Line) -> bool:
    if line.is_row or SENTENCE.search(line.text):
        return False
    return line.edge < _WIDEST_CELL or _figures(line.text)


def _figures(text: str) -> bool:
    """Whether nothing but figures stands on a line, or among several words mostly figures."""
    if _FIGURES.fullmatch(text):
        return True
    words = _BLANK.split(text)
    figures = sum(1 for word in words if _FIGURES.fullmatch(word))
    return figures >= _FEWEST and figures * 2 >= len(words)


def _is_laid_out(line: Line) -> bool:
    text = line.text
    return (
        not line.is_row
        and line.edge < _WIDEST_ROW
        and "。" not in text
        and bool(_GAP.search(text))
        and not BENCH.match(text)
        and ((marker := read_marker(text)) is None or marker.weak)
    )


class _Word(NamedTuple):
    """Words between gaps: their columns on the line, their characters in it."""

    left: int
    right: int
    start: int
    end: int


def _columns(
    content: Sequence[Line], run: Sequence[int]
) -> Iterator[tuple[int, tuple[Repair, ...]]]:
    rows = [tuple(_words(content[place])) for place in run]
    starts = _starts(word for row in rows for word in row)
    cells = [[bisect(starts, word.left) - 1 for word in row] for row in rows]
    figures = sum(
        _has_figure(content[i].text, row, at) for i, row, at in zip(run, rows, cells, strict=True)
    )
    if len(starts) < _FEWEST or figures < _FEWEST or any(row[0] for row in cells):
        return
    for place, row, at in zip(run, rows, cells, strict=True):
        line = content[place]
        yield place, (*_tabs(line, row, at), *_spaced_words(line))


def _spaced_words(line: Line) -> Iterator[Repair]:
    for blanks in _SPACED_WORD.finditer(line.text):
        yield line.repair(RepairKind.PADDING, blanks.start(), blanks.end())


def _words(line: Line) -> Iterator[_Word]:
    left, start = line.indent, 0
    for gap in _GAP.finditer(line.text):
        if _SPACED_WORD.match(line.text, gap.start()):
            continue
        right = left + width(line.text[start : gap.start()])
        yield _Word(left, right, start, gap.start())
        left, start = right + width(gap[0]), gap.end()
    yield _Word(left, left + width(line.text[start:]), start, len(line.text))


def _starts(words: Iterable[_Word]) -> list[int]:
    """Where columns begin: at words that have nothing above, below or beside them to their left."""
    starts: list[int] = []
    reach = -1
    for word in sorted(words):
        if word.left > reach:
            starts.append(word.left)
        reach = max(reach, word.right)
    return starts


def _has_figure(text: str, row: Sequence[_Word], cells: Sequence[int]) -> bool:
    return any(
        at and _FIGURE_FIRST.match(text, word.start) for word, at in zip(row, cells, strict=True)
    )


def _tabs(line: Line, row: Sequence[_Word], cells: Sequence[int]) -> Iterator[Repair]:
    for (before, after), (one, other) in zip(pairwise(row), pairwise(cells), strict=True):
        if one != other:
            yield line.repair(RepairKind.COLUMN, before.end, after.start, "\t" * (other - one))
