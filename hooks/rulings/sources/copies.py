"""Several copies of one judgment in one file: where they lie, and which is the least damaged."""

import re
from dataclasses import astuple, dataclass
from itertools import pairwise

from rulings.model import Span
from rulings.sources.limits import han

_LINE = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)  # blank lines left out
_HEADER = re.compile(r"\s*【裁判")
_KIND = re.compile("[決定錄令]")  # how a kind of document ends: most lines are none at a glance
_COURT = re.compile("[院庭錄]")  # how a court's name ends, or the record that goes without
_SPACE = re.compile(r"\s+")
# A caption's line, spaces dropped: perhaps a gutter number or a Markdown mark, the court, the
# kind of document. The court's name has no digits, so 本院112年度…判決 in a sentence is none.
_CAPTION = re.compile(
    r"[#*>-]{0,3}(?:[0-3]\d)?"
    r"([^\W\d]{2,20}?(?:法院|法庭)[^\W\d]{0,16}?(?:判決|裁定|筆錄|支付命令)|宣示判決筆錄)"
)
_NUMBER = "[0-9〇○零一二三四五六七八九十百]"
_DOCKET = re.compile(rf"{_NUMBER}{{1,6}}年度?[^\W\d]{{1,12}}?字第{_NUMBER}{{1,9}}號")
_HEAD = 120  # characters of a line looked at for a caption
_DOCKET_WITHIN = 60  # characters after the caption's line, spaces dropped
_SHINGLE = 5  # Han characters
_SAME = 0.8  # of the shingles of the shorter text stand in the longer one
_HALF = 0.5  # of the longest text's length: anything shorter quotes, it doesn't copy
_WHOLE = 0.98  # of the longest text's length: anything shorter was cut off
_MASK = re.compile(r"^[^\S\n]*0{4,}[^\S\n]*$", re.MULTILINE)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_OPEN_END = re.compile(r"[^\s。：；？！」）:;?!)][^\S\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Damage:
    """What a copy has suffered, the worst first, so that copies compare by it."""

    cut_off: bool
    lost: int  # U+FFFD: the character is gone
    unlisted: int  # private-use characters: readable only with evidence
    masked: int  # lines of zeros where the publisher hid an address
    cut_lines: int  # lines that end without a stop: most were cut by their width
    breaks: int  # line breaks at all


def find_copies(raw: str) -> tuple[tuple[Span, ...], int]:
    """The copies of the judgment in `raw`, and the index of the one to build on.

    A copy begins where the same caption (court, kind of document, and the same docket close
    below) stands at the start of a line again, and has nearly the same text: four fifths of
    its five-character shingles. So a decision quoted in another, or a correction under the
    same docket, is no copy. The spans tile `raw`; with one judgment there is one span.

    The chosen copy is the least damaged: not cut off; then the fewest lost characters, the
    fewest private-use ones, the fewest masks; then the fewest lines cut by their width, for a
    break that isn't there needs no rejoining; then the fewest line breaks; then the first.
    Measured on 112年度訴字第2207號, which came in four copies: apart from breaks and spaces
    they differ only in five characters that the first has lost and the others keep as
    private-use ones, and in five lines of zeros in the first. The second and the fourth have
    the paragraphs whole (17 cut lines, against 207 and 213), the second without blank lines
    between them: it is chosen.
    """
    kept = _alike(raw, _repeated_captions(raw))
    if len(kept) <= 1:
        return (Span(0, len(raw)),), 0
    spans = tuple(Span(a, b) for a, b in pairwise([0, *kept[1:], len(raw)]))
    return spans, _least_damaged([raw[span.start : span.end] for span in spans])


def damage(text: str, longest: int) -> Damage:
    """What the copy has suffered; `longest` is the most Han characters any copy has."""
    return Damage(
        cut_off=len(han(text)) < _WHOLE * longest,
        lost=text.count("\ufffd"),
        unlisted=len(_PRIVATE.findall(text)),
        masked=len(_MASK.findall(text)),
        cut_lines=len(_OPEN_END.findall(text)),
        breaks=text.count("\n"),
    )


def _least_damaged(texts: list[str]) -> int:
    longest = max(len(han(text)) for text in texts)
    return min(range(len(texts)), key=lambda index: astuple(damage(texts[index], longest)))


def _repeated_captions(raw: str) -> list[int]:
    """The starts of the first caption that stands more than once, database headers included."""
    places: dict[tuple[str, str], list[int]] = {}
    top: int | None = None
    for line in _LINE.finditer(raw):
        start = line.start() if top is None else top
        if "【" in line[0] and _HEADER.match(line[0]):
            top = start
            continue
        top = None
        caption = _caption(raw, line)
        if caption:
            places.setdefault(caption, []).append(start)
    return next((starts for starts in places.values() if len(starts) > 1), [])


def _caption(raw: str, line: re.Match[str]) -> tuple[str, str] | None:
    head = line[0][:_HEAD]
    if not _KIND.search(head) or not _COURT.search(head):
        return None
    found = _CAPTION.match(_SPACE.sub("", head))
    if not found:
        return None
    below = _SPACE.sub("", raw[line.start() : line.start() + 3 * _HEAD])
    docket = _DOCKET.search(below, found.end(), found.end() + _DOCKET_WITHIN)
    return (found[1], docket[0]) if docket else None


def _alike(raw: str, starts: list[int]) -> list[int]:
    """The starts of those pieces of `raw` that hold nearly the same text as the longest."""
    if not starts:
        return []
    letters = [han(raw[a:b]) for a, b in pairwise([*starts, len(raw)])]
    longest = max(letters, key=len)
    model = _shingles(longest)
    return [
        start
        for start, text in zip(starts, letters, strict=True)
        if text is longest
        or (len(text) >= _HALF * len(longest) and _share(_shingles(text), model) >= _SAME)
    ]


def _shingles(text: str) -> set[str]:
    return {text[at : at + _SHINGLE] for at in range(max(1, len(text) - _SHINGLE + 1))}


def _share(shingles: set[str], model: set[str]) -> float:
    return len(shingles & model) / min(len(shingles), len(model))
