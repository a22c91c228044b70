"""A ruling as a page, top to bottom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment
from markupsafe import Markup

from rulings.editorial import Term
from rulings.model import Paragraph, Ruling, Text
from rulings.render.about import about_view
from rulings.render.findings import cited_view, facts_view, holding_view, money_view, timeline_view
from rulings.render.glance import glance_view
from rulings.render.html import both, element, rendered
from rulings.render.judgment import PartView, part_views
from rulings.render.page import Heading, Page
from rulings.render.parts import Section, badge, optional, time_in
from rulings.render.words import DOCUMENTS, STATUSES


@dataclass(frozen=True, slots=True)
class Lookups:
    """Words that stand in data files: kinds of event, topics, the glossary, docket words."""

    kinds: Mapping[str, Text]
    topics: Mapping[str, Text]
    glossary: tuple[Term, ...] = ()
    topic_pages: tuple[str, ...] = ()  # in order: topics somebody has written a page about
    dockets: Mapping[str, str] = field(default_factory=dict)  # how docket words are spelt


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head of the page."""

    title: Text
    court: Text
    docket: Text
    decided: Markup
    document: Text
    outcome: tuple[Markup, ...]
    topics: tuple[Markup, ...]
    status: Text


def ruling_page(ruling: Ruling, lookups: Lookups, templates: Environment) -> Page:
    """The page of a ruling; sections that would be empty are left out."""
    sections = tuple(_sections(ruling, lookups))
    html = rendered(
        templates, "ruling.html", head=_head(ruling, lookups), sections=sections, ways=WAYS
    )
    return Page(
        f"rulings/{ruling.identity.slug}/",
        ruling.identity.title,
        _description(ruling),
        html,
        tuple(_contents(sections)),
        ("navigation",),
    )


@dataclass(frozen=True, slots=True)
class Way:
    """A choice of the language switch; `checked` holds the attribute or nothing."""

    value: str
    label: str
    lang: str
    checked: str = ""


WAYS = (Way("zh", "中文", "zh-Hant-TW"), Way("both", "對照", "zh-Hant-TW", "checked"), Way("en", "English", "en"))  # fmt: skip


def _head(ruling: Ruling, lookups: Lookups) -> HeadView:
    caption = ruling.judgment.caption
    return HeadView(
        ruling.identity.title,
        ruling.identity.court,
        ruling.docket,
        time_in(ruling.judgment.signature.decided),
        Text(caption.document, DOCUMENTS.get(caption.document, "")),
        optional(ruling.annotations.outcome),
        tuple(_tag(topic, lookups) for topic in ruling.identity.topics),
        STATUSES[ruling.translation.status],
    )


def _tag(topic: str, lookups: Lookups) -> Markup:
    words = both(lookups.topics.get(topic, Text("", topic)))
    if topic not in lookups.topic_pages:
        return words
    return element("a", words, href=f"../../topics/{topic}/")


def _sections(ruling: Ruling, lookups: Lookups) -> Iterator[Section]:
    yield Section(
        "glance", Text("一覽", "At a glance"), "glance.html", glance_view(ruling, lookups.dockets)
    )
    notes = ruling.annotations
    if notes.summary or notes.rule or notes.issues:
        yield Section(
            "holding", Text("判決要旨", "The holding"), "holding.html", holding_view(ruling)
        )
    yield from _drawn(ruling, lookups)
    yield Section(
        "judgment",
        Text("判決全文", "The judgment"),
        "judgment.html",
        part_views(ruling, lookups.glossary),
    )
    cited = cited_view(ruling.citations)
    if cited:
        title = Text("引用的法條與裁判", "Authorities cited")
        yield Section("cited", title, "cited.html", cited, badge((True,)))
    yield Section("about", Text("關於本文", "About this text"), "about.html", about_view(ruling))


def _drawn(ruling: Ruling, lookups: Lookups) -> Iterator[Section]:
    """The sections a machine draws where nobody wrote them, labelled where it did."""
    if ruling.timeline:
        view = timeline_view(ruling.timeline, lookups.kinds, ruling.paragraphs)
        label = badge(event.drawn for event in ruling.timeline)
        yield Section("timeline", Text("時間軸", "Timeline"), "timeline.html", view, label)
    if ruling.undisputed:
        facts = facts_view(ruling.undisputed)
        label = badge(fact.drawn for fact in ruling.undisputed)
        title = Text("兩造不爭執的事實", "Undisputed facts")
        yield Section("undisputed", title, "facts.html", facts, label)
    if ruling.computations:
        sums = money_view(ruling.computations, ruling.annotations.figures)
        label = badge(item.drawn for item in ruling.computations)
        yield Section("money", Text("金額驗算", "The money"), "money.html", sums, label)


def _contents(sections: Sequence[Section]) -> Iterator[Heading]:
    for section in sections:
        below: tuple[Heading, ...] = ()
        if section.anchor == "judgment" and isinstance(section.view, tuple):
            below = tuple(
                Heading(
                    part.anchor,
                    both(part.title),
                    3,
                    tuple(Heading(anchor, both(words), 4) for anchor, words in part.headings),
                )
                for part in section.view
                if isinstance(part, PartView)
            )
        yield Heading(section.anchor, both(section.title), 2, below)


def _description(ruling: Ruling) -> str:
    summary = ruling.annotations.summary
    words = (summary.zh or summary.en) if summary else _first(ruling.paragraphs)
    return words[:150]


def _first(paragraphs: Sequence[Paragraph]) -> str:
    return next((p.zh for p in paragraphs if p.anchor.startswith("order") and len(p.zh) > 5), "")  # noqa: PLR2004
