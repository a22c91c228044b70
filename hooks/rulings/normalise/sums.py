"""Unreadable figures inside sums, read where the same sum stands elsewhere in the judgment."""

import re
from collections.abc import Iterator
from itertools import product

from rulings.numerals import parse_number

_PRIVATE = "\ue000-\uf8ff\ufffd"
_FIGURES = "0-9０-９,，.．○〇零０一二三四五六七八九十百千萬億兩廿卅壹貳貮參叁叄肆伍陸柒捌玖拾佰仟"
_LOST_SUM = re.compile(rf"(?=[{_FIGURES}]*[{_PRIVATE}])[{_FIGURES}{_PRIVATE}]{{3,40}}元")
_SUM = re.compile(rf"[{_FIGURES}]{{3,40}}元")
_FORMAL = "壹貳參肆伍陸柒捌玖"
_MOST_LOST = 2  # different unreadable characters in one sum; more leave too much to chance


def read_sums(text: str) -> Iterator[tuple[int, str, str]]:
    """Offset, reading, evidence for each unreadable figure of a sum of `text` (no line breaks).

    Proof by arithmetic: of all figures that could stand there, exactly one makes the sum equal
    to one that the judgment states elsewhere in readable figures. Formal figures (大寫) only,
    since only those were lost to unlisted characters.
    """
    known = {
        value: match[0] for match in _SUM.finditer(text) if (value := parse_number(match[0][:-1]))
    }
    for match in _LOST_SUM.finditer(text):
        words = match[0][:-1].lstrip("，,")
        glyphs = sorted(set(re.findall(f"[{_PRIVATE}]", words)))
        if len(glyphs) > _MOST_LOST:
            continue
        proven = [
            (dict(zip(glyphs, figures, strict=True)), value)
            for figures in product(_FORMAL, repeat=len(glyphs))
            if (value := parse_number(_replaced(words, glyphs, figures))) in known
        ]
        if len(proven) != 1:
            continue
        reading, value = proven[0]
        start = match.start() + len(match[0]) - 1 - len(words)
        for place, char in enumerate(words):
            if char in reading:
                evidence = f"the only figure that gives a sum the judgment states elsewhere: {known[value]}"
                yield start + place, reading[char], evidence


def _replaced(words: str, glyphs: list[str], figures: tuple[str, ...]) -> str:
    return words.translate({ord(g): f for g, f in zip(glyphs, figures, strict=True)})
