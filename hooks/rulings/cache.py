"""A cache of computed values by the content they were computed from; never an authority.

An entry's name is a digest of everything its value depends on: the bytes read, the readings of
lost glyphs, the library's own code and data, the interpreter and the readers of PDF and HTML.
So an entry is never out of date: what has changed has another name. Entries that can't be read,
were cut short or hold something else are computed anew.
"""

import contextlib
import hashlib
import importlib.metadata
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache

from rulings.pickles import dumped, loaded

LIBRARY = Path(__file__).parent
READERS = ("lxml", "pdfplumber", "pdfminer.six", "pypdf", "ruamel.yaml", "pyyaml")
WRITERS = ("jinja2", "markupsafe")
DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries. `code` is the digest of what computes them, part of every name."""

    folder: Path
    code: str

    def key(self, kind: str, *parts: bytes) -> str:
        """The name of the entry for the value of `kind`, a word, computed from exactly these bytes."""
        digest = hashlib.sha256()
        # Each part's length goes before it: ("ab", "c") and ("a", "bc") are two things.
        for part in (self.code.encode(), kind.encode(), *parts):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
        return f"{kind}-{digest.hexdigest()}"

    def get(self, key: str) -> object | None:
        """The value stored under `key`, or None where there is none that can be trusted."""
        try:
            entry = (self.folder / key).read_bytes()
        except OSError:
            return None
        head, body = entry[:DIGEST], entry[DIGEST:]
        if head != hashlib.sha256(key.encode() + body).digest():
            return None
        try:
            return loaded(body)
        except Exception:  # noqa: BLE001 (whatever an old or foreign entry raises: compute anew)
            return None

    def put(self, key: str, value: object) -> bytes:
        """Stores `value` under `key`, whole or not at all, and gives what was stored of it.

        A full or read-only disk is no error.
        """
        body = dumped(value)
        entry = hashlib.sha256(key.encode() + body).digest() + body
        # Another process may be writing the same entry: each has a draft of its own.
        draft = self.folder / f"{key}.{os.getpid()}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(entry)
            draft.replace(self.folder / key)
        except OSError:
            with contextlib.suppress(OSError):
                draft.unlink()
        return body

    def keep_only(self, kind: str, keys: Iterable[str]) -> None:
        """Removes every other entry of `kind`: what no current file leads to is of no use."""
        kept = frozenset(keys)
        try:
            for entry in self.folder.glob(f"{kind}-*"):
                if entry.name not in kept:
                    entry.unlink(missing_ok=True)
        except OSError:
            return


def templates_cache(folder: Path) -> BytecodeCache | None:
    """Where Jinja keeps compiled templates, each with a digest of its source; None if it can't.

    Compiling the theme's is half of what a small site takes to build.
    """
    kept = folder / "templates"
    try:
        kept.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(kept), f"{_version('jinja2')}-%s.bytecode")


def code_digest(library: Path = LIBRARY) -> str:
    """A digest of all code, data and templates of the library and of what runs them."""
    digest = hashlib.sha256(sys.version.encode())
    for name in (*READERS, *WRITERS):
        digest.update(f"{name} {_version(name)}\n".encode())
    for path in sorted(library.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            name = path.relative_to(library).as_posix()
            digest.update(f"{name} {path.stat().st_size}\n".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "none"


def open_cache(folder: Path) -> Cache:
    """The cache in `folder` for the library as it is now."""
    return Cache(folder, code_digest())
