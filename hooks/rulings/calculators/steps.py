"""The steps of a calculation: each with the figures in it, written the same for both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from rulings.calculators.reading import Field, Trouble, Value
from rulings.rounding import Mode, as_decimal, rounded

ROUNDINGS: Final = ("half-up", "down", "up")
"""四捨五入, 無條件捨去, 無條件進位; to the dollar."""

_SHOWN: Final = 6  # decimals of a quotient that never ends


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a calculation. `value` is its outcome as a plain decimal (or an ISO date)."""

    key: str
    expression: str
    value: str


Given = Mapping[str, Value | None]
Troubles = tuple[tuple[str, Trouble], ...]
"""What is wrong, by the field it is wrong in."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Steps, or troubles; never both."""

    steps: tuple[Step, ...] = ()
    troubles: Troubles = ()


@dataclass(frozen=True, slots=True)
class Inputs:
    """The values read, by the kind the calculator knows each to have."""

    given: Given

    def number(self, name: str) -> Fraction:
        """A sum, percentage or rate of exchange; zero where an optional one was left empty."""
        value = self.given[name]
        return value if isinstance(value, Fraction) else Fraction(0)

    def choice(self, name: str) -> str:
        """The option chosen."""
        return str(self.given[name])

    def has(self, name: str) -> bool:
        """Whether an optional field was filled in."""
        return self.given[name] is not None


def field_names(fields: tuple[Field, ...]) -> tuple[str, ...]:
    """The names of the fields, in their order."""
    return tuple(field.name for field in fields)


def plain(value: Fraction) -> str:
    """3566.622, exactly."""
    return f"{as_decimal(value):f}"


def shown(value: Fraction) -> str:
    """3,566.622 or −1, exactly: for values whose decimals end."""
    return f"{as_decimal(value):,f}".replace("-", "−")


def quotient(value: Fraction) -> str:
    """The outcome with its sign: = 178.35, or ≈ 12.345679 where there are more decimals."""
    short = rounded(value, Mode.HALF_UP, _SHOWN)
    return f"{'=' if short == value else '≈'} {shown(short)}"


def to_dollars(value: Fraction, mode: str) -> Fraction:
    """`value` in whole dollars, by one of `ROUNDINGS`."""
    return rounded(value, Mode(mode), 0)


def settled(key: str, sum_: str, exact: Fraction, mode: str = "half-up") -> Step:
    """A step whose outcome is brought to the dollar: "… = 73,933.7104 → 73,934"."""
    dollars = to_dollars(exact, mode)
    tail = "" if dollars == exact else f" → {shown(dollars)}"
    return Step(key, f"{sum_} {quotient(exact)}{tail}", plain(dollars))


def exact_step(key: str, sum_: str, value: Fraction) -> Step:
    """A step whose outcome stays as it is."""
    return Step(key, f"{sum_} = {shown(value)}", plain(value))


def as_percent(value: Fraction) -> str:
    """14.64%."""
    return f"{shown(value)}%"


def of(value: Fraction, percent: Fraction) -> Fraction:
    """`percent` per cent of `value`."""
    return value * percent / 100
