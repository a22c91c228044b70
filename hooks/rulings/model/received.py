"""A judgment as received and its normalised text, with everything that was changed on the way."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


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


class RepairKind(StrEnum):
    """Every way in which the normalised text may differ from the text as received."""

    GUTTER = "gutter"  # a line number of the PDF page, removed
    REJOINED = "rejoined"  # a line broken by its width, joined again
    PADDING = "padding"  # spaces and blank lines that only served the layout, removed
    COLUMN = "column"  # blanks between two columns of a table, now a tab
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
