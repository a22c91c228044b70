"""Repairs applied to the raw text: the one place where normalised text is made."""

from collections.abc import Sequence

from rulings.errors import TextError
from rulings.model import Normalised, Repair


def apply(raw: str, repairs: Sequence[Repair]) -> Normalised:
    """`raw` with `repairs` applied, and the offsets that lead back.

    `repairs` are in order and don't overlap, else TextError.
    """
    parts: list[str] = []
    offsets: list[int] = []
    sources: list[int] = []
    length = done = 0
    for repair in repairs:
        start, end = repair.source.start, repair.source.end
        if start < done or end < start or end > len(raw):
            raise TextError(f"repair at {start}–{end} overlaps the one before it (up to {done})")
        if start > done:
            parts.append(raw[done:start])
            offsets.append(length)
            sources.append(done)
            length += start - done
        for char in repair.text:  # each leads back to the start of what it stands for
            parts.append(char)
            offsets.append(length)
            sources.append(start)
            length += 1
        done = end
    if raw[done:] or not parts:
        parts.append(raw[done:])
        offsets.append(length)
        sources.append(done)
    return Normalised("".join(parts), tuple(repairs), tuple(offsets), tuple(sources))
