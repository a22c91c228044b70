"""Blanks that a printer put inside figures to fill a line of 28 full-width characters."""

import re
from collections.abc import Iterator, Sequence

from rulings.model import Repair, RepairKind, Span
from rulings.normalise.lines import Line
from rulings.normalise.rejoin import wrap_edge

# 3,5 80,805: a group of fewer than three digits, and the rest of it; nobody writes so.
_IN_GROUP = re.compile(
    r"(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3})*,(?:[0-9] (?=[0-9]{2}(?![0-9]))|[0-9]{2} (?=[0-9](?![0-9])))"
)
_AT_START = re.compile(r"[0-9]{1,4} (?=[0-9]{1,3}(?![0-9 ]))")  # 10 5年度
_AT_END = re.compile(r"(?<![0-9])[0-9]{1,4} (?=[0-9]{1,3}[頁號元年]?$)")
_STOPS = "。：:；"
_SHORT_OF_EDGE = 3  # columns that a full line may lack


def figure_repairs(content: Sequence[Line]) -> Iterator[Repair]:
    """Such blanks removed: in groups of digits anywhere, in other figures at a full line's end
    and at the start of the line after one, where a sentence goes on."""
    edge = wrap_edge(tuple(content))
    before: Line | None = None
    for line, after in zip(content, (*content[1:], None), strict=False):
        found = {match.end() - 1 for match in _IN_GROUP.finditer(line.text)}
        if not (line.is_row or line.is_cell):
            if before and _goes_on(before, edge) and (start := _AT_START.match(line.text)):
                found.add(start.end() - 1)
            ends = after and not after.text[0].isdecimal() and _goes_on(line, edge)
            if ends and (end := _AT_END.search(line.text)):
                found.add(end.end() - 1)
        for place in sorted(found):
            blank = line.body_start + place
            yield Repair(RepairKind.PADDING, Span(blank, blank + 1))
        before = line


def _goes_on(line: Line, edge: int) -> bool:
    """Whether a line runs to the edge, inside a sentence."""
    full = edge - _SHORT_OF_EDGE <= line.edge <= edge + _SHORT_OF_EDGE
    return full and line.text[-1] not in _STOPS and not line.is_row
