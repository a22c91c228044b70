"""A sum in a foreign currency, in New Taiwan dollars."""

from typing import Final

from rulings.calculators.reading import Field, Kind
from rulings.calculators.steps import ROUNDINGS, Inputs, Step, Troubles, settled, shown

FIELDS: Final = (
    Field("amount", Kind.MONEY),
    Field("exchange", Kind.EXCHANGE),
    Field("rounding", Kind.CHOICE, options=ROUNDINGS),
)


def troubles(_inputs: Inputs) -> Troubles:
    """Nothing beyond what each field asks."""
    return ()


def steps(inputs: Inputs) -> tuple[Step, ...]:
    """Amount × rate of exchange, to the dollar."""
    amount, exchange = inputs.number("amount"), inputs.number("exchange")
    sum_ = f"{shown(amount)} × {shown(exchange)}"
    return (settled("converted", sum_, amount * exchange, inputs.choice("rounding")),)
