"""How time grows with the input: a ratio within one run, with a wide margin, on noisy machines."""

import time
from collections.abc import Callable

TRIES = 4  # a neighbour's burst of work may spoil one comparison, not four
NOISE = 0.05  # seconds that say nothing


def in_proportion(run: Callable[[int], object], size: int, factor: int = 4) -> bool:
    """Whether `run(factor × size)` takes about `factor` times what `run(size)` takes.

    Quadratic work takes factor² times as long; anything under three quarters of that passes. The
    process's own time counts, the best of three, and a comparison that fails is made again.
    """
    run(size // 10 + 1)  # imports, tables and caches are not what is measured
    return any(_compared(run, size, factor) for _ in range(TRIES))


def _compared(run: Callable[[int], object], size: int, factor: int) -> bool:
    small, large = _best(run, size), _best(run, size * factor)
    return large < 0.75 * factor * factor * small + NOISE


def _best(run: Callable[[int], object], size: int) -> float:
    return min(_seconds(run, size) for _ in range(3))


def _seconds(run: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    run(size)
    return time.process_time() - start
