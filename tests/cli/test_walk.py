"""From a judgment's file to a published page and back: new-ruling, check, build, withdraw."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from begun import FORMS, SLUG, as_text

from rulings.__main__ import main
from rulings.building import Build
from rulings.cli.check_list import Kind, tasks
from rulings.site import source_path, write

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The `docs` of a project without rulings."""
    docs = tmp_path / "docs"
    (docs / "rulings").mkdir(parents=True)
    return docs


def begin(docs: Path, form: str = "txt", *more: str) -> int:
    file = docs.parent / f"received.{form}"
    file.write_bytes(FORMS[form]())
    return main(["new-ruling", str(file), "--docs", str(docs), *more])


def text_of(docs: Path, file: str, slug: str = SLUG) -> str:
    return (docs / "rulings" / slug / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_a_judgment_of_each_form_becomes_a_ruling_that_can_be_built(docs: Path, form: str, capsys):
    assert begin(docs, form) == 0
    folder = docs / "rulings" / SLUG
    assert sorted(path.name for path in folder.iterdir()) == [
        "annotations.yml",
        "en.po",
        "ruling.yml",
        f"source.{form}",
    ]
    assert (folder / f"source.{form}").read_bytes() == (
        docs.parent / f"received.{form}"
    ).read_bytes()
    assert "stops the build" not in capsys.readouterr().out
    build = Build.of(docs)
    assert [r.identity.slug for r in build.library.rulings] == [SLUG]


def test_what_was_found_stands_in_the_files_and_waits_for_a_person(docs: Path):
    begin(docs)
    identity = text_of(docs, "ruling.yml")
    assert 'jid: "TPDV,115,消上更二,9,20260930,1" # to be confirmed' in identity
    assert "jid_confirmed: false" in identity
    assert "topics: [] # to be confirmed; by its words: refund-calculations" in identity
    for name, role in (
        ("王小明", 'role: {zh: "上訴人甲", en: "Appellant A"}'),
        (
            "林大海",
            'role: {zh: "上訴人代理人甲（非律師）", en: "the Appellant\'s agent A (not a lawyer)"}',
        ),
        (
            "李大華",
            'role: {zh: "被上訴人代表人（姓名不載）", en: "the Respondent\'s representative (name withheld)"}',
        ),
    ):
        assert f'  - names: ["{name}"] # to be confirmed\n    {role}\n' in identity
    assert '#  - names: ["陳小美"] # to be confirmed: a person? first in reasons-2-2' in identity
    assert "丁一二" not in identity
    notes = text_of(docs, "annotations.yml")
    assert (
        "    amount: 640\n    currency: TWD\n    interest_from: 2026-04-01\n    anchor: order-1"
        in notes
    )
    assert "    amount: 9000" in notes
    assert "  - number: 1 # to be confirmed\n    anchor: reasons-2-1\n" in notes
    assert '#   - date: "2026-03-05T14:30" # to be confirmed' in notes
    assert 'expression: "a × b"' in notes
    assert "#   民事訴訟法第277條: reasons-3-1" in notes
    assert 'msgctxt "reasons-3-1"' in text_of(docs, "en.po")
    assert "├──┼──┤" not in text_of(docs, "en.po")


def test_what_nobody_has_confirmed_is_shown_as_the_machine_s(docs: Path):
    begin(docs)
    (ruling,) = Build.of(docs).library.rulings
    assert ruling.annotations.undisputed
    assert all(fact.drawn for fact in ruling.annotations.undisputed)
    path = docs / "rulings" / SLUG / "annotations.yml"
    path.write_text(
        path.read_text("utf-8").replace("number: 1 # to be confirmed", "number: 1"), "utf-8"
    )
    (ruling,) = Build.of(docs).library.rulings
    assert [fact.drawn for fact in ruling.annotations.undisputed] == [False, True]


def test_a_suggestion_holds_once_its_words_are_written(docs: Path):
    begin(docs)
    path = docs / "rulings" / SLUG / "annotations.yml"
    head, _, rest = path.read_text("utf-8").partition("# timeline:")
    timeline, _, _ = rest.partition("\n\n")
    lines = [line.removeprefix("# ") for line in ("timeline:" + timeline).splitlines()]
    path.write_text(head + "\n".join(lines).replace('en: ""', "en: Written.") + "\n", "utf-8")
    assert not [task for task in tasks(docs, SLUG) if task.kind is Kind.FATAL]
    (ruling,) = Build.of(docs).library.rulings
    assert ruling.annotations.timeline


def test_a_sure_identifier_comes_from_the_file(docs: Path):
    begin(docs, "json")
    identity = text_of(docs, "ruling.yml")
    assert "jid_confirmed: true # to be confirmed" in identity
    assert "FJUD/data.aspx?ty=JD&id=TPDV%2C115" in identity


def test_no_ruling_is_overwritten(docs: Path, capsys):
    begin(docs)
    path = docs / "rulings" / SLUG / "en.po"
    path.write_text("mine", "utf-8")
    assert begin(docs, "json") == 1
    assert "there is a ruling" in capsys.readouterr().err
    assert path.read_text("utf-8") == "mine"
    assert not (path.parent / "source.json").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--slug", "another-1"], 0),
        (["--slug", "../out"], 1),
        (["--slug", "Upper"], 1),
        (["--dry-run"], 0),
    ],
)
def test_the_address_may_be_another_one(docs: Path, words: list[str], code: int):
    assert begin(docs, "txt", *words) == code
    made = [path.name for path in (docs / "rulings").iterdir()]
    assert made == (["another-1"] if words == ["--slug", "another-1"] else [])


def test_a_file_that_is_no_judgment_leaves_nothing(docs: Path, capsys):
    file = docs.parent / "letter.txt"
    file.write_text("Dear Sir", "utf-8")
    assert main(["new-ruling", str(file), "--docs", str(docs)]) == 1
    assert "not a judgment" in capsys.readouterr().err
    assert list((docs / "rulings").iterdir()) == []


def test_the_list_names_each_thing_with_its_place(docs: Path, capsys):
    begin(docs)
    capsys.readouterr()
    assert main(["check", "--docs", str(docs), SLUG, "--all"]) == 0
    said = capsys.readouterr().out
    assert f"docs/rulings/{SLUG}/ruling.yml:4: jid" in said
    assert f"docs/rulings/{SLUG}/annotations.yml: no summary yet" in said
    assert "reasons-3-1: not translated yet" in said
    assert "is this a person's name? 陳小美" in said


def test_what_stops_the_build_fails_the_check(docs: Path, capsys):
    begin(docs)
    path = docs / "rulings" / SLUG / "annotations.yml"
    path.write_text(
        "notes:\n  - {kind: why, anchor: order-1, quote: 沒有這句, zh: 一, en: a}\n", "utf-8"
    )
    capsys.readouterr()
    assert main(["check", "--docs", str(docs), SLUG]) == 1
    assert (
        f"docs/rulings/{SLUG}/annotations.yml:2: the quote stands 0 times"
        in capsys.readouterr().out
    )


def test_a_ruling_that_is_not_there_is_told(docs: Path):
    assert main(["check", "--docs", str(docs), "no-such"]) == 2
    assert main(["withdraw", "--docs", str(docs), "no-such", "--reason", "error"]) == 1


def published(docs: Path) -> dict[str, str]:
    """Every page and data file of the site by its path, as another generator would get them."""
    site = docs.parent / "out"
    shutil.rmtree(site, ignore_errors=True)
    write(Build.of(docs).written_out(docs), site)
    return {
        p.relative_to(site).as_posix(): p.read_text("utf-8") for p in site.rglob("*") if p.is_file()
    }


def test_a_withdrawn_ruling_leaves_a_notice_and_nothing_else(docs: Path, capsys):
    begin(docs)
    begin(docs, "txt", "--slug", "other-1")
    other = docs / "rulings" / "other-1" / "annotations.yml"
    kept = other.read_text("utf-8")
    related = f"related:\n  - slug: {SLUG}\n    zh: 前審\n    en: earlier\n"
    other.write_text(f"{kept}{related}", "utf-8")
    (docs / "topics").mkdir()
    (docs / "topics" / "note.md").write_text(f"# x\n\n[[{SLUG}]]\n", "utf-8")
    capsys.readouterr()
    assert (
        main(
            [
                "withdraw",
                "--docs",
                str(docs),
                SLUG,
                "--reason",
                "personal-data",
                "--date",
                "2026-10-01",
            ]
        )
        == 0
    )
    assert f"docs/topics/note.md:3: [[{SLUG}]]" in capsys.readouterr().out
    assert [p.name for p in (docs / "rulings" / SLUG).iterdir()] == ["withdrawn.yml"]
    assert other.read_text("utf-8") == kept
    (docs / "topics" / "note.md").unlink()
    files = published(docs)
    assert not [path for path in files if SLUG in path and path != f"rulings/{SLUG}/index.md"]
    notice = files.pop(f"rulings/{SLUG}/index.md")
    assert 'robots: "noindex"' in notice
    assert "因保護個人資料而撤下" in notice
    assert "withdrawn to protect personal data" in notice
    assert not [path for path, words in files.items() if SLUG in words]
    build = Build.of(docs)
    assert not [record for record in build.records() if SLUG in record.url]
    assert [source_path(page) for page in build.made.pages if page.robots] == [
        f"rulings/{SLUG}/index.md"
    ]


@pytest.mark.parametrize(
    ("reason", "code"), [("王小明 asked for it", 1), ("", 1), ("asked by letter", 0), ("error", 0)]
)
def test_a_reason_names_nobody_and_other_words_are_not_published(
    docs: Path, reason: str, code: int
):
    begin(docs)
    assert main(["withdraw", "--docs", str(docs), SLUG, "--reason", reason]) == code
    assert "asked by letter" not in "".join(published(docs).values())


def test_a_ruling_is_withdrawn_once(docs: Path, capsys):
    begin(docs)
    main(["withdraw", "--docs", str(docs), SLUG, "--reason", "error"])
    assert main(["withdraw", "--docs", str(docs), SLUG, "--reason", "error"]) == 1
    assert "withdrawn already" in capsys.readouterr().err
    assert begin(docs) == 1
    assert main(["check", "--docs", str(docs), SLUG]) == 0


def test_files_beside_a_notice_stop_the_build(docs: Path, capsys):
    begin(docs)
    notice = docs / "rulings" / SLUG / "withdrawn.yml"
    notice.write_text("date: 2026-10-01\nreason: no-such\n", "utf-8")
    capsys.readouterr()
    assert main(["check", "--docs", str(docs)]) == 1
    said = capsys.readouterr().out
    assert "withdrawn.yml:2: no such reason: no-such" in said
    assert "the ruling is withdrawn, and source.txt is still there" in said


@pytest.mark.site
def test_the_walk_through_a_copy_of_the_project(tmp_path: Path):
    """new-ruling → strict build → withdraw → strict build, search index and sitemap included."""
    copy = tmp_path / "project"
    shutil.copytree(ROOT / "docs", copy / "docs")
    shutil.copytree(ROOT / "hooks", copy / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", copy)
    file = tmp_path / "received.txt"
    file.write_bytes(as_text())
    docs = ["--docs", str(copy / "docs")]
    page = copy / "site" / "rulings" / SLUG / "index.html"

    assert main(["new-ruling", str(file), *docs]) == 0
    build(copy)
    assert "上訴人甲" in page.read_text("utf-8")
    assert SLUG in (copy / "site" / "sitemap.xml").read_text("utf-8")
    listed = json.loads((copy / "site" / "rulings.json").read_text("utf-8"))
    assert SLUG in json.dumps(listed)

    assert main(["withdraw", SLUG, "--reason", "official-request", *docs]) == 0
    build(copy)
    html = page.read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in html
    assert "上訴人甲" not in html
    told = [
        path.relative_to(copy / "site").as_posix()
        for path in (copy / "site").rglob("*")
        if path.suffix in {".html", ".json", ".xml", ".csv", ".txt"}
        and SLUG in path.read_text("utf-8", errors="ignore")
    ]
    assert [path for path in told if path != f"rulings/{SLUG}/index.html"] == []


def build(project: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
