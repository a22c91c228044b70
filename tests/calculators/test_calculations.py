"""The rules of each calculation, by cases worked out by hand."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.calculators.interest import period
from rulings.calculators.run import run


def value(calculator: str, key: str, **typed: str) -> str:
    typed = {name.rstrip("_"): words for name, words in typed.items()}
    outcome = run(calculator, typed)
    assert not outcome.troubles, outcome.troubles
    return next(step.value for step in outcome.steps if step.key == key)


@pytest.mark.parametrize(
    ("first", "last", "years", "days"),
    [
        ("2023-04-01", "2023-04-01", 0, 1),
        ("2023-04-01", "2024-03-30", 0, 365),  # 366 days run, a leap day among them: no year yet
        ("2023-04-01", "2024-03-31", 1, 0),
        ("2023-04-01", "2024-04-01", 1, 1),
        ("2022-04-01", "2023-03-31", 1, 0),
        ("2024-01-01", "2024-12-31", 1, 0),  # 366 days are one year
        ("2024-02-29", "2025-02-27", 0, 365),
        ("2024-02-29", "2025-02-28", 1, 0),  # no such date: the year ends with the month
        ("2024-02-29", "2025-03-01", 1, 1),
        ("2024-02-29", "2028-02-28", 4, 0),
        ("2024-02-29", "2028-02-29", 4, 1),
        ("2023-03-01", "2024-02-29", 1, 0),
        ("2023-02-28", "2024-02-27", 1, 0),
        ("2023-02-28", "2024-02-29", 1, 2),
        ("2001-09-12", "2003-07-15", 1, 307),
    ],
)
def test_years_are_whole_and_both_end_days_count(first, last, years, days):
    assert period(date.fromisoformat(first), date.fromisoformat(last)) == (years, days)


@given(st.dates(date(1912, 1, 1), date(2150, 1, 1)), st.integers(0, 15_000))
def test_a_day_more_is_never_less_time(first, days):
    last = first + timedelta(days)
    years, rest = period(first, last)
    assert 0 <= rest <= 365
    longer = period(first, last + timedelta(1))
    assert longer == (years, rest + 1) or longer == (years + 1, 0)


@pytest.mark.parametrize(
    ("principal", "rate", "first", "last", "interest"),
    [
        ("3567", "5", "112.4.1", "113.3.31", "178"),  # 178.35
        ("1342223", "5", "90.9.12", "91.9.11", "67111"),  # 67,111.15
        ("365", "10", "2023-01-01", "2023-01-05", "1"),  # 0.5, half up
        ("100000", "0", "2023-01-01", "2030-01-05", "0"),
        ("73000", "5", "2023-01-01", "2023-01-01", "10"),
    ],
)
def test_interest_is_simple(principal, rate, first, last, interest):
    typed = {"principal": principal, "rate": rate, "from": first, "to": last}
    assert value("interest", "interest", **typed) == interest


REFUND = {"balance": "1000", "topup": "600", "coins": "0", "rate": "10", "rounding": "half-up"}


@pytest.mark.parametrize(
    ("change", "paid", "refund"),
    [
        ({"order": "free-first"}, "600", "540"),
        ({"order": "free-first", "topup": "2000"}, "1000", "900"),
        ({"order": "paid-first", "free": "900"}, "100", "90"),
        ({"order": "paid-first", "free": "1000"}, "0", "0"),
        ({"order": "paid-first", "free": "5000"}, "0", "0"),
        ({"order": "paid-first", "free": "0"}, "600", "540"),
        ({"order": "free-first", "coins": "1", "rounding": "down"}, "600", "540"),
        ({"order": "free-first", "coins": "1", "rounding": "up"}, "600", "541"),
        ({"order": "free-first", "rate": "100"}, "600", "0"),
    ],
)
def test_the_order_of_use_decides_what_is_paid_for(change, paid, refund):
    typed = REFUND | change
    assert value("refund", "paid", **typed) == paid
    assert value("refund", "refund", **typed) == refund


@given(*[st.integers(0, 10**9)] * 4, st.integers(0, 10_000))
def test_free_first_never_gives_less_than_paid_first(balance, topup, free, coins, rate):
    typed = {
        "balance": str(min(balance, topup + free)),
        "topup": str(topup),
        "free": str(free),
        "coins": str(coins),
        "rate": str(rate // 100),
        "rounding": "down",
    }
    better = value("refund", "refund", **typed, order="free-first")
    assert int(better) >= int(value("refund", "refund", **typed, order="paid-first"))


TIERS = {
    "ceiling1": "1000萬",
    "rate1": "35",
    "ceiling2": "2000萬",
    "rate2": "30",
    "rate3": "25",
    "advance": "200萬",
}


@pytest.mark.parametrize(
    ("revenue", "total", "key", "rest"),
    [
        ("0", "0", "left", "2000000"),
        ("1000萬", "3500000", "due", "1500000"),
        ("10000001", "3500000", "due", "1500000"),  # 0.3 more
        ("2000萬", "6500000", "due", "4500000"),
        ("3000萬", "9000000", "due", "7000000"),
    ],
)
def test_each_tier_has_its_own_rate(revenue, total, key, rest):
    assert value("share", "total", revenue=revenue, **TIERS) == total
    assert value("share", key, revenue=revenue, **TIERS) == rest


@pytest.mark.parametrize(
    ("mode", "converted"), [("half-up", "3567"), ("down", "3566"), ("up", "3567")]
)
def test_conversion_rounds_as_asked(mode, converted):
    typed = {"amount": "115.35", "exchange": "30.92", "rounding": mode}
    assert value("conversion", "converted", **typed) == converted


@given(st.integers(0, 10**9), st.lists(st.integers(0, 16), min_size=1, max_size=6))
def test_shares_rest_and_difference_come_to_the_costs(costs, shares):
    typed = {f"share{n}": str(share) for n, share in enumerate(shares, start=1)}
    steps = run("costs", {"costs": str(costs), **typed}).steps
    assert sum(Fraction(step.value) for step in steps if step.key != "sum") == costs
    assert abs(int(steps[-1].value)) <= 3


@pytest.mark.parametrize(
    ("calculator", "typed", "troubles"),
    [
        (
            "interest",
            {"principal": "1", "rate": "5", "from": "112.4.2", "to": "112.4.1"},
            "to before",
        ),
        ("refund", REFUND | {"order": "paid-first"}, "free empty"),
        ("share", TIERS | {"revenue": "1", "ceiling2": "1000萬"}, "ceiling2 tier"),
        ("costs", {"costs": "100", "share1": "60", "share2": "41"}, "share2 over"),
        ("conversion", {"amount": "-1", "rounding": "half-up"}, "amount negative, exchange empty"),
    ],
)
def test_what_is_wrong_names_the_field(calculator, typed, troubles):
    outcome = run(calculator, typed)
    assert ", ".join(f"{field} {trouble}" for field, trouble in outcome.troubles) == troubles
    assert not outcome.steps
