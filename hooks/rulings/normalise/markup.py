r"""Marks a converter left in the text: formulas between dollar signs, addresses between < and >.

Seen in text taken out of PDF files: `$58,611,124 \div 400,459,280 \times 100\% = 14.6$`.
"""

import re
from collections.abc import Iterator

from rulings.model import Repair, RepairKind
from rulings.normalise.lines import Line

_FORMULA = re.compile(r" ?\$ ?([0-9(](?:[0-9,.% ()=+×÷-]|\\(?:div|times|%)){2,200}?) ?\$ ?")
_ADDRESS = re.compile(r"<(https?://[^\s<>]{1,300})>")
_SIGNS = {r"\div": "÷", r"\times": "×", r"\%": "%"}
_MARK = re.compile(r" ?\\(?:div|times) ?|\\%| +")


def markup_repairs(content: tuple[Line, ...]) -> Iterator[Repair]:
    """A repair for every such mark; only what stands in a formula is touched, never a price in $."""
    for line in content:
        if "$" in line.text:
            for match in _FORMULA.finditer(line.text):
                yield from _formula(line, match)
        if "<http" in line.text:
            for match in _ADDRESS.finditer(line.text):
                yield line.repair(RepairKind.MARKUP, match.start(), match.start(1))
                yield line.repair(RepairKind.MARKUP, match.end(1), match.end())


def _formula(line: Line, match: re.Match[str]) -> Iterator[Repair]:
    yield line.repair(RepairKind.MARKUP, match.start(), match.start(1))
    for mark in _MARK.finditer(line.text, match.start(1), match.end(1)):
        sign = _SIGNS.get(mark[0].strip(), "")
        yield line.repair(RepairKind.MARKUP, mark.start(), mark.end(), sign)
    yield line.repair(RepairKind.MARKUP, match.end(1), match.end())
