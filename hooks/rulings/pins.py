"""The ties between what people wrote and the text: each statement's paragraph and words."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rulings.editorial_schema import AnnotationsShape, Pinned, StatedShape
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
    """A statement's tie to the text, and the line of the file that makes it."""

    anchor: str
    quote: str
    line: int
    role: PinRole = PinRole.PLACE
    date: str = ""
    precision: Precision | None = None
    value: Decimal | None = None


def pins_of(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    """Every tie of `annotations.yml` to the text, with the line that makes it."""
    for i, issue in enumerate(shape.issues):
        for j, place in enumerate(issue.rests_on):
            yield _pin(document, place, ("issues", i, "rests_on", j), PinRole.HOLDING)
    yield from _timeline(shape, document)
    yield from _undisputed(shape, document)
    yield from _computations(shape, document)
    for i, note in enumerate(shape.notes):
        yield _pin(document, note, ("notes", i))
    for i, factor in enumerate(shape.factors):
        if factor.anchor:
            line = document.line(("factors", i, "anchor"))
            yield Pin(factor.anchor, factor.quote or "", line)


def _pin(document: Document, place: Pinned, path: Path, role: PinRole = PinRole.PLACE) -> Pin:
    return Pin(place.anchor, place.quote, document.line((*path, "quote")), role)


def _timeline(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    for i, event in enumerate(shape.timeline):
        line = document.line(("timeline", i, "date"))
        yield Pin(event.anchor, event.quote, line, PinRole.DATE, event.date, event.known_as())


def _undisputed(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    for i, fact in enumerate(shape.undisputed):
        yield _pin(document, fact, ("undisputed", i))
        for j, place in enumerate(fact.relied_on_at):
            yield _pin(document, place, ("undisputed", i, "relied_on_at", j))


def _computations(shape: AnnotationsShape, document: Document) -> Iterator[Pin]:
    for i, work in enumerate(shape.computations):
        for j, given in enumerate(work.inputs):
            line = document.line(("computations", i, "inputs", j, "value"))
            yield Pin(given.anchor, given.quote, line, PinRole.FIGURE, value=given.value)
        stated: StatedShape = work.stated
        line = document.line(("computations", i, "stated", "value"))
        yield Pin(stated.anchor, stated.quote, line, PinRole.FIGURE, value=stated.value)
