"""What the cache may serve: the same value for the same content, and nothing else ever."""

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from rulings import parsing, workshop
from rulings.cache import LIBRARY, Cache, code_digest, templates_cache
from rulings.errors import EditorialError, SourceError
from rulings.model import (
    AmountMention,
    Caption,
    DateMention,
    Form,
    Judgment,
    Mentions,
    Normalised,
    Precision,
    Signature,
    Source,
    Span,
)
from rulings.pickles import loaded, spelled
from rulings.workshop import Job, Workshop


def judgment(text: str) -> Judgment:
    """A judgment that is nothing but its text, a date and a sum."""
    return Judgment(
        source=Source(Form.PAGE, text, "0" * 64, (Span(0, len(text)),)),
        normalised=Normalised(text, (), (0,), (0,)),
        roots=(),
        caption=Caption("", "", "", ()),
        signature=Signature(),
        mentions=Mentions(
            dates=(DateMention(0, 1, "2022-07-09", Precision.DAY),),
            amounts=(AmountMention(0, 1, Decimal("34299.46"), "USD"),),
        ),
        claims=(),
        awards=(),
        undisputed=(),
        timeline=(),
        computations=(),
        missing=("reasons",),
    )


class Reader:
    """Reads a file, and remembers that it did."""

    def __init__(self) -> None:
        self.read: list[Path] = []

    def __call__(self) -> parsing.Parse:
        return self.parse

    def parse(self, path: Path, glyphs: parsing.Glyphs) -> Judgment:
        self.read.append(path)
        text = path.read_text("utf-8")
        if not text:
            raise SourceError(f"{path.name}: empty")
        return judgment(text + "".join(reading for _, reading, _ in glyphs))


def parse_all(
    reader: Callable[[], parsing.Parse],
    paths: Sequence[Path],
    cache: Cache | None = None,
    workers: int = 1,
    **readings: parsing.Glyphs,
) -> list[Judgment]:
    """The judgments of the files; `readings` by the name of a file's folder."""
    glyphs = {path: readings.get(path.parent.name, ()) for path in paths}
    with Workshop(cache, workers) as shop:
        return [read for _, read in parsing.parse_all(reader, paths, shop, glyphs)]


def slow_reader() -> parsing.Parse:
    """A function of a module, which other processes can find."""
    return Reader().parse


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", "code as it is")


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    found = tuple(tmp_path / slug / "source.txt" for slug in ("a", "b"))
    for path in found:
        path.parent.mkdir()
        path.write_text(f"主文 {path.parent.name}", "utf-8")
    return found


def test_second_run_reads_nothing_and_gives_the_same(cache: Cache, paths: tuple[Path, ...]) -> None:
    reader = Reader()
    first = parse_all(reader, paths, cache)
    again = Reader()
    assert parse_all(again, paths, cache) == first
    assert reader.read == list(paths)
    assert again.read == []


def test_without_a_cache_everything_is_read(paths: tuple[Path, ...]) -> None:
    reader = Reader()
    assert [found.normalised.text for found in parse_all(reader, paths)] == ["主文 a", "主文 b"]
    assert reader.read == list(paths)


def test_a_changed_source_is_read_anew(cache: Cache, paths: tuple[Path, ...]) -> None:
    parse_all(Reader(), paths, cache)
    paths[1].write_text("主文 c", "utf-8")
    reader = Reader()
    assert parse_all(reader, paths, cache)[1].normalised.text == "主文 c"
    assert reader.read == [paths[1]]


def test_a_change_that_leaves_size_and_time_is_seen(cache: Cache, paths: tuple[Path, ...]) -> None:
    parse_all(Reader(), paths, cache)
    before = paths[0].stat()
    paths[0].write_text("主文 x", "utf-8")
    shutil.copystat(paths[1], paths[0])
    assert paths[0].stat().st_size == before.st_size
    assert parse_all(Reader(), paths, cache)[0].normalised.text == "主文 x"


def test_changed_glyph_readings_are_read_anew(cache: Cache, paths: tuple[Path, ...]) -> None:
    parse_all(Reader(), paths, cache)
    reader = Reader()
    found = parse_all(reader, paths, cache, a=((2, "壹", "the sum below"),))
    assert found[0].normalised.text == "主文 a壹"
    assert reader.read == [paths[0]]


def test_changed_code_reads_everything_anew(cache: Cache, paths: tuple[Path, ...]) -> None:
    parse_all(Reader(), paths, cache)
    reader = Reader()
    parse_all(reader, paths, Cache(cache.folder, "code changed"))
    assert reader.read == list(paths)


@pytest.mark.parametrize(
    "change",
    [
        lambda library: (library / "new.py").write_text(""),
        lambda library: (library / "model.py").write_text("# changed"),
        lambda library: (library / "data" / "laws.yml").write_text("- 民法"),
        lambda library: (library / "model.py").rename(library / "values.py"),
        lambda library: (library / "errors.py").unlink(),
    ],
    ids=["new module", "changed module", "changed data", "renamed module", "removed module"],
)
def test_the_code_s_digest_sees(change, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for name in ("model.py", "errors.py", "data/laws.yml"):
        (tmp_path / name).write_text("one")
    before = code_digest(tmp_path)
    assert code_digest(tmp_path) == before
    change(tmp_path)
    assert code_digest(tmp_path) != before


def dying_reader(home: int) -> parsing.Parse:
    """Takes its process down, if that isn't the one the test runs in."""
    if os.getpid() != home:
        os._exit(1)
    return slow_reader()


class Foreign:
    """Runs something when it is read back."""

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (Path("harmed"),))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: entry[:-1],
        lambda _: b"",
        lambda _: b"not an entry",
        lambda entry: entry[:40] + b"?" + entry[41:],
        lambda _: pickle.dumps("another"),
    ],
    ids=["cut short", "empty", "foreign", "a byte changed", "a bare pickle"],
)
def test_a_spoilt_entry_is_computed_anew(spoil, cache: Cache, paths: tuple[Path, ...]) -> None:
    first = parse_all(Reader(), paths, cache)
    for entry in cache.folder.iterdir():
        entry.write_bytes(spoil(entry.read_bytes()))
    reader = Reader()
    assert parse_all(reader, paths, cache) == first
    assert reader.read == list(paths)


def test_an_entry_under_another_s_name_is_not_served(cache: Cache) -> None:
    cache.put("one", "value")
    (cache.folder / "two").write_bytes((cache.folder / "one").read_bytes())
    assert cache.get("one") == "value"
    assert cache.get("two") is None


def test_an_entry_never_runs_code(cache: Cache, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    cache.put("key", Foreign())
    assert cache.get("key") is None
    assert not (tmp_path / "harmed").exists()


def test_entries_nothing_leads_to_are_removed(cache: Cache, paths: tuple[Path, ...]) -> None:
    parse_all(Reader(), paths, cache)
    parse_all(Reader(), paths[:1], cache)
    assert len(list(cache.folder.iterdir())) == 1


def test_entries_of_another_kind_stay(cache: Cache, paths: tuple[Path, ...]) -> None:
    page = cache.key("page", b"words")
    cache.put(page, "<p>")
    parse_all(Reader(), paths, cache)
    assert cache.get(page) == "<p>"


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path, paths) -> None:
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file" / "cache", "code")
    assert len(parse_all(Reader(), paths, cache)) == len(paths)


def test_every_unreadable_file_is_named(cache: Cache, paths: tuple[Path, ...]) -> None:
    missing = paths[0].with_name("missing.txt")
    paths[1].write_text("")
    with pytest.raises(EditorialError) as caught:
        parse_all(Reader(), (paths[0], missing, paths[1]), cache)
    assert [problem.file for problem in caught.value.problems] == [str(missing), str(paths[1])]


def test_processes_give_what_one_process_gives(monkeypatch, paths) -> None:
    monkeypatch.setattr(workshop, "WORTH_A_WORKER", 1)
    assert parse_all(slow_reader, paths, workers=2) == parse_all(slow_reader, paths, workers=1)


def test_parts_of_a_key_do_not_run_together(cache: Cache) -> None:
    assert cache.key("kind", b"ab", b"c") != cache.key("kind", b"a", b"bc")
    assert cache.key("kind", b"a") != cache.key("kin", b"da")


def test_what_is_made_is_made_once_for_the_same_things(cache: Cache) -> None:
    made: list[str] = []

    def maker() -> Callable[[str, int], str]:
        def make(word: str, number: int) -> str:
            made.append(word)
            return word * number

        return make

    def run(number: int, common: bytes = b"") -> tuple[str, str]:
        job = Job(("甲", number), (b"\xe7\x94\xb2", b"%d" % number))
        (pair,) = Workshop(cache).made("page", maker, [job], common)
        return pair

    first = run(2)
    assert first[1] == "甲甲"
    assert run(2) == first
    assert made == ["甲"]
    assert run(3)[1] == "甲甲甲"
    assert run(3, b"another glossary")[1] == "甲甲甲"
    assert made == ["甲", "甲", "甲"]


def test_what_has_no_name_is_not_kept(cache: Cache) -> None:
    Workshop(cache).made("page", lambda: str, [Job(("甲",))])
    assert not list(cache.folder.glob("*"))


def test_one_string_in_two_places_is_as_good_as_two() -> None:
    one, other = ("甲乙丙"[:2] for _ in range(2))
    assert one is not other
    assert spelled((one, one)) == spelled((one, other))


def test_values_come_back_as_they_were() -> None:
    value = judgment("主文 甲")
    assert loaded(spelled(value)) == value


def test_another_process_gone_is_no_loss(monkeypatch, paths) -> None:
    monkeypatch.setattr(workshop, "WORTH_A_WORKER", 1)
    expected = [paths[0].read_text("utf-8"), paths[1].read_text("utf-8")]
    here = partial(dying_reader, os.getpid())
    assert [one.normalised.text for one in parse_all(here, paths, workers=2)] == expected


def test_another_process_finds_all_that_was_made(tmp_path: Path) -> None:
    shutil.copytree(Path("docs"), tmp_path / "docs")
    build = "from pathlib import Path; from rulings.building import Build; Build.of(Path('docs'))"

    def entries(seed: str) -> dict[str, int]:
        around = os.environ | {"PYTHONPATH": str(LIBRARY.parent), "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", build], cwd=tmp_path, env=around, check=True)
        return {path.name: path.stat().st_mtime_ns for path in (tmp_path / ".cache").glob("*-*")}

    first = entries("1")
    assert {name.partition("-")[0] for name in first} == {"judgment", "joined", "page"}
    assert entries("2") == first


@pytest.mark.parametrize("value", [Path.touch, code_digest], ids=["foreign", "a function of ours"])
def test_an_entry_holds_values_only(value: object, cache: Cache) -> None:
    cache.put("key", value)
    assert cache.get("key") is None


def test_compiled_templates_follow_their_source(tmp_path: Path) -> None:
    def said(words: str) -> str:
        (tmp_path / "page.html").write_text(words)
        templates = Environment(loader=FileSystemLoader(tmp_path), autoescape=True)
        templates.bytecode_cache = templates_cache(tmp_path / "cache")
        return templates.get_template("page.html").render()

    assert [said("甲"), said("甲"), said("乙")] == ["甲", "甲", "乙"]
    assert list((tmp_path / "cache").rglob("*.bytecode"))


def test_without_a_place_templates_are_compiled_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert templates_cache(tmp_path / "file") is None
