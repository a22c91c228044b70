"""Blanks inside figures: a printer's, to fill a line, and a copy's, where a line had broken."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from rulings.model import Repair, RepairKind
from rulings.normalise.lines import Line, width

# 3,5 80,805: a group of fewer than three digits, and the rest of it; nobody writes so.
_IN_GROUP = re.compile(
    r"(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3})*,(?:[0-9] (?=[0-9]{2}(?![0-9]))|[0-9]{2} (?=[0-9](?![0-9])))"
)
_AT_START = re.compile(r"[0-9]{1,4} (?=[0-9]{1,3}(?![0-9 ]))")  # 10 5年度
_AT_END = re.compile(r"(?<![0-9])[0-9]{1,4} (?=[0-9]{1,3}[頁號元年]?$)")
_STOPS = "。：:；"
_HAN = "\u3400-\u9fff\uff00-\uffef\u3000-\u303f○"
_BROKEN = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")  # where a line broke, nearly always
_IN_FIGURE = re.compile("(?<=[0-9,.]) (?=[0-9])|(?<=[0-9]) (?=[,.][0-9])")
_NARROWEST, _WIDEST = 40, 100  # columns of a line
_FEWEST = 3  # lines of one width, from which it is known
_SLACK, _INDENT = 4, 6  # columns by which a full line may be narrower and wider than most
_APART = 16  # characters between two such blanks; cells of a table have fewer
_SHORT_OF_EDGE = 3  # columns that a full line may lack


def figure_repairs(content: Sequence[Line], edge: int) -> Iterator[Repair]:
    """Such blanks removed: in groups of digits anywhere, in other figures at a full line's end
    and at the start of the line after one, where a sentence goes on. Lines are wrapped at `edge`.
    """
    for place, line in enumerate(content):
        if " " not in line.text:
            continue
        found = {match.end() - 1 for match in _IN_GROUP.finditer(line.text)}
        if not (line.is_row or line.is_cell):
            start, end = _AT_START.match(line.text), _AT_END.search(line.text)
            if start and place and _goes_on(content[place - 1], edge):
                found.add(start.end() - 1)
            if end and _goes_on(line, edge) and not _opens_with_digit(content, place + 1):
                found.add(end.end() - 1)
        for blank in sorted(found):
            yield line.repair(RepairKind.PADDING, blank, blank + 1)


def _opens_with_digit(content: Sequence[Line], place: int) -> bool:
    return place < len(content) and content[place].text[0].isdecimal()


def _goes_on(line: Line, edge: int) -> bool:
    """Whether a line runs to the edge, inside a sentence."""
    full = edge - _SHORT_OF_EDGE <= line.edge <= edge + _SHORT_OF_EDGE
    return full and line.text[-1] not in _STOPS and not line.is_row


def cut_figures(text: str, start: int) -> Iterator[int]:
    """The blanks inside figures of one-line text where a line had broken: 312,41 8元.

    A blank stands there for the break, as many columns behind another as lines were wide: those
    of an item a little less than its first, which is not indented. Cells of a table, which stand
    between blanks too, come several together.
    """
    columns = list(accumulate(map(width, text), initial=0))
    blanks = [columns[at] for at, char in enumerate(text) if char == " "]
    full = _line_width([columns[m.start()] for m in _BROKEN.finditer(text, start)])
    groups = {match.end() - 1 for match in _IN_GROUP.finditer(text, start)}
    found = [match.start() for match in _IN_FIGURE.finditer(text, start)]
    for before, at, after in zip([-_APART, *found], found, [*found[1:], len(text)], strict=False):
        first = bisect_left(blanks, columns[at] - full - _INDENT - 1)
        wrapped = full and blanks[first] <= columns[at] - full + _SLACK
        alone = at - before >= _APART and (after == len(text) or after - at >= _APART)
        if (wrapped and alone) or at in groups:
            yield at


def _line_width(breaks: list[int]) -> int:
    """The columns most lines had, blanks between Han a break; 0 where too few tell."""
    widths = Counter(
        after - before - 1
        for before, after in pairwise(breaks)
        if _NARROWEST <= after - before <= _WIDEST
    )
    found, count = max(widths.items(), key=lambda item: item[::-1], default=(0, 0))
    return found if count >= _FEWEST else 0
