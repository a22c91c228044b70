"""The undisputed facts, and where the court later relied on each."""

import re
from collections.abc import Iterable

from rulings.draw.places import within
from rulings.draw.references import agreed_items
from rulings.model import (
    Mentions,
    Node,
    Precision,
    Span,
    Text,
    UndisputedFact,
    Voice,
)

_SENTENCE = re.compile(r"[^。\n]+。?")
_UNDISPUTED = re.compile(
    r"為(?:兩造|被告|原告|(?:被)?上訴人|(?:上開)?當事人)(?:雙方)?(?:所)?(?:不爭執|是認|不爭|不否認|自認|自承)|兩造(?:均|就此)?(?:所)?不爭執"
    r"|(?:原告|被告|上訴人)(?:對此)?(?:所)?未爭執"
)
_RELIES = re.compile(
    r"不爭執|不爭|是認|自認|自承|不否認|未爭執|如前所述|已如前述|業如前述|已論述如前|論述如前"
)
_TURN = re.compile(r"；|，(?:至於|惟|且|又|而|另|復|查|故|可知|是)")
_LONGEST = 120  # characters of an agreed sentence; a longer one starts at its last turn
_SHARED = 12  # characters in a row, punctuation left out, that show a fact taken up again


def find_undisputed(
    roots: Iterable[Node], text: str, mentions: Mentions
) -> tuple[UndisputedFact, ...]:
    """The numbered lists of undisputed facts; where there is none, the sentences that say so."""
    nodes = [node for root in roots for node in root.walk()]
    items = agreed_items(nodes)
    if items:
        stretches = [(n.anchor, n.span.start + _marker_width(text, n), _end(n)) for n in items]
    else:
        stretches = _sentences(nodes, text)
    later = [n for n in nodes if n.voice is Voice.COURT and n.depth]
    return tuple(
        _fact((number, anchor, Span(start, end)), later, text, mentions)
        for number, (anchor, start, end) in enumerate(stretches, 1)
    )


def _marker_width(text: str, node: Node) -> int:
    return len(node.marker) if text.startswith(node.marker, node.span.start) else 0


def _end(node: Node) -> int:
    """The end of a node with all below it."""
    last = node
    while last.children:
        last = last.children[-1]
    return last.span.end


def _sentences(nodes: list[Node], text: str) -> list[tuple[str, int, int]]:
    found = []
    for node in nodes:
        if node.voice is not Voice.COURT or not node.depth:
            continue
        for sentence in _SENTENCE.finditer(text, node.span.start, node.span.end):
            if _UNDISPUTED.search(sentence[0]):
                marked = node.marker if sentence.start() == node.span.start else ""
                start = sentence.start() + len(marked)
                found.append((node.anchor, _clause_start(text, start, sentence), sentence.end()))
    return found


def _clause_start(text: str, start: int, sentence: re.Match[str]) -> int:
    """Where the fact begins: long sentences string several thoughts before the one agreed on."""
    said = _UNDISPUTED.search(text, start, sentence.end())
    if said is None or said.start() - start <= _LONGEST:
        return start
    turns = [m.end() for m in _TURN.finditer(text, start, said.start() - 8)]
    near = [turn for turn in turns if said.start() - turn <= _LONGEST]
    return min(near) if near else start


def _fact(
    place: tuple[int, str, Span], court: list[Node], text: str, mentions: Mentions
) -> UndisputedFact:
    number, anchor, span = place
    start, end = span.start, span.end
    cites = [text[c.start : c.end] for c in within(mentions.record_cites, start, end)]
    later = [node for node in court if node.span.start >= end]
    relied = [node.anchor for node in later if _relies(node, anchor, span, text, mentions)]
    dates = within(mentions.dates, start, end)
    return UndisputedFact(
        number, anchor, Text(text[start:end].strip()), dates, tuple(cites), tuple(relied)
    )


def _relies(node: Node, anchor: str, fact: Span, text: str, mentions: Mentions) -> bool:
    """Whether a later paragraph of the court comes back to the fact.

    By an explicit reference (見不爭執事項㈡至㈦); or because it says that something isn't disputed or
    was set out before, and repeats a sum, a date to the day, or a run of the fact's own words.
    """
    inside = within(mentions.references, node.span.start, node.span.end)
    explicit = {target for ref in inside if ref.kind == "undisputed" for target in ref.targets}
    if explicit:
        return anchor in explicit
    words = text[node.span.start : node.span.end]
    if not _RELIES.search(words):
        return False
    return bool(
        _values(mentions, fact) & _values(mentions, node.span)
        or _shares_words(text[fact.start : fact.end], words)
    )


def _values(mentions: Mentions, span: Span) -> set[str]:
    start, end = span.start, span.end
    amounts = {f"{a.value} {a.currency}" for a in within(mentions.amounts, start, end)}
    exact = {Precision.DAY, Precision.MINUTE, Precision.HOUR}
    return amounts | {d.iso for d in within(mentions.dates, start, end) if d.precision in exact}


def _shares_words(fact: str, words: str) -> bool:
    fact, words = re.sub(r"[\W_]", "", fact), re.sub(r"[\W_]", "", words)
    runs = {fact[i : i + _SHARED] for i in range(len(fact) - _SHARED + 1)}
    return any(words[i : i + _SHARED] in runs for i in range(len(words) - _SHARED + 1))
