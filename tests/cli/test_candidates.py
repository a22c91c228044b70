"""Judgments for a topic: found in folders and archives, ranked, gone on with after a stop."""

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from begun import as_html, as_json, as_text

from rulings.__main__ import main
from rulings.cli import candidates
from rulings.cli.candidates_read import items, records
from rulings.cli.candidates_score import Terms, load_terms, scores
from rulings.data import load

ROOT = Path(__file__).resolve().parents[2]
OTHER = (
    as_text()
    .decode()
    .replace("線上遊戲", "市場")
    .replace("遊戲", "攤位")
    .replace("儲值點數", "租用")
)
WORDS = (Terms("t", 4, (("外掛", 2), ("外掛程式", 3), ("樓梯", -5))),)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("法院判決", None),
        ("外掛", None),  # 2, too little
        ("外掛程式", 5.0),  # both words
        ("外 掛\n程式", 5.0),  # broken over a line
        ("外掛、外掛", 4.0),  # 2 × (1 + log2 2)
        ("外掛" * 8, 8.0),
        ("外掛" * 99, 8.0),  # no more than 8 times
        ("外掛程式裝於樓梯", None),
    ],
)
def test_words_count_by_their_weight_and_speak_against_too(text: str, points: float | None) -> None:
    assert [score.points for score in scores(text, WORDS)] == ([points] if points else [])


def test_every_topic_of_the_site_has_words() -> None:
    assert load("topic_terms").keys() == load("topics").keys()


@pytest.mark.parametrize(
    ("slug", "topic"),
    [
        ("tpdv-112-su-2207", "account-hijacking"),
        ("tpdv-112-su-2253", "account-hijacking"),
        ("cydv-95-su-472", "anti-cheat-bans"),
        ("tphv-113-xiaoshang-geng2-1", "refund-calculations"),
        ("tpdv-90-su-4494", "revenue-share-and-early-exit"),
    ],
)
def test_a_published_ruling_fits_its_own_topic_best(slug: str, topic: str) -> None:
    text = (ROOT / "docs" / "rulings" / slug / "source.txt").read_text("utf-8")
    assert scores(text, load_terms())[0].topic == topic


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """Judgments in a folder, in a ZIP and in a compressed TAR: three that fit, two that don't."""
    folder = tmp_path / "judgments"
    folder.mkdir()
    (folder / "a.html").write_bytes(as_html())
    (folder / "notes.md").write_text("no judgment")
    with zipfile.ZipFile(folder / "month.zip", "w") as archive:
        archive.writestr("202609/b.json", as_json())
        archive.writestr("202609/c.txt", OTHER)
        archive.writestr("202609/picture.png", b"\x89PNG")
    with tarfile.open(folder / "year.tar.gz", "w:gz") as archive:
        for name, data in (("d.txt", as_text()), ("broken.json", b'{"JFULL": "')):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return folder


def find(capsys, *words: str) -> tuple[int, str, str]:
    code = main(["evaluate", "--workers", "1", "--topics", "refund-calculations", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_folders_and_archives_are_read_alike(collection: Path, capsys) -> None:
    code, out, err = find(capsys, "--json", str(collection))
    assert code == 0
    rows = json.loads(out)["refund-calculations"]
    assert {Path(row["item"]).name for row in rows} == {"a.html", "b.json", "year.tar.gz!d.txt"}
    assert {row["docket"] for row in rows} == {"115年度消上更二字第9號"}
    assert rows == sorted(rows, key=lambda row: -row["points"])
    assert "5 read, 3 offered" in err


def test_processes_find_the_same_as_one(collection: Path) -> None:
    terms = load_terms()
    alone = list(candidates.found([collection], terms, None, workers=1))
    assert list(candidates.found([collection], terms, None, workers=2)) == alone


def test_a_line_a_judgment_with_the_words_it_has(collection: Path, capsys) -> None:
    _, out, _ = find(capsys, "--top", "1", str(collection))
    first, line = out.splitlines()
    assert first == "refund-calculations: 1"
    assert "115年度消上更二字第9號" in line
    assert "儲值×1" in line


def test_a_run_that_was_stopped_goes_on(collection: Path, tmp_path: Path, monkeypatch) -> None:
    state, terms = tmp_path / "state.jsonl", load_terms()
    run = candidates.found([collection], terms, state, workers=1)
    before = [next(run), next(run)]
    run.close()
    with state.open("a") as kept:
        kept.write('{"item": "cut sho')
    read: list[str] = []
    real = candidates._row
    monkeypatch.setattr(
        candidates, "_row", lambda item, t: (read.append(item.name), real(item, t))[1]
    )
    after = list(candidates.found([collection], terms, state, workers=1))
    assert after[:2] == before
    assert len(after) == 5
    assert len(read) == 3
    assert not {row["item"] for row in before} & set(read)


def test_other_words_begin_anew(collection: Path, tmp_path: Path, capsys) -> None:
    state = tmp_path / "state.jsonl"
    list(candidates.found([collection], load_terms(), state, workers=1))
    rows = list(candidates.found([collection], WORDS, state, workers=1))
    assert "begun anew" in capsys.readouterr().err
    assert not any(row["topics"] for row in rows)


def test_what_can_t_be_read_is_told(tmp_path: Path, capsys) -> None:
    (tmp_path / "bad.zip").write_bytes(b"PK nothing")
    assert find(capsys, str(tmp_path))[0] == 1
    assert main(["evaluate", "--topics", "no-such", str(tmp_path)]) == 2
    (tmp_path / "bad.zip").unlink()
    assert find(capsys, str(tmp_path))[0] == 2


@pytest.mark.parametrize(
    "data",
    [
        b"[" + as_json() + b", " + as_json() + b"]",
        as_json() + b"\n" + as_json() + b"\n",
    ],
    ids=["list", "lines"],
)
def test_many_judgments_in_one_json_are_many(data: bytes) -> None:
    found = list(records("a.json", data))
    assert [one.name for one in found] == ["a.json#1", "a.json#2"]
    assert [json.loads(one.data)["JNO"] for one in found] == ["9", "9"]


def test_a_single_record_stays_as_it_is() -> None:
    (only,) = records("a.json", as_json())
    assert only.data == as_json()


def test_members_too_large_are_left_out(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("rulings.cli.candidates_read._LISTS", 10)
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("big.txt", "判決" * 50)
    assert list(items([tmp_path])) == []
