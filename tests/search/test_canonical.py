"""A filter's values have one order, whatever order Pagefind wrote them in."""

import itertools
from pathlib import Path

import pytest

from rulings.errors import RulingsError
from rulings.model import Text
from rulings.search.canonical import in_order
from rulings.search.index import build_index
from rulings.search.records import SearchRecord

NAME = b"\x82\x65court"
ITEMS = (
    b"\x82\x61A\x83\x00\x17\x18\x18",  # A: records 0, 23, 24
    b"\x82\x61B\x81\x19\x01\x00",  # B: record 256
    b"\x82\x63\xe7\x94\xb2\x80",  # 甲: none
)


@pytest.mark.parametrize("items", list(itertools.permutations(ITEMS)))
def test_values_are_sorted_and_nothing_else_changes(items: tuple[bytes, ...]) -> None:
    after = b"\x81\x00"
    given, wanted = (NAME + b"\x83" + b"".join(those) + after for those in (items, ITEMS))
    assert in_order(given, 1) == wanted


@pytest.mark.parametrize(
    "broken", [b"", NAME, NAME + b"\x83", NAME + b"\x81\xa0", NAME + b"\x81\x63a"]
)
def test_another_form_is_an_error(broken: bytes) -> None:
    with pytest.raises(RulingsError, match=r"Pagefind 1\.5"):
        in_order(broken, 1)


def test_two_bundles_have_the_same_bytes(tmp_path: Path) -> None:
    topics = tuple(Text(f"題{n}", f"Topic {n}") for n in range(12))
    records = [
        SearchRecord(f"r/{n}/", Text("案", "Case"), Text("一", "1"), f"甲{n}", "zh", topics=(one,))
        for n, one in enumerate(topics)
    ]
    one, other = (files(build_index(records, tmp_path / name)) for name in ("one", "other"))
    assert one == other
    assert any(name.startswith("filter/") for name in one)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
