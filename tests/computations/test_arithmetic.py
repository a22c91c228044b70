"""What arithmetic in a judgment's notation is worth, exactly."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.arithmetic import evaluate, read
from rulings.notation import numeral, scan
from rulings.rounding import Mode, Rounding, as_decimal, rounded, said, settle


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,032,000元＋5,700元", Fraction(1037700)),
        ("341,320 元＋拖吊費5,700 元", Fraction(347020)),  # words between are labels
        ("二, ○○○, ○○○－六五七, 七七七", Fraction(1342223)),
        ("115.35×30.92", Fraction("3566.622")),
        (r"$58,611,124 \div 400,459,280 \times 100\%", Fraction(58611124, 400459280)),
        ("58,611,124÷400,459,280×100%", Fraction(58611124, 400459280)),
        ("1/6", Fraction(1, 6)),
        ("6000x1／6", Fraction(1000)),
        ("（400 ＋600 ）×70％", Fraction(700)),
        ("【2,000＋（3-1）】＊2", Fraction(4004)),
        ("100×（1 ─0.4 ）", Fraction(60)),  # a box-drawing dash for a minus
        ("116萬1285元－1285元", Fraction(1160000)),
        ("【第1年】100元＋【第2年】50元", Fraction(150)),
        ("105年薪資3,000元＋106年薪資4,000元", Fraction(7000)),
        ("3,000元/月×12月", Fraction(36000)),  # a rate's unit is no division
        ("2,400元（含稅）×30日", Fraction(72000)),
        ("900×十分之七", Fraction(630)),
        ("900×百分之五", Fraction(45)),
        ("300\uf4e912", Fraction(3600)),
        ("300\uf4e812", Fraction(25)),
        ("10－4－3", Fraction(3)),
        ("24÷4÷3", Fraction(2)),
        ("2＋3×4", Fraction(14)),
    ],
)
def test_an_expression_has_an_exact_value(text: str, value: Fraction) -> None:
    assert evaluate(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "取得成本÷（耐用年數＋1）",  # a formula in words
        "1÷0",
        "原證1-附件",
        "5＋",
        "33,94＋1",  # a figure a line break has cut
        "00000元＋5元",  # zeros that mask a figure
        "3＋\ufffd",
        "",
        "(" * 60 + "1+1" + ")" * 60,  # deeper than any judgment
    ],
)
def test_what_is_not_evident_has_no_value(text: str) -> None:
    assert evaluate(text) is None


def test_letters_of_a_table_stand_for_figures() -> None:
    assert evaluate("E×(1-14.64%)", {"E": Decimal(100000)}) == Fraction(85360)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("（1,000元＋2,000元）×60％", "(1000 + 2000) × 60%"),
        ("八千元－三千元", "8000 − 3000"),
        ("900×十分之七", "900 × (7 ÷ 10)"),
    ],
)
def test_an_expression_is_shown_in_plain_notation(text: str, expression: str) -> None:
    line = scan(text)
    reading = read(line, 0, len(line.tokens))
    assert reading is not None
    assert reading.expression == expression


def test_a_figure_keeps_its_label_unit_and_place() -> None:
    text = "修理費用1,200元＋拖吊費用300元"
    reading = read(line := scan(text, 7), 0, len(line.tokens))
    assert reading is not None
    assert [(o.label, o.unit, text[o.start - 7 : o.end - 7]) for o in reading.operands] == [
        ("修理費用", "元", "1,200"),
        ("拖吊費用", "元", "300"),
    ]


@pytest.mark.parametrize(
    "title", ["第2年折舊後價值", "系爭汽車第2年折舊值", "64,338元第2年折舊後價值"]
)
def test_what_a_line_works_out_is_no_name_of_its_first_figure(title: str) -> None:
    line = scan(f"{title}10,172－3,753")
    reading = read(line, 0, len(line.tokens))
    assert reading is not None
    assert [o.label for o in reading.operands] == ["", ""]


@pytest.mark.parametrize(
    ("text", "stated", "rule"),
    [
        ("，元以下四捨五入", "3567", Rounding(Mode.HALF_UP, 0, said=True)),
        ("，元以下4捨5入", "3567", Rounding(Mode.HALF_UP, 0, said=True)),
        ("（小數點以下４捨５入）", "12", Rounding(Mode.HALF_UP, 0, said=True)),
        ("，小數點後第三位四捨五入", "1.25", Rounding(Mode.HALF_UP, 2, said=True)),
        ("，小數點第二位以下四捨五入", "1.25", Rounding(Mode.HALF_UP, 2, said=True)),
        ("，小數點第二位以下四捨五入", "1.3", Rounding(Mode.HALF_UP, 1, said=True)),
        ("，四捨五入至小數點後第二位", "1.25", Rounding(Mode.HALF_UP, 2, said=True)),
        ("，四捨五入至整數", "7", Rounding(Mode.HALF_UP, 0, said=True)),
        ("，元以下無條件捨去", "7", Rounding(Mode.DOWN, 0, said=True)),
        ("，元以下不計", "7", Rounding(Mode.DOWN, 0, said=True)),
        ("，小數點以下無條件進位", "7", Rounding(Mode.UP, 0, said=True)),
        ("，千元以下四捨五入", "448000", Rounding(Mode.HALF_UP, -3, said=True)),
        ("，四捨五入", "14.64", Rounding(Mode.HALF_UP, 2, said=True)),
        ("，應屬有據", "3567", None),
        ("，其餘費用不計", "3567", None),
    ],
)
def test_the_rounding_a_judgment_names(text: str, stated: str, rule: Rounding | None) -> None:
    assert said(text, Decimal(stated)) == rule


@pytest.mark.parametrize(
    ("value", "mode", "places", "result"),
    [
        ("3566.622", Mode.HALF_UP, 0, 3567),
        ("1342223.05", Mode.HALF_UP, 0, 1342223),
        ("2.5", Mode.HALF_UP, 0, 3),
        ("-2.5", Mode.HALF_UP, 0, -3),
        ("2.9", Mode.DOWN, 0, 2),
        ("2.1", Mode.UP, 0, 3),
        ("2", Mode.UP, 0, 2),
        ("447408", Mode.HALF_UP, -3, 447000),
    ],
)
def test_rounding(value: str, mode: Mode, places: int, result: int) -> None:
    assert rounded(Fraction(value), mode, places) == result


def test_beyond_eight_decimals_a_figure_has_a_calculator_s_remains() -> None:
    assert settle(Fraction(1, 3), Decimal("0.33333333333334"), None)[1]
    assert not settle(Fraction(1, 3), Decimal("0.3333334"), None)[1]


def test_a_named_rounding_must_give_the_figure() -> None:
    down = Rounding(Mode.DOWN, 0, said=True)
    assert settle(Fraction("99.6"), Decimal(100), down) == (down, False)
    assert settle(Fraction("99.6"), Decimal(99), down) == (down, True)


def test_rounding_at_the_last_place_goes_without_saying() -> None:
    assert settle(Fraction("14.636"), Decimal("14.64"), None) == (Rounding(Mode.HALF_UP, 2), True)
    assert settle(Fraction("14.636"), Decimal("14.63"), None) == (Rounding(Mode.DOWN, 2), True)
    assert settle(Fraction("14.636"), Decimal("14.65"), None)[1] is False


@pytest.mark.parametrize(
    ("value", "shown"),
    [(Fraction(1, 8), "0.125"), (Fraction(1, 3), "0.333333"), (Fraction(-5, 2), "-2.5")],
)
def test_a_quotient_without_end_is_cut(value: Fraction, shown: str) -> None:
    assert as_decimal(value) == Decimal(shown)


# ── properties ───────────────────────────────────────────────────────────────────────────

_WRITTEN = {
    "+": ("＋", "+", " ＋ "),
    "-": ("－", "-", "−", "─"),
    "*": ("×", "＊", "*", "\uf4e9", r" \times "),
    "/": ("÷", "／", "/", "\uf4e8"),
}


def _figure(number: int, style: int) -> str:
    return (str(number), f"{number:,}", f"{number:,}元", f"費用{number:,} 元")[style]


_LEAVES = st.builds(
    lambda n, style: (Fraction(n), _figure(n, style)), st.integers(1, 10**7), st.integers(0, 3)
)
_OPERATIONS = st.sampled_from("+-*/")
Written = tuple[Fraction, str]


def _group(left: Written, right: Written, sign: str, choice: int, brackets: str) -> Written:
    a, b = left[0], right[0]
    if sign == "/" and b == 0:
        sign = "+"
    value = {"+": a + b, "-": a - b, "*": a * b, "/": a / (b or 1)}[sign]
    written = _WRITTEN[sign][choice % len(_WRITTEN[sign])]
    return value, f"{brackets[0]}{left[1]}{written}{right[1]}{brackets[1]}"


_EXPRESSIONS = st.recursive(
    _LEAVES,
    lambda inner: st.builds(
        _group,
        inner,
        inner,
        _OPERATIONS,
        st.integers(0, 4),
        st.sampled_from(("（）", "()", "【】")),
    ),
    max_leaves=12,
)


@given(_EXPRESSIONS)
def test_any_notation_gives_what_exact_fractions_give(made: Written) -> None:
    value, text = made
    assert evaluate(text) == value


@given(st.lists(st.tuples(st.integers(1, 9999), st.sampled_from("+-*/")), min_size=1, max_size=20))
def test_signs_bind_as_in_python(terms: list[tuple[int, str]]) -> None:
    python = "".join(f"Fraction({n}){sign}" for n, sign in terms) + "Fraction(1)"
    text = "".join(f"{n}{_WRITTEN[sign][0]}" for n, sign in terms) + "1"
    assert evaluate(text) == eval(python, {"Fraction": Fraction})  # noqa: S307


@given(st.text(alphabet="0123456789,.元＋－×÷＝()（）%百分之五萬○\ufffd $\\ 第年", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    evaluate(text)
    numeral(text)
