"""Hostile texts: twice as long takes about twice as long, for every extractor of citations."""

from functools import partial

import pytest

from rulings.courts import load_courts
from rulings.extract.aliases import find_aliases
from rulings.extract.contract_cites import find_contract_cites
from rulings.extract.dockets import find_dockets
from rulings.extract.record_cites import find_record_cites
from rulings.extract.references import find_references
from rulings.extract.statutes import find_statutes
from rulings.laws import load_laws
from timing import in_proportion

LAWS, COURTS = load_laws(), load_courts()
EXTRACTORS = {
    "statutes": partial(find_statutes, laws=LAWS),
    "contract_cites": partial(find_contract_cites, laws=LAWS),
    "dockets": partial(find_dockets, court="臺灣臺北地方法院", courts=COURTS),
    "record_cites": find_record_cites,
    "aliases": find_aliases,
    "references": find_references,
}
HOSTILE = (
    "第",
    "1",
    "第1、",
    "民法第1條、",
    "同法第1條",
    "系爭契約第1條第1項、",
    "（下稱",
    "（下稱甲）",
    "「",
    "」」",
    "年度字第號",
    "最高法院1年度上字第1號、",
    "本院卷第1頁、",
    "卷第1至",
    "附表一、二編號1、",
    "不爭執事項㈠至",
    "應記載及不得記載事項",
)
LENGTH = 12_000


@pytest.mark.parametrize("name", EXTRACTORS)
@pytest.mark.parametrize("unit", HOSTILE)
def test_double_the_text_takes_about_double_the_time(name, unit):
    extract = EXTRACTORS[name]
    assert in_proportion(lambda size: extract(unit * (size // len(unit))), LENGTH // 2)
