"""Decisions by court and docket: whose they are, what kind they are, where they can be found."""

from pathlib import Path

import pytest

from rulings.extract.dockets import find_dockets
from rulings.normalise import normalise
from rulings.sources import read

RULINGS = Path(__file__).parents[2] / "docs" / "rulings"
OWN = "臺灣高等法院"
TAIPEI, SUPREME = "臺灣臺北地方法院", "最高法院"


def found(text, court=OWN):
    return [(m.court, m.docket, m.kind) for m in find_dockets(text, court)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（最高法院43年台上字第377號判決意旨參照）", [(SUPREME, "43年台上字第377號", "判決")]),
        ("（最高法院56年台上字第1863號判例意旨參照）", [(SUPREME, "56年台上字第1863號", "判例")]),
        (
            "最高法院90年度臺抗字第2號、90年度臺抗字第287號裁定意旨",
            [(SUPREME, "90年度臺抗字第2號", "裁定"), (SUPREME, "90年度臺抗字第287號", "裁定")],
        ),
        (
            "最高法院90年度臺抗字第2號、第287號裁定",
            [(SUPREME, "90年度臺抗字第2號", "裁定"), (SUPREME, "90年度臺抗字第287號", "裁定")],
        ),
        (
            "臺灣臺北地方法院107年度消字第47號第一審判決",
            [(TAIPEI, "107年度消字第47號", "判決")],
        ),
        ("台灣台北地方法院107年度消字第47號民事判決", [(TAIPEI, "107年度消字第47號", "判決")]),
        (
            "經本院以108年度消上易字第15號（下稱前審）判決命再給付",
            [(OWN, "108年度消上易字第15號", "判決")],
        ),
        (
            "最高法院以110年度台上字第1098號判決廢棄；同院112年度台上字第322號判決",
            [(SUPREME, "110年度台上字第1098號", "判決"), (SUPREME, "112年度台上字第322號", "判決")],
        ),
        (
            "臺灣臺北地方法院107年度消字第4號判決、108年度消字第5號判決意旨",
            [(TAIPEI, "107年度消字第4號", "判決"), (TAIPEI, "108年度消字第5號", "判決")],
        ),
        (
            "最高法院見解參照。本院106年度簡字第9號卷。同院73年度台上字第1574號判決",
            [(OWN, "106年度簡字第9號", ""), (SUPREME, "73年度台上字第1574號", "判決")],
        ),
        ("參照56年台上字第1863號判例", [(SUPREME, "56年台上字第1863號", "判例")]),
        ("本院新店簡易庭108年度店簡字第29號判決", [(OWN, "108年度店簡字第29號", "判決")]),
        (
            "臺灣高等法院臺中分院99年度上字第5號判決",
            [("臺灣高等法院臺中分院", "99年度上字第5號", "判決")],
        ),
        ("業經本院刑事庭以106年度交簡字第490號判決", [(OWN, "106年度交簡字第490號", "判決")]),
        (
            "參照臺灣高等法院民事判決100年度消上易字第7號判決",
            [(OWN, "100年度消上易字第7號", "判決")],
        ),
        (
            "臺灣高等法院民事判決100年度上字第7號原告甲",
            [(OWN, "100年度上字第7號", "")],
        ),  # no line breaks
        ("最高法院63年台上第1394號判例", [(SUPREME, "63年台上字第1394號", "判例")]),
        ("臺北地院108年度重訴字第36號判決", [(TAIPEI, "108年度重訴字第36號", "判決")]),
        (
            "臺灣臺北地方法院（下稱臺北地院）108年度司執字第8號",
            [(TAIPEI, "108年度司執字第8號", "")],
        ),
        ("原審地院108年度訴字第3號判決", [("", "108年度訴字第3號", "判決")]),
        ("另案107年度司促字第9號支付命令", [("", "107年度司促字第9號", "")]),
        ("臺灣高等法院民事判決\n113年度消上更二字第1號\n", [(OWN, "113年度消上更二字第1號", "")]),
        ("臺灣高等法院民事判決  九十年度上字第四四號\n", [(OWN, "90年度上字第44號", "")]),
        ("臺灣高等法院民事判決\n113年度上字第1號 \n", [(OWN, "113年度上字第1號", "")]),
        (
            "本院刑事庭裁定移送前來（109年度附民字第7號）",
            [(OWN, "109年度附民字第7號", "")],
        ),
        ("業經本院家事法庭以107年度監宣字第4號裁定", [(OWN, "107年度監宣字第4號", "裁定")]),
        (
            "臺灣臺北地方法院第二審刑事附帶民事訴訟判決（112年度附民上字第4號）",
            [(TAIPEI, "112年度附民上字第4號", "")],
        ),
        ("臺灣臺北地方法院109年度司執字第8號函", [(TAIPEI, "109年度司執字第8號", "")]),
        (
            "臺灣台北地方法院中華民國九十年三月二十八日（八十九年度重訴字第三九五號）第一審判決",
            [(TAIPEI, "89年度重訴字第395號", "判決")],
        ),
        ("經本院核發109年度司促字第5號支付命令", [(OWN, "109年度司促字第5號", "")]),
        (
            "臺灣臺北地方法院107年度消字第4號判決，前開107年度消字第4號",
            [(TAIPEI, "107年度消字第4號", "判決"), (TAIPEI, "107年度消字第4號", "")],
        ),
        # of a row, only the last has its 號
        (
            "最高法院85年台上字第1756、54年台上字第2433號判例",
            [(SUPREME, "85年台上字第1756號", "判例"), (SUPREME, "54年台上字第2433號", "判例")],
        ),
        (
            "本院以107年度審簡字第653、957號判決",
            [(OWN, "107年度審簡字第653號", "判決"), (OWN, "107年度審簡字第957號", "判決")],
        ),
        ("臺北地方法院109年度簡上字第41號判決", [(TAIPEI, "109年度簡上字第41號", "判決")]),
        (
            "本院新店簡易庭民國108年5月7日107年度店小字第8號判決",
            [(OWN, "107年度店小字第8號", "判決")],
        ),
    ],
)
def test_dockets(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "112年7月5日北市警信分刑字第1123032803號回函",
        "97年6月5日電秘字第277號函",
        "經工字第09604605910號公告",
        "95年7月5日起",
        "八十九年十月十三日經（八九）訴字第八九○八八九一四號訴願決定",
        "108年度偵字第00000號起訴書",
        "某鑑價協會109年10月5日109年度測字第120號函文",
    ],
)
def test_letters_of_authorities_are_no_dockets(text):
    assert found(text) == []


def test_the_words_begin_with_the_court_where_it_stands_at_once_before():
    text = "最高法院43年台上字第377號判決，經本院以108年度上字第15號判決"
    words = [text[m.start : m.end] for m in find_dockets(text, OWN)]
    assert words == ["最高法院43年台上字第377號", "108年度上字第15號"]


def test_a_docket_without_a_court_has_no_link():
    (alone,) = find_dockets("另案107年度司促字第9號", OWN)
    assert (alone.court, alone.url) == ("", "")


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("最高法院43年台上字第377號判決", "V"),
        ("本院108年度消上易字第15號判決", "V"),
        ("本院107年度交簡字第12號判決", "M"),
        ("本院107年度審訴字第12號民事判決", "V"),
        ("本院107年度審訴字第12號刑事判決", "M"),
        ("本院107年度易字第12號判決", "M"),
        ("本院105年度訴字第164號刑事判決", "M"),
        ("臺灣臺北地方法院刑事判決\n105年度訴字第164號\n", "M"),
        ("臺北高等行政法院105年度訴字第164號判決", "A"),
    ],
)
def test_the_link_searches_the_collection_that_holds_the_decision(text, system):
    (one,) = find_dockets(text, OWN)
    assert f"jud_sys={system}&" in one.url


# Read from the judgments, each docket once, the judgment's own first.
NAMED = {
    "tpdv-112-su-2207": (TAIPEI, {"112年度訴字第2207號": "", "43年台上字第377號": "判決"}),
    "tpdv-112-su-2253": (TAIPEI, {"112年度訴字第2253號": ""}),
    "tphv-113-xiaoshang-geng2-1": (
        OWN,
        {
            "113年度消上更二字第1號": "",
            "107年度消字第47號": "判決",
            "108年度消上易字第15號": "判決",
            "110年度台上字第1098號": "判決",
            "111年度消上更一字第1號": "判決",
            "112年度台上字第322號": "判決",
            "112年度台上字第656號": "判決",
        },
    ),
    "cydv-95-su-472": (
        "臺灣嘉義地方法院",
        {
            "95年度訴字第472號": "",
            "90年度臺抗字第2號": "裁定",
            "90年度臺抗字第287號": "裁定",
            "47年台上字第1221號": "判決",
            "90年台上字第646號": "判例",
            "56年台上字第1863號": "判例",
        },
    ),
    "tpdv-90-su-4494": (TAIPEI, {"90年度訴字第4494號": ""}),
}


@pytest.mark.parametrize("slug", NAMED)
def test_the_dockets_of_each_judgment(slug):
    court, expected = NAMED[slug]
    text = normalise(read(RULINGS / slug / "source.txt")).text
    mentions = find_dockets(text, court)
    assert {m.docket: m.kind for m in mentions} == expected
    assert mentions[0].court == court
    assert all(m.court and m.url for m in mentions)
