"""The sections between the head and the text: holdings, timeline, facts, money, authorities."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from rulings.model import (
    Citation,
    Computation,
    Event,
    Figure,
    Input,
    Issue,
    Paragraph,
    Ruling,
    Text,
    UndisputedFact,
    Voice,
)
from rulings.render.drawings import FigureView, figure_view
from rulings.render.figures import Strip, strip
from rulings.render.html import EN, ZH, both, element, joined, moment, text
from rulings.render.parts import links, optional, time_in
from rulings.render.words import MASKED, VOICES, calendar_text, gap, money, number

MOST_LINKED = 6  # inputs each with a link; a page of schedules has hundreds of figures
_PARTIES = frozenset({Voice.CLAIMANT, Voice.RESPONDENT})
_FIGURE = re.compile(r"[0-9]{1,30}(?:\.[0-9]{1,12})?")
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
    """An entry of the timeline; `gap` is the time since the one before, if any, and `said` (0 or
    1) the party whose words alone tell of it."""

    when: Markup
    gap: Markup
    kind: Text
    said: tuple[Text, ...]
    words: Markup
    link: Markup


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The strip (0 or 1) and the list."""

    strips: tuple[Strip, ...]
    events: tuple[EventView, ...]


def timeline_view(
    events: Sequence[Event], kinds: Mapping[str, Text], paragraphs: Iterable[Paragraph]
) -> TimelineView:
    """The timeline; `kinds` holds the words for each kind of event, and the `paragraphs` say whose
    words an event is told in."""
    voices = {paragraph.anchor: paragraph.voice for paragraph in paragraphs}
    before = ("", *(event.date for event in events))
    made = (
        event_view(event, last, kinds, links((event.anchor, *event.also)), voices.get(event.anchor))
        for event, last in zip(events, before, strict=False)
    )
    return TimelineView(strip(events), tuple(made))


def event_view(
    event: Event,
    before: str,
    kinds: Mapping[str, Text],
    link: Markup,
    voice: Voice | None = None,
) -> EventView:
    """The entry of an event; `before` is the date of the one before it, `link` its paragraph, whose
    `voice` is shown where a machine took a party's words for it: they may be disputed."""
    kind = kinds.get(event.kind, Text("", event.kind))
    since = both(gap(before, event.date), "small")
    said = (VOICES[voice],) if event.drawn and voice in _PARTIES else ()
    return EventView(_when(event), since, kind, said, both(event.text), link)


def _when(event: Event) -> Markup:
    said = calendar_text(event.date, event.precision)
    if not event.date:
        return both(MASKED)
    pairs = ((ZH, said.zh), (EN, said.en))
    made = (moment(words, event.date, lang=lang) for lang, words in pairs)
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
    """A computation as a row of the table; `verdict` (0 or 1) says how far it is from agreeing."""

    classes: str
    label: Text
    expression: Markup
    stated: Markup
    computed: str
    verdict: tuple[Text, ...]
    explanation: tuple[Markup, ...]
    link: Markup


@dataclass(frozen=True, slots=True)
class MoneyView:
    """Sums drawn from step to step, and every computation."""

    figures: tuple[FigureView, ...]
    sums: tuple[SumView, ...]


def money_view(computations: Sequence[Computation], figures: Sequence[Figure]) -> MoneyView:
    """Every computation, redone."""
    return MoneyView(tuple(map(figure_view, figures)), tuple(map(_sum, computations)))


def _sum(item: Computation) -> SumView:
    return SumView(
        _kind(item),
        item.label,
        _linked(item.expression, item.inputs),
        both(_stated(item)),
        "✓ " * item.agrees + number(item.computed) + item.unit * item.unit.isascii(),
        tuple(_verdict(item)),
        optional(item.explanation),
        links((item.anchor,)),
    )


def _kind(item: Computation) -> str:
    if item.agrees:
        return "agrees"
    return "explained" if item.explanation else "differs"


def _stated(item: Computation) -> Text:
    if item.currency or not item.unit:
        return money(item.stated, item.currency)
    figure = number(item.stated)
    return Text(f"{figure}{item.unit}", figure + item.unit * item.unit.isascii() or figure)


def _linked(expression: str, inputs: Sequence[Input]) -> Markup:
    """The expression with thousands separators, each figure a link to where it stands.

    A figure that isn't in the expression as such follows it. A long row of figures, a column of a
    schedule, stays without links: its own link leads to the table it stands in.
    """
    if len(inputs) > MOST_LINKED:
        return text(_FIGURE.sub(lambda found: f"{Decimal(found[0]):,f}", expression))
    anchors: dict[Decimal, list[str]] = {}
    for given in inputs:
        anchors.setdefault(given.value, []).append(given.anchor)
    pieces, end = [], 0
    shown: set[Decimal] = set()
    for found in _FIGURE.finditer(expression):
        value = Decimal(found[0])
        shown.add(value)
        where = anchors.get(value, [])
        anchor = where.pop(0) if len(where) > 1 else "".join(where)
        pieces += [text(expression[end : found.start()]), _figure(value, found[0], anchor)]
        end = found.end()
    rest = (i for i in inputs if i.value not in shown)
    more = (Markup(" · ") + _figure(i.value, str(i.value), i.anchor) for i in rest)
    return joined((*pieces, text(expression[end:]), *more))


def _figure(value: Decimal, written: str, anchor: str) -> Markup:
    """The figure with separators; zeros behind the point stay as the judgment has them."""
    words = f"{value:,f}" if "." in written else number(value)
    return element("a", words, href=f"#{anchor}") if anchor else text(words)


def _verdict(item: Computation) -> Iterator[Text]:
    apart = number(abs(item.stated - item.computed))
    if item.agrees:
        return
    if item.explanation:
        yield Text(f"相差 {apart}，說明如下", f"differs by {apart} — explained")
    else:
        yield Text(f"≠ 相差 {apart}", f"≠ differs by {apart}")


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
    address = {"href": citation.url} if citation.url else {}
    tag = "a" if address else "span"
    if citation.english:
        words = both(Text(citation.text, citation.english))
        words = element(tag, words, **address) if address else words
    else:
        words = element(tag, citation.text, lang=ZH, class_="only", **address)
    return CitedView(words, links(citation.anchors))
