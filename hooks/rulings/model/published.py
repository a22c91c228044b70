"""What people wrote about a judgment, and the ruling that is published of both."""

from dataclasses import dataclass
from decimal import Decimal

from rulings.model.drawn import Award, Claim, Computation, Event, Judgment, Text, UndisputedFact
from rulings.model.structure import NodeKind, Part, Voice


@dataclass(frozen=True, slots=True)
class Instance:
    """A stage of the case, before or after this judgment. `decided` is ISO or empty."""

    docket: str
    court: Text
    decided: str
    outcome: Text
    this: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody shown by role: every spelling of the name, and what stands in its place."""

    names: tuple[str, ...]
    role: Text


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of the published page."""

    date: str
    text: Text


@dataclass(frozen=True, slots=True)
class Identity:
    """`ruling.yml`: which judgment this is, where it comes from, who is in it."""

    slug: str
    jid: str
    court: Text
    title: Text
    topics: tuple[str, ...]
    official_url: str
    provenance: Text
    people: tuple[Person, ...]
    instances: tuple[Instance, ...]
    glyphs: tuple[tuple[int, str, str], ...] = ()  # offset in raw, reading, evidence
    corrections: tuple[Correction, ...] = ()
    parties: tuple[Text, ...] = ()  # names of the caption with their English
    jid_confirmed: bool = False  # somebody has seen this identifier in the official database
    cause: str = ""  # what the case concerns (案由), in English; the Chinese is the caption's


@dataclass(frozen=True, slots=True)
class Issue:
    """A question the court decided, rests on paragraphs in the court's own voice."""

    question: Text
    holding: Text
    reasoning: Text
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note beside the text. `kind`: term, why, oddity, glyph, masked, law-then."""

    kind: str
    anchor: str
    text: Text
    quote: str = ""
    also: tuple[str, ...] = ()  # further paragraphs that it rests on


@dataclass(frozen=True, slots=True)
class Factor:
    """A ruling's answer to a question that a topic compares; not addressed without `anchors`."""

    topic: str
    name: str
    answer: Text
    anchors: tuple[str, ...]
    line: int = 0  # of `annotations.yml`


@dataclass(frozen=True, slots=True)
class Step:
    """What a sum has come to at a step, and where the judgment says so."""

    label: Text
    value: Decimal
    anchor: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum from step to step (claimed, found, deducted, awarded), to be drawn as bars."""

    title: Text
    currency: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Annotations:
    """`annotations.yml`: everything people wrote about a judgment; all of it optional."""

    summary: Text | None = None
    rule: Text | None = None
    issues: tuple[Issue, ...] = ()
    timeline: tuple[Event, ...] = ()
    undisputed: tuple[UndisputedFact, ...] = ()
    computations: tuple[Computation, ...] = ()
    notes: tuple[Note, ...] = ()
    factors: tuple[Factor, ...] = ()
    claims: tuple[Claim, ...] = ()  # where the machine's reading needs correcting
    awards: tuple[Award, ...] = ()
    burden: Text | None = None
    outcome: Text | None = None
    related: tuple[tuple[str, Text], ...] = ()  # slug of another ruling, how they relate
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Translation:
    """`en.po`: the English by anchor. `stale` are anchors whose Chinese has changed since."""

    english: dict[str, str]
    stale: tuple[str, ...] = ()
    status: str = "none"  # none, partial, unreviewed, reviewed


@dataclass(frozen=True, slots=True)
class Citation:
    """A thing cited, with every paragraph that cites it."""

    kind: str  # statute, precedent, record, contract
    text: str
    target: str
    url: str
    anchors: tuple[str, ...]
    english: str = ""  # the same in English, where it can be said


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A node as published: both languages, people by role."""

    anchor: str
    marker: str
    part: Part
    kind: NodeKind
    voice: Voice
    depth: int
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """A judgment joined with its editorial files: all that is published of it.

    Every `Text` and every `Paragraph` in here has people by role already. Events, facts and
    computations are the annotated ones where there are any, the machine's otherwise.
    """

    identity: Identity
    judgment: Judgment
    annotations: Annotations
    translation: Translation
    paragraphs: tuple[Paragraph, ...]
    undisputed: tuple[UndisputedFact, ...]
    timeline: tuple[Event, ...]
    computations: tuple[Computation, ...]
    claims: tuple[Claim, ...]
    awards: tuple[Award, ...]
    citations: tuple[Citation, ...]
    docket: Text  # as the court has it, and romanised where its words can be spelt
