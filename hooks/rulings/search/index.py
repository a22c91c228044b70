"""Builds the Pagefind bundle of a site, or takes it from the cache where nothing has changed."""

import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from rulings.errors import RulingsError
from rulings.search.canonical import SIGNATURE, decoded, settle
from rulings.search.records import SearchRecord
from rulings.search.stubs import filters_of, shown, write_stubs

_FOLDER: Final = "pagefind"
_KEPT: Final = 3  # bundles in the cache: switching between branches stays quick
# Pagefind's own panels (400 kB) and the WebAssembly for other languages: nothing here loads them.
_UNUSED: Final = ("*-ui.js", "*-ui.css", "pagefind-highlight.js", "wasm.unknown.pagefind")


def build_index(
    records: Iterable[SearchRecord], site_dir: Path, cache_dir: Path | None = None
) -> Path:
    """Puts the search bundle of `records` into `site_dir`/pagefind and returns that folder.

    With a `cache_dir`, an index whose records, code and Pagefind version are the same as
    before is copied instead of built. All files come out the same, byte for byte, each time.
    Without records there is no bundle. Raises `RulingsError` if Pagefind fails.
    """
    known = tuple(records)
    target = site_dir / _FOLDER
    shutil.rmtree(target, ignore_errors=True)
    if not known:
        return target
    site_dir.mkdir(parents=True, exist_ok=True)
    if cache_dir is None:
        with tempfile.TemporaryDirectory() as folder:
            shutil.move(_bundle(known, Path(folder)), target)
    else:
        shutil.copytree(_cached(known, cache_dir / "search"), target)
    return target


def _cached(records: tuple[SearchRecord, ...], cache: Path) -> Path:
    """The bundle's folder in the cache, built first if need be; appears there in one step."""
    kept = cache / digest(records)
    if kept.is_dir():
        kept.touch()
        return kept
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        built = _bundle(records, Path(folder))
        # Another build may have been quicker: its bundle is the same.
        if not kept.is_dir():
            built.rename(kept)
    _forget_old(cache)
    return kept


def _forget_old(cache: Path) -> None:
    """Removes all bundles but the ones used last."""
    bundles = [path for path in cache.iterdir() if len(path.name) == hashlib.sha256().digest_size]
    for path in sorted(bundles, key=lambda path: path.stat().st_mtime)[:-_KEPT]:
        shutil.rmtree(path, ignore_errors=True)


def digest(records: tuple[SearchRecord, ...]) -> str:
    """A name that changes with anything that can change the bundle: 32 hexadecimal figures."""
    state = hashlib.sha256(version("pagefind").encode())
    for source in sorted(Path(__file__).parent.glob("*.py")):
        state.update(source.read_bytes())
    for record in records:
        state.update(repr(record).encode())
    return state.hexdigest()[:32]


def _bundle(records: tuple[SearchRecord, ...], folder: Path) -> Path:
    """Builds a bundle inside `folder`."""
    stubs, bundle = folder / "stubs", folder / "bundle"
    stubs.mkdir()
    write_stubs(records, stubs)
    _run_pagefind(stubs, bundle)
    _place_shown(records, bundle / "fragment")
    (bundle / "facets.json").write_text(facets(records), encoding="utf-8")
    settle(bundle)
    for pattern in _UNUSED:
        for path in bundle.glob(pattern):
            path.unlink()
    shutil.rmtree(stubs)
    return bundle


def facets(records: tuple[SearchRecord, ...]) -> str:
    """JSON: the number of records, and every value of each filter in order.

    Pagefind could tell the values, too, but only after loading for each the list of all its
    records (135 kB for 20,000).
    """
    pairs = sorted({pair for record in records for pair in filters_of(record)})
    values = {name: [value for other, value in pairs if other == name] for name, _ in pairs}
    return json.dumps({"records": len(records), "filters": values}, ensure_ascii=False)


def _run_pagefind(stubs: Path, bundle: Path) -> None:
    # The command line, not the Python API, which takes 100 ms a record. Its own folder as
    # working directory: it would obey a pagefind.toml that happened to lie in ours.
    command = [sys.executable, "-m", "pagefind", "--site", ".", "--output-path", str(bundle)]
    run = subprocess.run(
        [*command, "--silent"], cwd=stubs, capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise RulingsError(f"search index: pagefind stopped with {run.returncode}: {run.stderr}")


def _place_shown(records: tuple[SearchRecord, ...], folder: Path) -> None:
    """Replaces the words of the stubs, cut and folded, by what is shown of each record."""
    seen = 0
    for path, content in _fragments(folder):
        record = records[int(content["url"].strip("/").removesuffix(".html"))]
        content.update(url=f"/{record.url}", content="", meta=shown(record), anchors=[])
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        path.write_bytes(gzip.compress(SIGNATURE + text.encode(), mtime=0))
        seen += 1
    if seen != len(records):
        raise RulingsError(f"search index: {len(records)} records, but {seen} in the bundle")


def _fragments(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The files Pagefind keeps for showing results, one a record, decoded."""
    for path in sorted(folder.iterdir()):
        yield path, json.loads(decoded(path))
