"""The readings an unreadable character can have inside arithmetic."""

import re
from collections.abc import Iterator

from rulings.notation import KNOWN_SIGNS, LOST
from rulings.numerals import HAN_NUMERALS

_LOST = re.compile(f"[{LOST}]")
_HAN = re.compile(f"[{HAN_NUMERALS}]")
_SIGNS = "+−×÷"
_DIGITS = "0123456789,."
_HAN_READINGS = "○一二三四五六七八九十百千萬"
_FORMAL_READINGS = "零壹貳參肆伍陸柒捌玖拾佰仟萬"
_FORMAL = re.compile(r"[壹貳參叁肆伍陸柒捌玖拾佰仟]")


def readings_of(words: str) -> Iterator[tuple[str, tuple[tuple[int, str], ...]]]:
    """`words` with the one character nobody can read replaced, once for each possible reading.

    Gives the words as changed and the places changed. A private-use character has the same
    reading wherever it stands; words with several different unreadable ones give nothing, since
    arithmetic alone then proves little. × and ÷ of the private-use area are no longer unknown.
    """
    places = [m.start() for m in _LOST.finditer(words) if m.group() not in KNOWN_SIGNS]
    kinds = {words[at] for at in places}
    if len(kinds) != 1 or (kinds == {"\ufffd"} and len(places) > 1):
        return
    for reading in _candidates(words, places[0]):
        changed = words
        for at in places:
            changed = changed[:at] + reading + changed[at + 1 :]
        yield changed, tuple((at, reading) for at in places)


def _candidates(words: str, at: int) -> str:
    """Signs everywhere; digits in the writing of the figures next to it, else Arabic ones."""
    around = words[max(0, at - 2) : at] + words[at + 1 : at + 3]
    if _FORMAL.search(around):
        return _SIGNS + _FORMAL_READINGS
    return _SIGNS + (_HAN_READINGS if _HAN.search(around) else _DIGITS)


def has_lost(words: str) -> bool:
    """Whether words hold a character nobody can read, × and ÷ of the private-use area aside."""
    return any(m.group() not in KNOWN_SIGNS for m in _LOST.finditer(words))
