"""The calendar of Taiwan judgments: years of the Republic, clock times, dates with gaps."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from rulings.model import Precision
from rulings.numerals import parse_number

ROC_OFFSET: Final = 1911
"""Year 1 of the Republic is 1912."""

_LAST_ROC_YEAR: Final = 150
_GREGORIAN_YEARS: Final = range(1800, 2200)
_ZEROS: Final = frozenset("0０")

MASKED: Final = 0
"""Stands for a year, month or day whose figures the court or the publisher zeroed."""

_AFTERNOON: Final = frozenset({"下午", "午後", "傍晚", "晚間", "晚上", "夜間", "深夜"})
_NIGHT: Final = frozenset({"晚間", "晚上", "夜間", "深夜"})
_DAWN: Final = frozenset({"凌晨", "清晨"})
_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60
_FIRST_HOUR_OF_EVENING: Final = 5


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `minute` is None where only the hour is known."""

    hour: int
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as far as the words give it. MASKED parts are zeroed, None parts are not there."""

    year: int
    month: int | None = None
    day: int | None = None
    clock: Clock | None = None

    @property
    def iso(self) -> str:
        """ISO 8601, Gregorian, as long as what is known from the left."""
        if not self.year:
            return ""
        text = f"{self.year:04d}"
        for part in (self.month, self.day):
            if not part:
                return text
            text += f"-{part:02d}"
        if self.clock is None:
            return text
        text += f"T{self.clock.hour:02d}"
        return text if self.clock.minute is None else f"{text}:{self.clock.minute:02d}"

    @property
    def precision(self) -> Precision:
        """How exactly the date is known."""
        if MASKED in (self.year, self.month, self.day):
            return Precision.MASKED
        if self.clock is not None:
            return Precision.HOUR if self.clock.minute is None else Precision.MINUTE
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day: 2月30日 and 13月 are none."""
        try:
            date(self.year or 2000, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True


def read_figure(text: str) -> int | None:
    """The whole number that `text` writes, MASKED for zeros, None where it is no number."""
    if text and _ZEROS.issuperset(text):
        return MASKED
    if text == "元":  # 元年, 元月
        return 1
    value = parse_number(text)
    return int(value) if value and value == value.to_integral_value() else None


def read_year(text: str, *, western: bool = False) -> int | None:
    """The Gregorian year that `text` writes: of the Republic, or Gregorian with four digits."""
    value = read_figure(text)
    if value is None or value == MASKED:
        return value
    if western or value >= _GREGORIAN_YEARS.start:
        return value if value in _GREGORIAN_YEARS else None
    return value + ROC_OFFSET if value <= _LAST_ROC_YEAR else None


def read_clock(part: str, hour: str, minute: str) -> Clock | None:
    """The time that 下午, 2時 and 18分 name; None where it can't be told.

    `minute` may be empty or 半. 晚間12時 may end this day or the one before: not told.
    """
    hours = _whole(hour)
    minutes = 30 if minute == "半" else _whole(minute)
    if hours is None or hours >= _HOURS or (minute and (minutes is None or minutes >= _MINUTES)):
        return None
    if part in _NIGHT and hours == _NOON:
        return None
    if part in _DAWN and hours == _NOON:
        hours = 0
    return Clock(hours + _later(part, hours), minutes if minute else None)


def _later(part: str, hours: int) -> int:
    """What to add to the hour of a twelve-hour clock: 深夜11時 is 23, 深夜2時 is 2."""
    if part == "中午":
        return _NOON if hours in (1, 2) else 0
    if part == "深夜" and hours < _FIRST_HOUR_OF_EVENING:
        return 0
    return _NOON if part in _AFTERNOON and hours < _NOON else 0


def _whole(text: str) -> int | None:
    value = parse_number(text) if text else None
    return int(value) if value is not None and value == value.to_integral_value() else None
