"""Which words of a page lead to the glossary: longest match, first place, both languages."""

import json
from dataclasses import replace

import pytest
from lxml import html as parser
from made_ruling import LOOKUPS, ruling

from rulings.editorial import Term
from rulings.model import Text
from rulings.render.glossary_page import glossary_data, glossary_page, strokes
from rulings.render.html import environment
from rulings.render.terms import Explained, explanations


def term(zh, en, *more):
    return Term((zh,), (en, *more), Text("說明", "Meaning"), "民法第1條", 1)


def paragraph(anchor, zh, en=""):
    return replace(ruling().paragraphs[6], anchor=anchor, marker="", zh=zh, en=en)


GLOSSARY = (
    term("爭執事項", "disputed matters"),
    term("不爭執事項", "undisputed facts"),
    term("上訴", "appeal"),
    term("催告", "demand", "call on"),
)


def marked(paragraphs, defined=()):
    found = explanations(GLOSSARY, defined, paragraphs)
    words = {p.anchor: (p.zh, p.en) for p in paragraphs}
    return [
        (anchor, words[anchor][side][e.start : e.end], e.href.rpartition("#")[2])
        for side, by in enumerate((found.zh, found.en))
        for anchor, several in by.items()
        for e in several
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([("r-1", "依不爭執事項㈠")], [("r-1", "不爭執事項", "不爭執事項")]),
        ([("r-1", "爭執事項如下"), ("r-2", "又爭執事項")], [("r-1", "爭執事項", "爭執事項")]),
        (
            [("r-1", "不爭執事項與爭執事項")],
            [("r-1", "爭執事項", "爭執事項"), ("r-1", "不爭執事項", "不爭執事項")],
        ),
        ([("r-1", "別無其他")], []),
    ],
)
def test_a_term_is_marked_once_and_never_inside_a_longer_one(words, expected):
    assert marked([paragraph(*each) for each in words]) == expected


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("The appeals fail.", "appeals"),  # the plural too
        ("It Appeals.", "Appeals"),
        ("An unappealing case.", None),  # inside another word
    ],
)
def test_the_english_of_a_term_is_a_whole_word(english, expected):
    found = [word for _, word, _ in marked([paragraph("r-1", "上訴駁回", english)])[1:]]
    assert found == ([expected] if expected else [])


def test_english_is_marked_only_where_the_chinese_has_the_term():
    pair = paragraph("r-1", "別無其他", "There is a demand."), paragraph("r-2", "已催告", "It called on, by a demand")  # fmt: skip
    assert marked(pair) == [("r-2", "催告", "催告"), ("r-2", "demand", "催告")]


def test_a_short_name_leads_to_its_definition_once_a_section():
    several = [
        paragraph("reasons-1", "（下稱系爭服務）"),
        paragraph("reasons-2-1-1", "系爭服務"),
        paragraph("reasons-2-1-2", "系爭服務"),
        paragraph("reasons-3-2", "系爭服務"),
    ]
    found = marked(several, (("系爭服務", "reasons-1"),))
    assert [anchor for anchor, *_ in found] == ["reasons-2-1-1", "reasons-3-2"]


def test_places_are_offsets_of_the_paragraph():
    found = explanations(GLOSSARY, (), [paragraph("r-1", "甲"), paragraph("r-2", "乙催告")])
    assert found.zh == {"r-2": (Explained(1, 3, "../../glossary/#催告"),)}


def test_the_glossary_has_an_entry_for_each_term_in_english_order():
    page = parser.fromstring(glossary_page(GLOSSARY, environment()).html)
    assert page.xpath("//dl[@id='terms']/div/@id") == ["上訴", "催告", "爭執事項", "不爭執事項"]
    assert page.xpath("//details//a/@href") == ["#上訴", "#不爭執事項", "#爭執事項", "#催告"]
    assert "民法第1條" in page.text_content()


def test_the_data_hold_what_the_page_says():
    asset, script = glossary_data(LOOKUPS.glossary)
    assert (asset.path, script.path) == ("glossary.json", "glossary.js")
    assert script.content == f"globalThis.glossaryTerms = {asset.content};"
    assert json.loads(asset.content)["舉證責任"]["definition"] == {
        "zh": "誰要證明",
        "en": "Who must prove",
    }


def test_chinese_is_sorted_by_strokes():
    assert sorted(("權責制", "一部清償", "GM", "上訴", "正本"), key=strokes) == [
        "GM", "一部清償", "上訴", "正本", "權責制",
    ]  # fmt: skip
