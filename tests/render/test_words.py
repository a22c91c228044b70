"""Dates, gaps and sums as a page says them."""

from decimal import Decimal

import pytest

from rulings.model import Precision, Text
from rulings.render.words import calendar_text, english_docket, gap, money, percent


@pytest.mark.parametrize(
    ("iso", "precision", "zh", "en"),
    [
        ("2022-07-09T13:07", Precision.MINUTE, "民國111年7月9日下午1時7分", "9 July 2022, 1:07 p.m."),
        ("2022-07-09T00:30", Precision.MINUTE, "民國111年7月9日上午12時30分", "9 July 2022, 12:30 a.m."),
        ("2022-07-09T14", Precision.HOUR, "民國111年7月9日下午2時", "9 July 2022, 2 p.m."),
        ("2022-07-09", Precision.DAY, "民國111年7月9日", "9 July 2022"),
        ("2022-07", Precision.MONTH, "民國111年7月", "July 2022"),
        ("2022", Precision.YEAR, "民國111年", "2022"),
        ("1904-02", Precision.MONTH, "西元1904年2月", "February 1904"),  # before the Republic
        ("", Precision.MASKED, "日期遭遮隱", "date masked"),
        ("2022", Precision.MASKED, "民國111年（日期遭遮隱）", "2022 (date masked)"),
    ],
)  # fmt: skip
def test_a_date_is_said_as_exactly_as_it_is_known(iso, precision, zh, en):
    assert calendar_text(iso, precision) == Text(zh, en)


@pytest.mark.parametrize(
    ("before", "after", "zh", "en"),
    [
        ("", "2022-07-09", "", ""),
        ("2022-07-09", "2022-07-09", "", ""),
        ("2022-07-09", "2022-07-10", "1 日後", "1 day later"),
        ("2022-07-09", "2022-09-01", "54 日後", "54 days later"),
        ("2022-07-09", "2023-08-08", "1 年後", "1 year later"),
        ("2022-07-09", "2023-08-09", "1 年 1 個月後", "1 year and 1 month later"),
        ("2022-07", "2022-10", "約 3 個月後", "about 3 months later"),
        ("2015", "2015-12-02", "", ""),
        ("2011-06-30", "2015", "約 4 年後", "about 4 years later"),
        ("2022-07-09T13:07", "2022-07-09T14:37", "1 小時 30 分鐘後", "1 hour 30 minutes later"),
    ],
)
def test_the_gap_is_as_exact_as_the_coarser_date(before, after, zh, en):
    assert gap(before, after) == Text(zh, en)


@pytest.mark.parametrize(
    ("value", "currency", "zh", "en"),
    [
        ("5520964", "TWD", "新臺幣5,520,964元", "NT$5,520,964"),
        ("34299.46", "USD", "美金34,299.46元", "US$34,299.46"),
        ("0.10", "", "0.1", "0.1"),
        ("100", "JPY", "JPY100元", "JPY 100"),
    ],
)
def test_sums_are_exact(value, currency, zh, en):
    assert money(Decimal(value), currency) == Text(zh, en)


@pytest.mark.parametrize(("part", "share"), [("0", "0%"), ("1", "<0.1%"), ("4140", "41.4%"), ("10000", "100%")])  # fmt: skip
def test_a_share_too_small_to_show_says_so(part, share):
    assert percent(Decimal(part), Decimal(10000)) == share


def test_the_english_docket_is_read_from_the_slug():
    assert english_docket("tphv-113-xiaoshang-geng2-1") == "113-Xiao-Shang-Geng-2-1"
    assert english_docket("an-older-case") == "an-older-case"
