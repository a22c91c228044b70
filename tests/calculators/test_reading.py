"""What people type: which of it is read, and what is wrong with the rest."""

from datetime import date
from fractions import Fraction

import pytest

from rulings.calculators.reading import MAX_LENGTH, Field, Kind, Trouble, read
from timing import in_proportion

MONEY = Field("sum", Kind.MONEY)
PERCENT = Field("rate", Kind.PERCENT)
EXCHANGE = Field("exchange", Kind.EXCHANGE)
DAY = Field("day", Kind.DAY)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("3567", "3567"),
        ("3,567", "3567"),
        (" 3 567 ", "3567"),
        ("３，５６７元", "3567"),
        ("NT$3,567", "3567"),
        ("新臺幣3567元整", "3567"),
        ("US$115.35", "115.35"),
        ("2.5萬", "25000"),
        ("6萬77元", "60077"),
        ("116萬1285", "1161285"),
        ("1億2,000萬", "120000000"),
        ("4億45萬9,280元", "400459280"),
        ("5万", "50000"),
        ("0", "0"),
        ("1000000000000000", "1000000000000000"),
    ],
)
def test_sums_are_read(typed, value):
    assert read(MONEY, typed) == Fraction(value)


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ("", Trouble.EMPTY),
        (" 　", Trouble.EMPTY),
        ("abc", Trouble.NUMBER),
        ("12a", Trouble.NUMBER),
        ("1e5", Trouble.NUMBER),
        ("一百", Trouble.NUMBER),
        ("12,34", Trouble.NUMBER),
        ("1.5萬300", Trouble.NUMBER),
        ("1.5億300", Trouble.NUMBER),
        ("3萬20000", Trouble.NUMBER),
        ("1.", Trouble.NUMBER),
        ("-", Trouble.NUMBER),
        ("萬", Trouble.NUMBER),
        ("-5", Trouble.NEGATIVE),
        ("－５", Trouble.NEGATIVE),
        ("−5", Trouble.NEGATIVE),
        ("1.005", Trouble.PLACES),
        ("1000000000000001", Trouble.LARGE),
        ("9" * (MAX_LENGTH + 1), Trouble.LARGE),
    ],
)
def test_what_is_wrong_with_a_sum_is_said(typed, trouble):
    assert read(MONEY, typed) is trouble


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (PERCENT, "14.64%", Fraction("14.64")),
        (PERCENT, "百分之5", Fraction(5)),
        (PERCENT, "５％", Fraction(5)),
        (PERCENT, "100", Fraction(100)),
        (PERCENT, "100.1", Trouble.LARGE),
        (PERCENT, "5元", Trouble.NUMBER),
        (EXCHANGE, "30.92", Fraction("30.92")),
        (EXCHANGE, "0", Trouble.ZERO),
        (Field("order", Kind.CHOICE, options=("a", "b")), "b", "b"),
        (Field("order", Kind.CHOICE, options=("a", "b")), "c", Trouble.CHOICE),
        (Field("free", Kind.MONEY, optional=True), "", None),
    ],
)
def test_each_kind_has_its_limits(field, typed, value):
    assert read(field, typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2023-04-01", date(2023, 4, 1)),
        ("2023/4/1", date(2023, 4, 1)),
        ("112年4月1日", date(2023, 4, 1)),
        ("民國１１２年４月１日", date(2023, 4, 1)),
        ("中華民國 112 年 4 月 1 日", date(2023, 4, 1)),
        ("112.4.1", date(2023, 4, 1)),
        ("90.9.12", date(2001, 9, 12)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2023-02-29", Trouble.DAY),
        ("2100-02-29", Trouble.DAY),
        ("112.13.1", Trouble.DAY),
        ("0.1.1", Trouble.DAY),
        ("1911-1-1", Trouble.DAY),
        ("民國2023年4月1日", Trouble.DAY),
        ("yesterday", Trouble.DAY),
        ("", Trouble.EMPTY),
    ],
)
def test_days_are_read_in_both_calendars(typed, value):
    assert read(DAY, typed) == value


def test_a_long_input_costs_no_more_than_a_short_one():
    def run(size):
        for typed in ("1," * size, "9" * size, " " * size):
            read(MONEY, typed)

    assert in_proportion(run, 200_000)
