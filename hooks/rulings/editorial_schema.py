"""The shapes of the files people write: ruling.yml, annotations.yml, glossary.yml.

Unknown keys are refused. Scalars arrive as strings (`yaml_lines`), so sums are read exactly.
"""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from rulings.model import Precision, Text

_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
# A folded text (>-) has a blank where its lines meet; Chinese is written without.
_FOLD = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Chinese = Annotated[Words, AfterValidator(lambda text: _FOLD.sub("", text))]
Anchor = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]

DATE = re.compile(r"\A\d{4}(-\d\d(-\d\d(T\d\d(:\d\d)?)?)?)?\Z")
PRECISION_BY_LENGTH = {
    4: Precision.YEAR,
    7: Precision.MONTH,
    10: Precision.DAY,
    13: Precision.HOUR,
    16: Precision.MINUTE,
}


def _iso(value: str) -> str:
    """`value` if it is a date of the Gregorian calendar at some precision."""
    if not DATE.match(value):
        raise ValueError("a date is written 2022, 2022-07, 2022-07-09 or 2022-07-09T13:07")
    return value


IsoDate = Annotated[str, AfterValidator(_iso)]
MaybeDate = Annotated[str, AfterValidator(lambda value: _iso(value) if value else "")]


class Shape(BaseModel):
    """Base of all shapes: no unknown key, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Both(Shape):
    """The same words in both languages; both are required."""

    zh: Chinese
    en: Words

    def text(self) -> Text:
        """As a value of the model."""
        return Text(self.zh, self.en)


class Pinned(Shape):
    """A place of the judgment: the paragraph and a few of its words, verbatim."""

    anchor: Anchor
    quote: Words


# ── ruling.yml ───────────────────────────────────────────────────────────────────────────


class PersonShape(Shape):
    """Every spelling of a name, and the role that stands in its place."""

    names: Annotated[tuple[Words, ...], Field(min_length=1)]
    role: Both


class InstanceShape(Shape):
    """A stage of the case; `docket` and `decided` stay empty where the judgment is silent."""

    docket: str
    court: Both
    decided: MaybeDate = ""
    outcome: Both
    this: bool = False


class GlyphShape(Shape):
    """A lost character read with evidence; `offset` counts characters of the source."""

    offset: Annotated[int, Field(ge=0)]
    reading: Words
    evidence: Words


class CorrectionShape(Both):
    """A correction of the published page."""

    date: IsoDate


class RulingShape(Shape):
    """`ruling.yml`."""

    jid: Words
    jid_confirmed: bool = False
    court: Both
    title: Both
    topics: tuple[Slug, ...] = ()
    official_url: Annotated[str, StringConstraints(pattern=r"^https://[a-z.]+\.gov\.tw/")]
    provenance: Both
    people: tuple[PersonShape, ...] = ()
    parties: tuple[Both, ...] = ()
    instances: Annotated[tuple[InstanceShape, ...], Field(min_length=1)]
    glyphs: tuple[GlyphShape, ...] = ()
    corrections: tuple[CorrectionShape, ...] = ()


# ── annotations.yml ──────────────────────────────────────────────────────────────────────


class IssueShape(Shape):
    """A question the court decided."""

    question: Both
    holding: Both
    reasoning: Both
    rests_on: Annotated[tuple[Pinned, ...], Field(min_length=1)]


class EventShape(Pinned):
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


class NoteShape(Pinned):
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


class VariantsShape(Shape):
    """Other wordings that count as the same term, in each language."""

    zh: tuple[Words, ...] = ()
    en: tuple[Words, ...] = ()


class TermShape(Shape):
    """A term of the term base."""

    zh: Chinese
    en: Words
    variants: VariantsShape = VariantsShape()
    definition: Both
    source: Words


class GlossaryShape(Shape):
    """`docs/glossary.yml`."""

    terms: tuple[TermShape, ...]
