"""Line numbers of PDF pages that a copy glued to the words: 1臺灣…判決, …貳仟肆佰萬21元.

Some sites print a page's lines with their numbers 1, 2, 3 … and no blank, and then run the lines
on, so that numbers stand inside sentences, sums and dates (本院於民國108|18|年). Two things tell
them from the text's own figures: they count on without a gap and start again with each page,
whose foot may hold the page's number; and where lines were run on, the line before was full.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rulings.sources.text import COUNTED_TITLE, width

_FULL = 56  # columns of a line: 28 full-width characters
_SHORT, _OVER = 8, 6  # columns by which a full line may fall short, or a mark at its end go over
_LAST = 40  # a page has 31 lines; some courts' pages a few more
_RUN = 3  # numbers in a row, each at the start of a line, from which counting is taken up again
_PATIENCE = 2  # steps a character; what needs more cannot be told, and honest text needs a tenth

Stretch = tuple[int, int]


class _Mark(NamedTuple):
    """A line number: where it ends, its value, and which page it stands on (0: not counted)."""

    end: int
    value: int
    page: int


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
    """The longest way to count on from a mark. Each place is tried once, so it takes linear time."""
    tried = {first}
    path: list[Stretch] = []
    best: list[Stretch] = []
    stack = [_next(raw, first, end)]
    left = _PATIENCE * (end - first.end)
    while stack and left > 0:
        left -= 1
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
            if path:
                path.pop()
            continue
        stretch, mark = step
        if mark in tried:
            continue
        tried.add(mark)
        path.append(stretch)
        stack.append(_next(raw, mark, end))
        if not best or stretch[1] > best[-1][1]:
            best = list(path)
    return best


def _next(raw: str, mark: _Mark, end: int) -> Iterator[tuple[Stretch, _Mark]]:
    """Where the number after `mark` may stand: at the start of a line, or at the end of a full one."""
    wanted = tuple(_wanted(mark))
    inside: list[tuple[int, Stretch, _Mark]] = []
    for at, columns, fresh in _reach(raw, mark.end, end):
        for words, value, page in wanted:
            if raw.startswith(words, at, end):
                stop = at + len(words)
                if fresh:
                    yield (at, stop), _Mark(stop, value, page)
                elif columns >= _FULL - _SHORT:
                    inside.append((abs(columns - _FULL), (at, stop), _Mark(stop, value, page)))
    for _, stretch, reached in sorted(inside):
        yield stretch, reached


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
            continue
        yield at, columns, fresh
        columns, fresh = columns + width(raw[at]), False
        if columns > _FULL + _OVER:
            return


def _taken_up(raw: str, start: int, end: int) -> tuple[int, int] | None:
    """The next line that begins with a number, those after it with the numbers that follow."""
    heads: list[tuple[int, str]] = []
    at = raw.find("\n", start, end)
    while 0 <= at < end:
        after = raw.find("\n", at + 1, end)
        line = raw[at + 1 : after if after >= 0 else end]
        words = line.lstrip()
        if words:
            heads = [*heads[1 - _RUN :], (at + 1 + len(line) - len(words), words[:4])]
            value = _value(heads)
            if len(heads) == _RUN and value:
                return heads[0][0], value
        at = after
    return None


def _value(heads: list[tuple[int, str]]) -> int:
    """The number the first of some lines begins with, if the others count on from it; else 0."""
    return next(
        (
            value
            for value in range(_LAST, 0, -1)
            if all(words.startswith(str(value + n)) for n, (_, words) in enumerate(heads))
        ),
        0,
    )
