"""Rulings that were taken down: `withdrawn.yml`, all that is left of one in its folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rulings.data import load
from rulings.editorial_schema import IsoDate, Shape, Words
from rulings.errors import Problem
from rulings.model import Text
from rulings.shaping import shaped

FILE = "withdrawn.yml"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A ruling that isn't shown any more: its address, since when, why (may be empty)."""

    slug: str
    date: str
    reason: Text


class _WithdrawnShape(Shape):
    date: IsoDate
    reason: Words
    note: Words | None = None  # for those who keep the site; never published


def withdrawn_in(docs: Path) -> tuple[tuple[Withdrawn, ...], tuple[Problem, ...]]:
    """Every ruling taken down, and every problem of the files that say so: a reason nobody
    knows, or a ruling that is still there."""
    found = tuple(_read(path, docs.parent) for path in sorted(docs.glob(f"rulings/*/{FILE}")))
    rulings = tuple(one for one, _ in found if one)
    return rulings, tuple(problem for _, several in found for problem in several)


def reasons() -> dict[str, Text]:
    """The reasons there are, as the notice says them."""
    return {key: Text(said["zh"], said["en"]) for key, said in load("withdrawals").items()}


def _read(path: Path, root: Path) -> tuple[Withdrawn | None, tuple[Problem, ...]]:
    name = path.relative_to(root).as_posix()
    document, shape, problems = shaped(path.read_text(encoding="utf-8"), name, _WithdrawnShape)
    if document is None or shape is None:
        return None, problems
    known = reasons()
    found = list(_left(path, name))
    if shape.reason not in known:
        words = f"no such reason: {shape.reason} (known: {', '.join(known)})"
        found.append(Problem(name, document.line(("reason",)), words))
    reason = known.get(shape.reason, Text(""))
    return Withdrawn(path.parent.name, shape.date, reason), tuple(found)


def _left(path: Path, name: str) -> Iterator[Problem]:
    """A problem for everything that stands beside the notice."""
    for other in sorted(path.parent.iterdir()):
        if other.name != FILE:
            yield Problem(name, 0, f"the ruling is withdrawn, and {other.name} is still there")
