"""The stubs Pagefind reads, and the bundle it makes of them."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from rulings.errors import RulingsError
from rulings.model import Text, Voice
from rulings.search import index
from rulings.search.index import build_index, digest
from rulings.search.records import SearchRecord
from rulings.search.stubs import shown, stub

RECORD = SearchRecord(
    url="rulings/a/#reasons-1",
    title=Text('甲"案', "Case <A>"),
    section=Text("理由 一", "Reasons 1"),
    text="新台幣<b>１，２００元",
    language="zh",
    court=Text("臺灣臺北地方法院", "Taiwan Taipei District Court"),
    topics=(Text("雲端服務", "Cloud services"),),
    voice=Voice.COURT,
)


def test_a_stub_holds_folded_words_and_filters_only() -> None:
    assert stub(RECORD) == (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta data-pagefind-filter="court[content]" content="臺灣臺北地方法院 Taiwan Taipei District Court">'
        '<meta data-pagefind-filter="topic[content]" content="雲端服務 Cloud services">'
        '<meta data-pagefind-filter="language[content]" content="中文 Chinese">'
        "</head><body><p data-pagefind-body>新 臺 幣 ﾝ b 1200 元</p></body></html>"
    )


@pytest.mark.parametrize("text", ['"><script>', "<!--", "&lt;", "</p>"])
def test_no_words_of_a_record_become_markup(text: str) -> None:
    written = stub(replace(RECORD, text=text, court=Text(text, text)))
    assert written.count("<") == stub(RECORD).count("<")


def test_what_is_shown_is_the_original() -> None:
    assert shown(RECORD) == {
        "url": "rulings/a/#reasons-1",
        "text": "新台幣<b>１，２００元",
        "language": "zh",
        "kind": "ruling",
        "title": '甲"案',
        "title_en": "Case <A>",
        "section": "理由 一",
        "section_en": "Reasons 1",
        "voice": "法院",
        "voice_en": "Court",
    }


def records(count: int) -> list[SearchRecord]:
    return [replace(RECORD, url=f"rulings/a/#p{n}", text=f"帳號{n}") for n in range(count)]


def fragments(bundle: Path) -> dict[str, str]:
    found = {}
    for path in (bundle / "fragment").iterdir():
        content = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[content["meta"]["url"]] = content["meta"]["text"]
    return found


def test_the_bundle_leads_from_every_record_to_its_anchor(tmp_path: Path) -> None:
    bundle = build_index(records(30), tmp_path)
    assert bundle == tmp_path / "pagefind"
    assert fragments(bundle) == {f"rulings/a/#p{n}": f"帳號{n}" for n in range(30)}
    assert not list(bundle.glob("*ui*"))


def test_the_filters_values_are_listed(tmp_path: Path) -> None:
    other = replace(RECORD, language="en", court=None, topics=())
    bundle = build_index([RECORD, other], tmp_path)
    assert json.loads((bundle / "facets.json").read_text(encoding="utf-8")) == {
        "records": 2,
        "filters": {
            "court": ["臺灣臺北地方法院 Taiwan Taipei District Court"],
            "language": ["中文 Chinese", "英文 English"],
            "topic": ["雲端服務 Cloud services"],
        },
    }


def test_unchanged_records_are_not_indexed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    build_index(records(3), site, cache)
    monkeypatch.setattr(index, "_run_pagefind", lambda *_: pytest.fail("indexed again"))
    assert len(fragments(build_index(records(3), site, cache))) == 3


def test_a_changed_record_is_never_served_from_the_cache(tmp_path: Path) -> None:
    build_index(records(3), tmp_path / "site", tmp_path / "cache")
    changed = [*records(2), replace(RECORD, url="rulings/a/#p2", text="違約金")]
    found = fragments(build_index(changed, tmp_path / "site", tmp_path / "cache"))
    assert found["rulings/a/#p2"] == "違約金"


def test_the_cache_keeps_three_bundles(tmp_path: Path) -> None:
    for count in range(1, 6):
        build_index(records(count), tmp_path / "site", tmp_path / "cache")
    assert len(list((tmp_path / "cache/search").iterdir())) == 3


def test_without_records_an_old_bundle_goes(tmp_path: Path) -> None:
    build_index(records(1), tmp_path)
    assert not build_index([], tmp_path).exists()


def test_every_field_of_a_record_counts_for_the_cache() -> None:
    other = {
        "url": "x",
        "title": Text("x"),
        "section": Text("x"),
        "text": "x",
        "language": "en",
        "court": None,
        "topics": (),
        "voice": None,
    }
    names = {digest((replace(RECORD, **{key: value}),)) for key, value in other.items()}
    assert len(names | {digest((RECORD,))}) == len(other) + 1


def test_a_failure_of_pagefind_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/bin/false")
    with pytest.raises(RulingsError, match="pagefind stopped with 1"):
        build_index(records(1), tmp_path)
