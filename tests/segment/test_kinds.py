"""Every kind of document a court sends out, wrapped and in one line; all of them invented."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from rulings.model import Judgment, Part, Signature, Voice
from rulings.pipeline import read_judgment
from rulings.sources import read_bytes


@dataclass(frozen=True)
class Case:
    """What somebody reads in the text: its kind, when it was decided, what it lacks, its paragraphs."""

    document: str
    decided: str
    judges: tuple[str, ...]
    missing: tuple[str, ...]
    anchors: str  # of the order, the facts, the reasons and what is appended, in the wrapped text
    raw: str


CASES = {
    "criminal, facts apart from reasons": Case(
        "刑事判決",
        "2021-05-03",
        ("林甲乙",),
        (),
        "order order-p1 facts facts-1 facts-2 reasons reasons-1 reasons-1-1 reasons-2 reasons-2-1 "
        "reasons-2-2 reasons-p1 reasons-p2 attachment-1 attachment-1-p2",
        """\
臺灣臺北地方法院刑事判決
110年度訴字第9001號
公　訴　人　臺灣臺北地方檢察署檢察官
被　　　告　甲○○
選任辯護人　丁戊己律師
上列被告因妨害電腦使用案件，經檢察官提起公訴（109年度偵字第9002
號），本院判決如下：
　　主　文
甲○○犯無故取得他人電磁紀錄罪，處有期徒刑參月，如易科罰金，以新
臺幣壹仟元折算壹日。
　　事　實
一、甲○○於民國109年1月1日取得他人之遊戲帳號密碼，於同年月3日登
    入該帳號，並將其內之虛擬道具移轉至自己之帳號。
二、案經被害人訴由臺北市政府警察局報告偵辦。
　　理　由
壹、證據能力部分：
一、按被告以外之人於審判外之陳述，經當事人於審判程序同意作為證據
    ，刑事訴訟法第159條之5第1項定有明文。
貳、實體部分：
一、上開事實，業據被告坦承不諱，並有登入紀錄可憑，堪以認定。
二、核被告所為，係犯刑法第359條之罪。
據上論斷，應依刑事訴訟法第299條第1項前段，刑法第359條，判決如主
文。
本案經檢察官庚辛到庭執行職務。
中　　華　　民　　國　　110　　年　　5　　月　　3　　日
　　　　　　　　　刑事第一庭　法　官　林甲乙
以上正本證明與原本無異。
如不服本判決，應於收受判決後20日內向本院提出上訴書狀。
　　　　　　　　　　　　　　　書記官　陳丙丁
中　　華　　民　　國　　110　　年　　5　　月　　4　　日
附錄本案論罪科刑法條全文：
無故取得他人電磁紀錄者，依其情節處罰。
""",
    ),
    "summary criminal, the prosecutor's application attached": Case(
        "刑事簡易判決",
        "2023-03-01",
        ("林甲乙",),
        (),
        "order order-p1 reasons reasons-1 reasons-2 attachment-1 attachment-1-p2 attachment-1-p3 "
        "attachment-1-1 attachment-2 attachment-2-p2",
        """\
臺灣士林地方法院刑事簡易判決
112年度士簡字第9003號
聲　請　人　臺灣士林地方檢察署檢察官
被　　　告　甲○○
上列被告因妨害電腦使用案件，經檢察官聲請以簡易判決處刑，本院判決
如下：
    主  文
甲○○犯無故變更他人電磁紀錄罪，處有期徒刑貳月。
    事實及理由
一、本件犯罪事實及證據，除補充外，均引用如附件檢察官聲請簡易判決處
    刑書之記載。
二、依刑事訴訟法第449條第1項前段、第3項、第454條第2項，逕以簡易判
    決處刑如主文。
中　華　民　國　112　年　3　月　1　日
                士林簡易庭  法  官  林甲乙
以上正本證明與原本無異。
                            書記官  陳丙丁
中　華　民　國　112　年　3　月　1　日
附件：
被告因妨害電腦使用案件，業經偵查終結，認為宜聲請以簡易判決處刑。
    犯罪事實
一、甲○○於民國111年1月1日登入他人之遊戲帳號。
所犯法條：
刑法第359條
""",
    ),
    "payment order": Case(
        "支付命令",
        "2019-01-31",
        (),
        ("operative part", "judges"),
        "reasons reasons-1 reasons-2",
        """\
臺灣高雄地方法院支付命令
108年度司促字第9004號
債　權　人　試作電信股份有限公司
法定代理人　王○○
債　務　人　乙○○
一、債務人應向債權人給付新臺幣壹拾萬元，及自民國107年12月1日起至
    清償日止，按年息百分之五計算之利息，否則應於本命令送達後二十
    日之不變期間內，向本院提出異議。
二、債權人請求之原因事實：詳如聲請狀所載。
中　　華　　民　　國　　108　　年　　1　　月　　31　　日
                          民事庭  司法事務官  陳丙丁
""",
    ),
    "order of one paragraph": Case(
        "民事裁定",
        "2023-10-30",
        ("林甲乙",),
        ("operative part",),
        "reasons reasons-p1",
        """\
臺灣臺北地方法院民事裁定
112年度北補字第9005號
原　　告　甲○○
被　　告　試作遊戲股份有限公司
法定代理人　王○○
上列當事人間請求返還價金事件，原告起訴未繳納裁判費。查本件訴訟標的
金額核定為新臺幣（下同）50萬元，應徵第一審裁判費5,400元，限原告於
收受本裁定送達後5日內補繳，逾期不繳，即駁回其訴，特此裁定。
中　　華　　民　　國　　112　　年　　10　　月　　30　　日
                        臺北簡易庭　法　官　林甲乙
以上正本係照原本作成。
如對本裁定抗告須於裁定送達後10日內向本院提出抗告狀。
中　　華　　民　　國　　112　　年　　10　　月　　31　　日
                              書記官  陳丙丁
""",
    ),
    "small claim, nothing but the operative part": Case(
        "小額民事判決",
        "2022-03-01",
        ("林甲乙",),
        ("reasons",),
        "order order-p1 order-p2 order-p3",
        """\
臺灣新北地方法院小額民事判決
                                      111年度板小字第9006號
原      告  試作遊戲股份有限公司
法定代理人  王○○
被      告  乙○○
上列當事人間請求給付價金事件，本院於民國111年2月20日言詞辯論終結
，判決如下：
    主  文
被告應給付原告新臺幣壹萬元。
訴訟費用新臺幣壹仟元由被告負擔。
本判決得假執行。
中　　華　　民　　國　　111　　年　　3　　月　　1　　日
                  臺灣新北地方法院板橋簡易庭
                              法  官  林甲乙
上為正本係照原本作成。
如不服本判決，應於送達後20日內，以違背法令為理由向本院提出上訴狀。
中　　華　　民　　國　　111　　年　　3　　月　　2　　日
                              書記官  陳丙丁
""",
    ),
    "record of a judgment read out": Case(
        "宣示判決筆錄",
        "2023-04-06",
        ("林甲乙",),
        (),
        "order order-p1 order-p2 order-p3 reasons reasons-p1",
        """\
臺灣臺中地方法院小額民事宣示判決筆錄
                                    112年度中小字第9007號
原      告  試作電信股份有限公司
法定代理人  王○○
被      告  乙○○
上列當事人間請求給付電信費事件，於中華民國112年4月6日辯論終結，同
日下午4時在本院臺中簡易庭第30法庭宣示判決，出席職員如下：
    法  官  林甲乙
    書記官  陳丙丁
    通  譯  張戊己
法官朗讀主文宣示判決，並諭知將判決主文、所裁判之訴訟標的及其理由要
領，記載於下：
主文：
被告應給付原告新臺幣12,345元，及自民國112年2月1日起至清償日止，按
週年利率百分之5計算之利息。
訴訟費用新臺幣1,000元由被告負擔。
本判決得假執行。
理由要領：
原告主張之事實，業據其提出服務契約為證，被告未到場爭執，堪信為真。
中　　華　　民　　國　　112　　年　　4　　月　　6　　日
                臺灣臺中地方法院臺中簡易庭
                              書記官  陳丙丁
                              法  官  林甲乙
以上筆錄正本證明與原本無異。
中　　華　　民　　國　　112　　年　　4　　月　　7　　日
                              書記官  陳丙丁
""",
    ),
    "appeal, reasons without a heading": Case(
        "民事判決",
        "2006-05-15",
        ("林甲乙", "張丙丁", "王戊己"),
        (),
        "order order-p1 order-p2 reasons reasons-1 reasons-1-1 reasons-2 reasons-2-1 reasons-2-2 "
        "reasons-2-3 reasons-p1",
        """\
臺灣高等法院臺中分院民事判決
                                       95年度上字第9008號
上  訴  人  甲○○
被 上訴人  試作遊戲股份有限公司
法定代理人  王○○
上列當事人間請求返還價金事件，上訴人對於中華民國94年8月1日臺灣臺
中地方法院94年度訴字第9009號第一審判決提起上訴，本院於95年5月1日
言詞辯論終結，判決如下：
    主  文
上訴駁回。
第二審訴訟費用由上訴人負擔。
壹、程序方面：
一、按訴之變更，非經他造同意，不得為之。
貳、實體方面：
一、上訴人主張：伊於民國93年1月5日向被上訴人購買點數卡10,000元。
二、被上訴人則以：上訴人之帳號係因違規而停權等語。
三、本院之判斷：上訴人未能舉證，其主張不可採。
據上論結，本件上訴為無理由，爰判決如主文。
中　　華　　民　　國　　95　　年　　5　　月　　15　　日
                    民事第一庭  審判長法  官  林甲乙
                                      法  官  張丙丁
                                      法  官  王戊己
以上正本係照原本作成。
                                      書記官  陳庚辛
中　　華　　民　　國　　95　　年　　5　　月　　16　　日
""",
    ),
    "older small claim, dates with 廿": Case(
        "小額民事判決",
        "2002-06-21",
        ("林甲乙",),
        (),
        "order order-p1 order-p2 reasons reasons-1 reasons-2",
        """\
臺灣臺北地方法院小額民事判決　　　　　　　九十一年度北小字第九○一○號
  原   告　試作電信股份有限公司
  法定代理人　王○○
  被   告　乙○○
右當事人間請求清償帳款事件，本院判決如左：
    主　　文
被告應給付原告新台幣壹萬貳仟參佰肆拾伍元，及自民國九十年十月廿一日起
至清償日止，按年利率百分之十九點七一計算之利息。
訴訟費用由被告負擔。
    事實暨理由︰
一、原告主張被告積欠帳款未清償。
二、經查，原告主張之事實業據提出帳單為證，堪信為真。
中　　　華　　　民　　　國　　　　九十一　　年　　　六　　月　　廿一　　日
　　　臺灣臺北地方法院臺北簡易庭
　　　　　　　　　法　　官　林甲乙
右為正本係照原本作成。
如對本判決上訴，須於判決送達後廿日內向本院提出上訴狀。
中　　　華　　　民　　　國　　九十一　　年　　　六　　　月　　二十四　　日
　　　　　　　　　書記官　陳丙丁
""",
    ),
    "administrative, numbered notices": Case(
        "判決",
        "2017-03-30",
        ("林甲乙", "張丙丁", "王戊己"),
        (),
        "order order-p1 order-p2 reasons reasons-1 reasons-2 reasons-3",
        """\
臺北高等行政法院判決
105年度訴字第9011號
原      告  試作數位股份有限公司
代  表  人  王○○（董事長）
被      告  經濟部
代  表  人  李○○（部長）
上列當事人間電信法事件，原告不服行政院中華民國105年3月10日院臺訴
字第1050900001號訴願決定，提起行政訴訟，本院判決如下：
    主      文
原告之訴駁回。
訴訟費用由原告負擔。
    事實及理由
一、事實概要：原告經營線上遊戲。
二、本件原告主張：處分違法，訴願決定及原處分均應撤銷。
三、據上論結，本件原告之訴為無理由，依行政訴訟法第98條第1項前段，判
    決如主文。
中  華  民  國  106  年  3   月  30  日
            臺北高等行政法院第三庭
                審判長法  官  林甲乙
                法  官  張丙丁
                法  官  王戊己
一、上為正本係照原本作成。
二、如不服本判決，應於送達後20日內，向本院提出上訴狀並表明上訴理由
    。
中  華  民  國  106  年  3   月  31  日
                    書記官  陳庚辛
""",
    ),
    "copied from a page that explains its terms": Case(
        "民事判決",
        "2024-11-01",
        ("林甲乙",),
        (),
        "order order-p1 order-p2 reasons reasons-1 reasons-1-1 reasons-2 reasons-2-1 reasons-2-2 "
        "reasons-2-3 reasons-2-3-1 reasons-2-3-2 reasons-2-4",
        """\
臺灣臺北地方法院民事判決
113年度訴字第9013號
原 告 甲○○
被 告 試作遊戲股份有限公司
法定代理人 王○○
訴訟代理人 乙○○
丙○○
上列
當事人間請求履行契約等事件，本院於民國113年9月27日
言詞辯論終結，判決如下：
主 文
原告之訴駁回。
訴訟費用由原告負擔。
事實及理由
壹、程序方面：
一、
按當事人得以
合意定第一審管轄法院，但以關於由一定
法律關係而生之訴訟為限，民事訴訟法第24條定有明文。
貳、實體方面：
一、原告主張：原告於民國112年10月1日發現帳號遭被告停權。
二、被告則以：原告使用外掛程式等語，資為抗辯。
三、得心證之理由：
㈠按當事人主張有利於己之事實者，就其事實有舉證之責任。
㈡原告之主張，不足採信。
四、
綜上所述，原告之訴為無理由，應予駁回。
中　　華　　民　　國　　113　　年　　11　　月　　1　　日
民事第四庭　　法　官　林甲乙
以上正本係照原本作成。
中　　華　　民　　國　　113　　年　　11　　月　　2　　日
書記官　陳丙丁
""",
    ),
    "copied without the breaks of its caption": Case(
        "民事判決",
        "2025-04-29",
        ("林甲乙", "張丙丁"),
        (),
        "order order-p1 order-p2 reasons reasons-1 reasons-2 reasons-3",
        """\
臺灣高等法院民事判決113年度重上字第9014號上 訴 人 試作金融股份有限公司法定代理人 王○○訴訟代理人 丁戊己律師被上訴人 試作雲端股份有限公司法定代理人 李○○訴訟代理人 庚辛壬律師癸甲乙律師上列當事人間請求給付價金等事件，經本院於114年3月25日言詞辯論終結，判決如下：

主 文上訴駁回。

第二審訴訟費用由上訴人負擔。

事實及理由

一、被上訴人主張：上訴人於民國108年12月4日與伊簽訂「Clo

ud Platform合作協議書」。

二、上訴人則以：帳號遭盜用等語，資為抗辯。

三、本院之判斷：上訴無理由。

中　　華　　民　　國　　114　　年　　4　　月　　29　　日

審判長法　官　林甲乙

法　官　張丙丁

正本係照原本作成。

書記官　陳庚辛

中　　華　　民　　國　　114　　年　　4　　月　　30　　日
""",
    ),
    "private prosecution, copied without the breaks of its caption and headings": Case(
        "刑事判決",
        "2022-01-13",
        ("林甲乙",),
        (),
        "order order-p1 order-p2 facts facts-1 facts-2 reasons reasons-1 reasons-1-1 reasons-p1",
        """\
臺灣嘉義地方法院刑事判決110年度自字第9018號自 訴 人 甲○○自訴代理人 丁戊己律師被 告 乙子丑選任辯護人 庚辛壬律師上列被告因誹謗案件，經自訴人提起自訴，本院判決如下：

主 文乙子丑犯散布文字誹謗罪，處拘役肆拾日，如易科罰金，以新臺幣壹仟元折算壹日。

其餘被訴部分，無罪。

犯 罪 事 實

一、乙子丑於民國109年10月28日，經由網際網路公開刊登文字。

二、案經甲○○提起自訴。理 由

壹、有罪部分：

一、本案以下作為判決基礎所引用的證據，均具有證據能力。

據上論斷，依刑事訴訟法第299條第1項前段，判決如主文。

中　　華　　民　　國　　111　　年　　1　　月　　13　　日

刑事第三庭　法　官　林甲乙

以上正本證明與原本無異。

書記官　陳丙丁
""",
    ),
    "Constitutional Court": Case(
        "裁定",
        "2022-08-11",
        ("林甲乙", "張丙丁"),
        (),
        "order order-p1 reasons reasons-1 reasons-2",
        "憲法法庭裁定111年憲裁字第9012號聲請人甲○○上列聲請人為聲請解釋憲法，本庭裁定如下：主文本件不受理。"
        "理由一、聲請人主張略以：爰於中華民國111年1月3日依司法院大法官審理案件法聲請。二、核與要件不合，應不受理。"
        "中 華 民 國111年8月11日 憲法法庭 審判長大法官 林甲乙 大法官 張丙丁",
    ),
}
_FORMAL = {Part.CAPTION, Part.SIGNATURE, Part.NOTICE}


def read(raw: str) -> Judgment:
    return read_judgment(read_bytes(raw.encode(), "source.txt"))


def anchors(judgment: Judgment) -> list[str]:
    nodes = (node for root in judgment.roots for node in root.walk())
    return [node.anchor for node in nodes if node.part not in _FORMAL]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_kinds_of_documents(case: Case) -> None:
    judgment = read(case.raw)
    signature = judgment.signature
    assert judgment.caption.document == case.document
    assert (signature.decided, signature.judges) == (case.decided, case.judges)
    assert judgment.missing == case.missing
    assert anchors(judgment) == case.anchors.split()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_same_in_one_line(case: Case) -> None:
    judgment = read(case.raw.replace("\n", ""))
    assert judgment.signature.decided == case.decided
    assert "parties" not in judgment.missing
    assert ("operative part" in judgment.missing) == ("operative part" in case.missing)


def test_the_clerk_s_date_is_not_the_decision_s() -> None:
    judgment = read(CASES["order of one paragraph"].raw)
    assert (judgment.signature.decided, judgment.signature.clerk) == ("2023-10-30", "陳丙丁")


def test_a_payment_order_s_terms_are_no_parties() -> None:
    parties = read(CASES["payment order"].raw).caption.parties
    assert [(one.role, one.name) for one in parties] == [
        ("債權人", "試作電信股份有限公司"),
        ("債務人", "乙○○"),
    ]


def test_an_order_s_cause_is_found_in_its_only_paragraph() -> None:
    assert read(CASES["order of one paragraph"].raw).caption.cause == "請求返還價金"


def test_voices_follow_the_parties_whoever_appeals() -> None:
    judgment = read(CASES["copied without the breaks of its caption"].raw)
    voices = {node.anchor: node.voice for root in judgment.roots for node in root.walk()}
    # The one who was sued appeals: 被上訴人主張, 上訴人則以.
    assert voices["reasons-1"] is Voice.CLAIMANT
    assert voices["reasons-2"] is Voice.RESPONDENT


def test_what_the_court_finds_is_the_court_s_whatever_it_speaks_of() -> None:
    judgment = read(CASES["copied from a page that explains its terms"].raw)
    voices = {node.anchor: node.voice for root in judgment.roots for node in root.walk()}
    assert voices["reasons-2-3-2"] is Voice.COURT


SIDES = {
    "a heading without a colon": (
        "二、被告的答辯\n㈠原告與有過失。",
        "reasons-2-1",
        Voice.RESPONDENT,
    ),
    "who answers": ("二、被告方面：\n㈠甲○○則以：同意給付。", "reasons-2-1", Voice.RESPONDENT),
    "all answer": ("二、被告均以：原告請求過高等語，資為抗辯。", "reasons-2", Voice.RESPONDENT),
    "what the court finds of something agreed elsewhere": (
        (
            "二、經查，原告受僱於被告一事，業經兩造於調解時列為不爭執事項，有調解紀錄可證。"
            + "被告雖抗辯並無僱傭關係，然其曾給付工資，並為原告投保勞工保險，復未舉證以實其說。" * 6
        ),
        "reasons-2",
        Voice.COURT,
    ),
    "who stayed away": (
        "二、被告方面：\n㈠乙○○未於言詞辯論期日到場，亦未提出書狀作任何聲明或陳述。",
        "reasons-2-1",
        Voice.COURT,
    ),
}


@pytest.mark.parametrize(("reasons", "anchor", "voice"), SIDES.values(), ids=SIDES)
def test_whose_words_stand_under_a_side_s_heading(reasons: str, anchor: str, voice: Voice) -> None:
    raw = (
        "臺灣測試地方法院民事判決\n112年度訴字第9061號\n原 告 丙○○\n被 告 甲○○\n乙○○\n"
        "上列當事人間請求損害賠償事件，本院判決如下：\n主 文\n原告之訴駁回。\n事實及理由\n"
        f"一、原告主張：被告違約。\n{reasons}\n三、本院之判斷：原告之訴無理由。\n"
    )
    assert {node.anchor: node.voice for node in read(raw).nodes()}[anchor] is voice


def test_who_was_sued_and_appeals_is_still_the_one_who_was_sued() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n108年度小上字第9068號\n上 訴 人 甲○○\n被 上訴人 乙○○\n"
        "上列當事人間請求損害賠償事件，本院判決如下：\n主 文\n上訴駁回。\n事實及理由\n"
        "一、上訴意旨略以：原審判決認伊應賠償，於法不合。並聲明：原判決廢棄，被上訴人在第一審之訴駁回。\n"
        "二、按當事人應舉證。\n"
    )
    assert {n.anchor: n.voice for n in read(raw).nodes()}["reasons-1"] is Voice.RESPONDENT


def test_a_list_that_begins_anew_in_flat_text() -> None:
    raw = (
        "臺灣測試地方法院民事判決108年度訴字第9069號原告甲○○被告乙○○上列當事人間請求損害賠償事件，本院判決如下："
        "主文原告之訴駁回。事實及理由一、茲就下列爭點分述：（一）被告有無過失？（二）原告得請求若干？經查："
        "（一）按應賠償損害。（二）又按應舉證。二、原告本起訴請求：㈠被告應給付3萬元。㈡願供擔保；嗣減縮，應予准許。"
        "中華民國108年5月26日民事庭法官己庚辛"
    )
    assert [a for a in anchors(read(raw)) if a.startswith("reasons-")] == [
        *("reasons-1", "reasons-1-1", "reasons-1-2", "reasons-1-1b", "reasons-1-2b", "reasons-2")
    ]


def test_what_a_side_said_stands_under_its_part_of_the_facts() -> None:
    raw = (
        "臺灣測試高等法院民事判決\n89年度上字第9070號\n上 訴 人 試作營造有限公司\n被 上訴人 乙○○\n"
        "上列當事人間請求損害賠償事件，本院判決如下：\n主 文\n上訴駁回。\n事 實\n甲、上訴人試作營造有限公司部分：\n"
        "一、陳述：其工地主任雖代為撰擬聲明書，惟未經授權。\n理 由\n一、按當事人應舉證。\n"
    )
    assert {n.anchor: n.voice for n in read(raw).nodes()}["facts-1-1"] is Voice.CLAIMANT


def test_items_of_flat_text_without_a_stop_between_and_quoted_from_a_law() -> None:
    raw = (
        "臺灣測試地方法院民事判決108年度訴字第9071號原告甲○○被告乙○○上列當事人間請求損害賠償事件，本院判決如下："
        "主文原告之訴駁回。事實及理由一、按應賠償損害。二、又按應舉證。三、本院之判斷：(一)其請求並無理由，應予駁回"
        "(二)其餘請求，亦無理由。四、綜上，按雇主應依下列規定補償：一、醫療費用。二、工資補償。三、失能補償。"
        "五、據上論結，判決如主文。中華民國108年5月26日勞工法庭法官己庚辛"
    )
    judgment = read(raw)
    assert [a for a in anchors(judgment) if a.startswith("reasons-")] == [
        *("reasons-1", "reasons-2", "reasons-3", "reasons-3-1", "reasons-3-2"),
        *("reasons-4", "reasons-5"),
    ]
    assert judgment.signature.division == "勞工法庭"


def test_a_certificate_is_one_and_laws_behind_it_are_items_in_flat_text() -> None:
    raw = (
        "臺灣測試地方法院小額民事判決108年度測小字第9072號原告甲○○被告乙○○上列當事人間請求損害賠償事件，本院判決如下："
        "主文原告之訴駁回。事實及理由一、按應賠償損害。中華民國108年5月26日測試簡易庭法官丙丁戊"
        "上列筆錄正本係照原本作成。本筆錄正本之送達，與判決正本之送達，有同一之效力。中華民國108年5月27日書記官己庚辛"
        "附錄：一、民事訴訟法第436條之24第2項：須以違背法令為理由。二、民事訴訟法第436條之25：應表明下列事項。"
    )
    assert anchors(read(raw))[-3:] == ["attachment-1", "attachment-1-1", "attachment-1-2"]
    notices = [n for root in read(raw).roots for n in root.walk() if n.part is Part.NOTICE]
    assert len(notices) == 3


def test_who_was_there_when_a_record_was_pronounced() -> None:
    raw = (
        "宣示判決筆錄\n97年度測簡字第9073號\n原 告 甲○○\n被 告 乙○○\n"
        "上列當事人間請求給付票款事件，於97年4月24日在臺灣臺北地方法院測試簡易庭公開宣示判決，出席職員如下：\n"
        "法 官 丙丁戊\n書記官 己庚辛\n主 文\n原告之訴駁回。\n理由要領\n一、按應舉證。\n"
        "中 華 民 國 97 年 4 月 24 日\n臺灣臺北地方法院測試簡易庭\n"
    )
    signature = read(raw).signature
    assert (signature.judges, signature.clerk, signature.decided) == (
        ("丙丁戊",),
        "己庚辛",
        "2008-04-24",
    )


def test_a_record_in_one_line_with_its_docket_inside_and_numbers_without_a_mark() -> None:
    raw = (
        "宣示判決筆錄原告甲○○被告乙○○上列當事人間109年度測簡字第9074號請求損害賠償事件，於中華民國109年10月7日"
        "在臺灣臺中地方法院測試簡易庭公開宣示判決，出席職員如下：法官丙丁戊書記官己庚辛朗讀案由。主文被告應給付原告新臺幣1,000元。"
        "訴訟費用由被告負擔。事實及理由之要領一原告主張：被告撞及其車。聲明：如主文第一項所示。二本院認原告主張為真實。"
        "三按被保險人得請求賠償。四又不法毀損他人之物者，應賠償。五再按被害人與有過失。六末按利息有法定。七綜上所述，其請求有理由。"
        "中華民國109年10月7日臺灣臺中地方法院測試簡易庭法官丙丁戊"
    )
    judgment = read(raw)
    assert judgment.caption.docket == "109年度測簡字第9074號"
    assert anchors(judgment) == [
        *("order", "order-p1", "order-p2", "reasons"),
        *(f"reasons-{number}" for number in range(1, 8)),
    ]
    assert [int(claim.amount) for claim in judgment.claims] == [1000]


def test_items_below_what_a_party_is_said_to_argue_are_its_own() -> None:
    raw = (
        "臺灣測試地方法院民事裁定\n107年度小上字第9075號\n上 訴 人 甲○○\n被 上訴人 乙○○\n"
        "上列當事人間請求損害賠償事件，本院裁定如下：\n主 文\n上訴駁回。\n理 由\n"
        "一、本件原審依小額程序審理。又上訴人上訴意旨略以：\n㈠伊未接獲通知。\n㈡伊無過失。\n二、經查：\n㈠原審已為通知。\n"
    )
    voices = {n.anchor: n.voice for n in read(raw).nodes()}
    assert [voices[a] for a in ("reasons-1", "reasons-1-1", "reasons-1-2", "reasons-2-1")] == [
        *(Voice.COURT, Voice.CLAIMANT, Voice.CLAIMANT, Voice.COURT)
    ]


def test_lists_that_are_quoted_open_no_paragraph_of_flat_text() -> None:
    raw = (
        "臺灣測試地方法院民事判決108年度訴字第9076號原告甲○○被告乙○○上列當事人間請求損害賠償事件，本院判決如下："
        "主文原告之訴駁回。事實及理由一、得心證之理由：㈠、被告無過失。㈡、鑑定意見為：㈠其因車禍就醫。㈡其後已痊癒。即屬無據。"
        "㈢、原告另主張，亦無理由。二、上訴狀應表明下列各款事項：（一）原判決所違背之法令。（二）其具體事實，定有明文。三、據上論結。"
        "中華民國108年5月26日民事庭法官己庚辛"
    )
    assert [a for a in anchors(read(raw)) if a.startswith("reasons-")] == [
        *("reasons-1", "reasons-1-1", "reasons-1-2", "reasons-1-3", "reasons-2", "reasons-3")
    ]


def test_an_account_that_ends_in_what_is_asked_for_is_the_claimant_s() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n110年度測小字第9077號\n原 告 甲○○\n被 告 乙○○\n"
        "上列當事人間請求損害賠償事件，本院判決如下：\n主 文\n原告之訴駁回。\n理 由\n"
        "一、原告主張被告於107年12月26日15時許駕車撞及其車。嗣經送修，支出費用1萬元，爰提起本件訴訟等語，"
        "並聲明：被告應給付原告1萬元。\n二、按當事人應舉證。\n"
    )
    assert {n.anchor: n.voice for n in read(raw).nodes()}["reasons-1"] is Voice.CLAIMANT


def test_the_clerk_who_signs_below_a_reckoning_of_costs() -> None:
    raw = (
        "臺灣測試地方法院民事簡易判決\n106年度測簡字第9078號\n原 告 甲○○\n被 告 乙○○\n"
        "上列當事人間請求損害賠償事件，本院判決如下：\n主 文\n原告之訴駁回。\n理 由\n一、按當事人應舉證。\n"
        "中 華 民 國 106 年 8 月 16 日\n測試簡易庭 法 官 丙丁戊\n訴訟費用計算式：\n裁判費 1,000元\n合計 1,000元\n"
        "中 華 民 國 106 年 8 月 16 日\n書記官 己庚辛\n"
    )
    judgment = read(raw)
    assert judgment.signature.clerk == "己庚辛"
    assert [event.kind for event in judgment.timeline] == ["judgment"]


def test_a_rule_quoted_in_part_opens_no_paragraph_of_flat_text() -> None:
    raw = (
        "臺灣測試地方法院民事判決108年度訴字第9079號原告甲○○被告乙○○上列當事人間請求損害賠償事件，本院判決如下："
        "主文原告之訴駁回。事實及理由一、原告主張：被告違規。二、被告則以：無過失。三、得心證之理由：㈠按汽車迴車時，應依下列規定："
        "二、禁止迴車路段，不得迴車。三、並行時，不得迴車。五、迴車前，應暫停，定有明文。㈡原告請求，應予准許。四、再按保險給付應予扣除。五、從而，判決如主文。"
        "中華民國108年5月26日民事庭法官己庚辛"
    )
    assert [a for a in anchors(read(raw)) if a.startswith("reasons-")] == [
        *("reasons-1", "reasons-2", "reasons-3", "reasons-3-1", "reasons-3-2"),
        *("reasons-4", "reasons-5"),
    ]


def test_reasons_under_a_rarer_heading_are_no_order() -> None:
    raw = (
        "臺灣測試地方法院民事小額判決107年度測小字第9062號原告甲○○被告乙○○上列當事人間損害賠償事件，"
        "本院於民國107年10月31日辯論終結，判決如下：主文原告之訴駁回。訴訟費用由原告負擔。爭執事項之理由要領"
        "一、被告並無過失。二、從而，原告請求被告賠償新臺幣37,000元，即非有據，應予駁回。"
        "中華民國107年11月14日民事庭法官丙丁戊"
    )
    judgment = read(raw)
    assert anchors(judgment) == [
        *("order", "order-p1", "order-p2", "reasons", "reasons-1", "reasons-2")
    ]
    assert judgment.awards == ()


def test_what_is_asked_for_is_no_award_even_inside_an_order() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n107年度訴字第9063號\n原 告 甲○○\n被 告 乙○○\n"
        "上列當事人間損害賠償事件，本院判決如下：\n主 文\n"
        "原告請求被告賠償新臺幣37,000元部分，移送測試法院。\n事實及理由\n一、本院之判斷：應予移送。\n"
    )
    assert read(raw).awards == ()


def test_a_record_in_one_line_that_closes_without_a_day() -> None:
    raw = (
        "宣示判決筆錄108年度測小字第9064號原告甲○○被告乙○○上列當事人間損害賠償事件，於民國108年4月29日言詞辯論終結，"
        "同年月30日在本院測試簡易庭公開宣示判決，出席職員如下︰法官丙丁戊書記官己庚辛通譯壬癸子朗讀案由。"
        "主文原告之訴駁回。事實及理由一、原告主張：被告違約。二、訴訟費用之負擔：如主文。"
        "臺灣臺北地方法院測試簡易庭書記官己庚辛法官丙丁戊上列筆錄正本係照原本作成。如不服本判決，應提出上訴狀。"
        "中華民國108年4月30日書記官己庚辛"
    )
    judgment = read(raw)
    assert judgment.signature == Signature(
        "2019-04-30", "臺灣臺北地方法院測試簡易庭", ("丙丁戊",), "己庚辛"
    )
    assert judgment.caption.court == "臺灣臺北地方法院測試簡易庭"
    assert anchors(judgment)[-2:] == ["reasons-1", "reasons-2"]


def test_a_form_s_name_with_numbers_in_a_row_opens_no_list() -> None:
    raw = (
        "臺灣測試地方法院民事判決108年度訴字第9065號原告甲○○被告乙○○上列當事人間請求損害賠償事件，本院判決如下："
        "主文原告之訴駁回。事實及理由一、得心證之理由：(一)按應賠償損害。有調查報告表(一)、(二)各1份可證。"
        "(二)次按車輛應保持距離。中華民國108年5月26日民事庭法官己庚辛"
    )
    assert [a for a in anchors(read(raw)) if a.startswith("reasons-")] == [
        *("reasons-1", "reasons-1-1", "reasons-1-2")
    ]


def test_who_bears_the_costs_of_a_cross_appeal_belongs_to_the_order_on_costs() -> None:
    raw = (
        "臺灣測試高等法院民事判決108年度上字第9066號上訴人甲○○被上訴人乙○○上列當事人間請求損害賠償事件，本院判決如下："
        "主文上訴及附帶上訴均駁回。第二審訴訟費用由上訴人負擔。關於附帶上訴部分，由被上訴人負擔。"
        "事實及理由一、按應賠償損害。中華民國108年5月26日民事庭法官己庚辛"
    )
    assert anchors(read(raw))[:3] == ["order", "order-p1", "order-p2"]


def test_a_schedule_without_a_number_is_the_first_called_so() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n108年度訴字第9067號\n原告 甲○○\n被告 乙○○\n上列當事人間請求損害賠償事件，本院判決如下：\n"
        "主文\n原告之訴駁回。\n理由\n一、如附表所示之證據，無須調查。\n中華民國108年5月26日\n民事庭法官己庚辛\n"
        "書記官壬癸子\n附註：\n智慧財產案件審理法之規定。\n附表：\n編號\t證據\n1\t帳冊\n"
    )
    (reference,) = read(raw).mentions.references
    assert reference.targets == ("schedule-2",)


def test_an_award_goes_to_the_party_it_names() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n107年度消字第9015號\n原 告 甲子丑\n兼\n訴訟代理人 乙寅卯\n"
        "被 告 試作遊戲股份有限公司\n上列當事人間請求損害賠償事件，判決如下：\n主 文\n"
        "一、被告應給付原告乙寅卯新臺幣275,132元，及自民國108年2月13日起至清償日止之利息。\n"
        "二、被告應給付原告甲子丑698,000元，及自107年9月14日起至清償日止之利息。\n"
        "事實及理由\n一、本院之判斷：原告之訴有理由。\n"
    )
    awards = read(raw).awards
    assert [(a.party, a.amount, a.interest_from) for a in awards] == [
        ("乙寅卯", Decimal(275132), "2019-02-13"),
        ("甲子丑", Decimal(698000), "2018-09-14"),
    ]


def test_a_heading_at_the_end_of_a_line_is_one_all_the_same() -> None:
    raw = (
        "臺灣測試地方法院民事判決       108年度小上字第9020號\n上 訴 人 試作科技有限公司\n法定代理人 甲○○\n"
        "被 上訴人 乙○○\n上列當事人間請求返還不當得利事件，上訴人提起上訴，本院判決如下：\n主 文\n上訴駁回。\n"
        "第二審訴訟費用新臺幣壹仟伍佰元由上訴人負擔。 理 由\n一、按小額程序之上訴，非以違背法令為理由，不得為之。\n"
        "二、依上訴意旨足認上訴為無理由。\n"
    )
    assert anchors(read(raw)) == [
        "order",
        "order-p1",
        "order-p2",
        "reasons",
        "reasons-1",
        "reasons-2",
    ]


FLAT_CAPTIONS = {
    "代表人, and a second 上訴人": (
        (
            "智慧財產法院刑事附帶民事訴訟判決 107年度附民上字第9026號上 訴 人 即附帶被上訴人 試作國際有限公司 兼 代表 人 甲○○ "
            "上 訴 人 即附帶被上訴人 某某電子有限公司 代 表 人 乙○○ 共同訴訟代理人 丙丁戊律師 被 上訴 人 即附帶上訴人 "
            "臺灣某某股份有限公司 代 表 人 己○○ 訴 訟 代 理 人 庚辛壬律師 "
        ),
        [
            ("上訴人即附帶被上訴人", "試作國際有限公司", ["甲○○", "丙丁戊律師"]),
            ("上訴人即附帶被上訴人", "甲○○", ["丙丁戊律師"]),
            ("上訴人即附帶被上訴人", "某某電子有限公司", ["乙○○", "丙丁戊律師"]),
            ("被上訴人即附帶上訴人", "臺灣某某股份有限公司", ["己○○", "庚辛壬律師"]),
        ],
    ),
    "when the hearing was closed, before the parties": (
        (
            "臺灣測試地方法院行政訴訟判決 111年度簡字第9027號 112年5月25日辯論終結原 告 試作行創股份有限公司 代 表 人 甲○○ "
            "被 告 測試市政府 代 表 人 乙○○（市長） 訴訟代理人 丙丁戊 律師 "
        ),
        [
            ("原告", "試作行創股份有限公司", ["甲○○"]),
            ("被告", "測試市政府", ["乙○○", "丙丁戊律師"]),
        ],
    ),
    "a lawyer who also receives for others": (
        (
            "測試財產及商業法院民事判決114年度民著上字第9031號上 訴 人 試作科技股份有限公司法定代理人 甲○○訴訟代理人 "
            "乙丙丁律師（兼上一人及次二人之送達代收人）被上訴人 某某網路有限公司法定代理人 戊○○"
        ),
        [
            ("上訴人", "試作科技股份有限公司", ["甲○○", "乙丙丁律師"]),
            ("被上訴人", "某某網路有限公司", ["戊○○"]),
        ],
    ),
    "family proceedings": (
        (
            "臺灣測試地方法院民事裁定 113年度家聲抗字第9057號 抗 告 人 甲○○ 非訟代理人 乙丙丁律師 受輔助宣告 之 人 戊○○ "
            "程序監理人 己庚辛 關 係 人 壬○○ "
        ),
        [
            ("抗告人", "甲○○", ["乙丙丁律師"]),
            ("受輔助宣告之人", "戊○○", ["己庚辛"]),
            ("關係人", "壬○○", []),
        ],
    ),
    "關係人": (
        "臺灣測試地方法院民事裁定 114年度聲字第9032號 聲 請 人 甲○○ 相 對 人 乙○○ 關 係 人 丙○○ ",
        [("聲請人", "甲○○", []), ("相對人", "乙○○", []), ("關係人", "丙○○", [])],
    ),
    "retrial, and a second 再審被告": (
        "測試地方法院民事判決 112年度再字第9039號再 審原 告 甲○○ 再審被告 試作醫院 法定代理人 乙○○ 再審被告 丙○○ 丁○○ ",
        [
            ("再審原告", "甲○○", []),
            ("再審被告", "試作醫院", ["乙○○"]),
            ("再審被告", "丙○○", []),
            ("再審被告", "丁○○", []),
        ],
    ),
    "a further 再抗告人 and a 視同上訴人 after a name": (
        "測試高等法院民事裁定 112年度抗字第9040號再 抗告 人 試作有限公司 法定代理人 甲○○ 再 抗告 人 乙○○ 視同上 訴 人 丙○○ ",
        [
            ("再抗告人", "試作有限公司", ["甲○○"]),
            ("再抗告人", "乙○○", []),
            ("視同上訴人", "丙○○", []),
        ],
    ),
    "a name that ends as a label begins": (
        "測試地方法院民事判決 112年度訴字第9041號原 告 試作有限公司 法定代理人 甲乙人 訴訟代理人 丙丁戊律師 被 告 己○○ ",
        [("原告", "試作有限公司", ["甲乙人", "丙丁戊律師"]), ("被告", "己○○", [])],
    ),
    "what follows a name": (
        (
            "測試地方法院民事判決 112年度訴字第9042號原 告 甲○○ 被 告 乙丙丁（原名戊丙丁） 己庚辛即壬癸之繼承人 子 丑 寅卯辰 "
            "上 一 人 訴訟代理人 午未申 律師 "
        ),
        [
            ("原告", "甲○○", []),
            ("被告", "乙丙丁", []),
            ("被告", "己庚辛即壬癸之繼承人", []),
            ("被告", "子丑", []),
            ("被告", "寅卯辰", ["午未申律師"]),
        ],
    ),
    "a name that ends as 上 label would begin": (
        "測試地方法院民事判決112年度訴字第9047號原告陳甲上被告乙○○",
        [("原告", "陳甲上", []), ("被告", "乙○○", [])],
    ),
    "an address glued to a name": (
        (
            "測試地方法院民事判決112年度訴字第9048號原告甲○○被告試作有限公司上一人之法定代理人陳丙丁"
            "住高雄市○○區○○街1號居"
        ),
        [("原告", "甲○○", []), ("被告", "試作有限公司", ["陳丙丁"])],
    ),
    "a group said before": (
        "測試地方法院民事判決 112年度訴字第9043號原 告 甲○○ 乙○○ 前列二人共同 訴訟代理人 丙丁戊律師 被 告 己○○ ",
        [("原告", "甲○○", ["丙丁戊律師"]), ("原告", "乙○○", ["丙丁戊律師"]), ("被告", "己○○", [])],
    ),
    "a party who acts for the others, and a lawyer for all": (
        "測試地方法院民事判決 112年度訴字第9044號原 告 甲○○ 被 告 乙○○ 丙○○ 兼 共 同 訴訟代理人 丁○○ 共 同 訴訟代理人 戊己庚律師 ",
        [
            ("原告", "甲○○", []),
            ("被告", "乙○○", ["丁○○", "戊己庚律師"]),
            ("被告", "丙○○", ["丁○○", "戊己庚律師"]),
            ("被告", "丁○○", ["戊己庚律師"]),
        ],
    ),
    "a further role after the name": (
        "測試地方法院民事判決 112年度訴字第9045號原 告 甲○○ 即反訴被告 訴訟代理人 丙丁戊律師 被 告 乙○○ ",
        [("原告", "甲○○ 即反訴被告", ["丙丁戊律師"]), ("被告", "乙○○", [])],
    ),
    "a lawyer who receives for himself": (
        "測試高等法院民事判決 112年度上字第9046號上 訴 人 試作有限公司 訴訟代理人 丙丁戊律師 兼送達代收人 被 上訴人 乙○○ ",
        [("上訴人", "試作有限公司", ["丙丁戊律師"]), ("被上訴人", "乙○○", [])],
    ),
    "代理人 without more": (
        (
            "智慧財產法院民事裁定 108年度民專抗字第9028號抗 告 人 試作工業股份有限公司 法定代理人 甲○○ 代 理 人 乙丙丁律師 "
            "相 對 人 某某有限公司 法定代理人 戊○○ 代 理 人 己庚辛律師 "
        ),
        [
            ("抗告人", "試作工業股份有限公司", ["甲○○", "乙丙丁律師"]),
            ("相對人", "某某有限公司", ["戊○○", "己庚辛律師"]),
        ],
    ),
}


@pytest.mark.parametrize(("caption", "expected"), FLAT_CAPTIONS.values(), ids=FLAT_CAPTIONS)
def test_captions_of_flat_text(caption: str, expected: list[tuple[str, str, list[str]]]) -> None:
    raw = (
        f"{caption}上列當事人間請求損害賠償事件，本院判決如下： 主 文 原告之訴駁回。 訴訟費用由原告負擔。 事實及理由 "
        "一、按當事人主張有利於己之事實者，就其事實有舉證之責任。 二、綜上所述，其訴無理由。"
    )
    parties = read(raw).caption.parties
    assert [(p.role, p.name, [agent.name for agent in p.agents]) for p in parties] == expected


def test_flat_text_has_its_orders_sections_and_sums_whole() -> None:
    raw = (
        "臺灣測試地方法院民事判決 113年度訴字第9033號 原 告 甲○○ 被 告 乙○○ 上列當事人間請求損害賠償事件，"
        "判決如下：   主   文 有下列情形之一時，暫予停止執行： 一、聲請人供擔保後。 二、原告其餘之訴駁回。   事實及理由 "
        "甲、程序方面：   當事人喪失訴訟能力者，訴訟程序當然停止；承受訴 訟人應即為承受之聲明。 乙、實體方面： "
        "一、原告主張：修復費用共新臺幣（下同）312,41 8元，含零件費用9,100元，經測試車行估價後於同年月支付完畢。 "
        "二、本院之判斷：原告之請求為有理由，應予准許。"
    )
    judgment = read(raw)
    assert anchors(judgment) == [
        *("order", "order-p1", "order-1", "order-2"),
        *("reasons", "reasons-1", "reasons-1-p2", "reasons-2", "reasons-2-1", "reasons-2-2"),
    ]
    assert [int(one.value) for one in judgment.mentions.amounts] == [312418, 9100]


def test_cells_of_a_table_in_flat_text_are_no_figures_cut_in_two() -> None:
    raw = (
        "臺灣測試地方法院民事判決 113年度訴字第9034號 原 告 甲○○ 被 告 乙○○ 上列當事人間請求損害賠償事件，"
        "判決如下： 主 文 原告之訴駁回。 事實及理由 一、本院之判斷如附表。 附表： 編號 1 100 200 2 300 400"
    )
    assert "編號1 100 200 2 300 400" in read(raw).normalised.text


def test_what_a_site_puts_above_the_title_names_neither_court_nor_docket() -> None:
    raw = (
        "台灣判決書查詢\n\n臺灣測試地方法院 114 年全字第 9035 號民事裁定\n\n臺灣測試地方法院民事裁定114年度全字第9035號"
        "聲 請 人 甲○○\n\n相 對 人 乙○○上列聲請人因與相對人間聲請定暫時狀態之處分事件，本院裁定如下：\n\n主 文聲請駁回。\n\n"
        "理 由\n\n一、按假處分之聲請，應釋明之。\n"
    )
    caption = read(raw).caption
    assert (caption.court, caption.docket) == ("臺灣測試地方法院", "114年度全字第9035號")


def test_a_sentence_goes_on_after_a_cite_that_ends_its_line() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n113年度北簡字第9036號\n原 告 甲○○\n被 告 試作網路科技有限公司\n"
        "上列當事人間請求返還價金事件，本院判決如下：\n主 文\n原告之訴駁回。\n事實及理由\n一、\n"
        "兩造間訂有契約，為兩造所不爭執，依該契約被告就原告所申設之角色應持續提供服務，有被告之電子信件回覆（本院卷第31頁）\n"
        "可稽。原告與被告就契約是否已合法終止，尚有爭議。\n二、從而，原告之訴無理由。\n"
    )
    assert "（本院卷第31頁）可稽。" in read(raw).normalised.text


DOCKETS = {
    "full-width brackets": ("九十三年度重上更 （一） 字第一一號", "93年度重上更（一）字第11號"),
    "none but the one appealed against": ("", ""),
}


@pytest.mark.parametrize(("docket", "expected"), DOCKETS.values(), ids=DOCKETS)
def test_the_docket_is_the_case_s_own(docket: str, expected: str) -> None:
    raw = (
        f"臺灣測試高等法院民事判決 {docket}\n上 訴 人 甲○○\n被 上訴人 乙○○\n上列當事人間請求損害賠償事件，"
        "上訴人對於臺灣測試地方法院88年度重訴字第558號判決提起上訴，本院判決如下：\n主 文\n上訴駁回。\n理 由\n一、按。\n"
    )
    assert read(raw).caption.docket == expected


CAUSES = {
    "a comma of half width": ("上列當事人間,因遷讓房屋等事件，本院判決如下：", "遷讓房屋等"),
    "asked for in another case": (
        "上列聲請人因本院113年度家財訴字第12號請求夫妻剩餘財產分配事件，聲請訴訟救助，本院裁定如下：",
        "聲請訴訟救助",
    ),
    "of one side alone": (
        "上列抗告人聲請變更擔保物事件，提起抗告，本院裁定如下：",
        "聲請變更擔保物",
    ),
    "carried over from a criminal case": (
        "上列當事人間因過失傷害案件，原告於刑事訴訟程序附帶提起民事訴訟，請求侵權行為損害賠償事件，本院判決如下：",
        "請求侵權行為損害賠償",
    ),
    "after a party's name": (
        "上列原告即反請求被告甲○○請求離婚等事件，本院判決如下：",
        "請求離婚等",
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), CAUSES.values(), ids=CAUSES)
def test_the_cause(sentence: str, expected: str) -> None:
    raw = f"臺灣測試地方法院民事裁定\n113年度聲字第9047號\n聲請人 甲○○\n{sentence}\n主 文\n聲請駁回。\n理 由\n一、按。\n"
    assert read(raw).caption.cause == expected


COURTS = {
    "a disciplinary court": ("懲戒法院判決\n110年度澄字第9052號", "懲戒法院"),
    "none but others'": ("113年度抗字第9053號", ""),
}


@pytest.mark.parametrize(("title", "expected"), COURTS.values(), ids=COURTS)
def test_the_court_is_the_case_s_own(title: str, expected: str) -> None:
    raw = (
        f"{title}\n抗 告 人 甲○○\n相 對 人 乙○○\n上列抗告人對於臺灣新竹地方法院裁定提起抗告，本院裁定如下：\n主 文\n抗告駁回。\n"
        "理 由\n一、按最高法院56年台抗字第714號裁定要旨，抗告無理由。\n"
    )
    assert read(raw).caption.court == expected


def test_a_record_s_court_is_where_it_was_pronounced() -> None:
    raw = (
        "宣 示 判 決 筆 錄 107年度花小字第9054號\n原 告 甲○○\n被 告 乙○○\n上列當事人間損害賠償事件，於中華民國107年1月31日"
        "在臺灣測試地方法院花蓮簡易庭公開宣示判決，出席職員如下：\n法 官 丙丁戊\n主 文\n原告之訴駁回。\n理由要領\n一、按。\n"
    )
    assert read(raw).caption.court == "臺灣測試地方法院花蓮簡易庭"


@pytest.mark.parametrize(
    "order", ["訴願決定及原處分均撤銷。", "兩造共有土地應予分割。", "試作有限公司之上訴駁回。"]
)
def test_the_operative_part_is_known_whatever_it_begins_with(order: str) -> None:
    raw = (
        "測試高等行政法院判決94年度訴字第9055號原 告 甲○○代 表 人 乙○○被 告 試作委員會上列當事人間因公平交易法事件，本院判決如下：\n\n"
        f"主 文{order}\n\n訴訟費用由被告負擔。\n\n事實及理由\n\n一、按。\n"
    )
    judgment = read(raw)
    assert [one.name for one in judgment.caption.parties] == ["甲○○", "試作委員會"]
    assert anchors(judgment)[:3] == ["order", "order-p1", "order-p2"]


def test_names_that_a_copy_ran_together_are_told_apart_by_the_body() -> None:
    raw = (
        "臺灣測試地方法院民事判決112年度訴字第9059號原 告 陳甲乙帥丙丁訴訟代理人 戊己庚律師被 告 辛壬癸上列當事人間損害賠償事件，本院判決如下：\n\n"
        "主 文被告應給付原告陳甲乙新臺幣3萬元。\n\n原告帥丙丁之訴駁回。\n\n事實及理由\n\n一、原告陳甲乙受傷，原告帥丙丁未受傷。\n"
    )
    parties = read(raw).caption.parties
    assert [one.name for one in parties] == ["陳甲乙", "帥丙丁", "辛壬癸"]


def test_a_judge_s_name_ends_where_the_notice_begins() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n112年度訴字第9060號\n原 告 甲○○\n被 告 乙○○\n上列當事人間損害賠償事件，本院判決如下：\n主 文\n駁回。\n"
        "理 由\n一、按。\n中 華 民 國 113 年 4 月 10 日\n民事第一庭 法 官 林甲乙以上\n正本係照原本作成。\n"
    )
    assert read(raw).signature.judges == ("林甲乙",)


def test_a_label_without_a_name_is_passed_over() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n113年度訴字第9056號\n原 告 甲○○\n送達代收人\n訴訟代理人 丙丁戊律師\n被 告 乙○○\n"
        "上列當事人間損害賠償事件，本院判決如下：\n主 文\n原告之訴駁回。\n理 由\n一、按。\n"
    )
    first = read(raw).caption.parties[0]
    assert [(agent.kind, agent.name) for agent in first.agents] == [("訴訟代理人", "丙丁戊律師")]


def test_a_cause_above_the_title_is_no_party() -> None:
    raw = (
        "債務人異議之訴\n臺灣測試地方法院民事判決\n113年度訴字第9048號\n原 告 甲○○\n被 告 乙○○\n"
        "上列當事人間債務人異議之訴事件，本院判決如下：\n主 文\n原告之訴駁回。\n理 由\n一、按。\n"
    )
    assert [one.name for one in read(raw).caption.parties] == ["甲○○", "乙○○"]


def test_an_order_glued_into_a_line_is_taken_apart() -> None:
    raw = (
        "臺灣測試地方法院民事裁定114年度補字第9023號原 告 甲○○被 告 乙○○訴訟代理人 丙丁戊律師上列當事人間"
        "請求履行契約等事件，原告應補繳裁判費1萬2,180元，特此裁定。\n\n中 華 民 國 115 年 2 月 6 日\n\n"
        "民事第三庭 法 官 己庚辛以上正本係照原本作成。\n\n如不服裁定得提起抗告（並繳納抗告費）中 華 民 國 115 年 2 月 7 日\n\n"
        "書記官 壬癸子附表（元以下四捨五入）請求項目 利息\n"
    )
    judgment = read(raw)
    assert [(one.role, one.name) for one in judgment.caption.parties] == [
        ("原告", "甲○○"),
        ("被告", "乙○○"),
    ]
    assert judgment.signature == Signature("2026-02-06", "民事第三庭", ("己庚辛",), "壬癸子")
    assert [part.part for part in judgment.roots] == [
        Part.CAPTION,
        Part.REASONS,
        Part.SIGNATURE,
        Part.NOTICE,
        Part.SCHEDULE,
    ]


def test_a_caption_in_one_line_is_taken_apart_though_its_headings_stand_alone() -> None:
    raw = (
        "臺灣測試高等法院民事判決 九十三年度重上更 (一) 字第九零二四號上 訴 人 試作電力股份有限公司 法定代理人 甲○○ "
        "被 上訴人 試作營造有限公司 法定代理人 乙○○ 當事人間損害賠償事件，本院判決如下：\n主文\n"
        "原判決廢棄。 被上訴人應給付上訴人新台幣壹佰元。 其餘上訴駁回，訴訟費用由被上訴人負擔，上訴人其餘假執行之聲請駁回。\n"
        "理由\n壹、本院之判斷：上訴有理由。\n"
    )
    judgment = read(raw)
    assert [(one.role, one.name) for one in judgment.caption.parties] == [
        ("上訴人", "試作電力股份有限公司"),
        ("被上訴人", "試作營造有限公司"),
    ]
    assert judgment.caption.cause == "損害賠償"


@pytest.mark.parametrize(
    "raw",
    [
        "訴訟費用由被告負擔。 事 實\n甲、原告方面：\n一、聲明：如主文。\n理 由\n一、按。\n",
        "訴訟費用由被告負擔五分之四，其餘由原告負擔，原告並應負擔參加訴訟所生之費用。 事 實\n甲、原告方面：\n一、聲明：求為判決：㈠被告應給付原告新台 幣壹元，其中利息， 自起訴狀繕本送達翌日起 算至清償日止按 年息計算。\n理 由\n一、按。\n",
        "訴訟費用由被告負擔。\n事實甲、原告方面：\n一、聲明：如主文。\n",
        "訴訟費用由被告負擔。 事 實 甲、原告方面：\n一、聲明：如主文。 理 由 一、按。\n",
        "訴訟費用由被告負擔。\n事實及理由甲、程序方面\n一、按。\n",
    ],
    ids=[
        "at the end of a line",
        "in a copy whose lines are joined by blanks",
        "before its first number",
        "inside a line",
        "both parts before the first number",
    ],
)
def test_a_heading_glued_to_its_neighbour(raw: str) -> None:
    head = "臺灣測試地方法院民事判決\n112年度測訴字第9025號\n原告 甲○○\n被告 乙○○\n上列當事人間請求返還價金事件，判決如下：\n主文\n被告應給付原告壹元。\n"
    found = anchors(read(head + raw))
    assert found[:3] == ["order", "order-p1", "order-p2"]
    assert "\n\n" not in read(head + raw).normalised.text
    assert found[3:6] in (
        ["facts", "facts-1", "facts-1-1"],
        ["reasons", "reasons-1", "reasons-1-1"],
    )


@pytest.mark.parametrize(
    "opening", ["按抗告，應合法。", "本件抗告人主張伊不服。", "公訴意旨略以：甲。"]
)
def test_a_heading_glued_to_unnumbered_words(opening: str) -> None:
    raw = (
        "最高法院民事裁定\n九十六年度台抗字第九０四九號\n抗 告 人 試作資訊股份有限公司\n"
        "上列抗告人因與相對人某某公司間聲請假扣押事件，提起抗告，本院裁定如下：\n主 文\n抗告駁回。\n"
        f"抗告程序費用由抗告人負擔。\n理 由{opening}\n據上論結，本件抗告為無理由。\n"
    )
    assert anchors(read(raw)) == [
        "order",
        "order-p1",
        "order-p2",
        "reasons",
        "reasons-p1",
        "reasons-p2",
    ]


def test_a_close_whose_lines_ran_together() -> None:
    raw = (
        "臺灣測試地方法院民事裁定\n114年度司聲字第9050號\n聲請人 甲○○\n相對人 乙○○\n"
        "上列當事人間請求修復漏水事件，聲請人聲請確定訴訟費用額，本院裁定如下：\n主 文\n相對人應給付聲請人壹元。\n"
        "理 由\n一、按訴訟費用應予確定。二、如不服本裁定，應提出異議，並繳納裁判費1,000元。中 華 民 國 114 年 4 月 25 日 "
        "測試簡易庭 司法事務官 丙丁戊以上正本係照原本作成。\n中 華 民 國 114 年 4 月 25 日 書 記 官 己庚辛計算書：\n"
        "項目 金額\n裁判費 1元\n"
    )
    judgment = read(raw)
    assert judgment.caption.cause == "聲請確定訴訟費用額"
    assert judgment.signature.decided == "2025-04-25"
    assert judgment.signature.clerk == "己庚辛"
    assert [part.part for part in judgment.roots][-3:] == [
        Part.SIGNATURE,
        Part.NOTICE,
        Part.SCHEDULE,
    ]


def test_defendants_whom_only_the_sentence_below_the_caption_names() -> None:
    raw = (
        "臺灣測試地方法院民事裁定\n100年度訴字第9055號\n原告 甲○○\n訴訟代理人 丙丁戊律師\n"
        "上列原告與被告乙○○、試作股份有限公司（即試作、集團）間請求損害賠償事件，本院裁定如下：\n主 文\n原告之訴駁回。\n"
        "理 由\n一、按原告未繳裁判費，其訴不合法。\n"
    )
    parties = read(raw).caption.parties
    assert [(p.role, p.name, p.company) for p in parties] == [
        ("原告", "甲○○", False),
        ("被告", "乙○○", False),
        ("被告", "試作股份有限公司（即試作、集團）", True),
    ]


def test_the_sentence_that_ends_the_caption_is_one_wherever_its_lines_broke() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n107年度訴字第9056號\n原告 甲○○\n被告 乙○○\n"
        "上列當事人間請求損害賠償事件，經本院刑事庭（107年度交\n易字第07號被告過失傷害\n被告案件）移送前來，本院於民國108年04月26日言詞辯論終結\n"
        "，判決如下：\n主 文\n原告之訴駁回。\n理 由\n一、按原告應舉證。\n"
    )
    caption = read(raw).caption
    assert [p.name for p in caption.parties] == ["甲○○", "乙○○"]
    assert caption.hearing_closed == "2019-04-26"


def test_an_order_in_one_line_with_the_sentence_above_it() -> None:
    raw = (
        "臺灣測試地方法院民事裁定 109年度司票字第9057號 聲 請 人 甲○○ 相 對 人 乙○○ 上列當事人間聲請對本票准許強制執行事件，"
        "本院裁定如下：主 文 聲請駁回。\n理 由\n一、按本票應提示。\n"
    )
    judgment = read(raw)
    assert [p.name for p in judgment.caption.parties] == ["甲○○", "乙○○"]
    assert anchors(judgment)[:2] == ["order", "order-p1"]


def test_reasons_alone_in_one_line_are_not_taken_apart_at_a_word_that_opens_no_caption() -> None:
    raw = (
        "一、原告起訴主張：㈠原告與被告於110年12月20日登記結婚，再加上被告自跟原告提出離婚後，因故分居。㈡原告請求被告給付10萬元。"
        "二、被告則以：㈠無庸給付等語。三、經查，原告之請求為無理由，應予駁回。臺灣測試地方法院"
    )
    nodes = {n.anchor: n.voice for n in read(raw).nodes()}
    assert nodes["reasons-1-1"] is nodes["reasons-1-2"] is Voice.CLAIMANT
    assert nodes["reasons-2-1"] is Voice.RESPONDENT


def test_the_decision_appealed_from_is_an_event() -> None:
    raw = (
        "臺灣測試高等法院民事判決\n109年度上字第9058號\n上訴人 甲○○\n被上訴人 乙○○\n"
        "上列當事人間請求損害賠償事件，上訴人對於中華民國108年1月10日臺灣測試地方法院106年度訴字第3號第一審判決提起上訴，"
        "本院於109年4月26日言詞辯論終結，判決如下：\n主 文\n上訴駁回。\n理 由\n一、按上訴人應舉證。\n"
    )
    told = [(event.date, event.kind, event.text.zh) for event in read(raw).timeline]
    assert told == [
        ("2019-01-10", "judgment", "原審判決"),
        ("2020-04-26", "hearing", "言詞辯論終結"),
    ]


def test_a_bench_whose_day_is_lost_closes_the_reasons() -> None:
    raw = (
        "臺灣測試地方法院刑事附帶民事訴訟判決\n108年度附民字第9051號\n原告 甲○○\n被告 乙○○\n"
        "上列當事人間請求損害賠償事件，本院判決如下：\n主 文\n原告之訴駁回。\n理 由\n"
        "一、據上論斷，判決如主文。刑事第十六庭審判長法　官　丙丁戊\n法　官　己庚辛\n以上正本證明與原本無異。\n"
        "對本判決如不服，應提出上訴狀。\n書記官壬癸子\n中　華　民　國　113　年　6　月　5　日\n"
    )
    judgment = read(raw)
    assert judgment.signature.judges == ("丙丁戊", "己庚辛")
    assert (judgment.signature.decided, judgment.missing) == ("", ("date",))
    assert anchors(judgment)[-2:] == ["reasons", "reasons-1"]
    assert [root.part for root in judgment.roots][-2:] == [Part.SIGNATURE, Part.NOTICE]


def test_a_criminal_judgment_in_one_line_has_its_heading() -> None:
    raw = (
        "臺灣測試地方法院刑事判決105年度訴字第9052號公訴人臺灣測試地方法院檢察署檢察官被告甲○○指定辯護人本院公設辯護人丙丁戊"
        "上列被告因竊盜案件，經檢察官提起公訴，本院判決如下：主文甲○○犯竊盜罪，處拘役拾日。犯罪事實及理由一、本件犯罪事實引用起訴書。"
        "二、應適用之法條：刑法第320條第1項。中華民國105年5月26日刑事第二庭法官己庚辛以上正本證明與原本無異。書記官壬癸子"
        "中華民國105年5月26日附錄本案論罪科刑法條：刑法第320條"
    )
    judgment = read(raw)
    assert [(p.name, [a.name for a in p.agents]) for p in judgment.caption.parties][1:] == [
        ("甲○○", ["丙丁戊"])
    ]
    assert anchors(judgment) == [
        "order",
        "order-p1",
        "reasons",
        "reasons-1",
        "reasons-2",
        "attachment-1",
    ]


def test_numbers_that_follow_each_other_at_once_number_no_paragraph_of_flat_text() -> None:
    raw = (
        "臺灣測試地方法院民事判決108年度訴字第9053號原告甲○○被告乙○○上列當事人間請求損害賠償事件，本院判決如下："
        "主文原告之訴駁回。事實及理由一、本院之判斷：（一）原告主張之事實，有調查報告表(一)(二)、談話紀錄表可證。"
        "（二）按車輛應保持距離。中華民國108年5月26日民事庭法官己庚辛"
    )
    assert [a for a in anchors(read(raw)) if a.startswith("reasons-")] == [
        *("reasons-1", "reasons-1-1", "reasons-1-2")
    ]


def test_a_row_of_a_schedule_that_came_without_rows_is_the_schedule() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n108年度訴字第9054號\n原告 甲○○\n被告 乙○○\n上列當事人間請求損害賠償事件，本院判決如下：\n"
        "主文\n原告之訴駁回。\n理由\n一、如附表編號1所示支票，依法無效。\n中華民國108年5月26日\n民事庭法官己庚辛\n"
        "書記官壬癸子\n附表：系爭支票\n編號 支票號碼 金額 1 AF0000001 20萬元 2 AF0000002 20萬元\n"
    )
    (reference,) = read(raw).mentions.references
    assert reference.targets == ("schedule-1",)


def test_an_order_whose_stop_the_court_forgot_is_one_all_the_same() -> None:
    raw = (
        "臺灣測試地方法院民事判決\n112年度測訴字第9022號\n原 告 甲○○\n被 告 試作網路科技有限公司\n"
        "上列當事人間請求返還價金事件，本院判決如下：\n主 文\n原告之訴及假執行之聲請駁回\n訴訟費用由原告負擔。\n"
        "事實及理由\n一、本院之判斷：原告之訴無理由。\n"
    )
    assert anchors(read(raw)) == ["order", "order-p1", "order-p2", "reasons", "reasons-1"]


def test_what_is_appended_is_known_however_its_heading_is_spaced() -> None:
    raw = (
        "臺灣測試地方法院小額民事判決\n112年度測消小字第9021號\n原 告 甲○○\n被 告 試作網路科技有限公司\n"
        "上列當事人間請求返還價金事件，本院判決如下：\n主 文\n原告之訴駁回。\n訴訟費用新臺幣壹仟元由原告負擔。\n"
        "理由要領\n訴訟費用額，依後附計算書確定如主文所示金額。\n中 華 民 國 113 年 4 月 10 日\n"
        "測試簡易庭 法 官 乙丙丁\n以上\n正本係照原本作成。\n中 華 民 國 113 年 4 月 10 日\n書記官 戊己庚\n"
        "計 算 書\n項 目 金 額（新臺幣） 備 註\n第一審裁判費 1,000元\n合 計 1,000元\n"
        "附　　表：\n編號\t金額\n1\t1,000元\n"
    )
    judgment = read(raw)
    assert anchors(judgment)[5:] == [
        "schedule-1",
        "schedule-1-p2",
        "schedule-1-p3",
        "schedule-1-p4",
        "schedule-2",
        "schedule-2-head-1",
        "schedule-2-row-1",
    ]
    assert "\n以上正本係照原本作成。\n" in judgment.normalised.text


CROSS_APPEAL = (
    "臺灣測試高等法院民事判決\n111年度上易字第9019號\n上訴人即附帶被上訴人 試作建設股份有限公司\n"
    "被上訴人即附帶上訴人 甲○○\n被上訴人即附帶上訴人 乙○○\n備位 被告 試作營造股份有限公司\n"
    "上列當事人間請求損害賠償事件，本院判決如下：\n主文\n上訴駁回。\n"
    "附帶被上訴人應再給付附帶上訴人{each}新臺幣155,400元，及自民國一0八年六月二十五日起至清償日止之利息。\n"
    "事實及理由\n一、本院之判斷：附帶上訴有理由。\n"
)


@pytest.mark.parametrize(
    ("each", "expected"), [("", ["附帶上訴人"]), ("各", ["甲○○", "乙○○"])], ids=["together", "each"]
)
def test_a_sum_goes_to_those_who_bear_the_role_in_this_case(each: str, expected: list[str]) -> None:
    judgment = read(CROSS_APPEAL.format(each=each))
    assert [(a.party, a.interest_from) for a in judgment.awards] == [
        (party, "2019-06-25") for party in expected
    ]
    assert judgment.caption.parties[-1].role == "備位被告"


@pytest.mark.parametrize(
    ("interest", "expected"),
    [
        ("及自民國113年4月1日起至清償日止之利息", "2024-04-01"),
        ("及被告甲○○自民國113年4月1日起，被告乙○○自民國113年5月1日起，均至清償日止之利息", ""),
        ("其中新臺幣5,000元自民國113年4月1日起，至清償日止之利息", ""),
        (
            (
                "及自民國103年6月11日起至民國104年8月31日止，按週年利率百分之二十，"
                "自民國104年9月1日起至清償日止，按週年利率百分之十五計算之利息"
            ),
            "2014-06-11",
        ),
        (
            "及自民國99年9月21日起至清償日止之利息，並自民國99年7月1日起至返還日止，按月給付新臺幣100元",
            "2010-09-21",
        ),
    ],
    ids=[
        "one day",
        "a day for each who pays",
        "a part of the sum",
        "a rate after another",
        "a sum a month besides",
    ],
)
def test_interest_has_a_first_day_if_all_of_it_has_one(interest: str, expected: str) -> None:
    raw = (
        "臺灣測試地方法院民事判決\n112年度訴字第9038號\n原 告 丙○○\n被 告 甲○○\n乙○○\n"
        f"上列當事人間請求損害賠償事件，本院判決如下：\n主 文\n被告應給付原告新臺幣20,000元，{interest}。\n"
        "事實及理由\n一、本院之判斷：請求有理由。\n"
    )
    assert [award.interest_from for award in read(raw).awards] == [expected]


def test_a_list_inside_a_quotation_opens_no_paragraph_of_flat_text() -> None:
    raw = (
        "臺灣測試地方法院民事判決109年度消字第9016號原告甲○○被告乙○○上列當事人間請求損害賠償事件，判決如下："
        "主文原告之訴駁回。事實及理由一、原告聲明為：「㈠先位聲明：被告應給付3萬元。㈡備位聲明：被告應回復帳號。」"
        "，嗣減縮。二、本院之判斷：原告之訴無理由。中華民國110年11月26日民事第八庭法官林甲乙"
    )
    assert anchors(read(raw))[-3:] == ["reasons", "reasons-1", "reasons-2"]


def test_flat_text_keeps_labels_with_their_names_and_figures_whole() -> None:
    raw = (
        "智慧財產及商業法院民事判決 113年度民專訴字第9017號 原 告 試作數據股份有限公司 法定代理人 甲○○ "
        "被 告 試作遊戲股份有限公司 兼 法 定 代 理 人 乙○○ 共 同 訴訟代理人 丁戊己律師 庚辛壬律師 "
        "上列當事人間侵害專利權事件，本院於民國11 3年12月12日言詞辯論終結，判決如下： 主 文 原告之訴駁回。 "
        "事實及理由 一、按民事訴訟法第25 6條定有明文。 中 華 民 國 114 年 1 月 9 日 智慧財產第三庭 法 官 林甲乙"
    )
    judgment = read(raw)
    assert judgment.caption.hearing_closed == "2024-12-12"
    assert [law.article for law in judgment.mentions.statutes] == ["256"]
    assert [
        (one.role, one.name, [agent.name for agent in one.agents])
        for one in judgment.caption.parties
    ] == [
        ("原告", "試作數據股份有限公司", ["甲○○"]),
        ("被告", "試作遊戲股份有限公司", ["乙○○", "丁戊己律師", "庚辛壬律師"]),
        ("被告", "乙○○", ["丁戊己律師", "庚辛壬律師"]),
    ]
