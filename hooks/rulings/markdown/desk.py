"""What an author's page can draw on, and how its references are looked up there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jinja2 import Environment

from rulings.calculators.presets import Book
from rulings.calculators.presets import load as load_book
from rulings.errors import RulingsError
from rulings.extract.statutes import find_statutes
from rulings.laws import Laws, load_laws
from rulings.model import Paragraph, Ruling, Text
from rulings.render.html import environment
from rulings.render.topic_cites import Place
from rulings.search.records import with_sections
from rulings.topics import Topic, of_topic

_TARGET = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*+)(?:#([a-z0-9]+(?:-[a-z0-9]+)*+))?")


class AuthorError(RulingsError):
    """Something an author's page asks for that isn't there; its text says what."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Rulings and topics by slug, words for kinds of event, templates, laws, the calculators."""

    rulings: Mapping[str, Ruling]
    topics: Mapping[str, Topic]
    kinds: Mapping[str, Text]
    templates: Environment
    laws: Laws
    book: Book
    _places: dict[str, dict[str, tuple[Paragraph, Text]]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        rulings: Iterable[Ruling],
        topics: Iterable[Topic],
        kinds: Mapping[str, Text],
        templates: Environment | None = None,
    ) -> "Desk":
        """A desk with everything in reach."""
        return cls(
            {ruling.identity.slug: ruling for ruling in rulings},
            {topic.slug: topic for topic in topics},
            kinds,
            templates or environment(),
            load_laws(),
            load_book(),
        )

    def ruling(self, slug: str) -> Ruling:
        """The ruling of this slug."""
        if slug not in self.rulings:
            raise AuthorError(f"there is no ruling {slug}")
        return self.rulings[slug]

    def topic(self, slug: str) -> Topic:
        """The topic of this slug."""
        if slug not in self.topics:
            raise AuthorError(f"there is no topic {slug} (known: {', '.join(self.topics)})")
        return self.topics[slug]

    def of_topic(self, topic: Topic) -> tuple[Ruling, ...]:
        """The rulings of a topic, the latest first."""
        return of_topic(topic.slug, self.rulings.values())

    def place(self, target: str) -> Place:
        """The ruling `slug` or the paragraph `slug#anchor`."""
        parts = _TARGET.fullmatch(target)
        if parts is None:
            raise AuthorError(f"not a reference to a ruling: {target} (slug or slug#anchor)")
        ruling = self.ruling(parts[1])
        if parts[2] is None:
            return Place(ruling)
        known = self._paragraphs(ruling)
        if parts[2] not in known:
            raise AuthorError(f"{parts[1]} has no paragraph {parts[2]}")
        return Place(ruling, *known[parts[2]])

    def paragraph(self, target: str) -> Place:
        """As `place`, but a paragraph is asked for."""
        found = self.place(target)
        if found.paragraph is None:
            raise AuthorError(f"{target}: name a paragraph too, slug#anchor")
        return found

    def statute(self, words: str) -> str:
        """The address of the article that is all of `words`, 民法第227條第1項."""
        found = [m for m in find_statutes(words, self.laws) if m.url]
        if len(found) != 1:
            raise AuthorError(f"neither a ruling nor one article of a known law: {words}")
        return found[0].url

    def _paragraphs(self, ruling: Ruling) -> dict[str, tuple[Paragraph, Text]]:
        """The ruling's paragraphs by anchor with their places in words, worked out once."""
        slug = ruling.identity.slug
        if slug not in self._places:
            pairs = with_sections(ruling.paragraphs)
            self._places[slug] = {p.anchor: (p, section) for p, section in pairs}
        return self._places[slug]
