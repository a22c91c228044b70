"""What the machine draws from words and tree, and the judgment with all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rulings.model.mentions import DateMention, Mentions, Precision
from rulings.model.received import Normalised, Source
from rulings.model.structure import Caption, Node, Signature


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in both languages; `en` may be empty where nobody has written it."""

    zh: str
    en: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a party asked for. Amounts in major units; `party` as the caption names it."""

    party: str
    amount: Decimal
    currency: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Award:
    """What the operative part grants to a party, with the day interest starts (ISO, or empty).

    `in_all` is what the party gets together with what earlier instances granted, where this
    judgment only adds to it.
    """

    party: str
    amount: Decimal
    currency: str
    interest_from: str
    anchor: str
    in_all: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline. `kind` is a word of the closed list in `data/event_kinds.yml`."""

    date: str
    precision: Precision
    kind: str
    text: Text
    anchor: str
    drawn: bool = True  # by machine
    also: tuple[str, ...] = ()  # further paragraphs that support it


@dataclass(frozen=True, slots=True)
class UndisputedFact:
    """A fact the parties don't dispute; `relied_on_at` are the paragraphs that come back to it."""

    number: int
    anchor: str
    text: Text
    dates: tuple[DateMention, ...] = ()
    record_cites: tuple[str, ...] = ()
    relied_on_at: tuple[str, ...] = ()
    why: Text | None = None
    drawn: bool = True


@dataclass(frozen=True, slots=True)
class Input:
    """A figure that goes into a computation, and the paragraph it stands in."""

    name: str
    value: Decimal
    anchor: str


@dataclass(frozen=True, slots=True)
class Computation:
    """A calculation of the judgment, done again in exact arithmetic.

    `expression` is over the inputs' values with + − × ÷ ( ) and %, `stated` what the judgment
    says, `computed` the exact result (rounded as the judgment says where it says so)."""

    label: Text
    expression: str
    inputs: tuple[Input, ...]
    stated: Decimal
    computed: Decimal
    agrees: bool
    anchor: str
    currency: str = ""
    explanation: Text | None = None
    drawn: bool = True
    unit: str = ""  # what `stated` counts, if not money: %, 家


@dataclass(frozen=True, slots=True)
class Judgment:
    """A judgment with all that the machine knows of it, before anybody annotated it."""

    source: Source
    normalised: Normalised
    roots: tuple[Node, ...]  # one a part, in order
    caption: Caption
    signature: Signature
    mentions: Mentions
    claims: tuple[Claim, ...]
    awards: tuple[Award, ...]
    undisputed: tuple[UndisputedFact, ...]
    timeline: tuple[Event, ...]
    computations: tuple[Computation, ...]
    missing: tuple[str, ...]  # parts a judgment should have and this text has not

    def nodes(self) -> Iterator[Node]:
        """All nodes in the order of the text."""
        for root in self.roots:
            yield from root.walk()

    def words(self, node: Node) -> str:
        """The node's own words without marker, closing line break and outer spaces."""
        text = self.normalised.text[node.span.start : node.span.end].strip("\n \u3000\xa0")
        return text.removeprefix(node.marker).lstrip()
