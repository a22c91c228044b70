"""Which part of the judgment each line belongs to."""

import re
from dataclasses import dataclass
from itertools import pairwise

from rulings.model import Part, Span
from rulings.normalise.landmarks import (
    BENCH_LINE,
    DATE_LINE,
    HEADING,
    NOTICE,
    SCHEDULE,
    begins_unordered,
)
from rulings.normalise.lines import is_row

_SUBJECT = re.compile(r"訴訟標的[:：]")  # opens the reasons of a recorded judgment
# What reasons without a heading of their own begin with; nothing a court orders begins so.
_BEGINS = re.compile(
    r"(?:[壹甲一]、)?(?:程序(?:方面|部分|事項)|實體(?:方面|部分|事項)|事實(?:概要|摘要|方面|及理由)"
    r"|(?:本件)?(?:原告|上訴人|聲請人|抗告人|再審原告)(?:起訴|上訴|聲請|抗告)?(?:主張|意旨)"
    r"|(?:本件)?(?:聲請|抗告|上訴|公訴|再審)意旨)|[壹甲一]、按"
)
_BLANKS = "\n \u3000\xa0"  # a tab at the start of a row is an empty cell
_ATTACHED = re.compile(r"附件|附錄|所犯|論罪")
_CLERK = re.compile(r".{0,4}書\s{0,6}記\s{0,6}官")


@dataclass(frozen=True, slots=True)
class PartLine:
    """A line of the normalised text, its break included in `span`, with its part.

    `opens` says that a new root starts here (the second schedule, say); `is_heading` that the
    line is nothing but the part's heading.
    """

    part: Part
    span: Span
    text: str
    opens: bool
    is_heading: bool


def find_parts(text: str) -> tuple[PartLine, ...]:
    """Every line of the text, in order, with the part it belongs to."""
    stops = [0, *(match.end() for match in re.finditer("\n", text))]
    if stops[-1] < len(text):
        stops.append(len(text))
    spans = tuple(pairwise(stops))
    ordered = any(_orders(text[start:end].strip(_BLANKS)) for start, end in spans)
    lines: list[PartLine] = []
    part = Part.CAPTION
    for start, end in spans:
        words = text[start:end].strip(_BLANKS)
        after = _part_of(words, part, ordered=ordered)
        heading = bool(after in _HEADED and HEADING.fullmatch(words))
        opens = heading or after is not part or not lines or _new_schedule(words, after)
        lines.append(PartLine(after, Span(start, end), words, opens, heading))
        part = after
    return tuple(lines)


_HEADED = {Part.ORDER, Part.FACTS, Part.REASONS}
_BODY = {Part.CAPTION, Part.ORDER, Part.FACTS, Part.REASONS}
_APPENDED = {Part.SCHEDULE, Part.ATTACHMENT}


def _part_of(words: str, part: Part, *, ordered: bool) -> Part:
    """The part of a line, given that of the line before it.

    `ordered` says whether the text has an operative part at all: payment orders and orders of a
    single paragraph have none, and go from their caption right to what they say.
    """
    if part in _BODY and HEADING.fullmatch(words):
        return _headed_part(words, part, ordered=ordered)
    if _reasons_begin(words, part, ordered=ordered):
        return Part.REASONS
    if part in _BODY - {Part.CAPTION} and (DATE_LINE.match(words) or BENCH_LINE.match(words)):
        return Part.SIGNATURE
    if _notices(words, part):
        return Part.NOTICE
    if part not in _BODY and SCHEDULE.match(words) and not is_row(words):
        return Part.ATTACHMENT if _ATTACHED.match(words) else Part.SCHEDULE
    return part


def _notices(words: str, part: Part) -> bool:
    """Whether the clerk's part begins: behind the bench, or below a reckoning of costs."""
    if part is Part.SCHEDULE:
        return bool(DATE_LINE.fullmatch(words))
    signs = NOTICE.match(words) or DATE_LINE.match(words) or _CLERK.match(words)
    return part is Part.SIGNATURE and bool(signs)


def _reasons_begin(words: str, part: Part, *, ordered: bool) -> bool:
    """Whether the reasons begin here without a heading."""
    if part is Part.ORDER:
        return bool(_SUBJECT.match(words) or _BEGINS.match(words))
    return part is Part.CAPTION and not ordered and begins_unordered(words)


def _headed_part(words: str, part: Part, *, ordered: bool) -> Part:
    if _orders(words):
        return Part.ORDER if part is Part.CAPTION else part
    if part is Part.CAPTION and ordered:
        return part  # the words of a heading, before there is anything to head
    return Part.FACTS if words.rstrip(":：︰﹕") in {"事實", "犯罪事實"} else Part.REASONS


def _orders(words: str) -> bool:
    return words.startswith("主文") and bool(HEADING.fullmatch(words))


def _new_schedule(words: str, part: Part) -> bool:
    return part in _APPENDED and bool(SCHEDULE.match(words)) and not is_row(words)
