"""Words that point at another place of the judgment, and the items they name."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.extract.references import find_references, reference_items
from rulings.normalise import normalise
from rulings.sources import read

RULINGS = Path(__file__).parents[2] / "docs" / "rulings"


def found(text):
    return [(text[m.start : m.end], m.kind) for m in find_references(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("進行不爭執事項㈢至\uf674所示處置", [("不爭執事項㈢至\uf674", "undisputed")]),
        ("進行不爭執事項㈢至\ufffd所示處置", [("不爭執事項㈢至\ufffd", "undisputed")]),
        ("（見不爭執事項㈡至(十一)）", [("不爭執事項㈡至(十一)", "undisputed")]),
        ("如兩造不爭執之事實第3項、第5項", [("兩造不爭執之事實第3項、第5項", "undisputed")]),
        ("兩造不爭執事項（本院卷第355頁）：", []),
        ("已如三、㈠㈡所述，堪認", [("已如三、㈠㈡", "section")]),
        ("看護37日（見上三、（三）論述）", [("見上三、（三）", "section")]),
        ("主張如二、（一）之事實", []),
        ("㈣承上㈢，同日下午", [("承上㈢", "preceding")]),
        ("改判如主文第2、3項所示", [("主文第2、3項", "order")]),
        ("改判如主文第1項、第2項所示", [("主文第1項、第2項", "order")]),
        ("四、本判決第一項得假執行", [("本判決第一項", "order")]),
        ("原判決主文第二項", []),
        ("原判決關於【主文第二項命上訴人給付】及【主文第三項】均廢棄", []),
        ("原判決廢棄，改判如主文第2項所示", [("主文第2項", "order")]),
        ("爰判決如主文。", []),
        ("分別與附表一、二所示之人", [("附表一、二", "schedule")]),
        (
            "依序與附表一編號1、附表二編號1、6、附表一編號5、6欄",
            [
                ("附表一編號1", "schedule"),
                ("附表二編號1、6", "schedule"),
                ("附表一編號5、6", "schedule"),
            ],
        ),
        (
            "以附表一編號1、3至6及附表二",
            [("附表一編號1、3至6", "schedule"), ("附表二", "schedule")],
        ),
        ("詳如附表所示", [("附表", "schedule")]),
        ("總額如附表編號3", [("附表編號3", "schedule")]),
        ("\n附表一：請求明細\n", []),
        ("附表三：", []),
        ("（以下附表幣別均為新臺幣）", []),
        ("刊登如附件一之道歉文", [("附件一", "attachment")]),
        ("，如附件所示）", [("附件", "attachment")]),
        ("\n附件一\n道歉", []),
        ("勞工保險失能給付標準附表2-4項", []),
        ("原告附件二、陳報狀附件三、系爭契約附件", []),
        ("如原判決附表一所示、原告所提附表1", []),
        (
            "已如前述，業如前述，如前所述，詳如後述",
            [
                ("已如前述", "preceding"),
                ("業如前述", "preceding"),
                ("如前所述", "preceding"),
                ("詳如後述", "preceding"),
            ],
        ),
        ("此據論述如前", [("論述如前", "preceding")]),
        ("揆諸前揭規定，上開約定，如下", []),
    ],
)
def test_references(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("㈡至㈣", [("㈡", "2"), ("㈢", "3"), ("㈣", "4")]),
        ("1、3至6", [("1", "1"), ("3", "3"), ("4", "4"), ("5", "5"), ("6", "6")]),
        ("㈨至\uf673", [("㈨", "9"), ("㈩", "10"), ("\uf674", "11"), ("\uf673", "12")]),
        ("\uf672", [("\uf672", "13")]),
        ("(九)至(十一)", [("(九)", "9"), ("(十)", "10"), ("(十一)", "11")]),
        ("⒈至⒊", [("⒈", "1"), ("⒉", "2"), ("⒊", "3")]),
        ("第2、3", [("2", "2"), ("3", "3")]),
        ("一、二", [("一", "1"), ("二", "2")]),
        ("二至四", [("二", "2"), ("三", "3"), ("四", "4")]),
        ("㈢至\ufffd", [("㈢", "3"), ("\ufffd", "")]),
        ("6至3", [("6", "6"), ("3", "3")]),
        ("如前所述", []),
    ],
)
def test_the_items_a_reference_names(words, items):
    assert reference_items(words) == tuple(items)


@given(st.integers(1, 10), st.integers(1, 26))
def test_a_range_names_every_number_once(first, more):
    last = min(first + more, 36)
    end = chr(0x3220 + last - 1) if last <= 10 else chr(0xF674 - (last - 11))
    items = reference_items(f"{chr(0x3220 + first - 1)}至{end}")
    assert [int(number) for _, number in items] == list(range(first, last + 1))


# Read from the judgments: how often each kind of reference occurs.
@pytest.mark.parametrize(
    ("slug", "kinds"),
    [
        ("tpdv-112-su-2207", {"undisputed": 2, "order": 1, "preceding": 5}),
        ("tpdv-112-su-2253", {"order": 1, "preceding": 1}),
        ("cydv-95-su-472", {"order": 6, "attachment": 4, "preceding": 3}),
        ("tpdv-90-su-4494", {"order": 1, "attachment": 2, "preceding": 5}),
    ],
)
def test_the_references_of_each_judgment(slug, kinds):
    text = normalise(read(RULINGS / slug / "source.txt")).text
    counted = [kind for _, kind in found(text)]
    assert {kind: counted.count(kind) for kind in set(counted)} == kinds
