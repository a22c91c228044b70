"""A judgment and what people wrote about it, joined into what is published: people by role."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from rulings.citations import Spelling, citations, load_spelling, record_text
from rulings.courts import docket_english
from rulings.model import (
    Agent,
    Annotations,
    Award,
    Caption,
    Claim,
    Computation,
    DateMention,
    Event,
    Figure,
    Identity,
    Instance,
    Issue,
    Judgment,
    Node,
    Note,
    Paragraph,
    Party,
    Person,
    RecordCite,
    Ruling,
    Text,
    Translation,
    UndisputedFact,
)
from rulings.people import Names, listed

M = TypeVar("M", DateMention, RecordCite)
Sum = TypeVar("Sum", Claim, Award)


@dataclass(frozen=True, slots=True)
class _Roles:
    """Puts people's roles in the place of their names."""

    names: Names

    def zh(self, words: str) -> str:
        return self.names.redact(words, "zh")

    def en(self, words: str) -> str:
        return self.names.redact(words, "en")

    def text(self, text: Text) -> Text:
        return Text(self.zh(text.zh), self.en(text.en))

    def maybe(self, text: Text | None) -> Text | None:
        return self.text(text) if text else None


def join(
    judgment: Judgment,
    identity: Identity,
    annotations: Annotations,
    translation: Translation,
    spelling: Spelling | None = None,
) -> Ruling:
    """Everything that is published of a judgment.

    Guarantee: no listed name stands in any `Text`, paragraph, party or agent of the result.
    (`Ruling.judgment.normalised` and `.source` keep the text as it is; nothing of them may be
    published but by way of the paragraphs.) Lists people annotated stand in place of the
    machine's, whole; where there are none the machine's stand, with the English of their
    paragraph. Computations are the exception: people's stand beside the machine's others.
    """
    spelling = spelling or load_spelling()
    docket = judgment.caption.docket
    roles = _Roles(listed(identity.people))
    english = {a: roles.en(t) for a, t in translation.english.items()}
    nodes = {node.anchor: node for node in judgment.nodes()}
    order = {anchor: place for place, anchor in enumerate(nodes)}
    facts = annotations.undisputed or judgment.undisputed
    events = annotations.timeline or judgment.timeline
    return Ruling(
        identity=_identity(identity, roles),
        judgment=replace(judgment, caption=_caption(judgment.caption, roles)),
        annotations=_annotations(annotations, roles, order),
        translation=replace(translation, english=english),
        paragraphs=_paragraphs(judgment, english, roles),
        undisputed=tuple(_fact(f, judgment, nodes, english, roles) for f in facts),
        timeline=_timeline(events, roles, order),
        computations=_computations(_completed(annotations, judgment), roles),
        claims=_parties(annotations.claims or judgment.claims, roles),
        awards=_parties(annotations.awards or judgment.awards, roles),
        citations=citations(judgment, spelling),
        docket=Text(docket, docket_english(docket, spelling.dockets)),
    )


def _paragraphs(
    judgment: Judgment, english: dict[str, str], roles: _Roles
) -> tuple[Paragraph, ...]:
    """Every node that has words or a marker, in the order of the text."""
    return tuple(
        Paragraph(
            anchor=node.anchor,
            marker=node.marker,
            part=node.part,
            kind=node.kind,
            voice=node.voice,
            depth=node.depth,
            zh=roles.zh(judgment.words(node)),
            en=english.get(node.anchor, ""),
        )
        for node in judgment.nodes()
        if judgment.words(node) or node.marker
    )


def _fact(
    fact: UndisputedFact,
    judgment: Judgment,
    nodes: dict[str, Node],
    english: dict[str, str],
    roles: _Roles,
) -> UndisputedFact:
    """The fact with its words, dates and record pages; an author's words come before the
    paragraph's, what an author left out comes from the paragraph or the machine's own entry."""
    node = nodes.get(fact.anchor)
    text = fact.text
    if not text.zh and node:
        text = Text(judgment.words(node), text.en)
    if not text.en and node and text.zh == judgment.words(node):  # not a sentence out of it
        text = Text(text.zh, english.get(fact.anchor, ""))
    known = next((f for f in judgment.undisputed if f.anchor == fact.anchor), None)
    return replace(
        fact,
        text=roles.text(text),
        why=roles.maybe(fact.why),
        dates=fact.dates or (known.dates if known else _within(judgment.mentions.dates, node)),
        record_cites=fact.record_cites or (known.record_cites if known else _pages(judgment, node)),
        relied_on_at=fact.relied_on_at or (known.relied_on_at if known else ()),
    )


def _pages(judgment: Judgment, node: Node | None) -> tuple[str, ...]:
    return tuple(map(record_text, _within(judgment.mentions.record_cites, node)))


def _within(mentions: Iterable[M], node: Node | None) -> tuple[M, ...]:
    """The mentions whose words stand in the node's own words."""
    if node is None:
        return ()
    return tuple(m for m in mentions if node.span.start <= m.start < node.span.end)


def _timeline(
    events: Iterable[Event], roles: _Roles, order: Mapping[str, int]
) -> tuple[Event, ...]:
    """The events by date, those of one day in the order they are given in.

    An event without any date follows the one before it: in people's list the entry above, in
    the machine's what stands nearest before it in the judgment. `order` is the place of each
    paragraph.
    """
    given = [replace(event, text=roles.text(event.text)) for event in events]
    placed = sorted((event for event in given if event.date), key=lambda event: event.date)
    for index, event in enumerate(given):
        if not event.date:
            before = _before(event, given[:index], placed, order)
            placed.insert(placed.index(before) + 1 if before else 0, event)
    return tuple(placed)


def _before(
    event: Event, above: Sequence[Event], placed: Sequence[Event], order: Mapping[str, int]
) -> Event | None:
    if not event.drawn:
        return above[-1] if above else None
    here = order.get(event.anchor, 0)
    earlier = [other for other in placed if order.get(other.anchor, 0) <= here]
    return max(earlier, key=lambda other: order.get(other.anchor, 0), default=None)


def _completed(annotations: Annotations, judgment: Judgment) -> tuple[Computation, ...]:
    """People's computations and those of the machine they don't replace, in the text's order.

    One replaces another that states the same figure in the same paragraph.
    """
    replaced = {(c.anchor, c.stated) for c in annotations.computations}
    others = (c for c in judgment.computations if (c.anchor, c.stated) not in replaced)
    order = {node.anchor: place for place, node in enumerate(judgment.nodes())}
    every = [*annotations.computations, *others]
    return tuple(sorted(every, key=lambda c: order.get(c.anchor, len(order))))


def _computations(done: Iterable[Computation], roles: _Roles) -> tuple[Computation, ...]:
    return tuple(
        replace(c, label=roles.text(c.label), explanation=roles.maybe(c.explanation)) for c in done
    )


def _identity(identity: Identity, roles: _Roles) -> Identity:
    """The identity without the names it lists; the people of the result have roles only."""
    return replace(
        identity,
        title=roles.text(identity.title),
        provenance=roles.text(identity.provenance),
        people=tuple(Person((), person.role) for person in identity.people),
        instances=tuple(_instance(i, roles) for i in identity.instances),
        corrections=tuple(replace(c, text=roles.text(c.text)) for c in identity.corrections),
    )


def _instance(instance: Instance, roles: _Roles) -> Instance:
    return replace(instance, outcome=roles.text(instance.outcome))


def _annotations(notes: Annotations, roles: _Roles, order: Mapping[str, int]) -> Annotations:
    return replace(
        notes,
        summary=roles.maybe(notes.summary),
        rule=roles.maybe(notes.rule),
        issues=tuple(_issue(issue, roles) for issue in notes.issues),
        timeline=_timeline(notes.timeline, roles, order),
        undisputed=tuple(
            replace(f, text=roles.text(f.text), why=roles.maybe(f.why)) for f in notes.undisputed
        ),
        computations=_computations(notes.computations, roles),
        notes=tuple(_note(note, roles) for note in notes.notes),
        factors=tuple(replace(f, answer=roles.text(f.answer)) for f in notes.factors),
        burden=roles.maybe(notes.burden),
        outcome=roles.maybe(notes.outcome),
        related=tuple((slug, roles.text(text)) for slug, text in notes.related),
        figures=tuple(_figure(figure, roles) for figure in notes.figures),
    )


def _figure(figure: Figure, roles: _Roles) -> Figure:
    steps = tuple(replace(step, label=roles.text(step.label)) for step in figure.steps)
    return replace(figure, title=roles.text(figure.title), steps=steps)


def _issue(issue: Issue, roles: _Roles) -> Issue:
    return replace(
        issue,
        question=roles.text(issue.question),
        holding=roles.text(issue.holding),
        reasoning=roles.text(issue.reasoning),
    )


def _note(note: Note, roles: _Roles) -> Note:
    return replace(note, text=roles.text(note.text), quote=roles.zh(note.quote))


def _parties(sums: Iterable[Sum], roles: _Roles) -> tuple[Sum, ...]:
    return tuple(replace(entry, party=roles.zh(entry.party)) for entry in sums)


def _caption(caption: Caption, roles: _Roles) -> Caption:
    return replace(caption, parties=tuple(_party(p, roles.zh) for p in caption.parties))


def _party(party: Party, by_role: Callable[[str], str]) -> Party:
    agents: tuple[Agent, ...] = tuple(replace(a, name=by_role(a.name)) for a in party.agents)
    return replace(party, name=by_role(party.name), agents=agents)
