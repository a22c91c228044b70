"""Which calculations a text holds, and whether they come out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.computations import Found, Kind, find_computations, to_computation
from rulings.rounding import Mode
from timing import in_proportion


def _only(text: str) -> Found:
    results = find_computations(text)
    assert len(results) == 1, results
    return results[0]


@pytest.mark.parametrize(
    ("text", "expression", "stated"),
    [
        (
            "（計算式：二, ○○○, ○○○－六五七, 七七七＝一, 三四二, 二二三）",
            "2000000 − 657777",
            "1342223",
        ),
        ("合計38,086元（計算式：4,086＋34,000＝38,086）", "4086 + 34000", "38086"),
        ("費用計為540元【（2+1）×100+3×80＝540】", "(2 + 1) × 100 + 3 × 80", "540"),
        ("第1年折舊值        1,000×0.369=369", "1000 × 0.369", "369"),
        ("附表-----折舊時間第1年折舊值1,000×0.369=369", "1000 × 0.369", "369"),
        ("│第一年│1,000×0.369=369│", "1000 × 0.369", "369"),
        ("殘價＝取得成本÷（耐用年數＋1）即6,000÷（5＋1）＝1,000", "6000 ÷ (5 + 1)", "1000"),
        ("折舊額369元＝1,000元×0.369", "1000 × 0.369", "369"),
        ("計算式：2,210,250元-153，580元=2,056,670元", "2210250 − 153580", "2056670"),
        ("損失60,000元（20,000元×3月）", "20000 × 3", "60000"),
        ("以4萬2,077元（即1,400元＋6,912元＋33,765元）為限", "1400 + 6912 + 33765", "42077"),
        ("（3,330,106×55﹪＝1,831,558，元以下四捨五入）", "3330106 × 55%", "1831558"),
        ("《76-58》×12×3萬元＝648萬元", "(76 − 58) × 12 × 30000", "6480000"),
        ("32萬元-9萬6,000元=22萬4 ,000元", "320000 − 96000", "224000"),
        ("為700元（1,000 ×70％，元以下四捨五入）", "1000 × 70%", "700"),
        ("得請求480元（計算式：8元×60日）", "8 × 60", "480"),
    ],
)
def test_an_equation(text: str, expression: str, stated: str) -> None:
    one = _only(text)
    assert (one.kind, one.expression, one.stated) == (Kind.EQUATION, expression, Decimal(stated))
    assert one.agrees
    assert one.computed == one.stated


def test_a_rounding_named_behind_the_result() -> None:
    one = _only("折合新臺幣3567元（115.35×30.92＝3,567，元以下4捨5入），應屬有據")
    assert (one.computed, one.rounding.mode, one.rounding.said) == (3567, Mode.HALF_UP, True)
    assert one.currency == "TWD"


def test_a_percentage_counts_in_per_cent() -> None:
    one = _only(r"約14.64%（計算式： $58,611,124 \div 400,459,280 \times 100\% = 14.6$4%）")
    assert (one.stated, one.computed, one.unit) == (Decimal("14.64"), Decimal("14.64"), "%")
    assert one.agrees
    assert one.currency == ""


def test_a_chain_that_runs_on() -> None:
    first, second = find_computations("（計算式：500元＋300元＝800元－200元＝600元）")
    assert (first.expression, first.stated) == ("500 + 300", 800)
    assert (second.expression, second.stated) == ("800 − 200", 600)


def test_a_chain_of_equal_sides() -> None:
    first, second = find_computations("（藥費500元＋車資300元）×60%＝800元×60%＝480元")
    assert (first.expression, first.stated) == ("(500 + 300) × 60%", 480)
    assert (second.expression, second.stated) == ("800 × 60%", 480)
    assert first.inputs[0].label == "藥費"


def test_a_figure_that_does_not_agree_is_reported_with_both_figures() -> None:
    one = _only("共計9萬9千元（計算式：35萬元＋9萬元＝35萬9千元）")
    assert (one.stated, one.computed, one.agrees) == (359000, 440000, False)


@pytest.mark.parametrize(
    ("text", "kind", "expression", "stated", "unit"),
    [
        ("依序為1,417元、4元及260元，合計1,681元", Kind.SUM, "1417 + 4 + 260", 1681, "元"),
        ("為十二家及三家經銷商，合計共十五家", Kind.SUM, "12 + 3", 15, "家"),
        ("報酬五百元，並追加請求違約金七百元（合計一千二百元）", Kind.SUM, "500 + 700", 1200, "元"),
        ("訂金900元。藥費500元、車資1,020元，合計1,520元", Kind.SUM, "500 + 1020", 1520, "元"),
        ("以每套二萬元之價格訂購二十套共四十萬元", Kind.PRODUCT, "20000 × 20", 400000, "元"),
        ("每日2,400元計算，共計30日，看護費共計72,000元", Kind.PRODUCT, "2400 × 30", 72000, "元"),
        ("費用800元，僅支付300元，尚有500元未給付", Kind.DIFFERENCE, "800 − 300", 500, "元"),
        ("以二百萬元扣抵報酬五十萬元後，尚有一百五十萬元之餘額", Kind.DIFFERENCE, "2000000 − 500000", 1500000, "元"),
        ("請求900元，扣除已付200元及保險金300元後，尚餘400元", Kind.DIFFERENCE, "900 − 200 − 300", 400, "元"),
        ("收入係一千元。應支付上開金額之百分之三十五，即三百五十元", Kind.PERCENTAGE, "1000 × 35%", 350, "元"),
        ("訴訟費用由甲負擔百分之五十五、乙負擔百分之二十九、丙負擔百分之十六", Kind.SHARES, "55% + 29% + 16%", 100, "%"),
        ("訴訟費用由甲負擔五分之二，乙負擔五分之三", Kind.SHARES, "2 ÷ 5 + 3 ÷ 5", 1, ""),
    ],
)  # fmt: skip
def test_a_calculation_told_in_words(
    text: str, kind: Kind, expression: str, stated: int, unit: str
) -> None:
    one = _only(text)
    assert (one.kind, one.expression, one.stated) == (kind, expression, stated)
    assert (one.unit, one.agrees) == (unit, True)


@pytest.mark.parametrize(
    "text",
    [
        "依序為1,417元、4元及260元，合計1,680元",  # a bare list that is wrong
        "須支付費用零件16,120元、工資12,000元、塗裝14,016元，共計42,135元",  # each has its name
        "訴訟費用由甲負擔百分之五十五、乙負擔百分之二十九、丙負擔百分之十七",
    ],
)
def test_a_plain_list_that_does_not_add_up(text: str) -> None:
    assert not _only(text).agrees


@pytest.mark.parametrize(
    "text",
    [
        "民法第227條第1項、第226條第1項",
        "https://example.org/a/b/?1=h_1s",
        "左膝擦傷（2cm×2cm）、被盜用區間是7/7-7/19，總金額＄34,184.81",
        "損害合計0000000元（計算式：0000000＋32000=0000000）",  # masked
        "殘值（計算式：203,682÷(5+1)=33,94 7）",  # cut by a line break
        "藥費500元、車資300元等，其中部分合計650元",  # a list that is only a part
        "零件500元、工資300元、扣除折舊費200元，共計650元",
        "每月租金500元、水費300元、電費200元，共計9,000元",
        "1,000元×18.00000000＋200元×0.00000000＝19,000元",  # decimals masked with zeros
        "每人500元、300元，合計1,600元",
        "請求900元，扣除已付200元，尚有利息50元",
        "殘價＝取得成本÷（耐用年數＋1）",
        "訴訟費用由甲負擔百分之十五，餘由乙負擔",
        "訴訟費用由甲、乙各負擔五分之一，丙、丁各負擔二十五分之一",
        "第一審訴訟費用由甲負擔百分之六十，第二審訴訟費用由乙負擔百分之三十",
        "於三月三日、五日，共計八日",
        "應有部分各5,000元（1/2）",
        "【計算式：7,307元＋19,625元）×20月＝538,640元】",  # a bracket is lacking
        "自000年00月間",
        "35萬元＝350,000元",
        "（計算式：1,23,000＋1,000＝24,000）",
        "",
    ],
)
def test_what_is_no_calculation(text: str) -> None:
    assert find_computations(text) == ()


@pytest.mark.parametrize(
    ("text", "place", "reading"),
    [
        ("（計算式：30,000\uf4e912＝360,000）", 11, "×"),
        ("（計算式：30,000\ufffd12＝360,000）", 11, "×"),
        ("（計算式：3\ufffd,000＋12,000＝46,000）", 6, "4"),
        ("（計算式：三\ue268, ○○○＋一二, ○○○＝四六, ○○○）", 6, "四"),
        ("依序為1,417元、\ufffd元及260元，合計1,681元", 10, "4"),
        ("甲壹拾\ue001萬元及乙貳拾萬元，合計參拾伍萬元", 3, "伍"),
    ],
)
def test_a_lost_character_is_read_where_one_reading_alone_comes_out(
    text: str, place: int, reading: str
) -> None:
    one = _only(text)
    assert one.lost == ((place, reading),)
    assert one.agrees


@pytest.mark.parametrize(
    "text",
    [
        "（計算式：2\ufffd2＝4）",  # + and × both
        "（計算式：3\ufffd,000＋12,000＝99,000）",  # no digit
        "（計算式：\ufffd0＋\ufffd0＝90）",  # two unknowns
    ],
)
def test_arithmetic_that_proves_nothing_reads_nothing(text: str) -> None:
    assert find_computations(text) == ()


def test_a_known_private_sign_is_read_without_proof_but_then_not_claimed() -> None:
    one = _only("（計算式：2\uf4e92＝4）")
    assert (one.expression, one.agrees, one.lost) == ("2 × 2", True, ())


def test_inputs_lead_to_their_paragraphs() -> None:
    text = "應付1,200元。\n得請求900元（計算式：1,200－押金300＝900）"
    made = to_computation(_only(text), lambda at: f"p{text[:at].count(chr(10)) + 1}")
    assert made.anchor == "p2"
    assert [(i.name, i.value, i.anchor) for i in made.inputs] == [
        ("1,200", 1200, "p2"),
        ("押金", 300, "p2"),
    ]
    assert (made.label.zh, made.currency, made.drawn) == ("計算式", "TWD", True)


def test_dollars_are_dollars() -> None:
    one = _only("依序為美金20元、5元，合計25元")
    assert one.currency == "USD"


# ── properties ───────────────────────────────────────────────────────────────────────────

_MATTER = "0123456789,.元＋－×÷＝()（）【】%，。、合計共尚有扣除每套負擔費用百分之即\ufffd\uf4e9 \n第年萬一二十"


@given(st.text(alphabet=_MATTER, max_size=200))
def test_any_text_is_searched_and_spans_lie_in_it(text: str) -> None:
    for one in find_computations(text):
        assert 0 <= one.start < one.end <= len(text)
        assert all(0 <= f.start < f.end <= len(text) for f in one.inputs)
        assert one.lost == () or one.agrees


@given(st.lists(st.integers(1, 10**8), min_size=2, max_size=9), st.integers(0, 3))
def test_a_sum_agrees_exactly_when_it_is_right(terms: list[int], off: int) -> None:
    text = "（計算式：" + "＋".join(f"{n:,}元" for n in terms) + f"＝{sum(terms) + off:,}元）"
    one = _only(text)
    assert one.agrees == (off == 0)
    assert one.computed == sum(terms)


@pytest.mark.parametrize(
    "piece",
    [
        "1+", "(", ")", "((1+1)", "1=", "＝", "1+1=2", "1,", "百", "百分之", "分之", "（1＝", "計算式：",
        "合計1元", "1元，合計", "1元、", "每套", "每套1元1套共", "扣除1元尚有", "百分之五，即1元", "負擔一分之一",
        "\ufffd+1=2\n", "1\ufffd+1=2。", "\ufffd元合計9元。", "1元（1×1）", "$1\\times", "【", "費用負擔",
    ],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert in_proportion(lambda size: find_computations((piece * size)[:size]), 3_000)
