"""Every notation of numbers that Taiwan courts use, and round trips over all of them."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rulings.numerals import NUMBER, NUMBER_START, parse_number, parse_ordinal
from timing import in_proportion

READ = [
    # Arabic
    ("0", "0"),
    ("570", "570"),
    ("5,520,964", "5520964"),
    ("5，520，964", "5520964"),
    ("１，２３４．５", "1234.5"),
    ("34184.81", "34184.81"),
    ("2719.75", "2719.75"),
    ("１０８", "108"),
    # Arabic before and after 萬 and 億
    ("116萬1285", "1161285"),
    ("92萬9028", "929028"),
    ("3萬4299.46", "34299.46"),
    ("84萬6,489", "846489"),
    ("130萬8,345", "1308345"),
    ("6萬77", "60077"),
    ("5,861萬1,124", "58611124"),
    ("4億45萬9,280", "400459280"),
    ("1億2,000萬", "120000000"),
    ("50萬", "500000"),
    ("1.5萬", "15000"),
    ("5千", "5000"),
    ("3千5百萬", "35000000"),
    ("１億２０００萬", "120000000"),
    # Chinese
    ("十", "10"),
    ("十五", "15"),
    ("二百萬", "2000000"),
    ("一百六十", "160"),
    ("四百四十九萬七千四百八十", "4497480"),
    ("九百四十八萬二千五百八十七", "9482587"),
    ("九百三十六萬六千二百零八", "9366208"),
    ("一百五十八萬零三百一十", "1580310"),
    ("一千零十四萬八千一百", "10148100"),
    ("三百八十三萬四千九百二十三", "3834923"),
    ("一百萬三千七百一十三", "1003713"),
    ("四百零八萬八千二百五十五", "4088255"),
    ("三萬六千八百", "36800"),
    ("五十九萬五千八百", "595800"),
    ("一百零三", "103"),
    ("一百十二", "112"),
    ("三千五十", "3050"),
    ("十二億三千萬零五", "1230000005"),
    ("兩萬", "20000"),
    ("廿", "20"),
    ("廿一", "21"),
    ("卅", "30"),
    ("卌五", "45"),
    ("一百廿三", "123"),
    ("三點五", "3.5"),
    ("十二點二五", "12.25"),
    # 大寫
    ("壹佰拾肆萬貳仟貳佰貳拾", "1142220"),
    ("肆拾肆萬捌仟", "448000"),
    ("壹佰貳拾萬", "1200000"),
    ("貳拾貳萬捌仟參佰捌拾伍", "228385"),
    ("肆拾壹萬捌仟伍佰捌拾貳", "418582"),
    ("玖萬參仟壹佰玖拾玖", "93199"),
    ("叁萬", "30000"),
    ("参仟", "3000"),
    ("拾萬", "100000"),
    ("壹億零伍拾萬", "100500000"),
    # positional, with every zero in use
    ("一○八", "108"),
    ("一〇八", "108"),
    ("一零八", "108"),
    ("一０八", "108"),
    ("一o八", "108"),
    ("三二○", "320"),
    ("三二０", "320"),
    ("四四九四", "4494"),
    ("九五", "95"),
    ("一○○", "100"),
    ("二, ○○○, ○○○", "2000000"),
    ("六五七, 七七七", "657777"),
    ("一, 三四二, 二二三", "1342223"),
    # mixed
    ("2億五千萬", "250000000"),
    ("3萬五百", "30500"),
]

REFUSED = [
    "",
    "萬",
    "百",
    "元",
    "1,23",
    "1,2345",
    "12,00,000",
    "1..5",
    "十百",
    "一百一千",
    "二十十",
    "三萬四萬",
    "一萬二億",
    "1億12000萬",
    "一200",
    "2○5",
    "○○4",
    "-5",
    "3 or 4",
    # 105 or 150? 30,005 or 35,000? It is not for us to guess.
    "一百五",
    "三萬五",
    "3百5",
    "一百五萬",
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_reads(text, value):
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text):
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "_"), READ)
def test_the_fragment_finds_the_whole_number(text, _):
    found = re.search(NUMBER_START + NUMBER, f"給付{text}元")
    assert found
    assert found[0] == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("原告甲○○4萬元", "4萬"),  # the zeros mask a name
        ("原告丁○○三萬元", "三萬"),
        ("附表一200元", "200"),
        ("第三百四十條", "三百四十"),
        ("下午三點十五分", "三"),
        ("共12，5萬元", "12"),
    ],
)
def test_the_fragment_stops_at_the_number(text, number):
    found = [m[0] for m in re.finditer(NUMBER_START + NUMBER, text)]
    assert number in found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("第一項", 1),
        ("第28條", 28),
        ("第三二０頁", 320),
        ("第四七頁", 47),
        ("第一百六十頁", 160),
        ("五", 5),
        ("第廿條", 20),
        ("第一項前段", None),
        ("第3.9條", None),
        ("項", None),
    ],
)
def test_ordinals(text, value):
    assert parse_ordinal(text) == value


# ── an independent way to write numbers, to read them back ─────────────────────────────────

SMALL = "零一二三四五六七八九"
FORMAL = "零壹貳參肆伍陸柒捌玖"


def spell(number, digits, units):
    """School rules: zeros between digits are spoken once, those at the end not at all."""
    if number == 0:
        return digits[0]
    words, gap = "", False
    for size, name in ((10**12, "兆"), (10**8, "億"), (10**4, "萬"), (1, "")):
        part = number // size % 10000
        if part == 0:
            gap = bool(words)
            continue
        if words and (gap or part < 1000):
            words += digits[0]
        words += spell_part(part, digits, units) + name
        gap = False
    return words


def spell_part(part, digits, units):
    words, pending = "", False
    for place, figure in zip((3, 2, 1, 0), f"{part:04d}", strict=True):
        if figure == "0":
            pending = bool(words)
            continue
        words += (digits[0] if pending else "") + digits[int(figure)] + (units[place])
        pending = False
    return words


def mixed(number):
    """Arabic figures with 億 and 萬, the rest grouped: 4億45萬9,280."""
    words = ""
    for size, name in ((10**12, "兆"), (10**8, "億"), (10**4, "萬"), (1, "")):
        part = number // size % 10000
        words += f"{part:,}{name}" if part else ""
    return words or "0"


INTEGERS = st.one_of(
    st.integers(0, 10**12),
    st.integers(0, 10**5),
    st.builds(lambda a, b: a * 10**b, st.integers(1, 999), st.integers(0, 9)),
)


@given(INTEGERS)
@example(10**12)
@example(10005)
@example(100050000)
def test_chinese_comes_back(number):
    assert parse_number(spell(number, SMALL, ("", "十", "百", "千"))) == number


@given(INTEGERS)
@example(10**12)
def test_formal_chinese_comes_back(number):
    assert parse_number(spell(number, FORMAL, ("", "拾", "佰", "仟"))) == number


@given(INTEGERS, st.sampled_from("○零〇０"))
def test_positional_comes_back(number, zero):
    text = "".join((zero + SMALL[1:])[int(figure)] for figure in str(number))
    assert parse_number(text) == number


@given(INTEGERS, st.sampled_from([", ", ",", "，"]))
def test_grouped_positional_comes_back(number, comma):
    text = f"{number:,}".replace(",", comma)
    assert (
        parse_number("".join(("○" + SMALL[1:] + c)[int(c)] if c.isdigit() else c for c in text))
        == number
    )


@given(INTEGERS)
@example(10**12)
@example(60077)
def test_mixed_comes_back(number):
    assert parse_number(mixed(number)) == number
    assert parse_number(mixed(number).replace(",", "")) == number


@given(INTEGERS, st.integers(0, 99))
def test_cents_come_back(number, cents):
    text = f"{number:,}.{cents:02d}"
    full = text.translate(str.maketrans("0123456789,.", "０１２３４５６７８９，．"))
    assert parse_number(text) == parse_number(full) == Decimal(f"{number}.{cents:02d}")


@given(st.text(alphabet="0一十百千萬億,，. 壹拾○零o9兩", max_size=30))
def test_never_fails(text):
    value = parse_number(text)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    "piece", ["9", "9,999", "一", "一十", "○", "0", "一0", "萬", "1萬", "一,○○○", "o"]
)
def test_time_grows_with_the_text(piece):
    pattern = re.compile(NUMBER_START + NUMBER + "元")

    def run(times):
        text = "一" + piece * times
        pattern.search(text)
        parse_number(text)

    assert in_proportion(run, 10_000)
