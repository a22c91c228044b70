"""An HTML element as lines of text, broken where a browser would break them."""

import re
from dataclasses import dataclass, field

from lxml import etree

from rulings.sources.text import width

_SPACES = re.compile(r"([ \t\r\n\f]+)")  # what HTML collapses; U+00A0 and U+3000 it doesn't
_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd div dl dt fieldset figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th "
    "thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_CELLS = frozenset(("td", "th"))
_SILENT_TAGS = (
    "audio button canvas head iframe input nav noscript object option script select style svg "
    "template textarea title video"
)
_SILENT = frozenset(_SILENT_TAGS.split())
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_KEPT_SPACE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_SPAN_LIMIT = 50  # columns or rows that a cell may claim


def is_shown(element: etree._Element) -> bool:
    """Whether a browser shows the element's text."""
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return False
    return "hidden" not in element.attrib and not _HIDDEN.search(element.get("style") or "")


def page_lines(top: etree._Element) -> str:
    """The element's text: a line a block or `<br>`, a table row a line with tabs between cells.

    Inline elements break nothing, so a glossary `<abbr>` leaves its word whole. A cell that
    spans several columns or rows is followed by empty ones, so that columns stay in line.
    """
    page = _Page()
    hidden: etree._Element | None = None
    for event, node in etree.iterwalk(top, events=("start", "end", "comment", "pi")):
        if hidden is None and event == "start":
            if node is top or is_shown(node):
                page.start(node)
            else:
                hidden = node
            continue
        if hidden is None and event == "end":
            page.end(node)
        hidden = None if event == "end" and node is hidden else hidden
        if hidden is None and event != "start" and node is not top:
            page.write(node.tail or "")
    page.lines.break_line()
    return "\n".join(page.lines.done)


@dataclass(slots=True)
class _Lines:
    """Words on their way into lines; mutable, and alive for one call of `page_lines` only."""

    done: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    gap: str = ""  # white space that waits for the next word

    def write(self, text: str, *, keep_space: bool) -> None:
        """Add words; white space collapses as in a browser unless it is kept."""
        if keep_space:
            first, *more = text.replace("\r\n", "\n").split("\n")
            self.line.append(first)
            for line in more:
                self.break_line(always=True)
                self.line.append(line)
            return
        for index, piece in enumerate(_SPACES.split(text)):
            if index % 2:
                self.gap += piece
            elif piece:
                self._word(piece)

    def _word(self, piece: str) -> None:
        if self.gap and self.line and not (self.line[-1].endswith(" ") or self._joins(piece)):
            self.line.append(" ")
        self.gap = ""
        self.line.append(piece)

    def _joins(self, piece: str) -> bool:
        """A line break of the page's source between two full-width characters is no space."""
        last = self.line[-1][-1:]
        return "\n" in self.gap and bool(last) and width(last) + width(piece[0]) == 4  # noqa: PLR2004

    def break_line(self, *, always: bool = False) -> None:
        """End the line, if there is one; `always` makes an empty one too."""
        if always or any(self.line):
            self.done.append("".join(self.line))
        self.line, self.gap = [], ""


@dataclass(slots=True)
class _Page:
    """The lines of the page, and the table row that is being written, if any."""

    lines: _Lines = field(default_factory=_Lines)
    kept: int = 0  # depth of elements that keep their white space
    tables: int = 0  # depth of tables that are tables by their cells
    cell: _Lines | None = None
    row: list[str] = field(default_factory=list)
    claimed: dict[int, int] = field(default_factory=dict)  # rows below that a column still spans

    def write(self, text: str) -> None:
        """Add words to the cell, or to the page where no cell is open."""
        target = self.lines if self.cell is None else self.cell
        target.write(text, keep_space=self.kept > 0 and self.cell is None)

    def start(self, node: etree._Element) -> None:
        """An element begins."""
        self.kept += _keeps_space(node)
        if node.tag == "table" and (self.tables or _has_columns(node)):
            self.tables += 1
            self.claimed = self.claimed if self.tables > 1 else {}
        target = self.lines if self.cell is None else self.cell
        if node.tag == "br":
            target.break_line(always=True)
        elif node.tag in _BLOCKS:
            target.break_line()
        if self.tables == 1 and node.tag in _CELLS:
            self._fill()
            self.cell = _Lines()
        self.write(node.text or "")

    def end(self, node: etree._Element) -> None:
        """An element ends."""
        if node.tag in _BLOCKS:
            (self.lines if self.cell is None else self.cell).break_line()
        self.kept -= _keeps_space(node)
        if self.tables == 1 and node.tag in _CELLS and self.cell is not None:
            self._end_cell(node, " ".join(filter(None, map(str.strip, self.cell.done))))
        if self.tables == 1 and node.tag == "tr" and self.row:
            self._fill()
            self.lines.done.append("\t".join(self.row))
            self.row = []
        if node.tag == "table" and self.tables:
            self.tables -= 1

    def _end_cell(self, node: etree._Element, words: str) -> None:
        below = _claim(node, "rowspan") - 1
        for nth in range(_claim(node, "colspan")):
            if below:
                self.claimed[len(self.row)] = below
            self.row.append("" if nth else words)
        self.cell = None

    def _fill(self) -> None:
        """Add an empty cell for every column that a cell above spans."""
        while self.claimed.get(len(self.row), 0):
            self.claimed[len(self.row)] -= 1
            self.row.append("")


def _keeps_space(node: etree._Element) -> bool:
    classes = (node.get("class") or "").split()
    style = node.get("style") or ""
    return node.tag == "pre" or "text-pre" in classes or bool(_KEPT_SPACE.search(style))


def _has_columns(table: etree._Element) -> bool:
    """Whether any row has two cells; a table of one column only serves the layout."""
    return any(sum(cell.tag in _CELLS for cell in row) > 1 for row in table.iter("tr"))


def _claim(cell: etree._Element, attribute: str) -> int:
    value = (cell.get(attribute) or "").strip()
    if not (value.isascii() and value.isdigit()) or len(value) > len(str(_SPAN_LIMIT)):
        return 1
    return min(max(int(value), 1), _SPAN_LIMIT)
