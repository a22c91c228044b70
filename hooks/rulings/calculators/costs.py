"""Litigation costs divided among the parties by per cent."""

from fractions import Fraction
from typing import Final

from rulings.calculators.reading import Field, Kind, Trouble
from rulings.calculators.steps import (
    Inputs,
    Step,
    Troubles,
    as_percent,
    exact_step,
    field_names,
    of,
    settled,
    shown,
    to_dollars,
)

SHARES: Final = (
    Field("share1", Kind.PERCENT),
    *(Field(f"share{number}", Kind.PERCENT, optional=True) for number in range(2, 7)),
)
FIELDS: Final = (Field("costs", Kind.MONEY), *SHARES)
_WHOLE: Final = 100


def troubles(inputs: Inputs) -> Troubles:
    """The shares must not come to more than the whole; the last one given is pointed at."""
    given = _given(inputs)
    over = sum((share for _, share in given), Fraction(0)) > _WHOLE
    return ((given[-1][0], Trouble.OVER),) if over else ()


def steps(inputs: Inputs) -> tuple[Step, ...]:
    """Each share to the dollar, what no share covers, and the dollars that rounding leaves over."""
    costs, given = inputs.number("costs"), _given(inputs)
    covered = sum((share for _, share in given), Fraction(0))
    parts = [*given, *([("rest", _WHOLE - covered)] if covered < _WHOLE else [])]
    dollars = [to_dollars(of(costs, share), "half-up") for _, share in parts]
    return (
        Step(
            "sum",
            f"{' + '.join(as_percent(share) for _, share in given)} = {as_percent(covered)}",
            f"{shown(covered)}",
        ),
        *(
            settled(name, f"{shown(costs)} × {as_percent(share)}", of(costs, share))
            for name, share in parts
        ),
        exact_step(
            "difference",
            f"{shown(costs)} − ({' + '.join(map(shown, dollars))})",
            costs - sum(dollars),
        ),
    )


def _given(inputs: Inputs) -> list[tuple[str, Fraction]]:
    """The shares filled in, by field."""
    return [(n, inputs.number(n)) for n in field_names(SHARES) if inputs.has(n)]
