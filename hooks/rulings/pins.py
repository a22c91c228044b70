"""The ties between what people wrote and the text: each statement's paragraph and words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from rulings.annotations_schema import AnnotationsShape, InputShape, StatedShape
from rulings.editorial_schema import Pinned
from rulings.model import Precision
from rulings.yaml_lines import Document, Path


class PinRole(StrEnum):
    """What a pinned statement asks of its paragraph."""

    PLACE = "place"  # the quote stands there
    HOLDING = "holding"  # and the paragraph is the court's own
    DATE = "date"  # and the date stands there
    FIGURE = "figure"  # and the figure stands there


@dataclass(frozen=True, slots=True)
class Pin:
    """A statement's tie to the text.

    `line` is the line of the quote, `said` that of the date or the figure it is to prove.
    """

    anchor: str
    quote: str
    line: int
    role: PinRole = PinRole.PLACE
    said: int = 0
    date: str = ""
    precision: Precision | None = None
    value: Decimal | None = None


def pins_of(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    """Every tie of `annotations.yml` to the text, in the order of its keys."""
    for i, issue in enumerate(shape.issues):
        for j, place in enumerate(issue.rests_on):
            yield _pin(document, place, ("issues", i, "rests_on", j), PinRole.HOLDING)
    yield from _timeline(shape, document)
    yield from _undisputed(shape, document)
    yield from _computations(shape, document)
    for key, sums in (("claims", shape.claims), ("awards", shape.awards)):
        for i, entry in enumerate(sums):
            pin = _pin(document, entry, (key, i), PinRole.FIGURE)
            yield replace(pin, said=document.line((key, i, "amount")), value=entry.amount)
    for i, figure in enumerate(shape.figures):
        for j, step in enumerate(figure.steps):
            path = ("figures", i, "steps", j)
            said = document.line((*path, "value"))
            pin = _pin(document, step, path, PinRole.FIGURE)
            yield replace(pin, said=said, value=step.value)
    for i, note in enumerate(shape.notes):
        yield _pin(document, note, ("notes", i))
    for i, factor in enumerate(shape.factors):
        if factor.anchor:
            line = document.line(("factors", i, "anchor"))
            yield Pin(factor.anchor, factor.quote or "", line)
    yield from _further(shape, document)


def _pin(document: Document, place: Pinned, path: Path, role: PinRole = PinRole.PLACE) -> Pin:
    return Pin(place.anchor, place.quote, document.line((*path, "quote")), role)


def _further(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    for key in ("timeline", "notes", "factors"):
        for i, statement in enumerate(getattr(shape, key)):
            for j, place in enumerate(statement.also):
                yield _pin(document, place, (key, i, "also", j))


def _timeline(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    for i, event in enumerate(shape.timeline):
        pin = _pin(document, event, ("timeline", i), PinRole.DATE)
        said = document.line(("timeline", i, "date"))
        yield replace(pin, said=said, date=event.date, precision=event.known_as())


def _undisputed(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    for i, fact in enumerate(shape.undisputed):
        yield _pin(document, fact, ("undisputed", i))
        for j, place in enumerate(fact.relied_on_at):
            yield _pin(document, place, ("undisputed", i, "relied_on_at", j))


def _computations(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    for i, work in enumerate(shape.computations):
        paths: list[Path] = [("computations", i, "inputs", j) for j in range(len(work.inputs))]
        paths.append(("computations", i, "stated"))
        figures: list[InputShape | StatedShape] = [*work.inputs, work.stated]
        for path, figure in zip(paths, figures, strict=True):
            pin = _pin(document, figure, path, PinRole.FIGURE)
            yield replace(pin, said=document.line((*path, "value")), value=figure.value)
