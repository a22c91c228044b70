"""From a judgment as received to the text every later stage reads, without losing anything."""

from collections.abc import Iterator

from rulings.model import Form, Normalised, Repair, RepairKind, Source
from rulings.normalise.cells import tables_read
from rulings.normalise.edits import apply
from rulings.normalise.figures import figure_repairs
from rulings.normalise.flat import split_flat
from rulings.normalise.gaps import gap_repairs
from rulings.normalise.glued import split_glued
from rulings.normalise.glyphs import read_glyphs
from rulings.normalise.inside import inside_repairs
from rulings.normalise.layout import wrap_edge
from rulings.normalise.lines import Line, content_lines, read_lines
from rulings.normalise.loose import loose_repairs
from rulings.normalise.markup import markup_repairs
from rulings.normalise.padding import padding_repairs
from rulings.normalise.rejoin import separators

__all__ = ["normalise"]


def normalise(source: Source, readings: tuple[tuple[int, str, str], ...] = ()) -> Normalised:
    """One paragraph, caption line or table row a line; every difference a named repair.

    `readings` are glyphs somebody read: offset into the raw text, reading, evidence.
    Guarantee: applying `Normalised.repairs` to `source.raw` gives `Normalised.text`.
    """
    lines = read_lines(source)
    content, columns = tables_read(content_lines(lines))
    edge = wrap_edge(content)
    joints = separators(content, source.raw, edge)
    repairs = [
        *_other_copies(source),
        *gap_repairs(source, lines, content, joints),
        *markup_repairs(content),
        *columns,
        *(split_flat(content) if source.form is Form.FLAT else _laid_out(content, edge)),
        *read_glyphs(source, content, readings),
    ]
    return apply(source.raw, _without_overlaps(repairs))


def _laid_out(content: tuple[Line, ...], edge: int) -> Iterator[Repair]:
    yield from padding_repairs(content)
    yield from figure_repairs(content, edge)
    yield from loose_repairs(content)
    yield from split_glued(content)
    yield from inside_repairs(content)


def _other_copies(source: Source) -> list[Repair]:
    """Everything outside the chosen copy, left out as another copy of the same judgment."""
    chosen = source.copies[source.chosen]
    return [
        Repair(RepairKind.COPY, copy)
        for place, copy in enumerate(source.copies)
        if place != source.chosen and (copy.end <= chosen.start or copy.start >= chosen.end)
    ]


def _without_overlaps(repairs: list[Repair]) -> tuple[Repair, ...]:
    """In order of the text; a repair inside an earlier one, or at its place, has nothing left to do."""
    kept: list[Repair] = []
    for repair in sorted(repairs, key=lambda r: (r.source.start, r.source.end)):
        if not kept or (
            repair.source.start >= kept[-1].source.end and repair.source != kept[-1].source
        ):
            kept.append(repair)
    return tuple(kept)
