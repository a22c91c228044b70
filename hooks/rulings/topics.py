"""Topics: the questions that a topic asks of each of its rulings, and the table of the answers."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from rulings.editorial import Loaded
from rulings.editorial_schema import Both, Shape, Slug
from rulings.errors import Problem, RulingsError
from rulings.model import Annotations, Factor, Ruling, Text
from rulings.shaping import shaped


@dataclass(frozen=True, slots=True)
class Question:
    """A factor of a topic: its name in files, the question in words, a note where it needs one."""

    name: str
    question: Text
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """`docs/topics/<slug>.yml`. `written`: its page, `<slug>.md`, is there."""

    slug: str
    title: Text
    lead: Text
    factors: tuple[Question, ...]
    written: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A question and its answers, one a ruling, in the order of the matrix."""

    asked: Question
    answers: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A topic's questions answered by each ruling; every answer is there."""

    topic: Topic
    rulings: tuple[Ruling, ...]
    rows: tuple[MatrixRow, ...]


class MissingAnswersError(RulingsError):
    """Rulings that leave questions of a topic without an answer."""


class _QuestionShape(Shape):
    name: Slug
    question: Both
    note: Both | None = None


class _TopicShape(Shape):
    title: Both
    lead: Both
    factors: Annotated[tuple[_QuestionShape, ...], Field(min_length=1)]


def parse_topic(text: str, file: str, slug: str, *, written: bool = False) -> Loaded[Topic]:
    """The topic that `text`, a YAML file, holds; a factor may be named once only."""
    document, shape, problems = shaped(text, file, _TopicShape)
    if document is None or shape is None:
        return Loaded(file, None, problems)
    factors = tuple(
        Question(f.name, f.question.text(), f.note.text() if f.note else None)
        for f in shape.factors
    )
    times = Counter(factor.name for factor in factors)
    found = tuple(
        Problem(file, document.line(("factors", i, "name")), f"{f.name} is a factor here already")
        for i, f in enumerate(factors)
        if times[f.name] > 1 and f.name in {g.name for g in factors[:i]}
    )
    topic = Topic(slug, shape.title.text(), shape.lead.text(), factors, written)
    return Loaded(file, topic, found)


def check_factors(
    annotations: Loaded[Annotations], topics: Mapping[str, Topic]
) -> tuple[Problem, ...]:
    """A problem for every answer to a question that no topic asks, and for a second answer.

    Topics that have no file yet ask nothing: answers to them are left alone.
    """
    factors = annotations.value.factors if annotations.value else ()
    return tuple(
        Problem(annotations.file, factor.line, message)
        for place, factor in enumerate(factors)
        for message in _wrong(factor, factors[:place], topics)
    )


def _wrong(factor: Factor, before: Sequence[Factor], topics: Mapping[str, Topic]) -> Iterator[str]:
    if any((f.topic, f.name) == (factor.topic, factor.name) for f in before):
        yield f"{factor.topic}: {factor.name} is answered twice"
    topic = topics.get(factor.topic)
    if topic and factor.name not in _names(topic):
        known = ", ".join(q.name for q in topic.factors)
        yield f"{factor.topic} has no factor {factor.name} (known: {known})"


def of_topic(slug: str, rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The rulings of a topic, the latest first."""
    own = (ruling for ruling in rulings if slug in ruling.identity.topics)
    ordered = sorted(own, key=lambda r: (r.judgment.signature.decided, r.identity.slug))
    return tuple(reversed(ordered))


def matrix(topic: Topic, rulings: Sequence[Ruling], factors: Collection[str] = ()) -> Matrix:
    """The table of a topic, whole or of some `factors`.

    "Not addressed" is an answer. Raises MissingAnswersError with every ruling and factor that
    has none, and for a name in `factors` that isn't one of the topic's.
    """
    unknown = [name for name in factors if name not in _names(topic)]
    if unknown:
        raise MissingAnswersError(f"{topic.slug} has no factor {', '.join(unknown)}")
    asked = tuple(q for q in topic.factors if not factors or q.name in factors)
    given = [{f.name: f for f in _own(topic, ruling)} for ruling in rulings]
    missing = [
        f"{ruling.identity.slug} has no answer to {topic.slug}: {', '.join(lacking)}"
        for ruling, answers in zip(rulings, given, strict=True)
        if (lacking := [q.name for q in asked if q.name not in answers])
    ]
    if missing:
        raise MissingAnswersError("; ".join(missing))
    rows = tuple(MatrixRow(q, tuple(answers[q.name] for answers in given)) for q in asked)
    return Matrix(topic, tuple(rulings), rows)


def _own(topic: Topic, ruling: Ruling) -> Iterator[Factor]:
    return (f for f in ruling.annotations.factors if f.topic == topic.slug)


def _names(topic: Topic) -> frozenset[str]:
    return frozenset(question.name for question in topic.factors)
