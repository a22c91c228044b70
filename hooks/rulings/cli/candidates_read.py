"""The judgments of files, folders and archives, one after the other, without unpacking to disk."""

import json
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rulings.cli.candidates_files import SUFFIXES, files
from rulings.sources import SIZE_LIMIT

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_LISTS = 32 * SIZE_LIMIT  # bytes of one JSON file that holds many judgments


@dataclass(frozen=True, slots=True)
class Item:
    """A judgment's bytes; `name` says where they are from: archive!member#record."""

    name: str
    data: bytes


def items(paths: Iterable[Path]) -> Iterator[Item]:
    """Every judgment that may be in the paths. A member too large to be one is left out.

    Raises OSError for a path that can't be read, `zipfile.BadZipFile` and `tarfile.TarError` for
    archives that are broken.
    """
    for path in paths:
        for one in _within(path):
            name = one.name.lower()
            if name.endswith(".zip"):
                yield from _zipped(one)
            elif name.endswith(ARCHIVES):
                yield from _tarred(one)
            else:
                yield from _file(one)


def _within(path: Path) -> Iterator[Path]:
    yield from files((path,))
    if path.is_dir():
        yield from (p for p in sorted(path.rglob("*")) if p.name.lower().endswith(ARCHIVES))


def _file(path: Path) -> Iterator[Item]:
    if path.stat().st_size <= _LISTS:
        yield from records(path.as_posix(), path.read_bytes())


def _zipped(path: Path) -> Iterator[Item]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if _wanted(member.filename, member.file_size):
                with archive.open(member) as opened:
                    data = opened.read(_LISTS + 1)
                yield from records(f"{path.as_posix()}!{member.filename}", data)


def _tarred(path: Path) -> Iterator[Item]:
    with tarfile.open(path) as archive:
        for member in archive:
            opened = archive.extractfile(member) if _wanted(member.name, member.size) else None
            if opened is not None:
                yield from records(f"{path.as_posix()}!{member.name}", opened.read(_LISTS + 1))


def _wanted(name: str, size: int) -> bool:
    return 0 < size <= _LISTS and PurePosixPath(name).suffix.lower() in SUFFIXES


def records(name: str, data: bytes) -> Iterator[Item]:
    """The file itself, or each judgment of a JSON list and of JSON lines."""
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    several = _several(data) if start in (b"{", b"[") else []
    if several:
        for place, record in enumerate(several, 1):
            yield Item(f"{name}#{place}", json.dumps(record, ensure_ascii=False).encode())
    elif len(data) <= SIZE_LIMIT:
        yield Item(name, data)


def _several(data: bytes) -> list[object]:
    """The records, if the JSON is a list or has one a line; none if it is anything else."""
    text = data.decode("utf-8-sig", "replace")
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return _lines(text)
    return value if isinstance(value, list) else []


def _lines(text: str) -> list[object]:
    try:
        return [json.loads(line, strict=False) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError):
        return []
