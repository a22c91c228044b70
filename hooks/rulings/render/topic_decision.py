"""A decision path as a drawing: questions go down, what ends or turns off goes to the right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from rulings.model import Text
from rulings.render.html import EN, ZH
from rulings.render.topic_wrap import wrap

BOX, GAP = 236, 104  # px: a box and the room beside it, which holds an answer
PAD, TURN = 12, 64  # px: inside a box; below it, which holds the answer that leads down
ZH_SIZE, EN_SIZE, LEADING = 14, 12.5, 1.4


@dataclass(frozen=True, slots=True)
class Step:
    """A question with the branches that leave it, or, without branches, an end.

    `href` leads to the paragraph an end rests on, `because` cites it.
    """

    words: Text
    branches: tuple["Branch", ...] = ()
    href: str = ""
    because: Markup = field(default_factory=Markup)

    @property
    def kind(self) -> str:
        """Ask or end."""
        return "ask" if self.branches else "end"

    @property
    def lists(self) -> tuple[tuple["Branch", ...], ...]:
        """The branches as one list, or no list."""
        return (self.branches,) if self.branches else ()


@dataclass(frozen=True, slots=True)
class Branch:
    """An answer, what it rests on, and where it leads."""

    answer: Text
    because: Markup
    to: Step


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of text at a place in px."""

    x: str
    y: str
    lang: str
    words: str
    classes: str


@dataclass(frozen=True, slots=True)
class BoxView:
    """A box with its lines; an end has 1 link, a question none."""

    x: int
    y: int
    width: int
    height: int
    classes: str
    lines: tuple[LineView, ...]
    href: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArrowView:
    """A way from one box to another with its answer."""

    path: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """The drawing and the list that says the same."""

    anchor: str
    title: Text
    width: int
    height: int
    boxes: tuple[BoxView, ...]
    arrows: tuple[ArrowView, ...]
    first: Step


@dataclass(frozen=True, slots=True)
class _Placed:
    """A step in a column at a row, with the branch and the place it comes from."""

    step: Step
    column: int
    row: int
    branch: Branch | None = None
    source: tuple[int, int] = (0, 0)


def decision_view(anchor: str, title: Text, first: Step) -> DecisionView:
    """The drawing of the path that begins with `first`; its size is in px."""
    placed = tuple(_place(first, 0, 0))
    tops = _tops(placed)
    heights = {(p.column, p.row): _height(p.step) for p in placed}
    boxes = tuple(_box(p, tops[p.row]) for p in placed)
    arrows = tuple(_arrow(p, p.branch, tops, heights) for p in placed if p.branch)
    width = max(p.column for p in placed) * (BOX + GAP) + BOX + 2
    height = max(box.y + box.height for box in boxes) + 2
    return DecisionView(anchor, title, width, height, boxes, arrows, first)


def size(step: Step) -> int:
    """How many steps there are from here on."""
    return 1 + sum(size(branch.to) for branch in step.branches)


def _place(
    step: Step,
    column: int,
    row: int,
    branch: Branch | None = None,
    source: tuple[int, int] = (0, 0),
) -> Iterator[_Placed]:
    """The step and all below it: the branch with most to follow goes down, the others right."""
    yield _Placed(step, column, row, branch, source)
    if not step.branches:
        return
    down = max(reversed(step.branches), key=lambda one: size(one.to))
    below = row
    for one in step.branches:
        if one is not down:
            placed = tuple(_place(one.to, column + 1, below, one, (column, row)))
            yield from placed
            below = max(p.row for p in placed) + 1
    yield from _place(down.to, column, max(below, row + 1), down, (column, row))


def _tops(placed: Sequence[_Placed]) -> list[int]:
    """Where each row begins, in px."""
    rows = max(p.row for p in placed) + 1
    tops = [1]
    for row in range(rows - 1):
        tops.append(tops[-1] + max(_height(p.step) for p in placed if p.row == row) + TURN)
    return tops


def _height(step: Step) -> int:
    return round(sum(tall for _, _, tall in _lines(step.words, BOX - 2 * PAD)) + 2 * PAD)


def _lines(words: Text, width: float) -> list[tuple[str, str, float]]:
    """Each line with its language and its height in px, Chinese first."""
    sizes = ((ZH, words.zh, ZH_SIZE), (EN, words.en, EN_SIZE))
    return [
        (lang, line, size_ * LEADING)
        for lang, said, size_ in sizes
        for line in wrap(said, width / size_)
    ]


def _text(words: Text, x: float, y: float, width: float) -> tuple[LineView, ...]:
    """The lines from the top edge `y` on."""
    alone = " only" if not (words.zh and words.en) else ""
    made = []
    for lang, line, tall in _lines(words, width):
        y += tall
        side = "zh" if lang == ZH else "en"
        made.append(LineView(f"{x:g}", f"{y - tall * 0.28:.1f}", lang, line, f"{side}{alone}"))
    return tuple(made)


def _box(placed: _Placed, top: int) -> BoxView:
    x, step = placed.column * (BOX + GAP) + 1, placed.step
    return BoxView(
        x,
        top,
        BOX,
        _height(step),
        step.kind,
        _text(step.words, x + PAD, top + PAD, BOX - 2 * PAD),
        () if step.branches else (step.href,),
    )


def _arrow(
    placed: _Placed, branch: Branch, tops: Sequence[int], heights: dict[tuple[int, int], int]
) -> ArrowView:
    column, row = placed.source
    left, top = column * (BOX + GAP) + 1, tops[row]
    end = tops[placed.row]
    if placed.column == column:
        x, start = left + BOX // 4, top + heights[column, row]
        answer = _text(branch.answer, x + 10, end - TURN + 4, BOX - 70)
        return ArrowView(f"M{x} {start}V{end - 7}", answer)
    start, right = left + BOX, left + BOX + GAP
    target = end + min(heights[placed.column, placed.row], heights[column, row]) // 2
    if placed.row == row:
        path = f"M{start} {target}H{right - 7}"
    else:
        path = f"M{start} {top + heights[column, row] // 2}H{start + 10}V{target}H{right - 7}"
    lines = _lines(branch.answer, GAP - 24)
    upper = target - 6 - sum(tall for _, _, tall in lines)
    return ArrowView(path, _text(branch.answer, start + 15, upper, GAP - 24))
