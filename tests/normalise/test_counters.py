"""Line numbers that a copy glued to the words: found, and nothing else taken for one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import source

from rulings.model import Form, RepairKind
from rulings.normalise import normalise
from rulings.normalise.counters import counters
from rulings.pipeline import read_judgment
from timing import in_proportion

HEAD = "1臺灣測試地方法院民事判決\n2106年度訴字第9037號\n3原告試作科技有限公司\n4\n5法定代理人甲○○\n6被告乙○○\n"
LEAD = "7上列當事人間請求損害賠償事件，本院於民國108年1月21日言詞辯論終"


def words(raw: str) -> str:
    return normalise(source(raw, Form.PDF_TEXT)).text


CASES = {
    "at the start of lines": (
        HEAD + LEAD + "\n8結，判決如下：\n9主文\n10原告之訴駁回。\n11事實及理由\n12一、按。\n",
        "上列當事人間請求損害賠償事件，本院於民國108年1月21日言詞辯論終結，判決如下：\n主文\n原告之訴駁回。\n事實及理由\n一、按。\n",
    ),
    "inside a date": (
        HEAD + "7上列當事人間請求損害賠償事件，本院參酌卷證，於民國1088年1月21日言詞辯論終結，判決如下：\n9主文\n",
        "上列當事人間請求損害賠償事件，本院參酌卷證，於民國108年1月21日言詞辯論終結，判決如下：\n主文\n",
    ),
    "inside a sum, and several in one line": (
        HEAD + "7上列當事人間請求損害賠償事件，判決如下：\n8主文\n9被告應給付原告試作科技有限公司訴訟外之費用新臺幣貳仟肆佰10萬元，其中新臺幣伍佰萬元自民國一０六年六月二十三日起計算11之利息。\n12原告其餘之訴駁回。\n",
        "上列當事人間請求損害賠償事件，判決如下：\n主文\n被告應給付原告試作科技有限公司訴訟外之費用新臺幣貳仟肆佰萬元，其中新臺幣伍佰萬元自民國一０六年六月二十三日起計算之利息。\n原告其餘之訴駁回。\n",
    ),
    "a page's own number at its foot": (
        HEAD + LEAD + "\n8結，判決如下：\n9主文\n10原告之訴駁回。\n\n11訴訟費用由原告負擔。\n2事實及理由\n3一、按。\n\n21二、查。\n2三、又。\n3四、末。\n",
        "上列當事人間請求損害賠償事件，本院於民國108年1月21日言詞辯論終結，判決如下：\n主文\n原告之訴駁回。\n訴訟費用由原告負擔。\n事實及理由\n一、按。\n二、查。\n三、又。\n四、末。\n",
    ),
    "of several ways the one that leaves sums well written": (
        HEAD + "7上列當事人間請求損害賠償事件，判決如下：\n8主文\n9被告應給付原告試作科技有限公司及其他原告之損害賠償新臺幣167,52100元【計算式：130,000＋37,520】。\n11原告其餘之訴駁回。\n",
        "上列當事人間請求損害賠償事件，判決如下：\n主文\n被告應給付原告試作科技有限公司及其他原告之損害賠償新臺幣167,520元【計算式：130,000＋37,520】。\n原告其餘之訴駁回。\n",
    ),
    "a next page without one": (
        HEAD + LEAD + "\n8結，判決如下：\n9主文\n10原告之訴駁回。\n1訴訟費用由原告負擔。\n2事實及理由\n3一、按。\n1二、查。\n2三、又。\n3四、末。\n",
        "上列當事人間請求損害賠償事件，本院於民國108年1月21日言詞辯論終結，判決如下：\n主文\n原告之訴駁回。\n訴訟費用由原告負擔。\n事實及理由\n一、按。\n二、查。\n三、又。\n四、末。\n",
    ),
    "taken up again after lines without": (
        HEAD + LEAD + "\n8結，判決如下：\n9主文\n10原告之訴駁回。\n這一段是別處抄來而沒有行號的文字，長度超過一整行，所以數不下去，要等到後面再數。\n17事實及理由\n18一、按。\n19二、查。\n20三、又。\n21四、末。\n",
        "上列當事人間請求損害賠償事件，本院於民國108年1月21日言詞辯論終結，判決如下：\n主文\n原告之訴駁回。\n這一段是別處抄來而沒有行號的文字，長度超過一整行，所以數不下去，要等到後面再數。\n事實及理由\n一、按。\n二、查。\n三、又。\n四、末。\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), CASES.values(), ids=CASES)
def test_the_numbers_go_and_the_words_stay(raw: str, expected: str) -> None:
    head = "臺灣測試地方法院民事判決\n106年度訴字第9037號\n原告試作科技有限公司\n法定代理人甲○○\n被告乙○○\n"
    assert words(raw) == head + expected


def test_title_and_docket_may_share_a_line() -> None:
    raw = (
        "1臺灣測試地方法院民事判決　　108年度訴字第9058號\n2原告甲○○\n3被告乙○○\n"
        "4上列當事人間請求損害賠償事件，判決如下：\n5主文\n"
    )
    assert [raw[a:b] for a, b in counters(raw, 0, len(raw))] == ["1", "2", "3", "4", "5"]


def test_each_is_a_repair() -> None:
    raw = CASES["inside a date"][0]
    done = normalise(source(raw, Form.PDF_TEXT)).repairs
    gutters = [raw[r.source.start : r.source.end] for r in done if r.kind is RepairKind.GUTTER]
    assert gutters == [str(number) for number in range(1, 10)]


@pytest.mark.parametrize(
    "raw",
    [
        "臺灣測試地方法院民事判決\n106年度訴字第9037號\n1原告甲○○\n2被告乙○○\n",
        "1臺灣測試地方法院民事判決\n106年度訴字第9037號\n原告甲○○\n",
        "見1臺灣測試地方法院民事判決2106年度訴字第9037號\n",
    ],
    ids=["the title has none", "the docket has none", "inside a line"],
)
def test_where_title_and_docket_have_none_there_are_none(raw: str) -> None:
    assert counters(raw, 0, len(raw)) == []


def test_the_caption_is_read_from_what_remains() -> None:
    caption = read_judgment(source(CASES["inside a date"][0], Form.PDF_TEXT)).caption
    assert caption.docket == "106年度訴字第9037號"
    assert caption.hearing_closed == "2019-01-21"


@given(st.text(alphabet="0123456789十，。\n 一", max_size=300))
def test_stretches_are_figures_in_order(tail: str) -> None:
    raw = HEAD + tail
    found = counters(raw, 0, len(raw))
    assert all(raw[start:end].isdecimal() for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["1", "12", "1\n", "1被2告3", "11\n2\n"])
def test_time_grows_with_the_text(unit: str) -> None:
    def run(times: int) -> None:
        raw = HEAD + unit * times
        counters(raw, 0, len(raw))

    assert in_proportion(run, 500)
