"""Marks in a paragraph's words: order, overlap, and people's names replaced by roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.render.english import english_marks
from rulings.render.html import element
from rulings.render.marks import Mark, aligned, marked
from timing import in_proportion


def bold(start, end):
    return Mark(start, end, lambda words: element("b", words))


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "甲乙丙丁"),
        ([(0, 4)], "<b>甲乙丙丁</b>"),
        ([(0, 2), (2, 4)], "<b>甲乙</b><b>丙丁</b>"),  # they abut
        ([(0, 3), (2, 4)], "<b>甲乙丙</b>丁"),  # they overlap: the first stands
        ([(1, 2), (1, 4)], "甲<b>乙丙丁</b>"),  # they begin together: the longer stands
        ([(0, 4), (1, 2)], "<b>甲乙丙丁</b>"),  # one lies inside
        ([(2, 2)], "甲乙丙丁"),  # nothing to mark
    ],
)
def test_of_marks_in_each_others_way_one_stands(marks, expected):
    assert marked("甲乙丙丁", [bold(*mark) for mark in marks]) == expected


def test_words_are_escaped_inside_and_outside_of_marks():
    assert marked('<a>"<b>', [bold(4, 7)]) == "&lt;a&gt;&#34;<b>&lt;b&gt;</b>"


@given(
    st.text(alphabet="甲乙<&\"'", max_size=12),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6),
)
def test_no_mark_loses_or_repeats_a_word(words, places):
    marks = [bold(a, min(b, len(words))) for a, b in places if a <= min(b, len(words))]
    html = str(marked(words, marks))
    assert html.replace("<b>", "").replace("</b>", "") == str(marked(words, []))


@pytest.mark.parametrize(
    ("own", "published", "offset", "expected"),
    [
        ("原告於同日付款", "原告於同日付款", 3, 3),
        ("由王大明於同日付款", "由員工甲甲於同日付款", 5, 6),  # a role longer than the name
        ("由王大明於同日付款", "由甲於同日付款", 5, 3),  # and a shorter one
        ("王大明、李小華於同日付款給公司", "員工甲、乙於同日付款給公司", 8, 6),  # two names
        ("由王大明於同日付款", "由員工甲甲於同日付款", 2, -1),  # inside a name
    ],
)
def test_places_are_found_again_behind_names_that_roles_replace(own, published, offset, expected):
    assert aligned(own, published)(offset) == expected


def test_words_that_never_agree_take_time_in_line_with_their_length():
    assert in_proportion(lambda size: aligned("甲乙" * size, "丙丁" * size)(1), 10_000)


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("NT$5,520,964 is due on 9 July 2022", "NT$5,520,964 is due on 9 July 2022"),
        ("Article 227 of the Act", '<a class="law" href="https://law.example/227">Article 227</a> of the Act'),
        ("Article 9 of the Act", "Article 9 of the Act"),  # not cited in the Chinese
        ("paid (record, p. 97).", 'paid <span class="rec">(record, p. 97)</span>.'),
    ],
)  # fmt: skip
def test_english_articles_and_pages_of_the_record_are_marked(english, expected):
    marks = english_marks(english, {"227": "https://law.example/227"})
    assert marked(english, marks) == expected
