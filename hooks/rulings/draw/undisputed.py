"""The undisputed facts, and where the court later relied on each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

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
    r"(?<!似)為(?:兩造|被告|原告|(?:被)?上訴人|(?:上開)?當事人)[\u3400-\u9fff○]{0,4}?(?:等(?:人)?|雙方)?(?:所)?(?:不爭執|是認|不爭|不否認|自認|自承)|(?<!似為)兩造(?:均|就此)?(?:所)?不爭執"
    r"|(?:原告|被告|上訴人)(?:對此)?(?:所|並)?未(?:予|為)?爭執|(?:原告|被告|上訴人)[^，。；]{0,8}不為爭執|(?:原告|被告|上訴人)[^。；]{0,40}?亦(?:均)?(?:不爭執|不否認)"
)
_RELIES = re.compile(
    r"不爭執|不爭|是認|自認|自承|不否認|未爭執|如前所述|已如前述|業如前述|已論述如前|論述如前"
)
# What one side adds to an agreed item is no part of the fact.
_ADDED = re.compile(r"[，。](?:惟|然|但)(?:原告|被告|被?上訴人|相對人|聲請人)(?:主張|抗辯|辯稱|認)")
_PIECE = r"(?:[（(][^（）()]{0,200}[）)]|[^，；])"
# What may follow the words that say so, up to what the court goes on with: 並有契約書可稽.
_EVIDENCE = re.compile(rf"{_PIECE}*+(?:，(?:並|復|且|亦|另|此)?(?:有|經|據|核){_PIECE}*+)*+")
_TURN = re.compile(r"；|，(?:至於|惟|且|又|而|另|復|查|故|可知|是)")
_TELLS = 12  # characters up to the words that say so; in fewer no fact is told: （兩造不爭執）
_LONGEST = 120  # characters of an agreed sentence; a longer one starts at its last turn
_PUNCTUATION = re.compile(r"[\W_]+")
_ROUND = 10_000  # a multiple of it is asked for, paid and granted many times over
_NAMES = frozenset({"undisputed", "section"})  # kinds of references that may name a fact
_SHARED = 14  # characters in a row, punctuation left out, that show a fact taken up again


def find_undisputed(
    roots: Iterable[Node], text: str, mentions: Mentions
) -> tuple[UndisputedFact, ...]:
    """The numbered lists of undisputed facts; where there is none, the sentences that say so."""
    nodes = [node for root in roots for node in root.walk()]
    items = agreed_items(nodes)
    if items:
        stretches = [
            (n.anchor, n.span.start + _marker_width(text, n), _agreed_end(text, n)) for n in items
        ]
    else:
        stretches = _sentences(nodes, text)
    court = [n for n in nodes if n.voice is Voice.COURT and n.depth]
    later = tuple(reading for n in court if (reading := _returns(n, text, mentions)))
    return tuple(
        _fact((number, anchor, Span(start, end)), later, text, mentions)
        for number, (anchor, start, end) in enumerate(stretches, 1)
    )


def _marker_width(text: str, node: Node) -> int:
    return len(node.marker) if text.startswith(node.marker, node.span.start) else 0


def _agreed_end(text: str, node: Node) -> int:
    """The end of an agreed item with all below it, or where one side adds what isn't agreed."""
    last = node
    while last.children:
        last = last.children[-1]
    added = _ADDED.search(text, node.span.start, last.span.end)
    return added.start() if added else last.span.end


def _sentences(nodes: list[Node], text: str) -> list[tuple[str, int, int]]:
    found = []
    for node in nodes:
        if node.voice is not Voice.COURT or not node.depth:
            continue
        for sentence in _SENTENCE.finditer(text, node.span.start, node.span.end):
            if (said := _UNDISPUTED.search(sentence[0])) and said.end() >= _TELLS:
                marked = node.marker if sentence.start() == node.span.start else ""
                start = sentence.start() + len(marked)
                rest = _EVIDENCE.match(text, sentence.start() + said.end(), sentence.end())
                end = rest.end() if rest else sentence.end()
                found.append((node.anchor, _clause_start(text, start, sentence), end))
    return found


def _clause_start(text: str, start: int, sentence: re.Match[str]) -> int:
    """Where the fact begins: long sentences string several thoughts before the one agreed on."""
    said = _UNDISPUTED.search(text, start, sentence.end())
    if said is None or said.start() - start <= _LONGEST:
        return start
    turns = [m.end() for m in _TURN.finditer(text, start, said.start() - 8)]
    near = [turn for turn in turns if said.start() - turn <= _LONGEST]
    return min(near) if near else start


@dataclass(frozen=True, slots=True)
class _Return:
    """A paragraph of the court that comes back to facts: which it names, or what it repeats."""

    anchor: str
    start: int
    named: frozenset[str]
    values: frozenset[str]
    runs: frozenset[str]


def _returns(node: Node, text: str, mentions: Mentions) -> _Return | None:
    """What a paragraph takes up; None if it neither refers to facts nor says they were agreed."""
    inside = within(mentions.references, node.span.start, node.span.end)
    named = frozenset(t for ref in inside if ref.kind in _NAMES for t in ref.targets)
    words = text[node.span.start : node.span.end]
    if not named and not _RELIES.search(words):
        return None
    # A round sum far from the words that take a fact up may be another's by chance.
    said = (
        one.span()
        for one in _SENTENCE.finditer(text, node.span.start, node.span.end)
        if _RELIES.search(one[0])
    )
    if named:  # who names facts needn't be guessed at, but by sums that only one of them has
        sums = _sums(mentions, node.span, telling=True)
        return _Return(node.anchor, node.span.start, named, sums, frozenset())
    near = frozenset().union(*(_values(mentions, Span(*stretch)) for stretch in said))
    values = near | _values(mentions, node.span, telling=True)
    return _Return(node.anchor, node.span.start, named, values, _runs(words))


def _fact(
    place: tuple[int, str, Span], later: tuple[_Return, ...], text: str, mentions: Mentions
) -> UndisputedFact:
    """The fact, and the later paragraphs that rely on it.

    By an explicit reference (見不爭執事項㈡至㈦); or because they say that something isn't disputed
    or was set out before, and repeat a sum, a date to the day, or a run of the fact's own words.
    """
    number, anchor, span = place
    words = text[span.start : span.end]
    values, runs = _values(mentions, span), _runs(words)
    relied = tuple(
        one.anchor
        for one in later
        if one.start >= span.end
        and (anchor in one.named or one.values & values or not one.runs.isdisjoint(runs))
    )
    cites = tuple(
        text[c.start : c.end] for c in within(mentions.record_cites, span.start, span.end)
    )
    dates = within(mentions.dates, span.start, span.end)
    return UndisputedFact(number, anchor, Text(words.strip()), dates, cites, relied)


def _values(mentions: Mentions, span: Span, *, telling: bool = False) -> frozenset[str]:
    """The days and the sums of a stretch, or only the `telling` sums: no round ones."""
    exact = {Precision.DAY, Precision.MINUTE, Precision.HOUR}
    days = within(mentions.dates, span.start, span.end)
    isos = frozenset(d.iso for d in days if d.precision in exact)
    return isos | _sums(mentions, span, telling=telling)


def _sums(mentions: Mentions, span: Span, *, telling: bool) -> frozenset[str]:
    return frozenset(
        f"{a.value} {a.currency}"
        for a in within(mentions.amounts, span.start, span.end)
        if not telling or a.value % _ROUND
    )


def _runs(words: str) -> frozenset[str]:
    """All runs of `_SHARED` characters of the words, punctuation left out."""
    plain = _PUNCTUATION.sub("", words)
    return frozenset({plain[i : i + _SHARED] for i in range(len(plain) - _SHARED + 1)})
