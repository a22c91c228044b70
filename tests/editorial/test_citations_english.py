"""Statutes, dockets, record pages and clauses in English, by the house style."""

import pytest

from rulings.citations import clause_english, law_english, record_english, statute_text
from rulings.courts import docket_english
from rulings.data import load
from rulings.laws import load_laws
from rulings.model import ContractCite, RecordCite, StatuteMention

LAWS = load_laws()


@pytest.mark.parametrize(
    ("law", "article", "detail", "english"),
    [
        ("民事訴訟法", "175", "第1項", "Article 175, paragraph 1 of the Code of Civil Procedure"),
        ("民事訴訟法", "255", "第1項第2、3款", "Article 255, paragraph 1, subparagraphs 2 and 3 of the Code of Civil Procedure"),
        ("民法", "195", "第1項前段", "Article 195, paragraph 1, first sentence of the Civil Code"),
        ("消費者保護法", "7", "第1項、第3項", "Article 7, paragraph 1 and paragraph 3 of the Consumer Protection Act"),
        ("民事訴訟法", "436-9", "", "Article 436-9 of the Code of Civil Procedure"),
        ("民事訴訟法", "466-1", "第1項但書或第2項", ""),  # says more than numbers: the Chinese stands alone
        ("不知名的法", "1", "", ""),
    ],
)  # fmt: skip
def test_statutes(law, article, detail, english):
    assert law_english(StatuteMention(0, 1, law, article, detail, ""), LAWS) == english


def test_an_item_of_a_notice_is_no_article():
    name = "線上遊戲定型化契約應記載及不得記載事項"
    item = StatuteMention(0, 1, name, "11", "", "", "項")
    assert statute_text(item) == f"{name}第11項"
    assert law_english(item, LAWS).startswith("Item 11 of the Mandatory and Prohibitory Provisions")


@pytest.mark.parametrize(
    ("docket", "english"),
    [
        ("112年度訴字第2207號", "112-Su-2207"),
        ("113年度消上更二字第1號", "113-Xiao-Shang-Geng-2-1"),
        ("110年度台上字第1098號", "110-Tai-Shang-1098"),
        ("43年台上字第377號", "43-Tai-Shang-377"),
        ("不是案號", ""),
    ],
)
def test_dockets(docket, english):
    assert docket_english(docket, load("docket_words")) == english


@pytest.mark.parametrize(
    ("file", "pages", "english"),
    [
        ("本院卷", ((97, 97), (297, 324)), "record, pp. 97 and 297–324"),
        ("本院卷一", ((13, 13),), "record vol. 1, p. 13"),
        ("原審卷", ((378, 381),), "first-instance record, pp. 378–381"),
        ("司促卷", ((12, 20),), "payment-order file, pp. 12–20"),
        ("某卷", ((1, 1),), ""),
    ],
)
def test_record_pages(file, pages, english):
    assert record_english(RecordCite(0, 1, file, pages)) == english


@pytest.mark.parametrize(
    ("contract", "clause", "english"),
    [
        ("系爭契約", "第3.9條", "Article 3.9 of the Contract"),
        ("系爭契約", "第3.1、3.3、3.9條", "Articles 3.1, 3.3 and 3.9 of the Contract"),
        ("系爭契約", "第7條第1項、第2項", "Article 7, paragraph 1 and paragraph 2 of the Contract"),
        ("系爭契約", "第3條後段", "Article 3, latter part of the Contract"),
        ("系爭契約", "附件應履行事項第2點", ""),
        ("遊戲規章", "第24條", ""),
    ],
)
def test_a_clause_in_english(contract, clause, english):
    assert clause_english(ContractCite(0, 1, contract, clause)) == english
