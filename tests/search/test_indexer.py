"""The search index of a preview: pages don't wait for it, and the newest one stands in the end."""

import json
import threading
from pathlib import Path

import pytest

from rulings.errors import RulingsError
from rulings.model import Text
from rulings.search import indexer
from rulings.search.indexer import Indexer
from rulings.search.records import SearchRecord


def record(words: str) -> SearchRecord:
    return SearchRecord("rulings/x/#order", Text("判決"), Text("主文"), words, "zh")


def ended() -> None:
    """Wait for every index that is being built."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()


def test_a_build_waits_for_its_index(tmp_path: Path) -> None:
    Indexer().build([record("原告之訴駁回")], tmp_path / "site", tmp_path / "cache")
    assert json.loads((tmp_path / "site/pagefind/facets.json").read_text())["records"] == 1


def test_of_several_indexes_of_a_preview_the_newest_stands(tmp_path: Path) -> None:
    preview = Indexer(beside=True)
    for count in (1, 2, 3):
        preview.build([record("甲")] * count, tmp_path / "site", tmp_path / "cache")
    ended()
    assert json.loads((tmp_path / "site/pagefind/facets.json").read_text())["records"] == 3


def test_a_preview_goes_on_without_its_index(tmp_path: Path, monkeypatch, caplog) -> None:
    def fail(*_: object) -> None:
        raise RulingsError("pagefind stopped")

    monkeypatch.setattr(indexer, "build_index", fail)
    Indexer(beside=True).build([record("甲")], tmp_path / "site", tmp_path / "cache")
    ended()
    assert "pagefind stopped" in caplog.text
    with pytest.raises(RulingsError):
        Indexer().build([record("甲")], tmp_path / "site", tmp_path / "cache")
