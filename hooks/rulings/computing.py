"""An author's calculation worked out: names replaced by their figures, rounded as told."""

import re
from decimal import Decimal
from fractions import Fraction

from rulings.annotations_schema import ComputationShape, Rounding
from rulings.arithmetic import evaluate

NAME = re.compile(r"[a-z][a-z0-9_]*")
PLACES = 10  # of a result that has no end and that nobody said to round


def compute(shape: ComputationShape) -> tuple[str, Decimal]:
    """The expression over figures instead of names, and its result.

    The result is exact, or rounded as `shape.rounding` says; a result without end that isn't to
    be rounded keeps ten places. Raises ValueError for an unknown or unused name, for an
    expression that can't be read and for a division by zero.
    """
    figures = {given.name: f"{given.value:f}" for given in shape.inputs}
    names = set(NAME.findall(shape.expression))
    if names - figures.keys():
        raise ValueError(f"no input is called {', '.join(sorted(names - figures.keys()))}")
    if figures.keys() - names:
        raise ValueError(f"the input {', '.join(sorted(figures.keys() - names))} isn't used")
    expression = NAME.sub(lambda match: figures[match[0]], shape.expression)
    exact = evaluate(expression)
    if exact is None:
        raise ValueError(f"{expression} is not an expression")
    if shape.rounding is None:
        return expression, _decimal(exact)
    return expression, _rounded(exact, shape.rounding.places, shape.rounding.mode)


def _decimal(exact: Fraction) -> Decimal:
    """The fraction as a decimal without trailing zeros; cut after ten places if it has no end."""
    rounded = _rounded(exact, PLACES, Rounding.HALF_UP)
    whole = rounded.to_integral_value()
    return whole if rounded == whole else rounded.normalize()


def _rounded(exact: Fraction, places: int, mode: Rounding) -> Decimal:
    """The fraction rounded once, on the exact value (never twice by way of a quotient)."""
    scaled = abs(exact) * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    up = {
        Rounding.HALF_UP: 2 * rest >= scaled.denominator,
        Rounding.UP: rest > 0,
        Rounding.DOWN: False,
    }[mode]
    sign = -1 if exact < 0 else 1
    return Decimal(sign * (whole + up)).scaleb(-places)
