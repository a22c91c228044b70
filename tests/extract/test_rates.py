"""Interest rates and shares: every notation of the five judgments, and others of their kind."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.extract.rates import find_rates
from timing import in_proportion


def found(text):
    return [(text[m.start : m.end], str(m.value.normalize()), m.kind) for m in find_rates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按週年利率百分之5計算", ("百分之5", "5", "interest")),
        ("按週年利率百分之五計算", ("百分之五", "5", "interest")),
        ("按年息百分之五計算", ("百分之五", "5", "interest")),
        ("按年息5%計算", ("5%", "5", "interest")),
        ("按週年利率5%計算", ("5%", "5", "interest")),
        ("按週年利率5 ％計算", ("5 ％", "5", "interest")),
        ("按週年利率５％計算", ("５％", "5", "interest")),
        ("週年利率為百分之5。", ("百分之5", "5", "interest")),
        ("週年利率為5%。", ("5%", "5", "interest")),
        ("即週年利率5%計算遲延利息", ("5%", "5", "interest")),
        ("年利率百分之二點五", ("百分之二點五", "2.5", "interest")),
        ("年息百分之十二", ("百分之十二", "12", "interest")),
        ("按年別單利5%", ("5%", "5", "interest")),
        ("按年百分之五", ("百分之五", "5", "interest")),
        ("按百分之五計算之利息", ("百分之五", "5", "interest")),
        ("月息百分之二", ("百分之二", "2", "interest-month")),
        ("日息萬分之五", ("萬分之五", "0.05", "interest-day")),
        ("逾期6個月以內者，按上開利率15%計算之違約金", ("15%", "15", "share")),
        ("由被告負擔百分之1，餘", ("百分之1", "1", "share")),
        ("由被告負擔百分之十五，餘", ("百分之十五", "15", "share")),
        ("由其負擔百分之八十五", ("百分之八十五", "85", "share")),
        ("獲得百分之三十五，", ("百分之三十五", "35", "share")),
        ("獲得百分之65", ("百分之65", "65", "share")),
        ("係百分之百正確", ("百分之百", "1E+2", "share")),
        ("扣除必要成本40%後", ("40%", "4E+1", "share")),
        ("必要成本14.64%", ("14.64%", "14.64", "share")),
        ("約為39.64%，", ("39.64%", "39.64", "share")),
        ("×100\\%", ("100\\%", "1E+2", "share")),
        ("千分之五", ("千分之五", "0.5", "share")),
        ("5‰", ("5‰", "0.5", "share")),
        ("負擔五分之四", ("五分之四", "8E+1", "share")),
        ("應有部分10分之3", ("10分之3", "3E+1", "share")),
        ("應有部分萬分之123", ("萬分之123", "1.23", "share")),
        ("權利範圍10萬分之250", ("10萬分之250", "0.25", "share")),
        ("應有部分4/5", ("4/5", "8E+1", "share")),
        ("按1/4之比例", ("1/4", "25", "share")),
        ("過失比例為3成", ("3成", "3E+1", "share")),
        ("減輕被告五成賠償責任", ("五成", "5E+1", "share")),
        ("負1/4之扶養義務", ("1/4", "25", "share")),
        ("按上開年利率10%計收違約金", ("10%", "1E+1", "share")),
        ("營業淨利率百分之15", ("百分之15", "15", "share")),
        ("三分之一", ("三分之一", "33.33333333333333333333333333", "share")),
    ],
)
def test_a_rate(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("介於30%至45%之間", ["30", "45"]),
        ("約為30至40%", ["30", "40"]),
        ("百分之五十五、百分之二十九、百分之十六", ["55", "29", "16"]),
        ("E×(1-14.64%)", ["14.64"]),
        ("(1－14.64%)＝85.36%", ["14.64", "85.36"]),
    ],
)
def test_several_rates(text, expected):
    assert [str(m.value) for m in find_rates(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "平均月營業額一百倍",
        "7/7-7/19",
        "於12/6 18:00前",
        "4/5",
        "89/1/11",
        "https://example.org/%E5%8F%B0?q=a5%20b",
        "3分24秒",
        "十分之",
        "一部分之請求",
        "匯率30.92",
        "兩造成立三成共識",
        "按比例（6/12+10/365）",
        "百分之五\ue372",
        "14.6$4%",  # a formula mark of the PDF reader cut the figure
        "\ufffd5%",
        "百分之一百五",
    ],
)
def test_no_rate(text):
    assert found(text) == []


def test_tenths_and_hundredths_of_fault():
    assert [m.value for m in find_rates("應負7成責任，被告僅負3成之責任")] == [70, 30]
    assert [m.value for m in find_rates("過失比例為4成5，原告負擔3成")] == [45, 30]


def test_the_law_of_interest_reaches_no_further_than_its_figure():
    kinds = [m.kind for m in find_rates("按週年利率5%計算，並負擔百分之三十")]
    assert kinds == ["interest", "share"]


@given(st.decimals(0, 1000, places=2))
def test_any_percentage(value):
    assert [m.value for m in find_rates(f"年息{value}%")] == [Decimal(value)]


@pytest.mark.parametrize("piece", ["9", "百分之", "一", "1/", "5至", "利率", "%", "百", " ", "5 "])
def test_time_grows_with_the_text(piece):
    def run(times):
        find_rates(piece * times)

    assert in_proportion(run, 5_000)
