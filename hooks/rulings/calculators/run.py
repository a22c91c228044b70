"""Runs a calculator on what was typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from rulings.calculators import conversion, costs, interest, refund, share
from rulings.calculators.reading import Field, Trouble, read
from rulings.calculators.steps import Inputs, Outcome, Step, Troubles


@dataclass(frozen=True, slots=True)
class Calculator:
    """Fields in the order they stand, what can be wrong among them, and the calculation."""

    fields: tuple[Field, ...]
    troubles: Callable[[Inputs], Troubles]
    steps: Callable[[Inputs], tuple[Step, ...]]


CALCULATORS: Final[Mapping[str, Calculator]] = {
    "refund": Calculator(refund.FIELDS, refund.troubles, refund.steps),
    "interest": Calculator(interest.FIELDS, interest.troubles, interest.steps),
    "share": Calculator(share.FIELDS, share.troubles, share.steps),
    "conversion": Calculator(conversion.FIELDS, conversion.troubles, conversion.steps),
    "costs": Calculator(costs.FIELDS, costs.troubles, costs.steps),
}


def run(name: str, typed: Mapping[str, str]) -> Outcome:
    """The steps of calculator `name`, or what is wrong, by field and in the fields' order.

    A field missing from `typed` counts as left empty; what no field is named for is ignored.
    """
    calculator = CALCULATORS[name]
    values = {field.name: read(field, typed.get(field.name, "")) for field in calculator.fields}
    wrong = tuple((key, value) for key, value in values.items() if isinstance(value, Trouble))
    if wrong:
        return Outcome(troubles=wrong)
    inputs = Inputs({k: v for k, v in values.items() if not isinstance(v, Trouble)})
    among = calculator.troubles(inputs)
    return Outcome(troubles=among) if among else Outcome(steps=calculator.steps(inputs))
