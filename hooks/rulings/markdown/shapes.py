"""The shapes of the data inside an author's blocks."""

from typing import Annotated

from pydantic import Field

from rulings.editorial_schema import Both, Shape, Slug, Words


class QuoteShape(Shape):
    """The words quoted; the whole paragraph where a language is left out."""

    zh: Words | None = None
    en: Words | None = None


class MatrixShape(Shape):
    """Which rulings and which factors; all of the topic's where nothing is said."""

    rulings: tuple[Slug, ...] = ()
    factors: tuple[Slug, ...] = ()


class TimelineShape(Shape):
    """Which kinds of events; all where nothing is said."""

    kinds: tuple[Words, ...] = ()


class HoldingShape(Shape):
    """Which issue: its number in the annotations, or words of its question."""

    issue: Words | None = None


class CalculatorShape(Shape):
    """Whose figures the reader can load: presets by name or by place (slug#anchor), all where
    nothing is said. Two of a kind on a page need an `id` each."""

    presets: tuple[Words, ...] = ()
    id: Slug | None = None


class AnswerShape(Both):
    """A branch: what it says, the step it leads to, the paragraph it rests on."""

    to: Slug
    because: Words


class StepShape(Shape):
    """A question (`ask`) with its answers, or an end with the paragraph it rests on."""

    id: Slug
    ask: Both | None = None
    answers: tuple[AnswerShape, ...] = ()
    end: Both | None = None
    because: Words | None = None


class DecisionShape(Shape):
    """A decision path; it begins with the first step."""

    title: Both
    steps: Annotated[tuple[StepShape, ...], Field(min_length=1)]
