"""A progressive share of revenue, set off against a fee paid in advance."""

from fractions import Fraction
from typing import Final

from rulings.calculators.reading import Field, Kind, Trouble
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

FIELDS: Final = (
    Field("revenue", Kind.MONEY),
    Field("ceiling1", Kind.MONEY),
    Field("rate1", Kind.PERCENT),
    Field("ceiling2", Kind.MONEY),
    Field("rate2", Kind.PERCENT),
    Field("rate3", Kind.PERCENT),
    Field("advance", Kind.MONEY),
)


def troubles(inputs: Inputs) -> Troubles:
    """The second tier must end above the first."""
    if inputs.number("ceiling2") <= inputs.number("ceiling1"):
        return (("ceiling2", Trouble.TIER),)
    return ()


def steps(inputs: Inputs) -> tuple[Step, ...]:
    """Each tier's revenue at its own rate; the sum, to the dollar, less the advance."""
    tiers = _tiers(inputs)
    parts = [of(revenue, rate) for revenue, rate in tiers]
    sums = [f"{shown(revenue)} × {as_percent(rate)}" for revenue, rate in tiers]
    total = sum(parts, Fraction(0))
    lines = tuple(
        exact_step(f"tier{number}", sum_, part)
        for number, (sum_, part) in enumerate(zip(sums, parts, strict=True), start=1)
    )
    share = settled("total", " + ".join(sums), total)
    return (*lines, share, _set_off(to_dollars(total, "half-up"), inputs.number("advance")))


def _tiers(inputs: Inputs) -> list[tuple[Fraction, Fraction]]:
    """Revenue and rate of each tier that the revenue reaches; the first always."""
    revenue, first, second = (inputs.number(n) for n in ("revenue", "ceiling1", "ceiling2"))
    rates = [inputs.number(f"rate{number}") for number in (1, 2, 3)]
    amounts = [
        min(revenue, first),
        min(revenue, second) - first,
        revenue - second,
    ]
    return [
        (amount, rate)
        for tier, (amount, rate) in enumerate(zip(amounts, rates, strict=True))
        if amount > 0 or tier == 0
    ]


def _set_off(share: Fraction, advance: Fraction) -> Step:
    """What is still due, or what is left of the advance."""
    if share >= advance:
        return exact_step("due", f"{shown(share)} − {shown(advance)}", share - advance)
    return exact_step("left", f"{shown(advance)} − {shown(share)}", advance - share)
