"""Rounding as judgments name it, and exact fractions turned into decimals."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from rulings.numerals import parse_number

_HALF = "[四4４]捨[五5５]入"
# 元以下四捨五入, 小數點後第三位四捨五入, 四捨五入至小數點後第二位, 元以下無條件捨去, 小數點以下不計
_SAID = re.compile(
    r"(?P<unit>萬元|千元|百元|十元|元|角|小數點?)?(?:以?[下後])?"
    r"(?:第?(?P<before>[0-9０-９一二三四五六七八])位)?(?:以?[下後])?(?:部分|之?數額?)?[，,]?(?:均|皆|採)?"
    rf"(?:(?P<half>{_HALF})|無條件(?P<down>捨去|捨棄)|無條件(?P<up>進位)|(?P<drop>捨去|不計))"
    r"(?:[至到取]+(?:小數點?)?(?:以?[下後])?第?(?P<after>[0-9０-９一二三四五六七八]|個)位|至(?P<whole>整數|元))?"
)
_UNITS = {"萬元": -4, "千元": -3, "百元": -2, "十元": -1}
_TERMINATING = 60  # more decimals than any figure in a judgment has
_COMPUTED = 8  # decimals; beyond them a figure has a calculator's binary remains
_SHOWN = 6  # decimals of a quotient that never ends


class Mode(StrEnum):
    """How a result was brought to its last place."""

    EXACT = "exact"
    HALF_UP = "half-up"  # 四捨五入
    DOWN = "down"  # 無條件捨去
    UP = "up"  # 無條件進位


@dataclass(frozen=True, slots=True)
class Rounding:
    """`places` decimals are kept (negative: tens, hundreds …); `said` if the judgment says so."""

    mode: Mode
    places: int = 0
    said: bool = False


def places_of(value: Decimal) -> int:
    """The decimals a figure is written with: 2 for 14.60."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def said(text: str, stated: Decimal) -> Rounding | None:
    """The rounding a text names, for a figure `stated`; None where it names none.

    第二位以下四捨五入 is used for keeping two places and for keeping one: the stated figure's
    own decimals decide where they fit, else the place named is the one that is rounded away.
    """
    match = _SAID.search(text)
    if match is None or (match["drop"] and not match["unit"]):
        return None
    mode = Mode.HALF_UP if match["half"] else Mode.UP if match["up"] else Mode.DOWN
    return Rounding(mode, _places(match, stated), said=True)


def _places(match: re.Match[str], stated: Decimal) -> int:
    written = places_of(stated)
    if match["after"]:
        return 0 if match["after"] == "個" else int(parse_number(match["after"]) or 0)
    if match["whole"]:
        return 0
    if match["before"]:
        place = int(parse_number(match["before"]) or 0)
        return place if written == place else place - 1
    if match["unit"]:
        return _UNITS.get(match["unit"], 0)
    return written


def rounded(value: Fraction, mode: Mode, places: int) -> Fraction:
    """`value` at `places` decimals, halves away from zero; EXACT leaves it as it is."""
    if mode is Mode.EXACT:
        return value
    scale = Fraction(10) ** places
    size = abs(value) * scale
    whole = size.numerator // size.denominator
    rest = size - whole
    up = rest * 2 >= 1 if mode is Mode.HALF_UP else mode is Mode.UP and rest > 0
    return Fraction(whole + up) / scale * (1 if value >= 0 else -1)


def settle(value: Fraction, stated: Decimal, rule: Rounding | None) -> tuple[Rounding, bool]:
    """How `value` became `stated`, and whether it rightly did.

    A rounding the judgment names must give the figure. Where it names none, rounding at the
    figure's last place is taken for granted, half up before truncation.
    """
    exact = Fraction(stated)
    if value == exact:
        return Rounding(Mode.EXACT), True
    if rule is not None:
        return rule, rounded(value, rule.mode, rule.places) == exact
    places = places_of(stated)
    for mode in (Mode.HALF_UP, Mode.DOWN):
        if rounded(value, mode, places) == exact:
            return Rounding(mode, places), True
    if places > _COMPUTED and rounded(value - exact, Mode.HALF_UP, _COMPUTED) == 0:
        return Rounding(Mode.HALF_UP, _COMPUTED), True
    return Rounding(Mode.EXACT), False


def as_decimal(value: Fraction, places: int = _SHOWN) -> Decimal:
    """Exactly, where the fraction has an end; else half up at `places` decimals."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0 and twos < _TERMINATING:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0 and fives < _TERMINATING:
        rest, fives = rest // 5, fives + 1
    kept = max(twos, fives) if rest == 1 else places
    scaled = rounded(value, Mode.HALF_UP, kept) * 10**kept
    digits = tuple(int(d) for d in str(abs(scaled.numerator)))
    return Decimal((int(value < 0), digits, -kept))
