"""What the shapes of the files people write have in common, and those of ruling.yml and glossary.yml.

Unknown keys are refused. Scalars arrive as strings (`yaml_lines`), so sums are read exactly.
"""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from rulings.model import Text

_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
# A folded text (>-) has a blank where its lines meet; Chinese is written without.
_FOLD = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Chinese = Annotated[Words, AfterValidator(lambda text: _FOLD.sub("", text))]
Anchor = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]

DATE = re.compile(r"\A\d{4}(-\d\d(-\d\d(T\d\d(:\d\d)?)?)?)?\Z")


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
    cause: str = ""
    title: Both
    topics: tuple[Slug, ...] = ()
    official_url: Annotated[str, StringConstraints(pattern=r"^https://[a-z.]+\.gov\.tw/")]
    provenance: Both
    people: tuple[PersonShape, ...] = ()
    parties: tuple[Both, ...] = ()
    instances: Annotated[tuple[InstanceShape, ...], Field(min_length=1)]
    glyphs: tuple[GlyphShape, ...] = ()
    corrections: tuple[CorrectionShape, ...] = ()


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
