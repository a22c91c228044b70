"""Paragraphs as the hierarchy of Akoma Ntoso, tables as tables; every anchor becomes an eId."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rulings.exports.akn.cast import said, voice_id
from rulings.exports.akn.elements import LANG, Element, Mark, add, write
from rulings.model import NodeKind, Paragraph
from rulings.tables import Table, read_table

ROWS = (NodeKind.ROW, NodeKind.CONTINUATION)
CHINESE = "zh-Hant-TW"


@dataclass(frozen=True, slots=True)
class Writer:
    """The language that is written, and the marks of the lines by anchor."""

    language: str
    marks: Mapping[str, tuple[Mark, ...]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a table: the anchors of the lines it is made of, and its cells.

    In a cell, a line break parts what the first line says from what the next one adds.
    """

    tag: str
    anchors: tuple[str, ...]
    cells: tuple[str, ...]


def write_lines(parent: Element, paragraphs: Sequence[Paragraph], writer: Writer) -> None:
    """Lines one below the other, as in the caption and at the close."""
    for paragraph in paragraphs:
        line = add(parent, "p", eId=paragraph.anchor)
        _words(line, paragraph, writer, f"{paragraph.marker}{said(paragraph, writer.language)}")


def write_blocks(parent: Element, paragraphs: Sequence[Paragraph], writer: Writer) -> None:
    """The paragraphs as deep inside each other as their enumerators say."""
    for index, paragraph, below in _siblings(paragraphs):
        if paragraph.kind in ROWS:
            _write_table(parent, paragraphs[index : index + 1 + len(below)], writer)
        else:
            _write_paragraph(parent, paragraph, below, writer)


def _siblings(
    paragraphs: Sequence[Paragraph],
) -> Iterator[tuple[int, Paragraph, Sequence[Paragraph]]]:
    """Each paragraph of the highest level with those below it; of a table the first row with
    the other rows."""
    at = 0
    while at < len(paragraphs):
        first = paragraphs[at]
        end = at + 1
        if first.kind in ROWS:
            while end < len(paragraphs) and paragraphs[end].kind in ROWS:
                end += 1
        else:
            while end < len(paragraphs) and paragraphs[end].depth > first.depth:
                end += 1
        yield at, first, paragraphs[at + 1 : end]
        at = end


def _write_paragraph(
    parent: Element, paragraph: Paragraph, below: Sequence[Paragraph], writer: Writer
) -> None:
    heads = paragraph.kind is NodeKind.HEADING
    made = add(
        parent,
        "section" if heads else "paragraph",
        eId=paragraph.anchor,
        refersTo=f"#{voice_id(paragraph.voice)}",
    )
    if paragraph.marker:
        add(made, "num", paragraph.marker)
    words = said(paragraph, writer.language)
    if heads:
        _words(add(made, "heading"), paragraph, writer, words)
    elif words:
        _words(add(add(made, "intro" if below else "content"), "p"), paragraph, writer, words)
    if below:
        write_blocks(made, below, writer)
    elif heads or not words:
        add(add(made, "content"), "p")


def _words(element: Element, paragraph: Paragraph, writer: Writer, words: str) -> None:
    if writer.language == "eng" and not paragraph.en:
        element.set(LANG, CHINESE)
    write(element, words, writer.marks.get(paragraph.anchor, ()))


def _write_table(parent: Element, rows: Sequence[Paragraph], writer: Writer) -> None:
    first = rows[0]
    holder = add(parent, "hcontainer", name="table", refersTo=f"#{voice_id(first.voice)}")
    table = add(add(holder, "content"), "table", eId=f"{first.anchor}__table")
    if writer.language == "eng" and not all(row.en for row in rows):
        table.set(LANG, CHINESE if not any(row.en for row in rows) else "mul")
    for line in _table_lines(rows, writer.language):
        _write_row(add(table, "tr", eId=line.anchors[0]), line)


def _write_row(row: Element, line: _Line) -> None:
    """The cells; what a continuing line adds is a paragraph of its own, the first of them with
    that line's anchor."""
    waiting = dict(enumerate(line.anchors[1:], start=1))
    for cell in line.cells:
        made = add(row, line.tag)
        for place, words in enumerate(cell.split("\n")):
            paragraph = add(made, "p", words)
            if place in waiting:
                paragraph.set("eId", waiting.pop(place))
    for anchor in waiting.values():
        add(row[0], "p", eId=anchor)


def _table_lines(rows: Sequence[Paragraph], language: str) -> tuple[_Line, ...]:
    """The grid of the table; line by line if a line has no place in the grid."""
    words = [said(row, language) for row in rows]
    anchors = [row.anchor for row in rows]
    made = tuple(_grid(read_table(words), anchors))
    if sorted(anchor for line in made for anchor in line.anchors) == sorted(anchors):
        return made
    return tuple(_Line("td", (row.anchor,), tuple(said(row, language).split("\t"))) for row in rows)


def _grid(table: Table, anchors: Sequence[str]) -> Iterator[_Line]:
    heads = [cells for cells in (table.letters, table.header) if cells]
    for anchor, cells in zip(anchors, heads, strict=False):
        yield _Line("th", (anchor,), cells)
    for row in table.rows:
        yield _Line("td", tuple(anchors[at] for at in row.lines), row.cells)
