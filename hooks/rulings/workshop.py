"""Values made once for as long as what they are made of stays the same, and over all cores."""

import contextlib
import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, repeat
from multiprocessing import get_context
from typing import Any, Self

from rulings.cache import LIBRARY, Cache
from rulings.errors import Problem
from rulings.pickles import dumped

# A worker costs some 0.3 s to start, what parsing about this much text does.
WORTH_A_WORKER = 500_000
BATCHES = 4  # a worker: few, as each loads what its jobs have in common, yet enough for all

Maker = Callable[[], Callable[..., object]]
Made = tuple[str, Any]  # the name of the value's entry, empty if it isn't kept, and the value


@dataclass(frozen=True, slots=True)
class Job:
    """What a value is made of, and everything it depends on as bytes: no two values may share them.

    Without a name it is made anew each time. `weight` is the bytes of text behind it.
    """

    given: tuple[object, ...]
    name: tuple[bytes, ...] = ()
    weight: int = 0


class Workshop:
    """Makes values, those with a name once for as long as they are in the cache, if there is one.

    Its processes, `workers` at most and by default one a core, start when there is enough to do
    for them and stay until the workshop is closed.
    """

    def __init__(self, cache: Cache | None = None, workers: int | None = None) -> None:
        self.cache = cache
        self._workers = workers or os.cpu_count() or 1
        self._crew: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._crew:
            self._crew.shutdown()

    def made(self, kind: str, maker: Maker, jobs: Sequence[Job], common: bytes = b"") -> list[Made]:
        """The values of `kind`, a word, in the order of their jobs.

        `maker` gives the function that makes one of what its job gives; it is asked once for many
        jobs, so it may load what they have in common. It and what jobs give go to other
        processes, so it is a function of a module. `common` is what the values depend on besides
        their jobs' names. A Problem made is handed on, but not kept.
        """
        keys = [self._key(kind, job, common) for job in jobs]
        values = [self.cache.get(key) if self.cache and key else None for key in keys]
        cold = [place for place, value in enumerate(values) if value is None]
        fresh = self._make(maker, [keys[place] for place in cold], [jobs[place] for place in cold])
        for place, value in zip(cold, fresh, strict=True):
            values[place] = value
        if self.cache:
            self.cache.keep_only(kind, keys)
        return list(zip(keys, values, strict=True))

    def _key(self, kind: str, job: Job, common: bytes) -> str:
        return self.cache.key(kind, common, *job.name) if self.cache and job.name else ""

    def _make(self, maker: Maker, keys: Sequence[str], jobs: Sequence[Job]) -> Iterable[object]:
        tasks = [(key, job.given) for key, job in zip(keys, jobs, strict=True)]
        weight = sum(job.weight for job in jobs)
        workers = min(self._workers, len(tasks), 1 + weight // WORTH_A_WORKER)
        if workers < 2:  # noqa: PLR2004 (one process is this one)
            return _values(maker, self.cache, tasks)
        try:
            return self._spread(maker, tasks, workers)
        except BrokenProcessPool:
            return _values(maker, self.cache, tasks)

    def _spread(self, maker: Maker, tasks: list["_Task"], workers: int) -> list[object]:
        step = 1 + len(tasks) // (workers * BATCHES)
        batches = (dumped(tasks[start : start + step]) for start in range(0, len(tasks), step))
        # Spawned, not forked: the build server has threads, which a fork would cut in mid-step.
        self._crew = self._crew or ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
        with _importable():
            done = self._crew.map(_pickled, repeat(maker), repeat(self.cache), batches)
        return [pickle.loads(value) for value in chain.from_iterable(done)]  # noqa: S301 (our own)


_Task = tuple[str, tuple[object, ...]]


def _values(maker: Maker, cache: Cache | None, tasks: Sequence[_Task]) -> list[object]:
    return [value for value, _ in _made(maker, cache, tasks)]


def _pickled(maker: Maker, cache: Cache | None, batch: bytes) -> list[bytes]:
    """What another process sends back: the very bytes it has put into the cache."""
    tasks = pickle.loads(batch)  # noqa: S301 (what `_spread` wrote)
    with collector_at_rest():
        return [body or dumped(value) for value, body in _made(maker, cache, tasks)]


def _made(
    maker: Maker, cache: Cache | None, tasks: Sequence[_Task]
) -> Iterator[tuple[object, bytes]]:
    """Each value and the body of its entry, empty if it isn't kept."""
    if not tasks:
        return
    make = maker()
    for key, given in tasks:
        value = make(*given)
        kept = cache is not None and key and not isinstance(value, Problem)
        yield value, cache.put(key, value) if cache and kept else b""


@contextlib.contextmanager
def _importable() -> Iterator[None]:
    """New processes take over `sys.path`, where the library is missing once the hook is loaded."""
    home = str(LIBRARY.parent)
    sys.path.append(home)
    try:
        yield
    finally:
        sys.path.remove(home)


def collector_at_ease() -> None:
    """Lets the garbage collector look at new values only, and less often, in a whole build.

    A twelfth of a small site's build went into walking modules and pages that stay anyway.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


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
