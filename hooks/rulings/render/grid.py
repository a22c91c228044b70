"""Tables of a judgment as real tables: header, columns, and rows that continue the one above."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rulings.model import Text
from rulings.render.html import EN, ZH, element, joined, text
from rulings.tables import Table, read_table

EMPTY = Markup()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table as published: its anchor and its cells in both languages."""

    anchor: str
    words: Text


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: `cells` is finished HTML; lines that continue the first keep their own anchors."""

    anchor: str
    cells: Markup


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its head rows (column letters, header) and its body."""

    caption: Text
    head: tuple[TableRow, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[object, ...] = ()


def table_view(lines: Sequence[Line], notes: tuple[object, ...] = ()) -> TableView:
    """The table that consecutive lines make up.

    English that isn't cut into the same grid stands below each row, whole.
    """
    zh = read_table([line.words.zh for line in lines])
    en = read_table([line.words.en for line in lines])
    anchors = _anchors(zh, lines)
    alike = _shape(zh) == _shape(en)
    caption = Text("表", "Table")
    head = tuple(_head(zh, en if alike else None, anchors))
    body = tuple(_body(zh, en if alike else None, lines, anchors[len(head) :]))
    if not anchors:  # rules with nothing between them
        body = tuple(TableRow(line.anchor, element("td", text(line.words.zh))) for line in lines)
    return TableView(caption, head, body, notes)


def _anchors(table: Table, lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """The anchors of each row, its first line's first: no line loses its own, rules least of all,
    which belong to the row below them."""
    rows = [*table.head_lines, *(row.lines for row in table.rows)]
    ends = [*(max(row) + 1 for row in rows[:-1]), len(lines)][: len(rows)]
    starts = [0, *ends][: len(rows)]
    return [
        (lines[row[0]].anchor, *(lines[at].anchor for at in range(start, end) if at != row[0]))
        for row, start, end in zip(rows, starts, ends, strict=True)
    ]


def _shape(table: Table) -> tuple[object, ...]:
    widths = tuple((len(row.cells), row.lines) for row in table.rows)
    return len(table.header), len(table.letters), widths


def _head(zh: Table, en: Table | None, anchors: Sequence[tuple[str, ...]]) -> Iterator[TableRow]:
    pairs = [(zh.letters, en.letters if en else ()), (zh.header, en.header if en else ())]
    filled = [pair for pair in pairs if pair[0]]
    # Zipped with the rows of the head only: those of the body come after them.
    for own, (chinese, english) in zip(anchors, filled, strict=False):
        cells = _cells("th", _both(chinese, english), _more(own), scope="col")
        yield TableRow(own[0], cells)


def _body(
    zh: Table, en: Table | None, lines: Sequence[Line], anchors: Sequence[tuple[str, ...]]
) -> Iterator[TableRow]:
    width = max((len(row.cells) for row in zh.rows), default=1)
    for index, (row, own) in enumerate(zip(zh.rows, anchors, strict=True)):
        pairs = _both(row.cells, en.rows[index].cells if en else ())
        yield TableRow(own[0], _cells("td", pairs, _more(own)))
        english = "；".join(filter(None, (lines[at].words.en for at in row.lines)))
        if en is None and english:
            whole = element("td", english, colspan=str(width), lang=EN)
            yield TableRow(f"{own[0]}-en", whole)


def _more(own: Sequence[str]) -> Markup:
    return joined(element("span", "", id=anchor) for anchor in own[1:])


def _both(zh: Sequence[str], en: Sequence[str]) -> Iterator[Text]:
    for index, cell in enumerate(zh):
        yield Text(cell, en[index] if en else "")


def _cells(tag: str, cells: Iterator[Text], more: Markup = EMPTY, **attributes: str) -> Markup:
    """The cells as elements; `more` stands at the end of the first, an empty one heads nothing."""
    made = [(tag if cell.zh else "td", _cell(cell), _alone(cell)) for cell in cells]
    made[:1] = [(name, cell + more, alone) for name, cell, alone in made[:1]]
    return joined(
        element(name, cell, **(attributes if name == tag else {}), **alone)
        for name, cell, alone in made
    )


def _alone(cell: Text) -> dict[str, str]:
    """The attributes of a cell in Chinese only; figures are the same in any language."""
    return {} if cell.en or cell.zh.isascii() else {"lang": ZH, "class_": "only"}


def _cell(cell: Text) -> Markup:
    """A cell's words; a figure that is the same in both languages stands once."""
    if not cell.en or cell.en == cell.zh:
        return _lines(cell.zh)
    zh = element("span", _lines(cell.zh), lang=ZH)
    return joined((zh, element("span", _lines(cell.en), lang=EN)), " ")


def _lines(words: str) -> Markup:
    return joined(map(text, words.split("\n")), "\n")
