"""Short names a judgment defines, and what they stand for."""

from pathlib import Path

import pytest

from rulings.extract.aliases import find_aliases
from rulings.normalise import normalise
from rulings.sources import read

RULINGS = Path(__file__).parents[2] / "docs" / "rulings"


def defined(text):
    return [(m.name, m.referent) for m in find_aliases(text)]


@pytest.mark.parametrize(
    ("text", "name", "referent"),
    [
        ("兩造簽訂雲端服務契約書（下稱系爭契約），約定", "系爭契約", "雲端服務契約書"),
        ("簽訂服務契約書（下稱系爭契約）及報價單（下稱系爭報價單）", "系爭報價單", "報價單"),
        ("金額為美金34184.81元（下稱系爭費用）", "系爭費用", "美金34184.81元"),
        ("尚有5,520,964元（下稱系爭費用）未給付", "系爭費用", "5,520,964元"),
        (
            "所成立之Gold金錢網站（網址：http://a.example，下稱「金錢網站」）",
            "金錢網站",
            "Gold金錢網站",
        ),
        ("服務之供應商（Cloud Solution Provider，簡稱CSP）之一", "CSP", "Cloud Solution Provider"),
        ("被告丙築開發建設股份有限公司（下稱丙築公司）", "丙築公司", "丙築開發建設股份有限公司"),
        ("由對造上訴人乙工程處（下稱乙處）", "乙處", "對造上訴人乙工程處"),
        ("與經銷商「甲光股份有限公司」（以下簡稱「甲光」）簽訂", "甲光", "甲光股份有限公司"),
        ("被告乙立數位股份有限公司（下稱乙立公司）之", "乙立公司", "乙立數位股份有限公司"),
        ("原告丙、丁（下分稱姓名，合稱上訴人）主張", "上訴人", "丙、丁"),
        ("（即經濟部工業局【下稱工業局】）", "工業局", "經濟部工業局"),
        ("違反「甲乙應記載事項」（下稱記載事項）第5條", "記載事項", "甲乙應記載事項"),
        ("提供「千軍」線上遊戲服務（下稱系爭服務）", "系爭服務", "「千軍」線上遊戲服務"),
        ("具備消費者保護法（下稱消保法）第8條", "消保法", "消費者保護法"),
        ("使用「甲」軟體（下稱「系爭軟體」，所有權為其所有）", "系爭軟體", "「甲」軟體"),
        ("為兩造所不爭執（見108年度訴字第492號，下稱訴卷，第58頁）", "訴卷", "108年度訴字第492號"),
        ("經臺灣甲地方檢察署（下稱甲地檢署）起訴", "甲地檢署", "臺灣甲地方檢察署"),
        ("經本院以108年度上字第15號（下稱前審）判決", "前審", "108年度上字第15號"),
        ("衝撞原告停放之甲車（下稱系爭車輛）", "系爭車輛", "甲車"),
        ("主張其所承保AB-12號汽車（下稱系爭車輛）", "系爭車輛", "AB-12號汽車"),
        ("以1,000元折算1日確定在案（下稱刑事案件）", "刑事案件", ""),
        ("由配偶陪同下簽立和解書（下稱系爭和解書）", "系爭和解書", "和解書"),
        (
            "有書狀為證（見107年度附民字第4號卷第5至27頁，下稱附民卷）",
            "附民卷",
            "107年度附民字第4號卷",
        ),
        ("107年度附民字第3號卷宗《下稱附民卷》", "附民卷", "107年度附民字第3號卷宗"),
        (
            "並於同年6月間至上訴人甲光股份有限公司（下稱甲光公司）任職",
            "甲光公司",
            "甲光股份有限公司",
        ),
        ("以相對人甲光股份有限公司（下稱甲光公司）", "甲光公司", "甲光股份有限公司"),
        ("選任原告擔任被繼承人甲（下稱被繼承人）", "被繼承人", "被繼承人甲"),
    ],
)
def test_a_short_name_and_what_it_stands_for(text, name, referent):
    assert defined(text)[-1] == (name, referent)


@pytest.mark.parametrize(
    "text",
    [
        "新臺幣（下同）4萬元",
        "新臺幣（下未標示幣別者皆同）92萬元",
        "遊戲幣（即附表一編號2）",
        "甲方（即被告，下同）",
        "甲、乙（下均稱姓名）",
        "遊戲點數（稱為元寶者）",
    ],
)
def test_what_defines_no_name(text):
    assert defined(text) == []


def test_the_words_of_a_mention_are_the_defining_ones():
    text = "網站（網址：http://a.example，下稱「新網站」）"
    (alias,) = find_aliases(text)
    assert text[alias.start : alias.end] == "下稱「新網站」"


# Read from the judgments, in the order of the text.
@pytest.mark.parametrize(
    ("slug", "names"),
    [
        ("tpdv-112-su-2207", "系爭契約 系爭報價單 雲端服務 系爭費用 外包公司"),
        ("tpdv-112-su-2253", "微軟公司 CSP 系爭契約 系爭帳號 系爭費用 消保法"),
        (
            "tphv-113-xiaoshang-geng2-1",
            "上訴人 被上訴人 系爭玩家 系爭服務條款 系爭服務 線上遊戲契約應記載事項 消保法 本院前審 本院更一審 系爭公告 工業局 系爭一覽表",
        ),
        ("cydv-95-su-472", "吉恩公司"),
        ("tpdv-90-su-4494", "系爭契約書 金錢聚網站 系爭軟體 新網站 網際光訊"),
    ],
)
def test_the_short_names_of_each_judgment(slug, names):
    text = normalise(read(RULINGS / slug / "source.txt")).text
    assert [name for name, _ in defined(text)] == names.split()
