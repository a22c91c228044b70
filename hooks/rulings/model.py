"""The values that pass from stage to stage: frozen, typed, without behaviour of their own.

Offsets count Python characters. Unless said otherwise they are offsets into the normalised
text (`Normalised.text`); `Normalised.to_source` leads from there to the text as received.
Every mention (a date, a sum, a citation) carries the `start` and `end` of its words.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

# ── as received ──────────────────────────────────────────────────────────────────────────


class Form(StrEnum):
    """The raw forms a judgment circulates in; `sources.detect` tells them apart."""

    WRAPPED = "wrapped"  # hard-wrapped plain text, 28 full-width characters a line as a rule
    PAGE = "page"  # copied from a page: one long line a paragraph, or blank lines between lines
    DATABASE = "database"  # older database text: 【裁判字號】【裁判日期】【裁判案由】【裁判全文】
    PDF_TEXT = "pdf-text"  # text out of a PDF: 01–31 gutters, pipe tables, (續上頁)
    ARCHIVE_JSON = "archive-json"  # {JID, JYEAR, JCASE, JNO, JDATE, JTITLE, JFULL}
    API_JSON = "api-json"  # the same with the text at JFULLX.JFULLCONTENT
    HTML = "html"  # a saved official page: <pre>, or div.htmlcontent
    PDF = "pdf"  # a real PDF file
    FLAT = "flat"  # no line breaks at all


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says about itself outside the judgment's text; empty where it says nothing."""

    jid: str = ""
    docket: str = ""
    decided: str = ""  # ISO 8601, Gregorian
    title: str = ""  # 案由, the cause of action
    url: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of text, `start <= end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """A judgment as received: `raw` is its text exactly as the reader found it.

    `copies` are the stretches of `raw` that each hold the whole judgment, in order; one, as a
    rule. `chosen` is the copy the page is made of, the others serve as evidence. `gutter` says
    that lines carry two-digit line numbers 01–31 of the PDF page.
    """

    form: Form
    raw: str
    sha256: str  # of the file's bytes
    copies: tuple[Span, ...]
    chosen: int = 0
    metadata: Metadata = Metadata()


# ── normalised ───────────────────────────────────────────────────────────────────────────


class RepairKind(StrEnum):
    """Every way in which the normalised text may differ from the text as received."""

    GUTTER = "gutter"  # a line number of the PDF page, removed
    REJOINED = "rejoined"  # a line broken by its width, joined again
    PADDING = "padding"  # spaces and blank lines that only served the layout, removed
    FURNITURE = "furniture"  # page marks such as (續上頁), headers, a maker's line, removed
    MARKUP = "markup"  # marks a converter left ($…$, \\div, <http://…>), removed or read
    MASK = "mask"  # the zeros that stand where an address or a number was masked, removed
    COPY = "copy"  # another copy of the same judgment in the same file, left out
    SPLIT = "split"  # a break set where text without line breaks starts a new paragraph
    GLYPH = "glyph"  # a lost or private-use character, read with evidence
    UNREAD = "unread"  # a lost or private-use character left as it is


@dataclass(frozen=True, slots=True)
class Repair:
    """One difference between the text as received and the normalised text.

    `source` is the stretch of `Source.raw`, `text` what stands for it now. A glyph's repair
    has the reading in `text` and says in `evidence` what proves it; other kinds need none.
    """

    kind: RepairKind
    source: Span
    text: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Normalised:
    """The text every later stage reads: one paragraph or table row a line.

    Guarantee: `text` is `Source.raw` with `repairs` applied and nothing else; `repairs` are in
    order and don't overlap. `offsets` are the starts of the pieces of `text` and `sources` the
    places in the raw text they come from, so `to_source` is a binary search.
    """

    text: str
    repairs: tuple[Repair, ...]
    offsets: tuple[int, ...]
    sources: tuple[int, ...]

    def to_source(self, offset: int) -> int:
        """The offset into `Source.raw` of the character at `offset` of `text`."""
        piece = bisect_right(self.offsets, offset) - 1
        return self.sources[piece] + offset - self.offsets[piece]


# ── structure ────────────────────────────────────────────────────────────────────────────


class Part(StrEnum):
    """The parts of a judgment, in the order they come; also the first word of every anchor."""

    CAPTION = "caption"
    ORDER = "order"  # 主文, the operative part
    FACTS = "facts"  # 事實, where it stands apart from the reasons
    REASONS = "reasons"  # 事實及理由, or 理由
    SIGNATURE = "signature"  # date, division, judges, clerk
    NOTICE = "notice"  # certified copy, right of appeal
    SCHEDULE = "schedule"  # 附表
    ATTACHMENT = "attachment"  # 附件


class NodeKind(StrEnum):
    """What a node of the tree is on the page."""

    HEADING = "heading"  # 主文, 事實及理由, 附表一：…, a title of a section
    PARAGRAPH = "paragraph"
    LINE = "line"  # a line that stands alone: of the caption or of the signature
    ROW = "row"  # a row of a table, cells between pipes
    CONTINUATION = "continuation"  # a further row that continues the cell above it


class Voice(StrEnum):
    """Whose words a paragraph holds."""

    ORDER = "order"  # the operative part
    CLAIMANT = "claimant"  # plaintiff, appellant or applicant argues
    RESPONDENT = "respondent"
    AGREED = "agreed"  # undisputed facts
    COURT = "court"  # the court's own findings and reasoning
    FORMAL = "formal"  # caption, headings, signature, notices


@dataclass(frozen=True, slots=True)
class Node:
    """A paragraph with its place in the tree.

    `span` covers its own words, marker and closing line break included; its children follow
    at once. So the spans of a tree, walked in order, tile the normalised text: nothing is lost
    and nothing stands twice. `marker` is the enumerator as the court wrote it (㈠, ⒈, 貳、),
    empty where there is none. `anchor` is its path of enumerators and never changes.
    """

    anchor: str
    part: Part
    kind: NodeKind
    voice: Voice
    span: Span
    marker: str = ""
    depth: int = 0
    children: tuple["Node", ...] = ()

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who acts for a party: 法定代理人, 訴訟代理人, 複代理人; lawyers carry 律師."""

    kind: str
    name: str
    lawyer: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the caption with its role (原告, 上訴人即被上訴人 …) and those who act for it."""

    role: str
    name: str
    company: bool
    anchor: str
    agents: tuple[Agent, ...] = ()


@dataclass(frozen=True, slots=True)
class Caption:
    """The head of the judgment. Strings are as the court wrote them, spacing removed."""

    court: str  # 臺灣臺北地方法院, 臺灣高等法院
    document: str  # 民事判決, 民事裁定, 宣示判決筆錄
    docket: str  # 112年度訴字第2207號, in Arabic figures whatever the text uses
    parties: tuple[Party, ...]
    cause: str = ""  # 請求給付服務使用費, from 上列當事人間…事件
    hearing_closed: str = ""  # ISO 8601


@dataclass(frozen=True, slots=True)
class Signature:
    """The close of the judgment."""

    decided: str = ""  # ISO 8601
    division: str = ""
    judges: tuple[str, ...] = ()
    clerk: str = ""


# ── what the machine finds in the words ──────────────────────────────────────────────────


class Precision(StrEnum):
    """How exactly a date is known; MASKED means the court or the publisher hid it."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    MASKED = "masked"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the words. `iso` is Gregorian, as long as the precision: 2022-07-09T13:07,
    2022-07-09, 2022-07, 2022, or empty if masked. A masked month of a known year has that
    year in `iso` and the precision MASKED. A range is two mentions."""

    start: int
    end: int
    iso: str
    precision: Precision


@dataclass(frozen=True, slots=True)
class AmountMention:
    """A sum of money, exact, in major units (dollars). `currency` is an ISO 4217 code."""

    start: int
    end: int
    value: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class RateMention:
    """A rate in per cent: `kind` is `interest` (per annum) or `share`."""

    start: int
    end: int
    value: Decimal
    kind: str


@dataclass(frozen=True, slots=True)
class StatuteMention:
    """One article of one law as cited. `law` is the full official name, also where the text
    has an abbreviation or leaves it out; `article` is "227" or "436-9"; `detail` holds what
    follows it ("第1項第3款", "前段"), in Arabic figures. `url` is empty for a law unknown to us."""

    start: int
    end: int
    law: str
    article: str
    detail: str
    url: str


@dataclass(frozen=True, slots=True)
class DocketMention:
    """A decision named by court and docket (最高法院43年台上字第377號判決).

    `court` is the full name, also for 本院 and 同院. `url` is the official search page."""

    start: int
    end: int
    court: str
    docket: str
    kind: str  # 判決, 裁定, 判例, or empty
    url: str


@dataclass(frozen=True, slots=True)
class RecordCite:
    """Pages of the case file: 本院卷一第97、297至324頁. `pages` are (first, last) pairs."""

    start: int
    end: int
    file: str
    pages: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ContractCite:
    """A clause of a contract: 系爭契約第2條第2項. `contract` as the text names it."""

    start: int
    end: int
    contract: str
    clause: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A short name the text defines once: （下稱系爭契約）. `referent` is the words before it."""

    start: int
    end: int
    name: str
    referent: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point at another place of the judgment: 見不爭執事項㈡至㈦, 主文第2項, 附表一
    編號5. `targets` are anchors, resolved on the tree; empty if they can't be."""

    start: int
    end: int
    kind: str  # undisputed, order, schedule, attachment, preceding
    targets: tuple[str, ...] = ()


Mention = (
    DateMention
    | AmountMention
    | RateMention
    | StatuteMention
    | DocketMention
    | RecordCite
    | ContractCite
    | Alias
    | Reference
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of a judgment by kind, each tuple in the order of the text."""

    dates: tuple[DateMention, ...] = ()
    amounts: tuple[AmountMention, ...] = ()
    rates: tuple[RateMention, ...] = ()
    statutes: tuple[StatuteMention, ...] = ()
    dockets: tuple[DocketMention, ...] = ()
    record_cites: tuple[RecordCite, ...] = ()
    contract_cites: tuple[ContractCite, ...] = ()
    aliases: tuple[Alias, ...] = ()
    references: tuple[Reference, ...] = ()


# ── what the machine draws from them ─────────────────────────────────────────────────────


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
    """What the operative part grants to a party, with the day interest starts (ISO, or empty)."""

    party: str
    amount: Decimal
    currency: str
    interest_from: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline. `kind` is a word of the closed list in `data/event_kinds.yml`."""

    date: str
    precision: Precision
    kind: str
    text: Text
    anchor: str
    drawn: bool = True  # by machine


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


# ── what people wrote about it ───────────────────────────────────────────────────────────


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
    jid_confirmed: bool = False  # somebody has seen this identifier in the official database


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


@dataclass(frozen=True, slots=True)
class Factor:
    """A ruling's answer to a question that a topic compares; not addressed if `anchor` is empty."""

    topic: str
    name: str
    answer: Text
    anchor: str


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
