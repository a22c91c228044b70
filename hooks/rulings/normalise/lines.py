"""The raw text as lines: what each one is, where its words start and end, its gutter number."""

import re
from collections import deque
from enum import StrEnum
from typing import NamedTuple

from rulings.model import Form, Repair, RepairKind, Source, Span
from rulings.normalise.counters import counters

BLANKS = " \t\u3000\xa0\u200b\ufeff\r\f\v"


_BLANKS_BUT_TABS = BLANKS.replace("\t", "")


class LineKind(StrEnum):
    """What a raw line is worth."""

    CONTENT = "content"
    BLANK = "blank"
    FURNITURE = "furniture"  # marks of the page or of the database's maker
    MASK = "mask"  # zeros where an address or a number of identity was masked


class Line(NamedTuple):  # made in a third of a frozen dataclass's time, and there are thousands
    """A raw line. `body` is the stretch of its words; `gutter` that of its line number.

    `indent` and `edge` are columns, a full-width character counting two.
    """

    start: int
    end: int
    body_start: int
    body_end: int
    text: str
    kind: LineKind
    indent: int = 0
    edge: int = 0
    gutter: tuple[int, int] | None = None
    is_row: bool = False
    is_cell: bool = False  # of a table that came a cell a line

    def repair(self, kind: RepairKind, start: int, end: int, text: str = "") -> Repair:
        """A repair of the characters of `text` from `start` to `end`: the new `text` for them."""
        return Repair(kind, Span(self.body_start + start, self.body_start + end), text)


_FURNITURE = re.compile(
    r"[(（]續上頁[)）]|第\s{0,3}\d+\s{0,3}頁(?:\s{0,3}[,，/／]?\s{0,3}共\s{0,3}\d+\s{0,3}頁)?|-\s?\d{1,3}\s?-"
    r"|【(?:裁判字號|裁判日期|裁判案由|裁判全文)】.{0,80}"
    r"|司法院資訊處製作.{0,60}|(?:資料|裁判)來源[:：].{0,60}|裁判(?:法院|字號|日期|案由)[:：].{0,80}"
    # what stands around a judgment on the page of the official database
    r"|跳(?:至|到)主要內容|:::|裁判書系統|分享網址[:：]?|若您有連結此資料內容之需求.{0,40}|請選取上方網址後.{0,40}"
    r"|系統更新將於.{0,120}|【停機公告】.{0,120}|版面大小|友善列印"
)
_FIELD = re.compile("裁判(?:法院|字號|日期|案由)[:：]")  # its value stands in the next line
_TITLE = re.compile(r".{0,24}法院.{0,24}(?:判決|裁定|命令|筆錄)")
_FIELDS_END = 24  # lines; the fields of a page stand at its head
_MASK = re.compile(r"[0０]{5,}")
_BARS = "|│┃"
_FRAME = frozenset("┌├└┬┴┼─═╔╠╚┏┣┗|+")
_GUTTER = re.compile(r"\s{0,4}(\d\d)(?!\d)|\s{0,4}(\d\d)(?=\d)")
_DASH = re.compile(r"- (?=\S)")
LAST_GUTTER = 40  # a page has 31 numbered lines; some courts' pages a few more


def width(text: str) -> int:
    """Columns of a fixed-width font: three-byte characters take two, the others one."""
    return (len(text) + len(text.encode("utf-8", "surrogatepass"))) // 2


def unspaced(text: str) -> tuple[str, list[int]]:
    """The text without its blanks, and where each of its characters stood."""
    kept = [place for place, char in enumerate(text) if char not in BLANKS]
    return "".join(text[place] for place in kept), kept


def is_row(text: str) -> bool:
    """Whether a line is a row of a table: cells between tabs, pipes or box-drawing lines."""
    if "\t" in text:
        return True
    framed = len(text) > 1 and text[0] in _FRAME and text[1] in _FRAME
    return framed or (len(text) > 1 and text[0] in _BARS and text[-1] in _BARS)


def read_lines(source: Source) -> tuple[Line, ...]:
    """The lines of the chosen copy, classified; gutters only where the form has them."""
    copy = source.copies[source.chosen]
    bounds = _bounds(source.raw, copy.start, copy.end)
    counted = counters(source.raw, copy.start, copy.end)
    if counted:
        bounds, gutters = _cut(source.raw, bounds, counted)
    else:
        gutters = _gutters(source.raw, bounds)
    if source.form not in {Form.PDF_TEXT, Form.PDF} and len(gutters) * 2 < len(bounds):
        gutters = {}  # JSON and HTML may hold numbered lines too, but then most are
    dashes = source.form is Form.PDF_TEXT
    lines = tuple(
        _line(source.raw, start, end, gutters.get(number), dashes)
        for number, (start, end) in enumerate(bounds)
    )
    values = _values_of_fields(lines)
    return (
        tuple(
            line._replace(kind=LineKind.FURNITURE) if number in values else line
            for number, line in enumerate(lines)
        )
        if values
        else lines
    )


def _values_of_fields(lines: tuple[Line, ...]) -> set[int]:
    """Lines that hold the value of a page's field above the title: 裁判案由：, and then 返還價金."""
    values: set[int] = set()
    label = False
    for number, line in enumerate(lines[:_FIELDS_END]):
        if line.kind is LineKind.CONTENT and label:
            values.add(number)
        elif line.kind is LineKind.CONTENT and _TITLE.match(line.text):
            return values
        if line.kind is not LineKind.BLANK:
            label = bool(_FIELD.fullmatch(line.text))
    return set()


def content_lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines that hold words of the judgment."""
    return tuple(line for line in lines if line.kind is LineKind.CONTENT)


def _bounds(raw: str, start: int, end: int) -> list[tuple[int, int]]:
    bounds = []
    while start < end:
        stop = raw.find("\n", start, end)
        stop = end if stop < 0 else stop
        bounds.append((start, stop))
        start = stop + 1
    return bounds


def _cut(
    raw: str, bounds: list[tuple[int, int]], counted: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], dict[int, tuple[int, int]]]:
    """The lines as the page had them, cut before each number that counts them, and their numbers."""
    left = deque(counted)
    cut: list[tuple[int, int]] = []
    gutters: dict[int, tuple[int, int]] = {}
    for first, end in bounds:
        start = first
        while left and left[0][0] < end:
            number = left.popleft()
            if raw[start : number[0]].strip():
                cut.append((start, number[0]))
                start = number[0]
            gutters[len(cut)] = number
        cut.append((start, end))
    return cut, gutters


def _line(raw: str, start: int, end: int, gutter: tuple[int, int] | None, dashes: bool) -> Line:
    words_from = gutter[1] if gutter else start
    rest = raw[words_from:end]
    # A tab inside sets cells apart, and one at either end is an empty cell.
    tabbed = "\t" in rest and "\t" in rest.strip(" \r\n\u3000\xa0")
    blanks = _BLANKS_BUT_TABS if tabbed else BLANKS
    lead = rest.lstrip(blanks)
    text = lead.rstrip(blanks)
    body = end - len(lead) if text else end
    if dashes and text.startswith("- ") and _DASH.match(text):
        body, text = body + 2, text[2:]
    kind = LineKind.CONTENT
    if not text or (tabbed and not text.strip(BLANKS)):
        text, kind, body = "", LineKind.BLANK, end
    elif _FURNITURE.fullmatch(text):
        kind = LineKind.FURNITURE
    elif _MASK.fullmatch(text):
        kind = LineKind.MASK
    indent = width(raw[words_from:body]) if body > words_from and text else 0
    edge = indent + width(text)
    row = kind is LineKind.CONTENT and is_row(text)
    return Line(start, end, body, body + len(text), text, kind, indent, edge, gutter, row)


def _gutters(raw: str, bounds: list[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Line number → stretch of its gutter: the figures that count 01, 02, 03 … down a page.

    A figure counts only if it goes on from the line before or starts a page; after a gap (a
    table, a lost line) only if the next one goes on from it. So no figure of the text that
    happens to open a line is ever taken for one.
    """
    candidates = _candidates(raw, bounds)
    found: dict[int, tuple[int, int]] = {}
    expected = 0
    for place, (number, value, stretch, glued) in enumerate(candidates):
        follows = candidates[place + 1][1] if place + 1 < len(candidates) else None
        next_on = follows == value + 1
        if value == expected and (not glued or next_on or follows == 1):
            accepted = True
        elif value == 1:
            accepted = next_on or (follows in {1, None} and expected > 1)
        else:
            accepted = expected > 0 and value > expected and next_on and not glued
        if accepted:
            found[number] = stretch
            expected = value + 1
    return found


def _candidates(
    raw: str, bounds: list[tuple[int, int]]
) -> list[tuple[int, int, tuple[int, int], bool]]:
    """Lines that open with two figures 01–40: their number, the value, its place, glued or not."""
    candidates = []
    for number, (start, end) in enumerate(bounds):
        match = _GUTTER.match(raw, start, end)
        if not match:
            continue
        group = 1 if match[1] else 2
        value = int(match[group])
        stop = match.end(group)
        glued = stop < end and raw[stop] not in BLANKS
        if 1 <= value <= LAST_GUTTER:
            candidates.append((number, value, (start, stop), glued))
    return candidates
