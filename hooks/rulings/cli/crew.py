"""Runs a function over many files in parallel, and outlives a file that kills its process."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")
Work = Callable[[Sequence[Path]], Sequence[Result]]
BATCH = 8  # files at once, so that what they have in common is loaded once for them


def each(
    work: Work[Result],
    paths: Sequence[Path],
    lost: Callable[[Path, str], Result],
    workers: int | None = None,
) -> Iterator[Result]:
    """The results in the order of the paths, batch by batch as they come.

    `work` is a function of a module, gives a result for each of its paths and raises nothing.
    Where it takes its whole process down, as a fault in a C library may, the files are tried
    once more each alone; for the one that ends that way again `lost` makes the result. With one
    worker there is no other process, and no such shelter.
    """
    batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
    if workers == 1:
        for batch in batches:
            yield from work(batch)
        return
    with ProcessPoolExecutor(workers) as pool:
        pending = [pool.submit(work, batch) for batch in batches]
        for batch, results in zip(batches, pending, strict=True):
            try:
                yield from results.result()
            except BrokenProcessPool:
                yield from (alone(work, path, lost) for path in batch)


def alone(work: Work[Result], path: Path, lost: Callable[[Path, str], Result]) -> Result:
    """The result for one file, from a process of its own."""
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(work, (path,)).result()[0]
        except BrokenProcessPool:
            return lost(path, "the process that read it has died")
