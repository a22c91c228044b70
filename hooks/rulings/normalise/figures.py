"""Blanks that a printer put inside figures to fill a line of 28 full-width characters."""

import re
from collections.abc import Iterator, Sequence

from rulings.model import Repair, RepairKind
from rulings.normalise.lines import Line

# 3,5 80,805: a group of fewer than three digits, and the rest of it; nobody writes so.
_IN_GROUP = re.compile(
    r"(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3})*,(?:[0-9] (?=[0-9]{2}(?![0-9]))|[0-9]{2} (?=[0-9](?![0-9])))"
)
_AT_START = re.compile(r"[0-9]{1,4} (?=[0-9]{1,3}(?![0-9 ]))")  # 10 5年度
_AT_END = re.compile(r"(?<![0-9])[0-9]{1,4} (?=[0-9]{1,3}[頁號元年]?$)")
_STOPS = "。：:；"
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
