"""`ruling.yml` and `docs/glossary.yml` read into values; every problem with its line.

What can be told from the file alone is checked here; what needs the judgment is checked in `check/`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from rulings.editorial_schema import GlossaryShape, RulingShape
from rulings.errors import Problem
from rulings.model import Correction, Identity, Instance, Person, Text
from rulings.pins import Pin
from rulings.shaping import shaped
from rulings.yaml_lines import Document

Value = TypeVar("Value")


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
        cause=shape.cause,
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
