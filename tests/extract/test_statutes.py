"""Articles of laws: each form in which the judgments cite them, and what each judgment cites."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.extract.statutes import find_statutes
from rulings.laws import article_url, load_laws
from rulings.normalise import normalise
from rulings.sources import read

RULINGS = Path(__file__).parents[2] / "docs" / "rulings"
CIVIL, PROCEDURE, CONSUMER = "民法", "民事訴訟法", "消費者保護法"
ONLINE_GAMES = "線上遊戲定型化契約應記載及不得記載事項"
LAWS = load_laws()
GAME_SERVICES = "網路連線遊戲服務定型化契約應記載及不得記載事項"


def cited(text):
    return [(m.law, m.article, m.detail) for m in find_statutes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民事訴訟法第79條", [(PROCEDURE, "79", "")]),
        ("依民法第 184 條第1項前段", [(CIVIL, "184", "第1項前段")]),
        ("民事訴訟法第255條第1項第3款定有明文", [(PROCEDURE, "255", "第1項第3款")]),
        ("民事訴訟法第255條第1項第2、3款", [(PROCEDURE, "255", "第1項第2、3款")]),
        ("消費者保護法第2條第1項第1、2、5款", [(CONSUMER, "2", "第1項第1、2、5款")]),
        ("民事訴訟法第277條但書規定", [(PROCEDURE, "277", "但書")]),
        ("刑法第10條本文", [("中華民國刑法", "10", "本文")]),
        ("民法第247條之1序文", [(CIVIL, "247-1", "序文")]),
        ("民法第三一八條", [(CIVIL, "318", "")]),
        ("民法第四百五十條第一項規定", [(CIVIL, "450", "第1項")]),
        ("民事訴訟法第４６６條之１第１項但書", [(PROCEDURE, "466-1", "第1項但書")]),
        ("第466條之1第1項但書或第2項所定關係", []),  # no law is named
        (
            "民事訴訟法第466條之1第1項但書或第2項所定關係",
            [(PROCEDURE, "466-1", "第1項但書或第2項")],
        ),
        ("民事訴訟法第282之1條", [(PROCEDURE, "282-1", "")]),
        ("民法第191 條之2", [(CIVIL, "191-2", "")]),
        ("民法第226條之一部不能", [(CIVIL, "226", "")]),
        ("民法第191條之2定有明文", [(CIVIL, "191-2", "")]),
        ("民法第191條之2定之", [(CIVIL, "191-2", "")]),
        ("民事訴訟法第80條之1定明", [(PROCEDURE, "80-1", "")]),
        ("民法第12條之一定期間", [(CIVIL, "12", "")]),
        ("民法第1116-1條", [(CIVIL, "1116-1", "")]),
        ("民事訴訟法施行法亦增訂第4條之1規定", [(f"{PROCEDURE}施行法", "4-1", "")]),
    ],
)
def test_one_article(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "民法第227條第1項、第226條第1項、消保法第7條第1項、第3項規定",
            [
                (CIVIL, "227", "第1項"),
                (CIVIL, "226", "第1項"),
                (CONSUMER, "7", "第1項、第3項"),
            ],
        ),
        ("消保法第12、17條規定", [(CONSUMER, "12", ""), (CONSUMER, "17", "")]),
        (
            "民事訴訟法第24條第1項前段、第28條第一項定有明文",
            [(PROCEDURE, "24", "第1項前段"), (PROCEDURE, "28", "第1項")],
        ),
        ("民事訴訟法第24條、28條第1項", [(PROCEDURE, "24", ""), (PROCEDURE, "28", "第1項")]),
        (
            "民法第18條、第184條第188條以及第195條",
            [(CIVIL, "18", ""), (CIVIL, "184", ""), (CIVIL, "188", ""), (CIVIL, "195", "")],
        ),
        (
            "民法第229條第1項、第2項、第233條第1項、第203條分別定有明文",
            [(CIVIL, "229", "第1項、第2項"), (CIVIL, "233", "第1項"), (CIVIL, "203", "")],
        ),
        (
            "民事訴訟法第七十九條但書、第三百九十條第二項、第三百九十二條",
            [(PROCEDURE, "79", "但書"), (PROCEDURE, "390", "第2項"), (PROCEDURE, "392", "")],
        ),
        (
            "民法第四百三十五條、民法第四百九十四條及第五百四十九條第一項",
            [(CIVIL, "435", ""), (CIVIL, "494", ""), (CIVIL, "549", "第1項")],
        ),
        (
            "民法第184條第1項前段、同條第2項及第195條",
            [(CIVIL, "184", "第1項前段"), (CIVIL, "184", "第2項"), (CIVIL, "195", "")],
        ),
        (
            "消費者保護法（下稱消保法）第8條第1項「經銷」、同法第7條第1項，消保法第11條",
            [(CONSUMER, "8", "第1項"), (CONSUMER, "7", "第1項"), (CONSUMER, "11", "")],
        ),
        (
            "民事訴訟法第24條之合意管轄，顯失公平者，同法第28條第2項亦有明文。此第28條第2項立法意旨",
            [(PROCEDURE, "24", ""), (PROCEDURE, "28", "第2項"), (PROCEDURE, "28", "第2項")],
        ),
        (
            "消保法第17條；同法施行細則第5條",
            [(CONSUMER, "17", ""), (f"{CONSUMER}施行細則", "5", "")],
        ),
        (
            "（民法第184條第1項）；僱用人亦同（民法第188條第1項亦有明文）",
            [(CIVIL, "184", "第1項"), (CIVIL, "188", "第1項")],
        ),
    ],
)
def test_the_laws_name_carries_over(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("「線上遊戲定型化契約應記載及不得記載事項」第11項明定", [(ONLINE_GAMES, "11", "")]),
        (
            "「線上遊戲定型化契約應記載及不得記載事項」（下稱線上遊戲契約應記載事項）第19條第2項規定。依「線上遊戲契約應記載事項」第12條",
            [(ONLINE_GAMES, "19", "第2項"), (ONLINE_GAMES, "12", "")],
        ),
        (
            "「線上遊戲契約應記載及不得記載事項」之「壹、應記載事項」第11條第1項明定：「應保存。」；第12條第1項則規定",
            [(ONLINE_GAMES, "11", "第1項"), (ONLINE_GAMES, "12", "第1項")],
        ),
        (
            "修正前線上遊戲定型化契約應記載及不得記載事項應記載事項部分第11條",
            [(ONLINE_GAMES, "11", "")],
        ),
        (
            "修正前「線上遊戲契約應記載及不得記載事項」用語不同，修正前應記載事項部分第19條第2項規範，與修正後「網路連線遊戲服務定型化契約應記載及不得記載事項」第18條",
            [(ONLINE_GAMES, "19", "第2項"), (GAME_SERVICES, "18", "")],
        ),
        ("兒童及少年福利與權益保障法第69條", [("兒童及少年福利與權益保障法", "69", "")]),
        ("遺產及贈與稅法第4條第2項", [("遺產及贈與稅法", "4", "第2項")]),
        ("民法第1條、金融消費者保護法第11條", [(CIVIL, "1", ""), ("金融消費者保護法", "11", "")]),
        (
            "民法第1條，強制汽車責任保險給付標準第2條",
            [(CIVIL, "1", ""), ("強制汽車責任保險給付標準", "2", "")],
        ),
        ("民法第1條，某某徵收額數標準第3條", [(CIVIL, "1", ""), ("某某徵收額數標準", "3", "")]),
        ("道路交通安全規則第94條，應依同法第193條", [("道路交通安全規則", "94", "")]),
        (
            "民法第184條、道路交通安全規則第94條，同法第193條",
            [(CIVIL, "184", ""), ("道路交通安全規則", "94", ""), (CIVIL, "193", "")],
        ),
        (
            "民法第1條。依民事訴訟法第436之23、準用同法第280條第3項",
            [(CIVIL, "1", ""), (PROCEDURE, "280", "第3項")],
        ),
        ("參酌營利事業所得稅查核準則第95條第6項", [("營利事業所得稅查核準則", "95", "第6項")]),
        ("強制汽車責任保險法第25條", [("強制汽車責任保險法", "25", "")]),  # not 保險法
        ("惟肇事原因應以公路法第67條所定", [("公路法", "67", "")]),
        ("依香港澳門關係條例第38條前段", [("香港澳門關係條例", "38", "前段")]),
        ("亦為汽車運輸業管理規則第19條第1項所明定", [("汽車運輸業管理規則", "19", "第1項")]),
        ("亦為測試管理規則第19條所明定", [("測試管理規則", "19", "")]),
        ("除有測試管理規則第2條所定情形外", [("測試管理規則", "2", "")]),
        # a doubled word, and the regulation named so
        (
            "另測試管理規則第第21-1條規定甲，同規則第23條規定乙",
            [("測試管理規則", "21-1", ""), ("測試管理規則", "23", "")],
        ),
        # provisional execution is of one law only, whatever 同法 seems to mean
        (
            "民法第1條。本件應依同法第389條第1項第3款規定，依職權宣告假執行",
            [(CIVIL, "1", ""), (PROCEDURE, "389", "第1項第3款")],
        ),
        ("民事訴訟費用法第77條之2第1項前段", [("民事訴訟費用法", "77-2", "第1項前段")]),
        ("個人資料保護法（以下簡稱個資法）第29條", [("個人資料保護法", "29", "")]),
        (
            "電信消費爭議處理辦法（下稱處理辦法）第3條；處理辦法第4條",
            [
                ("電信消費爭議處理辦法", "3", ""),
                ("電信消費爭議處理辦法", "4", ""),
            ],
        ),
        (
            "依「車輛行車事故鑑定及覆議作業辦法」第3條第1項",
            [("車輛行車事故鑑定及覆議作業辦法", "3", "第1項")],
        ),
        ("民法第191-2條、第192條", [(CIVIL, "191-2", ""), (CIVIL, "192", "")]),
        ("民法第5-8條", [(CIVIL, "5", ""), (CIVIL, "8", "")]),  # from 5 to 8
        ("得為專利法第96條", [("專利法", "96", "")]),
        ("民訴279條第3項", [(PROCEDURE, "279", "第3項")]),
        ("民法第1條，依「甲乙查核准則」第95條", [(CIVIL, "1", ""), ("甲乙查核准則", "95", "")]),
        ("又參之甲乙查核準則第95條", [("甲乙查核準則", "95", "")]),
        ("民法債編施行法第1條規定；本施行法第12條", [("民法債編施行法", "1", "")]),
    ],
)
def test_regulations_and_abbreviations(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("民法第227條第1項", "條"),
        ("「線上遊戲定型化契約應記載及不得記載事項」第11項明定", "項"),
        ("稅籍登記注意事項第3點", "點"),
    ],
)
def test_notices_and_directions_count_items_and_points(text, unit):
    assert [m.unit for m in find_statutes(text)] == [unit]


@pytest.mark.parametrize(
    "text",
    [
        "依系爭契約第2條第2項約定",
        "遊戲規章第24條亦約定",
        "上開條文所定",
        "依前條第一項所定期限",
        "本條例第3條",
        "本法第8條第2項",
        "上開規定第3條",
        "依兩造約定第5條",
        "定型化契約條款如有疑義",
        "和解條件第一條件成就",
        "附表一編號5、6部分",
        "民法規定之請求權",
        "民法第184條\n第5條",  # a new paragraph names its law anew
    ],
)
def test_what_is_no_article_of_a_law(text):
    assert [m for m in find_statutes(text) if m.article != "184"] == []


def test_the_contracts_article_between_two_of_the_law_is_not_the_laws():
    text = "依民法第252條及系爭契約第7條、第8條，民法第203條"
    assert cited(text) == [(CIVIL, "252", ""), (CIVIL, "203", "")]


def test_the_words_of_a_mention_include_the_name_that_stands_before():
    text = "爰依「消費者保護法」第12、17條規定，及同法第11條第2項"
    words = [text[m.start : m.end] for m in find_statutes(text)]
    assert words == ["「消費者保護法」第12", "17條", "同法第11條第2項"]


@pytest.mark.parametrize(
    ("law", "article", "url"),
    [
        (
            "民法",
            "247-1",
            "https://law.moj.gov.tw/LawClass/LawSingle.aspx?pcode=B0000001&flno=247-1",
        ),
        ("消保法", "7", "https://law.moj.gov.tw/LawClass/LawSingle.aspx?pcode=J0170001&flno=7"),
        ("民事訴訟法", "", "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=B0010001"),
        ("民事訴訟費用法", "77-2", ""),  # repealed: no page shows this article
        (
            "強制汽車責任保險法",
            "25",
            "https://law.moj.gov.tw/LawClass/LawSingle.aspx?pcode=G0390060&flno=25",
        ),
        ("銀行法", "25", ""),  # its code is not certain
        ("無此法", "1", ""),
    ],
)
def test_links_lead_to_the_official_article_or_nowhere(law, article, url):
    assert article_url(load_laws().named(law), article) == url


def test_codes_and_names_of_laws_are_unique_and_well_formed():
    laws = set(LAWS.by_name.values())
    codes = [law.pcode for law in laws if law.pcode]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 8 and code[0].isupper() and code[1:].isdigit() for code in codes)


# Read from the judgments: every article each of them cites, once.
CITED = {
    "tpdv-112-su-2207": {PROCEDURE: "175 255 79"},
    "tpdv-112-su-2253": {CIVIL: "253 227 226 229 233 203", CONSUMER: "8 7", PROCEDURE: "78"},
    "tphv-113-xiaoshang-geng2-1": {
        ONLINE_GAMES: "19 11 12",
        GAME_SERVICES: "18",
        CONSUMER: "12 17 11",
        CIVIL: "179 125 619 297 229 233 203",
        PROCEDURE: "277 466-1",
    },
    "cydv-95-su-472": {
        PROCEDURE: "255 436-9 24 28 1 277 282-1 345 353 389 79 85",
        CONSUMER: "2 47",
        ONLINE_GAMES: "11",
        CIVIL: "184 188 195 18 233 203 213",
        "民事訴訟費用法": "77-2",
    },
    "tpdv-90-su-4494": {CIVIL: "435 494 549 258 260 450 318 252 334", PROCEDURE: "79 390 392"},
}


@pytest.mark.parametrize("slug", CITED)
def test_the_distinct_articles_of_each_judgment(slug):
    text = normalise(read(RULINGS / slug / "source.txt")).text
    found = {(m.law, m.article) for m in find_statutes(text)}
    assert found == {(law, one) for law, all_ in CITED[slug].items() for one in all_.split()}


@given(st.text(alphabet="第條項款之、及民法同系爭契約約定1二十（下稱）「」\n", max_size=60))
def test_mentions_are_in_order_and_inside_the_text(text):
    found = find_statutes(text, LAWS)
    spans = [(m.start, m.end) for m in found]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
