"""Breaks before paragraphs (…資為抗辯。二、被告則以…) and orders that a copy ran on in one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rulings.enumerators import Marker, Style, read_marker
from rulings.model import Repair, RepairKind
from rulings.normalise.landmarks import HEADING
from rulings.normalise.lines import Line, unspaced

# What a number of a paragraph ends with, and the number before it: a sign is quickly looked for.
_SIGN = re.compile("[㈠-㈩、)）]")
_FIGURES = frozenset("一二三四五六七八九十壹貳參叁肆伍陸柒捌玖拾甲乙丙丁")
_NUMBER = re.compile(
    r"(?:[(（][一二三四五六七八九十]{1,3}[)）]"
    r"|(?<![第條款項號表件])(?:[一二三四五六七八九十]{1,3}|[壹貳參叁肆伍陸柒捌玖拾]{1,2}|[甲乙丙丁])、)\Z"
)
_LONGEST_NUMBER = 5  # characters
_GOES_ON = frozenset("0123456789所、，及或至與和")  # after a number that is part of a reference
_ORDERS = re.compile(
    r"(?<=。)[ \u3000]*(?=(?:反訴)?(?:原告|被告|(?:被|附帶)?上訴人|聲請人|抗告人)(?:其餘|之訴|之反訴|之上訴)|其餘"
    r"|[^，。]{0,8}(?:訴訟|程序|抗告|聲請)費用(?!.{0,16}其中)|本判決)"
)
_LONGEST_HEADING = 40
_FIRST = frozenset("主事理犯爭訴")  # characters headings begin with


@dataclass(slots=True)
class _Numbers:
    """The last number of every style that is open, and the styles of running lists."""

    last: dict[Style, int] = field(default_factory=dict)
    running: set[Style] = field(default_factory=set)

    def opens(self, marker: Marker) -> None:
        """A paragraph starts with `marker`; what stood deeper is over."""
        style = marker.style
        self.last = {s: n for s, n in self.last.items() if s < style} | {style: marker.number}
        self.running = {s for s in self.running if s < style}

    def follows(self, marker: Marker) -> bool:
        """Whether `marker` is the next of an open list, and no list of its style runs in a sentence."""
        before = self.last.get(marker.style)
        return before == marker.number - 1 and marker.style not in self.running


def inside_repairs(content: Sequence[Line]) -> Iterator[Repair]:
    """A break before each numbered paragraph that follows a stop inside a line and goes on from
    the one before it, and before each order that does."""
    numbers = _Numbers()
    operative = False
    for line in content:
        if line.is_row or line.is_cell:
            continue
        heading = _heading(line.text)
        if heading:
            numbers = _Numbers()
            operative = heading.startswith("主文")
            continue
        breaks = set(_numbered(line.text, numbers))
        if operative:
            breaks.update(match.span() for match in _ORDERS.finditer(line.text))
        for start, end in sorted(breaks):
            yield line.repair(RepairKind.SPLIT, start, end, "\n")


def _heading(text: str) -> str:
    if text[0] not in _FIRST or len(text) > _LONGEST_HEADING:
        return ""  # nearly every line, and quickly said
    plain = unspaced(text)[0]
    return plain if HEADING.fullmatch(plain) else ""


def _numbered(text: str, numbers: _Numbers) -> Iterator[tuple[int, int]]:
    leading = read_marker(text)
    if leading and not leading.weak:
        numbers.opens(leading)
    quoted = place = 0
    for at in _places(text, len(leading.text) if leading else 0):
        quoted += text.count("「", place, at) - text.count("」", place, at)
        place = at
        marker = read_marker(text[at : at + _LONGEST_NUMBER + 1])
        if marker is None or marker.weak or quoted > 0:
            continue
        start = len(text[:at].rstrip(" \u3000"))
        if text[start - 1] == "。" and numbers.follows(marker):
            numbers.opens(marker)
            yield start, at
        else:
            numbers.running.add(marker.style)


def _places(text: str, start: int) -> Iterator[int]:
    """Where numbers begin that may number paragraphs."""
    for sign in _SIGN.finditer(text, start):
        at, end = sign.span()
        if text[end : end + 1] in _GOES_ON:
            continue
        if sign[0] in "、)）":
            number = None
            if text[at - 1] in _FIGURES:
                number = _NUMBER.search(text, max(start, end - _LONGEST_NUMBER), end)
            if not number:
                continue
            at = number.start()
        yield at
