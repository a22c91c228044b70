"""Which files of folders may be judgments."""

from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = frozenset({".txt", ".json", ".html", ".htm", ".pdf"})


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files themselves, and of folders whatever may be a judgment, in order of name."""
    for path in paths:
        if path.is_dir():
            found = (below for below in path.rglob("*") if below.suffix.lower() in SUFFIXES)
            yield from sorted(below for below in found if below.is_file())
        else:
            yield path
