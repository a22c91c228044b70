"""Pictures of how a case and a sum went: the courts it came to, what was left at each step."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from rulings.model import Figure, Instance, Step, Text
from rulings.render.parts import links
from rulings.render.words import CURRENCIES, number

TOP, LANE = 16, 34  # px: the upper lane, and from one lane to the next
LEFT, RIGHT = 38, 96  # per cent: where the first and the last stage stand, right of the names
RANKS = (("最高", 3), ("高等", 2))  # by the name of the court; every other is of first instance


@dataclass(frozen=True, slots=True)
class Stop:
    """A stage on the drawing: its number, `x` in per cent, `y` in px."""

    number: str
    x: str
    y: int
    classes: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A rank of courts: where its line lies, px from the top, and the first court on it."""

    y: int
    court: Text


@dataclass(frozen=True, slots=True)
class Course:
    """The way of a case through the courts: a lane for each rank, stages from left to right.

    `path` joins the stages in a drawing 100 wide and `height` px high.
    """

    title: Text
    height: int
    lanes: tuple[Lane, ...]
    stops: tuple[Stop, ...]
    path: str


def course(instances: Sequence[Instance]) -> tuple[Course, ...]:
    """The drawing of a case that went up or down; stages before courts of one rank need none."""
    ranks = [_rank(instance.court.zh) for instance in instances]
    if len(set(ranks)) < 2:  # noqa: PLR2004
        return ()
    heights = {rank: TOP + LANE * at for at, rank in enumerate(sorted(set(ranks), reverse=True))}
    step = Decimal(RIGHT - LEFT) / (len(instances) - 1)
    places = [(f"{LEFT + step * at:.2f}", heights[rank]) for at, rank in enumerate(ranks)]
    stops = tuple(
        Stop(str(at), x, y, "this" if instance.this else "stop")
        for at, (instance, (x, y)) in enumerate(zip(instances, places, strict=True), 1)
    )
    path = "M" + "L".join(f"{x} {y}" for x, y in places)
    names = [instance.court for instance in instances]
    title = Text(" → ".join(c.zh for c in names), " → ".join(c.en for c in names))
    lanes = tuple(Lane(y, names[ranks.index(rank)]) for rank, y in heights.items())
    return (Course(title, max(heights.values()) + TOP, lanes, stops, path),)


def _rank(court: str) -> int:
    return next((rank for word, rank in RANKS if word in court), 1)


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a sum: `width` of what is left and `before` of what was, in per cent of the most.

    `change` (0 or 1) is what the step takes away or adds.
    """

    label: Text
    amount: str
    change: tuple[str, ...]
    width: str
    before: str
    link: Markup


@dataclass(frozen=True, slots=True)
class FigureView:
    """A sum from step to step; `unit` is its currency in brackets."""

    title: Text
    unit: Text
    steps: tuple[StepView, ...]


def figure_view(figure: Figure) -> FigureView:
    """The drawing of a sum; bars are to the scale of its highest step."""
    most = max(step.value for step in figure.steps) or Decimal(1)
    first, *_ = figure.steps
    pairs = ((first, first), *pairwise(figure.steps))
    zh, en = CURRENCIES.get(figure.currency, (figure.currency, figure.currency))
    unit = Text(f"（{zh}）", f"({en})")
    return FigureView(figure.title, unit, tuple(_step(a, b, most) for a, b in pairs))


def _step(before: Step, step: Step, most: Decimal) -> StepView:
    apart = step.value - before.value
    sign = "−" if apart < 0 else "+"
    return StepView(
        step.label,
        number(step.value),
        (f"{sign}{number(abs(apart))}",) if apart else (),
        f"{step.value * 100 / most:.2f}",
        f"{before.value * 100 / most:.2f}",
        links((step.anchor,)),
    )
