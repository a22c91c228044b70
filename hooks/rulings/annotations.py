"""`annotations.yml` read into values, with the pins that tie it to the text.

What can be told from the file alone is checked here; what needs the judgment is checked in `check/`.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from rulings.annotations_schema import (
    AnnotationsShape,
    ComputationShape,
    EventShape,
    FactShape,
    FigureShape,
)
from rulings.computing import compute
from rulings.confirming import unconfirmed
from rulings.editorial import Loaded
from rulings.editorial_schema import Both, Pinned
from rulings.errors import Problem
from rulings.model import (
    Annotations,
    Award,
    Claim,
    Computation,
    Event,
    Factor,
    Figure,
    Input,
    Issue,
    Note,
    Step,
    Text,
    UndisputedFact,
)
from rulings.pins import pins_of
from rulings.shaping import shaped
from rulings.yaml_lines import Document

SUMMARY_WORDS = 120


def parse_annotations(text: str, file: str, event_kinds: frozenset[str]) -> Loaded[Annotations]:
    """`annotations.yml` as `Annotations` with its pins.

    `event_kinds` is the closed list of words for a timeline entry's kind; empty: any word.
    """
    document, shape, problems = shaped(text, file, AnnotationsShape)
    if document is None or shape is None:
        return Loaded(file, None, problems)
    computed, unsound = _computations(shape.computations, file, document)
    found = (
        *_unknown_kinds(shape, file, document, event_kinds),
        *_long_summary(shape, file, document),
        *unsound,
    )
    annotations = _annotations(shape, computed, document, frozenset(unconfirmed(text)))
    return Loaded(file, annotations, found, tuple(pins_of(shape, document)))


def _annotations(
    shape: AnnotationsShape,
    computed: tuple[Computation, ...],
    document: Document,
    machines: frozenset[int],
) -> Annotations:
    """`machines` are lines of entries that nobody has confirmed: they stay the machine's."""

    def drawn(key: str, place: int) -> bool:
        return document.line((key, place)) in machines

    return Annotations(
        summary=_maybe(shape.summary),
        rule=_maybe(shape.rule),
        issues=tuple(
            Issue(
                i.question.text(),
                i.holding.text(),
                i.reasoning.text(),
                _anchors(i.rests_on),
            )
            for i in shape.issues
        ),
        timeline=tuple(_event(e, drawn("timeline", n)) for n, e in enumerate(shape.timeline)),
        undisputed=tuple(
            _fact(n + 1, fact, drawn("undisputed", n)) for n, fact in enumerate(shape.undisputed)
        ),
        computations=computed,
        notes=tuple(
            Note(n.kind, n.anchor, Text(n.zh, n.en), n.quote, _anchors(n.also)) for n in shape.notes
        ),
        factors=tuple(
            Factor(
                f.topic,
                f.name,
                f.answer.text(),
                (f.anchor, *_anchors(f.also)) if f.anchor else (),
                document.line(("factors", i, "name")),
            )
            for i, f in enumerate(shape.factors)
        ),
        burden=_maybe(shape.burden),
        outcome=_maybe(shape.outcome),
        related=tuple((r.slug, r.text()) for r in shape.related),
        figures=tuple(map(_figure, shape.figures)),
        claims=tuple(Claim(c.party, c.amount, c.currency, c.anchor) for c in shape.claims),
        awards=tuple(
            Award(a.party, a.amount, a.currency, a.interest_from, a.anchor, a.in_all)
            for a in shape.awards
        ),
    )


def _figure(shape: FigureShape) -> Figure:
    steps = tuple(Step(step.label.text(), step.value, step.anchor) for step in shape.steps)
    return Figure(shape.title.text(), shape.currency, steps)


def _maybe(both: Both | None) -> Text | None:
    return both.text() if both else None


def _anchors(places: Iterable[Pinned]) -> tuple[str, ...]:
    """The paragraphs of the places, each once, in order."""
    return tuple(dict.fromkeys(place.anchor for place in places))


def _event(shape: EventShape, drawn: bool) -> Event:
    text = Text(shape.zh, shape.en)
    also = _anchors(shape.also)
    return Event(shape.date, shape.known_as(), shape.kind, text, shape.anchor, drawn, also)


def _fact(place: int, shape: FactShape, drawn: bool) -> UndisputedFact:
    """The fact; its dates, pages and words are filled in from the text when it is joined."""
    return UndisputedFact(
        number=shape.number or place,
        anchor=shape.anchor,
        text=shape.text.text() if shape.text else Text(""),
        relied_on_at=_anchors(shape.relied_on_at),
        why=_maybe(shape.why),
        drawn=drawn,
    )


def _computations(
    shapes: tuple[ComputationShape, ...], file: str, document: Document
) -> tuple[tuple[Computation, ...], list[Problem]]:
    """The calculations done again, and a problem for each that fails or isn't explained."""
    done: list[Computation] = []
    problems: list[Problem] = []
    for index, shape in enumerate(shapes):
        line = document.line(("computations", index, "expression"))
        try:
            expression, computed = compute(shape)
        except (ValueError, ArithmeticError) as error:
            problems.append(Problem(file, line, f"the expression can't be worked out: {error}"))
            continue
        computation = _computation(shape, expression, computed)
        done.append(computation)
        if not computation.agrees and computation.explanation is None:
            found = f"{expression} is {computed:f}, the judgment states {shape.stated.value:f}"
            problems.append(Problem(file, line, f"{found}, and no explanation says why"))
    return tuple(done), problems


def _computation(shape: ComputationShape, expression: str, computed: Decimal) -> Computation:
    return Computation(
        label=shape.label.text(),
        expression=expression,
        inputs=tuple(Input(i.name, i.value, i.anchor) for i in shape.inputs),
        stated=shape.stated.value,
        computed=computed,
        agrees=computed == shape.stated.value,
        anchor=shape.stated.anchor,
        currency=shape.currency or "",
        explanation=_maybe(shape.explanation),
        drawn=False,
    )


def _long_summary(shape: AnnotationsShape, file: str, document: Document) -> Iterator[Problem]:
    """A summary is read by consumers: 120 English words at most."""
    words = len(shape.summary.en.split()) if shape.summary else 0
    if words > SUMMARY_WORDS:
        line = document.line(("summary", "en"))
        yield Problem(file, line, f"the summary has {words} words, at most {SUMMARY_WORDS}")


def _unknown_kinds(
    shape: AnnotationsShape, file: str, document: Document, kinds: frozenset[str]
) -> Iterator[Problem]:
    for index, event in enumerate(shape.timeline):
        if kinds and event.kind not in kinds:
            line = document.line(("timeline", index, "kind"))
            known = ", ".join(sorted(kinds))
            yield Problem(file, line, f"no such kind of event: {event.kind} (known: {known})")
