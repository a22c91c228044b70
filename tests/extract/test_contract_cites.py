"""Clauses of contracts: what the contract is called, and which clause is meant."""

import pytest

from rulings.extract.contract_cites import find_contract_cites


def cited(text):
    return [(m.contract, m.clause) for m in find_contract_cites(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("爰依系爭契約第2條第2項約定", [("系爭契約", "第2條第2項")]),
        ("系爭契約第3.1、3.3、3.9條約定", [("系爭契約", "第3.1、3.3、3.9條")]),
        ("依系爭契約書第五條第三項", [("系爭契約書", "第5條第3項")]),
        ("依系爭契約書第一、二、五條約定", [("系爭契約書", "第1、2、5條")]),
        ("於系爭服務條款第24條第2項明揭", [("系爭服務條款", "第24條第2項")]),
        ("未依該遊戲規章第24條做查核", [("遊戲規章", "第24條")]),
        ("並依遊戲規章24條規定", [("遊戲規章", "24條")]),
        ("權利義務，服務合約書第8條並約定", [("服務合約書", "第8條")]),
        ("依契約書第五條約定", [("契約書", "第5條")]),
        ("業已構成本契約第七條之違約事由", [("本契約", "第7條")]),
        (
            "依兩造間「星海II線上遊戲服務合約書」第4條約定",
            [("星海II線上遊戲服務合約書", "第4條")],
        ),
        ("雖於消費性借款約定書第11條第2點約定", [("消費性借款約定書", "第11條第2點")]),
        ("未依系爭契約第三條後段之約定", [("系爭契約", "第3條後段")]),
        ("行為顯已違反系爭合約第七條", [("系爭合約", "第7條")]),
        ("「遊戲定型化契約範本」，其中第3條第4款", [("遊戲定型化契約範本", "第3條第4款")]),
        (
            "依系爭契約附件應履行事項之第二點規定",
            [("系爭契約附件應履行事項", "第2點")],
        ),
        ("系爭契約第7條第1項、第2項", [("系爭契約", "第7條第1項、第2項")]),
    ],
)
def test_one_clause(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "依系爭契約第五條第二、三段之約定，同條第一段並約定",
            [("系爭契約", "第5條第2、3段"), ("系爭契約", "第5條第1段")],
        ),
        (
            "系爭服務條款第24條。\n系爭服務條款分別於第14條約定「保存」，及第15條約定「維持」",
            [("系爭服務條款", "第24條"), ("系爭服務條款", "第14條"), ("系爭服務條款", "第15條")],
        ),
        ("系爭契約第5條、第6條及民法第184條", [("系爭契約", "第5條"), ("系爭契約", "第6條")]),
    ],
)
def test_the_contracts_name_carries_over(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    "text", ["民法第184條", "消保法第17條第1項", "爭點事項第1項", "不爭執事項第3點", "第5條約定"]
)
def test_what_is_no_clause_of_a_contract(text):
    assert cited(text) == []


def test_the_words_include_the_contracts_name():
    text = "又依「星海服務合約書」第4條約定"
    (cite,) = find_contract_cites(text)
    assert text[cite.start : cite.end] == "「星海服務合約書」第4條"
