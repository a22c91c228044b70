"""What stands between two lines of words, turned into repairs: breaks, gutters, furniture."""

from collections.abc import Iterator

from rulings.model import Repair, RepairKind, Source, Span
from rulings.normalise.lines import Line, LineKind

_KINDS = {LineKind.FURNITURE: RepairKind.FURNITURE, LineKind.MASK: RepairKind.MASK}


def gap_repairs(
    source: Source, lines: tuple[Line, ...], content: tuple[Line, ...], joints: tuple[str, ...]
) -> Iterator[Repair]:
    r"""A repair for every stretch between words that isn't a plain line break.

    `joints[i]` stands between `content[i]` and `content[i + 1]`: "\n", " " or nothing.
    """
    copy = source.copies[source.chosen]
    dropped = [mark for line in lines if _leaves(line) for mark in _marks(line)]
    edges = [copy.start, *(line.body_end for line in content)]
    starts = [*(line.body_start for line in content), copy.end]
    texts = ("", *joints, "\n") if content else ("",)
    place = 0
    for start, end, text in zip(edges, starts, texts, strict=True):
        inside = []
        while place < len(dropped) and dropped[place][0].start < end:
            inside.append(dropped[place])
            place += 1
        if end - start != len(text) or source.raw[start:end] != text:
            yield from _gap(source.raw, start, end, text, inside)


def _leaves(line: Line) -> bool:
    return line.gutter is not None or line.kind in _KINDS


def _marks(line: Line) -> Iterator[tuple[Span, RepairKind]]:
    if line.gutter:
        yield Span(*line.gutter), RepairKind.GUTTER
    if line.kind in _KINDS:
        yield Span(line.body_start, line.body_end), _KINDS[line.kind]


def _gap(
    raw: str, start: int, end: int, text: str, inside: list[tuple[Span, RepairKind]]
) -> Iterator[Repair]:
    """The repairs that turn `raw[start:end]` into `text`, which it isn't yet."""
    kind = RepairKind.PADDING if text == "\n" or not raw[start:end].strip(" \t") else None
    kind = kind or RepairKind.REJOINED
    for span, mark in inside:
        if span.start > start or text:
            yield Repair(kind, Span(start, span.start), text)
            text, kind = "", RepairKind.PADDING
        yield Repair(mark, span)
        start = span.end
    if start < end or text:
        yield Repair(kind, Span(start, end), text)
