"""Line numbers of PDF pages that a copy glued to the words: 1臺灣…判決, …貳仟肆佰萬21元.

Some sites print a page's lines with their numbers 1, 2, 3 … and no blank, and then run the lines
on, so that numbers stand inside sentences, sums and dates (本院於民國108|18|年). Two things tell
them from the text's own figures: they count on without a gap and start again with each page,
whose foot may hold the page's number; and where lines were run on, the line before was full.
"""

import heapq
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rulings.sources.text import COUNTED_TITLE, width

_FULL = 56  # columns of a line: 28 full-width characters
_WIDTHS = (56, 54, 52, 50)  # of a line without its indent
_SHORT, _OVER = 8, 6  # columns by which a full line may fall short, or a mark at its end go over
_LAST = 40  # a page has 31 lines; some courts' pages a few more
_RUN = 5  # lines that begin with numbers going on, from which counting is taken up again
_LONGEST_NUMBER = 4  # characters looked at
_PASSED = 8  # columns' worth of doubt for a line without a number
_TURNED = 4  # and for another page: they have many lines
_LONGEST_FIGURE = 16
_FIGURE_BEFORE = re.compile(r"[0-9,]+\Z")
_FIGURE_AFTER = re.compile(r"[0-9,]{0,16}年?")
_WELL_WRITTEN = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+,?|(?:1[0-2][0-9]|[0-9]{1,2}|(?:19|20)[0-9]{2})年|[0-9]*|年"
)
_PATIENCE = 2  # steps a character; what needs more cannot be told, and honest text needs a tenth

Stretch = tuple[int, int]


class _Mark(NamedTuple):
    """A line number: where it ends, its value, and which page it stands on (0: not counted)."""

    end: int
    value: int
    page: int


class _Way(NamedTuple):
    """How a mark is reached: how unlikely the way is, the columns of the line before it if that was
    run on, the mark before, and where its figures stand."""

    cost: int
    columns: int
    above: _Mark | None
    stretch: Stretch


def counters(raw: str, start: int, end: int) -> list[Stretch]:
    """The stretches of such numbers in `raw[start:end]`, in order; none where the title has none.

    Where counting can't be followed, it is taken up again at the next lines that begin with
    numbers in a row; what stands between keeps its figures.
    """
    title = COUNTED_TITLE.search(raw, start, end)
    if not title:
        return []
    # Of two ways that count as far, the one that finds numbers at the feet explains more.
    ways = (_counted(raw, title.start("number"), end, page) for page in (1, 0))
    return max(ways, key=len)


def _counted(raw: str, start: int, end: int, page: int) -> list[Stretch]:
    """The numbers from the title's on; pages have their own numbers at the foot if `page` is 1."""
    found: list[Stretch] = []
    place: tuple[int, int] | None = (start, 1)
    while place:
        at, value = place
        first = _Mark(at + len(str(value)), value, page)
        found.append((at, first.end))
        found += _followed(raw, first, end)
        page += page > 0
        place = _taken_up(raw, found[-1][1], end)
    return found


def _followed(raw: str, first: _Mark, end: int) -> list[Stretch]:
    """The way to count on from a mark that gets farthest, and of several the likeliest.

    Marks are looked at in order of place, each once: it takes linear time.
    """
    ways = {first: _Way(0, 0, None, (0, 0))}
    waiting = [(first.end, first)]
    left = _PATIENCE * (end - first.end)
    best = first
    while waiting and left > 0:
        left -= 1
        _, mark = heapq.heappop(waiting)
        way = ways[mark]
        if (mark.end, -way.cost) > (best.end, -ways[best].cost):
            best = mark
        for stretch, reached, columns, passed in _next(raw, mark, end):
            cost = way.cost + _unlikely(columns, way.columns) + passed * _PASSED
            cost += _PASSED * bool(columns) * _spoils(raw, stretch) + _TURNED * (reached.value == 1)
            if reached not in ways:
                heapq.heappush(waiting, (reached.end, reached))
            if reached not in ways or cost < ways[reached].cost:
                ways[reached] = _Way(cost, columns, mark, stretch)
    return _back(ways, best)


def _unlikely(columns: int, before: int) -> int:
    """How far a line that was run on is from being full: the lines of a paragraph are equally wide,
    a little less where they are indented."""
    if not columns:
        return 0
    return abs(columns - before) if before else min(abs(columns - full) for full in _WIDTHS)


def _spoils(raw: str, stretch: Stretch) -> bool:
    """Whether a figure would be left that nobody writes: 16,7520 or 2109年."""
    before = _FIGURE_BEFORE.search(raw, max(0, stretch[0] - _LONGEST_FIGURE), stretch[0])
    after = _FIGURE_AFTER.match(raw, stretch[1])
    left = (before[0] if before else "") + (after[0] if after else "")
    return bool(left) and not _WELL_WRITTEN.fullmatch(left)


def _back(ways: dict[_Mark, "_Way"], last: _Mark) -> list[Stretch]:
    path: list[Stretch] = []
    mark: _Mark | None = last
    while mark and ways[mark].above:
        path.append(ways[mark].stretch)
        mark = ways[mark].above
    return path[::-1]


def _next(raw: str, mark: _Mark, end: int) -> Iterator[tuple[Stretch, _Mark, int, int]]:
    """Where the number after `mark` may stand: at the start of a line, or at the end of a full one.

    With the columns of the full one, and how many lines without a number are passed over.
    """
    wanted = tuple(_wanted(mark))
    passed = 0
    for at, columns, fresh in _reach(raw, mark.end, end):
        if fresh or columns >= _FULL - _SHORT:
            for words, value, page in wanted:
                if raw.startswith(words, at, end):
                    stop = at + len(words)
                    yield (at, stop), _Mark(stop, value, page), 0 if fresh else columns, passed
        passed += fresh


def _wanted(mark: _Mark) -> Iterator[tuple[str, int, int]]:
    """The figures that go on from a mark, with the value and the page they stand for."""
    if mark.value < _LAST:
        yield str(mark.value + 1), mark.value + 1, mark.page
    yield f"{mark.page or ''}1", 1, mark.page + (mark.page > 0)


def _reach(raw: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The places of a line's worth of words, with the columns before and whether a line starts."""
    columns, fresh = 0, False
    for at in range(start, end):
        if raw[at].isspace():
            fresh = fresh or raw[at] == "\n"
            columns += width(raw[at]) if columns and not fresh else 0
            continue
        yield at, columns, fresh
        columns, fresh = columns + width(raw[at]), False
        if columns > _FULL + _OVER:
            return


def _taken_up(raw: str, start: int, end: int) -> tuple[int, int] | None:
    """The next line that begins with a number, those after it with numbers that go on from it: by
    as many as lines were run on between."""
    heads: list[_Head] = []
    at = raw.find("\n", start, end)
    while 0 <= at < end:
        after = raw.find("\n", at + 1, end)
        line = raw[at + 1 : after if after >= 0 else end]
        words = line.strip()
        if words:
            lines = 1 + sum(map(width, words)) // (_FULL - _SHORT)
            place = at + 1 + len(line) - len(line.lstrip())
            heads = [*heads[1 - _RUN :], _Head(place, words[:_LONGEST_NUMBER], lines)]
            value = _first_value(heads) if len(heads) == _RUN else 0
            if value:
                return heads[0].place, value
        at = after
    return None


class _Head(NamedTuple):
    """How a line begins, and how many lines of the page it may hold."""

    place: int
    words: str
    lines: int


def _first_value(heads: Sequence[_Head]) -> int:
    """The number the first of some lines begins with, if the others count on from it; else 0."""
    ways = [(value, value, heads[0].lines) for value in _values(heads[0].words)]
    for head in heads[1:]:
        ways = [
            (first, value, head.lines)
            for first, before, lines in ways
            for value in _values(head.words)
            if before < value <= before + lines
        ]
    return max((first for first, _, _ in ways), default=0)


def _values(words: str) -> tuple[int, ...]:
    """The numbers the figures a line begins with may be read as: 12 or 1 before 2被告."""
    figures = words[: len(words) - len(words.lstrip("0123456789"))]
    read = (int(figures[:length]) for length in (2, 1) if len(figures) >= length)
    return tuple(value for value in read if 0 < value <= _LAST)
