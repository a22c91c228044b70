"""What of a ruling becomes findable, and how its place is named."""

import pytest

from rulings.model import (
    Annotations,
    Caption,
    Form,
    Identity,
    Judgment,
    Mentions,
    NodeKind,
    Normalised,
    Paragraph,
    Part,
    Ruling,
    Signature,
    Source,
    Span,
    Text,
    Translation,
    Voice,
)
from rulings.search.records import records_of

COURT = Text("臺灣臺北地方法院", "Taiwan Taipei District Court")


def paragraph(anchor: str, marker: str, depth: int, zh: str, en: str = "") -> Paragraph:
    part = Part(anchor.split("-", maxsplit=1)[0])
    return Paragraph(anchor, marker, part, NodeKind.PARAGRAPH, Voice.COURT, depth, zh, en)


def ruling(*paragraphs: Paragraph) -> Ruling:
    source = Source(Form.PAGE, "", "", (Span(0, 0),))
    judgment = Judgment(
        source,
        Normalised("", (), (0,), (0,)),
        (),
        Caption("", "", "", ()),
        Signature(),
        Mentions(),
        *((),) * 6,
    )
    identity = Identity(
        "a", "", COURT, Text("甲案", "Case A"), ("cloud", "games"), "", *(Text(""),), (), ()
    )
    return Ruling(
        identity, judgment, Annotations(), Translation({}), paragraphs, *((),) * 6, docket=Text("")
    )


def test_one_record_for_each_paragraph_and_language() -> None:
    found = records_of(
        ruling(
            paragraph("order-1", "一、", 1, "被告應給付。", "The Defendant shall pay."),
            paragraph("order-2", "二、", 1, "訴訟費用。"),
            paragraph("order-3", "三、", 1, " "),
        ),
        "rulings/a/",
        {"cloud": Text("雲端服務", "Cloud services")},
    )
    assert [(one.url, one.language, one.text) for one in found] == [
        ("rulings/a/#order-1", "zh", "被告應給付。"),
        ("rulings/a/#order-1", "en", "The Defendant shall pay."),
        ("rulings/a/#order-2", "zh", "訴訟費用。"),
    ]
    assert found[0].topics == (Text("雲端服務", "Cloud services"), Text("games", "games"))
    assert found[0].court == COURT
    assert found[0].title == Text("甲案", "Case A")


def test_the_place_is_the_path_of_enumerators_in_both_languages() -> None:
    found = records_of(
        ruling(
            paragraph("reasons", "", 0, "事實及理由"),
            paragraph("reasons-4", "四、", 1, "得心證之理由"),
            paragraph("reasons-4-2", "㈡", 2, "經查"),
            paragraph("reasons-4-2-1", "⒈", 3, "按"),
            paragraph("reasons-4-2b", "㈡", 2, "再查"),
            paragraph("reasons-4-2b-1", "⒈", 3, "又"),
            paragraph("reasons-5", "五、", 1, "綜上"),
            paragraph("reasons-5-p2", "", 2, "據上論結"),
            paragraph("schedule-1", "", 0, "附表一"),
            paragraph("schedule-1-head-1", "", 1, "編號"),
            paragraph("schedule-1-row-3", "", 1, "甲\t乙"),
            paragraph("schedule-1-row-3b", "", 1, "丙\t丁"),
            paragraph("schedule-1-row-total", "", 1, "總計"),
        ),
        "",
    )
    assert [(one.section.zh, one.section.en) for one in found] == [
        ("理由", "Reasons"),
        ("理由 四", "Reasons 4"),
        ("理由 四、㈡", "Reasons 4.2"),
        ("理由 四、㈡、⒈", "Reasons 4.2.1"),
        ("理由 四、㈡（其二）", "Reasons 4.2b"),
        ("理由 四、㈡（其二）、⒈", "Reasons 4.2b.1"),
        ("理由 五", "Reasons 5"),
        ("理由 五 第2段", "Reasons 5 ¶2"),
        ("附表1", "Schedule 1"),
        ("附表1 表頭", "Schedule 1 table head"),
        ("附表1 第3列", "Schedule 1 row 3"),
        ("附表1 第3列（其二）", "Schedule 1 row 3b"),
        ("附表1 總計列", "Schedule 1 total row"),
    ]
    assert found[-3].text == "甲 | 乙"


@pytest.mark.parametrize("base", ["", "rulings/a/"])
def test_addresses_are_relative_to_the_site(base: str) -> None:
    (found,) = records_of(ruling(paragraph("order-1", "", 1, "甲")), base)
    assert found.url == f"{base}#order-1"
