"""The sections between the head and the text: holdings, timeline, facts, money, authorities."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rulings.model import Citation, Computation, Event, Issue, Ruling, Text, UndisputedFact
from rulings.render.figures import Strip, strip
from rulings.render.html import EN, ZH, both, element, joined, text
from rulings.render.parts import links, optional, time_in
from rulings.render.words import MASKED, calendar_text, gap, money, number

_LONG = re.compile(r"(?<![0-9.,])[0-9]{4,30}(?![0-9])")
CITED = {
    "statute": Text("法條", "Statutes"),
    "precedent": Text("裁判先例", "Decisions"),
    "contract": Text("契約條款", "Contract clauses"),
    "record": Text("卷證", "Case file"),
}


@dataclass(frozen=True, slots=True)
class IssueView:
    """A question, what was held, why, and the paragraphs it rests on."""

    question: Text
    holding: Text
    reasoning: Text
    rests_on: Markup


@dataclass(frozen=True, slots=True)
class HoldingView:
    """The holding in short (0 or 1), the rule (0 or 1) and the issues."""

    summary: tuple[Markup, ...]
    rule: tuple[Markup, ...]
    issues: tuple[IssueView, ...]


def holding_view(ruling: Ruling) -> HoldingView:
    """What people wrote about the holding."""
    notes = ruling.annotations
    return HoldingView(
        optional(notes.summary), optional(notes.rule), tuple(map(_issue, notes.issues))
    )


def _issue(issue: Issue) -> IssueView:
    return IssueView(issue.question, issue.holding, issue.reasoning, links(issue.rests_on))


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry of the timeline; `gap` is the time since the one before (0 or 1)."""

    when: Markup
    gap: tuple[Markup, ...]
    kind: Text
    words: Markup
    link: Markup


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The strip (0 or 1) and the list."""

    strips: tuple[Strip, ...]
    events: tuple[EventView, ...]


def timeline_view(events: Sequence[Event], kinds: Mapping[str, Text]) -> TimelineView:
    """The timeline; `kinds` holds the words for each kind of event."""
    before = ("", *(event.date for event in events))
    made = (
        event_view(event, last, kinds, links((event.anchor,)))
        for event, last in zip(events, before, strict=False)
    )
    return TimelineView(strip(events), tuple(made))


def event_view(event: Event, before: str, kinds: Mapping[str, Text], link: Markup) -> EventView:
    """The entry of an event; `before` is the date of the one before it, `link` its paragraph."""
    kind = kinds.get(event.kind, Text("", event.kind))
    since = optional(gap(before, event.date))
    return EventView(_when(event), since, kind, both(event.text), link)


def _when(event: Event) -> Markup:
    said = calendar_text(event.date, event.precision)
    if not event.date:
        return both(MASKED)
    pairs = ((ZH, said.zh), (EN, said.en))
    made = (element("time", words, lang=lang, datetime=event.date) for lang, words in pairs)
    return joined(made, " ")


@dataclass(frozen=True, slots=True)
class FactView:
    """An undisputed fact as a row of the table."""

    number: str
    words: Markup
    why: tuple[Markup, ...]
    dates: Markup
    record: Markup
    relied_on: Markup
    link: Markup


def facts_view(facts: Sequence[UndisputedFact]) -> tuple[FactView, ...]:
    """The undisputed facts in the order of the list."""
    return tuple(map(_fact, facts))


def _fact(fact: UndisputedFact) -> FactView:
    days = dict.fromkeys(mention.iso for mention in fact.dates if mention.iso)
    return FactView(
        str(fact.number),
        both(fact.text),
        optional(fact.why),
        joined(map(time_in, days), "<br>"),
        joined(map(text, fact.record_cites), "<br>"),
        links(fact.relied_on_at),
        element("a", str(fact.number), href=f"#{fact.anchor}"),
    )


@dataclass(frozen=True, slots=True)
class SumView:
    """A computation as a row of the table; `verdict` says in words whether it agrees."""

    classes: str
    label: Text
    expression: str
    inputs: Markup
    stated: Markup
    computed: Markup
    verdict: Text
    explanation: tuple[Markup, ...]
    link: Markup


def money_view(computations: Sequence[Computation]) -> tuple[SumView, ...]:
    """Every computation, redone."""
    return tuple(map(_sum, computations))


def _sum(item: Computation) -> SumView:
    return SumView(
        "agrees" if item.agrees else "differs",
        item.label,
        _spaced(item.expression),
        joined(_inputs(item), " · "),
        both(money(item.stated, item.currency)),
        both(money(item.computed, item.currency)),
        _verdict(item),
        optional(item.explanation),
        links((item.anchor,)),
    )


def _spaced(expression: str) -> str:
    """The expression with thousands separators; what stands behind a decimal point stays."""
    return _LONG.sub(lambda found: f"{int(found[0]):,}", expression)


def _verdict(item: Computation) -> Text:
    if item.agrees:
        return Text("✓ 相符", "✓ agrees")
    apart = number(abs(item.stated - item.computed))
    return Text(f"≠ 相差 {apart}", f"≠ differs by {apart}")


def _inputs(item: Computation) -> Iterator[Markup]:
    for given in item.inputs:
        # A machine names an input by its figure as written: once is enough.
        named = any(char.isdecimal() for char in given.name)
        words = given.name if named else f"{given.name} {number(given.value)}".strip()
        figure = element("data", words, value=str(given.value))
        yield element("a", figure, href=f"#{given.anchor}")


@dataclass(frozen=True, slots=True)
class CitedView:
    """A thing cited, and where."""

    words: Markup
    where: Markup


@dataclass(frozen=True, slots=True)
class CitedGroup:
    """Things cited of one kind."""

    title: Text
    count: int
    items: tuple[CitedView, ...]


def cited_view(citations: Sequence[Citation]) -> tuple[CitedGroup, ...]:
    """Everything cited by kind, statutes first; kinds that don't occur are left out."""
    groups = ((title, [c for c in citations if c.kind == kind]) for kind, title in CITED.items())
    return tuple(
        CitedGroup(t, len(found), tuple(map(_cited, found))) for t, found in groups if found
    )


def _cited(citation: Citation) -> CitedView:
    words = element("span", citation.text, lang=ZH, class_="only")
    linked = element("a", words, href=citation.url) if citation.url else words
    return CitedView(linked, links(citation.anchors))
