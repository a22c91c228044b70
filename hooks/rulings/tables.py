"""Reads the rows of a table of a judgment's text into a grid."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rulings.model import Span

_HAN = "\u3400-\u9fff\uf900-\ufaff、，。：；（）「」【】"
# A single blank between Han characters is where a cell was wrapped: 原審請求金額 (系爭服務部 分).
_WRAP = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")
_BARS = re.compile(r"[│┃|｜]")
_RULE = re.compile(r"[\s─━┄┅┈┉═\-+:┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋┠┨┯┷┿┝┥┰┸╂╔╗╚╝╠╣╦╩╬│┃|｜]*")
_RULING = re.compile(r"[─━═\-]{2}|[┌├└┏┣┗┼]")
_LETTER = re.compile(r"[A-ZＡ-Ｚ]")
_TOTAL = re.compile(r"(?:總|合|共|小)\s*計|總\s*額|總\s*和")
_FIGURE = re.compile(r"[*＊]?[^\W\d_]{0,4}[0-9０-９][0-9０-９,，.．]*[^\W\d_]{0,3}")
_NAMES = 2  # a header has at least as many cells with words


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its `cells` as shown, the indices of the `lines` it is made of.

    `spans` has, for every cell, the stretches of text it came from, one a line, so that a
    figure can be pointed at; a further figure of the same cell stands after a line break.
    """

    cells: tuple[str, ...]
    lines: tuple[int, ...]
    spans: tuple[tuple[Span, ...], ...] = ()

    @property
    def total(self) -> str:
        """總計, 合計 or 小計 if this is a row of totals, else empty."""
        words = next((cell for cell in self.cells if cell), "")
        match = _TOTAL.match(words)
        return "".join(match.group().split()) if match else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A grid: all rows are as wide as the header.

    `letters` name the columns where a row A B C … stands above the header.
    `header_spans` are the places of the header's cells. Without a header, all three are empty.
    `head_lines` are the indices of the lines the letters and the header are made of.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    letters: tuple[str, ...] = ()
    header_spans: tuple[tuple[Span, ...], ...] = ()
    head_lines: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    index: int
    pieces: tuple[tuple[str, Span], ...]
    ruled: bool  # a rule was drawn above it


def read_table(lines: Sequence[str], start: int = 0) -> Table:
    """Read the consecutive lines of one table.

    Cells stand between tabs, between bars (| │ ┃), or between pipes with a |---| line. `start`
    is the offset of the first line in the text; the lines follow each other with one line break
    between. A row with an empty first cell continues the row above.
    """
    cut = list(_cut(lines, start))
    barred = any(line.ruled for line in cut[1:])
    rows = _joined_by_rules(cut) if barred and _boxed(lines) else [_row([line]) for line in cut]
    letters = _letters(rows[0]) if rows else ()
    rest = rows[1:] if letters else rows
    header = rest[0] if rest and _is_header(rest) else None
    body = _continued(rest[1:] if header else rest)
    width = max((len(r.cells) for r in rows), default=0)
    return Table(
        _padded(header.cells, width) if header else (),
        tuple(Row(_padded(r.cells, width), r.lines, _filled(r.spans, width)) for r in body),
        _aligned(letters, width) if letters else (),
        _filled(header.spans, width) if header else (),
        tuple(row.lines for row in (rows[0] if letters else None, header) if row),
    )


def _boxed(lines: Sequence[str]) -> bool:
    return any("├" in line or "┼" in line or "┣" in line for line in lines)


def _cut(lines: Sequence[str], start: int) -> Iterator[_Line]:
    ruled = False
    for index, line in enumerate(lines):
        if _RULE.fullmatch(line) and _RULING.search(line):
            ruled = True
        elif line.strip():
            yield _Line(index, tuple(_cells(line, start)), ruled)
            ruled = False
        start += len(line) + 1


def _cells(line: str, start: int) -> Iterator[tuple[str, Span]]:
    """The cells of a line with their places, outer spaces left out."""
    if "\t" in line:
        yield from _split(line, start, "\t")
        return
    bars = [m.start() for m in _BARS.finditer(line)]
    if not bars:
        yield from _split(line, start, "\n")
        return
    opens = not line[: bars[0]].strip()
    edges = ([] if opens else [-1]) + bars
    if line[bars[-1] + 1 :].strip():
        edges.append(len(line))
    for left, right in pairwise(edges):
        yield _trimmed(line, start, left + 1, right)


def _split(line: str, start: int, separator: str) -> Iterator[tuple[str, Span]]:
    at = 0
    for words in line.split(separator):
        yield _trimmed(line, start, at, at + len(words))
        at += len(words) + 1


def _trimmed(line: str, start: int, left: int, right: int) -> tuple[str, Span]:
    words = line[left:right]
    left += len(words) - len(words.lstrip())
    words = words.strip()
    return words, Span(start + left, start + left + len(words))


def _row(lines: Sequence[_Line], *, wrapped: bool = False) -> Row:
    width = max(len(line.pieces) for line in lines)
    cells: list[str] = []
    spans: list[tuple[Span, ...]] = []
    for column in range(width):
        pieces = [ln.pieces[column] for ln in lines if column < len(ln.pieces)]
        full = [(words, span) for words, span in pieces if words]
        cells.append(shown(_sewn([words for words, _ in full], wrapped=wrapped)))
        spans.append(tuple(span for _, span in full))
    return Row(tuple(cells), tuple(line.index for line in lines), tuple(spans))


def shown(words: str) -> str:
    """A cell's words without the blanks its wrapping left between Han characters."""
    return _WRAP.sub("", words)


def _sewn(pieces: Sequence[str], *, wrapped: bool) -> str:
    """Wrapped pieces join without a blank, Latin words with one; figures of their own by a line."""
    if not wrapped:
        return "\n".join(pieces)
    whole = ""
    for piece in pieces:
        if whole and _FIGURE.fullmatch(whole.rsplit("\n", 1)[-1]) and _own_figure(whole, piece):
            whole += "\n"
        elif whole[-1:].isascii() and whole[-1:].isalpha() and piece[0].isascii():
            whole += " "
        whole += piece
    return whole


def _own_figure(whole: str, piece: str) -> bool:
    return whole.endswith(("元", "%", "％")) and bool(_FIGURE.fullmatch(piece))


def _joined_by_rules(lines: Sequence[_Line]) -> list[Row]:
    groups: list[list[_Line]] = []
    for line in lines:
        if line.ruled or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    return [_row(group, wrapped=True) for group in groups]


def _letters(row: Row) -> tuple[str, ...]:
    named = [cell for cell in row.cells if cell]
    plainly = len(named) >= _NAMES and all(_LETTER.fullmatch(cell) for cell in named)
    return row.cells if plainly and named[0] in "AＡ" else ()


def _aligned(letters: tuple[str, ...], width: int) -> tuple[str, ...]:
    """A letter row that lost its empty first cell stands to the right."""
    return ("",) * (width - len(letters)) + letters


def _is_header(rows: Sequence[Row]) -> bool:
    cells = [cell for cell in rows[0].cells if cell]
    figures = [cell for cell in cells if _FIGURE.fullmatch(cell)]
    return len(rows) > 1 and len(cells) >= _NAMES and not figures and not rows[0].total


def _continued(rows: Sequence[Row]) -> list[Row]:
    """Add rows whose first cells are empty to the row above: *570元 belongs to the same person."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _continues(row, groups[-1][0]):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [group[0] if len(group) == 1 else _added(group) for group in groups]


def _continues(row: Row, above: Row) -> bool:
    filled = [i for i, cell in enumerate(row.cells) if cell]
    own_name = len(row.cells) > _NAMES and 0 not in filled and 1 not in filled
    return bool(filled) and own_name and not above.total and not row.total


def _added(rows: Sequence[Row]) -> Row:
    width = max(len(row.cells) for row in rows)
    cells = zip(*(_padded(row.cells, width) for row in rows), strict=True)
    spans = zip(*(_filled(row.spans, width) for row in rows), strict=True)
    return Row(
        tuple("\n".join(filter(None, column)) for column in cells),
        tuple(line for row in rows for line in row.lines),
        tuple(tuple(span for piece in column for span in piece) for column in spans),
    )


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))


def _filled(spans: tuple[tuple[Span, ...], ...], width: int) -> tuple[tuple[Span, ...], ...]:
    return spans + ((),) * (width - len(spans))
