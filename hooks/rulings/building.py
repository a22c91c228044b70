"""A build of the site, whatever generator asks for it: the library, its pages, people's pages."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from markupsafe import Markup

from rulings.cache import templates_cache
from rulings.library import Library, load, open_workshop
from rulings.markdown import Authoring, Desk, read_pages
from rulings.markdown.pages import address, begin
from rulings.model import Text
from rulings.render.html import environment
from rulings.render.page import Page
from rulings.search.indexer import Indexer
from rulings.search.pages import records_of_page
from rulings.search.records import Kind, SearchRecord
from rulings.security import seal
from rulings.site import Site, front_matter, site
from rulings.workshop import collector_at_rest

# Pages for people who write here, not for readers.
_NOT_FOUND_BY_SEARCH = ("contributing/",)


@dataclass(frozen=True, slots=True)
class Authored:
    """What people wrote on a page: its Markdown file, its title, the words as HTML."""

    source: str
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class Build:
    """One run: what is published, and what fills the pages people write."""

    library: Library
    made: Site
    pages: dict[str, Page]
    authoring: Authoring
    authored: list[Authored] = field(default_factory=list)

    @classmethod
    def of(cls, docs: Path, address: str = "", contact: str = "") -> "Build":
        """Everything below `docs`, read and laid out, for the site at `address`; `contact`
        is where reports of errors go.

        Raises EditorialError if files don't hold.
        """
        with collector_at_rest(), open_workshop(docs) as shop:
            library = load(docs, shop)
            templates = environment(templates_cache(shop.cache.folder) if shop.cache else None)
            made = site(
                library.rulings,
                library.lookups,
                library.topics,
                library.withdrawn,
                shop=shop,
                names=library.names,
                templates=templates,
                address=address,
                contact=contact,
            )
        desk = Desk.of(library.rulings, library.topics, library.lookups.kinds, templates)
        return cls(library, made, made.by_source(), Authoring(desk))

    def files(self) -> Iterator[tuple[str, str]]:
        """Every file of the site with its content, a page as front matter."""
        for source, page in self.pages.items():
            yield source, front_matter(page)
        for asset in self.made.assets:
            yield asset.path, asset.content

    def begin(self, source: str, text: str, body: str) -> None:
        """The page that is converted next: `body` is the Markdown at the end of the file's text."""
        begin(self.authoring, source, text, body)

    def finish(self, source: str, title: str, html: str) -> str:
        """The page's whole HTML: what people wrote in its frame. What they wrote is searchable."""
        page = self.pages.get(source)
        if html.strip() and not source.startswith(_NOT_FOUND_BY_SEARCH):
            self.authored.append(Authored(source, title, html))
        return f"{page.html}{html}{page.tail}" if page else html

    def records(self) -> Iterator[SearchRecord]:
        """What can be found: rulings first, then what people wrote. Read when it is asked for,
        so that pages of a preview don't wait."""
        yield from self.made.records
        for one in self.authored:
            yield from self._records(one)

    def publish(self, folder: Path, indexer: Indexer, cache: Path, *, search: bool) -> None:
        """Seal the pages written below `folder`, and put the search index beside them.

        Those of a preview stay open: it adds a script to each as it is served.
        """
        if not indexer.beside:
            seal(folder, os.environ.get("SOURCE_COMMIT", ""))
        if search:
            indexer.build(self.records(), folder, cache)

    def check(self) -> None:
        """Raises EditorialError with every problem of the pages converted so far."""
        self.authoring.check()

    def written_out(self, docs: Path) -> Site:
        """The site with what people wrote inside it, for a generator that runs no hooks."""
        sources = tuple(self._sources(docs))
        authored = {one.source: one.html for one in read_pages(docs, self.authoring, sources)}
        self.check()
        pages = (
            replace(page, html=Markup("").join((page.html, authored.get(source, Markup()))))
            for source, page in self.pages.items()
        )
        return replace(self.made, pages=tuple(pages))

    def _sources(self, docs: Path) -> Iterator[str]:
        return (source for source in self.pages if (docs / source).is_file())

    def _records(self, one: Authored) -> tuple[SearchRecord, ...]:
        page = self.pages.get(one.source)
        topics = self.library.topics
        topic = next((t for t in topics if one.source == f"topics/{t.slug}.md"), None)
        named = self.library.lookups.topics.get(topic.slug) if topic else None
        return records_of_page(
            one.html,
            address(one.source),
            page.title if page else Text(one.title),
            Kind.TOPIC if topic else Kind.PAGE,
            (named,) if named else (),
        )
