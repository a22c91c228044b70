"""Mentions by place: those inside a stretch, and the paragraph a mention stands in."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from rulings.model import Node


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


M = TypeVar("M", bound=_Placed)


def within(mentions: Sequence[M], start: int, end: int) -> tuple[M, ...]:
    """The mentions that start in `start:end`; `mentions` are in the order of the text."""
    first = bisect_left(mentions, start, key=lambda m: m.start)
    last = bisect_left(mentions, end, key=lambda m: m.start)
    return tuple(mentions[first:last])


def node_finder(nodes: Iterable[Node]) -> Callable[[int], Node]:
    """A function from an offset of the text to the node whose own words stand there."""
    ordered = [node for node in nodes if node.span.end > node.span.start]
    starts = [node.span.start for node in ordered]

    def find(offset: int) -> Node:
        return ordered[max(0, bisect_right(starts, offset) - 1)]

    return find
