"""`annotations.yml` of a judgment nobody has looked at: the machine's findings, to be confirmed.

An entry that needs nobody's words, and that the checks accept, stands as an entry; the others
stand as comments, complete but for the words a person has to write.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from rulings.annotations import parse_annotations
from rulings.check.pins import check_pins
from rulings.citations import citations
from rulings.cli.new_ruling_pin import both, opening, plain, quote_at
from rulings.confirming import MARK
from rulings.model import Award, Claim, Computation, Event, Judgment, Node, Precision

_HEAD = f"""\
# What this judgment decides and how it got there, each statement tied to the words it rests on.
# docs/contributing/annotations.md explains every key. The machine filled this in: look at each
# line that ends with "{MARK[2:]}", mend it, and take the mark away. What stands behind "#"
# needs words of yours: write them and take the "#" away, or delete it.

# summary: {{zh: "", en: ""}}
# rule: {{zh: "", en: ""}}
# burden: {{zh: "", en: ""}}
# outcome: {{zh: "", en: ""}}
# issues:
#   - question: {{zh: "", en: ""}}
#     holding: {{zh: "", en: ""}}
#     reasoning: {{zh: "", en: ""}}
#     rests_on:
#       - {{anchor: "", quote: ""}}
"""
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_NAMES = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Desk:
    """The judgment and its paragraphs by anchor."""

    judgment: Judgment
    nodes: dict[str, Node]

    def figure(self, anchor: str, value: Decimal, *words: str) -> str:
        """A quote of the paragraph that has the figure, in one of these spellings or any other."""
        node = self.nodes[anchor]
        for mention in self.judgment.mentions.amounts:
            if node.span.start <= mention.start < node.span.end and mention.value == value:
                return quote_at(self.judgment, node, mention.start, mention.end)
        text = self.judgment.normalised.text
        for spelling in (*words, f"{value:,f}", f"{value:f}"):
            at = text.find(spelling, node.span.start, node.span.end)
            if at >= 0:
                return quote_at(self.judgment, node, at, at + len(spelling))
        return ""


def annotations_yml(judgment: Judgment, kinds: frozenset[str]) -> str:
    """The file's text; `kinds` are the kinds of events there are."""
    desk = _Desk(judgment, {node.anchor: node for node in judgment.nodes()})
    holds = _judge(judgment, kinds)
    sections = (
        _section("claims", map(_sum(desk), judgment.claims), holds),
        _section("awards", map(_sum(desk), judgment.awards), holds),
        _section("undisputed", _facts(desk), holds),
        _section("timeline", (_event(desk, e) for e in judgment.timeline), _never),
        _section("computations", (_work(desk, c) for c in judgment.computations), _never),
        _cited(judgment),
    )
    return "\n".join((_HEAD, *filter(None, map("\n".join, sections))))


def _never(_key: str, _entry: tuple[str, ...]) -> bool:
    return False


def _judge(judgment: Judgment, kinds: frozenset[str]) -> Callable[[str, tuple[str, ...]], bool]:
    """Whether the checks accept an entry under a key."""

    def holds(key: str, entry: tuple[str, ...]) -> bool:
        loaded = parse_annotations("\n".join((f"{key}:", *entry, "")), "", kinds)
        found = (*loaded.problems, *check_pins(judgment, loaded.pins, ""))
        return not any(problem.fatal for problem in found)

    return holds


def _section(
    key: str,
    entries: Iterable[tuple[str, ...]],
    holds: Callable[[str, tuple[str, ...]], bool],
) -> Iterator[str]:
    """The entries under their key: those that hold, then the others as comments."""
    every = tuple(dict.fromkeys(entries))
    held = tuple(entry for entry in every if holds(key, entry))
    if held:
        yield f"{key}:"
    elif every:
        yield f"# {key}:"
    for entry in held:
        yield from entry
    for entry in every:
        if entry not in held:
            yield from (f"# {line}" for line in entry)
    if every:
        yield ""


def _entry(first: str, *rest: str) -> tuple[str, ...]:
    return (f"  - {first} {MARK}", *(f"    {line}" for line in rest))


def _sum(desk: _Desk) -> Callable[[Claim | Award], tuple[str, ...]]:
    def entry(one: Claim | Award) -> tuple[str, ...]:
        interest = one.interest_from if isinstance(one, Award) else ""
        return _entry(
            f"party: {plain(one.party)}",
            f"amount: {one.amount:f}",
            f"currency: {one.currency}",
            *((f"interest_from: {interest}",) if interest else ()),
            f"anchor: {one.anchor}",
            f"quote: {plain(desk.figure(one.anchor, one.amount))}",
        )

    return entry


def _facts(desk: _Desk) -> Iterator[tuple[str, ...]]:
    for fact in desk.judgment.undisputed:
        quote = opening(desk.judgment, desk.nodes[fact.anchor])
        yield _entry(f"number: {fact.number}", f"anchor: {fact.anchor}", f"quote: {plain(quote)}")


def _event(desk: _Desk, event: Event) -> tuple[str, ...]:
    masked = event.precision is Precision.MASKED
    return _entry(
        f"date: {plain(event.date)}",
        *(("precision: masked",) if masked else ()),
        f"kind: {event.kind}",
        f"zh: {plain(event.text.zh)}",
        'en: ""',
        f"anchor: {event.anchor}",
        f"quote: {plain(_dated(desk, event))}",
    )


def _dated(desk: _Desk, event: Event) -> str:
    """The clause of the paragraph that has the event's date."""
    node = desk.nodes[event.anchor]
    mentions = (
        m
        for m in desk.judgment.mentions.dates
        if node.span.start <= m.start < node.span.end
        and (m.iso, m.precision) == (event.date, event.precision)
    )
    mention = next(mentions, None)
    return quote_at(desk.judgment, node, mention.start, mention.end) if mention else ""


def _work(desk: _Desk, work: Computation) -> tuple[str, ...]:
    """A calculation with its inputs called a, b, c: a person gives them names that say something."""
    names = [_NAMES[i % 26] * (1 + i // 26) for i in range(len(work.inputs))]
    inputs = (
        f"  - {{name: {name}, value: {i.value:f}, anchor: {i.anchor}, "
        f"quote: {plain(desk.figure(i.anchor, i.value, i.name))}}}"
        for name, i in zip(names, work.inputs, strict=True)
    )
    stated = plain(desk.figure(work.anchor, work.stated))
    return _entry(
        f"label: {both(work.label.zh, work.label.en)}",
        f"expression: {plain(_named(work, names))}",
        "inputs:",
        *inputs,
        f"stated: {{value: {work.stated:f}, anchor: {work.anchor}, quote: {stated}}}",
        *((f"currency: {work.currency}",) if work.currency else ()),
        *(() if work.agrees else ('explanation: {zh: "", en: ""}',)),
    )


def _named(work: Computation, names: Iterable[str]) -> str:
    """The expression with the inputs' names for their figures, taken in order."""
    waiting = list(zip(names, work.inputs, strict=True))

    def name(match: re.Match[str]) -> str:
        if waiting and Decimal(match[0]) == waiting[0][1].value:
            return waiting.pop(0)[0]
        return match[0]

    return _FIGURE.sub(name, work.expression)


def _cited(judgment: Judgment) -> Iterator[str]:
    cited = [c for c in citations(judgment) if c.kind in {"statute", "precedent"}]
    if cited:
        yield "# Cited, for notes and reasons (the page lists them by itself):"
    for citation in cited:
        yield f"#   {citation.text}: {', '.join(citation.anchors)}"
    if cited:
        yield ""
