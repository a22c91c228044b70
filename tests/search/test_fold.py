"""How words are levelled and cut before they are compared."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.search.fold import BREAK, fold, spaced, tokens
from timing import in_proportion


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("新台幣", "新臺幣"),
        ("新臺幣", "新臺幣"),
        ("叁拾萬元", "參拾萬元"),
        ("参", "參"),
        ("ＡＷＳ帳號", "aws帳號"),
        ("ＮＴ＄１，２００", "nt$1,200"),
        ("保証金", "保證金"),
        ("賬號", "帳號"),
        ("九○年", "九〇年"),
        ("⼀⼈", "一人"),  # Kangxi radicals, as some PDF files have them
        ("Burden of PROOF", "burden of proof"),
        ("甲　乙", "甲 乙"),
    ],
)
def test_folds_variants_width_and_case(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("盜用", "盜 用"),
        ("AWS帳號", "aws 帳 號"),
        ("必要，成本", f"必 要 {BREAK} 成 本"),
        ("必要、「成本」。", f"必 要 {BREAK} 成 本"),
        ("原　告", "原 告"),
        ("新臺幣5,520,964元", "新 臺 幣 5520964 元"),
        ("美金34,299.46元", "美 金 34299 46 元"),
        ("1,2,3", "1 2 3"),
        ("不爭執事項㈡", f"不 爭 執 事 項 {BREAK} 二"),
        ("不爭執事項（二）", f"不 爭 執 事 項 {BREAK} 二"),
        ("不爭執事項(二)至(四)", f"不 爭 執 事 項 {BREAK} 二 {BREAK} 至 {BREAK} 四"),
        ("⒈原告", f"1 {BREAK} 原 告"),
        ("①原告⑩", f"1 {BREAK} 原 告 {BREAK} 10"),
        ("the Plaintiff's account, hijacked", "the plaintiffs account hijacked"),
        ("https://aws.amazon.com/tw", "https aws amazon com tw"),
        ("112年度訴字第2207號", "112 年 度 訴 字 第 2207 號"),
        ("\ue268甲", "甲"),
        ("", ""),
        ("，。", ""),
    ],
)
def test_cuts_into_words_set_apart(text: str, words: str) -> None:
    assert spaced(text) == words


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="盜用AWs㈡①，, 1234'’.○ﾝ\t"))
def test_tokens_are_in_order_and_a_break_stands_only_between(text: str) -> None:
    cut = tokens(text)
    assert all(one.end <= other.start for one, other in pairwise(cut))
    assert all(token.text for token in cut)
    assert all(token.start < token.end for token in cut[:1] + cut[-1:])


@given(st.text(alphabet="新台臺幣ＡaB１，,㈡ "))
def test_folding_before_cutting_changes_nothing(text: str) -> None:
    assert spaced(fold(text)) == spaced(text)


@pytest.mark.parametrize("unit", ["1,234,", "a'", "㈡", "，甲", "a", "123,1234", "\ue000"])
def test_time_grows_with_the_length_only(unit: str) -> None:
    assert in_proportion(lambda size: spaced(unit * size), 8_000)
