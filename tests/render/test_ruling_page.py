"""The page of a ruling: what stands on it, that text stays text, that links lead somewhere."""

import re
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import html as parser
from made_ruling import LOOKUPS, bare, ruling

from rulings.model import Form, NodeKind, Part, Party, RepairKind, Text, Voice
from rulings.render.about import FORMS, REPAIRS
from rulings.render.html import environment
from rulings.render.ruling_page import ruling_page
from rulings.render.words import PARTS, VOICES

HOSTILE = "<script>alert(1)</script>\"'&\u202e"
TEMPLATES = Path(__file__).parents[2] / "hooks" / "rulings" / "templates"


def page(made):
    return ruling_page(made, LOOKUPS, environment())


def tree(made):
    return parser.fromstring(page(made).html)


def poisoned(value):
    """The value with something hostile at the end of every text in it."""
    if isinstance(value, Text):
        return Text(value.zh + HOSTILE, value.en + HOSTILE)
    if isinstance(value, tuple):
        return tuple(map(poisoned, value))
    if is_dataclass(value):
        kept = {f.name: poisoned(getattr(value, f.name)) for f in fields(value)}
        if "zh" in kept and isinstance(kept["zh"], str):
            kept |= {lang: kept[lang] + HOSTILE for lang in ("zh", "en")}
        return replace(value, **kept)
    return value


def test_the_sections_stand_in_the_order_a_reader_needs_them():
    heads = [head.get("id") for head in tree(ruling()).iter("h2")]
    assert heads == ["glance", "holding", "timeline", "undisputed", "money", "judgment", "cited", "about"]  # fmt: skip


def test_no_section_has_the_anchor_of_a_part():
    """事實 as a part of its own and the undisputed facts stand on one page."""
    heads = {head.get("id") for head in tree(ruling()).iter("h2")}
    assert heads.isdisjoint(part.value for part in Part)


def test_a_ruling_nobody_annotated_has_no_empty_sections():
    made = tree(bare())
    assert [head.get("id") for head in made.iter("h2")] == ["glance", "timeline", "judgment", "about"]  # fmt: skip
    assert "機器整理" in made.text_content()
    paragraphs = made.xpath("//*[contains(@class, 'row')]/p")
    assert paragraphs
    assert all(p.get("class") == "only" and p.get("lang") == "zh-Hant-TW" for p in paragraphs)


def test_every_paragraph_can_be_linked_to_in_both_languages():
    made = tree(ruling())
    for paragraph in ruling().paragraphs:
        (found,) = made.xpath("//*[@id=$anchor]", anchor=paragraph.anchor)
        if paragraph.kind is NodeKind.PARAGRAPH:
            assert [p.get("lang") for p in found.findall("p")] == ["zh-Hant-TW", "en"]
            assert found.xpath(".//a[@class='at']/@href") == [f"#{paragraph.anchor}"]


def test_a_statement_leads_to_every_paragraph_it_rests_on():
    made = ruling()
    note, event = made.annotations.notes[0], made.timeline[1]
    annotations = replace(made.annotations, notes=(replace(note, also=("order-1",)),))
    several = replace(
        made, annotations=annotations, timeline=(replace(event, also=("reasons-1", "order-1")),)
    )
    page_ = tree(several)
    assert page_.xpath("//aside/a[@class='at']/@href") == ["#order-1"]
    assert page_.xpath("//*[@class='events']//a[@class='at']/@href") == ["#reasons-2", "#reasons-1", "#order-1"]  # fmt: skip


def test_on_appeal_no_bar_is_drawn_of_what_the_operative_part_alone_grants():
    made = ruling()
    appellant = Party("上訴人", "甲○○", company=False, anchor="caption")
    caption = replace(made.judgment.caption, parties=(appellant,))
    appeal = replace(made, judgment=replace(made.judgment, caption=caption), awards=())
    assert tree(appeal).xpath("//figure[@class='bar']") == []  # 上訴駁回 is no award of nothing


def test_an_event_that_a_machine_took_from_a_party_says_whose_words_tell_of_it():
    made = ruling()
    event = replace(made.timeline[1], anchor="reasons-1", drawn=True)
    labels = "//*[@class='events']//b/text()"
    claimed = next(p for p in made.paragraphs if p.anchor == "reasons-1")
    assert claimed.voice is Voice.CLAIMANT
    assert "Claimant" in tree(replace(made, timeline=(event,))).xpath(labels)
    written = replace(event, drawn=False)  # an editor's words say themselves who asserts what
    assert "Claimant" not in tree(replace(made, timeline=(written,))).xpath(labels)


def test_every_link_inside_the_page_leads_somewhere_and_no_id_stands_twice():
    made = tree(ruling())
    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))
    inside = {href[1:] for href in made.xpath("//a/@href") if href.startswith("#")}
    assert inside <= set(ids)


def test_what_the_machine_found_is_marked():
    made = tree(ruling())
    assert made.xpath("//*[@id='reasons-1']//time/@datetime") == ["2022-07-09"]
    assert made.xpath("//*[@id='order-1']//data/@value") == ["TWD 3000"]
    assert made.xpath("//*[@id='reasons-1']//dfn/text()") == ["系爭契約"]
    assert made.xpath("//*[@id='reasons-2']//a[@class='law']/text()") == ["民法第227條第1項", "Article 227"]  # fmt: skip
    assert made.xpath("//*[@id='reasons-2']//a[@class='ref']/@href") == ["#reasons-1"]


def test_a_voice_is_named_in_both_languages_where_it_changes():
    made = tree(ruling())
    said = [" ".join(b.text_content().split()) for b in made.xpath("//b[@class='voice']")]
    assert said == ["格式 Formal", "主文 Order", "原告方主張 Claimant", "法院 Court"]


def test_the_switch_is_a_group_with_a_name_and_shows_both_without_a_script():
    (switch,) = tree(ruling()).xpath("//fieldset")
    assert "閱讀語言" in switch.find("legend").text_content()
    assert [i.get("value") for i in switch.iter("input") if i.get("checked") is not None] == [
        "both"
    ]


def test_the_bar_says_in_words_what_it_draws():
    (bar,) = tree(ruling()).xpath("//figure[@class='bar']/svg")
    assert bar.get("role") == "img"
    assert "Claimed NT$4,000, awarded NT$3,000 (75%)" in bar.get("aria-label")
    assert bar.xpath("*[@class='awarded']/@width") == ["75.00%"]


def test_tables_have_a_caption_and_scoped_headers():
    for table in tree(ruling()).iter("table"):
        assert table.find("caption").text_content().strip()
        assert all(cell.get("scope") in {"col", "row"} for cell in table.iter("th"))
        assert list(table.iter("th"))


def test_hostile_text_is_shown_and_never_run():
    made = poisoned(ruling())
    html = page(made).html
    assert "<script" not in html
    assert "\u202e" not in html
    assert "⟦U+202E⟧" in html
    assert not [name for name in parser.fromstring(html).xpath("//@*") if str(name).startswith("javascript:")]  # fmt: skip
    assert len(parser.fromstring(html).xpath("//*[@onerror or @onclick]")) == 0


def test_a_page_carries_no_styles_or_scripts_of_its_own():
    html = page(ruling()).html
    assert not re.search(r"<(style|script)|\bstyle=|\bon[a-z]+=", html)


def test_the_same_ruling_gives_the_same_bytes():
    assert page(ruling()) == page(ruling())


def test_the_contents_lead_to_headings_of_the_page():
    made = page(ruling())
    ids = set(parser.fromstring(made.html).xpath("//@id"))
    listed = [h.anchor for top in made.contents for h in (top, *top.children)]
    assert set(listed) <= ids
    assert "order" in listed


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_templates_only_loop_and_look_up(path):
    words = set(re.findall(r"{%-?\s*(\w+)", path.read_text(encoding="utf-8")))
    assert words <= {"for", "endfor", "include", "with", "endwith"}


def test_private_characters_are_shown_by_their_reading_or_by_a_mark():
    made = ruling()
    first = replace(made.paragraphs[5], marker="\uf6b0", zh="某\ue268人")
    row = tree(replace(made, paragraphs=(first,))).get_element_by_id(first.anchor)
    assert "一、某〓人" in row.text_content()
    assert {a.get("title")[:6] for a in row.iter("abbr")} == {"U+F6B0", "U+E268"}


@pytest.mark.parametrize(
    ("words", "kinds"),
    [(PARTS, Part), (VOICES, Voice), (FORMS, Form), (REPAIRS, RepairKind)],
)
def test_every_kind_has_words(words, kinds):
    assert set(words) == set(kinds)


def test_no_level_of_heading_is_left_out():
    first, *_ = ruling().paragraphs
    shapes = (("reasons", 0), ("reasons-1", 2), ("reasons-1-1", 4), ("reasons-2", 2))
    made = tuple(
        replace(first, anchor=anchor, part=Part.REASONS, kind=NodeKind.HEADING, depth=depth)
        for anchor, depth in shapes
    )
    heads = tree(replace(ruling(), paragraphs=made)).xpath("//*[@class='part reasons']//*[self::h3 or self::h4 or self::h5]")  # fmt: skip
    assert [head.tag for head in heads] == ["h3", "h4", "h5", "h4"]


def test_a_short_name_is_explained_where_it_is_used_again():
    first, second = (p for p in ruling().paragraphs if p.anchor in {"reasons-1", "reasons-2"})
    again = replace(second, zh="系爭契約未終止。系爭契約有效。")
    made = tree(replace(ruling(), paragraphs=(first, again)))
    (link,) = made.xpath("//*[@id='reasons-2']//a[@class='term']")
    assert link.get("href") == "#reasons-1"


def test_terms_lead_to_the_glossary_from_both_languages():
    links = tree(ruling()).xpath("//*[@id='reasons-2']//a[@class='term']")
    assert [(a.text, a.get("href")) for a in links] == [
        ("舉證責任", "../../glossary/#舉證責任"),
        ("burden of proof", "../../glossary/#舉證責任"),
    ]


def test_an_explained_difference_is_told_apart_from_an_error():
    (given,) = ruling().computations
    off = replace(given, stated=Decimal(3001), agrees=False)
    made = replace(off, explanation=Text("四捨五入", "Rounding"))
    rows = tree(replace(ruling(), computations=(given, off, made))).xpath(
        "//*[@id='money']/..//tbody/tr"
    )
    assert [row.get("class") for row in rows] == ["agrees", "differs", "explained", "why"]
    said = [" ".join(row.text_content().split()) for row in rows]
    assert said[0].endswith("✓ 3,000")
    assert said[1].endswith("≠ 相差 1 ≠ differs by 1")
    assert said[2].endswith("相差 1，說明如下 differs by 1 — explained")
    assert said[3] == "四捨五入 Rounding"


def test_the_figures_of_a_calculation_lead_to_where_they_stand():
    (row,) = tree(ruling()).xpath("//*[@id='money']/..//tbody/tr")
    assert row.xpath("td[1]/a/@href") == ["#schedule-1-row-2"]
    assert row.xpath("string(td[1])") == "1,500 × 2"
