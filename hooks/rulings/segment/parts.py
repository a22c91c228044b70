"""Which part of the judgment each line belongs to."""

import re
from dataclasses import dataclass
from itertools import pairwise

from rulings.model import Part, Span
from rulings.normalise.landmarks import DATE_LINE, HEADING, NOTICE, SCHEDULE
from rulings.normalise.lines import is_row

_SUBJECT = re.compile(r"訴訟標的[:：]")  # opens the reasons of a recorded judgment
_BLANKS = "\n \u3000\xa0"  # a tab at the start of a row is an empty cell
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
    lines: list[PartLine] = []
    part = Part.CAPTION
    for start, end in pairwise(stops):
        words = text[start:end].strip(_BLANKS)
        after = _part_of(words, part)
        heading = bool(after in _HEADED and HEADING.fullmatch(words))
        opens = heading or after is not part or not lines or _new_schedule(words, after)
        lines.append(PartLine(after, Span(start, end), words, opens, heading))
        part = after
    return tuple(lines)


_HEADED = {Part.ORDER, Part.FACTS, Part.REASONS}
_BODY = {Part.CAPTION, Part.ORDER, Part.FACTS, Part.REASONS}
_APPENDED = {Part.SCHEDULE, Part.ATTACHMENT}


def _part_of(words: str, part: Part) -> Part:
    """The part of a line, given that of the line before it."""
    if part in _BODY and HEADING.fullmatch(words):
        return _headed_part(words, part)
    if part is Part.ORDER and _SUBJECT.match(words):
        return Part.REASONS
    if part in _BODY - {Part.CAPTION} and DATE_LINE.match(words):
        return Part.SIGNATURE
    if part is Part.SIGNATURE and (
        NOTICE.match(words) or DATE_LINE.match(words) or _CLERK.match(words)
    ):
        return Part.NOTICE
    if part not in _BODY and SCHEDULE.match(words) and not is_row(words):
        return Part.ATTACHMENT if words.startswith(("附件", "附錄")) else Part.SCHEDULE
    return part


def _headed_part(words: str, part: Part) -> Part:
    if words.startswith("主文"):
        return Part.ORDER if part is Part.CAPTION else part
    if part is Part.CAPTION:
        return part  # a judgment without an operative part is not told from its heading
    return Part.FACTS if words.rstrip(":：") == "事實" else Part.REASONS


def _new_schedule(words: str, part: Part) -> bool:
    return part in _APPENDED and bool(SCHEDULE.match(words)) and not is_row(words)
