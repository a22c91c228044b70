"""An invented judgment and the files people would write about it; no such case exists."""

from rulings.model import Judgment
from rulings.pipeline import read_judgment
from rulings.sources import read_bytes

SOURCE = """臺灣測試地方法院民事判決
110年度訴字第9號
原告 試作遊戲股份有限公司
法定代理人 王小明
被告 李大華
上列當事人間請求給付費用事件，本院於民國110年9月2日言詞辯論終結，判決如下：
主文
一、被告應給付原告新臺幣640元，及自民國110年4月1日起至清償日止，按週年利率百分之5計算之利息。
二、原告其餘之訴駁回。
事實及理由
一、原告主張：被告積欠使用費新臺幣9,000元，並經原告員工陳小美通知等語。
二、兩造不爭執事項（本院卷第5頁）：
㈠兩造於109年3月5日簽訂契約（本院卷第7至9頁）。
㈡陳小美於110年3月5日下午2時30分通知被告用量異常。
三、本院之判斷：
㈠按當事人主張有利於己之事實者，就其事實有舉證之責任，民事訴訟法第277條定有明文。
㈡原告未能證明超過美金20.50元之使用量，依匯率31.2計算，折合新臺幣640元（20.50×31.2＝640，元以下4捨5入），依民法第229條第2項規定，應予准許（見不爭執事項㈠）。
四、訴訟費用負擔之依據：民事訴訟法第79條。
中華民國110年9月30日
民事第一庭 法官 甲乙丙
以上正本係照原本作成
書記官 丁戊己
"""

RULING = """\
jid: TSTD,110,訴,9,20210930,1
court: {zh: 臺灣測試地方法院, en: Test District Court}
title: {zh: 誰要證明用量？, en: Who proves the use?}
topics: [account-hijacking]
official_url: https://judgment.judicial.gov.tw/FJUD/data.aspx?id=1
provenance: {zh: 虛構, en: invented}
people:
  - names: [王小明]
    role: {zh: 原告代表人（姓名不載）, en: the Plaintiff's representative (name withheld)}
  - names: [李大華]
    role: {zh: 玩家甲, en: Player A}
  - names: [陳小美, 陳小姐, Amy]
    role: {zh: 原告員工甲, en: the Plaintiff's employee A}
instances:
  - docket: 110年度訴字第9號
    court: {zh: 臺灣測試地方法院, en: Test District Court}
    decided: 2021-09-30
    outcome: {zh: 一部勝訴, en: Allowed in part}
    this: true
cause: Claim for fees
"""

ANNOTATIONS = """\
summary: {zh: 陳小美說了。, en: Amy said so.}
issues:
  - question: {zh: 誰證明？, en: Who proves?}
    holding: {zh: 原告。, en: The Plaintiff.}
    reasoning: {zh: 法律這樣定。, en: The law says so.}
    rests_on:
      - {anchor: reasons-3-1, quote: 舉證之責任}
timeline:
  - date: 2021-03-05T14:30
    kind: notice
    zh: 陳小美通知用量異常。
    en: Amy tells of abnormal use.
    anchor: reasons-2-2
    quote: 通知被告用量異常
  - date: 2020-03-05
    kind: contract
    zh: 訂約。
    en: The contract is made.
    anchor: reasons-2-1
    quote: 簽訂契約
undisputed:
  - anchor: reasons-2-1
    quote: 簽訂契約
    why: {zh: 契約依據, en: The contract decides.}
computations:
  - label: {zh: 換算, en: Conversion}
    expression: used × rate
    inputs:
      - {name: used, value: 20.50, anchor: reasons-3-2, quote: 美金20.50元}
      - {name: rate, value: 31.2, anchor: reasons-3-2, quote: 匯率31.2}
    stated: {value: 640, anchor: reasons-3-2, quote: 折合新臺幣640元}
    rounding: {places: 0}
    currency: TWD
notes:
  - {kind: term, anchor: reasons-3-1, quote: 舉證之責任, zh: 說明, en: explained}
"""


def judgment() -> Judgment:
    """The invented judgment, read by the real pipeline."""
    return read_judgment(read_bytes(SOURCE.encode(), "source.txt"))
