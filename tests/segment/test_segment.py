"""Enumerators, voices and parts: short texts of every shape, and the tree they must give."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "normalise"))
from making import source

from rulings.model import Form, NodeKind, Voice
from rulings.normalise import normalise
from rulings.segment import segment


def nodes(raw, form=Form.PAGE):
    return [n for root in segment(normalise(source(raw, form))) for n in root.walk()]


def anchors(raw):
    return [
        n.anchor
        for n in nodes("主文\n駁回。\n事實及理由\n" + raw)
        if n.anchor.startswith("reasons-")
    ]


NESTING = [
    pytest.param(
        "壹、甲\n一、乙。\n㈠丙。\n⒈丁。\n⑴戊。\n二、己。\n",
        ["1", "1-1", "1-1-1", "1-1-1-1", "1-1-1-1-1", "1-2"],
        id="five levels and back",
    ),
    pytest.param(
        "甲、子\n壹、丑\n一、寅。\n貳、卯\n乙、辰\n",
        ["1", "1-1", "1-1-1", "1-2", "2"],
        id="stems outermost",
    ),
    pytest.param(
        "一、甲。\n（一）乙。\n１丙。\n２丁。\n",
        ["1", "1-1", "1-1-1", "1-1-2"],
        id="bare full-width figures",
    ),
    pytest.param(
        "一、甲。\n⒈乙。\n㈠丙。\n㈡丁。\n⒉戊。\n",
        ["1", "1-1", "1-1-1", "1-1-2", "1-2"],
        id="⒈ outside ㈠ here",
    ),
    pytest.param("一、甲。\n乙。\n丙。\n", ["1", "1-p2", "1-p3"], id="unmarked paragraphs"),
    pytest.param("甲。\n一、乙。\n", ["p1", "1"], id="words before the first number"),
    pytest.param(
        "一、甲。\n㈠乙。\n㈠丙。\n⒈丁。\n",
        ["1", "1-1", "1-1b", "1-1b-1"],
        id="a number given twice",
    ),
    pytest.param("一、甲。\n三、乙。\n", ["1", "3"], id="a number left out"),
    pytest.param("一被告甲。\n二原告乙。\n", ["1", "2"], id="no 、 after the number"),
    pytest.param("一般而言如此。\n原告甲。\n", ["p1", "p2"], id="一 that opens a sentence"),
    pytest.param(
        "㈨甲。\n㈩乙。\n\uf674丙。\n(十二)丁。\n", ["9", "10", "11", "12"], id="beyond ㈩"
    ),
    pytest.param(
        "一、約定「下列各款：\n1.甲；\n2.乙」等語。\n二、丙。\n",
        ["1", "1-p2", "1-p3", "2"],
        id="a list inside a quotation",
    ),
    pytest.param("一、聲明：㈠甲；㈡乙。\n二、丙。\n", ["1", "2"], id="a list inside a sentence"),
]


@pytest.mark.parametrize(("raw", "expected"), NESTING)
def test_anchors(raw, expected):
    assert anchors(raw) == [f"reasons-{path}" for path in expected]


VOICES = [
    ("一、原告主張：兩造訂約。\n", Voice.CLAIMANT),
    ("一、上訴人即被上訴人某甲（下稱甲）主張：乙應退款。\n", Voice.CLAIMANT),
    ("一、被告則以：未曾使用。\n", Voice.RESPONDENT),
    ("一、被上訴人抗辯：已清償等語。\n", Voice.RESPONDENT),
    ("一、兩造不爭執事項：\n", Voice.AGREED),
    ("一、經整理爭點後，兩造就下列事實不爭執：\n", Voice.AGREED),
    ("一、本院之判斷：\n", Voice.COURT),
    ("一、按當事人主張有利於己之事實者，就其事實有舉證之責任。\n", Voice.COURT),
    ("一、原告起訴原請求被告給付報酬，嗣減縮如下。\n", Voice.COURT),
    ("一、兩造之爭點：\n", Voice.COURT),
    ("三、原告起訴主張及聲明：\n", Voice.CLAIMANT),
    ("四、被告答辯及聲明：\n", Voice.RESPONDENT),
    ("一、原告起訴聲明：被告應返還價金。\n", Voice.CLAIMANT),
    ("二、原告陳述略以：\n", Voice.CLAIMANT),
    ("三、被告聲明：原告之訴駁回。\n", Voice.RESPONDENT),
    ("二、抗告意旨略以：並無隱匿。\n", Voice.CLAIMANT),
    ("二、本件聲請及抗告意旨略以：並無隱匿。\n", Voice.CLAIMANT),
    ("壹、兩造之主張：\n一、被告陳述：已寄出。\n", Voice.RESPONDENT),
    ("壹、兩造之主張：\n一、原告陳述略以：\n㈠其於4月2日訂購。\n", Voice.CLAIMANT),
    ("甲、上訴人（即附帶被上訴人）方面：\n", Voice.CLAIMANT),
    ("甲、上訴人即附帶被上訴人方面：\n", Voice.CLAIMANT),
    ("乙、附帶上訴人方面：\n", Voice.RESPONDENT),
    ("乙、被上訴人即附帶上訴人方面：\n", Voice.RESPONDENT),
    ("一、被上訴人主張：伊與上訴人訂約，足認有據，本院卷可憑。\n", Voice.CLAIMANT),
    ("一、本件被上訴人於原審起訴主張：伊曾付款。\n", Voice.CLAIMANT),
    ("一、被上訴人某甲、某乙（下分稱姓名，合稱被上訴人）主張：伊曾付款。\n", Voice.CLAIMANT),
    ("二、上訴人則以：業已清償。\n", Voice.RESPONDENT),
    ("二、上訴人抗辯：業已清償。\n", Voice.RESPONDENT),
    ("二、被上訴人於原審答辯略謂：業已清償。\n", Voice.RESPONDENT),
    ("三、參加人則以：同被告所述。\n", Voice.RESPONDENT),
    ("三、甲乙丙則以：伊未簽名。\n", Voice.RESPONDENT),
    (
        "三、原審為上訴人敗訴之判決，上訴人提起上訴，兩造之聲明為：\n㈠被上訴人之聲明：上訴駁回。\n",
        Voice.RESPONDENT,
    ),
    ("㈠上訴人提起上訴，除援用原審之主張外，另補稱：應扣除。\n", Voice.CLAIMANT),
    ("㈡某甲、某乙除援用原審答辯外，另補陳：業已清償。\n", Voice.RESPONDENT),
    ("五、除兩造不爭執之部分外，原告請求有無理由？\n", Voice.COURT),
    ("三、被告則均以：伊未簽名。\n", Voice.RESPONDENT),
    ("一、原告主張及被告答辯:\n㈠原告主張要旨及聲明：\n⒈其有專利。\n", Voice.CLAIMANT),
    ("一、原告主張及被告答辯:\n㈠被告答辯要旨及聲明：\n⒈無侵權。\n", Voice.RESPONDENT),
    ("三、下列重要事實，經兩造於言詞辯論期日確認後不爭執：\n㈠兩造訂約。\n", Voice.AGREED),
    ("三、參加人對於請求之項目，陳述如下：\n㈠應扣除折舊。\n", Voice.RESPONDENT),
    ("一、試作公司主張：\n㈠其曾借款。\n", Voice.CLAIMANT),
    ("一、證人某甲主張：其曾借款。\n", Voice.COURT),
    ("二、被告部分：\n㈠被告某甲答辯意旨略以：業已清償。\n", Voice.RESPONDENT),
    ("三、試作公司抗辯：伊未簽名。\n", Voice.RESPONDENT),
    ("二、原法院則以：抗告人未繳費，駁回其聲請。\n", Voice.COURT),
    ("一、公訴意旨略以：被告取走財物。\n", Voice.CLAIMANT),
    ("一、本件自訴意旨略以：被告散布文字。\n", Voice.CLAIMANT),
    ("二、檢察官上訴意旨略以：量刑過輕。\n", Voice.CLAIMANT),
    ("㈠再審原告主張之理由：\n", Voice.CLAIMANT),
    ("㈡再審被告主張之理由：\n", Voice.RESPONDENT),
    ("三、爭執與不爭執事項：\n", Voice.COURT),
    ("三、爭執與不爭執事項：\n㈠不爭執事項\n⒈兩造訂約。\n", Voice.AGREED),
    ("三、爭執與不爭執事項：\n㈡爭執事項\n⒈有無違約？\n", Voice.COURT),
    (
        "三、兩造不爭執之事項（本院卷第118頁至第119頁，依判決格式修正或刪減文句，或依爭點論述順序整理內容）\n㈠兩造訂約。\n",
        Voice.AGREED,
    ),
    ("三、兩造不爭執事項及爭點：\n", Voice.COURT),
    ("壹、當事人主張及抗辯：\n一、原告主張：依法給付。\n", Voice.CLAIMANT),
    (
        "壹、當事人主張及抗辯：\n一、原告主張：依法給付。\n二、被告則以：否認等語。\n",
        Voice.RESPONDENT,
    ),
    ("壹、事實概要：\n一、原告主張：依法給付。\n二、被告則以：否認等語。\n", Voice.RESPONDENT),
    ("一、相對人於原審聲請時主張：其執有本票。\n", Voice.CLAIMANT),
    ("二、抗告人於原審則以：否認等語置辯。\n", Voice.RESPONDENT),
    ("二、抗告意旨\n略以：伊未簽名。\n", Voice.CLAIMANT),
    ("㈠本訴部分主張：伊曾付款。\n", Voice.CLAIMANT),
    ("㈡反訴部分抗辯：伊曾付款。\n", Voice.RESPONDENT),
    ("三、被告經合法通知未到場，惟據其先前具狀陳稱：伊曾付款。\n", Voice.RESPONDENT),
    ("二、原告主張之事實，已據其提出收據為證，堪信為真。\n", Voice.COURT),
    ("二、被告辯稱：伊未取走等語。惟查，監視畫面可見其取走。\n", Voice.COURT),
]


@pytest.mark.parametrize(("raw", "voice"), VOICES)
def test_voice_by_its_first_words(raw, voice):
    assert nodes("主文\n駁回。\n理由\n" + raw)[-1].voice is voice


def test_a_party_reported_inside_the_courts_reasons_stays_the_courts():
    raw = "主文\n駁回。\n理由\n一、本院之判斷：\n㈠被告辯稱：已清償云云。惟查並無憑據，尚非可採。\n"
    assert nodes(raw)[-1].voice is Voice.COURT


def test_parts_of_a_whole_judgment():
    raw = (
        "甲地方法院民事判決\n主文\n駁回。\n事實\n一、原告主張：甲。\n理由\n一、按乙。\n"
        "中華民國113年1月2日\n民事第一庭 法官 某某\n以上正本係照原本作成。\n中華民國113年1月3日\n書記官 某某\n"
        "附表一：明細\n編號\t金額\n1\t100元\n總計\t100元\n附件\n道歉文\n"
    )
    assert [n.anchor for n in nodes(raw)] == [
        *("caption", "order", "order-p1", "facts", "facts-1", "reasons", "reasons-1"),
        *("signature", "signature-p2", "notice", "notice-p2", "notice-p3"),
        *("schedule-1", "schedule-1-head-1", "schedule-1-row-1", "schedule-1-row-total"),
        *("attachment-1", "attachment-1-p2"),
    ]


def test_a_row_that_goes_on_with_the_one_above():
    raw = "主文\n駁。\n理由\n一、如表。\n編號\t金額\n1\t100元\n\t*5元\n2\t7元\n"
    rows = [(n.anchor, n.kind) for n in nodes(raw) if "row" in n.anchor]
    assert rows == [
        ("reasons-row-1", NodeKind.ROW),
        ("reasons-row-1b", NodeKind.CONTINUATION),
        ("reasons-row-2", NodeKind.ROW),
    ]
