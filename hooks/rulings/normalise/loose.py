"""Blanks that a copy put where its source broke the line, in paragraphs of one long line each."""

import re
from collections.abc import Iterator, Sequence

from rulings.model import Repair, RepairKind
from rulings.normalise.flat import HAN
from rulings.normalise.items import paragraph_starts
from rulings.normalise.landmarks import DATE_LINE, HEADING, LEAD_IN
from rulings.normalise.lines import Line, unspaced

_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}]) (?=[{HAN}])")  # two are an author's: 依  貴公司
_BLANK = re.compile(rf"(?<=[{HAN}0-9,.]) (?=[{HAN}0-9,.])")  # sums and dates are cut as well
_TITLE = re.compile(r"[^，。：:；]{2,14}?(?:方面|部分|事項|程序)(?= [^」』）])")
_WIDE = 60  # columns; few judgments are wrapped at more
_FEWEST = 3  # blanks in a document: one or two may be the author's


def loose_repairs(content: Sequence[Line]) -> Iterator[Repair]:
    """Such blanks removed; a break instead where a numbered item, an order or a section begins.

    Nothing is done to a document that has hardly any: its blanks are its author's.
    """
    found = [
        (line, ordered, blanks)
        for line, ordered in _wide(content)
        if (blanks := tuple(_BLANK.finditer(line.text)))
    ]
    if sum(len(_BETWEEN_HAN.findall(line.text)) for line, _, _ in found) < _FEWEST:
        return
    for line, ordered, blanks in found:
        starts = _order_starts(line.text) if ordered else _starts(line.text)
        for blank in blanks:
            starts_one = blank.end() in starts
            kind = RepairKind.SPLIT if starts_one else RepairKind.REJOINED
            yield line.repair(kind, blank.start(), blank.end(), "\n" if starts_one else "")


def _wide(content: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """Long lines from the caption's sentence to the date, with whether they are of the order."""
    heading = ""
    for line in content:
        if line.is_row or line.is_cell:
            continue
        words = "".join(line.text.split()) if line.edge < _WIDE else ""
        if HEADING.fullmatch(words):
            heading = words
        elif heading and DATE_LINE.match(line.text):
            return
        elif line.edge >= _WIDE and (heading or LEAD_IN.match(line.text)):
            yield line, heading.startswith("主文")


def _order_starts(text: str) -> set[int]:
    return {match.end() for match in re.finditer("。 (?!但)", text)}


def _starts(text: str) -> set[int]:
    """Where a paragraph starts after a blank: at a number that opens one, and after a title."""
    plain, kept = unspaced(text)
    starts = {kept[place] for place in paragraph_starts(plain, 0, len(plain))}
    titles = (_TITLE.match(text, start) for start in (0, *starts))
    return starts | {title.end() + 1 for title in titles if title}
