"""Lost and private-use characters: read with evidence, or left as they are and listed."""

import re
from collections.abc import Iterator

from rulings.enumerators import HAN, Marker, Style, read_marker
from rulings.model import Repair, RepairKind, Source, Span
from rulings.normalise.lines import Line
from rulings.normalise.sums import read_sums

_UNREADABLE = re.compile("[\ue000-\uf8ff\ufffd]")
_SIGNS = {"\uf4e9": "×", "\uf4e8": "÷"}
_BEFORE_SIGN = re.compile(r"[0-9０-９)）%％元]\s{0,2}$")
_INSIDE = re.compile("(?<=[。：])[\uf65b-\uf6b0]")
_IN_A_SUM = re.compile(
    "[壹貳參肆伍陸柒捌玖拾佰仟萬][\ue000-\uf8ff\ufffd]|[\ue000-\uf8ff\ufffd][拾佰仟萬]"
)
_WORDS = re.compile(r"\S+")
_CONTEXT = 8  # characters on each side that must agree in another copy
_STYLES = (Style.HAN, Style.BRACKETED_HAN)


def read_glyphs(
    source: Source, content: tuple[Line, ...], readings: tuple[tuple[int, str, str], ...]
) -> Iterator[Repair]:
    """A repair for every unreadable character of the chosen copy: a reading, or UNREAD."""
    copy = source.copies[source.chosen]
    places = [m.start() for m in _UNREADABLE.finditer(source.raw, copy.start, copy.end)]
    if not places:
        return
    given = _by_arithmetic(source.raw, copy) | {
        offset: (reading, evidence) for offset, reading, evidence in readings
    }
    sequence = _sequence(content)
    proven = _proven_by_sequence(source.raw, places, sequence)
    for place in places:
        glyph = source.raw[place]
        text, evidence = given.get(place) or _read(source, place, sequence, proven) or ("", "")
        kind = RepairKind.GLYPH if text else RepairKind.UNREAD
        yield Repair(kind, Span(place, place + 1), text or glyph, evidence)


def _by_arithmetic(raw: str, copy: Span) -> dict[int, tuple[str, str]]:
    """Readings of figures in sums, by offset; line breaks and gutters don't stand in the way."""
    if not _IN_A_SUM.search(raw, copy.start, copy.end):
        return {}
    places: list[int] = []
    for words in _WORDS.finditer(raw, copy.start, copy.end):
        places.extend(range(*words.span()))
    squeezed = "".join(raw[copy.start : copy.end].split())
    return {places[at]: (reading, evidence) for at, reading, evidence in read_sums(squeezed)}


def han(number: int) -> str:
    """1–99 in small Chinese figures."""
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else HAN[tens - 1]) + "十" if tens else ""
    return ten + (HAN[ones - 1] if ones else "")


def _written(marker: Marker) -> str:
    return (
        f"({han(marker.number)})"
        if marker.style is Style.BRACKETED_HAN
        else f"{han(marker.number)}、"
    )


def _sequence(content: tuple[Line, ...]) -> list[tuple[int, Marker | None]]:
    """The markers lines start with, with their places; None where a lost character starts one."""
    found: list[tuple[int, Marker | None]] = []
    for line in content:
        marker = read_marker(line.text)
        if marker and not marker.weak and marker.style in _STYLES:
            found.append((line.body_start, marker))
        elif line.text.startswith("\ufffd"):
            found.append((line.body_start, None))
        found += [
            (line.body_start + match.start(), read_marker(match[0]))
            for match in _INSIDE.finditer(line.text)
        ]
    return found


def _proven_by_sequence(
    raw: str, places: list[int], sequence: list[tuple[int, Marker | None]]
) -> dict[str, str]:
    """Private-use characters that number a paragraph right after the number before theirs."""
    proven: dict[str, str] = {}
    seen: set[tuple[Style, int]] = set()
    wanted = {raw[place] for place in places}
    for place, marker in sequence:
        if marker is None:
            continue
        if raw[place] in wanted:
            before = (marker.style, marker.number - 1)
            if before in seen or marker.number == 1:
                proven[raw[place]] = _written(marker)
        seen.add((marker.style, marker.number))
    return proven


def _read(
    source: Source,
    place: int,
    sequence: list[tuple[int, Marker | None]],
    proven: dict[str, str],
) -> tuple[str, str] | None:
    glyph = source.raw[place]
    if glyph in _SIGNS and _BEFORE_SIGN.search(source.raw[max(0, place - 4) : place]):
        return _SIGNS[glyph], "stands between two figures of a calculation"
    if glyph in proven:
        return proven[
            glyph
        ], f"U+{ord(glyph):04X} numbers a paragraph right after the number before it"
    if glyph == "\ufffd" and (reading := _next_in_sequence(place, sequence)):
        return reading, "the paragraph's place in the numbered sequence"
    return _from_other_copy(source, place)


def _next_in_sequence(place: int, sequence: list[tuple[int, Marker | None]]) -> str:
    """The number a lost marker must have had: one more than the last of its list."""
    last: Marker | None = None
    for at, marker in sequence:
        if marker is None and last is not None:
            marker = Marker(last.style, last.number + 1, "")  # noqa: PLW2901
        last = marker
        if at == place:
            return _written(last) if last and last.number > len(HAN) + 1 else ""
    return ""


def _from_other_copy(source: Source, place: int) -> tuple[str, str] | None:
    """What another copy of the judgment in the same file has between the same words."""
    chosen = source.copies[source.chosen]
    before = _words(source.raw[max(chosen.start, place - 60) : place])[-_CONTEXT:]
    after = _words(source.raw[place + 1 : place + 61])[:_CONTEXT]
    for number, copy in enumerate(source.copies):
        if number == source.chosen or len(before) + len(after) < _CONTEXT:
            continue
        other = _words(source.raw[copy.start : copy.end])
        match = re.search(re.escape(before) + "(.)" + re.escape(after), other)
        if match and match[1] != "\ufffd":
            marker = read_marker(match[1])
            return (
                _written(marker) if marker else match[1],
                f"copy {number + 1} in the same file has U+{ord(match[1]):04X} between the same words",
            )
    return None


def _words(text: str) -> str:
    return re.sub(r"\s", "", text)
