"""Gives a Pagefind bundle the same bytes each time: Pagefind writes lists in varying order."""

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rulings.errors import RulingsError

SIGNATURE: Final = b"pagefind_dcd"
# CBOR (RFC 8949): the kind stands in a head's upper three bits, its number in the lower five.
_NUMBER, _TEXT, _LIST = 0, 3, 4
_LONGER: Final = {24: 1, 25: 2, 26: 4, 27: 8}  # bytes of a number that doesn't fit in the head


# A filter is a list of its name and its values; the index tells version, pages, chunks, filters.
_VALUES, _FILTERS = 1, 3


def settle(bundle: Path) -> None:
    """Sort the filters of the bundle and their values; name the files by what is in them now.

    Raises RulingsError if they aren't in the form of Pagefind 1.5.
    """
    entry = bundle / "pagefind-entry.json"
    said = entry.read_bytes()
    for meta in sorted(bundle.glob("*.pf_meta")):
        words = in_order(decoded(meta), _FILTERS)
        for path in sorted((bundle / "filter").glob("*.pf_filter")):
            name = _renamed(path, in_order(decoded(path), _VALUES))
            words = words.replace(path.stem.encode(), name)
        said = said.replace(meta.stem.partition(".")[2].encode(), _renamed(meta, words))
    entry.write_bytes(said)


def in_order(content: bytes, place: int) -> bytes:
    """A list in CBOR, the list at that place inside it sorted by the bytes of its items."""
    try:
        _, at = _head(content, 0)
        for _ in range(place):
            at = _end(content, at)
        end = _end(content, at)
        count, start = _head(content, at)
        items = sorted(_items(content, start, count))
    except (IndexError, ValueError) as error:
        raise RulingsError("search index: a list is not in the form of Pagefind 1.5") from error
    return content[:start] + b"".join(items) + content[end:]


def decoded(path: Path) -> bytes:
    """What a file of the bundle holds, without its signature."""
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(SIGNATURE):
        raise RulingsError(f"search index: {path.name} is not in the form of Pagefind 1.5")
    return data.removeprefix(SIGNATURE)


def _renamed(path: Path, content: bytes) -> bytes:
    """Write the content under a name as long as before; gives the name other files know."""
    before, language, old = path.stem.rpartition("_")
    name = (
        f"{before}{language}{hashlib.sha1(content, usedforsecurity=False).hexdigest()[: len(old)]}"
    )
    path.unlink()
    path.with_name(name + path.suffix).write_bytes(gzip.compress(SIGNATURE + content, mtime=0))
    return name.rpartition(".")[2].encode()


def _items(content: bytes, start: int, count: int) -> Iterator[bytes]:
    for _ in range(count):
        end = _end(content, start)
        yield content[start:end]
        start = end


def _end(content: bytes, start: int) -> int:
    """Where the item that begins at `start` ends: a number, a text, or a list of such items."""
    kind = content[start] >> 5
    value, at = _head(content, start)
    if kind == _TEXT and at + value <= len(content):
        return at + value
    if kind == _LIST:
        for _ in range(value):
            at = _end(content, at)
    elif kind != _NUMBER:
        raise ValueError(kind)
    return at


def _head(content: bytes, start: int) -> tuple[int, int]:
    """The number a head carries, and where the head ends."""
    low = content[start] & 31
    if low < min(_LONGER):
        return low, start + 1
    end = start + 1 + _LONGER.get(low, 0)
    if low not in _LONGER or end > len(content):
        raise ValueError(low)
    return int.from_bytes(content[start + 1 : end], "big"), end
