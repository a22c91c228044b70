"""Calculations of a table: column totals, and rows whose header says how they are worked out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from rulings.arithmetic import Reading, read
from rulings.computations.found import Found, Kind, currency_of, found
from rulings.model import Span
from rulings.notation import NUMERAL, Line, Operand, numeral, plain, scan
from rulings.rounding import Rounding, said
from rulings.tables import Row, Table

_MONEY = re.compile(
    rf"[*＊]? ?(?:新[臺台]幣|美金|[$＄])? ?(?P<n>{NUMERAL}) ?(?P<unit>元|[%％]|[^\W\d_])?"
    r"(?:[（(][^（）()]*[）)])?"  # 71萬4,080元（未扣除保險金）
)
_MERGED = re.compile(rf"(?:總|合|共)\s*計[：:]? ?(?P<figure>(?P<n>{NUMERAL}) ?元)")
_NOTHING = re.compile(r"[-－─—×Xx✕無/／]*|不予准許|不准許")  # what a court writes for no sum
_FORMULA = re.compile(r"[【（(\[](?P<words>[^【】\[\]]*[A-ZＡ-Ｚ][^【】\[\]]*)[】）)\]]\s*\Z")
_AGAIN = re.compile(r"再給付")
_DUE = re.compile(r"應給付|得請求")
_ORDERED = re.compile(r"判命給付|已給付|已領|已受領|已賠付")
_NEAR = 80  # characters of the heading in which the currency is named


@dataclass(frozen=True, slots=True)
class _Cell:
    """The figures of a cell; `value` is their sum, for a continued cell belongs to one row."""

    figures: tuple[Operand, ...]
    value: Fraction
    blank: bool = False


_Term = tuple[Row, _Cell | None]


def table_computations(table: Table, around: str = "") -> tuple[Found, ...]:
    """Column totals and row formulas of a table, with offsets into the text it was read from.

    `around` is the heading and the notes of the table: the rounding (元以下四捨五入) and the
    currency may be named there. Columns whose cells aren't all figures are left alone.
    """
    grid = [[_cell(row, column) for column in range(len(row.cells))] for row in table.rows]
    results = (
        *_rows(table, grid, around),
        *_columns(table, grid, around),
        *_merged(table, grid, around),
    )
    return tuple(sorted(results, key=lambda one: (one.start, one.end)))


def _cell(row: Row, column: int) -> _Cell | None:
    """A cell's figures; None if it has other words than figures. An empty one counts nothing."""
    lines = [line.strip() for line in row.cells[column].split("\n") if line.strip()]
    spans = row.spans[column] if column < len(row.spans) else ()
    if all(_NOTHING.fullmatch(line) for line in lines):
        return _Cell((), Fraction(0), blank=not any(lines))
    figures: list[Operand] = []
    for index, line in enumerate(lines):
        match = _MONEY.fullmatch(line)
        value = numeral(match["n"]) if match else None
        if match is None or value is None:
            return None
        start, end = _place(spans, index, len(lines))
        figures.append(Operand(start, end, value, line, "", match["unit"] or ""))
    return _Cell(tuple(figures), sum((Fraction(f.value) for f in figures), Fraction(0)))


def _place(spans: Sequence[Span], index: int, lines: int) -> tuple[int, int]:
    """Where a cell's line stands; a figure wrapped over several lines has all of them."""
    if not spans:
        return 0, 0
    if len(spans) == lines:
        return spans[index].start, spans[index].end
    return spans[0].start, spans[-1].end


def _columns(table: Table, grid: Sequence[Sequence[_Cell | None]], around: str) -> Iterator[Found]:
    for column in range(max((len(row.cells) for row in table.rows), default=0)):
        yield from _column(table, [row[column] for row in grid], around)


def _column(table: Table, cells: Sequence[_Cell | None], around: str) -> Iterator[Found]:
    """小計 adds what stands above it since the last one, 總計 all the rows of the table."""
    part: list[_Term] = []
    everything: list[_Term] = []
    for row, cell in zip(table.rows, cells, strict=True):
        if not row.total:
            part.append((row, cell))
            everything.append((row, cell))
            continue
        terms = part if row.total == "小計" else everything
        if cell is not None and len(cell.figures) == 1:
            yield from _total(table, terms, cell.figures[0], around)
        part = []


def _merged(table: Table, grid: Sequence[Sequence[_Cell | None]], around: str) -> Iterator[Found]:
    """合計：1萬33元 in a cell across the table, if only one column holds sums of money."""
    plain_rows = [(r, c) for r, c in zip(table.rows, grid, strict=True) if not r.total]
    for row in table.rows:
        alone = row.cells and not any(row.cells[1:])
        match = _MERGED.fullmatch(row.cells[0]) if alone else None
        value = numeral(match["n"]) if match else None
        if match is None or value is None:
            continue
        columns = [
            terms
            for column in range(len(row.cells))
            if _of_money(terms := [(r, cells[column]) for r, cells in plain_rows])
        ]
        start, end = _place(row.spans[0], 0, 1)
        if len(columns) == 1:
            stated = Operand(start, end, value, match["figure"], "", "元")
            yield from _total(table, columns[0], stated, around)


def _of_money(terms: Sequence[_Term]) -> bool:
    units = {f.unit for _, cell in terms if cell for f in cell.figures}
    return units == {"元"} and all(cell is not None for _, cell in terms)


def _total(table: Table, terms: Sequence[_Term], stated: Operand, around: str) -> Iterator[Found]:
    kept = [
        replace(figure, label=_name(table, row))
        for row, cell in terms
        for figure in (cell.figures if cell else ())
    ]
    units = {f.unit for f in (*kept, stated)}
    unread = any(cell is None for _, cell in terms)
    if unread or len(kept) < 2 or len(units) != 1 or "%" in units:  # noqa: PLR2004
        return
    value = sum((Fraction(f.value) for f in kept), Fraction(0))
    reading = Reading(value, tuple(kept), " + ".join(plain(f.value) for f in kept), len(kept) - 1)
    one = found(Kind.COLUMN, (stated.start, stated.end), reading, stated, None)
    # A blank cell may share the one above it: then a total that differs proves nothing.
    if one.agrees or not any(cell is None or cell.blank for _, cell in terms):
        yield replace(one, currency=_currency(stated, around))


def _name(table: Table, row: Row) -> str:
    """編號1, by the column that numbers the rows."""
    first = row.cells[0]
    heading = table.header[0] if table.header else ""
    return f"{heading}{first}" if first and heading in {"編號", "次序", "項次"} else ""


def _currency(stated: Operand, around: str) -> str:
    return currency_of(around[-_NEAR:] + stated.words, stated.unit) if stated.unit == "元" else ""


def _rows(table: Table, grid: Sequence[Sequence[_Cell | None]], around: str) -> Iterator[Found]:
    rule_words = around + "".join(table.header)
    for column, heading in enumerate(table.header):
        formula = _FORMULA.search(heading)
        for row, cells in zip(table.rows, grid, strict=True):
            cell = cells[column] if column < len(cells) else None
            if row.total or cell is None or len(cell.figures) != 1:
                continue
            stated = cell.figures[0]
            if formula:
                result = _worked_out(
                    _letters(table, cells),
                    _formula(table, column, formula["words"]),
                    stated,
                    said(rule_words, stated.value),
                )
            else:
                result = _still_due(table, cells, column, stated)
            if result:
                yield replace(result, currency=_currency(stated, around))


def _formula(table: Table, column: int, words: str) -> Line:
    """A header's formula; its constants stand where the header's cell begins."""
    spans = table.header_spans[column] if column < len(table.header_spans) else ()
    line = scan(words)
    place = (spans[0].start, spans[-1].end) if spans else (0, 0)
    moved = tuple(
        t._replace(figures=tuple(replace(f, start=place[0], end=place[1]) for f in t.figures))
        for t in line.tokens
    )
    return Line(moved, line.mates)


def _worked_out(
    named: Mapping[str, _Cell], line: Line, stated: Operand, rule: Rounding | None
) -> Found | None:
    """【E×(1-14.64%)】, with the figures of this row in the place of the letters."""
    wanted = {t.text for t in line.tokens if t.text in named}
    inputs = {letter: _as_one(named[letter]) for letter in wanted}
    reading = read(line, 0, len(line.tokens), inputs)
    if not wanted or reading is None or not reading.operators:
        return None
    cells = {operand: named[letter] for letter, operand in inputs.items()}
    return found(Kind.ROW, (stated.start, stated.end), _spread(reading, cells), stated, rule)


def _letters(table: Table, cells: Sequence[_Cell | None]) -> Mapping[str, _Cell]:
    return {
        letter: cell
        for letter, cell in zip(table.letters, cells, strict=False)
        if letter and cell is not None and cell.figures
    }


def _as_one(cell: _Cell) -> Operand:
    """A cell of several figures enters a formula as their sum."""
    return replace(cell.figures[0], value=sum((f.value for f in cell.figures), Decimal(0)))


def _spread(reading: Reading, cells: Mapping[Operand, _Cell]) -> Reading:
    """Show the figures a continued cell adds up from: (86044 + 570) × (1 − 14.64%)."""
    operands: list[Operand] = []
    expression = reading.expression
    for operand in reading.operands:
        figures = cells[operand].figures if operand in cells else (operand,)
        operands.extend(figures)
        if len(figures) > 1:
            inner = " + ".join(plain(f.value) for f in figures)
            expression = expression.replace(plain(operand.value), f"({inner})", 1)
    return replace(reading, operands=tuple(operands), expression=expression)


def _still_due(
    table: Table, cells: Sequence[_Cell | None], column: int, stated: Operand
) -> Found | None:
    """應再給付 is what is due less what was ordered before, if the header has one of each."""
    due = [i for i, h in enumerate(table.header) if _DUE.search(h) and not _AGAIN.search(h)]
    ordered = [i for i, h in enumerate(table.header) if _ORDERED.search(h) and i not in due]
    if not _AGAIN.search(table.header[column]) or len(due) != 1 or len(ordered) != 1:
        return None
    whole, less = cells[due[0]], cells[ordered[0]]
    if whole is None or less is None or len(whole.figures) != 1 or len(less.figures) != 1:
        return None
    terms = tuple(
        replace(cell.figures[0], label=table.header[at])
        for cell, at in ((whole, due[0]), (less, ordered[0]))
    )
    expression = " − ".join(plain(f.value) for f in terms)
    reading = Reading(whole.value - less.value, terms, expression, 1)
    return found(Kind.ROW, (stated.start, stated.end), reading, stated, None)
