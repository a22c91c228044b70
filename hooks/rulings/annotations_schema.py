"""The shape of `annotations.yml`. A pin ties a statement to the words of the judgment it rests on."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from rulings.editorial_schema import Anchor, Both, Chinese, MaybeDate, Pinned, Shape, Slug, Words
from rulings.model import Precision

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]

PRECISION_BY_LENGTH = {
    4: Precision.YEAR,
    7: Precision.MONTH,
    10: Precision.DAY,
    13: Precision.HOUR,
    16: Precision.MINUTE,
}


class Supported(Pinned):
    """A statement about the judgment; `also` are further places it rests on, in order."""

    also: tuple[Pinned, ...] = ()


class IssueShape(Shape):
    """A question the court decided."""

    question: Both
    holding: Both
    reasoning: Both
    rests_on: Annotated[tuple[Pinned, ...], Field(min_length=1)]


class EventShape(Supported):
    """An entry of the timeline; the precision follows from the date unless it is masked."""

    date: MaybeDate
    precision: Precision | None = None
    kind: Words
    zh: Chinese
    en: Words

    def known_as(self) -> Precision:
        """How exactly the date is known."""
        return self.precision or PRECISION_BY_LENGTH.get(len(self.date), Precision.MASKED)


class FactShape(Pinned):
    """An undisputed fact; without `text` the paragraph's own words stand, in both languages."""

    number: Annotated[int, Field(ge=1)] | None = None
    text: Both | None = None
    why: Both | None = None
    relied_on_at: tuple[Pinned, ...] = ()


class InputShape(Pinned):
    """A figure of the judgment under a short name."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    value: Decimal


class StatedShape(Pinned):
    """The result the judgment states."""

    value: Decimal


class Rounding(StrEnum):
    """How a result is rounded; HALF_UP is 四捨五入."""

    HALF_UP = "half-up"
    DOWN = "down"
    UP = "up"


class RoundingShape(Shape):
    """To how many decimal places a result is rounded, and how."""

    places: Annotated[int, Field(ge=0, le=10)] = 0
    mode: Rounding = Rounding.HALF_UP


class ComputationShape(Shape):
    """A calculation over named inputs, with + − × ÷ ( ) and %."""

    label: Both
    expression: Words
    inputs: Annotated[tuple[InputShape, ...], Field(min_length=1)]
    stated: StatedShape
    rounding: RoundingShape | None = None
    currency: Currency | None = None
    explanation: Both | None = None


class NoteKind(StrEnum):
    """What a note beside the text is about."""

    TERM = "term"
    WHY = "why"
    ODDITY = "oddity"
    GLYPH = "glyph"
    MASKED = "masked"
    LAW_THEN = "law-then"


class NoteShape(Supported):
    """A note beside the text."""

    kind: NoteKind
    zh: Chinese
    en: Words


class FactorShape(Shape):
    """The ruling's answer to a question a topic compares; unpinned if it is not addressed."""

    topic: Slug
    name: Slug
    answer: Both
    anchor: Anchor | None = None
    quote: Words | None = None
    also: tuple[Pinned, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if bool(self.anchor) != bool(self.quote) or (self.also and not self.anchor):
            raise ValueError("an answer has an anchor and a quote, or neither and nothing in also")
        return self


class RelatedShape(Both):
    """How another ruling relates to this one."""

    slug: Slug


class ClaimShape(Pinned):
    """A sum somebody asked for, where the machine's reading needs correcting."""

    party: Words
    amount: Decimal
    currency: Currency = "TWD"


class AwardShape(ClaimShape):
    """A sum somebody was granted, with the day interest starts."""

    interest_from: MaybeDate = ""
    in_all: Decimal | None = None


class StepShape(StatedShape):
    """A step of a figure: what the sum has come to."""

    label: Both


class FigureShape(Shape):
    """A sum from step to step, to be drawn."""

    title: Both
    currency: Currency
    steps: Annotated[tuple[StepShape, ...], Field(min_length=2)]


class AnnotationsShape(Shape):
    """`annotations.yml`; everything is optional."""

    summary: Both | None = None
    rule: Both | None = None
    burden: Both | None = None
    outcome: Both | None = None
    issues: tuple[IssueShape, ...] = ()
    timeline: tuple[EventShape, ...] = ()
    undisputed: tuple[FactShape, ...] = ()
    computations: tuple[ComputationShape, ...] = ()
    notes: tuple[NoteShape, ...] = ()
    factors: tuple[FactorShape, ...] = ()
    related: tuple[RelatedShape, ...] = ()
    claims: tuple[ClaimShape, ...] = ()
    awards: tuple[AwardShape, ...] = ()
    figures: tuple[FigureShape, ...] = ()
