"""Reads what people type into a calculator: sums, percentages, rates of exchange and days.

The browser reads by the same rules (`scripts/calculators/reading.js`); a test holds the two
together. An input that can't be used gives a `Trouble` instead of a value.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

MAX_LENGTH: Final = 40  # characters; the longest honest sum has about twenty
ROC_OFFSET: Final = 1911
_LAST_ROC_YEAR: Final = 199
_GREGORIAN_YEARS: Final = range(1912, 2200)

_FOLD: Final = str.maketrans(
    "０１２３４５６７８９，．／％－−–—＄万亿",
    "0123456789,./%----$萬億",
    " \t\r\n\u00a0\u3000",
)
_NUMBER: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_SECTIONS: Final = re.compile(rf"(?:({_NUMBER})億)?(?:({_NUMBER})萬)?({_NUMBER})?")
_MONEY_SIGNS: Final = re.compile(r"^(?:NT\$|US\$|NTD|TWD|USD|\$|新[臺台]幣|美[金元])|(?:元整?|圓)$")
_PERCENT_SIGNS: Final = re.compile(r"^百分之|%$")
_DAY: Final = re.compile(
    r"((?:中華)?民國)?([0-9]{1,4})(?:年|[-./])([0-9]{1,2})(?:月|[-./])([0-9]{1,2})日?"
)
_MYRIAD: Final = 10**4


class Trouble(StrEnum):
    """What is wrong with an input; the page says it in both languages."""

    EMPTY = "empty"
    NUMBER = "number"  # letters, or a number that can be read in two ways
    NEGATIVE = "negative"
    LARGE = "large"
    PLACES = "places"  # more decimals than the input takes
    ZERO = "zero"
    CHOICE = "choice"
    DAY = "day"  # no day of the calendar
    BEFORE = "before"  # the last day lies before the first
    OVER = "over"  # shares of more than the whole
    TIER = "tier"  # the second ceiling is not above the first


class Kind(StrEnum):
    """What a field takes."""

    MONEY = "money"  # up to 10^15, two decimals
    PERCENT = "percent"  # 0 to 100, six decimals
    EXCHANGE = "exchange"  # above 0, up to 10^6, six decimals
    DAY = "day"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """An input of a calculator. An `optional` one may be left empty; `options` are a choice's."""

    name: str
    kind: Kind
    optional: bool = False
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """The most decimals, the largest value, and whether it must be above zero."""

    places: int
    most: int
    positive: bool = False


_LIMITS: Final = {
    Kind.MONEY: Limits(2, 10**15),
    Kind.PERCENT: Limits(6, 100),
    Kind.EXCHANGE: Limits(6, 10**6, positive=True),
}

Value = Fraction | date | str


def read(field: Field, typed: str) -> Value | Trouble | None:
    """The value of `typed`, what is wrong with it, or None for an optional field left empty."""
    words = typed[: MAX_LENGTH + 1].translate(_FOLD)
    if not words:
        return None if field.optional else Trouble.EMPTY
    if field.kind is Kind.CHOICE:
        return words if words in field.options else Trouble.CHOICE
    if len(typed) > MAX_LENGTH:
        return Trouble.LARGE
    if field.kind is Kind.DAY:
        return read_day(words) or Trouble.DAY
    signs = _PERCENT_SIGNS if field.kind is Kind.PERCENT else _MONEY_SIGNS
    return _within(_LIMITS[field.kind], signs.sub("", words))


def _within(limits: Limits, words: str) -> Fraction | Trouble:
    negative = words.startswith("-")
    value = read_number(words[1:] if negative else words)
    if value is None:
        return Trouble.NUMBER
    if negative:
        return Trouble.NEGATIVE
    if (value * 10**limits.places).denominator != 1:
        return Trouble.PLACES
    if value > limits.most:
        return Trouble.LARGE
    return Trouble.ZERO if limits.positive and not value else value


def read_number(words: str) -> Fraction | None:
    """The value of 1234, 1,234.5, 2.5萬, 116萬1285 or 1億2,000萬; None where it isn't plain.

    What follows 億 or 萬 must be less than it, and nothing follows a broken part (1.5萬300).
    """
    found = _SECTIONS.fullmatch(words)
    if not words or not found:
        return None
    total, last = Fraction(0), 0
    for text, worth in zip(found.groups(), (10**8, _MYRIAD, 1), strict=True):
        if text is None:
            continue
        value = Fraction(text.replace(",", "")) * worth
        if last and (value >= last or total % last):
            return None
        total, last = total + value, worth
    return total


def read_day(words: str) -> date | None:
    """The day of 2023-04-01, 2023/4/1, 112.4.1 or 民國112年4月1日; None if there is none.

    A year up to 199 is of the Republic, one from 1912 to 2199 Gregorian.
    """
    found = _DAY.fullmatch(words)
    if not found:
        return None
    year = int(found[2])
    if 1 <= year <= _LAST_ROC_YEAR:
        year += ROC_OFFSET
    elif found[1] or year not in _GREGORIAN_YEARS:
        return None
    try:
        return date(year, int(found[3]), int(found[4]))
    except ValueError:
        return None
