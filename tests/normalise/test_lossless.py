"""Nothing is lost: raw text, repairs, normalised text and tree are one and the same matter."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import source

from rulings.model import Form, RepairKind, Source
from rulings.normalise import normalise
from rulings.segment import segment
from rulings.sources import read

FIVE = sorted(Path("docs/rulings").glob("*/source.txt"))

HOSTILE = st.lists(
    st.sampled_from(
        [
            "主文",
            "事實及理由",
            "一、",
            "㈠",
            "⒈",
            "(一)",
            "１",
            "01 ",
            "02 ",
            "31",
            "附表一",
            "\t",
            "│",
            "「",
            "」",
            "。",
            "；",
            "：",
            "\n",
            "\r\n",
            " ",
            "\u3000",
            "\xa0",
            "原告",
            "被告",
            "中華民國113年1月2日",
            "法官 ",
            "5,5",
            "20元",
            "Acess",
            " Key",
            "https://a.tw/",
            "\uf674",
            "�",
            "\uf6b0",
            "壹佰\ue372拾元",
            "不爭執事項",
            "(續上頁)",
            "00000000",
            "字",
            "1.",
            "- 一、",
            "\x00",
            "�",
        ]
    ),
    max_size=80,
).map("".join)


def rebuilt(received: Source) -> str:
    """The normalised text, made a second time from the raw text and the list of repairs alone."""
    made, done = [], 0
    for repair in normalise(received).repairs:
        assert repair.source.start >= done, "repairs overlap"
        made += [received.raw[done : repair.source.start], repair.text]
        done = repair.source.end
    return "".join([*made, received.raw[done:]])


def assert_lossless(received: Source) -> None:
    normalised = normalise(received)
    text = normalised.text
    assert text == rebuilt(received)
    nodes = [node for root in segment(normalised) for node in root.walk()]
    assert "".join(text[n.span.start : n.span.end] for n in nodes) == text
    anchors = [node.anchor for node in nodes]
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("path", FIVE, ids=lambda p: p.parent.name)
def test_the_five_judgments(path):
    assert_lossless(read(path))


@pytest.mark.parametrize("path", FIVE, ids=lambda p: p.parent.name)
def test_every_offset_leads_back_to_the_same_character(path):
    received = read(path)
    normalised = normalise(received)
    changed = {r.source.start for r in normalised.repairs}
    for offset, char in enumerate(normalised.text):
        place = normalised.to_source(offset)
        same = received.raw[place : place + 1] == char
        assert same or place in changed, offset


@pytest.mark.parametrize("path", FIVE, ids=lambda p: p.parent.name)
def test_nothing_but_layout_is_removed(path):
    """What a repair takes away is blank, a line number, page furniture, a mask or another copy."""
    received = read(path)
    for repair in normalise(received).repairs:
        gone = received.raw[repair.source.start : repair.source.end]
        match repair.kind:
            case RepairKind.PADDING | RepairKind.REJOINED:
                assert not gone.strip(" \t\r\n\u3000\xa0") or gone.strip() == "-", gone
            case RepairKind.GUTTER:
                assert len(gone) == 2
                assert gone.isdecimal()
            case RepairKind.MASK:
                assert set(gone) == {"0"}
            case RepairKind.GLYPH:
                assert repair.evidence
                assert len(gone) == 1
            case RepairKind.MARKUP:
                assert gone.strip() in {"$", "<", ">", "", r"\div", r"\times", r"\%"}
            case RepairKind.FURNITURE:
                assert gone.startswith(("【裁判", "司法院資訊處製作", "(續上頁)"))
            case _:
                assert repair.kind is RepairKind.COPY


@given(HOSTILE, st.sampled_from(list(Form)))
@settings(max_examples=300, deadline=None)
def test_any_text_at_all(raw, form):
    assert_lossless(source(raw, form))
