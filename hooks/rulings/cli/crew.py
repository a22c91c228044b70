"""Runs a function over many files in parallel, and outlives a file that kills its process."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")


def each(
    work: Callable[[Path], Result],
    paths: Sequence[Path],
    lost: Callable[[Path, str], Result],
    workers: int | None = None,
) -> Iterator[Result]:
    """The results in the order of the paths, each as soon as it and those before it are there.

    `work` is a function of a module and raises nothing. Where it takes its whole process down,
    as a fault in a C library may, the file is tried once more alone; if that ends the same way
    `lost` makes the result.
    """
    if len(paths) == 1 or workers == 1:
        yield from map(work, paths)
        return
    done = 0
    with ProcessPoolExecutor(workers) as pool:
        try:
            for result in pool.map(work, paths):
                yield result
                done += 1
        except BrokenProcessPool:
            pass
    if done < len(paths):
        yield alone(work, paths[done], lost)
        yield from each(work, paths[done + 1 :], lost, workers) if paths[done + 1 :] else ()


def alone(
    work: Callable[[Path], Result], path: Path, lost: Callable[[Path, str], Result]
) -> Result:
    """The result for one file, from a process of its own."""
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(work, path).result()
        except BrokenProcessPool:
            return lost(path, "the process that read it has died")
