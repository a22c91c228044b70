"""A calculation found in the words, and how it becomes a `Computation` of the page."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rulings.arithmetic import Reading
from rulings.model import Computation, Input, Text
from rulings.notation import Operand
from rulings.rounding import Rounding, as_decimal, rounded, settle

_CURRENCIES = (
    (re.compile(r"美金|美元|美圓|USD|US[$＄]"), "USD"),
    (re.compile(r"人民幣|RMB|CNY"), "CNY"),
    (re.compile(r"港幣|港元|HKD"), "HKD"),
    (re.compile(r"日圓|日幣|JPY"), "JPY"),
    (re.compile(r"歐元|EUR"), "EUR"),
)


class Kind(StrEnum):
    """What kind of calculation it is; also the label the page falls back on."""

    EQUATION = "equation"  # written out with an equals sign, or in brackets behind its result
    SUM = "sum"  # …元及…元，合計…元
    DIFFERENCE = "difference"  # …元，扣除…元，尚餘…元
    PRODUCT = "product"  # 每套…元…二十套共…元
    PERCENTAGE = "percentage"  # …元之百分之三十五，即…元
    SHARES = "shares"  # shares of the costs, which make a whole
    COLUMN = "column"  # the total of a table's column
    ROW = "row"  # a figure a table's header says how to work out


_LABELS = {
    Kind.EQUATION: Text("計算式", "Calculation"),
    Kind.SUM: Text("合計", "Total"),
    Kind.DIFFERENCE: Text("扣除後餘額", "Remainder after deduction"),
    Kind.PRODUCT: Text("單價乘以數量", "Unit price times quantity"),
    Kind.PERCENTAGE: Text("按比例計算", "Percentage of a sum"),
    Kind.SHARES: Text("訴訟費用負擔比例", "Shares of the litigation costs"),
    Kind.COLUMN: Text("附表合計", "Total of a schedule's column"),
    Kind.ROW: Text("附表計算", "Calculation in a schedule's row"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A calculation and the stretch of words that states it.

    `expression` is over the inputs' values as written, in their order. `stated` and `computed`
    count in `unit` (元, %, 家; empty if the words name none): 14.64 for 14.64%. `computed` is
    exact, or rounded as `rounding` says; a figure that doesn't agree is reported, never mended.
    `lost` are unreadable characters, by offset, with the only reading that makes the stated
    equation true: the arithmetic is the evidence.
    """

    start: int
    end: int
    kind: Kind
    expression: str
    inputs: tuple[Operand, ...]
    stated: Decimal
    stated_at: tuple[int, int]  # where the stated figure stands; empty if it goes without saying
    computed: Decimal
    agrees: bool
    rounding: Rounding
    currency: str = ""
    unit: str = ""
    lost: tuple[tuple[int, str], ...] = ()


def currency_of(words: str, unit: str) -> str:
    """The ISO 4217 code of a sum: by the currency named last in the words, else TWD for 元."""
    named = [(m.start(), code) for rx, code in _CURRENCIES for m in rx.finditer(words)]
    if named:
        return max(named)[1]
    return "TWD" if unit == "元" else ""


def found(
    kind: Kind, span: tuple[int, int], reading: Reading, stated: Operand, rule: Rounding | None
) -> Found:
    """Compare what was read with what is stated. Currency is left to the caller."""
    percent = stated.unit == "%"
    value = reading.value * 100 if percent else reading.value
    rounding, agrees = settle(value, stated.value, rule)
    return Found(
        *span,
        kind,
        reading.expression,
        reading.operands,
        stated.value,
        (stated.start, stated.end),
        as_decimal(rounded(value, rounding.mode, rounding.places)),
        agrees,
        rounding,
        unit=stated.unit,
    )


def label(kind: Kind) -> Text:
    """What the page calls a calculation nobody has given a name."""
    return _LABELS[kind]


def to_computation(one: Found, anchor_of: Callable[[int], str]) -> Computation:
    """The page's computation; `anchor_of` leads from an offset to the paragraph it stands in.

    An input without a label is named by the words of its figure.
    """
    inputs = tuple(
        Input(figure.label or figure.words, figure.value, anchor_of(figure.start))
        for figure in one.inputs
    )
    return Computation(
        label=label(one.kind),
        expression=one.expression,
        inputs=inputs,
        stated=one.stated,
        computed=one.computed,
        agrees=one.agrees,
        anchor=anchor_of(one.start),
        currency=one.currency,
        unit=one.unit,
    )
