"""The files people write about a judgment, read into values; every problem with its line.

`ruling.yml` becomes an `Identity`, `annotations.yml` an `Annotations` with the pins that tie it
to the text, `docs/glossary.yml` a tuple of `Term`s. What can be told from the file alone is
checked here; what needs the judgment is checked in `check/`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from rulings.computing import compute
from rulings.confirming import unconfirmed
from rulings.editorial_schema import (
    AnnotationsShape,
    Both,
    ComputationShape,
    EventShape,
    FactShape,
    FigureShape,
    GlossaryShape,
    RulingShape,
)
from rulings.errors import Problem
from rulings.model import (
    Annotations,
    Award,
    Claim,
    Computation,
    Correction,
    Event,
    Factor,
    Figure,
    Identity,
    Input,
    Instance,
    Issue,
    Note,
    Person,
    Step,
    Text,
    UndisputedFact,
)
from rulings.pins import Pin, pins_of
from rulings.shaping import shaped
from rulings.yaml_lines import Document

Value = TypeVar("Value")
SUMMARY_WORDS = 120


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Value]):
    """What a file gave: a value if it could be read, and every problem found in it."""

    file: str
    value: Value | None
    problems: tuple[Problem, ...] = ()
    pins: tuple[Pin, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the term base; `zh` and `en` come before their variants."""

    zh: tuple[str, ...]
    en: tuple[str, ...]
    definition: Text
    source: str
    line: int


def parse_identity(text: str, file: str, slug: str) -> Loaded[Identity]:
    """`ruling.yml` as an `Identity`; `slug` is the name of the ruling's folder."""
    document, shape, problems = shaped(text, file, RulingShape)
    if document is None or shape is None:
        return Loaded(file, None, problems)
    found = (
        *_twice(
            file,
            document,
            "people",
            "role",
            [word for p in shape.people for word in (p.role.zh, p.role.en)],
        ),
        *_twice(file, document, "people", "name", [n for p in shape.people for n in p.names]),
        *_one_instance(file, document, shape),
    )
    return Loaded(file, _identity(shape, slug), found)


def _identity(shape: RulingShape, slug: str) -> Identity:
    return Identity(
        slug=slug,
        jid=shape.jid,
        court=shape.court.text(),
        title=shape.title.text(),
        topics=shape.topics,
        official_url=shape.official_url,
        provenance=shape.provenance.text(),
        people=tuple(Person(p.names, p.role.text()) for p in shape.people),
        instances=tuple(
            Instance(i.docket, i.court.text(), i.decided, i.outcome.text(), i.this)
            for i in shape.instances
        ),
        glyphs=tuple((g.offset, g.reading, g.evidence) for g in shape.glyphs),
        corrections=tuple(Correction(c.date, c.text()) for c in shape.corrections),
        parties=tuple(party.text() for party in shape.parties),
        jid_confirmed=shape.jid_confirmed,
    )


def _twice(
    file: str, document: Document, key: str, what: str, words: Iterable[str]
) -> Iterator[Problem]:
    """A problem for every word that stands more than once in the list under `key`."""
    for word, times in Counter(words).items():
        if times > 1:
            yield Problem(file, document.line((key,)), f"the {what} {word} stands here twice")


def _one_instance(file: str, document: Document, shape: RulingShape) -> Iterator[Problem]:
    """Exactly one of the instances is this judgment."""
    marked = sum(instance.this for instance in shape.instances)
    if marked != 1:
        line = document.line(("instances",))
        yield Problem(file, line, f"{marked} instances carry `this: true`; exactly one must")


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
                tuple(dict.fromkeys(p.anchor for p in i.rests_on)),
            )
            for i in shape.issues
        ),
        timeline=tuple(_event(e, drawn("timeline", n)) for n, e in enumerate(shape.timeline)),
        undisputed=tuple(
            _fact(n + 1, fact, drawn("undisputed", n)) for n, fact in enumerate(shape.undisputed)
        ),
        computations=computed,
        notes=tuple(Note(n.kind, n.anchor, Text(n.zh, n.en), n.quote) for n in shape.notes),
        factors=tuple(
            Factor(
                f.topic,
                f.name,
                f.answer.text(),
                f.anchor or "",
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


def _event(shape: EventShape, drawn: bool) -> Event:
    text = Text(shape.zh, shape.en)
    return Event(shape.date, shape.known_as(), shape.kind, text, shape.anchor, drawn)


def _fact(place: int, shape: FactShape, drawn: bool) -> UndisputedFact:
    """The fact; its dates, pages and words are filled in from the text when it is joined."""
    return UndisputedFact(
        number=shape.number or place,
        anchor=shape.anchor,
        text=shape.text.text() if shape.text else Text(""),
        relied_on_at=tuple(dict.fromkeys(pin.anchor for pin in shape.relied_on_at)),
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


def parse_glossary(text: str, file: str) -> Loaded[tuple[Term, ...]]:
    """`docs/glossary.yml` as terms; a wording may belong to one term only."""
    document, shape, problems = shaped(text, file, GlossaryShape)
    if document is None or shape is None:
        return Loaded(file, None, problems)
    terms = tuple(
        Term(
            (t.zh, *t.variants.zh),
            (t.en, *t.variants.en),
            t.definition.text(),
            t.source,
            document.line(("terms", i)),
        )
        for i, t in enumerate(shape.terms)
    )
    found = _twice(file, document, "terms", "wording", [w for t in terms for w in t.zh])
    return Loaded(file, terms, tuple(found))
