"""Parity: each Chinese notation against the house style's English, both directions."""

from pathlib import Path

import pytest

from invented import RULING, judgment
from rulings.check import check_ruling
from rulings.check.chinese import chinese_sayings
from rulings.check.english import english_sayings
from rulings.check.parity import compare
from rulings.editorial import parse_identity
from rulings.model import Person, Text
from rulings.pipeline import read_judgment
from rulings.sources import read_bytes
from rulings.translation import parse_translation, write_template
from timing import in_proportion

HEAD = "臺灣測試地方法院民事判決\n110年度訴字第9號\n原告 甲公司\n主文\n原告之訴駁回。\n理由\n一、"
PEOPLE = (Person(("Amy",), Text("員工甲", "employee A")),)


def _differences(zh: str, en: str) -> list[str]:
    read = read_judgment(read_bytes(f"{HEAD}{zh}\n".encode(), "s.txt"))
    node = next(node for node in read.nodes() if node.anchor == "reasons-1")
    return list(compare(chinese_sayings(read, node, PEOPLE), english_sayings(en)))


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("於111年7月9日下午1時7分通知。", "gave notice at 1:07 p.m. on 9 July 2022."),
        ("於111年7月20日下午3時回覆。", "replied at 3 p.m. on 20 July 2022."),
        ("自111年7月7日至同年月19日。", "from 7 to 19 July 2022."),
        ("自111年7月7日至同年8月1日。", "from 7 July to 1 August 2022."),
        ("於九十年九月十二日起。", "from 12 September 2001."),
        ("於95年5月間。", "in May 2006."),
        ("於000年00月間。", "in a month and year that are masked."),
        ("給付新臺幣116萬1285元。", "pay NT$1,161,285."),
        ("給付新臺幣壹佰貳拾萬元。", "pay NT$1,200,000."),
        ("美金3萬4299.46元。", "US$34,299.46."),
        ("USD34,184.81元。", "US$34,184.81."),
        ("按週年利率百分之五計算。", "at 5% per annum."),
        ("扣除必要成本14.64%。", "less necessary costs of 14.64%."),
        ("民事訴訟法第255條第1項第3款。", "Article 255, paragraph 1, subparagraph 3 of the Code."),
        (
            "民法第227條第1項、第226條第1項。",
            "Article 227, paragraph 1 and Article 226, paragraph 1.",
        ),
        ("消費者保護法第12、17條。", "Articles 12 and 17 of the Act."),
        ("民事訴訟法第436條之9。", "Article 436-9 of the Code of Civil Procedure."),
        ("見本院卷第97、297至324頁。", "(record, pp. 97, 297–324)."),
        ("見原審卷第399頁。", "(first-instance record, p. 399)."),
        ("最高法院43年台上字第377號判決。", "Supreme Court, 43-Tai-Shang-377."),
        ("租用Amazon EC2雲端服務。", "rented the Amazon EC2 cloud service."),
        ("見https://example.org/a/?b=1說明。", "see https://example.org/a/?b=1."),
        ("依北市字第1123032803號函。", "by letter no. 1123032803."),
        ("原告丙○○到庭。", "the Plaintiff 丙○○ appeared."),
        ("麻煩Amy確認。", "employee A is asked to confirm."),
    ],
)
def test_a_faithful_pair_has_no_difference(zh: str, en: str) -> None:
    assert _differences(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "lost", "added"),
    [
        ("於111年7月9日通知。", "on 8 July 2022.", "date 2022-07-09", "date 2022-07-08"),
        ("於111年7月9日下午1時7分。", "at 1:07 a.m. on 9 July 2022.", "date T13:07", "date T01:07"),
        ("於111年7月。", "on 1 July 2022.", "date 2022-07", "date 2022-07-01"),
        ("新臺幣5,520,964元。", "NT$5,520,946.", "sum TWD 5520964", "sum TWD 5520946"),
        ("美金100元。", "NT$100.", "sum USD 100", "sum TWD 100"),
        ("年息百分之五。", "6% per annum.", "percentage 5%", "percentage 6%"),
        ("民法第227條第1項。", "Article 227.", "article 227.1", "article 227"),
        ("民法第227條。", "Article 226.", "article 227", "article 226"),
        ("本院卷第97頁。", "(record, p. 79).", "record page 97-97", "record page 79-79"),
        (
            "最高法院43年台上字第377號判決。",
            "Supreme Court, 43-Tai-Shang-737.",
            "docket 43-377",
            "docket 43-737",
        ),
        ("租用EC2服務。", "rented the EC3 service.", "Latin word or number ec2", "number ec3"),
        ("原告丙○○。", "the Plaintiff 乙○○.", "mask 丙○○", "mask 乙○○"),
    ],
)
def test_a_difference_is_named_in_both_directions(zh: str, en: str, lost: str, added: str) -> None:
    found = _differences(zh, en)
    assert any(f"{lost} stands in the Chinese and not in the English" in line for line in found)
    assert any(f"{added} stands in the English and not in the Chinese" in line for line in found)


@pytest.mark.parametrize(
    ("signed", "fatal"),
    [
        ("", True),
        ("# parity-sums: 大寫\n", False),
        ("# parity: all\n", False),
        ("# parity:\n", True),
    ],
)
def test_a_declared_exception_needs_a_reason(tmp_path: Path, signed: str, fatal: bool) -> None:
    path = tmp_path / "en.po"
    write_template(judgment(), path)
    before, after = path.read_text(encoding="utf-8").split('msgctxt "order-1"\n')
    english = (
        "The Defendant is to pay the Plaintiff NT$641 with interest from 1 April 2021 "
        "until payment at 5% per annum."
    )
    text = f'{before}{signed}msgctxt "order-1"\n{after.replace(chr(34) * 2, chr(34) + english + chr(34), 1)}'
    read = parse_translation(text, "en.po", judgment())
    identity = parse_identity(RULING, "r", "s").value
    found = [p for p in check_ruling(judgment(), identity, None, read) if p.fatal]
    assert bool(found) == fatal


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        ", 1",
        "1 July ",
        "Article 1, ",
        "pp. 1, ",
        "1,",
        "9-A-",
        "NT$1,",
        "a.b/",
        "http://",
        "1:0 ",
    ],
)
def test_hostile_english_takes_twice_as_long_when_doubled(unit: str) -> None:
    assert in_proportion(lambda size: english_sayings(unit * size), 5_000)
