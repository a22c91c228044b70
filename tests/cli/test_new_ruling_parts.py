"""The pieces of a begun ruling: its address, its people, words that can be quoted."""

from pathlib import Path

import pytest

from rulings.cli.new_ruling_people import people_of
from rulings.cli.new_ruling_pin import opening, plain, quote_at
from rulings.cli.new_ruling_slug import name, spelt
from rulings.confirming import suggested, unconfirmed
from rulings.model import Agent, Caption, Judgment, Party
from rulings.pipeline import read_judgment
from rulings.sources import read, read_bytes
from timing import in_proportion

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("word", "spelling"),
    [
        ("訴", "su"),
        ("簡上", "jianshang"),
        ("消上更二", "xiaoshang-geng2"),
        ("重上更(三)", "zhongshang-geng3"),
        ("上更㈡", "shang-geng2"),
        ("更一", "geng1"),
        ("龘", ""),
    ],
)
def test_a_docket_word_is_spelt_in_pinyin(word: str, spelling: str) -> None:
    assert spelt(word) == spelling


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs" / "rulings").glob("*/source.txt")), ids=lambda p: p.parent.name
)
def test_the_published_rulings_stand_where_they_would_be_put(path: Path) -> None:
    assert name(read_judgment(read(path))).slug == path.parent.name


def judgment(court: str, document: str, docket: str) -> Judgment:
    text = f"{court}{document}\n{docket}\n原告 甲○○\n主文\n原告之訴駁回。\n"
    return read_judgment(read_bytes(text.encode(), "a.txt"))


@pytest.mark.parametrize(
    ("court", "document", "docket", "slug"),
    [
        ("臺灣高等法院", "刑事判決", "110年度上訴字第7號", "tphm-110-shangsu-7"),
        ("臺北高等行政法院", "判決", "105年度訴字第668號", "tpba-105-su-668"),
        ("最高法院", "民事裁定", "109年度台上字第12號", "tpsv-109-taishang-12"),
        ("某某法院", "民事判決", "109年度訴字第12號", ""),
    ],
)
def test_an_address_is_court_matter_year_word_number(
    court: str, document: str, docket: str, slug: str
) -> None:
    assert name(judgment(court, document, docket)).slug == slug


def roles(*parties: Party) -> list[tuple[str, str, str]]:
    caption = Caption("臺灣臺北地方法院", "民事判決", "112年度訴字第1號", parties)
    return [(p.names[0], p.role.zh, p.role.en) for p in people_of(caption)]


def party(role: str, called: str, *agents: Agent, company: bool = False) -> Party:
    return Party(role, called, company, "caption-p3", agents)


def test_people_have_roles_companies_lawyers_and_masks_keep_their_names() -> None:
    agents = (
        Agent("法定代理人", "李大華", lawyer=False, anchor="caption-p4"),
        Agent("訴訟代理人", "丁一二律師", lawyer=True, anchor="caption-p5"),
        Agent("訴訟代理人", "林大海", lawyer=False, anchor="caption-p6"),
    )
    assert roles(
        party("原告", "王小明"),
        party("原告", "陳小美"),
        party("原告", "乙○○"),
        party("被告", "試作股份有限公司", *agents, company=True),
        party("被告", "王小明"),
    ) == [
        ("王小明", "原告甲", "Plaintiff A"),
        ("陳小美", "原告乙", "Plaintiff B"),
        ("李大華", "被告代表人（姓名不載）", "the Defendant's representative (name withheld)"),
        ("林大海", "被告代理人甲（非律師）", "the Defendant's agent A (not a lawyer)"),
    ]


def test_roles_are_told_apart() -> None:
    two = tuple(
        Agent("法定代理人", called, lawyer=False, anchor="") for called in ("李大華", "周小玉")
    )
    assert [
        zh for _, zh, _ in roles(party("被上訴人即附帶上訴人", "試作公司", *two, company=True))
    ] == [
        "被上訴人代表人（姓名不載）",
        "被上訴人代表人乙（姓名不載）",
    ]


def test_who_trades_under_a_name_is_a_person() -> None:
    assert roles(party("被告", "王小明即大明工程行", company=True))[0][:2] == ("王小明", "被告甲")


TEXT = "臺灣臺北地方法院民事判決\n主文\n一、被告應付錢，原告應付錢。\n二、被告應給付100元，被告應給付200元。\n"


@pytest.mark.parametrize(
    ("anchor", "words", "quote"),
    [
        ("order-1", "原告", "原告應付錢"),
        ("order-2", "200", "被告應給付200元"),
        ("order-2", "100", "被告應給付100元"),
    ],
)
def test_a_quote_is_a_clause_that_stands_once(anchor: str, words: str, quote: str) -> None:
    read = read_judgment(read_bytes(TEXT.encode(), "a.txt"))
    node = next(node for node in read.nodes() if node.anchor == anchor)
    start = read.normalised.text.index(words, node.span.start)
    found = quote_at(read, node, start, start + len(words))
    assert quote in found
    assert read.normalised.text[node.span.start : node.span.end].count(found) == 1
    assert opening(read, node)


def test_words_that_repeat_are_quoted_with_more_around_them() -> None:
    text = TEXT + "三、應給付一百元，應給付一百元，其餘駁回。\n"
    read = read_judgment(read_bytes(text.encode(), "a.txt"))
    node = next(node for node in read.nodes() if node.anchor == "order-3")
    assert opening(read, node) == "應給付一百元，應給付一百元"


@pytest.mark.parametrize("words", ['a: "b" # c', "一\n二", "{x: [1]}", "& * ! | >", "\t"])
def test_no_words_break_out_of_a_yaml_string(words: str) -> None:
    assert plain(words).startswith('"')
    assert plain(words).endswith('"')
    assert "\n" not in plain(words)


def test_marks_are_found_by_line() -> None:
    text = 'a: 1 # to be confirmed\n# b "to be confirmed"\nc:\n  - d: 2 # to be confirmed: why\n#   - e: 3 # to be confirmed\n'
    assert unconfirmed(text) == (1, 4)
    assert suggested(text) == (5,)


def test_looking_for_marks_is_linear() -> None:
    assert in_proportion(lambda size: unconfirmed(" #" * size + "\n" + " - " * size), 20_000)
