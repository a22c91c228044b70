"""What the blocks of an author's page show: the matrix, a holding, several rulings' timeline."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rulings.model import Event, Factor, Issue, Ruling, Text
from rulings.render.figures import Strip, strip
from rulings.render.findings import EventView, event_view
from rulings.render.html import both, element, joined
from rulings.render.parts import optional
from rulings.render.topic_cites import Place, cite, short_court, short_docket
from rulings.topics import Matrix

Finder = Callable[[Ruling, str], Place]  # a paragraph of a ruling by its anchor

PINNED = Text("依據", "Basis")


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A ruling as the head of a column."""

    docket: Text
    court: Text
    href: str
    outcome: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A cell; `classes` tells an answer from "not addressed", `link` leads to its paragraph."""

    classes: str
    words: Markup
    link: Markup


@dataclass(frozen=True, slots=True)
class MatrixRowView:
    """A question with its note (0 or 1) and the answers."""

    anchor: str
    question: Text
    note: tuple[Markup, ...]
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The table of a topic."""

    anchor: str
    title: Text
    columns: tuple[ColumnView, ...]
    rows: tuple[MatrixRowView, ...]


def matrix_view(made: Matrix, find: Finder, base: str) -> MatrixView:
    """The questions down the side, a column for each ruling."""
    columns = tuple(_column(ruling, base) for ruling in made.rulings)
    rows = tuple(
        MatrixRowView(
            f"factor-{row.asked.name}",
            row.asked.question,
            optional(row.asked.note),
            tuple(
                _answer(ruling, factor, find, base)
                for ruling, factor in zip(made.rulings, row.answers, strict=True)
            ),
        )
        for row in made.rows
    )
    return MatrixView(f"matrix-{made.topic.slug}", made.topic.title, columns, rows)


def _column(ruling: Ruling, base: str) -> ColumnView:
    return ColumnView(
        short_docket(ruling),
        short_court(ruling.identity.court),
        Place(ruling).href(base),
        optional(ruling.annotations.outcome),
    )


def _answer(ruling: Ruling, factor: Factor, find: Finder, base: str) -> AnswerView:
    words = both(factor.answer)
    if not factor.anchors:
        return AnswerView("answer none", words, Markup())
    return AnswerView("answer", words, _where(ruling, factor.anchors, find, base))


def _where(ruling: Ruling, anchors: Iterable[str], find: Finder, base: str) -> Markup:
    """Links that say where in the ruling; the ruling itself is named beside them."""
    places = (find(ruling, anchor) for anchor in anchors)
    made = (
        element(
            "a",
            both(place.section),
            class_="at cite",
            href=place.href(base),
            data_preview=place.target,
        )
        for place in places
    )
    return joined(made, " ")


@dataclass(frozen=True, slots=True)
class HoldingCardView:
    """An issue of a ruling on its own: question, holding, reasoning, where it rests."""

    question: Text
    holding: Text
    reasoning: Text
    rests_on: Markup
    ruling: Markup


def holding_card(
    issue: Issue, ruling: Ruling, places: Sequence[Place], base: str
) -> HoldingCardView:
    """The card of `issue`; `places` are the paragraphs it rests on."""
    return HoldingCardView(
        issue.question,
        issue.holding,
        issue.reasoning,
        Markup(" ").join(cite(place, base) for place in places),
        cite(Place(ruling), base),
    )


@dataclass(frozen=True, slots=True)
class SeveralView:
    """Events of several rulings by date, each with the ruling it belongs to."""

    strips: tuple[Strip, ...]
    events: tuple[tuple[EventView, Markup], ...]


def several_view(
    events: Sequence[tuple[Ruling, Event]], kinds: Mapping[str, Text], find: Finder, base: str
) -> SeveralView:
    """The events, already in order; the gap is to the event before, whichever ruling's it is."""
    before = ("", *(event.date for _, event in events))
    made = tuple(
        (
            event_view(event, last, kinds, _where(ruling, (event.anchor, *event.also), find, base)),
            _whose(ruling, base),
        )
        for (ruling, event), last in zip(events, before, strict=False)
    )
    return SeveralView(strip([event for _, event in events]), made)


def _whose(ruling: Ruling, base: str) -> Markup:
    return element("a", both(short_docket(ruling)), class_="whose", href=Place(ruling).href(base))


def in_order(rulings: Sequence[Ruling], kinds: Sequence[str]) -> list[tuple[Ruling, Event]]:
    """The dated events of the rulings by date; of these kinds only, if any are named."""
    every = [(ruling, event) for ruling in rulings for event in ruling.timeline if event.date]
    wanted = [pair for pair in every if not kinds or pair[1].kind in kinds]
    return sorted(wanted, key=lambda pair: (pair[1].date, pair[0].identity.slug))
