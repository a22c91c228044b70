"""Pages of the case file: which file, which pages."""

from pathlib import Path

import pytest

from rulings.extract.record_cites import find_record_cites
from rulings.normalise import normalise
from rulings.sources import read

RULINGS = Path(__file__).parents[2] / "docs" / "rulings"


def cited(text):
    return [(m.file, m.pages) for m in find_record_cites(text)]


@pytest.mark.parametrize(
    ("text", "file", "pages"),
    [
        ("（本院卷第83頁）", "本院卷", [(83, 83)]),
        ("（本院卷第97、297至324頁）", "本院卷", [(97, 97), (297, 324)]),
        ("（本院卷第355至357、375頁）", "本院卷", [(355, 357), (375, 375)]),
        ("（見司促卷第12-20頁）", "司促卷", [(12, 20)]),
        ("（見本院卷第223-262、347-357頁）", "本院卷", [(223, 262), (347, 357)]),
        ("（見原審卷第399頁，如附件所示）", "原審卷", [(399, 399)]),
        # the court's own slip: the end of the range is missing
        ("（本院卷第109至123、341至頁）", "本院卷", [(109, 123), (341, 341)]),
        ("（見本院前審卷第141頁至142頁）", "本院前審卷", [(141, 142)]),
        ("（見本院更一審卷第67頁、159頁）", "本院更一審卷", [(67, 67), (159, 159)]),
        ("（見本院卷二第一百六十頁）", "本院卷二", [(160, 160)]),
        ("（本院卷一第十三頁、第十四頁）", "本院卷一", [(13, 13), (14, 14)]),
        ("，本院卷一第四七頁）", "本院卷一", [(47, 47)]),
        ("（見本院卷一第三二０頁、第三二一頁）", "本院卷一", [(320, 320), (321, 321)]),
        ("（見本院95年12月7日筆錄第2、3頁）", "本院95年12月7日筆錄", [(2, 2), (3, 3)]),
        ("（見95年12月7日言詞辯論筆錄第2至4頁）", "95年12月7日言詞辯論筆錄", [(2, 4)]),
        ("卷第80、81頁", "卷", [(80, 80), (81, 81)]),
        ("有照片附於他字卷第13頁反面可稽", "他字卷", [(13, 13)]),
        ("（見交附民卷第7頁）", "交附民卷", [(7, 7)]),
        ("（見本院卷㈠第5頁）", "本院卷㈠", [(5, 5)]),
        ("（見本院卷(一)第5頁）", "本院卷(一)", [(5, 5)]),
        ("│醫療費│本院卷第5頁│", "本院卷", [(5, 5)]),
        ("（見本院卷第118頁正、反面、第121頁反面至第123頁）", "本院卷", [(118, 118), (121, 123)]),
        ("（送達證書見司促卷第54頁）", "司促卷", [(54, 54)]),
        ("（見本院卷10、11、42頁）", "本院卷", [(10, 10), (11, 11), (42, 42)]),
        ("（見本院卷第53-2頁）", "本院卷", [(53, 53)]),
        ("參本院卷第21頁", "本院卷", [(21, 21)]),
        ("（見個資卷及本院卷第27頁反面）", "本院卷", [(27, 27)]),
        # the file has a short name between its name and the page
        ("（見107年度附民字第3號卷宗（下稱附民卷）第7頁", "107年度附民字第3號卷宗", [(7, 7)]),
        ("偵查卷《下稱偵卷》第7至13、22頁", "偵查卷", [(7, 13), (22, 22)]),
        ("北院卷〈下稱某卷〉第11-17頁", "北院卷", [(11, 17)]),
        ("本院卷（下同）第129頁至第130頁", "本院卷", [(129, 130)]),
        ("見卷外某檢察署109年度偵字第8號卷第5頁", "某檢察署109年度偵字第8號卷", [(5, 5)]),
    ],
)
def test_one_file(text, file, pages):
    assert cited(text) == [(file, tuple(pages))]


def test_several_files_in_one_bracket():
    assert cited("（見原審卷第459頁、461頁、本院更一審卷第85頁、88頁）") == [
        ("原審卷", ((459, 459), (461, 461))),
        ("本院更一審卷", ((85, 85), (88, 88))),
    ]


def test_the_same_file_is_the_one_cited_before():
    assert cited("本院卷第5頁，同卷第9頁") == [("本院卷", ((5, 5),)), ("本院卷", ((9, 9),))]


def test_a_volume_alone_is_of_the_file_cited_right_before():
    assert cited("二審卷㈠第216頁、卷㈡第104、105頁") == [
        ("二審卷㈠", ((216, 216),)),
        ("二審卷㈡", ((104, 104), (105, 105))),
    ]
    assert cited("二審卷㈠第216頁可稽。見卷㈡第104頁")[1][0] == "卷㈡"


def test_the_words_run_from_the_file_to_the_last_page():
    text = "為所是認（見本院卷第12頁反面、15頁），並有"
    (cite,) = find_record_cites(text)
    assert text[cite.start : cite.end] == "本院卷第12頁反面、15頁"


@pytest.mark.parametrize(
    "text",
    [
        "鑑定報告第12頁",
        "本院卷附之牌告匯率表",
        "系爭契約在卷可稽",
        "本院卷第",
        "第3頁",
        "民法第12條",
    ],
)
def test_what_is_no_page_of_the_file(text):
    assert cited(text) == []


# How many cites each judgment has, counted in its text, and some that are easily misread.
@pytest.mark.parametrize(
    ("slug", "count", "some"),
    [
        ("tpdv-112-su-2207", 29, ("本院卷", ((109, 123), (341, 341)))),
        ("tpdv-112-su-2253", 11, ("本院卷", ((223, 262), (347, 357)))),
        ("tphv-113-xiaoshang-geng2-1", 36, ("本院卷一", ((360, 361),))),  # across two pages
        ("cydv-95-su-472", 4, ("本院97年7月3日筆錄", ((3, 3),))),
        ("tpdv-90-su-4494", 12, ("本院卷一", ((265, 265),))),
    ],
)
def test_the_cites_of_each_judgment(slug, count, some):
    found = cited(normalise(read(RULINGS / slug / "source.txt")).text)
    assert len(found) == count
    assert some in found
