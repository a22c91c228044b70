"""Where the parts of a judgment lie among its lines, and at which column they were wrapped."""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rulings.normalise.landmarks import (
    DATE_LINE,
    HEADING,
    LEAD_IN,
    LEAD_INSIDE,
    SCHEDULE,
    begins_unordered,
)
from rulings.normalise.lines import Line

NO_EDGE = 10_000  # where lines weren't wrapped
_BLANK = re.compile(r"\s")
_QUOTATION = re.compile(r"「[^「」]{1,600}」")
_LONGEST_HEADING = 40
_SHORTEST = 3  # characters of a lead-in's first words: 上列, 上開, 右
_SHORTEST_WRAP = 24  # columns; nothing narrower is a wrapped judgment


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts lie, by line: caption, headings, operative part, close, what is appended.

    `edge` is where lines were wrapped; `opening` is what stands between the caption and the first
    heading; `quoted` are the lines that start inside a quotation.
    """

    edge: int
    caption: range
    opening: range
    headings: frozenset[int]
    operative: range
    close: int
    appended: int
    quoted: frozenset[int]


def read_layout(content: tuple[Line, ...], edge: int) -> Layout:
    """The layout of lines wrapped at `edge`."""
    squeezed = (
        _BLANK.sub("", line.text) if len(line.text) < _LONGEST_HEADING else "" for line in content
    )
    headings = [i for i, text in enumerate(squeezed) if HEADING.fullmatch(text)]
    order = headings[0] if headings else len(content)
    reasons = headings[1] if len(headings) > 1 else len(content)
    lead = _lead(content, order) if headings else _first(content, order, begins_unordered)
    body = order if headings else lead
    dates = (i for i in range(body, len(content)) if DATE_LINE.match(content[i].text))
    close = next(dates, len(content))
    schedules = (i for i in range(close, len(content)) if SCHEDULE.match(content[i].text))
    return Layout(
        edge,
        range(lead),
        range(lead, order),
        frozenset(headings),
        range(order + 1, min(reasons, close)),
        close,
        next(schedules, len(content)),
        frozenset(_quoted(content)),
    )


def _lead(content: tuple[Line, ...], order: int) -> int:
    """The line with the sentence that ends the caption, which a copy may have glued to a name."""
    lead = _first(content, order, LEAD_IN.match)
    return _first(content, order, LEAD_INSIDE.search) if lead == order else lead


def _first(content: tuple[Line, ...], end: int, fits: Callable[[str], object]) -> int:
    return next((i for i in range(end) if fits(_opening(content, i))), end)


def _quoted(content: tuple[Line, ...]) -> Iterator[int]:
    """Lines that start inside a quotation, one that ends: a court may forget to end one."""
    starts = list(itertools.accumulate((len(line.text) for line in content), initial=0))
    for quotation in _QUOTATION.finditer("".join(line.text for line in content)):
        yield from range(
            bisect_right(starts, quotation.start()), bisect_left(starts, quotation.end())
        )


def _opening(content: tuple[Line, ...], i: int) -> str:
    """The line at `i`; 上列 alone with the next: pages cut the line where an explained term begins."""
    text = content[i].text
    cut = len(text) <= _SHORTEST and i + 1 < len(content)
    return text + content[i + 1].text if cut else text


def wrap_edge(content: tuple[Line, ...]) -> int:
    """The column at which lines were wrapped; a huge number where they weren't.

    Measured: 28 full-width characters in 997 of 1,000 judgments, 38 columns and others in
    older texts. A width counts if a fifth of the lines reach it, give or take a character, and
    hardly any goes beyond.
    """
    edges = Counter(
        line.edge for line in content if line.edge >= _SHORTEST_WRAP and not line.is_row
    )
    if not edges:
        return NO_EDGE
    edge = max(edges, key=lambda e: (edges[e] + edges[e - 1] + edges[e - 2], e))
    near = sum(count for e, count in edges.items() if edge - 3 <= e <= edge + 2)
    beyond = sum(count for e, count in edges.items() if e > edge + 4)
    wrapped = near * 5 >= len(content) and near > 2 and near >= 3 * beyond  # noqa: PLR2004
    return edge if wrapped else NO_EDGE
