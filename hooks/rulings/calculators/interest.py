"""Simple interest at a yearly rate between two days."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from rulings.calculators.reading import ROC_OFFSET, Field, Kind, Trouble
from rulings.calculators.steps import (
    Inputs,
    Step,
    Troubles,
    as_percent,
    exact_step,
    of,
    settled,
    shown,
    to_dollars,
)

YEAR: Final = 365
"""Days of a year that doesn't run on: Civil Code, Article 123, paragraph 2."""

FIELDS: Final = (
    Field("principal", Kind.MONEY),
    Field("rate", Kind.PERCENT),
    Field("from", Kind.DAY),
    Field("to", Kind.DAY),
)


def troubles(inputs: Inputs) -> Troubles:
    """The last day must not lie before the first."""
    first, last = _days(inputs)
    return (("to", Trouble.BEFORE),) if last < first else ()


def steps(inputs: Inputs) -> tuple[Step, ...]:
    """Principal × rate × (whole years + remaining days / 365); both end days bear interest."""
    first, last = _days(inputs)
    years, days = period(first, last)
    principal, rate = inputs.number("principal"), inputs.number("rate")
    interest = of(principal, rate) * (years + Fraction(days, YEAR))
    time = f"{years} + {days}/{YEAR}"
    sum_ = f"{shown(principal)} × {as_percent(rate)} × ({time})"
    due = to_dollars(interest, "half-up")
    return (
        Step("period", f"{_day(first)} – {_day(last)}", last.isoformat()),
        Step("time", time, f"{years}+{days}"),
        settled("interest", sum_, interest),
        exact_step("total", f"{shown(principal)} + {shown(due)}", principal + due),
    )


def period(first: date, last: date) -> tuple[int, int]:
    """Whole years and remaining days from `first` to `last`, both counted.

    A year ends on the day before the day of the same date (Civil Code, Article 121, paragraph
    2); one that began on 29 February ends on the last day of February.
    """
    end = last.toordinal() + 1
    years = last.year - first.year + 1
    while _after_years(first, years) > end:
        years -= 1
    return years, end - _after_years(first, years)


def _after_years(first: date, years: int) -> int:
    """The ordinal of the day on which year `years` + 1 begins."""
    year = first.year + years
    if (first.month, first.day) == (2, 29):
        return (date(year, 2, 28) + timedelta(1)).toordinal()
    return date(year, first.month, first.day).toordinal()


def _days(inputs: Inputs) -> tuple[date, date]:
    first, last = inputs.given["from"], inputs.given["to"]
    if not isinstance(first, date) or not isinstance(last, date):
        raise TypeError("interest runs between two days")
    return first, last


def _day(day: date) -> str:
    """2023-04-01 (112.4.1): Gregorian, and the year of the Republic."""
    return f"{day.isoformat()} ({day.year - ROC_OFFSET}.{day.month}.{day.day})"
