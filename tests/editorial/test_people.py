"""People by role: what stands in a name's place, and where names must not be."""

import gzip
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.editorial import parse_identity
from rulings.model import Person, Text
from rulings.people import find_names, names_in_output, redact, unlisted_names
from rulings.pipeline import read_judgment
from rulings.sources import read
from timing import in_proportion

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = (
    Person(("陳小美", "Amy（即陳小美）", "Amy"), Text("原告員工甲", "the Plaintiff's employee A")),
    Person(("李大華",), Text("上訴人甲", "Appellant A")),
    Person(("dewi ku sari",), Text("玩家壬", "Player I")),
    Person(("林佑",), Text("經理（姓名不載）", "the manager (name withheld)")),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陳小美於110年通知", "原告員工甲於110年通知"),
        ("原告員工陳小美通知", "原告員工甲通知"),  # not 原告員工原告員工甲
        ("麻煩Amy（即陳小美）確認", "麻煩原告員工甲確認"),
        ("是上訴人李大華就上開", "是上訴人甲就上開"),
        ("被上訴人李大華", "被上訴人上訴人甲"),  # 被上訴人甲 would be the other side
        ("由其經理林佑函告", "由其經理（姓名不載）函告"),
        ("經理林　佑", "經理（姓名不載）"),
        ("1\tdewi ku sari\t小狐狸", "1\t玩家壬\t小狐狸"),
        ("Dewi Kusari", "玩家壬"),
        ("Amyloid與Samy", "Amyloid與Samy"),
        ("陳小美、李大華", "原告員工甲、上訴人甲"),
    ],
)
def test_chinese_reads_on_after_a_replacement(text: str, expected: str) -> None:
    assert redact(text, PEOPLE, "zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amy told the Defendant", "the Plaintiff's employee A told the Defendant"),
        ("陳小美2 wrote", "the Plaintiff's employee A 2 wrote"),
    ],
)
def test_english_keeps_the_role_apart(text: str, expected: str) -> None:
    assert redact(text, PEOPLE, "en") == expected


def test_a_replacement_knows_where_the_name_stood() -> None:
    (found,) = find_names("原告員工陳小美", PEOPLE, "zh")
    assert (found.start, found.end, found.words) == (4, 7, "甲")


@given(st.text(alphabet="陳小美 \u3000李大華Amy甲（即）原告員工0", max_size=30))
def test_no_name_is_left(text: str) -> None:
    clean = redact(text, PEOPLE, "zh")
    assert not re.search("陳小美|李大華|林佑", clean)
    assert find_names(clean, PEOPLE, "zh") == ()


def test_a_name_in_a_built_file_is_found_whatever_hides_it(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<b>陳<i>小美</i></b>", encoding="utf-8")
    (tmp_path / "data.json").write_text('{"a": "\\u674e\\u5927\\u83ef"}', encoding="utf-8")
    (tmp_path / "index.pf").write_bytes(gzip.compress("林 佑".encode()))
    (tmp_path / "clean.html").write_text("原告員工甲", encoding="utf-8")
    found = names_in_output(tmp_path, PEOPLE)
    assert [problem.file for problem in found] == ["data.json", "index.pf", "page.html"]
    # a build log is public too: it says the role, not the name
    assert not any("陳小美" in problem.message for problem in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("證人吳明德證稱", ["吳明德"]),
        ("原告員工陳小美於", []),  # listed
        ("訴訟代理人 張志強律師", []),
        ("法定代理人 王建民\n", ["王建民"]),
        ("原為周大同，嗣變更為周小同，", ["周大同", "周小同"]),
        ("受任人葉青小姐也", ["葉青"]),
        ("3\t黃偉民\t小風", ["黃偉民"]),
        ("被告曾代為變更", []),
        ("原告應於判決送達後", []),
    ],
)
def test_names_nobody_listed_are_suggested(text: str, names: list[str]) -> None:
    assert [name for _, name in unlisted_names(text, PEOPLE)] == names


@pytest.mark.parametrize("path", sorted(ROOT.glob("docs/rulings/*/ruling.yml")), ids=str)
def test_every_person_listed_occurs_in_the_judgment(path: Path) -> None:
    identity = parse_identity(path.read_text(encoding="utf-8"), "f", path.parent.name).value
    source = path.with_name("source.txt").read_text(encoding="utf-8")
    bare = re.sub(r"\s", "", source).lower()
    for person in identity.people:
        assert re.sub(r"\s", "", person.names[0]).lower() in bare


@pytest.mark.parametrize("path", sorted(ROOT.glob("docs/rulings/*/ruling.yml")), ids=str)
def test_the_rulings_of_the_site_name_nobody_but_court_and_lawyers(path: Path) -> None:
    identity = parse_identity(path.read_text(encoding="utf-8"), "f", path.parent.name).value
    text = read_judgment(read(path.with_name("source.txt"))).normalised.text
    assert find_names(redact(text, identity.people, "zh"), identity.people, "zh") == ()
    # 金門王 is a player's name in the game, which the court's table gives beside the role
    assert {name for _, name in unlisted_names(text, identity.people)} <= {"金門王"}


@pytest.mark.parametrize("unit", ["陳小", "陳    ", "林　", "員工陳", "（即", "a"])
def test_hostile_text_takes_twice_as_long_when_doubled(unit: str) -> None:
    def run(size: int) -> None:
        redact(unit * size, PEOPLE, "zh")
        unlisted_names(unit * size, PEOPLE)

    assert in_proportion(run, 10_000)
