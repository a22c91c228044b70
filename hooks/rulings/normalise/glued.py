"""Breaks a copy lost around its caption and headings, the rest of the text having its own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rulings.enumerators import read_marker
from rulings.model import Repair, RepairKind
from rulings.normalise.flat import FIRST_PARTY, LABEL, NAMED
from rulings.normalise.landmarks import (
    BENCH_GLUED,
    DATE_GLUED,
    HEADING_AT_END,
    HEADING_AT_START,
    HEADING_INSIDE,
    LEAD_INSIDE,
)
from rulings.normalise.lines import Line, unspaced

_ORDER_ALONE = re.compile(r"主\s*文\s*[:：]?")
_ORDER = re.compile(r"主\s*文(?=[\u3400-\u9fff○㈠])(?![第欄所如宣之])")
_ORDER_INSIDE = re.compile(
    r"(?<=如[下左][:：])\s*(?P<words>主\s*文)(?=\s*[\u3400-\u9fff○㈠])(?!\s*[第欄所如宣之])"
)
_NAMES_SOMEBODY = re.compile(r"[原被]\s*告|人\s")
_DATE_AT_END = re.compile(
    r"(?<=[^於至自迄在以\s])\s*中\s*華\s*民\s*國[\s0-9０-９]{1,30}年[\s0-9０-９]{1,20}月[\s0-9０-９]{1,20}日$"
)
_OPENING_LINES = 16
_BLANKS = re.compile(r"\s+")
_REASONS_ALONE = re.compile(r"(?:事\s*實\s*[及與暨]\s*)?理\s*由(?:\s*要\s*領)?\s*[:：]?")


def split_glued(content: tuple[Line, ...]) -> Iterator[Repair]:
    """SPLIT repairs before and after what stands in one line with its neighbours."""
    alone = (place for place, line in enumerate(content) if _ORDER_ALONE.fullmatch(line.text))
    glued = ((place, _ORDER.match(line.text)) for place, line in enumerate(content))
    order = next(alone, None)
    if order is None:
        found = next(((place, match) for place, match in glued if match), None)
        order = found[0] if found else _lead(content)
        if found:
            yield from _unspaced(content[order], found[1])
            yield _split(content[order], found[1].end())
        else:
            yield from _headings_inside(content[:order], _ORDER_INSIDE)
    # Without any operative part, an order of a single paragraph has all of it in a line.
    above = content[:order]
    ends = (place for place, line in enumerate(above, 1) if LEAD_INSIDE.search(line.text))
    caption = above[: next(ends, order)]
    if any(_is_glued(line.text) for line in caption):
        yield from _caption(caption)
    yield from _headings_at_end(content)
    if not any(_REASONS_ALONE.fullmatch(line.text) for line in content):
        yield from _heading_at_start(content)
        yield from _headings_inside(content, HEADING_INSIDE)
    yield from _close(content)


def _lead(content: Sequence[Line]) -> int:
    """How many lines the caption of an order without an operative part takes at most."""
    near = enumerate(content[:_OPENING_LINES], 1)
    return next((place for place, line in near if LEAD_INSIDE.search(line.text)), 1)


def _is_glued(text: str) -> bool:
    """Whether the title stands in one line with a party, or either with the sentence that ends the
    caption."""
    if FIRST_PARTY.search(unspaced(text)[0]):
        return True
    lead = LEAD_INSIDE.search(text)
    return bool(lead and lead.start() and _NAMES_SOMEBODY.search(text, 0, lead.start()))


def _caption(lines: Sequence[Line]) -> Iterator[Repair]:
    for line in lines:
        plain, kept = unspaced(line.text)
        lead = LEAD_INSIDE.search(plain)
        end = lead.start() if lead else len(plain)
        found = {match.start() for match in LABEL.finditer(plain, 0, end)} | {end}
        for place in sorted(found - {0, len(plain)}):
            yield _split(line, kept[place])


def _close(content: tuple[Line, ...]) -> Iterator[Repair]:
    """What follows the names of judges and clerk, and the clerk's date, on lines of their own."""
    signs = (DATE_GLUED, BENCH_GLUED)
    ends = (at for at, line in enumerate(content) if any(s.search(line.text) for s in signs))
    for line in content[next(ends, len(content)) :]:
        found = {match.end() for match in NAMED.finditer(line.text)}
        found |= {match.end() for match in BENCH_GLUED.finditer(line.text)}
        if date := _DATE_AT_END.search(line.text):
            found.add(date.start())
        for date in DATE_GLUED.finditer(line.text):
            found |= {date.start("day"), date.end()} - {len(line.text)}
        for place in sorted(found - {0}):
            yield _split(line, place)


def _headings_at_end(content: tuple[Line, ...]) -> Iterator[Repair]:
    for line, after in pairwise(content):
        heading = HEADING_AT_END.search(line.text) if line.text[-1] in "由實" else None
        if heading and read_marker(after.text):
            # The blank before it is itself the break: another rule may have made it one.
            words = heading.end() - len(heading[0].lstrip())
            yield line.repair(RepairKind.SPLIT, heading.start(), words, "\n")
            yield from _unspaced(line, heading, words)


def _heading_at_start(content: tuple[Line, ...]) -> Iterator[Repair]:
    found = ((line, HEADING_AT_START.match(line.text)) for line in content)
    for line, heading in ((line, match) for line, match in found if match):
        yield from _unspaced(line, heading)
        yield _split(line, heading.end())
        return


def _headings_inside(content: Sequence[Line], headings: re.Pattern[str]) -> Iterator[Repair]:
    """What follows in one line with what it heads: …負擔。 事 實 甲、…。 理 由 一、…."""
    for line in content:
        for heading in headings.finditer(line.text):
            start, end = heading.span("words")
            yield line.repair(RepairKind.SPLIT, heading.start(), start, "\n")
            yield from _unspaced(line, heading, start)
            yield _split(line, end)


def _split(line: Line, place: int) -> Repair:
    return line.repair(RepairKind.SPLIT, place, place, "\n")


def _unspaced(line: Line, heading: re.Match[str], start: int = 0) -> Iterator[Repair]:
    """The blanks inside a heading removed; those before `start` are seen to elsewhere."""
    for blank in _BLANKS.finditer(line.text, max(start, heading.start()), heading.end()):
        yield line.repair(RepairKind.PADDING, *blank.span())
