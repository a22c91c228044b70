"""The frame of a topic's page, which people's words stand in, and the list of all topics."""

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from rulings.model import Ruling, Text
from rulings.render.html import both, element, rendered
from rulings.render.indexes import card
from rulings.render.interface import INTERFACE
from rulings.render.page import Heading, Page
from rulings.render.ruling_page import WAYS, Lookups
from rulings.render.topic_cites import short_court, short_docket
from rulings.topics import Topic, of_topic


@dataclass(frozen=True, slots=True)
class EntryView:
    """A topic in the list: its title links to its page once that is written."""

    anchor: str
    title: Markup
    lead: Text
    rulings: tuple[Markup, ...]


def topic_page(
    topic: Topic, rulings: Sequence[Ruling], lookups: Lookups, templates: Environment
) -> Page:
    """Head and tail of a topic's page; the tail lists its rulings."""
    cards = tuple(card(r, "../../rulings/", lookups) for r in of_topic(topic.slug, rulings))
    return Page(
        f"topics/{topic.slug}/",
        topic.title,
        topic.lead.zh,
        rendered(templates, "topic_head.html", view=topic, ways=WAYS),
        (),
        ("navigation",),
        rendered(templates, "topic_tail.html", cards=cards),
        (Heading("rulings", both(INTERFACE["topic_rulings"]), 2),),
        f"topics/{topic.slug}.md",
    )


def topics_page(topics: Sequence[Topic], rulings: Sequence[Ruling], templates: Environment) -> Page:
    """The list of topics with their rulings."""
    entries = tuple(_entry(topic, of_topic(topic.slug, rulings)) for topic in topics)
    html = rendered(templates, "topics.html", topics=entries, ways=WAYS)
    lead = INTERFACE["topics_lead"]
    return Page("topics/", INTERFACE["topics"], lead.zh, html, (), ("navigation", "toc"))


def _entry(topic: Topic, rulings: Sequence[Ruling]) -> EntryView:
    title = both(topic.title)
    linked = element("a", title, href=f"{topic.slug}/") if topic.written else title
    return EntryView(topic.slug, linked, topic.lead, tuple(map(_ruling, rulings)))


def _ruling(ruling: Ruling) -> Markup:
    court, docket = short_court(ruling.identity.court), short_docket(ruling)
    where = Text(f"{court.zh}{docket.zh}", f"{court.en}, {docket.en}")
    title = element("a", both(ruling.identity.title), href=f"../rulings/{ruling.identity.slug}/")
    return title + Markup(" ") + element("span", both(where), class_="where")
