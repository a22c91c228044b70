"""Which pages the site has, as values."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from jinja2 import Environment

from rulings.cache import templates_cache
from rulings.exports.files import ruling_assets, site_assets
from rulings.exports.pages import data_page, with_data
from rulings.model import Ruling
from rulings.pickles import spelled
from rulings.render.about_page import about_page
from rulings.render.glossary_page import glossary_data, glossary_page
from rulings.render.html import environment
from rulings.render.indexes import home_page, rulings_page, statutes_page
from rulings.render.page import Asset, Page
from rulings.render.ruling_page import Lookups, ruling_page
from rulings.render.scripts import scripts
from rulings.render.topic_page import topic_page, topics_page
from rulings.render.withdrawn import withdrawn_page
from rulings.search.records import SearchRecord, records_of
from rulings.topics import Topic
from rulings.withdrawals import Withdrawn
from rulings.workshop import Job, Workshop


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the library publishes."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    records: tuple[SearchRecord, ...] = ()

    def by_source(self) -> dict[str, Page]:
        """The pages by the Markdown file each stands for."""
        return {source_path(page): page for page in self.pages}


def site(
    rulings: Sequence[Ruling],
    lookups: Lookups,
    topics: Sequence[Topic] = (),
    withdrawn: Sequence[Withdrawn] = (),
    *,
    shop: Workshop | None = None,
    names: Sequence[str] = (),
    templates: Environment | None = None,
    address: str = "",
    contact: str = "",
) -> Site:
    """The site made of these rulings: a page each, the lists that lead to them, the data.

    A topic that somebody has written about has the frame of its page, the others an entry only.
    What is made of a ruling is made in the `shop`, if there is one, once for as long as the ruling,
    known by its entry's name, stays the same.
    A withdrawn ruling has a notice at its address and is nowhere else.
    `address` is the site's, for what has to name it in full: the feed, the linked data.
    `contact` is where reports of errors go.
    """
    templates = templates or environment()
    made = _all_made(rulings, lookups, shop or Workshop(), names)
    pages = (
        home_page(rulings, lookups, templates),
        rulings_page(rulings, lookups, templates),
        statutes_page(rulings, templates),
        glossary_page(lookups.glossary, templates),
        topics_page(topics, rulings, templates),
        *(topic_page(topic, rulings, lookups, templates) for topic in topics if topic.written),
        data_page(rulings, templates, address),
        about_page(rulings, templates, contact),
        *with_data((one.page for one in made), rulings, templates, address),
        *(withdrawn_page(one, templates) for one in withdrawn),
    )
    records = chain.from_iterable(one.records for one in made)
    own = chain.from_iterable(one.data for one in made)
    assets = (*own, *site_assets(rulings, address), *glossary_data(lookups.glossary), *scripts())
    return Site(pages, assets, tuple(records))


@dataclass(frozen=True, slots=True)
class Made:
    """What is made of one ruling: its page, its data, what can be found in it."""

    page: Page
    data: tuple[Asset, ...]
    records: tuple[SearchRecord, ...]


def _all_made(
    rulings: Sequence[Ruling], lookups: Lookups, shop: Workshop, names: Sequence[str]
) -> list[Made]:
    jobs = [
        Job((ruling,), (name.encode(),) if name else (), len(ruling.judgment.source.raw))
        for ruling, name in zip(rulings, names or [""] * len(rulings), strict=True)
    ]
    maker = partial(_maker, lookups, shop.cache.folder if shop.cache else None)
    return [made for _, made in shop.made("page", maker, jobs, spelled(lookups))]


def _maker(lookups: Lookups, kept: Path | None) -> Callable[[Ruling], Made]:
    templates = environment(templates_cache(kept) if kept else None)

    def made(ruling: Ruling) -> Made:
        path = f"rulings/{ruling.identity.slug}/"
        page = ruling_page(ruling, lookups, templates)
        return Made(page, tuple(ruling_assets(ruling)), records_of(ruling, path, lookups.topics))

    return made


def source_path(page: Page) -> str:
    """The Markdown file a generator takes the page from: rulings/x/ → rulings/x/index.md."""
    return page.source or f"{page.path}index.md"


def title(page: Page) -> str:
    """The page's title on one line, Chinese first."""
    return "｜".join(filter(None, (page.title.zh, page.title.en)))


def front_matter(page: Page) -> str:
    """The page's metadata as YAML front matter; JSON strings are YAML, whatever they hold."""
    meta = {"title": title(page), "description": page.description, "hide": list(page.hide)}
    if page.robots:
        meta["robots"] = page.robots
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items())
    return "\n".join(("---", *lines, "---", ""))


def write(made: Site, folder: Path) -> None:
    """Write the site below `folder` as Markdown files that hold finished HTML.

    For a generator that reads `mkdocs.yml` and runs no hooks. The HTML stands on one line: a
    Markdown parser takes a block of HTML to end at the first blank line.
    """
    for page in made.pages:
        body = on_one_line(f"{page.html}{page.tail}")
        _put(folder / source_path(page), f"{front_matter(page)}\n{body}\n")
    for asset in made.assets:
        _put(folder / asset.path, asset.content)


def on_one_line(html: str) -> str:
    """The HTML without line breaks but for those inside `pre`."""
    pieces = re.split(r"(<pre.*?</pre>)", html, flags=re.DOTALL)
    return "".join(
        piece.replace("\n", "&#10;") if place % 2 else " ".join(map(str.strip, piece.splitlines()))
        for place, piece in enumerate(pieces)
    )


def _put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
