"""Joining: people by role everywhere, people's lists before the machine's."""

from dataclasses import fields, is_dataclass, replace

import pytest

from invented import ANNOTATIONS, RULING, judgment
from rulings.annotations import parse_annotations
from rulings.citations import citations
from rulings.editorial import parse_identity
from rulings.join import join
from rulings.model import Annotations, Event, Precision, Ruling, Text, Translation

NAMES = ("王小明", "李大華", "陳小美", "陳小姐", "Amy")
ENGLISH = {"reasons-2-2": "Amy told the Defendant.", "reasons-2-1": "They made a contract."}


def _ruling(annotations: Annotations) -> Ruling:
    identity = parse_identity(RULING, "r", "test-110-su-9").value
    return join(judgment(), identity, annotations, Translation(ENGLISH, (), "partial"))


@pytest.fixture
def annotated() -> Ruling:
    return _ruling(parse_annotations(ANNOTATIONS, "a", frozenset()).value)


def _strings(value: object) -> list[str]:
    """Every string in a published value; the judgment's own text is never published."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _strings(tuple(value.values()))
    if isinstance(value, tuple):
        return [text for item in value for text in _strings(item)]
    if is_dataclass(value):
        parts = (getattr(value, f.name) for f in fields(value) if f.name != "judgment")
        return [text for part in parts for text in _strings(part)]
    return []


def test_no_name_is_left_in_what_is_published(annotated: Ruling) -> None:
    text = "\n".join((*_strings(annotated), *_strings(annotated.judgment.caption)))
    assert [name for name in NAMES if name in text] == []


def test_paragraphs_carry_both_languages_by_role(annotated: Ruling) -> None:
    paragraph = next(p for p in annotated.paragraphs if p.anchor == "reasons-2-2")
    assert paragraph.zh.startswith("原告員工甲於110年3月5日")
    assert paragraph.en == "the Plaintiff's employee A told the Defendant."
    assert paragraph.marker == "㈡"


def test_parties_of_the_caption_appear_by_role(annotated: Ruling) -> None:
    plaintiff, defendant = annotated.judgment.caption.parties
    assert plaintiff.name == "試作遊戲股份有限公司"
    assert plaintiff.agents[0].name == "原告代表人（姓名不載）"
    assert defendant.name == "玩家甲"


def test_a_list_people_wrote_replaces_the_machine_s(annotated: Ruling) -> None:
    assert [event.date for event in annotated.timeline] == ["2020-03-05", "2021-03-05T14:30"]
    assert [fact.number for fact in annotated.undisputed] == [1]
    assert annotated.computations[0].label.en == "Conversion"


def test_an_annotated_fact_takes_its_words_dates_and_pages_from_the_text(
    annotated: Ruling,
) -> None:
    (fact,) = annotated.undisputed
    assert fact.text.zh == "兩造於109年3月5日簽訂契約（本院卷第7至9頁）。"
    assert fact.text.en == "They made a contract."
    assert [mention.iso for mention in fact.dates] == ["2020-03-05"]
    assert fact.record_cites == ("本院卷第7至9頁",)
    assert fact.relied_on_at == ("reasons-3-2",)  # 見不爭執事項㈠
    assert fact.why is not None


def test_without_annotations_the_machine_s_lists_stand() -> None:
    plain = _ruling(Annotations())
    assert [fact.number for fact in plain.undisputed] == [1, 2]
    assert all(fact.drawn for fact in plain.undisputed)
    assert plain.undisputed[0].text.en == "They made a contract."
    assert plain.timeline


def test_citations_are_grouped_with_every_paragraph() -> None:
    found = {(c.kind, c.text): c for c in citations(judgment())}
    assert found["statute", "民法第229條第2項"].anchors == ("reasons-3-2",)
    assert found["statute", "民法第229條第2項"].target == "民法第229條"
    assert "pcode=B0000001" in found["statute", "民法第229條第2項"].url
    assert found["record", "本院卷第7至9頁"].anchors == ("reasons-2-1",)


def _dates(events: tuple[Event, ...]) -> list[tuple[str, str]]:
    made = replace(Annotations(), timeline=events)
    return [(event.date, event.text.zh) for event in _ruling(made).timeline]


def _event(date: str, words: str, anchor: str = "reasons-2-1", *, drawn: bool = False) -> Event:
    return Event(date, Precision.DAY, "fact", Text(words, words), anchor, drawn)


def test_events_of_one_day_keep_the_order_people_gave_them() -> None:
    events = (_event("2021-01-02", "乙"), _event("2021-01-02", "甲"), _event("2020-01-01", "丙"))
    assert [words for _, words in _dates(events)] == ["丙", "乙", "甲"]


def test_a_masked_event_follows_the_entry_above_it() -> None:
    events = (_event("2020-01-01", "訂約"), _event("", "付款"), _event("2023-01-01", "宣判"))
    assert [words for _, words in _dates(events)] == ["訂約", "付款", "宣判"]


def test_a_masked_event_of_the_machine_follows_what_stands_before_it_in_the_text() -> None:
    events = (
        _event("2020-01-01", "訂約", "reasons-2-1", drawn=True),
        _event("2023-01-01", "宣判", "reasons-3-2", drawn=True),
        _event("", "付款", "reasons-2-2", drawn=True),
    )
    assert [words for _, words in _dates(events)] == ["訂約", "付款", "宣判"]
