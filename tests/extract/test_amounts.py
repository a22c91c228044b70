"""Sums of money: every notation of the five judgments, and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.extract.amounts import find_amounts
from timing import in_proportion


def found(text):
    return [(text[m.start : m.end], str(m.value), m.currency) for m in find_amounts(text)]


def values(text):
    return [str(m.value) for m in find_amounts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Arabic
        ("被告應給付新臺幣5,520,964元，及", ("新臺幣5,520,964元", "5520964", "TWD")),
        ("給付新台幣3567元", ("新台幣3567元", "3567", "TWD")),
        ("給付新臺幣 3567 元", ("新臺幣 3567 元", "3567", "TWD")),
        ("預估1,417元", ("1,417元", "1417", "TWD")),
        ("「S3」部分4元", ("4元", "4", "TWD")),
        ("費用僅為2719.75元", ("2719.75元", "2719.75", "TWD")),
        ("剩餘*570元", ("570元", "570", "TWD")),
        ("５，５２０元", ("５，５２０元", "5520", "TWD")),
        ("請求0元", ("0元", "0", "TWD")),
        ("新加坡幣20元", ("新加坡幣20元", "20", "SGD")),
        ("韓元100萬元", ("韓元100萬元", "1000000", "KRW")),
        ("越南盾300萬元", ("越南盾300萬元", "3000000", "VND")),
        ("346,024.96令吉", ("346,024.96令吉", "346024.96", "MYR")),
        ("加幣30元", ("加幣30元", "30", "CAD")),
        ("澳幣30元", ("澳幣30元", "30", "AUD")),
        # with 萬 and 億
        ("給付116萬1285元", ("116萬1285元", "1161285", "TWD")),
        ("各給付84萬6,489元", ("84萬6,489元", "846489", "TWD")),
        ("五人各2萬元", ("2萬元", "20000", "TWD")),
        ("遊戲幣6萬77元", ("6萬77元", "60077", "TWD")),
        ("手續費5,861萬1,124元", ("5,861萬1,124元", "58611124", "TWD")),
        ("淨額4億45萬9,280元", ("4億45萬9,280元", "400459280", "TWD")),
        ("賠償1億2,000萬元", ("1億2,000萬元", "120000000", "TWD")),
        ("合計35萬9千元", ("35萬9千元", "359000", "TWD")),
        ("│7 萬8,000 元│", ("7 萬8,000 元", "78000", "TWD")),  # a cell keeps its blanks
        ("│1 億2,000 萬元│", ("1 億2,000 萬元", "120000000", "TWD")),
        # Chinese and 大寫
        ("報酬四百四十九萬七千四百八十元", ("四百四十九萬七千四百八十元", "4497480", "TWD")),
        ("為一百五十八萬零三百一十元", ("一百五十八萬零三百一十元", "1580310", "TWD")),
        ("係三百八十三萬四千九百二十三元", ("三百八十三萬四千九百二十三元", "3834923", "TWD")),
        (
            "新台幣壹佰拾肆萬貳仟貳佰貳拾元",
            ("新台幣壹佰拾肆萬貳仟貳佰貳拾元", "1142220", "TWD"),
        ),
        (
            "新臺幣玖萬參仟壹佰玖拾玖元",
            ("新臺幣玖萬參仟壹佰玖拾玖元", "93199", "TWD"),
        ),
        ("各以新臺幣叁萬元供擔保", ("新臺幣叁萬元", "30000", "TWD")),
        ("兩萬元", ("兩萬元", "20000", "TWD")),
        ("拾萬元整", ("拾萬元", "100000", "TWD")),
        # the zeros of a masked name are no part of the sum
        ("給付原告甲○○4萬元", ("4萬元", "40000", "TWD")),
        ("給付原告甲○○四萬元", ("四萬元", "40000", "TWD")),
        # currencies
        ("費用為美金3萬4299.46元", ("美金3萬4299.46元", "34299.46", "USD")),
        ("金額為美金34184.81元", ("美金34184.81元", "34184.81", "USD")),
        ("金額USD34,184.81。", ("USD34,184.81", "34184.81", "USD")),
        ("金額US$34,184.81，", ("US$34,184.81", "34184.81", "USD")),
        ("價金2,500美元", ("2,500美元", "2500", "USD")),
        ("總價NT$3,000", ("NT$3,000", "3000", "TWD")),
        ("人民幣5萬元", ("人民幣5萬元", "50000", "CNY")),
        ("港幣8,000元", ("港幣8,000元", "8000", "HKD")),
        ("日圓30萬元", ("日圓30萬元", "300000", "JPY")),
        ("30萬日圓", ("30萬日圓", "300000", "JPY")),
        ("歐元1,200元", ("歐元1,200元", "1200", "EUR")),
        ("總金額＄34,184.81", ("＄34,184.81", "34184.81", "TWD")),
        # 下同
        ("新臺幣（下同）6萬元", ("6萬元", "60000", "TWD")),
        ("新臺幣（下未標示幣別者皆同）92萬9028元", ("92萬9028元", "929028", "TWD")),
        # a limit is a sum
        ("總額在一千萬元以下時", ("一千萬元", "10000000", "TWD")),
    ],
)
def test_a_sum(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("請求3萬、10萬及15萬元不等", ["30000", "100000", "150000"]),
        ("依序為1,417元、4元及260元", ["1417", "4", "260"]),
        ("各給付500、1,200及3,000元", ["500", "1200", "3000"]),
        ("10萬至20萬元", ["100000", "200000"]),
        ("新臺幣3萬、5萬元", ["30000", "50000"]),
        # 2 or 20,000? Only the last is certain
        ("約2、3萬元", ["30000"]),
        ("第1條、3萬元", ["30000"]),
        ("在一千萬元以上二千萬元以下", ["10000000", "20000000"]),
    ],
)
def test_several_sums(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "（計算式：二, ○○○, ○○○－六五七, 七七七＝一, 三四二, 二二三）",
            ["2000000", "657777", "1342223"],
        ),
        ("（計算式：503,517－275,132＝228,385）", ["503517", "275132", "228385"]),
        ("（計算式：503,517 - 275,132 = 228,385）", ["503517", "275132", "228385"]),
        ("（計算式：58,611,124÷400,459,280×100%＝14.64%）", ["58611124", "400459280"]),
        ("（計算式：58,611,124\uf4e8400,459,280＝14.64%）", ["58611124", "400459280"]),
        # neither the dollars nor the rate of exchange say what they are
        ("（115.35×30.92＝3,567，元以下4捨5入）", ["3567"]),
        ("（計算式：2,000元×7＝14,000元）", ["2000", "14000"]),
        ("（計算式：1,200股×10元＝12,000元）", ["10", "12000"]),
        ("民國89年，1,200人", []),
    ],
)
def test_sums_of_a_calculation(text, expected):
    assert values(text) == expected


def test_the_dollar_sign_takes_the_currency_of_its_paragraph():
    text = "金額USD34,184.81。總金額＄34,184.81\n總金額＄100"
    assert [m.currency for m in find_amounts(text)] == ["USD", "USD", "TWD"]


def test_the_default_currency_carries_on():
    text = "給付美金（下同）3萬元\n又給付200元，及新臺幣50元，再10元。以新臺幣（下同）7元計，8元"
    assert [m.currency for m in find_amounts(text)] == ["USD", "USD", "TWD", "USD", "TWD", "TWD"]


@pytest.mark.parametrize(
    "text",
    [
        "第3單元",
        "儲值100元寶",
        "32位元",
        "公元2006年",
        "二次元",
        "（元以下四捨五入）",
        "民國元年",
        "二元論",
        "美金、新臺幣及匯率",
        "以「奇米幣1：遊戲幣10」之比率換算",
        "平均月營業額一百倍",
        "第100條、第200項",
        "418,5$82",  # a formula mark of the PDF reader cut the figure
        "數十萬元",
        "數百元",
        "幾千元",
        "數10萬元",
        "十餘萬元",
        "新臺幣100餘萬元",
        "給付○○○元",
        "給付000,000元",
        "一百五元",
        "萬元",
        # a character that could not be read may stand for a digit
        "新台幣壹佰\ue372拾肆萬貳仟貳佰貳拾\ue372元",
        "新台幣壹佰\ue372拾肆萬貳仟元",
        "給付116萬\ufffd285元",
        "給付5\ufffd,520元",
        "新臺幣5\ufffd20元",
    ],
)
def test_no_sum(text):
    assert values(text) == []


@given(st.text(alphabet="新臺幣美金元萬一百0123,，.○、及＝（下同）\n$ ", max_size=60))
def test_sums_lie_in_the_text_in_order_and_apart(text):
    ends = 0
    for mention in find_amounts(text):
        assert ends <= mention.start < mention.end <= len(text)
        assert mention.value >= 0
        ends = mention.end


@given(st.integers(0, 10**10))
def test_any_grouped_sum(number):
    text = f"被告應給付原告新臺幣{number:,}元，及"
    assert [m.value for m in find_amounts(text)] == [Decimal(number)]


def test_of_two_round_figures_for_one_sum_the_short_one_is_none():
    assert [m.value for m in find_amounts("每月收入約5、60,000元")] == [60000]


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "1、",
        "新臺幣",
        "新臺幣（",
        "一",
        "萬",
        "1,000",
        "＝",
        "1＝",
        "1,000＝",
        "USD1",
        "＄1",
        " ",
    ],
)
def test_time_grows_with_the_text(piece):
    def run(times):
        find_amounts(piece * times)

    assert in_proportion(run, 5_000)
