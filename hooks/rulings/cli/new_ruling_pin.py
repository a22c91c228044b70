"""Words to quote for a statement: they stand in their paragraph once, and end where clauses end."""

import json
import re
from collections.abc import Iterator

from rulings.model import Judgment, Node

_END = re.compile(r"[，。；：、\n]")
_BLANKS = re.compile(r"\s+")
SHORTEST = 6  # characters; fewer say too little to be found by eye


def quote_at(judgment: Judgment, node: Node, start: int, end: int) -> str:
    """The clause around `start`..`end` of the normalised text, widened clause by clause until it
    stands once in the node's own words; empty if it never does."""
    own = judgment.normalised.text[node.span.start : node.span.end]
    bare = _BLANKS.sub("", own)
    for first, last in _clauses(own, start - node.span.start, end - node.span.start):
        words = _BLANKS.sub(" ", own[first:last]).strip()
        squeezed = _BLANKS.sub("", words)
        if len(squeezed) >= min(SHORTEST, len(bare)) and bare.count(squeezed) == 1:
            return words
    return ""


def opening(judgment: Judgment, node: Node) -> str:
    """The first clause of the node's words behind its marker, as `quote_at` has it."""
    own = judgment.normalised.text[node.span.start : node.span.end]
    start = own.find(judgment.words(node)[:SHORTEST])
    return quote_at(judgment, node, node.span.start + start, node.span.start + start + 1)


def _clauses(own: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clause that holds the words, then more and more of those around it."""
    breaks = [0, *(match.end() for match in _END.finditer(own)), len(own)]
    first = max((place for place, at in enumerate(breaks) if at <= start), default=0)
    last = next((place for place, at in enumerate(breaks) if at >= end), len(breaks) - 1)
    while True:
        stop = breaks[last]
        yield breaks[first], stop - 1 if _END.match(own, stop - 1) else stop
        if last < len(breaks) - 1:
            last += 1
        elif first:
            first -= 1
        else:
            return


def plain(text: str) -> str:
    """A YAML scalar in quotation marks, whatever the words hold."""
    return json.dumps(_BLANKS.sub(" ", text).strip(), ensure_ascii=False)


def both(zh: str, en: str) -> str:
    """A YAML mapping of the words in both languages."""
    return f"{{zh: {plain(zh)}, en: {plain(en)}}}"
