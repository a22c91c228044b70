"""What is drawn from short texts of every shape: names of a caption, events; all invented."""

import pytest

from rulings.model import Judgment
from rulings.pipeline import read_judgment
from rulings.sources import read_bytes
from timing import in_proportion


def read(raw: str) -> Judgment:
    return read_judgment(read_bytes(raw.encode(), "source.txt"))


def case(
    parties: str = "原 告 甲○○\n被 告 乙○○\n",
    order: str = "原告之訴駁回。",
    reasons: str = "一、按當事人主張有利於己之事實者，就其事實有舉證之責任。",
    close: str = "",
) -> Judgment:
    """A judgment of these parts, in a text that has line breaks."""
    return read(
        f"臺灣測試地方法院民事判決\n110年度訴字第91號\n{parties}上列當事人間請求損害賠償事件，本院判決如下：\n"
        f"主 文\n{order}\n事實及理由\n{reasons}\n{close}"
    )


CAPTIONS = {
    "numbered names": ("被      告  1.甲○○\n            2.乙○○\n", ["甲○○", "乙○○"]),
    "a name given as a code": ("被      告  A01\n            甲1\n", ["A01", "甲1"]),
    "an address beside a name": ("被      告  甲○○　　住同上\n", ["甲○○"]),
    "who somebody is left to the file": (
        "被      告  甲○○ 真實姓名、年籍均詳卷\n            乙○○（住所詳卷）\n",
        ["甲○○", "乙○○"],
    ),
    "where somebody is registered": ("被      告  甲○○ 籍設測試市測試區測試路1號\n", ["甲○○"]),
    "a code in full width": ("被      告  Ａ０２\n", ["Ａ０２"]),
    "an address below a name": ("被      告  甲○○\n            測試市測試路1號\n", ["甲○○"]),
    "a Latin name, the Chinese one below": (
        "被      告  TEST GAMES CO., LTD.\n            （開曼群島商測試遊戲股份有限公司）\n",
        ["TEST GAMES CO., LTD."],
    ),
    "a label over two lines": (
        "被      告\n即反訴原告  甲○○\n",
        ["甲○○"],
    ),
    "a label spaced inside, the name at once after it": (
        "被 告試作網路科技股份有限公司\n",
        ["試作網路科技股份有限公司"],
    ),
    "a label cut inside a word": ("被告即反\n訴原告 甲 ○ ○\n", ["甲○○"]),
    "an address that isn't 住": (
        "被 告 甲○○ 原住測試市測試區測試路1號\n乙○○  測試市中正區測試路2號\n",
        ["甲○○", "乙○○"],
    ),
    "a name cut by the line": ("被 告 甲○○即乙○○之遺產管理\n人\n", ["甲○○即乙○○之遺產管理人"]),
    "a note cut by the line": (
        "被 告 試作影業股份有限公司（原名：某某影業股份有限\n公司）\n",
        ["試作影業股份有限公司"],
    ),
    "another role over two lines": ("被告即\n反請求原告  甲○○\n", ["甲○○"]),
    "a name of two characters, spaced": ("被      告  甲  ○\n", ["甲○"]),
}


@pytest.mark.parametrize(("lines", "expected"), CAPTIONS.values(), ids=CAPTIONS)
def test_names_of_the_defendants(lines: str, expected: list[str]) -> None:
    parties = case(f"原      告  試作娛樂股份有限公司\n{lines}").caption.parties
    assert [one.name for one in parties if one.role.startswith("被告")] == expected


AGENTS = {
    "兼上 over two lines": ("甲○○\n兼 上\n法定代理人 乙○○\n", {"甲○○": ["乙○○"], "乙○○": []}),
    "兼上列一人 over two lines": (
        "甲○○\n兼上列一人\n法定代理人  乙○○\n",
        {"甲○○": ["乙○○"], "乙○○": []},
    ),
    "兼上 on one line": ("甲○○\n兼上法定代理人 乙○○\n", {"甲○○": ["乙○○"], "乙○○": []}),
    "上列 and its number on lines of their own": (
        "甲○○\n乙○○\n上列\n二人之\n訴訟代理人 丙丁戊律師\n",
        {"甲○○": ["丙丁戊律師"], "乙○○": ["丙丁戊律師"]},
    ),
    "上列二人": (
        "甲○○\n乙○○\n上列二人訴訟代理人 丙丁戊律師\n",
        {"甲○○": ["丙丁戊律師"], "乙○○": ["丙丁戊律師"]},
    ),
    "a label that begins behind a name": (
        "試作有限公司兼 法 定\n代理人 乙○○\n",
        {"試作有限公司": ["乙○○"], "乙○○": []},
    ),
    "two in a list": (
        "甲○○\n訴訟代理人 丙丁戊、己庚辛律師\n",
        {"甲○○": ["丙丁戊", "己庚辛律師"]},
    ),
    "who receives documents, in brackets": (
        "甲○○\n訴訟代理人 丙丁戊律師 己庚辛律師（送達代收人：丙丁戊律師）\n",
        {"甲○○": ["丙丁戊律師", "己庚辛律師"]},
    ),
    "a court's defender": (
        "甲○○\n指定辯護人 本院公設辯護人丙丁戊\n",
        {"甲○○": ["丙丁戊"]},
    ),
    "前開一人": (
        "甲○○\n乙○○\n前開一人訴訟代理人 丙丁戊律師\n",
        {"甲○○": [], "乙○○": ["丙丁戊律師"]},
    ),
    "上一人 beside one name, its end beside the next": (
        "甲○○\n訴訟代理人 乙○○\n上  一  人  丙○○\n複 代 理人  丁○○\n",
        {"甲○○": ["乙○○", "丙○○", "丁○○"]},
    ),
    "複代理人 of those whom the agent above acts for": (
        "甲○○\n乙○○\n共同訴訟代理人 丙丁戊律師\n複 代理 人 己庚辛 律師\n",
        {"甲○○": ["丙丁戊律師", "己庚辛律師"], "乙○○": ["丙丁戊律師", "己庚辛律師"]},
    ),
    "both parents under one 兼法定代理人": (
        "甲○○\n兼法定代理人 A01\n            A02\n共    同\n訴訟代理人 丙丁戊律師\n",
        {"甲○○": ["A01", "A02", "丙丁戊律師"], "A01": ["丙丁戊律師"], "A02": ["丙丁戊律師"]},
    ),
    "共同, not of one who has a lawyer": (
        "甲○○\n訴訟代理人 丙丁戊律師\n被 告 乙○○\n壬○○\n共同訴訟代理人 己庚辛律師\n癸子丑律師\n",
        {
            "甲○○": ["丙丁戊律師"],
            "乙○○": ["己庚辛律師", "癸子丑律師"],
            "壬○○": ["己庚辛律師", "癸子丑律師"],
        },
    ),
    "上二人 who are the lawyers above": (
        "甲○○\n訴訟代理人 丙丁戊律師\n己庚辛律師\n上二人共同複代理人 壬癸子律師\n",
        {"甲○○": ["丙丁戊律師", "己庚辛律師", "壬癸子律師"]},
    ),
    "a further lawyer after a deputy": (
        "甲○○\n乙○○\n共同訴訟代理人 丙丁戊律師\n複代理人 己庚辛律師\n訴訟代理人 壬癸子律師\n",
        {name: ["丙丁戊律師", "己庚辛律師", "壬癸子律師"] for name in ("甲○○", "乙○○")},
    ),
    "who receives documents": (
        "甲○○\n送達代收人 乙○○\n訴訟代理人 丙丁戊律師\n",
        {"甲○○": ["乙○○", "丙丁戊律師"]},
    ),
    "a lawyer with a dated note": (
        "甲○○\n訴訟代理人 丙丁戊律師（民國113年1月26日委任）\n己庚辛 律師 壬癸子 律師\n",
        {"甲○○": ["丙丁戊律師", "己庚辛律師", "壬癸子律師"]},
    ),
    "a word cut off by the line": ("甲○○\n訴訟代理人 丙丁戊\n律師\n", {"甲○○": ["丙丁戊律師"]}),
    "a defender appointed by the court": (
        "甲○○\n指定辯護人 丙丁戊律師\n",
        {"甲○○": ["丙丁戊律師"]},
    ),
    "共同, with a blank inside, on its own line": (
        "甲○○\n乙○○\n共 同\n訴訟代理人 丙○○\n\n丁○○\n",
        {"甲○○": ["丙○○", "丁○○"], "乙○○": ["丙○○", "丁○○"]},
    ),
}


@pytest.mark.parametrize(("lines", "expected"), AGENTS.values(), ids=AGENTS)
def test_whom_an_agent_acts_for(lines: str, expected: dict[str, list[str]]) -> None:
    parties = case(f"原 告 試作娛樂股份有限公司\n被 告 {lines}").caption.parties
    defendants = [one for one in parties if one.role == "被告"]
    assert {one.name: [agent.name for agent in one.agents] for one in defendants} == expected


DECLARED = {
    "in the sentence": ("並聲明：被告應給付原告30,000元。", [("30000", "reasons-1")]),
    "in items below": (
        "並聲明：\n㈠被告應給付原告30,000元。\n㈡願供擔保，請准宣告假執行。",
        [("30000", "reasons-1-1")],
    ),
    "in items below, no colon": (
        "並聲明\n㈠被告應給付原告30,000元。\n㈡訴訟費用由被告負擔。",
        [("30000", "reasons-1-1")],
    ),
    "first and in the alternative": (
        "並聲明：㈠先位聲明：⒈被告應給付原告30,000元。⒉願供擔保。㈡備位聲明：⒈被告應給付原告9,000元。",
        [("30000", "reasons-1")],
    ),
    "first and in the alternative, in items below": (
        "並聲明：\n㈠先位聲明：被告應給付原告30,000元。\n㈡備位聲明：被告應回復帳號。",
        [("30000", "reasons-1-1")],
    ),
    "asked for in other words": (
        "爰訴請被告給付原告修復費用即30,000元。",
        [("30000", "reasons-1")],
    ),
    "a judgment sought": (
        "求為：⑴被告應給付原告30,000元之判決。",
        [("30000", "reasons-1")],
    ),
    "a judgment sought, without a colon": (
        "爰聲明求為命被告給付原告3萬元。",
        [("30000", "reasons-1")],
    ),
    "a judgment declared for, without a colon": (
        "爰依保險法，聲明請求被告賠償30,000元。",
        [("30000", "reasons-1")],
    ),
    "and the other side's in the same paragraph": (
        "並聲明：被告應給付原告30,000元。被告未爭執上述事實，僅聲明：原告之訴駁回。",
        [("30000", "reasons-1")],
    ),
    "as the operative part, an item of it": (
        "並聲明：如主文第1項所示。",
        [("20000", "reasons-1")],
    ),
    "as the operative part, without a colon": (
        "並聲明如主文第一項所示。",
        [("20000", "reasons-1")],
    ),
    "as the operative part, two items": (
        "並聲明：如主文第1、2項所示。",
        [("20000", "reasons-1"), ("10000", "reasons-1")],
    ),
    "as the operative part, all of it": (
        "並聲明：求為判決如主文所示。",
        [("20000", "reasons-1"), ("10000", "reasons-1")],
    ),
    "as the operative part, an item that grants nothing": ("並聲明：如主文第3項所示。", []),
}


@pytest.mark.parametrize(("declared", "expected"), DECLARED.values(), ids=DECLARED)
def test_what_the_claimant_asks_for(declared: str, expected: list[tuple[str, str]]) -> None:
    claims = case(
        order="一、被告應給付原告新臺幣20,000元。\n二、被告應再給付原告新臺幣10,000元。\n三、訴訟費用由被告負擔。",
        reasons=f"一、原告主張：契約已解除。{declared}\n二、被告則以：無庸返還等語。",
    ).claims
    assert [(str(claim.amount), claim.anchor) for claim in claims] == expected


HISTORY = {
    "what the action was for": (
        "原告起訴請求被告給付30,000元，原審判決其敗訴，原告不服，提起上訴。",
        [30000],
    ),
    "what the court grants of it": (
        "從而，原告起訴請求被告給付20,000元，為有理由，應予准許。",
        [],
    ),
}


@pytest.mark.parametrize(("told", "expected"), HISTORY.values(), ids=HISTORY)
def test_a_claim_that_only_the_court_tells(told: str, expected: list[int]) -> None:
    assert [int(claim.amount) for claim in case(reasons=f"一、{told}").claims] == expected


BENCHES = {
    "spaced names, a line each": "審判長法官 林 甲 乙\n法官 張 丙\n法官 王 丁 戊\n",
    "spaced names in one line": "審判長法官 林 甲 乙 法官 張 丙 法官 王 丁 戊\n",
    "spaced names run together": "審判長法官 林 甲 乙\n法官 張 丙法官 王 丁 戊\n",
    "full-width blanks": "審判長法官　林　甲　乙\n　　　法官　張　　丙\n　　　法官　王　丁　戊\n",
    "plain names, spaced labels": "審判長法  官  林甲乙\n        法  官  張丙\n        法  官  王丁戊\n",
}


@pytest.mark.parametrize("bench", BENCHES.values(), ids=BENCHES)
def test_the_bench(bench: str) -> None:
    signature = case(
        close=f"中 華 民 國 113 年 11 月 14 日\n民事第五庭\n{bench}本件正本證明與原本無異\n"
        "書 記 官 陳 己 庚\n中 華 民 國 113 年 11 月 19 日\n"
    ).signature
    assert signature.judges == ("林甲乙", "張丙", "王丁戊")
    assert signature.clerk == "陳己庚"
    assert signature.division == "民事第五庭"


RUN_TOGETHER = {
    "the body has each name": (
        "甲乙丙丁戊己庚",
        "被告應給付原告甲乙丙壹元、原告丁戊己庚貳元。",
        ["甲乙丙", "丁戊己庚"],
    ),
    "the body has one name only": (
        "甲乙丙丁戊己庚",
        "被告應給付原告甲乙丙壹元。",
        ["甲乙丙丁戊己庚"],
    ),
    "two ways to cut": (
        "甲乙丙丁戊己",
        "原告甲乙、原告丙丁戊己、原告甲乙丙、原告丁戊己各壹元。",
        ["甲乙丙丁戊己"],
    ),
    "masked names": ("甲○○乙○○丙○", "被告應給付壹元。", ["甲○○", "乙○○", "丙○"]),
    "each a surname and two characters": (
        "陳甲乙吳丙丁王戊己",
        "被告應給付原告壹元。",
        ["陳甲乙", "吳丙丁", "王戊己"],
    ),
    "each with a note": (
        "甲乙丙（即辛○○之繼承人）丁戊己（即辛○○之繼承人）",
        "被告應給付原告壹元。",
        ["甲乙丙", "丁戊己"],
    ),
    "somebody and a company": (
        "陳甲乙試作交通股份有限公司",
        "被告應給付原告陳甲乙壹元、原告試作交通股份有限公司貳元。",
        ["陳甲乙", "試作交通股份有限公司"],
    ),
    "a company that only looks like both": (
        "陳甲乙交通股份有限公司",
        "被告應給付原告壹元，陳甲乙交通公司亦同。",
        ["陳甲乙交通股份有限公司"],
    ),
    "the body has it as it stands": ("東方太平洋", "被告應給付東方太平洋壹元。", ["東方太平洋"]),
}


@pytest.mark.parametrize(("names", "order", "expected"), RUN_TOGETHER.values(), ids=RUN_TOGETHER)
def test_names_that_nothing_separates(names: str, order: str, expected: list[str]) -> None:
    raw = (
        f"臺灣測試地方法院民事判決110年度訴字第91號原告{names}被告試作網路股份有限公司上列當事人間請求損害賠償事件，"
        f"本院判決如下：主文{order}事實及理由一、按當事人主張有利於己之事實者，就其事實有舉證之責任。"
    )
    parties = read(raw).caption.parties
    assert [one.name for one in parties if one.role == "原告"] == expected


FLAT_CLOSES = {
    "以上為正本": "以上為正本係照原本作成。",
    "上列正本": "上列正本證明與原本無異。",
    "上開正本": "上開正本係照原本作成。",
    "上正本": "上正本係照原本作成。",
    "上列為正本": "上列為正本係照原本作成。",
    "remedies at once": "如對本判決上訴，須於判決送達後20日內向本院提出上訴狀。",
    "no remedy": "本判決不得上訴。",
}


@pytest.mark.parametrize("notice", FLAT_CLOSES.values(), ids=FLAT_CLOSES)
@pytest.mark.parametrize(
    "after",
    [
        "附表一：（新臺幣）",
        "附表編號日期",
        "附表-----折舊時間",
        "訴訟費用計算書",
        "訴訟費用計算式：",
    ],
)
@pytest.mark.parametrize("blank", ["", " "], ids=["nothing between", "blanks between"])
def test_names_end_where_flat_text_goes_on(notice: str, after: str, blank: str) -> None:
    raw = blank.join(
        (
            "臺灣測試地方法院民事判決",
            "110年度訴字第91號",
            "原告甲○○",
            "被告乙○○",
            "上列當事人間請求損害賠償事件，本院判決如下：",
            "主文",
            "原告之訴駁回。",
            "事實及理由",
            "一、按當事人主張有利於己之事實者，就其事實有舉證之責任。",
            "中華民國110年3月5日",
            "測試簡易庭法官林甲乙",
            notice,
            "中華民國110年3月8日",
            "書記官張丙",
            after,
        )
    )
    signature = read(raw).signature
    assert (signature.judges, signature.clerk) == (("林甲乙",), "張丙")


COUNTERCLAIMS = {
    "the payee named by its role": ("反訴被告應給付反訴原告100,000元。", "乙○○"),
    "only the payer named": ("反訴被告應給付100,000元。", "乙○○"),
    "a payee of the claim itself": ("被告應給付原告100,000元。", "甲○○"),
}


@pytest.mark.parametrize(
    "joint", ["即", "", "\n", "\n即"], ids=["即", "none", "break", "break and 即"]
)
@pytest.mark.parametrize(("asked", "expected"), COUNTERCLAIMS.values(), ids=COUNTERCLAIMS)
def test_who_asks_in_a_counterclaim(asked: str, expected: str, joint: str) -> None:
    claims = case(
        f"原 告{joint}反訴被告 甲○○\n被 告{joint}反訴原告 乙○○\n",
        reasons=f"一、反訴原告主張：契約已解除。並聲明：{asked}\n二、反訴被告則以：無庸給付等語。",
    ).claims
    assert [claim.party for claim in claims] == [expected]


def test_an_appellant_who_is_to_pay_pays_the_respondent() -> None:
    awards = case(
        "上訴人 甲○○\n被上訴人 乙○○\n",
        order="上訴人應再給付新臺幣5萬元。",
        reasons="一、本院之判斷：附帶上訴有理由。",
    ).awards
    assert [award.party for award in awards] == ["乙○○"]


def test_an_administrative_court_names_its_division_in_the_caption() -> None:
    raw = (
        "臺北高等行政法院判決\n                  地方行政訴訟庭第一庭\n                  113年度地訴字第91號\n"
        "原      告  試作有線電視股份有限公司\n代  表  人  甲○○\n被      告  國家通訊傳播委員會\n代  表  人  乙○○\n"
        "上列當事人間有線廣播電視法事件，本院判決如下：\n    主      文\n一、原處分撤銷\n二、訴訟費用由被告負擔。\n"
        "    事實及理由\n一、按。\n中    華    民    國    113   年    11    月    22    日\n"
        "            審判長法  官  林甲乙\n"
    )
    judgment = read(raw)
    assert judgment.signature.division == "地方行政訴訟庭第一庭"
    assert [agent.kind for party in judgment.caption.parties for agent in party.agents] == [
        "代表人",
        "代表人",
    ]


def test_twelve_people_are_counted_as_twelve() -> None:
    names = [f"{stem}○○" for stem in "甲乙丙丁戊己庚辛壬癸子丑寅"]
    parties = case(
        "原 告 "
        + "\n".join(names)
        + "\n上十二人共同訴訟代理人 卯辰巳律師\n被 告 試作娛樂股份有限公司\n"
    ).caption.parties
    assert [len(one.agents) for one in parties] == [0, *[1] * 12, 0]


@pytest.mark.parametrize("name", ["試作股份有限公司", "TEST GAMES CO., LTD.", "Test Cloud Inc."])
def test_companies_are_told_from_people(name: str) -> None:
    raw = f"臺灣測試地方法院民事判決\n110年度訴字第91號\n原告 {name}\n被告 甲○○\n主文\n駁回。\n"
    parties = read(raw).caption.parties
    assert [one.company for one in parties] == [True, False]


def test_who_reports_an_event_says_nothing_of_its_kind() -> None:
    timeline = case(
        reasons="一、原告起訴主張：兩造於民國108年1月2日簽訂雲端服務契約。\n二、原告於109年3月4日起訴。"
    ).timeline
    assert [(one.date, one.kind) for one in timeline] == [
        ("2019-01-02", "contract"),
        ("2020-03-04", "filing"),
    ]


REVERSED = {
    "what the judgment below granted": "原判決主文第一項判命上訴人應連帶給付被上訴人新臺幣2,400萬元及其遲延利息部分廢棄。",
    "what it refused": "原判決關於駁回上訴人請求被上訴人給付新臺幣2,998,803元之訴部分廢棄，發回。",
}


@pytest.mark.parametrize("order", REVERSED.values(), ids=REVERSED)
def test_what_is_set_aside_is_no_award(order: str) -> None:
    assert case("上 訴 人 甲○○\n被 上訴人 乙○○\n", order).awards == ()


def test_who_is_asked_to_pay_together_with_somebody() -> None:
    awards = case(
        "原 告 丙○○\n被 告 甲○○\n乙○○\n", "被告甲○○應與乙○○連帶給付原告新臺幣139,312元。"
    ).awards
    assert [(one.party, one.amount) for one in awards] == [("丙○○", 139312)]


def test_each_recipient_of_one_sentence_has_an_award() -> None:
    order = "被告應給付原告甲○○73萬元、原告乙○○55萬元，及自民國113年4月1日起至清償日止之利息。"
    awards = case("原 告 甲○○\n乙○○\n被 告 丙○○\n", order).awards
    assert [(one.party, one.amount, one.interest_from) for one in awards] == [
        ("甲○○", 730000, "2024-04-01"),
        ("乙○○", 550000, "2024-04-01"),
    ]


CLAIMED = {
    "the one who sued answers the appeal": (
        "一、被上訴人主張：兩造離婚，爰請求上訴人給付剩餘財產差額276萬7,765元。",
        [("乙○○", 2767765)],
    ),
    "what the one who asks has to pay first": (
        "一、上訴人主張：請求被上訴人應於上訴人給付541,785元後塗銷抵押權。",
        [],
    ),
}


@pytest.mark.parametrize(("reasons", "expected"), CLAIMED.values(), ids=CLAIMED)
def test_whose_claim_it_is(reasons: str, expected: list[tuple[str, int]]) -> None:
    claims = case("上 訴 人 甲○○\n被 上訴人 乙○○\n", "上訴駁回。", reasons).claims
    assert [(one.party, one.amount) for one in claims] == expected


def test_a_row_of_a_table_tells_an_event_if_its_cells_are_whole() -> None:
    schedule = (
        "附表：\n┌──┬──────┬────┬────┐\n│編號│日期        │事由    │金額    │\n├──┼──────┼────┼────┤\n"
        "│1   │107年4月24日│復健科  │200元   │\n├──┼──────┼────┼────┤\n"
        "│2   │107年5月24日│復健科門│200元   │\n│    │107年6月24日│診收據  │        │\n└──┴──────┴────┴────┘\n"
    )
    events = case(close=f"中華民國110年3月5日\n民事庭法官林甲乙\n書記官張丙\n{schedule}").timeline
    assert [(event.date, event.text.zh) for event in events if event.kind != "judgment"] == [
        ("2018-04-24", "1，107年4月24日，復健科，200元")
    ]


def test_a_cite_that_goes_on_behind_a_semicolon_is_left_out_whole() -> None:
    (event,) = case(
        reasons="一、經查，被告於108年1月2日付款（見原審卷第57頁；本院卷第3頁）。"
    ).timeline
    assert event.text.zh == "經查，被告於108年1月2日付款"


AGREED = {
    "a party doesn't dispute it, either": (
        "一、經查，被告因過失致人受傷，經判處拘役，被告對此亦不爭執。",
        ["reasons-1"],
    ),
    "what the court makes of it": (
        "一、某甲駕車撞傷原告，為兩造所不爭執，故原告之請求為有理由。",
        ["reasons-1"],
    ),
    "a party leaves it undisputed": ("一、原告支出看護費用一節，被告並未爭執。", ["reasons-1"]),
    "a party's name beside its role": (
        "一、甲車登記於其名下，且為被告陳甲乙所不爭執。",
        ["reasons-1"],
    ),
    "a party doesn't dispute its part": (
        "一、系爭手機購於106年7月，被告就此部分不為爭執。",
        ["reasons-1"],
    ),
    "it only seems undisputed": ("一、末查，某甲已經離職，似為兩造所不爭執。", []),
    "several defendants": ("一、經查，某甲駕車撞傷原告等情，為被告等所不爭執。", ["reasons-1"]),
    "words that tell no fact": ("一、原告應負百分之三十之過失。\n二、兩造不爭執。", []),
    "items, of which one has items of its own": (
        "一、不爭執事項：\n㈠事故之經過：\n⒈被告駕車。\n⒉原告騎車。\n㈡原告支出醫療費用。\n二、經查，原告受傷。",
        ["reasons-1-1", "reasons-1-2"],
    ),
}


@pytest.mark.parametrize(("reasons", "anchors"), AGREED.values(), ids=AGREED)
def test_what_is_undisputed(reasons: str, anchors: list[str]) -> None:
    assert [fact.anchor for fact in case(reasons=reasons).undisputed] == anchors


def test_what_the_court_makes_of_a_fact_is_no_part_of_it() -> None:
    (fact,) = case(
        reasons="一、某甲駕車撞傷原告，為兩造所不爭執，故原告之請求為有理由。"
    ).undisputed
    assert fact.text.zh == "某甲駕車撞傷原告，為兩造所不爭執"


AGREED_UP_TO = {
    "the court goes on": (
        "其上簽名為被告所書，此為被告所不爭執，其上已記載其違規，如非事實，何以簽名。",
        "其上簽名為被告所書，此為被告所不爭執",
    ),
    "the evidence": (
        "原告已賠付19萬元，為被告所不爭執（見本院卷第3頁，第5頁），並有發票可稽，然零件為14萬元。",
        "原告已賠付19萬元，為被告所不爭執（見本院卷第3頁，第5頁），並有發票可稽",
    ),
}


@pytest.mark.parametrize(("told", "expected"), AGREED_UP_TO.values(), ids=AGREED_UP_TO)
def test_where_an_undisputed_fact_ends(told: str, expected: str) -> None:
    (fact,) = case(reasons=f"一、{told}").undisputed
    assert fact.text.zh == expected


def test_who_names_facts_is_not_taken_to_mean_others_by_their_days() -> None:
    facts = case(
        reasons="一、不爭執事項：\n㈠原告於108年1月2日受傷。\n㈡原告於108年1月2日支出11,510元。\n"
        "二、原告於108年1月2日受傷，如不爭執事項㈠所示。"
    ).undisputed
    assert [fact.relied_on_at for fact in facts] == [("reasons-2",), ()]


def test_what_one_side_adds_is_not_agreed() -> None:
    (fact,) = case(
        reasons="一、不爭執事項：\n㈠收據500元為被告所支付，惟原告主張原審業已扣除等語。"
    ).undisputed
    assert fact.text.zh == "收據500元為被告所支付"


def test_a_sum_that_each_of_several_is_to_pay_is_granted_as_often() -> None:
    judgment = case(
        parties="原 告 甲○○\n被 告 乙○○\n丙○○\n",
        order="被告乙○○、丙○○應各給付原告新臺幣25萬元。",
        reasons="一、原告主張：並聲明：被告應各給付原告50萬元。\n二、被告則以：無庸給付等語。",
    )
    assert [(one.party, int(one.amount)) for one in judgment.awards] == [("甲○○", 250000)] * 2
    assert [int(one.amount) for one in judgment.claims] == [500000] * 2


def test_a_fact_is_relied_on_where_its_section_is_named() -> None:
    facts = case(
        reasons="一、不爭執事項：\n㈠被告駕車。\n㈡原告受傷。\n㈢保險人給付。\n二、本院之判斷：\n"
        "㈠被告有過失，已如一、㈠㈡所述。\n㈡其給付應予扣除（見上一、㈢說明）。"
    ).undisputed
    assert [fact.relied_on_at for fact in facts] == [
        ("reasons-2-1",),
        ("reasons-2-1",),
        ("reasons-2-2",),
    ]


def test_a_round_sum_far_from_the_words_that_take_a_fact_up_proves_no_reliance() -> None:
    facts = case(
        reasons="一、不爭執事項：\n㈠保險人給付50萬元。\n㈡原告支出11,510元。\n"
        "二、其收入為兩造所不爭執。其存款50萬元，另支出11,510元。\n三、保險人給付50萬元，已如前述。"
    ).undisputed
    assert [fact.relied_on_at for fact in facts] == [("reasons-3",), ("reasons-2",)]


def test_days_from_which_interest_runs_are_no_events() -> None:
    timeline = case(
        reasons="一、原告請求自起訴狀繕本送達翌日（即113年6月17日）起至清償日止之利息，及起訴前1日即113年3月28日以前之利息，"
        "並請求自109年8月1日起至遷讓房屋之日止按月給付租金，及自107年8月13日起計算至109年9月30日止之違約金。\n二、契約期間自110年1月1日起至112年12月31日止。"
    ).timeline
    assert [(one.date, one.kind) for one in timeline] == [
        ("2021-01-01", "contract"),
        ("2023-12-31", "contract"),
    ]


KINDS = {
    "nothing beside the date": ("兩造於108年1月2日結婚，嗣因細故分居，原告乃具狀起訴。", "fact"),
    "the verb after it, not the decision named after that": (
        "原告於108年1月2日賠付修理費，原判決以其起訴逾時，判決敗訴。",
        "payment",
    ),
    "the first of two verbs": ("被告於108年1月2日具狀變更聲明，並減縮應受判決事項。", "filing"),
    "an action brought": ("原判決以原告遲至108年1月2日始提起訴訟，因而駁回。", "filing"),
    "what another date's words say is not its own": (
        "原告於108年1月2日得標，並於同年月9日與被告訂立契約。",
        "fact",
    ),
    "dates that share their words": ("原告於108年1月2日、同年2月3日支出醫療費用。", "payment"),
    "the words before it, if none follow": ("約定合約期間自108年1月2日起共三年。", "contract"),
    "an officer's record is no hearing": (
        "員警於108年1月2日製作調查筆錄時已知悉。",
        "fact",
    ),
    "the court's record is": ("被告自陳在卷（見本院108年1月2日筆錄第3頁）。", "hearing"),
    "an operation is no entry into force": (
        "原告於108年1月2日急診並施行撕裂傷縫合手術。",
        "fact",
    ),
    "an amendment": ("該條於108年1月2日修正公布，同年月9日施行。", "regulation"),
    "a notice on the site": ("被告於108年1月2日在遊戲官網公告，原告未見。", "notice"),
    "a letter in the file": ("有該會108年1月2日函附卷可稽。", "evidence"),
    "a contract changed is no procedure": (
        "兩造於108年1月2日就契約變更事項，簽訂附約。",
        "contract",
    ),
    "a claim changed": ("嗣原告於108年1月2日變更為：被告應給付3萬元。", "filing"),
    "a pleading": ("被告108年1月2日書狀略以：伊未收受費用。", "filing"),
    "a case of another court": (
        "被告於108年1月2日經該院以107年度易字第9號判決有罪。",
        "judgment",
    ),
    "the claim changed": ("嗣原告於108年1月2日當庭將請求金額變更為3萬元。", "filing"),
    "somebody dies after the action": ("原告於起訴後之108年1月2日死亡。", "fact"),
    "somebody leaves hospital": ("原告已於108年1月2日出院，不得請求其後之費用。", "fact"),
    "a certificate is no hearing": ("有審理中所提108年1月2日之診斷證明書可稽。", "fact"),
    "a claim assigned": ("該債權業於108年1月2日讓與原告。", "contract"),
    "a contract made": ("兩造於108年1月2日成立網站維護合約。", "contract"),
    "a lawyer's letter": ("被告於108年1月2日委請律師回函。", "notice"),
    "an accident": ("被告於108年1月2日騎乘機車，與原告之車發生車禍。", "fact"),
    "what was said in another case": (
        "被告於108年1月2日本院109年訴字第6號準備程序中稱之。",
        "hearing",
    ),
    "the day a cheque bears": ("被告簽發發票日為108年1月2日之支票。", "fact"),
    "a Sunday is no hearing": ("兩造於108年1月2日碰面，當日為星期日。", "fact"),
    "not prosecuted is not sued": ("經檢察官於108年1月2日為不起訴處分。", "fact"),
}


@pytest.mark.parametrize(("words", "kind"), KINDS.values(), ids=KINDS)
def test_an_event_s_kind_is_told_beside_its_date(words: str, kind: str) -> None:
    timeline = case(reasons=f"一、經查，{words}").timeline
    assert (timeline[0].date, timeline[0].kind) == ("2019-01-02", kind)


@pytest.mark.parametrize(
    "words",
    [
        "最高法院77年5月17日第9次民事庭會議決議參照。",
        "學者之見解，試作法學評論第121期，99年4月，第8頁參照。",
        "依行政院45年7月31日（45）台財字第4180號令發布之耐用年數表。",
        "原審誤載為106年10月28日。",
        "原告於72年10月23日出生，年滿六十歲。",
        "原告至遲須於105年10月8日起訴始合法。",
        "原告請求自109年6月2日起至109年9月1日止之薪資損失，難謂有據。",
        "應自110年1月22日（附民卷第15頁送達證書）起至清償日止計付利息。",
        "尾款98,500元（106年4月6日兩造誤為98,000元）現金給付。",
        "被告於102年12月11日前之某日詐取訂金。",
        "應自107年12月6日起起至清償日止計付利息。",
        "受刑人預計執行至117年8月1日。",
        "證人某甲於原審結證稱：「（問：何時簽約？）答：大概是105年3月簽約的」等語。",
    ],
)
def test_dates_of_what_is_cited_or_testified_are_no_events(words: str) -> None:
    assert case(reasons=f"一、按{words}").timeline == ()


RECKONED = {
    "somebody tells of the day": (
        (
            "一、原告主張：被告於108年1月2日8時35分許撞及原告之機車。\n二、按當事人應舉證。\n"
            "三、該機車迄至系爭事故發生時即108年1月2日，已使用逾3年。"
        ),
        [("2019-01-02T08:35", "reasons-1")],
    ),
    "somebody tells of the day on which a paper was made": (
        (
            "一、原告主張：被告於108年1月2日8時35分許撞及原告之機車。\n二、按當事人應舉證。\n"
            "三、此有測試醫院108年1月2日診斷證明書可稽。"
        ),
        [("2019-01-02T08:35", "reasons-1")],
    ),
    "the court tells of the day, a party of the hour": (
        (
            "一、原告主張：被告於108年1月2日8時35分許撞及原告之機車。\n二、按當事人應舉證。\n"
            "三、經查，原告於108年1月2日至急診就診。"
        ),
        [("2019-01-02", "reasons-3"), ("2019-01-02T08:35", "reasons-1")],
    ),
    "nobody does": (
        "一、該機車迄至系爭事故發生時即108年1月2日，已使用逾3年。",
        [("2019-01-02", "reasons-1")],
    ),
}


@pytest.mark.parametrize(("reasons", "expected"), RECKONED.values(), ids=RECKONED)
def test_a_day_only_reckoned_with_tells_less_than_anybody(
    reasons: str, expected: list[tuple[str, str]]
) -> None:
    assert [(one.date, one.anchor) for one in case(reasons=reasons).timeline] == expected


def test_what_has_not_happened_when_the_court_decides_is_no_event() -> None:
    timeline = case(
        reasons="一、經查，原告於108年1月2日受傷，至其年滿65歲之127年4月2日止得工作。",
        close="中 華 民 國 110 年 3 月 5 日\n民事庭 法 官 林甲乙\n",
    ).timeline
    assert [one.date for one in timeline] == ["2019-01-02", "2021-03-05"]


def test_the_words_of_a_day_are_shown_once() -> None:
    (event,) = case(reasons="一、經查，被告於108年1月2日付款，而108年1月2日系爭契約屆滿。").timeline
    assert event.kind == "payment"


def test_an_event_s_words_begin_behind_a_quotation() -> None:
    (event,) = case(reasons="一、其稱：「被告已違約。」等語，嗣於108年1月2日匯款。").timeline
    assert event.text.zh == "嗣於108年1月2日匯款"


@pytest.mark.parametrize("name", ["甲乙丙即丁戊號", "丁戊商號", "丁戊行號"])
def test_a_name_that_ends_in_a_shop_s_word(name: str) -> None:
    parties = case(f"原 告 試作有限公司\n被 告 {name}\n訴訟代理人 己庚辛律師\n").caption.parties
    assert [(one.name, [agent.name for agent in one.agents]) for one in parties] == [
        ("試作有限公司", []),
        (name, ["己庚辛律師"]),
    ]


def test_a_caption_glued_to_its_title_is_read_up_to_the_sentence_cut_inside_its_date() -> None:
    caption = read(
        "臺灣測試地方法院民事判決 110年度訴字第91號原 告 甲○○訴訟代理人 丙丁戊律師複代理 人 戊○○"
        "被 告 試作股份有限公司法定代理人 乙○○訴訟代理人 己庚辛律師\n\n"
        "壬癸子律師上列當事人間請求損害賠償事件,本院於中華民國110 年\n\n8 月2 日言詞辯論終結,判決如下:\n\n"
        "主 文原告之訴駁回。\n\n事實及理由\n\n一、原告主張：契約已解除。\n"
    ).caption
    assert [(one.name, [agent.name for agent in one.agents]) for one in caption.parties] == [
        ("甲○○", ["丙丁戊律師", "戊○○"]),
        ("試作股份有限公司", ["乙○○", "己庚辛律師", "壬癸子律師"]),
    ]
    assert (caption.cause, caption.hearing_closed) == ("請求損害賠償", "2021-08-02")


def test_the_first_agent_may_stand_between_the_halves_of_a_label_in_flat_text() -> None:
    parties = read(
        "臺灣測試地方法院民事判決 110年度訴字第91號原 告 甲○○ 被 告 試作股份有限公司 兼法定代理人 乙○○ "
        "共 同 丙丁戊律師 訴訟代理人 己庚辛律師 上列當事人間請求損害賠償事件,判決如下: 主 文 原告之訴駁回。 "
        "事實及理由 一、原告主張：契約已解除。二、被告則以：並未解除。"
    ).caption.parties
    advocates = ["丙丁戊律師", "己庚辛律師"]
    assert [(one.name, [agent.name for agent in one.agents]) for one in parties] == [
        ("甲○○", []),
        ("試作股份有限公司", ["乙○○", *advocates]),
        ("乙○○", advocates),
    ]


@pytest.mark.parametrize(
    "unit",
    ["共同訴訟代理人 甲乙丙律師 ", "被告（甲\n", "人\n", "原告甲○○\n被告乙○○\n", "上列二人共同"],
)
@pytest.mark.parametrize("end", ["\n", " "], ids=["in lines", "in one line"])
def test_a_caption_takes_time_in_proportion(unit: str, end: str) -> None:
    def run(times: int) -> None:
        read(
            f"臺灣測試地方法院民事判決{end}112年度訴字第9051號{end}{unit * times}{end}"
            f"上列當事人間請求給付事件，判決如下：{end}主 文{end}駁回。{end}事實及理由{end}一、按。\n"
        )

    assert in_proportion(run, 200)
