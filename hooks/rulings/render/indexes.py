"""The pages that lead to rulings: home, all rulings, statutes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment
from markupsafe import Markup

from rulings.citations import article, article_english, places
from rulings.laws import Laws, load_laws
from rulings.model import Ruling, Text
from rulings.render.figures import Bar, bars_of
from rulings.render.glance import party_names
from rulings.render.html import both, element, joined, rendered
from rulings.render.interface import INTERFACE
from rulings.render.page import Heading, Page
from rulings.render.parts import optional, time_in
from rulings.render.ruling_page import WAYS, Lookups


@dataclass(frozen=True, slots=True)
class Card:
    """A ruling as the lists show it; `href` is relative to the list."""

    href: str
    title: Text
    court: Text
    docket: Text
    decided: Markup
    outcome: tuple[Markup, ...]
    summary: tuple[Markup, ...]
    topics: tuple[Text, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article and every place that cites it, by ruling."""

    label: Markup
    places: tuple["Places", ...]


@dataclass(frozen=True, slots=True)
class Places:
    """The paragraphs of one ruling that cite an article."""

    title: Text
    docket: Text
    href: str
    links: Markup


@dataclass(frozen=True, slots=True)
class LawView:
    """A law with its cited articles; `count` is the number of paragraphs."""

    anchor: str
    name: Markup
    count: str
    articles: tuple[ArticleView, ...]


def home_page(rulings: Sequence[Ruling], lookups: Lookups, templates: Environment) -> Page:
    """The head of the home page; what people wrote in `docs/index.md` follows it."""
    cards = tuple(card(ruling, "rulings/", lookups) for ruling in _latest_first(rulings))
    html = rendered(templates, "home.html", cards=cards, ways=WAYS)
    lead = INTERFACE["hero_lead"]
    return Page(
        "",
        INTERFACE["hero"],
        lead.zh,
        html,
        (),
        ("navigation", "toc"),
    )


def rulings_page(rulings: Sequence[Ruling], lookups: Lookups, templates: Environment) -> Page:
    """The list of all rulings, the latest first."""
    cards = tuple(card(ruling, "", lookups) for ruling in _latest_first(rulings))
    html = rendered(templates, "rulings.html", cards=cards, ways=WAYS)
    lead = INTERFACE["rulings_lead"]
    return Page(
        "rulings/",
        INTERFACE["rulings"],
        lead.zh,
        html,
        (),
        ("navigation", "toc"),
    )


def statutes_page(rulings: Sequence[Ruling], templates: Environment) -> Page:
    """Law → article → rulings and paragraphs; the laws cited most come first."""
    laws = tuple(_laws(_latest_first(rulings), load_laws()))
    html = rendered(templates, "statutes.html", laws=laws, ways=WAYS)
    contents = tuple(Heading(law.anchor, law.name, 2) for law in laws)
    lead = INTERFACE["statutes_lead"]
    return Page(
        "statutes/",
        INTERFACE["statutes"],
        lead.zh,
        html,
        contents,
        ("navigation",),
    )


def _latest_first(rulings: Sequence[Ruling]) -> list[Ruling]:
    return sorted(
        rulings, key=lambda r: (r.judgment.signature.decided, r.identity.slug), reverse=True
    )


def card(ruling: Ruling, base: str, lookups: Lookups) -> Card:
    """The ruling in a list; `base` leads from the list's page to the rulings."""
    return Card(
        f"{base}{ruling.identity.slug}/",
        ruling.identity.title,
        ruling.identity.court,
        ruling.docket,
        time_in(ruling.judgment.signature.decided),
        optional(ruling.annotations.outcome),
        optional(ruling.annotations.summary),
        tuple(lookups.topics.get(topic, Text("", topic)) for topic in ruling.identity.topics),
        bars_of(ruling, party_names(ruling)),
    )


@dataclass(frozen=True, slots=True)
class _Cited:
    law: str
    article: str
    unit: str
    url: str
    ruling: Ruling
    anchor: str


def _cited(ruling: Ruling) -> Iterator[_Cited]:
    where = places(ruling.judgment)
    for mention in ruling.judgment.mentions.statutes:
        if mention.law and mention.article:
            anchor = where.anchor(mention.start)
            yield _Cited(mention.law, mention.article, mention.unit, mention.url, ruling, anchor)


def _laws(rulings: Sequence[Ruling], known: Laws) -> Iterator[LawView]:
    every = [cited for ruling in rulings for cited in _cited(ruling)]
    ranked = sorted(
        _grouped(every, lambda c: c.law).items(), key=lambda item: (-len(item[1]), item[0])
    )
    for index, (law, found) in enumerate(ranked, start=1):
        count = len({(c.ruling.identity.slug, c.anchor, c.article, c.unit) for c in found})
        name = both(Text(law, known.named(law).english))
        yield LawView(f"law-{index}", name, str(count), tuple(_articles(found)))


def _articles(found: Sequence[_Cited]) -> Iterator[ArticleView]:
    ordered = sorted(found, key=lambda c: (c.unit, _article_order(c.article)))
    for (number, unit), group in groupby(ordered, key=lambda c: (c.article, c.unit)):
        cites = tuple(group)
        words = both(Text(article(number, unit), article_english(number, unit)))
        label = element("a", words, href=cites[0].url) if cites[0].url else words
        yield ArticleView(label, tuple(_places(cites)))


def _places(cites: Sequence[_Cited]) -> Iterator[Places]:
    for slug, own in _grouped(cites, lambda c: c.ruling.identity.slug).items():
        anchors = dict.fromkeys(c.anchor for c in own)
        linked = joined(
            (
                element("a", anchor, class_="at", href=f"../rulings/{slug}/#{anchor}")
                for anchor in anchors
            ),
            " ",
        )
        ruling = own[0].ruling
        yield Places(ruling.identity.title, ruling.docket, f"../rulings/{slug}/", linked)


def _grouped(cites: Iterable[_Cited], key: Callable[[_Cited], str]) -> dict[str, list[_Cited]]:
    """The citations by key, in order of first use; once through, however many rulings there are."""
    groups: dict[str, list[_Cited]] = {}
    for cited in cites:
        groups.setdefault(key(cited), []).append(cited)
    return groups


def _article_order(article: str) -> tuple[int, ...]:
    return tuple(int(part) for part in article.split("-") if part.isdecimal())
