"""The refund of unused game currency when a game closes."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from rulings.calculators.reading import Field, Kind, Trouble
from rulings.calculators.steps import (
    ROUNDINGS,
    Inputs,
    Step,
    Troubles,
    as_percent,
    exact_step,
    of,
    settled,
    shown,
)

FIELDS: Final = (
    Field("balance", Kind.MONEY),
    Field("topup", Kind.MONEY),
    Field("order", Kind.CHOICE, options=("free-first", "paid-first")),
    Field("free", Kind.MONEY, optional=True),
    Field("coins", Kind.MONEY),
    Field("rate", Kind.PERCENT),
    Field("rounding", Kind.CHOICE, options=ROUNDINGS),
)


@dataclass(frozen=True, slots=True)
class _Paid:
    """The part of the balance that was paid for, and how it is found."""

    expression: str
    amount: Fraction


def troubles(inputs: Inputs) -> Troubles:
    """The free currency received must be known where the paid part is used first."""
    if inputs.choice("order") == "paid-first" and not inputs.has("free"):
        return (("free", Trouble.EMPTY),)
    return ()


def steps(inputs: Inputs) -> tuple[Step, ...]:
    """(paid part of the balance + coins) × (1 − rate).

    Free currency used first: what is left is paid, up to what was topped up. Paid currency used
    first: what is left is free, up to what was received free.
    """
    coins, rate = inputs.number("coins"), inputs.number("rate")
    paid = _paid(inputs)
    base = paid.amount + coins
    return (
        exact_step("paid", paid.expression, paid.amount),
        exact_step("base", f"{shown(paid.amount)} + {shown(coins)}", base),
        exact_step("deduction", f"{shown(base)} × {as_percent(rate)}", of(base, rate)),
        settled(
            "refund",
            f"{shown(base)} × (1 − {as_percent(rate)})",
            of(base, 100 - rate),
            inputs.choice("rounding"),
        ),
    )


def _paid(inputs: Inputs) -> _Paid:
    balance, topup, free = (inputs.number(name) for name in ("balance", "topup", "free"))
    if inputs.choice("order") == "free-first":
        return _Paid(f"min({shown(balance)}, {shown(topup)})", min(balance, topup))
    left = f"max(0, {shown(balance)} − {shown(free)})"
    return _Paid(f"min({left}, {shown(topup)})", min(max(Fraction(0), balance - free), topup))
