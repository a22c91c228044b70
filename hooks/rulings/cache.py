"""A cache of computed values by the content they were computed from; never an authority.

An entry's name is a digest of everything its value depends on: the bytes read, the readings of
lost glyphs, the library's own code and data, the interpreter and the readers of PDF and HTML.
So an entry is never out of date: what has changed has another name. Entries that can't be read,
were cut short or hold something else are computed anew.
"""

import contextlib
import gc
import hashlib
import importlib.metadata
import io
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, repeat
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar, cast

from jinja2 import BytecodeCache, FileSystemBytecodeCache

from rulings.errors import EditorialError, Problem, SourceError
from rulings.model import Judgment

LIBRARY = Path(__file__).parent
READERS = ("lxml", "pdfplumber", "pdfminer.six", "pypdf", "ruamel.yaml", "pyyaml")
WRITERS = ("jinja2", "markupsafe")
PLAIN = (("decimal", "Decimal"), ("markupsafe", "Markup"))
# A worker costs some 0.3 s to start, what parsing about this much text does.
WORTH_A_WORKER = 500_000
DIGEST = hashlib.sha256().digest_size

BATCHES = 4  # a worker: few, as each loads the reader's tables, yet enough to keep all busy

Glyphs = tuple[tuple[int, str, str], ...]  # as in `Identity.glyphs`
Job = tuple[Path, Glyphs, str]  # a file, its readings, its entry's name or ""
Made = TypeVar("Made")
Parse = Callable[[Path, Glyphs], Judgment]


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

    def made(self, kind: str, make: Callable[..., Made], *given: object) -> tuple[str, Made]:
        """The entry's name, and what `make` makes of `given`, made only if it isn't there.

        `make` is a pure function; the name is a digest of all it is given. Values that are the
        same may have several names, but no two values have the same one.
        """
        key = self.key(kind, _spelled(given))
        known = self.get(key)
        if known is not None:
            return key, cast("Made", known)
        value = make(*given)
        self.put(key, value)
        return key, value

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
            value: object = _Values(io.BytesIO(body)).load()
        except Exception:  # noqa: BLE001 (whatever an old or foreign entry raises: compute anew)
            return None
        return value

    def put(self, key: str, value: object) -> None:
        """Stores `value` under `key`, whole or not at all. A full or read-only disk is no error."""
        body = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        entry = hashlib.sha256(key.encode() + body).digest() + body
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                dir=self.folder, prefix=f"{key}.", delete=False
            ) as draft:
                draft.write(entry)
            Path(draft.name).replace(self.folder / key)
        except OSError:
            return

    def keep_only(self, kind: str, keys: Iterable[str]) -> None:
        """Removes every other entry of `kind`: what no current file leads to is of no use."""
        kept = frozenset(keys)
        try:
            for entry in self.folder.glob(f"{kind}-*"):
                if entry.name not in kept:
                    entry.unlink(missing_ok=True)
        except OSError:
            return


def _spelled(value: object) -> bytes:
    """The value as bytes, the same whether it has just been made or comes from an entry.

    A pickle refers back to an object it has met before, so it tells two equal strings from one
    string that stands in two places; this one writes everything out. Sets have no order that
    holds from run to run: a value with one inside is never found again.
    """
    written = io.BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(value)
    return written.getvalue()


class _Values(pickle.Unpickler):
    """Reads values of this library and plain ones; an entry naming anything else is foreign."""

    def find_class(self, module: str, name: str) -> object:
        if module.startswith("rulings.") or (module, name) in PLAIN:
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in the cache")


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


def parse_all(
    reader: Callable[[], Parse],
    paths: Sequence[Path],
    cache: Cache | None = None,
    glyphs: Mapping[Path, Glyphs] | None = None,
    workers: int | None = None,
) -> tuple[Judgment, ...]:
    """The judgments of the files, in their order, read anew only where the cache has none.

    `reader` gives the function that reads one file, with its readings of lost glyphs; it is asked
    once for many files, so it may load what they have in common. With more than one worker it
    must be a function of a module. `workers` is the number of processes, by default one a core.
    Raises EditorialError with every file that can't be read, not just the first.
    """
    jobs = tuple(_job(cache, path, (glyphs or {}).get(path, ())) for path in paths)
    known = {job: _known(cache, job) for job in jobs}
    cold = tuple(job for job, judgment in known.items() if judgment is None)
    read = dict(zip(cold, _run(reader, cold, cache, workers or os.cpu_count() or 1), strict=True))
    problems = tuple(value for value in read.values() if isinstance(value, Problem))
    if problems:
        raise EditorialError(problems)
    if cache is not None:
        cache.keep_only("judgment", (key for _, _, key in jobs))
    both = {job: known[job] or read[job] for job in jobs}
    return tuple(judgment for job in jobs if isinstance(judgment := both[job], Judgment))


def _job(cache: Cache | None, path: Path, readings: Glyphs) -> Job:
    if cache is None or not path.is_file():
        return path, readings, ""
    # The form of a file may show in its name, so that is part of what is read.
    key = cache.key("judgment", path.name.encode(), repr(readings).encode(), path.read_bytes())
    return path, readings, key


def _known(cache: Cache | None, job: Job) -> Judgment | None:
    value = cache.get(job[2]) if cache is not None and job[2] else None
    return value if isinstance(value, Judgment) else None


def _run(
    reader: Callable[[], Parse], jobs: Sequence[Job], cache: Cache | None, workers: int
) -> tuple[Judgment | Problem, ...]:
    size = sum(path.stat().st_size for path, _, _ in jobs if path.is_file())
    workers = min(workers, len(jobs), 1 + size // WORTH_A_WORKER)
    if workers < 2:  # noqa: PLR2004 (one process is this one)
        return _batch(reader, cache, jobs)
    step = 1 + len(jobs) // (workers * BATCHES)
    batches = [jobs[start : start + step] for start in range(0, len(jobs), step)]
    # Spawned, not forked: the build server has threads, which a fork would cut in mid-step.
    try:
        with _importable(), ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            done = pool.map(_batch, repeat(reader), repeat(cache), batches)
            return tuple(chain.from_iterable(done))
    except BrokenProcessPool:
        return _batch(reader, cache, jobs)


@contextlib.contextmanager
def _importable() -> Iterator[None]:
    """New processes take over `sys.path`, where the library is missing once the hook is loaded."""
    home = str(LIBRARY.parent)
    sys.path.append(home)
    try:
        yield
    finally:
        sys.path.remove(home)


@contextlib.contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keeps the garbage collector from walking, again and again, values that stay anyway.

    Frozen values hold no cycles, so nothing it would find is left behind.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _batch(
    reader: Callable[[], Parse], cache: Cache | None, jobs: Sequence[Job]
) -> tuple[Judgment | Problem, ...]:
    if not jobs:
        return ()
    parse = reader()
    with collector_at_rest():
        return tuple(_attempt(parse, cache, job) for job in jobs)


def _attempt(parse: Parse, cache: Cache | None, job: Job) -> Judgment | Problem:
    path, readings, key = job
    try:
        judgment = parse(path, readings)
    except (SourceError, OSError) as error:
        return Problem(str(path), 0, str(error))
    if cache is not None and key:
        cache.put(key, judgment)
    return judgment
